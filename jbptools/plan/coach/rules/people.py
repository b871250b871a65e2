"""People: data without people is the commonest way to a plan that the owner never opens."""

from collections.abc import Iterator
from typing import Any

from jbptools.plan.coach.table import RULES, Seen, at, on
from jbptools.plan.document.plan import Plan
from jbptools.plan.model.fields import field_label
from jbptools.plan.model.wording import found
from jbptools.rules import Row
from jbptools.words import Message, Shown

__all__: list[str] = []


def _dealer(key: str, evidence: Message | None = None, **values: Any) -> Seen:
    return at(f"dealer.{key}", field_label("dealer", key), evidence or Message("coach.empty"), values)


@RULES.rule
def owner_silent(plan: Plan, limits: Row) -> Iterator[Seen]:
    said = any(person.role == "owner" and person.words.strip() for person in plan.people)
    if not said and not any(meeting.words.strip() for meeting in plan.meetings):
        yield at("people", Message("plan.step_people"), Message("coach.nothing_said"))


@RULES.rule
def own_goals_missing(plan: Plan, limits: Row) -> Iterator[Seen]:
    if not plan.dealer.own_goals.strip():
        yield _dealer("own_goals")


@RULES.rule
def own_goals_are_ours(plan: Plan, limits: Row) -> Iterator[Seen]:
    text = plan.dealer.own_goals
    word = found(text, limits["ours"])
    if word and not found(text, limits["theirs"]):
        yield _dealer("own_goals", Message("coach.word_there", word=word))


@RULES.rule
def alternative_unknown(plan: Plan, limits: Row) -> Iterator[Seen]:
    if not plan.dealer.alternative.strip():
        yield _dealer("alternative")


@RULES.rule
def relationship_missing(plan: Plan, limits: Row) -> Iterator[Seen]:
    personal = any(person.relationship_action.strip() for person in plan.people)
    if not personal and not plan.dealer.relationship.strip():
        yield _dealer("relationship")


@RULES.rule
def only_the_owner(plan: Plan, limits: Row) -> Iterator[Seen]:
    if plan.people and all(person.role == "owner" for person in plan.people):
        yield at("people", Message("plan.step_people"), Message("coach.count", count=len(plan.people)))


@RULES.rule
def words_undated(plan: Plan, limits: Row) -> Iterator[Seen]:
    for person in plan.people:
        if person.words.strip() and person.said_on is None:
            yield on(plan, person, "people", "said_on")


@RULES.rule
def words_are_old(plan: Plan, limits: Row) -> Iterator[Seen]:
    begin = plan.starts
    days = [person.said_on for person in plan.people if person.said_on]
    if begin and days and (begin - max(days)).days > limits["days"]:
        gap = (begin - max(days)).days
        yield at("people", Message("plan.step_people"), Message("coach.days_before", days=gap))


@RULES.rule
def general_with_full_plan(plan: Plan, limits: Row) -> Iterator[Seen]:
    size = len(plan.strategies) + len(plan.actions)
    if plan.dealer.tier == "general" and size > limits["most"]:
        yield _dealer("tier", Message("coach.count", count=size))


@RULES.rule
def capacity_of_people(plan: Plan, limits: Row) -> Iterator[Seen]:
    reps, each = plan.reality.reps, plan.reality.outlets_per_rep
    if not reps or not each:
        return
    for section in ("goals", "measures"):
        for item in getattr(plan, section):
            if item.unit == "outlets" and item.target and item.target > reps * each:
                shown = Message("coach.more_than", value=item.target, limit=reps * each)
                yield on(plan, item, section, "target", shown, reps=reps, each=each)


@RULES.rule
def other_brands_unseen(plan: Plan, limits: Row) -> Iterator[Seen]:
    share = plan.reality.other_brands_share
    texts = " ".join([plan.dealer.own_goals, plan.dealer.alternative, *(item.text for item in plan.swot)])
    if share is not None and share > limits["share"] and not found(texts, limits["words"]):
        shown = Shown(share, "percent0")
        yield at("reality.other_brands_share", field_label("reality", "other_brands_share"), shown)
