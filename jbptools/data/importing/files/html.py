"""The tables of a web page, with the standard library alone."""

from html.parser import HTMLParser

__all__ = ["tables"]

_LIMIT = 2_000_000


class _Tables(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[list[list[str | None]]] = []
        self.cell: list[str] | None = None
        self.span = 1
        self.count = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self.close_cell()
            self.tables.append([])
        elif tag == "tr" and self.tables:
            self.close_cell()
            self.tables[-1].append([])
        elif tag in ("td", "th") and self.tables and self.tables[-1]:
            self.close_cell()
            self.cell, self.span = [], _span(dict(attrs).get("colspan"))

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th", "tr", "table"):
            self.close_cell()

    def handle_data(self, data: str) -> None:
        if self.cell is not None:
            self.cell.append(data)

    def close_cell(self) -> None:
        if self.cell is None:
            return
        text = " ".join("".join(self.cell).split()) or None
        self.count += self.span
        if self.count <= _LIMIT:
            self.tables[-1][-1].extend([text] + [None] * (self.span - 1))
        self.cell = None


def _span(text: str | None) -> int:
    return min(int(text), 100) if text and text.isdigit() and text.isascii() else 1


def tables(text: str) -> list[list[list[str | None]]]:
    """Return every table of a page: rows of cells, empty cells as None.

    >>> tables("<table><tr><th colspan=2>2025<tr><td>Hua</td><td>&yen;12</td></table>")
    [[['2025', None], ['Hua', '¥12']]]
    """
    parser = _Tables()
    parser.feed(text)
    parser.close()
    parser.close_cell()
    return [rows for rows in parser.tables if any(rows)]
