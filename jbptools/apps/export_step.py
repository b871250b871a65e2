"""Step "export": what is still missing, and the plan to take along as PowerPoint, Excel or a plan file."""

from collections.abc import Callable

import ipywidgets as widgets

from jbptools.apps import parts
from jbptools.apps.desk import Desk
from jbptools.apps.visitor import Visitor
from jbptools.plan.steps import ALL_STEPS, progress, step_label
from jbptools.words import Message, current_language, form, say

__all__ = ["export_step"]

PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SHOWN = ("people", "objective", "goals", "strategies", "plan", "measures", "agreement")


def export_step(desk: Desk, visitor: Visitor) -> widgets.Widget:
    """Return the page with the state of the plan and the buttons that hand it over."""
    said = widgets.HTML()

    def complain(problem: str | Message) -> None:
        said.value = parts.messages([("bad", problem)])

    def hand_over(kind: str) -> Callable[[], None]:
        def action() -> None:
            name, mime, content = made(desk, kind)
            visitor.download(name, mime, content)
            said.value = parts.messages(
                [("good", say("apps.exported", name=name, size=form(len(content) / 1000, "int")))]
            )

        return action

    buttons = [
        parts.button(
            say(f"apps.export_{kind}"),
            hand_over(kind),
            complain,
            *(["kit-primary"] if kind != "json" else []),
        )
        for kind in ("pptx", "xlsx", "json")
    ]
    return widgets.VBox(
        [
            parts.heading(say("apps.export_heading"), say("apps.export_lead")),
            widgets.HBox(buttons).add_class("kit-row"),
            said,
            widgets.HTML(parts.title(say("apps.state_of_plan")) + parts.messages(state(desk))),
        ]
    )


def made(desk: Desk, kind: str) -> tuple[str, str, bytes]:
    """Return the name, type and content of one export of the plan."""
    from jbptools import exports

    language = current_language()
    name = exports.file_name(desk.plan, language, kind)
    if kind == "json":
        return name, "application/json", desk.plan.to_json().encode("utf-8")
    if kind == "pptx":
        return name, PPTX, exports.to_pptx(desk.plan, language, review=first_look(desk))
    return name, XLSX, exports.to_xlsx(desk.plan, language, review=first_look(desk))


def first_look(desk: Desk) -> object | None:
    """Return the dealer's first review for the export, or None where the data do not allow one."""
    from jbptools.review import first_look as look
    from jbptools.words import KitError

    try:
        return look(desk.dataset, desk.plan.dealer.dealer_id)
    except KitError:
        return None


def state(desk: Desk) -> list[tuple[str, str]]:
    """Return one line per step: complete, or how much is missing and the first thing to do."""
    lines = []
    for step in (step for step in ALL_STEPS if step in SHOWN):
        found = progress(desk.plan, step)
        name = step_label(step).say()
        if found.done:
            lines.append(("good", say("apps.step_done", step=name)))
        else:
            first = found.blockers[0].say()
            lines.append(("todo", say("apps.step_open", step=name, missing=len(found.blockers), first=first)))
    return lines
