"""What a person typed, turned into a value: 2,300万, 70%, 2026年12月31日; or a sentence why not."""

import math
import re
from datetime import date, datetime
from typing import Any

from jbptools.plan.model.fields import FieldSpec, choice_label
from jbptools.plan.model.parts import LINE_LENGTH, TEXT_LENGTH
from jbptools.words import KitError, Message
from jbptools.words.reading import Day, Figure, Unread, read_day, read_figure
from jbptools.words.reading import read_month as month_of

#: years that a plan may speak of
_YEARS = (2000, 2100)

__all__ = ["clean_text", "read_date", "read_month", "read_number", "read_value"]


def clean_text(text: str) -> str:
    r"""Return a text as it is kept: line ends unified, invisible control characters of pasted text gone.

    Emoji and right-to-left marks stay.

    >>> clean_text("one\r\ntwo\x0bthree\x00")
    'one\ntwo\nthree'
    """
    lines = re.sub(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]", "\n", text)
    return "".join(letter for letter in lines if ord(letter) >= 32 or letter in "\n\t")


def read_number(text: str, label: Message) -> Figure:
    """Return the figure that somebody wrote: its value and the unit and size that were written with it.

    Raises:
        KitError: it is no number, may be two, or a range.

    >>> where = Message("plan.field_target")
    >>> read_number("2,300万", where).value, read_number("７０％", where).unit, read_number("-5.1", where).low
    (23000000.0, 'percent', -5.1)
    """
    read = read_figure(text)
    if isinstance(read, Unread):
        if read.why == "comma":
            raise KitError(read.message.key, **read.message.values)
        if read.why in ("too_large", "infinite"):
            raise KitError("plan.too_big", field=label)
        raise KitError("plan.not_a_number", text=_short(text), field=label)
    if read.is_range:
        raise KitError("plan.is_a_range", text=_short(text), field=label)
    return read


def read_date(text: str, label: Message) -> date:
    """Return the day that somebody wrote.

    Raises:
        KitError: it is no day, one that does not exist, or one whose day and month could be swapped.

    >>> where = Message("plan.field_date")
    >>> read_date("2026年12月31日", where), read_date("31 Dec 2026", where)
    (datetime.date(2026, 12, 31), datetime.date(2026, 12, 31))
    """
    read = read_day(text, years=_YEARS)
    if isinstance(read, Unread) or read.grain != "day":
        raise _no_day(read, text, label, "date")
    return read.date


def read_month(value: Any, label: Message) -> str:
    """Return the month that somebody wrote, as ``"2026-03"``.

    Args:
        value: a text, a date or a Period[M].
        label: what the field is called.

    Raises:
        KitError: it is no month, or one that does not exist.

    >>> where = Message("plan.field_month")
    >>> [read_month(text, where) for text in ("2026年3月", "26年3月", "2026-3-15", "202603", "Mar 2026")]
    ['2026-03', '2026-03', '2026-03', '2026-03', '2026-03']
    """
    if hasattr(value, "year") and hasattr(value, "month"):
        year, month = int(value.year), int(value.month)
        if not _YEARS[0] <= year <= _YEARS[1]:
            raise KitError("plan.far_date", text=str(year), field=label)
        return f"{year}-{month:02d}"
    read = month_of(str(value), years=_YEARS)
    if isinstance(read, Unread):
        raise _no_day(read, str(value), label, "month")
    return read.month


def _no_day(read: Day | Unread, text: str, label: Message, kind: str) -> KitError:
    """What to answer to a text that is no day (or month), by the reason."""
    why = read.why if isinstance(read, Unread) else "unreadable"
    if why in ("order", "range", "week", "fiscal", "no_year"):
        return KitError(f"words.unread_{why}", text=_short(text))
    keys = {"impossible": f"plan.impossible_{kind}", "year": "plan.far_date"}
    return KitError(keys.get(why, f"plan.not_a_{kind}"), text=_short(text), field=label)


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
        read_number(part, spec.label).value if isinstance(part, str) else float(part)
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
        figure = read_number(value, spec.label)
        _fits(spec, figure, value)
        number = round(figure.value, 12) if figure.unit == "percent" else figure.value
        if figure.unit == "" and (unit == "percent" or spec.kind in {"share", "rate", "ratio"}):
            number = round(number / 100, 12)
        elif unit == "wan" and not figure.is_sized:
            number = round(number * 1e4, 6)
    else:
        number = float(value)
    return _within(spec, number)


def _fits(spec: FieldSpec, figure: Figure, text: str) -> None:
    """Refuse a figure whose own unit is not that of the field: 48 days as an amount, 12% as people."""
    wrong = {
        "amount": figure.unit not in ("", "yuan"),
        "whole": figure.unit in ("percent", "yuan"),
        "share": figure.unit not in ("", "percent"),
        "rate": figure.unit not in ("", "percent"),
        "ratio": figure.unit not in ("", "percent"),
    }
    if wrong.get(spec.kind, False) or figure.currency not in ("", "CNY"):
        raise KitError("plan.unlike_unit", text=_short(text), field=spec.label)


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
