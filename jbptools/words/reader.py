"""What belongs to one reader and to nobody else in the process: language, how far the hints have gone.

A notebook's kernel or a command has one reader, and its callbacks run in contexts of any origin, so there the
process itself is the reader. Where a process serves many visitors, each one's work runs in a context that was
given a reader of its own (:func:`visit`); what they choose never reaches the next.
"""

from contextvars import ContextVar
from typing import Any

__all__ = ["mine", "visit"]

_visitor: ContextVar[dict[str, Any] | None] = ContextVar("reader", default=None)
#: the only reader of a process that serves nobody else
_alone: dict[str, Any] = {}


def mine() -> dict[str, Any]:
    """Return what is kept for the reader of this context.

    >>> mine()["example"] = 1
    >>> mine().pop("example")
    1
    """
    visitor = _visitor.get()
    return _alone if visitor is None else visitor


def visit() -> None:
    """Give the current context, and those made from it, a reader of its own.

    >>> from contextvars import copy_context
    >>> def visitor():
    ...     visit()
    ...     mine()["colour"] = "red"
    >>> copy_context().run(visitor)
    >>> "colour" in mine()
    False
    """
    _visitor.set({})
