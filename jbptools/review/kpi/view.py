"""A window onto a dataset for indicators: rows of the months asked for, summed or averaged per dealer.

Whatever is not there is not there: a dealer without rows has no value, never 0.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Any

import pandas as pd

from jbptools.data.dataset import Dataset
from jbptools.dealers.money import money_table
from jbptools.words import KitError, Message

__all__ = ["CANNOT_SAY", "Lacking", "View", "over"]

#: the column that says when a row happened, where it is not ``month`` or ``date``
_WHEN = {"claims": "advanced_date"}
_SNAPSHOTS = ("dealers", "products", "outlets", "msl", "price_list", "rebate_terms", "rebates", "promotions")


class Lacking(Exception):
    """An indicator cannot be computed; the message says why."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.key)
        self.message = message


#: errors by which the data say that they do not hold what was asked -> the reason for a reader
CANNOT_SAY: Mapping[type[Exception], Callable[[Any], Message]] = MappingProxyType(
    {
        Lacking: lambda lack: lack.message,
        KeyError: lambda missing: Message("warning.no_column", column=str(missing.args[0])),
    }
)


def over(above: pd.Series, below: pd.Series) -> pd.Series:
    """Divide per dealer; a zero denominator gives nothing, not infinity and not 0.

    >>> over(pd.Series([1.0, 1.0]), pd.Series([2.0, 0.0])).isna().tolist()
    [False, True]
    """
    bottom = below.astype("float64")
    return above.astype("float64") / bottom.where(bottom != 0)


@dataclass(frozen=True)
class View:
    """A dataset seen through whole months, both ends included."""

    dataset: Dataset
    start: pd.Period
    end: pd.Period
    _rows: dict[str, pd.DataFrame] = field(default_factory=dict, repr=False)

    @property
    def months(self) -> int:
        """How many months the window holds."""
        return (self.end - self.start).n + 1

    def rows(self, name: str) -> pd.DataFrame:
        """Return a table's rows of the window; a table without a time is returned whole.

        Raises:
            Lacking: no such table, or no rows in the window.
        """
        if name not in self._rows:
            self._rows[name] = self._cut(name)
        return self._rows[name]

    def _cut(self, name: str) -> pd.DataFrame:
        if not self.dataset.has(name):
            raise Lacking(Message("kpi.no_table", table=name))
        table = self.dataset.table(name)
        column = _WHEN.get(name, "month" if "month" in table else "date")
        if name in _SNAPSHOTS or column not in table:
            return table
        if column == "month":
            inside = table[(table["month"] >= self.start) & (table["month"] <= self.end)]
        else:
            inside = table[(table[column] >= self.start.start_time) & (table[column] <= self.end.end_time)]
        if inside.empty:
            raise Lacking(Message("kpi.no_rows", table=name, start=self.start, end=self.end))
        return inside

    def total(self, name: str, column: str) -> pd.Series:
        """Return a column's sum per dealer over the window."""
        return self.rows(name).groupby("dealer_id")[column].sum(min_count=1)

    def mean(self, name: str, column: str) -> pd.Series:
        """Return a column's mean per dealer over the window's rows (months)."""
        return self.rows(name).groupby("dealer_id")[column].mean()

    @cached_property
    def money(self) -> pd.DataFrame:
        """Profit-and-loss sums and mean balances per dealer.

        Raises:
            Lacking: the tables or columns are not there.
        """
        try:
            return money_table(self.dataset, None, self.start, self.end)
        except KitError as error:
            raise Lacking(error.message) from error

    def balance(self, column: str) -> pd.Series:
        """Return a mean month-end balance per dealer; nothing where the column is missing."""
        if column not in self.money:
            raise Lacking(Message("kpi.no_column", table="dealer_balance", column=column))
        return self.money[column]

    def a_year(self, amounts: pd.Series) -> pd.Series:
        """Bring a profit-and-loss amount to twelve months, by the months each dealer has."""
        return amounts * 12 / self.money["months"].reindex(amounts.index)

    def year_ago(self, name: str) -> "View":
        """Return the same months of last year.

        Raises:
            Lacking: the table does not reach so far back.
        """
        earlier = View(self.dataset, self.start - 12, self.end - 12)
        table = self.dataset.table(name)
        first = table["month"].min() if "month" in table else table["date"].min().to_period("M")
        if first > earlier.start:
            raise Lacking(Message("kpi.no_last_year", table=name, start=earlier.start))
        return earlier
