"""How many the apps serve how fast, and beside them the usual servers of Python apps, in turn in one run.

    python3 start.py bench seats            # all of it; writes benchmarks/seats.md
    python3 start.py bench seats --quick    # fewer visitors and rounds, no peers; writes nothing
    python3 start.py bench seats --no-peers # the kit alone

Visitors of the kit speak its page's protocol; one point of each server is opened in a real Chromium.
"""

import asyncio
import random
import statistics
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

import psutil

from benchmarks.measure import table
from benchmarks.peers import PEERS, Scratch
from tests.seats.client import Visitor, coming
from tests.seats.conftest import Served

HERE = Path(__file__).parent
ROWS = 500_000
PIECE = 512 * 1024


def ms(seconds: list[float], share: float = 0.95) -> str:
    found = sorted(seconds)
    return f"{found[int(len(found) * share)] * 1000:.0f} ms"


def memory(server: Served) -> float:
    """Return MiB of the server and its workers, what they share counted once."""
    pids = [server.process.pid, *(one["pid"] for one in server.counts()["workers"])]
    return sum(psutil.Process(pid).memory_full_info().pss for pid in pids) / 2**20


async def own_chart(one: Visitor, start: float) -> tuple[float, float]:
    await one.come()
    usable = time.perf_counter() - start
    await one.click("用案例公司练手")
    await one.click("下一步")
    while "<svg" not in one.texts():
        await asyncio.sleep(0.005)
    return usable, time.perf_counter() - start


async def crowd(server: Served, size: int) -> tuple[list[Visitor], float, float]:
    """Let that many click at once; returns them, and when the last was usable and had the own chart."""
    those = [Visitor(server.base, headers={"X-Person": f"c{random.getrandbits(48)}"}) for _ in range(size)]
    start = time.perf_counter()
    times = await asyncio.gather(*(own_chart(one, start) for one in those))
    return those, max(one[0] for one in times), max(one[1] for one in times)


async def to_money(one: Visitor) -> None:
    await one.choose(random.randint(1, 20))
    await one.click("双方账本")
    while not any(state.get("_anywidget_id") == "sliders" for state in map(one.models.get, one.shown())):
        await asyncio.sleep(0.01)


async def slide(one: Visitor, until: float, sliding: list[float], saving: list[float]) -> None:
    while time.perf_counter() < until:
        sliders = one.module("sliders")
        lever = random.choice(one.models[sliders]["sliders"])
        value = random.uniform(lever["least"], lever["most"])
        kind, kept = ("set", saving) if random.random() < 0.1 else ("drag", sliding)
        kept.append(await one.custom(sliders, kind=kind, key=lever["key"], value=value))
        await asyncio.sleep(random.uniform(0.2, 0.6))


async def active(server: Served, those: list[Visitor], seconds: float) -> tuple[list[float], list[float]]:
    sliding: list[float] = []
    saving: list[float] = []
    until = time.perf_counter() + seconds
    await asyncio.gather(*(slide(one, until, sliding, saving) for one in those))
    return sliding, saving


def sales(rows: int) -> bytes:
    """Return a sales file of so many lines."""
    lines = [f"经销商{n % 60},2025/{n % 12 + 1}/{n % 28 + 1},{n % 997 + 1}" for n in range(rows)]
    return ("经销商名称,日期,销售额（元）\n" + "\n".join(lines)).encode("gb18030")


async def importing(server: Served, those: list[Visitor], rows: int) -> tuple[float, list[float]]:
    """One brings a large file while the others slide; returns the seconds it took and their waits."""
    (other,) = await coming(server.base, f"i{random.getrandbits(48)}")
    content = sales(rows)
    await other.click("自己的数据")
    sliding: list[float] = []
    work = [asyncio.ensure_future(slide(one, 1e12, sliding, [])) for one in those]
    start, pieces = time.perf_counter(), [content[at : at + PIECE] for at in range(0, len(content), PIECE)]
    upload = other.module("upload")
    for place, piece in enumerate(pieces):
        about = {"number": 1, "name": "sales.csv", "piece": place, "pieces": len(pieces)}
        await other.custom(upload, [piece], kind="piece", size=len(content), **about)
    took = time.perf_counter() - start
    for one in work:
        one.cancel()
    await asyncio.gather(*work, return_exceptions=True)
    return took, sliding


