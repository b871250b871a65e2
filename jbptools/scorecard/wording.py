"""Figures and months inside the scorecard's sentences."""

from collections.abc import Iterable

import pandas as pd

from jbptools.plan.model.naming import joined
from jbptools.plan.model.units import unit_label, value_message
from jbptools.words import Message, Shown

__all__ = ["figure", "months_named"]


def figure(value: float | None, unit: str) -> Message:
    """Return a figure with its unit, with one decimal where it needs one.

    >>> figure(29.84, "days").say("en"), figure(0.618, "percent").say("zh"), figure(32.0, "days").say("zh")
    ('29.8 days', '61.8%', '32天')
    """
    if value is None or unit in ("", "yuan", "wan", "percent"):
        return value_message(value, unit)
    spec = "int" if round(value, 1) == round(value) else "1"
    return Message("plan.value_unit", value=Shown(value, spec), unit=unit_label(unit))


def months_named(months: Iterable[pd.Period]) -> Message:
    """Return months as a list in the reader's language.

    >>> months_named([pd.Period("2026-01", "M"), pd.Period("2026-02", "M")]).say("en")
    'Jan 2026, Feb 2026'
    """
    return joined([Shown(month, "month") for month in months])
