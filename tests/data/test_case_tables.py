"""The case's tables agree with each other to the yuan and the case."""

import numpy as np
import pandas as pd
import pytest

from jbptools.data import case
from jbptools.data.case_company import AS_OF, CaseTables, datasets_folder
from jbptools.data.checks import check
from jbptools.data.identity import stock_differences
from jbptools.words import KitError

MONTHS = pd.period_range("2023-01", "2026-06", freq="M")


@pytest.fixture(scope="module")
def tables():
    return case().tables


def yuan(amounts):
    return (amounts * 100).round().astype("int64")


def test_nothing_is_wrong_with_the_case():
    assert [finding.message.say("en") for finding in check(case())] == []


def test_stock_identity_holds_for_every_dealer_item_and_month(tables):
    stock = tables["stock"]
    assert len(stock) > 30_000
    assert (stock_differences(stock) == 0).all()
    assert (stock[["opening_cases", "out_cases", "loss_cases", "closing_cases"]] >= 0).all().all()


def test_today_opens_where_yesterday_closed(tables):
    stock = tables["stock"].sort_values(["dealer_id", "sku", "month"])
    same = stock.groupby(["dealer_id", "sku"])["closing_cases"].shift()
    known = same.notna()
    assert (stock.loc[known, "opening_cases"] == same[known]).all()


def test_ages_add_up_to_the_closing_stock(tables):
    stock = tables["stock"]
    ages = stock[[name for name in stock if name.startswith("age_")]].sum(axis=1)
    assert (ages == stock["closing_cases"]).all()


def test_stock_moves_are_the_sell_in_and_the_offtake(tables):
    keys = ["dealer_id", "month", "sku"]
    stock = tables["stock"].set_index(keys)
    sell_in = tables["sell_in"].assign(month=lambda rows: rows["date"].dt.to_period("M"))
    came = sell_in.groupby(keys)["quantity_cases"].sum().reindex(stock.index, fill_value=0)
    went = tables["offtake"].set_index(keys)["quantity_cases"].reindex(stock.index, fill_value=0)
    assert (stock["in_cases"] == came).all()
    assert (stock["out_cases"] == went).all()
    assert sell_in["quantity_cases"].sum() == came.sum()


def test_amounts_are_cases_times_the_price_in_force_without_vat(tables):
    sell_in = tables["sell_in"].sort_values("date")
    prices = tables["price_list"].sort_values("valid_from")
    joined = pd.merge_asof(sell_in, prices, left_on="date", right_on="valid_from", by="sku")
    assert (yuan(joined["amount_yuan"]) == yuan(joined["quantity_cases"] * joined["buy_in_yuan"])).all()


def test_prices_step_up_and_vat_is_on_top(tables):
    prices = tables["price_list"]
    with_vat = prices["buy_in_yuan"] * (1 + prices["vat_rate"])
    assert np.allclose(with_vat, prices["buy_in_inc_vat_yuan"], atol=0.006)
    assert (prices["make_cost_yuan"] < prices["buy_in_yuan"]).all()
    assert (prices["buy_in_yuan"] < prices["sell_out_yuan"]).all()
    assert set(prices["vat_rate"]) == {0.09, 0.13}


def test_stock_value_is_closing_cases_at_the_price_of_the_month_end(tables):
    stock = tables["stock"].assign(day=lambda rows: rows["month"].dt.end_time.dt.normalize())
    stock["day"] = stock["day"].astype("datetime64[us]")
    prices = tables["price_list"].sort_values("valid_from")
    joined = pd.merge_asof(stock.sort_values("day"), prices, left_on="day", right_on="valid_from", by="sku")
    assert (yuan(joined["closing_yuan"]) == yuan(joined["closing_cases"] * joined["buy_in_yuan"])).all()


