"""Every planted story is in the tables, and the plain ranking does not show it.

Computed here from the tables alone, with nothing of the review room, so that both can be wrong only together
with a reader of this file.
"""

import numpy as np
import pandas as pd
import pytest

from jbptools.data import case
from tests.data.test_case_levels import pre_tax, roi_2025, sell_in, target


@pytest.fixture(scope="module")
def tables():
    return case().tables


def month(text):
    return pd.Period(text, freq="M")


def attainment(tables, year):
    return sell_in(tables, f"{year}-01-01", f"{year}-12-31") / target(tables, f"{year}-01", f"{year}-12")


def rank(values, dealer):
    """Place from the top, 1 = largest."""
    return int(values.rank(ascending=False)[dealer])


def cover_days(tables, at):
    stock = tables["stock"]
    closing = stock[stock["month"] == month(at)].groupby("dealer_id")["closing_yuan"].sum()
    lines = tables["dealer_pnl"]
    recent = lines[lines["month"].between(month(at) - 2, month(at))]
    return closing / (recent.groupby("dealer_id")["cogs_yuan"].sum() / 91)


def last_days(tables, year):
    lines = tables["sell_in"].query("quantity_cases > 0 and date.dt.year == @year")
    late = lines["date"].dt.day >= 24
    return (
        lines[late].groupby("dealer_id")["amount_yuan"].sum()
        / lines.groupby("dealer_id")["amount_yuan"].sum()
    )


def offtake(tables, start, end, skus=None):
    lines = tables["offtake"]
    chosen = lines["month"].between(month(start), month(end))
    chosen &= lines["sku"].isin(skus) if skus else True
    return lines[chosen].groupby("dealer_id")["amount_yuan"].sum()


def active(tables, at):
    counts = tables["coverage"]
    return counts[counts["month"] == month(at)].set_index("dealer_id")["active_outlets"]


def test_worked_example_is_near_the_golden_sample(tables):
    lines = tables["dealer_pnl"].query("dealer_id == 'D001' and month.dt.year == 2025").sum(numeric_only=True)
    assert 18e6 <= lines["net_sales_yuan"] <= 24e6
    assert 0.08 <= 1 - lines["cogs_yuan"] / lines["net_sales_yuan"] <= 0.09
    assert 0.15 <= roi_2025(tables)["D001"] <= 0.21
    assert attainment(tables, 2025)["D001"] < 1


def test_stuffed_star(tables):
    reached = attainment(tables, 2025)
    assert rank(reached, "D012") == 1
    assert cover_days(tables, "2026-06")["D012"] > 90
    assert rank(cover_days(tables, "2026-06"), "D012") == 1
    assert cover_days(tables, "2024-06")["D012"] < 45
    bought = sell_in(tables, "2025-01-01", "2025-12-31")["D012"]
    cost = tables["dealer_pnl"].query("dealer_id == 'D012' and month.dt.year == 2025")["cogs_yuan"].sum()
    assert bought / cost > 1.12
    assert last_days(tables, 2025)["D012"] > 0.5
    assert active(tables, "2026-06")["D012"] < active(tables, "2024-06")["D012"] * 0.9


def test_big_shop_hole(tables):
    outlets = (
        tables["outlets"].query("status == 'open'").assign(sells=lambda rows: rows["own_sales_yuan"] > 0)
    )
    numeric = outlets.groupby("dealer_id")["sells"].mean()
    inside = outlets[outlets["sells"]].groupby("dealer_id")["category_sales_yuan"].sum()
    weighted = inside / outlets.groupby("dealer_id")["category_sales_yuan"].sum()
    assert numeric["D005"] == pytest.approx(0.60, abs=0.04)
    assert weighted["D005"] == pytest.approx(0.42, abs=0.04)
    assert (weighted / numeric).idxmin() == "D005"
    assert attainment(tables, 2025)["D005"] >= 1


def test_unpaid_claims(tables):
    claims = tables["claims"].dropna(subset=["submitted_date", "settled_date"])
    days = (claims["settled_date"] - claims["submitted_date"]).dt.days.groupby(claims["dealer_id"]).mean()
    assert days.idxmax() == "D021" and days["D021"] > 100
    balance = (
        tables["dealer_balance"].query("month.dt.year == 2025").groupby("dealer_id")["claims_yuan"].mean()
    )
    sales = tables["dealer_pnl"].query("month.dt.year == 2025").groupby("dealer_id")["net_sales_yuan"].sum()
    assert (balance / sales).idxmax() == "D021"
    assert attainment(tables, 2025)["D021"] > 1.02
    refused = (
        claims.groupby("dealer_id")["rejected_yuan"].sum() / claims.groupby("dealer_id")["amount_yuan"].sum()
    )
    assert refused["D021"] > refused.median() * 2


