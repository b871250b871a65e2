"""The two troubles that every app with plans can meet: a file that can't be read, and another window.

Each comes as a sentence with the ways out as buttons; nothing is overwritten before one is pressed.
"""

from collections.abc import Callable
from functools import partial
from html import escape
from pathlib import Path
from typing import Literal

import ipywidgets as widgets

from jbptools.apps.widgets import parts
from jbptools.plan.store import Copy, Damaged
from jbptools.words import form, say

__all__ = ["Repair", "conflict_buttons", "damage_page"]

#: the copy to go on with, or ``"restore"`` (the journal alone), ``"keep"``, ``"fresh"``
Repair = Path | Literal["restore", "keep", "fresh"]
#: copies offered at once, the fullest first
SHOWN = 5


def damage_page(
    damage: Damaged, repair: Callable[[Repair], None], complain: Callable[[parts.Said], None]
) -> list[widgets.Widget]:
    """Return the page for a file of plans that is not what it should be: what each way out would bring.

    Args:
        damage: what was found.
        repair: called with the way that was chosen.
        complain: says what goes wrong on that way.
    """
    rows: list[widgets.Widget] = []
    for place, copy in enumerate(damage.copies[:SHOWN]):
        way: Repair = copy.path or "restore"
        if damage.wrong == "less" and copy.path == damage.place:
            continue
        style = ("kit-primary",) if place == 0 and not copy.missing else ()
        button = parts.button(say("apps.damaged_take"), partial(repair, way), complain, *style)
        rows.append(widgets.HBox([widgets.HTML(_told(copy)), button]).add_class("kit-saved"))
    ways: tuple[Repair, ...] = ("keep",) if damage.wrong == "less" else ("fresh",)
    others = [
        parts.button(say(f"apps.damaged_{way}"), partial(repair, way), complain, "kit-plain") for way in ways
    ]
    return [
        parts.heading(say(f"apps.wrong_{damage.wrong}")),
        widgets.HTML(parts.messages([("bad", damage.message)])),
        *rows,
        widgets.HBox(others).add_class("kit-row"),
    ]


def _told(copy: Copy) -> str:
    """Return what a copy holds and what would be missing, in a sentence each."""
    if copy.made is None:
        name = say("apps.copy_journal")
    else:
        made = copy.made.astimezone()
        name = say("apps.copy_of_time", when=f"{form(made, 'date')} {form(made, 'time')}")
    held = say("apps.copy_holds", plans=copy.plans, revisions=copy.revisions)
    if copy.from_journal and copy.path:
        held += say("apps.copy_journal_adds", count=copy.from_journal)
    lost = say("apps.copy_complete") if not copy.missing else say("apps.copy_lacks", count=copy.missing)
    kind = "good" if not copy.missing else "todo"
    return f"<b>{escape(name)}</b> <span class='kit-who'>{escape(held)}</span>" + parts.messages(
        [(kind, lost)]
    )


def conflict_buttons(
    settle: Callable[[str], None], complain: Callable[[parts.Said], None]
) -> list[widgets.Button]:
    """Return the ways out where another window changed the plan: keep mine, take theirs, save a copy."""
    return [
        parts.button(say(f"apps.conflict_{way}"), partial(settle, way), complain)
        for way in ("mine", "theirs", "copy")
    ]
