"""Warning signs: what a ranking by sales does not show. A sign is a question to ask, never an accusation.

``rules.json`` holds the limits, for a trainer to argue about; all are this kit's own [D].
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from types import MappingProxyType
from typing import Literal

import pandas as pd

from jbptools.data.dataset import Dataset
from jbptools.data.months import When, window_of
from jbptools.review.kpi.view import Lacking, View
from jbptools.words import KitError, Message, html
from jbptools.words.tables import read_table

__all__ = ["LIMITS", "Sign", "Signs", "rules", "warning_signs"]

Level = Literal["red", "amber"]
Limits = Mapping[str, float]
Rule = Callable[[View, Limits], "Iterator[Sign]"]


@dataclass(frozen=True)
class Sign:
    """One sign at one dealer, with the rows that show it.

    Args:
        rule: name of the rule.
        dealer_id: at whom; empty for the whole data set.
        level: ``red`` or ``amber``.
        message: what was found, as a sentence with its figures.
        evidence: the rows behind it.
        whose: who has to act first, ``dealer``, ``maker`` or ``both``.
        limits: the limits in force; those of the table if left out.
    """

    rule: str
    dealer_id: str
    level: Level
    message: Message
    evidence: pd.DataFrame
    whose: Literal["dealer", "maker", "both"] = "both"
    limits: Limits | None = None

    @property
    def name(self) -> Message:
        """What the sign is called."""
        return Message(f"warning.name_{self.rule}")

    @property
    def definition(self) -> Message:
        """The rule in words, with its limits."""
        return Message(f"warning.rule_{self.rule}", **(self.limits or LIMITS()[self.rule]))

    @property
    def question(self) -> Message:
        """What to check before anybody says a word to the owner."""
        return Message(f"warning.ask_{self.rule}")


@dataclass(frozen=True)
class Signs(Sequence[Sign]):
    """The signs, red ones first, and the rules that the data could not answer."""

    signs: tuple[Sign, ...]
    unchecked: Mapping[str, Message]

    def __len__(self) -> int:
        return len(self.signs)

    def __getitem__(self, index):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN204 - as a tuple's
        return self.signs[index]

    def of(self, dealer_id: str) -> tuple[Sign, ...]:
        """Return one dealer's signs."""
        return tuple(sign for sign in self.signs if sign.dealer_id == dealer_id)

    @property
    def table(self) -> pd.DataFrame:
        """DataFrame[dealer_id, rule, level, whose, message], words in the language in force."""
        rows = [(s.dealer_id, s.rule, s.level, s.whose, s.message.say()) for s in self.signs]
        return pd.DataFrame(rows, columns=["dealer_id", "rule", "level", "whose", "message"])

    def _repr_html_(self) -> str:
        rows = [
            (sign.dealer_id, sign.name, Message(f"warning.level_{sign.level}"), sign.message)
            for sign in self.signs
        ]
        unchecked = [
            html.join(Message(f"warning.name_{rule}"), ": ", why) for rule, why in self.unchecked.items()
        ]
        return html.table(rows) + html.notes(unchecked)


@cache
def LIMITS() -> Mapping[str, Limits]:
    """Return rule -> limits, from ``rules.json``."""
    return read_table("jbptools.review.signs", "rules.json")


def rules() -> Mapping[str, Rule]:
    """Return every rule by its name."""
    from jbptools.review.signs import market as warnings_market
    from jbptools.review.signs import money as warnings_money
    from jbptools.review.signs import people as warnings_people
    from jbptools.review.signs import stock as warnings_stock

    rooms = (warnings_stock, warnings_market, warnings_money, warnings_people)
    return MappingProxyType({name: rule for room in rooms for name, rule in room.RULES.items()})


def warning_signs(
    dataset: Dataset,
    dealer_id: str | None = None,
    start: When = None,
    end: When = None,
    only: Sequence[str] | None = None,
    limits: Mapping[str, Limits] | None = None,
) -> Signs:
    """Return the warning signs of one dealer or of all. Source: A40 C27 C31-C34 C42 A19 A20; limits [D].

    Args:
        dataset: any; a rule that lacks a table is listed in ``unchecked``.
        dealer_id: one dealer, or all.
        start: first month; twelve months up to ``end`` if left out.
        end: last month; the last of the data if left out.
        only: names of rules; all if left out.
        limits: rule -> limits that replace those of the table.

    Raises:
        KitError: no such rule, or no table says which months there are.

    >>> from jbptools.data import case
    >>> [sign.rule for sign in warning_signs(case(), "D012", only=["stuffing"])]
    ['stuffing']
    """
    chosen = list(only) if only is not None else list(rules())
    unknown = [name for name in chosen if name not in rules()]
    if unknown:
        raise KitError("warning.unknown", rules=unknown, there=list(rules()))
    view = View(dataset, *window_of(dataset, start, end))
    found: list[Sign] = []
    unchecked: dict[str, Message] = {}
    for name in chosen:
        bounds = {**LIMITS()[name], **(limits or {}).get(name, {})}
        try:
            found += [replace(sign, limits=bounds) for sign in rules()[name](view, bounds)]
        except Lacking as lack:
            unchecked[name] = lack.message
        except KeyError as missing:
            unchecked[name] = Message("warning.no_column", column=str(missing.args[0]))
    ours = [sign for sign in found if dealer_id is None or sign.dealer_id in ("", dealer_id)]
    ours.sort(key=lambda sign: (sign.level != "red", sign.dealer_id))
    return Signs(tuple(ours), MappingProxyType(unchecked))
