"""The kit's own exception: it carries a sentence for the user, in their language."""

from typing import Any

from jbptools.words.message import Message

__all__ = ["KitError"]


class KitError(ValueError):
    """Something the user can mend; the message says what was wrong, what is there, what to do.

    >>> raise KitError("words.rows_read", rows=2)
    Traceback (most recent call last):
    ...
    jbptools.words.errors.KitError: ...
    """

    def __init__(self, key: str, **values: Any) -> None:
        self.message = Message(key, **values)
        super().__init__(key)

    def __str__(self) -> str:
        return self.message.say()

    def _render_traceback_(self) -> list[str]:
        """Show only the sentence in a notebook: trainees are not helped by a stack of calls."""
        return [self.message.say()]
