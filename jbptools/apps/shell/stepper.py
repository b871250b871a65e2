"""The way through an app's steps: in groups on a projector, one line that unfolds on a phone."""

from collections.abc import Callable, Mapping
from functools import partial
from itertools import groupby

import ipywidgets as widgets

from jbptools.apps.shell.desk import Desk
from jbptools.apps.shell.step import Step
from jbptools.apps.widgets import parts
from jbptools.words import say

__all__ = ["Stepper"]


class Stepper:
    """Buttons of all steps, made once; ``show`` says anew what is done, open and here.

    Args:
        steps: the way.
        go: shows a step.
        complain: says what went wrong.
    """

    def __init__(
        self, steps: Mapping[str, Step], go: Callable[[str], None], complain: Callable[[parts.Said], None]
    ) -> None:
        self.steps = steps
        self.buttons = {step: parts.button("", partial(go, step), complain) for step in steps}
        self.titles: dict[str, widgets.HTML] = {}
        self.groups = widgets.HBox(
            [
                self.group(name, [one.id for one in those])
                for name, those in groupby(steps.values(), lambda one: one.group)
            ]
        ).add_class("kit-steps")
        self.fold = parts.button("", self.unfold, complain, "kit-fold")
        self.box = widgets.VBox([])
        self.is_open = False

    def group(self, name: str, steps: list[str]) -> widgets.Widget:
        """Return the steps of one group under its title."""
        self.titles[name] = widgets.HTML()
        row = widgets.HBox([self.buttons[step] for step in steps]).add_class("kit-row")
        return widgets.VBox([self.titles[name], row]).add_class("kit-step-group")

    def unfold(self) -> None:
        """Show or hide the steps where there is no room for all of them."""
        self.is_open = not self.is_open
        (self.groups.add_class if self.is_open else self.groups.remove_class)("kit-open")

    def clear(self) -> None:
        """Show nothing: no plan is open."""
        self.box.children = ()

    def show(self, desk: Desk, now: str) -> None:
        """Show the steps: done, here, still closed - by a sign and a word, not by colour alone."""
        # first leave the old place: the page gets each change on its own, and nobody is at two steps
        for step, button in self.buttons.items():
            if step != now:
                button.remove_class("kit-now")
        for number, (step, button) in enumerate(self.buttons.items(), 1):
            state = self.steps[step].state(desk)
            sign = "▸" if step == now else "✓" if state == "done" else str(number)
            button.description = f"{sign} {self.steps[step].name}"
            button.disabled = not self.steps[step].is_open(desk)
        self.buttons[now].add_class("kit-now")
        for group, title in self.titles.items():
            title.value = f"<span>{parts.escape(say(f'homework.group_{group}'))}</span>"
        order = list(self.steps)
        here = order.index(now) + 1
        self.fold.description = say("homework.step_of", here=here, all=len(order), step=self.steps[now].name)
        self.box.children = (self.fold, self.groups)

    def gone_to(self) -> None:
        """A step was chosen: fold the list again."""
        if self.is_open:
            self.unfold()
