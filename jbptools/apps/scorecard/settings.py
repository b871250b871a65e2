"""Step "settings": lines with weight, target or band and limits, and what helps to settle them."""

from collections.abc import Callable
from functools import partial
from typing import Any

import ipywidgets as widgets

from jbptools import scorecard
from jbptools.apps.scorecard.naming import label_of, title_of
from jbptools.apps.scorecard.steps import Month
from jbptools.apps.shell.desk import Desk
from jbptools.apps.widgets import parts
from jbptools.apps.widgets.items import Field, Items
from jbptools.plan.document.plan import Plan
from jbptools.plan.model.fields import choice_label
from jbptools.plan.model.following import ScoreLine
from jbptools.plan.model.units import UNITS, unit_label
from jbptools.scorecard.weights import rescaled
from jbptools.scorecard.year import with_season
from jbptools.words import KitError, say

__all__ = ["page"]

#: no card is read with more lines; sources advise four to eight
MOST = 20
#: what is asked of a line, by its direction; all have the same first row
FIRST = ("name", "side", "direction", "unit", "weight", "baseline")
BY_DIRECTION = {
    "up": ("target", "date", "green", "amber"),
    "down": ("target", "date", "green", "amber"),
    "band": ("low", "high", "date", "slack"),
    "watch": (),
}
KINDS: dict[str, Any] = {"name": "text", "unit": "suggest", "date": "date"}
CHOICES = {"side": ("dealer", "maker", "both"), "direction": ("up", "down", "band", "watch")}


def page(here: Month) -> widgets.Widget:
    """Return the page."""
    desk = here.desk
    said, told = widgets.HTML(), widgets.HTML()

    def show() -> None:
        lines = [("todo", message) for message in scorecard.weight_sentences(desk.plan)]
        said.value = parts.messages(lines or [("good", say("monthly.weights_well"))])

    def complain(problem: parts.Said) -> None:
        told.value = parts.messages([("bad", problem)])

    fields = lines_of(desk, show)

    def change(edit: Callable[[Plan], Plan], key: str) -> None:
        desk.change(edit)
        told.value = parts.messages([("good", say(key))])
        fields.refresh()
        show()

    def season() -> None:
        data = desk.data_or_none()
        if data is None:
            raise KitError("monthly.no_data")
        change(lambda plan: with_season(plan, data), "monthly.season_done")

    ways: list[tuple[str, Callable[[], None]]] = [
        ("monthly.rescale", lambda: change(rescaled, "monthly.rescaled")),
        ("monthly.to_core", partial(change, partial(scorecard.begin, which="core"), "monthly.set_taken")),
        ("monthly.to_full", partial(change, partial(scorecard.begin, which="full"), "monthly.set_taken")),
        ("monthly.season", season),
    ]
    buttons = [parts.button(say(key), act, complain, "kit-small") for key, act in ways]
    show()
    heading = parts.heading(say("monthly.step_settings"), say("monthly.lead_settings"))
    row = widgets.HBox(buttons).add_class("kit-row")
    return widgets.VBox([heading, said, row, told, fields]).add_class("kit-parts")


def lines_of(desk: Desk, changed: Callable[[], None]) -> Items:
    """Return the lines as cards: each asks what its direction needs; own lines can be added."""

    def read() -> list[dict[str, Any]]:
        return [
            {"id": line.id, "title": title_of(line), "keys": keys_of(line), "values": values_of(desk, line)}
            for line in desk.plan.scorecard
        ]

    def confirm(line_id: str, key: str, text: str) -> str:
        desk.change(lambda plan: scorecard.set_line(plan, line_id, key, text))
        changed()
        line = next(line for line in desk.plan.scorecard if line.id == line_id)
        return values_of(desk, line)[key]

    def add() -> None:
        desk.change(lambda plan: plan.with_item("scorecard", green="98%", amber="92%"))
        changed()

    def remove(line_id: str) -> None:
        desk.change(lambda plan: without_line(plan, line_id))
        changed()

    texts = {"item": say("monthly.line"), "add": say("monthly.add_line"), "remove": say("apps.remove")}
    every = (*FIRST, *dict.fromkeys(key for keys in BY_DIRECTION.values() for key in keys), "least_sample")
    shown = [asked(key) for key in every]
    return Items(shown, read, confirm, add, remove, texts, most=MOST).add_class("kit-six")


def without_line(plan: Plan, line_id: str) -> Plan:
    """Return the plan without a line; its figures go with it and stay in the history."""
    for one in plan.actuals:
        if one.line == line_id:
            plan = plan.without(one.id)
    return plan.without(line_id)


def keys_of(line: ScoreLine) -> list[str]:
    """Return the fields that a line has."""
    keys = [*FIRST, *BY_DIRECTION[line.direction]]
    if line.direction == "band" and line.slack is None and line.amber is not None:
        keys[keys.index("slack")] = "amber"
    return [*keys, "least_sample"] if line.least_sample is not None else keys


def values_of(desk: Desk, line: ScoreLine) -> dict[str, str]:
    """Return a line's settings as they stand in their boxes."""
    every = (*FIRST, "target", "low", "high", "date", "green", "amber", "slack", "least_sample")
    values = {key: desk.plan.shown(f"scorecard.{line.id}.{key}") for key in every}
    return values | {"unit": unit_label(line.unit).say() if line.unit else ""}


def asked(key: str) -> Field:
    """Return how one setting is asked for."""
    kind: Any = "choice" if key in CHOICES else KINDS.get(key, "number")
    choices = tuple((value, choice_label(key, value).say()) for value in CHOICES.get(key, ()))
    if key == "unit":
        choices = tuple((unit, unit_label(unit).say()) for unit in UNITS)
    size = "half" if key == "name" else ""
    return Field(key, label_of("score_line", key), kind, choices, size=size)
