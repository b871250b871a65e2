"""Months as people type them into a verb, and the window of months that a figure belongs to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from jbptools.data.dataset import Dataset
from jbptools.words import KitError

__all__ = ["Months", "When", "last_month", "month_of", "window_of"]

#: a month as a verb takes it; None: the verb's own default
When = str | pd.Period | date | None
_TYPED = re.compile(r"(\d{4})-(\d{2})")
_LOOSE = re.compile(r"(\d{4})\s*[-/.年]?\s*(\d{1,2})\s*月?")


def month_of(value: When) -> pd.Period:
    """Return a month; only ``2025-06``, a day or a ``Period`` will do, so that nothing is guessed.

    Raises:
        KitError: it is no month; the sentence shows how a month is written, and which may be meant.

    >>> month_of("2025-06")
    Period('2025-06', 'M')
    >>> from jbptools.words import use_language
    >>> use_language("en")
    >>> month_of("2025/6")
    Traceback (most recent call last):
    ...
    jbptools.words.errors.KitError: “2025/6” is no month as the kit writes it. Did you mean 2025-06?
    """
    if isinstance(value, pd.Period):
        return value.asfreq("M")
    if isinstance(value, date):
        return pd.Period(value, "M")
    typed = _TYPED.fullmatch(value.strip()) if isinstance(value, str) else None
    if typed and 1 <= int(typed[2]) <= 12:
        return pd.Period(year=int(typed[1]), month=int(typed[2]), freq="M")
    loose = _LOOSE.fullmatch(value.strip()) if isinstance(value, str) else None
    if loose and 1 <= int(loose[2]) <= 12:
        raise KitError("data.month_near", given=value, near=f"{loose[1]}-{int(loose[2]):02d}")
    raise KitError("data.month_wrong", given=str(value))


@dataclass(frozen=True)
class Months:
    """Whole months, both ends included.

    >>> Months.of("2025-07", "2026-06").count
    12
    """

    first: pd.Period
    last: pd.Period

    @classmethod
    def of(cls, first: When, last: When) -> "Months":
        """Return the window between two months.

        Raises:
            KitError: one is no month, or the window ends before it begins.
        """
        start, end = month_of(first), month_of(last)
        if start > end:
            raise KitError("money.window_empty", start=start, end=end)
        return cls(start, end)

    def __iter__(self) -> Iterator[pd.Period]:
        return iter((self.first, self.last))

    @property
    def count(self) -> int:
        """How many months."""
        return int((self.last - self.first).n) + 1

    @property
    def year_before(self) -> "Months":
        """The same months of last year."""
        return Months(self.first - 12, self.last - 12)

    def within(self, table: pd.DataFrame, column: str = "month") -> pd.DataFrame:
        """Return a table's rows of these months, by its month or day."""
        if isinstance(table[column].dtype, pd.PeriodDtype):
            return table[(table[column] >= self.first) & (table[column] <= self.last)]
        return table[(table[column] >= self.first.start_time) & (table[column] <= self.last.end_time)]


def window_of(dataset: Dataset, start: When = None, end: When = None) -> Months:
    """Return the months asked for; the last twelve that the data cover if left out.

    Raises:
        KitError: no table says which months there are, a month is mistyped, or the window is empty.

    >>> from jbptools.data import case
    >>> window_of(case())
    Months(first=Period('2025-07', 'M'), last=Period('2026-06', 'M'))
    """
    last = month_of(end) if end is not None else last_month(dataset)
    return Months.of(start if start is not None else last - 11, last)


def last_month(dataset: Dataset) -> pd.Period:
    """Return the last whole month of offtake, sell-in, profit and loss or coverage.

    Raises:
        KitError: none of them is there.
    """
    for name in ("offtake", "sell_in", "dealer_pnl", "coverage"):
        if dataset.has(name):
            found = _last_of(dataset, dataset.table(name))
            if found is not None:
                return found
    raise KitError("kpi.no_time", there=sorted(dataset.tables))


def _last_of(dataset: Dataset, table: pd.DataFrame) -> Any:
    if "month" in table:
        return table["month"].max()
    if "date" not in table:
        return None
    last = table["date"].max()
    month = last.to_period("M")
    whole = dataset.as_of is None or pd.Timestamp(dataset.as_of) >= month.end_time.normalize()
    return month if whole else month - 1
