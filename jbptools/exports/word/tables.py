"""Tables of a Word document as its own XML: two hundred rows in a moment, headings on every page."""

from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from jbptools.exports.powerpoint.measure import em_width
from jbptools.words.palette import BRAND, GROUND, INK, LINE, PAPER

__all__ = ["boxes_xml", "pairs_xml", "table_xml"]

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
#: the width between the margins of A4, in twentieths of a point
ROOM = 9638
#: a row with more letters than this may be cut at the foot of a page
_WHOLE = 400


@dataclass(frozen=True)
class _Look:
    """How the cells of a row look; ``keep`` holds a row on the page of the next one."""

    fill: str = PAPER
    ink: str = INK
    bold: bool = False
    right: bool = False
    keep: bool = False
    size: float = 9.5


def table_xml(
    heads: Sequence[str],
    weights: Sequence[float],
    rows: Sequence[Sequence[str]],
    right: Sequence[int] = (),
    dates: Sequence[int] = (),
) -> str:
    """Return a table with a heading row that comes again on each page.

    Args:
        heads: the headings.
        weights: widths of the columns beside one another.
        rows: the texts.
        right: columns that stand on the right (figures).
        dates: columns whose texts do not break.

    >>> table_xml(["Goal"], [1], [["a < b"]]).count("a &lt; b")
    1
    """
    size = 9.0 if len(heads) < 9 else 8.0
    widths = _widths(heads, weights, rows, [*right, *dates], size)

    def row(cells: Sequence[str], look: _Look, *, head: bool = False) -> str:
        looks = [_Look(look.fill, look.ink, head, at in right, head, size) for at in range(len(heads))]
        return _row(cells, widths, looks, head=head)

    lines = [row(cells, _Look(GROUND if at % 2 else PAPER)) for at, cells in enumerate(rows)]
    return _table(widths, [row(heads, _Look(BRAND, PAPER), head=True), *lines])


def pairs_xml(rows: Sequence[tuple[str, str]]) -> str:
    """Return labels with what they say beside them."""
    widths = [round(ROOM * 0.24), round(ROOM * 0.76)]
    looks = [_Look(GROUND, bold=True), _Look()]
    return _table(widths, [_row(row, widths, looks) for row in rows])


def boxes_xml(columns: Sequence[Sequence[str]], heights: Sequence[int]) -> str:
    """Return forms to fill in by hand, side by side and on one page; heights in twentieths of a point."""
    widths = [round(ROOM / len(columns))] * len(columns)
    lines = []
    for at, cells in enumerate(zip(*columns, strict=True)):
        look = _Look(PAPER if at else GROUND, bold=at == 0, keep=at < len(heights) - 1)
        lines.append(_row(cells, widths, [look] * len(columns), height=heights[at]))
    return _table(widths, lines)


def _widths(
    heads: Sequence[str],
    weights: Sequence[float],
    rows: Sequence[Sequence[str]],
    tight: Sequence[int],
    size: float,
) -> list[int]:
    """Share out the page by weight; break neither a heading's words nor a date or a figure."""
    least = [max(map(em_width, [*head.split(), "--"])) for head in heads]
    for place in tight:
        least[place] = max([least[place], *(em_width(row[place]) for row in rows)])
    need = [min(ROOM / 5, one * size * 20 * 1.1 + 180) for one in least]
    if sum(need) > ROOM:
        return [round(ROOM * one / sum(need)) for one in need]
    free = ROOM - sum(need)
    wish = [max(0.0, ROOM * weight / sum(weights) - one) for weight, one in zip(weights, need, strict=True)]
    share = sum(wish) or 1.0
    return [round(one + free * want / share) for one, want in zip(need, wish, strict=True)]


def _table(widths: Sequence[int], rows: Sequence[str]) -> str:
    edges = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{LINE[1:]}"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl {_W}><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>{edges}</w:tblBorders>'
        '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="40" w:type="dxa"/>'
        '<w:left w:w="80" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="80" w:type="dxa"/>'
        f"</w:tblCellMar></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def _row(
    cells: Sequence[str],
    widths: Sequence[int],
    looks: Sequence[_Look],
    *,
    head: bool = False,
    height: int = 0,
) -> str:
    whole = "<w:cantSplit/>" if max(map(len, cells), default=0) < _WHOLE else ""
    high = f'<w:trHeight w:val="{height}" w:hRule="atLeast"/>' if height else ""
    again = "<w:tblHeader/>" if head else ""
    inside = "".join(_cell(text, width, look) for text, width, look in zip(cells, widths, looks, strict=True))
    return f"<w:tr><w:trPr>{whole}{high}{again}</w:trPr>{inside}</w:tr>"


def _cell(text: str, width: int, look: _Look) -> str:
    lines = "<w:br/>".join(f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in text.split("\n"))
    half_points = f"{look.size * 2:.0f}"
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>'
        f'<w:shd w:val="clear" w:color="auto" w:fill="{look.fill[1:]}"/></w:tcPr>'
        f"<w:p><w:pPr>{'<w:keepNext/>' if look.keep else ''}"
        '<w:spacing w:before="0" w:after="0" w:line="264" w:lineRule="auto"/>'
        f'<w:jc w:val="{"right" if look.right else "left"}"/></w:pPr>'
        f"<w:r><w:rPr>{'<w:b/>' if look.bold else ''}"
        f'<w:color w:val="{look.ink[1:]}"/>'
        f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/></w:rPr>'
        f"{lines}</w:r></w:p></w:tc>"
    )
