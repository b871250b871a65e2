"""Step "money": both sides' lines, the levers that matter, what they make of profit, return and cash."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import ipywidgets as widgets

from jbptools.apps.homework import money_show as show
from jbptools.apps.homework.cards import cards
from jbptools.apps.homework.form import Todo
from jbptools.apps.homework.forms import MONEY, SEASON
from jbptools.apps.shell.step import Here
from jbptools.apps.widgets import parts
from jbptools.apps.widgets.items import Field, Items
from jbptools.apps.widgets.sliders import Sliders
from jbptools.plan.document.plan import Plan
from jbptools.plan.edits.boxes import from_box, in_box, unit_in_box
from jbptools.plan.joint.inputs import LINES, line_label
from jbptools.plan.joint.levers import lever_text, levers, previewed, with_lever
from jbptools.plan.joint.lines import money_line, set_money_line, settled
from jbptools.plan.joint.prefill import todays_lines, with_growth, with_today
from jbptools.plan.joint.result import JointMoney, joint_money
from jbptools.plan.joint.season import dealer_season, with_dealer_season
from jbptools.plan.model.agreement import Assumption
from jbptools.plan.model.fields import field_label
from jbptools.plan.model.units import unit_label
from jbptools.seats.host import soon
from jbptools.words import KitError, Message, say

__all__ = ["page"]

COLUMNS = ("before", "low", "base", "high", "source")


def page(here: Here) -> widgets.Widget:
    """Return the page with both sides' money."""
    return _Money(here).page


