"""A million dealers tiered, with 2,000 sampled weightings.

    python -m benchmarks.tiering              # 100 and 300 thousand dealers
    python -m benchmarks.tiering 100 300 1000 # thousands of dealers; a million take about a minute

The first table shows that cost grows with the number of dealers and no faster. The second sets the sampling
beside the same counts found plainly: every dealer scored exactly under every weighting, sorted with numpy or
polars; the floor is numpy's product of weights and scores alone. All take turns on the same few weightings.
"""

import statistics
import sys
import time
from collections.abc import Callable

import numpy as np
import polars as pl
from numpy.typing import NDArray

from benchmarks.dealers import dealers
from benchmarks.measure import in_turn, median_ratio, peak_bytes, table
from jbptools.dealers.tiering import Tiering, tier
from jbptools.dealers.tiering.cuts import boundary_at_share
from jbptools.dealers.tiering.rules import AXES, INDICATORS
from jbptools.dealers.tiering.sampling import Shaken, agreeing

FEW = 32
Parts = list[tuple[Shaken, NDArray[np.float64]]]


def axes_of(found: Tiering, samples: int, seed: int = 7) -> Parts:
    """Both axes as they were placed, with weightings drawn around the chosen ones."""
    random, parts = np.random.default_rng(seed), []
    for axis in AXES:
        weights = {name: points for name, points in found.used.items() if INDICATORS[name].axis == axis}
        part = Shaken(
            {name: found.scores[name].to_numpy() for name in weights},
            weights,
            found.rules.cuts[axis],
            found.table[f"{axis}_score"].to_numpy(dtype="float64"),
            found.cut_value if axis == "value" else found.cut_potential,
        )
        parts.append((part, random.dirichlet(np.array(list(weights.values())) / 5, samples)))
    return parts


def in_numpy(parts: Parts) -> NDArray[np.int64]:
    """The same counts, every dealer scored and every line found by itself."""
    same = np.ones((len(parts[0][1]), len(parts[0][0].base)), dtype=bool)
    for part, drawn in parts:
        columns = np.array([part.scores[name] for name in part.weights])
        known = np.isfinite(columns)
        filled, has = np.where(known, columns, 0.0), np.isfinite(part.base)
        for row, weights in enumerate(drawn):
            total = np.einsum("i,ij", weights, filled) / np.einsum("i,ij", weights, known)
            total = np.round(total, 9)
            same[row] &= (has & (total >= boundary_at_share(total[has], part.cut.at / 100))) == part.base_high
    return same.sum(axis=0)


def in_polars(parts: Parts) -> NDArray[np.int64]:
    """The same counts by columns of a polars frame."""
    stays = []
    for part, drawn in parts:
        frame = pl.DataFrame({name: part.scores[name] for name in part.weights}).fill_nan(None)
        frame = frame.with_columns(has=pl.Series(np.isfinite(part.base)), base=pl.Series(part.base_high))
        exprs = [_stays(part, row, weights) for row, weights in enumerate(drawn)]
        stays.append(frame.select(exprs))
    both = [stays[0][name] & stays[1][name] for name in stays[0].columns]
    return sum(column.cast(pl.Int64) for column in both).to_numpy()


def _stays(part: Shaken, row: int, weights: NDArray[np.float64]) -> pl.Expr:
    named = list(zip(part.weights, weights.tolist(), strict=True))
    total = pl.sum_horizontal(*[pl.col(name) * weight for name, weight in named])
    known = pl.sum_horizontal(*[pl.col(name).is_not_null() * weight for name, weight in named])
    score = pl.when("has").then((total / known).round(9))
    many = round(part.cut.at / 100 * len(part.has))
    # no ties among drawn market sizes: the line is the score of the last dealer that is high
    line = score.sort(descending=True, nulls_last=True).get(many - 1)
    return ((score >= line).fill_null(False) == pl.col("base")).alias(str(row))


def grows(thousands: float) -> list[str]:
    """One row of the first table."""
    dataset = dealers(round(thousands * 1000), missing=0.05)
    data = sum(int(frame.memory_usage(index=False).sum()) for frame in dataset.tables.values())
    seconds = []

    def run() -> None:
        start = time.perf_counter()
        found = tier(dataset)
        seconds.append(time.perf_counter() - start)
        _ = found.stability
        seconds.append(time.perf_counter() - start - seconds[0])

    grown = peak_bytes(run)
    placed, sampled = seconds
    return [
        f"{thousands:g},000",
        f"{placed:.2f}",
        f"{sampled:.2f}",
        f"{(placed + sampled) / thousands * 1000:.0f}",
        f"{data / 1e6:.0f}",
        f"{(data + grown) / data:.2f}",
    ]


def beside(thousands: float) -> list[str]:
    """One row of the second table; the counts are compared first."""
    parts = axes_of(tier(dealers(round(thousands * 1000), missing=0.05)), FEW)
    counts = agreeing(parts)
    placed = np.logical_and.reduce([np.isfinite(part.base) for part, _ in parts])
    for other in (in_numpy, in_polars):
        np.testing.assert_array_equal(counts[placed], other(parts)[placed])
    runs: dict[str, Callable[[], object]] = {
        "kit": lambda: agreeing(parts),
        "numpy": lambda: in_numpy(parts),
        "polars": lambda: in_polars(parts),
        "floor": lambda: [drawn.astype("float32") @ part.rough[0] for part, drawn in parts],
    }
    times = in_turn(runs, rounds=3)
    middle = [statistics.median(found) / FEW * 1000 for found in times.values()]
    ratios = [median_ratio(times["kit"], times[name]) for name in ("numpy", "polars", "floor")]
    return [f"{thousands:g},000", *(f"{one:.2f}" for one in middle), *(f"{ratio:.2f}" for ratio in ratios)]


def main(sizes: list[float]) -> None:
    heads = ["dealers", "tiers s", "2,000 weightings s", "µs a dealer", "data MB", "peak with data / data"]
    print(table(heads, [grows(size) for size in sizes]), end="\n\n")
    heads = ["dealers", "kit", "numpy, plainly", "polars, plainly", "product alone"]
    ratios = ["kit / numpy", "kit / polars", "kit / product"]
    print("Milliseconds a weighting:\n")
    print(table([*heads, *ratios], [beside(size) for size in sizes]))


if __name__ == "__main__":
    main([float(size) for size in sys.argv[1:]] or [100, 300])
