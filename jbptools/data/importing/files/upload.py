"""An uploaded file as it was found: its sheets, its headings, and what was noticed on the way in."""

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import get_args

import pandas as pd

from jbptools.data.dictionary import dictionary
from jbptools.data.filled import is_template
from jbptools.data.importing.cells.amounts import read_amount
from jbptools.data.importing.files.container import Opened, open_all
from jbptools.data.importing.files.delimited import grid, html_grids, is_fixed_width, sniff
from jbptools.data.importing.files.encoding import Decoded, decode
from jbptools.data.importing.files.header import Header, find_header, header_at
from jbptools.data.importing.files.html import is_page
from jbptools.data.importing.files.sheets import RawSheet
from jbptools.data.importing.files.workbook import read_workbook
from jbptools.data.importing.files.xlsx import Range, column_letters
from jbptools.data.importing.rules import Table, TableTitle
from jbptools.words import LANGUAGES, KitError, Message, say

__all__ = ["Upload", "UploadedSheet", "read_upload"]


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
        kind: ``xlsx``, ``xls``, ``xlsb``, ``ods``, ``text``, ``html``, or ``zip`` for several files in one.
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
    #: what hinders each way of reading the file, once found: half a million rows take seconds to look at
    stops: dict[str, list[Message]] = field(default_factory=dict, repr=False)

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
    r"""Read a file: .xlsx, .xls, .xlsb, .ods, .csv, .tsv, .txt, a web page, or any of them in a zip or gzip.

    Args:
        name: the file's name as the user knows it.
        content: its bytes, 30 MB at most.

    Raises:
        KitError: with what was found and what to do, whatever the bytes are.

    >>> upload = read_upload("sales.csv", "经销商,金额\n华顺,12\n".encode("gbk"))
    >>> upload.encoding, upload.delimiter, upload.sheet().header.labels
    ('GB18030', ',', ('经销商', '金额'))
    """
    opened = open_all(name, bytes(content))
    if len(opened) == 1:
        return _read_one(name, opened[0])
    read = [(one, _read_one(one.name, one)) for one in opened]
    sheets = [
        replace(sheet, name=f"{one.name} {sheet.name}".strip(), notes=(*upload.notes[1:], *sheet.notes))
        for one, upload in read
        for sheet in upload.sheets
    ]
    return Upload(name, "zip", tuple(sheets), notes=opened[0].notes[:1])


def _read_one(name: str, opened: Opened) -> Upload:
    if opened.kind == "text":
        upload = _read_text(name, opened.content)
    else:
        upload = Upload(name, opened.kind, _sheets(name, read_workbook(name, opened.content, opened.kind)))
        if opened.kind == "xlsx" and is_template(opened.content):
            upload = replace(upload, template=opened.content, sheets=_mappable(upload.sheets))
    return replace(upload, notes=(*opened.notes, *upload.notes))


def _read_text(name: str, content: bytes) -> Upload:
    decoded = decode(name, content)
    if is_page(decoded.text):
        return _read_page(name, decoded)
    start = decoded.text[:2000].lstrip().lower()
    if start.startswith(("<?xml", "<workbook")) or start.startswith("{"):
        raise KitError("importing.file_xml_or_json", file=name)
    if is_fixed_width(decoded.text):
        raise KitError("importing.file_fixed_width", file=name)
    delimiter = sniff(decoded.text)
    cells, said = grid(name, decoded.text, delimiter)
    notes = [Message("importing.note_text", encoding=decoded.encoding, delimiter=_named(delimiter))]
    if decoded.lost:
        notes.append(Message("importing.note_lost_characters", count=decoded.lost))
    sheets = _sheets(name, [RawSheet("", cells)])
    return Upload(name, "text", sheets, decoded.encoding, delimiter, (*notes, *said))


def _read_page(name: str, decoded: Decoded) -> Upload:
    grids = html_grids(decoded.text)
    if not grids:
        raise KitError("importing.file_web_page", file=name)
    titles = [""] if len(grids) == 1 else [str(number) for number in range(1, len(grids) + 1)]
    sheets = _sheets(name, [RawSheet(title, cells) for title, cells in zip(titles, grids, strict=True)])
    return Upload(name, "html", sheets, decoded.encoding, None, (Message("importing.note_web_page"),))


def _mappable(sheets: tuple[UploadedSheet, ...]) -> tuple[UploadedSheet, ...]:
    """Drop of a template the sheets that nobody has to map: its notes, and tables read as they stand."""
    others = [table for table in dictionary() if table not in get_args(Table)]
    notes = {say("data.template_notes", language) for language in LANGUAGES}
    dropped = notes | {TableTitle(table).say(language)[:31] for table in others for language in LANGUAGES}
    return tuple(sheet for sheet in sheets if sheet.name not in dropped) or sheets


def _named(delimiter: str) -> Message:
    key = {",": "comma", "\t": "tab", ";": "semicolon", "|": "pipe", "，": "wide_comma"}[delimiter]
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
    if raw.hidden_columns:
        letters = [column_letters(number) for number in raw.hidden_columns[:10]]
        notes.append(Message("importing.note_hidden_columns", count=len(raw.hidden_columns), columns=letters))
    if raw.stray:
        texts = [f"{place}: {text[:20]}" for place, text in list(raw.stray.items())[:3]]
        notes.append(Message("importing.note_stray_cells", count=len(raw.stray), cells=texts))
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
