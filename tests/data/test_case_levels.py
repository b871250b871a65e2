"""The case looks like the market that the reference describes."""

import pandas as pd
import pytest

from jbptools.data import case
from jbptools.data.cny import new_year

COSTS = ["direct_wages_yuan", "direct_vehicle_yuan", "loss_yuan", "bad_debt_yuan", "finance_cost_yuan"]
INVESTED = ["stock_yuan", "receivable_yuan", "claims_yuan", "prepayment_yuan", "net_fixed_assets_yuan"]


@pytest.fixture(scope="module")
def tables():
    return case().tables


def sell_in(tables, start, end):
    lines = tables["sell_in"]
    inside = lines["date"].between(pd.Timestamp(start), pd.Timestamp(end))
    return lines[inside].groupby("dealer_id")["amount_yuan"].sum()


def target(tables, start, end):
    goals = tables["targets"]
    inside = (goals["month"] >= pd.Period(start, freq="M")) & (goals["month"] <= pd.Period(end, freq="M"))
    return goals[inside].groupby("dealer_id")["target_yuan"].sum()


def pre_tax(tables, start, end, key="key_sales"):
    lines = tables["dealer_pnl"]
    lines = lines[lines["month"].between(pd.Period(start, freq="M"), pd.Period(end, freq="M"))]
    profit = (
        lines["net_sales_yuan"] - lines["cogs_yuan"] + lines["rebate_accrued_yuan"] + lines["support_yuan"]
    )
    profit -= lines[COSTS].sum(axis=1) + lines["shared_cost_pool_yuan"] * lines[key]
    return profit.groupby(lines["dealer_id"]).sum()


def roi_2025(tables, key="key_sales"):
    balance = tables["dealer_balance"]
    year = balance[balance["month"].dt.year == 2025].groupby("dealer_id").mean(numeric_only=True)
    invested = year[INVESTED].sum(axis=1) - year["payable_yuan"]
    return pre_tax(tables, "2025-01", "2025-12", key) * 0.75 / invested


def test_first_half_of_2024_is_as_surveyed(tables):
    """About 55 % on target, mean 98 %, revenue -1.6 %, profit -6.5 %, 63 % with less profit. Source: C35."""
    now, before = sell_in(tables, "2024-01-01", "2024-06-30"), sell_in(tables, "2023-01-01", "2023-06-30")
    reached = now / target(tables, "2024-01", "2024-06")
    assert 0.50 <= (reached >= 1).mean() <= 0.60
    assert 0.97 <= reached.mean() <= 0.995
    assert -0.03 <= now.sum() / before.sum() - 1 <= -0.005
    profit, earlier = pre_tax(tables, "2024-01", "2024-06"), pre_tax(tables, "2023-01", "2023-06")
    assert -0.10 <= profit.sum() / earlier.sum() - 1 <= -0.03
    assert 0.55 <= (profit < earlier).mean() <= 0.72


def test_size_spread_and_share_of_the_large(tables):
    year = sell_in(tables, "2025-01-01", "2025-12-31").sort_values(ascending=False)
    assert 15 <= year.iloc[0] / year.iloc[-1] <= 25
    assert 0.45 <= year.iloc[:12].sum() / year.sum() <= 0.80


def test_front_margin_is_thin_and_rebates_are_a_large_part_of_profit(tables):
    year = tables["dealer_pnl"].query("month.dt.year == 2025").groupby("dealer_id").sum(numeric_only=True)
    margin = 1 - year["cogs_yuan"] / year["net_sales_yuan"]
    assert 0.07 <= margin.median() <= 0.095
    assert (year["rebate_accrued_yuan"].sum() / pre_tax(tables, "2025-01", "2025-12").sum()) > 0.3


def test_roi_is_plausible(tables):
    roi = roi_2025(tables)
    assert 0.12 <= roi.median() <= 0.26
    assert (roi < 0.05).sum() >= 1
    assert (roi > 0.35).sum() >= 1


def test_rebates_are_paid_late_and_claims_too(tables):
    rebates = tables["rebates"].dropna(subset="received_date")
    assert (rebates["received_date"] > rebates["month"].dt.end_time).all()
    claims = tables["claims"].dropna(subset=["submitted_date", "settled_date"])
    days = (claims["settled_date"] - claims["submitted_date"]).dt.days
    assert 30 <= days.median() <= 90


def test_sell_in_is_lumpy_and_offtake_smooth(tables):
    lines = tables["sell_in"].query("quantity_cases > 0")
    late = lines["amount_yuan"].where(lines["date"].dt.day >= 24, 0).sum() / lines["amount_yuan"].sum()
    assert 0.30 <= late <= 0.50
    came = tables["stock"].groupby(["dealer_id", "month"])[["in_cases", "out_cases"]].sum()
    swing = came.groupby("dealer_id").std() / came.groupby("dealer_id").mean()
    assert (swing["in_cases"] > swing["out_cases"]).mean() > 0.8


def test_new_year_moves_the_sales(tables):
    offtake = tables["offtake"].query("category == 'nuts'").groupby("month")["amount_yuan"].sum()
    early, late = offtake[pd.Period("2025-01")], offtake[pd.Period("2026-01")]
    assert (new_year(2025).month, new_year(2026).month) == (1, 2)
    assert late < early * 0.95
    both = offtake[pd.Period("2026-01")] + offtake[pd.Period("2026-02")]
    assert both > (offtake[pd.Period("2025-01")] + offtake[pd.Period("2025-02")]) * 0.97


def test_quarter_ends_spike(tables):
    stock = tables["stock"]
    share = stock["in_cases"].groupby(stock["month"].dt.month % 3 == 0).sum()
    out = stock["out_cases"].groupby(stock["month"].dt.month % 3 == 0).sum()
    assert share[True] / share[False] > out[True] / out[False]
