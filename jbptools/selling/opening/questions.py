"""What kind of question a sentence is: a guess by key words, shown as a guess, that people correct.

Confidence is low to medium: trained people agree only moderately on it. Source: reference 4.4, V3 V8 V9.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from jbptools.selling.opening.lines import language_of
from jbptools.words import KitError, Message, html
from jbptools.words.tables import read_table

__all__ = ["KINDS_OF_QUESTION", "TypedQuestion", "question"]

#: the five types in the order of a good talk
KINDS_OF_QUESTION = ("confirm", "new_info", "attitude", "basic_issue", "commitment")
_WHY = re.compile(r"^\W*(?:您|你)?(?:为什么|为啥|凭什么)|^\W*why\b", re.IGNORECASE)


@cache
def _words() -> Mapping[str, Mapping[str, list[str]]]:
    return read_table("jbptools.selling.opening", "question_words.json")


@dataclass(frozen=True)
class TypedQuestion:
    """A question with its type: guessed (``corrected`` False) or said by a person.

    Args:
        text: the question.
        kind: ``confirm``, ``new_info``, ``attitude``, ``basic_issue``, ``commitment``; empty: no guess.
        words: the key words that led to the guess.
        corrected: a person said so.
    """

    text: str
    kind: str
    words: tuple[str, ...] = ()
    corrected: bool = False

    @property
    def why(self) -> bool:
        """Whether it opens with "why", which sounds like a reproach."""
        return bool(_WHY.match(self.text))

    def correct(self, kind: str) -> "TypedQuestion":
        """Return the question with the type that a person says.

        Raises:
            KitError: there is no such type.
        """
        if kind not in KINDS_OF_QUESTION:
            raise KitError("call.no_kind", name=kind, there=list(KINDS_OF_QUESTION))
        return replace(self, kind=kind, corrected=True)

    @property
    def message(self) -> Message:
        """The guess as a sentence, or the type that a person gave."""
        if self.corrected:
            return Message("call.kind_said", kind=Message(f"selling.kind_{self.kind}"))
        if not self.kind:
            return Message("call.kind_unknown")
        words = [word.rstrip("？?") for word in self.words]
        return Message("call.kind_guess", kind=Message(f"selling.kind_{self.kind}"), words=words)

    def _repr_html_(self) -> str:
        return html.tag("p", self.text, html.tag("br"), html.tag("small", "? ", self.message))

    def __repr__(self) -> str:
        return f"{self.text}\n  ? {self.message}"


def question(text: str, kind: str | None = None) -> TypedQuestion:
    """Return a question with a guess of its type, or with the type that is said.

    Args:
        text: in Chinese or English.
        kind: the type, where a person knows better.

    >>> question("这笔钱松出来，您最想拿去做什么？").kind
    'attitude'
    >>> question("How many days does a claim take?").kind
    'new_info'
    >>> question("How many days does a claim take?", "confirm").corrected
    True
    """
    said = text.strip()
    if kind:
        return TypedQuestion(said, "").correct(kind)
    language = language_of(said)
    for name, lists in _words().items():
        found = [hit.group() for one in lists[language] if (hit := re.search(one, said, re.IGNORECASE))]
        if found:
            return TypedQuestion(said, name, tuple(found))
    return TypedQuestion(said, "")
