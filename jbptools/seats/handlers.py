"""The addresses of the seats, for any Tornado application: the apps' pages, their lines, their files.

Who the visitor is comes from a function that is passed in; a line from another site is refused.
"""

import asyncio
import json
from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode, urlsplit

from tornado.web import HTTPError, RequestHandler
from tornado.websocket import WebSocketClosedError, WebSocketHandler

from jbptools.seats.channel import Channel, packed, unpacked
from jbptools.seats.pace import Pace
from jbptools.seats.page import asset, content_type, policy, sorry
from jbptools.seats.seating import Seating
from jbptools.seats.workers import GONE
from jbptools.words import LANGUAGES

__all__ = ["Who", "handlers"]

#: tells who sends a request: a name, ``""`` for the owner of the machine, None for nobody we know
Who = Callable[[Any], str | None]
COOKIE = "jbp_lang"
#: close codes: no seat is free now, too many seats of one person
LATER, FULL = 4001, 4003
AGE = 365 * 24 * 3600


class _Shared:
    """What pages and lines have in common."""

    host: Seating
    who: Who
    request: Any

    def initialize(self, host: Seating, who: Who, **given: Any) -> None:
        """Take what the application was mounted with."""
        self.host, self.who = host, who

    def person(self) -> str:
        """Return who asks; raises HTTPError for a stranger."""
        found = self.who(self)
        if found is None:
            raise HTTPError(403)
        return found


class _Page(_Shared):
    async def get(self, app: str) -> None:
        """Show an app's page with its first states."""
        base, language = self.request.path.partition("kit/")[0], self.language()
        if app not in self.host.apps:
            raise HTTPError(404)
        found = self.who(self)
        if found is None:
            self.stranger()
            return
        self.set_header("Cache-Control", "no-store")  # type: ignore[attr-defined]
        self.set_header("Content-Type", "text/html; charset=utf-8")  # type: ignore[attr-defined]
        self.set_header("Content-Security-Policy", policy(self.request.host))  # type: ignore[attr-defined]
        self.set_header("X-Content-Type-Options", "nosniff")  # type: ignore[attr-defined]
        self.set_header("Referrer-Policy", "same-origin")  # type: ignore[attr-defined]
        if not await self.host.ready():
            self.set_status(503)  # type: ignore[attr-defined]
            self.finish(sorry("seats.cannot_begin", language, base))  # type: ignore[attr-defined]
            return
        _send(self, *self.host.pages.of(app, language, base))

    def language(self) -> str:
        """Return the visitor's language: asked for, remembered, or their browser's."""
        asked = self.get_query_argument("lang", "")  # type: ignore[attr-defined]
        if asked in LANGUAGES:
            self.set_cookie(  # type: ignore[attr-defined]
                COOKIE,
                asked,
                path=self.request.path.partition("kit/")[0],
                expires_days=365,
                samesite="Strict",
            )
            return asked
        kept = self.get_cookie(COOKIE)  # type: ignore[attr-defined]
        wanted = self.request.headers.get("Accept-Language", "zh")[:2].lower()
        return kept if kept in LANGUAGES else wanted if wanted in LANGUAGES else "en"

    def stranger(self) -> None:
        """Send somebody we do not know to the door, where the application has one."""
        door = self.application.settings.get("login_url")  # type: ignore[attr-defined]
        if not door:
            raise HTTPError(403)
        self.redirect(f"{door}?{urlencode({'next': self.request.uri})}")  # type: ignore[attr-defined]


