"""Money out of all proportion to the dealer's sales: most likely a slip with 万, so it is asked about."""

from collections.abc import Collection, Iterator

from jbptools.plan.document.plan import Plan
from jbptools.plan.model.contents import PARTS, SECTIONS
from jbptools.plan.model.fields import field_label, field_spec
from jbptools.plan.model.parts import Part
from jbptools.words import Message, Shown

__all__ = ["out_of_proportion"]

#: how many times the dealer's yearly sales a figure may be before it is asked about
TIMES = 100.0
#: beside last year's sales the goals must be of the same order
_LIKE_SALES = ("goals",)
_MONEY = ("yuan", "wan")


def out_of_proportion(plan: Plan, sales: float | None = None, places: Collection[str] = ()) -> list[Message]:
    """Return one question for each figure of money that can hardly be meant.

    Args:
        plan: the plan.
        sales: the dealer's yearly sales in yuan; what the plan itself says of last year if left out.
        places: only these sections and parts; all if left out.

    >>> plan = Plan.new("Hua", "zh").set_field("reality.last_year_yuan", "1200万")
    >>> plan = plan.with_goal(name="出货额", target="1465亿")
    >>> [message.key for message in out_of_proportion(plan)]
    ['plan.out_of_proportion']
    >>> out_of_proportion(plan.set_field(f"goals.{plan.goals[0].id}.target", "1465万"))
    []
    """
    known = sales or plan.reality.last_year_yuan
    if not known or known <= 0:
        return []
    return [
        Message(
            "plan.out_of_proportion", field=label, value=Shown(value, "money"), sales=Shown(known, "money")
        )
        for place, label, value in _money(plan)
        if (not places or place in places) and _odd(place, abs(value), known)
    ]


def _odd(place: str, value: float, sales: float) -> bool:
    return value >= TIMES * sales or (place in (*_LIKE_SALES, "last_year") and 0 < value <= sales / TIMES)


def _money(plan: Plan) -> Iterator[tuple[str, Message, float]]:
    """Yield every amount of the plan: where it stands, what it is called, yuan."""
    for section in SECTIONS:
        for item in getattr(plan, section):
            yield from _amounts(section, item)
    for name in PARTS:
        yield from _amounts(name, getattr(plan, name))


def _amounts(place: str, part: Part) -> Iterator[tuple[str, Message, float]]:
    for key in type(part).model_fields:
        value = getattr(part, key)
        if key == "id" or not isinstance(value, (int, float)) or isinstance(value, bool):
            continue
        spec = field_spec(type(part), key)
        if spec.kind == "amount" or (spec.kind == "figure" and getattr(part, "unit", "") in _MONEY):
            yield place, field_label(spec.part, key), float(value)
