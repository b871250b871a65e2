"""The cells of an .xlsx file straight from its XML: several times faster than building cell objects.

A sales office's file easily has a million cells. One pass per sheet also gives what Excel knows beside
the values: merged ranges, hidden rows, formulas without a saved result.
"""

import datetime as dt
import re
import zipfile
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from jbptools.data.importing.files.delimited import MAX_COLUMNS
from jbptools.data.importing.files.number_formats import with_mark
from jbptools.data.importing.files.parts import Parts, decoded, marks, parse, relations, texts
from jbptools.words import KitError

__all__ = ["MAX_CELLS", "Book", "Page", "Range", "read_book", "worksheets"]

MAX_CELLS = 3_000_000

#: first row, first column, last row, last column; rows from 1, columns from 0
Range = tuple[int, int, int, int]

_DIGITS = "0123456789"
#: cells that may lie beyond the last column of any table without being one
_MOST_STRAY = 200
_REFERENCE = re.compile(r"([A-Z]{1,3})(\d{1,7})")


@dataclass
class Page:
    """One sheet: its filled rows by row number, each a mapping of column number to text."""

    name: str
    hidden: bool
    rows: dict[int, dict[int, str]] = field(default_factory=dict)
    merged: list[Range] = field(default_factory=list)
    hidden_rows: int = 0
    hidden_columns: set[int] = field(default_factory=set)
    #: cells so far to the right that no table reaches them, by their address
    stray: dict[str, str] = field(default_factory=dict)
    formulas_without_value: int = 0


@dataclass
class Book:
    """What all sheets share: texts, what each style makes of a number, and from which day dates count."""

    texts: list[str]
    marks: list[str]
    epoch: dt.datetime

    def date(self, serial: float) -> str:
        """Return Excel's day count as ``2025-03-01``, with the time where there is one.

        >>> Book([], [], dt.datetime(1899, 12, 30)).date(45717.5)
        '2025-03-01 12:00:00'
        """
        moment = self.epoch + dt.timedelta(seconds=round(serial * 86400))
        return moment.date().isoformat() if moment.time() == dt.time() else moment.isoformat(" ", "seconds")


def read_book(name: str, archive: zipfile.ZipFile) -> list[Page]:
    """Read every worksheet.

    Raises:
        KitError: more cells or columns than can be read in a reasonable time.
        Exception: whatever a damaged file provokes; the caller turns it into a sentence.
    """
    parts = Parts(archive)
    _, kinds = relations(parts)
    listed, epoch = worksheets(parts)
    book = Book(texts(parts, kinds), marks(parts, kinds), epoch)
    pages = []
    for title, hidden, target in listed:
        page = Page(title, hidden)
        _Reader(name, book, page).read(parts.read(target))
        pages.append(page)
    return pages


def worksheets(parts: Parts) -> tuple[list[tuple[str, bool, str]], dt.datetime]:
    """Return each worksheet's name, whether it is hidden and its part; and the day from which dates count.

    A sheet whose relation is missing or empty, as some programs write, takes the part that is left over.
    """
    places, _ = relations(parts)
    sheets: list[dict[str, str]] = []
    base: list[dt.datetime] = [dt.datetime(1899, 12, 30)]

    def start(tag: str, attributes: dict[str, str]) -> None:
        if tag == "sheet":
            sheets.append(attributes)
        elif tag == "workbookPr" and attributes.get("date1904") in ("1", "true"):
            base[0] = dt.datetime(1904, 1, 1)

    parse(parts.read("xl/workbook.xml"), start)
    named = [places.get(next((v for key, v in one.items() if key.endswith(":id")), "")) for one in sheets]
    taken = {place.lower() for place in named if place}
    left = sorted(name for name in parts.names if _is_worksheet(name) and name not in taken)
    listed = []
    for sheet, place in zip(sheets, named, strict=True):
        place = place or (left.pop(0) if left else None)
        if place is not None and _is_worksheet(place) and place in parts:
            title = decoded(sheet.get("name", ""))
            listed.append((title, sheet.get("state", "visible") != "visible", place))
    return listed, base[0]


def _is_worksheet(place: str) -> bool:
    return place.lower().startswith("xl/worksheets/") and place.lower().endswith(".xml")


