"""A seat: one visitor's app in a process that holds many. Messages go in, messages come out; nothing else.

A seat owns its widgets and the lines to their pictures in the page; language and person are context variables
of its own. It works through one message at a time. No thread, process or socket is used here, so that the
same seat can live in a browser's own Python; what waits for those is handed in as :class:`Away`.
"""

import logging
from collections import deque
from collections.abc import Callable, Mapping
from contextvars import copy_context
from functools import partial
from typing import Any, Protocol
from weakref import WeakValueDictionary

from ipywidgets import Widget

from jbptools.seats.here import SEAT
from jbptools.seats.host import use_host
from jbptools.seats.registry import Comms
from jbptools.seats.wire import Heard, encoded
from jbptools.words import use_language
from jbptools.words.reader import visit

__all__ = ["Away", "Seat"]

log = logging.getLogger("jbptools.seats")

#: the page holds the modules of our widgets already
NOT_SENT = ("_esm", "_css")
#: models whose empty traits need not travel: the page's own defaults are as empty
MOSTLY_EMPTY = ("LayoutModel", "StyleModel")

Work = Callable[[], Any]
Later = Callable[[float, Work], Any]


class Away(Protocol):
    """What a seat needs to wait without keeping its process: a callback stops in the middle and goes on."""

    def start(self, seat: "Seat", work: Work) -> None:
        """Begin a piece of work that may stop in the middle."""

    def apart(self, seat: "Seat", function: Callable[..., Any], arguments: tuple[Any, ...]) -> Any:
        """Stop until another process has done it."""

    def aside(self, seat: "Seat", function: Callable[..., Any], arguments: tuple[Any, ...]) -> Any:
        """Stop until a thread has done it."""

    def drop(self, seat: "Seat") -> None:
        """Give up what has stopped."""


