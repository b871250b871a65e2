"""Whose seat the code runs in: all that apps ask of the seats. No widget is imported here."""

from collections.abc import Callable
from contextvars import ContextVar
from typing import Any, Protocol

__all__ = ["SeatHere", "apart", "aside", "person", "remember", "remembered", "seat"]


class SeatHere(Protocol):
    """What running code may ask of its seat; :class:`jbptools.seats.seat.Seat` is the one there is."""

    person: str
    memory: dict[str, str]
    comms: Any
    widgets: Any

    def next_id(self) -> str:
        """Return an id that nothing in this seat bears."""

    def publish(self, comm_id: str, kind: str, data: Any, metadata: Any, buffers: Any, keys: Any) -> None:
        """Say something to the page."""

    def remember(self, name: str, value: str) -> None:
        """Keep something small for the person."""

    def apart(self, function: Callable[..., Any], *arguments: Any) -> Any:
        """Do it in a process of its own."""

    def aside(self, function: Callable[..., Any], *arguments: Any) -> Any:
        """Do it in a thread of its own."""


SEAT: ContextVar[SeatHere | None] = ContextVar("seat", default=None)


def seat() -> SeatHere | None:
    """Return the seat that the running code belongs to; None in a kernel, a test, a script.

    >>> seat() is None
    True
    """
    return SEAT.get()


def person() -> str:
    """Return who sits here as the server knows them; ``""`` where the machine is one person's own.

    >>> person()
    ''
    """
    here = seat()
    return here.person if here else ""


def remember(name: str, value: str) -> None:
    """Keep something small for this person, for their next seat on any device; nothing outside a seat."""
    here = seat()
    if here:
        here.remember(name, value)


def remembered(name: str) -> str:
    """Return what was last kept for this person on any of their devices, or ``""``.

    The owner of the machine has only this one, and its browser remembers by itself.
    """
    here = seat()
    return here.memory.get(name, "") if here and here.person else ""


def apart(function: Callable[..., Any], *arguments: Any) -> Any:
    """Do work of more than a moment in a process of its own, so that nobody else waits; return its result.

    In a seat the person's own messages wait in order and everybody else goes on. Outside a seat it is a plain
    call. Function, arguments and result travel to the other process and back.

    Args:
        function: a function at the top of a module.
        arguments: what it gets.

    >>> apart(max, 3, 5)
    5
    """
    here = seat()
    return here.apart(function, *arguments) if here else function(*arguments)


def aside(function: Callable[..., Any], *arguments: Any) -> Any:
    """Wait for a disk or a line without keeping others waiting, in order for this person; return the result.

    In a seat the function runs in a thread of its own, so it must not draw. Outside a seat it is a plain
    call.

    >>> aside(len, "abc")
    3
    """
    here = seat()
    return here.aside(function, *arguments) if here else function(*arguments)
