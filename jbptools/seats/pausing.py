"""How a callback of an app stops in the middle and goes on later, while other visitors are served.

Apps are written as plain calls. In a worker each message runs in a greenlet: where it has to wait for a
disk or another process, the greenlet is left and the worker goes on with other seats; the answer brings it
back.
"""

from collections.abc import Callable
from concurrent.futures import Executor
from contextvars import copy_context
from typing import Any

from greenlet import GreenletExit, getcurrent, greenlet

from jbptools.seats.seat import Seat, Work

__all__ = ["Pausing"]

#: takes what came of the work: whether it went well, and the result or the exception
Done = Callable[[bool, Any], None]


class Pausing:
    """Lets seats wait.

    Args:
        on_loop: has something called on the worker's loop, from any thread.
        threads: where disks are waited for.
        hand_over: ``hand_over(seat, function, arguments, done)`` has work done in another process.
    """

    def __init__(
        self,
        on_loop: Callable[..., Any],
        threads: Executor,
        hand_over: Callable[[Seat, Callable[..., Any], tuple[Any, ...], Done], None],
    ) -> None:
        self.on_loop, self.threads, self.hand_over = on_loop, threads, hand_over

    def start(self, seat: Seat, work: Work) -> None:
        """Begin a piece of work; comes back when it is done or waits."""
        greenlet(work).switch()

    def apart(self, seat: Seat, function: Callable[..., Any], arguments: tuple[Any, ...]) -> Any:
        """Wait for another process."""
        return self._wait(seat, lambda done: self.hand_over(seat, function, arguments, done))

    def aside(self, seat: Seat, function: Callable[..., Any], arguments: tuple[Any, ...]) -> Any:
        """Wait for a thread."""
        context = copy_context()

        def begin(done: Done) -> None:
            def work() -> None:
                try:
                    result = context.run(function, *arguments)
                except Exception as problem:
                    self.on_loop(done, False, problem)
                else:
                    self.on_loop(done, True, result)

            self.threads.submit(work)

        return self._wait(seat, begin)

    def drop(self, seat: Seat) -> None:
        """End what has stopped: its visitor is gone."""
        turn, seat.waiting = seat.waiting, None
        turn.throw(GreenletExit)

    def _wait(self, seat: Seat, begin: Callable[[Done], None]) -> Any:
        turn = getcurrent()
        if turn.parent is None:
            raise RuntimeError("a seat waits only while it works on a message")

        def done(went_well: bool, result: Any) -> None:
            if seat.waiting is not turn:
                return  # the visitor is gone meanwhile
            seat.waiting = None
            turn.parent = getcurrent()
            turn.switch(went_well, result)
            seat.go_on()

        seat.waiting = turn
        begin(done)
        went_well, result = turn.parent.switch()
        if not went_well:
            raise result
        return result
