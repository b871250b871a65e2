"""The frame of an app that works on a saved plan: whose, saved when, another window, damage."""

from collections.abc import Callable, Sequence
from functools import partial
from html import escape
from typing import ClassVar

import ipywidgets as widgets

from jbptools.apps.shell.desk import Desk
from jbptools.apps.shell.frame import Frame
from jbptools.apps.shell.trouble import Repair, conflict_buttons, damage_page
from jbptools.apps.widgets import parts
from jbptools.plan.store import Damaged, Entry
from jbptools.words import form, say

__all__ = ["PlanFrame", "saved_plan"]


class PlanFrame(Frame):
    """Knows the desk: every change that it saves or refuses is shown here, whoever made it.

    Args:
        desk: the open plan.
    """

    #: the message that names the app with an open plan's dealer
    named_of: ClassVar[str]
    back = "apps.all_plans"

    def __init__(
        self, desk: Desk, above: Sequence[widgets.Widget] = (), below: Sequence[widgets.Widget] = ()
    ) -> None:
        super().__init__(above, below)
        self.desk = desk
        desk.watch = self.noticed

    def opened(self, step: str) -> None:
        """Show the plan that was opened, at the step where it was left."""
        raise NotImplementedError

    def resume(self, plan_id: str) -> None:
        """Go on with a plan where it was left, or show the first page; damage is asked about."""
        try:
            known = {entry.plan_id for entry in self.desk.store.list()}
        except Damaged as damage:
            self.ask_about(damage, plan_id)
            return
        if plan_id not in known:
            self.first()
            return
        try:
            self.open(plan_id)
        except Exception:
            self.first()
            raise

    def ask_about(self, damage: Damaged, plan_id: str) -> None:
        """The file of the plans can't be read: say so, and let the person choose what to go on with."""

        def repair(way: Repair) -> None:
            self.desk.repair(way)
            self.resume(plan_id)

        parts.put(self.page, damage_page(damage, repair, self.complain))
        self.show_header()

    def open(self, plan_id: str) -> None:
        """Go on with a saved plan."""
        step = self.desk.open(plan_id)
        self.visitor.remember(plan_id)
        self.opened(step)

    def leave(self) -> None:
        """Close the plan; it stays saved."""
        self.desk.close()
        self.visitor.remember("")

    def noticed(self) -> None:
        """Something was saved, or could not be: show when, or the ways out."""
        self.show_title()
        if self.desk.conflict:
            self.complain(self.desk.conflict.message)

    def complain(self, problem: parts.Said) -> None:
        """Say what went wrong above the page; a conflict comes with its three ways out."""
        super().complain(problem)
        parts.put(self.ways, conflict_buttons(self.settle, self.complain) if self.desk.conflict else ())

    def settle(self, way: str) -> None:
        """Settle a conflict with another window."""
        self.desk.settle(way)
        self.visitor.remember(self.desk.plan.id)
        self.again()

    def speak(self, language: str) -> None:
        """Show everything in the other language; the plan's own words stay as they were written."""
        self.desk.forget_figures()
        super().speak(language)

    def called(self) -> tuple[str, str]:
        """Return whose plan it is, and that it is saved."""
        name = self.desk.plan.dealer.name if self.desk.is_open else ""
        title = say(self.named_of, dealer=name) if name else say(self.named)
        return title, parts.saved_line(form(self.desk.saved_at, "time")) if self.desk.saved_at else ""


def saved_plan(
    entry: Entry, label: str, open_it: Callable[[str], None], complain: Callable[[parts.Said], None]
) -> tuple[widgets.HTML, widgets.Button]:
    """Return a plan of the list: whose it is, when it was saved, and the button that opens it.

    Args:
        entry: the saved plan.
        label: the message on the button; it gets the dealer's name.
        open_it: called with the plan's id.
        complain: says what goes wrong.
    """
    name = entry.dealer_name or say("apps.no_dealer_yet")
    when = entry.revision.when.astimezone()
    moment = say("apps.saved_on", when=f"{form(when, 'date')} {form(when, 'time')}")
    text = widgets.HTML(f"<b>{escape(name)}</b> <span class='kit-who'>{escape(moment)}</span>")
    button = parts.button(say(label, dealer=name), partial(open_it, entry.plan_id), complain, "kit-small")
    return text, button
