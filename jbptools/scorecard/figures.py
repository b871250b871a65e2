"""Actuals from the data: what the KPI catalogue can say about a dealer's month, with source and grade."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from jbptools.data.dataset import Dataset
from jbptools.data.dictionary import dictionary
from jbptools.plan.document.plan import Plan
from jbptools.review.kpi.catalogue import kpi_values
from jbptools.review.kpi.view import Lacking, View
from jbptools.scorecard.aims import actual_of
from jbptools.scorecard.entering import enter, month_of
from jbptools.scorecard.kpis import KpiRule, kpi_rule, kpi_rules, limits
from jbptools.scorecard.setup import rule_of
from jbptools.scorecard.wording import figure
from jbptools.words import Message

__all__ = ["Found", "actuals_from", "fill"]

#: decimals that a month's figure is kept with
_DIGITS = {"yuan": 0, "percent": 3, "days": 1, "points": 1, "outlets": 0}


@dataclass(frozen=True)
class Found:
    """One KPI's figure of a month as the data give it; without a value, the reason.

    Args:
        kpi: its id.
        value: in the scorecard's unit; None = no data.
        sample: rows behind a sampled figure.
        source: which tables, which months.
        grade: A system or count, B document.
        reason: why there is no value.
    """

    kpi: str
    value: float | None
    unit: str
    sample: int | None
    source: Message
    grade: str
    reason: Message | None = None


def actuals_from(
    dataset: Dataset, dealer_id: str, month: Any, kpis: Sequence[str] | None = None
) -> dict[str, Found]:
    """Return what the data say about a dealer's month, KPI by KPI.

    A KPI's window may be longer than the month (dealer ROI twelve months, days of stock three): one month
    alone swings with New Year. The source names the months.

    Args:
        dataset: the case company or own data.
        dealer_id: which dealer.
        month: ``"2026-06"``, a date or a Period.
        kpis: which; all of the scorecard if left out.

    >>> from jbptools.data import case
    >>> found = actuals_from(case(), "D012", "2026-06", ["stock_days", "strike_rate"])
    >>> round(found["stock_days"].value), found["stock_days"].grade, found["strike_rate"].sample > 30
    (120, 'A', True)
    """
    when = month_of(month)
    rules = [kpi_rule(name) for name in kpis] if kpis is not None else list(kpi_rules().values())
    unfinished = dataset.as_of is not None and pd.Timestamp(dataset.as_of) < when.end_time.normalize()
    if unfinished:
        reason = Message("scorecard.month_unfinished", month=when, day=dataset.as_of)
        return {rule.id: _nothing(rule, when, reason) for rule in rules}
    found: dict[str, Found] = {}
    for months in sorted({rule.months for rule in rules}):
        group = [rule for rule in rules if rule.months == months]
        held = kpi_values(dataset, [rule.id for rule in group], when - (months - 1), when)
        table, reasons = held.table, dict(held.missing)
        for rule in group:
            found[rule.id] = _found(dataset, dealer_id, rule, when, table, reasons)
    return {rule.id: found[rule.id] for rule in rules}


def _nothing(rule: KpiRule, month: pd.Period, reason: Message) -> Found:
    return Found(rule.id, None, rule.unit, None, _source(rule, month), rule.grade, reason)


def _found(
    dataset: Dataset,
    dealer_id: str,
    rule: KpiRule,
    month: pd.Period,
    table: pd.DataFrame,
    reasons: dict[str, Message],
) -> Found:
    if rule.id in reasons:
        return _nothing(rule, month, reasons[rule.id])
    start = month - (rule.months - 1)
    raw = table[rule.id].get(dealer_id)
    if raw is None or pd.isna(raw):
        return _nothing(rule, month, Message("kpi.no_value", dealer=dealer_id, start=start, end=month))
    value = round(float(raw), _DIGITS.get(rule.unit, 2))
    sample = _sample(dataset, dealer_id, rule, start, month)
    return Found(rule.id, value, rule.unit, sample, _source(rule, month), rule.grade)


def _sample(dataset: Dataset, dealer_id: str, rule: KpiRule, start: pd.Period, end: pd.Period) -> int | None:
    """How many stores or visits are behind a figure."""
    if not rule.sample:
        return None
    try:
        rows = View(dataset, start, end).rows(rule.sample)
    except Lacking:
        return None
    ours = rows[rows["dealer_id"] == dealer_id]
    return int(ours["outlet_id"].nunique()) if rule.sample != "visits" else len(ours)


def _source(rule: KpiRule, month: pd.Period) -> Message:
    names = [dictionary()[table].name_shown for table in rule.kpi.needs if table in dictionary()]
    start = month - (rule.months - 1)
    key = "scorecard.source_months" if rule.months > 1 else "scorecard.source_month"
    return Message(key, tables=names, start=start, end=month)


def fill(plan: Plan, dataset: Dataset, month: Any, dealer_id: str = "") -> tuple[Plan, list[Message]]:
    """Return the plan with the month's figures from the data, and what was done in sentences.

    What a person entered stays: it is said where the data say something else. A figure that is far from the
    line's baseline may be of another definition (one belt, not the whole dealer); it is not filled in.

    Args:
        plan: with a scorecard.
        dataset: the case company or own data.
        month: which month.
        dealer_id: which dealer; the plan's own if left out.
    """
    when = month_of(month)
    lines = [(line, rule) for line in plan.scorecard if (rule := rule_of(line))]
    found = actuals_from(dataset, dealer_id or plan.dealer.dealer_id, when, [rule.id for _, rule in lines])
    said: list[Message] = []
    changed = plan
    for line, rule in lines:
        one = found[rule.id]
        called = Message("scorecard.called", name=line.called or rule.id)
        if one.value is None:
            said.append(Message("scorecard.fill_none", line=called, reason=one.reason))
            continue
        shown = figure(one.value, line.unit)
        there = actual_of(plan, line, when)
        if there is not None and there.value is not None:
            if abs(there.value - one.value) > 1e-6 * max(1.0, abs(one.value)):
                mine = figure(there.value, line.unit)
                said.append(Message("scorecard.fill_kept", line=called, mine=mine, data=shown))
            continue
        if _doubtful(line.baseline, one.value, cumulative=line.cumulative):
            baseline = figure(line.baseline, line.unit)
            said.append(Message("scorecard.fill_doubt", line=called, data=shown, baseline=baseline))
            continue
        source = one.source.say(plan.language)[:200]
        changed = enter(
            changed, line.id, when, value=one.value, sample=one.sample, source=source, grade=one.grade
        )
        said.append(Message("scorecard.fill_taken", line=called, data=shown))
    return changed, said


def _doubtful(baseline: float | None, value: float, *, cumulative: bool) -> bool:
    """A count of another size than the baseline; rates and days may move that far in a bad month."""
    if baseline is None or cumulative or baseline < 100 or value <= 0:
        return False
    times = float(limits("doubt")["times"])
    return not 1 / times <= value / baseline <= times
