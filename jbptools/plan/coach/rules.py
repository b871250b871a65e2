"""The table of rules: id, severity, step, lesson, limits, and the texts in both languages."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType
from typing import Any, Literal

from jbptools.plan.document.plan import Plan
from jbptools.plan.model.naming import item_name
from jbptools.plan.model.parts import Item
from jbptools.words import KitError, Message, Shown
from jbptools.words.tables import read_table

__all__ = ["RULES", "Hit", "Rule", "Severity", "checks", "is_rule", "on", "rule"]

Severity = Literal["stop", "warn", "note"]


@dataclass(frozen=True)
class Rule:
    """One rule of the table.

    Args:
        id: its name, e.g. ``"goal_without_baseline"``.
        severity: ``stop`` (not ready), ``warn`` (an expert would ask), ``note`` (think about it).
        step: the step of the plan that it belongs to.
        lesson: the lesson that teaches it.
        limits: numbers and word lists that a trainer may argue about.
        question, next, better: language -> text; the question to the writer, what to do, a better example.
    """

    id: str
    severity: Severity
    step: str
    lesson: str
    question: Mapping[str, str]
    next: Mapping[str, str]
    better: Mapping[str, str]
    limits: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Hit:
    """A place where a rule applies.

    Args:
        path: field of the plan (``"goals.<id>.baseline"``), for the app to go there; ``""`` for the whole.
        place: how the place is called.
        evidence: what stands there.
        values: for the places in the rule's texts.
    """

    path: str
    place: Message
    evidence: Message
    values: Mapping[str, Any] = field(default_factory=dict)


#: what a rule does: look at the plan, yield the places
Check = Callable[[Plan, Mapping[str, Any]], Iterator[Hit]]

_CHECKS: dict[str, Check] = {}


def is_rule(name: str) -> Callable[[Check], Check]:
    """Register a predicate as the check of the rule with this id."""

    def register(check: Check) -> Check:
        _CHECKS[name] = check
        return check

    return register


def checks() -> Mapping[str, Check]:
    """Return rule id -> predicate."""
    from jbptools.plan.coach import (  # noqa: F401
        agreement,
        ending,
        evidence,
        goals,
        measures,
        money,
        objective,
        people,
        rows,
        strategies,
    )

    return MappingProxyType(_CHECKS)


@cache
def _table() -> Mapping[str, Rule]:
    rows = read_table("jbptools.plan.coach", "rules.json")["rules"]
    return MappingProxyType({row["id"]: Rule(**row) for row in rows})


class _Rules(Mapping[str, Rule]):
    """The table, read when it is first looked at."""

    def __getitem__(self, name: str) -> Rule:
        return _table()[name]

    def __iter__(self) -> Iterator[str]:
        return iter(_table())

    def __len__(self) -> int:
        return len(_table())


#: id -> rule, in the order of the steps
RULES: Mapping[str, Rule] = _Rules()


def rule(name: str) -> Rule:
    """Return one rule.

    Raises:
        KitError: there is no such rule.

    >>> rule("goal_without_baseline").severity
    'stop'
    """
    if name not in RULES:
        raise KitError("coach.no_rule", name=name)
    return RULES[name]


def on(plan: Plan, item: Item, section: str, key: str, evidence: Message | None = None, **values: Any) -> Hit:
    """Return a hit on one field of an item; without other evidence, the field's own content is it."""
    content = getattr(item, key)
    shown = evidence or (Shown(f"“{_short(content)}”") if content else Message("coach.empty"))
    return Hit(f"{section}.{item.id}.{key}", item_name(plan, item), shown, values)


def _short(content: object) -> str:
    text = " ".join(str(content).split())
    return text if len(text) <= 60 else text[:59] + "…"
