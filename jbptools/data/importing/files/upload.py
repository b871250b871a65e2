"""An uploaded file as it was found: its sheets, its headings, and what was noticed on the way in."""

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import get_args

import pandas as pd

from jbptools.data.dictionary import dictionary
from jbptools.data.filled import is_template
from jbptools.data.importing.cells.amounts import read_amount
from jbptools.data.importing.files.container import open_container
from jbptools.data.importing.files.delimited import grid, html_grid, sniff
from jbptools.data.importing.files.encoding import decode
from jbptools.data.importing.files.header import Header, find_header, header_at
from jbptools.data.importing.files.workbook import RawSheet, read_xls, read_xlsx
from jbptools.data.importing.files.xlsx import Range
from jbptools.data.importing.rules import Table, TableTitle
from jbptools.words import LANGUAGES, KitError, Message, say

__all__ = ["Upload", "UploadedSheet", "read_upload"]

_WEB = ("<html", "<!doctype html", "<table", "<meta", "<style", "<head", "<body")


@dataclass(frozen=True, eq=False)
class UploadedSheet:
    """One sheet (a text file has one): cells as text, row numbers as the user sees them.

    Args:
        name: the sheet's name; empty for a text file.
        cells: str, missing where empty; index = row number from 1, columns 0..n-1.
        header: where the headings are.
        merged: merged ranges (first row, first column, last row, last column).
        hidden: the sheet is hidden in Excel.
        notes: what the user should know about it.
    """

    name: str
    cells: pd.DataFrame
    header: Header
    merged: tuple[Range, ...] = ()
    hidden: bool = False
    notes: tuple[Message, ...] = ()

    @cached_property
    def body(self) -> pd.DataFrame:
        """The rows under the headings, labelled with them."""
        rows = self.cells if self.header.row is None else self.cells.loc[self.cells.index > self.header.row]
        return rows.set_axis(list(self.header.labels), axis=1)

    def preview(self, rows: int = 8) -> pd.DataFrame:
        """Return the first rows under the headings, for the screen (empty cells as empty text)."""
        return self.body.head(rows).fillna("")

    def with_header(self, row: int | None, depth: int = 1) -> "UploadedSheet":
        """Return the sheet with its headings in another row (None: it has none).

        Raises:
            KitError: the sheet has no such row.
        """
        if row is not None and row not in self.cells.index:
            raise KitError("importing.no_such_row", row=row, last=int(self.cells.index.max()))
        return replace(self, header=header_at(self.cells, row, depth))


@dataclass(frozen=True, eq=False)
class Upload:
    """A file that was read: nothing is interpreted yet.

    Args:
        name: the file's name.
        kind: ``xlsx``, ``xls``, ``text`` or ``html``.
        sheets: those with at least one cell.
        encoding: how the characters were written (text files only).
        delimiter: what separates the cells (text files only).
        notes: what was noticed, as sentences.
        template: the file itself, where it is one of the kit's own templates.
    """

    name: str
    kind: str
    sheets: tuple[UploadedSheet, ...]
    encoding: str | None = None
    delimiter: str | None = None
    notes: tuple[Message, ...] = ()
    template: bytes | None = field(default=None, repr=False)

    def sheet(self, name: str | None = None) -> UploadedSheet:
        """Return a sheet by name; the first visible one if left out.

        Raises:
            KitError: no such sheet; the sentence lists those there are.
        """
        if name is None:
            return next((sheet for sheet in self.sheets if not sheet.hidden), self.sheets[0])
        for sheet in self.sheets:
            if sheet.name == name:
                return sheet
        raise KitError("importing.no_such_sheet", sheet=name, there=[sheet.name for sheet in self.sheets])


def read_upload(name: str, content: bytes) -> Upload:
    r"""Read a file of any supported kind: .xlsx, .xls, .csv, .tsv, .txt, zipped or gzipped.

    Args:
        name: the file's name as the user knows it.
        content: its bytes, 30 MB at most.

    Raises:
        KitError: with what was found and what to do, whatever the bytes are.

    >>> upload = read_upload("sales.csv", "经销商,金额\n华顺,12\n".encode("gbk"))
    >>> upload.encoding, upload.delimiter, upload.sheet().header.labels
    ('GB18030', ',', ('经销商', '金额'))
    """
    opened = open_container(name, bytes(content))
    if opened.kind == "text":
        upload = _read_text(name, opened.content)
    else:
        read = read_xlsx if opened.kind == "xlsx" else read_xls
        upload = Upload(name, opened.kind, _sheets(name, read(name, opened.content)))
        if opened.kind == "xlsx" and is_template(opened.content):
            upload = replace(upload, template=opened.content, sheets=_mappable(upload.sheets))
    return replace(upload, notes=(*opened.notes, *upload.notes))


