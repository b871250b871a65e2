"""Opportunities: found by rules over the review, sized without counting twice, ranked for both sides.

Everything that sells more raises a driver of one tree. Two rules on one driver are two ways to the same
sales: the larger counts, the other is kept as a hint. Drivers multiply, so their joint effect is split by
Shapley: the parts add up to what all of them bring together. Source: reference 5.3 [D], A4 A7 A8 A10.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from jbptools.data.dataset import Dataset
from jbptools.data.known import known_dealer
from jbptools.data.months import When, window_of
from jbptools.review.gap.split import MOST_DRIVERS, shapley, shapley_product
from jbptools.review.kpi.view import Lacking, View
from jbptools.review.opportunities import money, volume
from jbptools.review.opportunities.facts import Facts
from jbptools.review.opportunities.found import RULES, FoundOpportunity, common
from jbptools.review.opportunities.listing import Opportunities, SizedOpportunity
from jbptools.rules import Row
from jbptools.words import KitError

__all__ = ["RULES", "Opportunities", "SizedOpportunity", "common", "opportunities"]

#: the files whose rules stand in the book
FILES = (volume, money)


def opportunities(
    dataset: Dataset,
    dealer_id: str,
    start: When = None,
    end: When = None,
    settings: Mapping[str, Row] | None = None,
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
    dealer_id = known_dealer(dataset, dealer_id)
    changes = dict(settings or {})
    every = {**common(), **changes.pop("common", {})}
    table = {name: {**rule.limits, **changes.get(name, {})} for name, rule in RULES.items()}
    facts = Facts(View(dataset, *window_of(dataset, start, end)), dealer_id, every)
    try:
        base = facts.offtake
    except Lacking as lack:
        raise KitError("opportunity.no_offtake", dealer=dealer_id, why=lack.message) from lack
    looked = RULES.look(facts, changes=changes)
    found = {
        one.rule: replace(one, lift=min(one.lift, every["most_lift"]))
        for one in looked.hits
        if _matters(one, bool(table[one.rule]["driver"]), facts)
    }
    kept, also = _one_per_driver(found, table)
    items = _sized(facts, base, kept, also, table)
    before, after, points = _returns(facts, items)
    ranked = sorted(
        (replace(item, roi_points=point) for item, point in zip(items, points, strict=True)),
        key=lambda item: (not item.for_dealer, -item.score, item.rule),
    )
    joint = base * (float(np.prod([1 + one.lift for one in kept.values()])) - 1)
    alone = base * sum(one.lift for one in found.values())
    return Opportunities(dealer_id, tuple(ranked), base, joint, alone, before, after, looked.unanswered)


def _matters(one: FoundOpportunity, sells: bool, facts: Facts) -> bool:
    """Leave trifles out: nobody plans for them."""
    every, base = facts.common, facts.offtake
    if sells:
        return one.lift >= every["least_gain"]
    return one.profit >= every["least_money"] * base or abs(one.cash) >= every["least_cash"] * base


def _one_per_driver(
    found: Mapping[str, FoundOpportunity], table: Mapping[str, Row]
) -> tuple[dict[str, FoundOpportunity], dict[str, tuple[str, ...]]]:
    """Of the rules that raise one driver keep the largest; the others are ways to the same sales."""
    kept: dict[str, FoundOpportunity] = {}
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
    kept: Mapping[str, FoundOpportunity],
    also: Mapping[str, tuple[str, ...]],
    table: Mapping[str, Row],
) -> list[SizedOpportunity]:
    lifts = [1 + one.lift for one in kept.values()]
    parts = shapley_product([base, *[1.0] * len(lifts)], [base, *lifts])[1:].tolist() if lifts else []
    return [
        _opportunity(facts, name, one, float(part), base * one.lift, also.get(name, ()), table[name])
        for (name, one), part in zip(kept.items(), parts, strict=True)
    ]


def _opportunity(
    facts: Facts,
    name: str,
    one: FoundOpportunity,
    part: float,
    alone: float,
    also: tuple[str, ...],
    rule: Row,
) -> SizedOpportunity:
    every = facts.common
    try:
        tied = part * facts.cash_per_yuan
        gain = part * facts.dealer_margin - tied * every["interest"] + one.profit - one.cost
        dealer: float | None = facts.after_tax(gain)
        cash = tied + one.cash
        margin = facts.maker_margin
    except Lacking:
        dealer, cash, margin = None, one.cash, None
    maker = None if margin is None else part * margin + one.maker
    trust = 1.0 if one.n is None or one.n >= every["few_peers"] else every["few_peers_trust"]
    return SizedOpportunity(
        name,
        rule["driver"],
        one.message,
        part,
        alone,
        dealer,
        maker,
        one.cost,
        cash,
        None,
        rule["ramp"],
        rule["ease"],
        rule["confidence"] * trust,
        rule["whose"],
        one.evidence,
        also,
        every["hurdle"] - every["interest"],
    )


def _returns(
    facts: Facts, items: Sequence[SizedOpportunity]
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
        [0.0] * len(largest),
        [1.0] * len(largest),
    )
    points = dict(zip(largest.tolist(), parts.tolist(), strict=True))
    return profit / tied, with_gain(gains, cash), [points.get(k) for k in range(len(items))]
