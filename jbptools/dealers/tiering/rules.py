"""The tiering rules as a readable table: which indicators, which weights, where the cut lies.

The ready-made sets stand in ``rules.json``. A trainer changes a number there, or here in one line:
``DEFAULT_RULES.with_weights(will=40).with_cut("value", "share", 20)``.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any, Literal, get_args

from jbptools.words import KitError
from jbptools.words.tables import read_table

__all__ = [
    "AXES",
    "DEFAULT_RULES",
    "INDICATORS",
    "RULES",
    "TIER_ORDER",
    "Axis",
    "Cut",
    "CutKind",
    "Indicator",
    "Rules",
    "StabilityRules",
    "TierRule",
    "ready_made",
]

Axis = Literal["value", "potential"]
CutKind = Literal["share", "score", "yuan", "carries"]
AXES: tuple[Axis, ...] = get_args(Axis)
TIER_ORDER = ("key", "potential", "advantage", "general")
#: the one amount that a cut in yuan, or by cumulative share, is made on
AMOUNT_OF = MappingProxyType({"value": "sales", "potential": "market_size"})


@dataclass(frozen=True)
class Indicator:
    """One figure that says how valuable or how promising a dealer is.

    Args:
        id: its name in rules, tables and messages.
        axis: what it speaks for.
        unit: ``yuan``, ``share`` (a fraction) or ``score`` (1 to 5).
        only_without: it stands in only where none of these could be used.
    """

    id: str
    axis: Axis
    unit: str
    only_without: tuple[str, ...] = ()


@dataclass(frozen=True)
class Cut:
    """Where an axis is cut into high and low.

    Args:
        kind: ``share`` - the best ``at`` percent of the dealers are high; ``score`` - ``at`` points or
            more; ``yuan`` - an amount of ``at`` yuan or more; ``carries`` - the largest dealers that
            together carry ``at`` percent of the amount (ABC).
        at: percent, points or yuan.

    Raises:
        KitError: an unknown kind, or a figure that the kind cannot have.

    >>> Cut("share", 30)
    Cut(kind='share', at=30)
    """

    kind: CutKind
    at: float

    def __post_init__(self) -> None:
        if self.kind not in get_args(CutKind):
            raise KitError("tiering.cut_unknown", kind=str(self.kind), there=list(get_args(CutKind)))
        low, high = (-math.inf, math.inf) if self.kind == "yuan" else (0, 100)
        if not (math.isfinite(self.at) and low <= self.at <= high):
            raise KitError("tiering.cut_out_of_range", kind=self.kind, at=self.at)


@dataclass(frozen=True)
class TierRule:
    """How a tier is treated. Source: C1 (names and treatment), 2.5 (depth and rhythm) [D]."""

    depth: str
    review_months: int
    budget_share: float
    split_by: str


@dataclass(frozen=True)
class StabilityRules:
    """How hard the weights are shaken: points of a shift, number of samples, how close they stay."""

    shift: float
    samples: int
    concentration: float
    seed: int


@dataclass(frozen=True)
class Rules:
    """A complete set of tiering rules.

    Args:
        name: ``quantile``, ``fixed``, ``pareto``, or ``own`` after a change.
        weights: indicator -> points; within an axis they are brought to 100 over what a dataset has.
        cuts: axis -> where it is cut.
        tiers: tier -> treatment.
        least_known: percent of an axis' weight that a dealer's data must cover.
        gate: indicator -> score under which a joint plan should wait.
        stability: how the result is tried.
    """

    name: str
    weights: Mapping[str, float]
    cuts: Mapping[Axis, Cut]
    tiers: Mapping[str, TierRule]
    least_known: float
    gate: Mapping[str, float]
    stability: StabilityRules

    def __post_init__(self) -> None:
        for indicator, points in self.weights.items():
            if indicator not in INDICATORS:
                raise KitError("tiering.indicator_unknown", indicator=indicator, there=list(INDICATORS))
            if not (math.isfinite(points) and points >= 0):
                raise KitError("tiering.weight_refused", indicator=indicator, points=points)

    def with_weights(self, **points: float) -> "Rules":
        """Return these rules with other weights (points).

        Raises:
            KitError: an unknown indicator, a negative or endless weight.

        >>> DEFAULT_RULES.with_weights(will=40).weights["will"]
        40
        """
        return replace(self, name="own", weights=MappingProxyType({**self.weights, **points}))

    def with_cut(self, axis: Axis, kind: CutKind, at: float) -> "Rules":
        """Return these rules with an axis cut elsewhere.

        Raises:
            KitError: an unknown axis or kind, or a figure that it cannot have.

        >>> DEFAULT_RULES.with_cut("value", "yuan", 10_000_000).cuts["value"].kind
        'yuan'
        """
        if axis not in AXES:
            raise KitError("tiering.axis_unknown", axis=str(axis), there=list(AXES))
        return replace(self, name="own", cuts=MappingProxyType({**self.cuts, axis: Cut(kind, at)}))

    def only_amount(self, axis: Axis) -> str | None:
        """Return the one indicator that the cut of this axis looks at, if it is cut by amount."""
        return AMOUNT_OF[axis] if self.cuts[axis].kind in ("yuan", "carries") else None


def _load() -> Mapping[str, Any]:
    found: Mapping[str, Any] = read_table("jbptools.dealers.tiering", "rules.json")
    return found


def _indicator(name: str, facts: Mapping[str, Any]) -> Indicator:
    return Indicator(name, facts["axis"], facts["unit"], tuple(facts.get("only_without", ())))


def _set(name: str, raw: Mapping[str, Any]) -> Rules:
    chosen = raw["sets"][name]
    return Rules(
        name=name,
        weights=MappingProxyType(chosen["weights"]),
        cuts=MappingProxyType({axis: Cut(**cut) for axis, cut in chosen["cuts"].items()}),
        tiers=MappingProxyType({tier: TierRule(**facts) for tier, facts in raw["tiers"].items()}),
        least_known=raw["least_known"],
        gate=MappingProxyType(raw["gate"]),
        stability=StabilityRules(**raw["stability"]),
    )


_RAW = _load()
INDICATORS: Mapping[str, Indicator] = MappingProxyType(
    {name: _indicator(name, facts) for name, facts in _RAW["indicators"].items()}
)
#: the ready-made sets by name
RULES: Mapping[str, Rules] = MappingProxyType({name: _set(name, _RAW) for name in _RAW["sets"]})
DEFAULT_RULES = RULES["quantile"]


def ready_made(name: str) -> Rules:
    """Return a ready-made set of rules.

    Args:
        name: ``quantile`` (the best share of the dealers), ``fixed`` (points) or ``pareto`` (ABC).

    Raises:
        KitError: no such set; the sentence says which there are.

    >>> ready_made("pareto").cuts["value"]
    Cut(kind='carries', at=70)
    """
    if name not in RULES:
        raise KitError("tiering.rules_unknown", name=str(name), there=list(RULES))
    return RULES[name]
