"""Step "page": the fortnightly one-pager with the button that hands it over to print."""

import ipywidgets as widgets

from jbptools import scorecard
from jbptools.apps.scorecard.steps import Month
from jbptools.apps.widgets import parts
from jbptools.words import KitError, current_language, say

__all__ = ["page"]


def page(here: Month) -> widgets.Widget:
    """Return the page."""
    heading = parts.heading(say("monthly.step_page"), say("monthly.lead_page"))
    said = widgets.HTML()

    def complain(problem: parts.Said) -> None:
        said.value = parts.messages([("bad", problem)])

    try:
        sheet = scorecard.one_pager(here.desk.plan, here.month, here.today)
    except KitError as problem:
        return widgets.VBox([heading, widgets.HTML(parts.messages([("todo", problem.message)]))])

    def hand_over() -> None:
        language = current_language()
        name = f"{say('monthly.page_file')}-{here.today.isoformat()}.html"
        here.visitor.download(name, "text/html", sheet.html(language).encode("utf-8"))
        said.value = parts.messages([("good", say("monthly.page_ready", name=name))])

    button = parts.button(say("monthly.get_page"), hand_over, complain, "kit-primary")
    return widgets.VBox([heading, widgets.HBox([button]), said, widgets.HTML(sheet._repr_html_())])
