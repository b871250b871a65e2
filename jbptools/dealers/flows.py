"""What the tables say about cash by month, and about the maker's profit on a dealer."""

import pandas as pd

from jbptools.data.dataset import Dataset
from jbptools.data.known import known_dealer
from jbptools.data.months import When, month_of
from jbptools.dealers.money import dealer_money, months_of, tables_of
from jbptools.economics.cash import CashPath, cash_path
from jbptools.economics.maker import MakerPnl
from jbptools.words import KitError

__all__ = ["dealer_cash", "maker_money", "rebate_ledger"]

_MAKER_NEEDS = {
    "dealer_pnl": ("rebate_accrued_yuan", "support_yuan"),
    "sell_in": ("date", "sku", "quantity_cases", "amount_yuan"),
    "price_list": ("sku", "valid_from", "make_cost_yuan"),
    "maker_costs": ("freight_yuan", "field_team_yuan", "other_yuan"),
    "claims": ("advanced_date", "amount_yuan", "rejected_yuan"),
}


def dealer_cash(dataset: Dataset, dealer_id: str, start: When = None, end: When = None) -> CashPath:
    """Return the cash by month: cash profit less the rise of the money tied up. Source: 5.3 [D], A22.

    >>> from jbptools.data import case
    >>> len(dealer_cash(case(), "D001").months)
    12
    """
    pnl, balance = tables_of(dataset, dealer_id)
    first, last = months_of(pnl, start, end)
    months = [m for m in pd.period_range(first, last, freq="M") if (pnl["month"] == m).any()]
    books = [dealer_money(dataset, dealer_id, m, m) for m in months]
    profits = [b.pnl.net_profit if b.pnl.cash_profit is None else b.pnl.cash_profit for b in books]
    before = balance[balance["month"] == first - 1]
    opening = dealer_money(dataset, dealer_id, first - 1, first - 1).investment.total if len(before) else None
    return cash_path(months, profits, [b.investment.total for b in books], opening)


def maker_money(dataset: Dataset, dealer_id: str, start: When = None, end: When = None) -> MakerPnl:
    """Return the maker's profit and loss on one dealer over a window. Source: reference 2.2 mirrored [D].

    Needs ``sell_in`` with dates, ``price_list``, ``maker_costs``, ``claims`` and ``dealer_pnl``; a promotion
    counts in the month its money was advanced, less what was rejected.

    Raises:
        KitError: a table is missing or the dealer is not in it.

    >>> from jbptools.data import case
    >>> hua = maker_money(case(), "D001", "2025-01", "2025-12")
    >>> 0 < hua.contribution_rate < 0.5
    True
    """
    dealer_id = known_dealer(dataset, dealer_id)
    pnl, _ = tables_of(dataset, dealer_id)
    first, last = months_of(pnl, start, end)
    pnl = pnl[(pnl["month"] >= first) & (pnl["month"] <= last)]
    for name, columns in _MAKER_NEEDS.items():
        lacking = [column for column in columns if column not in dataset.table(name)]
        if lacking:
            raise KitError("money.columns", table=name, columns=lacking, there=list(dataset.table(name)))
    sold = _between(dataset.table("sell_in"), dealer_id, "date", first, last)
    costs = dataset.table("maker_costs")
    costs = costs[(costs["dealer_id"] == dealer_id) & (costs["month"] >= first) & (costs["month"] <= last)]
    spent = _between(dataset.table("claims"), dealer_id, "advanced_date", first, last)
    return MakerPnl(
        sell_in=float(sold["amount_yuan"].sum()),
        make_cost=_make_cost(sold, dataset.table("price_list")),
        rebate=float(pnl["rebate_accrued_yuan"].sum()),
        promotion=float(spent["amount_yuan"].sum() - spent["rejected_yuan"].sum()),
        support=float(pnl["support_yuan"].sum()),
        freight=float(costs["freight_yuan"].sum()),
        field_team=float(costs["field_team_yuan"].sum()),
        other=float(costs["other_yuan"].sum()),
    )


def _between(
    table: pd.DataFrame, dealer_id: str, column: str, first: pd.Period, last: pd.Period
) -> pd.DataFrame:
    ours = table[table["dealer_id"] == dealer_id]
    return ours[(ours[column] >= first.start_time) & (ours[column] <= last.end_time)]


def _make_cost(sold: pd.DataFrame, prices: pd.DataFrame) -> float:
    """Each delivery costs what making it cost on that day: the last price line before it."""
    left = sold.sort_values("date")[["date", "sku", "quantity_cases"]]
    right = prices.sort_values("valid_from")[["valid_from", "sku", "make_cost_yuan"]]
    joined = pd.merge_asof(left, right, left_on="date", right_on="valid_from", by="sku")
    if joined["make_cost_yuan"].isna().any():
        lacking = sorted(joined.loc[joined["make_cost_yuan"].isna(), "sku"].unique())
        raise KitError("money.no_price", skus=lacking)
    return float((joined["quantity_cases"] * joined["make_cost_yuan"]).sum())


def rebate_ledger(dataset: Dataset, dealer_id: str, until: When = None) -> pd.DataFrame:
    """Return each rebate earned: when its period ended, when it came, how long it took. Source: C17 C39.

    Args:
        dataset: needs ``rebates``.
        dealer_id: which dealer.
        until: as seen at the end of this month; the last of the data if left out.

    Returns:
        DataFrame[month, scheme, accrued_yuan, received_yuan, open_yuan, days, form], oldest first; ``days``
        from the period's end to receipt, or to ``until`` while it is open.

    Raises:
        KitError: the table is missing or holds nothing of this dealer.

    >>> from jbptools.data import case
    >>> ledger = rebate_ledger(case(), "D041")
    >>> bool((ledger["accrued_yuan"] - ledger["received_yuan"] - ledger["open_yuan"]).abs().max() < 0.01)
    True
    """
    table = dataset.table("rebates")
    ours = table[table["dealer_id"] == dealer_id].sort_values(["month", "scheme"])
    if ours.empty:
        raise KitError("money.no_dealer", dealer=dealer_id)
    last = month_of(until) if until is not None else months_of(dataset.table("dealer_pnl"), None, None).last
    ours = ours[ours["month"] <= last]
    end = last.end_time.normalize()
    came = ours["received_date"].notna() & (ours["received_date"] <= end)
    day = ours["received_date"].where(came, end)
    received = ours["received_yuan"].where(came, 0.0)
    return pd.DataFrame(
        {
            "month": ours["month"],
            "scheme": ours["scheme"],
            "accrued_yuan": ours["accrued_yuan"],
            "received_yuan": received,
            "open_yuan": ours["accrued_yuan"] - received,
            "days": (day - ours["month"].dt.end_time.dt.normalize()).dt.days,
            "form": ours["form"],
        }
    ).reset_index(drop=True)
