"""What people can't see in a text, folded away; and the words by which figures and days are read."""

import json
import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from jbptools.words.message import Message

__all__ = ["LONGEST", "Unread", "no_reading", "plain", "table"]

#: no figure and no day is longer; what is longer is not looked at
LONGEST = 80
_INVISIBLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]")


@dataclass(frozen=True, slots=True)
class Unread:
    """A text that is no figure or no day, and why.

    Args:
        why: ``missing`` (empty or a word for it), ``error`` (Excel's own), ``unreadable``, ``infinite``,
            ``too_large``, ``comma`` (``1,25`` may be 1.25 or 125); for days also ``impossible``, ``year``
            (out of reach), ``range``, ``week``, ``fiscal``, ``order`` (``3/4/2025``), ``no_year``.
        text: what was read, shortened.
    """

    why: str
    text: str = ""

    @property
    def message(self) -> Message:
        """Why not, as a sentence.

        >>> Unread("comma", "1,25").message.say("en")
        '“1,25” could be a decimal comma or a lost figure. Please write it with a point: 1.25 or 1250.'
        """
        return Message(f"words.unread_{self.why}", text=self.text)


def no_reading(why: str, text: str) -> Unread:
    """Return the answer for a text that can't be read, however long it is.

    >>> len(no_reading("unreadable", "9" * 200_000).text)
    40
    """
    return Unread(why, text if len(text) <= 40 else text[:39] + "…")


def plain(text: str) -> str:
    """Fold what people can't see: full-width forms, case, invisible marks, doubled and outer spaces.

    >>> plain("　ＡＢＣ商贸（杭州） ")
    'abc商贸(杭州)'
    """
    text = _INVISIBLE.sub("", unicodedata.normalize("NFKC", text))
    return " ".join(text.split()).casefold()


@cache
def table(name: str) -> Any:
    """Return one list or table of ``words.json``; lists as frozen sets of folded words.

    >>> "无" in table("missing"), table("scales")["万"]
    (True, 10000.0)
    """
    value = json.loads(
        resources.files("jbptools.words.reading").joinpath("words.json").read_text(encoding="utf-8")
    )[name]
    return frozenset(plain(word) for word in value) if isinstance(value, list) else value
