"""The indicator catalogue: complete, said in both languages, computed a second way, never silent."""

import json
import re
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from jbptools.data import case
from jbptools.data.dataset import Dataset
from jbptools.data.dictionary import dictionary
from jbptools.dealers.money import dealer_money
from jbptools.review.kpi.catalogue import FORMULAS, SPECS, catalogue, kpi, kpi_values
from jbptools.words import KitError, form

WINDOW = ("2025-07", "2026-06")
MAY_EXCEED_ONE = ("target_attainment", "net_margin", "rebate_received_share", "gross_margin", "markup")


@pytest.fixture(scope="module")
def table():
    return kpi_values(case(), None, *WINDOW).table


def test_each_is_defined_once_and_has_a_function():
    rows = json.loads(
        (Path(__file__).parents[2] / "jbptools/review/kpi/catalogue.json").read_text(encoding="utf-8")
    )
    assert len(rows) == len({row["id"] for row in rows}) == len(catalogue())
    assert set(catalogue()) == set(FORMULAS)
    assert len(catalogue()) >= 40
    for row in rows:
        for text in ("zh", "formula_zh"):
            assert re.search(r"[\u4e00-\u9fff]", row[text]) or row[text] in ("GMROI",)
        for text in ("en", "formula_en"):
            assert not re.search(r"[\u4e00-\u9fff]", row[text])
        assert row["direction"] in ("up", "down", "band")
        assert row["unit"] in SPECS
        assert row["source"]
        assert row["glossary"] is None or re.fullmatch(r"G\d{3}", row["glossary"])
        assert form(1.5, SPECS[row["unit"]], "en")


def test_what_it_needs_stands_in_the_dictionary():
    known = dictionary()
    for one in catalogue().values():
        for name, columns in one.needs.items():
            assert set(columns) <= set(known[name].columns), one.id


def test_the_case_answers_every_indicator_for_nearly_every_dealer(table):
    assert list(table.columns) == list(catalogue())
    filled = table.notna().sum()
    assert (filled.drop("open_claim_age") == 60).all(), filled[filled < 60].to_dict()
    assert np.isfinite(table.fillna(0).to_numpy()).all()


def test_shares_are_shares(table):
    for name, one in catalogue().items():
        if one.unit == "share" and one.direction != "band" and name not in MAY_EXCEED_ONE:
            assert table[name].dropna().between(0, 1).all(), name


def test_money_figures_agree_with_the_dealer_s_own_sheet(table):
    """Second method: the indicator's vectors against one dealer's economics."""
    for dealer in ("D001", "D012", "D057"):
        book = dealer_money(case(), dealer, *WINDOW)
        pairs = {
            "dealer_roi": book.roi().value,
            "net_margin": book.pnl.net_margin,
            "capital_turns": book.roi().turns,
            "gross_margin": book.pnl.gross_margin,
            "markup": book.pnl.markup,
            "cash_profit": book.pnl.cash_profit,
            "cash_cycle": book.cash_cycle().days,
            "working_capital": book.investment.working_capital,
            "expense_rate": book.pnl.operating_expense / book.pnl.net_sales,
        }
        for name, expected in pairs.items():
            assert table.loc[dealer, name] == pytest.approx(expected, rel=1e-9), name


def test_market_counts_agree_with_plain_loops(table):
    outlets = case().table("outlets")
    checks = case().table("store_checks")
    for dealer in ("D001", "D005"):
        ours = [
            row
            for row in outlets.to_dict("records")
            if row["dealer_id"] == dealer and row["status"] == "open"
        ]
        sells = [row for row in ours if row["own_sales_yuan"] > 0]
        assert table.loc[dealer, "numeric_distribution"] == pytest.approx(len(sells) / len(ours))
        size = sum(row["category_sales_yuan"] for row in ours)
        assert table.loc[dealer, "weighted_distribution"] == pytest.approx(
            sum(row["category_sales_yuan"] for row in sells) / size
        )
        mine = checks[(checks["dealer_id"] == dealer) & (checks["date"] >= "2025-07-01")]
        last = mine.groupby("outlet_id")["date"].max().to_dict()
        found = [row for row in mine.to_dict("records") if row["date"] == last[row["outlet_id"]]]
        listed = [row for row in found if row["listed"]]
        assert table.loc[dealer, "msl_compliance"] == pytest.approx(len(listed) / len(found))
        empty = [row for row in listed if not row["in_stock"]]
        assert table.loc[dealer, "out_of_stock"] == pytest.approx(len(empty) / len(listed))


def test_growth_and_attainment_against_plain_sums(table):
    sold, goals = case().table("sell_in"), case().table("targets")
    ours = sold[sold["dealer_id"] == "D001"].set_index("date")["amount_yuan"].sort_index()
    now, before = ours["2025-07":"2026-06"].sum(), ours["2024-07":"2025-06"].sum()
    assert table.loc["D001", "sell_in_growth"] == pytest.approx(now / before - 1)
    goal = goals[(goals["dealer_id"] == "D001") & goals["month"].between("2025-07", "2026-06")]
    assert table.loc["D001", "target_attainment"] == pytest.approx(now / goal["target_yuan"].sum())


def test_a_missing_table_or_column_is_said_and_never_zero():
    few = Dataset(
        "mine", {"sell_in": case().table("sell_in"), "outlets": case().table("outlets")[["dealer_id"]]}
    )
    found = kpi_values(few)
    values, reasons = found.table, found.missing
    assert {"sell_in", "sell_in_growth", "last_week_share", "return_rate"} == set(values.columns)
    assert "dealer_pnl" in reasons["dealer_roi"].say("en")
    assert "own_sales_yuan" in reasons["numeric_distribution"].say("zh")
    one = kpi(few, "D001", "dealer_roi")
    assert one.value is None
    assert one.reason is not None


def test_a_dealer_without_rows_has_no_figure():
    assert kpi(case(), "D001", "strike_rate", "2023-01", "2023-12").value is None
    with pytest.raises(KitError, match="D999"):
        kpi(case(), "D999", "sell_in")


def test_a_zero_denominator_is_nothing():
    coverage = pd.DataFrame(
        {
            "dealer_id": ["A", "B"],
            "month": pd.PeriodIndex(["2025-01"] * 2, freq="M"),
            "orders": [4, 0],
            "order_lines": [8, 0],
        }
    )
    values = kpi_values(
        Dataset("mine", {"coverage": coverage}), ["lines_per_order"], "2025-01", "2025-01"
    ).table
    assert values.loc["A", "lines_per_order"] == 2
    assert np.isnan(values.loc["B", "lines_per_order"])


def test_data_without_dates_say_so():
    wide = Dataset("mine", {"sell_in": pd.DataFrame({"dealer_id": ["A"], "amount_yuan": [5.0]})})
    with pytest.raises(KitError):
        kpi(wide, "A", "sell_in")


def test_an_unknown_indicator_lists_what_there_is():
    with pytest.raises(KitError, match="dealer_roi"):
        kpi(case(), "D001", "happiness")


def test_an_unfinished_month_is_not_the_last():
    sold = case().table("sell_in")
    cut = Dataset(
        "mine", {"sell_in": sold[sold["date"] <= "2026-05-12"]}, as_of=pd.Timestamp("2026-05-12").date()
    )
    assert str(kpi(cut, "D001", "sell_in").end) == "2026-04"


def test_each_value_carries_its_definition():
    one = kpi(case(), "D005", "weighted_distribution")
    assert "2026" in one.definition.say("zh")
    assert "category sales" in one.definition.say("en")
