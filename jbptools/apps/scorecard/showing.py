"""The parts of the monthly scorecard that show: card, trend, landing, and the month's figures as fields."""

from collections.abc import Callable
from typing import Any

import pandas as pd

from jbptools import charts, scorecard
from jbptools.apps.shell.desk import Desk
from jbptools.apps.widgets import parts
from jbptools.apps.widgets.items import Field, Items
from jbptools.plan.model.fields import choice_label, field_label
from jbptools.plan.model.following import ScoreLine
from jbptools.plan.model.units import as_typed, unit_label
from jbptools.scorecard.aims import actual_of
from jbptools.scorecard.lines import line_score
from jbptools.scorecard.month_card import card_html
from jbptools.scorecard.showing import light_word
from jbptools.scorecard.wording import figure
from jbptools.words import KitError, Message, say

__all__ = ["figures_of_month", "known_data", "label_of", "landing_text", "lights", "title_of", "trends"]

#: what is asked of each line in a month
MONTH_KEYS = ("value", "target", "sample", "source", "grade", "note")


def figures_of_month(desk: Desk, month: pd.Period, changed: Callable[[], None]) -> Items:
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
        try:
            desk.change(lambda plan: scorecard.enter(plan, line_id, month, **{key: text}))
        finally:
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


def label_of(part: str, key: str) -> str:
    """Return a field's name as it stands above the field."""
    return parts.capital(field_label(part, key).say())


def title_of(line: ScoreLine) -> str:
    """Return what a line's card is called: name, unit, side."""
    unit = unit_label(line.unit).say() if line.unit else ""
    side = choice_label("side", line.side).say()
    return " · ".join(part for part in (line.called or line.id, unit, side) if part)


def _values(desk: Desk, line: ScoreLine, month: pd.Period) -> dict[str, str]:
    found = actual_of(desk.plan, line, month)
    if found is None:
        return dict.fromkeys(MONTH_KEYS, "") | {"grade": "C"}
    typed = {key: as_typed(getattr(found, key), line.unit) for key in ("value", "target")}
    typed["sample"] = as_typed(found.sample, "")
    return typed | {key: str(getattr(found, key)) for key in ("source", "grade", "note")}


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
        found = scorecard.year_landing(desk.plan, month, known_data(desk))
    except KitError as problem:
        return title + parts.messages([("note", problem.message)])
    return title + f'<div class="kit-table" tabindex="0">{found._repr_html_()}</div>'


def known_data(desk: Desk) -> Any:
    """Return the plan's data, or None where there are none to read."""
    try:
        return desk.dataset
    except KitError:
        return None


def trends(desk: Desk, month: pd.Period) -> str:
    """Return every line's last six months as pictures, two beside each other where there is room."""
    drawn = []
    for line in desk.plan.scorecard:
        picture = charts.score_trend(desk.plan, line.id, month)
        drawn.append(f"<div>{picture._repr_html_()}</div>")
    if not drawn:
        return parts.messages([("todo", Message("scorecard.no_lines"))])
    return parts.title(say("monthly.trends")) + f'<div class="kit-two">{"".join(drawn)}</div>'
