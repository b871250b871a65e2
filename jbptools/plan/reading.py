"""What a person typed, turned into a value: 2,300万, 70%, 2026年12月31日; or a sentence why not."""

import math
import re
import unicodedata
from datetime import date, datetime
from typing import Any

from jbptools.plan.model.fields import FieldSpec, choice_label
from jbptools.plan.model.parts import LINE_LENGTH, TEXT_LENGTH
from jbptools.words import KitError, Message

__all__ = ["clean_text", "read_date", "read_month", "read_number", "read_value"]

_SCALES = {
    "万": 1e4,
    "亿": 1e8,
    "千": 1e3,
    "百万": 1e6,
    "k": 1e3,
    "m": 1e6,
    "million": 1e6,
    "bn": 1e9,
    "w": 1e4,
}
_NUMBER = re.compile(
    r"^(?:cny|rmb|¥|人民币)?(?P<sign>[+-]?)(?:cny|rmb|¥)?(?P<digits>\d+(?:\.\d*)?|\.\d+)"
    r"(?P<scale>百万|万|亿|千|million|bn|k|m|w)?(?P<unit>%|元|cny|rmb|yuan)?$"
)
#: an amount that says itself how large it is: 2,300万, 23m, 23,000,000元
_SCALED = re.compile(r"[万亿千kmw元¥]|bn|cny|rmb|yuan")
_DATE = re.compile(r"^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$|^(\d{4})(\d{2})(\d{2})$")
_MONTH = re.compile(
    r"^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?(?:\s*[-/.]?\s*\d{1,2}\s*日?)?(?:\s+00:00(?::00)?)?$|^(\d{4})(\d{2})$"
)


def clean_text(text: str) -> str:
    r"""Return a text as it is kept: line ends unified, invisible control characters of pasted text gone.

    Emoji and right-to-left marks stay.

    >>> clean_text("one\r\ntwo\x0bthree\x00")
    'one\ntwo\nthree'
    """
    lines = re.sub(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]", "\n", text)
    return "".join(letter for letter in lines if ord(letter) >= 32 or letter in "\n\t")


def read_number(text: str, label: Message) -> tuple[float, str]:
    """Return the number that somebody wrote and the unit written with it (``"yuan"``, ``"percent"``, ``""``).

    Raises:
        KitError: it is no number.

    >>> where = Message("plan.field_target")
    >>> read_number("2,300万", where), read_number("７０％", where), read_number("-5.1", where)
    ((23000000.0, ''), (0.7, 'percent'), (-5.1, ''))
    """
    plain = unicodedata.normalize("NFKC", text).replace("−", "-").lower()
    match = _NUMBER.match(re.sub(r"[\s,，_']", "", plain))
    if not match:
        raise KitError("plan.not_a_number", text=_short(text), field=label)
    value = float(match["sign"] + match["digits"]) * _SCALES.get(match["scale"] or "", 1.0)
    if match["unit"] == "%":
        return round(value / 100, 12), "percent"
    return value, "yuan" if match["unit"] or "¥" in plain else ""


def read_date(text: str, label: Message) -> date:
    """Return the day that somebody wrote, year first.

    Raises:
        KitError: it is no date, or a day that does not exist.

    >>> where = Message("plan.field_date")
    >>> read_date("2026年12月31日", where), read_date("2026/2/3", where)
    (datetime.date(2026, 12, 31), datetime.date(2026, 2, 3))
    """
    match = _DATE.match(unicodedata.normalize("NFKC", text).strip())
    if not match:
        raise KitError("plan.not_a_date", text=_short(text), field=label)
    year, month, day = (int(group) for group in match.groups() if group is not None)
    try:
        return date(year, month, day)
    except ValueError:
        raise KitError("plan.impossible_date", text=_short(text), field=label) from None


def read_month(value: Any, label: Message) -> str:
    """Return the month that somebody wrote, year first, as ``"2026-03"``.

    Args:
        value: a text, a date or a Period[M].
        label: what the field is called.

    Raises:
        KitError: it is no month, or one that does not exist.

    >>> where = Message("plan.field_month")
    >>> [read_month(text, where) for text in ("2026年3月", "2026/03", "2026-3-15", "202603")]
    ['2026-03', '2026-03', '2026-03', '2026-03']
    """
    if hasattr(value, "year") and hasattr(value, "month"):
        year, month = int(value.year), int(value.month)
    else:
        text = str(value)
        match = _MONTH.match(unicodedata.normalize("NFKC", text).strip())
        if not match:
            raise KitError("plan.not_a_month", text=_short(text), field=label)
        year, month = (int(group) for group in match.groups() if group is not None)
    if not 1 <= month <= 12:
        raise KitError("plan.impossible_month", month=month, field=label)
    if not 2000 <= year <= 2099:
        raise KitError("plan.far_date", text=str(year), field=label)
    return f"{year}-{month:02d}"


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:39] + "…"


