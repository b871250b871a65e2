"""The coach's book of rules: severity, step, lesson, limits and both languages stand in ``rules.json``."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from jbptools.plan.document.plan import Plan
from jbptools.plan.model.naming import item_name
from jbptools.plan.model.parts import Item
from jbptools.rules import Hit, Rule, RuleBook
from jbptools.words import KitError, Message, Shown

__all__ = ["RULES", "SEVERITIES", "Seen", "at", "on", "rule"]

#: from the gravest on: not ready, an expert would ask, think about it
SEVERITIES = ("stop", "warn", "note")


@dataclass(frozen=True)
class Seen(Hit):
    """A place where a rule applies: ``message`` is what stands there, ``where`` the field to go to.

    Args:
        place: how the place is called.
        values: for the places in the rule's texts.
    """

    place: Message = field(default_factory=lambda: Shown(""))
    values: Mapping[str, Any] = field(default_factory=dict)


#: id -> rule, in the order of the steps
RULES: RuleBook[Plan, Seen] = RuleBook("jbptools.plan.coach", severities=SEVERITIES)


def rule(name: str) -> Rule[Plan, Seen]:
    """Return one rule.

    Raises:
        KitError: there is no such rule.

    >>> rule("goal_without_baseline").severity
    'stop'
    """
    if name not in RULES.table:
        raise KitError("coach.no_rule", name=name)
    return RULES[name]


def at(path: str, place: Message, evidence: Message, values: Mapping[str, Any] | None = None) -> Seen:
    """Return a hit on a field of the plan (``"goals.<id>.baseline"``), or on a whole part of it."""
    return Seen(evidence, path, place=place, values=values or {})


def on(
    plan: Plan, item: Item, section: str, key: str, evidence: Message | None = None, **values: Any
) -> Seen:
    """Return a hit on one field of an item; without other evidence, the field's own content is it."""
    content = getattr(item, key)
    shown = evidence or (Shown(f"“{_short(content)}”") if content else Message("coach.empty"))
    return at(f"{section}.{item.id}.{key}", item_name(plan, item), shown, values)


def _short(content: object) -> str:
    text = " ".join(str(content).split())
    return text if len(text) <= 60 else text[:59] + "…"
