"""The way through a plan: its steps, what each still needs, and how far it is.

A blocker is a sentence: what is missing, where, what to do. Blockers ask for completeness and links only;
whether the plan is a good one is the coach's question.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jbptools.plan.document.plan import Plan
from jbptools.plan.model.fields import field_label
from jbptools.plan.model.naming import item_name, joined
from jbptools.plan.model.parts import Item
from jbptools.plan.model.people import PlanDealer
from jbptools.rules import Hit, Row, RuleBook
from jbptools.words import KitError, Message

__all__ = ["ALL_STEPS", "NEEDS", "STEPS", "Progress", "blockers", "is_begun", "progress", "step_label"]

#: the five letters of OGSPM
STEPS = ("objective", "goals", "strategies", "plan", "measures")
#: the whole way, in the order that a plan is best written
ALL_STEPS = ("people", "swot", "opportunities", *STEPS, "agreement", "money", "check")

#: whose plan it is, when and by whom: says nothing yet about the dealer
_COVER = ("id", "title", "language", "form", "author", "maker_name", "starts", "ends")


@dataclass(frozen=True)
class Need(Hit):
    """One requirement of a step: is it met, and what to say where it is not."""

    met: bool = False


#: step -> its requirements; the fields that must be filled in stand in ``steps.json``
NEEDS: RuleBook[Plan, Need] = RuleBook("jbptools.plan", "steps.json")


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
    blank = Plan(dealer=PlanDealer(**named), **{name: getattr(plan, name) for name in _COVER})
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
    if step not in NEEDS:
        raise KitError("plan.no_step", step=step, there=list(NEEDS))
    needs = list(_no_jbp(plan) if plan.no_jbp.strip() else NEEDS[step].look(plan))
    missing = tuple(need.message for need in needs if not need.met)
    return Progress(step, len(needs) - len(missing), len(needs), missing)


def _no_jbp(plan: Plan) -> Iterator[Need]:
    """A sound "no JBP for this dealer" is a full result: it needs the dealer and a reason, no plan rows."""
    yield Need(Message("plan.need_dealer"), met=bool(plan.dealer.name.strip()))
    yield Need(
        Message("plan.need_no_jbp_reason"), met=len(plan.no_jbp.strip()) >= NEEDS.whole["no_jbp"]["letters"]
    )


def _complete(plan: Plan, item: Item, keys: Sequence[str]) -> Need:
    """One requirement per item: all of these fields are filled in."""
    empty = [key for key in keys if not _filled(getattr(item, key))]
    part = type(item).name_of_part
    fields = joined([field_label(part, key) for key in empty])
    return Need(Message("plan.need_fields", item=item_name(plan, item), fields=fields), met=not empty)


def _filled(value: object) -> bool:
    return value is not None and (bool(value.strip()) if isinstance(value, str) else value != ())


@NEEDS.rule
def objective(plan: Plan, row: Row) -> Iterator[Need]:
    yield Need(Message("plan.need_objective"), met=bool(plan.objective.text.strip()))
    yield Need(Message("plan.need_objective_date"), met=plan.objective.by is not None)


@NEEDS.rule
def goals(plan: Plan, row: Row) -> Iterator[Need]:
    yield Need(Message("plan.need_goals"), met=bool(plan.goals))
    for goal in plan.goals:
        yield _complete(plan, goal, row["fields"])
    if plan.goals:
        sides = {goal.side for goal in plan.goals}
        yield Need(Message("plan.need_dealer_goal"), met=bool(sides & {"dealer", "both"}))


@NEEDS.rule
def strategies(plan: Plan, row: Row) -> Iterator[Need]:
    yield Need(Message("plan.need_strategies"), met=bool(plan.strategies))
    known = {goal.id for goal in plan.goals}
    for strategy in plan.strategies:
        yield _complete(plan, strategy, row["fields"])
        yield Need(
            Message("plan.need_goal_link", item=item_name(plan, strategy)),
            met=bool(known & set(strategy.goals)),
        )
    served = {goal for strategy in plan.strategies for goal in strategy.goals}
    for goal in plan.goals if plan.strategies else ():
        yield Need(Message("plan.need_strategy_for", item=item_name(plan, goal)), met=goal.id in served)


@NEEDS.rule
def plan(plan: Plan, row: Row) -> Iterator[Need]:
    if plan.form == "ogsm":
        return
    yield Need(Message("plan.need_actions"), met=bool(plan.actions))
    for action in plan.actions:
        yield _complete(plan, action, row["fields"])
        yield Need(
            Message("plan.need_order", item=item_name(plan, action)), met=_in_order(action.start, action.end)
        )
    yield from _linked(plan, plan.actions, "plan.need_action_for")


def _in_order(start: object, end: object) -> bool:
    return start is None or end is None or start <= end  # type: ignore[operator]


@NEEDS.rule
def measures(plan: Plan, row: Row) -> Iterator[Need]:
    yield Need(Message("plan.need_measures"), met=bool(plan.measures))
    for measure in plan.measures:
        yield _complete(plan, measure, row["fields"])
    yield from _linked(plan, plan.measures, "plan.need_measure_for")


def _linked(plan: Plan, items: Sequence[Item], key: str) -> Iterator[Need]:
    """Each item belongs to a strategy, and each strategy has at least one item."""
    known = {strategy.id for strategy in plan.strategies}
    links = [getattr(item, "strategy", "") for item in items]
    for item, link in zip(items, links, strict=True):
        yield Need(Message("plan.need_strategy_link", item=item_name(plan, item)), met=link in known)
    for strategy in plan.strategies if items else ():
        yield Need(Message(key, item=item_name(plan, strategy)), met=strategy.id in links)


@NEEDS.rule
def people(plan: Plan, row: Row) -> Iterator[Need]:
    yield Need(Message("plan.need_dealer"), met=bool(plan.dealer.name.strip()))
    yield Need(Message("plan.need_own_goals"), met=bool(plan.dealer.own_goals.strip()))
    owners = [person for person in plan.people if person.role == "owner"]
    yield Need(Message("plan.need_owner"), met=bool(owners))
    for person in plan.people:
        yield _complete(plan, person, row["fields"])


@NEEDS.rule
def swot(plan: Plan, row: Row) -> Iterator[Need]:
    for box in ("strength", "weakness"):
        for side in ("maker", "dealer"):
            there = any(entry.box == box and entry.side == side for entry in plan.swot)
            yield Need(Message(f"plan.need_{box}_{side}"), met=there)
    for box in ("opportunity", "threat"):
        yield Need(Message(f"plan.need_{box}"), met=any(entry.box == box for entry in plan.swot))
    for entry in plan.swot:
        yield _complete(plan, entry, row["fields"])


@NEEDS.rule
def opportunities(plan: Plan, row: Row) -> Iterator[Need]:
    yield Need(Message("plan.need_opportunities"), met=bool(plan.opportunities))
    for opportunity in plan.opportunities:
        yield _complete(plan, opportunity, row["fields"])


@NEEDS.rule
def agreement(plan: Plan, row: Row) -> Iterator[Need]:
    yield Need(Message("plan.need_give_get"), met=bool(plan.give_get))
    for promise in plan.give_get:
        yield _complete(plan, promise, row["fields"])
    dated = [review for review in plan.reviews if review.date]
    yield Need(Message("plan.need_reviews", there=len(dated)), met=len(dated) >= row["least_reviews"])


@NEEDS.rule
def money(plan: Plan, row: Row) -> Iterator[Need]:
    sides = {line.side for line in plan.assumptions if line.before is not None and line.base is not None}
    yield Need(Message("plan.need_money_dealer"), met="dealer" in sides)
    yield Need(Message("plan.need_money_maker"), met="maker" in sides)
    limit = plan.money_page.cash_limit_yuan or plan.reality.cash_limit_yuan
    yield Need(Message("plan.need_cash_limit"), met=limit is not None)


@NEEDS.rule
def check(plan: Plan, row: Row) -> Iterator[Need]:
    signed = {signature.side for signature in plan.signatures if signature.name and signature.signed_on}
    agreed = signed >= {"maker", "dealer"} or bool(plan.not_agreed.strip())
    yield Need(Message("plan.need_signatures"), met=agreed)
