"""What the model itself refuses, as a sentence with the place: the last net under edits and files."""

from pydantic import ValidationError

from jbptools.plan.model.contents import PARTS, SECTIONS
from jbptools.plan.model.fields import field_label, part_of
from jbptools.words import KitError, Message, Shown

__all__ = ["sentence_of"]

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
