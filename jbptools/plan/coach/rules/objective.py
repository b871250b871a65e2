"""The objective: one sentence that only these two could have written."""

import re
from collections.abc import Iterator
from typing import Any

from jbptools.plan.coach.table import RULES, Seen, at
from jbptools.plan.document.plan import Plan
from jbptools.plan.model.wording import found, letters, numbers
from jbptools.rules import Row
from jbptools.words import Message, Shown

__all__: list[str] = []


def _hit(plan: Plan, evidence: Message | None = None, key: str = "text", **values: Any) -> Seen:
    text = " ".join(plan.objective.text.split())
    shown = evidence or Shown(f"“{text[:60]}”")
    return at(f"objective.{key}", Message("plan.part_objective"), shown, values)


@RULES.rule
def objective_is_a_number(plan: Plan, limits: Row) -> Iterator[Seen]:
    figures = numbers(plan.objective.text)
    if figures:
        yield _hit(plan, Message("coach.figures_there", figures=figures))


@RULES.rule
def objective_has_two_aims(plan: Plan, limits: Row) -> Iterator[Seen]:
    word = found(plan.objective.text, limits["words"])
    if word:
        yield _hit(plan, Message("coach.word_there", word=word), word=word)


@RULES.rule
def objective_is_a_slogan(plan: Plan, limits: Row) -> Iterator[Seen]:
    word = found(plan.objective.text, limits["words"])
    if word:
        yield _hit(plan, Message("coach.word_there", word=word), word=word)


@RULES.rule
def objective_without_the_dealer(plan: Plan, limits: Row) -> Iterator[Seen]:
    text = plan.objective.text
    called = [plan.dealer.name, plan.dealer.name[:2], *plan.dealer.name.split()]
    known = [name for name in called if len(name) > 1]
    if text.strip() and not found(text, [*limits["words"], *known]):
        yield _hit(plan)


@RULES.rule
def objective_could_be_anyones(plan: Plan, limits: Row) -> Iterator[Seen]:
    """No place, no channel, no category: any other pair could have written it."""
    text = plan.objective.text
    area = [part for part in re.split(r"[\s,，、/·-]+", plan.dealer.area) if len(part) > 1]
    if text.strip() and not found(text, [*limits["words"], *area]):
        yield _hit(plan)


@RULES.rule
def objective_undated(plan: Plan, limits: Row) -> Iterator[Seen]:
    if plan.objective.text.strip() and plan.objective.by is None:
        yield _hit(plan, Message("coach.empty"), "by")


@RULES.rule
def objective_is_long(plan: Plan, limits: Row) -> Iterator[Seen]:
    if letters(plan.objective.text) > limits["letters"]:
        yield _hit(plan, Message("coach.count", count=letters(plan.objective.text)))
