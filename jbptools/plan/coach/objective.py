"""The objective: one sentence that only these two could have written."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from jbptools.plan.coach.rules import Hit, is_rule
from jbptools.plan.document.plan import Plan
from jbptools.plan.model.wording import found, letters, numbers
from jbptools.words import Message, Shown

__all__: list[str] = []

Limits = Mapping[str, Any]


def _hit(plan: Plan, evidence: Message | None = None, key: str = "text", **values: Any) -> Hit:
    text = " ".join(plan.objective.text.split())
    shown = evidence or Shown(f"“{text[:60]}”")
    return Hit(f"objective.{key}", Message("plan.part_objective"), shown, values)


@is_rule("objective_is_a_number")
def objective_is_a_number(plan: Plan, limits: Limits) -> Iterator[Hit]:
    figures = numbers(plan.objective.text)
    if figures:
        yield _hit(plan, Message("coach.figures_there", figures=figures))


@is_rule("objective_has_two_aims")
def objective_has_two_aims(plan: Plan, limits: Limits) -> Iterator[Hit]:
    word = found(plan.objective.text, limits["words"])
    if word:
        yield _hit(plan, Message("coach.word_there", word=word), word=word)


@is_rule("objective_is_a_slogan")
def objective_is_a_slogan(plan: Plan, limits: Limits) -> Iterator[Hit]:
    word = found(plan.objective.text, limits["words"])
    if word:
        yield _hit(plan, Message("coach.word_there", word=word), word=word)


@is_rule("objective_without_the_dealer")
def objective_without_the_dealer(plan: Plan, limits: Limits) -> Iterator[Hit]:
    text = plan.objective.text
    called = [plan.dealer.name, plan.dealer.name[:2], *plan.dealer.name.split()]
    known = [name for name in called if len(name) > 1]
    if text.strip() and not found(text, [*limits["words"], *known]):
        yield _hit(plan)


@is_rule("objective_could_be_anyones")
def objective_could_be_anyones(plan: Plan, limits: Limits) -> Iterator[Hit]:
    """No place, no channel, no category: any other pair could have written it."""
    text = plan.objective.text
    area = [part for part in re.split(r"[\s,，、/·-]+", plan.dealer.area) if len(part) > 1]
    if text.strip() and not found(text, [*limits["words"], *area]):
        yield _hit(plan)


@is_rule("objective_undated")
def objective_undated(plan: Plan, limits: Limits) -> Iterator[Hit]:
    if plan.objective.text.strip() and plan.objective.by is None:
        yield _hit(plan, Message("coach.empty"), "by")


@is_rule("objective_is_long")
def objective_is_long(plan: Plan, limits: Limits) -> Iterator[Hit]:
    if letters(plan.objective.text) > limits["letters"]:
        yield _hit(plan, Message("coach.count", count=letters(plan.objective.text)))
