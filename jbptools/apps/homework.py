import ipywidgets as W


def app():
    return W.HTML("<h1>hello 你好</h1>")
