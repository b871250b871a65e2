"""What is missing or weak in a call plan, as sentences: rules as words in ``rules.json``."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from jbptools.dealers.dealer import Dealer
from jbptools.rules import Hit, Row, RuleBook
from jbptools.selling.call.parts import Call, Proof
from jbptools.selling.levels import SIGNS
from jbptools.selling.opening.lines import language_of
from jbptools.selling.talk.figures import FIGURES, dealer_figures
from jbptools.words import KitError, Message, form

__all__ = ["RULES", "CallFinding", "evidence_text", "findings"]


@dataclass(frozen=True)
class CallFinding(Hit):
    """One thing about a field: ``good``, ``watch`` or ``poor``, and a sentence."""

    @property
    def field(self) -> str:
        """Which field of the plan."""
        return self.where

    @property
    def level(self) -> str:
        """``good``, ``watch`` or ``poor``."""
        return self.severity

    @property
    def sign(self) -> str:
        """The sign of its level."""
        return SIGNS[self.level]

    @property
    def label(self) -> Message:
        """The field's name."""
        return Message(f"call.field_{self.field}")


def _has(rule: str, text: str) -> bool:
    return bool(re.search(RULES.whole["words"][rule][language_of(text)], text, re.IGNORECASE))


RULES: RuleBook[Call, CallFinding] = RuleBook("jbptools.selling.call")


def findings(plan: Call) -> tuple[CallFinding, ...]:
    """Return what to look at, field by field."""
    return RULES.look(plan).hits


def _one(field: str, level: str, key: str, **values: Any) -> CallFinding:
    return CallFinding(Message(f"call.{key}", **values), field, level)


@RULES.rule
def attendees(plan: Call, limits: Row) -> Iterator[CallFinding]:
    if not plan.attendees:
        yield _one("attendees", "poor", "nobody")
        return
    empty = [one.name or "?" for one in plan.attendees if not (one.achieve and one.fix and one.avoid)]
    if not any(one.role == "owner" for one in plan.attendees):
        yield _one("attendees", "watch", "no_owner")
    if empty:
        yield _one("attendees", "watch", "no_picture", names=empty)
    else:
        yield _one("attendees", "good", "pictures", count=len(plan.attendees))


@RULES.rule
def reason(plan: Call, limits: Row) -> Iterator[CallFinding]:
    if not plan.reason:
        yield _one("reason", "poor", "no_reason")
    elif _has("about_us", plan.reason):
        yield _one("reason", "watch", "reason_ours")
    else:
        yield _one("reason", "good", "reason_good")


@RULES.rule
def aim(plan: Call, limits: Row) -> Iterator[CallFinding]:
    aim = plan.aim
    missing = [
        Message(f"call.aim_{name}")
        for name in ("what", "how_much", "who", "by_when")
        if not getattr(aim, name)
    ]
    if missing:
        yield _one("aim", "poor", "aim_missing", missing=missing)
        return
    if not _has("number", aim.how_much):
        yield _one("aim", "poor", "aim_no_number", text=aim.how_much)
    if not _has("when", aim.by_when):
        yield _one("aim", "poor", "aim_no_date", text=aim.by_when)
    if _has("several", aim.what):
        yield _one("aim", "watch", "aim_several", text=aim.what)
    elif _has("number", aim.how_much) and _has("when", aim.by_when):
        yield _one("aim", "good", "aim_good")


@RULES.rule
def commitments(plan: Call, limits: Row) -> Iterator[CallFinding]:
    for field in ("best", "minimum"):
        text = getattr(plan, field)
        if not text:
            yield _one(field, "poor", "no_commitment")
        elif _has("ours", text) or not _has("theirs", text):
            yield _one(field, "poor", "commitment_ours", text=text)
        elif _has("soft", text):
            yield _one(field, "watch", "commitment_soft", text=text)
        else:
            yield _one(field, "good", "commitment_theirs")
    if plan.best and plan.best == plan.minimum:
        yield _one("minimum", "watch", "commitment_same")


@RULES.rule
def questions(plan: Call, limits: Row) -> Iterator[CallFinding]:
    kinds = {one.kind for one in plan.questions if one.kind}
    whys = [one.text.rstrip("？?。. ") for one in plan.questions if one.why]
    if len(plan.questions) < limits["least_questions"] or len(kinds) < limits["least_kinds"]:
        yield _one(
            "questions",
            "poor" if not plan.questions else "watch",
            "few_questions",
            count=len(plan.questions),
            kinds=len(kinds),
        )
    else:
        yield _one("questions", "good", "enough_questions", count=len(plan.questions), kinds=len(kinds))
    if whys:
        yield _one("questions", "watch", "why_question", texts=whys)


def evidence_text(dealer: Dealer | None, proof: Proof, language: str | None = None) -> str | None:
    """Return the figure behind a proof with its name, or None where the review has none of that name."""
    if dealer is None:
        return None
    from jbptools.review.kpi.catalogue import catalogue, kpi

    name = proof.evidence
    try:
        if name in catalogue():
            value = kpi(dealer.dataset, dealer.id, name, *dealer.ends).value
            shown = form(value, catalogue()[name].spec, language)  # type: ignore[arg-type]
            return f"{catalogue()[name].name.say(language)} {shown}"
        if name in FIGURES:
            value = dealer_figures(dealer)[name]
            if isinstance(value, Mapping):
                return str(value[language or "zh"])
            return form(value, FIGURES[name], language)  # type: ignore[arg-type]
    except KitError:
        return None
    return None


@RULES.rule
def proofs(plan: Call, limits: Row) -> Iterator[CallFinding]:
    if len(plan.proofs) < limits["least_proofs"]:
        yield _one("proofs", "poor", "no_proof")
        return
    for proof in plan.proofs:
        if not proof.so_what:
            yield _one("proofs", "watch", "no_so_what", text=proof.point)
        if not proof.evidence:
            yield _one("proofs", "watch", "no_evidence", text=proof.point)
        elif evidence_text(plan.of, proof) is None:
            yield _one("proofs", "poor", "evidence_unknown", name=proof.evidence, dealer=plan.dealer or "?")
        elif proof.so_what:
            yield _one("proofs", "good", "proof_good", text=proof.point)


@RULES.rule
def trades(plan: Call, limits: Row) -> Iterator[CallFinding]:
    bare = [one.give for one in plan.trades if one.give and not one.get]
    if bare:
        yield _one("trades", "poor", "gift", gives=bare)
    elif plan.trades:
        yield _one("trades", "good", "trade_good")
