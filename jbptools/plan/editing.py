"""Edits: each takes a plan and returns the next one; one confirmed field at a time, checked as it comes."""

from typing import Any

from pydantic import ValidationError

from jbptools.plan.fields import FieldSpec, field_spec, part_of
from jbptools.plan.identity import MakeId, new_id
from jbptools.plan.model import PARTS, SECTIONS, Plan
from jbptools.plan.parts import Item, Part
from jbptools.plan.reading import read_number, read_value
from jbptools.plan.units import as_typed, kept_in, typed_in, unit_code
from jbptools.words import KitError
from jbptools.words.language import LANGUAGES, Language

__all__ = ["most_items", "moved", "place_of", "set_field", "set_item", "shown", "with_item", "without"]

#: items in one list; far above what a plan can follow, far below what a page can't show
most_items = 500

#: (start, end) fields of the same part
_PERIODS = {"start": "end", "starts": "ends"}


def place_of(plan: Plan, item_id: str) -> tuple[str, int]:
    """Return ``(section, index)`` of an item; raises KitError where the plan has none with this id."""
    for section in SECTIONS:
        for index, item in enumerate(getattr(plan, section)):
            if item.id == item_id:
                return section, index
    raise KitError("plan.item_gone")


def set_field(plan: Plan, path: str, value: Any) -> Plan:
    """Return the plan with one confirmed field; see :meth:`jbptools.plan.model.Plan.set_field`."""
    section, _, rest = path.partition(".")
    if section in SECTIONS and "." in rest:
        item_id, _, key = rest.partition(".")
        if place_of(plan, item_id)[0] != section:
            raise KitError("plan.no_field", path=path)
        return set_item(plan, item_id, key, value)
    if section in PARTS and rest:
        return plan.model_copy(update={section: _confirmed(getattr(plan, section), rest, value)})
    if rest:
        raise KitError("plan.no_field", path=path)
    return plan.model_copy(update=_changes(plan, section, value))


def set_item(plan: Plan, item_id: str, key: str, value: Any) -> Plan:
    """Return the plan with one confirmed field of one item."""
    section, index = place_of(plan, item_id)
    items = getattr(plan, section)
    changed = _confirmed(items[index], key, value)
    return plan.model_copy(update={section: (*items[:index], changed, *items[index + 1 :])})


def _confirmed(part: Part, key: str, value: Any) -> Part:
    return part.model_copy(update=_changes(part, key, value))


def _changes(part: Part, key: str, value: Any) -> dict[str, Any]:
    """The fields that change with this one; usually only itself, a unit also rescales its figures."""
    spec = field_spec(type(part), key)
    if key == "unit" and spec.kind == "line":
        return _unit_changes(part, spec, value)
    unit = getattr(part, "unit", "")
    changes = {key: read_value(spec, value, unit)}
    if (
        spec.kind == "figure"
        and isinstance(value, str)
        and value.strip()
        and "unit" in type(part).model_fields
    ):
        changes |= _written_unit(spec, value, unit)
    _check_period(part, key, changes[key])
    _check_whole_part(part, changes)
    return changes


def _written_unit(spec: FieldSpec, text: str, unit: str) -> dict[str, str]:
    """A % or 元 typed with the figure names the unit; against another unit it is refused."""
    _, written = read_number(text, spec.label)
    if written and unit and written != kept_in(unit):
        raise KitError("plan.other_unit", text=text[:40], field=spec.label, unit=unit)
    return {"unit": written} if written and not unit else {}


def _unit_changes(part: Part, spec: FieldSpec, value: Any) -> dict[str, Any]:
    """Name the unit; numbers typed before it are kept as they were typed (70 -> 70 %, 2300 -> 2300 万元)."""
    code, factor = unit_code(read_value(spec, value))
    before = getattr(part, "unit", "")
    if before == code:
        return {}
    same_money = {before, code} == {"wan", "yuan"}
    scale = 1.0 if same_money else _worth(code, factor) / typed_in(before)
    figures = {
        key: round(number * scale, 12)
        for key in _figures(type(part))
        if (number := getattr(part, key)) is not None
    }
    return {"unit": code, **figures}


