"""What came of an answer: correct, incorrect, not attempted, or not for a machine to say."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape
from types import MappingProxyType
from typing import Any, Literal

from jbptools.exercises.markup import html
from jbptools.exercises.texts import Text
from jbptools.words import Message, say

__all__ = ["Note", "Outcome", "Result"]

Result = Literal["correct", "incorrect", "not_attempted", "uncheckable"]

#: a sign and two colours (edge, ground) for each kind of note; a word always stands beside them
_LOOKS = MappingProxyType(
    {
        "correct": ("✓", "#15693F", "#E8F4EC"),
        "incorrect": ("✗", "#A61B29", "#FBECEE"),
        "not_attempted": ("○", "#4C6664", "#F0F4F3"),
        "uncheckable": ("◇", "#8F4207", "#FBF1E5"),
        "hint": ("?", "#8F4207", "#FBF1E5"),
        "solution": ("→", "#0F5C5C", "#E2F0ED"),
    }
)


@dataclass(frozen=True)
class Note:
    """Something said to the learner: a sign, a word and a text.

    Args:
        look: ``correct`` ... ``solution``; decides sign, word and colours.
        message: a message of the kit, or a text of the lesson.
        figures: what the text's places show.
    """

    look: str
    message: Message | Text
    figures: Mapping[str, Any] = field(default_factory=dict, repr=False, compare=False)

    @property
    def sign(self) -> str:
        """The sign that stands before the word."""
        return str(_LOOKS[self.look][0])

    def word(self, language: str | None = None) -> str:
        """Return the word for this kind of note."""
        return say(f"exercises.word_{self.look}", language)

    def say(self, language: str | None = None) -> str:
        """Return the text in the reader's language."""
        if isinstance(self.message, Text):
            return self.message.say(language, self.figures)
        return self.message.say(language)

    def html(self, language: str | None = None) -> str:
        """Return the note as HTML, everything escaped."""
        sign, edge, ground = _LOOKS[self.look]
        words = self.say(language)
        body = html(words) if isinstance(self.message, Text) else f"<p>{escape(words)}</p>"
        style = (
            f"border-left:4px solid {edge};background:{ground};color:#16302F;padding:.5rem .9rem;"
            "margin:.5rem 0;border-radius:0 6px 6px 0;max-width:46rem;line-height:1.6"
        )
        word = f'<span aria-hidden="true">{sign}</span> {escape(self.word(language))}'
        head = f'<strong style="color:{edge}">{word}</strong>'
        return f'<div role="status" class="jbp-note jbp-{self.look}" style="{style}">{head}{body}</div>'

    def _repr_html_(self) -> str:
        return self.html()

    def __str__(self) -> str:
        return f"{self.sign} {self.word()}: {self.say()}"

    __repr__ = __str__


@dataclass(frozen=True, repr=False)
class Outcome(Note):
    """What came of an answer; ``kind`` is one of the four results.

    >>> from jbptools.words import use_language
    >>> use_language("en")
    >>> Outcome("correct", Text("对", "Yes, Huashun.")).kind
    'correct'
    >>> Outcome("correct", Text("对", "Yes, Huashun."))
    ✓ Correct: Yes, Huashun.
    """

    @property
    def kind(self) -> str:
        """``correct``, ``incorrect``, ``not_attempted`` or ``uncheckable``."""
        return self.look

    @property
    def ok(self) -> bool:
        """Whether the answer is right."""
        return self.look == "correct"
