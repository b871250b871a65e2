"""What changed between two versions of a plan, or between two plans, in words."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from jbptools.plan.document.plan import Plan
from jbptools.plan.model.contents import PARTS, SECTIONS
from jbptools.plan.model.fields import FieldSpec, choice_label, field_label, field_spec
from jbptools.plan.model.naming import item_name, joined
from jbptools.plan.model.parts import Item, Part
from jbptools.plan.model.units import value_message
from jbptools.words import KitError, Message, Shown

__all__ = ["diff"]

#: a text longer than this is cut in the sentence; the plan itself has it whole
_SHOWN = 60


def diff(a: Plan, b: Plan) -> list[Message]:
    """Return what is different in ``b``, one sentence for each field, item or order that changed.

    >>> a = Plan.new("Hua", "en").with_goal(name="Offtake", unit="yuan", target="20m")
    >>> b = a.set_item(a.goals[0].id, "target", "23m")
    >>> [message.say("en") for message in diff(a, b)]
    ['goal 1 “Offtake”, target: CNY 20.00 m → CNY 23.00 m']
    """
    before, after = a.as_ogspm(), b.as_ogspm()
    sentences = list(_fields(a, b, _own_fields(), a, b, Message("plan.part_plan")))
    for section, part in PARTS.items():
        label = Message(f"plan.part_{part.name_of_part}")
        keys = tuple(part.model_fields)
        sentences += _fields(getattr(before, section), getattr(after, section), keys, before, after, label)
    for section in SECTIONS:
        sentences += _section(before, after, section)
    return sentences


def _own_fields() -> tuple[str, ...]:
    skip = {*SECTIONS, *PARTS, "id", "schema_version", "parked_actions"}
    return tuple(key for key in Plan.model_fields if key not in skip)


def _section(a: Plan, b: Plan, section: str) -> Iterator[Message]:
    old: dict[str, Item] = {item.id: item for item in getattr(a, section)}
    new: dict[str, Item] = {item.id: item for item in getattr(b, section)}
    for item_id, item in old.items():
        if item_id not in new:
            yield Message("plan.diff_removed", item=item_name(a, item))
    for item_id, item in new.items():
        if item_id not in old:
            yield Message("plan.diff_added", item=item_name(b, item))
        elif item != old[item_id]:
            keys = tuple(key for key in type(item).model_fields if key != "id")
            yield from _fields(old[item_id], item, keys, a, b, item_name(b, item))
    kept = [item_id for item_id in old if item_id in new]
    if kept != [item_id for item_id in new if item_id in old]:
        label = Message(f"plan.part_{SECTIONS[section].name_of_part}")
        yield Message("plan.diff_order", part=label)


def _fields(
    old: Part, new: Part, keys: tuple[str, ...], a: Plan, b: Plan, label: Message
) -> Iterator[Message]:
    part = "plan" if isinstance(new, Plan) else type(new).name_of_part
    for key in keys:
        before, after = getattr(old, key), getattr(new, key)
        if before != after:
            spec = field_spec(type(new), key)
            yield Message(
                "plan.diff_changed",
                item=label,
                field=field_label(part, key),
                before=_value(spec, before, getattr(old, "unit", ""), a),
                after=_value(spec, after, getattr(new, "unit", ""), b),
            )


def _value(spec: FieldSpec, value: Any, unit: str, plan: Plan) -> Message:
    if value is None or value in ("", ()):
        return Message("plan.diff_empty")
    if spec.kind == "choice":
        return choice_label(spec.key, value)
    if spec.kind == "flag":
        return Message("plan.diff_yes") if value else Message("plan.diff_no")
    if spec.kind == "date":
        return Shown(value, "date")
    if spec.kind == "month":
        return Shown(date.fromisoformat(f"{value}-01"), "month")
    if spec.kind in {"link", "links"}:
        return joined([_linked(plan, link) for link in ((value,) if isinstance(value, str) else value)])
    return _figure_or_text(spec, value, unit)


def _figure_or_text(spec: FieldSpec, value: Any, unit: str) -> Message:
    if spec.kind == "numbers":
        return Shown(" ".join(f"{number:.3g}" for number in value))
    units = {
        "amount": "yuan",
        "share": "percent",
        "rate": "percent",
        "ratio": "percent",
        "figure": unit,
        "whole": "",
    }
    if spec.kind in units:
        return value_message(value, units[spec.kind])
    text = " ".join(str(value).split())
    short = text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
    return Shown(f"“{short}”")


def _linked(plan: Plan, link: str) -> Message:
    try:
        return item_name(plan, plan.item(link))
    except KitError:
        return Message("plan.diff_gone")
