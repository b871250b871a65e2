"""The call plan: who is there and what each wants to see, why they give us the time, one aim, one commitment.

A plan checks itself and shows or prints itself as a one-page sheet. Ideas: reference 4.1 (V3 V8), in our own
words and form; ``rules.json`` holds the words that are looked for.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from jbptools.data.dataset import Dataset
from jbptools.dealers.dealer import Dealer
from jbptools.selling.call.checks import CallFinding, findings
from jbptools.selling.call.parts import ROLES, Aim, Attendee, Call, Proof, Trade
from jbptools.selling.call.sheet import Advice, filled_sheet, worksheet_page
from jbptools.selling.opening.questions import TypedQuestion, question
from jbptools.selling.whose import whose
from jbptools.words import KitError

__all__ = ["CallPlan", "call_plan"]


@dataclass(frozen=True)
class CallPlan(Call):
    """A plan of one meeting; made by :func:`call_plan`."""

    @property
    def findings(self) -> tuple[CallFinding, ...]:
        """What to look at again before the meeting, as sentences; empty: ready."""
        return findings(self)

    @property
    def ready(self) -> bool:
        """Whether nothing stands in the way; notes may remain."""
        return all(one.level == "good" for one in self.findings)

    def correct(self, number: int, kind: str) -> "CallPlan":
        """Return the plan with the type of a question set by a person.

        Args:
            number: which question, from 1.
            kind: its type.

        Raises:
            KitError: no such question or type.
        """
        if not 1 <= number <= len(self.questions):
            raise KitError("call.no_question", number=number, count=len(self.questions))
        asked = list(self.questions)
        asked[number - 1] = asked[number - 1].correct(kind)
        return replace(self, questions=tuple(asked))

    def html(self, language: str | None = None) -> str:
        """Return the filled sheet with its findings."""
        return filled_sheet(self, self.findings, language)

    def advice(self) -> Advice:
        """Return the findings alone, in a form that a notebook shows.

        >>> call_plan(minimum="We send him the proposal").advice()._repr_html_().count("<li>") >= 3
        True
        """
        return Advice(self.findings)

    def worksheet(self, language: str | None = None) -> str:
        """Return the sheet as a page of its own to print; empty boxes where nothing is written."""
        return worksheet_page(self, language)

    def _repr_html_(self) -> str:
        return self.html()

    def __repr__(self) -> str:
        return repr(self.advice())


def _rows(kind: type, given: Iterable[Any], part: str) -> tuple[Any, ...]:
    """Make the parts from mappings, or take them as they are."""
    made = []
    for one in given:
        if isinstance(one, kind):
            made.append(one)
            continue
        made.append(_row(kind, one, part))
    return tuple(made)


def _row(kind: type, given: Any, part: str) -> Any:
    names = [field.name for field in fields(kind)]
    if isinstance(given, Sequence) and not isinstance(given, str) and len(given) <= len(names):
        given = dict(zip(names, given, strict=False))
    if not isinstance(given, Mapping) or set(given) - set(names):
        raise KitError("call.not_a_row", part=part, there=names)
    texts = {name: str(value).strip() for name, value in given.items()}
    if texts.get("role", ROLES[0]) not in ROLES:
        raise KitError("call.no_role", name=texts["role"], there=list(ROLES))
    return kind(**texts)


def call_plan(
    dataset: "Dataset | Dealer | None" = None,
    dealer_id: str = "",
    *,
    when: str = "",
    attendees: Iterable[Any] = (),
    reason: str = "",
    aim: Any = None,
    best: str = "",
    minimum: str = "",
    questions: Iterable[Any] = (),
    proofs: Iterable[Any] = (),
    trades: Iterable[Any] = (),
) -> CallPlan:
    """Return the plan of one meeting; without anything it is the empty worksheet.

    Args:
        dataset: own tables, the case's or a dealer, so that proofs show the figures of the review.
        dealer_id: which dealer of the tables; without tables, whatever he is called.
        when: when and where.
        attendees: :class:`Attendee`, or mappings with its fields.
        reason: why the owner should give us the time: in his world, not in ours.
        aim: :class:`Aim` or a mapping: what, how_much, who, by_when.
        best: the best that THEY will do after this meeting.
        minimum: the least that THEY will do.
        questions: texts, or (text, type) where a person knows the type.
        proofs: :class:`Proof`, mappings or (point, so_what, evidence).
        trades: :class:`Trade`, mappings or (give, get).

    Raises:
        KitError: a part is not what it should be; the sentence names its fields.

    >>> from jbptools.data import case
    >>> plan = call_plan(case(), "D001", best="He brings the warehouse head", minimum="I send him the deck")
    >>> [one.field for one in plan.findings if one.level == "poor"][:2]
    ['attendees', 'reason']
    >>> plan.ready
    False
    """
    asked = tuple(
        one if isinstance(one, TypedQuestion) else question(one) if isinstance(one, str) else question(*one)
        for one in questions
    )
    seen = whose(dataset, dealer_id) if dataset is not None else None
    return CallPlan(
        dealer=seen.name if seen else dealer_id.strip(),
        of=seen,
        when=when.strip(),
        attendees=_rows(Attendee, attendees, "attendees"),
        reason=reason.strip(),
        aim=Aim() if aim is None else aim if isinstance(aim, Aim) else _row(Aim, aim, "aim"),
        best=best.strip(),
        minimum=minimum.strip(),
        questions=asked,
        proofs=_rows(Proof, proofs, "proofs"),
        trades=_rows(Trade, trades, "trades"),
    )
