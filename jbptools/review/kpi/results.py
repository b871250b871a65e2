"""Indicators of results: sales, targets, growth, margin, profit, return."""

import numpy as np
import pandas as pd

from jbptools.economics import book
from jbptools.economics.assumptions import TAX_RATE
from jbptools.review.kpi.view import View, over

__all__ = ["FORMULAS", "gross_margin", "gross_profit", "investment"]


def sell_in(view: View) -> pd.Series:
    """Deliveries less returns, yuan. Source: A32."""
    return view.total("sell_in", "amount_yuan")


def offtake(view: View) -> pd.Series:
    """Sales to outlets, yuan. Source: C20."""
    return view.total("offtake", "amount_yuan")


def target_attainment(view: View) -> pd.Series:
    """Sell-in over target, only the months that have a target. Source: C35."""
    goals = view.rows("targets")
    sold = view.rows("sell_in")
    by_month = sold["amount_yuan"].groupby([sold["dealer_id"], sold["date"].dt.to_period("M")]).sum()
    goal = goals.groupby(["dealer_id", "month"])["target_yuan"].sum()
    done = by_month.reindex(goal.index.set_names(by_month.index.names)).fillna(0.0)
    return over(done.groupby(level=0).sum(), goal.groupby(level=0).sum())


def _growth(view: View, name: str) -> pd.Series:
    before = view.year_ago(name).total(name, "amount_yuan")
    now = view.total(name, "amount_yuan")
    return over(now.reindex(before.index) - before, before.where(before > 0))


def sell_in_growth(view: View) -> pd.Series:
    """Sell-in against the same months of last year. Source: std, G098."""
    return _growth(view, "sell_in")


def offtake_growth(view: View) -> pd.Series:
    """Offtake against the same months of last year. Source: std, G098."""
    return _growth(view, "offtake")


def gross_profit(view: View) -> pd.Series:
    """Net sales less cost of goods sold over the window, yuan. Source: C11."""
    return book.gross_profit(view.money["net_sales_yuan"], view.money["cogs_yuan"])


def gross_margin(view: View) -> pd.Series:
    """Gross profit over sales price. Source: C11."""
    return book.gross_margin(gross_profit(view), view.money["net_sales_yuan"])


def markup(view: View) -> pd.Series:
    """Gross profit over cost. Source: derived, G033."""
    return book.markup(gross_profit(view), view.money["cogs_yuan"])


def rebate_rate(view: View) -> pd.Series:
    """Rebates earned over net sales. Source: C17."""
    return over(view.money["rebate_accrued_yuan"], view.money["net_sales_yuan"])


def _parts(view: View, columns: tuple[str, ...]) -> pd.Series:
    there = [column for column in columns if column in view.money]
    return view.money[there].sum(axis=1)


def _expense(view: View) -> pd.Series:
    direct = _parts(view, ("direct_wages_yuan", "direct_vehicle_yuan"))
    further = ("shared_sales_yuan", "loss_yuan", "bad_debt_yuan", "finance_cost_yuan")
    return book.operating_expense(direct, *(_parts(view, (one,)) for one in further))


def expense_rate(view: View) -> pd.Series:
    """Operating expense over net sales, shared cost by share of sales. Source: A19 A20."""
    return over(_expense(view), view.money["net_sales_yuan"])


def _net_profit(view: View) -> pd.Series:
    rebate, support = (_parts(view, (one,)) for one in ("rebate_accrued_yuan", "support_yuan"))
    before = book.profit_before_tax(gross_profit(view), rebate, support, _expense(view))
    return book.net_profit(before, book.tax(before, TAX_RATE))


def net_profit(view: View) -> pd.Series:
    """Net profit a year, yuan. Source: C11."""
    return view.a_year(_net_profit(view))


def net_margin(view: View) -> pd.Series:
    """Net profit over net sales. Source: C12."""
    return book.net_margin(_net_profit(view), view.money["net_sales_yuan"])


def investment(view: View) -> pd.Series:
    """Working capital and net fixed assets, yuan. Source: C11 A21."""
    return book.invested(working_capital(view), _parts(view, ("net_fixed_assets_yuan",)))


def working_capital(view: View) -> pd.Series:
    """Stock + receivables - payables + claims + prepayment, yuan. Source: C11 A21."""
    parts = ("stock_yuan", "receivable_yuan", "payable_yuan", "claims_yuan", "prepayment_yuan")
    return book.working_capital(*(_parts(view, (one,)) for one in parts))


def dealer_roi(view: View) -> pd.Series:
    """Net profit a year over all the money tied up. Source: C11 A21."""
    return book.dealer_roi(net_profit(view), investment(view))


def capital_turns(view: View) -> pd.Series:
    """Net sales a year over all the money tied up. Source: C12 C15."""
    return book.capital_turns(view.a_year(view.money["net_sales_yuan"]), investment(view))


def cash_profit(view: View) -> pd.Series:
    """Net profit with the rebates that came, yuan a year. Source: C17 C39."""
    earned, came = view.money["rebate_accrued_yuan"], view.money["rebate_received_yuan"]
    return view.a_year(book.cash_profit(_net_profit(view), earned, came))


def area_share(view: View) -> pd.Series:
    """Offtake a year over the area's category sales. Source: A11."""
    size = view.rows("dealers").set_index("dealer_id")["market_size_yuan"]
    return over(offtake(view) * 12 / view.months, size)


def main_channel_share(view: View) -> pd.Series:
    """Largest channel's part of offtake. Source: C21 C36."""
    channels = view.rows("channel_sales").groupby(["dealer_id", "channel"])["amount_yuan"].sum()
    return over(channels.groupby(level=0).max(), channels.groupby(level=0).sum())


def spend_rate(view: View) -> pd.Series:
    """What the maker pays the dealer over sell-in. Source: C27."""
    claims = view.rows("claims")
    promotions = (
        (claims["amount_yuan"] - claims["rejected_yuan"].fillna(0.0)).groupby(claims["dealer_id"]).sum()
    )
    paid = _parts(view, ("rebate_accrued_yuan", "support_yuan"))
    spent = paid + promotions.reindex(paid.index).fillna(0.0)
    sold = sell_in(view)
    return over(spent, sold.where(sold > 0)).replace([np.inf, -np.inf], np.nan)


FORMULAS = {
    function.__name__: function
    for function in (
        sell_in,
        offtake,
        target_attainment,
        sell_in_growth,
        offtake_growth,
        gross_margin,
        markup,
        rebate_rate,
        expense_rate,
        net_profit,
        net_margin,
        dealer_roi,
        capital_turns,
        cash_profit,
        area_share,
        main_channel_share,
        working_capital,
        spend_rate,
    )
}
