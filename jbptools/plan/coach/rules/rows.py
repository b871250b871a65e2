"""Plan rows: one owner, on one side, with means and dates; and both sides carry."""

from collections import Counter
from collections.abc import Iterator

from jbptools.plan.coach.table import RULES, Seen, at, on
from jbptools.plan.document.plan import Plan
from jbptools.plan.model.wording import names
from jbptools.rules import Row
from jbptools.words import Message, Shown

__all__ = ["dealer_share"]


def dealer_share(plan: Plan) -> float | None:
    """Return the dealer's share of the plan rows, a fraction; None without rows.

    >>> plan = Plan.new("Hua", "en").with_action(side="dealer").with_action(side="maker")
    >>> dealer_share(plan)
    0.5
    """
    sides = [action.side for action in plan.actions]
    return sides.count("dealer") / len(sides) if sides else None


def _missing(plan: Plan, key: str) -> Iterator[Seen]:
    for action in plan.actions:
        if getattr(action, key) in (None, ""):
            yield on(plan, action, "actions", key)


@RULES.rule
def action_orphan(plan: Plan, limits: Row) -> Iterator[Seen]:
    known = {strategy.id for strategy in plan.strategies}
    for action in plan.actions:
        if action.strategy not in known:
            yield on(plan, action, "actions", "strategy", Message("coach.empty"))


@RULES.rule
def strategy_without_rows(plan: Plan, limits: Row) -> Iterator[Seen]:
    used = {action.strategy for action in plan.actions}
    for strategy in plan.strategies if plan.form == "ogspm" else ():
        if strategy.id not in used:
            yield on(plan, strategy, "strategies", "text")


@RULES.rule
def action_without_owner(plan: Plan, limits: Row) -> Iterator[Seen]:
    yield from _missing(plan, "owner")


@RULES.rule
def action_with_many_owners(plan: Plan, limits: Row) -> Iterator[Seen]:
    for action in plan.actions:
        if len(names(action.owner)) > 1:
            yield on(plan, action, "actions", "owner")


@RULES.rule
def action_without_dates(plan: Plan, limits: Row) -> Iterator[Seen]:
    for action in plan.actions:
        if action.start is None or action.end is None:
            yield on(
                plan, action, "actions", "start" if action.start is None else "end", Message("coach.empty")
            )


@RULES.rule
def action_ends_before_start(plan: Plan, limits: Row) -> Iterator[Seen]:
    for action in plan.actions:
        if action.start and action.end and action.end < action.start:
            yield on(plan, action, "actions", "end")


@RULES.rule
def action_without_means(plan: Plan, limits: Row) -> Iterator[Seen]:
    for action in plan.actions:
        if not action.resource.strip() and not action.budget_maker and not action.budget_dealer:
            yield on(plan, action, "actions", "resource")


@RULES.rule
def rows_one_sided(plan: Plan, limits: Row) -> Iterator[Seen]:
    share = dealer_share(plan)
    if share is None or len(plan.actions) < limits["rows"]:
        return
    if not limits["low"] <= share <= limits["high"]:
        yield at("actions", Message("plan.step_plan"), Message("coach.dealer_share", share=share))


@RULES.rule
def budget_one_sided(plan: Plan, limits: Row) -> Iterator[Seen]:
    maker = sum(action.budget_maker or 0 for action in plan.actions)
    dealer = sum(action.budget_dealer or 0 for action in plan.actions)
    total = maker + dealer
    if total > 0 and not limits["low"] <= dealer / total <= limits["high"]:
        yield at("actions", Message("plan.step_plan"), Message("coach.dealer_share", share=dealer / total))


@RULES.rule
def everything_at_the_end(plan: Plan, limits: Row) -> Iterator[Seen]:
    ends = [action.end for action in plan.actions if action.end]
    if len(ends) >= limits["rows"] and len(set(ends)) == 1:
        yield at("actions", Message("plan.step_plan"), Shown(ends[0], "date"))


@RULES.rule
def too_many_rows_for_one(plan: Plan, limits: Row) -> Iterator[Seen]:
    load = Counter(action.owner.strip() for action in plan.actions if action.status in ("open", "doing"))
    for owner, rows in load.items():
        if owner and rows > limits["most"]:
            shown = Message("coach.count", count=rows)
            yield at("actions", Message("plan.step_plan"), shown, {"owner": owner, "rows": rows})


@RULES.rule
def too_many_rows_for_a_strategy(plan: Plan, limits: Row) -> Iterator[Seen]:
    rows = Counter(action.strategy for action in plan.actions)
    for strategy in plan.strategies:
        if rows[strategy.id] > limits["most"]:
            yield on(plan, strategy, "strategies", "text", Message("coach.count", count=rows[strategy.id]))


@RULES.rule
def row_outside_the_plan(plan: Plan, limits: Row) -> Iterator[Seen]:
    for action in plan.actions:
        late = plan.ends and action.end and action.end > plan.ends
        early = plan.starts and action.start and action.start < plan.starts
        if late or early:
            yield on(plan, action, "actions", "end" if late else "start")