@pytest.mark.parametrize(
    ("table", "column", "base", "amount"),
    [
        ("channel_sales", "amount_yuan", "offtake", "amount_yuan"),
        ("dealer_pnl", "net_sales_yuan", "offtake", "amount_yuan"),
        ("dealer_balance", "stock_yuan", "stock", "closing_yuan"),
        ("dealer_balance", "receivable_yuan", "receivables", "balance_yuan"),
    ],
)
def test_summaries_are_sums(tables, table, column, base, amount):
    keys = ["dealer_id", "month"]
    summary = yuan(tables[table].groupby(keys)[column].sum())
    detail = yuan(tables[base].groupby(keys)[amount].sum())
    assert summary.equals(detail.reindex(summary.index, fill_value=0))


def test_receivables_add_up_by_age(tables):
    owed = tables["receivables"]
    ages = owed["not_due_yuan"] + owed.filter(like="overdue_").sum(axis=1)
    assert (yuan(ages) == yuan(owed["balance_yuan"])).all()


def test_outstanding_claims_follow_the_claims(tables):
    claims, month = tables["claims"], pd.Period("2026-06", freq="M")
    end = month.end_time
    unpaid = claims["settled_date"].isna() | (claims["settled_date"] > end)
    open_claims = claims[(claims["advanced_date"] <= end) & unpaid].groupby("dealer_id")["amount_yuan"].sum()
    balance = tables["dealer_balance"]
    shown = balance[balance["month"] == month].set_index("dealer_id")["claims_yuan"]
    assert yuan(shown).equals(yuan(open_claims.reindex(shown.index, fill_value=0.0)))
    paid = claims[claims["settled_date"].notna()]
    assert (yuan(paid["settled_yuan"]) + yuan(paid["rejected_yuan"]) == yuan(paid["amount_yuan"])).all()


def test_every_month_of_every_dealer_is_there(tables):
    for name in ("dealer_pnl", "dealer_balance", "coverage", "service"):
        months = tables[name].groupby("dealer_id")["month"].nunique()
        assert (months == len(MONTHS)).all(), name
    targets = tables["targets"].groupby("dealer_id")["month"].agg(["nunique", "max"])
    assert (targets["nunique"] == 48).all()
    assert (targets["max"] == pd.Period("2026-12", freq="M")).all()


def test_nothing_lies_after_the_last_day(tables):
    for name in ("sell_in", "claims", "visits", "price_checks", "store_checks"):
        for column in tables[name].select_dtypes("datetime"):
            assert tables[name][column].max() <= pd.Timestamp(AS_OF), (name, column)


def test_codes_are_known_words(tables):
    assert tables["dealers"]["province"].nunique() == 3
    assert len(tables["dealers"]) == 60
    assert len(tables["products"]) == 25
    assert tables["products"]["category"].nunique() == 6
    assert tables["dealers"]["dealer_name_en"].is_unique
    assert tables["dealers"]["dealer_name"].is_unique


def test_a_reader_cannot_change_what_the_next_one_gets():
    first = case().table("dealers")
    first["dealer_name"] = "x"
    first.loc[:, "city"] = "y"
    assert case().table("dealers")["dealer_name"].iloc[0] != "x"
    assert case().table("dealers")["city"].iloc[0] != "y"


def test_only_the_tables_asked_for_are_read():
    tables = CaseTables(datasets_folder() / "case")
    assert "sell_in" in tables and "horses" not in tables
    assert tables._read == {}
    _ = tables["dealers"]
    assert set(tables._read) == {"dealers"}
    with pytest.raises(KeyError):
        tables["horses"]


def test_a_missing_folder_is_said(monkeypatch, tmp_path):
    monkeypatch.setenv("JBP_DATASETS", str(tmp_path))
    with pytest.raises(KitError) as caught:
        datasets_folder()
    assert str(tmp_path) in caught.value.message.say("en")


def test_kinds_of_columns(tables):
    sell_in, offtake = tables["sell_in"], tables["offtake"]
    assert sell_in["date"].dtype == "datetime64[us]"
    assert sell_in["quantity_cases"].dtype == "int64"
    assert offtake["month"].dtype == "period[M]"
    assert pd.api.types.is_string_dtype(sell_in["dealer_id"])
    assert tables["claims"]["settled_date"].isna().any()
