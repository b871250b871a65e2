"""The one book of formulas of the dealer's and the maker's money; nobody else writes one of them down.

Each takes floats, arrays, columns of a table, or the cells of a workbook. Yuan ex VAT, rates as fractions.
``DealerPnl``, ``Investment``, the catalogue of indicators, tiering, the plan's money page and the living
Excel sheet all read here, so that a definition changes in one place.
"""

from typing import Any

from jbptools.economics.algebra import larger, over
from jbptools.economics.assumptions import DAYS
from jbptools.economics.formula import formula

__all__: list[str] = []

# --- the dealer's profit and loss -----------------------------------------------------------------------


@formula("yuan", "C11; G030")
def cogs(net_sales: Any, gross_margin: Any) -> Any:
    """Return the cost of goods sold behind a front margin.

    >>> round(cogs(20e6, 0.085))
    18300000
    """
    return net_sales * (1 - gross_margin)


@formula("yuan", "C11; G031")
def gross_profit(net_sales: Any, cogs: Any) -> Any:
    """Return the front gross profit (前台毛利).

    >>> gross_profit(20e6, 18.3e6)
    1700000.0
    """
    return net_sales - cogs


@formula("share", "C11; G032")
def gross_margin(gross_profit: Any, net_sales: Any) -> Any:
    """Return gross profit over the selling price (倒扣), not over cost.

    >>> gross_margin(1.7e6, 20e6)
    0.085
    """
    return over(gross_profit, net_sales)


@formula("share", "G033")
def markup(gross_profit: Any, cogs: Any) -> Any:
    """Return gross profit over cost (顺加): larger than the margin, and often confused with it.

    >>> round(markup(1.7e6, 18.3e6), 4)
    0.0929
    """
    return over(gross_profit, cogs)


@formula("yuan", "A19 A20; G038")
def operating_expense(
    direct_cost: Any, shared_cost: Any, loss: Any = 0.0, bad_debt: Any = 0.0, finance_cost: Any = 0.0
) -> Any:
    """Return all cost below gross profit: direct, shared, losses, bad debt, finance.

    >>> operating_expense(700e3, 300e3, loss=60e3, finance_cost=60e3)
    1120000.0
    """
    return direct_cost + shared_cost + loss + bad_debt + finance_cost


@formula("yuan", "reference 2.2; C11")
def profit_before_tax(gross_profit: Any, rebate: Any, support: Any, operating_expense: Any) -> Any:
    """Return gross profit + rebates earned + the maker's support - operating expense.

    >>> profit_before_tax(1.7e6, 368e3, 0, 1.12e6)
    948000.0
    """
    return gross_profit + rebate + support - operating_expense


@formula("yuan", "C11 [D]")
def tax(profit_before_tax: Any, tax_rate: Any) -> Any:
    """Return income tax on a profit; a loss pays none.

    >>> tax(948e3, 0.25), tax(-50e3, 0.25)
    (237000.0, 0.0)
    """
    return larger(profit_before_tax, 0) * tax_rate


@formula("yuan", "C11; G040")
def net_profit(profit_before_tax: Any, tax: Any) -> Any:
    """Return what is left after tax.

    >>> net_profit(948e3, 237e3)
    711000.0
    """
    return profit_before_tax - tax


@formula("share", "C12; G041")
def net_margin(net_profit: Any, net_sales: Any) -> Any:
    """Return net profit over net sales.

    >>> round(net_margin(711e3, 20e6), 4)
    0.0355
    """
    return over(net_profit, net_sales)


@formula("yuan", "C17 C39 [D]")
def cash_profit(net_profit: Any, rebate: Any, rebate_received: Any) -> Any:
    """Return net profit with the rebates that came instead of those earned: what the owner feels.

    >>> cash_profit(711e3, 368e3, 300e3)
    643000.0
    """
    return net_profit - (rebate - rebate_received)


# --- the money he ties up -------------------------------------------------------------------------------


@formula("yuan", "A28; G055")
def stock(cogs: Any, stock_days: Any, days_in_year: Any = DAYS) -> Any:
    """Return the stock at cost that a number of days stands for.

    >>> round(stock(18.3e6, 32))
    1604384
    """
    return cogs * stock_days / days_in_year


