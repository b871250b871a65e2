"""Measures: a lead and a lag for each strategy, from data, and our own duties among them."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from jbptools.plan.coach.rules import Hit, is_rule, on
from jbptools.plan.document.plan import Plan
from jbptools.words import Message

__all__: list[str] = []

Limits = Mapping[str, Any]


def _missing(plan: Plan, key: str) -> Iterator[Hit]:
    for measure in plan.measures:
        if getattr(measure, key) in (None, ""):
            yield on(plan, measure, "measures", key)


@is_rule("measure_orphan")
def measure_orphan(plan: Plan, limits: Limits) -> Iterator[Hit]:
    known = {strategy.id for strategy in plan.strategies}
    for measure in plan.measures:
        if measure.strategy not in known:
            yield on(plan, measure, "measures", "strategy", Message("coach.empty"))


@is_rule("strategy_without_measure")
def strategy_without_measure(plan: Plan, limits: Limits) -> Iterator[Hit]:
    used = {measure.strategy for measure in plan.measures}
    for strategy in plan.strategies:
        if strategy.id not in used:
            yield on(plan, strategy, "strategies", "text")


@is_rule("measure_without_number")
def measure_without_number(plan: Plan, limits: Limits) -> Iterator[Hit]:
    yield from _missing(plan, "target")


@is_rule("measure_without_baseline")
def measure_without_baseline(plan: Plan, limits: Limits) -> Iterator[Hit]:
    yield from _missing(plan, "baseline")


@is_rule("measure_without_unit")
def measure_without_unit(plan: Plan, limits: Limits) -> Iterator[Hit]:
    yield from _missing(plan, "unit")


@is_rule("measure_without_date")
def measure_without_date(plan: Plan, limits: Limits) -> Iterator[Hit]:
    yield from _missing(plan, "date")


@is_rule("measure_without_source")
def measure_without_source(plan: Plan, limits: Limits) -> Iterator[Hit]:
    yield from _missing(plan, "source")


@is_rule("strategy_without_lead")
def strategy_without_lead(plan: Plan, limits: Limits) -> Iterator[Hit]:
    for strategy in plan.strategies:
        kinds = {measure.kind for measure in plan.measures if measure.strategy == strategy.id}
        if kinds == {"lag"}:
            yield on(plan, strategy, "strategies", "text")


@is_rule("strategy_without_lag")
def strategy_without_lag(plan: Plan, limits: Limits) -> Iterator[Hit]:
    if plan.measures and all(measure.kind == "lead" for measure in plan.measures):
        count = Message("coach.count", count=len(plan.measures))
        yield Hit("measures", Message("plan.step_measures"), count)


@is_rule("measure_copies_goal")
def measure_copies_goal(plan: Plan, limits: Limits) -> Iterator[Hit]:
    goals = {goal.kpi for goal in plan.goals if goal.kpi} | {goal.name.strip().lower() for goal in plan.goals}
    for measure in plan.measures:
        name = measure.name.strip().lower()
        if (name and name in goals) or (measure.kpi and measure.kpi in goals):
            yield on(plan, measure, "measures", "name")


@is_rule("too_many_measures")
def too_many_measures(plan: Plan, limits: Limits) -> Iterator[Hit]:
    count = Counter(measure.strategy for measure in plan.measures)
    for strategy in plan.strategies:
        if count[strategy.id] > limits["most"]:
            yield on(plan, strategy, "strategies", "text", Message("coach.count", count=count[strategy.id]))


@is_rule("maker_is_not_measured")
def maker_is_not_measured(plan: Plan, limits: Limits) -> Iterator[Hit]:
    if plan.measures and all(measure.side == "dealer" for measure in plan.measures):
        count = Message("coach.count", count=len(plan.measures))
        yield Hit("measures", Message("plan.step_measures"), count)


@is_rule("target_is_the_baseline")
def target_is_the_baseline(plan: Plan, limits: Limits) -> Iterator[Hit]:
    for section in ("goals", "measures"):
        for item in getattr(plan, section):
            if item.target is not None and item.target == item.baseline:
                yield on(plan, item, section, "target")
