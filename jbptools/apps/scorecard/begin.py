"""Where a plan has no scorecard yet: the choice between the core seven and the full set."""

from collections.abc import Callable

import ipywidgets as widgets

from jbptools import scorecard
from jbptools.apps.scorecard.steps import Month
from jbptools.apps.widgets import parts
from jbptools.words import say

__all__ = ["begin"]


def begin(here: Month) -> widgets.Widget:
    """Return the page with the choice."""

    def take(which: str) -> Callable[[], None]:
        def act() -> None:
            here.desk.change(lambda plan: scorecard.begin(plan, which))  # type: ignore[arg-type]
            here.go("figures")

        return act

    buttons = [
        parts.button(say(f"monthly.begin_{which}"), take(which), here.complain, *style)
        for which, style in (("core", ("kit-primary",)), ("full", ()))
    ]
    heading = parts.heading(say("monthly.begin"), say("monthly.lead_begin"))
    return widgets.VBox([heading, widgets.HBox(buttons).add_class("kit-row")]).add_class("kit-parts")
