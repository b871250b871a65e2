"""Step "check": how ready each step is, the questions an expert would ask, and how it ended.

A person answers the questions, not the machine; there is a picture per step and never one total.
"""

from collections.abc import Callable

import ipywidgets as widgets

from jbptools.apps import parts
from jbptools.apps.desk import Desk
from jbptools.apps.form_step import cards, todo_box
from jbptools.apps.forms import SIGNING
from jbptools.apps.rows import Row, Rows
from jbptools.plan.coach import Finding, coach
from jbptools.plan.coach.run import SEVERITIES
from jbptools.plan.steps import ALL_STEPS, Progress, progress, step_label
from jbptools.words import say

__all__ = ["check_step"]

KINDS = {"stop": "bad", "warn": "todo", "note": "note"}
SHOWN = 6


def check_step(desk: Desk, go: Callable[[str], None], changed: Callable[[], None]) -> widgets.Widget:
    """Return the page: readiness by step, the coach's questions by severity, meetings and signatures.

    Args:
        desk: the open plan.
        go: shows another step.
        changed: called after each saved field.
    """
    return _Check(desk, go, changed).page


class _Check:
    """Readiness and questions, shown anew after each edit of meetings and signatures."""

    def __init__(self, desk: Desk, go: Callable[[str], None], changed: Callable[[], None]) -> None:
        self.desk, self.go = desk, go
        self.found: list[Finding] = []
        self.all_well = widgets.HTML()
        self.steps = Rows(self.readiness, act=self.act, label=say("homework.readiness"))
        self.steps.add_class("kit-readiness")
        self.lists = {
            severity: Rows(
                lambda severity=severity: self.questions(severity),  # type: ignore[misc]
                act=self.act,
                label=say(f"apps.severity_{severity}"),
                shown=SHOWN,
            )
            for severity in SEVERITIES
        }
        self.heads = {severity: widgets.HTML() for severity in SEVERITIES}
        self.todo = todo_box(desk, "check", changed)
        page: list[widgets.Widget] = [
            parts.heading(say("apps.check_heading"), say("apps.check_lead")),
            widgets.HTML(parts.title(say("homework.readiness"))),
            self.steps,
            self.all_well,
        ]
        for severity in SEVERITIES:
            page += [self.heads[severity], self.lists[severity]]
        for form in SIGNING:
            page += [widgets.HTML(parts.title(say(form.heading))), cards(desk, form, self.show)]
        self.page = widgets.VBox([*page, self.todo.box])
        self.show()

    def show(self) -> None:
        """Ask the coach again."""
        self.found = list(coach(self.desk.plan))
        self.steps.refresh()
        nothing = say("apps.check_nothing")
        self.all_well.value = "" if self.found else parts.messages([("good", nothing)])
        for severity, made in self.lists.items():
            made.refresh()
            count = sum(one.severity == severity for one in self.found)
            title = say("homework.counted", what=say(f"apps.severity_{severity}"), count=count)
            self.heads[severity].value = parts.title(title) if count else ""
        self.todo.show()

    def readiness(self) -> list[Row]:
        """One line per step: a sign, a word, what is met of what is needed, and the questions there."""
        return [self.step(step) for step in ALL_STEPS]

    def step(self, step: str) -> Row:
        """Return the state of one step."""
        state = progress(self.desk.plan, step)
        here = [one for one in self.found if one.step == step]
        kind = _kind(state, here)
        cells = [(say("homework.met"), say("homework.met_of", met=state.met, needed=state.needed))]
        for severity in SEVERITIES:
            count = sum(one.severity == severity for one in here)
            cells.append((say(f"apps.severity_{severity}"), str(count)))
        title = say("homework.step_state", step=step_label(step).say(), state=say(f"homework.state_{kind}"))
        acts = () if step == "check" else ((step, say("homework.open_step")),)
        return Row(f"step-{step}", title, cells=tuple(cells), acts=acts, kind=kind)

    def questions(self, severity: str) -> list[Row]:
        """The coach's questions of one severity: place, what stands there, the question, what to do."""
        rows = []
        for number, one in enumerate(self.found):
            if one.severity != severity:
                continue
            more = (
                (say("homework.stands_there"), one.evidence.say()),
                (say("homework.do_next"), one.next.say()),
                (say("homework.for_example"), one.better.say()),
            )
            acts = (
                ()
                if one.step == "check"
                else ((one.step, say("apps.go_to_step", step=step_label(one.step).say())),)
            )
            place = say("homework.at_place", place=one.place, question=one.question)
            rows.append(
                Row(f"{number}-{one.id}", parts.capital(place), "", (), None, acts, KINDS[severity], more)
            )
        return rows

    def act(self, _: str, step: str) -> None:
        """Go to the step where it can be mended."""
        self.go(step)


def _kind(state: Progress, here: list[Finding]) -> str:
    """How a step stands: open, needs mending, nearly there, ready."""
    if state.met == 0 and state.needed:
        return "note"
    if any(one.severity == "stop" for one in here):
        return "bad"
    return "good" if state.done and not any(one.severity == "warn" for one in here) else "todo"