@formula("yuan", "A28; G054")
def receivables(net_sales: Any, receivable_days: Any, days_in_year: Any = DAYS) -> Any:
    """Return what outlets owe when they pay after a number of days.

    >>> round(receivables(20e6, 28))
    1534247
    """
    return net_sales * receivable_days / days_in_year


@formula("yuan", "C11 A21; G047")
def working_capital(stock: Any, receivables: Any, payables: Any, claims: Any, prepayment: Any) -> Any:
    """Return stock + receivables - payables + claims + prepayment.

    >>> working_capital(1_604e3, 1_534e3, 0, 180e3, 120e3)
    3438000.0
    """
    return stock + receivables - payables + claims + prepayment


@formula("yuan", "C11; G049")
def invested(working_capital: Any, fixed_assets: Any) -> Any:
    """Return all the money he ties up in our business: working capital + net fixed assets.

    >>> invested(3_438e3, 600e3)
    4038000.0
    """
    return working_capital + fixed_assets


@formula("yuan", "C11")
def invested_classic(stock: Any, receivables: Any, payables: Any, fixed_assets: Any) -> Any:
    """Return the base of the form of 2002: without claims and prepayment.

    >>> invested_classic(1_604e3, 1_534e3, 0, 600e3)
    3738000.0
    """
    return stock + receivables - payables + fixed_assets


@formula("yuan", "A21")
def invested_handbook(stock: Any, receivables: Any, claims: Any) -> Any:
    """Return the base of Indian handbooks: stock, receivables and claims.

    >>> invested_handbook(1_604e3, 1_534e3, 180e3)
    3318000.0
    """
    return stock + receivables + claims


@formula("yuan", "C14")
def all_cost(cogs: Any, operating_expense: Any) -> Any:
    """Return all cost of a period, the base of definition D.

    >>> all_cost(18.3e6, 1.12e6)
    19420000.0
    """
    return cogs + operating_expense


# --- his return ----------------------------------------------------------------------------------------


@formula("share", "C11 A21; G049")
def dealer_roi(net_profit: Any, invested: Any) -> Any:
    """Return the dealer's return by the kit's own definition: after tax, over all the money tied up.

    >>> round(dealer_roi(711e3, 4_038_630), 3)
    0.176
    """
    return over(net_profit, invested, positive=True)


@formula("share", "C11")
def dealer_roi_a(net_profit: Any, invested_classic: Any) -> Any:
    """Return definition A, the form of 2002.

    >>> round(dealer_roi_a(711e3, 3_738_630), 3)
    0.19
    """
    return over(net_profit, invested_classic, positive=True)


@formula("share", "A21")
def dealer_roi_b(net_profit: Any, invested_handbook: Any) -> Any:
    """Return definition B, of handbooks.

    >>> round(dealer_roi_b(711e3, 3_318_630), 3)
    0.214
    """
    return over(net_profit, invested_handbook, positive=True)


@formula("share", "C12; G050")
def dealer_roi_c(net_profit: Any, invested: Any) -> Any:
    """Return definition C, margin times turns: the same figure as the kit's own.

    >>> round(dealer_roi_c(711e3, 4_038_630), 3)
    0.176
    """
    return over(net_profit, invested, positive=True)


@formula("share", "C14")
def profit_over_cost(profit_before_tax: Any, all_cost: Any) -> Any:
    """Return definition D, profit over cost: not a dealer ROI, kept to recognise it.

    >>> round(profit_over_cost(948e3, 19.42e6), 3)
    0.049
    """
    return over(profit_before_tax, all_cost, positive=True)


@formula("share", "reference 5.4 [D]")
def return_before_tax(profit_before_tax: Any, invested: Any) -> Any:
    """Return profit before tax over all the money tied up.

    >>> round(return_before_tax(948e3, 4_038_630), 3)
    0.235
    """
    return over(profit_before_tax, invested, positive=True)


@formula("share", "reference 5.4 [D]")
def return_on_working_capital(net_profit: Any, working_capital: Any) -> Any:
    """Return net profit over working capital alone.

    >>> round(return_on_working_capital(711e3, 3_438_630), 3)
    0.207
    """
    return over(net_profit, working_capital, positive=True)


