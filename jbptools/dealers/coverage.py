"""Which tables speak of a dealer, and for which months: what can be asked about him at all."""

from dataclasses import dataclass

import pandas as pd

from jbptools.data.dataset import Dataset
from jbptools.words import Message

__all__ = ["Coverage", "coverage_of"]

#: the column that says when a row happened, where it is not ``month`` or ``date``
_TIMES = ("month", "date", "advanced_date")


@dataclass(frozen=True)
class Coverage:
    """The tables that hold rows of a dealer.

    Args:
        table: DataFrame[table, rows, first, last, months, gaps]: first and last month, how many months have
            rows, and how many between them have none; no months where a table has no time.
    """

    dealer_id: str
    table: pd.DataFrame

    @property
    def definition(self) -> Message:
        """How many tables speak of him."""
        return Message("dealer.coverage", dealer=self.dealer_id, tables=list(self.table["table"]))

    def has(self, name: str) -> bool:
        """Tell whether a table speaks of him.

        >>> from jbptools.data import case
        >>> coverage_of(case(), "D001").has("sell_in")
        True
        """
        return name in set(self.table["table"])

    def __repr__(self) -> str:
        return str(self.definition)


def coverage_of(dataset: Dataset, dealer_id: str) -> Coverage:
    """Return which tables hold rows of a dealer, with their months.

    >>> from jbptools.data import case
    >>> found = coverage_of(case(), "D001").table.set_index("table")
    >>> str(found.loc["offtake", "last"]), int(found.loc["offtake", "gaps"])
    ('2026-06', 0)
    """
    rows = []
    for name in dataset.tables:
        table = dataset.tables[name]
        if "dealer_id" not in table:
            continue
        ours = table[table["dealer_id"] == dealer_id]
        if ours.empty:
            continue
        time = next((column for column in _TIMES if column in ours), None)
        rows.append((name, len(ours), *_months(ours[time] if time else None)))
    return Coverage(
        dealer_id, pd.DataFrame(rows, columns=["table", "rows", "first", "last", "months", "gaps"])
    )


def _months(when: pd.Series | None) -> tuple[object, object, object, object]:
    if when is None or when.dropna().empty:
        return None, None, None, None
    known = when.dropna()
    months = known if isinstance(known.dtype, pd.PeriodDtype) else known.dt.to_period("M")
    first, last, count = months.min(), months.max(), int(months.nunique())
    return first, last, count, int((last - first).n) + 1 - count
