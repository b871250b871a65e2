"""The whole notebook suite under nbval, and what part of it is waiting for kernels to start.

    python3 start.py bench notebooks        # writes benchmarks/notebooks.md

Kernels are started in turn with the suite's own runs; the share counts, not the seconds.
"""

import platform
import statistics
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent
sys.path.insert(0, str(ROOT))

from benchmarks.measure import table  # noqa: E402

FOLDERS = ("course", "exercises", "solutions")
STARTS = 7


def suite() -> float:
    """Seconds of nbval over all notebooks, one after the other."""
    command = [
        sys.executable,
        "-m",
        "pytest",
        "--nbval",
        "--nbval-current-env",
        "-q",
        "-p",
        "no:xdist",
        *FOLDERS,
    ]
    start = time.perf_counter()
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    took = time.perf_counter() - start
    assert done.returncode == 0, done.stdout[-2000:]
    return took


def kernel_start() -> float:
    """Seconds until a fresh kernel has answered its first message."""
    from jupyter_client.manager import start_new_kernel

    start = time.perf_counter()
    manager, client = start_new_kernel()
    client.execute_interactive("1 + 1", silent=True, timeout=60)
    took = time.perf_counter() - start
    client.stop_channels()
    manager.shutdown_kernel(now=True)
    return took


def main() -> None:
    books = [file for folder in FOLDERS for file in (ROOT / folder).rglob("*.ipynb")]
    starts = [kernel_start() for _ in range(STARTS)]
    whole = suite()
    starts += [kernel_start() for _ in range(STARTS)]
    one = statistics.median(starts)
    waiting = one * len(books)
    rows = [
        ["notebooks", str(len(books))],
        ["whole suite, one after the other", f"{whole:.0f} s"],
        ["one kernel to its first answer", f"{one:.2f} s ({min(starts):.2f} to {max(starts):.2f})"],
        ["all kernel starts", f"{waiting:.0f} s"],
        ["part of the suite that is kernel start", f"{waiting / whole:.0%}"],
    ]
    text = table(["what", "figure"], rows)
    print(text)
    about = f"Python {platform.python_version()}, {platform.system()}, {date.today():%Y-%m-%d}."
    head = "# The notebook suite\n\nDerived by `python3 start.py bench notebooks`.\n\n"
    (HERE / "notebooks.md").write_text(f"{head}{text}\n\n{about}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
