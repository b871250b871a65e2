"""The parts of the monthly scorecard that do: follow-ups, changes of the plan, the one-pager, sheets."""

from collections.abc import Callable
from datetime import date

import ipywidgets as widgets
import pandas as pd

from jbptools import scorecard
from jbptools.apps.homework.form import cards
from jbptools.apps.homework.forms import Form
from jbptools.apps.scorecard.showing import known_data
from jbptools.apps.shell.desk import Desk
from jbptools.apps.shell.visitor import Visitor
from jbptools.apps.widgets import parts
from jbptools.apps.widgets.upload import Upload
from jbptools.scorecard.ladder import Proposal
from jbptools.words import KitError, Message, current_language, say

__all__ = ["changes", "doing", "fill_button", "one_page", "sheet_in"]

FOLLOW_UPS = Form(
    "follow_ups", ("text:wide", "line", "owner", "side", "date", "status", "note:half"), most=60
)
LARGEST = 10 * 2**20


def doing(desk: Desk, today: date, changed: Callable[[], None]) -> widgets.Widget:
    """Return the follow-ups: what is late, and the cards to write them."""
    said = widgets.HTML()

    def show() -> None:
        due = scorecard.follow_ups(desk.plan, today)
        late = [("bad", one.sentence) for one in due if one.state == "overdue"]
        undated = [("todo", one.sentence) for one in due if one.state == "undated"]
        none = [("note", Message("monthly.nothing_late"))] if due and not late else []
        said.value = parts.messages([*late, *undated, *none])
        changed()

    form_shown = cards(desk, FOLLOW_UPS, show, preset={"side": "maker"})
    show()
    heading = parts.heading(say("monthly.step_doing"), say("monthly.lead_doing"))
    return widgets.VBox([heading, said, form_shown])


def changes(
    desk: Desk, month: pd.Period, today: date, complain: Callable[[parts.Said], None]
) -> widgets.Widget:
    """Return the questions that the gaps ask of the plan; each is accepted or declined with a reason."""
    box = widgets.VBox()
    heading = parts.heading(say("monthly.step_changes"), say("monthly.lead_changes"))

    def show(said: str = "") -> None:
        found = scorecard.proposals(desk.plan, month, today)
        rows = [question(one) for one in found]
        empty = [] if rows else [widgets.HTML(parts.messages([("note", Message("monthly.no_questions"))]))]
        decided = widgets.HTML(decisions(desk))
        box.children = [heading, widgets.HTML(said), *rows, *empty, decided]

    def question(one: Proposal) -> widgets.Widget:
        reason = widgets.Text(description=say("monthly.reason"), style={"description_width": "initial"})
        reason.add_class("kit-wide")
        lines = parts.messages(
            [("todo", one.question), ("note", Message("monthly.would", change=one.change))]
        )

        def answer(take: bool) -> Callable[[], None]:
            def act() -> None:
                settle = scorecard.accept if take else scorecard.decline
                desk.change(lambda plan: settle(plan, one, reason.value, today))
                key = "monthly.accepted" if take else "monthly.declined"
                show(parts.messages([("good", say(key))]))

            return act

        yes = parts.button(say("monthly.accept"), answer(True), complain, "kit-primary", "kit-small")
        no = parts.button(say("monthly.decline"), answer(False), complain, "kit-small")
        buttons = widgets.HBox([yes, no]).add_class("kit-row")
        return widgets.VBox([widgets.HTML(lines), reason, buttons]).add_class("kit-box")

    show()
    return box


def decisions(desk: Desk) -> str:
    """Return what was decided so far, the newest first."""
    lines = [
        ("good" if one.answer == "accepted" else "note", Message("monthly.decided", answer=Message(
            f"monthly.answer_{one.answer}"), on=one.decided_on, reason=one.reason))
        for one in reversed(desk.plan.decisions)
    ]  # fmt: skip
    return parts.title(say("monthly.decisions")) + parts.messages(lines) if lines else ""


def one_page(desk: Desk, month: pd.Period, today: date, visitor: Visitor) -> widgets.Widget:
    """Return the fortnightly one-pager with the button that hands it over to print."""
    heading = parts.heading(say("monthly.step_page"), say("monthly.lead_page"))
    said = widgets.HTML()

    def complain(problem: parts.Said) -> None:
        said.value = parts.messages([("bad", problem)])

    try:
        page = scorecard.one_pager(desk.plan, month, today)
    except KitError as problem:
        return widgets.VBox([heading, widgets.HTML(parts.messages([("todo", problem.message)]))])

    def hand_over() -> None:
        language = current_language()
        name = f"{say('monthly.page_file')}-{today.isoformat()}.html"
        visitor.download(name, "text/html", page.html(language).encode("utf-8"))
        said.value = parts.messages([("good", say("monthly.page_ready", name=name))])

    button = parts.button(say("monthly.get_page"), hand_over, complain, "kit-primary")
    return widgets.VBox([heading, widgets.HBox([button]), said, widgets.HTML(page._repr_html_())])


def fill_button(
    desk: Desk, month: pd.Period, done: Callable[[], None], complain: Callable[[parts.Said], None]
) -> tuple[widgets.Widget, widgets.HTML]:
    """Return the button that takes the month from the plan's data, and where it says what it did."""
    said = widgets.HTML()

    def take() -> None:
        data = known_data(desk)
        if data is None:
            raise KitError("monthly.no_data")
        told: list[Message] = []

        def edit(plan):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202 - Plan -> Plan
            filled, messages = scorecard.fill(plan, data, month)
            told.extend(messages)
            return filled

        desk.change(edit)
        done()
        said.value = parts.messages([("note", message) for message in told])

    return parts.button(say("monthly.from_data"), take, complain), said


def sheet_in(
    desk: Desk, visitor: Visitor, done: Callable[[], None], complain: Callable[[parts.Said], None]
) -> widgets.Widget:
    """Return the button that hands over the sheet to fill in offline, and the field that takes it in."""
    said = widgets.HTML()

    def hand_over() -> None:
        from jbptools.exports import made

        file = made(desk.plan, "scorecard", current_language())
        visitor.download(file.name, file.mime, file.content)
        said.value = parts.messages([("good", say("monthly.sheet_ready", name=file.name))])

    def take(name: str, content: bytes) -> None:
        def act() -> None:
            from jbptools.exports import read_scorecard

            result = scorecard.take_in(desk.plan, read_scorecard(content, desk.plan))
            desk.change(lambda plan: result.plan)
            done()
            first, *rest = result.sentences
            said.value = parts.messages([("good", first), *[("note", one) for one in rest]])

        parts.guarded(act, complain)()

    def refuse(kind: str, name: str, size: int) -> None:
        complain(Message(f"apps.upload_{kind}", name=name, size=size / 2**20, most=LARGEST / 2**20))

    texts = {"label": say("monthly.sheet"), "hint": say("monthly.sheet_hint")}
    texts |= {"sending": say("apps.upload_sending"), "reading": say("apps.computing")}
    button = parts.button(say("monthly.get_sheet"), hand_over, complain)
    upload = Upload(take, refuse, LARGEST, ".xlsx", texts)
    return widgets.VBox([widgets.HBox([button]).add_class("kit-row"), upload, said])
