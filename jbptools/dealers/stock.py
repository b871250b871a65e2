"""The health of a dealer's stock: how many days lie there, whether they grow, how old they are.

Sell-in that the market does not take ends up here first; profit and growth still look good.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from jbptools.data.dataset import Dataset
from jbptools.data.months import Months
from jbptools.dealers.money import money_table
from jbptools.economics import book
from jbptools.economics.algebra import over
from jbptools.economics.sheet import Line, Sheet
from jbptools.words import KitError, Message

__all__ = ["StockHealth", "stock_health"]


@dataclass(frozen=True, repr=False)
class StockHealth(Sheet):
    """A dealer's stock over a window; None where the data do not say.

    Args:
        stock: average stock at cost, yuan.
        days: average stock over cost of goods sold a day. Source: A28 C24, G055.
        days_before: the same a year ago.
        loading: cases in over cases out; above 1 stock grows. Source: A40 C31, G070.
        old_share: closing stock over 90 days old, by cases. Source: C32.
        window: the months.
    """

    stock: float
    days: float | None
    days_before: float | None
    loading: float | None
    old_share: float | None
    window: Months

    @property
    def rise(self) -> float | None:
        """Days more than a year ago."""
        return None if self.days is None or self.days_before is None else self.days - self.days_before

    @property
    def definition(self) -> Message:  # type: ignore[override]
        """What is counted, over which months."""
        return Message("dealer.stock_definition", start=self.window.first, end=self.window.last)

    def lines(self) -> Sequence[Line]:
        """Return the figures in reading order."""
        rows = [
            ("stock", self.stock, "yuan"),
            ("stock_days", self.days, "1"),
            ("days_before", self.days_before, "1"),
            ("loading", self.loading, "2"),
            ("old_share", self.old_share, "percent"),
        ]
        return [Line(name, Message(f"dealer.line_{name}"), value, spec) for name, value, spec in rows]


def stock_health(dataset: Dataset, dealer_id: str, window: Months) -> StockHealth:
    """Return the health of a dealer's stock over a window. Source: A28 A40 C31 C32.

    Args:
        dataset: needs ``dealer_pnl`` and ``dealer_balance``; ``stock`` adds cases in and out, and age.
        dealer_id: which dealer.
        window: the months.

    Raises:
        KitError: the tables of money lack the dealer.

    >>> from jbptools.data import case
    >>> stuffed = stock_health(case(), "D012", Months.of("2025-07", "2026-06"))
    >>> stuffed.days > 60, stuffed.rise > 20
    (True, True)
    """
    stock, days = _days(dataset, dealer_id, window)
    try:
        before = _days(dataset, dealer_id, window.year_before)[1]
    except KitError:
        before = None
    loading, old = _cases(dataset, dealer_id, window)
    return StockHealth(stock, days, before, loading, old, window)


def _days(dataset: Dataset, dealer_id: str, window: Months) -> tuple[float, float | None]:
    money = money_table(dataset, dealer_id, window.first, window.last)
    if dealer_id not in money.index:
        raise KitError("money.no_dealer", dealer=dealer_id)
    row = money.loc[[dealer_id]].iloc[0]
    stock = float(row["stock_yuan"])
    return stock, book.days_of(stock, float(row["cogs_yuan"] * 12 / row["months"]))


def _cases(dataset: Dataset, dealer_id: str, window: Months) -> tuple[float | None, float | None]:
    if not dataset.has("stock"):
        return None, None
    ours = dataset.table("stock")
    ours = window.within(ours[ours["dealer_id"] == dealer_id])
    if ours.empty:
        return None, None
    last = ours[ours["month"] == ours["month"].max()]
    return _share(ours, "in_cases", "out_cases"), _share(last, "age_over_90_cases", "closing_cases")


def _share(rows: pd.DataFrame, above: str, below: str) -> float | None:
    if above not in rows or below not in rows:
        return None
    return over(float(rows[above].sum()), float(rows[below].sum()))
