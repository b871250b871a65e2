"""The plan's sections as editable cards; each field is saved as it is confirmed."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from jbptools.apps.homework.forms import Form
from jbptools.apps.shell.desk import Desk
from jbptools.apps.widgets import parts
from jbptools.apps.widgets.items import Field, Items
from jbptools.plan.document.plan import Plan
from jbptools.plan.edits.boxes import beside_box, from_box, in_box
from jbptools.plan.model.contents import PARTS
from jbptools.plan.model.evidence import SwotItem
from jbptools.plan.model.fields import choice_label, field_label, field_spec, part_of, section_label
from jbptools.plan.model.parts import Item, Part
from jbptools.plan.model.units import UNITS, unit_label
from jbptools.words import say
from jbptools.words.message import catalogue

__all__ = ["cards", "field"]

KINDS = {"text": "long", "amount": "number", "figure": "number", "share": "number", "whole": "number"}
KINDS |= {"rate": "number"}
#: a list of links -> the section it points to; ``goals`` points to the goals, and so on
LINKED = {"factors": "swot", "strategy": "strategies", "line": "scorecard"}
#: links to long lists are folded away behind what is chosen
FOLDED = ("evidence", "factors", "opportunities")

Edit = Callable[[Plan, str, str, str], Plan]
Keep = Callable[[Any], bool]


def cards(
    desk: Desk,
    form: Form,
    changed: Callable[[], None],
    *,
    keep: Keep | None = None,
    preset: Mapping[str, Any] | None = None,
    edit: Edit | None = None,
    acts: Sequence[tuple[str, str]] = (),
    act: Callable[[str, str], None] | None = None,
    name: str | None = None,
) -> Items:
    """Return the editable cards of one section, of one part, or of the plan's own fields.

    Args:
        desk: the open plan.
        form: which fields.
        changed: called after each edit.
        keep: only these items of the section.
        preset: fields of an item that is added here.
        edit: takes the place of ``plan.set_field``: ``edit(plan, item_id, key, text)``.
        acts: buttons on each card, see :class:`jbptools.apps.widgets.items.Items`.
        act: answers them.
        name: what an item is called here.
    """
    single = form.place in PARTS or form.place == ""
    keys = [key.partition(":")[0] for key in form.keys]

    def path(item: str, key: str) -> str:
        if form.place == "":
            return key
        return f"{form.place}.{key}" if single else f"{form.place}.{item}.{key}"

    def read() -> list[dict[str, Any]]:
        there = () if single else getattr(desk.plan, form.place)
        ids = ["one"] if single else [item.id for item in there if keep is None or keep(item)]
        return [
            {
                "id": item,
                "values": {key: text(desk.plan, path(item, key)) for key in keys},
                "units": units(part_at(desk.plan, form.place, item), keys),
            }
            for item in ids
        ]

    def confirm(item: str, key: str, value: str) -> str:
        def change(plan: Plan) -> Plan:
            typed = from_box(part_at(plan, form.place, item), key, value)
            return edit(plan, item, key, typed) if edit else plan.set_field(path(item, key), typed)

        desk.change(change)
        changed()
        return text(desk.plan, path(item, key))

    def add() -> None:
        desk.change(lambda plan: plan.with_item(form.place, **(preset or {})))
        changed()

    def remove(item: str) -> None:
        desk.change(lambda plan: plan.without(item))
        changed()

    called = "" if single else name or section_label(form.place).say()
    return Items(
        fields=[field(desk.plan, form.place, key) for key in form.keys],
        read=read,
        confirm=confirm,
        add=add,
        remove=remove,
        texts={
            "item": parts.capital(called),
            "add": say("apps.add", item=called),
            "remove": say("apps.remove"),
        },
        single=single,
        most=form.most or 1,
        acts=acts,
        act=act,
    )


def part_at(plan: Plan, place: str, item: str) -> Part:
    """Return what a card shows: an item of a section, a single part, or the plan itself."""
    if place == "":
        return plan
    return getattr(plan, place) if place in PARTS else plan.item(item)


def units(part: Part, keys: Sequence[str]) -> dict[str, str]:
    """Return what stands beside the boxes of a card before anything is typed."""
    beside = {key: beside_box(part, key) for key in keys}
    return {key: message.say() for key, message in beside.items() if message is not None}


def text(plan: Plan, path: str) -> str:
    """Return a field as it stands in its box; a unit as the reader's word."""
    place, _, rest = path.partition(".")
    item, _, key = rest.rpartition(".")
    shown = in_box(part_at(plan, place if rest else "", item), key or rest or place)
    return unit_label(shown).say() if path.endswith(".unit") and shown else shown


def field(plan: Plan, place: str, key: str) -> Field:
    """Return how one field of the plan is asked for."""
    name, _, size = key.partition(":")
    part = part_of(place)
    spec = field_spec(part, name)
    label = field_label(spec.part, name).say()
    kind: Any = KINDS.get(spec.kind, "text")
    choices: list[tuple[str, str]] = []
    example = f"apps.example_{spec.part}_{name}"
    shown = say(example) if example.removeprefix("apps.") in catalogue("apps", "en") else ""
    if spec.kind == "choice":
        kind, choices = "choice", [(value, choice_label(name, value).say()) for value in spec.choices]
    elif spec.kind == "date":
        kind = "date"
    elif spec.kind in ("link", "links"):
        folded = "picks" if name in FOLDED else "ticks"
        kind = "choice" if spec.kind == "link" else folded
        linked = getattr(plan, LINKED.get(name, name))
        choices = [(item.id, called(item, row)) for row, item in enumerate(linked, 1)]
        choices = [("", say("apps.choose")), *choices] if kind == "choice" else choices
        if kind == "picks":
            shown = say("homework.choose_here") if choices else say(f"homework.nothing_{name}")
    elif name == "unit":
        kind, choices = "suggest", [(unit, unit_label(unit).say()) for unit in UNITS]
    return Field(
        key=name,
        label=parts.capital(label),
        kind=kind,
        choices=tuple(choices),
        example=shown,
        size=size,
    )


def called(item: Item, row: int) -> str:
    """Return how a linked item is called in a list of choices."""
    own = item.called or say("apps.not_yet_named")
    if isinstance(item, SwotItem):
        box, side = choice_label("box", item.box).say(), choice_label("side", item.side).say()
        return say("homework.swot_called", row=row, box=box, side=side, text=own)
    return f"{row}. {own}"
