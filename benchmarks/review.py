"""The review of 1, 3 and 10 million sales lines beside the same result from polars and DuckDB.

    python -m benchmarks.review             # 1 and 3 million lines
    python -m benchmarks.review 1 3 10      # million lines; ten take some 4 GB and some minutes

One review is: all dealers together and one dealer, from one reading of the lines: fair windows, growth,
splits by dealer, SKU, category and channel, months, Chinese New Year's weeks, like for like, attainment,
best own run, category mix and three figures beside the dealer's peers. Every engine holds the lines in its
own storage before the clock starts. The floor is numpy adding up the bytes of the columns once.
"""

import statistics
import sys

import numpy as np

from benchmarks.answers import in_duckdb, in_polars, kit
from benchmarks.market import market
from benchmarks.measure import in_turn, median_ratio, peak_bytes, table
from jbptools.data.dataset import Dataset

HEADS = [
    "lines",
    "names",
    "kit s",
    "polars s",
    "DuckDB s",
    "kit / faster one",
    "kit / numpy's pass",
    "data MB",
    "peak with data / data",
    "µs a line",
]


def columns_of(dataset: Dataset) -> list[np.ndarray]:
    """The arrays behind the lines as whole numbers; of texts, as many bytes as their addresses take."""
    found = []
    for name in dataset.table("sell_in"):
        column = dataset.table("sell_in")[name]
        if column.dtype == "category":
            found.append(np.asarray(column.cat.codes))
        elif column.dtype == "str":
            found.append(np.zeros(len(column), dtype="int64"))
        else:
            found.append(column.to_numpy().view("int64"))
    return found


def measured(millions: float, names: str, rounds: int) -> list[str]:
    """Return one row of the table; the engines' answers are compared first."""
    lines = market(round(millions * 1_000_000))
    dataset, frame = lines.dataset(names), lines.polars(names)
    connection, dealer = lines.duckdb(frame, names), str(lines.dealer_names[0])
    answer = kit(dataset, dealer)
    answer.same_as(in_polars(frame, lines, dealer))
    answer.same_as(in_duckdb(connection, lines, dealer))
    columns = columns_of(dataset)
    data = sum(column.nbytes for column in columns)
    times = in_turn(
        {
            "kit": lambda: kit(dataset, dealer),
            "polars": lambda: in_polars(frame, lines, dealer),
            "duckdb": lambda: in_duckdb(connection, lines, dealer),
            "numpy": lambda: [column.sum() for column in columns],
        },
        rounds,
    )
    middle = {name: statistics.median(found) for name, found in times.items()}
    faster = min(("polars", "duckdb"), key=lambda name: middle[name])
    grown = peak_bytes(lambda: kit(dataset, dealer))
    return [
        f"{millions:g} m",
        names,
        *(f"{middle[name]:.2f}" for name in ("kit", "polars", "duckdb")),
        f"{median_ratio(times['kit'], times[faster]):.2f}",
        f"{median_ratio(times['kit'], times['numpy']):.0f}",
        f"{data / 1e6:.0f}",
        f"{(data + grown) / data:.2f}",
        f"{middle['kit'] / millions:.3f}",
    ]


def main(sizes: list[float]) -> None:
    rows = [
        measured(millions, names, rounds=3 if millions >= 10 else 5)
        for millions in sizes
        for names in ("text", "category", "fresh")
        if names != "fresh" or millions <= 3
    ]
    print(table(HEADS, rows))


if __name__ == "__main__":
    main([float(size) for size in sys.argv[1:]] or [1, 3])
