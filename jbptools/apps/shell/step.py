"""A step of an app's way: one entry in the app's table, one page in a file of its own.

The table says everything that header, stepper, footer and lists of what is missing need to know about a step;
the page is loaded when it is first shown.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal

import ipywidgets as widgets

from jbptools.words import Message, say

if TYPE_CHECKING:
    from jbptools.apps.shell.desk import Desk
    from jbptools.apps.shell.visitor import Visitor

__all__ = ["Here", "State", "Step", "table"]

State = Literal["closed", "open", "done"]


@dataclass(frozen=True)
class Here:
    """What a step's page is given.

    Args:
        step: the step's name.
        desk: the open plan; who changes it through the desk need not tell anybody.
        visitor: takes downloads, and the keyboard's place.
        go: shows another step.
        complain: says a sentence above the page.
    """

    step: str
    desk: "Desk"
    visitor: "Visitor"
    go: Callable[[str], None]
    complain: Callable[[str | Message], None]


@dataclass(frozen=True)
class Step:
    """One step.

    Args:
        id: what the store remembers.
        page: ``"module"`` or ``"module:function"`` of the page: it gets a :class:`Here`, gives a widget;
            ``page`` is the function if none is named.
        label: the message that names the step.
        group: steps of a group stand together.
        is_open: whether it can be shown yet.
        blockers: what it still lacks, as sentences; None for a step that never is done.
    """

    id: str
    page: str
    label: str
    group: str = ""
    is_open: "Callable[[Desk], bool]" = lambda desk: True
    blockers: "Callable[[Desk], Sequence[Message]] | None" = None

    @property
    def name(self) -> str:
        """The step's name for a reader."""
        return say(self.label)

    def state(self, desk: "Desk") -> State:
        """Tell whether the step is still closed, open, or has all that it needs."""
        if self.blockers is not None and not self.blockers(desk):
            return "done"
        return "open" if self.is_open(desk) else "closed"

    def show(self, here: Any) -> widgets.Widget:
        """Return the step's page."""
        module, _, function = self.page.partition(":")
        made: widgets.Widget = getattr(import_module(module), function or "page")(here)
        return made


def table(*steps: Step) -> Mapping[str, Step]:
    """Return an app's steps by name, in the order of its way."""
    return MappingProxyType({step.id: step for step in steps})
