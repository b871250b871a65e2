"""Sums by name and day: any window of a review is read off them, and no line is visited twice."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

__all__ = ["DayGrid", "day_grid", "day_marks", "month_of_days"]

#: lines summed at a time: their keys stay in the processor's cache
_BLOCK = 1 << 18


@dataclass(frozen=True)
class DayGrid:
    """One row per name, one column per day of the calendar.

    Args:
        first: the first column's day, as days since 1970-01-01.
        cells: yuan, or whether there was something.
    """

    first: int
    cells: NDArray[np.float64] | NDArray[np.bool_]

    def between(self, start: int, end: int) -> NDArray[np.float64] | NDArray[np.bool_]:
        """Return the columns of some days, both ends included; days outside the data are left out."""
        return self.cells[:, max(start - self.first, 0) : max(end - self.first + 1, 0)]

    def by_month(self) -> tuple[int, NDArray[np.float64]]:
        """Return the first month (months since January 1970) and yuan per name and month."""
        months = month_of_days(self.first, self.cells.shape[1])
        starts = np.flatnonzero(np.diff(months, prepend=months[0] - 1))
        return int(months[0]), np.add.reduceat(self.cells, starts, axis=1)


def month_of_days(first: int, days: int) -> NDArray[np.int64]:
    """Return the month of each day of a calendar, as months since January 1970.

    >>> month_of_days(30, 3).tolist()
    [0, 1, 1]
    """
    calendar = np.arange(first, first + days, dtype="int64")
    return calendar.astype("datetime64[D]").astype("datetime64[M]").astype("int64")


def _keys(
    codes: NDArray[np.int32], day: NDArray[np.int32], part: slice, first: int, days: int
) -> NDArray[np.int64]:
    """The cell of each line; row 0 is for lines without a name."""
    keys = codes[part].astype("int64")
    keys += 1
    keys *= days
    keys += day[part]
    keys -= first
    return keys


def _parts(lines: int, cells: int) -> list[slice]:
    step = max(_BLOCK, 2 * cells)
    return [slice(start, start + step) for start in range(0, lines, step)]


def day_grid(
    codes: NDArray[np.int32], names: int, day: NDArray[np.int32], days: range, amount: NDArray[np.float64]
) -> DayGrid:
    """Sum the lines by name and day.

    Args:
        codes: name of each line, -1 for none.
        names: how many names there are.
        day: day of each line, within ``days``.
        days: the calendar.
        amount: yuan of each line.

    >>> grid = day_grid(np.array([0, 1, 0]), 2, np.array([7, 7, 9]), range(7, 10), np.array([5.0, 3.0, 2.0]))
    >>> grid.cells.tolist()
    [[5.0, 0.0, 2.0], [3.0, 0.0, 0.0]]
    """
    size = (names + 1) * len(days)
    cells = np.zeros(size)
    for part in _parts(len(codes), size):
        keys = _keys(codes, day, part, days.start, len(days))
        cells += np.bincount(keys, weights=amount[part], minlength=size)
    return DayGrid(days.start, cells.reshape(names + 1, len(days))[1:])


def day_marks(
    codes: NDArray[np.int32], names: int, day: NDArray[np.int32], days: range, amount: NDArray[np.float64]
) -> tuple[DayGrid, DayGrid]:
    """Mark the days on which a name has a line, and those with a positive one; arguments as for the sums.

    >>> lines, bought = day_marks(np.array([0, 0]), 1, np.array([7, 9]), range(7, 10), np.array([5.0, -2.0]))
    >>> lines.cells.tolist(), bought.cells.tolist()
    ([[True, False, True]], [[True, False, False]])
    """
    some, bought = (np.zeros((names + 1) * len(days), dtype=bool) for _ in range(2))
    for part in _parts(len(codes), 0):
        keys = _keys(codes, day, part, days.start, len(days))
        some[keys] = True
        bought[keys[amount[part] > 0]] = True
    shape = names + 1, len(days)
    return DayGrid(days.start, some.reshape(shape)[1:]), DayGrid(days.start, bought.reshape(shape)[1:])
