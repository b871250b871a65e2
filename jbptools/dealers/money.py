"""A dealer's profit, investment and return, and the maker's profit on him, from the tables of a dataset."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from jbptools.data.dataset import Dataset
from jbptools.data.known import known_dealer
from jbptools.data.months import Months, When, month_of
from jbptools.economics.allocation import AllocationSensitivity, allocation_sensitivity
from jbptools.economics.assumptions import DAYS, TAX_RATE
from jbptools.economics.investment import Investment
from jbptools.economics.pnl import DealerPnl
from jbptools.economics.ratios import CashConversion, cash_conversion
from jbptools.economics.roi import Roi, roi
from jbptools.economics.sheet import Line, Sheet
from jbptools.words import KitError, Message
from jbptools.words.choices import one_of

__all__ = ["DealerMoney", "When", "dealer_money", "dealer_roi", "money_table", "months_of", "tables_of"]

KEYS = ("sales", "cases", "visits")
_FLOWS = (
    "net_sales_yuan",
    "cogs_yuan",
    "rebate_accrued_yuan",
    "rebate_received_yuan",
    "support_yuan",
    "direct_wages_yuan",
    "direct_vehicle_yuan",
    "shared_cost_pool_yuan",
    "loss_yuan",
    "bad_debt_yuan",
    "finance_cost_yuan",
)
_BALANCES = (
    "stock_yuan",
    "receivable_yuan",
    "payable_yuan",
    "claims_yuan",
    "prepayment_yuan",
    "net_fixed_assets_yuan",
)
_NEEDED = ("net_sales_yuan", "cogs_yuan", "stock_yuan")


@dataclass(frozen=True, repr=False)
class DealerMoney(Sheet):
    """A dealer's economics over a window: profit and loss, average investment, shared cost and its keys.

    ``missing`` lists the columns that were not there and count as nothing; every screen shows it.
    """

    dealer_id: str
    start: pd.Period
    end: pd.Period
    pnl: DealerPnl
    investment: Investment
    pool: float
    shares: Mapping[str, float]
    missing: tuple[str, ...] = ()

    def roi(self, variant: str = "full") -> Roi:
        """Return the dealer's return by a named definition."""
        return roi(self.pnl, self.investment, variant)

    def by_key(self, variant: str = "full") -> AllocationSensitivity:
        """Return profit and return under each allocation key that the data hold."""
        return allocation_sensitivity(self.pnl, self.investment, self.pool, self.shares, variant)

    def with_key(self, key: str) -> "DealerMoney":
        """Return the same dealer with shared cost allocated by another key.

        Raises:
            KitError: the data do not hold that key; the sentence lists those there are.
        """
        one_of("key", key, self.shares)
        book = replace(self.pnl, shared_cost=self.pool * self.shares[key], key=key)
        return replace(self, pnl=book)

    def cash_cycle(self, days_in_year: int = DAYS) -> CashConversion:
        """Return the cash conversion cycle over the window."""
        scale, tied = 12 / self.pnl.months, self.investment
        flows = self.pnl.cogs * scale, self.pnl.net_sales * scale
        return cash_conversion(*flows, tied.stock, tied.receivables, tied.payables, days_in_year)

    @property
    def definition(self) -> Message:  # type: ignore[override]
        """The window these figures belong to."""
        return Message("money.window", dealer=self.dealer_id, start=self.start, end=self.end)

    def remarks(self) -> Sequence[Message]:
        """Return window, definitions, and the columns that were missing."""
        base = (self.definition, self.pnl.definition, self.investment.definition, self.roi().definition)
        return (*base, Message("money.missing", columns=self.missing)) if self.missing else base

    def lines(self) -> Sequence[Line]:
        """Return the profit and loss, the investment and the return."""
        return [*self.pnl.lines(), *self.investment.lines(), *self.roi().lines()]


def months_of(table: pd.DataFrame, start: When, end: When) -> Months:
    """Return first and last month of a window: twelve months up to the last of the data unless said.

    Raises:
        KitError: the window ends before it begins.
    """
    last = month_of(end) if end is not None else table["month"].max()
    return Months.of(start if start is not None else last - 11, last)