def test_price_inversion(tables):
    checks = tables["price_checks"].query("date >= '2025-06-01'").copy()
    prices = tables["price_list"].sort_values("valid_from")
    checks["date"] = checks["date"].astype("datetime64[us]")
    joined = pd.merge_asof(
        checks.sort_values("date"), prices, left_on="date", right_on="valid_from", by="sku"
    )
    rebate = 0.024
    below = joined["market_price_yuan"] < joined["buy_in_yuan"] * (1 - rebate)
    assert below.groupby(joined["dealer_id"]).mean().idxmax() == "D033"
    lines = (
        tables["dealer_pnl"]
        .query("dealer_id == 'D033'")
        .groupby(lambda row: tables["dealer_pnl"]["month"][row].year)
    )
    margin = 1 - lines["cogs_yuan"].sum() / lines["net_sales_yuan"].sum()
    assert margin[2026] < margin[2025] < margin[2024]
    assert attainment(tables, 2025)["D033"] > 1.03


def test_diversion(tables):
    moved = ["E01", "M01", "N02"]
    window, before = ("2025-12", "2026-01"), ("2023-12", "2024-01")
    ratio = offtake(tables, *window, moved) / offtake(tables, *before, moved)
    assert ratio.idxmax() == "D044"
    assert ratio["D047"] < ratio.median()
    grown = active(tables, "2026-01") / active(tables, "2024-01")
    assert grown["D044"] < 1.05
    low = (
        tables["price_checks"]
        .query("sku in @moved and dealer_id == 'D047'")
        .groupby("date")["market_price_yuan"]
    )
    usual = (
        tables["price_checks"]
        .query("sku in @moved and dealer_id != 'D047'")
        .groupby("date")["market_price_yuan"]
    )
    assert low.mean()["2026-03"].iloc[0] < usual.mean()["2026-03"].mean()
    reached = attainment(tables, 2025)
    assert rank(reached, "D044") <= 5 and rank(-reached, "D047") <= 12
    city = tables["dealers"].set_index("dealer_id")["city"]
    assert city["D044"] == city["D047"]


def test_quiet_advantage_dealer(tables):
    year = sell_in(tables, "2025-01-01", "2025-12-31")
    assert rank(year, "D027") > 20
    assert roi_2025(tables).idxmax() == "D027"
    growth = year["D027"] / sell_in(tables, "2024-01-01", "2024-12-31")["D027"] - 1
    assert abs(growth) < 0.06


def test_starved_potential_dealer(tables):
    assert rank(-attainment(tables, 2025), "D038") <= 6
    served = tables["service"].query("month.dt.year == 2025").groupby("dealer_id").sum(numeric_only=True)
    fill = served["delivered_cases"] / served["ordered_cases"]
    assert fill.idxmin() == "D038" and fill["D038"] < 0.8
    assert fill.drop("D038").min() > 0.9
    assert cover_days(tables, "2025-12").idxmin() == "D038"
    dealers = tables["dealers"].set_index("dealer_id")
    assert (dealers["market_size_yuan"] / sell_in(tables, "2025-01-01", "2025-12-31")).idxmax() == "D038"
    checked = tables["store_checks"].query("listed == 1").groupby("dealer_id")["in_stock"].mean()
    assert checked.idxmin() == "D038"


def test_allocation_flips_the_sign(tables):
    by_sales, by_cases = roi_2025(tables, "key_sales"), roi_2025(tables, "key_cases")
    assert by_sales["D016"] > 0 > by_cases["D016"]
    others = by_sales.drop("D016").index
    assert (np.sign(by_sales[others]) == np.sign(by_cases[others])).all()


def test_forward_buying(tables):
    tea = (
        tables["sell_in"].query("category == 'tea'").assign(month=lambda rows: rows["date"].dt.to_period("M"))
    )
    by_month = tea.groupby(["dealer_id", "month"])["amount_yuan"].sum().unstack(fill_value=0.0)
    march = by_month[month("2025-03")] / by_month[month("2024-03")]
    after = by_month[month("2025-04")] / by_month[month("2024-04")]
    assert march.rank(ascending=False)["D009"] <= 3
    assert after["D009"] < 0.5
    whole = by_month.loc["D009", [month(f"2025-0{number}") for number in range(3, 8)]].sum()
    before = by_month.loc["D009", [month(f"2024-0{number}") for number in range(3, 8)]].sum()
    assert 0.9 < whole / before < 1.2
    out = (
        tables["offtake"].query("dealer_id == 'D009' and category == 'tea'").set_index("month")["amount_yuan"]
    )
    sold = out.groupby(level=0).sum()
    assert 0.85 < sold[month("2025-03")] / sold[month("2024-03")] < 1.2


