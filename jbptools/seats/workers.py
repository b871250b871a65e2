"""The workers as the server sees them: who sits where, who is too slow, who ended and why.

A worker that ends or hangs is replaced, and its pages open again from what was saved. A visitor whose message
ended two workers gets the next one alone, so that nobody else suffers. Workers that cannot begin are tried
three times; then the pages say so.
"""

import json
import logging
from collections import Counter
from collections.abc import Callable, Mapping

from jbptools.seats.channel import Channel
from jbptools.seats.child import Child
from jbptools.seats.frames import Kind
from jbptools.seats.helpers import Helpers, Job
from jbptools.seats.worker import Orders, main

__all__ = ["GONE", "TRIES", "Worker", "Workers"]

log = logging.getLogger("jbptools.seats")

#: close code: the seat is gone, its page opens anew
GONE = 4000
#: how often a worker may fail to begin, one after the other
TRIES = 3
#: ended workers after which a visitor sits alone
STRIKES = 2
#: seconds without a sign of life after which a worker hangs
PATIENCE = 20

Who = tuple[str, str]


class Worker:
    """One worker with the channels of those who sit in it."""

    def __init__(self, all_of_them: "Workers", guest: Who | None = None) -> None:
        self.them, self.guest = all_of_them, guest
        self.channels: dict[bytes, Channel] = {}
        self.is_ready = False
        #: whose message it works on
        self.turn: Channel | None = None
        self.counts: Callable[[dict[str, int]], None] = lambda counts: None
        self.child = Child(main, self.heard, self.ended)

    def seat(self, channel: Channel, memory: Mapping[str, str]) -> None:
        """Give a visitor a seat here."""
        channel.worker = self
        self.channels[channel.name] = channel
        told = {
            "app": channel.app,
            "person": channel.person,
            "language": channel.language,
            "memory": dict(memory),
        }
        self.child.send(Kind.OPEN, channel.name, json.dumps(told).encode())
        for data in channel.early:
            self.child.send(Kind.MESSAGE, channel.name, data)
        channel.early.clear()

    def leave(self, channel: Channel) -> None:
        """A visitor is gone."""
        if self.channels.pop(channel.name, None):
            self.child.send(Kind.CLOSE, channel.name)
        if self.guest and not self.channels:
            self.child.kill()

    def heard(self, kind: Kind, seat: bytes, data: bytes) -> None:
        """Take a frame."""
        channel = self.channels.get(seat)
        if kind == Kind.MESSAGE and channel:
            channel.out(data)
        elif kind == Kind.TURN:
            self.turn = channel
        elif kind == Kind.DONE:
            self.turn = None
            if channel:
                channel.worked()
        elif kind == Kind.JOB and channel:
            self.job(channel, **json.loads(data))
        elif kind == Kind.KEEP and channel:
            self.them.keep(channel, **json.loads(data))
        elif kind == Kind.PAGE:
            self.them.page(**json.loads(data))
        elif kind == Kind.READY:
            self.is_ready = True
            self.them.began(self)
        elif kind == Kind.FAILED:
            self.them.problem = data.decode(errors="replace")
        elif kind == Kind.COUNTS:
            self.counts(json.loads(data))

    def job(self, channel: Channel, number: int, file: str) -> None:
        """Put a seat's heavy work into the helpers' queue; its page hears its place there."""

        def done(result: str) -> None:
            if channel.line:
                channel.line.tell("work", place=-1)
            self.child.send(
                Kind.RESULT, channel.name, json.dumps({"number": number, "file": result}).encode()
            )

        def place(before: int) -> None:
            if channel.line:
                channel.line.tell("work", place=before)

        self.them.helpers.add(Job(channel.name, file, done, place))

    def ended(self) -> None:
        """The process is gone: its pages open again, the visitor whose message it was is remembered."""
        self.them.ended(self)


class Workers:
    """All workers of a server.

    Args:
        most: how many share the visitors.
        apps: an app's name -> ``"module:function"``.
        warm: ``"module:function"`` that a worker calls before anybody comes.
        helpers: where heavy work goes.
        page: called with an app's first states: ``page(app, language, first)``.
        gone: called with the channel of each seat that ended with its worker.
        keep: ``keep(channel, name, value)`` keeps something for a person.
    """

    def __init__(
        self,
        most: int,
        apps: Mapping[str, str],
        warm: str,
        helpers: Helpers,
        page: Callable[..., None],
        gone: Callable[[Channel], None],
        keep: Callable[..., None],
        spare: int = 2,
    ) -> None:
        self.most, self.apps, self.warm, self.helpers, self.spare = most, apps, warm, helpers, spare
        self.page, self.gone, self.keep = page, gone, keep
        self.port = 0
        self.all: list[Worker] = []
        self.failed = 0
        self.problem = ""
        self.strikes: Counter[Who] = Counter()
        self.when_ready: list[Callable[[], None]] = []
        self.is_stopping = False

    def start(self) -> None:
        """Start the workers that share the visitors."""
        while len([one for one in self.all if one.guest is None]) < self.most:
            self._begin(Worker(self))

    def _begin(self, worker: Worker) -> None:
        self.all.append(worker)
        child = worker.child
        child.start(Orders(self.port, child.secret, self.apps, self.warm, self.spare))

    @property
    def is_able(self) -> bool:
        """Whether somebody can sit down now."""
        return any(one.is_ready and one.guest is None for one in self.all)

    @property
    def has_given_up(self) -> bool:
        """Whether workers cannot begin and are not tried any more."""
        return self.failed >= TRIES and not self.is_able

    def began(self, worker: Worker) -> None:
        """A worker is ready."""
        if worker.guest is None:
            self.failed = 0
        waiting, self.when_ready = self.when_ready, []
        for call in waiting:
            call()

    def seat(self, channel: Channel, memory: Mapping[str, str]) -> None:
        """Give a visitor the emptiest place; alone where their messages ended workers before."""
        who = channel.person, channel.app
        if self.strikes[who] >= STRIKES:
            alone = next((one for one in self.all if one.guest == who), None)
            if alone is None:
                alone = Worker(self, who)
                self._begin(alone)
            if not alone.is_ready:
                self.when_ready.append(lambda: self._seat_guest(channel, memory))
                return
            alone.seat(channel, memory)
            return
        able = [one for one in self.all if one.is_ready and one.guest is None]
        min(able, key=lambda one: len(one.channels)).seat(channel, memory)

    def _seat_guest(self, channel: Channel, memory: Mapping[str, str]) -> None:
        if channel.line is not None:
            self.seat(channel, memory)

    def ended(self, worker: Worker) -> None:
        """A worker is gone: bring its visitors back, and another worker in its place."""
        if worker in self.all:
            self.all.remove(worker)
        if self.is_stopping:
            return
        if worker.turn is not None:
            self.strikes[worker.turn.person, worker.turn.app] += 1
            log.error("a worker ended while it worked on a message of %s", worker.turn.app)
        if not worker.is_ready:
            self.failed += 1
            log.error("a worker could not begin: %s", self.problem)
        for channel in list(worker.channels.values()):
            self.helpers.forget(channel.name)
            self.gone(channel)
        worker.channels.clear()
        if self.failed < TRIES:
            self.start()
        elif not self.is_able:
            self.began(worker)  # those who wait hear that nobody comes

    def ticked(self) -> None:
        """Look at each worker: a line that ended, a process that hangs."""
        for one in list(self.all):
            if one.child.ticked(PATIENCE):
                log.error("a worker hung")
                one.child.kill()

    def stop(self) -> None:
        """End them all."""
        self.is_stopping = True
        for one in list(self.all):
            one.child.kill()