class Seat:
    """One visitor's app.

    Args:
        make: makes the app's screen.
        send: takes each message for the page, as bytes.
        later: ``later(seconds, work)`` calls back, as an event loop does.
        person: who sits here; ``""`` is the owner of the machine.
        language: what they read.
        memory: what was kept for them under names, on any device.
        keep: ``keep(name, value)`` keeps such a thing.
        away: how to wait; None does everything at once.
    """

    #: the page says itself when its line is gone
    watches_line = True
    #: somebody is shown the page
    puts_off = True

    def __init__(
        self,
        make: Callable[[], Widget],
        send: Callable[[bytes], None],
        later: Later,
        *,
        person: str = "",
        language: str = "zh",
        memory: Mapping[str, str] | None = None,
        keep: Callable[[str, str], None] | None = None,
        away: Away | None = None,
    ) -> None:
        self.make, self.send, self.later, self.away = make, send, later, away
        self.person, self.memory, self.keep = person, dict(memory or {}), keep
        self.comms, self.widgets = Comms(), WeakValueDictionary[str, Widget]()
        self.root: Widget | None = None
        self.is_quiet = self.is_closed = False
        #: a piece of work that has stopped in the middle; nothing else is begun meanwhile
        self.waiting: Any = None
        self._parent = ""
        self._count = self._said = 0
        self._queue: deque[Work] = deque()
        self._farewells: list[Work] = []
        self._context = copy_context()
        self._context.run(SEAT.set, self)
        self._context.run(visit)
        self._context.run(use_host, self)
        self._context.run(use_language, language)

    def run(self, work: Callable[..., Any], *arguments: Any) -> Any:
        """Do something as this visitor."""
        return self._context.run(work, *arguments)

    def next_id(self) -> str:
        """Return a widget's id; counted, so that one page with its first states fits every seat."""
        self._count += 1
        return f"k{self._count}"

    def build(self) -> None:
        """Make the app's screen; the page has its first states already."""
        self.is_quiet = True
        self.root = self.run(self.make)
        self.is_quiet = False

    def first(self) -> dict[str, Any]:
        """Return the screen's first states, for the page."""
        assert self.root is not None, "build() comes first"  # noqa: S101
        known = self.run(Widget.get_manager_state)["state"]
        states = {key: one | {"state": _lean(one["state"])} for key, one in known.items()}
        return {"root": self.root.model_id, "states": states}

    def hear(self, heard: Heard) -> None:
        """Take a message from the page; it is worked on when those before it are done."""
        self.take(partial(self._answer, heard))

    def put_off(self, work: Work, seconds: float) -> None:
        """Do something after the page has been shown, between two messages."""
        self.later(seconds, lambda: self.take(work))

    def take(self, work: Work) -> None:
        """Put a piece of work into the queue, and work through it."""
        self._queue.append(work)
        self.go_on()

    def go_on(self) -> None:
        """Work through the queue until it is empty or something has to wait."""
        while self._queue and self.waiting is None and not self.is_closed:
            work = partial(self.run, self._guarded, self._queue.popleft())
            self.away.start(self, work) if self.away else work()

    def apart(self, function: Callable[..., Any], *arguments: Any) -> Any:
        """Have work of more than a moment done in another process."""
        return self.away.apart(self, function, arguments) if self.away else function(*arguments)

    def aside(self, function: Callable[..., Any], *arguments: Any) -> Any:
        """Wait for a disk in a thread."""
        return self.away.aside(self, function, arguments) if self.away else function(*arguments)

    def remember(self, name: str, value: str) -> None:
        """Keep something small for this person, for their next seat on any device."""
        self.memory[name] = value
        if self.keep:
            self.keep(name, value)

    def publish(
        self,
        comm_id: str,
        kind: str,
        data: dict[str, Any],
        metadata: dict[str, Any],
        buffers: list[Any],
        keys: dict[str, Any],
    ) -> None:
        """Say to the page what a widget says."""
        if self.is_quiet:
            return
        if "state" in data:
            data = data | {"state": _lean(data["state"])}
        target = {"target_name": keys.get("target_name")} if kind == "comm_open" else {}
        self._out(kind, {"comm_id": comm_id, "data": data, **target}, metadata, buffers)

    def at_close(self, farewell: Work) -> None:
        """Have something done when the visitor is gone: a file closed."""
        self._farewells.append(farewell)

    def close(self) -> None:
        """Close the app, its widgets and what it held."""
        self.is_quiet = self.is_closed = True
        self._queue.clear()
        if self.away and self.waiting is not None:
            self.away.drop(self)
        for farewell in self._farewells:
            self.run(self._guarded, farewell)
        for widget in list(self.widgets.values()):
            self.run(widget.close)
        self._farewells.clear()
        self.root = None
        self.make = _nothing

    def _out(self, kind: str, content: dict[str, Any], metadata: dict[str, Any], buffers: list[Any]) -> None:
        self._said += 1
        header = {"msg_id": str(self._said), "msg_type": kind}
        self.send(encoded("iopub", header, {"msg_id": self._parent}, metadata, content, buffers))

    def _guarded(self, work: Work) -> None:
        try:
            work()
        except Exception:
            # an app's callbacks say their own troubles; what comes here must not stop the next message
            log.exception("a message could not be worked on")

    def _answer(self, heard: Heard) -> None:
        self._parent = str(heard.header.get("msg_id", ""))
        known = self.comms.comms.get(str(heard.content.get("comm_id")))
        try:
            if known is not None and heard.header.get("msg_type") == "comm_msg":
                known.handle_msg({"content": heard.content, "buffers": heard.buffers, "header": heard.header})
        finally:
            # the page throttles what it sends until it hears this, and keeps what it sent until then
            self._out("status", {"execution_state": "idle"}, {}, [])


def _nothing() -> Any:
    raise RuntimeError("this seat is closed")


def _lean(state: dict[str, Any]) -> dict[str, Any]:
    if str(state.get("_model_name", "")).endswith(MOSTLY_EMPTY):
        return {key: value for key, value in state.items() if value is not None}
    return {key: value for key, value in state.items() if key not in NOT_SENT}
