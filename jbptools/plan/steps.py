"""The way through a plan: its steps, what each still needs, and how far it is.

A blocker is a sentence: what is missing, where, what to do. Blockers ask for completeness and links only;
whether the plan is a good one is the coach's question.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from jbptools.plan.document.plan import Plan
from jbptools.plan.model.fields import field_label
from jbptools.plan.model.naming import item_name, joined
from jbptools.plan.model.parts import Item
from jbptools.plan.model.people import Dealer
from jbptools.words import KitError, Message

__all__ = ["ALL_STEPS", "STEPS", "Progress", "blockers", "is_begun", "progress", "step_label"]

#: the five letters of OGSPM
STEPS = ("objective", "goals", "strategies", "plan", "measures")
#: the whole way, in the order that a plan is best written
ALL_STEPS = ("people", "swot", "opportunities", *STEPS, "agreement", "money", "check")

#: whose plan it is, when and by whom: says nothing yet about the dealer
_COVER = ("id", "title", "language", "form", "author", "maker_name", "starts", "ends")

#: one requirement: is it met, and what to say where it is not
Check = tuple[bool, Message]


@dataclass(frozen=True)
class Progress:
    """How far one step is: requirements met, all requirements, and a sentence for each that is not."""

    step: str
    met: int
    needed: int
    blockers: tuple[Message, ...]

    @property
    def done(self) -> bool:
        """Nothing is missing."""
        return not self.blockers


def step_label(step: str) -> Message:
    """Return the step's name for a reader.

    >>> step_label("goals").say("zh")
    'G 目标'
    """
    return Message(f"plan.step_{step}")


def is_begun(plan: Plan) -> bool:
    """Tell whether a plan holds anything about its dealer beyond a name: words, facts of a review, money.

    Such a plan can't become another dealer's by another name on its cover.

    >>> plan = Plan.new("Hua", "en", dealer_id="D005", tier="key")
    >>> is_begun(plan), is_begun(plan.set_field("dealer.own_goals", "More cash, less stock"))
    (False, True)
    """
    named = {name: getattr(plan.dealer, name) for name in ("dealer_id", "name", "area", "tier")}
    blank = Plan(dealer=Dealer(**named), **{name: getattr(plan, name) for name in _COVER})
    return plan != blank


def blockers(plan: Plan, step: str) -> list[Message]:
    """Return what a step still needs, as sentences; an empty list means it is complete.

    Raises:
        KitError: there is no such step.

    >>> blockers(Plan.new("Hua", "en"), "goals")[0].say("en")
    "No goal yet. Write one to four numbers that would prove the objective, at least one the dealer's."
    """
    return list(progress(plan, step).blockers)


def progress(plan: Plan, step: str) -> Progress:
    """Return how far a step is; raises KitError for a step that there is not.

    >>> progress(Plan.new("Hua", "en"), "objective").met
    0
    """
    if step not in _CHECKS:
        raise KitError("plan.no_step", step=step, there=list(_CHECKS))
    checks = list(_no_jbp(plan) if plan.no_jbp.strip() else _CHECKS[step](plan))
    missing = tuple(message for met, message in checks if not met)
    return Progress(step, len(checks) - len(missing), len(checks), missing)


def _no_jbp(plan: Plan) -> Iterator[Check]:
    """A sound "no JBP for this dealer" is a full result: it needs the dealer and a reason, no plan rows."""
    yield bool(plan.dealer.name.strip()), Message("plan.need_dealer")
    yield len(plan.no_jbp.strip()) >= 10, Message("plan.need_no_jbp_reason")


def _complete(plan: Plan, item: Item, keys: Sequence[str]) -> Check:
    """One requirement per item: all of these fields are filled in."""
    empty = [key for key in keys if not _filled(getattr(item, key))]
    part = type(item).name_of_part
    fields = joined([field_label(part, key) for key in empty])
    return not empty, Message("plan.need_fields", item=item_name(plan, item), fields=fields)


def _filled(value: object) -> bool:
    return value is not None and (bool(value.strip()) if isinstance(value, str) else value != ())


def _objective(plan: Plan) -> Iterator[Check]:
    yield bool(plan.objective.text.strip()), Message("plan.need_objective")
    yield plan.objective.by is not None, Message("plan.need_objective_date")


def _goals(plan: Plan) -> Iterator[Check]:
    yield bool(plan.goals), Message("plan.need_goals")
    for goal in plan.goals:
        yield _complete(plan, goal, ("name", "baseline", "target", "unit", "date"))
    if plan.goals:
        sides = {goal.side for goal in plan.goals}
        yield bool(sides & {"dealer", "both"}), Message("plan.need_dealer_goal")


def _strategies(plan: Plan) -> Iterator[Check]:
    yield bool(plan.strategies), Message("plan.need_strategies")
    known = {goal.id for goal in plan.goals}
    for strategy in plan.strategies:
        yield _complete(plan, strategy, ("text", "not_doing"))
        yield (
            bool(known & set(strategy.goals)),
            Message("plan.need_goal_link", item=item_name(plan, strategy)),
        )
    served = {goal for strategy in plan.strategies for goal in strategy.goals}
    for goal in plan.goals if plan.strategies else ():
        yield goal.id in served, Message("plan.need_strategy_for", item=item_name(plan, goal))


def _plan_rows(plan: Plan) -> Iterator[Check]:
    if plan.form == "ogsm":
        return
    yield bool(plan.actions), Message("plan.need_actions")
    for action in plan.actions:
        yield _complete(plan, action, ("text", "owner", "resource", "start", "end"))
        yield _in_order(action.start, action.end), Message("plan.need_order", item=item_name(plan, action))
    yield from _linked(plan, plan.actions, "plan.need_action_for")


def _in_order(start: object, end: object) -> bool:
    return start is None or end is None or start <= end  # type: ignore[operator]


def _measures(plan: Plan) -> Iterator[Check]:
    yield bool(plan.measures), Message("plan.need_measures")
    for measure in plan.measures:
        yield _complete(plan, measure, ("name", "baseline", "target", "unit", "date", "source"))
    yield from _linked(plan, plan.measures, "plan.need_measure_for")


def _linked(plan: Plan, items: Sequence[Item], key: str) -> Iterator[Check]:
    """Each item belongs to a strategy, and each strategy has at least one item."""
    known = {strategy.id for strategy in plan.strategies}
    links = [getattr(item, "strategy", "") for item in items]
    for item, link in zip(items, links, strict=True):
        yield link in known, Message("plan.need_strategy_link", item=item_name(plan, item))
    for strategy in plan.strategies if items else ():
        yield strategy.id in links, Message(key, item=item_name(plan, strategy))


def _people(plan: Plan) -> Iterator[Check]:
    yield bool(plan.dealer.name.strip()), Message("plan.need_dealer")
    yield bool(plan.dealer.own_goals.strip()), Message("plan.need_own_goals")
    owners = [person for person in plan.people if person.role == "owner"]
    yield bool(owners), Message("plan.need_owner")
    for person in plan.people:
        yield _complete(plan, person, ("name", "words", "said_on"))


def _swot(plan: Plan) -> Iterator[Check]:
    for box in ("strength", "weakness"):
        for side in ("maker", "dealer"):
            there = any(entry.box == box and entry.side == side for entry in plan.swot)
            yield there, Message(f"plan.need_{box}_{side}")
    for box in ("opportunity", "threat"):
        yield any(entry.box == box for entry in plan.swot), Message(f"plan.need_{box}")
    for entry in plan.swot:
        yield _complete(plan, entry, ("text", "evidence"))


def _opportunities(plan: Plan) -> Iterator[Check]:
    yield bool(plan.opportunities), Message("plan.need_opportunities")
    for opportunity in plan.opportunities:
        keys = ("name", "offtake_yuan", "dealer_profit_yuan", "maker_profit_yuan", "cash_yuan")
        yield _complete(plan, opportunity, keys)


def _agreement(plan: Plan) -> Iterator[Check]:
    yield bool(plan.give_get), Message("plan.need_give_get")
    for promise in plan.give_get:
        keys = ("dealer_does", "maker_gives", "condition", "date", "stop_rule")
        yield _complete(plan, promise, keys)
    dated = [review for review in plan.reviews if review.date]
    yield len(dated) >= 3, Message("plan.need_reviews", there=len(dated))


def _money(plan: Plan) -> Iterator[Check]:
    sides = {line.side for line in plan.assumptions if line.before is not None and line.base is not None}
    yield "dealer" in sides, Message("plan.need_money_dealer")
    yield "maker" in sides, Message("plan.need_money_maker")
    limit = plan.money_page.cash_limit_yuan or plan.reality.cash_limit_yuan
    yield limit is not None, Message("plan.need_cash_limit")


def _check(plan: Plan) -> Iterator[Check]:
    signed = {signature.side for signature in plan.signatures if signature.name and signature.signed_on}
    agreed = signed >= {"maker", "dealer"} or bool(plan.not_agreed.strip())
    yield agreed, Message("plan.need_signatures")


_CHECKS: Mapping[str, Callable[[Plan], Iterator[Check]]] = MappingProxyType(
    {
        "people": _people,
        "swot": _swot,
        "opportunities": _opportunities,
        "objective": _objective,
        "goals": _goals,
        "strategies": _strategies,
        "plan": _plan_rows,
        "measures": _measures,
        "agreement": _agreement,
        "money": _money,
        "check": _check,
    }
)
