"""The first page: go on with a saved plan, or begin one on the case company or on own data."""

from collections.abc import Callable
from html import escape

import ipywidgets as widgets

from jbptools.apps.homework.sources import CASE, OWN
from jbptools.apps.shell.desk import Desk
from jbptools.apps.shell.plans import saved_plan
from jbptools.apps.widgets import parts
from jbptools.apps.widgets.upload import UploadBox
from jbptools.words import say

__all__ = ["start_page"]

#: bytes of a plan file; a plan of 200 rows has about a tenth of a megabyte
LARGEST = 20 * 2**20


def start_page(
    desk: Desk,
    begin: Callable[[str], None],
    go_on: Callable[[str], None],
    again: Callable[[], None],
    complain: Callable[[parts.Said], None],
) -> widgets.Widget:
    """Return the page; the callbacks begin a plan, go on with one, and show this page again."""
    own = parts.button(say("apps.begin_own"), lambda: begin(OWN), complain, "kit-primary")
    case = parts.button(say("apps.begin_case"), lambda: begin(CASE), complain)
    page: list[widgets.Widget] = [
        parts.heading(say("apps.start_heading"), say("apps.start_lead")),
        widgets.HBox([own, case]).add_class("kit-row"),
        widgets.HTML(f"<p class='kit-lead'>{escape(say('apps.begin_hint'))}</p>"),
    ]
    page += undo(desk, again, complain)
    saved = desk.store.list()
    if saved:
        page.append(widgets.HTML(parts.title(say("apps.saved_plans"))))
    for entry in saved:
        text, open_it = saved_plan(entry, "apps.go_on", go_on, complain)
        name = entry.dealer_name or say("apps.no_dealer_yet")

        def remove(plan_id: str = entry.plan_id, name: str = name) -> None:
            desk.store.delete(plan_id, desk.who)
            desk.deleted = (plan_id, name)
            again()

        drop = parts.button(say("apps.delete_plan", dealer=name), remove, complain, "kit-plain", "kit-small")
        page.append(
            widgets.HBox([text, widgets.HBox([open_it, drop]).add_class("kit-row")]).add_class("kit-saved")
        )
    page.append(plan_file(desk, go_on, complain))
    page += bin_of(desk, again, complain)
    return widgets.VBox(page)


def undo(
    desk: Desk, again: Callable[[], None], complain: Callable[[parts.Said], None]
) -> list[widgets.Widget]:
    """Return what was deleted just now with the button that takes it back; once."""
    if desk.deleted is None:
        return []
    (plan_id, name), desk.deleted = desk.deleted, None

    def back() -> None:
        desk.store.undelete(plan_id)
        again()

    said = widgets.HTML(parts.messages([("good", say("homework.deleted", dealer=name))]))
    button = parts.button(say("homework.undo"), back, complain, "kit-small")
    return [widgets.HBox([said, button]).add_class("kit-row")]


def plan_file(
    desk: Desk, go_on: Callable[[str], None], complain: Callable[[parts.Said], None]
) -> widgets.Widget:
    """Return the field that takes in a plan file saved earlier or on another machine."""
    return UploadBox(
        lambda name, content: go_on(desk.take_in(content)),
        complain,
        LARGEST,
        ".json",
        say("apps.plan_file"),
        say("apps.plan_file_hint"),
    )


def bin_of(
    desk: Desk, again: Callable[[], None], complain: Callable[[parts.Said], None]
) -> list[widgets.Widget]:
    """Return the plans in the bin, each with a button that brings it back."""
    gone = desk.store.list(deleted=True)
    shown: list[widgets.Widget] = [widgets.HTML(parts.title(say("apps.bin")))] if gone else []
    for entry in gone:

        def back(plan_id: str = entry.plan_id) -> None:
            desk.store.undelete(plan_id)
            again()

        name = entry.dealer_name or say("apps.no_dealer_yet")
        shown.append(
            parts.button(say("apps.restore_plan", dealer=name), back, complain, "kit-plain", "kit-small")
        )
    return shown
