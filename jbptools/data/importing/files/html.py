"""The tables of a web page, with the standard library alone."""

from html.parser import HTMLParser

from jbptools.words.reading import Unread, read_figure

__all__ = ["is_page", "tables"]

_LIMIT = 2_000_000
_MOST_SPAN = 1_000
Rows = list[list[str | None]]


class _Tables(HTMLParser):
    """Collects tables; one inside another is a table of its own, and the outer one goes on after it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.done: list[Rows] = []
        self.open: list[_Table] = []
        self.count = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self.open.append(_Table())
            self.done.append(self.open[-1].rows)
        elif not self.open:
            return
        elif tag == "tr":
            self.open[-1].begin_row()
        elif tag in ("td", "th"):
            given = dict(attrs)
            self.open[-1].begin_cell(_span(given.get("colspan")), _span(given.get("rowspan")))
        elif tag == "br":
            self.handle_data(" ")

    def handle_endtag(self, tag: str) -> None:
        if not self.open:
            return
        if tag in ("td", "th", "tr", "table"):
            self.count += self.open[-1].end_cell(self.count < _LIMIT)
        if tag == "table":
            self.open.pop()

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1].cell is not None:
            self.open[-1].cell.append(data)


class _Table:
    """One table: cells that span rows or columns stand in each of them, as they do on the page."""

    def __init__(self) -> None:
        self.rows: Rows = []
        self.cell: list[str] | None = None
        self.spans = (1, 1)
        #: column -> (rows still to fill, text) of cells that reach down from above
        self.hanging: dict[int, tuple[int, str | None]] = {}

    def begin_row(self) -> None:
        self.end_cell(True)
        self.rows.append([])
        self.fill()

    def begin_cell(self, columns: int, rows: int) -> None:
        self.end_cell(True)
        if not self.rows:
            self.begin_row()
        self.cell, self.spans = [], (columns, rows)

    def end_cell(self, room: bool) -> int:
        """Put the cell that is open into its row; returns how many cells that made."""
        if self.cell is None:
            return 0
        text = " ".join("".join(self.cell).split()) or None
        self.cell = None
        if not room:
            return 0
        columns, rows = self.spans
        row = self.rows[-1]
        # an amount that reaches down over several rows counts once
        below = text if text and isinstance(read_figure(text), Unread) else None
        for place in range(columns):
            self.fill()
            if rows > 1:
                self.hanging[len(row)] = (rows - 1, below if place == 0 else None)
            row.append(text if place == 0 else None)
        return columns

    def fill(self) -> None:
        """Repeat the cells that reach down into this row from above."""
        row = self.rows[-1]
        while len(row) in self.hanging:
            left, text = self.hanging[len(row)]
            if left == 1:
                del self.hanging[len(row)]
            else:
                self.hanging[len(row)] = (left - 1, text)
            row.append(text)


def _span(text: str | None) -> int:
    return min(max(int(text), 1), _MOST_SPAN) if text and text.isdigit() and text.isascii() else 1


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
    parser = _Tables()
    parser.feed(text)
    parser.close()
    for table in parser.open:
        table.end_cell(True)
    return [rows for rows in parser.done if any(rows)]
