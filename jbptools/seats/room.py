"""A room full of seats, as a worker or one day a browser's Python holds it: messages in, messages out."""

from collections.abc import Callable, Mapping
from functools import partial
from importlib import import_module
from typing import Any

from jbptools.seats.registry import install
from jbptools.seats.seat import Away, Later, Seat
from jbptools.seats.wire import NotAMessage, decoded

__all__ = ["Room"]

Key = tuple[str, str]


class Room:
    """Seats by name, each of one of the apps.

    Args:
        apps: an app's name -> ``"module:function"`` that makes its screen without knowing who visits.
        send: ``send(seat, data)`` takes a message for a seat's page.
        later: ``later(seconds, work)`` calls back.
        keep: ``keep(seat, name, value)`` keeps something for the person in that seat.
        away: how seats wait for other processes; None does everything at once.
        spare: how many seats of an app and language stand ready for the next visitors.
    """

    def __init__(
        self,
        apps: Mapping[str, str],
        send: Callable[[bytes, bytes], None],
        later: Later,
        keep: Callable[[bytes, str, str], None] = lambda seat, name, value: None,
        away: Away | None = None,
        spare: int = 0,
    ) -> None:
        install()
        self.apps, self.send, self.later, self.keep, self.away = apps, send, later, keep, away
        self.seats: dict[bytes, Seat] = {}
        self.spare = spare
        self._ready: dict[Key, list[Seat]] = {}

    def maker(self, app: str) -> Callable[[], Any]:
        """Return the function that makes an app's screen."""
        module, name = self.apps[app].split(":")
        return getattr(import_module(module), name)

    def open(
        self,
        name: bytes,
        app: str,
        person: str = "",
        language: str = "zh",
        memory: Mapping[str, str] | None = None,
    ) -> Seat:
        """Give a visitor a seat, with its screen made."""
        # a spare seat was made before anybody was known, so it can only be the owner's
        ready = None if person else self._ready.get((app, language))
        seat = ready.pop() if ready else self._made(app, language, person)
        seat.memory = dict(memory or {})
        seat.send, seat.keep = partial(self.send, name), partial(self.keep, name)
        self.seats[name] = seat
        return seat

    def hear(self, name: bytes, data: bytes) -> bool:
        """Take a message for a seat; False where it is none, or nobody sits there."""
        seat = self.seats.get(name)
        if seat is None:
            return False
        try:
            seat.hear(decoded(data))
        except NotAMessage:
            return False
        return True

    def close(self, name: bytes) -> None:
        """A visitor has gone."""
        seat = self.seats.pop(name, None)
        if seat is not None:
            seat.close()

    def first(self, app: str, language: str) -> dict[str, Any]:
        """Return the states of an app's screen before anybody came, for its page."""
        seat = self._made(app, language)
        states = seat.first()
        seat.close()
        return states

    def prepare(self) -> bool:
        """Make one spare seat where there are too few; False where all stand ready."""
        for key, ready in self._ready.items():
            if len(ready) < self.spare:
                ready.append(self._made(*key))
                return True
        return False

    def expect(self, app: str, language: str) -> None:
        """Keep spare seats of this kind from now on."""
        self._ready.setdefault((app, language), [])

    def _made(self, app: str, language: str, person: str = "") -> Seat:
        seat = Seat(self.maker(app), _to_nobody, self.later, person=person, language=language, away=self.away)
        seat.build()
        return seat


def _to_nobody(data: bytes) -> None:
    """Take what a seat says that stands ready for nobody yet."""