def read_value(spec: FieldSpec, value: Any, unit: str = "") -> Any:
    """Return a value fit for the field, from a Python value or what a person typed.

    Args:
        spec: the field.
        value: what came in; an empty text empties the field.
        unit: the unit of the item, for figures; in a field in percent ``"70"`` means 70 %.

    Raises:
        KitError: see :meth:`jbptools.plan.Plan.set_field`.
    """
    if spec.kind in {"line", "text"}:
        return _text(spec, value)
    if spec.kind == "choice":
        return _choice(spec, value)
    if spec.kind == "links":
        return _links(value)
    if spec.kind == "numbers":
        return _numbers(spec, value)
    if spec.kind == "link":
        return str(value or "").strip()
    if spec.kind == "flag":
        return value if isinstance(value, bool) else str(value).strip().lower() in {"true", "1", "yes", "是"}
    if value is None or (isinstance(value, str) and not value.strip()):
        return "" if spec.kind == "month" else None
    if spec.kind == "month":
        return read_month(value, spec.label)
    return _day(spec, value) if spec.kind == "date" else _figure(spec, value, unit)


def _text(spec: FieldSpec, value: Any) -> str:
    text = clean_text("" if value is None else str(value))
    most = LINE_LENGTH if spec.kind == "line" else TEXT_LENGTH
    if spec.kind == "line":
        text = " ".join(text.split("\n")).strip()
    if len(text) > most:
        raise KitError("plan.too_long", field=spec.label, letters=len(text), most=most)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        raise KitError("plan.unreadable_text", field=spec.label) from None
    return text


def _choice(spec: FieldSpec, value: Any) -> str:
    if value in spec.choices:
        return str(value)
    there = [choice_label(spec.key, choice) for choice in spec.choices if choice]
    raise KitError("plan.no_choice", text=_short(str(value)), field=spec.label, there=there)


def _links(value: Any) -> tuple[str, ...]:
    parts = re.split(r"[,，、\s]+", value) if isinstance(value, str) else [str(part) for part in value or ()]
    return tuple(dict.fromkeys(part for part in parts if part))


def _numbers(spec: FieldSpec, value: Any) -> tuple[float, ...]:
    """A row of numbers: for the months of a year twelve or none, none below zero, not all of them zero."""
    parts = re.split(r"[,，、;；\s]+", value.strip()) if isinstance(value, str) else list(value or ())
    found = tuple(
        read_number(part, spec.label)[0] if isinstance(part, str) else float(part)
        for part in parts
        if part != ""
    )
    if spec.key == "season" and found and (len(found) != 12 or min(found) < 0 or not sum(found) > 0):
        raise KitError("joint.twelve_months", there=len(found))
    if any(not math.isfinite(number) or abs(number) > 1e6 for number in found) or len(found) > 24:
        raise KitError("plan.too_big", field=spec.label)
    return found


def _day(spec: FieldSpec, value: Any) -> date:
    day = value.date() if isinstance(value, datetime) else value
    if not isinstance(day, date):
        day = read_date(str(value), spec.label)
    if not 2000 <= day.year <= 2100:
        raise KitError("plan.far_date", text=str(day), field=spec.label)
    return day


def _figure(spec: FieldSpec, value: Any, unit: str) -> float | int:
    if isinstance(value, str):
        number, written = read_number(value, spec.label)
        if written == "percent" and spec.kind in {"amount", "whole"}:
            raise KitError("plan.not_a_number", text=_short(value), field=spec.label)
        if written == "" and (unit == "percent" or spec.kind in {"share", "rate", "ratio"}):
            number = round(number / 100, 12)
        elif unit == "wan" and not _SCALED.search(unicodedata.normalize("NFKC", value).lower()):
            number = round(number * 1e4, 6)
    else:
        number = float(value)
    return _within(spec, number)


def _within(spec: FieldSpec, number: float) -> float | int:
    if not math.isfinite(number) or abs(number) > 1e13:
        raise KitError("plan.too_big", field=spec.label)
    if number < 0 and spec.kind in {"amount", "whole", "share", "ratio"}:
        raise KitError("plan.negative", field=spec.label, value=number)
    if number > 100 and spec.kind == "ratio":
        raise KitError("plan.too_big", field=spec.label)
    if number > 1 and spec.kind == "share":
        raise KitError("plan.share_over_one", field=spec.label)
    if spec.kind != "whole":
        return number
    if not number.is_integer():
        raise KitError("plan.not_whole", field=spec.label, value=number)
    return int(number)
