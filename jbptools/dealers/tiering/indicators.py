"""Measure the indicators: what the dataset has, in its own units; what it has not, with the reason."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from jbptools.data.dataset import Dataset
from jbptools.data.known import checked_dataset
from jbptools.dealers.peers import comparable_groups, size_thirds
from jbptools.dealers.tiering.returns import profit_and_roi
from jbptools.dealers.tiering.rules import INDICATORS
from jbptools.dealers.tiering.sales import Sales, dealers_of, sales_of
from jbptools.words import KitError, Message

__all__ = ["Measured", "about", "measure"]

_CATEGORIES = 2


@dataclass(frozen=True)
class Measured:
    """What a tiering is made of, before any weight or cut: measured once, placed as often as you like.

    Args:
        dealers: dealer_name and attributes, indexed by dealer_id.
        figures: one column per indicator that the data allow, in its own unit, NaN where a dealer has none.
        missing: indicator -> why it could not be measured.
        sales: the window and the lines behind the amounts.
        notes: what was left out or looks odd.
    """

    dealers: pd.DataFrame
    figures: pd.DataFrame
    missing: Mapping[str, Message]
    sales: Sales
    notes: tuple[Message, ...]


@dataclass(frozen=True)
class _Facts:
    dataset: Dataset
    dealers: pd.DataFrame
    sales: Sales
    amounts: pd.Series
    notes: list[Message]

    @cached_property
    def returns(self) -> pd.DataFrame | Message:
        """Profit and return, from which two indicators are read."""
        return profit_and_roi(self.dataset, self.sales.first, self.sales.last)


def measure(dataset: Dataset) -> Measured:
    """Measure every indicator that the dataset has the columns for. Source: 2.5 [D].

    Args:
        dataset: with ``sell_in`` or ``offtake``; ``dealers`` and ``dealer_pnl`` add indicators.

    Raises:
        KitError: no sales at all, or a column missing; the sentence says which and what is there.

    >>> lines = pd.DataFrame({"dealer_id": ["D1", "D2"], "amount_yuan": [100.0, 50.0]})
    >>> list(measure(Dataset("example", {"sell_in": lines})).figures)
    ['sales']
    """
    sales = sales_of(checked_dataset(dataset))
    dealers, notes = dealers_of(dataset, sales)
    amounts = sales.amounts.reindex(dealers.index).fillna(0.0)
    facts = _Facts(dataset, dealers, sales, amounts, [*sales.notes, *notes])
    figures, missing = {}, {}
    for name in INDICATORS:
        found = _MEASURES[name](facts)
        if isinstance(found, Message):
            missing[name] = found
        else:
            figures[name] = found
    _say_odd(facts)
    table = pd.DataFrame(figures, index=dealers.index)
    return Measured(dealers, table, missing, sales, tuple(facts.notes))


def about(indicator: str) -> Message:
    """Return what an indicator means and how it is measured.

    Raises:
        KitError: no such indicator.

    >>> about("will").say("en")
    '1 to 5: readiness to invest and to work together.'
    """
    if indicator not in INDICATORS:
        raise KitError("tiering.indicator_unknown", indicator=indicator, there=list(INDICATORS))
    return Message("tiering.about_" + indicator)


def _say_odd(facts: _Facts) -> None:
    quiet, negative = int((facts.amounts == 0).sum()), int((facts.amounts < 0).sum())
    if quiet:
        facts.notes.append(Message("tiering.without_sales", dealers=quiet))
    if negative:
        facts.notes.append(Message("tiering.negative_sales", dealers=negative))


def _sales(facts: _Facts) -> pd.Series | Message:
    return facts.amounts


def _profit(facts: _Facts) -> pd.Series | Message:
    found = facts.returns
    return found if isinstance(found, Message) else found["profit_yuan"].reindex(facts.dealers.index)


def _roi(facts: _Facts) -> pd.Series | Message:
    found = facts.returns
    if isinstance(found, Message):
        return found
    if "roi" not in found:
        return Message("tiering.needs_table", table="dealer_balance")
    return found["roi"].reindex(facts.dealers.index)


def _column(facts: _Facts, name: str) -> pd.Series | None:
    """A numeric column of the dealers' list with at least one usable figure."""
    if name not in facts.dealers:
        return None
    numbers = pd.to_numeric(facts.dealers[name], errors="coerce").astype("float64")
    numbers = numbers.where(np.isfinite(numbers))
    return numbers if numbers.notna().any() else None


def _market(facts: _Facts) -> pd.Series | None:
    found = _column(facts, "market_size_yuan")
    found = _column(facts, "turnover_yuan") if found is None else found
    return None if found is None else found.where(found > 0)


def _market_size(facts: _Facts) -> pd.Series | Message:
    market = _market(facts)
    if market is None:
        return Message("tiering.needs_column", column="market_size_yuan")
    if _column(facts, "market_size_yuan") is None:
        facts.notes.append(Message("tiering.turnover_as_market"))
    return market


def _share_gap(facts: _Facts) -> pd.Series | Message:
    market = _market(facts)
    if market is None:
        return Message("tiering.needs_column", column="market_size_yuan")
    per_year = facts.sales.per_year.reindex(facts.dealers.index).fillna(0.0)
    share = per_year / market
    over = int((share > 1).sum())
    if over:
        facts.notes.append(Message("tiering.more_than_market", dealers=over))
    return (1 - share.clip(lower=0, upper=1)).round(9)


def _score(column: str) -> Callable[[_Facts], pd.Series | Message]:
    def read(facts: _Facts) -> pd.Series | Message:
        found = _column(facts, column)
        return Message("tiering.needs_column", column=column) if found is None else found

    return read


def _white_space(facts: _Facts) -> pd.Series | Message:
    """What a dealer would buy more if it reached the top quarter of its like in each category.

    Comparable are dealers of the same channel, region and size third (five others at least).
    """
    lines = facts.sales.lines
    if "category" not in lines or lines["category"].nunique() < _CATEGORIES:
        return Message("tiering.needs_categories")
    bought = lines.pivot_table(
        index="dealer_id", columns="category", values="amount_yuan", aggfunc="sum", observed=True
    )
    bought.index = bought.index.astype(str)
    bought = bought.reindex(facts.dealers.index).fillna(0.0)
    kinds = facts.dealers.assign(_size=size_thirds(facts.amounts.to_numpy(dtype="float64")))
    region = "region" if "region" in kinds else "province"
    groups = comparable_groups(kinds, [["channel", region, "_size"], ["channel", "_size"], ["_size"]])
    gaps = (groups.quantile(bought, 0.75) - bought).clip(lower=0)
    return gaps.sum(axis=1, min_count=1).round(2)


_MEASURES: Mapping[str, Callable[[_Facts], pd.Series | Message]] = {
    "sales": _sales,
    "profit": _profit,
    "roi": _roi,
    "market_size": _market_size,
    "share_gap": _share_gap,
    "capability": _score("capability_score"),
    "will": _score("will_score"),
    "white_space": _white_space,
}
