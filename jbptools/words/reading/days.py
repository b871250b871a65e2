"""A day, month, quarter or year as people type it: ``2025年3月``, ``26年3月``, ``3-Jan-25``, ``202503``.

Impossible days (30 February) and years out of reach get a reason; they are never moved to a neighbour.
So do a range, a week, a fiscal period and ``3/4/2025``, each of which may mean several days.
"""

import datetime as dt
import re
from dataclasses import dataclass
from typing import Literal

from jbptools.words.reading.folding import LONGEST, Unread, no_reading, plain, table

__all__ = ["FIRST_YEAR", "LAST_YEAR", "Day", "Grain", "Order", "month_of_text", "read_day", "read_month"]

Order = Literal["", "ymd", "dmy", "mdy"]
Grain = Literal["day", "month", "quarter", "year"]

#: years of sales that are believed; what lies outside is more likely a slip
YEARS = FIRST_YEAR, LAST_YEAR = 1990, 2049
_EPOCH = dt.date(1899, 12, 30)
_NAMES = (
    "jan january",
    "feb february",
    "mar march",
    "apr april",
    "may",
    "jun june",
    "jul july",
    "aug august",
    "sep sept september",
    "oct october",
    "nov november",
    "dec december",
)
MONTHS = {name: number for number, names in enumerate(_NAMES, 1) for name in names.split()}
HAN = {
    name: number
    for number, name in enumerate(
        ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"], 1
    )
}
NAME = "|".join(sorted(MONTHS, key=len, reverse=True))
_AMPM = r"(?:上午|下午|中午|晚上|凌晨|早上|am|pm|a\.m\.|p\.m\.)"
_TIME = rf"(?:[ t]\s*{_AMPM}?\s*\d{{1,2}}\s*[:：时点].*|[ t]\s*{_AMPM}?\s*\d{{1,2}}\s*{_AMPM})?"
_WEEKDAY = r"(?:\s*\(?(?:星期|周)[一二三四五六日天]\)?)?"
_REST = _WEEKDAY + _TIME
_SEP = r"\s*[-/.年]\s*"
_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        (
            "ymd",
            rf"(?P<y>\d{{4}}){_SEP}(?P<m>\d{{1,2}})\s*[-/.月]\s*(?P<d>\d{{1,2}})\s*[日号]?{_WEEKDAY}{_TIME}",
        ),
        ("ymd", rf"(?P<y>\d{{2}})年\s*(?P<m>\d{{1,2}})月\s*(?P<d>\d{{1,2}})\s*[日号]?{_REST}"),
        ("ymd", rf"(?P<y>(?:19|20)\d{{2}})(?P<m>\d{{2}})(?P<d>\d{{2}}){_TIME}"),
        ("ym", rf"(?P<y>\d{{4}}){_SEP}(?P<m>\d{{1,2}})\s*月?份?"),
        ("ym", r"(?P<y>\d{2})年\s*(?P<m>\d{1,2})\s*月?份?"),
        ("ym", r"(?P<y>(?:19|20)\d{2})(?P<m>\d{2})"),
        ("ym", r"(?P<y>\d{4})\s*[年m]\s*(?P<m>\d{1,2})"),
        ("my", r"(?P<m>\d{1,2})\s*[-/.]\s*(?P<y>\d{4})"),
        ("hm", r"(?P<y>\d{4}|\d{2})\s*年\s*(?P<h>十[一二]?|[一二三四五六七八九])月份?"),
        ("nd", rf"(?P<d>\d{{1,2}})(?:st|nd|rd|th)?[-/. ]*(?P<n>{NAME})[-/. ,]*(?P<y>\d{{4}}|\d{{2}}){_TIME}"),
        ("nd", rf"(?P<n>{NAME})\.?[-/. ]+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?[-/. ]+(?P<y>\d{{4}}){_TIME}"),
        ("n", rf"(?P<n>{NAME})[.]?[-/. '’,]*(?P<y>\d{{4}}|\d{{2}})"),
        ("n", rf"(?P<y>\d{{4}})[-/. ]*(?P<n>{NAME})\.?"),
        ("q", r"(?P<y>\d{4})\s*年?[-/. ]*(?:第)?(?P<q>[1-4一二三四])\s*季度?"),
        ("q", r"(?P<y>\d{4})\s*年?[-/. ]*q(?P<q>[1-4])"),
        ("q", r"q(?P<q>[1-4])[-/. ']*(?P<y>\d{4})"),
        ("ab", rf"(?P<a>\d{{1,2}})\s*[-/.]\s*(?P<b>\d{{1,2}})\s*[-/.]\s*(?P<y>\d{{4}}|\d{{2}}){_TIME}"),
        ("year", r"(?P<y>(?:19|20)\d{2})\s*年?度?"),
    )
)
_GRAINS: dict[str, Grain] = {
    "ym": "month",
    "my": "month",
    "hm": "month",
    "n": "month",
    "q": "quarter",
    "year": "year",
}
_Y = r"(?:19|20)\d{2}"
#: what stands for several days, or for days that only its owner's calendar knows
_SEVERAL = tuple(
    (why, re.compile(pattern))
    for why, pattern in (
        ("week", rf"{_Y}\s*年?[-/. ]*(?:w|wk|week|第)\s*\d{{1,2}}(?:周|星期)?"),
        ("week", rf"(?:w|wk|week|第)\s*\d{{1,2}}\s*(?:周|[-/. ]*{_Y})"),
        ("fiscal", rf"0\d{{2}}[./]{_Y}|{_Y}[./]0\d{{2}}|(?:fy|财年)\s*\d{{2,4}}.*"),
        ("fiscal", rf"p\d{{1,2}}[-/. ]*(?:fy)?(?:{_Y}|\d{{2}})|(?:{_Y}|\d{{2}})[-/. ]*p\d{{1,2}}"),
        ("range", rf"\d{{1,4}}\D{{1,3}}\d.*(?:至|到|~|--|\bto\b).*\d.*|{_Y}\s*年?\s*(?:[上下]半年|h[12])"),
        ("range", r"\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s*[-–—]\s*\d.*"),
        ("range", r"\d{4}\s*年?\s*\d{1,2}\s*[-–—]\s*\d{1,2}\s*月.*"),
    )
)


