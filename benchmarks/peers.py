"""The peers: servers of Python apps, each with the same mini-app - a slider, its echo, a chart of 60 points.

They are installed into a scratch environment of their own, which goes with the run; the kit's lock knows
none.
"""

import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
import venv
from dataclasses import dataclass
from pathlib import Path

from benchmarks.stock import Stock
from tests.support import free_port

PACKAGES = ("streamlit", "panel", "solara", "voila", "ipywidgets", "ipykernel", "matplotlib")

CHART = """
from matplotlib.figure import Figure

def chart(month):
    figure = Figure()
    figure.add_subplot().scatter(range(60), [(n * month) % 17 for n in range(60)])
    return figure
"""
STREAMLIT = (
    CHART
    + """
import streamlit as st
month = st.slider("month", 1, 12)
st.write(f"said {month}")
st.pyplot(chart(month))
"""
)
PANEL = (
    CHART
    + """
import panel as pn
pn.extension()
month = pn.widgets.IntSlider(name="month", start=1, end=12)
pn.Column(month, pn.bind(lambda m: f"said {m}", month), pn.bind(lambda m: pn.pane.Matplotlib(chart(m)),
month)).servable()
"""
)
SOLARA = (
    CHART
    + """
import solara
@solara.component
def Page():
    month, set_month = solara.use_state(1)
    solara.SliderInt("month", value=month, min=1, max=12, on_value=set_month)
    solara.Text(f"said {month}")
    solara.FigureMatplotlib(chart(month))
"""
)


@dataclass(frozen=True)
class Peer:
    """One way of serving the mini-app: its file, its command, and what is usable when it is usable."""

    name: str
    file: str
    text: str
    command: tuple[str, ...]
    usable: str
    address: str = ""


PEERS = (
    Peer(
        "Streamlit",
        "s.py",
        STREAMLIT,
        (
            "-m",
            "streamlit",
            "run",
            "s.py",
            "--server.headless=true",
            "--server.port={port}",
            "--server.address=127.0.0.1",
            "--browser.gatherUsageStats=false",
        ),
        "[role=slider]:visible",
    ),
    Peer(
        "Panel", "p.py", PANEL, ("-m", "panel", "serve", "p.py", "--port={port}"), ".noUi-handle:visible", "p"
    ),
    Peer(
        "Solara",
        "o.py",
        SOLARA,
        ("-m", "solara", "run", "o.py", "--port={port}", "--production", "--no-open"),
        ".v-slider:visible",
    ),
    Peer(
        "stock Voila",
        "",
        "",
        ("-m", "voila", "stock.ipynb", "--no-browser", "--port={port}"),
        "input:visible",
    ),
    Peer(
        "Voila, preheated",
        "",
        "",
        (
            "-m",
            "voila",
            "stock.ipynb",
            "--no-browser",
            "--port={port}",
            "--preheat_kernel=True",
            "--pool_size=2",
        ),
        "input:visible",
    ),
)


class Scratch:
    """The scratch environment and a folder with the mini-apps."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.python = folder / "env" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
        venv.create(folder / "env", with_pip=False)
        install = [sys.executable, "-m", "uv", "pip", "install", "--quiet", "--python", str(self.python)]
        subprocess.run([*install, *PACKAGES], check=True)
        Stock(folder)
        for peer in PEERS:
            if peer.file:
                (folder / peer.file).write_text(peer.text, encoding="utf-8")

    def started(self, peer: Peer) -> "Running":
        """Start a peer; returns when it answers."""
        return Running(self, peer)


class Running:
    """A peer that runs."""

    def __init__(self, scratch: Scratch, peer: Peer, seconds: float = 60):
        self.peer, port = peer, free_port()
        self.address = f"http://127.0.0.1:{port}/{peer.address}"
        command = [part.format(port=port) for part in peer.command]
        env = dict(os.environ, JUPYTER_CONFIG_DIR=str(scratch.folder / "config"), JUPYTER_NO_CONFIG="1")
        env.pop("PYTHONPATH", None)
        self.process = subprocess.Popen(
            [str(scratch.python), *command],
            cwd=scratch.folder,
            env=env,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                urllib.request.urlopen(self.address, timeout=5).close()
                return
            except (urllib.error.URLError, OSError):
                time.sleep(0.2)
        self.stop()
        raise AssertionError(f"{peer.name} did not start")

    def stop(self) -> None:
        self.process.terminate()
        try:
            self.process.wait(5)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait(5)
