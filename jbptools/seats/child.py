"""A process of ours as the server sees it: started, joined by its secret, watched, ended."""

import asyncio
import logging
import multiprocessing
import secrets
from collections.abc import Callable
from typing import Any

from jbptools.seats.frames import NOBODY, Kind, frame, read

__all__ = ["Child", "Heard"]

log = logging.getLogger("jbptools.seats")

Heard = Callable[[Kind, bytes, bytes], None]


class Child:
    """One spawned process.

    Args:
        target: what it runs; a function at the top of a module.
        heard: called with each frame it sends.
        ended: called once when its line has ended.
    """

    def __init__(self, target: Callable[..., None], heard: Heard, ended: Callable[[], None]) -> None:
        self.target, self.heard, self.ended = target, heard, ended
        self.secret = secrets.token_hex(16)
        self.writer: asyncio.StreamWriter | None = None
        #: seconds since it was last heard, counted by ticks: a laptop that sleeps does not count
        self.silent = 0
        self.is_over = False
        self.process: Any = None

    def start(self, *given: Any) -> None:
        """Spawn it; it joins by itself."""
        context = multiprocessing.get_context("spawn")
        self.process = context.Process(target=self.target, args=given, daemon=True)
        self.process.start()

    @property
    def pid(self) -> int:
        """The process's number."""
        return int(self.process.pid)

    def send(self, kind: Kind, seat: bytes = NOBODY, data: bytes = b"") -> None:
        """Say something to it."""
        if self.writer is not None:
            self.writer.write(frame(kind, seat, data))

    async def listen(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Hear what it says until its line ends."""
        self.writer = writer
        try:
            while True:
                found = await read(reader)
                self.silent = 0
                self.heard(*found)
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            self.over()

    def ticked(self, patience: int) -> bool:
        """Count a second and ask for a sign of life; tell whether it hangs."""
        if self.writer is None:
            if not self.process.is_alive():
                self.over()
            return False
        self.silent += 1
        self.send(Kind.PING)
        return self.silent > patience

    def kill(self) -> None:
        """End it at once."""
        if self.process is not None and self.process.is_alive():
            self.process.kill()
        self.over()

    def over(self) -> None:
        """It is gone: say so once."""
        if self.is_over:
            return
        self.is_over = True
        if self.writer is not None:
            self.writer.close()
            self.writer = None
        self.ended()