class _Money:
    """Levers and pictures above, the lines and settings they stand on below."""

    def __init__(self, here: Here) -> None:
        desk = self.desk = here.desk
        self.complain = here.complain
        self.money: JointMoney | None = None
        self.why: Message | None = None
        self.said = widgets.HTML()
        self.verdict, self.pictures, self.risk, self.tables = (widgets.HTML() for _ in range(4))
        self.todo = Todo(here)
        self.filled: list[tuple[str, parts.Said]] = []
        self.prefill()
        self.sliders = Sliders(self.levers, self.drag, self.let_go)
        self.lines = self.line_cards()
        live = [self.sliders.add_class("kit-levers"), widgets.VBox([self.verdict, self.pictures])]
        self.live = widgets.HBox(live).add_class("kit-live")
        self.season = cards(
            desk, SEASON, self.refresh, edit=lambda plan, _, key, value: typed_season(plan, key, value)
        )
        self.page = widgets.VBox(
            [
                parts.heading(say("homework.heading_money"), say("homework.lead_money")),
                self.said,
                self.live,
                self.risk,
                self.tables,
                widgets.HTML(
                    parts.title(say("homework.money_settings")) + parts.lead(say("homework.lead_settings"))
                ),
                cards(desk, MONEY, self.refresh, edit=self.edit_settings),
                widgets.HTML(
                    parts.title(say("homework.money_lines")) + parts.lead(say("homework.lead_lines"))
                ),
                self.tools(),
                self.lines.add_class("kit-money-lines"),
                widgets.HTML(parts.title(say("homework.season")) + parts.lead(say("homework.lead_season"))),
                self.season,
                self.todo.box,
            ]
        )
        self.refresh()

    def prefill(self) -> None:
        """Fill an empty money page from the review; what the data lack is said."""
        if self.desk.plan.assumptions:
            return
        try:
            today = todays_lines(self.desk.dataset, self.desk.plan.dealer.dealer_id)
            if today.figures:
                self.desk.change(lambda plan: settled(self.grown(self.in_season(with_today(plan, today)))))
        except KitError as problem:
            self.filled = [("note", problem.message), ("note", say("homework.type_lines"))]
            return
        self.filled = [("note", one) for one in today.missing]
        if today.figures:
            self.filled.insert(0, ("good", say("homework.prefilled", count=len(today.figures))))
            if self.desk.plan.opportunities and "net_sales" in today.figures:
                self.filled.insert(1, ("good", say("homework.grown")))

    def grown(self, plan: Plan) -> Plan:
        """The plan with its opportunities in the base case, where it has any."""
        line = money_line(plan, "net_sales")
        return with_growth(plan) if plan.opportunities and line is not None and line.before else plan

    def in_season(self, plan: Plan) -> Plan:
        """The plan with the dealer's own season, where his history shows one."""
        try:
            return with_dealer_season(plan, dealer_season(self.desk.dataset, plan.dealer.dealer_id))
        except KitError:
            # no whole year of history: the months stay alike, and the page says so beside the picture
            return plan

    def tools(self) -> widgets.Widget:
        """Return the buttons that fill lines."""

        def complain(problem: parts.Said) -> None:
            self.filled = [("bad", problem)]
            self.refresh()

        def take() -> None:
            today = todays_lines(self.desk.dataset, self.desk.plan.dealer.dealer_id)
            self.change(lambda plan: with_today(plan, today))
            self.filled = [("good", say("homework.prefilled", count=len(today.figures)))]
            self.filled += [("note", one) for one in today.missing]
            self.refresh()

        def grow() -> None:
            self.change(with_growth)
            self.filled = [("good", say("homework.grown"))]
            self.refresh()

        def season() -> None:
            found = dealer_season(self.desk.dataset, self.desk.plan.dealer.dealer_id)
            self.change(lambda plan: with_dealer_season(plan, found))
            self.filled = [("good", found.source)]
            self.refresh()

        buttons = [("take_today", take), ("take_growth", grow), ("take_season", season)]
        made = [parts.button(say(f"homework.{name}"), action, complain) for name, action in buttons]
        return widgets.HBox(made).add_class("kit-row")

    def change(self, edit: Callable[[Plan], Plan]) -> None:
        """Apply an edit, with the results worked out anew, as one revision."""
        self.desk.change(lambda plan: settled(edit(plan)))

    def edit_settings(self, plan: Plan, _: str, key: str, value: str) -> Plan:
        """A confirmed field of the page's settings."""
        return settled(plan.set_field(f"money_page.{key}", value))

    # --- what is shown

    def refresh(self) -> None:
        """Show everything as the plan has it now."""
        try:
            self.money, self.why = joint_money(self.desk.plan), None
        except KitError as problem:
            self.money, self.why = None, problem.message
        said = [*self.filled, *([("todo", self.why)] if self.why else [])]
        self.said.value = parts.messages(said)
        self.live.layout.display = "none" if self.money is None else None
        if self.money is None:
            self.risk.value = self.tables.value = ""
        else:
            self.draw(self.money)
            soon(parts.guarded(partial(self.look_ahead, self.money), self.complain))
        self.sliders.refresh()
        self.lines.refresh()
        self.season.refresh()
        self.todo.show()

    def look_ahead(self, money: JointMoney) -> None:
        """Draw the many possible years of what is shown; not of what was shown before, or was left."""
        if money is self.money and self.risk.comm is not None:
            self.risk.value, self.tables.value = show.outlook(money)

    def draw(self, money: JointMoney) -> None:
        """Draw what a slider moves."""
        self.verdict.value = show.verdict(money)
        self.pictures.value = show.pictures(money)

    def levers(self) -> list[dict[str, Any]]:
        """The sliders as the plan has them."""
        if self.money is None:
            return []
        lines = self.money.scenario.lines
        return [
            {
                "key": one.key,
                "label": parts.capital(one.label.say()),
                "least": one.least,
                "most": one.most,
                "step": one.step,
                "value": one.value,
                "text": lever_text(one.key, one.value, lines[one.key].before).say(),
            }
            for one in levers(self.money.scenario)
        ]

    def drag(self, moved: Mapping[str, float]) -> dict[str, str]:
        """A slider is on its way: show what would be."""
        if self.money is None:
            return {}
        known = {key: value for key, value in moved.items() if key in self.money.scenario.lines}
        self.draw(previewed(self.money, known))
        lines = self.money.scenario.lines
        return {key: lever_text(key, value, lines[key].before).say() for key, value in known.items()}

    def let_go(self, key: str, value: float) -> None:
        """A slider was let go: save it, once."""
        self.change(lambda plan: with_lever(plan, key, value))
        self.refresh()

    # --- the lines

    def line_cards(self) -> Items:
        """Return all lines of the page as cards of one row each."""

        def read() -> list[dict[str, Any]]:
            plan = self.desk.plan
            return [
                {
                    "id": key,
                    "title": parts.capital(line_label(key).say()),
                    "values": shown(plan, key),
                    "units": dict.fromkeys((name for name in COLUMNS if name != "source"), unit_beside(key)),
                }
                for key in LINES
            ]

        def confirm(key: str, field: str, value: str) -> str:
            self.change(lambda plan: set_money_line(plan, key, field, typed(key, field, value)))
            self.filled = []
            self.refresh()
            return shown(self.desk.plan, key)[field]

        fields = [
            Field(
                name,
                parts.capital(field_label("assumption", name).say()),
                "text" if name == "source" else "number",
            )
            for name in COLUMNS
        ]
        return Items(fields, read, confirm, texts={"item": "", "add": "", "remove": ""}, fixed=True)


def shown(plan: Plan, key: str) -> dict[str, str]:
    """Return a line's fields as they stand in their boxes."""
    line = money_line(plan, key)
    if line is None:
        return dict.fromkeys(COLUMNS, "")
    return {name: in_box(line, name) for name in COLUMNS}


def unit_beside(key: str) -> str:
    """Return the unit that stands beside the boxes of a line, also before it has a figure."""
    return unit_label(unit_in_box(_blank(key), "before")).say()


def typed(key: str, field: str, text: str) -> str:
    """Return what was typed into a line's box with the size that the box names."""
    return text if field == "source" else from_box(_blank(key), field, text)


def _blank(key: str) -> Assumption:
    return Assumption(id="line", key=key, unit=LINES[key][0])


def typed_season(plan: Plan, key: str, value: str) -> Plan:
    """A typed shape of the year is the person's own: New Year's effect and the source go with the old one."""
    plan = plan.set_field(f"money_page.{key}", value)
    plan = plan.set_field("money_page.season_cny", ()).set_field("money_page.season_source", "")
    return settled(plan)
