"""Whatever is wrong with a table is said, and only that."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jbptools.data import Dataset, case
from jbptools.data.checks import check, check_table
from jbptools.data.columns import nearest
from jbptools.data.dictionary import table_spec
from jbptools.data.identity import stock_differences
from jbptools.data.vat import vat_ratios

FEW = ["D001", "D002", "D003"]


def few(name, rows=300):
    frame = case().table(name)
    return frame[frame["dealer_id"].isin(FEW)].head(rows).reset_index(drop=True)


def kinds(name, frame):
    return [finding.kind for finding in check_table(name, frame)]


def said(name, frame, language="en"):
    return [finding.message.say(language) for finding in check_table(name, frame)]


def test_a_clean_table_has_no_findings():
    assert kinds("stock", few("stock")) == []


def test_missing_columns_name_the_nearest():
    wrong = few("targets").rename(columns={"target_yuan": "target yuan"})
    sentence = said("targets", wrong)[0]
    assert "target yuan" in sentence and "Target, ex VAT" in sentence
    assert kinds("targets", few("targets").drop(columns="target_yuan")) == ["column"]


def test_the_nearest_name_may_be_chinese():
    column = table_spec("targets").columns["target_yuan"]
    assert nearest(column, ["经销商", "目标金额（万元）"]) == "目标金额（万元）"
    assert nearest(column, ["地址"]) is None


def test_duplicate_keys():
    twice = few("targets")
    twice = pd.concat([twice, twice.head(2)], ignore_index=True)
    found = [finding for finding in check_table("targets", twice) if finding.kind == "duplicate"]
    assert len(found[0].rows) == 4
    assert found[0].severity == "error"
    assert "Dealer code + Month" in found[0].message.say("en")
    assert "经销商编号 + 月份" in found[0].message.say("zh")


@pytest.mark.parametrize(("value", "kind"), [(np.nan, "blank"), (np.inf, "infinite"), (-np.inf, "infinite")])
def test_nan_and_infinity(value, kind):
    wrong = few("targets")
    wrong.loc[5, "target_yuan"] = value
    found = {finding.kind: finding.rows for finding in check_table("targets", wrong)}
    assert found[kind] == (5,)


def test_negative_stock_and_wrong_units():
    wrong = few("stock")
    wrong.loc[3, "closing_cases"] = -12
    assert "negative" in kinds("stock", wrong)
    dealers = case().table("dealers")
    dealers["own_share"] = dealers["own_share"] * 100
    assert "85" in said("dealers", dealers)[0]


def test_a_missing_month_is_said():
    stock = few("dealer_pnl", 1000)
    gap = stock[~((stock["dealer_id"] == "D002") & (stock["month"] == pd.Period("2024-05")))]
    found = check_table("dealer_pnl", gap)
    assert [finding.kind for finding in found] == ["gap"]
    assert "D002" in found[0].message.say("zh")


def test_returns_are_negative_sell_in_and_no_error():
    returns = case().table("sell_in").query("quantity_cases < 0")
    assert len(returns) > 0
    assert kinds("sell_in", returns) == []


def test_one_dealer_only_and_no_rows():
    stock = case().table("stock")
    assert kinds("stock", stock[stock["dealer_id"] == "D017"]) == []
    assert kinds("stock", stock.head(0)) == ["empty"]


def test_codes_that_nobody_knows():
    tables = {"dealers": case().table("dealers"), "targets": few("targets").replace("D002", "D999")}
    found = [finding for finding in check(Dataset("x", tables)) if finding.kind == "unknown"]
    assert "D999" in found[0].message.say("en")
    assert len(found[0].rows) == (few("targets")["dealer_id"] == "D002").sum()


def with_vat(part):
    lines = few("sell_in", 400)
    amounts = lines["amount_yuan"].where(~part(lines), (lines["amount_yuan"] * 1.13).round(2))
    return lines.assign(amount_yuan=amounts)


@pytest.mark.parametrize("prices", [True, False])
def test_mixed_vat_is_found_with_and_without_a_price_list(prices):
    tables = {
        "sell_in": with_vat(lambda lines: lines["dealer_id"] == "D001")[lambda lines: lines["sku"] != "M01"]
    }
    both = pd.concat(
        [tables["sell_in"], case().table("sell_in").query("dealer_id == 'D004' and sku != 'M01'")]
    )
    tables["sell_in"] = both.reset_index(drop=True)
    if prices:
        tables["price_list"] = case().table("price_list")
    found = [finding for finding in check(Dataset("x", tables)) if finding.kind.startswith("vat")]
    assert [finding.kind for finding in found] == ["vat_mixed"]
    concerned = tables["sell_in"].loc[list(found[0].rows), "dealer_id"]
    assert (concerned == "D001").mean() > 0.9


def test_a_whole_file_with_vat_shows_against_the_price_list():
    tables = {
        "sell_in": with_vat(lambda lines: lines["amount_yuan"] > -1e12),
        "price_list": case().table("price_list"),
    }
    assert [finding.kind for finding in check(Dataset("x", tables))] == ["vat_all"]


def test_the_price_rise_is_not_mistaken_for_vat():
    assert vat_ratios(case().table("sell_in"), case().table("price_list")).round(6).eq(1).all()
    assert not [
        f for f in check(Dataset("x", {"sell_in": case().table("sell_in")})) if f.kind.startswith("vat")
    ]


moves = st.integers(min_value=0, max_value=10_000)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(moves, moves, moves, moves, st.integers(-50, 50)), min_size=1, max_size=20))
def test_the_identity_finds_exactly_the_wrong_rows(rows):
    opening, came, out, lost, wrong = (np.array(column, dtype="int64") for column in zip(*rows, strict=True))
    stock = pd.DataFrame(
        {
            "dealer_id": [f"D{number}" for number in range(len(rows))],
            "month": pd.PeriodIndex(["2025-01"] * len(rows), freq="M"),
            "sku": "T01",
            "opening_cases": opening,
            "in_cases": came,
            "out_cases": out,
            "loss_cases": lost,
            "closing_cases": opening + came - out - lost - wrong,
        }
    )
    assert (stock_differences(stock).to_numpy() == wrong).all()
    found = [finding.rows for finding in check_table("stock", stock) if finding.kind == "identity"]
    expected = tuple(np.flatnonzero(wrong))
    assert (found[0] if found else ()) == expected
