"""Sheets read by calamine: .xls, .xlsb and .ods, very large .xlsx, and a second try on what seems damaged.

calamine is fast but fills a grid from the first to the last cell, so the corners are measured before it
starts. It does not tell hidden rows, number formats or formulas without a value: where a workbook has
formats that change a number's meaning, the kit's own reader of .xlsx is used however large the file is.
"""

import datetime as dt
import io
import re
import zipfile
from typing import Any

import pandas as pd

from jbptools.data.importing.files.delimited import MAX_COLUMNS, tidy
from jbptools.data.importing.files.parts import Parts, marks, relations
from jbptools.data.importing.files.sheets import MAX_AREA, MAX_CELLS, RawSheet, as_text
from jbptools.data.importing.files.xlsx import column_letters, column_number, worksheets
from jbptools.words import KitError

__all__ = ["Failed", "by_calamine", "is_bulky"]

#: unpacked size from which the fast reader is worth it
_BULKY = 30 * 1024 * 1024
_LONG_CELL = 32_767


class Failed(Exception):
    """calamine could not read the file either."""


def is_bulky(archive: zipfile.ZipFile) -> bool:
    """Tell whether an .xlsx is large, plain (no format changes a number's meaning) and free of far cells."""
    parts = Parts(archive)
    places = [place for _, _, place in worksheets(parts)[0]]
    if sum(parts.size(place) for place in places) < _BULKY:
        return False
    if set(marks(parts, relations(parts)[1])) - {"", "date"}:
        return False
    return all(_is_plain(parts.read(place)) for place in places)


def _is_plain(xml: bytes) -> bool:
    """No cell hidden, merged, far out, in error or without its value: what calamine does not tell."""
    if re.search(rb' hidden="(?:1|true)"|<mergeCell |</f></c>|<f/></c>| t="e"| r="[A-Z]{3}\d', xml):
        return False
    letters = {found.decode() for found in re.findall(rb' r="([A-Z]{2})\d', xml)}
    width = max((column_number(one) for one in letters), default=25) + 1
    rows = re.findall(rb'<row [^>]*?\br="(\d+)"', xml[-200_000:])
    return width <= MAX_COLUMNS and int(rows[-1] if rows else 0) * width <= MAX_AREA


def by_calamine(name: str, content: bytes, kind: str) -> list[RawSheet]:
    """Read every worksheet.

    Raises:
        KitError: a password, or more cells than can be read in a reasonable time.
        Failed: calamine can't read it.
    """
    import python_calamine

    _refuse_wide(name, content, kind)
    try:
        with python_calamine.load_workbook(io.BytesIO(content)) as book:
            metas = [meta for meta in book.sheets_metadata if str(meta.typ).endswith("WorkSheet")]
            return [_sheet(name, book.get_sheet_by_name(meta.name), meta) for meta in metas]
    except (KitError, KeyboardInterrupt, SystemExit):
        raise
    except python_calamine.PasswordError:
        raise KitError("importing.file_password", file=name) from None
    except BaseException as error:  # a panic inside calamine is no Exception
        raise Failed(str(error)) from None


def _sheet(name: str, sheet: Any, meta: Any) -> RawSheet:
    left = sheet.start[1] if sheet.start else 0  # rows come from the first on, columns from this one
    if sheet.height * sheet.width > MAX_AREA:
        raise KitError("importing.too_many_cells", file=name, limit=MAX_CELLS)
    columns: list[list[str | None]] = []
    numbers: list[int] = []
    stray: dict[str, str] = {}
    known: dict[Any, str | None] = {}
    count = 0
    for number, row in enumerate(sheet.iter_rows(), 1):
        texts = [None] * left + [_text(value, known) for value in row]
        filled = sum(text is not None for text in texts)
        if not filled:
            continue
        count += filled
        if count > MAX_CELLS:
            raise KitError("importing.too_many_cells", file=name, limit=MAX_CELLS)
        numbers.append(number)
        _far_out(name, number, texts, stray)
        _append(columns, texts[:MAX_COLUMNS], len(numbers))
    frame = pd.DataFrame({place: pd.Series(column, dtype="str") for place, column in enumerate(columns)})
    cells = tidy(frame, numbers) if numbers else pd.DataFrame()
    hidden = not str(meta.visible).endswith("Visible") or str(meta.visible).endswith("Hidden")
    return RawSheet(meta.name, cells, _merged(sheet), hidden, stray=stray)


