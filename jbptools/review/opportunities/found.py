"""The book of opportunity rules: settings and texts stand in ``rules.json``, one function per row finds."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType
from typing import Any

import pandas as pd

from jbptools.economics.assumptions import assumption
from jbptools.review.kpi.view import CANNOT_SAY
from jbptools.review.opportunities.facts import Facts
from jbptools.rules import Hit, RuleBook
from jbptools.words import Message

__all__ = ["RULES", "FoundOpportunity", "common", "name_of", "said"]

#: setting of all rules -> assumption of the economics room
_ASSUMED = {"variable_cost": "running_cost", "interest": "interest", "hurdle": "hurdle", "tax": "tax_rate"}


@dataclass(frozen=True)
class FoundOpportunity(Hit):
    """What a rule found before overlaps are taken out: a lift of a driver, or profit and cash at once.

    Args:
        evidence: the rows behind it.
        lift: factor on offtake less 1, standing alone; 0 for money-only opportunities.
        profit: dealer's gain a year before tax, besides volume, yuan.
        cost: yearly cost of getting it, yuan.
        cash: money tied up besides volume, yuan; negative frees cash.
        maker: maker's gain a year besides volume, yuan.
        n: how many comparable dealers stand behind the level, if peers do.
    """

    evidence: pd.DataFrame = field(default_factory=pd.DataFrame)
    lift: float = 0.0
    profit: float = 0.0
    cost: float = 0.0
    cash: float = 0.0
    maker: float = 0.0
    n: int | None = None


RULES: RuleBook[Facts, FoundOpportunity] = RuleBook("jbptools.review.opportunities", lacking=CANNOT_SAY)


@cache
def common() -> Mapping[str, float]:
    """Return the settings of all rules; tax, interest, hurdle and running cost are the economics room's."""
    assumed = {name: assumption(source) for name, source in _ASSUMED.items()}
    return MappingProxyType({**RULES.whole["common"], **assumed})


def name_of(rule: str) -> Message:
    """Return what the opportunities of a rule are called.

    >>> name_of("slow_stock").say("en")[:5]
    'Fewer'
    """
    return RULES[rule].text("name")


def said(rule: str, **values: Any) -> Message:
    """Return what a rule found, as a sentence with its figures."""
    return RULES[rule].text("found", **values)
