"""The dealer's profit with us and the return on the money he ties up, for the value axis."""

import pandas as pd

from jbptools.data.dataset import Dataset
from jbptools.economics import book
from jbptools.economics.assumptions import TAX_RATE
from jbptools.words import Message

__all__ = ["profit_and_roi"]

_LINES = (
    "net_sales_yuan",
    "cogs_yuan",
    "rebate_accrued_yuan",
    "support_yuan",
    "direct_wages_yuan",
    "direct_vehicle_yuan",
    "loss_yuan",
    "bad_debt_yuan",
    "finance_cost_yuan",
)
_TIED_UP = (
    "stock_yuan",
    "receivable_yuan",
    "payable_yuan",
    "claims_yuan",
    "prepayment_yuan",
    "net_fixed_assets_yuan",
)


def profit_and_roi(
    dataset: Dataset, first: pd.Period | None, last: pd.Period | None
) -> pd.DataFrame | Message:
    """Return each dealer's net profit (yuan) and, with balances, its return by the kit's own definition.

    The same figures as :func:`jbptools.dealers.money.dealer_money` gives for one dealer: rebates as accrued,
    shared cost by sales share, after tax, over all the money tied up. Source: C11 A21, layout 2.2 [D].

    Args:
        dataset: with ``dealer_pnl``; ``dealer_balance`` adds the return.
        first: first month counted; all months if None.
        last: last month counted.

    Returns:
        A frame indexed by dealer_id with ``profit_yuan`` and ``roi``, or why there is none.
    """
    if not dataset.has("dealer_pnl"):
        return Message("tiering.needs_table", table="dealer_pnl")
    lines = _within(dataset.table("dealer_pnl"), first, last)
    gone = [name for name in (*_LINES, "shared_cost_pool_yuan", "key_sales") if name not in lines]
    if gone:
        return Message("tiering.needs_column", column=gone[0])
    shared = lines["shared_cost_pool_yuan"] * lines["key_sales"]
    sums = lines[list(_LINES)].assign(shared=shared).groupby(lines["dealer_id"], sort=False).sum()
    found = pd.DataFrame({"profit_yuan": _net_profit(sums).round(2)})
    if not dataset.has("dealer_balance"):
        return found
    money = _within(dataset.table("dealer_balance"), first, last)
    means = money.groupby("dealer_id", sort=False)[list(_TIED_UP)].mean().reindex(found.index)
    working = book.working_capital(*(means[name] for name in _TIED_UP[:-1]))
    tied_up = book.invested(working, means[_TIED_UP[-1]])
    months = lines.groupby("dealer_id", sort=False)["month"].nunique()
    found["roi"] = book.dealer_roi(found["profit_yuan"] * 12 / months, tied_up).round(9)
    return found


def _net_profit(sums: pd.DataFrame) -> pd.Series:
    gross = book.gross_profit(sums["net_sales_yuan"], sums["cogs_yuan"])
    expense = book.operating_expense(
        sums["direct_wages_yuan"] + sums["direct_vehicle_yuan"],
        *(sums[name] for name in ("shared", "loss_yuan", "bad_debt_yuan", "finance_cost_yuan")),
    )
    before = book.profit_before_tax(gross, sums["rebate_accrued_yuan"], sums["support_yuan"], expense)
    return book.net_profit(before, book.tax(before, TAX_RATE))


def _within(table: pd.DataFrame, first: pd.Period | None, last: pd.Period | None) -> pd.DataFrame:
    if first is None or last is None:
        return table
    return table[(table["month"] >= first) & (table["month"] <= last)]
