"""The troubles that every app with plans can meet: a file that can't be read or written, and another window.

Each comes as a sentence with the ways out as buttons; nothing is overwritten before one is pressed.
"""

from collections.abc import Callable
from functools import partial
from html import escape
from pathlib import Path
from typing import Literal

import ipywidgets as widgets

from jbptools.apps.shell.desk import Desk
from jbptools.apps.shell.places import elsewhere, keep_place
from jbptools.apps.shell.visitor import Visitor
from jbptools.apps.widgets import parts
from jbptools.plan.store import Broken, Copy, Damaged
from jbptools.words import Message, current_language, form, say

__all__ = [
    "Repair",
    "broken_button",
    "conflict_buttons",
    "damage_page",
    "no_place_page",
    "state_line",
    "waiting_buttons",
]

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


def no_place_page(
    desk: Desk, why: Message, again: Callable[[], None], complain: Callable[[parts.Said], None]
) -> list[widgets.Widget]:
    """Return the page where plans can neither be read nor saved: try again, or go on at another place."""
    return [
        parts.heading(say("apps.no_place")),
        widgets.HTML(parts.messages([("bad", why)])),
        widgets.HBox(
            [parts.button(say("apps.try_again"), again, complain), *_elsewhere(desk, again, complain)]
        ).add_class("kit-row"),
    ]


def waiting_buttons(
    desk: Desk, visitor: Visitor, done: Callable[[], None], complain: Callable[[parts.Said], None]
) -> list[widgets.Button]:
    """Return the ways out where confirmed changes could not be saved: again, elsewhere, as a file.

    Args:
        desk: holds the changes.
        visitor: gets the plan as a file.
        done: called once everything is saved.
        complain: says what still goes wrong.
    """
    key = desk.trouble.key if desk.trouble else ""

    def then(way: Callable[[], None]) -> Callable[[], None]:
        def act() -> None:
            way()
            done()

        return act

    def take() -> None:
        from jbptools import exports

        file = exports.made(desk.plan, "json", current_language())
        visitor.download(file.name, file.mime, file.content)

    ways: list[widgets.Button] = []
    if key in ("store.no_plan", "store.deleted"):
        ways.append(parts.button(say("apps.save_as_new"), then(desk.save_as_new), complain, "kit-primary"))
    elif key in ("store.gone", "store.replaced"):
        here = partial(desk.save_elsewhere, Path(desk.place))
        ways.append(parts.button(say("apps.save_back"), then(here), complain, "kit-primary"))
    else:
        ways.append(parts.button(say("apps.save_again"), then(desk.save_waiting), complain, "kit-primary"))
    if "://" not in desk.place:
        ways += _elsewhere(desk, done, complain)
    ways.append(parts.button(say("apps.take_file"), take, complain))
    return ways


def _elsewhere(
    desk: Desk, done: Callable[[], None], complain: Callable[[parts.Said], None]
) -> list[widgets.Button]:
    def move(place: Path) -> None:
        desk.save_elsewhere(place)
        kept = keep_place(place)
        done()
        if not kept:
            complain(Message("apps.place_not_kept", place=str(place)))

    return [
        parts.button(say("apps.save_at", folder=str(place.parent)), partial(move, place), complain)
        for place in elsewhere(desk.place)[:2]
    ]


def broken_button(
    broken: Broken, desk: Desk, go_on: Callable[[str], None], complain: Callable[[parts.Said], None]
) -> list[widgets.Button]:
    """Return the way out where a plan's last state is damaged: its newest good one, if there is one."""
    if broken.good is None:
        return []

    def act() -> None:
        desk.go_back(broken)
        go_on(broken.plan_id)

    label = say("apps.go_back_good", number=broken.good.revision.number)
    return [parts.button(label, act, complain, "kit-primary")]


def state_line(desk: Desk) -> str:
    """Return under the title when the plan was saved last, or what is not saved, and what is not well."""
    if desk.waiting:
        return parts.unsaved_line(desk.waiting)
    line = parts.saved_line(form(desk.saved_at, "time")) if desk.saved_at else ""
    if desk.notice is not None:
        line += parts.messages([("todo", desk.notice)])
    return line
