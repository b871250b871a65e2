"""The arithmetic of both sides, for one case or for thousands at once (figures may be numpy arrays).

A year: the dealer's profit and loss and investment as in ``jbptools.economics``; the maker earns its margin
on what the dealer buys, less rebates, support and spend. By month: sales follow the season, extra sales
ramp up and add up to the year's total; costs start at once; stock and terms move along the ramp; rebates
come a quarter later.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import numpy as np

from jbptools.economics import months as calendar
from jbptools.economics.deriving import derive
from jbptools.economics.formula import Formula
from jbptools.economics.roi import VARIANTS as ROI_VARIANTS

__all__ = ["RAMP", "REBATE_LAG", "VARIANTS", "Figures", "by_month", "cash_peak", "extra_cash", "ramp", "year"]

#: figure by line; a float, or an array with one value for each draw
Figures = Mapping[str, Any]

#: months until the plan works in full
RAMP = 6
#: months between earning and receiving a rebate
REBATE_LAG = 3

#: definitions of dealer ROI on the money page, and the formula of the book that each is
VARIANTS: Mapping[str, Formula] = MappingProxyType(
    {name: ROI_VARIANTS[name].formula for name in ("full", "A", "B", "C", "D")}
)


def year(lines: Figures, variant: str = "full") -> dict[str, Any]:
    """Return a year of both sides: profits, investment and ROI. Source: reference 2.2, 5.4 [D], C11.

    Args:
        lines: the money page's figures by line.
        variant: the definition of dealer ROI.

    >>> hua = {"net_sales": 20e6, "gross_margin": 0.085, "rebate": 368e3, "operating_expense": 1.12e6,
    ...     "stock_days": 32, "receivable_days": 28, "claims": 180e3, "prepayment": 120e3, "payables": 0,
    ...     "fixed_assets": 600e3, "support": 0, "tax_rate": 0.25, "maker_margin": 0.14, "maker_spend": 634e3}
    >>> result = year(hua)
    >>> [round(float(result[key]), 3) for key in ("dealer_profit", "roi", "maker_profit")]
    [711000.0, 0.176, 1560000.0]
    """
    chosen = VARIANTS[variant]
    found = derive(lines, "net_profit", "invested", "maker_profit", chosen.name)
    roi = found[chosen.name]
    found |= {"dealer_profit": found["net_profit"], "roi": np.nan if roi is None else roi}
    return {name: value for name, value in found.items() if name not in lines}


def ramp(months: int, full_after: int = RAMP) -> np.ndarray:
    """Return how much of the plan works in each month, from a first part to 1.

    >>> ramp(4, 3).round(2).tolist()
    [0.33, 0.67, 1.0, 1.0]
    """
    return np.asarray(calendar.ramp_share(np.arange(1, months + 1), full_after))


def by_month(
    before: Figures, after: Figures, months: int, full_after: int = RAMP, season: np.ndarray | None = None
) -> dict[str, np.ndarray]:
    """Return the months of the plan: sales, profits and cash; arrays with the months first.

    Sales and profits of twelve months add up to :func:`year` of ``after``, to the yuan, whatever the season.

    Args:
        before: figures by line without the plan.
        after: figures by line with it.
        months: length of the plan.
        full_after: months until it works in full.
        season: weight of each month, 1 for an average one; all alike if left out.
    """
    share = _rows(ramp(months, full_after), after)
    shape = _rows(np.ones(months) if season is None else np.asarray(season, dtype="float64"), after)
    weight = calendar.ramp_weight(share, shape, (share * shape).sum(axis=0), shape.sum(axis=0))

    def path(key: str) -> np.ndarray:
        """A figure of the year spread over the months: today's level, plus what is added along the ramp."""
        return np.asarray(calendar.along(before[key], np.asarray(after[key]), shape, weight))

    sales, rebate = path("net_sales"), path("rebate")
    flat = {key: np.asarray(after[key]) for key in ("operating_expense", "support", "maker_spend")}
    margin, support = np.asarray(after["gross_margin"]), flat["support"]
    before_tax = calendar.month_before_tax(sales, margin, rebate, support, flat["operating_expense"])
    profit = calendar.month_profit(before_tax, before_tax.sum(axis=0), after["tax_rate"])
    maker = calendar.month_maker_profit(
        sales, margin, after["maker_margin"], rebate, support, flat["maker_spend"]
    )
    usual = before["rebate"] / 12 * shape
    late = _arriving(rebate - usual)
    return {
        "net_sales": sales,
        "rebate": rebate,
        "profit_before_tax": before_tax,
        "dealer_profit": profit,
        "maker_profit": maker,
        "cash_profit": calendar.month_cash_profit(profit, rebate, usual, late),
        "invested": _invested(before, after, sales, share),
        "rebate_paid": usual + late,
        "share": share,
        "weight": weight,
    }


def _rows(column: np.ndarray, after: Figures) -> np.ndarray:
    """Months down; one column for each draw where there are draws."""
    draws = max(np.ndim(value) for value in after.values())
    return column.reshape(-1, 1) if draws else column


def _arriving(extra: np.ndarray) -> np.ndarray:
    """The part of the months' extra rebate that comes in each month: what was earned a quarter before."""
    arriving = np.zeros_like(extra)
    arriving[REBATE_LAG:] = extra[:-REBATE_LAG] if len(extra) > REBATE_LAG else extra[:0]
    return arriving


def _invested(before: Figures, after: Figures, sales: np.ndarray, share: np.ndarray) -> np.ndarray:
    def moving(key: str) -> np.ndarray:
        return np.asarray(calendar.moving(before[key], np.asarray(after[key]), share))

    other = moving("claims") + moving("prepayment") + moving("fixed_assets") - moving("payables")
    margin = np.asarray(after["gross_margin"])
    days = moving("stock_days"), moving("receivable_days")
    return np.asarray(calendar.month_invested(sales, margin, *days, other))


def extra_cash(
    before: Figures, after: Figures, months: int, full_after: int = RAMP, season: np.ndarray | None = None
) -> tuple[np.ndarray, np.ndarray]:
    """Return what the plan adds by month to the dealer's cash profit and to the money tied up, yuan.

    Both against the same months without the plan, so that the season itself is not taken for the plan's.
    """
    path = by_month(before, after, months, full_after, season)
    without = by_month(before, before, months, full_after, season)

    def more(key: str) -> np.ndarray:
        usual = without[key]
        return np.asarray(path[key] - (usual[:, None] if path[key].ndim > usual.ndim else usual))

    return more("cash_profit"), more("invested")


def cash_peak(
    before: Figures, after: Figures, months: int, full_after: int = RAMP, season: np.ndarray | None = None
) -> Any:
    """Return the most extra cash that the plan takes from the dealer at any month end, yuan."""
    profit, tied = extra_cash(before, after, months, full_after, season)
    position = np.cumsum(profit, axis=0) - tied
    return np.maximum(0.0, -position.min(axis=0))
