"""Step "review": a first look at the dealer, always fair to partial periods, with its definition."""

import math
from collections.abc import Mapping

import ipywidgets as widgets
import pandas as pd

from jbptools.apps.shell.step import Here
from jbptools.apps.widgets import parts
from jbptools.charts import month_bars
from jbptools.data.names import names_of
from jbptools.review import FirstLook, first_look
from jbptools.words import KitError, form, say

__all__ = ["page"]


def page(here: Here) -> widgets.Widget:
    """Return the page with the dealer's first review; what the data can't tell is said."""
    desk = here.desk
    shown: list[widgets.Widget] = [
        parts.heading(say("apps.review_heading", dealer=desk.plan.dealer.name), say("apps.review_lead"))
    ]
    try:
        look = first_look(desk.dataset, desk.plan.dealer.dealer_id)
    except KitError as problem:
        return widgets.VBox([*shown, widgets.HTML(parts.messages([("bad", problem.message)]))])
    shown.append(widgets.HTML(parts.figures(figures(look))))
    if look.months is not None and len(look.months):
        shown.append(widgets.HTML(month_bars(look.months)._repr_html_()).add_class("kit-picture"))
    if look.categories is not None and len(look.categories):
        table = categories(look.categories, names_of(desk.dataset, "category"))
        shown.append(widgets.HTML(parts.title(say("apps.look_categories")) + parts.table(table)))
    said = [("note", note) for note in (look.definition, *look.notes)]
    shown.append(widgets.HTML(parts.title(say("apps.how_computed")) + parts.messages(said)))
    return widgets.VBox(shown)


def figures(look: FirstLook) -> list[tuple[str, str, str]]:
    """Return the large figures; what there is no data for says so."""
    basis = say(f"apps.basis_{look.basis}")
    shown = [(say("apps.look_sales"), form(look.sales_yuan, "money"), basis)]
    if look.windows is None:
        shown.append((say("apps.look_growth"), "—", say("apps.look_no_dates")))
    else:
        last = say("apps.look_last_year_was", last=look.last_year_yuan)
        growth = last if known(look.growth) else str(look.growth_remark or last)
        shown.append((say("apps.look_growth"), form(look.growth, "signed"), growth))
    if known(look.attainment):
        target = say("apps.look_of_target", target=look.target_yuan)
        shown.append((say("apps.look_target"), form(look.attainment, "percent"), target))
    else:
        shown.append((say("apps.look_target"), "—", say("apps.look_no_target")))
    rank = say("apps.look_rank", rank=look.rank, dealers=look.dealers) if look.rank else ""
    shown.append((say("apps.look_share"), form(look.share, "percent"), rank))
    return shown


def known(value: float) -> bool:
    """Tell whether there is a figure at all."""
    return not math.isnan(value)


def categories(mix: pd.DataFrame, names: Mapping[str, str]) -> pd.DataFrame:
    """Return the category mix as a reader sees it, beside comparable dealers where there are enough."""
    columns = {"this_year": ("sales", "money"), "growth": ("growth", "signed"), "share": ("share", "percent")}
    columns |= {"peer_share": ("peer_share", "percent")}
    shown = {say("apps.col_category"): [names.get(str(name), str(name)) for name in mix.index]}
    for column, (key, spec) in columns.items():
        if column in mix and mix[column].notna().any():
            shown[say(f"apps.col_{key}")] = [form(float(value), spec) for value in mix[column]]
    return pd.DataFrame(shown)
