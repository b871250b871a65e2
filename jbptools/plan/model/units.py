"""Units of goals and measures: codes where the kit can show and convert, any other word as it is.

Money is plain yuan and a rate a fraction, whatever the person typed; 万元 and % are ways to show them.
"""

from decimal import Decimal
from functools import cache
from typing import Any

from jbptools.words import LANGUAGES, Message, Shown
from jbptools.words.language import Language, current_language

__all__ = [
    "UNITS",
    "as_typed",
    "kept_in",
    "typed_in",
    "unit_code",
    "unit_label",
    "value_message",
]

#: codes with a word of their own in both languages
UNITS = ("wan", "yuan", "percent", "cases", "outlets", "days", "points", "times", "people", "visits")

_SPECS = {"": "", "yuan": "money", "wan": "money", "percent": "percent"}

#: units whose figures are kept in a smaller one: 2300 typed under 万元 is kept as 23,000,000 yuan
_TYPED_IN = {"percent": 0.01, "wan": 1e4}

#: what people write for a unit -> the code and what to multiply the numbers by
_ALIASES: dict[str, tuple[str, float]] = {
    "元": ("yuan", 1.0),
    "人民币": ("yuan", 1.0),
    "cny": ("yuan", 1.0),
    "rmb": ("yuan", 1.0),
    "万元": ("wan", 1.0),
    "万": ("wan", 1.0),
    "cny ten thousand": ("wan", 1.0),
    "亿元": ("yuan", 1e8),
    "cny k": ("yuan", 1e3),
    "cny m": ("yuan", 1e6),
    "%": ("percent", 0.01),
    "％": ("percent", 0.01),
    "百分比": ("percent", 0.01),
    "箱": ("cases", 1.0),
    "家": ("outlets", 1.0),
    "个网点": ("outlets", 1.0),
    "天": ("days", 1.0),
    "日": ("days", 1.0),
    "分": ("points", 1.0),
    "次": ("times", 1.0),
    "人": ("people", 1.0),
}


def unit_code(text: str) -> tuple[str, float]:
    """Return the unit's code and the factor for numbers that were written in it.

    >>> unit_code("亿元"), unit_code("万元"), unit_code("coolers")
    (('yuan', 100000000.0), ('wan', 1.0), ('coolers', 1.0))
    """
    word = " ".join(text.split())
    known = {**_labels(), **_ALIASES}
    return known.get(word.lower(), (word.lower() if word.lower() in UNITS else word, 1.0))


@cache
def _labels() -> dict[str, tuple[str, float]]:
    """The units' own words in both languages lead back to their codes."""
    return {
        Message(f"plan.unit_{unit}").say(language).lower(): (unit, 0.01 if unit == "percent" else 1.0)
        for unit in UNITS
        for language in LANGUAGES
    }


def unit_label(unit: str) -> Message:
    """Return the unit's word for a reader; a unit without a code stands as it was written.

    >>> unit_label("cases").say("zh"), unit_label("coolers").say("en")
    ('箱', 'coolers')
    """
    return Message(f"plan.unit_{unit}") if unit in UNITS else Shown(unit)


def value_message(value: float | None, unit: str) -> Message:
    """Return a figure with its unit as a sentence part.

    >>> value_message(0.7, "percent").say("en"), value_message(23_000_000, "yuan").say("zh")
    ('70.0%', '2,300.0 万元')
    """
    if value is None or unit in _SPECS:
        return Shown(value, _SPECS.get(unit, ""))
    return Message("plan.value_unit", value=value, unit=unit_label(unit))


def typed_in(unit: str) -> float:
    """Return what 1 typed under a unit is kept as.

    >>> typed_in("wan"), typed_in("percent"), typed_in("days")
    (10000.0, 0.01, 1.0)
    """
    return _TYPED_IN.get(unit, 1.0)


def kept_in(unit: str) -> str:
    """Return the unit in which figures are kept: plain yuan for 万元, else the unit itself.

    >>> kept_in("wan"), kept_in("days")
    ('yuan', 'days')
    """
    return "yuan" if unit == "wan" else unit


def as_typed(value: Any, unit: str, language: Language | None = None) -> str:
    """Return a figure as a person would type it, without losing a digit.

    >>> as_typed(0.176, "percent"), as_typed(23_000_000.0, "yuan", "zh"), as_typed(None, "yuan")
    ('17.6%', '2300万', '')
    >>> as_typed(12.5, "days"), as_typed(1234567.0, "yuan", "en")
    ('12.5', '1,234,567')
    """
    if value is None:
        return ""
    number = Decimal(repr(float(value)))
    if unit == "percent":
        return _digits(number * 100) + "%"
    if unit == "wan":
        return f"{float(value) / 1e4:,.12g}"
    chinese = (language or current_language()) == "zh"
    if unit == "yuan" and chinese and abs(value) >= 1e4 and float(value) % 1000 == 0:
        return _digits(number / 10_000).replace(",", "") + "万"
    return _digits(number)


def _digits(number: Decimal) -> str:
    text = f"{number:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