def tables_of(dataset: Dataset, dealer_id: str | None) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return ``dealer_pnl`` and ``dealer_balance`` of one dealer or of all.

    Raises:
        KitError: a table, a needed column or the dealer is not there.
    """
    tables = dataset.table("dealer_pnl"), dataset.table("dealer_balance")
    for name, table in zip(("dealer_pnl", "dealer_balance"), tables, strict=True):
        lacking = [
            column
            for column in (*_NEEDED, "dealer_id", "month")
            if column in _required(name) and column not in table
        ]
        if lacking:
            raise KitError("money.columns", table=name, columns=lacking, there=list(table.columns))
    if dealer_id is None:
        return tables
    ours = tuple(table[table["dealer_id"] == dealer_id] for table in tables)
    if ours[0].empty or ours[1].empty:
        raise KitError("money.no_dealer", dealer=dealer_id)
    return ours  # type: ignore[return-value]


def _required(name: str) -> set[str]:
    own = {"net_sales_yuan", "cogs_yuan"} if name == "dealer_pnl" else {"stock_yuan"}
    return own | {"dealer_id", "month"}


def money_table(
    dataset: Dataset, dealer_id: str | None = None, start: When = None, end: When = None
) -> pd.DataFrame:
    """Return flows summed and balances averaged over a window, one row per dealer.

    Args:
        dataset: needs ``dealer_pnl`` and ``dealer_balance``.
        dealer_id: one dealer, or all.
        start: first month; twelve months up to ``end`` if left out.
        end: last month; the last of the data if left out.

    Returns:
        DataFrame by dealer_id: summed yuan of dealer_pnl, allocated parts ``shared_<key>_yuan``, mean
        month-end yuan of dealer_balance, ``months`` with a profit and loss, ``month_ends``.

    Raises:
        KitError: a table or needed column is missing, the window holds no month, or no such dealer.

    >>> from jbptools.data import case
    >>> table = money_table(case())
    >>> len(table), int(table.loc["D001", "months"])
    (60, 12)
    """
    pnl, balance = tables_of(dataset, dealer_id)
    first, last = months_of(pnl, start, end)
    pnl = pnl[(pnl["month"] >= first) & (pnl["month"] <= last)]
    balance = balance[(balance["month"] >= first) & (balance["month"] <= last)]
    if pnl.empty or balance.empty:
        raise KitError("money.window_empty", start=first, end=last)
    pool = pnl.get("shared_cost_pool_yuan")
    parts = {
        f"shared_{key}_yuan": pool * pnl[f"key_{key}"]
        for key in KEYS
        if pool is not None and f"key_{key}" in pnl
    }
    flows = pnl.assign(**parts).groupby("dealer_id")
    summed = flows[[c for c in (*_FLOWS, *parts) if c in pnl or c in parts]].sum(min_count=1)
    means = balance.groupby("dealer_id")[[c for c in _BALANCES if c in balance]].mean()
    counts = {"months": flows["month"].nunique(), "month_ends": balance.groupby("dealer_id").size()}
    return summed.join(means).join(pd.DataFrame(counts)).dropna(subset=list(_NEEDED))


def dealer_money(
    dataset: Dataset,
    dealer_id: str,
    start: When = None,
    end: When = None,
    key: str = "sales",
    tax_rate: float = TAX_RATE,
) -> DealerMoney:
    """Return one dealer's economics over a window. Source: reference 2.2; C11 A20 A21.

    Args:
        dataset: needs ``dealer_pnl`` and ``dealer_balance``.
        dealer_id: which dealer.
        start: first month; twelve months up to ``end`` if left out.
        end: last month; the last of the data if left out.
        key: how shared cost is allocated: ``sales``, ``cases`` or ``visits``.
        tax_rate: income tax.

    Raises:
        KitError: tables, columns, the dealer, the window or the key are not there.

    >>> from jbptools.data import case
    >>> hua = dealer_money(case(), "D001", "2025-01", "2025-12")
    >>> hua.pnl.months, 0.05 < hua.pnl.gross_margin < 0.12
    (12, True)
    """
    dealer_id = known_dealer(dataset, dealer_id)
    table = money_table(dataset, dealer_id, start, end)
    if dealer_id not in table.index:
        raise KitError("money.no_dealer", dealer=dealer_id)
    first, last = months_of(tables_of(dataset, dealer_id)[0], start, end)
    row = {
        str(name): float(value) for name, value in table.loc[[dealer_id]].iloc[0].items() if pd.notna(value)
    }
    missing = tuple(c for c in (*_FLOWS, *_BALANCES) if c not in row)
    pool = row.get("shared_cost_pool_yuan", 0.0)
    shares = {
        name: row[f"shared_{name}_yuan"] / pool for name in KEYS if pool and f"shared_{name}_yuan" in row
    }
    book = DealerMoney(dealer_id, first, last, _pnl(row, tax_rate), _investment(row), pool, shares, missing)
    return book.with_key(key) if shares else book


def _pnl(row: Mapping[str, float], tax_rate: float) -> DealerPnl:
    return DealerPnl(
        net_sales=row["net_sales_yuan"],
        cogs=row["cogs_yuan"],
        rebate=row.get("rebate_accrued_yuan", 0.0),
        rebate_received=row.get("rebate_received_yuan"),
        support=row.get("support_yuan", 0.0),
        direct_cost=row.get("direct_wages_yuan", 0.0) + row.get("direct_vehicle_yuan", 0.0),
        loss=row.get("loss_yuan", 0.0),
        bad_debt=row.get("bad_debt_yuan", 0.0),
        finance_cost=row.get("finance_cost_yuan", 0.0),
        tax_rate=tax_rate,
        months=int(row["months"]),
    )


def _investment(row: Mapping[str, float]) -> Investment:
    return Investment(
        stock=row["stock_yuan"],
        receivables=row.get("receivable_yuan", 0.0),
        payables=row.get("payable_yuan", 0.0),
        claims=row.get("claims_yuan", 0.0),
        prepayment=row.get("prepayment_yuan", 0.0),
        fixed_assets=row.get("net_fixed_assets_yuan", 0.0),
        periods=int(row["month_ends"]),
    )


def dealer_roi(
    dataset: Dataset,
    dealer_id: str,
    variant: str = "full",
    start: When = None,
    end: When = None,
    key: str = "sales",
) -> Roi:
    """Return a dealer's ROI by a named definition, of the last twelve months unless said. Source: C11.

    Args:
        dataset: needs ``dealer_pnl`` and ``dealer_balance``.
        dealer_id: which dealer.
        variant: a name in ``jbptools.economics.VARIANTS``: ``full``, ``A``, ``B``, ``C``, ``D`` ...
        start: first month.
        end: last month.
        key: allocation key of shared cost.

    Raises:
        KitError: as :func:`dealer_money`, or an unknown definition.

    >>> from jbptools.data import case
    >>> result = dealer_roi(case(), "D001")
    >>> result.variant, result.value > 0
    ('full', True)
    """
    return dealer_money(dataset, dealer_id, start, end, key).roi(variant)
