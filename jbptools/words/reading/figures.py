"""A figure as people type it: ``1,234.5``, ``￥1,200``, ``12.3万``, ``(350)``, ``48天``, ``30-50万``.

One grammar for every field, cell and answer. What is understood is said in full: the value in plain
units (yuan, fractions, days), the unit and the currency that were written, how large a 1 of it is, a
range's two ends, "about". What may mean two things is not read but answered with the reason.
"""

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from jbptools.words.reading.folding import LONGEST, Unread, no_reading, plain, table

__all__ = ["Decimal", "Figure", "read_figure"]

#: the mark before the fraction; "" where either will do as long as the text leaves no doubt
Decimal = Literal["", ".", ","]

LARGEST = 1e15
_SHARES = {"percent": 0.01, "permille": 0.001, "tenth": 0.1}
_SAME = str.maketrans({"、": ",", "−": "-", "–": "-", "—": "-", "﹣": "-", "‐": "-", "‑": "-", "～": "~"})


@dataclass(frozen=True, slots=True)
class Figure:
    """What a text says.

    Args:
        low, high: its value; different only for a range.
        unit: ``"yuan"`` (any money), ``"percent"`` (the value is a fraction), ``"days"``, ``"people"``,
            ``"cases"`` ... as in ``words.json``; empty where none was written.
        currency: code of the currency that was written, else empty.
        scale: what 1 of the written figure is worth (10,000 for 万), 1 where the text names no scale.
        about: the text says that the figure is not exact.
    """

    low: float
    high: float
    unit: str = ""
    currency: str = ""
    scale: float = 1.0
    about: bool = False

    @property
    def value(self) -> float:
        """The figure; of a range its middle."""
        return self.low if self.low == self.high else (self.low + self.high) / 2

    @property
    def is_range(self) -> bool:
        """Whether the text names two ends."""
        return self.low != self.high

    @property
    def is_sized(self) -> bool:
        """Whether the text says itself how large it is, so that a heading's or field's unit does not apply.

        >>> read_figure("1465万").is_sized, read_figure("1465元").is_sized, read_figure("1465").is_sized
        (True, True, False)
        """
        return self.scale != 1 or self.unit == "yuan"


def read_figure(text: str, decimal: Decimal = "") -> Figure | Unread:
    """Read one figure.

    Args:
        text: what was typed.
        decimal: the mark before the fraction, where the column or the reader's habit is known.

    Returns:
        What was understood, or why nothing was.

    >>> read_figure("2,300万元").value, read_figure("９人").unit, read_figure("1 234,5").value
    (23000000.0, 'people', 1234.5)
    >>> read_figure("30-50万").low, read_figure("30-50万").high, read_figure("约12.5%").value
    (300000.0, 500000.0, 0.125)
    >>> read_figure("1,25").why, read_figure("3万4").why, read_figure("暂无").why
    ('comma', 'unreadable', 'missing')
    """
    folded = plain(text) if len(text) <= 4 * LONGEST else text[: 4 * LONGEST]
    if folded in table("missing"):
        return no_reading("missing", text)
    if folded in table("error") or folded.startswith("####"):
        return no_reading("error", text)
    if len(folded) > LONGEST:
        return no_reading("unreadable", text)
    folded = folded.translate(_SAME)
    if folded.lstrip("+-") in ("inf", "infinity", "∞"):
        return no_reading("infinite", text)
    bare, about = _without_about(folded)
    read = _range(bare, decimal) or _single(bare, decimal)
    if isinstance(read, str):
        return no_reading(read, text)
    return replace(read, about=True) if about else read


def _without_about(text: str) -> tuple[str, bool]:
    for word in sorted(table("about"), key=len, reverse=True):
        if text.startswith(word):
            return text.removeprefix(word).strip(), True
    for word in table("about_after"):
        if text.endswith(word):
            return text.removesuffix(word).strip(), True
    return text, False


def _words(entries: dict[str, list[str]]) -> dict[str, str]:
    return {plain(word): name for name, words in entries.items() for word in words}


@cache
def _unit_words() -> dict[str, str]:
    return _words(table("units"))


@cache
def _currency_words() -> dict[str, str]:
    return _words(table("currencies"))


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_DIGITS = r"\d[\d.,'’`_ ]*|\.\d+"


@cache
def _grammar() -> re.Pattern[str]:
    money, scale, unit = _either(_currency_words()), _either(table("scales")), _either(_unit_words())
    return re.compile(
        rf"""(?P<open>\()?\s*(?P<sign1>[-+])?\s*(?P<before>(?:(?:{money})\s*)*)(?P<sign2>[-+])?\s*(?P<of100>百分之)?\s*
        (?P<digits>{_DIGITS})(?P<exponent>e[-+]?\d{{1,3}})?\s*
        (?P<scale>{scale})?(?P<more>(?:\d+(?:\.\d+)?(?:亿|千万|百万|万|千|百))*)\s*
        (?P<unit>{unit})?\s*(?P<after>(?:{money})?)\s*(?P<sign3>[-+])?\s*(?P<close>\))?""",
        re.VERBOSE,
    )


