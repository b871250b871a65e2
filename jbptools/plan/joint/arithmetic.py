"""The arithmetic of both sides, for one case or for thousands at once (figures may be numpy arrays).

A year: the dealer's profit and loss and investment as in ``jbptools.economics``; the maker earns its margin
on what the dealer buys, less rebates, support and spend. By month: sales follow the season, extra sales
ramp up and add up to the year's total; costs start at once; stock and terms move along the ramp; rebates
come a quarter later.
"""

from collections.abc import Mapping
from typing import Any

import numpy as np

__all__ = ["RAMP", "REBATE_LAG", "VARIANTS", "Figures", "by_month", "cash_peak", "extra_cash", "ramp", "year"]

#: figure by line; a float, or an array with one value for each draw
Figures = Mapping[str, Any]

#: months until the plan works in full
RAMP = 6
#: months between earning and receiving a rebate
REBATE_LAG = 3
DAYS = 365

#: definitions of dealer ROI: profit over base, from the figures of :func:`year`
VARIANTS = {
    "full": ("dealer_profit", "invested"),
    "A": ("dealer_profit", "invested_a"),
    "B": ("dealer_profit", "invested_b"),
    "C": ("dealer_profit", "invested"),
    "D": ("profit_before_tax", "all_cost"),
}


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
    cogs = lines["net_sales"] * (1 - lines["gross_margin"])
    gross = lines["net_sales"] * lines["gross_margin"]
    before_tax = gross + lines["rebate"] + lines["support"] - lines["operating_expense"]
    profit = before_tax - np.maximum(before_tax, 0.0) * lines["tax_rate"]
    stock, credit = cogs * lines["stock_days"] / DAYS, lines["net_sales"] * lines["receivable_days"] / DAYS
    form_of_2002 = stock + credit - lines["payables"] + lines["fixed_assets"]
    result = {
        "profit_before_tax": before_tax,
        "dealer_profit": profit,
        "invested": form_of_2002 + lines["claims"] + lines["prepayment"],
        "invested_a": form_of_2002,
        "invested_b": stock + credit + lines["claims"],
        "all_cost": cogs + lines["operating_expense"],
        "maker_profit": cogs * lines["maker_margin"]
        - lines["rebate"]
        - lines["support"]
        - lines["maker_spend"],
    }
    above, below = VARIANTS[variant]
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = np.divide(result[above], result[below])
    return result | {"roi": np.where(np.asarray(result[below]) > 0, ratio, np.nan)[()]}


def ramp(months: int, full_after: int = RAMP) -> np.ndarray:
    """Return how much of the plan works in each month, from a first part to 1.

    >>> ramp(4, 3).round(2).tolist()
    [0.33, 0.67, 1.0, 1.0]
    """
    return np.minimum(1.0, np.arange(1, months + 1) / max(1, full_after))


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
    weight = share * shape / (share * shape).sum(axis=0) * shape.sum(axis=0) / 12

    def path(key: str) -> np.ndarray:
        """A figure of the year spread over the months: today's level, plus what is added along the ramp."""
        return before[key] / 12 * shape + (np.asarray(after[key]) - before[key]) * weight

    sales, rebate = path("net_sales"), path("rebate")
    flat = {key: np.asarray(after[key]) / 12 for key in ("operating_expense", "support", "maker_spend")}
    before_tax = sales * after["gross_margin"] + rebate + flat["support"] - flat["operating_expense"]
    pays_tax = before_tax.sum(axis=0) > 0
    profit = before_tax * (1 - np.where(pays_tax, after["tax_rate"], 0.0))
    cogs = sales * (1 - np.asarray(after["gross_margin"]))
    maker = cogs * after["maker_margin"] - rebate - flat["support"] - flat["maker_spend"]
    paid = rebate - _still_to_come(rebate, before["rebate"] / 12 * shape)
    return {
        "net_sales": sales,
        "dealer_profit": profit,
        "maker_profit": maker,
        "cash_profit": profit - rebate + paid,
        "invested": _invested(before, after, sales, cogs, share),
        "rebate_paid": paid,
    }


def _rows(column: np.ndarray, after: Figures) -> np.ndarray:
    """Months down; one column for each draw where there are draws."""
    draws = max(np.ndim(value) for value in after.values())
    return column.reshape(-1, 1) if draws else column


def _still_to_come(rebate: np.ndarray, usual: Any) -> np.ndarray:
    """The part of each month's extra rebate that is not paid yet, less what now arrives from before."""
    extra = rebate - usual
    arriving = np.zeros_like(extra)
    arriving[REBATE_LAG:] = extra[:-REBATE_LAG] if len(extra) > REBATE_LAG else extra[:0]
    return np.asarray(extra - arriving)


def _invested(
    before: Figures, after: Figures, sales: np.ndarray, cogs: np.ndarray, share: np.ndarray
) -> np.ndarray:
    def moving(key: str) -> np.ndarray:
        return before[key] + (np.asarray(after[key]) - before[key]) * share

    stock = cogs * 12 * moving("stock_days") / DAYS
    credit = sales * 12 * moving("receivable_days") / DAYS
    other = moving("claims") + moving("prepayment") + moving("fixed_assets") - moving("payables")
    return np.asarray(stock + credit + other)


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
