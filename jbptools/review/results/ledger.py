"""The ledger: sales lines with names turned into numbers once, so that every question is one quick sum."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from jbptools.data.dataset import Dataset
from jbptools.review.results.naming import NumberedNames, numbered
from jbptools.words import KitError, Message

__all__ = ["Basis", "Ledger", "NumberedNames", "ledger"]

Basis = Literal["sell_in", "offtake"]
_NO_DAY = np.iinfo("int32").min
#: lines turned at a time, so that no second copy of a column is made
_BLOCK = 1 << 18
_ATTRIBUTES = ("category", "sku", "channel")


@dataclass(frozen=True)
class Ledger:
    """Sales lines of one basis, ready to be summed.

    Args:
        basis: ``sell_in`` or ``offtake``.
        dealer: whose line.
        day: days since 1970-01-01, a month's first day for monthly tables; None without dates.
        monthly: the table has months, not days.
        amount: yuan, ex VAT unless the dataset says otherwise; returns are negative.
        attributes: ``category``, ``sku``, ``channel`` as far as the table has them.
        notes: what was left out.
    """

    basis: Basis
    dealer: NumberedNames
    day: NDArray[np.int32] | None
    monthly: bool
    amount: NDArray[np.float64]
    attributes: dict[str, NumberedNames] = field(default_factory=dict)
    notes: tuple[Message, ...] = ()

    def inside(self, start: pd.Timestamp, end: pd.Timestamp) -> NDArray[np.bool_]:
        """Tell which lines lie between two days, both included."""
        day = self._dated()
        return (day >= _day(start)) & (day <= _day(end))

    def of(self, dealer_id: str) -> "Ledger":
        """Return one dealer's lines; the names keep their numbers."""
        place = self.dealer.names.get_indexer_for(pd.Index([str(dealer_id)]))[0]
        return self.where(self.dealer.codes == place)

    def where(self, mask: NDArray[np.bool_]) -> "Ledger":
        """Return the lines under a mask; the names keep their numbers."""
        lines = np.flatnonzero(mask)
        kept = {name: NumberedNames(part.names, part.codes[lines]) for name, part in self.attributes.items()}
        dealer = NumberedNames(self.dealer.names, self.dealer.codes[lines])
        day = None if self.day is None else self.day[lines]
        return Ledger(self.basis, dealer, day, self.monthly, self.amount[lines], kept, self.notes)

    def total(self, start: pd.Timestamp | None = None, end: pd.Timestamp | None = None) -> float:
        """Return the sum of the amounts in yuan, to the fen: of all lines, or between two days."""
        lines = slice(None) if start is None or end is None else self.inside(start, end)
        return round(float(self.amount[lines].sum()), 2)

    def sums(self, column: NumberedNames, mask: NDArray[np.bool_] | None = None) -> pd.Series:
        """Return yuan per name of a column, names without a line at 0."""
        return pd.Series(self._summed(column, mask), index=column.names).round(2)

    def window_sums(
        self, column: NumberedNames, start: pd.Timestamp, end: pd.Timestamp
    ) -> NDArray[np.float64]:
        """Return yuan per name between two days, both included, not rounded."""
        return self._summed(column, self.inside(start, end))

    def buyers(self, start: pd.Timestamp | None, end: pd.Timestamp) -> NDArray[np.bool_]:
        """Tell which dealers have a positive line between two days, both included (no start: ever before)."""
        return self._who(self.inside(start or _stamp(self._days.start), end) & (self.amount > 0))

    def active(self, start: pd.Timestamp, end: pd.Timestamp) -> NDArray[np.bool_]:
        """Tell which dealers have any line between two days, a return too."""
        return self._who(self.inside(start, end))

    def _who(self, lines: NDArray[np.bool_]) -> NDArray[np.bool_]:
        found = np.zeros(len(self.dealer.names), dtype=bool)
        found[self.dealer.codes[lines]] = True
        return found

    @cached_property
    def _months(self) -> NDArray[np.int64]:
        """The month of each line, as months since January 1970."""
        return self._dated().astype("datetime64[D]").astype("datetime64[M]").astype("int64")

    def month_sums(self, column: NumberedNames) -> tuple[int, NDArray[np.float64]]:
        """Return the first month (months since January 1970) and yuan per name and month."""
        first = int(self._months.min())
        many = int(self._months.max()) - first + 1
        keys = (column.codes.astype("int64") + 1) * many + self._months - first
        found = np.bincount(keys, weights=self.amount, minlength=(len(column.names) + 1) * many)
        return first, np.asarray(found.reshape(-1, many)[1:], dtype="float64")

    def months(self) -> pd.Series:
        """Return yuan per month (index: Period[M]), every month from the first to the last."""
        if self.day is None or not len(self.day):
            return pd.Series(dtype="float64", index=pd.PeriodIndex([], freq="M"))
        first = int(self._months.min())
        found = np.bincount(self._months - first, weights=self.amount)
        start = pd.Period(year=1970 + first // 12, month=first % 12 + 1, freq="M")
        return pd.Series(found, index=pd.period_range(start, periods=len(found), freq="M")).round(2)

    @property
    def first_day(self) -> pd.Timestamp | None:
        """The first day with a line."""
        return None if self.day is None or not len(self.day) else _stamp(self._days.start)

    @property
    def last_day(self) -> pd.Timestamp | None:
        """The last day with a line (of a monthly table, the last month's first day)."""
        return None if self.day is None or not len(self.day) else _stamp(self._days.stop - 1)

    @cached_property
    def _there(self) -> NDArray[np.int64]:
        """The days that have at least one line, in order."""
        day = self._dated()
        return np.flatnonzero(np.bincount(day - self._days.start)) + self._days.start

    def days_with_lines(self) -> pd.Series:
        """Return the days that have at least one line, in order."""
        return pd.Series(pd.to_datetime(self._there, unit="D"))

    def _dated(self) -> NDArray[np.int32]:
        if self.day is None:
            raise KitError("review.no_dates")
        return self.day

    @cached_property
    def _days(self) -> range:
        """The calendar from the first day with a line to the last."""
        day = self._dated()
        return range(int(day.min()), int(day.max()) + 1) if len(day) else range(0)

    def _summed(self, column: NumberedNames, mask: NDArray[np.bool_] | None) -> NDArray[np.float64]:
        codes, amount = column.codes, self.amount
        if mask is not None:
            lines = np.flatnonzero(mask)
            codes, amount = codes[lines], amount[lines]
        if (codes < 0).any():
            codes, amount = codes[codes >= 0], amount[codes >= 0]
        return np.asarray(np.bincount(codes, weights=amount, minlength=len(column.names)), dtype="float64")


def _day(stamp: pd.Timestamp) -> int:
    return int((stamp.normalize() - pd.Timestamp(0)).days)


def _stamp(day: int) -> pd.Timestamp:
    return pd.Timestamp(0) + pd.Timedelta(days=day)


def ledger(dataset: Dataset, basis: Basis | None = None) -> Ledger:
    """Read a dataset's sales lines once.

    Args:
        dataset: with ``sell_in`` or ``offtake``.
        basis: which of the two; sell-in where both are there, because targets are set on it.

    Raises:
        KitError: the table or a column is missing, or no line can be used.

    >>> lines = pd.DataFrame({"dealer_id": ["D1", "D2", "D1"], "amount_yuan": [5.0, 3.0, -1.0]})
    >>> book = ledger(Dataset("example", {"sell_in": lines}))
    >>> book.sums(book.dealer).to_dict(), book.day is None
    ({'D1': 4.0, 'D2': 3.0}, True)
    """
    name = basis or ("sell_in" if dataset.has("sell_in") else "offtake")
    if not dataset.has(name):
        raise KitError("review.no_sales", table=name, there=sorted(dataset.tables))
    table = dataset.table(name)
    missing = [column for column in ("dealer_id", "amount_yuan") if column not in table]
    if missing:
        raise KitError("review.column_missing", table=name, columns=missing, there=list(table.columns))
    amount = pd.to_numeric(table["amount_yuan"], errors="coerce").to_numpy(dtype="float64", na_value=np.nan)
    dealer = numbered(table["dealer_id"])
    day, monthly = _days(table)
    keep, notes = _usable(dealer, amount, day)
    book = Ledger(name, dealer, day, monthly, amount, _attributes(table), notes)
    if not keep.any():
        raise KitError("review.nothing_usable", table=name, rows=len(table))
    return book if keep.all() else book.where(keep)


def _days(table: pd.DataFrame) -> tuple[NDArray[np.int32] | None, bool]:
    if "month" in table and isinstance(table["month"].dtype, pd.PeriodDtype):
        return _day_numbers(table["month"].dt.to_timestamp()), True
    dated = "date" in table and pd.api.types.is_datetime64_any_dtype(table["date"])
    if dated and table["date"].notna().any():
        return _day_numbers(table["date"]), False
    return None, False


def _day_numbers(stamps: pd.Series) -> NDArray[np.int32]:
    values = stamps.to_numpy()
    days = np.empty(len(values), dtype="int32")
    for start in range(0, len(values), _BLOCK):
        part = values[start : start + _BLOCK]
        days[start : start + _BLOCK] = np.where(
            np.isnat(part), _NO_DAY, part.astype("datetime64[D]").astype("int64")
        )
    return days


def _attributes(table: pd.DataFrame) -> dict[str, NumberedNames]:
    return {name: numbered(table[name]) for name in _ATTRIBUTES if name in table}


def _usable(
    dealer: NumberedNames, amount: NDArray[np.float64], day: NDArray[np.int32] | None
) -> tuple[NDArray[np.bool_], tuple[Message, ...]]:
    """Which lines count, and a sentence for each kind that does not."""
    finite, named = np.isfinite(amount), dealer.codes >= 0
    dated = np.ones(len(amount), dtype=bool) if day is None else day != _NO_DAY
    notes: Sequence[Message] = [
        *([Message("review.rows_without_amount", rows=int((~finite).sum()))] if not finite.all() else []),
        *(
            [
                Message(
                    "review.rows_without_dealer",
                    rows=int((~named).sum()),
                    amount=round(float(amount[~named & finite].sum()), 2),
                )
            ]
            if not named.all()
            else []
        ),
        *([Message("review.rows_without_date", rows=int((~dated).sum()))] if not dated.all() else []),
    ]
    return finite & named & dated, tuple(notes)
