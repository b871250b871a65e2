"""The blank workbook opens, guides, and comes back as the same tables."""

import io
from datetime import date, datetime

import openpyxl
import pytest

from jbptools.data.checks import check
from jbptools.data.dictionary import dictionary
from jbptools.data.filled import is_template, read_filled
from jbptools.data.templates import TEMPLATE_TABLES, template
from jbptools.words import KitError


def opened(language, tables=TEMPLATE_TABLES):
    return openpyxl.load_workbook(io.BytesIO(template(language, tables)))


def fill(language, name, rows):
    book = opened(language)
    spec = dictionary()[name]
    sheet = book[spec.title[language][:31]]
    for number, row in enumerate(rows, 2):
        for place, column in enumerate(spec.columns, 1):
            sheet.cell(number, place, row.get(column))
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_sheets_headings_and_choices(language):
    book = opened(language)
    assert len(book.sheetnames) == 1 + len(TEMPLATE_TABLES)
    for name in TEMPLATE_TABLES:
        spec = dictionary()[name]
        sheet = book[spec.title[language][:31]]
        headings = [cell.value for cell in sheet[1]]
        assert headings == [column.title[language] for column in spec.columns.values()]
        assert sheet.max_row == 1, "nothing but headings: no example can be imported by mistake"
        rules = sheet.data_validations.dataValidation
        assert len(rules) == len(headings)
        assert all(rule.prompt for rule in rules)
    channel = list(dictionary()["outlets"].columns).index("size_class")
    rule = book[dictionary()["outlets"].title[language][:31]].data_validations.dataValidation[channel]
    assert rule.type == "list"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_notes_explain_every_column(language):
    notes = opened(language).worksheets[0]
    text = {cell.value for row in notes.iter_rows() for cell in row if cell.value}
    for name in TEMPLATE_TABLES:
        for column in dictionary()[name].columns.values():
            assert column.title[language] in text
            assert column.description[language] in text


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_same_workbook_every_time(language):
    assert template(language) == template(language)
    # within one second the clock's own stamp would look constant too
    assert openpyxl.load_workbook(io.BytesIO(template(language))).properties.created == datetime(2026, 1, 1)


def test_bad_wishes_are_said():
    with pytest.raises(KitError) as caught:
        template("fr")
    assert "fr" in caught.value.message.say("en")
    with pytest.raises(KitError):
        template("zh", ["horses"])


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_filled_template_comes_back(language):
    payment = dictionary()["dealers"].columns["payment_mode"].values["prepay"][language]
    channel = dictionary()["dealers"].columns["channel"].values["special"][language]
    row = {"dealer_id": 17, "dealer_name": "华顺", "province": "浙江", "city": "金华", "channel": channel}
    content = fill(
        language, "dealers", [row | {"payment_mode": payment, "own_share": "35%", "turnover_yuan": "1,200"}]
    )
    assert is_template(content)
    dealers = read_filled(content, "own.xlsx").table("dealers")
    assert dealers.loc[0, ["dealer_id", "payment_mode", "channel"]].tolist() == ["17", "prepay", "special"]
    assert dealers.loc[0, "own_share"] == 0.35
    assert dealers.loc[0, "turnover_yuan"] == 1200.0
    assert "vans" not in dealers, "an empty optional column is not there"


def test_months_and_days_in_whatever_form():
    stock = {
        "dealer_id": "D1",
        "sku": "T01",
        "opening_cases": 5,
        "in_cases": 3,
        "out_cases": 2,
        "loss_cases": 0,
    }
    rows = [
        stock | {"month": "2025-06", "closing_cases": 6},
        stock | {"month": date(2025, 7, 1), "closing_cases": 7},
    ]
    dataset = read_filled(fill("zh", "stock", rows), "own.xlsx")
    assert [str(month) for month in dataset.table("stock")["month"]] == ["2025-06", "2025-07"]
    assert dataset.as_of == date(2025, 7, 31)
    assert {finding.kind for finding in check(dataset)} == {"identity", "chain"}


def test_a_cell_that_cannot_be_read_is_named():
    rows = [{"dealer_id": "D1", "month": "2025-06", "target_yuan": "about 5"}]
    with pytest.raises(KitError) as caught:
        read_filled(fill("en", "targets", rows), "own.xlsx")
    assert "about 5" in caught.value.message.say("en")
    assert "目标" in caught.value.message.say("zh")
    rows[0] |= {"target_yuan": 5.0, "month": "June"}
    with pytest.raises(KitError):
        read_filled(fill("en", "targets", rows), "own.xlsx")


def test_other_files_are_not_templates():
    book = openpyxl.Workbook()
    book.active.append(["客户", "金额"])
    content = io.BytesIO()
    book.save(content)
    assert not is_template(content.getvalue())
    assert not is_template("客户,金额".encode())
