"""The portable document: one JSON text that says the whole plan, and reads back to exactly the same plan."""

import json
from typing import Any

from pydantic import ValidationError

from jbptools.plan.fields import field_label, part_of
from jbptools.plan.migrations import migrated
from jbptools.plan.model import PARTS, SECTIONS, Plan
from jbptools.plan.units import Shown
from jbptools.words import KitError, Message

__all__ = ["as_document", "from_document", "from_json", "sentence_of", "to_json"]

#: pydantic's kind of error -> our sentence
_SENTENCES = {
    "string_too_long": "plan.doc_too_long",
    "greater_than_equal": "plan.doc_out_of_range",
    "less_than_equal": "plan.doc_out_of_range",
    "finite_number": "plan.doc_out_of_range",
    "date_from_datetime_parsing": "plan.doc_bad_date",
    "date_parsing": "plan.doc_bad_date",
    "date_type": "plan.doc_bad_date",
    "literal_error": "plan.doc_no_choice",
    "extra_forbidden": "plan.doc_unknown",
}


def as_document(plan: Plan) -> dict[str, Any]:
    """Return the plan as plain dicts, lists, texts and numbers."""
    return plan.model_dump(mode="json")


def to_json(plan: Plan) -> str:
    """Return the portable document.

    >>> to_json(Plan.new("华联", "zh")).splitlines()[1]
    '  "schema_version": 2,'
    """
    return json.dumps(as_document(plan), ensure_ascii=False, indent=2)


def from_json(text: str | bytes) -> Plan:
    """Read a portable document.

    Raises:
        KitError: no JSON, no plan, a later version, or a field that can't be; the sentence says which.

    >>> from_json("hello")
    Traceback (most recent call last):
    ...
    jbptools.words.errors.KitError: ...
    """
    try:
        document = json.loads(text.decode("utf-8-sig") if isinstance(text, bytes) else text.lstrip("\ufeff"))
    except (ValueError, RecursionError):
        raise KitError("plan.not_a_plan") from None
    return from_document(document)


def from_document(document: Any) -> Plan:
    """Return the plan of a plain document; raises KitError as :func:`from_json` does."""
    if not isinstance(document, dict) or "id" not in document:
        raise KitError("plan.not_a_plan")
    try:
        return Plan.model_validate(migrated(document))
    except ValidationError as error:
        raise sentence_of(error) from None


def sentence_of(error: ValidationError) -> KitError:
    """Return pydantic's first complaint as a sentence with the place."""
    first = error.errors(include_url=False, include_input=False)[0]
    if "duplicate ids" in first["msg"]:
        return KitError("plan.doc_twice")
    key = _SENTENCES.get(first["type"], "plan.doc_wrong")
    if "'year'" in repr(first.get("ctx", "")) or first["msg"].endswith("year"):
        key = "plan.doc_bad_date"
    return KitError(key, place=_place(first["loc"]))


def _place(loc: tuple[int | str, ...]) -> Message:
    """Where a complaint points: ``("goals", 1, "target")`` -> goal 2, target."""
    path = ".".join(str(step) for step in loc)
    section = str(loc[0]) if loc else ""
    key = next((str(step) for step in reversed(loc) if isinstance(step, str)), "")
    number = next((step + 1 for step in loc if isinstance(step, int)), None)
    if section in SECTIONS and number and key in SECTIONS[section].model_fields and key != "id":
        part = part_of(section).name_of_part
        return Message(
            "plan.place_item",
            part=Message(f"plan.part_{part}"),
            number=number,
            field=field_label(part, key),
        )
    if section in PARTS and key in PARTS[section].model_fields:
        return Message("plan.place_part", field=field_label(part_of(section).name_of_part, key))
    return Shown(path)
