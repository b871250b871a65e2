"""The tables of a web page, with the standard library alone."""

import re
from html import unescape

from jbptools.words.reading import Unread, read_figure

__all__ = ["is_page", "tables"]

_LIMIT = 2_000_000
_MOST_SPAN = 1_000
#: one more than a table may have, so that a wider one is noticed
_WIDEST = 1_001
Rows = list[list[str | None]]


#: what is no part of a table's text
_ASIDE = re.compile(r"<!--.*?-->|<(script|style)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
_PIECE = re.compile(r"<(/?)(table|tr|td|th|br|p|div)\b([^>]*)>|<[^>]*>|[^<]+|<", re.IGNORECASE)
_SPANS = re.compile(r"\b(colspan|rowspan)\s*=\s*[\"']?\s*(\d+)", re.IGNORECASE)


class _Table:
    """One table: cells that span rows or columns stand in each of them, as they do on the page."""

    def __init__(self) -> None:
        self.rows: Rows = []
        self.cell: list[str] | None = None
        self.spans = (1, 1)
        #: column -> (rows still to fill, text) of cells that reach down from above
        self.hanging: dict[int, tuple[int, str | None]] = {}

    def begin(self, tag: str, attributes: str) -> int:
        """Begin a row or a cell; returns how many cells came with it from above."""
        if tag == "tr" or not self.rows:
            self.rows.append([])
            filled = self.fill()
        else:
            filled = 0
        if tag != "tr":
            spans = {name.lower(): int(number[:6]) for name, number in _SPANS.findall(attributes)}
            self.cell = []
            self.spans = (_span(spans.get("colspan", 1)), _span(spans.get("rowspan", 1)))
        return filled

    def end_cell(self) -> int:
        """Put the cell that is open into its row; returns how many cells that made."""
        if self.cell is None:
            return 0
        text = " ".join(unescape("".join(self.cell)).split()) or None
        self.cell = None
        columns, rows = self.spans
        row = self.rows[-1]
        # an amount that reaches down over several rows counts once
        below = text if text and rows > 1 and isinstance(read_figure(text), Unread) else None
        made = 0
        for place in range(columns):
            made += self.fill()
            if len(row) >= _WIDEST:
                break
            if rows > 1:
                self.hanging[len(row)] = (rows - 1, below if place == 0 else None)
            row.append(text if place == 0 else None)
            made += 1
        return made

    def fill(self) -> int:
        """Repeat the cells that reach down into this row from above; returns how many."""
        row = self.rows[-1]
        before = len(row)
        while len(row) in self.hanging and len(row) < _WIDEST:
            left, text = self.hanging[len(row)]
            if left == 1:
                del self.hanging[len(row)]
            else:
                self.hanging[len(row)] = (left - 1, text)
            row.append(text)
        return len(row) - before


def _span(number: int) -> int:
    return min(max(number, 1), _MOST_SPAN)


def is_page(text: str) -> bool:
    """Tell whether a text is a web page, whatever stands before its table.

    >>> is_page("<!-- made by ERP --><div><table>"), is_page("dealer,amount"), is_page("<html>")
    (True, False, True)
    """
    start = text[:20_000].lstrip("\ufeff \r\n\t").lower()
    if not start.startswith("<") or start.startswith("<?xml"):
        return "<html" in start[:2_000] and "<table" in start
    return any(
        tag in start for tag in ("<html", "<table", "<!doctype html", "<meta", "<style", "<head", "<body")
    )


def tables(text: str) -> list[Rows]:
    """Return every table of a page: rows of cells, empty cells as None.

    >>> tables("<table><tr><th colspan=2>2025<tr><td rowspan=2>Hua<td>&yen;12</tr><tr><td>3</table>")
    [[['2025', None], ['Hua', '¥12'], ['Hua', '3']]]
    """
    done: list[_Table] = []
    there: list[_Table] = []
    room = _LIMIT
    for found in _PIECE.finditer(_ASIDE.sub(" ", text)):
        tag = (found[2] or "").lower()
        if tag == "table" and not found[1]:
            there.append(_Table())
            done.append(there[-1])
        elif not there:
            continue
        elif tag in ("td", "th", "tr", "table"):
            room -= there[-1].end_cell() if room > 0 else 0
            if found[1]:
                there = there[:-1] if tag == "table" else there
            elif room > 0:
                room -= there[-1].begin(tag, found[3])
        elif there[-1].cell is not None:
            there[-1].cell.append(" " if tag or found[0].startswith("<") else found[0])
    for table in there:
        table.end_cell()
    return [table.rows for table in done if any(table.rows)]
