"""What a cell says as a day or a month: ``2025年3月``, ``2025/3/1``, ``202503``, ``3-Jan-25``, ``45717`` ...

Impossible days (30 February) and years out of reach get a reason; they are never moved to a
neighbouring day.
"""

import datetime as dt
import re
from typing import Literal

import numpy as np
import pandas as pd

from jbptools.data.importing.rules import plain, words

__all__ = [
    "FIRST_YEAR",
    "LAST_YEAR",
    "DateOrder",
    "ambiguous",
    "best_order",
    "dates",
    "read_date",
    "split_month",
]

DateOrder = Literal["ymd", "dmy", "mdy"]
Grain = Literal["day", "month", "quarter", "year", ""]
Read = tuple[dt.date | None, str, Grain]

FIRST_YEAR, LAST_YEAR = 1990, 2049
_EPOCH = dt.date(1899, 12, 30)
_MONTHS = {
    name: number
    for number, names in enumerate(
        ("jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july",
         "aug august", "sep sept september", "oct october", "nov november", "dec december"), 1)
    for name in names.split()
}  # fmt: skip
_HAN = {
    "一": 1,
    "二": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
    "十": 10,
    "十一": 11,
    "十二": 12,
}
_NAME = "|".join(sorted(_MONTHS, key=len, reverse=True))
_TIME = r"(?:[ t](?:上午|下午)?\d{1,2}[:：时]\d{1,2}.*)?"
_SEP = r"\s*[-/.年]\s*"
_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        ("ymd", rf"(?P<y>\d{{4}}){_SEP}(?P<m>\d{{1,2}})\s*[-/.月]\s*(?P<d>\d{{1,2}})\s*[日号]?{_TIME}"),
        ("ymd", rf"(?P<y>\d{{2}})年\s*(?P<m>\d{{1,2}})月\s*(?P<d>\d{{1,2}})\s*[日号]?{_TIME}"),
        ("ymd", r"(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})"),
        ("ym", rf"(?P<y>\d{{4}}){_SEP}(?P<m>\d{{1,2}})\s*月?份?"),
        ("ym", r"(?P<y>\d{2})年\s*(?P<m>\d{1,2})\s*月?份?"),
        ("ym", r"(?P<y>(?:19|20)\d{2})(?P<m>\d{2})"),
        ("ym", r"(?P<y>\d{4})\s*[年m]\s*(?P<m>\d{1,2})"),
        ("my", r"(?P<m>\d{1,2})\s*[-/.]\s*(?P<y>\d{4})"),
        ("hm", r"(?P<y>\d{4})\s*年\s*(?P<h>十[一二]?|[一二三四五六七八九])月份?"),
        (
            "nd",
            rf"(?P<d>\d{{1,2}})(?:st|nd|rd|th)?[-/. ]*(?P<n>{_NAME})[-/. ,]*(?P<y>\d{{4}}|\d{{2}}){_TIME}",
        ),
        ("nd", rf"(?P<n>{_NAME})\.?[-/. ]+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?[-/. ]+(?P<y>\d{{4}}){_TIME}"),
        ("n", rf"(?P<n>{_NAME})[.]?[-/. '’,]*(?P<y>\d{{4}}|\d{{2}})"),
        ("n", rf"(?P<y>\d{{4}})[-/. ]*(?P<n>{_NAME})\.?"),
        ("q", r"(?P<y>\d{4})\s*年?[-/. ]*(?:第)?(?P<q>[1-4一二三四])\s*季度?"),
        ("q", r"(?P<y>\d{4})[-/. ]*q(?P<q>[1-4])"),
        ("q", r"q(?P<q>[1-4])[-/. ']*(?P<y>\d{4})"),
        ("ab", rf"(?P<a>\d{{1,2}})\s*[-/.]\s*(?P<b>\d{{1,2}})\s*[-/.]\s*(?P<y>\d{{4}}|\d{{2}}){_TIME}"),
        ("year", r"(?P<y>(?:19|20)\d{2})\s*年?度?"),
    )
)


def read_date(text: str, order: DateOrder = "ymd") -> Read:
    """Read one cell.

    Args:
        text: the cell.
        order: how ``3/4/2025`` is meant; texts that begin with a four-figure year do not need it.

    Returns:
        The day (the first of a month or quarter where no day is given), a problem or ``""``, and how
        fine the cell was: ``day``, ``month``, ``quarter`` or ``year``.

    >>> read_date("2025年3月"), read_date("3-Jan-25")[0]
    ((datetime.date(2025, 3, 1), '', 'month'), datetime.date(2025, 1, 3))
    >>> read_date("2025-02-30")[1], read_date("45717")[0]
    ('impossible', datetime.date(2025, 3, 1))
    """
    folded = plain(text)
    if folded in words("missing_words"):
        return None, "missing", ""
    for name, pattern in _PATTERNS:
        found = pattern.fullmatch(folded)
        if found:
            return _from_match(name, found.groupdict(), order)
    return _serial(folded)


