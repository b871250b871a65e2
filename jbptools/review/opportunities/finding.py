"""Opportunities: found by rules over the review, sized without counting twice, ranked for both sides.

Everything that sells more raises a driver of one tree. Two rules on one driver are two ways to the same
sales: the larger counts, the other is kept as a hint. Drivers multiply, so their joint effect is split by
Shapley: the parts add up to what all of them bring together. Source: reference 5.3 [D], A4 A7 A8 A10.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from types import MappingProxyType
from typing import Any

import numpy as np

from jbptools.data.dataset import Dataset
from jbptools.data.months import When, window_of
from jbptools.economics.assumptions import assumption
from jbptools.review.gap.split import MOST_DRIVERS, shapley, shapley_product
from jbptools.review.kpi.view import Lacking, View
from jbptools.review.opportunities.facts import Facts
from jbptools.review.opportunities.listing import Opportunities, Opportunity
from jbptools.review.opportunities.volume import Found
from jbptools.words import KitError, Message
from jbptools.words.tables import read_table

__all__ = ["RULES", "Opportunities", "Opportunity", "opportunities"]

#: setting of ``common`` -> assumption of the economics room
_ASSUMED = {"variable_cost": "running_cost", "interest": "interest", "hurdle": "hurdle", "tax": "tax_rate"}


@cache
def RULES() -> Mapping[str, Mapping[str, Any]]:
    """Return rule -> its settings, from ``rules.json``; ``common`` holds those of all.

    Tax, interest, hurdle and the cost that runs with volume come from the one table of assumptions.
    """
    table = read_table("jbptools.review.opportunities", "rules.json")
    common = {**table["common"], **{name: assumption(source) for name, source in _ASSUMED.items()}}
    return MappingProxyType({**table, "common": MappingProxyType(common)})


def _finders() -> Mapping[str, Callable[[Facts, Any], Found | None]]:
    from jbptools.review.opportunities import money as opportunity_money
    from jbptools.review.opportunities import volume as opportunity_volume

    return opportunity_volume.RULES | opportunity_money.RULES


def opportunities(
    dataset: Dataset,
    dealer_id: str,
    start: When = None,
    end: When = None,
    settings: Mapping[str, Mapping[str, Any]] | None = None,
) -> Opportunities:
    """Return a dealer's opportunities, best first. Source: reference 5.3 [D], A7 A8 A10 A11; money 2.2.

    Args:
        dataset: needs ``offtake`` and ``dealers``; a rule that lacks more is listed in ``unchecked``.
        dealer_id: which dealer.
        start: first month; twelve months up to ``end`` if left out.
        end: last month; the last of the data if left out.
        settings: rule -> settings that replace those of the table.

    Raises:
        KitError: no such dealer, or no offtake in the window.

    >>> from jbptools.data import case
    >>> found = opportunities(case(), "D005")
    >>> found[0].rule, abs(sum(one.offtake_yuan for one in found) - found.joint_yuan) < 0.01
    ('distribution_void', True)
    """
    table = {name: {**row, **(settings or {}).get(name, {})} for name, row in RULES().items()}
    facts = Facts(View(dataset, *window_of(dataset, start, end)), dealer_id, table["common"])
    try:
        base = facts.offtake
    except Lacking as lack:
        raise KitError("opportunity.no_offtake", dealer=dealer_id, why=lack.message) from lack
    found, unchecked = _search(facts, table)
    kept, also = _one_per_driver(found, table)
    items = _sized(facts, base, kept, also, table)
    before, after, points = _returns(facts, items)
    ranked = sorted(
        (replace(item, roi_points=point) for item, point in zip(items, points, strict=True)),
        key=lambda item: (not item.for_dealer, -item.score, item.rule),
    )
    joint = base * (float(np.prod([1 + one.lift for one in kept.values()])) - 1)
    alone = base * sum(one.lift for one in found.values())
    return Opportunities(
        dealer_id, tuple(ranked), base, joint, alone, before, after, MappingProxyType(unchecked)
    )


def _search(
    facts: Facts, table: Mapping[str, Mapping[str, Any]]
) -> tuple[dict[str, Found], dict[str, Message]]:
    found: dict[str, Found] = {}
    unchecked: dict[str, Message] = {}
    most = table["common"]["most_lift"]
    for name, finder in _finders().items():
        try:
            one = finder(facts, table[name])
        except Lacking as lack:
            unchecked[name] = lack.message
            continue
        except KeyError as missing:
            unchecked[name] = Message("warning.no_column", column=str(missing.args[0]))
            continue
        if one is not None and _matters(one, bool(table[name]["driver"]), facts):
            found[name] = replace(one, lift=min(one.lift, most))
    return found, unchecked


def _matters(one: Found, sells: bool, facts: Facts) -> bool:
    """Leave trifles out: nobody plans for them."""
    common, base = facts.common, facts.offtake
    if sells:
        return one.lift >= common["least_gain"]
    return one.profit >= common["least_money"] * base or abs(one.cash) >= common["least_cash"] * base


def _one_per_driver(
    found: Mapping[str, Found], table: Mapping[str, Mapping[str, Any]]
) -> tuple[dict[str, Found], dict[str, tuple[str, ...]]]:
    """Of the rules that raise one driver keep the largest; the others are ways to the same sales."""
    kept: dict[str, Found] = {}
    also: dict[str, tuple[str, ...]] = {}
    drivers = {table[name]["driver"] for name in found} - {""}
    for driver in drivers:
        same = sorted(
            (name for name in found if table[name]["driver"] == driver), key=lambda n: -found[n].lift
        )
        kept[same[0]], also[same[0]] = found[same[0]], tuple(same[1:])
    kept |= {name: one for name, one in found.items() if not table[name]["driver"]}
    return {name: kept[name] for name in found if name in kept}, also


def _sized(
    facts: Facts,
    base: float,
    kept: Mapping[str, Found],
    also: Mapping[str, tuple[str, ...]],
    table: Mapping[str, Mapping[str, Any]],
) -> list[Opportunity]:
    lifts = [1 + one.lift for one in kept.values()]
    parts = shapley_product([base, *[1.0] * len(lifts)], [base, *lifts])[1:].tolist() if lifts else []
    return [
        _opportunity(facts, name, one, float(part), base * one.lift, also.get(name, ()), table[name])
        for (name, one), part in zip(kept.items(), parts, strict=True)
    ]


def _opportunity(
    facts: Facts,
    name: str,
    one: Found,
    part: float,
    alone: float,
    also: tuple[str, ...],
    rule: Mapping[str, Any],
) -> Opportunity:
    common = facts.common
    try:
        tied = part * facts.cash_per_yuan
        gain = part * facts.dealer_margin - tied * common["interest"] + one.profit - one.cost
        dealer: float | None = facts.after_tax(gain)
        cash = tied + one.cash
        margin = facts.maker_margin
    except Lacking:
        dealer, cash, margin = None, one.cash, None
    maker = None if margin is None else part * margin + one.maker
    trust = 1.0 if one.n is None or one.n >= common["few_peers"] else common["few_peers_trust"]
    return Opportunity(
        name, rule["driver"], one.message, part, alone, dealer, maker, one.cost, cash, None, rule["ramp"],
        rule["ease"], rule["confidence"] * trust, rule["whose"], one.evidence, also,
        common["hurdle"] - common["interest"],
    )  # fmt: skip


def _returns(
    facts: Facts, items: Sequence[Opportunity]
) -> tuple[float | None, float | None, list[float | None]]:
    """ROI before and after all of them, and each one's part of the change (Shapley: the parts add up)."""
    nothing: list[float | None] = [None] * len(items)
    try:
        profit, tied = facts.money.pnl.yearly_net_profit, facts.money.investment.total
    except Lacking:
        return None, None, nothing
    if tied <= 0 or not items:
        return (profit / tied if tied > 0 else None), None, nothing
    gains = np.array([item.dealer_profit_yuan or 0.0 for item in items])
    cash = np.array([item.cash_yuan for item in items])
    largest = np.argsort(-(np.abs(gains) + np.abs(cash)))[:MOST_DRIVERS]
    least = tied * 0.05  # more cash freed than that is not believable, and the return would run away

    def with_gain(profits: np.ndarray, moneys: np.ndarray) -> float:
        return float((profit + profits.sum()) / max(tied + moneys.sum(), least))

    parts = shapley(
        lambda chosen: with_gain(gains[largest] * chosen, cash[largest] * chosen),
        [0.0] * len(largest), [1.0] * len(largest),
    )  # fmt: skip
    points = dict(zip(largest.tolist(), parts.tolist(), strict=True))
    return profit / tied, with_gain(gains, cash), [points.get(k) for k in range(len(items))]
