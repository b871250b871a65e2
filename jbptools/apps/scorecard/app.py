"""The monthly scorecard: choose a plan, enter the month, see the lights, follow up, lead gaps back."""

from collections.abc import Callable
from datetime import date
from functools import partial

import ipywidgets as widgets
import pandas as pd

from jbptools.apps.homework.start import plan_file
from jbptools.apps.scorecard.begin import begin
from jbptools.apps.scorecard.steps import STEPS, Month
from jbptools.apps.shell.desk import Desk
from jbptools.apps.shell.places import store_place
from jbptools.apps.shell.plans import PlanFrame, saved_plan
from jbptools.apps.widgets import parts
from jbptools.scorecard.aims import months_of
from jbptools.words import form, say

__all__ = ["Monthly", "app"]


def app() -> widgets.Widget:
    """Return the app's screen, empty until the visitor's first message."""
    return Monthly(Desk(store_place())).screen


class Monthly(PlanFrame):
    """The month, the steps, one step's page."""

    named, named_of = "monthly.title", "monthly.title_of"

    def __init__(self, desk: Desk, today: Callable[[], date] = date.today) -> None:
        self.today = today
        self.step = "figures"
        self.month: pd.Period | None = None
        self.steps = widgets.HBox().add_class("kit-tabs")
        super().__init__(desk, above=(self.steps,))

    def first(self) -> None:
        """Show the saved plans, and the field that takes in a plan file."""
        self.leave()
        self.month = None
        parts.put(self.steps, ())
        plans = [saved_plan(one, "monthly.open", self.open, self.complain) for one in self.desk.store.list()]
        rows: list[widgets.Widget] = [widgets.HBox(plan).add_class("kit-saved") for plan in plans]
        if not rows:
            rows = [widgets.HTML(parts.messages([("note", say("monthly.no_plans"))]))]
        heading = parts.heading(say("monthly.choose"), say("monthly.lead_choose"))
        self.show(self.first, heading, *rows, plan_file(self.desk, self.open, self.complain))

    def opened(self, step: str) -> None:
        """Show the plan at its last month with figures, or its first month."""
        self.month = self.last_month()
        self.go("figures" if self.desk.plan.scorecard else "settings")

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
        """Show one step of the month; a plan without lines is asked to begin with a set first."""
        self.step = step
        self.show_steps()
        here = Month(step, self.desk, self.visitor, self.go, self.complain, self.now(), self.today())
        page = STEPS[step].show if STEPS[step].is_open(self.desk) else begin
        self.again = lambda: self.go(self.step)
        self.hush()
        parts.fill(self.page, lambda: [page(here)])
        self.show_header()
        self.visitor.focus(".kit-step h2")
        self.noticed()

    def show_steps(self) -> None:
        """Show the month to choose and the steps; the one that is open says so in words too."""
        options = [(form(one, "month"), str(one)) for one in self.months()]

        def turn(value: str) -> None:
            self.month = pd.Period(value, "M")
            self.go(self.step)

        month = parts.choice(say("monthly.month"), options, str(self.now()), turn, self.complain)
        buttons = {one.id: self.button(one.name, partial(self.go, one.id)) for one in STEPS.values()}
        buttons[self.step].add_class("kit-now")
        parts.put(self.steps, [month, *buttons.values()])
