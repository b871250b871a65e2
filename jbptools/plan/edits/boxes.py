"""A figure's box on a form: the unit that stands beside it before one types, and what is typed under it.

Money without a unit of its own is typed in 万元 in Chinese and in yuan in English; what says its own size
(``1465万``, ``14,650,000元``) is taken as it says.
"""

from jbptools.plan.edits.confirming import in_its_box
from jbptools.plan.model.fields import field_spec
from jbptools.plan.model.parts import Part
from jbptools.plan.model.units import as_typed, unit_label
from jbptools.words import Message, current_language
from jbptools.words.reading import Unread, read_figure

__all__ = ["beside_box", "from_box", "in_box", "unit_in_box"]


def unit_in_box(part: Part, key: str, language: str | None = None) -> str:
    """Return the code of the unit that a field's box is in; empty where it has none.

    Args:
        part: an item, or a single part of the plan.
        key: the field.
        language: the reader's, if not the current one.

    >>> from jbptools.plan.model.ogspm import Action, Goal
    >>> action = Action(id="a", budget_maker=30_000)
    >>> unit_in_box(action, "budget_maker", "zh"), unit_in_box(action, "budget_maker", "en")
    ('wan', 'yuan')
    >>> unit_in_box(Goal(id="g", unit="days"), "target", "zh"), unit_in_box(action, "text", "zh")
    ('days', '')
    """
    kind = field_spec(type(part), key).kind
    chinese = (language or current_language()) == "zh"
    if kind == "amount":
        return "wan" if chinese else "yuan"
    if kind != "figure":
        return ""
    unit = str(getattr(part, "unit", ""))
    return "wan" if unit == "yuan" and chinese and part.name_of_part == "assumption" else unit


def beside_box(part: Part, key: str) -> Message | None:
    """Return what stands beside a box: its unit, that a unit has to be chosen first, or nothing."""
    unit = unit_in_box(part, key)
    if unit:
        return unit_label(unit)
    spec = field_spec(type(part), key)
    return Message("plan.unit_first") if spec.kind == "figure" and hasattr(part, "unit") else None


def in_box(part: Part, key: str, language: str | None = None) -> str:
    """Return a field as it stands in its box, in the box's unit.

    >>> from jbptools.plan.model.ogspm import Action
    >>> action = Action(id="a", budget_maker=30_000)
    >>> in_box(action, "budget_maker", "zh"), in_box(action, "budget_maker", "en")
    ('3', '30,000')
    """
    value = getattr(part, key)
    if value is not None and unit_in_box(part, key, language) == "wan":
        return as_typed(value, "wan")
    return in_its_box(part, key, language)


def from_box(part: Part, key: str, text: str, language: str | None = None) -> str:
    """Return what was typed with the size that its box names, where it does not name one itself.

    >>> from jbptools.plan.model.ogspm import Action
    >>> [from_box(Action(id="a"), "budget_maker", text, "zh") for text in ("3", "3万", "30,000元", "30k")]
    ['3万', '3万', '30,000元', '30k']
    """
    if unit_in_box(part, key, language) != "wan" or getattr(part, "unit", "yuan") == "wan":
        return text
    read = read_figure(text)
    bare = isinstance(read, Unread) or read.is_sized or read.unit
    return text if bare else f"{text.strip()}万"
