"""Step "plan": the rows of actions, with the choice to leave them out: OGSM has none, OGSPM has."""

import ipywidgets as widgets

from jbptools.apps.homework.form import Todo, heading, sections
from jbptools.apps.homework.forms import FORMS
from jbptools.apps.shell.step import Here
from jbptools.apps.widgets import parts
from jbptools.plan.model.fields import choice_label
from jbptools.words import say

__all__ = ["page"]


def page(here: Here) -> widgets.Widget:
    """Return the page."""
    desk, todo = here.desk, Todo(here)
    rows, said = widgets.VBox(), widgets.HTML()

    def show() -> None:
        ogspm = desk.plan.form == "ogspm"
        parts.put(rows, sections(here, FORMS["plan"], todo.show) if ogspm else [])
        count = len(desk.plan.parked_actions)
        said.value = "" if ogspm else parts.messages([("note", say("homework.rows_aside", count=count))])
        todo.show()

    def choose(form: str) -> None:
        desk.change(lambda plan: plan.as_ogspm() if form == "ogspm" else plan.as_ogsm())
        show()

    def complain(problem: parts.Said) -> None:
        said.value = parts.messages([("bad", problem)])

    options = [(choice_label("form", form).say(), form) for form in ("ogspm", "ogsm")]
    switch = parts.choice(say("homework.form_of_plan"), options, desk.plan.form, choose, complain)
    show()
    return widgets.VBox([heading(here), switch.add_class("kit-wide"), said, rows, todo.box])
