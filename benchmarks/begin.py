"""Starting: imports, the second start, and the size of what is installed."""

import importlib.metadata
import importlib.util
import re
import subprocess
import sys
import time
import tomllib
from pathlib import Path

from benchmarks.measure import in_turn
from benchmarks.stock import Stock
from tests.support import Workshop

ROOT = Path(__file__).parents[1]
ROUNDS = 5
STOCK = ("voila", "ipywidgets", "pandas", "matplotlib")


def imports() -> dict[str, list[float]]:
    """Seconds of a Python that imports jbptools, beside one that imports what a stock notebook needs."""

    def python(code: str) -> None:
        subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)

    times = in_turn(
        {
            "kit": lambda: python("import jbptools"),
            "stock": lambda: python("import ipywidgets"),
            "nothing": lambda: python("pass"),
        },
        ROUNDS,
    )
    floor = min(times.pop("nothing"))
    return {who: [max(second - floor, 0.0001) for second in seconds] for who, seconds in times.items()}


def second_start(folder: Path) -> dict[str, list[float]]:
    """Seconds of ``jbp workshop`` until its address is printed; ``start.py`` only reads its stamp before."""
    times: dict[str, list[float]] = {"kit": [], "stock": []}

    def kit() -> None:
        began = time.perf_counter()
        server = Workshop(folder / "kit")
        times["kit"].append(time.perf_counter() - began)
        server.stop()

    def stock() -> None:
        server = Stock(folder / "stock")
        times["stock"].append(server.start())
        server.stop()

    in_turn({"kit": kit, "stock": stock}, ROUNDS)
    return {who: seconds[1:] for who, seconds in times.items()}


def megabytes(names: list[str] | tuple[str, ...]) -> float:
    """Return what packages and all that they need take on the disk, compiled files included."""
    seen: set[str] = set()
    waiting = list(names)
    total = 0
    while waiting:
        name = re.sub("[-_.]+", "-", re.match(r"[A-Za-z0-9._-]+", waiting.pop()).group()).lower()
        if name in seen:
            continue
        seen.add(name)
        try:
            found = importlib.metadata.distribution(name)
        except importlib.metadata.PackageNotFoundError:
            continue  # another system's, or an extra nobody asked for
        waiting += [need for need in found.requires or [] if "extra ==" not in need]
        for file in found.files or []:
            place = Path(str(found.locate_file(file)))
            total += place.stat().st_size if place.is_file() else 0
            compiled = importlib.util.cache_from_source(str(place)) if place.suffix == ".py" else ""
            total += Path(compiled).stat().st_size if compiled and Path(compiled).exists() else 0
    return total / 1e6


def size() -> dict[str, float]:
    """Megabytes installed for the kit and for stock Voila with pandas and matplotlib."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return {"kit": megabytes(project["dependencies"]), "stock": megabytes(STOCK)}
