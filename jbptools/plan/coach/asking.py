"""The coach at work: every rule looks at the plan; what it finds becomes a question to the writer."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import overload

from jbptools.plan.coach.rules import RULES, Hit, Rule, Severity, checks
from jbptools.plan.document.plan import Plan
from jbptools.words import Message, Phrase, html

__all__ = ["SEVERITIES", "Coaching", "Finding", "coach", "look"]

#: from the gravest on
SEVERITIES: tuple[Severity, ...] = ("stop", "warn", "note")


@dataclass(frozen=True)
class Finding:
    """One question to the writer.

    Args:
        rule: the rule that asks.
        path: where in the plan, for an app to go there.
        place: how the place is called.
        evidence: what stands there.
        question: the question.
        next: what to do.
        better: an example of a better one.
    """

    rule: Rule
    path: str
    place: Message
    evidence: Message
    question: Message
    next: Message
    better: Message

    @property
    def id(self) -> str:
        """The rule's id."""
        return self.rule.id

    @property
    def severity(self) -> Severity:
        """How grave it is: ``stop``, ``warn`` or ``note``."""
        return self.rule.severity

    @property
    def step(self) -> str:
        """The step of the plan."""
        return self.rule.step

    @property
    def lesson(self) -> str:
        """The lesson that teaches it."""
        return self.rule.lesson

    @property
    def message(self) -> Message:
        """Everything in one sentence: place, evidence, question, next step."""
        return Message(
            "coach.finding", place=self.place, evidence=self.evidence, question=self.question, next=self.next
        )


@dataclass(frozen=True)
class Coaching(Sequence[Finding]):
    """All findings of a plan, the gravest first; never boiled down to one total."""

    plan: Plan
    findings: tuple[Finding, ...]

    @overload
    def __getitem__(self, index: int) -> Finding: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Finding]: ...
    def __getitem__(self, index: int | slice) -> Finding | Sequence[Finding]:
        return self.findings[index]

    def __len__(self) -> int:
        return len(self.findings)

    def of(self, *, severity: str | None = None, step: str | None = None) -> list[Finding]:
        """Return the findings of one severity, of one step, or both."""
        return [
            finding
            for finding in self.findings
            if severity in (None, finding.severity) and step in (None, finding.step)
        ]

    def ids(self) -> set[str]:
        """Return the ids of the rules that found something."""
        return {finding.id for finding in self.findings}

    def _repr_html_(self) -> str:
        if not self.findings:
            return html.notes([Message("coach.all_well")])
        heads = [Message(f"coach.head_{name}") for name in ("severity", "place", "question", "next")]
        return html.table([_row(finding) for finding in self], heads)


def _row(finding: Finding) -> tuple[str, str, str, str]:
    place = Message("coach.place", place=finding.place, evidence=finding.evidence)
    severity = Message(f"coach.severity_{finding.severity}")
    return severity.say(), place.say(), finding.question.say(), finding.next.say()


def coach(plan: Plan) -> Coaching:
    """Return what an expert would ask about this plan.

    A plan that says "no JBP for this dealer" is asked only about its reasons.

    >>> plan = Plan.new("Hua", "en").with_goal(name="Offtake", target="23m", unit="yuan")
    >>> findings = coach(plan).of(severity="stop", step="goals")
    >>> findings[0].question.say("en")
    'Where does it stand today?'
    """
    findings = [finding for rule in RULES.values() for finding in look(plan, rule)]
    order = {severity: index for index, severity in enumerate(SEVERITIES)}
    return Coaching(plan, tuple(sorted(findings, key=lambda finding: order[finding.severity])))


def look(plan: Plan, rule: Rule) -> Iterator[Finding]:
    """Yield what one rule finds in a plan."""
    if bool(plan.no_jbp.strip()) != rule.id.startswith("no_jbp"):
        return
    for hit in checks()[rule.id](plan, rule.limits):
        yield _finding(rule, hit)


def _finding(rule: Rule, hit: Hit) -> Finding:
    values = {"place": hit.place, "evidence": hit.evidence, **rule.limits, **hit.values}
    question, next_step, better = (
        Phrase(texts, **values) for texts in (rule.question, rule.next, rule.better)
    )
    return Finding(rule, hit.path, hit.place, hit.evidence, question, next_step, better)
