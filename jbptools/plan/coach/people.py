"""People: data without people is the commonest way to a plan that the owner never opens."""

from collections.abc import Iterator, Mapping
from typing import Any

from jbptools.plan.coach.rules import Hit, is_rule, on
from jbptools.plan.document.plan import Plan
from jbptools.plan.model.fields import field_label
from jbptools.plan.model.wording import found
from jbptools.words import Message, Shown

__all__: list[str] = []

Limits = Mapping[str, Any]


def _dealer(key: str, evidence: Message | None = None, **values: Any) -> Hit:
    return Hit(f"dealer.{key}", field_label("dealer", key), evidence or Message("coach.empty"), values)


@is_rule("owner_silent")
def owner_silent(plan: Plan, limits: Limits) -> Iterator[Hit]:
    said = any(person.role == "owner" and person.words.strip() for person in plan.people)
    if not said and not any(meeting.words.strip() for meeting in plan.meetings):
        yield Hit("people", Message("plan.step_people"), Message("coach.nothing_said"))


@is_rule("own_goals_missing")
def own_goals_missing(plan: Plan, limits: Limits) -> Iterator[Hit]:
    if not plan.dealer.own_goals.strip():
        yield _dealer("own_goals")


@is_rule("own_goals_are_ours")
def own_goals_are_ours(plan: Plan, limits: Limits) -> Iterator[Hit]:
    text = plan.dealer.own_goals
    word = found(text, limits["ours"])
    if word and not found(text, limits["theirs"]):
        yield _dealer("own_goals", Message("coach.word_there", word=word))


@is_rule("alternative_unknown")
def alternative_unknown(plan: Plan, limits: Limits) -> Iterator[Hit]:
    if not plan.dealer.alternative.strip():
        yield _dealer("alternative")


@is_rule("relationship_missing")
def relationship_missing(plan: Plan, limits: Limits) -> Iterator[Hit]:
    personal = any(person.relationship_action.strip() for person in plan.people)
    if not personal and not plan.dealer.relationship.strip():
        yield _dealer("relationship")


@is_rule("only_the_owner")
def only_the_owner(plan: Plan, limits: Limits) -> Iterator[Hit]:
    if plan.people and all(person.role == "owner" for person in plan.people):
        yield Hit("people", Message("plan.step_people"), Message("coach.count", count=len(plan.people)))


@is_rule("words_undated")
def words_undated(plan: Plan, limits: Limits) -> Iterator[Hit]:
    for person in plan.people:
        if person.words.strip() and person.said_on is None:
            yield on(plan, person, "people", "said_on")


@is_rule("words_are_old")
def words_are_old(plan: Plan, limits: Limits) -> Iterator[Hit]:
    begin = plan.starts
    days = [person.said_on for person in plan.people if person.said_on]
    if begin and days and (begin - max(days)).days > limits["days"]:
        gap = (begin - max(days)).days
        yield Hit("people", Message("plan.step_people"), Message("coach.days_before", days=gap))


@is_rule("general_with_full_plan")
def general_with_full_plan(plan: Plan, limits: Limits) -> Iterator[Hit]:
    size = len(plan.strategies) + len(plan.actions)
    if plan.dealer.tier == "general" and size > limits["most"]:
        yield _dealer("tier", Message("coach.count", count=size))


@is_rule("capacity_of_people")
def capacity_of_people(plan: Plan, limits: Limits) -> Iterator[Hit]:
    reps, each = plan.reality.reps, plan.reality.outlets_per_rep
    if not reps or not each:
        return
    for section in ("goals", "measures"):
        for item in getattr(plan, section):
            if item.unit == "outlets" and item.target and item.target > reps * each:
                shown = Message("coach.more_than", value=item.target, limit=reps * each)
                yield on(plan, item, section, "target", shown, reps=reps, each=each)


@is_rule("other_brands_unseen")
def other_brands_unseen(plan: Plan, limits: Limits) -> Iterator[Hit]:
    share = plan.reality.other_brands_share
    texts = " ".join([plan.dealer.own_goals, plan.dealer.alternative, *(item.text for item in plan.swot)])
    if share is not None and share > limits["share"] and not found(texts, limits["words"]):
        shown = Shown(share, "percent0")
        yield Hit("reality.other_brands_share", field_label("reality", "other_brands_share"), shown)
