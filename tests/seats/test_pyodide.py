"""The seat itself runs in a browser's own Python; here under node, with the same code as in a worker."""

import shutil
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path

import pytest

from tests.support import ROOT

HERE = Path(__file__).parent / "pyodide"


def test_the_same_promises_hold_in_this_python():
    # in a process of its own: the room replaces what ipywidgets keeps of its widgets
    code = "import asyncio; from tests.seats.in_pyodide import main; asyncio.run(main())"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, encoding="utf-8", timeout=60
    )
    assert "all well" in done.stdout, done.stderr


@pytest.mark.skipif(not shutil.which("npm"), reason="a browser's Python needs node with npm to run here")
def test_the_same_promises_hold_in_pyodide():
    place = Path(tempfile.gettempdir()) / "jbp-pyodide-314.0.8"
    shutil.copytree(HERE, place, dirs_exist_ok=True)
    if not (place / "node_modules" / "pyodide" / "pyodide.mjs").exists():
        fetch = ["npm", "ci", "--silent", "--no-audit", "--no-fund"]
        subprocess.run(fetch, cwd=place, check=True, timeout=120)
    done = subprocess.run(
        ["node", "run.mjs", sysconfig.get_paths()["purelib"], str(ROOT)],
        cwd=place,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
    )
    assert "seats in emscripten" in done.stdout, done.stdout + done.stderr[-2000:]
