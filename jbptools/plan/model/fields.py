"""What each field of a plan is: its kind, its choices, its label; taken from the model itself."""

from dataclasses import dataclass
from functools import cache
from types import UnionType
from typing import Literal, Union, get_args, get_origin

from jbptools.plan.model.contents import PARTS, SECTIONS, Contents
from jbptools.plan.model.parts import FieldKind, Part
from jbptools.words import KitError, Message
from jbptools.words.message import catalogue

__all__ = ["FieldSpec", "choice_label", "field_label", "field_spec", "part_of", "section_label"]


@dataclass(frozen=True)
class FieldSpec:
    """One field.

    Args:
        part: how messages call the part, e.g. ``"goal"``.
        key: the attribute.
        kind: ``line``, ``text``, ``amount``, ``figure``, ``share``, ``rate``, ``ratio``, ``whole``, ``date``,
            ``month``, ``choice``, ``flag``, ``link``, ``links`` or ``numbers``.
        choices: the values of a choice.
    """

    part: str
    key: str
    kind: str
    choices: tuple[str, ...] = ()

    @property
    def label(self) -> Message:
        """The field's name for a reader."""
        return field_label(self.part, self.key)


def part_of(section: str) -> type[Part]:
    """Return the model of a section (``"goals"``), a single part (``"dealer"``) or the plan (``""``).

    Raises:
        KitError: there is no such part.
    """
    if section == "":
        return Contents
    try:
        return SECTIONS.get(section) or PARTS[section]
    except KeyError:
        raise KitError("plan.no_field", path=section) from None


@cache
def field_spec(part: type[Part], key: str) -> FieldSpec:
    """Return what a part's field is.

    Raises:
        KitError: the part has no such field, or it is not one that people fill in.

    >>> field_spec(part_of("goals"), "target").kind
    'figure'
    """
    name = part.name_of_part
    info = part.model_fields.get(key)
    if info is None or key in {"id", "schema_version", "parked_actions"}:
        raise KitError("plan.no_field", path=f"{name}.{key}")
    for mark in info.metadata:
        if isinstance(mark, FieldKind):
            return FieldSpec(name, key, str(mark))
    if info.annotation is bool:
        return FieldSpec(name, key, "flag")
    if get_origin(info.annotation) is Literal:
        return FieldSpec(name, key, "choice", tuple(get_args(info.annotation)))
    return _from_union(name, key, info.annotation)


def _from_union(name: str, key: str, annotation: object) -> FieldSpec:
    """``X | None`` with the kind inside one of the alternatives; a list of items is no field."""
    if get_origin(annotation) in (Union, UnionType):
        for option in get_args(annotation):
            for mark in getattr(option, "__metadata__", ()):
                if isinstance(mark, FieldKind):
                    return FieldSpec(name, key, str(mark))
    raise KitError("plan.no_field", path=f"{name}.{key}")


def field_label(part: str, key: str) -> Message:
    """Return a field's name for a reader, e.g. ``field_label("goal", "target")``.

    >>> field_label("goal", "baseline").say("en")
    'baseline'
    """
    special = f"field_{part}_{key}"
    name = special if special in catalogue("plan", "en") else f"field_{key}"
    return Message(f"plan.{name}")


def section_label(section: str) -> Message:
    """Return what one entry of a section is called, e.g. ``"goals"`` -> goal.

    >>> section_label("goals").say("zh")
    '目标'
    """
    part = part_of(section)
    return Message(f"plan.part_{part.name_of_part}")


def choice_label(key: str, value: str) -> Message:
    """Return the reader's word for one value of a choice field.

    >>> choice_label("side", "maker").say("en"), choice_label("side", "dealer").say("zh")
    ('maker (us)', '经销商')
    """
    return Message(f"plan.choice_{key}_{value or 'none'}")
