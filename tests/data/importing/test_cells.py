"""Single cells: what a text says as an amount, a date, a month."""

import datetime as dt

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jbptools.data.importing.cells.amounts import amounts, decimal_mark, read_amount
from jbptools.data.importing.cells.dates import ambiguous, best_order, dates, read_date
from jbptools.words.reading import split_month


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,234.5", 1234.5),
        ("￥1,200", 1200),
        ("¥ -35", -35),
        ("12.3万", 123000),
        ("1.2亿", 1.2e8),
        ("3千", 3000),
        ("1 234", 1234),
        ("1\u00a0234\u00a0567", 1234567),
        ("1'234", 1234),
        ("１２３．５", 123.5),
        ("(350)", -350),
        ("（350）", -350),
        ("350-", -350),
        ("−35", -35),
        ("12元", 12),
        ("RMB 3,000", 3000),
        ("$1.5k", 1500),
        ("1e5", 100000),
        (" 7 ", 7),
        ("0", 0),
        (".5", 0.5),
    ],
)
def test_amounts_as_people_write_them(text, value):
    assert read_amount(text)[:2] == (pytest.approx(value), "")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "missing"),
        ("-", "missing"),
        ("——", "missing"),
        ("无", "missing"),
        ("NaN", "missing"),
        ("N/A", "missing"),
        ("inf", "infinite"),
        ("-Infinity", "infinite"),
        ("#REF!", "error"),
        ("#######", "error"),
        ("12%", "percent"),
        ("1e400", "too_large"),
        ("一百", "unreadable"),
        ("12 34", "unreadable"),
        ("1,2,3", "unreadable"),
        ("--5", "unreadable"),
        ("(5", "unreadable"),
        ("2025-03-01", "unreadable"),
        ("约500", "unreadable"),
    ],
)
def test_what_is_no_amount_says_why(text, problem):
    assert read_amount(text)[1] == problem


@settings(deadline=None, max_examples=60)
@given(
    st.floats(-1e12, 1e12, allow_nan=False), st.sampled_from(["{:,.2f}", "￥{:,.2f}", "{:.2f}", "{:,.2f}元"])
)
def test_a_formatted_amount_reads_back(value, pattern):
    assert read_amount(pattern.format(value))[0] == pytest.approx(round(value, 2), abs=0.006)


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=12))
def test_any_text_is_an_amount_or_has_a_problem(text):
    value, problem, _ = read_amount(text)
    assert (value != value) == (problem != "")


@settings(deadline=None, max_examples=60)
@given(st.lists(st.one_of(st.none(), st.floats(-1e9, 1e9).map(repr), st.text(max_size=5)), max_size=30))
def test_a_column_reads_like_its_cells(cells):
    column = amounts(pd.Series(cells, dtype="str"), unit=10.0)
    for cell, value, problem in zip(cells, column["value"], column["problem"], strict=True):
        number, why, scaled = read_amount(cell or "")
        assert problem == why
        assert value == pytest.approx(number * (1 if scaled else 10), nan_ok=True)


def test_a_unit_in_the_cell_beats_the_heading():
    read = amounts(pd.Series(["12", "3万"], dtype="str"), unit=10_000.0)
    assert read["value"].tolist() == [120_000.0, 30_000.0]


def test_decimal_commas_are_recognised_by_the_column():
    assert decimal_mark(pd.Series(["1.234,50", "7,5", "12"])) == ","
    assert decimal_mark(pd.Series(["1,234", "12,500", "7.5"])) == "."
    assert decimal_mark(pd.Series(["1234", "5"])) == "."


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2025年3月", (2025, 3, 1)),
        ("2025年03月05日", (2025, 3, 5)),
        ("25年3月", (2025, 3, 1)),
        ("2025/3/1", (2025, 3, 1)),
        ("2025.3.1", (2025, 3, 1)),
        ("2025-03-01 08:26:00", (2025, 3, 1)),
        ("20250301", (2025, 3, 1)),
        ("202503", (2025, 3, 1)),
        ("2025-3", (2025, 3, 1)),
        ("3-Jan-25", (2025, 1, 3)),
        ("Jan-25", (2025, 1, 1)),
        ("January 3, 2025", (2025, 1, 3)),
        ("45717", (2025, 3, 1)),
        ("2025Q2", (2025, 4, 1)),
        ("2025年三季度", (2025, 7, 1)),
        ("２０２５年３月", (2025, 3, 1)),
        ("13/1/2025", (2025, 1, 13)),
    ],
)
def test_dates_as_people_write_them(text, day):
    assert read_date(text)[:2] == (dt.date(*day), "")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("2025-02-30", "impossible"),
        ("2025-13-01", "impossible"),
        ("1900-01-01", "year"),
        ("2205-01-01", "year"),
        ("", "missing"),
        ("待定", "missing"),
        ("月底", "unreadable"),
        ("12", "unreadable"),
    ],
)
def test_what_is_no_date_says_why(text, problem):
    assert read_date(text)[1] == problem


@settings(deadline=None, max_examples=60)
@given(
    st.dates(dt.date(1990, 1, 1), dt.date(2049, 12, 31)),
    st.sampled_from(
        ["%Y-%m-%d", "%Y/%m/%d", "%Y年%m月%d日", "%Y%m%d", "%d-%b-%Y", "%Y-%m-%d %H:%M:%S", "%Y.%m.%d"]
    ),
)
def test_a_formatted_date_reads_back(day, pattern):
    assert read_date(day.strftime(pattern))[0] == day


@settings(deadline=None, max_examples=60)
@given(st.lists(st.dates(dt.date(2024, 1, 1), dt.date(2025, 12, 31)), min_size=30, max_size=40, unique=True))
def test_the_order_of_day_and_month_is_found(days):
    for order, pattern in (("dmy", "%d/%m/%Y"), ("mdy", "%m/%d/%Y")):
        cells = pd.Series([day.strftime(pattern) for day in days], dtype="str")
        if not ambiguous(cells):
            assert best_order(cells) == order
            assert dates(cells, order)["value"].dt.date.tolist() == days


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=14))
def test_any_text_is_a_date_or_has_a_problem(text):
    day, problem, grain = read_date(text)
    assert (day is None) == (problem != "") == (grain == "")


@pytest.mark.parametrize(
    ("label", "found"),
    [
        ("2025-01", (2025, 1, "")),
        ("2025-01-01", (2025, 1, "")),
        ("202512", (2025, 12, "")),
        ("1月", (None, 1, "")),
        ("12月", (None, 12, "")),
        ("十一月", (None, 11, "")),
        ("Jan", (None, 1, "")),
        ("2025年 3月 目标", (2025, 3, "目标")),
        ("3月销售额", (None, 3, "销售额")),
        ("Sep-24", (2024, 9, "")),
    ],
)
def test_months_in_headings(label, found):
    assert split_month(label) == found


@pytest.mark.parametrize("label", ["渠道", "Market", "Decor", "金额", "2025", "Q1", "Mayor", "Amount"])
def test_no_month_where_there_is_none(label):
    assert split_month(label) is None
