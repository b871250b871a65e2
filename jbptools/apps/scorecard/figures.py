"""Step "figures": the month's figures from the data, from a sheet or by hand; the total follows at once."""

from collections.abc import Callable
from typing import Any

import ipywidgets as widgets
import pandas as pd

from jbptools import scorecard
from jbptools.apps.scorecard.naming import label_of, title_of
from jbptools.apps.scorecard.sheet import sheet_in
from jbptools.apps.scorecard.steps import Month
from jbptools.apps.shell.desk import Desk
from jbptools.apps.widgets import parts
from jbptools.apps.widgets.items import Field, Items
from jbptools.plan.document.plan import Plan
from jbptools.plan.model.fields import choice_label
from jbptools.plan.model.following import ScoreLine
from jbptools.plan.model.units import as_typed
from jbptools.scorecard.aims import actual_of
from jbptools.scorecard.lines import line_score
from jbptools.scorecard.showing import light_word
from jbptools.scorecard.wording import figure
from jbptools.words import KitError, Message, say

__all__ = ["page"]

#: what is asked of each line in a month
MONTH_KEYS = ("value", "target", "sample", "source", "grade", "note")
#: how a light's colour is shown as a message
KINDS = {"green": "good", "amber": "todo", "red": "bad", "grey": "note"}


def page(here: Month) -> widgets.Widget:
    """Return the page."""
    total, told = widgets.HTML(), widgets.HTML()

    def count() -> None:
        total.value = total_of(here)

    fields = fields_of_month(here.desk, here.month, count)

    def filled() -> None:
        fields.refresh()
        count()

    def take() -> None:
        told.value = parts.messages([("note", one) for one in from_data(here)])
        filled()

    count()
    heading = parts.heading(say("monthly.step_figures_of", month=here.month), say("monthly.lead_figures"))
    button = parts.button(say("monthly.from_data"), take, here.complain)
    row = widgets.HBox([button]).add_class("kit-row")
    return widgets.VBox([heading, row, told, total, fields, sheet_in(here, filled)]).add_class("kit-parts")


def total_of(here: Month) -> str:
    """Return the total and the gate of the month."""
    try:
        card = scorecard.card(here.desk.plan, here.month)
    except KitError as problem:
        return parts.messages([("todo", problem.message)])
    first, *rest = card.sentences
    lines: list[tuple[str, parts.Said]] = [(KINDS[card.total.light], first)]
    return parts.messages([*lines, *(("bad" if card.gate.shut else "note", message) for message in rest)])


def from_data(here: Month) -> list[Message]:
    """Fill the month from the plan's data; returns what was filled and what the data lack."""
    data = here.desk.data_or_none()
    if data is None:
        raise KitError("monthly.no_data")
    told: list[Message] = []

    def edit(plan: Plan) -> Plan:
        filled, messages = scorecard.fill(plan, data, here.month)
        told.extend(messages)
        return filled

    here.desk.change(edit)
    return told


def fields_of_month(desk: Desk, month: pd.Period, changed: Callable[[], None]) -> Items:
    """Return the month's figures as fields, one card a line; each is saved as it is confirmed."""
    lines = {line.id: line for line in desk.plan.scorecard}

    def read() -> list[dict[str, Any]]:
        return [
            {
                "id": line.id,
                "title": title_of(line),
                "hint": hint(desk, line, month),
                "keys": keys_of(line),
                "values": _values(desk, line, month),
            }
            for line in desk.plan.scorecard
        ]

    def confirm(line_id: str, key: str, text: str) -> str:
        desk.change(lambda plan: scorecard.enter(plan, line_id, month, **{key: text}))
        changed()
        return str(_values(desk, lines[line_id], month)[key])

    grades = tuple((grade, choice_label("grade", grade).say()) for grade in ("A", "B", "C"))
    fields = [
        Field("value", label_of("actual", "value"), "number", example=say("monthly.example_value")),
        Field("target", label_of("actual", "target"), "number"),
        Field("sample", label_of("actual", "sample"), "number"),
        Field("source", label_of("actual", "source"), "text"),
        Field("grade", label_of("actual", "grade"), "choice", choices=grades),
        Field("note", label_of("actual", "note"), "text"),
    ]
    return Items(fields, read, confirm, fixed=True).add_class("kit-money-lines")


def keys_of(line: ScoreLine) -> list[str]:
    """Return what is asked of a line each month: a sum has a target of its own, a check has a sample."""
    middle = "target" if line.cumulative else "sample"
    return ["value", middle, "source", "grade", "note"]


def hint(desk: Desk, line: ScoreLine, month: pd.Period) -> str:
    """Return what this month is judged against and what stood there last month."""
    now = line_score(desk.plan, line, month)
    was = actual_of(desk.plan, line, month - 1)
    last = figure(was.value if was else None, line.unit)
    if now.watched:
        return say("monthly.hint_watched", last=last)
    light = light_word(now.light)
    if now.value is not None and now.light == "grey" and now.remarks:
        light = now.remarks[0].say()
    key = "monthly.hint_sum" if line.cumulative else "monthly.hint"
    return say(key, agreed=now.agreed, last=last, light=light, total=now.shown)


def _values(desk: Desk, line: ScoreLine, month: pd.Period) -> dict[str, str]:
    found = actual_of(desk.plan, line, month)
    if found is None:
        return dict.fromkeys(MONTH_KEYS, "") | {"grade": "C"}
    typed = {key: as_typed(getattr(found, key), line.unit) for key in ("value", "target")}
    typed["sample"] = as_typed(found.sample, "")
    return typed | {key: str(getattr(found, key)) for key in ("source", "grade", "note")}
