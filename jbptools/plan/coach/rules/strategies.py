"""Strategies: choices, not tasks and not numbers; and what is left out because of them."""

from collections.abc import Iterator

from jbptools.plan.coach.table import RULES, Seen, at, on
from jbptools.plan.document.plan import Plan
from jbptools.plan.model.wording import found, numbers
from jbptools.rules import Row
from jbptools.words import Message

__all__: list[str] = []


@RULES.rule
def strategies_too_many(plan: Plan, limits: Row) -> Iterator[Seen]:
    if len(plan.strategies) > limits["most"]:
        count = Message("coach.count", count=len(plan.strategies))
        yield at("strategies", Message("plan.step_strategies"), count)


@RULES.rule
def strategy_is_a_task(plan: Plan, limits: Row) -> Iterator[Seen]:
    for strategy in plan.strategies:
        start = strategy.text.strip()[: limits["first"]]
        word = found(start, limits["words"])
        if word and not found(strategy.text, limits["choice"]):
            yield on(plan, strategy, "strategies", "text", Message("coach.word_there", word=word))


@RULES.rule
def strategy_is_a_number(plan: Plan, limits: Row) -> Iterator[Seen]:
    for strategy in plan.strategies:
        figures = numbers(strategy.text)
        if figures and not found(strategy.text, limits["choice"]):
            yield on(plan, strategy, "strategies", "text", Message("coach.figures_there", figures=figures))


@RULES.rule
def strategy_without_choice(plan: Plan, limits: Row) -> Iterator[Seen]:
    for strategy in plan.strategies:
        if not strategy.not_doing.strip():
            yield on(plan, strategy, "strategies", "not_doing")


@RULES.rule
def strategy_gives_up_nothing(plan: Plan, limits: Row) -> Iterator[Seen]:
    for strategy in plan.strategies:
        word = found(strategy.not_doing, limits["words"])
        if word:
            yield on(plan, strategy, "strategies", "not_doing")


@RULES.rule
def strategy_orphan(plan: Plan, limits: Row) -> Iterator[Seen]:
    known = {goal.id for goal in plan.goals}
    for strategy in plan.strategies:
        if not known & set(strategy.goals):
            yield on(plan, strategy, "strategies", "goals", Message("coach.empty"))


@RULES.rule
def strategy_vague(plan: Plan, limits: Row) -> Iterator[Seen]:
    for strategy in plan.strategies:
        word = found(strategy.text, limits["words"])
        if word and not found(strategy.text, limits["choice"]):
            shown = Message("coach.word_there", word=word)
            yield on(plan, strategy, "strategies", "text", shown, word=word)


@RULES.rule
def strategy_without_why(plan: Plan, limits: Row) -> Iterator[Seen]:
    for strategy in plan.strategies:
        if not strategy.why.strip():
            yield on(plan, strategy, "strategies", "why")
