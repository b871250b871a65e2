"""The months of a plan, the second part of the book: effect ramps up, costs start at once, rebates come late.

A year of the first part is spread over months so that twelve months add up to it. Source: reference 5.3 [D].
"""

from typing import Any

from jbptools.economics.algebra import at_most, choose, larger
from jbptools.economics.book import cogs, receivables, stock
from jbptools.economics.formula import formula

__all__: list[str] = []


@formula("share", "reference 5.3 [D]")
def ramp_share(month: Any, ramp: Any) -> Any:
    """Return how much of the plan works in a month, the first being 1.

    >>> ramp_share(3, 6), ramp_share(9, 6)
    (0.5, 1)
    """
    return at_most(1, month / larger(1, ramp))


@formula("share", "reference 5.3 [D]")
def ramp_weight(share: Any, season: Any, shares_by_season: Any, seasons: Any) -> Any:
    """Return the part of a year's change that falls into a month, by ramp and season.

    >>> ramp_weight(1.0, 1.0, 12.0, 12.0) * 12
    1.0
    """
    return share * season / shares_by_season * seasons / 12


@formula("yuan", "reference 5.3 [D]")
def along(before: Any, after: Any, season: Any, weight: Any) -> Any:
    """Return a year's figure in a month: today's level by season, and its part of the change.

    >>> round(along(12e6, 13.2e6, 1.0, 1 / 12))
    1100000
    """
    return before / 12 * season + (after - before) * weight


@formula("", "reference 5.3 [D]")
def moving(before: Any, after: Any, share: Any) -> Any:
    """Return a balance or a term on its way from today to the plan.

    >>> moving(32, 25, 0.5)
    28.5
    """
    return before + (after - before) * share


@formula("yuan", "reference 2.2, 5.3 [D]")
def month_before_tax(
    net_sales: Any, gross_margin: Any, rebate: Any, support: Any, operating_expense: Any
) -> Any:
    """Return a month's profit before tax; support and cost are a year's, spread evenly.

    >>> round(month_before_tax(2e6, 0.085, 30e3, 0, 1.2e6))
    100000
    """
    return net_sales * gross_margin + rebate + (support - operating_expense) / 12


@formula("yuan", "reference 5.3 [D]")
def month_profit(before_tax: Any, whole: Any, tax_rate: Any) -> Any:
    """Return a month's profit after tax: whether tax is due is told by all months together.

    >>> month_profit(100e3, 900e3, 0.25), month_profit(100e3, -5e3, 0.25)
    (75000.0, 100000.0)
    """
    return before_tax * (1 - choose(whole > 0, tax_rate, 0))


@formula("yuan", "reference 2.2 mirrored [D]")
def month_maker_profit(
    net_sales: Any, gross_margin: Any, maker_margin: Any, rebate: Any, support: Any, maker_spend: Any
) -> Any:
    """Return what a month leaves the maker; support and spend are a year's, spread evenly.

    >>> round(month_maker_profit(2e6, 0.1, 0.14, 30e3, 0, 600e3))
    172000
    """
    return cogs(net_sales, gross_margin) * maker_margin - rebate - (support + maker_spend) / 12


@formula("yuan", "C17 C39 [D]")
def month_cash_profit(profit: Any, rebate: Any, usual_rebate: Any, arriving: Any) -> Any:
    """Return a month's profit with the extra rebate counted when it comes, not when it is earned.

    >>> month_cash_profit(75e3, 40e3, 30e3, 4e3)
    69000.0
    """
    return profit - (rebate - usual_rebate) + arriving


@formula("yuan", "C11 A21 A28")
def month_invested(
    net_sales: Any, gross_margin: Any, stock_days: Any, receivable_days: Any, other: Any
) -> Any:
    """Return the money tied up at a month's end: stock and credit at the month's own pace, and the rest.

    >>> round(month_invested(20e6 / 12, 0.085, 32, 28, 900e3))
    4038630
    """
    at_cost = cogs(net_sales, gross_margin) * 12
    return stock(at_cost, stock_days) + receivables(net_sales * 12, receivable_days) + other
