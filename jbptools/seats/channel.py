"""What the server knows of a seat: its page's line, and what the page has not yet seen.

Every message has a number in both directions. What goes to the page is kept until the page acknowledges it
and sent again when a lost line comes back; what comes from the page twice is worked on once.
"""

import secrets
from collections import deque
from dataclasses import dataclass, field
from typing import Any, Protocol

__all__ = ["Channel", "Limits", "Line", "packed", "unpacked"]


class Line(Protocol):
    """A page's connection."""

    def put(self, number: int, data: bytes) -> None:
        """Send a numbered message."""

    def tell(self, kind: str, **values: Any) -> None:
        """Send a word of the server's own."""

    def hang_up(self, code: int) -> None:
        """End the connection; the code says why."""


@dataclass(frozen=True)
class Limits:
    """How much one seat may ask for; what goes beyond waits or is answered with a sentence.

    Args:
        kept_bytes, kept_messages: sent to the page and not acknowledged; beyond that a lost line opens anew.
        ahead_bytes, ahead_messages: taken from the page and not worked on; beyond that reading pauses.
        a_second: messages a second in the long run, and ``burst`` at once; beyond that reading is slowed.
        message_bytes: the largest message from a page.
        seats: of one person at a time.
        gone_ticks: seconds a seat waits for a page whose line was lost.
        left_ticks: seconds a seat waits for a page that said goodbye.
    """

    kept_bytes: int = 32_000_000
    kept_messages: int = 4000
    ahead_bytes: int = 8_000_000
    ahead_messages: int = 256
    a_second: float = 60.0
    burst: int = 400
    message_bytes: int = 2_000_000
    seats: int = 24
    gone_ticks: int = 600
    left_ticks: int = 30


@dataclass
class Channel:
    """One seat as the server sees it.

    >>> one = Channel("homework", "zh", "")
    >>> one.out(b"first"), one.out(b"second")
    (1, 2)
    >>> one.acknowledged(1)
    >>> list(one.unseen())
    [(2, b'second')]
    """

    app: str
    language: str
    person: str
    limits: Limits = field(default_factory=Limits)
    name: bytes = field(default_factory=lambda: secrets.token_bytes(16))
    line: Line | None = None
    worker: Any = None
    seen: int = 0
    #: messages handed to the worker and not worked on: their sizes, oldest first
    ahead: deque[int] = field(default_factory=deque)
    #: what its page says before a worker is ready for it
    early: list[bytes] = field(default_factory=list)
    #: seconds without a line, counted by ticks so that a sleeping laptop does not count
    alone: int = 0
    has_left: bool = False
    #: False where a lost line has missed something
    is_whole: bool = True
    _sent: int = 0
    _kept: deque[tuple[int, bytes]] = field(default_factory=deque)
    _bytes: int = 0

    def out(self, data: bytes) -> int:
        """Take a message for the page; returns its number."""
        self._sent += 1
        self._kept.append((self._sent, data))
        self._bytes += len(data)
        limits = self.limits
        while len(self._kept) > limits.kept_messages or (
            self._bytes > limits.kept_bytes and len(self._kept) > 1
        ):
            self._bytes -= len(self._kept.popleft()[1])
            self.is_whole = False
        if self.line:
            self.line.put(self._sent, data)
        return self._sent

    def acknowledged(self, number: int) -> None:
        """The page has seen everything up to this number."""
        while self._kept and self._kept[0][0] <= number:
            self._bytes -= len(self._kept.popleft()[1])
        if not self._kept or number + 1 >= self._kept[0][0]:
            self.is_whole = True

    def unseen(self) -> list[tuple[int, bytes]]:
        """Return what the page has not acknowledged."""
        return list(self._kept)

    def takes(self, number: int, size: int) -> bool:
        """Tell whether a message from the page is new; it is counted as handed on then."""
        if number <= self.seen:
            return False
        self.seen = number
        self.ahead.append(size)
        return True

    def worked(self) -> None:
        """The worker has done the oldest message."""
        if self.ahead:
            self.ahead.popleft()

    @property
    def is_full(self) -> bool:
        """Whether the worker is too far behind to take more from this page."""
        limits = self.limits
        return len(self.ahead) >= limits.ahead_messages or sum(self.ahead) >= limits.ahead_bytes

    def ticked(self) -> bool:
        """Count a second; tell whether nobody will come back to this seat."""
        self.alone = 0 if self.line else self.alone + 1
        return self.alone > (self.limits.left_ticks if self.has_left else self.limits.gone_ticks)


def packed(number: int, data: bytes) -> bytes:
    r"""Return a message for the page with its number.

    >>> packed(7, b"x")
    b'\x00\x00\x00\x07x'
    """
    return number.to_bytes(4, "big") + data


def unpacked(raw: bytes) -> tuple[int, int, bytes]:
    """Return a page's message: its number (0 where it only acknowledges), what it has seen, the message.

    >>> unpacked(bytes([0, 0, 0, 2, 0, 0, 0, 9]) + b"x")
    (2, 9, b'x')
    """
    return int.from_bytes(raw[:4], "big"), int.from_bytes(raw[4:8], "big"), raw[8:]
