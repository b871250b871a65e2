"""A worker: one process that holds a room of seats, joined to the server by a loopback line.

It is spawned, never forked, so that it is the same on every system. It imports the apps and makes their
pages' first states before anybody comes.
"""

import asyncio
import gc
import json
import logging
import tempfile
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from jbptools.seats.childhood import joined, live_with_parent
from jbptools.seats.frames import NOBODY, Kind, frame, read
from jbptools.seats.pausing import Done, Pausing
from jbptools.seats.room import Room
from jbptools.seats.seat import Seat
from jbptools.seats.travelling import pack, unpack
from jbptools.words import LANGUAGES, current_language

__all__ = ["Orders", "main"]

log = logging.getLogger("jbptools.seats")

#: threads in which a worker waits for disks
THREADS = 8


@dataclass(frozen=True)
class Orders:
    """What a worker is told when it is started.

    Args:
        port: where the server listens on 127.0.0.1.
        secret: what the worker shows there.
        apps: an app's name -> ``"module:function"``.
        warm: ``"module:function"`` called once before anybody comes; ``""`` for nothing.
        spare: seats that stand ready, of each app and language that has been asked for.
    """

    port: int
    secret: str
    apps: Mapping[str, str]
    warm: str = ""
    spare: int = 2


def main(orders: Orders) -> None:
    """Be a worker until the server ends."""
    live_with_parent()
    asyncio.run(_serve(orders))


async def _serve(orders: Orders) -> None:
    line = joined(orders.port, orders.secret)
    line.setblocking(False)
    reader, writer = await asyncio.open_connection(sock=line)
    try:
        worker = _Worker(orders, writer)
        worker.begin()
    except Exception as problem:
        log.exception("a worker could not begin")
        writer.write(frame(Kind.FAILED, data=f"{type(problem).__name__}: {problem}".encode()))
        await writer.drain()
        return
    try:
        while True:
            worker.take(*await read(reader))
            await writer.drain()
            # put-off work and other seats' answers get their turn
            await asyncio.sleep(0)
    except (asyncio.IncompleteReadError, ConnectionError):
        return


class _Worker:
    """The room with its line."""

    def __init__(self, orders: Orders, writer: asyncio.StreamWriter) -> None:
        self.loop, self.orders, self.writer = asyncio.get_running_loop(), orders, writer
        threads = ThreadPoolExecutor(THREADS, "aside")
        away = Pausing(self.loop.call_soon_threadsafe, threads, self.hand_over)
        self.room = Room(orders.apps, self.say, self.loop.call_later, self.keep, away, orders.spare)
        self.names: dict[int, bytes] = {}
        self.jobs: dict[int, Done] = {}
        self.last_job = 0
        #: the loop itself keeps its tasks weakly
        self.tasks: set[asyncio.Task[None]] = set()

    def begin(self) -> None:
        """Import and make what the first visitors need, and say when it is there."""
        if self.orders.warm:
            module, name = self.orders.warm.split(":")
            getattr(import_module(module), name)()
        for app in self.orders.apps:
            for language in LANGUAGES:
                head = {"app": app, "language": language, "first": self.room.first(app, language)}
                self.write(Kind.PAGE, NOBODY, _json(head))
        gc.collect()
        gc.freeze()
        self.write(Kind.READY)

    def write(self, kind: Kind, seat: bytes = NOBODY, data: bytes = b"") -> None:
        """Say something to the server."""
        self.writer.write(frame(kind, seat, data))

    def say(self, seat: bytes, data: bytes) -> None:
        """A seat says something to its page."""
        self.write(Kind.MESSAGE, seat, data)

    def keep(self, seat: bytes, name: str, value: str) -> None:
        """A seat keeps something for its person."""
        self.write(Kind.KEEP, seat, _json({"name": name, "value": value}))

    def take(self, kind: Kind, seat: bytes, data: bytes) -> None:
        """Do what a frame asks for."""
        if kind == Kind.MESSAGE:
            self.write(Kind.TURN, seat)
            self.room.hear(seat, data)
            self.write(Kind.DONE, seat)
        elif kind == Kind.OPEN:
            self.open(seat, **json.loads(data))
        elif kind == Kind.CLOSE:
            self.names.pop(id(self.room.seats.get(seat)), None)
            self.room.close(seat)
        elif kind == Kind.PING:
            self.write(Kind.PONG)
        elif kind == Kind.RESULT:
            self.finish(seat, data)
        elif kind == Kind.ASK:
            counts = {"seats": len(self.room.seats)}
            counts["widgets"] = sum(len(one.widgets) for one in self.room.seats.values())
            self.write(Kind.COUNTS, NOBODY, _json(counts))

    def open(self, seat: bytes, app: str, person: str, language: str, memory: dict[str, str]) -> None:
        """Give a visitor a seat; afterwards, when nothing else is to do, make the next one ready."""
        self.write(Kind.TURN, seat)
        made = self.room.open(seat, app, person, language, memory)
        self.names[id(made)] = seat
        if not person:
            self.room.expect(app, language)
            self.loop.call_later(0.5, self.prepare)

    def prepare(self) -> None:
        """Make a spare seat; further ones after others had their turn."""
        if self.room.prepare():
            self.loop.call_later(0.05, self.prepare)

    def hand_over(
        self, seat: Seat, function: Callable[..., Any], arguments: tuple[Any, ...], done: Done
    ) -> None:
        """Have a piece of work done by the helpers; it travels as a file, the server sees its name."""
        self.last_job += 1
        number, self.jobs[self.last_job] = self.last_job, done
        name = self.names.get(id(seat), NOBODY)
        work = (function, arguments, current_language())

        def write() -> str:
            with tempfile.NamedTemporaryFile("wb", prefix="jbp-job-", delete=False) as file:
                pack(work, file)
            return file.name

        def written(place: str) -> None:
            self.write(Kind.JOB, name, _json({"number": number, "file": place}))

        self.in_thread(write, written, done)

    def finish(self, seat: bytes, data: bytes) -> None:
        """A helper has done a job, or could not; the seat that waits goes on."""
        told = json.loads(data)
        done = self.jobs.pop(told["number"], None)
        if done is None:
            return

        def load() -> tuple[bool, Any]:
            place = Path(told["file"])
            try:
                with place.open("rb") as file:
                    outcome: tuple[bool, Any] = unpack(file)
                    return outcome
            finally:
                place.unlink(missing_ok=True)

        self.in_thread(load, lambda outcome: done(*outcome), done)

    def in_thread(self, work: Callable[[], Any], then: Callable[[Any], None], failed: Done) -> None:
        """Do something with a file in a thread, and go on with the result on the loop."""

        async def do() -> None:
            try:
                result = await asyncio.to_thread(work)
            except Exception as problem:
                failed(False, problem)
            else:
                then(result)

        task = self.loop.create_task(do())
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=str).encode("utf-8")
