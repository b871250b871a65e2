"""The homework app: from the data to a saved and exported plan, one step after the other."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial

import ipywidgets as widgets

from jbptools.apps.homework.start import start_page
from jbptools.apps.homework.steps import STEPS
from jbptools.apps.shell.desk import Desk
from jbptools.apps.shell.places import store_place
from jbptools.apps.shell.plans import PlanFrame
from jbptools.apps.shell.step import Here
from jbptools.apps.shell.stepper import Stepper
from jbptools.apps.widgets import parts
from jbptools.seats.host import host, soon
from jbptools.words import say

__all__ = ["Homework", "app"]


def app() -> widgets.Widget:
    """Return the app's screen, empty until the visitor's first message."""
    return Homework(Desk(store_place())).screen


def warm_up() -> None:
    """Load what the next steps need while the visitor reads the first one."""

    def load() -> None:
        from jbptools import charts
        from jbptools.dealers import tiering

        charts.warm()
        tiering.__getattr__("tier")

    if host().puts_off:
        soon(load, seconds=0.4)


class Homework(PlanFrame):
    """The stepper, one step's page, and the way back and on."""

    named, named_of = "apps.title", "apps.plan_of"

    def __init__(self, desk: Desk) -> None:
        self.step = ""
        self.stepper = Stepper(STEPS, self.go, self.complain)
        self.footer = widgets.HBox().add_class("kit-footer")
        super().__init__(desk, above=(self.stepper.box,), below=(self.footer,))

    def hello(self, language: str, plan_id: str) -> None:
        """Somebody is at the page; what comes next is loaded meanwhile."""
        super().hello(language, plan_id)
        warm_up()

    def first(self) -> None:
        """Show the page on which a plan is begun or gone on with."""
        self.leave()
        self.step = ""
        self.stepper.clear()
        parts.put(self.footer, ())
        self.show(self.first, start_page(self.desk, self.begin, self.open, self.first, self.complain))

    def begin(self, source: str) -> None:
        """Begin a plan on the case company or on own data."""
        self.desk.begin(source)
        self.visitor.remember(self.desk.plan.id)
        self.go("data")

    def opened(self, step: str) -> None:
        """Show the step where the plan was left."""
        self.go(step)

    def go(self, step: str) -> None:
        """Show one step, as far as the plan allows it."""
        self.step = step if step in STEPS and STEPS[step].is_open(self.desk) else "data"
        here = STEPS[self.step]
        self.desk.keep_step(self.step)
        self.hush()
        parts.put(self.page, [parts.heading(here.name, say("apps.computing"))])
        self.stepper.gone_to()
        self.stepper.show(self.desk, self.step)
        self.show_footer()
        given = Here(self.step, self.desk, self.visitor, self.go, self.complain)
        parts.fill(self.page, lambda: [here.show(given)])
        self.again = lambda: self.go(self.step)
        self.show_header()
        self.visitor.focus(".kit-step h2")
        self.noticed()

    def links(self) -> dict[str, Callable[[], None]]:
        """Return the ways to all plans and to this plan's earlier versions."""
        return super().links() | ({"homework.history": self.show_history} if self.desk.is_open else {})

    def show_history(self) -> None:
        """Show the plan's earlier versions; the steps stay where they are."""
        from jbptools.apps.shell.history import history_page

        back = lambda: self.go(self.step)  # noqa: E731
        self.show(back, history_page(self.desk, back))

    def noticed(self) -> None:
        """Show anew what depends on the plan: when it was saved, the stepper, the way on."""
        super().noticed()
        if self.step:
            self.stepper.show(self.desk, self.step)
            for step, button in self.ways_on().items():
                button.disabled = not STEPS[step].is_open(self.desk)

    def ways_on(self) -> dict[str, widgets.Button]:
        """Return the footer's way on by the step that it leads to; none at the last step."""
        with suppress(IndexError):
            return {list(STEPS)[list(STEPS).index(self.step) + 1]: self.footer.children[1]}
        return {}

    def show_footer(self) -> None:
        """Show the way back and on; a step that is not yet open can't be gone to."""
        order = list(STEPS)
        here = order.index(self.step)
        back = self.button("← " + say("apps.back_step"), lambda: self.go(order[here - 1]))
        back.disabled = here == 0
        children = [back]
        for after in order[here + 1 : here + 2]:
            text = say("apps.next_step", step=STEPS[after].name) + " →"
            onward = self.button(text, partial(self.go, after), "kit-primary")
            onward.disabled = not STEPS[after].is_open(self.desk)
            children.append(onward)
        parts.put(self.footer, children)
