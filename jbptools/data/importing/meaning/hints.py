"""What headings and title rows say about amounts: unit (元, 万元), VAT basis, currency, year."""

import re
from collections.abc import Iterable
from typing import Any, Literal

from jbptools.data.importing.rules import plain, spaced, words
from jbptools.words.reading import split_month

__all__ = [
    "UNITS",
    "Vat",
    "currency_hint",
    "factor",
    "month_hint",
    "unit_hint",
    "vat_hint",
    "without_hints",
    "year_hint",
]

Vat = Literal["ex", "inc", "unknown"]

#: the units an amount column may be in, smallest first
UNITS = ("yuan", "thousand", "wan", "million", "yi")

_BRACKET = re.compile(r"[(\[{（【](.*?)[)\]}）】]")
_STATED = re.compile(r"(?:单位|金额单位|unit|units|amounts? in|in)\s*[:：]?\s*([^\s,，;；]+)")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})(?!\d)")


def factor(unit: str) -> float:
    """Return what one of a unit is worth in yuan.

    >>> factor("wan")
    10000.0
    """
    return float(words("units")[unit]["factor"])


def unit_hint(text: str, *, title: bool = False) -> str | None:
    """Return the unit that a heading names, or None.

    Args:
        text: a heading such as ``销售额(万元)``, or a title row such as ``单位：万元``.
        title: it is a title row, where only a stated unit counts.

    >>> unit_hint("销售额（万元）"), unit_hint("单位：元", title=True), unit_hint("Sales ('000)")
    ('wan', 'yuan', 'thousand')
    """
    folded = plain(text)
    named = [part.strip() for part in _BRACKET.findall(folded)] + _STATED.findall(folded)
    if not title:
        named += re.split(r"[/_\-\s]", folded)[1:]
        named += [word for word in ("万元", "千元", "百万元", "亿元") if folded.endswith(word)]
    parts = {piece.strip() for name in named for piece in [name, *re.split(r"[,，/、;；\s]", name)]}
    found = (
        unit for unit, data in words("units").items() for word in data["words"] if _says(word, parts, title)
    )
    return next(found, None)


def _says(word: str, parts: set[str], title: bool) -> bool:
    return word in parts or (
        len(word) > 1 and word[-1] == "元" and any(part.endswith(word) for part in parts)
    )


def vat_hint(text: str) -> Vat:
    """Return whether a heading says with or without VAT.

    >>> vat_hint("不含税金额"), vat_hint("价税合计"), vat_hint("金额")
    ('ex', 'inc', 'unknown')
    """
    folded = plain(text)
    if any(word in folded for word in words("vat")["ex"]):
        return "ex"
    return "inc" if any(word in folded for word in words("vat")["inc"]) else "unknown"


def currency_hint(texts: Iterable[str]) -> str | None:
    """Return the one currency that headings and amounts name, or None.

    >>> currency_hint(["$1,200", "$35"]), currency_hint(["金额（元）", "35"])
    ('USD', None)
    """
    found = {
        code
        for text in texts
        for code, marks in words("currencies").items()
        for mark in marks
        if (re.search(rf"\b{mark}\b", plain(text)) if mark.isascii() and mark.isalpha() else mark in text)
    }
    return found.pop() if len(found) == 1 else None


def without_hints(label: str) -> str:
    """Return a heading without its unit and VAT remarks, for comparing it with known names.

    >>> without_hints("销售额（万元，含税）"), without_hints("Amount (excl. VAT)")
    ('销售额', 'amount')
    """
    text = re.sub(_BRACKET, " ", plain(spaced(label)))
    vat: dict[str, Any] = words("vat")
    for word in sorted([*vat["ex"], *vat["inc"]], key=len, reverse=True):
        text = text.replace(word, " ")
    text = re.sub(r"(亿元|百万元|千元|万元|万箱)$", "", text.strip())
    return " ".join(text.split())


def year_hint(texts: Iterable[str]) -> int | None:
    """Return the one year that titles, sheet or file name speak of, or None.

    >>> year_hint(["2025年经销商销售.xlsx"]), year_hint(["2024-2025"])
    (2025, None)
    """
    years = {int(year) for text in texts for year in _YEAR.findall(plain(text))}
    return years.pop() if len(years) == 1 else None


def month_hint(texts: Iterable[str], year: int | None) -> str:
    """Return the month that a sheet, a title or a file is named after, or an empty text.

    Dates of printing are no such name.

    >>> month_hint(["3月"], 2025), month_hint(["打印日期：2025年4月2日", "2025年3月进货"], None)
    ('2025-03', '2025-03')
    """
    for text in texts:
        found = None if any(word in plain(text) for word in _PRINTED) else split_month(text)
        if found and (found[0] or year):
            return f"{found[0] or year}-{found[1]:02d}"
    return ""


_PRINTED = ("日期", "时间", "打印", "导出", "制表", "date", "printed", "export", "-", "至", "~")
