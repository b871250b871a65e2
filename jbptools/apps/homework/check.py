"""Step "check": how ready each step is, the questions an expert would ask, and how it ended.

A person answers the questions, not the machine; there is a picture per step and never one total.
"""

import ipywidgets as widgets

from jbptools.apps.homework.cards import cards
from jbptools.apps.homework.form import Todo
from jbptools.apps.homework.forms import SIGNING
from jbptools.apps.shell.step import Here
from jbptools.apps.widgets import parts
from jbptools.apps.widgets.rows import Row, Rows
from jbptools.plan.coach.asking import SEVERITIES, Coaching, coach
from jbptools.plan.coach.ready import Readiness, readiness
from jbptools.plan.steps import step_label
from jbptools.words import say

__all__ = ["page"]

STATES = {"empty": "note", "incomplete": "bad", "questions": "todo", "ready": "good"}
KINDS = {"stop": "bad", "warn": "todo", "note": "note"}
SHOWN = 6


def page(here: Here) -> widgets.Widget:
    """Return the page: readiness by step, the coach's questions by severity, meetings and signatures."""
    return _Check(here).page


class _Check:
    """Readiness and questions, shown anew after each edit of meetings and signatures."""

    def __init__(self, here: Here) -> None:
        desk = self.desk = here.desk
        self.go = here.go
        self.coaching: Coaching = coach(desk.plan)
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
        self.todo = Todo(here)
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
        self.coaching = coach(self.desk.plan)
        self.steps.refresh()
        nothing = say("apps.check_nothing")
        self.all_well.value = "" if self.coaching else parts.messages([("good", nothing)])
        for severity, made in self.lists.items():
            made.refresh()
            count = len(self.coaching.of(severity=severity))
            title = say("homework.counted", what=say(f"apps.severity_{severity}"), count=count)
            self.heads[severity].value = parts.title(title) if count else ""
        self.todo.show()

    def readiness(self) -> list[Row]:
        """One line per step: a sign, a word, what is met of what is needed, and the questions there."""
        return [self.step(state) for state in readiness(self.desk.plan, self.coaching)]

    def step(self, state: Readiness) -> Row:
        """Return the state of one step."""
        cells = [(say("homework.met"), say("homework.met_of", met=state.met, needed=state.needed))]
        for severity, count in zip(SEVERITIES, (state.stops, state.warns, state.notes), strict=True):
            cells.append((say(f"apps.severity_{severity}"), str(count)))
        acts = () if state.step == "check" else ((state.step, say("homework.open_step")),)
        kind = STATES[state.state]
        return Row(f"step-{state.step}", state.message.say(), cells=tuple(cells), acts=acts, kind=kind)

    def questions(self, severity: str) -> list[Row]:
        """The coach's questions of one severity: place, what stands there, the question, what to do."""
        rows = []
        for number, one in enumerate(self.coaching):
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
