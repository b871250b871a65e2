"""The ledger: sales lines with names turned into numbers once, so that every question is one quick sum."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from jbptools.data.dataset import Dataset
from jbptools.words import KitError, Message

__all__ = ["Basis", "Column", "Ledger", "ledger"]

Basis = Literal["sell_in", "offtake"]
_NO_DAY = np.iinfo("int32").min
_ATTRIBUTES = ("category", "sku", "channel")


@dataclass(frozen=True)
class Column:
    """A column of names as numbers: ``names[codes[i]]`` is the name of line ``i``; -1 is no name."""

    names: pd.Index
    codes: NDArray[np.int32]


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
    dealer: Column
    day: NDArray[np.int32] | None
    monthly: bool
    amount: NDArray[np.float64]
    attributes: dict[str, Column] = field(default_factory=dict)
    notes: tuple[Message, ...] = ()

    def inside(self, start: pd.Timestamp, end: pd.Timestamp) -> NDArray[np.bool_]:
        """Tell which lines lie between two days, both included."""
        if self.day is None:
            raise KitError("review.no_dates")
        return (self.day >= _day(start)) & (self.day <= _day(end))

    def of(self, dealer_id: str) -> "Ledger":
        """Return one dealer's lines; the names keep their numbers."""
        place = self.dealer.names.get_indexer_for(pd.Index([str(dealer_id)]))[0]
        return self.where(self.dealer.codes == place)

    def where(self, mask: NDArray[np.bool_]) -> "Ledger":
        """Return the lines under a mask; the names keep their numbers."""
        kept = {name: Column(part.names, part.codes[mask]) for name, part in self.attributes.items()}
        dealer = Column(self.dealer.names, self.dealer.codes[mask])
        day = None if self.day is None else self.day[mask]
        return Ledger(self.basis, dealer, day, self.monthly, self.amount[mask], kept, self.notes)

    def total(self, mask: NDArray[np.bool_] | None = None) -> float:
        """Return the sum of the amounts in yuan, to the fen."""
        return round(float(self.amount.sum() if mask is None else self.amount[mask].sum()), 2)

    def sums(self, column: Column, mask: NDArray[np.bool_] | None = None) -> pd.Series:
        """Return yuan per name of a column, names without a line at 0."""
        codes, amount = column.codes, self.amount
        if mask is not None:
            codes, amount = codes[mask], amount[mask]
        if (codes < 0).any():
            codes, amount = codes[codes >= 0], amount[codes >= 0]
        found = np.bincount(codes, weights=amount, minlength=len(column.names))
        return pd.Series(found, index=column.names).round(2)

    def months(self) -> pd.Series:
        """Return yuan per month (index: Period[M]), every month from the first to the last."""
        if self.day is None or not len(self.day):
            return pd.Series(dtype="float64", index=pd.PeriodIndex([], freq="M"))
        month = self.month_numbers()
        first = int(month.min())
        found = np.bincount(month - first, weights=self.amount)
        start = pd.Period(year=1970 + first // 12, month=first % 12 + 1, freq="M")
        return pd.Series(found, index=pd.period_range(start, periods=len(found), freq="M")).round(2)

    def month_numbers(self) -> NDArray[np.int64]:
        """Return each line's month as months since January 1970."""
        if self.day is None:
            raise KitError("review.no_dates")
        low, high = int(self.day.min()), int(self.day.max())
        # one look-up per day of the calendar instead of one per line
        days = np.arange(low, high + 1).astype("datetime64[D]").astype("datetime64[M]").astype("int64")
        return np.asarray(days[self.day.astype("int64") - low], dtype="int64")

    @property
    def first_day(self) -> pd.Timestamp | None:
        """The first day with a line."""
        return None if self.day is None or not len(self.day) else _stamp(int(self.day.min()))

    @property
    def last_day(self) -> pd.Timestamp | None:
        """The last day with a line (of a monthly table, the last month's first day)."""
        return None if self.day is None or not len(self.day) else _stamp(int(self.day.max()))

    def days_with_lines(self) -> pd.Series:
        """Return the days that have at least one line, in order."""
        if self.day is None:
            raise KitError("review.no_dates")
        low = int(self.day.min())
        there = np.flatnonzero(np.bincount(self.day.astype("int64") - low)) + low
        return pd.Series(pd.to_datetime(there, unit="D"))


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
    dealer = _column(table["dealer_id"])
    day, monthly = _days(table)
    keep, notes = _usable(dealer, amount, day)
    book = Ledger(name, dealer, day, monthly, amount, _attributes(table), notes)
    if not keep.any():
        raise KitError("review.nothing_usable", table=name, rows=len(table))
    return book if keep.all() else book.where(keep)


def _column(names: pd.Series) -> Column:
    """Number the names in order of the alphabet; an empty name counts as none."""
    if isinstance(names.dtype, pd.CategoricalDtype):
        found = pd.Index(names.cat.categories.astype(str))
        return Column(found, np.asarray(names.cat.codes, dtype=np.int32))
    codes, found = pd.factorize(names)
    order = np.asarray(pd.Index(found.astype(str)).argsort())
    place = np.empty(len(order) + 1, dtype="int32")
    place[order], place[-1] = np.arange(len(order)), -1
    index, numbers = pd.Index(found.astype(str))[order], place[codes]
    if len(index) and index[0] == "":
        return Column(index[1:], np.where(numbers <= 0, -1, numbers - 1).astype("int32"))
    return Column(index, numbers.astype("int32"))


def _days(table: pd.DataFrame) -> tuple[NDArray[np.int32] | None, bool]:
    if "month" in table and isinstance(table["month"].dtype, pd.PeriodDtype):
        return _day_numbers(table["month"].dt.to_timestamp()), True
    dated = "date" in table and pd.api.types.is_datetime64_any_dtype(table["date"])
    if dated and table["date"].notna().any():
        return _day_numbers(table["date"]), False
    return None, False


def _day_numbers(stamps: pd.Series) -> NDArray[np.int32]:
    days = stamps.to_numpy().astype("datetime64[D]").astype("int64")
    return np.where(stamps.isna().to_numpy(), _NO_DAY, days).astype("int32")


def _attributes(table: pd.DataFrame) -> dict[str, Column]:
    return {name: _column(table[name]) for name in _ATTRIBUTES if name in table}


def _usable(
    dealer: Column, amount: NDArray[np.float64], day: NDArray[np.int32] | None
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