def _single(text: str, decimal: Decimal) -> Figure | str:
    """Return the figure, or why there is none."""
    found = _grammar().fullmatch(text)
    if not found:
        return "unreadable"
    signs = [found["sign1"], found["sign2"], found["sign3"]]
    if bool(found["open"]) != bool(found["close"]) or sum(sign is not None for sign in signs) > 1:
        return "unreadable"
    number = _number(found["digits"].strip(), found["exponent"] or "", decimal)
    if isinstance(number, str):
        return number
    value = _sized(number, found["scale"], found["more"])
    if value is None:
        return "unreadable"
    negative = "-" in signs or bool(found["open"])
    return _named(-value if negative else value, found)


def _named(value: float, found: re.Match[str]) -> Figure | str:
    """Return the figure with the unit and the currency that were written, as far as they agree."""
    unit = _unit_words().get(found["unit"] or "", "")
    written = {_currency_words()[word] for word in re.findall(_either(_currency_words()), found["before"])}
    written |= {_currency_words()[found["after"]]} if found["after"] else set()
    if found["of100"]:
        unit = "percent" if unit == "" else "?"
    if len(written) > 1 or unit == "?" or (written and unit not in ("", "yuan")):
        return "unreadable"
    scale = table("scales")[found["scale"]] if found["scale"] else 1.0
    if unit in _SHARES:
        if scale != 1:
            return "unreadable"
        value, unit = round(value * _SHARES[unit], 14), "percent"
    if not abs(value) <= LARGEST:
        return "too_large"
    currency = next(iter(written), "CNY" if unit == "yuan" else "")
    return Figure(value, value, "yuan" if written else unit, currency, scale)


def _sized(number: float, scale: str | None, more: str) -> float | None:
    """Multiply by the scale; ``1亿2千万`` adds smaller parts, which must get smaller."""
    factor = table("scales")[scale] if scale else 1.0
    value = number * factor
    if more and not scale:
        return None
    for digits, name in re.findall(r"(\d+(?:\.\d+)?)(亿|千万|百万|万|千|百)", more):
        part = float(digits) * table("scales")[name]
        if part >= factor:
            return None
        value, factor = value + part, table("scales")[name]
    return value


_GROUPS = {
    mark: re.compile(rf"\d{{1,3}}(?:{mark}\d{{3}})+|\d{{1,4}}(?:{mark}\d{{4}})+")
    for mark in (",", r"\.", " ")
}


def _number(digits: str, exponent: str, decimal: Decimal) -> float | str:
    """Read digits with their marks, or return why that can't be done."""
    text = re.sub(r"['’`_]", " ", digits)
    point, comma = text.count("."), text.count(",")
    if decimal == "," or (decimal == "" and comma == 1 and _comma_is_decimal(text)):
        text = text.translate(str.maketrans(".,", ",."))
        point, comma = comma, point
    if point > 1:
        return "unreadable"
    whole, _, fraction = text.partition(".")
    if not fraction.isdecimal() and fraction:
        return "unreadable"
    for mark, one in ((",", comma), (" ", whole.count(" "))):
        if one and not _GROUPS[mark].fullmatch(whole):
            return "comma" if mark == "," and comma == 1 and not point and decimal == "" else "unreadable"
    whole = whole.replace(",", "").replace(" ", "")
    if (whole and not whole.isdecimal()) or not (whole or fraction):
        return "unreadable"
    number = float(f"{whole or 0}.{fraction or 0}{exponent}")
    return number if math.isfinite(number) else "too_large"


def _comma_is_decimal(text: str) -> bool:
    """``1 234,5`` and ``1.234,5``: the other mark groups the thousands, so the comma is the fraction's."""
    whole, _, fraction = text.partition(",")
    grouped = _GROUPS[" "].fullmatch(whole) or _GROUPS[r"\."].fullmatch(whole)
    return bool(grouped) and fraction.isdecimal()


_BETWEEN = re.compile(r"(?<=[^\s(])\s*(?:-|~|至|到|\bto\b)\s*(?=[^\s)])")


def _range(text: str, decimal: Decimal) -> Figure | None:
    """Read ``30-50万`` and ``30万~50万``; the first end takes over what only the second one names."""
    cuts = list(_BETWEEN.finditer(text))
    if len(cuts) != 1 or not any(letter.isdecimal() for letter in text[: cuts[0].start()]):
        return None
    low = _single(text[: cuts[0].start()].strip(), decimal)
    high = _single(text[cuts[0].end() :].strip(), decimal)
    if isinstance(low, str) or isinstance(high, str) or high.low < 0:
        return None
    if low.scale == 1 and low.unit in ("", high.unit):
        inherited = high.scale * (0.01 if high.unit == "percent" and low.unit == "" else 1)
        low = replace(low, low=round(low.low * inherited, 14))
    elif low.unit not in ("", high.unit) and high.unit:
        return None
    if not low.low < high.high:
        return None
    return Figure(low.low, high.high, high.unit or low.unit, high.currency or low.currency, high.scale)
