"""The yardstick: a trivial notebook in stock Voila, as its own documentation would have it."""

import json
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

from tests.support import free_port

CODE = """
import ipywidgets as widgets
import matplotlib.pyplot as plt
from IPython.display import display

name = widgets.Text(description="name", continuous_update=False)
said = widgets.Label("-")
name.observe(lambda change: setattr(said, "value", "saved " + change["new"]), "value")
month = widgets.IntSlider(description="month", min=1, max=12)
chart = widgets.Output()

def draw(change=None):
    with chart:
        chart.clear_output(wait=True)
        figure, axes = plt.subplots()
        axes.scatter(range(60), [(n * month.value) % 17 for n in range(60)])
        plt.show()

month.observe(draw, "value")
draw()
display(widgets.VBox([name, said, month, chart]))
"""


class Stock:
    """Stock Voila serving the trivial notebook."""

    def __init__(self, folder: Path):
        self.folder, self.port = folder, free_port()
        cell = {"cell_type": "code", "id": "a", "metadata": {}, "outputs": [], "execution_count": None}
        kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
        notebook = {
            "cells": [{**cell, "source": CODE}],
            "metadata": kernel,
            "nbformat": 4,
            "nbformat_minor": 5,
        }
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "stock.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
        self.process = None

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}/"

    def start(self) -> float:
        """Start the server; returns the seconds until it says that it runs."""
        began = time.perf_counter()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "voila", "stock.ipynb", "--no-browser", f"--port={self.port}"],
            cwd=self.folder,
            env=dict(os.environ, JUPYTER_CONFIG_DIR=str(self.folder / "config"), JUPYTER_NO_CONFIG="1"),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        for line in self.process.stderr:
            if "is running at" in line:
                seconds = time.perf_counter() - began
                threading.Thread(target=self.process.stderr.read, daemon=True).start()
                return seconds
        raise AssertionError("stock Voila did not start")

    def stop(self) -> None:
        if self.process and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(5)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait(5)
        self.process = None
