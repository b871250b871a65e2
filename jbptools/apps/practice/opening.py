"""The opening line as a field with its findings below; in code ``jbp.opening("...")`` gives the result."""

from typing import Any

import traitlets

from jbptools.apps.practice.play import WEB
from jbptools.seats.module import ModuleWidget
from jbptools.selling.opening.lines import Opening
from jbptools.selling.opening.lines import opening as read
from jbptools.words import KitError, Message, current_language, say

__all__ = ["OpeningForm", "opening"]

LABELS = (
    "opening_title",
    "opening_lead",
    "opening_label",
    "opening_check",
    "opening_example",
    "opening_line",
)


class OpeningForm(ModuleWidget):
    """The field: it sends the line and shows what stands in it, word by word."""

    module = WEB / "opening.js"
    style_sheet = WEB / "play.css"
    labels = traitlets.Dict().tag(sync=True)
    found = traitlets.Unicode("").tag(sync=True)

    def __init__(self, language: str) -> None:
        self.language = language
        texts = {name: say(f"play.{name}", language) for name in LABELS}
        super().__init__(labels=texts | {"lang": "zh-CN" if language == "zh" else "en"})
        self.on_msg(self._heard)

    def _heard(self, _: Any, content: dict[str, Any], buffers: list[memoryview]) -> None:
        self.found = self.answered(str(content.get("text", "")))

    def answered(self, text: str) -> str:
        """Return the findings as HTML; whatever goes wrong becomes a sentence."""
        from html import escape

        try:
            return read(text).html(self.language)
        except KitError as problem:
            sentence = problem.message
        except Exception as problem:
            sentence = Message("play.broken", what=type(problem).__name__)
        return f"<p class='jbp-warn'>→ {escape(sentence.say(self.language))}</p>"


def opening(text: str | None = None) -> Opening | OpeningForm:
    """Return what stands in an opening line; without a text, a field to write one.

    Args:
        text: one or two sentences to the owner, in Chinese or English.

    Raises:
        KitError: there is nothing to read, or far too much.

    >>> opening("Within 3 months your cash tied up with us falls by CNY 500 k.").missing
    ('balance', 'ask')
    """
    return OpeningForm(current_language()) if text is None else read(text)
