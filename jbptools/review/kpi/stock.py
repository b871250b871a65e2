"""Indicators of stock, finance and the maker's own duties."""

import pandas as pd

from jbptools.economics import book
from jbptools.review.kpi.results import gross_margin, gross_profit, investment
from jbptools.review.kpi.view import Lacking, View, over
from jbptools.words import Message

__all__ = ["FORMULAS", "market_prices"]

LAST_DAYS = 7


def stock_days(view: View) -> pd.Series:
    """Average stock over cost of goods sold a day. Source: A28 C24."""
    return book.days_of(view.balance("stock_yuan"), view.a_year(view.money["cogs_yuan"]))


def stock_turns(view: View) -> pd.Series:
    """Cost of goods sold a year over average stock. Source: C24 A28."""
    return book.stock_turns(view.a_year(view.money["cogs_yuan"]), view.balance("stock_yuan"))


def gmroi(view: View) -> pd.Series:
    """Gross profit a year over average stock. Source: A16 A17."""
    return book.gmroi(view.a_year(gross_profit(view)), view.balance("stock_yuan"))


def turn_and_earn(view: View) -> pd.Series:
    """Stock turns times gross margin in percent. Source: A14 A15."""
    return book.turn_and_earn(stock_turns(view), gross_margin(view))


def _last_stock(view: View) -> pd.DataFrame:
    """Closing stock of the window's last month, with the value of each age bucket."""
    stock = view.rows("stock")
    last = stock[stock["month"] == stock["month"].max()].copy()
    last["case_yuan"] = over(last["closing_yuan"], last["closing_cases"])
    return last


def _share_of_value(stock: pd.DataFrame, cases: pd.Series) -> pd.Series:
    value = (cases * stock["case_yuan"]).fillna(0.0).groupby(stock["dealer_id"]).sum()
    return over(value, stock.groupby("dealer_id")["closing_yuan"].sum())


def old_stock_share(view: View) -> pd.Series:
    """Closing stock over 90 days old, by value. Source: C32."""
    stock = _last_stock(view)
    return _share_of_value(stock, stock["age_over_90_cases"])


def short_dated_share(view: View) -> pd.Series:
    """Stock that has used up a third of its shelf life, by value. Source: C32; a third [D]."""
    stock = _last_stock(view)
    life = stock["sku"].map(view.rows("products").set_index("sku")["shelf_life_days"]).astype("float64")
    cases = stock["age_over_90_cases"].where(life <= 270, 0) + stock["age_61_90_cases"].where(life <= 183, 0)
    return _share_of_value(stock, cases)


def loss_rate(view: View) -> pd.Series:
    """Cases lost over cases out. Source: A19."""
    return over(view.total("stock", "loss_cases"), view.total("stock", "out_cases"))


def return_rate(view: View) -> pd.Series:
    """Returns over sell-in before returns. Source: U, G075."""
    lines = view.rows("sell_in")
    back = lines["amount_yuan"].clip(upper=0).groupby(lines["dealer_id"]).sum().abs()
    return over(back, lines["amount_yuan"].clip(lower=0).groupby(lines["dealer_id"]).sum())


def last_week_share(view: View) -> pd.Series:
    """Sell-in of each month's last seven days over sell-in. Source: C17 C33 A40."""
    lines = view.rows("sell_in")
    late = lines["date"].dt.days_in_month - lines["date"].dt.day < LAST_DAYS
    sold = lines.groupby("dealer_id")["amount_yuan"].sum()
    return over(lines["amount_yuan"].where(late, 0.0).groupby(lines["dealer_id"]).sum(), sold.where(sold > 0))


def loading_ratio(view: View) -> pd.Series:
    """Cases in over cases out. Source: A40 C31."""
    return over(view.total("stock", "in_cases"), view.total("stock", "out_cases"))


def receivable_days(view: View) -> pd.Series:
    """Average receivables over net sales a day. Source: A28."""
    return book.days_of(view.balance("receivable_yuan"), view.a_year(view.money["net_sales_yuan"]))


def payable_days(view: View) -> pd.Series:
    """Average payables over cost of goods sold a day. Source: A28."""
    return book.days_of(view.balance("payable_yuan"), view.a_year(view.money["cogs_yuan"]))


def cash_cycle(view: View) -> pd.Series:
    """Stock days + receivable days - payable days. Source: A28."""
    return book.cash_cycle(stock_days(view), receivable_days(view), payable_days(view))


def overdue_share(view: View) -> pd.Series:
    """Overdue balances over balances. Source: C26 C32."""
    owed = view.total("receivables", "balance_yuan")
    return over(owed - view.total("receivables", "not_due_yuan"), owed)


def outstanding_claims(view: View) -> pd.Series:
    """Advanced and not refunded, mean of month ends, yuan. Source: A21 C32."""
    return view.mean("dealer_balance", "claims_yuan")


