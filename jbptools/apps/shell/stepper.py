"""The way through the homework: steps in groups on a projector, one line that unfolds on a phone."""

from collections.abc import Callable
from functools import partial
from types import MappingProxyType

import ipywidgets as widgets

from jbptools.apps.homework.steps import STEPS, is_done, is_reachable, step_name
from jbptools.apps.shell.desk import Desk
from jbptools.apps.widgets import parts
from jbptools.words import say

__all__ = ["GROUPS", "Stepper"]

#: group -> its steps, in the order of the way
GROUPS: MappingProxyType[str, tuple[str, ...]] = MappingProxyType(
    {
        "look": ("data", "dealers", "review"),
        "ground": ("people", "swot", "opportunities"),
        "ogspm": ("objective", "goals", "strategies", "plan", "measures"),
        "both": ("agreement", "money"),
        "finish": ("check", "export"),
    }
)


class Stepper:
    """Buttons of all steps, made once; ``show`` says anew what is done, open and here.

    Args:
        desk: the open plan.
        go: shows a step.
        complain: says what went wrong.
    """

    def __init__(self, desk: Desk, go: Callable[[str], None], complain: Callable[[parts.Said], None]) -> None:
        self.desk = desk
        self.buttons = {step: parts.button("", partial(go, step), complain) for step in STEPS}
        self.titles = {group: widgets.HTML() for group in GROUPS}
        groups = [
            widgets.VBox(
                [
                    self.titles[group],
                    widgets.HBox([self.buttons[step] for step in steps]).add_class("kit-row"),
                ]
            ).add_class("kit-step-group")
            for group, steps in GROUPS.items()
        ]
        self.groups = widgets.HBox(groups).add_class("kit-steps")
        self.fold = parts.button("", self.unfold, complain, "kit-fold")
        self.box = widgets.VBox([])
        self.is_open = False

    def unfold(self) -> None:
        """Show or hide the steps where there is no room for all of them."""
        self.is_open = not self.is_open
        (self.groups.add_class if self.is_open else self.groups.remove_class)("kit-open")

    def clear(self) -> None:
        """Show nothing: no plan is open."""
        self.box.children = ()

    def show(self, now: str) -> None:
        """Show the steps: done, here, still closed - by a sign and a word, not by colour alone."""
        # first leave the old place: the page gets each change on its own, and nobody is at two steps
        for step, button in self.buttons.items():
            if step != now:
                button.remove_class("kit-now")
        for number, (step, button) in enumerate(self.buttons.items(), 1):
            sign = "▸" if step == now else "✓" if is_done(self.desk, step) else str(number)
            button.description = f"{sign} {step_name(step)}"
            button.disabled = not is_reachable(self.desk, step)
        self.buttons[now].add_class("kit-now")
        for group, title in self.titles.items():
            title.value = f"<span>{parts.escape(say(f'homework.group_{group}'))}</span>"
        order = list(STEPS)
        here = order.index(now) + 1
        self.fold.description = say("homework.step_of", here=here, all=len(order), step=step_name(now))
        self.box.children = (self.fold, self.groups)

    def gone_to(self) -> None:
        """A step was chosen: fold the list again."""
        if self.is_open:
            self.unfold()
