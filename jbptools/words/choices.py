"""A word from a list: whoever mistypes it is shown the nearest ones and the whole list."""

import difflib
from collections.abc import Iterable
from typing import Any

from jbptools.words.errors import KitError
from jbptools.words.message import Message

__all__ = ["nearest", "one_of"]


def nearest(given: Any, there: Iterable[str], most: int = 3) -> list[str]:
    """Return the words of a list that look most like the one given; capitals do not count.

    >>> nearest("stock_day", ["stock_days", "stock_turns", "dealer_roi"])[0]
    'stock_days'
    """
    words = {word.lower(): word for word in there}
    found = difflib.get_close_matches(str(given).lower(), words, most, 0.55)
    return [words[word] for word in found]


def one_of(what: str, given: Any, there: Iterable[str]) -> str:
    """Return the word if it stands in the list.

    Args:
        what: what the list holds, a name of ``choices`` in the messages: ``kpi``, ``variant`` ...
        given: what somebody typed, of whatever type.
        there: the valid words.

    Raises:
        KitError: it does not; the sentence names the nearest words and all there are.

    >>> one_of("against", "peers", ["peers", "target"])
    'peers'
    >>> from jbptools.words import use_language
    >>> use_language("en")
    >>> one_of("against", "peer", ["peers", "plan"])
    Traceback (most recent call last):
    ...
    jbptools.words.errors.KitError: There is no comparison “peer”. Did you mean peers? There are: peers, plan.
    """
    words = list(there)
    if isinstance(given, str) and given in words:
        return given
    close = nearest(given, words)
    key = "words.choice_close" if close else "words.choice"
    raise KitError(key, what=Message(f"words.what_{what}"), given=str(given), close=close, there=words)
