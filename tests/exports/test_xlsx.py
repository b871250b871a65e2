"""The workbook holds real dates and numbers, offers choices, keeps text as text, and prints."""

from datetime import datetime
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from jbptools.exports import to_xlsx
from jbptools.exports.clean import Cleaner
from jbptools.plan.document.plan import Plan
from jbptools.words import say
from tests.exports.plans import NASTY, nasty, ordinary
from tests.exports.test_pptx import review


def opened(plan, language, look=None):
    return load_workbook(BytesIO(to_xlsx(plan, language, review=look)))


def column(sheet, heading):
    heads = {cell.value: cell.column for cell in sheet[3]}
    return [row[heads[heading] - 1] for row in sheet.iter_rows(min_row=4)]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_figures_and_dates_are_real(language):
    sheet = opened(ordinary(language), language)[say("exports.title_goals", language)]
    target, date = ("目标值", "日期") if language == "zh" else ("Target", "Date")
    values = column(sheet, target)
    assert [cell.value for cell in values[:2]] == [23_000_000, 0.2]
    assert [cell.number_format for cell in values[:2]] == ["#,##0", "0.0%"]
    assert column(sheet, date)[0].value == datetime(2027, 12, 31)


def test_texts_never_become_formulas():
    book = opened(nasty(), "en")
    ours = {say("exports.live_sheet", "en"), say("exports.live_months_sheet", "en")}
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    formulas = [cell for cell in cells if cell.data_type == "f"]
    assert {cell.parent.title for cell in formulas} == ours
    assert not [cell for cell in formulas if any(text in cell.value for text in (*NASTY, "HYPERLINK"))]
    plan = book[say("exports.title_actions", "en").replace(":", " ")]
    actions = {cell.value: cell for cell in column(plan, "Action")}
    assert set(NASTY) <= set(actions)
    assert all(actions[text].quotePrefix for text in NASTY[:4])


def test_status_and_side_are_chosen_from_lists():
    book = opened(ordinary("zh"), "zh")
    sheet = next(sheet for sheet in book if sheet.title.startswith("P 计划"))
    lists = [rule for rule in sheet.data_validations.dataValidation if rule.type == "list"]
    assert len(lists) == 2
    sources = {rule.formula1: book.defined_names[rule.formula1].attr_text for rule in lists}
    offered = [
        {row[0].value for row in book["lists"][place.split("!")[1].replace("$", "")]}
        for place in sources.values()
    ]
    assert {"进行中", "已完成"} < offered[1] or {"进行中", "已完成"} < offered[0]
    assert book["lists"].sheet_state == "hidden"


def test_pages_are_frozen_and_print_as_wide_as_the_paper():
    for sheet in opened(ordinary("en"), "en"):
        if sheet.title == "lists":
            continue
        assert sheet.page_setup.fitToWidth in (None, 1) and sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.title == "Summary" or sheet.freeze_panes is not None


def test_two_hundred_rows_and_the_months_are_there():
    book = opened(ordinary("en", rows=200), "en", review())
    plan = next(sheet for sheet in book if sheet.title.startswith("P Plan"))
    assert plan.max_row == 203
    sales = book[say("exports.title_sales", "en")]
    assert [cell.value for cell in column(sales, "This year")[:3]] == [1.2e6, 1.4e6, None]
    assert sales._charts


def test_an_owner_without_figures_reads_that_nobody_calculated_them():
    values = [
        cell.value for row in opened(Plan.new("Hua", "en"), "en")["Summary"].iter_rows() for cell in row
    ]
    assert values.count("not yet calculated") == 6


def test_characters_that_xml_cannot_hold_are_counted():
    cleaner = Cleaner()
    assert cleaner("a\x00b\ud800c\ufffe") == "abc"
    assert cleaner.removed == 3


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=200))
def test_any_text_a_plan_can_hold_comes_back(text):
    from jbptools.words import KitError

    try:
        plan = Plan.new("Hua", "en").with_strategy(text=text)
    except KitError:
        return
    kept = Cleaner()(plan.strategies[0].text)
    found = column(opened(plan, "en")[say("exports.title_strategies", "en")], "Strategy")[0].value
    assert (found or "") == kept


@pytest.fixture(scope="module")
def books(in_both_languages):
    return in_both_languages("xlsx", lambda language: to_xlsx(ordinary(language), language, review=review()))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_libreoffice_reads_the_same_words(language, books, pdf_text):
    plan = ordinary(language)
    _, pdf = books[language]
    said = pdf_text(pdf)
    for text in (
        plan.dealer.name,
        plan.objective.text,
        plan.goals[0].name,
        plan.actions[3].text,
        "23,000,000",
    ):
        assert "".join(text.split()) in said
