"""A line's last months: figure, light, and whether it gets better - an arrow and a word."""

import math
from typing import Literal

import pandas as pd

from jbptools.plan.document.plan import Plan
from jbptools.scorecard.aims import before_plan, month_target
from jbptools.scorecard.entering import line_of, month_of
from jbptools.scorecard.kpis import limits
from jbptools.scorecard.lines import LineScore, line_score
from jbptools.scorecard.scoring import Yardstick, score

__all__ = ["MOVES", "move", "trend"]

Move = Literal["better", "worse", "level", "unknown"]
MOVES: tuple[Move, ...] = ("better", "worse", "level", "unknown")


def trend(plan: Plan, line_id: str, month: object, months: int | None = None) -> pd.DataFrame:
    """Return a line's last months.

    Args:
        plan: with a scorecard.
        line_id: id, KPI id or name of the line.
        month: the last one.
        months: how many; six if left out.

    Returns:
        DataFrame[month, value, target, low, high, points, light, move]; months without a figure are there,
        with NaN and ``grey``. A cumulative line shows, and judges, each month by itself.
    """
    line, last = line_of(plan, line_id), month_of(month)
    count = months or int(limits("trend")["months"])
    rows = []
    before: LineScore | None = None
    for when in pd.period_range(last - (count - 1), last, freq="M"):
        now = line_score(plan, line, when)
        value, target = _own(plan, now)
        alone = score(line, value, Yardstick(target)) if line.cumulative else now.score
        rows.append(
            (when, value, target, now.aim.low, now.aim.high, alone.points, alone.light, move(now, before))
        )
        before = now if now.value is not None else before
    names = ["month", "value", "target", "low", "high", "points", "light", "move"]
    table = pd.DataFrame(rows, columns=names)
    numbers = ["value", "target", "low", "high", "points"]
    table[numbers] = table[numbers].astype("float64")
    return table


def _own(plan: Plan, now: LineScore) -> tuple[float | None, float | None]:
    if not now.line.cumulative:
        return now.value, now.aim.target
    if before_plan(plan, now.month):
        return (None if now.actual is None else now.actual.value), None
    return (None if now.actual is None else now.actual.value), month_target(plan, now.line, now.month)


def move(now: LineScore, before: LineScore | None) -> Move:
    """Tell whether a line moved the right way since the last month with a figure.

    >>> from jbptools.plan.examples import example
    >>> plan = example("good", "en")
    >>> trend(plan, "claim_days", "2026-03", 2)["move"].tolist()[-1]
    'better'
    """
    if before is None or now.value is None or before.value is None:
        return "unknown"
    if now.line.direction == "watch":
        return "unknown"
    new, old = _distance(now), _distance(before)
    if new is None or old is None:
        return "unknown"
    if abs(new - old) <= float(limits("trend")["level"]):
        return "level"
    return "better" if new < old else "worse"


def _distance(one: LineScore) -> float | None:
    """How far a figure is from what is agreed, as a share of it; below 0: better than agreed."""
    value, aim = one.value, one.aim
    if value is None:
        return None
    if one.line.direction == "band":
        if aim.low is not None and value < aim.low:
            return (aim.low - value) / abs(aim.low or 1.0)
        if aim.high is not None and value > aim.high:
            return (value - aim.high) / abs(aim.high or 1.0)
        return 0.0 if aim.known else None
    base = one.line.target if not one.line.cumulative else aim.target
    if not base or not math.isfinite(base):
        return None
    if one.line.cumulative and aim.target:
        return 1 - value / aim.target
    return (base - value) / abs(base) if one.line.direction == "up" else (value - base) / abs(base)
