"""Step "agreement": what each side gives, and the review dates with the button that sets them all."""

import ipywidgets as widgets

from jbptools.apps.homework.cards import cards
from jbptools.apps.homework.form import Todo, heading, sections
from jbptools.apps.homework.forms import FORMS
from jbptools.apps.shell.step import Here
from jbptools.apps.widgets import parts
from jbptools.plan.review_dates import with_review_calendar
from jbptools.words import say

__all__ = ["page"]


def page(here: Here) -> widgets.Widget:
    """Return the page."""
    desk, todo = here.desk, Todo(here)
    give_get, reviews = FORMS[here.step]
    said = widgets.HTML()
    dates = cards(desk, reviews, todo.show)

    def complain(problem: parts.Said) -> None:
        said.value = parts.messages([("bad", problem)])

    def fill() -> None:
        desk.change(with_review_calendar)
        dates.refresh()
        said.value = parts.messages([("good", say("homework.calendar_set", count=len(desk.plan.reviews)))])
        todo.show()

    return widgets.VBox(
        [
            heading(here),
            *sections(here, [give_get], todo.show),
            widgets.HTML(parts.title(say(reviews.heading))),
            parts.button(say("homework.set_calendar"), fill, complain),
            said,
            dates,
            todo.box,
        ]
    )
