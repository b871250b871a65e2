"""Step "check": the questions an expert would ask, step by step; a person answers them, not the machine."""

from collections.abc import Callable
from functools import partial
from html import escape

import ipywidgets as widgets

from jbptools.apps import parts
from jbptools.apps.desk import Desk
from jbptools.apps.forms import FORMS
from jbptools.plan.coach import Finding, coach
from jbptools.plan.steps import ALL_STEPS, step_label
from jbptools.words import Message, say

__all__ = ["check_step"]

KINDS = {"stop": "bad", "warn": "todo", "note": "note"}
SHOWN = 6


def check_step(desk: Desk, go: Callable[[str], None]) -> widgets.Widget:
    """Return the page with the coach's questions, the gravest first, each with a way to its step."""
    found = list(coach(desk.plan))
    page: list[widgets.Widget] = [parts.heading(say("apps.check_heading"), say("apps.check_lead"))]
    said = widgets.HTML()
    counts = [
        (say(f"apps.severity_{kind}"), str(sum(one.severity == kind for one in found)), "") for kind in KINDS
    ]
    page += [widgets.HTML(parts.figures(counts)), said]

    def complain(problem: str | Message) -> None:
        said.value = parts.messages([("bad", problem)])

    for step in ALL_STEPS:
        here = sorted(
            (one for one in found if one.step == step), key=lambda one: list(KINDS).index(one.severity)
        )
        if not here:
            continue
        page.append(widgets.HTML(questions(step_label(step).say(), here)))
        if step in FORMS:
            text = say("apps.go_to_step", step=step_label(step).say())
            page.append(parts.button(text, partial(go, step), complain, "kit-small"))
    if not found:
        page.append(widgets.HTML(parts.messages([("good", say("apps.check_nothing"))])))
    return widgets.VBox(page)


def questions(name: str, found: list[Finding]) -> str:
    """Return one step's questions as HTML: the first few open, the others to unfold."""
    lines = [(KINDS[one.severity], one.message) for one in found]
    shown = parts.title(name) + parts.messages(lines[:SHOWN])
    if len(lines) <= SHOWN:
        return shown
    more = escape(say("apps.more_questions", more=len(lines) - SHOWN))
    return shown + f"<details><summary>{more}</summary>{parts.messages(lines[SHOWN:])}</details>"
