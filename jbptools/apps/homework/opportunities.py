"""Step "opportunities": what the review sized, ticked into the plan, against the goals to the yuan."""

import ipywidgets as widgets

from jbptools.apps.homework.cards import cards, field
from jbptools.apps.homework.form import Todo
from jbptools.apps.homework.forms import OPPORTUNITIES
from jbptools.apps.shell.desk import Desk
from jbptools.apps.shell.step import Here
from jbptools.apps.widgets import parts
from jbptools.apps.widgets.rows import Row, Rows
from jbptools.data.months import last_month
from jbptools.plan.from_review.opportunities import chance_sum, chosen, overlap, with_chance, without_chance
from jbptools.plan.joint.result import reconcile
from jbptools.review.opportunities.found import name_of
from jbptools.review.opportunities.listing import Opportunities, SizedOpportunity
from jbptools.words import KitError, Message, Shown, form, say

__all__ = ["page"]


def page(here: Here) -> widgets.Widget:
    """Return the page: the review's opportunities to tick, the plan's own, and what they add up to."""
    return _Chances(here).page


class _Chances:
    """The review's list, the plan's cards, the sum."""

    def __init__(self, here: Here) -> None:
        desk = self.desk = here.desk
        self.rows: Rows | None = None
        self.sum = widgets.HTML()
        self.todo = Todo(here)
        self.own = cards(desk, OPPORTUNITIES, self.show)
        self.page = widgets.VBox(
            [
                parts.heading(say("homework.heading_opportunities"), say("homework.lead_opportunities")),
                widgets.HTML(parts.title(say("homework.from_review"))),
                parts.later(self.look),
                widgets.HTML(parts.title(say("homework.in_the_plan"))),
                self.own,
                self.sum,
                self.todo.box,
            ]
        )
        self.show()

    def show(self) -> None:
        """Show cards, ticks and sum as the plan has them now."""
        self.own.ask([field(self.desk.plan, OPPORTUNITIES.place, key) for key in OPPORTUNITIES.keys])
        self.own.refresh()
        if self.rows is not None:
            self.rows.refresh()
        self.sum.value = summed(self.desk)
        self.todo.show()

    def look(self) -> list[widgets.Widget]:
        """Size the dealer's opportunities, and offer them; what the data lack is said."""
        try:
            found = self.desk.chances
        except KitError as problem:
            said: list[tuple[str, parts.Said]] = [
                ("todo", problem.message),
                ("note", say("homework.chances_by_hand")),
            ]
            return [widgets.HTML(parts.messages(said))]
        lacking: list[tuple[str, parts.Said]] = [
            ("todo", Message("homework.rule_lacks", rule=name_of(rule), why=why))
            for rule, why in found.unchecked.items()
        ]
        if not len(found):
            nothing: list[tuple[str, parts.Said]] = [("note", say("homework.no_chances")), *lacking]
            return [widgets.HTML(parts.messages(nothing))]
        self.rows = Rows(
            lambda: [self.row(one) for one in found],
            lambda rule, on: self.tick(found, rule, on),
            label=say("homework.from_review"),
        )
        notes: list[tuple[str, parts.Said]] = [("note", found.definition), ("note", found.proof), *lacking]
        return [
            widgets.HTML(parts.lead(say("homework.lead_tick"))),
            self.rows,
            widgets.HTML(parts.messages(notes)),
        ]

    def row(self, one: SizedOpportunity) -> Row:
        """Return an opportunity as a line: what it is worth to both, its cash, how sure, the overlap."""
        cells = tuple(
            (say(f"homework.col_{name}"), form(value, spec))
            for name, value, spec in (
                ("offtake", one.offtake_yuan, "money"),
                ("dealer", one.dealer_profit_yuan, "money"),
                ("maker", one.maker_profit_yuan, "money"),
                ("cash", one.cash_yuan, "money"),
                ("confidence", one.confidence, "percent0"),
            )
        )
        more = [(say("homework.overlap"), overlap(one).say())]
        if not one.for_dealer:
            more.append((say("homework.watch"), say("homework.dealer_loses")))
        title, text = parts.capital(one.name.say()), one.message.say()
        there = chosen(self.desk.plan, one.rule) is not None
        return Row(one.rule, title, text, cells, there, more=tuple(more))

    def tick(self, found: Opportunities, rule: str, on: bool) -> None:
        """Take an opportunity into the plan with its evidence, or out of it."""
        one = next(one for one in found if one.rule == rule)
        seen = last_month(self.desk.dataset).end_time.date()
        self.desk.change(lambda plan: with_chance(plan, one, seen) if on else without_chance(plan, rule))
        self.show()


def summed(desk: Desk) -> str:
    """Return the plan's opportunities added up, beside the growth that the goals promise."""
    total = chance_sum(desk.plan)
    figures = [
        (say("homework.col_offtake"), total.offtake_yuan, say("homework.chances", count=total.count)),
        (say("homework.col_dealer"), total.dealer_profit_yuan, say("homework.a_year")),
        (say("homework.col_maker"), total.maker_profit_yuan, say("homework.a_year")),
        (say("homework.col_cash"), total.cash_yuan, say("homework.tied_up")),
    ]
    shown = parts.figures([(what, form(value, "money"), remark) for what, value, remark in figures])
    return parts.title(say("homework.sum_against_goals")) + shown + parts.messages([against_goals(desk)])


def against_goals(desk: Desk) -> tuple[str, Message]:
    """Return how goals and opportunities reconcile, to the yuan; or that there is no goal to compare."""
    found = reconcile(desk.plan)
    if found is None:
        return "note", Message("homework.no_sales_goal")
    named = any(goal.opportunities for goal in desk.plan.goals)
    if not named:
        return "todo", Message("homework.goal_names_none", growth=Shown(found.growth, "yuan"))
    return ("good" if found.adds_up else "todo"), found.message
