"""The coach at work: every rule looks at the plan; what it finds becomes a question to the writer."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, overload

from jbptools.plan.coach import rules
from jbptools.plan.coach.table import RULES, SEVERITIES, Seen
from jbptools.plan.document.plan import Plan, checked_plan
from jbptools.rules import Rule
from jbptools.words import Message, html
from jbptools.words.telling import Telling

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["RULES", "SEVERITIES", "CoachQuestion", "Coaching", "coach"]

#: the files whose rules stand in the book
FILES = rules


@dataclass(frozen=True)
class CoachQuestion:
    """One question to the writer.

    Args:
        rule: the rule that asks.
        seen: where it applies, and what stands there.
    """

    rule: Rule[Plan, Seen]
    seen: Seen

    @property
    def id(self) -> str:
        """The rule's id."""
        return self.rule.id

    @property
    def severity(self) -> str:
        """How grave it is: ``stop``, ``warn`` or ``note``."""
        return self.rule.severity

    @property
    def step(self) -> str:
        """The step of the plan."""
        return str(self.rule.row["step"])

    @property
    def lesson(self) -> str:
        """The lesson that teaches it."""
        return str(self.rule.row["lesson"])

    @property
    def path(self) -> str:
        """Where in the plan, for an app to go there."""
        return self.seen.where

    @property
    def place(self) -> Message:
        """How the place is called."""
        return self.seen.place

    @property
    def evidence(self) -> Message:
        """What stands there."""
        return self.seen.message

    def _said(self, part: str) -> Message:
        about = {"place": self.place, "evidence": self.evidence}
        return self.rule.text(part, **about, **self.rule.row.get("limits", {}), **self.seen.values)

    @property
    def question(self) -> Message:
        """The question."""
        return self._said("question")

    @property
    def next(self) -> Message:
        """What to do."""
        return self._said("next")

    @property
    def better(self) -> Message:
        """An example of a better one."""
        return self._said("better")

    @property
    def message(self) -> Message:
        """Everything in one sentence: place, evidence, question, next step."""
        return Message(
            "coach.finding", place=self.place, evidence=self.evidence, question=self.question, next=self.next
        )


@dataclass(frozen=True, repr=False)
class Coaching(Telling, Sequence[CoachQuestion]):
    """All findings of a plan, the gravest first; never boiled down to one total."""

    plan: Plan
    findings: tuple[CoachQuestion, ...]

    @overload
    def __getitem__(self, index: int) -> CoachQuestion: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[CoachQuestion]: ...
    def __getitem__(self, index: int | slice) -> CoachQuestion | Sequence[CoachQuestion]:
        return self.findings[index]

    def __len__(self) -> int:
        return len(self.findings)

    def of(self, *, severity: str | None = None, step: str | None = None) -> list[CoachQuestion]:
        """Return the findings of one severity, of one step, or both."""
        return [
            finding
            for finding in self.findings
            if severity in (None, finding.severity) and step in (None, finding.step)
        ]

    def ids(self) -> set[str]:
        """Return the ids of the rules that found something."""
        return {finding.id for finding in self.findings}

    @property
    def table(self) -> "pd.DataFrame":
        """DataFrame[rule, severity, step, place, evidence, question, next], in the language in force."""
        import pandas as pd

        rows = [
            (
                one.id,
                one.severity,
                one.step,
                str(one.place),
                str(one.evidence),
                str(one.question),
                str(one.next),
            )
            for one in self.findings
        ]
        columns = ["rule", "severity", "step", "place", "evidence", "question", "next"]
        return pd.DataFrame(rows, columns=columns)

    def said(self) -> list[object]:
        """Return a line for each finding, the gravest first."""
        lines: list[object] = [f"{row[0]} {row[1]}" for row in map(_row, self.findings)]
        return lines or [Message("coach.all_well")]

    def _repr_html_(self) -> str:
        if not self.findings:
            return html.notes([Message("coach.all_well")])
        heads = [Message(f"coach.head_{name}") for name in ("severity", "place", "question", "next")]
        return html.table([_row(finding) for finding in self], heads)


def _row(finding: CoachQuestion) -> tuple[str, str, str, str]:
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
    checked_plan(plan)
    asked = [name for name in RULES if bool(plan.no_jbp.strip()) == name.startswith("no_jbp")]
    seen = RULES.look(plan, asked).hits
    return Coaching(plan, tuple(CoachQuestion(RULES[one.rule], one) for one in seen))
