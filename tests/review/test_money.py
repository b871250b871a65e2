"""The dealer's and the maker's money from the tables: same window, nothing lost, what is missing is said."""

import pandas as pd
import pytest

from jbptools.data import case
from jbptools.data.dataset import Dataset
from jbptools.dealers.flows import dealer_cash, maker_money, rebate_ledger
from jbptools.dealers.money import dealer_money, dealer_roi, money_table
from jbptools.words import KitError

YEAR = ("2025-01", "2025-12")


def own(**tables):
    return Dataset("mine", {name: case().table(name) for name in ("dealer_pnl", "dealer_balance")} | tables)


def test_the_sheet_sums_the_months_and_averages_the_balances():
    book = dealer_money(case(), "D001", *YEAR)
    months = (
        case()
        .table("dealer_pnl")
        .query("dealer_id == 'D001'")
        .set_index("month")
        .sort_index()["2025-01":"2025-12"]
    )
    assert book.pnl.net_sales == pytest.approx(months["net_sales_yuan"].sum())
    shared = (months["shared_cost_pool_yuan"] * months["key_sales"]).sum()
    assert book.pnl.shared_cost == pytest.approx(shared)
    ends = (
        case()
        .table("dealer_balance")
        .query("dealer_id == 'D001'")
        .set_index("month")
        .sort_index()["2025-01":"2025-12"]
    )
    assert book.investment.stock == pytest.approx(ends["stock_yuan"].mean())
    assert book.investment.periods == 12


def test_net_sales_of_the_sheet_are_the_offtake():
    table = money_table(case(), None, *YEAR)
    sold = case().table("offtake")
    sold = sold[sold["month"].dt.year == 2025].groupby("dealer_id")["amount_yuan"].sum()
    assert table["net_sales_yuan"].to_numpy() == pytest.approx(sold[table.index].to_numpy(), rel=1e-6)


def test_every_key_changes_only_the_shared_cost():
    book = dealer_money(case(), "D016", *YEAR)
    for key in ("cases", "visits"):
        other = book.with_key(key)
        assert other.pnl.gross_profit == book.pnl.gross_profit
        gap = book.pool * (book.shares[key] - book.shares["sales"])
        assert other.pnl.profit_before_tax == pytest.approx(book.pnl.profit_before_tax - gap)
    with pytest.raises(KitError, match="visits"):
        book.with_key("moon")


def test_missing_columns_are_listed_and_needed_ones_refused():
    lines = case().table("dealer_pnl").drop(columns=["bad_debt_yuan", "rebate_received_yuan"])
    book = dealer_money(own(dealer_pnl=lines), "D001", *YEAR)
    assert set(book.missing) == {"bad_debt_yuan", "rebate_received_yuan"}
    assert book.pnl.cash_profit is None
    assert "bad_debt_yuan" in book._repr_html_()
    with pytest.raises(KitError, match="cogs_yuan"):
        dealer_money(own(dealer_pnl=lines.drop(columns=["cogs_yuan"])), "D001")
    with pytest.raises(KitError, match="dealer_balance"):
        dealer_money(Dataset("mine", {"dealer_pnl": lines}), "D001")


def test_no_such_dealer_window_or_definition():
    with pytest.raises(KitError, match="D999"):
        dealer_roi(case(), "D999")
    with pytest.raises(KitError):
        dealer_roi(case(), "D001", start="2031-01", end="2031-12")
    with pytest.raises(KitError):
        dealer_roi(case(), "D001", start="2025-06", end="2025-01")
    with pytest.raises(KitError, match="full"):
        dealer_roi(case(), "D001", "moon")


def test_a_dealer_without_allocation_keys_has_no_shared_cost_but_says_so():
    lines = (
        case()
        .table("dealer_pnl")
        .drop(columns=["shared_cost_pool_yuan", "key_sales", "key_cases", "key_visits"])
    )
    book = dealer_money(own(dealer_pnl=lines), "D001", *YEAR)
    assert book.pnl.shared_cost == 0
    assert "shared_cost_pool_yuan" in book.missing
    assert book.shares == {}


def test_cash_by_month_ends_where_the_balances_say():
    path = dealer_cash(case(), "D001", *YEAR)
    ends = case().table("dealer_balance").query("dealer_id == 'D001'").set_index("month")
    held = (
        ends[
            ["stock_yuan", "receivable_yuan", "claims_yuan", "prepayment_yuan", "net_fixed_assets_yuan"]
        ].sum(axis=1)
        - ends["payable_yuan"]
    )
    rise = held[pd.Period("2025-12")] - held[pd.Period("2024-12")]
    earned = sum(dealer_money(case(), "D001", m, m).pnl.cash_profit for m in pd.period_range(*YEAR, freq="M"))
    assert path.position[-1] == pytest.approx(earned - rise, abs=0.01)


def test_the_maker_s_sheet_against_plain_sums():
    book = maker_money(case(), "D001", *YEAR)
    sold = case().table("sell_in").query("dealer_id == 'D001'")
    sold = sold[(sold["date"] >= "2025-01-01") & (sold["date"] <= "2025-12-31")]
    assert book.sell_in == pytest.approx(sold["amount_yuan"].sum())
    assert 0.2 < book.contribution_rate < 0.45
    prices = case().table("price_list").sort_values("valid_from")
    cost = 0.0
    for line in sold.to_dict("records"):
        before = prices[(prices["sku"] == line["sku"]) & (prices["valid_from"] <= line["date"])]
        cost += line["quantity_cases"] * before["make_cost_yuan"].iloc[-1]
    assert book.make_cost == pytest.approx(cost)


def test_the_maker_s_sheet_names_what_is_missing():
    tables = {
        name: case().table(name)
        for name in ("dealer_pnl", "dealer_balance", "sell_in", "maker_costs", "claims")
    }
    prices = case().table("price_list").drop(columns=["make_cost_yuan"])
    with pytest.raises(KitError, match="make_cost_yuan"):
        maker_money(Dataset("mine", tables | {"price_list": prices}), "D001")


def test_rebates_earned_received_and_open():
    ledger = rebate_ledger(case(), "D041")
    assert ledger["open_yuan"].sum() > 0
    assert ledger.loc[ledger["open_yuan"] == 0, "days"].mean() > 120
    early = rebate_ledger(case(), "D041", until="2024-12")
    assert early["month"].max() == pd.Period("2024-12")
    assert early["open_yuan"].sum() > 0
