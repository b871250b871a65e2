"""How lines and their fields are called above the fields."""

from jbptools.apps.widgets import parts
from jbptools.plan.model.fields import choice_label, field_label
from jbptools.plan.model.following import ScoreLine
from jbptools.plan.model.units import unit_label

__all__ = ["label_of", "title_of"]


def label_of(part: str, key: str) -> str:
    """Return a field's name as it stands above the field."""
    return parts.capital(field_label(part, key).say())


def title_of(line: ScoreLine) -> str:
    """Return what a line's card is called: name, unit, side."""
    unit = unit_label(line.unit).say() if line.unit else ""
    side = choice_label("side", line.side).say()
    return " · ".join(part for part in (line.called or line.id, unit, side) if part)