@dataclass(frozen=True, slots=True)
class Day:
    """A day, and how fine the text was: of a month, quarter or year it is the first day."""

    date: dt.date
    grain: Grain = "day"

    @property
    def month(self) -> str:
        """The month as ``2026-03``."""
        return f"{self.date.year}-{self.date.month:02d}"


def read_day(text: str, order: Order = "", years: tuple[int, int] = YEARS) -> Day | Unread:
    """Read one day, month, quarter or year.

    Args:
        text: what was typed.
        order: how ``3/4/2025`` is meant, where the column or the reader's habit is known; texts that begin
            with the year, or whose day is above 12, do not need it.
        years: the first and the last year that is believed.

    >>> read_day("2025年3月"), read_day("3-Jan-25").date, read_day("45717").date
    (Day(date=datetime.date(2025, 3, 1), grain='month'), datetime.date(2025, 1, 3), datetime.date(2025, 3, 1))
    >>> read_day("26年3月").month, read_day("2025-02-30").why, read_day("3/4/2025").why
    ('2026-03', 'impossible', 'order')
    >>> read_day("2025W14").why, read_day("001.2025").why, read_day("2025年1-3月").why
    ('week', 'fiscal', 'range')
    """
    folded = plain(text) if len(text) <= 4 * LONGEST else text[: 4 * LONGEST]
    if folded in table("missing"):
        return no_reading("missing", text)
    if len(folded) > LONGEST:
        return no_reading("unreadable", text)
    for why, pattern in _SEVERAL:
        if pattern.fullmatch(folded):
            return no_reading(why, text)
    for name, pattern in _PATTERNS:
        found = pattern.fullmatch(folded)
        if found:
            read = _from_match(name, found.groupdict(), order)
            read = _within(read, years) if isinstance(read, Day) else read
            return no_reading(read, text) if isinstance(read, str) else read
    return _serial(folded, text)


