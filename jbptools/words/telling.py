"""How a result says itself where only text is shown: a few sentences, never the whole of its tables."""

from collections.abc import Iterable

from jbptools.words.message import Message

__all__ = ["MOST_LINES", "Telling", "brief"]

#: a result's text has at most so many lines; its ``table`` has the rest
MOST_LINES = 10


def brief(lines: Iterable[object], most: int = MOST_LINES) -> str:
    """Return the first lines as text, with a word on how many there are more.

    >>> from jbptools.words import use_language
    >>> use_language("en")
    >>> print(brief("abcd", 3))
    a
    b
    … 2 more lines: see .table
    """
    said = [part for line in lines for part in str(line).splitlines()]
    if len(said) <= most:
        return "\n".join(said)
    return "\n".join([*said[: most - 1], str(Message("words.more_lines", count=len(said) - most + 1))])


class Telling:
    """A result that says itself in at most ten lines, in the language in force."""

    def said(self) -> Iterable[object]:
        """Return what it says, line by line."""
        raise NotImplementedError

    def __repr__(self) -> str:
        return brief(self.said())
