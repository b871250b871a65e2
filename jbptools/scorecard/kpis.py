"""The scorecard's rules: which KPIs, their weights in both sets, where green and amber end.

``kpis.json`` is the readable table that a trainer may argue about; ids, names and formulas are those of the
review's KPI catalogue. Source: reference 2.4 [D]; the lights 5.5 [D].
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any, Literal

from jbptools.review.kpi.catalogue import Kpi, catalogue
from jbptools.words import KitError, Message
from jbptools.words.tables import read_table

__all__ = ["BLOCKS", "SETS", "KpiRule", "kpi_rule", "kpi_rules", "limits"]

#: the blocks in reading order; the maker's duties make the card a joint one
BLOCKS = ("result", "coverage", "outlet", "stock_cash", "maker")
Set = Literal["core", "full"]
SETS: tuple[Set, ...] = ("core", "full")

#: the catalogue's units -> those of goals and measures
_UNITS = {"share": "percent", "growth": "percent"}


@dataclass(frozen=True)
class KpiRule:
    """How one KPI of the catalogue stands on a scorecard.

    Args:
        id: its id in the KPI catalogue.
        block, side, direction: as in ``ScoreLine``.
        core, full: its weight in the two sets, fractions; 0: not in that set.
        green, amber: shares of the target at which the lights change.
        slack: how far outside the band is still amber, in the unit.
        cumulative: added up from the plan's start.
        months: the window from which the data give a month's figure.
        target, low, high: what stands there where the plan says nothing.
        sample: the table whose rows are the sample.
        least_sample: the smallest sample.
        watched: stands on every card without a weight.
        grade: how sure the figure is where the data give it (A system or count, B document, C memory).
        also: other ids under which plans name it.
        words: what its name holds where a goal or measure has no id.
    """

    id: str
    block: str
    side: str
    direction: str
    core: float
    full: float
    months: int
    green: float | None = None
    amber: float | None = None
    slack: float | None = None
    cumulative: bool = False
    target: float | None = None
    low: float | None = None
    high: float | None = None
    sample: str = ""
    least_sample: int | None = None
    watched: bool = False
    grade: str = "A"
    also: tuple[str, ...] = ()
    words: tuple[str, ...] = ()

    @property
    def kpi(self) -> Kpi:
        """The indicator in the review's catalogue: name, formula, source."""
        return catalogue()[self.id]

    @property
    def name(self) -> Message:
        """Its name for a reader."""
        return self.kpi.name

    @property
    def unit(self) -> str:
        """The unit in which plans write it."""
        return _UNITS.get(self.kpi.unit, self.kpi.unit)

    def weight(self, which: Set) -> float:
        """Return its weight in a set."""
        return self.core if which == "core" else self.full


@cache
def _table() -> Mapping[str, Any]:
    return read_table("jbptools.scorecard", "kpis.json")


@cache
def kpi_rules() -> Mapping[str, KpiRule]:
    """Return id -> rule, in the order of the card.

    >>> rules = kpi_rules().values()
    >>> [round(sum(rule.weight(which) for rule in rules), 9) for which in SETS]
    [1.0, 1.0]
    """
    rows = [
        {**row, **{key: tuple(row.get(key, ())) for key in ("also", "words")}} for row in _table()["kpis"]
    ]
    return MappingProxyType({row["id"]: KpiRule(**row) for row in rows})


def kpi_rule(kpi_id: str) -> KpiRule:
    """Return the rule of a KPI, also under the other names that plans use.

    Raises:
        KitError: the scorecard has no such KPI; the sentence lists those there are.

    >>> kpi_rule("oos").id, kpi_rule("claim_days").side
    ('out_of_stock', 'maker')
    """
    for rule in kpi_rules().values():
        if kpi_id == rule.id or kpi_id in rule.also:
            return rule
    raise KitError("scorecard.no_kpi", name=kpi_id, there=list(kpi_rules()))


def limits(name: str) -> Mapping[str, Any]:
    """Return the numbers of one group of rules, e.g. ``limits("total")``.

    >>> limits("total")["least_share"], limits("trend")["months"]
    (0.6, 6)
    """
    return MappingProxyType(_table()[name])
