"""How fast a page may ask: so much in the long run, more for a moment."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field

__all__ = ["Pace"]


@dataclass
class Pace:
    """A bucket of tokens.

    Args:
        a_second: messages a second in the long run.
        burst: messages at once.
        now: the clock, in seconds.

    >>> clock = iter([0.0, 0.0, 0.0, 1.0]).__next__
    >>> pace = Pace(10, 2, clock)
    >>> [pace.pause() for _ in range(2)], round(pace.pause(), 1)
    ([0.0, 0.0], 0.0)
    """

    a_second: float
    burst: float
    now: Callable[[], float] = time.monotonic
    _left: float = field(init=False)
    _at: float = field(init=False)

    def __post_init__(self) -> None:
        self._left, self._at = self.burst, self.now()

    def pause(self) -> float:
        """Count a message; return how many seconds the next one has to wait."""
        now = self.now()
        self._left = min(self.burst, self._left + (now - self._at) * self.a_second) - 1
        self._at = now
        return max(0.0, -self._left / self.a_second)
