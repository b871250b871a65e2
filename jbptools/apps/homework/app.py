"""The homework app: from the data to a saved and exported plan, one step after the other.

The screen is built without knowing who visits; language and plan come with the first message.
"""

import ipywidgets as widgets

from jbptools.apps.homework.start import start_page
from jbptools.apps.homework.steps import STEPS, is_reachable, step_name
from jbptools.apps.shell.desk import Desk
from jbptools.apps.shell.places import store_place
from jbptools.apps.shell.stepper import Stepper
from jbptools.apps.shell.trouble import Repair, conflict_buttons, damage_page
from jbptools.apps.shell.visitor import Visitor
from jbptools.apps.widgets import parts
from jbptools.plan.store import Damaged
from jbptools.seats.host import host, soon
from jbptools.words import Message, current_language, form, say, use_language

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


class Homework:
    """Header, stepper, one step's page, and the way back and on."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.step = self.following = ""
        self.visitor = Visitor(self.hello)
        self.visitor.go = self.go
        self.header = widgets.HBox().add_class("kit-header")
        self.title = widgets.HTML()
        self.stepper = Stepper(desk, self.go, self.complain)
        self.page = widgets.VBox().add_class("kit-step")
        self.said = widgets.HTML()
        self.footer = widgets.HBox().add_class("kit-footer")
        self.onward: widgets.Button | None = None
        children = [self.visitor, self.header, self.stepper.box, self.said, self.page, self.footer]
        self.screen = widgets.VBox(children).add_class("kit-shell")

    def hello(self, language: str, plan_id: str) -> None:
        """Somebody is at the page: show it in their language, with the plan they had open."""
        use_language(language)
        parts.guarded(lambda: self.resume(plan_id), self.complain)()
        warm_up()

    def resume(self, plan_id: str) -> None:
        """Go on with a plan where it was left, or show the start."""
        try:
            self.desk.store.list()
        except Damaged as damage:
            self.ask_about(damage, plan_id)
            return
        known = {entry.plan_id for entry in self.desk.store.list()}
        if plan_id in known:
            try:
                self.go(self.desk.open(plan_id))
                return
            except Exception:
                self.start()
                raise
        self.start()

    def ask_about(self, damage: Damaged, plan_id: str) -> None:
        """The file of the plans can't be read: say so, and let the person choose what to go on with."""

        def repair(way: Repair) -> None:
            self.desk.repair(way)
            self.resume(plan_id)

        self.page.children = damage_page(damage, repair, self.complain)
        self.show_header()

    def complain(self, problem: str | Message) -> None:
        """Say what went wrong above the page; a conflict comes with its three ways out."""
        self.said.value = parts.messages([("bad", problem)])
        if self.desk.conflict:
            self.footer.children = conflict_buttons(self.settle, self.complain)

    def settle(self, way: str) -> None:
        """Settle a conflict with another window."""
        self.desk.settle(way)
        self.visitor.remember(self.desk.plan.id)
        self.go(self.step)

    def start(self) -> None:
        """Show the page on which a plan is begun or gone on with."""
        self.desk.close()
        self.step = ""
        self.said.value = ""
        self.visitor.remember("")
        self.stepper.clear()
        self.footer.children = []
        self.page.children = [
            start_page(self.desk, self.begin, self.continue_plan, self.start, self.complain)
        ]
        self.show_header()
        self.visitor.focus(".kit-step h2")

    def begin(self, source: str) -> None:
        """Begin a plan on the case company or on own data."""
        self.desk.begin(source)
        self.visitor.remember(self.desk.plan.id)
        self.go("data")

    def continue_plan(self, plan_id: str) -> None:
        """Go on with a saved plan."""
        step = self.desk.open(plan_id)
        self.visitor.remember(plan_id)
        self.go(step)

    def go(self, step: str) -> None:
        """Show one step, as far as the plan allows it."""
        self.step = step if step in STEPS and is_reachable(self.desk, step) else "data"
        self.desk.keep_step(self.step)
        self.said.value = ""
        self.footer.children = []
        self.page.children = [parts.heading(step_name(self.step), say("apps.computing"))]
        self.stepper.gone_to()
        self.stepper.show(self.step)
        self.show_header()
        self.show_footer()
        self.page.children = [STEPS[self.step](self.desk, self.visitor, self.refresh)]
        self.refresh()
        self.visitor.focus(".kit-step h2")

    def show_history(self) -> None:
        """Show the plan's earlier versions; the steps stay where they are."""
        from jbptools.apps.shell.history import history_page

        self.said.value = ""
        self.page.children = [history_page(self.desk, lambda: self.go(self.step))]
        self.visitor.focus(".kit-step h2")

    def refresh(self) -> None:
        """Show anew what depends on the plan: the stepper, the title, the way on."""
        self.show_title()
        self.stepper.show(self.step)
        if self.desk.conflict:
            self.complain(self.desk.conflict.message)
        elif self.onward is None or self.onward not in self.footer.children:
            self.show_footer()
        else:
            self.onward.disabled = not is_reachable(self.desk, self.following)

    def speak(self, language: str) -> None:
        """Show everything in the other language; the plan's own words stay as they were written."""
        use_language(language)
        self.visitor.speak(language)
        self.desk.forget_figures()
        if self.desk.is_open:
            self.go(self.step)
        else:
            self.start()

    def show_header(self) -> None:
        """Show what is open, that it is saved, and the other language."""
        self.visitor.title(say("apps.title"))
        other = "en" if current_language() == "zh" else "zh"
        tools = [
            parts.button(say("words.language", other), lambda: self.speak(other), self.complain, "kit-small")
        ]
        if self.desk.is_open:
            links = {"apps.all_plans": self.start, "homework.history": self.show_history}
            tools = [
                *(
                    parts.button(say(key), go, self.complain, "kit-plain", "kit-small")
                    for key, go in links.items()
                ),
                *tools,
            ]
        self.show_title()
        self.header.children = [self.title, widgets.HBox(tools).add_class("kit-tools")]

    def show_title(self) -> None:
        """Show whose plan it is, and that it is saved."""
        name = self.desk.plan.dealer.name
        title = say("apps.plan_of", dealer=name) if name else say("apps.title")
        saved = parts.saved_line(form(self.desk.saved_at, "time")) if self.desk.saved_at else ""
        self.title.value = f"<h1>{parts.escape(title)}</h1>{saved}"

    def show_footer(self) -> None:
        """Show the way back and on; where it is not yet open, a sentence says why."""
        order = list(STEPS)
        here = order.index(self.step)
        back = parts.button("← " + say("apps.back_step"), lambda: self.go(order[here - 1]), self.complain)
        back.disabled = here == 0
        children = [back]
        self.onward = None
        if here + 1 < len(order):
            self.following = order[here + 1]
            text = say("apps.next_step", step=step_name(self.following)) + " →"
            self.onward = parts.button(text, lambda: self.go(self.following), self.complain, "kit-primary")
            self.onward.disabled = not is_reachable(self.desk, self.following)
            children.append(self.onward)
        self.footer.children = children
