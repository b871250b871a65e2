"""The sheets of an Excel workbook as grids of text cells, with what Excel knows beside the values.

Every cell becomes the text a person would type: whole numbers without ``.0``, dates as
``2025-03-01``. So one set of rules reads Excel and CSV alike.
"""

import datetime as dt
import io
import re
import warnings
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import pandas as pd

from jbptools.data.importing.delimited import MAX_COLUMNS, framed, tidy
from jbptools.words import KitError

__all__ = ["MAX_CELLS", "RawSheet", "read_xls", "read_xlsx"]

MAX_CELLS = 2_500_000

#: first row, first column, last row, last column; rows from 1, columns from 0
Range = tuple[int, int, int, int]


@dataclass(frozen=True, eq=False)
class RawSheet:
    """One sheet: its cells (str; index = Excel's row number), merged ranges and hidden parts."""

    name: str
    cells: pd.DataFrame
    merged: tuple[Range, ...] = ()
    hidden: bool = False
    hidden_rows: int = 0
    formulas_without_value: int = 0


def as_text(value: Any) -> str | None:
    """Return one cell as text.

    >>> as_text(676.0), as_text(0.1), as_text(dt.datetime(2025, 3, 1)), as_text("")
    ('676', '0.1', '2025-03-01', None)
    """
    if value is None or value == "":
        return None
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, dt.datetime):
        midnight = value.time() == dt.time()
        return value.date().isoformat() if midnight else value.isoformat(" ", "seconds")
    return value.isoformat() if isinstance(value, (dt.date, dt.time)) else str(value)


def _frame(rows: list[list[str | None]]) -> pd.DataFrame:
    while rows and not any(rows[-1]):
        rows.pop()
    return tidy(framed(rows)) if rows else pd.DataFrame()


def _collect(name: str, rows: Iterable[Iterable[Any]]) -> pd.DataFrame:
    """Gather rows as text; stops with a sentence before memory or patience runs out."""
    collected, count = [], 0
    for row in rows:
        cells = [as_text(value) for value in row]
        while cells and cells[-1] is None:
            cells.pop()
        count += len(cells) + 1
        if len(cells) > MAX_COLUMNS:
            raise KitError("importing.too_many_columns", file=name, columns=len(cells), limit=MAX_COLUMNS)
        if count > MAX_CELLS:
            raise KitError("importing.too_many_cells", file=name, limit=MAX_CELLS)
        collected.append(cells)
    return _frame(collected)


def read_xlsx(name: str, content: bytes) -> list[RawSheet]:
    """Read every sheet of an .xlsx or .xlsm file.

    Raises:
        KitError: damaged, or more cells than can be read in a reasonable time.
    """
    import openpyxl

    try:
        with warnings.catch_warnings(), zipfile.ZipFile(io.BytesIO(content)) as archive:
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
            return [_xlsx_sheet(name, sheet, archive) for sheet in book.worksheets]
    except KitError:
        raise
    except Exception:  # openpyxl answers damaged files with whatever its innards raise
        raise KitError("importing.file_damaged", file=name) from None


def _xlsx_sheet(name: str, sheet: Any, archive: zipfile.ZipFile) -> RawSheet:
    sheet.reset_dimensions()
    cells = _collect(name, sheet.iter_rows(values_only=True))
    xml = archive.read(sheet._worksheet_path) if sheet._worksheet_path in archive.namelist() else b""
    merged, hidden_rows, unanswered = sheet_facts(xml)
    return RawSheet(sheet.title, cells, merged, sheet.sheet_state != "visible", hidden_rows, unanswered)


_MERGE = re.compile(rb'<(?:\w+:)?mergeCell ref="([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)"')
_HIDDEN = re.compile(rb'<(?:\w+:)?row [^>]*hidden="(?:1|true)"')
_FORMULA = re.compile(rb"</(?:\w+:)?f>|<(?:\w+:)?f [^>]*/>|<(?:\w+:)?f/>")
_UNANSWERED = re.compile(rb"(?:</f>|<f [^>]*/>)(?:<v\s*/>|<v></v>)?</c>")


def sheet_facts(xml: bytes) -> tuple[tuple[Range, ...], int, int]:
    """Return merged ranges, the number of hidden rows, and of formulas that Excel never calculated.

    >>> sheet_facts(b'<row r="2" hidden="1"></row><mergeCell ref="A1:C1"/>')
    (((1, 0, 1, 2),), 1, 0)
    """
    merged = tuple(
        (int(top), _column(left), int(bottom), _column(right))
        for left, top, right, bottom in _MERGE.findall(xml)
    )
    return merged[:50_000], len(_HIDDEN.findall(xml)), len(_UNANSWERED.findall(xml))


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1


def read_xls(name: str, content: bytes) -> list[RawSheet]:
    """Read every sheet of an old .xls (or WPS .et) file.

    Raises:
        KitError: protected by a password, or damaged.
    """
    import xlrd

    try:
        book = _open_xls(content)
        return [_xls_sheet(name, book, sheet) for sheet in book.sheets()]
    except KitError:
        raise
    except Exception as error:  # xlrd lets struct, index and assertion errors through
        protected = isinstance(error, xlrd.XLRDError) and "encrypt" in str(error).lower()
        key = "importing.file_password" if protected else "importing.file_damaged"
        raise KitError(key, file=name) from None


def _open_xls(content: bytes) -> Any:
    import xlrd

    try:
        return xlrd.open_workbook(file_contents=content, formatting_info=True, logfile=io.StringIO())
    except xlrd.XLRDError:
        return xlrd.open_workbook(file_contents=content, logfile=io.StringIO())


def _xls_sheet(name: str, book: Any, sheet: Any) -> RawSheet:
    if sheet.nrows * max(sheet.ncols, 1) > MAX_CELLS:
        raise KitError("importing.too_many_cells", file=name, limit=MAX_CELLS)
    rows = ([_xls_value(book, cell) for cell in sheet.row(number)] for number in range(sheet.nrows))
    merged = tuple((top + 1, left, bottom, right - 1) for top, bottom, left, right in sheet.merged_cells)
    hidden_rows = sum(1 for info in sheet.rowinfo_map.values() if info.hidden)
    return RawSheet(sheet.name, _collect(name, rows), merged, sheet.visibility != 0, hidden_rows)


def _xls_value(book: Any, cell: Any) -> Any:
    import xlrd

    if cell.ctype == xlrd.XL_CELL_DATE:
        try:
            return xlrd.xldate_as_datetime(cell.value, book.datemode)
        except (ValueError, OverflowError):
            return cell.value
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return bool(cell.value)
    if cell.ctype == xlrd.XL_CELL_ERROR:
        return xlrd.error_text_from_code.get(cell.value, "#N/A")
    return None if cell.ctype in (xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK) else cell.value
