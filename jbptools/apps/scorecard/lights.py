"""Step "lights": the card of the month; landing and trends, which take a moment, come after it."""

import ipywidgets as widgets
import pandas as pd

from jbptools import charts, scorecard
from jbptools.apps.scorecard.steps import Month
from jbptools.apps.shell.desk import Desk
from jbptools.apps.widgets import parts
from jbptools.scorecard.month_card import card_html
from jbptools.words import KitError, Message, say

__all__ = ["page"]


def page(here: Month) -> widgets.Widget:
    """Return the page."""
    desk, month = here.desk, here.month
    heading = parts.heading(say("monthly.step_lights_of", month=month), say("monthly.lead_lights"))
    below = parts.later(lambda: [widgets.HTML(landing_text(desk, month) + trends(desk, month))])
    return widgets.VBox([heading, widgets.HTML(lights(desk, month)), below]).add_class("kit-parts")


def lights(desk: Desk, month: pd.Period) -> str:
    """Return the card of the month as HTML; without figures the sentence that says what to do."""
    try:
        card = scorecard.card(desk.plan, month)
    except KitError as problem:
        return parts.messages([("todo", problem.message)])
    return f'<div class="kit-table kit-card-table" tabindex="0">{card_html(card)}</div>'


def landing_text(desk: Desk, month: pd.Period) -> str:
    """Return where the year's offtake will land: a range and four methods, or why it cannot be said yet."""
    title = parts.title(say("monthly.landing"))
    try:
        found = scorecard.year_landing(desk.plan, month, desk.data_or_none())
    except KitError as problem:
        return title + parts.messages([("note", problem.message)])
    return title + f'<div class="kit-table" tabindex="0">{found._repr_html_()}</div>'


def trends(desk: Desk, month: pd.Period) -> str:
    """Return every line's last six months as pictures, two beside each other where there is room."""
    drawn = []
    for line in desk.plan.scorecard:
        picture = charts.score_trend(desk.plan, line.id, month)
        drawn.append(f"<div>{picture._repr_html_()}</div>")
    if not drawn:
        return parts.messages([("todo", Message("scorecard.no_lines"))])
    return parts.title(say("monthly.trends")) + f'<div class="kit-two">{"".join(drawn)}</div>'
