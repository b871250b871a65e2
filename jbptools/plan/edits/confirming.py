"""Edits of one part: a confirmed field, checked as it comes; a unit rescales its figures; a link goes."""

from typing import Any, TypeVar

from pydantic import ValidationError

from jbptools.plan.edits.refused import sentence_of
from jbptools.plan.model.contents import Contents
from jbptools.plan.model.fields import FieldSpec, field_spec
from jbptools.plan.model.parts import Item, Part
from jbptools.plan.model.units import UNITS, as_typed, kept_in, typed_in, unit_code
from jbptools.plan.reading import read_number, read_value
from jbptools.words import KitError
from jbptools.words.language import LANGUAGES, Language

__all__ = ["confirmed", "in_its_box", "unlinked"]

AnyPart = TypeVar("AnyPart", bound=Part)

#: (start, end) fields of the same part
_PERIODS = {"start": "end", "starts": "ends"}


def confirmed(part: AnyPart, key: str, value: Any) -> AnyPart:
    """Return a part with one confirmed field.

    Args:
        part: an item, a single part, or the whole contents of a plan.
        key: the field.
        value: a Python value, or what a person typed.

    Raises:
        KitError: see :meth:`jbptools.plan.Plan.set_field`.

    >>> from jbptools.plan.model.ogspm import Goal
    >>> goal = confirmed(Goal(id="goal-1", target=70), "unit", "%")
    >>> goal.target, confirmed(goal, "target", "65").target
    (0.7, 0.65)
    """
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
        changes |= _written_unit(part, spec, value, unit)
    _check_period(part, key, changes[key])
    _check_whole_part(part, changes)
    return changes


def _written_unit(part: Part, spec: FieldSpec, text: str, unit: str) -> dict[str, Any]:
    """A unit or size typed with the figure names the unit, also for what was typed bare before it.

    Raises:
        KitError: the unit is named already, and is another one.
    """
    figure = read_number(text, spec.label)
    written = figure.unit if figure.unit in UNITS else ""
    if written and unit and written != kept_in(unit):
        raise KitError("plan.other_unit", text=text[:40], field=spec.label, unit=unit)
    if unit or not (written or figure.is_sized):
        return {}
    # 1465万 says its size: it is money, and a unit named later must not multiply it again
    code = written if written not in ("", "yuan") else "wan" if figure.scale == 1e4 else "yuan"
    others = _rescaled(part, "", code)
    others.pop(spec.key, None)
    return {"unit": code, **others}


def _unit_changes(part: Part, spec: FieldSpec, value: Any) -> dict[str, Any]:
    """Name the unit; numbers typed before it are kept as they were typed (70 -> 70 %, 2300 -> 2300 万元)."""
    code, factor = unit_code(read_value(spec, value))
    before = getattr(part, "unit", "")
    if before == code:
        return {}
    same_money = {before, code} == {"wan", "yuan"}
    return {"unit": code, **({} if same_money else _rescaled(part, before, code, factor))}


def _rescaled(part: Part, before: str, code: str, factor: float = 1.0) -> dict[str, Any]:
    """The part's figures as they were typed, now under another unit."""
    scale = _worth(code, factor) / typed_in(before)
    return {
        key: round(number * scale, 12)
        for key in _figures(type(part))
        if (number := getattr(part, key)) is not None
    }


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
    if isinstance(part, Contents):
        return
    try:
        part.updated(**changes)
    except ValidationError as error:
        raise sentence_of(error) from None


def unlinked(item: Item, gone: str) -> Item:
    """Return an item without its links to another one; everything else of it is kept."""
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


def in_its_box(part: Part, key: str, language: str | None = None) -> str:
    """Return a field as it stands in its box; confirming this text changes nothing."""
    lang: Language | None = language if language in LANGUAGES else None
    return _typed(field_spec(type(part), key), getattr(part, key), getattr(part, "unit", ""), lang)


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
