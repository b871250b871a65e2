"""A room's book of rules: rows of a table, each with the function that looks."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any, Generic, TypeVar

from jbptools.words import Message, Phrase
from jbptools.words.tables import read_table

__all__ = ["Hit", "Looked", "Row", "Rule", "RuleBook"]

#: what the table says about one rule
Row = Mapping[str, Any]


@dataclass(frozen=True)
class Hit:
    """What a rule found; rooms add what else a find holds.

    Args:
        message: the sentence.
        where: the place: a field of a plan, a dealer's id; empty for the whole.
        severity: how grave; the row's where the rule leaves it open.
        rule: the rule's id, filled in by the book.
    """

    message: Message
    where: str = ""
    severity: str = ""
    rule: str = ""


Subject = TypeVar("Subject")
Found = TypeVar("Found", bound=Hit)


@dataclass(frozen=True)
class Rule(Generic[Subject, Found]):
    """One rule: its row of the table, and the function that looks."""

    id: str
    row: Row
    check: Callable[[Subject, Row], Iterable[Found] | Found | None]

    @property
    def severity(self) -> str:
        """How grave its finds are, where the table says so."""
        return str(self.row.get("severity", ""))

    @property
    def limits(self) -> Row:
        """What the function gets: the row's ``limits``; the whole row where it has no such part."""
        limits: Row = self.row.get("limits", self.row)
        return limits

    def text(self, part: str, **values: Any) -> Message:
        """Return one of the row's texts, which stand there in every language, with its places filled."""
        return Phrase(self.row[part], **values)

    def look(self, subject: Subject, limits: Row | None = None) -> Iterator[Found]:
        """Yield what this rule alone finds."""
        found = self.check(subject, self.limits if limits is None else limits)
        for hit in () if found is None else (found,) if isinstance(found, Hit) else found:
            yield replace(hit, rule=hit.rule or self.id, severity=hit.severity or self.severity)


@dataclass(frozen=True)
class Looked(Generic[Found]):
    """What all rules found, in order, and why some could not look."""

    hits: tuple[Found, ...]
    unanswered: Mapping[str, Message] = field(default_factory=dict)


class RuleBook(Mapping[str, Rule[Subject, Found]]):
    """The rules of one room, in the order of its table.

    Args:
        room: the package in which the table stands.
        table: its file.
        part: the part of the table that holds the rows, id -> row.
        severities: from the gravest on; finds are put in this order. Empty: as the rules come.
        lacking: errors that mean "the data cannot say" -> the reason for a reader.

    >>> book: RuleBook[float, Hit] = RuleBook("jbptools.review.signs")
    >>> book.table["supply"]["fill_rate"]
    0.9
    >>> @book.rule
    ... def supply(filled, limits):
    ...     if filled < limits["fill_rate"]:
    ...         yield Hit(Message("words.rows_read", rows=0), severity="red")
    >>> [(hit.rule, hit.severity) for hit in book["supply"].look(0.8)]
    [('supply', 'red')]
    """

    def __init__(
        self,
        room: str,
        table: str = "rules.json",
        part: str = "rules",
        severities: Sequence[str] = (),
        lacking: Mapping[type[Exception], Callable[[Any], Message]] = MappingProxyType({}),
    ) -> None:
        self._place, self._part = (room, table), part
        self._severities, self._lacking = tuple(severities), lacking
        self._checks: dict[str, Callable[..., Any]] = {}
        self._others: Callable[..., Any] | None = None

    @property
    def whole(self) -> Mapping[str, Any]:
        """The table with its other parts: what all rules have in common."""
        whole: Mapping[str, Any] = read_table(*self._place)
        return whole

    @property
    def table(self) -> Mapping[str, Row]:
        """Rule id -> row."""
        rows: Mapping[str, Row] = self.whole[self._part]
        return rows

    def rule(self, check: Callable[..., Any]) -> Callable[..., Any]:
        """Register a function under its name: the row of that name is looked at by it."""
        self._checks[check.__name__] = check
        return check

    def others(self, check: Callable[..., Any]) -> Callable[..., Any]:
        """Register what looks for every row without a function of its own; it gets the whole rule."""
        self._others = check
        return check

    def __getitem__(self, name: str) -> Rule[Subject, Found]:
        row = self.table[name]
        if name not in self._checks and self._others is not None:
            others = self._others
            return Rule(name, row, lambda subject, limits: others(subject, self[name]))
        # a text of the row can be asked for before the file with its function was imported
        return Rule(name, row, lambda subject, limits: self._checks[name](subject, limits))

    def __contains__(self, name: object) -> bool:
        return name in self.table

    def __iter__(self) -> Iterator[str]:
        return iter(self.table)

    def __len__(self) -> int:
        return len(self.table)

    @property
    def alone(self) -> list[str]:
        """Rows that no function looks at, and functions without a row; a room's tests hold it empty."""
        rows = set() if self._others else set(self.table) - set(self._checks)
        return sorted(rows | (set(self._checks) - set(self.table)))

    def look(
        self,
        subject: Subject,
        only: Collection[str] | None = None,
        changes: Mapping[str, Row] | None = None,
    ) -> Looked[Found]:
        """Let the rules look.

        Args:
            subject: what they look at.
            only: ids of the rules to ask; all if left out.
            changes: rule id -> limits that replace those of the table.
        """
        hits: list[Found] = []
        unanswered: dict[str, Message] = {}
        for name in self.table if only is None else only:
            rule = self[name]
            limits = {**rule.limits, **(changes or {}).get(name, {})}
            try:
                hits += rule.look(subject, limits)
            except tuple(self._lacking) as lack:
                known = next(kind for kind in self._lacking if isinstance(lack, kind))
                unanswered[name] = self._lacking[known](lack)
        return Looked(tuple(self.in_order(hits)), MappingProxyType(unanswered))

    def in_order(self, hits: Iterable[Found]) -> list[Found]:
        """Return finds with the gravest first; those alike stay in the order of the rules."""
        place = {severity: number for number, severity in enumerate(self._severities)}
        return sorted(hits, key=lambda hit: place.get(hit.severity, len(place)))
