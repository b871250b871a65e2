"""The table of rules: id, severity, step, lesson, limits, and the texts in both languages."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Any, Literal

from jbptools.plan.document.plan import Plan
from jbptools.plan.model.naming import item_name
from jbptools.plan.model.parts import Item
from jbptools.plan.model.units import Shown
from jbptools.words import KitError, Message, form
from jbptools.words.language import Language, current_language

__all__ = ["RULES", "Hit", "Rule", "RuleText", "Severity", "checks", "is_rule", "on", "rule"]

Severity = Literal["stop", "warn", "note"]


class _Said:
    """A value that shows itself in one language inside a template."""

    def __init__(self, value: Any, language: Language) -> None:
        self.value, self.language = value, language

    def __format__(self, spec: str) -> str:
        if isinstance(self.value, Message):
            return self.value.say(self.language)
        return form(self.value, spec, self.language)


class RuleText(Message):
    """A text of the rules' table, with values, in the reader's language."""

    def __init__(self, texts: Mapping[str, str], **values: Any) -> None:
        super().__init__("coach.rule", **values)
        object.__setattr__(self, "texts", texts)

    def say(self, language: str | None = None) -> str:
        """Return the sentence."""
        chosen: Language = "zh" if (language or current_language()) == "zh" else "en"
        texts: Mapping[str, str] = self.texts  # type: ignore[attr-defined]
        return texts[chosen].format_map({key: _Said(value, chosen) for key, value in self.values.items()})


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
    text = resources.files("jbptools.plan.coach").joinpath("rules.json").read_text(encoding="utf-8")
    return MappingProxyType({row["id"]: Rule(**row) for row in json.loads(text)["rules"]})


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
