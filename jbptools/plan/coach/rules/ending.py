"""Signed, not yet agreed, or no plan at all: each is a result when it says why."""

from collections.abc import Iterator

from jbptools.plan.coach.table import RULES, Seen, at
from jbptools.plan.document.plan import Plan
from jbptools.plan.model.fields import field_label
from jbptools.plan.model.wording import found, letters
from jbptools.rules import Row
from jbptools.words import Message, Shown

__all__: list[str] = []


@RULES.rule
def not_signed(plan: Plan, limits: Row) -> Iterator[Seen]:
    signed = {signature.side for signature in plan.signatures if signature.name.strip()}
    if plan.goals and signed != {"maker", "dealer"} and not plan.not_agreed.strip():
        count = Message("coach.count", count=len(signed))
        yield at("signatures", Message("plan.part_signature"), count)


@RULES.rule
def signed_without_meeting(plan: Plan, limits: Row) -> Iterator[Seen]:
    signed = [signature for signature in plan.signatures if signature.name.strip()]
    if signed and not any(meeting.held_on for meeting in plan.meetings):
        yield at("meetings", Message("plan.part_meeting"), Message("coach.empty"))


@RULES.rule
def dealer_changed_nothing(plan: Plan, limits: Row) -> Iterator[Seen]:
    held = [meeting for meeting in plan.meetings if meeting.held_on]
    if held and not any(meeting.changes.strip() for meeting in held):
        yield at("meetings", Message("plan.part_meeting"), Message("coach.count", count=len(held)))


def _no_jbp(evidence: Message) -> Seen:
    return at("no_jbp", field_label("plan", "no_jbp"), evidence)


@RULES.rule
def no_jbp_without_reason(plan: Plan, limits: Row) -> Iterator[Seen]:
    if plan.no_jbp.strip() and letters(plan.no_jbp) < limits["letters"]:
        yield _no_jbp(Shown(f"“{plan.no_jbp.strip()[:60]}”"))


@RULES.rule
def no_jbp_without_evidence(plan: Plan, limits: Row) -> Iterator[Seen]:
    if plan.no_jbp.strip() and not plan.evidence:
        yield _no_jbp(Message("coach.empty"))


@RULES.rule
def no_jbp_without_service(plan: Plan, limits: Row) -> Iterator[Seen]:
    if plan.no_jbp.strip() and not found(plan.no_jbp, limits["words"]):
        yield _no_jbp(Shown(f"“{plan.no_jbp.strip()[:60]}”"))


@RULES.rule
def no_jbp_and_a_plan(plan: Plan, limits: Row) -> Iterator[Seen]:
    if plan.no_jbp.strip() and (plan.goals or plan.strategies):
        yield _no_jbp(Message("coach.count", count=len(plan.goals) + len(plan.strategies)))
