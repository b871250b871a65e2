"""Warning signs: what a ranking by sales does not show. A sign is a question to ask, never an accusation.

``rules.json`` holds the limits, for a trainer to argue about; all are this kit's own [D].
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from jbptools.data.dataset import Dataset
from jbptools.data.known import known_dealer
from jbptools.data.months import When, window_of
from jbptools.review.kpi.view import View
from jbptools.review.signs import market, money, people, stock
from jbptools.review.signs.sign import RULES, Sign
from jbptools.rules import Row
from jbptools.words import Message, html
from jbptools.words.choices import one_of
from jbptools.words.telling import Telling

__all__ = ["RULES", "Sign", "Signs", "warning_signs"]

#: the files whose rules stand in the book
FILES = (stock, market, money, people)


@dataclass(frozen=True, repr=False)
class Signs(Telling, Sequence[Sign]):
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

    def said(self) -> list[object]:
        """Return a line for each sign, red ones first."""
        return [one.said()[0] for one in self.signs] or [Message("warning.none")]

    def _repr_html_(self) -> str:
        rows = [
            (sign.dealer_id, sign.name, Message(f"warning.level_{sign.level}"), sign.message)
            for sign in self.signs
        ]
        unchecked = [
            html.join(Message(f"warning.name_{rule}"), ": ", why) for rule, why in self.unchecked.items()
        ]
        return html.table(rows) + html.notes(unchecked)


def warning_signs(
    dataset: Dataset,
    dealer_id: str | None = None,
    start: When = None,
    end: When = None,
    only: Sequence[str] | None = None,
    limits: Mapping[str, Row] | None = None,
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
    for name in only or ():
        one_of("rule", name, RULES.table)
    if dealer_id is not None:
        dealer_id = known_dealer(dataset, dealer_id)
    looked = RULES.look(View(dataset, *window_of(dataset, start, end)), only, limits)
    bounds = {name: {**row, **(limits or {}).get(name, {})} for name, row in RULES.table.items()}
    ours = [
        replace(one, limits=bounds[one.rule])
        for one in looked.hits
        if dealer_id is None or one.dealer_id in ("", dealer_id)
    ]
    ours.sort(key=lambda one: (one.level != "red", one.dealer_id))
    return Signs(tuple(ours), looked.unanswered)
