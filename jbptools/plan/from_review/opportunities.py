"""Sized opportunities from the review to the plan and back: taken, left out, added up."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from jbptools.plan.document.plan import Plan
from jbptools.plan.from_review.evidence import of_opportunity, taken, with_evidence, without_evidence
from jbptools.plan.model.evidence import Opportunity
from jbptools.review.opportunities.found import name_of
from jbptools.words import Message

if TYPE_CHECKING:
    from datetime import date

    from jbptools.review.opportunities.listing import SizedOpportunity

__all__ = ["ChanceSum", "chance_sum", "chosen", "overlap", "with_chance", "without_chance"]


@dataclass(frozen=True)
class ChanceSum:
    """The plan's opportunities added up, yuan a year; ``expected_yuan`` is offtake x confidence."""

    count: int
    offtake_yuan: float
    dealer_profit_yuan: float
    maker_profit_yuan: float
    cash_yuan: float
    expected_yuan: float


def chance_sum(plan: Plan) -> ChanceSum:
    """Return what the plan's opportunities bring together.

    >>> from jbptools.plan.examples import example
    >>> total = chance_sum(example("good"))
    >>> total.count, total.offtake_yuan, round(total.expected_yuan)
    (3, 3000000.0, 2010000)
    """

    def total(key: str) -> float:
        return float(sum(getattr(one, key) or 0.0 for one in plan.opportunities))

    expected = sum((one.offtake_yuan or 0.0) * (one.confidence or 0.0) for one in plan.opportunities)
    sums = [total(key) for key in ("offtake_yuan", "dealer_profit_yuan", "maker_profit_yuan", "cash_yuan")]
    return ChanceSum(len(plan.opportunities), sums[0], sums[1], sums[2], sums[3], expected)


def chosen(plan: Plan, ref: str) -> Opportunity | None:
    """Return the plan's opportunity that a rule of the review found, or None."""
    return next((one for one in plan.opportunities if one.ref == ref), None)


def with_chance(plan: Plan, found: "SizedOpportunity", seen: "date | None") -> Plan:
    """Return the plan with an opportunity of the review and the evidence behind it; once only.

    Figures stand to the yuan, so that goals and opportunities can be compared to the yuan.

    Args:
        plan: the plan.
        found: one of :func:`jbptools.review.opportunities.finding.opportunities`.
        seen: last day of the data behind it.

    >>> from jbptools.data import case
    >>> from jbptools.review.opportunities.finding import opportunities
    >>> best = opportunities(case(), "D005")[0]
    >>> plan = with_chance(Plan.new("D005", "en"), best, None)
    >>> plan.opportunities[0].offtake_yuan, plan.opportunities[0].evidence == (plan.evidence[0].id,)
    (7165432.0, True)
    """
    if chosen(plan, found.rule):
        return plan
    plan = with_evidence(plan, of_opportunity(found, seen))
    proof = taken(plan, found.rule)
    figures: dict[str, Any] = {
        "offtake_yuan": found.offtake_yuan,
        "dealer_profit_yuan": found.dealer_profit_yuan,
        "maker_profit_yuan": found.maker_profit_yuan,
        "cash_yuan": found.cash_yuan,
    }
    figures = {key: None if value is None else float(round(value)) for key, value in figures.items()}
    return plan.with_item(
        "opportunities",
        name=found.name.say(plan.language),
        ref=found.rule,
        confidence=round(found.confidence, 4),
        evidence=(proof.id,) if proof else (),
        **figures,
    )


def without_chance(plan: Plan, ref: str) -> Plan:
    """Return the plan without the opportunity of this rule; its evidence goes where nothing else cites it."""
    there = chosen(plan, ref)
    if there is None:
        return plan
    plan = plan.without(there.id)
    proof = taken(plan, ref)
    cited = {
        link
        for section in (plan.opportunities, plan.swot, plan.strategies)
        for item in section
        for link in item.evidence
    }
    return plan if proof is None or proof.id in cited else without_evidence(plan, ref)


def overlap(found: "SizedOpportunity") -> Message:
    """Return what an opportunity's figure leaves out because another one already counts it."""
    if found.also:
        return Message("joint.overlap_also", names=[name_of(name) for name in found.also])
    if not found.driver:
        return Message("joint.overlap_money")
    return Message("joint.overlap_alone", alone=found.alone_yuan)
