"""Goals: SMART one by one, the dealer's among them, growth that comes from somewhere and can be carried."""

from collections.abc import Iterator

from jbptools.plan.coach.table import RULES, Seen, at, on
from jbptools.plan.document.plan import Plan
from jbptools.plan.model.growth import growth_goals, is_sales
from jbptools.plan.model.ogspm import Goal, Measure
from jbptools.plan.model.units import value_message
from jbptools.plan.model.wording import found
from jbptools.rules import Row
from jbptools.words import Message

__all__: list[str] = []


def _watched(plan: Plan) -> str:
    """Every figure that the plan looks at."""
    figures: list[Goal | Measure] = [*plan.goals, *plan.measures]
    return " ".join(f"{figure.kpi} {figure.name}" for figure in figures)


def _missing(plan: Plan, key: str) -> Iterator[Seen]:
    for goal in plan.goals:
        if getattr(goal, key) in (None, ""):
            yield on(plan, goal, "goals", key)


@RULES.rule
def goals_too_many(plan: Plan, limits: Row) -> Iterator[Seen]:
    if len(plan.goals) > limits["most"]:
        yield at("goals", Message("plan.step_goals"), Message("coach.count", count=len(plan.goals)))


@RULES.rule
def goal_without_number(plan: Plan, limits: Row) -> Iterator[Seen]:
    yield from _missing(plan, "target")


@RULES.rule
def goal_without_unit(plan: Plan, limits: Row) -> Iterator[Seen]:
    yield from _missing(plan, "unit")


@RULES.rule
def goal_without_baseline(plan: Plan, limits: Row) -> Iterator[Seen]:
    yield from _missing(plan, "baseline")


@RULES.rule
def goal_without_date(plan: Plan, limits: Row) -> Iterator[Seen]:
    yield from _missing(plan, "date")


@RULES.rule
def goal_without_owner(plan: Plan, limits: Row) -> Iterator[Seen]:
    yield from _missing(plan, "owner")


@RULES.rule
def goal_without_assumption(plan: Plan, limits: Row) -> Iterator[Seen]:
    yield from _missing(plan, "assumption")


@RULES.rule
def goal_orphan(plan: Plan, limits: Row) -> Iterator[Seen]:
    served = {link for strategy in plan.strategies for link in strategy.goals}
    for goal in plan.goals if plan.strategies else ():
        if goal.id not in served:
            yield on(plan, goal, "goals", "name")


@RULES.rule
def goals_without_dealer_return(plan: Plan, limits: Row) -> Iterator[Seen]:
    for goal in plan.goals:
        if goal.side != "maker" and found(f"{goal.kpi} {goal.name}", limits["words"]):
            return
    if plan.goals:
        yield at("goals", Message("plan.step_goals"), Message("coach.count", count=len(plan.goals)))


@RULES.rule
def goals_only_sales(plan: Plan, limits: Row) -> Iterator[Seen]:
    if len(plan.goals) > 1 and all(is_sales(goal) or goal.unit == "cases" for goal in plan.goals):
        yield at("goals", Message("plan.step_goals"), Message("coach.count", count=len(plan.goals)))


@RULES.rule
def stuffing_as_success(plan: Plan, limits: Row) -> Iterator[Seen]:
    """Sell-in is rewarded, and nothing in the plan watches whether the goods go out again."""
    if found(_watched(plan), limits["watch"]):
        return
    for section in ("goals", "measures"):
        for item in getattr(plan, section):
            if found(f"{item.kpi} {item.name}", limits["words"]):
                yield on(plan, item, section, "name")


@RULES.rule
def stock_over_max(plan: Plan, limits: Row) -> Iterator[Seen]:
    days, most = plan.reality.stock_days, plan.reality.max_stock_days
    over = days is not None and most is not None and days > most
    if over and not found(_watched(plan), limits["words"]):
        shown = Message("coach.more_than", value=days, limit=most)
        yield at("reality.stock_days", Message("plan.field_stock_days"), shown)


@RULES.rule
def goal_above_best_month(plan: Plan, limits: Row) -> Iterator[Seen]:
    best = plan.reality.best_month_yuan
    for goal in growth_goals(plan):
        if best and goal.target and goal.target / 12 > best * limits["factor"]:
            average = value_message(goal.target / 12, "yuan")
            shown = Message("coach.average_month", average=average, best=value_message(best, "yuan"))
            yield on(plan, goal, "goals", "target", shown)


@RULES.rule
def goal_far_above_trend(plan: Plan, limits: Row) -> Iterator[Seen]:
    past = plan.reality.growth_past
    for goal in growth_goals(plan):
        if past is None or not goal.baseline or goal.target is None or goal.baseline <= 0:
            continue
        growth = goal.target / goal.baseline - 1
        if growth - past > limits["points"] and not goal.assumption.strip():
            yield on(plan, goal, "goals", "target", Message("coach.growth", growth=growth, past=past))


@RULES.rule
def growth_from_nowhere(plan: Plan, limits: Row) -> Iterator[Seen]:
    for goal in growth_goals(plan):
        if (goal.target or 0) > (goal.baseline or 0) and not goal.opportunities:
            growth = value_message((goal.target or 0) - (goal.baseline or 0), "yuan")
            yield on(plan, goal, "goals", "opportunities", Message("coach.growth_yuan", growth=growth))


@RULES.rule
def growth_does_not_add_up(plan: Plan, limits: Row) -> Iterator[Seen]:
    """The goal's growth against the sum of the opportunities it names, to the yuan."""
    sizes = {chance.id: chance.offtake_yuan or 0.0 for chance in plan.opportunities}
    for goal in growth_goals(plan):
        named = [link for link in goal.opportunities if link in sizes]
        growth = (goal.target or 0) - (goal.baseline or 0)
        total = sum(sizes[link] for link in named)
        if named and abs(growth - total) > limits["yuan"]:
            shown = Message(
                "coach.sum_differs",
                growth=value_message(growth, "yuan"),
                total=value_message(total, "yuan"),
                difference=value_message(growth - total, "yuan"),
            )
            yield on(plan, goal, "goals", "target", shown)


@RULES.rule
def goal_dated_after_the_plan(plan: Plan, limits: Row) -> Iterator[Seen]:
    last = plan.ends or plan.objective.by
    for goal in plan.goals:
        if goal.date and last and goal.date > last:
            yield on(plan, goal, "goals", "date")


@RULES.rule
def goal_for_one_side_only(plan: Plan, limits: Row) -> Iterator[Seen]:
    sides = {goal.side for goal in plan.goals}
    if len(plan.goals) > 1 and len(sides) == 1 and "both" not in sides:
        yield at("goals", Message("plan.step_goals"), Message(f"plan.choice_side_{sides.pop()}"))
