"""The book of warning signs: the limits stand in ``rules.json``; all are this kit's own [D]."""

from dataclasses import dataclass, field
from typing import Literal

import pandas as pd

from jbptools.review.kpi.view import CANNOT_SAY, View
from jbptools.rules import Hit, Row, RuleBook
from jbptools.words import Message, html
from jbptools.words.telling import Telling

__all__ = ["RULES", "Sign", "sign"]

Level = Literal["red", "amber"]
Whose = Literal["dealer", "maker", "both"]


@dataclass(frozen=True, repr=False)
class Sign(Telling, Hit):
    """One sign at one dealer (empty: in the whole data set), with the rows that show it.

    Args:
        evidence: the rows behind it.
        whose: who has to act first, ``dealer``, ``maker`` or ``both``.
        limits: the limits in force; those of the table if left out.
    """

    evidence: pd.DataFrame = field(default_factory=pd.DataFrame)
    whose: Whose = "both"
    limits: Row | None = None

    @property
    def dealer_id(self) -> str:
        """At whom."""
        return self.where

    @property
    def level(self) -> str:
        """``red`` or ``amber``."""
        return self.severity

    @property
    def name(self) -> Message:
        """What the sign is called."""
        return Message(f"warning.name_{self.rule}")

    @property
    def table(self) -> pd.DataFrame:
        """The rows that show it."""
        return self.evidence

    def said(self) -> list[object]:
        """Return level, name and what was found, then the question to ask."""
        level = Message(f"warning.level_{self.level}")
        return [f"{self.dealer_id} {level} {self.name}: {self.message}", self.question]

    def _repr_html_(self) -> str:
        return html.notes(self.said())

    @property
    def definition(self) -> Message:
        """The rule in words, with its limits."""
        return Message(f"warning.rule_{self.rule}", **(self.limits or RULES.table[self.rule]))

    @property
    def question(self) -> Message:
        """What to check before anybody says a word to the owner."""
        return Message(f"warning.ask_{self.rule}")


def sign(
    dealer_id: str, level: Level, message: Message, evidence: pd.DataFrame, whose: Whose = "both"
) -> Sign:
    """Return a sign at a dealer with the rows that show it."""
    return Sign(message, dealer_id, level, evidence=evidence, whose=whose)


RULES: RuleBook[View, Sign] = RuleBook(
    "jbptools.review.signs", severities=("red", "amber"), lacking=CANNOT_SAY
)
