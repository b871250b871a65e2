"""Entering: one month's figure of a line, or a line's own settings; each call is one confirmed edit."""

from typing import Any

import pandas as pd

from jbptools.plan.document.plan import Plan
from jbptools.plan.model.fields import field_label
from jbptools.plan.model.following import ScoreLine
from jbptools.plan.model.units import kept_in
from jbptools.plan.reading import read_month
from jbptools.scorecard.aims import start_of
from jbptools.words import KitError, Message

__all__ = ["actual_id", "enter", "line_of", "month_of", "set_line"]

#: years before the plan's start from which months may be entered, for the trend and the landing
YEARS_BACK = 3


def line_of(plan: Plan, line_id: str) -> ScoreLine:
    """Return a line by its id, its KPI's id or its name.

    Raises:
        KitError: the scorecard has none of that name; the sentence lists those there are.

    >>> plan = Plan.new("Hua").with_item("scorecard", kpi="stock_days", name="库存天数")
    >>> line_of(plan, "stock_days") is line_of(plan, "库存天数")
    True
    """
    wanted = line_id.strip().lower()
    for key in ("id", "kpi", "name"):
        for line in plan.scorecard:
            if wanted and str(getattr(line, key)).strip().lower() == wanted:
                return line
    there = [line.called or line.id for line in plan.scorecard]
    if not there:
        raise KitError("scorecard.no_lines")
    raise KitError("scorecard.no_line", name=line_id[:60], there=there)


def month_of(month: Any) -> pd.Period:
    """Return a month from ``"2026-03"``, ``"2026年3月"``, a date or a Period.

    Raises:
        KitError: it is no month.

    >>> month_of("2026年3月")
    Period('2026-03', 'M')
    """
    return pd.Period(read_month(month, field_label("actual", "month")), "M")


def actual_id(line_id: str, month: pd.Period) -> str:
    """Return the id of a line's figure of a month: two windows that enter it mean the same figure.

    >>> actual_id("line-offtake", pd.Period("2026-03", "M"))
    'actual-line-offtake-2026-03'
    """
    return f"actual-{line_id[:64]}-{month}"


def enter(plan: Plan, line_id: str, month: Any, **values: Any) -> Plan:
    """Return the plan with one month's figure of a line.

    Args:
        plan: with a scorecard (:func:`jbptools.scorecard.begin`).
        line_id: id, KPI id or name of the line.
        month: ``"2026-03"``, ``"2026年3月"``, a date or a Period.
        values: ``value`` (typed or a number; ``""`` empties it), ``target``, ``sample``, ``source``,
            ``grade`` (A, B, C), ``note``.

    Raises:
        KitError: no such line, no such month, no number; nothing changes.

    >>> plan = Plan.new("Hua").with_item("scorecard", kpi="stock_days", unit="days")
    >>> enter(plan, "stock_days", "2026-03", value="32").actuals[0].value
    32.0
    """
    line = line_of(plan, line_id)
    when = month_of(month)
    start = pd.Period(plan.starts, "M") if plan.starts else start_of(plan, when)
    first = start - 12 * YEARS_BACK
    last = pd.Period(plan.ends, "M") + 12 if plan.ends else None
    if when < first or (last is not None and when > last):
        raise KitError("scorecard.month_outside", month=when, first=first, last=last or when)
    found = next((one for one in plan.actuals if one.line == line.id and one.month == str(when)), None)
    name = found.id if found else actual_id(line.id, when)
    changed = plan
    if found is None:
        changed = plan.with_item(
            "actuals", ids=lambda kind: name, line=line.id, month=str(when), unit=kept_in(line.unit)
        )
        changed = changed.set_item(name, "unit", line.unit)
    for key, value in values.items():
        changed = changed.set_item(name, key, value)
    return changed


def set_line(plan: Plan, line_id: str, key: str, value: Any) -> Plan:
    """Return the plan with one setting of a line: weight, target, low, high, green, amber, ...

    Raises:
        KitError: a negative weight, a band whose ends are crossed, lights in the wrong order; the sentence
            says what to do and nothing changes.

    >>> plan = Plan.new("Hua", "en").with_item("scorecard", kpi="stock_days", unit="days", direction="band")
    >>> set_line(plan, "stock_days", "weight", "15").scorecard[0].weight
    0.15
    """
    line = line_of(plan, line_id)
    changed = plan.set_item(line.id, key, value)
    after = line_of(changed, line.id)
    _check(after)
    if key == "unit":
        for actual in plan.actuals:
            if actual.line == line.id:
                changed = changed.set_item(actual.id, "unit", after.unit)
    return changed


def _check(line: ScoreLine) -> None:
    called = Message("scorecard.called", name=line.called or line.id)
    if line.direction == "band" and line.low is not None and line.high is not None and line.low > line.high:
        raise KitError("scorecard.band_crossed", line=called)
    if line.green is None or line.amber is None or line.direction not in ("up", "down"):
        return
    if line.direction == "up" and line.amber > line.green:
        raise KitError("scorecard.lights_up", line=called, green=line.green, amber=line.amber)
    if line.direction == "down" and line.amber < line.green:
        raise KitError("scorecard.lights_down", line=called, green=line.green, amber=line.amber)
