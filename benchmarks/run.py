"""Everything a user waits for, beside the same of a trivial stock Voila notebook, measured turn by turn.

    python3 start.py bench                     # the app, the start, the size; writes benchmarks/results.md
    python3 start.py bench review 1 3 10       # the review of millions of sales lines
    python3 start.py bench NAME ...            # any other module of this folder

The ratio counts: seconds of one machine say little about another, and a busy machine is busy for both.
"""

import importlib.metadata
import platform
import runpy
import statistics
import sys
import tempfile
from datetime import date
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

from benchmarks import app, begin  # noqa: E402
from benchmarks.measure import median_ratio, table  # noqa: E402

HOW = """Derived by `python3 start.py bench`: medians of rounds taken in turn in one run, spread in brackets.
Stock Voila serves a trivial notebook: a field, its echo, a slider, a chart of 60 points. The kit's field is
on the disk as a revision before the page says so, and its chart shows the whole case company."""

HEADS = ["what a user waits for", "the kit", "stock Voila", "kit / stock"]


def shown(seconds: float) -> str:
    return f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1000:.0f} ms"


def row(name: str, times: dict[str, list[float]]) -> list[str]:
    kit, stock = times["kit"], times["stock"]
    spread = f"{shown(statistics.median(kit))} ({shown(min(kit))} to {shown(max(kit))})"
    return [name, spread, shown(statistics.median(stock)), f"{median_ratio(kit, stock):.2f}"]


def measured() -> list[list[str]]:
    rows = []
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        for name, times in app.figures(Path(folder)).items():
            rows.append(row(name, times))
        rows.append(row("import of the package (stock: ipywidgets)", begin.imports()))
        rows.append(row("second start to the address", begin.second_start(Path(folder) / "second")))
    size = begin.size()
    kit, stock = size["kit"], size["stock"]
    what = "installed (stock: with pandas and matplotlib)"
    rows.append([what, f"{kit:.0f} MB", f"{stock:.0f} MB", f"{kit / stock:.2f}"])
    return rows


def main() -> None:
    text = table(HEADS, measured())
    print(text)
    versions = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in ("voila", "ipywidgets"))
    machine = f"Python {platform.python_version()}, {platform.system()} on {platform.machine()}, {versions}"
    told = f"# What a user waits for\n\n{HOW}\n\n{text}\n\n{machine}, {date.today():%Y-%m-%d}.\n"
    (HERE / "results.md").write_text(told, encoding="utf-8")


if __name__ == "__main__":
    if sys.argv[1:]:
        name, *rest = sys.argv[1:]
        sys.argv = [name, *rest]
        runpy.run_module(f"benchmarks.{name}", run_name="__main__")
    else:
        main()
