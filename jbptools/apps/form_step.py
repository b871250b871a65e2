"""A step of the plan as a form: cards with fields, each saved as it is confirmed."""

from collections.abc import Callable
from typing import Any

import ipywidgets as widgets

from jbptools.apps import parts
from jbptools.apps.desk import Desk
from jbptools.apps.forms import FORMS, Form
from jbptools.apps.items import Field, Items
from jbptools.plan.fields import choice_label, field_label, field_spec, part_of, section_label
from jbptools.plan.model import PARTS, Plan
from jbptools.plan.parts import Item
from jbptools.plan.steps import blockers
from jbptools.plan.units import UNITS, unit_label
from jbptools.words import say
from jbptools.words.message import catalogue

__all__ = ["form_step"]

KINDS = {"text": "long", "amount": "number", "figure": "number", "share": "number", "whole": "number"}


def form_step(desk: Desk, step: str, changed: Callable[[], None]) -> widgets.Widget:
    """Return a step's page.

    Args:
        desk: the open plan.
        step: a step of :data:`jbptools.apps.forms.FORMS`.
        changed: called after each saved field, so that the stepper shows how far the plan is.
    """
    todo = widgets.HTML()

    def show_todo() -> None:
        todo.value = parts.messages(
            [("todo", message) for message in blockers(desk.plan, step)]
        ) or parts.messages([("good", say("apps.step_complete"))])
        changed()

    show_todo()
    page: list[widgets.Widget] = [parts.heading(say(f"apps.heading_{step}"), say(f"apps.lead_{step}"))]
    for form in FORMS[step]:
        if form.heading:
            page.append(widgets.HTML(parts.title(say(form.heading))))
        page.append(cards(desk, form, show_todo))
    page.append(
        widgets.VBox([widgets.HTML(parts.title(say("apps.still_needed"))), todo]).add_class("kit-todo")
    )
    return widgets.VBox(page)


def cards(desk: Desk, form: Form, changed: Callable[[], None]) -> Items:
    """Return the editable cards of one section or part of the plan."""
    single = form.place in PARTS
    keys = [key.partition(":")[0] for key in form.keys]

    def path(item: str, key: str) -> str:
        return f"{form.place}.{key}" if single else f"{form.place}.{item}.{key}"

    def read() -> list[dict[str, Any]]:
        ids = ["one"] if single else [item.id for item in getattr(desk.plan, form.place)]
        return [
            {"id": item, "values": {key: text(desk.plan, path(item, key)) for key in keys}} for item in ids
        ]

    def confirm(item: str, key: str, value: str) -> str:
        try:
            desk.change(lambda plan: plan.set_field(path(item, key), value))
        finally:
            changed()
        return text(desk.plan, path(item, key))

    def add() -> None:
        desk.change(lambda plan: plan.with_item(form.place))
        changed()

    def remove(item: str) -> None:
        desk.change(lambda plan: plan.without(item))
        changed()

    name = "" if single else section_label(form.place).say()
    return Items(
        fields=[field(desk.plan, form.place, key) for key in form.keys],
        read=read,
        confirm=confirm,
        add=add,
        remove=remove,
        texts={"item": parts.capital(name), "add": say("apps.add", item=name), "remove": say("apps.remove")},
        single=single,
        most=form.most or 1,
    )


def text(plan: Plan, path: str) -> str:
    """Return a field as it stands in its box; a unit as the reader's word."""
    shown = plan.shown(path)
    return unit_label(shown).say() if path.endswith(".unit") and shown else shown


def field(plan: Plan, place: str, key: str) -> Field:
    """Return how one field of the plan is asked for."""
    name, _, size = key.partition(":")
    part = part_of(place)
    spec = field_spec(part, name)
    label = field_label(spec.part, name).say()
    kind: Any = KINDS.get(spec.kind, "text")
    choices: list[tuple[str, str]] = []
    if spec.kind == "choice":
        kind, choices = "choice", [(value, choice_label(name, value).say()) for value in spec.choices]
    elif spec.kind == "date":
        kind = "date"
    elif spec.kind in ("link", "links"):
        kind = "choice" if spec.kind == "link" else "ticks"
        linked = plan.strategies if name == "strategy" else getattr(plan, name)
        choices = [(item.id, called(item, row)) for row, item in enumerate(linked, 1)]
        choices = [("", say("apps.choose")), *choices] if kind == "choice" else choices
    elif name == "unit":
        kind, choices = "suggest", [(unit, unit_label(unit).say()) for unit in UNITS]
    example = f"apps.example_{spec.part}_{name}"
    return Field(
        key=name,
        label=parts.capital(label),
        kind=kind,
        choices=tuple(choices),
        example=say(example) if example.removeprefix("apps.") in catalogue("apps", "en") else "",
        size=size,
    )


def called(item: Item, row: int) -> str:
    """Return how a linked item is called in a list of choices."""
    return f"{row}. {item.called or say('apps.not_yet_named')}"