def _far_out(name: str, row: int, texts: list[str | None], stray: dict[str, str]) -> None:
    for place, text in enumerate(texts[MAX_COLUMNS:], MAX_COLUMNS):
        if text is not None:
            stray[f"{column_letters(place)}{row}"] = text
    if len(stray) > 200:
        raise KitError("importing.too_many_columns", file=name, columns=len(texts), limit=MAX_COLUMNS)


def _append(columns: list[list[str | None]], texts: list[str | None], rows: int) -> None:
    while len(columns) < len(texts):
        columns.append([None] * (rows - 1))
    for place, column in enumerate(columns):
        column.append(texts[place] if place < len(texts) else None)


def _text(value: Any, known: dict[Any, str | None]) -> str | None:
    """Return a cell as text; equal cells share one, so that a long column costs little."""
    if value == "" or value is None:
        return None
    key = (type(value), value)
    if key not in known:
        if len(known) > 200_000:
            known.clear()
        known[key] = _as_text(value)
    return known[key]


def _as_text(value: Any) -> str | None:
    if isinstance(value, dt.timedelta):
        return str(value)
    return as_text(value)


def _merged(sheet: Any) -> tuple[tuple[int, int, int, int], ...]:
    found = sheet.merged_cell_ranges or []
    return tuple((top + 1, left, bottom + 1, right) for (top, left), (bottom, right) in found)[:50_000]


def _refuse_wide(name: str, content: bytes, kind: str) -> None:
    """Refuse what would fill a grid of too many cells."""
    if kind not in ("xlsb", "ods"):
        return
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        if kind == "ods":
            too_many = _ods_is_blown_up(archive.read("content.xml"))
        else:
            parts = [part for part in archive.namelist() if part.lower().startswith("xl/worksheets/sheet")]
            too_many = any(_xlsb_area(archive.read(part)) > MAX_AREA for part in parts)
    if too_many:
        raise KitError("importing.too_many_cells", file=name, limit=MAX_CELLS)


_ODS_ROW = re.compile(
    rb"<table:table-row[^>]*number-rows-repeated=\"(\d{4,})\"[^>]*>(?:(?!</table:table-row>).){0,20000}?office:value",
    re.DOTALL,
)
_ODS_CELL = re.compile(
    rb"<table:table-cell(?=[^>]*number-columns-repeated=\"\d{4,}\")(?=[^>]*office:value)[^>]*>"
)


def _ods_is_blown_up(xml: bytes) -> bool:
    return bool(_ODS_ROW.search(xml) or _ODS_CELL.search(xml))


def _xlsb_area(data: bytes) -> int:
    """Return rows x columns of a binary sheet from its row headers and cells, without building anything."""
    place, rows, columns = 0, 0, 0
    while place < len(data):
        kind, place = _varint(data, place, 2)
        size, place = _varint(data, place, 4)
        if kind == 0:
            rows = max(rows, int.from_bytes(data[place : place + 4], "little") + 1)
        elif 1 <= kind <= 11:
            columns = max(columns, int.from_bytes(data[place : place + 4], "little") + 1)
        place += size
    return rows * columns


def _varint(data: bytes, place: int, most: int) -> tuple[int, int]:
    value = 0
    for number in range(most):
        byte = data[place] if place < len(data) else 0
        place += 1
        value |= (byte & 127) << (7 * number)
        if byte < 128:
            break
    return value, place
