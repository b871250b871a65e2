"""Evidence, SWOT and opportunities: no strategy from an empty review, no growth from nowhere."""

from collections.abc import Iterator

from jbptools.plan.coach.table import RULES, Seen, at, on
from jbptools.plan.document.plan import Plan
from jbptools.plan.model.units import value_message
from jbptools.plan.model.wording import found, letters
from jbptools.rules import Row
from jbptools.words import Message

__all__: list[str] = []


@RULES.rule
def strategy_without_evidence(plan: Plan, limits: Row) -> Iterator[Seen]:
    known = {item.id for item in (*plan.evidence, *plan.opportunities)}
    for strategy in plan.strategies:
        if not known & set(strategy.evidence):
            yield on(plan, strategy, "strategies", "evidence", Message("coach.empty"))


@RULES.rule
def evidence_is_hearsay(plan: Plan, limits: Row) -> Iterator[Seen]:
    if plan.evidence and all(item.grade == "C" for item in plan.evidence):
        yield at("evidence", Message("plan.part_evidence"), Message("coach.count", count=len(plan.evidence)))


@RULES.rule
def evidence_undated(plan: Plan, limits: Row) -> Iterator[Seen]:
    for item in plan.evidence:
        if item.seen_on is None:
            yield on(plan, item, "evidence", "seen_on")


@RULES.rule
def swot_blames_the_dealer(plan: Plan, limits: Row) -> Iterator[Seen]:
    sides = [entry.side for entry in plan.swot if entry.box == "weakness"]
    if sides and "maker" not in sides:
        yield at("swot", Message("plan.step_swot"), Message("coach.count", count=len(sides)))


@RULES.rule
def swot_without_evidence(plan: Plan, limits: Row) -> Iterator[Seen]:
    for entry in plan.swot:
        if entry.text.strip() and not entry.evidence:
            yield on(plan, entry, "swot", "evidence")


@RULES.rule
def swot_vague(plan: Plan, limits: Row) -> Iterator[Seen]:
    for entry in plan.swot:
        if found(entry.text, limits["words"]) and letters(entry.text) < limits["letters"]:
            yield on(plan, entry, "swot", "text")


@RULES.rule
def swot_inside_out(plan: Plan, limits: Row) -> Iterator[Seen]:
    for entry in plan.swot:
        inside = entry.box in ("strength", "weakness")
        if inside == (entry.side == "shared"):
            yield on(plan, entry, "swot", "side", Message(f"plan.choice_side_{entry.side}"))


@RULES.rule
def swot_without_tows(plan: Plan, limits: Row) -> Iterator[Seen]:
    if len({entry.box for entry in plan.swot}) == 4 and not plan.tows:
        yield at("tows", Message("plan.part_tows"), Message("coach.count", count=len(plan.swot)))


@RULES.rule
def tows_is_no_pair(plan: Plan, limits: Row) -> Iterator[Seen]:
    known = {entry.id for entry in plan.swot}
    for pair in plan.tows:
        if len(known & set(pair.factors)) < 2:
            yield on(plan, pair, "tows", "factors", Message("coach.count", count=len(pair.factors)))


@RULES.rule
def tows_leads_nowhere(plan: Plan, limits: Row) -> Iterator[Seen]:
    known = {strategy.id for strategy in plan.strategies}
    for pair in plan.tows:
        if plan.strategies and pair.strategy not in known:
            yield on(plan, pair, "tows", "strategy", Message("coach.empty"))


@RULES.rule
def opportunity_one_sided(plan: Plan, limits: Row) -> Iterator[Seen]:
    for chance in plan.opportunities:
        dealer, maker = chance.dealer_profit_yuan, chance.maker_profit_yuan
        if (maker or 0) > 0 and (dealer is None or dealer <= 0):
            shown = Message(
                "coach.both", dealer=value_message(dealer, "yuan"), maker=value_message(maker, "yuan")
            )
            yield on(plan, chance, "opportunities", "dealer_profit_yuan", shown)


@RULES.rule
def opportunity_without_cash(plan: Plan, limits: Row) -> Iterator[Seen]:
    for chance in plan.opportunities:
        if chance.cash_yuan is None:
            yield on(plan, chance, "opportunities", "cash_yuan")


@RULES.rule
def opportunity_certain(plan: Plan, limits: Row) -> Iterator[Seen]:
    for chance in plan.opportunities:
        if chance.confidence is None or chance.confidence >= 1:
            yield on(plan, chance, "opportunities", "confidence", value_message(chance.confidence, "percent"))
