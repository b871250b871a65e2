"""The frame of an app that works on a saved plan: whose, saved when, another window, damage."""

from collections.abc import Callable, Sequence
from functools import partial
from html import escape
from typing import ClassVar

import ipywidgets as widgets

from jbptools.apps.shell.desk import Desk
from jbptools.apps.shell.frame import Frame
from jbptools.apps.shell.trouble import (
    Repair,
    broken_button,
    conflict_buttons,
    damage_page,
    no_place_page,
    state_line,
    waiting_buttons,
)
from jbptools.apps.widgets import parts
from jbptools.plan.store import Broken, Damaged, Entry
from jbptools.words import KitError, form, say

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
        self.desk, self.was_waiting = desk, 0
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
        except KitError as problem:
            again = partial(self.resume, plan_id)
            parts.put(self.page, no_place_page(self.desk, problem.message, again, self.complain))
            self.show_header()
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
        try:
            step = self.desk.open(plan_id)
        except Broken as broken:
            self.first()
            self.complain(broken.message)
            parts.put(self.ways, broken_button(broken, self.desk, self.open, self.complain))
            return
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
        elif self.desk.waiting and self.desk.trouble:
            self.tell(self.desk.trouble)
        elif self.was_waiting:
            self.hush()
        self.was_waiting = self.desk.waiting

    def tell(self, problem: parts.Said) -> None:
        """Say above the page what could not be saved; the person goes on typing where they are."""
        self.said.value = parts.messages([("bad", problem)])
        if not self.was_waiting or not self.ways.children:
            parts.put(self.ways, waiting_buttons(self.desk, self.visitor, self.saved, self.complain))

    def saved(self) -> None:
        """What could not be saved is saved now: show the page anew."""
        self.was_waiting = 0
        self.visitor.remember(self.desk.plan.id if self.desk.is_open else "")
        self.again() if self.desk.is_open else self.resume("")

    def complain(self, problem: parts.Said) -> None:
        """Say what went wrong above the page; a conflict comes with its three ways out."""
        super().complain(problem)
        ways: list[widgets.Button] = []
        if self.desk.conflict:
            ways = conflict_buttons(self.settle, self.complain)
        elif self.desk.waiting:
            ways = waiting_buttons(self.desk, self.visitor, self.saved, self.complain)
        parts.put(self.ways, ways)

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
        return title, state_line(self.desk)


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
