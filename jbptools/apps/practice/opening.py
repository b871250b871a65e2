"""The opening line as a field with its findings below; in code ``jbp.opening("...")`` gives the result."""

from collections.abc import Mapping
from html import escape
from typing import Any

import traitlets

from jbptools.apps.widgets.own import WEB, OwnWidget
from jbptools.data.dataset import Dataset
from jbptools.dealers.dealer import Dealer
from jbptools.selling.opening.lines import Opening
from jbptools.selling.opening.lines import opening as read
from jbptools.words import Message, current_language, say

__all__ = ["OpeningForm", "opening"]

LABELS = (
    "opening_title",
    "opening_lead",
    "opening_label",
    "opening_check",
    "opening_example",
    "opening_line",
)


class OpeningForm(OwnWidget):
    """The field: it sends the line and shows what stands in it, word by word."""

    module, style_sheet = WEB / "opening.js", WEB / "play.css"
    fault = "play.broken"
    labels = traitlets.Dict().tag(sync=True)
    found = traitlets.Unicode("").tag(sync=True)

    def __init__(self, language: str, dataset: "Dataset | Dealer | None" = None) -> None:
        self.language, self.dataset = language, dataset
        texts = {name: say(f"play.{name}", language) for name in LABELS}
        super().__init__(labels=texts | {"lang": "zh-CN" if language == "zh" else "en"})

    def heard_check(self, asked: Mapping[str, Any], _: Any) -> None:
        """A line is to be read."""
        self.found = read(str(asked.get("text", "")), dataset=self.dataset).html(self.language)

    def refuse(self, _: Mapping[str, Any], problem: Message) -> None:
        """Say where the findings stand what went wrong."""
        self.found = f"<p class='jbp-warn'>→ {escape(problem.say(self.language))}</p>"


def opening(text: str | None = None, dataset: "Dataset | Dealer | None" = None) -> Opening | OpeningForm:
    """Return what stands in an opening line; without a text, a field to write one.

    Args:
        text: one or two sentences to the owner, in Chinese or English.
        dataset: own tables, or a dealer of theirs, to know the product names; the case's if left out.

    Raises:
        KitError: there is nothing to read, or far too much.

    >>> opening("Within 3 months your cash tied up with us falls by CNY 500 k.").missing
    ('balance', 'ask')
    """
    return OpeningForm(current_language(), dataset) if text is None else read(text, dataset=dataset)