def _serial(folded: str) -> Read:
    """Read Excel's own day count; only whole life spans of a business are believed."""
    try:
        number = float(folded)
    except ValueError:
        return None, "unreadable", ""
    if not 32874 <= number <= 54788:  # 1990-01-01 .. 2049-12-31
        return None, "unreadable", ""
    return _EPOCH + dt.timedelta(days=int(number)), "", "day"


def _from_match(name: str, part: dict[str, str | None], order: DateOrder) -> Read:
    year, month, day = int(part["y"] or 0), 1, 1
    year += 0 if year > 99 else 2000 if year < 80 else 1900
    if name == "ab":
        month, day = _day_month(int(part["a"] or 0), int(part["b"] or 0), order)
        if order == "ymd" and len(part["y"] or "") == 2:
            return _day(2000 + int(part["a"] or 0), int(part["b"] or 0), int(part["y"] or 0), "day")
    elif name == "q":
        month = 3 * (_HAN.get(part["q"] or "") or int(part["q"] or 0)) - 2
    elif name in ("nd", "n"):
        month = _MONTHS[part["n"] or ""]
    elif name == "hm":
        month = _HAN[part["h"] or ""]
    elif name != "year":
        month = int(part["m"] or 0)
    if name in ("ymd", "nd"):
        day = int(part["d"] or 0)
    return _day(year, month, day, _GRAINS.get(name, "day"))


_GRAINS: dict[str, Grain] = {
    "ym": "month",
    "my": "month",
    "hm": "month",
    "n": "month",
    "q": "quarter",
    "year": "year",
}


def _day_month(first: int, second: int, order: DateOrder) -> tuple[int, int]:
    """Return month and day; a number above 12 can only be the day, whatever the order."""
    if order == "dmy":
        first, second = second, first
    return (second, first) if first > 12 >= second else (first, second)


def _day(year: int, month: int, day: int, grain: Grain) -> Read:
    try:
        date = dt.date(year, month, day)
    except ValueError:
        return None, "impossible", ""
    return (date, "", grain) if FIRST_YEAR <= year <= LAST_YEAR else (None, "year", "")


def dates(cells: pd.Series, order: DateOrder = "ymd") -> pd.DataFrame:
    """Read a column of days or months.

    Returns:
        Columns ``value`` (datetime64), ``problem`` (``missing``, ``unreadable``, ``impossible``,
        ``year`` or ``""``) and ``grain``, indexed as the cells.

    >>> dates(pd.Series(["2025-01-31 08:26:00", "2025/2/30"], dtype="str"))["problem"].tolist()
    ['', 'impossible']
    """
    codes, distinct = pd.factorize(_without_time(cells))
    read = [read_date(text, order) for text in distinct] + [(None, "missing", "")]
    value = np.array([date for date, _, _ in read], dtype="datetime64[s]").astype("datetime64[us]")
    problem = np.array([why for _, why, _ in read], dtype=object)
    grain = np.array([fine for _, _, fine in read], dtype=object)
    return pd.DataFrame(
        {"value": value[codes], "problem": problem[codes], "grain": grain[codes]}, index=cells.index
    )


def _without_time(cells: pd.Series) -> pd.Series:
    """Cut the time off ``2010-12-01 08:26:00``: there are as many times as rows but few days."""
    head = cells.dropna().head(50)
    if len(head) and head.str.match(r"\d{4}[-/]\d{2}[-/]\d{2}[ T]\d").all():
        long = cells.str.match(r"\d{4}[-/]\d{2}[-/]\d{2}[ T]\d{1,2}:\d").fillna(False)
        return cells.where(~long.astype(bool), cells.str.slice(0, 10))
    return cells


def _pairs(cells: pd.Series) -> pd.DataFrame:
    return cells.dropna().drop_duplicates().str.extract(
        r"^\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(?:\d{4}|\d{2})(?:\D.*)?$"
    ).dropna().astype("int64")  # fmt: skip


