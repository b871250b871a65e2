"""Each dealer's sales of the last twelve full months, and which dealers there are."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from jbptools.data.coverage import last_full_month, last_full_months
from jbptools.data.dataset import Dataset
from jbptools.data.names import names_of
from jbptools.words import KitError, Message

__all__ = ["Sales", "dealers_of", "sales_of"]

_MONTHS = 12


@dataclass(frozen=True)
class Sales:
    """What the dealers sold or bought in the window.

    Args:
        table: ``offtake`` or ``sell_in``: where the amounts come from.
        lines: the lines inside the window with a usable amount and dealer.
        amounts: yuan per dealer (index: dealer_id), net of returns.
        first: first month of the window; None where the data have no dates.
        last: last full month of the window; None likewise.
        months: how many months the window holds; None likewise.
        notes: what was left out, as sentences.
    """

    table: str
    lines: pd.DataFrame
    amounts: pd.Series
    first: pd.Period | None
    last: pd.Period | None
    months: int | None
    notes: tuple[Message, ...]

    @property
    def per_year(self) -> pd.Series:
        """The amounts on a year's footing; a file without dates counts as a year."""
        return self.amounts * (12 / self.months) if self.months else self.amounts


def sales_of(dataset: Dataset) -> Sales:
    """Return the sales that a dealer's value is measured by: offtake where there is one, else sell-in.

    Sell-in can be pushed into a dealer's warehouse, offtake cannot. Source: 2.5 (axis X) [D].

    Raises:
        KitError: the dataset has neither, or no usable amount in it.

    >>> lines = pd.DataFrame({"dealer_id": ["D1", "D1", "D2"], "amount_yuan": [100.0, -20.0, 50.0]})
    >>> sales_of(Dataset("example", {"sell_in": lines})).amounts.to_dict()
    {'D1': 80.0, 'D2': 50.0}
    """
    name = "offtake" if dataset.has("offtake") else "sell_in"
    if not dataset.has(name):
        raise KitError("tiering.no_sales", there=sorted(dataset.tables))
    lines, notes = _usable(dataset.table(name), name)
    when = _months(lines)
    if when is None:
        notes.append(Message("tiering.no_dates"))
        return Sales(name, lines, _per_dealer(lines), None, None, None, tuple(notes))
    undated = when.isna()
    if undated.any():
        notes.append(Message("tiering.rows_without_date", rows=int(undated.sum())))
        lines, when = lines[~undated], when[~undated]
    last = _last(lines, when, dataset)
    first, months = last_full_months(when.min(), last)
    if months < _MONTHS:
        notes.append(Message("tiering.short_window", months=months))
    notes += _silent(when, first, last)
    inside = ((when >= first) & (when <= last)).to_numpy()
    return Sales(name, lines[inside], _per_dealer(lines[inside]), first, last, months, tuple(notes))


def _usable(table: pd.DataFrame, name: str) -> tuple[pd.DataFrame, list[Message]]:
    missing = [column for column in ("dealer_id", "amount_yuan") if column not in table]
    if missing:
        raise KitError("tiering.column_missing", table=name, columns=missing, there=list(table.columns))
    named = table["dealer_id"].notna() & (table["dealer_id"].astype(str) != "")
    amount = pd.to_numeric(table["amount_yuan"], errors="coerce")
    finite = pd.Series(np.isfinite(amount.to_numpy(dtype="float64", na_value=np.nan)), index=table.index)
    notes = []
    if not named.all():
        nameless = float(amount[~named & finite].sum())
        notes.append(Message("tiering.rows_without_dealer", rows=int((~named).sum()), amount=nameless))
    if not finite.all():
        notes.append(Message("tiering.rows_without_amount", rows=int((~finite).sum())))
    kept = table if (named & finite).all() else table[named & finite]
    if not len(kept):
        raise KitError("tiering.nothing_usable", table=name, rows=len(table))
    return kept, notes


def _months(lines: pd.DataFrame) -> pd.Series | None:
    if "month" in lines:
        return lines["month"]
    if "date" in lines and lines["date"].notna().any():
        return lines["date"].dt.to_period("M")
    return None


def _last(lines: pd.DataFrame, when: pd.Series, dataset: Dataset) -> pd.Period:
    if "date" in lines:
        last = last_full_month(lines["date"], dataset.as_of)
    else:
        last = when.max()
        covered = pd.Timestamp(dataset.as_of) if dataset.as_of else None
        if covered is not None and covered.to_period("M") == last and covered.day < last.days_in_month:
            last = last - 1
    return max(last, when.min())


def _silent(when: pd.Series, first: pd.Period, last: pd.Period) -> list[Message]:
    """Say which months of the window nobody has a line in."""
    quiet = [
        str(month)
        for month in pd.period_range(first, last, freq="M").difference(
            pd.PeriodIndex(when.unique(), freq="M")
        )
    ]
    return [Message("tiering.silent_months", months=quiet, many=len(quiet))] if quiet else []


def _per_dealer(lines: pd.DataFrame) -> pd.Series:
    sums = lines.groupby("dealer_id", observed=True)["amount_yuan"].sum()
    sums.index = sums.index.astype(str)
    return sums.round(2)


def dealers_of(dataset: Dataset, sales: Sales) -> tuple[pd.DataFrame, list[Message]]:
    """Return one row per dealer (index: dealer_id) with its attributes: the master's and the sales'.

    A dealer that is only in the master has sold nothing; one that is only in the sales has no attributes.
    """
    notes: list[Message] = []
    if dataset.has("dealers") and "dealer_id" in dataset.table("dealers"):
        master = dataset.table("dealers").dropna(subset=["dealer_id"])
        twice = master["dealer_id"].duplicated()
        if twice.any():
            notes.append(Message("tiering.dealer_twice", dealers=int(twice.sum())))
            master = master[~twice]
        master = master.set_index(master["dealer_id"].astype(str), drop=True)
    else:
        master = pd.DataFrame(index=pd.Index([], dtype="str"))
    extra = sales.amounts.index.difference(master.index)
    if len(extra) and len(master):
        notes.append(Message("tiering.dealer_unlisted", dealers=len(extra), names=list(extra[:3])))
    table = master.reindex(master.index.append(extra)) if len(extra) else master.copy()
    named = names_of(dataset, "dealer_id")
    table["dealer_name"] = [named.get(str(dealer), str(dealer)) for dealer in table.index]
    table.index.name = "dealer_id"
    return table, notes
