"""A branching dialogue with somebody at the dealer's: read from a data file that a trainer can write.

The file's form stands in ``dialogues/README.md``;
:mod:`jbptools.selling.talk.checking` says what is wrong with one.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from jbptools.words.tables import read_table
from jbptools.words.texts import Text, places

__all__ = [
    "Condition",
    "Counterpart",
    "Dialogue",
    "Ending",
    "Node",
    "Option",
    "Route",
    "made",
    "option_kinds",
]

#: the lowest and the highest value of a mood
LOWEST, HIGHEST = 0, 10
#: the texts of a person
PERSON = ("name", "role", "achieve", "fix", "avoid")
#: the texts at the head of a file
TEXTS = ("title", "setting", "task", "authority", "best", "minimum")


@cache
def option_kinds() -> Mapping[str, Mapping[str, Any]]:
    """Return what an option can be: kind -> is it a question, is it an offer."""
    return read_table("jbptools.selling.talk", "kinds.json")


@dataclass(frozen=True)
class Condition:
    """When an option is there or a route is taken; all parts must hold."""

    at_least: Mapping[str, int]
    below: Mapping[str, int]
    has: frozenset[str]
    lacks: frozenset[str]

    @classmethod
    def of(cls, raw: Mapping[str, Any] | None) -> "Condition":
        """Make it from ``{"at_least": {"trust": 6}, "has": ["cash"]}``; nothing holds always."""
        given = raw or {}
        at_least, below = dict(given.get("at_least", {})), dict(given.get("below", {}))
        return cls(at_least, below, frozenset(given.get("has", ())), frozenset(given.get("lacks", ())))

    def holds(self, mood: Mapping[str, int], notes: frozenset[str]) -> bool:
        """Tell whether it holds for a mood and for what has been noted so far."""
        return (
            all(mood[name] >= least for name, least in self.at_least.items())
            and all(mood[name] < bound for name, bound in self.below.items())
            and self.has <= notes
            and not self.lacks & notes
        )

    @property
    def always(self) -> bool:
        """Whether nothing is asked."""
        return not (self.at_least or self.below or self.has or self.lacks)


@dataclass(frozen=True)
class Route:
    """Where the talk goes on, if the condition holds."""

    to: str
    when: Condition


@dataclass(frozen=True)
class Option:
    """One thing to say: what it is, how it is taken, where it leads, and what to learn from it."""

    id: str
    kind: str
    says: Text
    reply: Text | None
    why: Text
    better: Text
    effect: Mapping[str, int]
    notes: tuple[str, ...]
    tags: frozenset[str]
    when: Condition
    routes: tuple[Route, ...]


@dataclass(frozen=True)
class Node:
    """A turn of the person opposite, and what can be answered."""

    id: str
    who: str
    says: Text
    options: tuple[Option, ...]


@dataclass(frozen=True)
class Ending:
    """How it ends: ``best``, ``minimum``, ``ours`` (only we do something), ``none`` or ``lost``."""

    id: str
    result: str
    text: Text


@dataclass(frozen=True)
class Counterpart:
    """Somebody at the dealer's: what to call them, their part, and their picture of a good result."""

    name: Text
    role: Text
    achieve: Text
    fix: Text
    avoid: Text


@dataclass(frozen=True)
class Dialogue:
    """A whole dialogue."""

    id: str
    dealer: str
    topic: str
    minutes: int
    title: Text
    setting: Text
    task: Text
    authority: Text
    best: Text
    minimum: Text
    people: Mapping[str, Counterpart]
    mood: Mapping[str, int]
    notes: Mapping[str, Text]
    limits: tuple[Route, ...]
    start: str
    nodes: Mapping[str, Node]
    endings: Mapping[str, Ending]

    def __repr__(self) -> str:
        return f"Dialogue({self.id!r}, {len(self.nodes)} nodes, {len(self.endings)} endings)"


def figures_in(what: Any) -> frozenset[str]:
    """Return the names of all figures that a dialogue, or a part of it, shows.

    >>> sorted(figures_in({"says": Text("{{ roi:percent }}", "{{ roi:percent }} of {{ tied:money }}")}))
    ['roi', 'tied']
    """
    if isinstance(what, Text):
        return frozenset(name for text in (what.zh, what.en) for name, _ in places(text))
    if isinstance(what, Mapping):
        return frozenset().union(*map(figures_in, what.values()))
    if isinstance(what, tuple):
        return frozenset().union(*map(figures_in, what))
    if is_dataclass(what):
        return frozenset().union(*(figures_in(getattr(what, field.name)) for field in fields(what)))
    return frozenset()


def _routes(raw: Any) -> tuple[Route, ...]:
    listed: list[Any] = [{"to": raw}] if isinstance(raw, str) else raw
    return tuple(Route(one["to"], Condition.of(one.get("when"))) for one in listed)


def _option(raw: Mapping[str, Any], better: Mapping[str, str]) -> Option:
    return Option(
        id=raw["id"],
        kind=raw["kind"],
        says=Text.of(raw["says"]),
        reply=Text.of(raw["reply"]) if "reply" in raw else None,
        why=Text.of(raw["why"]),
        better=Text.of(raw.get("better", better)),
        effect=MappingProxyType(dict(raw.get("effect", {}))),
        notes=tuple(raw.get("notes", ())),
        tags=frozenset(raw.get("tags", ())),
        when=Condition.of(raw.get("when")),
        routes=_routes(raw["goto"]),
    )


def made(raw: Mapping[str, Any]) -> Dialogue:
    """Return the dialogue that a checked document describes."""
    nodes = {
        name: Node(
            name,
            node["who"],
            Text.of(node["says"]),
            tuple(_option(one, node.get("better", {})) for one in node["options"]),
        )
        for name, node in raw["nodes"].items()
    }
    people = {
        name: Counterpart(
            **{part: Text.of(one[part]) for part in ("name", "role", "achieve", "fix", "avoid")}
        )
        for name, one in raw["people"].items()
    }
    endings = {
        name: Ending(name, one["result"], Text.of(one["text"])) for name, one in raw["endings"].items()
    }
    plain = {part: raw[part] for part in ("id", "dealer", "topic", "minutes", "start")}
    texts: dict[str, Any] = {part: Text.of(raw[part]) for part in TEXTS}
    return Dialogue(
        **plain,
        **texts,
        people=MappingProxyType(people),
        mood=MappingProxyType(dict(raw["mood"])),
        notes=MappingProxyType({name: Text.of(text) for name, text in raw.get("notes", {}).items()}),
        limits=_routes(raw.get("limits", [])),
        nodes=MappingProxyType(nodes),
        endings=MappingProxyType(endings),
    )
