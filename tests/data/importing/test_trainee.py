"""Workbooks as a sales office sends them (invented), through what the upload button calls."""

from pathlib import Path

import openpyxl
import pytest

from jbptools.data.own import OwnFiles, look

BOOKS = Path(__file__).parent / "trainee"
WAN = 10_000
HENGYUAN = "苏州恒源商贸有限公司"
WHOLE = "江苏大区经销商进货达成2024-2025（小王1.8发）.xlsx"


@pytest.fixture(scope="module")
def uploaded():
    def upload(*names):
        files = OwnFiles()
        for name in names:
            files.add(name, (BOOKS / name).read_bytes())
        return files

    return upload


def sold(dataset, year, table="sell_in", column="amount_yuan"):
    rows = dataset.table(table)
    months = rows["month"] if table == "targets" else rows["date"].dt.to_period("M")
    names = dataset.table("dealers").set_index("dealer_id")["dealer_name"]
    mine = rows[months.dt.year == year]
    return mine.groupby(mine["dealer_id"].map(names))[column].sum()


def by_hand(book, sheet, first_row, column):
    """Sums of the months of the dealers' rows, read with openpyxl: rows with a number in the first column."""
    rows = openpyxl.load_workbook(BOOKS / book)[sheet].iter_rows(min_row=first_row, values_only=True)
    return {
        row[column]: sum(cell for cell in row[column + 1 : column + 13] if isinstance(cell, (int, float)))
        for row in rows
        if isinstance(row[0], (int, float)) and row[column]
    }


@pytest.mark.parametrize("year", [2024, 2025])
def test_four_sheets_with_two_rows_of_headings_are_read_together(uploaded, year):
    files = uploaded(WHOLE)
    dataset = files.dataset()
    read = sold(dataset, year)
    expected = by_hand(WHOLE, f"{year}年", 5, 2)
    assert len(expected) > 20
    assert read.to_dict() == pytest.approx({name: total * WAN for name, total in expected.items()})
    if year == 2025:
        assert read[HENGYUAN] == pytest.approx(1_464.9 * WAN, rel=1e-4)
        assert {one.sheet for one in look(files).figures} == {"2024年", "2025年", "2026目标"}


def test_two_years_and_a_target_sheet_are_no_two_sets_of_sales(uploaded):
    files = uploaded("2024年进货明细.xlsx", "2025年进货明细.xlsx", "2026目标分解.xlsx")
    dataset = files.dataset()
    assert sold(dataset, 2025)[HENGYUAN] == pytest.approx(1_464.92 * WAN)
    targets = sold(dataset, 2026, "targets", "target_yuan")
    assert targets[HENGYUAN] == pytest.approx((361 + 459 + 525 + 295) * WAN)
    assert set(dataset.table("sell_in")["date"].dt.year) == {2024, 2025}
    assert not look(files).asked


def test_the_same_year_in_two_files_is_asked_about(uploaded):
    files = uploaded("2025年进货明细.xlsx", WHOLE)
    (question,) = [one for one in files.open_overlaps if one.key.startswith("overlap:sell_in")]
    assert question.proposal == "second"
    assert look(files).total == pytest.approx(look(uploaded(WHOLE)).total)
    for one in files.open_overlaps:
        files.answer(one.key, one.proposal)
    assert sold(files.dataset(), 2025)[HENGYUAN] == pytest.approx(1_464.92 * WAN)


def test_a_stock_count_and_a_profit_sheet_are_no_sales(uploaded):
    seen = look(uploaded(WHOLE))
    left = [text for text in seen.warned if text.key == "own.left_sheet"]
    assert ["12月底库存" in text.say("zh") for text in left] == [True]
    profit = look(uploaded("恒源盈利表.xlsx"))
    assert profit.total is None
    assert "盈利表" in profit.refused[0].say("zh")


def test_totals_in_the_file_are_compared_with_what_was_read(uploaded):
    checks = look(uploaded("2024年进货明细.xlsx", "2025年进货明细.xlsx")).report.checks
    assert checks
    assert all(check.message.say("zh") for check in checks)