class _Line(_Shared):
    """A page's line: ``?app=..&lang=..`` opens a seat, ``?seat=..&last=N`` comes back to one."""

    channel: Channel | None = None

    @property
    def max_message_size(self) -> int:
        """The largest message that is taken."""
        return self.host.limits.message_bytes

    def check_origin(self, origin: str) -> bool:
        """Refuse pages of other sites."""
        return urlsplit(origin).netloc.lower() == self.request.headers.get("Host", "").lower()

    async def get(self, *arguments: Any, **keys: Any) -> None:
        """Open the line for somebody we know."""
        self.visitor = self.person()
        await super().get(*arguments, **keys)  # type: ignore[misc]

    def open(self, *arguments: Any) -> None:
        """Find or make the seat, and send what its page has missed."""
        # else small answers wait for the browser's next packet
        self.set_nodelay(True)  # type: ignore[attr-defined]
        name = self.get_query_argument("seat", "")  # type: ignore[attr-defined]
        channel = self._back(name) if name else self._new()
        if channel is None:
            return
        if channel.line is not None:
            channel.line.hang_up(4002)
        self.channel, channel.line, channel.has_left = channel, self, False
        self.pace = Pace(channel.limits.a_second, channel.limits.burst)
        self.tell("seat", seat=channel.name.hex(), seen=channel.seen)
        if name:
            channel.acknowledged(_number(self.get_query_argument("last", "0")))  # type: ignore[attr-defined]
            for number, data in channel.unseen():
                self.put(number, data)
        else:
            self.host.sit_down(channel)

    def _back(self, name: str) -> Channel | None:
        channel = self.host.back(bytes.fromhex(name) if _is_hex(name) else b"", self.visitor)
        if channel is None:
            self.hang_up(GONE)
        return channel

    def _new(self) -> Channel | None:
        app = self.get_query_argument("app", "")  # type: ignore[attr-defined]
        language = self.get_query_argument("lang", "zh")  # type: ignore[attr-defined]
        if app not in self.host.apps or language not in LANGUAGES or not self.host.workers.is_able:
            self.hang_up(LATER)
            return None
        channel = self.host.seat(app, language, self.visitor)
        if channel is None:
            self.hang_up(FULL)
        return channel

    def put(self, number: int, data: bytes) -> None:
        """Send a numbered message."""
        self._write(packed(number, data), binary=True)

    def tell(self, kind: str, **values: Any) -> None:
        """Send a word of the server's own."""
        self._write(json.dumps({"kind": kind, **values}))

    def _write(self, data: bytes | str, binary: bool = False) -> None:
        try:
            self.write_message(data, binary=binary)  # type: ignore[attr-defined]
        except WebSocketClosedError:
            return  # what was to be sent is kept for the line that comes back

    def hang_up(self, code: int) -> None:
        """End the line, saying why."""
        self.close(code)  # type: ignore[attr-defined]

    async def on_message(self, raw: str | bytes) -> None:
        """Hand a message on; a page that asks for too much is read more slowly, and told so."""
        channel = self.channel
        if channel is None or channel.line is not self:
            return
        if isinstance(raw, str):
            channel.has_left = raw == "bye"
            return
        number, seen, data = unpacked(raw)
        channel.acknowledged(seen)
        if not data or not channel.takes(number, len(data)):
            return
        self.host.hear(channel, data)
        if (pause := self.pace.pause()) > 0:
            self.tell("slow")
            await asyncio.sleep(pause)
        while channel.is_full and channel.line is self:
            await asyncio.sleep(0.02)

    def on_close(self) -> None:
        """Let the seat wait for its page."""
        if self.channel is not None and self.channel.line is self:
            self.channel.line = None


class _Asset(RequestHandler):
    """The page's script and style; nothing private, so nobody is asked who they are."""

    def get(self, name: str) -> None:
        """Send a file; its address changes with its content, so a browser keeps it."""
        try:
            plain, small = asset(name)
        except KeyError:
            raise HTTPError(404) from None
        self.set_header("Content-Type", content_type(name))
        self.set_header("Cache-Control", f"public, max-age={AGE}, immutable")
        self.set_header("X-Content-Type-Options", "nosniff")
        _send(self, plain, small)


def _send(handler: Any, plain: bytes, small: bytes) -> None:
    handler.set_header("Vary", "Accept-Encoding")
    if "gzip" in handler.request.headers.get("Accept-Encoding", ""):
        handler.set_header("Content-Encoding", "gzip")
        handler.finish(small)
    else:
        handler.finish(plain)


def _is_hex(text: str) -> bool:
    return len(text) == 32 and all(letter in "0123456789abcdef" for letter in text)


def _number(text: str) -> int:
    return int(text) if text.isdecimal() else 0


def handlers(host: Seating, who: Who, page: type = RequestHandler) -> list[tuple[Any, ...]]:
    """Return the addresses, relative to the server's base.

    Args:
        host: the seats.
        who: tells who sends a request.
        page: what the application's own pages are made of, where that knows its visitors.
    """
    given = {"host": host, "who": who}
    page_class = type("SeatPage", (_Page, page), {})
    lines = (_Line, WebSocketHandler) if page is RequestHandler else (_Line, WebSocketHandler, page)
    line_class = type("SeatLine", lines, {})
    return [
        ("/kit/apps/([a-z]+)", page_class, given),
        ("/kit/seats/line", line_class, given),
        ("/kit/seats/static/([a-z.]+)", _Asset),
    ]
