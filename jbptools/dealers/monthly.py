"""A dealer's months side by side: what he bought, sold, was to buy, had in stock and was owed."""

from collections.abc import Mapping
from types import MappingProxyType

import pandas as pd

from jbptools.data.dataset import Dataset
from jbptools.data.months import Months

__all__ = ["months_table"]

#: column -> (table, its amount, its time, how a month's rows come together)
_COLUMNS: Mapping[str, tuple[str, str, str, str]] = MappingProxyType(
    {
        "sell_in_yuan": ("sell_in", "amount_yuan", "date", "sum"),
        "offtake_yuan": ("offtake", "amount_yuan", "month", "sum"),
        "target_yuan": ("targets", "target_yuan", "month", "sum"),
        "net_sales_yuan": ("dealer_pnl", "net_sales_yuan", "month", "sum"),
        "stock_yuan": ("dealer_balance", "stock_yuan", "month", "last"),
        "receivable_yuan": ("dealer_balance", "receivable_yuan", "month", "last"),
        "claims_yuan": ("dealer_balance", "claims_yuan", "month", "last"),
    }
)


def months_table(dataset: Dataset, dealer_id: str, window: Months) -> pd.DataFrame:
    """Return one row per month of the window, one column for each table that there is; yuan ex VAT.

    A month without rows is empty (NaN), not 0: nobody knows whether nothing happened or nothing was sent.

    >>> from jbptools.data import case
    >>> table = months_table(case(), "D001", Months.of("2026-01", "2026-03"))
    >>> list(table.columns)[:3], len(table)
    (['month', 'sell_in_yuan', 'offtake_yuan'], 3)
    """
    months = pd.period_range(window.first, window.last, freq="M")
    found: dict[str, pd.Series] = {}
    for column, (name, amount, time, how) in _COLUMNS.items():
        if not dataset.has(name):
            continue
        table = dataset.table(name)
        when = time if time in table else "month" if "month" in table else "date"
        if when not in table or amount not in table or "dealer_id" not in table:
            continue
        ours = window.within(table[table["dealer_id"] == dealer_id], when)
        month = ours[when] if isinstance(ours[when].dtype, pd.PeriodDtype) else ours[when].dt.to_period("M")
        grouped = ours[amount].astype("float64").groupby(month)
        found[column] = (grouped.sum(min_count=1) if how == "sum" else grouped.last()).reindex(months)
    return pd.DataFrame(found, index=months).rename_axis("month").reset_index()
