"""Rows of a PowerPoint table as its own XML: two hundred rows in a moment instead of many seconds."""

from collections.abc import Sequence
from typing import Any
from xml.sax.saxutils import escape

from jbptools.words.palette import BRAND, GROUND, INK, PAPER

__all__ = ["fill_rows"]

_A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'


def fill_rows(
    table: Any, rows: Sequence[Sequence[str]], heights: Sequence[int], size: float, chinese: bool, inset: int
) -> None:
    """Replace a table's rows; the first is the heading.

    Args:
        table: of python-pptx, with its columns.
        rows: the texts, ready to be written.
        heights: of the rows, EMU.
        size: of the letters, points.
        chinese: the language for the spelling check.
        inset: left and right of a cell, EMU.
    """
    from pptx.oxml import parse_xml

    spoken = 'lang="zh-CN" altLang="en-US"' if chinese else 'lang="en-GB" altLang="zh-CN"'
    body = "".join(
        f'<a:tr h="{height}">'
        + "".join(_cell(text, size, spoken, inset, head=number == 0, even=number % 2 == 0) for text in cells)
        + "</a:tr>"
        for number, (cells, height) in enumerate(zip(rows, heights, strict=True))
    )
    grid = table._tbl
    for old in list(grid.tr_lst):
        grid.remove(old)
    for row in list(parse_xml(f"<a:tbl {_A}>{body}</a:tbl>")):
        grid.append(row)


def _cell(text: str, size: float, spoken: str, inset: int, *, head: bool, even: bool) -> str:
    ink, fill = (PAPER, BRAND) if head else (INK, GROUND if even else PAPER)
    look = (
        f'<a:rPr {spoken} sz="{size * 100:.0f}" b="{int(head)}"><a:solidFill>'
        f'<a:srgbClr val="{ink[1:]}"/></a:solidFill></a:rPr>'
    )
    lines = "".join(
        f'<a:p><a:pPr algn="l"/><a:r>{look}<a:t>{escape(line)}</a:t></a:r></a:p>' for line in text.split("\n")
    )
    return (
        f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{lines}</a:txBody>"
        f'<a:tcPr marL="{inset}" marR="{inset}" marT="45720" marB="45720" anchor="{"ctr" if head else "t"}">'
        f'<a:solidFill><a:srgbClr val="{fill[1:]}"/></a:solidFill></a:tcPr></a:tc>'
    )
