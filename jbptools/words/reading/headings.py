"""The month that stands in a heading: ``2025年3月 目标``, ``Jan-25``, ``M1``."""

import re

from jbptools.words.reading.days import HAN, MONTHS, NAME
from jbptools.words.reading.folding import LONGEST, plain

__all__ = ["split_month"]

_MONTH_IN_LABEL = re.compile(
    rf"(?P<y>(?:19|20)\d{{2}})\s*[-/.年]?\s*(?P<m>1[0-2]|0?[1-9])(?!\d)(?:[-/.]0?1(?!\d))?\s*月?份?"
    rf"|(?P<yc>\d{{2}})年\s*(?P<mc>1[0-2]|0?[1-9])月份?"
    rf"|(?P<n>\b(?:{NAME})\b)\.?[-/ '’]*(?P<yn>(?:19|20)\d{{2}}|\d{{2}}(?!\d))?"
    rf"|(?P<yb>(?:19|20)\d{{2}})[-/ ]*(?P<nb>{NAME})\b"
    rf"|(?P<mo>1[0-2]|0?[1-9])\s*月份?|(?P<h>十[一二]?|[一二三四五六七八九])月份?|\bm(?P<mm>1[0-2]|0?[1-9])\b"
    rf"|(?P<mi>1[0-2]|0?[1-9])[-/](?P<yi>(?:19|20)\d{{2}})"
)
#: "1-6月" is half a year and not June
_RANGE = re.compile(r"\d{1,2}\s*月?\s*[-~－—–至到]\s*\d{1,2}\s*月|q[1-4]|季度|累计|ytd")


def split_month(label: str) -> tuple[int | None, int, str] | None:
    """Find the month in a heading.

    Returns:
        Year (None where the heading has none), month 1-12, and the rest of the heading; None where
        there is no month in it.

    >>> split_month("2025-01"), split_month("1月目标"), split_month("Jan-25"), split_month("渠道")
    ((2025, 1, ''), (None, 1, '目标'), (2025, 1, ''), None)
    """
    folded = plain(label[: 4 * LONGEST])
    found = _MONTH_IN_LABEL.search(folded)
    if not found or _RANGE.search(folded):
        return None
    part = found.groupdict()
    rest = " ".join((folded[: found.start()] + " " + folded[found.end() :]).split())
    year_text = part["y"] or part["yc"] or part["yn"] or part["yb"] or part["yi"]
    if not year_text and (spare := re.search(r"((?:19|20)\d{2})\s*年?度?", rest)):
        year_text, rest = spare[1], " ".join(rest.replace(spare[0], " ").split())
    year = int(year_text) if year_text else None
    year = year + 2000 if year is not None and year < 100 else year
    numbers = part["m"] or part["mc"] or part["mo"] or part["mm"] or part["mi"]
    month = int(numbers) if numbers else HAN[part["h"]] if part["h"] else MONTHS[part["n"] or part["nb"]]
    return year, month, rest
