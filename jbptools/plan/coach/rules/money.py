"""Money: cash that the owner has, ranges instead of points, and no plan that makes the dealer poorer."""

from collections.abc import Iterator

from jbptools.plan.coach.table import RULES, Seen, at, on
from jbptools.plan.document.plan import Plan
from jbptools.plan.model.agreement import Assumption
from jbptools.plan.model.growth import growth_goals
from jbptools.plan.model.units import kept_in, value_message
from jbptools.plan.model.wording import found
from jbptools.rules import Row
from jbptools.words import Message

__all__ = ["cash_limit", "cash_needed"]


def cash_limit(plan: Plan) -> float | None:
    """Return the most cash that the dealer can tie up, yuan; None where nobody asked."""
    limit = plan.money_page.cash_limit_yuan
    return plan.reality.cash_limit_yuan if limit is None else limit


def cash_needed(plan: Plan) -> float | None:
    """Return the cash that the plan needs at its peak: as computed, else the opportunities' sum; yuan."""
    if plan.money_page.cash_peak_yuan is not None:
        return plan.money_page.cash_peak_yuan
    needs = [chance.cash_yuan for chance in plan.opportunities if chance.cash_yuan is not None]
    return sum(needs) if needs else None


def _limit(evidence: Message) -> Seen:
    path = "money_page.cash_limit_yuan"
    return at(path, Message("plan.field_cash_limit_yuan"), evidence)


@RULES.rule
def cash_over_limit(plan: Plan, limits: Row) -> Iterator[Seen]:
    need, limit = cash_needed(plan), cash_limit(plan)
    if need is not None and limit is not None and need > limit:
        shown = Message(
            "coach.money_over", value=value_message(need, "yuan"), limit=value_message(limit, "yuan")
        )
        yield _limit(shown)


@RULES.rule
def cash_limit_unknown(plan: Plan, limits: Row) -> Iterator[Seen]:
    if growth_goals(plan) and cash_limit(plan) is None:
        yield _limit(Message("coach.empty"))


@RULES.rule
def credit_limit_exceeded(plan: Plan, limits: Row) -> Iterator[Seen]:
    """An average month's purchases under the plan against the credit line, where there is one."""
    credit = plan.reality.credit_limit_yuan
    for goal in growth_goals(plan):
        if credit and goal.target and goal.target / 12 > credit * limits["months"]:
            shown = Message(
                "coach.money_over",
                value=value_message(goal.target / 12, "yuan"),
                limit=value_message(credit, "yuan"),
            )
            yield on(plan, goal, "goals", "target", shown)


@RULES.rule
def dealer_worse_off(plan: Plan, limits: Row) -> Iterator[Seen]:
    for line in plan.assumptions:
        text = f"{line.key} {line.name}"
        falls = line.before is not None and line.base is not None and line.base < line.before
        if line.side == "dealer" and falls and found(text, limits["words"]):
            yield on(plan, line, "assumptions", "base", _change(line))
    for goal in plan.goals:
        falls = goal.baseline is not None and goal.target is not None and goal.target < goal.baseline
        if goal.side != "maker" and falls and found(f"{goal.kpi} {goal.name}", limits["words"]):
            yield on(plan, goal, "goals", "target")


def _change(line: Assumption) -> Message:
    return Message(
        "coach.falls", before=value_message(line.before, line.unit), after=value_message(line.base, line.unit)
    )


@RULES.rule
def worse_than_alternative(plan: Plan, limits: Row) -> Iterator[Seen]:
    for side, best in (
        ("dealer", plan.money_page.dealer_alternative_yuan),
        ("maker", plan.money_page.maker_alternative_yuan),
    ):
        for line in plan.assumptions:
            profit = (
                line.side == side
                and kept_in(line.unit) == "yuan"
                and found(f"{line.key} {line.name}", limits["words"])
            )
            if profit and best is not None and line.base is not None and line.base < best:
                shown = Message(
                    "coach.less_than",
                    value=value_message(line.base, "yuan"),
                    other=value_message(best, "yuan"),
                )
                yield on(plan, line, "assumptions", "base", shown)


@RULES.rule
def money_without_range(plan: Plan, limits: Row) -> Iterator[Seen]:
    for line in plan.assumptions:
        if line.base is not None and (line.low is None or line.high is None):
            yield on(plan, line, "assumptions", "low" if line.low is None else "high", Message("coach.empty"))


@RULES.rule
def range_upside_down(plan: Plan, limits: Row) -> Iterator[Seen]:
    for line in plan.assumptions:
        known = [value for value in (line.low, line.base, line.high) if value is not None]
        if len(known) == 3 and known not in (sorted(known), sorted(known, reverse=True)):
            yield on(plan, line, "assumptions", "low")


@RULES.rule
def assumption_without_source(plan: Plan, limits: Row) -> Iterator[Seen]:
    for line in plan.assumptions:
        if line.base is not None and not line.source.strip():
            yield on(plan, line, "assumptions", "source")


@RULES.rule
def maker_money_missing(plan: Plan, limits: Row) -> Iterator[Seen]:
    sides = {line.side for line in plan.assumptions}
    if len(sides) == 1:
        yield at("assumptions", Message("plan.step_money"), Message(f"plan.choice_side_{sides.pop()}"))
