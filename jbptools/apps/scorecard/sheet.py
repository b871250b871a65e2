"""The scorecard as a sheet to fill in offline: handed over, and taken in again."""

from collections.abc import Callable

import ipywidgets as widgets

from jbptools import scorecard
from jbptools.apps.scorecard.steps import Month
from jbptools.apps.widgets import parts
from jbptools.apps.widgets.upload import UploadBox
from jbptools.words import current_language, say

__all__ = ["sheet_in"]

LARGEST = 10 * 2**20


def sheet_in(here: Month, done: Callable[[], None]) -> widgets.Widget:
    """Return the button that hands over the sheet, and the field that takes it in; ``done`` shows figures."""
    desk, said = here.desk, widgets.HTML()

    def hand_over() -> None:
        from jbptools.exports import made

        file = made(desk.plan, "scorecard", current_language())
        here.visitor.download(file.name, file.mime, file.content)
        said.value = parts.messages([("good", say("monthly.sheet_ready", name=file.name))])

    def take(name: str, content: bytes) -> None:
        from jbptools.exports import read_scorecard

        result = scorecard.take_in(desk.plan, read_scorecard(content, desk.plan))
        desk.change(lambda plan: result.plan)
        done()
        first, *rest = result.sentences
        said.value = parts.messages([("good", first), *[("note", one) for one in rest]])

    button = parts.button(say("monthly.get_sheet"), hand_over, here.complain)
    upload = UploadBox(take, here.complain, LARGEST, ".xlsx", say("monthly.sheet"), say("monthly.sheet_hint"))
    return widgets.VBox([widgets.HBox([button]).add_class("kit-row"), upload, said])