async def one_after_another(server: Served, count: int) -> float:
    """Let so many come and go; returns how many MiB a visit leaves."""
    for _ in range(20):
        (one,) = await coming(server.base, "again")
        await one.leave()
    before = memory(server)
    for _ in range(count):
        (one,) = await coming(server.base, "again")
        await one.leave()
    return (memory(server) - before) / count


def kit(quick: bool) -> list[list[str]]:
    """Return the kit's figures by protocol."""
    crowds, seconds, rows, visits = ((10, 20), 4, 50_000, 60) if quick else ((40, 100), 15, ROWS, 1000)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        limits = {"left_ticks": 1, "seats": 5000}
        server = Served(Path(folder), workers=psutil.cpu_count() or 2, limits=limits)
        try:
            return asyncio.run(figures(server, crowds, seconds, rows, visits))
        finally:
            server.stop()


async def figures(server: Served, crowds, seconds, rows, visits) -> list[list[str]]:
    found, counts = [], len(server.counts()["workers"])
    await crowd(server, 2)
    for size in crowds:
        before = memory(server)
        those, usable, chart = await crowd(server, size)
        found.append([f"{size} click at once: last usable / last own chart", f"{usable:.2f} / {chart:.2f} s"])
        each = (memory(server) - before) / size
        found.append([f"memory a visitor, own chart shown ({size})", f"{each:.1f} MiB"])
        await asyncio.gather(*(one.leave() for one in those[20:]))
        busy = those[:20]
    await asyncio.gather(*(to_money(one) for one in busy))
    sliding, saving = await active(server, busy, seconds)
    found.append([f"slider -> figures, {len(busy)} active, p95", ms(sliding)])
    if saving:
        found.append([f"let go -> saved, {len(busy)} active, p95", ms(saving)])
    took, waits = await importing(server, busy, rows)
    found.append([f"{len(busy)} slide while one imports {rows:,} rows ({took:.1f} s), p95", ms(waits)])
    await asyncio.gather(*(one.leave() for one in busy))
    left = await one_after_another(server, visits)
    found.append([f"{visits} visitors one after another, left a visit", f"{left:.3f} MiB"])
    return [*found, ["workers", str(counts)]]


def opened(browser, address: str, usable: str, rounds: int) -> tuple[float, float]:
    """Return the median seconds from click to usable in Chromium: the first visit and the second."""
    first, second = [], []
    for _ in range(rounds):
        context = browser.new_context(extra_http_headers={"X-Person": f"b{random.getrandbits(40)}"})
        page = context.new_page()
        for times in (first, second):
            start = time.perf_counter()
            page.goto(address, wait_until="commit")
            page.locator(usable).first.wait_for(timeout=90_000)
            times.append(time.perf_counter() - start)
        context.close()
    return statistics.median(first), statistics.median(second)


def in_chromium(quick: bool, with_peers: bool) -> list[list[str]]:
    """Return click to usable in Chromium for the kit and each peer."""
    from playwright.sync_api import sync_playwright

    from jbptools.serve.testing import browser

    rounds, rows = (2 if quick else 5), []
    with sync_playwright() as driver, tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        chromium = driver.chromium.launch(executable_path=browser(), args=["--no-sandbox", "--disable-gpu"])
        server = Served(Path(folder))
        first, second = opened(
            chromium, f"{server.base}/kit/apps/homework", ".kit-step button:visible", rounds
        )
        server.stop()
        rows.append(["the kit", f"{first:.2f} / {second:.2f} s"])
        if with_peers:
            scratch = Scratch(Path(folder) / "peers")
            for peer in PEERS:
                try:
                    running = scratch.started(peer)
                except AssertionError as problem:
                    rows.append([peer.name, str(problem)])
                    continue
                try:
                    first, second = opened(chromium, running.address, peer.usable, rounds)
                    rows.append([peer.name, f"{first:.2f} / {second:.2f} s"])
                except Exception as problem:
                    rows.append([peer.name, type(problem).__name__])
                finally:
                    running.stop()
        chromium.close()
    return rows


def main() -> None:
    quick = "--quick" in sys.argv
    told = [
        table(
            ["click -> usable, alone, Chromium", "first / second visit"],
            in_chromium(quick, not quick and "--no-peers" not in sys.argv),
        ),
        table(["the kit, by its protocol", "figure"], kit(quick)),
    ]
    print("\n\n".join(told))
    if not quick:
        head = f"# Seats\n\nDerived by `python3 start.py bench seats`, {date.today():%Y-%m-%d}.\n\n"
        (HERE / "seats.md").write_text(head + "\n\n".join(told) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
