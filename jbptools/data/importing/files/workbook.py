"""The sheets of a workbook of any kind as grids of text cells, with what Excel knows beside the values.

Every cell becomes the text a person would type: whole numbers without ``.0``, dates as
``2025-03-01``. So one set of rules reads Excel and CSV alike.
"""

import io
import zipfile
from collections.abc import Iterable
from typing import Any, Literal

import pandas as pd

from jbptools.data.importing.files.bulk import Failed, by_calamine, is_bulky
from jbptools.data.importing.files.delimited import MAX_COLUMNS, framed, tidy
from jbptools.data.importing.files.sheets import MAX_AREA, MAX_CELLS, RawSheet, as_text
from jbptools.data.importing.files.xlsx import Page, read_book
from jbptools.words import KitError

__all__ = ["read_workbook"]


def read_workbook(name: str, content: bytes, kind: Literal["xlsx", "xls", "xlsb", "ods"]) -> list[RawSheet]:
    """Read every sheet of a workbook.

    Raises:
        KitError: protected by a password, damaged, or more cells than can be read in a reasonable time.
    """
    if kind == "xlsx":
        return read_xlsx(name, content)
    try:
        return by_calamine(name, content, kind)
    except (Failed, zipfile.BadZipFile, KeyError):
        if kind == "xls":
            return read_xls(name, content)
        raise KitError("importing.file_damaged", file=name) from None


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
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if not is_bulky(archive):
                return [_xlsx_sheet(name, page) for page in read_book(name, archive)]
        return by_calamine(name, content, "xlsx")
    except KitError:
        raise
    except Exception:  # a damaged file provokes anything from KeyError to expat's own errors
        return _second_try(name, content)


def _second_try(name: str, content: bytes) -> list[RawSheet]:
    """Let calamine try what the kit's own reader could not open, before it is called damaged."""
    try:
        sheets = by_calamine(name, content, "xlsx")
    except Failed:
        raise KitError("importing.file_damaged", file=name) from None
    return sheets


def _xlsx_sheet(name: str, page: Page) -> RawSheet:
    numbers = sorted(page.rows)
    width = max((max(page.rows[number]) for number in numbers), default=-1) + 1
    if len(numbers) * width > MAX_AREA:
        raise KitError("importing.too_many_cells", file=name, limit=MAX_CELLS)
    columns = {
        column: pd.Series([page.rows[number].get(column) for number in numbers], dtype="str")
        for column in range(width)
    }
    cells = tidy(pd.DataFrame(columns), numbers) if numbers else pd.DataFrame()
    return RawSheet(
        page.name,
        cells,
        tuple(page.merged),
        page.hidden,
        page.hidden_rows,
        page.formulas_without_value,
        tuple(sorted(page.hidden_columns)),
        page.stray,
    )


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