def claims_share(view: View) -> pd.Series:
    """Outstanding claims over investment. Source: A21."""
    base = investment(view)
    return over(view.balance("claims_yuan"), base.where(base > 0))


def rebate_received_share(view: View) -> pd.Series:
    """Rebates received over rebates earned. Source: C17 C39."""
    return over(
        view.total("dealer_pnl", "rebate_received_yuan"), view.total("dealer_pnl", "rebate_accrued_yuan")
    )


def market_prices(view: View) -> pd.DataFrame:
    """Return price checks with the list prices of their day."""
    checks = view.rows("price_checks").sort_values("date")
    prices = view.rows("price_list").sort_values("valid_from")
    columns = ["sku", "valid_from", *(c for c in ("buy_in_yuan", "sell_out_yuan") if c in prices)]
    return pd.merge_asof(checks, prices[columns], left_on="date", right_on="valid_from", by="sku")


def price_order(view: View) -> pd.Series:
    """Market price over list sell-out price, mean. Source: C34."""
    checks = market_prices(view)
    return over(checks["market_price_yuan"], checks["sell_out_yuan"]).groupby(checks["dealer_id"]).mean()


def price_inversion_share(view: View) -> pd.Series:
    """Checks below buy-in price over checks. Source: C32 C34."""
    checks = market_prices(view)
    known = checks[checks["buy_in_yuan"].notna()]
    return (known["market_price_yuan"] < known["buy_in_yuan"]).groupby(known["dealer_id"]).mean()


def _service(view: View, above: str, below: str) -> pd.Series:
    return over(view.total("service", above), view.total("service", below))


def fill_rate(view: View) -> pd.Series:
    """Cases delivered over ordered. Source: A34 C22."""
    return _service(view, "delivered_cases", "ordered_cases")


def line_fill_rate(view: View) -> pd.Series:
    """Lines in full over lines. Source: A34."""
    return _service(view, "lines_in_full", "order_lines")


def order_fill_rate(view: View) -> pd.Series:
    """Orders in full over orders. Source: A34."""
    return _service(view, "orders_in_full", "orders")


def on_time_rate(view: View) -> pd.Series:
    """Orders on time over orders. Source: A34."""
    return _service(view, "orders_on_time", "orders")


def otif(view: View) -> pd.Series:
    """Orders on time and in full over orders. Source: A34."""
    return _service(view, "orders_on_time_in_full", "orders")


def _settled(view: View) -> pd.DataFrame:
    """Claims settled within the window, whenever they were advanced."""
    if not view.dataset.has("claims"):
        raise Lacking(Message("kpi.no_table", table="claims"))
    claims = view.dataset.table("claims")
    day = claims["settled_date"]
    return claims[(day >= view.start.start_time) & (day <= view.end.end_time)]


def claim_days(view: View) -> pd.Series:
    """Days from spend to payment of the claims settled in the window. Source: C16 C32."""
    settled = _settled(view)
    days = (settled["settled_date"] - settled["advanced_date"]).dt.days
    return days.groupby(settled["dealer_id"]).mean()


def open_claim_age(view: View) -> pd.Series:
    """Days since spend of the claims open at the window's end. Source: C32."""
    if not view.dataset.has("claims"):
        raise Lacking(Message("kpi.no_table", table="claims"))
    claims, end = view.dataset.table("claims"), view.end.end_time.normalize()
    still = claims["settled_date"].isna() | (claims["settled_date"] > end)
    waiting = claims[(claims["advanced_date"] <= end) & still]
    return (end - waiting["advanced_date"]).dt.days.groupby(waiting["dealer_id"]).mean()


def claim_rejection(view: View) -> pd.Series:
    """Rejected over settled and rejected. Source: C32."""
    sums = _settled(view).groupby("dealer_id")[["settled_yuan", "rejected_yuan"]].sum()
    return over(sums["rejected_yuan"], sums.sum(axis=1))


def rebate_days(view: View) -> pd.Series:
    """Days from the end of a rebate's period to its receipt, of those that came. Source: C17 C39."""
    rebates = view.rows("rebates")
    day = rebates["received_date"]
    came = rebates[(day >= view.start.start_time) & (day <= view.end.end_time)]
    days = (came["received_date"] - came["month"].dt.end_time.dt.normalize()).dt.days
    return days.groupby(came["dealer_id"]).mean()


FORMULAS = {
    function.__name__: function
    for function in (
        stock_days,
        stock_turns,
        gmroi,
        turn_and_earn,
        old_stock_share,
        short_dated_share,
        loss_rate,
        return_rate,
        last_week_share,
        loading_ratio,
        receivable_days,
        payable_days,
        cash_cycle,
        overdue_share,
        outstanding_claims,
        claims_share,
        rebate_received_share,
        price_order,
        price_inversion_share,
        fill_rate,
        line_fill_rate,
        order_fill_rate,
        on_time_rate,
        otif,
        claim_days,
        open_claim_age,
        claim_rejection,
        rebate_days,
    )
}
