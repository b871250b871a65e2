"""What a heading says about time and measure: ``一季度 1月``, ``3月达成率``, ``2月 24年``, ``Q1小计``.

A sheet with a column per month has neighbours that are no sales: totals over months, last year's same
month, rates, costs. Read as sales they double the year without a word. So every heading is taken apart
first: which year, which span of months, and what is measured there.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from jbptools.data.importing.rules import plain, tokens, words
from jbptools.words.reading import split_month

__all__ = ["Grain", "Heading", "Measure", "first_month", "heading_of", "months_of", "yearless"]

Grain = Literal["month", "quarter", "half", "year", ""]
#: ``before`` is last year's same month, ``rate`` a share or difference, ``beside`` cost, rebate, balance
Measure = Literal["", "actual", "target", "quantity", "before", "rate", "beside", "total", "named"]

_HAN = {"一": 1, "二": 2, "三": 3, "四": 4, "上": 1, "下": 2}
_QUARTER = re.compile(
    r"(?<![a-z])q\s*([1-4])(?!\d)|(?<!\d)([1-4])\s*q(?![a-z])|第?\s*([1-4一二三四])\s*季度?"
    r"|(?<![a-z])quarter\s*([1-4])"
)
_HALF = re.compile(r"([上下])半年度?|(?<![a-z])h\s*([12])(?!\d)")
_SPAN = re.compile(r"(?<!\d)(1[0-2]|0?[1-9])\s*月?\s*[-~－—–至到]\s*(1[0-2]|0?[1-9])\s*月份?(?!\d)")
_YEAR = re.compile(
    r"(?<!\d)(?:fy\s*)?((?:19|20)\d{2})\s*(?:财年|年度|年)?(?!\d)|(?<!\d)(\d{2})\s*(?:财年|年度|年)"
    r"|(?<![a-z])fy\s*'?(\d{2})(?!\d)"
)
_MONTH_CODE = re.compile(r"(?<![a-z0-9])m\s*(1[0-2]|0?[1-9])(?!\d)")
_WHOLE_YEAR = re.compile(r"全年|年度|年合计|full year|ytd|year to date")


@dataclass(frozen=True)
class Heading:
    """A heading taken apart.

    Args:
        year: the year it names, None where it names none.
        grain: how long the span is: a month, a quarter, half a year, a year; empty: it names no span.
        number: which month, quarter or half (1 for a year).
        measure: what stands in the column; ``named`` where the rest is a name such as a category.
        rest: what is left of the heading.
        span: a run of months such as 1-6月 that is none of these: (first, last).
    """

    year: int | None
    grain: Grain
    number: int
    measure: Measure
    rest: str = ""
    span: tuple[int, int] | None = None

    @property
    def item(self) -> str:
        """The span as a code: ``2025-03``, ``03``, ``2025-Q1``, ``Q1``, ``2025-H2``, ``2025``."""
        lead = f"{self.year}-" if self.year else ""
        if self.grain == "month":
            return f"{lead}{self.number:02d}"
        if self.grain in ("quarter", "half"):
            return f"{lead}{self.grain[0].upper()}{self.number}"
        return str(self.year or "") if self.grain == "year" else ""


@cache
def heading_of(label: str) -> Heading:
    """Take a heading apart.

    >>> heading_of("一季度 1月").item, heading_of("2月 24年").item, heading_of("M7").item
    ('01', '2024-02', '07')
    >>> [heading_of(text).measure for text in ("3月达成率", "3月同期", "Q1小计", "3月 任务", "1月返利")]
    ['rate', 'before', 'total', 'target', 'beside']
    >>> heading_of("2025年实际"), heading_of("经销商").grain
    (Heading(year=2025, grain='year', number=1, measure='actual', rest='实际', span=None), '')
    """
    text = plain(label)
    span = _SPAN.search(text)
    if span and not re.search(r"(?:19|20)\d{2}[-/]\d", text):
        rest = _without(text, span)
        year, rest = _year(rest)
        first, last = int(span[1]), int(span[2])
        return Heading(year, "half", 1 if first < 7 else 2, _measure(rest) or "total", rest, (first, last))
    quarter, without_quarter = _found(text, _QUARTER)
    half, bare = _found(without_quarter, _HALF)
    month, year, rest = _month(bare)
    if year is None:
        year, rest = _year(rest)
    measure = _measure(rest)
    if month:
        return Heading(year, "month", month, measure, rest)
    if quarter:
        return Heading(year, "quarter", quarter, measure, rest)
    if half:
        return Heading(year, "half", half, measure, rest)
    if year is not None or _WHOLE_YEAR.search(text):
        return Heading(year, "year", 1, measure, rest)
    return Heading(None, "", 0, measure, rest)


def _without(text: str, found: re.Match[str]) -> str:
    return " ".join((text[: found.start()] + " " + text[found.end() :]).split())


def _found(text: str, pattern: re.Pattern[str]) -> tuple[int, str]:
    found = pattern.search(text)
    if not found:
        return 0, text
    figure = next(part for part in found.groups() if part)
    return _HAN.get(figure) or int(figure), _without(text, found)


def _month(text: str) -> tuple[int, int | None, str]:
    code = _MONTH_CODE.search(text)
    if code:
        return int(code[1]), None, _without(text, code)
    short = re.search(r"(?<!\d)(\d{2})\s*年(?!\s*\d{1,2}\s*月)", text)
    if short and "月" in text:
        found = split_month(_without(text, short))
        if found and found[0] is None:
            return found[1], 2000 + int(short[1]), found[2]
    found = split_month(text)
    if not found or (found[0] is None and not _says_month(text, found[2])):
        return 0, None, text
    return found[1], found[0], found[2]


def _says_month(text: str, rest: str) -> bool:
    """Tell a month from a lone figure or numeral inside a name: ``一类`` and ``3`` are none, ``3月`` is."""
    return "月" in text or bool(re.search(r"[a-z]{3}", text)) or not rest


def _year(text: str) -> tuple[int | None, str]:
    found = _YEAR.search(text)
    if not found:
        return None, text
    figure = next(part for part in found.groups() if part)
    return (int(figure) if len(figure) == 4 else 2000 + int(figure)), _without(text, found)


@cache
def _measure(rest: str) -> Measure:
    """Tell what is measured; a rate is never sales, whatever else the heading says."""
    if not rest.strip("()[]{}（）【】 /-_:："):
        return ""
    kinds: tuple[Measure, ...] = ("rate", "before", "beside", "target", "total", "quantity", "actual")
    lists = words("heading_words")
    found = next((kind for kind in kinds if any(_says(rest, plain(word)) for word in lists[kind])), None)
    if found == "target" and any(_says(rest, plain(word)) for word in lists["target_beside"]):
        return "actual"
    return found or ("" if not tokens(rest) or _only_unit(rest) else "named")


def _says(text: str, word: str) -> bool:
    if word.isascii() and word[:1].isalnum():
        return re.search(rf"(?<![a-z]){re.escape(word)}(?![a-z])", text) is not None
    return word in text


def _only_unit(rest: str) -> bool:
    bare = tokens(rest).replace(" ", "")
    return bare in {
        plain(word).replace(" ", "") for unit in words("units").values() for word in unit["words"]
    }


def first_month(item: str) -> int:
    """Return the first month (1-12) of a span's code.

    >>> first_month("2025-03"), first_month("Q2"), first_month("2025-H2"), first_month("2025")
    (3, 4, 7, 1)
    """
    code = item.rpartition("-")[2]
    if code[:1] in "QH":
        return (int(code[1:]) - 1) * (3 if code[0] == "Q" else 6) + 1
    return 1 if len(code) == 4 else int(code)


def months_of(item: str) -> int:
    """Return how many months a span's code covers.

    >>> months_of("03"), months_of("2025-Q1"), months_of("H2"), months_of("2025")
    (1, 3, 6, 12)
    """
    code = item.rpartition("-")[2]
    return {"Q": 3, "H": 6}.get(code[:1], 12 if len(code) == 4 else 1)


def yearless(item: str) -> bool:
    """Tell whether a span's code lacks its year.

    >>> yearless("03"), yearless("Q1"), yearless("2025-03"), yearless("2025")
    (True, True, False, False)
    """
    return bool(item) and not (len(item) >= 4 and item[:4].isdigit())
