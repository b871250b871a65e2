"""An app that makes trouble on demand: ends its worker, hangs, thinks for long, fails, speaks a secret."""

import os
import time
from types import MappingProxyType

import ipywidgets as widgets

from jbptools.seats.here import apart, aside, person, seat
from jbptools.seats.host import soon


def think(seconds, answer):
    time.sleep(seconds)
    return f"{answer} from {os.getpid()}"


def fail():
    raise ValueError("no")


def unable():
    """Return what cannot travel to another process."""
    return lambda: None


def read_only():
    return MappingProxyType({"key": 3})


def app():
    said = widgets.HTML("ready")

    def button(text, work):
        made = widgets.Button(description=text)
        made.on_click(lambda _: work())
        return made

    def show(text):
        said.value = str(text)

    def failing(work):
        try:
            apart(work)
        except Exception as problem:
            show(f"failed: {problem}")

    buttons = [
        button("who", lambda: show(f"person {person()} in {os.getpid()}")),
        button("exit", lambda: os._exit(3)),
        button("apart", lambda: show(apart(think, 0.3, "apart"))),
        button("aside", lambda: show(aside(think, 0.3, "aside"))),
        button("fails", lambda: failing(fail)),
        button("unable", lambda: failing(unable)),
        button("read only", lambda: show(repr(apart(read_only)))),
        button("raises", fail),
        button("soon", lambda: soon(lambda: show("soon done"), 0.01)),
        button("hang", lambda: time.sleep(3600)),
        button("keep", lambda: seat().remember("plan", "p1")),
        button("kept", lambda: show(f"kept {seat().memory.get('plan')}")),
    ]
    text = widgets.Text()
    text.observe(lambda change: show(f"typed {change['new']}"), "value")
    return widgets.VBox([said, text, *buttons])
