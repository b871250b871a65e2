"""Evidence for the plan straight from the review: indicators, warning signs, sized opportunities."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Literal

from jbptools.data.dataset import Dataset
from jbptools.plan.document.plan import Plan
from jbptools.plan.model.evidence import Evidence
from jbptools.plan.model.units import value_message
from jbptools.words import KitError, Message, Shown

if TYPE_CHECKING:
    from jbptools.review.kpi.sheet import KpiLine
    from jbptools.review.opportunities.listing import SizedOpportunity

__all__ = ["Candidate", "evidence_candidates", "into_swot", "taken", "with_evidence", "without_evidence"]

Box = Literal["strength", "weakness", "opportunity", "threat"]
Owner = Literal["maker", "dealer", "shared"]

#: the review's units -> the plan's
_UNITS = {
    "yuan": "yuan",
    "share": "percent",
    "growth": "percent",
    "days": "days",
    "times": "times",
    "points": "points",
    "outlets": "outlets",
}
#: shown first whatever they say: the spine of every plan
_ALWAYS = ("dealer_roi", "stock_days", "claim_days", "weighted_distribution", "fill_rate")


@dataclass(frozen=True)
class Candidate:
    """One fact of the review that the plan may cite.

    Args:
        ref: its id in the review: an indicator, ``sign_<rule>`` or a rule of the opportunities.
        kind: ``kpi`` or ``opportunity``.
        name: what it is called.
        text: the sentence with its figures.
        value: the figure, a rate as a fraction, money in yuan.
        unit: the plan's unit of the figure.
        seen_on: last day of the window.
        box: where in the SWOT it would stand.
        side: whose it is there.
        weight: how far from comparable dealers, for the order of the list.
        grade: A, for it comes from a system.
    """

    ref: str
    kind: Literal["kpi", "opportunity"]
    name: Message
    text: Message
    value: float | None
    unit: str
    seen_on: date | None
    box: Box
    side: Owner
    weight: float = 0.0
    grade: Literal["A", "B", "C"] = "A"


def evidence_candidates(dataset: Dataset, dealer_id: str) -> list[Candidate]:
    """Return what the review found about a dealer, the weightiest first; empty where the data say nothing.

    Args:
        dataset: any; what it cannot answer is left out.
        dealer_id: which dealer.

    >>> from jbptools.data import case
    >>> found = evidence_candidates(case(), "D005")
    >>> found[0].ref, {"weighted_distribution", "dealer_roi"} <= {one.ref for one in found}
    ('sign_distribution_hole', True)
    """
    found: list[Candidate] = []
    for source in (_signs, _opportunities, _indicators):
        try:
            found += source(dataset, dealer_id)
        except KitError:
            # the data don't hold it; the review's own page says which column is missing
            continue
    return sorted(found, key=lambda one: -one.weight)


def _signs(dataset: Dataset, dealer_id: str) -> Iterator[Candidate]:
    from jbptools.data.months import last_month
    from jbptools.review.signs.signs import warning_signs

    seen = last_month(dataset).end_time.date()
    for sign in warning_signs(dataset, dealer_id).of(dealer_id):
        side: Owner = "maker" if sign.whose == "maker" else "dealer"
        yield Candidate(
            f"sign_{sign.rule}", "kpi", sign.name, sign.message, None, "", seen, "weakness", side, 9.0
        )


def _opportunities(dataset: Dataset, dealer_id: str) -> Iterator[Candidate]:
    from jbptools.data.months import last_month
    from jbptools.review.opportunities.finding import opportunities

    seen = last_month(dataset).end_time.date()
    for one in opportunities(dataset, dealer_id):
        yield of_opportunity(one, seen)


def of_opportunity(one: "SizedOpportunity", seen: date | None) -> Candidate:
    """Return a sized opportunity as evidence."""
    text = Message("joint.evidence_opportunity", found=one.message, value=one.offtake_yuan)
    sells = bool(one.driver)
    value = one.offtake_yuan if sells else one.dealer_profit_yuan
    side: Owner = "maker" if one.whose == "maker" else "dealer"
    shown = text if sells else one.message
    return Candidate(one.rule, "opportunity", one.name, shown, value, "yuan", seen, "weakness", side, 3.5)


def _indicators(dataset: Dataset, dealer_id: str) -> list[Candidate]:
    from jbptools.review.kpi.sheet import kpi_sheet

    sheet = kpi_sheet(dataset, dealer_id)
    seen = sheet.end.end_time.date()
    found = [
        _indicator(line, seen)
        for line in sheet
        if line.place in ("ahead", "behind") or line.kpi.id in _ALWAYS
    ]
    return sorted(found, key=lambda one: -one.weight)


def _indicator(line: "KpiLine", seen: date) -> Candidate:
    from jbptools.plan.model.units import UNITS

    unit = _UNITS.get(line.kpi.unit, "")
    shown = value_message(line.value, unit) if unit in UNITS else Shown(line.value, line.kpi.spec)
    median = (
        value_message(line.peer_median, unit) if unit in UNITS else Shown(line.peer_median, line.kpi.spec)
    )
    key = "joint.evidence_kpi" if line.peer_median is not None else "joint.evidence_kpi_alone"
    values = {"name": line.kpi.name, "value": shown}
    if line.peer_median is not None:
        values |= {"median": median, "peers": Shown(line.peers, "int")}
    far = abs(line.gap or 0.0) / max(abs(line.peer_median or 0.0), 1e-9) if line.gap else 0.0
    weight = min(far, 3.0) + (4.0 if line.kpi.id in _ALWAYS else 0.0)
    box: Box = "strength" if line.place == "ahead" else "weakness"
    side: Owner = "maker" if line.kpi.block == "maker" else "dealer"
    return Candidate(
        line.kpi.id, "kpi", line.kpi.name, Message(key, **values), line.value, unit, seen, box, side, weight
    )


def taken(plan: Plan, ref: str) -> Evidence | None:
    """Return the plan's evidence that came from a place in the review, or None."""
    return next((item for item in plan.evidence if item.ref == ref), None)


