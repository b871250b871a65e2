"""Measuring: engines take turns in one run, so that a busy machine is busy for all."""

import gc
import statistics
import threading
import time
from collections.abc import Callable, Mapping

import psutil


def in_turn(engines: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, list[float]]:
    """Return each engine's seconds, round by round; the first round warms up and is not counted."""
    times: dict[str, list[float]] = {name: [] for name in engines}
    for turn in range(rounds + 1):
        for name, run in engines.items():
            gc.collect()
            start = time.perf_counter()
            run()
            if turn:
                times[name].append(time.perf_counter() - start)
    return times


def median_ratio(ours: list[float], theirs: list[float]) -> float:
    """Return the median over the rounds of ours / theirs, each pair measured side by side."""
    return statistics.median(one / other for one, other in zip(ours, theirs, strict=True))


def peak_bytes(run: Callable[[], object]) -> int:
    """Return by how many bytes the process grew at its highest while something ran."""
    process = psutil.Process()
    gc.collect()
    before = highest = process.memory_info().rss
    done = threading.Event()

    def watch() -> None:
        nonlocal highest
        while not done.wait(0.002):
            highest = max(highest, process.memory_info().rss)

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        run()
    finally:
        done.set()
        watcher.join()
    return highest - before


def table(heads: list[str], rows: list[list[str]]) -> str:
    """Return a Markdown table."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in lines)
