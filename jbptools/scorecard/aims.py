"""What a month is judged against: its own target, or the straight way from the baseline to what is agreed."""

from datetime import date

import pandas as pd

from jbptools.plan.document.plan import Plan
from jbptools.plan.model.following import Actual, ScoreLine
from jbptools.scorecard.scoring import Yardstick

__all__ = ["actual_of", "aim_of", "before_plan", "month_target", "months_of", "start_of", "year_to"]


def start_of(plan: Plan, month: pd.Period) -> pd.Period:
    """Return the plan's first month; January of the month's year where the plan does not say or began later.

    >>> start_of(Plan.new("Hua").set_field("starts", "2026-03-01"), pd.Period("2026-05", "M"))
    Period('2026-03', 'M')
    """
    first = pd.Period(plan.starts, "M") if plan.starts else None
    if first is None or first > month:
        return pd.Period(f"{month.year}-01", "M")
    return first


def before_plan(plan: Plan, month: pd.Period) -> bool:
    """Tell whether a month lies before the plan's start: its figures are history and are not judged."""
    return plan.starts is not None and month < pd.Period(plan.starts, "M")


def months_of(plan: Plan, month: pd.Period) -> pd.PeriodIndex:
    """Return the months of the plan: start to end, twelve where no end is written."""
    first = start_of(plan, month)
    last = pd.Period(plan.ends, "M") if plan.ends else first + 11
    return pd.period_range(first, max(last, first), freq="M")


def year_to(plan: Plan, month: pd.Period) -> pd.PeriodIndex:
    """Return the months from the plan's start to this one."""
    return pd.period_range(start_of(plan, month), month, freq="M")


def actual_of(plan: Plan, line: ScoreLine, month: pd.Period) -> Actual | None:
    """Return what was entered for a line and month, or None."""
    wanted = str(month)
    return next((one for one in plan.actuals if one.line == line.id and one.month == wanted), None)


def month_target(plan: Plan, line: ScoreLine, month: pd.Period) -> float | None:
    """Return one month's target of a cumulative line: its own, else an equal part of what the others leave.

    >>> plan = Plan.new("Hua").with_item("scorecard", cumulative=True, target="24m", unit="yuan")
    >>> month_target(plan, plan.scorecard[0], pd.Period("2026-03", "M"))
    2000000.0
    """
    own = {one.month: one.target for one in plan.actuals if one.line == line.id and one.target is not None}
    if str(month) in own:
        return own[str(month)]
    if line.target is None:
        return None
    months = [str(one) for one in months_of(plan, month)]
    open_months = [one for one in months if one not in own] or [str(month)]
    left = line.target - sum(value for one, value in own.items() if one in months)
    return max(left, 0.0) / len(open_months)


def aim_of(plan: Plan, line: ScoreLine, month: pd.Period) -> Yardstick:
    """Return what the line's figure of this month is judged against.

    A month's own target comes first; else, until the line's date, the straight way from the baseline, so
    that a plan on its way is not red from the first month on.

    >>> plan = Plan.new("Hua").set_field("starts", "2026-01-01")
    >>> agreed = {"direction": "band", "baseline": "32", "high": "25", "date": "2026-12-31"}
    >>> plan = plan.with_item("scorecard", unit="days", **agreed)
    >>> june, december = (pd.Period(month, "M") for month in ("2026-06", "2026-12"))
    >>> [round(aim_of(plan, plan.scorecard[0], month).high, 1) for month in (june, december)]
    [28.5, 25.0]
    """
    if before_plan(plan, month):
        return Yardstick()
    found = actual_of(plan, line, month)
    own = found.target if found is not None and not line.cumulative else None
    share = _way(line.date, start_of(plan, month), month)
    if line.direction == "band":
        low, high = line.low, line.high
        if line.baseline is not None and share is not None:
            low = (
                low if low is None or line.baseline >= low else line.baseline + (low - line.baseline) * share
            )
            high = (
                high
                if high is None or line.baseline <= high
                else line.baseline + (high - line.baseline) * share
            )
        return Yardstick(low=low, high=high if own is None else own)
    target = line.target
    if target is not None and line.baseline is not None and share is not None and not line.cumulative:
        target = line.baseline + (target - line.baseline) * share
    return Yardstick(target=target if own is None else own)


def _way(by: date | None, start: pd.Period, month: pd.Period) -> float | None:
    """How much of the way is due at the end of a month; None where there is no date or it has passed."""
    if by is None:
        return None
    last = pd.Period(by, "M")
    if month >= last:
        return None
    length = (last - start).n + 1
    return ((month - start).n + 1) / length if length > 0 else None
