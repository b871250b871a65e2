"""The dealer's profit with us and the return on the money he ties up, for the value axis."""

import pandas as pd

from jbptools.data.dataset import Dataset
from jbptools.words import Message

__all__ = ["profit_and_roi"]

_PLUS = ("net_sales_yuan", "rebate_accrued_yuan", "support_yuan")
_MINUS = (
    "cogs_yuan",
    "direct_wages_yuan",
    "direct_vehicle_yuan",
    "loss_yuan",
    "bad_debt_yuan",
    "finance_cost_yuan",
)
_TIED_UP = ("stock_yuan", "receivable_yuan", "claims_yuan", "prepayment_yuan", "net_fixed_assets_yuan")


def profit_and_roi(
    dataset: Dataset, first: pd.Period | None, last: pd.Period | None
) -> pd.DataFrame | Message:
    """Return each dealer's profit before tax (yuan) and, with balances, its return (fraction a year).

    Rebates as accrued, shared cost by sales share, average month-end investment with claims and
    prepayment. It ranks dealers; the economics room has the variants for a single dealer.
    Source: C11 A21, layout 2.2 [D].

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
    gone = [name for name in (*_PLUS, *_MINUS, "shared_cost_pool_yuan", "key_sales") if name not in lines]
    if gone:
        return Message("tiering.needs_column", column=gone[0])
    profit = lines[list(_PLUS)].sum(axis=1) - lines[list(_MINUS)].sum(axis=1)
    profit -= lines["shared_cost_pool_yuan"] * lines["key_sales"]
    found = pd.DataFrame({"profit_yuan": profit.groupby(lines["dealer_id"], sort=False).sum().round(2)})
    if not dataset.has("dealer_balance"):
        return found
    money = _within(dataset.table("dealer_balance"), first, last)
    tied_up = money[list(_TIED_UP)].sum(axis=1) - money["payable_yuan"]
    investment = tied_up.groupby(money["dealer_id"], sort=False).mean().reindex(found.index)
    months = lines.groupby("dealer_id", sort=False)["month"].nunique()
    found["roi"] = (found["profit_yuan"] * 12 / months / investment.where(investment > 0)).round(9)
    return found


def _within(table: pd.DataFrame, first: pd.Period | None, last: pd.Period | None) -> pd.DataFrame:
    if first is None or last is None:
        return table
    return table[(table["month"] >= first) & (table["month"] <= last)]