class _Reader:
    """Collects one sheet's cells; a method per kind of event keeps the pass through the XML short."""

    def __init__(self, name: str, book: Book, page: Page) -> None:
        self.name, self.book, self.page = name, book, page
        self.row, self.column, self.count = 0, -1, 0
        self.kind, self.style = "n", 0
        self.parts: list[str] = []
        self.taking, self.formula, self.aid = False, False, False
        self.cells: dict[int, str] = {}

    def read(self, xml: bytes) -> None:
        parse(xml, self.start, self.end, self.text)

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "c":
            self.open_cell(attributes)
        elif tag in ("v", "t"):
            self.taking = not self.aid
        elif tag == "rPh":
            self.aid = True
        elif tag == "f":
            self.formula = True
        elif tag == "row":
            self.row = int(attributes["r"]) if "r" in attributes else self.row + 1
            self.column, self.cells = -1, {}
            self.page.hidden_rows += attributes.get("hidden") in ("1", "true")
        elif tag == "col" and attributes.get("hidden") in ("1", "true"):
            last = min(int(attributes.get("max", 0)), MAX_COLUMNS)
            self.page.hidden_columns |= set(range(int(attributes.get("min", 1)) - 1, last))
        elif tag == "mergeCell" and len(self.page.merged) < 50_000:
            self.page.merged.append(area(attributes["ref"]))

    def open_cell(self, attributes: dict[str, str]) -> None:
        reference = attributes.get("r")
        self.column = column_number(reference.rstrip(_DIGITS)) if reference else self.column + 1
        self.kind, self.style = attributes.get("t", "n"), int(attributes.get("s", 0))
        self.parts.clear()
        self.formula = False

    def text(self, data: str) -> None:
        if self.taking:
            self.parts.append(data)

    def end(self, tag: str) -> None:
        if tag == "c":
            self.close_cell()
        elif tag in ("v", "t"):
            self.taking = False
        elif tag == "rPh":
            self.aid = False
        elif tag == "row" and self.cells:
            self.page.rows[self.row] = self.cells

    def close_cell(self) -> None:
        raw = "".join(self.parts)
        if not raw:
            self.page.formulas_without_value += self.formula and self.kind != "str"
            return
        self.count += 1
        if self.count > MAX_CELLS:
            raise KitError("importing.too_many_cells", file=self.name, limit=MAX_CELLS)
        if self.column >= MAX_COLUMNS:
            self.stray_cell(raw)
            return
        self.cells[self.column] = self.value(raw)

    def stray_cell(self, raw: str) -> None:
        """Leave out a cell beyond all tables; very many of them are a table that is too wide."""
        if len(self.page.stray) >= _MOST_STRAY:
            raise KitError(
                "importing.too_many_columns", file=self.name, columns=self.column + 1, limit=MAX_COLUMNS
            )
        self.page.stray[f"{column_letters(self.column)}{self.row}"] = self.value(raw)

    def value(self, raw: str) -> str:
        """Return a cell as the text a person would type."""
        if self.kind == "s":
            return self.book.texts[int(raw)] if raw.isdigit() and int(raw) < len(self.book.texts) else "#REF!"
        if self.kind == "b":
            return "TRUE" if raw == "1" else "FALSE"
        if self.kind != "n":
            return raw.removesuffix("T00:00:00") if self.kind == "d" else decoded(raw)
        mark = self.book.marks[self.style] if 0 <= self.style < len(self.book.marks) else ""
        try:
            if mark == "date":
                return self.book.date(float(raw))
            text = raw if raw.isdigit() else number_text(float(raw))
        except (OverflowError, ValueError):  # a text in a cell that says it holds a number
            return decoded(raw)
        return with_mark(text, mark) if mark else text


def number_text(value: float) -> str:
    """Return a number as it would be typed.

    >>> number_text(676.0), number_text(0.5), number_text(-3e20)
    ('676', '0.5', '-3e+20')
    """
    return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)


@cache
def column_number(letters: str) -> int:
    """Return the number of a column from 0.

    >>> column_number("A"), column_number("AA")
    (0, 26)
    """
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def column_letters(number: int) -> str:
    """Return a column's letters, counted from 0.

    >>> column_letters(0), column_letters(26), column_letters(16383)
    ('A', 'AA', 'XFD')
    """
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def area(reference: str) -> Range:
    """Return a range such as ``A1:C2`` by its numbers.

    >>> area("A1:C2")
    (1, 0, 2, 2)
    """
    corners: list[Any] = _REFERENCE.findall(reference)
    (left, top), (right, bottom) = corners[0], corners[-1]
    return int(top), column_number(left), int(bottom), column_number(right)