def with_evidence(plan: Plan, one: Candidate) -> Plan:
    """Return the plan with a fact of the review among its evidence, dated and graded; once only.

    >>> from jbptools.data import case
    >>> first = evidence_candidates(case(), "D005")[0]
    >>> plan = with_evidence(Plan.new("D005", "en"), first)
    >>> plan.evidence[0].grade, str(plan.evidence[0].seen_on), with_evidence(plan, first) == plan
    ('A', '2026-06-30', True)
    """
    if taken(plan, one.ref):
        return plan
    values: dict[str, Any] = {
        "kind": one.kind,
        "ref": one.ref,
        "text": one.text.say(plan.language),
        "grade": one.grade,
    }
    value = None if one.value is None else round(one.value, 0 if one.unit == "yuan" else 4)
    values |= {"unit": one.unit, "value": value, "seen_on": one.seen_on}
    return plan.with_item("evidence", **values)


def without_evidence(plan: Plan, ref: str) -> Plan:
    """Return the plan without the fact from this place of the review; links to it go too."""
    there = taken(plan, ref)
    return plan.without(there.id) if there else plan


def into_swot(plan: Plan, one: Candidate, box: str | None = None, side: str | None = None) -> Plan:
    """Return the plan with the fact as evidence and as an entry of the SWOT that cites it.

    Args:
        plan: the plan.
        one: the fact.
        box: another box of the SWOT than the one that suggests itself.
        side: another side.

    >>> from jbptools.data import case
    >>> plan = into_swot(Plan.new("D005", "en"), evidence_candidates(case(), "D005")[0])
    >>> plan.swot[0].box, plan.swot[0].evidence == (plan.evidence[0].id,)
    ('weakness', True)
    """
    plan = with_evidence(plan, one)
    there = taken(plan, one.ref)
    links: Sequence[str] = (there.id,) if there else ()
    if any(set(links) & set(entry.evidence) for entry in plan.swot):
        return plan
    text = one.text.say(plan.language)
    return plan.with_item("swot", box=box or one.box, side=side or one.side, text=text, evidence=links)
