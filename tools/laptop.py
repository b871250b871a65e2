r"""Tries the apps' host on this machine and says in sentences what worked: for a Windows or macOS laptop.

    .venv/bin/python tools/laptop.py        (Windows: .venv\Scripts\python tools\laptop.py)

It starts the host, lets visitors come, loses a line, ends a worker, and looks that nothing stays behind. It
takes about a minute, needs no browser and writes nothing outside a temporary folder.
"""

import asyncio
import os
import platform
import sys
import tempfile
import time
from pathlib import Path

import psutil

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.seats.client import coming  # noqa: E402
from tests.seats.conftest import Served  # noqa: E402


def told(sentence: str, went_well: bool) -> bool:
    """Print one sentence with its sign."""
    print(("[OK]  " if went_well else "[FIX] ") + sentence, flush=True)
    return went_well


async def visitors(server: Served) -> bool:
    """Let visitors come, draw, save, lose their line and their worker."""
    start = time.perf_counter()
    (one,) = await coming(server.base, "first")
    good = told(f"A first visitor was served after {time.perf_counter() - start:.2f} seconds.", True)
    await one.click("用案例公司练手")
    await one.click("下一步")
    good &= told("Their own chart was drawn.", "<svg" in one.texts())
    seat = one.seat
    await one.lose_line()
    good &= told("A lost line came back to the same seat.", await one.join() and one.seat == seat)
    start = time.perf_counter()
    many = await coming(server.base, *(f"p{turn}" for turn in range(20)))
    took = time.perf_counter() - start
    good &= told(f"20 more came at once; the last was served after {took:.2f} seconds.", True)
    (busy,) = await coming(server.base, "busy", app="trouble")
    await busy.click("apart")
    good &= told("Long work was done in a process of its own.", "apart from" in busy.texts())
    (bad,) = await coming(server.base, "bad", app="trouble")
    button = next(key for key in bad.shown() if bad.models[key].get("description") == "exit")
    await bad.custom(button, event="click", wait=False)
    await asyncio.wait_for(bad.reader, 30)
    await asyncio.gather(*(one.reader for one in many))
    start = time.perf_counter()
    (again,) = await coming(server.base, "first")
    saved = "已保存" in again.texts()
    good &= told(
        f"A worker was ended; the plan was back after {time.perf_counter() - start:.2f} seconds.", saved
    )
    return good


def main() -> int:
    """Try it all; returns 0 where everything worked."""
    system = f"{platform.system()} {platform.release()}"
    print(f"{system}, Python {platform.python_version()}, {os.cpu_count()} cores")
    with tempfile.TemporaryDirectory(prefix="培训 资料 ", ignore_cleanup_errors=True) as folder:
        start = time.perf_counter()
        server = Served(Path(folder))
        ready, mine = server.said == "ready", []
        good = told(f"The host began after {time.perf_counter() - start:.1f} seconds: {server.said}.", ready)
        try:
            good &= ready and asyncio.run(asyncio.wait_for(visitors(server), 120))
            mine = [one["pid"] for one in server.counts()["workers"]]
        finally:
            server.stop()
    time.sleep(2)
    left = [pid for pid in mine if psutil.pid_exists(pid)]
    good &= told("Nothing was left running.", not left)
    print("Everything worked." if good else "Something did not work: please send us these lines.")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
