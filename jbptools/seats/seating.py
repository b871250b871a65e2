"""All seats of one server: pages from memory, lines that come back, workers that may end.

It knows nothing of the apps but their names, and relays bytes. Mounted in any Tornado application by
:func:`jbptools.seats.handlers.handlers`; whoever mounts it says who the visitors are.
"""

import asyncio
import contextlib
import os
import secrets
from collections.abc import Mapping
from typing import Any

from jbptools.seats.channel import Channel, Limits
from jbptools.seats.frames import Kind, read
from jbptools.seats.helpers import Helpers
from jbptools.seats.page import Pages
from jbptools.seats.workers import GONE, Workers

__all__ = ["Seating"]

#: seconds after the first visitor until a helper is made ready for the first file or export
WARM_AFTER = 20
#: what is kept for a person, for their next seat on any device: so many things, of so many letters
MOST_KEPT, LONGEST_KEPT = 32, 200


class Seating:
    """All seats of one server.

    Args:
        apps: an app's name -> ``"module:function"`` that makes its screen.
        workers: processes that share the visitors: one for one person, as many as cores for a room.
        warm: ``"module:function"`` that each worker calls before anybody comes.
        limits: what one seat may ask for.
        spare: seats that stand ready in each worker, of each kind that has been asked for.
    """

    def __init__(
        self,
        apps: Mapping[str, str],
        workers: int = 1,
        warm: str = "",
        limits: Limits | None = None,
        spare: int = 2,
    ) -> None:
        self.apps, self.limits = dict(apps), limits or Limits()
        self.pages = Pages()
        self.helpers = Helpers(os.cpu_count() or 2, warm=warm)
        self.workers = Workers(
            workers, self.apps, warm, self.helpers, self.pages.add, self._gone, self._keep, spare
        )
        self.channels: dict[bytes, Channel] = {}
        self.memories: dict[str, dict[str, str]] = {}
        self._has_visitors = False
        self._server: asyncio.Server | None = None
        self._watch: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Start the workers; they call back on a loopback line."""
        self._server = await asyncio.start_server(self._joined, "127.0.0.1", 0)
        self.workers.port = self.helpers.port = self._server.sockets[0].getsockname()[1]
        self.workers.start()
        self._watch = asyncio.get_running_loop().create_task(self._tick())

    async def ready(self, seconds: float = 60.0) -> bool:
        """Wait until somebody can sit down; False where the workers cannot begin or take too long."""
        if not self.workers.is_able and not self.workers.has_given_up:
            begun = asyncio.Event()
            self.workers.when_ready.append(begun.set)
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(begun.wait(), seconds)
        return self.workers.is_able

    def seat(self, app: str, language: str, person: str) -> Channel | None:
        """Give a visitor a seat; None where they have too many. Their other pages of this app are told."""
        own = [one for one in self.channels.values() if one.person == person]
        for one in sorted((one for one in own if one.line is None), key=lambda one: -one.alone):
            if len(own) < self.limits.seats:
                break
            own.remove(one)
            self.leave(one)
        if len(own) >= self.limits.seats:
            return None
        for one in own:
            if one.app == app and one.line:
                one.line.tell("elsewhere")
        channel = Channel(app, language, person, self.limits)
        self.channels[channel.name] = channel
        return channel

    def sit_down(self, channel: Channel) -> None:
        """Let a worker make the visitor's app; their page has a line by now."""
        if not self._has_visitors:
            self._has_visitors = True
            asyncio.get_running_loop().call_later(WARM_AFTER, self.helpers.warm)
        self.workers.seat(channel, self.memories.get(channel.person, {}))

    def back(self, name: bytes, person: str) -> Channel | None:
        """Return the seat that a page comes back to; None where it is gone or somebody else's."""
        channel = self.channels.get(name)
        return channel if channel and channel.person == person and channel.is_whole else None

    def leave(self, channel: Channel) -> None:
        """Close a seat."""
        self.channels.pop(channel.name, None)
        self.helpers.forget(channel.name)
        if channel.worker:
            channel.worker.leave(channel)

    def hear(self, channel: Channel, data: bytes) -> None:
        """Hand a page's message to its worker."""
        if channel.worker:
            channel.worker.child.send(Kind.MESSAGE, channel.name, data)
        else:
            channel.early.append(data)

    async def counts(self) -> list[dict[str, Any]]:
        """Return each worker's process, seats and widgets."""
        found = []
        for one in [one for one in self.workers.all if one.is_ready]:
            answer: asyncio.Future[dict[str, int]] = asyncio.get_running_loop().create_future()
            one.counts = answer.set_result
            one.child.send(Kind.ASK)
            found.append({"pid": one.child.pid, **await answer})
        return found

    async def stop(self) -> None:
        """End everything."""
        if self._watch:
            self._watch.cancel()
        self.workers.stop()
        self.helpers.stop()
        if self._server:
            self._server.close()

    async def _joined(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """A process calls; whoever does not know the secret of one that is expected is sent away."""
        expected = [one.child for one in self.workers.all] + self.helpers.children()
        try:
            kind, _, secret = await asyncio.wait_for(read(reader), 10)
        except (asyncio.IncompleteReadError, ConnectionError, TimeoutError, ValueError):
            writer.close()
            return
        expected = [one.child for one in self.workers.all] + self.helpers.children()
        for child in expected:
            known = secrets.compare_digest(secret, child.secret.encode())
            if kind == Kind.HELLO and child.writer is None and known:
                await child.listen(reader, writer)
                return
        writer.close()

    async def _tick(self) -> None:
        while True:
            await asyncio.sleep(1)
            self.workers.ticked()
            self.helpers.ticked()
            for channel in [one for one in self.channels.values() if one.ticked()]:
                self.leave(channel)

    def _gone(self, channel: Channel) -> None:
        self.channels.pop(channel.name, None)
        if channel.line:
            channel.line.hang_up(GONE)

    def _keep(self, channel: Channel, name: str, value: str) -> None:
        kept = self.memories.setdefault(channel.person, {})
        if name in kept or len(kept) < MOST_KEPT:
            kept[name] = value[:LONGEST_KEPT]
