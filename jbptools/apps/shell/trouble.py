"""The two troubles that every app with plans can meet: a file that can't be read, and another window.

Each comes as a sentence with the ways out as buttons; nothing is overwritten before one is pressed.
"""

from collections.abc import Callable
from functools import partial
from typing import Literal

import ipywidgets as widgets

from jbptools.apps.widgets import parts
from jbptools.plan.store import Damaged
from jbptools.words import say

__all__ = ["Repair", "conflict_buttons", "damage_page"]

Repair = Literal["restore", "fresh"]


def damage_page(
    damage: Damaged, repair: Callable[[Repair], None], complain: Callable[[parts.Said], None]
) -> list[widgets.Widget]:
    """Return the page for a file of plans that can't be read: go on with its backup, or begin afresh.

    Args:
        damage: what was found; without a backup only ``"fresh"`` is offered.
        repair: called with the way that was chosen.
        complain: says what goes wrong on that way.
    """
    ways: tuple[Repair, ...] = ("restore", "fresh") if damage.backup else ("fresh",)
    buttons = [parts.button(say(f"apps.damaged_{way}"), partial(repair, way), complain) for way in ways]
    return [
        parts.heading(say("apps.damaged_heading")),
        widgets.HTML(parts.messages([("bad", damage.message)])),
        widgets.HBox(buttons).add_class("kit-row"),
    ]


def conflict_buttons(
    settle: Callable[[str], None], complain: Callable[[parts.Said], None]
) -> list[widgets.Button]:
    """Return the ways out where another window changed the plan: keep mine, take theirs, save a copy."""
    return [
        parts.button(say(f"apps.conflict_{way}"), partial(settle, way), complain)
        for way in ("mine", "theirs", "copy")
    ]
