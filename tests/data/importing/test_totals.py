"""Totals are left out, dealers whose names sound like totals are not."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jbptools.data.importing import apply, guess, read_upload
from tests.data.importing.making import csv, keys, sold, take_in

HEAD = ["客户名称", "日期", "金额"]


def lines(*rows):
    return csv(HEAD, *[(name, date, amount) for name, date, amount in rows])


@pytest.mark.parametrize(
    "word", ["合计", "合 计", "总计：", "小计", "Total", "GRAND TOTAL", "Sub-total", "本页合计", "累计"]
)
def test_words_for_totals_in_the_dealers_column(word):
    content = lines(("华顺", "2025-03-01", 5), ("恒通", "2025-03-02", 7), (word, "", 12))
    imported = take_in(("a.csv", content))
    assert sold(imported) == {"华顺": 5, "恒通": 7}
    assert keys(imported.report.left_out) == ["left_totals"]


@pytest.mark.parametrize(
    "name", ["Total Trading", "Totalwine", "全国商贸", "总计划商贸", "小计然", "汇总通物流", "Summit"]
)
def test_names_that_sound_like_totals_are_dealers(name):
    content = lines(("华顺", "2025-03-01", 5), (name, "2025-03-02", 7), ("恒通", "2025-03-02", 8))
    imported = take_in(("a.csv", content))
    assert sold(imported) == {"华顺": 5, name: 7, "恒通": 8}
    assert not imported.report.left_out


def test_excels_own_subtotals():
    content = lines(
        ("华顺", "2025-03-01", 5),
        ("华顺", "2025-03-02", 7),
        ("华顺 汇总", "", 12),
        ("恒通", "2025-03-01", 1),
        ("恒通 汇总", "", 1),
        ("总计", "", 13),
    )
    imported = take_in(("a.csv", content))
    assert sold(imported) == {"华顺": 12, "恒通": 1}
    assert imported.report.left_out[0].values["rows"] == 3


def test_a_sum_nobody_labelled():
    content = lines(
        ("华顺", "2025-03-01", 5), ("恒通", "2025-03-02", 7), ("大成", "2025-03-02", 8), ("", "", 20)
    )
    imported = take_in(("a.csv", content))
    assert imported.dataset.table("sell_in")["amount_yuan"].sum() == 20
    assert keys(imported.report.left_out) == ["left_totals"]
    assert not imported.report.refused


def test_a_last_row_that_sums_two_columns_whatever_it_is_called():
    content = csv(
        ["客户", "渠道", "饮料", "零食"],
        ["华顺", "批发", 1, 2],
        ["恒通", "商超", 3, 4],
        ["大成", "批发", 5, 6],
        ["宏远", "批发", 7, 8],
        ["全部客户", "", 16, 20],
    )
    imported = take_in(("a.csv", content))
    assert imported.dataset.table("sell_in")["amount_yuan"].sum() == 36


def test_a_row_can_be_kept_against_the_guess():
    content = lines(("华顺", "2025-03-01", 5), ("恒通", "2025-03-02", 7), ("合计", "2025-03-02", 8))
    upload = read_upload("a.csv", content)
    mapping = guess(upload)
    assert sold(apply([(upload, mapping)])) == {"华顺": 5, "恒通": 7}
    assert sold(apply([(upload, mapping.with_rows_kept(4))])) == {"华顺": 5, "恒通": 7, "合计": 8}


@settings(deadline=None, max_examples=40)
@given(st.lists(st.integers(1, 10**6), min_size=2, max_size=12), st.integers(0, 12))
def test_a_total_anywhere_changes_nothing(amounts, place):
    names = [f"客户{number}" for number in range(len(amounts))]
    rows = [(name, "2025-03-01", amount) for name, amount in zip(names, amounts, strict=True)]
    rows.insert(min(place, len(rows)), ("合计", "", sum(amounts)))
    assert sold(take_in(("a.csv", lines(*rows)))) == dict(zip(names, amounts, strict=True))