def test_phantom_visits_and_duplicates(tables):
    visits = tables["visits"]
    planned = visits[visits["planned"] == 1].groupby("dealer_id")["made"].mean()
    assert planned.idxmax() == "D052"
    made = visits[visits["made"] == 1]
    faked = (made["minutes"] < 2) & (made["distance_m"] > 1000)
    assert faked.groupby(made["dealer_id"]).mean().idxmax() == "D052"
    assert faked[made["dealer_id"] == "D052"].mean() > 0.3
    strike = (made["order_lines"] > 0).groupby(made["dealer_id"]).mean()
    assert rank(-strike, "D052") <= 2
    shops = tables["outlets"]
    pairs = shops.merge(shops, on=["dealer_id", "channel", "size_class"])
    near = (pairs["east_km_x"] - pairs["east_km_y"]).abs() + (
        pairs["north_km_x"] - pairs["north_km_y"]
    ).abs() < 0.05
    like = [b.startswith(a) for a, b in zip(pairs["outlet_name_x"], pairs["outlet_name_y"], strict=True)]
    twins = pairs[near & np.array(like) & (pairs["outlet_id_x"] != pairs["outlet_id_y"])]
    assert twins["dealer_id"].value_counts().to_dict() == {"D052": 7}


def test_handover(tables):
    dealers = tables["dealers"].set_index("dealer_id")
    assert list(dealers.index[dealers["owner_situation"] == "handover"]) == ["D030"]
    owed = tables["receivables"].groupby(["dealer_id", "month"]).sum(numeric_only=True)
    share = owed.filter(like="overdue_").sum(axis=1) / owed["balance_yuan"]
    change = share.xs(month("2026-06"), level=1) / share.xs(month("2024-12"), level=1)
    assert change.idxmax() == "D030" and change["D030"] > 1.5
    assets = tables["dealer_balance"].set_index(["dealer_id", "month"])["net_fixed_assets_yuan"]["D030"]
    assert assets.iloc[-1] < assets.iloc[0] * 0.6
    assert rank(sell_in(tables, "2025-01-01", "2025-12-31"), "D030") <= 16


def test_no_jbp(tables):
    reached = attainment(tables, 2025)
    assert reached.idxmin() == "D057"
    dealer = tables["dealers"].set_index("dealer_id").loc["D057"]
    assert (
        dealer["own_share"] < 0.05 and dealer["will_score"] <= 1.5 and dealer["owner_situation"] == "retiring"
    )
    assert roi_2025(tables)["D057"] < 0
    years = [sell_in(tables, f"{year}-01-01", f"{year}-12-31")["D057"] for year in (2023, 2024, 2025)]
    assert years[0] > years[1] > years[2]


def test_new_year_shift(tables):
    january = offtake(tables, "2026-01", "2026-01") / offtake(tables, "2025-01", "2025-01")
    both = offtake(tables, "2026-01", "2026-02") / offtake(tables, "2025-01", "2025-02")
    assert january.idxmin() == "D019" and january["D019"] < 0.75
    assert both["D019"] > 1.0


def test_new_item(tables):
    new = (
        tables["offtake"]
        .query("sku == 'T05' and dealer_id == 'D024'")
        .groupby("month")["quantity_cases"]
        .sum()
    )
    first, later = new[month("2025-05")], new[month("2026-05")]
    assert later > first * 2.5
    checks = tables["store_checks"].query("sku == 'T05' and dealer_id == 'D024'")
    listed = checks.groupby(checks["date"].dt.year)["listed"].mean()
    assert listed[2025] < 0.3 < 0.5 < listed[2026]


def test_rebate_chaser(tables):
    late = last_days(tables, 2025)
    assert late["D041"] > 0.6 and rank(late, "D041") <= 2
    returned = tables["sell_in"].query("quantity_cases < 0").groupby("dealer_id")["amount_yuan"].sum()
    size = sell_in(tables, "2023-01-01", "2026-06-30")
    assert (returned / size).idxmin() == "D041"
    rebates = tables["rebates"].query("scheme == 'quarter'").dropna(subset="received_date")
    wait = (
        (rebates["received_date"] - rebates["month"].dt.end_time).dt.days.groupby(rebates["dealer_id"]).mean()
    )
    assert wait.idxmax() == "D041" and wait["D041"] > 150
    lines = tables["dealer_pnl"].query("dealer_id == 'D041' and month.dt.year == 2025")
    assert lines["rebate_accrued_yuan"].sum() > pre_tax(tables, "2025-01", "2025-12")["D041"] * 0.6


def test_old_gift_boxes(tables):
    stock = tables["stock"].query("month == @june", local_dict={"june": month("2026-06")})
    old = stock.groupby("dealer_id")["age_over_90_cases"].sum()
    box = stock.query("dealer_id == 'D050' and sku == 'N03'").iloc[0]
    assert box["age_over_90_cases"] > 0.9 * box["closing_cases"] > 0
    others = stock.query("dealer_id == 'D050' and sku != 'N03'")
    assert others["age_over_90_cases"].sum() < 0.1 * others["closing_cases"].sum()
    assert old["D050"] > 0
    cover = cover_days(tables, "2026-06")
    assert 15 <= rank(cover, "D050") <= 50
