"""Step "export": what is still missing, and the plan to take along in every kind of file there is."""

from collections.abc import Callable
from dataclasses import replace
from html import escape

import ipywidgets as widgets

from jbptools.apps.homework.forms import FORMS
from jbptools.apps.homework.sources import CASE
from jbptools.apps.shell.desk import Desk, named_for_readers
from jbptools.apps.shell.step import Here
from jbptools.apps.widgets import parts
from jbptools.data import Dataset, case
from jbptools.exports.kinds import KINDS, ExportKind, Made
from jbptools.plan import Plan
from jbptools.plan.steps import progress, step_label
from jbptools.seats.here import apart
from jbptools.words import KitError, Message, current_language, form, say

__all__ = ["page"]


def page(here: Here) -> widgets.Widget:
    """Return the page with the state of the plan and the buttons that hand it over."""
    desk, visitor = here.desk, here.visitor
    said = widgets.HTML()

    def complain(problem: str | Message) -> None:
        said.value = parts.messages([("bad", problem)])

    def hand_over(kind: str) -> Callable[[], None]:
        def action() -> None:
            file = made(desk, kind)
            visitor.download(file.name, file.mime, file.content)
            if kind == "print":
                visitor.show_page(file.mime, file.content)
            size = form(len(file.content) / 1000, "int")
            said.value = parts.messages([("good", say("apps.exported", name=file.name, size=size))])

        return action

    rows = [
        _row(kind, parts.button(kind.label.say(), hand_over(kind.key), complain)) for kind in KINDS.values()
    ]
    return widgets.VBox(
        [
            parts.heading(say("apps.export_heading"), say("apps.export_lead")),
            said,
            widgets.VBox(rows),
            widgets.HTML(parts.title(say("apps.state_of_plan")) + parts.messages(state(desk))),
        ]
    )


def _row(kind: ExportKind, button: widgets.Button) -> widgets.Widget:
    """One kind of file: its button, and beside it what the file is good for."""
    button.add_class("kit-primary" if kind.key == "print" else "kit-export")
    button.layout.width = "19rem"
    button.layout.flex = "0 0 auto"
    about = widgets.HTML(f'<span class="kit-about">{escape(kind.about.say())}</span>')
    about.layout.flex = "1 1 18rem"
    row = widgets.HBox([button, about]).add_class("kit-row")
    row.layout.margin, row.layout.align_items = "0 0 0.7rem", "center"
    return row


def made(desk: Desk, kind: str) -> Made:
    """Return one export of the plan; the data's own months go into the kinds that show them."""
    try:
        own = None if desk.source == CASE else replace(desk.dataset)
    except KitError:
        own = Dataset("", {})
    return apart(_made, desk.plan, kind, own)


def _made(plan: Plan, kind: str, own: Dataset | None) -> Made:
    from jbptools import exports

    dataset = named_for_readers(case()) if own is None else own
    return exports.made(plan, kind, current_language(), review=first_look(dataset, plan.dealer.dealer_id))


def first_look(dataset: Dataset, dealer_id: str) -> object | None:
    """Return the dealer's first review for the export, or None where the data do not allow one."""
    from jbptools.review import first_look as look

    try:
        return look(dataset, dealer_id)
    except KitError:
        return None


def state(desk: Desk) -> list[tuple[str, str]]:
    """Return one line per step: complete, or how much is missing and the first thing to do."""
    lines = []
    for step in FORMS:
        found = progress(desk.plan, step)
        name = step_label(step).say()
        if found.done:
            lines.append(("good", say("apps.step_done", step=name)))
        else:
            first = found.blockers[0].say()
            lines.append(("todo", say("apps.step_open", step=name, missing=len(found.blockers), first=first)))
    return lines