def _worth(code: str, factor: float) -> float:
    """What 1 typed before the unit was named is kept as, now that it is."""
    return typed_in(code) if typed_in(code) != 1 else factor


def _figures(part: type[Part]) -> list[str]:
    return [key for key in part.model_fields if key != "id" and field_spec(part, key).kind == "figure"]


def _check_period(part: Part, key: str, value: Any) -> None:
    for start_key, end_key in _PERIODS.items():
        if value is None or key not in (start_key, end_key) or end_key not in type(part).model_fields:
            continue
        start = value if key == start_key else getattr(part, start_key)
        end = value if key == end_key else getattr(part, end_key)
        if start is not None and end is not None and end < start:
            raise KitError("plan.end_before_start", start=start, end=end)


def _check_whole_part(part: Part, changes: dict[str, Any]) -> None:
    """Whatever slipped through the reading is caught by the model itself."""
    if isinstance(part, Plan):
        return
    try:
        part.updated(**changes)
    except ValidationError as error:
        from jbptools.plan.document import sentence_of

        raise sentence_of(error) from None


def with_item(plan: Plan, section: str, *, ids: MakeId = new_id, **values: Any) -> Plan:
    """Return the plan with one more item; see :meth:`jbptools.plan.model.Plan.with_item`."""
    part = part_of(section)
    if section not in SECTIONS:
        raise KitError("plan.no_field", path=section)
    items = getattr(plan, section)
    if len(items) >= most_items:
        raise KitError("plan.too_many", most=most_items)
    item: Part = part.model_validate({"id": ids(part.name_of_part)})
    # the unit first: "70" under percent means 70 %
    for key in sorted(values, key=lambda name: name != "unit"):
        item = _confirmed(item, key, values[key])
    return plan.model_copy(update={section: (*items, item)})


def without(plan: Plan, item_id: str) -> Plan:
    """Return the plan without this item; whatever linked to it is kept and loses only the link."""
    section, _ = place_of(plan, item_id)
    update: dict[str, tuple[Item, ...]] = {
        name: tuple(_unlinked(item, item_id) for item in getattr(plan, name)) for name in SECTIONS
    }
    update[section] = tuple(item for item in update[section] if item.id != item_id)
    return plan.model_copy(update=update)


def _unlinked(item: Item, gone: str) -> Item:
    changes: dict[str, Any] = {}
    for key in type(item).model_fields:
        value = getattr(item, key)
        if key == "id":
            continue
        if value == gone and field_spec(type(item), key).kind == "link":
            changes[key] = ""
        elif isinstance(value, tuple) and gone in value:
            changes[key] = tuple(link for link in value if link != gone)
    return item.model_copy(update=changes) if changes else item


def moved(plan: Plan, item_id: str, to: int) -> Plan:
    """Return the plan with the item at place ``to`` of its list; beyond the ends means first or last."""
    section, index = place_of(plan, item_id)
    items = list(getattr(plan, section))
    item = items.pop(index)
    items.insert(max(0, min(to, len(items))), item)
    return plan.model_copy(update={section: tuple(items)})


def shown(plan: Plan, path: str, language: str | None = None) -> str:
    """Return a field as it stands in its box; ``set_field`` with this text changes nothing."""
    section, _, rest = path.partition(".")
    part: Part = plan
    key = section
    if section in SECTIONS:
        item_id, _, key = rest.partition(".")
        part = plan.item(item_id)
    elif rest:
        part, key = getattr(plan, section), rest
    spec = field_spec(type(part), key)
    lang: Language | None = language if language in LANGUAGES else None
    return _typed(spec, getattr(part, key), getattr(part, "unit", ""), lang)


def _typed(spec: FieldSpec, value: Any, unit: str, language: Language | None) -> str:
    if value is None:
        return ""
    if spec.kind == "links":
        return ",".join(value)
    if spec.kind == "numbers":
        return " ".join(f"{number:.12g}" for number in value)
    if spec.kind == "amount":
        return as_typed(value, "yuan", language)
    if spec.kind in {"share", "rate", "ratio"}:
        return as_typed(value, "percent", language)
    if spec.kind in {"figure", "whole"}:
        return as_typed(value, unit, language)
    return str(value)
