"""The monthly scorecard: choose a plan, enter the month, see the lights, follow up, lead gaps back."""

from collections.abc import Callable
from datetime import date
from functools import partial
from html import escape

import ipywidgets as widgets
import pandas as pd

from jbptools import scorecard
from jbptools.apps.homework.start import plan_file
from jbptools.apps.scorecard.acts import changes, doing, fill_button, one_page, sheet_in
from jbptools.apps.scorecard.settings import settings_page
from jbptools.apps.scorecard.showing import figures_of_month, landing_text, lights, trends
from jbptools.apps.shell.desk import Desk
from jbptools.apps.shell.places import store_place
from jbptools.apps.shell.trouble import Repair, conflict_buttons, damage_page
from jbptools.apps.shell.visitor import Visitor
from jbptools.apps.widgets import parts
from jbptools.plan.store import Damaged
from jbptools.scorecard.aims import months_of
from jbptools.seats.host import soon
from jbptools.words import KitError, current_language, form, say, use_language

__all__ = ["Monthly", "app"]

STEPS = ("figures", "lights", "doing", "changes", "page", "settings")


def app() -> widgets.Widget:
    """Return the app's screen, empty until the visitor's first message."""
    return Monthly(Desk(store_place())).screen


class Monthly:
    """Header, the month, the steps, one step's page."""

    def __init__(self, desk: Desk, today: Callable[[], date] = date.today) -> None:
        self.desk, self.today = desk, today
        self.step = "figures"
        self.month: pd.Period | None = None
        self.visitor = Visitor(self.hello)
        self.header = widgets.HBox().add_class("kit-header")
        self.steps = widgets.HBox().add_class("kit-tabs")
        self.said = widgets.HTML()
        self.page = widgets.VBox().add_class("kit-step")
        children = [self.visitor, self.header, self.steps, self.said, self.page]
        self.screen = widgets.VBox(children).add_class("kit-shell")

    def hello(self, language: str, plan_id: str) -> None:
        """Somebody is at the page: go on with the plan they had open, or show the list."""
        use_language(language)
        parts.guarded(lambda: self.resume(plan_id), self.complain)()

    def resume(self, plan_id: str) -> None:
        """Go on with a plan, or show the list; a store that cannot be read is said."""
        try:
            known = {entry.plan_id for entry in self.desk.store.list()}
        except Damaged as damage:
            self.ask_about(damage, plan_id)
            return
        self.open(plan_id) if plan_id in known else self.choose()

    def ask_about(self, damage: Damaged, plan_id: str) -> None:
        """The file of the plans can't be read: say so, and let the person choose what to go on with."""

        def repair(way: Repair) -> None:
            self.desk.repair(way)
            self.resume(plan_id)

        self.page.children = damage_page(damage, repair, self.complain)
        self.show_header()

    def complain(self, problem: parts.Said) -> None:
        """Say what went wrong above the page; a conflict comes with its three ways out."""
        self.said.value = parts.messages([("bad", problem)])
        if self.desk.conflict:
            buttons = conflict_buttons(self.settle, self.complain)
            row = widgets.HBox(buttons).add_class("kit-row")
            self.page.children = [widgets.HTML(parts.messages([("bad", problem)])), row]
        self.visitor.focus(".kit-list .bad")

    def settle(self, way: str) -> None:
        """Settle a conflict with another window."""
        self.desk.settle(way)
        self.visitor.remember(self.desk.plan.id)
        self.show()

    def choose(self) -> None:
        """Show the saved plans, and the field that takes in a plan file."""
        self.desk.close()
        self.month, self.said.value, self.steps.children = None, "", []
        self.visitor.remember("")
        saved = self.desk.store.list()
        rows: list[widgets.Widget] = [self.row(entry) for entry in saved]
        if not rows:
            rows = [widgets.HTML(parts.messages([("note", say("monthly.no_plans"))]))]
        heading = parts.heading(say("monthly.choose"), say("monthly.lead_choose"))
        self.page.children = [heading, *rows, plan_file(self.desk, self.open, self.complain)]
        self.show_header()
        self.visitor.focus(".kit-step h2")

    def row(self, entry) -> widgets.Widget:  # type: ignore[no-untyped-def]  # noqa: ANN001 - a store's entry
        """Return one saved plan of the list."""
        name = entry.dealer_name or say("apps.no_dealer_yet")
        when = entry.revision.when.astimezone()
        moment = say("apps.saved_on", when=f"{form(when, 'date')} {form(when, 'time')}")
        text = widgets.HTML(f"<b>{escape(name)}</b> <span class='kit-who'>{escape(moment)}</span>")
        label = say("monthly.open", dealer=name)
        button = parts.button(label, partial(self.open, entry.plan_id), self.complain, "kit-small")
        return widgets.HBox([text, button]).add_class("kit-saved")

    def open(self, plan_id: str) -> None:
        """Open a plan at its last month with figures, or its first month."""
        self.desk.open(plan_id)
        self.visitor.remember(plan_id)
        self.month = self.last_month()
        self.step = "figures" if self.desk.plan.scorecard else "settings"
        self.show()

    def last_month(self) -> pd.Period:
        """Return the month to begin with: the last with a figure, else the plan's first, else this one."""
        known = [one.month for one in self.desk.plan.actuals if one.month and one.value is not None]
        if known:
            return pd.Period(max(known), "M")
        begins = self.desk.plan.starts or self.today()
        return pd.Period(begins, "M")

    def months(self) -> "pd.PeriodIndex":
        """Return the months that can be chosen: the plan's, and the year before it for the trend."""
        own = months_of(self.desk.plan, self.now())
        return pd.period_range(min(own[0] - 12, self.now()), max(own[-1], self.now()), freq="M")

    def now(self) -> pd.Period:
        """Return the month on the page."""
        return self.month if self.month is not None else pd.Period(self.today(), "M")

    def go(self, step: str) -> None:
        """Show one step of the month."""
        self.step = step
        self.show()

    def show(self) -> None:
        """Show the open plan's month and step."""
        self.said.value = ""
        self.show_header()
        self.show_steps()
        self.page.children = self.pages()
        self.visitor.focus(".kit-step h2")

    def pages(self) -> list[widgets.Widget]:
        """Return the page of the step; a plan without lines is asked to begin with a set first."""
        if not self.desk.plan.scorecard:
            return [*self.begin(), *self.settings()] if self.step == "settings" else self.begin()
        month, today = self.now(), self.today()
        if self.step == "figures":
            return self.figures(month)
        if self.step == "lights":
            return self.lights(month)
        if self.step == "doing":
            return [doing(self.desk, today, self.noticed)]
        if self.step == "changes":
            return [changes(self.desk, month, today, self.complain)]
        if self.step == "page":
            return [one_page(self.desk, month, today, self.visitor)]
        return self.settings()

    def begin(self) -> list[widgets.Widget]:
        """Return the choice between the core seven and the full set."""

        def take(which: str) -> Callable[[], None]:
            def act() -> None:
                self.desk.change(lambda plan: scorecard.begin(plan, which))  # type: ignore[arg-type]
                self.go("figures")

            return act

        buttons = [
            parts.button(say(f"monthly.begin_{which}"), take(which), self.complain, *style)
            for which, style in (("core", ("kit-primary",)), ("full", ()))
        ]
        heading = parts.heading(say("monthly.begin"), say("monthly.lead_begin"))
        return [heading, widgets.HBox(buttons).add_class("kit-row")]

    def figures(self, month: pd.Period) -> list[widgets.Widget]:
        """Return the month's figures: from the data, from a sheet, by hand; the total follows at once."""
        total = widgets.HTML()
        fields = figures_of_month(self.desk, month, lambda: self.changed(total))

        def filled() -> None:
            fields.refresh()
            self.changed(total)

        button, told = fill_button(self.desk, month, filled, self.complain)
        self.changed(total)
        heading = parts.heading(say("monthly.step_figures_of", month=month), say("monthly.lead_figures"))
        sheet = sheet_in(self.desk, self.visitor, filled, self.complain)
        return [heading, widgets.HBox([button]).add_class("kit-row"), told, total, fields, sheet]

    def noticed(self) -> None:
        """Show when it was saved; a change in another window comes with its three ways out."""
        self.show_header()
        if self.desk.conflict:
            self.complain(self.desk.conflict.message)

    def changed(self, total: widgets.HTML) -> None:
        """Show the total, the gate and when it was saved."""
        self.noticed()
        if self.desk.conflict:
            return
        try:
            card = scorecard.card(self.desk.plan, self.now())
        except KitError as problem:
            total.value = parts.messages([("todo", problem.message)])
            return
        first, *rest = card.sentences
        kinds = {"green": "good", "amber": "todo", "red": "bad", "grey": "note"}
        lines: list[tuple[str, parts.Said]] = [(kinds[card.total.light], first)]
        lines += [("bad" if card.gate.shut else "note", message) for message in rest]
        total.value = parts.messages(lines)

    def lights(self, month: pd.Period) -> list[widgets.Widget]:
        """Return the card, the landing and the trends; what takes a moment comes after the card."""
        below = widgets.HTML(parts.messages([("note", say("apps.computing"))]))

        def draw() -> None:
            below.value = landing_text(self.desk, month) + trends(self.desk, month)

        soon(parts.guarded(draw, self.complain))
        heading = parts.heading(say("monthly.step_lights_of", month=month), say("monthly.lead_lights"))
        return [heading, widgets.HTML(lights(self.desk, month)), below]

    def settings(self) -> list[widgets.Widget]:
        """Return weights, targets and limits of each line, with what the weights still need."""
        return settings_page(self.desk, self.noticed) if self.desk.plan.scorecard else []

    def speak(self, language: str) -> None:
        """Show everything in the other language; the plan's own words stay as they were written."""
        use_language(language)
        self.visitor.speak(language)
        self.desk.forget_figures()
        self.show() if self.desk.is_open else self.choose()

    def show_header(self) -> None:
        """Show whose card it is, that it is saved, and the other language."""
        self.visitor.title(say("monthly.title"))
        other = "en" if current_language() == "zh" else "zh"
        speak = partial(self.speak, other)
        tools = [parts.button(say("words.language", other), speak, self.complain, "kit-small")]
        if self.desk.is_open:
            back = parts.button(say("apps.all_plans"), self.choose, self.complain, "kit-plain", "kit-small")
            tools.insert(0, back)
        name = self.desk.plan.dealer.name if self.desk.is_open else ""
        title = say("monthly.title_of", dealer=name) if name else say("monthly.title")
        saved = parts.saved_line(form(self.desk.saved_at, "time")) if self.desk.saved_at else ""
        self.header.children = [
            widgets.HTML(f"<h1>{escape(title)}</h1>{saved}"),
            widgets.HBox(tools).add_class("kit-tools"),
        ]

    def show_steps(self) -> None:
        """Show the month to choose and the steps; the one that is open says so in words too."""
        options = [(form(one, "month"), str(one)) for one in self.months()]

        def turn(value: str) -> None:
            self.month = pd.Period(value, "M")
            self.show()

        month = parts.choice(say("monthly.month"), options, str(self.now()), turn, self.complain)
        buttons = []
        for step in STEPS:
            made = parts.button(say(f"monthly.step_{step}"), partial(self.go, step), self.complain)
            if step == self.step:
                made.add_class("kit-now")
            buttons.append(made)
        self.steps.children = [month, *buttons]
