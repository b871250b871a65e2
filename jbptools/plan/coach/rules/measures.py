"""Measures: a lead and a lag for each strategy, from data, and our own duties among them."""

from collections import Counter
from collections.abc import Iterator

from jbptools.plan.coach.table import RULES, Seen, at, on
from jbptools.plan.document.plan import Plan
from jbptools.rules import Row
from jbptools.words import Message

__all__: list[str] = []


def _missing(plan: Plan, key: str) -> Iterator[Seen]:
    for measure in plan.measures:
        if getattr(measure, key) in (None, ""):
            yield on(plan, measure, "measures", key)


@RULES.rule
def measure_orphan(plan: Plan, limits: Row) -> Iterator[Seen]:
    known = {strategy.id for strategy in plan.strategies}
    for measure in plan.measures:
        if measure.strategy not in known:
            yield on(plan, measure, "measures", "strategy", Message("coach.empty"))


@RULES.rule
def strategy_without_measure(plan: Plan, limits: Row) -> Iterator[Seen]:
    used = {measure.strategy for measure in plan.measures}
    for strategy in plan.strategies:
        if strategy.id not in used:
            yield on(plan, strategy, "strategies", "text")


@RULES.rule
def measure_without_number(plan: Plan, limits: Row) -> Iterator[Seen]:
    yield from _missing(plan, "target")


@RULES.rule
def measure_without_baseline(plan: Plan, limits: Row) -> Iterator[Seen]:
    yield from _missing(plan, "baseline")


@RULES.rule
def measure_without_unit(plan: Plan, limits: Row) -> Iterator[Seen]:
    yield from _missing(plan, "unit")


@RULES.rule
def measure_without_date(plan: Plan, limits: Row) -> Iterator[Seen]:
    yield from _missing(plan, "date")


@RULES.rule
def measure_without_source(plan: Plan, limits: Row) -> Iterator[Seen]:
    yield from _missing(plan, "source")


@RULES.rule
def strategy_without_lead(plan: Plan, limits: Row) -> Iterator[Seen]:
    for strategy in plan.strategies:
        kinds = {measure.kind for measure in plan.measures if measure.strategy == strategy.id}
        if kinds == {"lag"}:
            yield on(plan, strategy, "strategies", "text")


@RULES.rule
def strategy_without_lag(plan: Plan, limits: Row) -> Iterator[Seen]:
    if plan.measures and all(measure.kind == "lead" for measure in plan.measures):
        count = Message("coach.count", count=len(plan.measures))
        yield at("measures", Message("plan.step_measures"), count)


@RULES.rule
def measure_copies_goal(plan: Plan, limits: Row) -> Iterator[Seen]:
    goals = {goal.kpi for goal in plan.goals if goal.kpi} | {goal.name.strip().lower() for goal in plan.goals}
    for measure in plan.measures:
        name = measure.name.strip().lower()
        if (name and name in goals) or (measure.kpi and measure.kpi in goals):
            yield on(plan, measure, "measures", "name")


@RULES.rule
def too_many_measures(plan: Plan, limits: Row) -> Iterator[Seen]:
    count = Counter(measure.strategy for measure in plan.measures)
    for strategy in plan.strategies:
        if count[strategy.id] > limits["most"]:
            yield on(plan, strategy, "strategies", "text", Message("coach.count", count=count[strategy.id]))


@RULES.rule
def maker_is_not_measured(plan: Plan, limits: Row) -> Iterator[Seen]:
    if plan.measures and all(measure.side == "dealer" for measure in plan.measures):
        count = Message("coach.count", count=len(plan.measures))
        yield at("measures", Message("plan.step_measures"), count)


@RULES.rule
def target_is_the_baseline(plan: Plan, limits: Row) -> Iterator[Seen]:
    for section in ("goals", "measures"):
        for item in getattr(plan, section):
            if item.target is not None and item.target == item.baseline:
                yield on(plan, item, section, "target")
