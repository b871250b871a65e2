"""Step "changes": the questions that gaps ask of the plan; each is accepted, or declined with a reason."""

from collections.abc import Callable

import ipywidgets as widgets

from jbptools import scorecard
from jbptools.apps.scorecard.steps import Month
from jbptools.apps.shell.desk import Desk
from jbptools.apps.widgets import parts
from jbptools.scorecard.ladder import Proposal
from jbptools.words import Message, say

__all__ = ["page"]


def page(here: Month) -> widgets.Widget:
    """Return the page."""
    desk = here.desk
    box = widgets.VBox()
    heading = parts.heading(say("monthly.step_changes"), say("monthly.lead_changes"))

    def show(said: str = "") -> None:
        found = scorecard.proposals(desk.plan, here.month, here.today)
        rows = [question(one) for one in found]
        empty = [] if rows else [widgets.HTML(parts.messages([("note", Message("monthly.no_questions"))]))]
        decided = widgets.HTML(decisions(desk))
        parts.put(box, [heading, widgets.HTML(said), *rows, *empty, decided])

    def question(one: Proposal) -> widgets.Widget:
        reason = widgets.Text(description=say("monthly.reason"), style={"description_width": "initial"})
        reason.add_class("kit-wide")
        lines = parts.messages(
            [("todo", one.question), ("note", Message("monthly.would", change=one.change))]
        )

        def answer(take: bool) -> Callable[[], None]:
            def act() -> None:
                settle = scorecard.accept if take else scorecard.decline
                desk.change(lambda plan: settle(plan, one, reason.value, here.today))
                key = "monthly.accepted" if take else "monthly.declined"
                show(parts.messages([("good", say(key))]))

            return act

        yes = parts.button(say("monthly.accept"), answer(True), here.complain, "kit-primary", "kit-small")
        no = parts.button(say("monthly.decline"), answer(False), here.complain, "kit-small")
        buttons = widgets.HBox([yes, no]).add_class("kit-row")
        return widgets.VBox([widgets.HTML(lines), reason, buttons]).add_class("kit-box")

    show()
    return box


def decisions(desk: Desk) -> str:
    """Return what was decided so far, the newest first."""
    lines = [
        (
            "good" if one.answer == "accepted" else "note",
            Message(
                "monthly.decided",
                answer=Message(f"monthly.answer_{one.answer}"),
                on=one.decided_on,
                reason=one.reason,
            ),
        )
        for one in reversed(desk.plan.decisions)
    ]
    return parts.title(say("monthly.decisions")) + parts.messages(lines) if lines else ""
