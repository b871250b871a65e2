"""The own reader of .xlsx files against openpyxl, and against files that other programs write."""

import datetime as dt
import io

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jbptools.data.importing import read_upload
from jbptools.data.importing.files.sheets import as_text
from tests.data.importing.making import xlsx

PRINTABLE = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn"))
SECONDS = st.datetimes(dt.datetime(1950, 1, 1), dt.datetime(2060, 1, 1)).map(
    lambda one: one.replace(microsecond=0)
)
VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**12), 10**12),
    st.floats(-1e9, 1e9, allow_nan=False),
    st.dates(dt.date(1950, 1, 1), dt.date(2060, 1, 1)),
    SECONDS,
    st.text(PRINTABLE, max_size=10).filter(lambda text: not text.startswith("=")),
)


def shown(text):
    """A cell without anything to see is an empty cell."""
    return text if isinstance(text, str) and text and not text.isspace() else None


@settings(deadline=None, max_examples=80)
@given(st.lists(st.lists(VALUES, min_size=1, max_size=6), min_size=1, max_size=12))
def test_cells_are_those_that_openpyxl_reads(rows):
    content = xlsx([["start"], *rows])
    sheet = openpyxl.load_workbook(io.BytesIO(content), data_only=True).worksheets[0]
    cells = read_upload("a.xlsx", content).sheet().cells
    for row in sheet.iter_rows():
        for cell in row:
            there = cell.row in cells.index and cell.column <= cells.shape[1]
            found = cells.at[cell.row, cell.column - 1] if there else None
            assert shown(found) == shown(as_text(cell.value))


def test_dates_counted_from_1904():
    book = openpyxl.Workbook()
    book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    book.active.append(["日期", dt.date(2025, 3, 1)])
    out = io.BytesIO()
    book.save(out)
    assert read_upload("a.xlsx", out.getvalue()).sheet().cells.at[1, 1] == "2025-03-01"


@pytest.mark.parametrize(
    "pattern", ['yyyy"年"m"月"d"日"', "m/d/yy", "[$-804]yyyy-mm-dd;@", "mmm-yy", "d-mmm"]
)
def test_every_way_of_showing_a_date_is_a_date(pattern):
    def change(sheet):
        sheet["A2"] = 45717
        sheet["A2"].number_format = pattern

    assert read_upload("a.xlsx", xlsx([["日期"], [1]], change=change)).sheet().cells.at[2, 0] == "2025-03-01"


@pytest.mark.parametrize("pattern", ["#,##0.00", '0.0"天"', "[Red]-0", '0" days"', "0.00E+00", "¥#,##0"])
def test_numbers_stay_numbers_however_they_are_shown(pattern):
    def change(sheet):
        sheet["A2"].number_format = pattern

    assert read_upload("a.xlsx", xlsx([["金额"], [45717]], change=change)).sheet().cells.at[2, 0] == "45717"


@pytest.mark.office
@pytest.mark.parametrize("ending", ["xlsx", "xls"])
def test_files_written_by_libreoffice_are_read_the_same(tmp_path, ending, soffice):
    rows = [
        ["客户", "日期", "金额"],
        ["华顺", dt.date(2025, 3, 1), 1200.5],
        ["恒通", dt.date(2025, 3, 2), -3],
    ]
    source = tmp_path / "a.xlsx"
    source.write_bytes(xlsx(rows, merge=["A5:B5"]))
    [written] = soffice([source], ending)
    upload = read_upload(f"a.{ending}", written.read_bytes())
    assert upload.kind == ending
    assert upload.sheet().cells.fillna("").to_numpy().tolist() == [
        ["客户", "日期", "金额"],
        ["华顺", "2025-03-01", "1200.5"],
        ["恒通", "2025-03-02", "-3"],
    ]
