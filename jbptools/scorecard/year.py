"""Where the year's offtake will land, from the card's own months; and the season of a year's target."""

from typing import TYPE_CHECKING

import pandas as pd

from jbptools.plan.document.plan import Plan
from jbptools.review.landing.methods import Landing, landing
from jbptools.review.landing.proof import landing_errors, monthly_sales
from jbptools.review.landing.season import fit_season, holiday_effect
from jbptools.scorecard.aims import month_target, months_of
from jbptools.scorecard.entering import enter, month_of
from jbptools.scorecard.gate import line_for
from jbptools.words import KitError

if TYPE_CHECKING:
    from jbptools.data.dataset import Dataset

__all__ = ["with_season", "year_landing"]


def year_landing(plan: Plan, month: object, dataset: "Dataset | None" = None) -> Landing:
    """Return where the plan year's offtake will land: four methods, a point and a range.

    What was entered on the card comes before what the data say; without data from last year only the run
    rate and the plan to go can speak. Source: A37 A38, reference 5.5.

    Args:
        plan: with an offtake line and its monthly figures.
        month: the last month to count.
        dataset: sales of earlier years, where there are any.

    Raises:
        KitError: no offtake line, no figure yet, or a month in between is missing.
    """
    when = month_of(month)
    line = line_for(plan, "offtake")
    if line is None:
        raise KitError("scorecard.no_offtake")
    months = months_of(plan, when)
    entered = {
        pd.Period(one.month, "M"): one.value
        for one in plan.actuals
        if one.line == line.id and one.value is not None and one.month
    }
    history, effect, errors = _history(plan, dataset, months[0], len([m for m in months if m <= when]))
    series = pd.concat([history, pd.Series(entered, dtype="float64")])
    series = series[~series.index.duplicated(keep="last")].sort_index()
    series.index = pd.PeriodIndex(series.index, freq="M")
    goals = {one: month_target(plan, line, one) for one in months}
    goal = None if any(value is None for value in goals.values()) else pd.Series(goals, dtype="float64")
    return landing(
        series, months[0].year, goal, when, first_month=months[0].month, holiday=effect, errors=errors
    )


History = tuple[pd.Series, tuple[float, float] | None, list[float]]


def _history(plan: Plan, dataset: "Dataset | None", start: pd.Period, known: int) -> History:
    """The dealer's own months before the plan's start, and what all dealers tell about New Year."""
    nothing = pd.Series(dtype="float64", index=pd.PeriodIndex([], freq="M"))
    if dataset is None or not dataset.has("offtake"):
        return nothing, None, []
    try:
        wide = monthly_sales(dataset, "offtake")
    except KitError:
        return nothing, None, []
    if plan.dealer.dealer_id not in wide.index:
        return nothing, None, []
    before = wide[[month for month in pd.PeriodIndex(wide.columns) if month < start]]
    if before.shape[1] < 12:
        return nothing, None, []
    errors = landing_errors(before, known) if start.month == 1 else []
    own = before.T[plan.dealer.dealer_id].astype("float64")
    own.index = pd.PeriodIndex(own.index, freq="M")
    return own, holiday_effect([before.sum()]), errors


def with_season(plan: Plan, dataset: "Dataset") -> Plan:
    """Return the plan with the year's offtake target spread over its months as the dealer's years run.

    New Year is put where it falls this year. Months that have a target of their own keep it.

    Raises:
        KitError: no offtake line or target, no start of the plan, or less than a year of earlier sales.
    """
    line = line_for(plan, "offtake")
    if line is None or line.target is None or plan.starts is None:
        raise KitError("scorecard.no_offtake")
    months = months_of(plan, pd.Period(plan.starts, "M"))
    history, effect, _ = _history(plan, dataset, months[0], 1)
    season = fit_season(history, effect) if len(history) >= 12 else None
    if season is None:
        raise KitError("scorecard.no_season")
    parts = season.expected(months)
    changed = plan
    for month, part in zip(months, parts / parts.sum(), strict=True):
        there = next((one for one in plan.actuals if one.line == line.id and one.month == str(month)), None)
        if there is None or there.target is None:
            changed = enter(changed, line.id, month, target=round(float(line.target * part)))
    return changed
