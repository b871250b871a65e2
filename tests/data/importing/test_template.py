"""The kit's own templates, filled in, are read without a question."""

import io

import openpyxl
import pytest

from jbptools.data.dictionary import dictionary
from jbptools.data.importing import apply, blockers, guess, read_upload
from jbptools.data.templates import TEMPLATE_TABLES, template
from tests.data.importing.making import keys, said


def filled(language, change=None):
    """The template with one row of the dictionary's examples on each sheet."""
    book = openpyxl.load_workbook(io.BytesIO(template(language)))
    for name in TEMPLATE_TABLES:
        spec = dictionary()[name]
        sheet = book[spec.title[language][:31]]
        for place, column in enumerate(spec.columns.values(), 1):
            sheet.cell(2, place, column.example)
    if change:
        change(book)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.mark.long
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_table_of_a_filled_template_arrives(language):
    upload = read_upload("template.xlsx", filled(language))
    mapping = guess(upload)
    assert blockers(upload, mapping) == []
    imported = apply([(upload, mapping)])
    assert set(TEMPLATE_TABLES) <= set(imported.dataset.tables)
    assert not imported.report.refused
    dealers = imported.dataset.table("dealers")
    example = dictionary()["dealers"].columns["dealer_name"].example
    assert dealers["dealer_name"].tolist() == [example]


def test_a_wrong_cell_on_an_extra_sheet_is_said_and_the_rest_arrives():
    def change(book):
        sheet = book[dictionary()["stock"].title["zh"]]
        sheet.cell(2, 4, "很多")

    upload = read_upload("template.xlsx", filled("zh", change))
    imported = apply([(upload, guess(upload))])
    assert "sell_in" in imported.dataset.tables
    assert "stock" not in imported.dataset.tables
    assert "很多" in said(imported.report.refused, "zh")


def test_an_empty_template_says_that_it_is_empty():
    upload = read_upload("template.xlsx", template("zh"))
    assert keys(blockers(upload, guess(upload)))