def _read_text(name: str, content: bytes) -> Upload:
    decoded = decode(name, content)
    start = decoded.text[:2000].lstrip().lower()
    if start.startswith(_WEB):
        cells = html_grid(decoded.text)
        if cells is None:
            raise KitError("importing.file_web_page", file=name)
        sheets = _sheets(name, [RawSheet("", cells)])
        return Upload(name, "html", sheets, decoded.encoding, None, (Message("importing.note_web_page"),))
    if start.startswith(("<?xml", "<workbook")) or start.startswith("{"):
        raise KitError("importing.file_xml_or_json", file=name)
    delimiter = sniff(decoded.text)
    cells, plain_quotes = grid(name, decoded.text, delimiter)
    notes = [Message("importing.note_text", encoding=decoded.encoding, delimiter=_named(delimiter))]
    if decoded.lost:
        notes.append(Message("importing.note_lost_characters", count=decoded.lost))
    if plain_quotes:
        notes.append(Message("importing.note_stray_quote"))
    return Upload(
        name, "text", _sheets(name, [RawSheet("", cells)]), decoded.encoding, delimiter, tuple(notes)
    )


def _mappable(sheets: tuple[UploadedSheet, ...]) -> tuple[UploadedSheet, ...]:
    """Drop of a template the sheets that nobody has to map: its notes, and tables read as they stand."""
    others = [table for table in dictionary() if table not in get_args(Table)]
    notes = {say("data.template_notes", language) for language in LANGUAGES}
    dropped = notes | {TableTitle(table).say(language)[:31] for table in others for language in LANGUAGES}
    return tuple(sheet for sheet in sheets if sheet.name not in dropped) or sheets


def _named(delimiter: str) -> Message:
    key = {",": "comma", "\t": "tab", ";": "semicolon", "|": "pipe"}[delimiter]
    return Message(f"importing.delimiter_{key}")


def _sheets(name: str, raw: list[RawSheet]) -> tuple[UploadedSheet, ...]:
    sheets = tuple(_sheet(sheet) for sheet in raw if len(sheet.cells) and len(sheet.cells.columns))
    if not sheets:
        raise KitError("importing.file_empty", file=name)
    return sheets


def _sheet(raw: RawSheet) -> UploadedSheet:
    cells = fill_merged(raw.cells, raw.merged)
    header = find_header(cells)
    notes = []
    if header.row is None:
        notes.append(Message("importing.note_no_header", columns=len(cells.columns)))
    elif header.above:
        notes.append(Message("importing.note_rows_above", row=header.row, rows=len(header.above)))
    if header.depth > 1:
        notes.append(Message("importing.note_deep_header", rows=header.depth))
    if raw.merged:
        notes.append(Message("importing.note_merged", count=len(raw.merged)))
    if raw.hidden_rows:
        notes.append(Message("importing.note_hidden_rows", count=raw.hidden_rows))
    if raw.formulas_without_value:
        notes.append(Message("importing.note_formulas", count=raw.formulas_without_value))
    return UploadedSheet(raw.name, cells, header, raw.merged, raw.hidden, tuple(notes))


def fill_merged(cells: pd.DataFrame, merged: tuple[Range, ...]) -> pd.DataFrame:
    """Give every cell of a merged range its text; amounts stay where they are, lest they count twice.

    >>> cells = pd.DataFrame({0: ["Hua", None], 1: ["5", "7"]}, index=[2, 3], dtype="str")
    >>> fill_merged(cells, ((2, 0, 3, 0),))[0].tolist()
    ['Hua', 'Hua']
    """
    if not merged:
        return cells
    grid = cells.astype(object)
    known = set(grid.index)
    for top, left, bottom, right in merged:
        if top not in known or left >= len(grid.columns):
            continue
        value = grid.at[top, left]
        if isinstance(value, str) and read_amount(value)[1] == "unreadable":
            grid.loc[top:bottom, left : min(right, len(grid.columns) - 1)] = value
    return grid.astype("str")
