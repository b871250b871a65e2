"""How a number, an amount of money, a share, a month or a date looks in each language.

Money inside the code is plain yuan, ex VAT; 万元 and "CNY m" are only ways of showing it.
"""

import math
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from jbptools.words.language import Language, current_language
from jbptools.words.writing import writing

__all__ = ["form"]

NOTHING = "—"


def _number(value: float, language: Language, digits: int = 0) -> str:
    text = f"{value:,.{digits}f}"
    return text.replace("-", "−") if float(text.replace(",", "")) != 0 else text.replace("-", "")


def _money(value: float, language: Language) -> str:
    for least, by, digits, words in writing(language).money:
        if abs(value) >= least:
            return words.format(_number(value / by, language, digits))
    raise ValueError(f"{value} is no amount")


def _wan(value: float, language: Language) -> str:
    """Money in the unit that a table's heading already names: 万元 or CNY k."""
    by, digits = writing(language).unit
    return _number(value / by, language, digits)


def _percent(value: float, language: Language, digits: int = 1) -> str:
    return _number(value * 100, language, digits) + "%"


def _signed_percent(value: float, language: Language) -> str:
    text = _percent(value, language)
    return text if value <= 0 or text == "0.0%" else "+" + text


def _day(pattern: str) -> Callable[[Any, Language], str]:
    """A form for a day or a month, by the name of its pattern in the language's entry."""

    def shown(value: Any, language: Language) -> str:
        from babel.dates import format_date

        way = writing(language)
        day = value if isinstance(value, date) else date(value.year, value.month, 1)
        return format_date(day, getattr(way, pattern), locale=way.locale)

    return shown


def _time(value: datetime, language: Language) -> str:
    return f"{value:%H:%M}"


def _list(value: Any, language: Language) -> str:
    return writing(language).list.join(form(item, "", language) for item in value)


_FORMS: dict[str, Callable[[Any, Language], str]] = {
    "int": lambda v, lang: _number(v, lang),
    "1": lambda v, lang: _number(v, lang, 1),
    "2": lambda v, lang: _number(v, lang, 2),
    "money": _money,
    "yuan": lambda v, lang: writing(lang).yuan.format(_number(v, lang)),
    "wan": _wan,
    "percent": _percent,
    "percent0": lambda v, lang: _percent(v, lang, 0),
    "signed": _signed_percent,
    "date": _day("date"),
    "time": _time,
    "month": _day("month"),
    "month_short": _day("month_short"),
    "month_tiny": _day("month_tiny"),
    "list": _list,
}


def form(value: Any, spec: str = "", language: Language | None = None) -> str:
    """Show one value the way a reader of that language expects it.

    Args:
        value: a number, a date, a period, a list or a text; None and NaN show as a dash.
        spec: ``int``, ``1``, ``2`` (decimals), ``money`` (scaled), ``yuan`` (unscaled), ``wan``
            (without its unit), ``percent``, ``percent0``, ``signed`` (a growth rate), ``date``,
            ``time``, ``month``, ``month_short``, ``month_tiny`` (for axes), ``list``;
            ``n|dealer|dealers`` counts in
            English; empty: as it is.
        language: ``"zh"`` or ``"en"``; the current one if left out.

    Raises:
        ValueError: an unknown spec.

    >>> form(3_985_500, "money", "zh"), form(3_985_500, "money", "en")
    ('398.6 万元', 'CNY 3.99 m')
    >>> form(0.176, "percent", "en"), form(0.051, "signed", "zh"), form(-0.051, "signed", "zh")
    ('17.6%', '+5.1%', '−5.1%')
    >>> form(1, "n|dealer|dealers", "en"), form(60, "n|dealer|dealers", "en")
    ('1 dealer', '60 dealers')
    >>> form(["a", "b"], "list", "zh"), form(float("nan"), "money", "zh")
    ('a、b', '—')
    """
    chosen: Language = language or current_language()
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return NOTHING
    if spec.startswith("n|"):
        _, one, many = spec.split("|")
        return f"{_number(value, chosen)} {one if value == 1 else many}"
    if spec:
        try:
            return _FORMS[spec](value, chosen)
        except KeyError:
            raise ValueError(
                f"{spec!r} is not a way to show a value; there are {', '.join(_FORMS)}"
            ) from None
    if hasattr(value, "say"):  # a message inside a list speaks the same language
        return str(value.say(chosen))
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return str(value)
    return _number(value, chosen) if float(value).is_integer() else _number(value, chosen, 2)