@formula("share", "reference 5.4 [D]")
def return_before_tax_on_working_capital(profit_before_tax: Any, working_capital: Any) -> Any:
    """Return profit before tax over working capital alone, the most flattering of all.

    >>> round(return_before_tax_on_working_capital(948e3, 3_438_630), 3)
    0.276
    """
    return over(profit_before_tax, working_capital, positive=True)


@formula("times", "C12 C15; G051")
def capital_turns(net_sales: Any, invested: Any) -> Any:
    """Return net sales a year per yuan tied up.

    >>> round(capital_turns(20e6, 4_038_630), 2)
    4.95
    """
    return over(net_sales, invested, positive=True)


# --- stock, credit, cash -------------------------------------------------------------------------------


@formula("times", "C24 A28")
def stock_turns(cogs: Any, stock: Any) -> Any:
    """Return how often stock is sold in a year: cost of goods sold over average stock.

    >>> round(stock_turns(18.3e6, 1_604_384), 2)
    11.41
    """
    return over(cogs, stock)


@formula("days", "A28 C24; G054 G055 G056")
def days_of(balance: Any, flow: Any, days_in_year: Any = DAYS) -> Any:
    """Return how many days of a yearly flow a balance stands for: DIO, DSO or DPO.

    >>> round(days_of(1_604_384, 18.3e6), 1)
    32.0
    """
    return over(balance * days_in_year, flow)


@formula("days", "A28; G057")
def cash_cycle(stock_days: Any, receivable_days: Any, payable_days: Any) -> Any:
    """Return the days the dealer's cash is away.

    >>> cash_cycle(32, 28, 0)
    60
    """
    return stock_days + receivable_days - payable_days


@formula("times", "A16 A17; G058")
def gmroi(gross_profit: Any, stock: Any) -> Any:
    """Return gross profit per yuan of stock; above 1 the stock earns its keep.

    >>> round(gmroi(1.7e6, 1_604_384), 2)
    1.06
    """
    return over(gross_profit, stock)


@formula("points", "A14 A15; G059")
def turn_and_earn(stock_turns: Any, gross_margin: Any) -> Any:
    """Return turns times gross margin in percent, to compare items, not firms.

    >>> round(turn_and_earn(11.40625, 0.085), 2)
    96.95
    """
    return stock_turns * gross_margin * 100


@formula("yuan", "reference 5.4 [D]")
def cash_freed(cogs: Any, fewer_days: Any, days_in_year: Any = DAYS) -> Any:
    """Return the cash that comes free when stock falls by some days.

    >>> round(cash_freed(18.3e6, 10))
    501370
    """
    return cogs / days_in_year * fewer_days


# --- the maker's side ----------------------------------------------------------------------------------


@formula("yuan", "reference 2.2 mirrored [D]")
def maker_margin_yuan(cogs: Any, maker_margin: Any) -> Any:
    """Return the maker's margin on what the dealer buys.

    >>> round(maker_margin_yuan(18.3e6, 0.14))
    2562000
    """
    return cogs * maker_margin


@formula("yuan", "reference 2.2 mirrored [D]; C27")
def maker_cost(rebate: Any, support: Any, maker_spend: Any) -> Any:
    """Return what the maker pays for this dealer: rebates, support, further spend.

    >>> maker_cost(368e3, 0, 634e3)
    1002000.0
    """
    return rebate + support + maker_spend


@formula("yuan", "reference 2.2 mirrored [D]")
def maker_profit(maker_margin_yuan: Any, maker_cost: Any) -> Any:
    """Return what is left of the maker's margin on this dealer.

    >>> maker_profit(2_562e3, 1_002e3)
    1560000.0
    """
    return maker_margin_yuan - maker_cost


@formula("share", "C27; G060")
def spend_rate(trade_spend: Any, sell_in: Any) -> Any:
    """Return everything the maker pays the dealer over sell-in (费效比).

    >>> round(spend_rate(968e3, 19e6), 3)
    0.051
    """
    return over(trade_spend, sell_in)