def best_order(cells: pd.Series) -> DateOrder:
    """Guess how ``3/4/2025`` is meant: by numbers above 12, else by the order that spans less time.

    >>> best_order(pd.Series(["13/1/2025", "2/1/2025"])), best_order(pd.Series(["1/13/2025", "2/1/2025"]))
    ('dmy', 'mdy')
    """
    pairs = _pairs(cells.head(100_000))
    if pairs.empty:
        return "ymd"
    if (pairs[0] > 12).sum() != (pairs[1] > 12).sum():
        return "dmy" if (pairs[0] > 12).sum() > (pairs[1] > 12).sum() else "mdy"
    sample = cells.dropna().drop_duplicates().head(2000)
    spans = {
        order: np.ptp(dates(sample, order)["value"].dropna().astype("int64")) for order in ("mdy", "dmy")
    }
    return "dmy" if spans["dmy"] < spans["mdy"] else "mdy"


def ambiguous(cells: pd.Series) -> bool:
    """Tell whether day and month could be swapped in every cell, so that the user must decide.

    >>> ambiguous(pd.Series(["3/4/2025"])), ambiguous(pd.Series(["13/4/2025"]))
    (True, False)
    """
    pairs = _pairs(cells.head(100_000))
    return bool(len(pairs) and (pairs <= 12).all(axis=None) and (pairs[0] != pairs[1]).any())


_MONTH_IN_LABEL = re.compile(
    rf"(?P<y>(?:19|20)\d{{2}})\s*[-/.年]?\s*(?P<m>1[0-2]|0?[1-9])(?!\d)(?:[-/.]0?1(?!\d))?\s*月?份?"
    rf"|(?P<yc>\d{{2}})年\s*(?P<mc>1[0-2]|0?[1-9])月份?"
    rf"|(?P<n>\b(?:{_NAME})\b)\.?[-/ '’]*(?P<yn>(?:19|20)\d{{2}}|\d{{2}}(?!\d))?"
    rf"|(?P<yb>(?:19|20)\d{{2}})[-/ ]*(?P<nb>{_NAME})\b"
    rf"|(?P<mo>1[0-2]|0?[1-9])\s*月份?|(?P<h>十[一二]?|[一二三四五六七八九])月份?|\bm(?P<mm>0[1-9]|1[0-2])\b"
    rf"|(?P<mi>1[0-2]|0?[1-9])[-/](?P<yi>(?:19|20)\d{{2}})"
)


#: "1-6月" is half a year and not June
_RANGE = re.compile(r"\d{1,2}\s*月?\s*[-~－—–至到]\s*\d{1,2}\s*月|q[1-4]|季度|累计|ytd")
_YEAR_IN_LABEL = re.compile(r"(?<!\d)(?:fy\s*)?((?:19|20)\d{2})\s*(?:财年|年度|年)?(?:全年)?(?![\d.,/-])")


def split_period(label: str) -> tuple[str, str] | None:
    """Find the month or the whole year in a heading.

    Returns:
        ``2025-03``, ``03`` (a month without a year) or ``2025``, and the rest of the heading; None where
        the heading names neither, or a part of a year.

    >>> split_period("2025年3月 目标"), split_period("3月"), split_period("2024年销售额")
    (('2025-03', '目标'), ('03', ''), ('2024', '销售额'))
    >>> split_period("2025年1-6月") is None
    True
    """
    found = split_month(label)
    if found:
        return (f"{found[0]}-{found[1]:02d}" if found[0] else f"{found[1]:02d}"), found[2]
    folded = plain(label)
    year = _YEAR_IN_LABEL.search(folded)
    if not year or _RANGE.search(folded):
        return None
    return year[1], " ".join((folded[: year.start()] + " " + folded[year.end() :]).split())


def month_number(text: str) -> int | None:
    """Return the month that a cell names without a year: ``3``, ``3月``, ``Mar``.

    >>> month_number("3月"), month_number("12.0"), month_number("2025-03")
    (3, 12, None)
    """
    folded = plain(text).removesuffix(".0")
    if folded.isdecimal() and folded.isascii() and 1 <= int(folded) <= 12:
        return int(folded)
    found = split_month(folded)
    return found[1] if found and found[0] is None and found[2] == "" else None


def split_month(label: str) -> tuple[int | None, int, str] | None:
    """Find the month in a heading.

    Returns:
        Year (None where the heading has none), month 1-12, and the rest of the heading; None where
        there is no month in it.

    >>> split_month("2025-01"), split_month("1月目标"), split_month("Jan-25"), split_month("渠道")
    ((2025, 1, ''), (None, 1, '目标'), (2025, 1, ''), None)
    """
    folded = plain(label)
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
    month = int(numbers) if numbers else _HAN[part["h"]] if part["h"] else _MONTHS[part["n"] or part["nb"]]
    return year, month, rest
