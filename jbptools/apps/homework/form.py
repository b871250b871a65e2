"""A step of the plan as a form: cards with fields, and what the step still needs at its end."""

from collections.abc import Callable, Sequence

import ipywidgets as widgets

from jbptools.apps.homework.cards import cards
from jbptools.apps.homework.forms import FORMS, Form
from jbptools.apps.shell.desk import Desk
from jbptools.apps.shell.step import Here
from jbptools.apps.widgets import parts
from jbptools.plan.proportion import out_of_proportion
from jbptools.plan.steps import blockers
from jbptools.words import Message, say

__all__ = ["Todo", "heading", "page", "sections"]


def page(here: Here) -> widgets.Widget:
    """Return the page of a step that is nothing but its fields in :mod:`jbptools.apps.homework.forms`."""
    todo = Todo(here)
    return widgets.VBox([heading(here), *sections(here, FORMS[here.step], todo.show), todo.box])


def heading(here: Here) -> widgets.HTML:
    """Return the heading of a step with what to do here."""
    return parts.heading(say(f"apps.heading_{here.step}"), say(f"apps.lead_{here.step}"))


def sections(here: Here, forms: Sequence[Form], changed: Callable[[], None]) -> list[widgets.Widget]:
    """Return forms below each other, each under its title if it has one."""
    shown: list[widgets.Widget] = []
    for form in forms:
        if form.heading:
            shown.append(widgets.HTML(parts.title(say(form.heading))))
        shown.append(cards(here.desk, form, changed))
    return shown


class Todo:
    """What a step still needs, at the end of its page.

    Args:
        here: the step.
        more: adds sentences of the page's own.
    """

    def __init__(self, here: Here, more: Callable[[], list[Message]] = list) -> None:
        self.here, self.more = here, more
        self.said = widgets.HTML()
        title = widgets.HTML(parts.title(say("apps.still_needed")))
        self.box = widgets.VBox([title, self.said]).add_class("kit-todo")
        self.show()

    def show(self) -> None:
        """Say what is missing now."""
        plan, step = self.here.desk.plan, self.here.step
        asked = out_of_proportion(plan, sales_of(self.here.desk), places_of(step))
        lacks = [*blockers(plan, step), *asked, *self.more()]
        done = [("good", say("apps.step_complete"))]
        self.said.value = parts.messages([("todo", one) for one in lacks] or done)


def places_of(step: str) -> tuple[str, ...]:
    """Return the sections and parts of the plan that a step's page shows."""
    return tuple(form.place for form in FORMS.get(step, ())) or (step,)


def sales_of(desk: Desk) -> float | None:
    """Return the dealer's yearly sales where the data have been looked at already."""
    tiering = desk.__dict__.get("tiering")
    if tiering is None:
        return None
    known = tiering.table.set_index("dealer_id")["value_yuan"]
    value = known.get(desk.plan.dealer.dealer_id)
    return None if value is None or value != value else float(value)
