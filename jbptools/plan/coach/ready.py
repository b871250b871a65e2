"""How ready each step is: what is missing, what an expert would ask; a picture per step, never one total."""

from dataclasses import dataclass
from typing import Literal

from jbptools.plan.coach.asking import Coaching, coach
from jbptools.plan.document.plan import Plan
from jbptools.plan.steps import ALL_STEPS, progress, step_label
from jbptools.words import Message

__all__ = ["Readiness", "readiness"]


@dataclass(frozen=True)
class Readiness:
    """One step: requirements met, blockers, and findings by severity."""

    step: str
    met: int
    needed: int
    blockers: int
    stops: int
    warns: int
    notes: int

    @property
    def state(self) -> Literal["empty", "incomplete", "questions", "ready"]:
        """``empty``, ``incomplete`` (something is missing), ``questions`` (complete), or ``ready``."""
        if self.met == 0 and self.blockers:
            return "empty"
        if self.blockers or self.stops:
            return "incomplete"
        return "questions" if self.warns else "ready"

    @property
    def message(self) -> Message:
        """The step's state as a sentence part."""
        state = Message(f"coach.state_{self.state}")
        return Message("coach.readiness", step=step_label(self.step), state=state)


def readiness(plan: Plan, coaching: Coaching | None = None) -> list[Readiness]:
    """Return the readiness of every step, in the order of the way.

    Args:
        plan: the plan.
        coaching: what :func:`coach` said about it, if you have it already.

    >>> [part.state for part in readiness(Plan.new("Hua", "en"))][3:5]
    ['empty', 'empty']
    """
    asked = coaching or coach(plan)
    return [_of_step(plan, step, asked) for step in ALL_STEPS]


def _of_step(plan: Plan, step: str, asked: Coaching) -> Readiness:
    there = progress(plan, step)
    counts = [len(asked.of(step=step, severity=severity)) for severity in ("stop", "warn", "note")]
    return Readiness(step, there.met, there.needed, len(there.blockers), *counts)