def read_month(text: str, years: tuple[int, int] = YEARS) -> Day | Unread:
    """Read one month; a day is taken for its month.

    >>> [read_month(text).month for text in ("2026年3月", "26年3月", "2026-3-15", "202603", "Mar-26")]
    ['2026-03', '2026-03', '2026-03', '2026-03', '2026-03']
    >>> read_month("2026").why, read_month("3月").why
    ('unreadable', 'no_year')
    """
    read = read_day(text, years=years)
    if isinstance(read, Unread):
        bare = month_of_text(text) is not None and not plain(text).isdecimal()
        return no_reading("no_year", text) if bare else read
    return read if read.grain in ("day", "month") else no_reading("unreadable", text)


_BARE_MONTH = re.compile(
    r"(?P<m>1[0-2]|0?[1-9])\s*月?份?|(?P<h>十[一二]?|[一二三四五六七八九])月份?"
    rf"|m(?P<mm>1[0-2]|0?[1-9])|(?P<n>{NAME})\.?"
)


def month_of_text(text: str) -> int | None:
    """Return the month that a text names without a year: ``3``, ``3月``, ``三月``, ``M3``, ``Mar``.

    >>> month_of_text("3月"), month_of_text("12.0"), month_of_text("Mar"), month_of_text("2025-03")
    (3, 12, 3, None)
    """
    found = _BARE_MONTH.fullmatch(plain(text[:LONGEST]).removesuffix(".0"))
    if not found:
        return None
    numbers = found["m"] or found["mm"]
    return int(numbers) if numbers else HAN[found["h"]] if found["h"] else MONTHS[found["n"]]


def _serial(folded: str, text: str) -> Day | Unread:
    """Read Excel's own day count; only whole life spans of a business are believed."""
    try:
        number = float(folded)
    except ValueError:
        return no_reading("unreadable", text)
    if not 32874 <= number <= 54788:  # 1990-01-01 .. 2049-12-31
        return no_reading("unreadable", text)
    return Day(_EPOCH + dt.timedelta(days=int(number)))


def _from_match(name: str, part: dict[str, str | None], order: Order) -> Day | str:
    year, month, day = int(part["y"] or 0), 1, 1
    year += 0 if year > 99 else 2000 if year < 80 else 1900
    if name == "ab":
        return _three_numbers(int(part["a"] or 0), int(part["b"] or 0), part["y"] or "", year, order)
    if name == "q":
        month = 3 * (HAN.get(part["q"] or "") or int(part["q"] or 0)) - 2
    elif name in ("nd", "n"):
        month = MONTHS[part["n"] or ""]
    elif name == "hm":
        month = HAN[part["h"] or ""]
    elif name != "year":
        month = int(part["m"] or 0)
    if name in ("ymd", "nd"):
        day = int(part["d"] or 0)
    return _day(year, month, day, _GRAINS.get(name, "day"))


def _three_numbers(first: int, second: int, third: str, year: int, order: Order) -> Day | str:
    """Read ``3/4/2025`` in its order; a number above 12 can only be the day, whatever the order."""
    if order == "ymd" and len(third) == 2:
        return _day(2000 + first, second, int(third), "day")
    if order == "" and (len(third) == 2 or (first <= 12 and second <= 12 and first != second)):
        return "order"
    if order == "dmy":
        first, second = second, first
    month, day = (second, first) if first > 12 >= second else (first, second)
    return _day(year, month, day, "day")


def _day(year: int, month: int, day: int, grain: Grain) -> Day | str:
    try:
        date = dt.date(year, month, day)
    except ValueError:
        return "impossible"
    return Day(date, grain)


def _within(day: Day, years: tuple[int, int]) -> Day | str:
    return day if years[0] <= day.date.year <= years[1] else "year"
