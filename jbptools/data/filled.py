"""Read a filled-in template: its sheets and headings are known, so nothing has to be guessed.

For any other workbook there is :mod:`jbptools.data.importing`.
"""

import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any

import numpy as np
import pandas as pd

from jbptools.data.dataset import Dataset
from jbptools.data.dictionary import ColumnSpec, TableSpec, dictionary
from jbptools.data.importing.files.parts import Parts
from jbptools.data.importing.files.workbook import read_workbook
from jbptools.data.importing.files.xlsx import worksheets
from jbptools.words import KitError
from jbptools.words.reading import Unread, read_day, read_figure, read_month

__all__ = ["is_template", "read_filled"]

_SHOWN = 3
_WRONG = object()


def is_template(content: bytes) -> bool:
    """Tell whether a workbook is one of the kit's templates, in either language.

    >>> from jbptools.data.templates import template
    >>> is_template(template("en", ["dealers", "sell_in"])), is_template(b"dealer,amount")
    (True, False)
    """
    if content[:4] != b"PK\x03\x04":
        return False
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            named = {title for title, _, _ in worksheets(Parts(archive))[0]}
        return bool(named & set(_titles())) and any(True for _ in _known_sheets(content, ""))
    except Exception:  # whatever a damaged file provokes is said by whoever reads it
        return False


def read_filled(content: bytes, name: str) -> Dataset:
    """Return the tables of a filled-in template; sheets without rows are left out.

    Args:
        content: the ``.xlsx`` file.
        name: what to call the dataset, e.g. the file's name.

    Raises:
        KitError: no sheet is filled in, or cells that cannot be read; the sentence says where.

    >>> from jbptools.data.templates import template
    >>> read_filled(template("en"), "empty.xlsx")
    Traceback (most recent call last):
    ...
    jbptools.words.errors.KitError: ...
    """
    tables = {}
    for spec, columns, rows in _known_sheets(content, name):
        if rows:
            tables[spec.name] = _frame(spec, columns, rows)
    if not tables:
        raise KitError("data.filled_empty", name=name)
    return Dataset(name, tables, source="own", vat="ex", as_of=_last_day(tables))


def _titles() -> dict[str, TableSpec]:
    return {spec.title[language][:31]: spec for spec in dictionary().values() for language in spec.title}


def _known_sheets(
    content: bytes, name: str
) -> Iterator[tuple[TableSpec, list[ColumnSpec | None], list[list[Any]]]]:
    titles = _titles()
    for sheet in read_workbook(name, content, "xlsx"):
        spec = titles.get(sheet.name)
        if spec is None or sheet.cells.empty:
            continue
        lines = [[None if cell != cell else cell for cell in line] for line in sheet.cells.values.tolist()]
        columns = _headings(spec, lines[0])
        if any(column is not None for column in columns):
            yield spec, columns, lines[1:]


def _headings(spec: TableSpec, cells: list[Any]) -> list[ColumnSpec | None]:
    titles = {title: column for column in spec.columns.values() for title in column.title.values()}
    return [titles.get(str(cell).strip()) if cell is not None else None for cell in cells]


def _frame(spec: TableSpec, columns: list[ColumnSpec | None], rows: list[list[Any]]) -> pd.DataFrame:
    found = {}
    for place, column in enumerate(columns):
        if column is not None:
            cells = [row[place] if place < len(row) else None for row in rows]
            if column.required or any(cell is not None for cell in cells):
                found[column.name] = _series(spec, column, cells)
    return pd.DataFrame(found)


def _series(spec: TableSpec, column: ColumnSpec, cells: list[Any]) -> pd.Series:
    read = _READERS.get(column.kind, _number)
    values: list[Any] = [None if cell in (None, "") else read(column, cell) for cell in cells]
    wrong = [str(cell) for cell, value in zip(cells, values, strict=True) if value is _WRONG]
    if wrong:
        where = {"table": spec.name_shown, "column": column.name_shown}
        raise KitError("data.filled_wrong", rows=len(wrong), example=wrong[:_SHOWN], **where)
    if column.kind == "date":
        return pd.Series(pd.DatetimeIndex(pd.to_datetime(values)).as_unit("us"))
    if column.kind == "month":
        return pd.Series(pd.PeriodIndex(values, freq="M"))
    if column.kind in ("id", "text", "code"):
        return pd.Series(values, dtype="str")
    numbers = pd.Series([np.nan if value is None else value for value in values], dtype="float64")
    whole = column.kind in ("int", "cases", "flag") and not numbers.isna().any() and (numbers % 1 == 0).all()
    return numbers.astype("int64") if whole else numbers


def _text(column: ColumnSpec, cell: Any) -> Any:
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell).strip()


def _code(column: ColumnSpec, cell: Any) -> Any:
    text = _text(column, cell)
    for code, words in (column.values or {}).items():
        if text == code or text in words.values():
            return code
    return text if column.values is None else _WRONG


def _number(column: ColumnSpec, cell: Any) -> Any:
    """Read a figure; one with another unit than the column's, a range or a foreign currency is none."""
    if isinstance(cell, (int, float)):
        return float(cell)
    read = read_figure(str(cell))
    if isinstance(read, Unread) or read.is_range or read.about or read.currency not in ("", "CNY"):
        return _WRONG
    return read.value if read.unit in _UNITS else _WRONG


#: units that a column of any kind may carry in its cells: its heading has said it already
_UNITS = ("", "yuan", "percent", "days", "people", "outlets", "cases", "visits", "times", "points", "pieces")


def _day(column: ColumnSpec, cell: Any) -> Any:
    """Read a day, or the first day of a month; nothing without a year."""
    read = read_day(str(cell).strip())
    return _WRONG if isinstance(read, Unread) else pd.Timestamp(read.date)


def _month(column: ColumnSpec, cell: Any) -> Any:
    read = read_month(str(cell).strip())
    return _WRONG if isinstance(read, Unread) else pd.Period(read.date, freq="M")


_READERS: dict[str, Callable[[ColumnSpec, Any], Any]] = {
    "id": _text,
    "text": _text,
    "code": _code,
    "date": _day,
    "month": _month,
}


def _last_day(tables: dict[str, pd.DataFrame]) -> Any:
    days = [frame["date"].max() for frame in tables.values() if "date" in frame]
    days += [
        frame["month"].max().end_time
        for name, frame in tables.items()
        if "month" in frame and name != "targets"
    ]
    known = [day for day in days if not pd.isna(day)]
    return max(known).date() if known else None
