"""Two people changed the same plan: put my changes on top of theirs, field by field."""

from typing import Any

from jbptools.plan.document.plan import Plan
from jbptools.plan.model.contents import PARTS, SECTIONS
from jbptools.plan.model.parts import Item, Part

__all__ = ["merged"]


def merged(base: Plan, mine: Plan, theirs: Plan) -> Plan:
    """Return their plan with what I changed since ``base``; where both changed a field, mine stays.

    Args:
        base: what both started from.
        mine: my version.
        theirs: what is saved now.

    >>> base = Plan.new("Hua", "en").with_goal(name="Offtake")
    >>> mine = base.set_item(base.goals[0].id, "target", "23")
    >>> theirs = base.set_item(base.goals[0].id, "owner", "Li")
    >>> both = merged(base, mine, theirs).goals[0]
    >>> both.target, both.owner
    (23.0, 'Li')
    """
    update: dict[str, Any] = {}
    for key in Plan.model_fields:
        if key in SECTIONS or key == "parked_actions":
            update[key] = _items(getattr(base, key), getattr(mine, key), getattr(theirs, key))
        elif key in PARTS:
            update[key] = _part(getattr(base, key), getattr(mine, key), getattr(theirs, key))
        elif getattr(mine, key) != getattr(base, key):
            update[key] = getattr(mine, key)
    return theirs.model_copy(update=update)


def _part(base: Part, mine: Part, theirs: Part) -> Part:
    changed = {
        key: getattr(mine, key) for key in type(mine).model_fields if getattr(mine, key) != getattr(base, key)
    }
    return theirs.model_copy(update=changed)


def _items(base: tuple[Item, ...], mine: tuple[Item, ...], theirs: tuple[Item, ...]) -> tuple[Part, ...]:
    was, own, other = ({item.id: item for item in items} for items in (base, mine, theirs))
    rearranged = [key for key in was if key in own] != [key for key in own if key in was]
    order = list(own) if rearranged else list(other)
    order += [key for key in (*other, *own) if key not in order]
    result: list[Part] = []
    for key in order:
        if key in own and key in other:
            result.append(_part(was.get(key, other[key]), own[key], other[key]))
        elif key in own and (key not in was or own[key] != was[key]):
            result.append(own[key])
        elif key in other and key not in was:
            result.append(other[key])
    return tuple(result)
