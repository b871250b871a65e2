"""Targets: a year's task from the result and the planted attainment, cut into months like last year's.

Cutting by last year's months is what makers do, and what the moving New Year punishes.
"""

from collections.abc import Iterator
from functools import cache

from datasets.generator.clock import MONTHS, label
from datasets.generator.flows import Trade
from datasets.generator.rng import whole
from datasets.generator.tables_trade import month_sell_in

__all__ = ["targets", "year_targets"]

Row = tuple[object, ...]
#: months on which the planted attainment of 2023 to 2026 is measured; 2024 follows a survey of its first half
_MEASURED = (12, 6, 12, 6)


def _shares(months: list[int], year: int) -> list[float]:
    first = max(0, (year - 1) * 12)
    base = months[first : first + 12]
    total = 0
    for cents in base:
        total += max(cents, 0)
    return [0.7 * max(cents, 0) / total + 0.3 / 12 for cents in base]


@cache
def year_targets(book: Trade) -> list[list[int]]:
    """Return for 2023 to 2026 the twelve monthly targets in yuan."""
    months = month_sell_in(book)
    found = []
    for year in range(4):
        shares = _shares(months, year)
        actual, covered = 0.0, 0.0
        for index in range(_MEASURED[year]):
            if year * 12 + index < len(MONTHS):
                actual += months[year * 12 + index] / 100
                covered += shares[index]
        goal = actual / book.knobs.attainment[year] / covered
        found.append([whole(goal * part / 1000) * 1000 for part in shares])
    return found


def targets(book: Trade) -> Iterator[Row]:
    """Rows of ``targets``: all twelve months of every year, the open one too."""
    for year, twelve in enumerate(year_targets(book)):
        for index, goal in enumerate(twelve):
            yield book.dealer.id, label((2023 + year, index + 1)), goal
