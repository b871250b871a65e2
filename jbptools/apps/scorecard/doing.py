"""Step "doing": what is late, and the cards of the follow-ups."""

import ipywidgets as widgets

from jbptools import scorecard
from jbptools.apps.homework.cards import cards
from jbptools.apps.homework.forms import Form
from jbptools.apps.scorecard.steps import Month
from jbptools.apps.widgets import parts
from jbptools.words import Message, say

__all__ = ["page"]

FOLLOW_UPS = Form("follow_ups", "text:wide line owner side date status note:half", most=60)


def page(here: Month) -> widgets.Widget:
    """Return the page."""
    said = widgets.HTML()

    def show() -> None:
        due = scorecard.follow_ups(here.desk.plan, here.today)
        late = [("bad", one.sentence) for one in due if one.state == "overdue"]
        undated = [("todo", one.sentence) for one in due if one.state == "undated"]
        none = [("note", Message("monthly.nothing_late"))] if due and not late else []
        said.value = parts.messages([*late, *undated, *none])

    shown = cards(here.desk, FOLLOW_UPS, show, preset={"side": "maker"})
    show()
    heading = parts.heading(say("monthly.step_doing"), say("monthly.lead_doing"))
    return widgets.VBox([heading, said, shown])
