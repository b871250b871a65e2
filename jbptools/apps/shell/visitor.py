"""Who is at the page: the first message brings language and last plan; downloads and focus go back."""

from collections.abc import Callable, Mapping
from typing import Any

import traitlets

from jbptools.apps.widgets.own import WEB, OwnWidget
from jbptools.seats.here import remember, remembered
from jbptools.seats.host import host
from jbptools.words import LANGUAGES, say

__all__ = ["Visitor"]

#: what the page itself has to say when the kernel cannot
TEXTS = ("apps.gone", "apps.back", "apps.again")


class Visitor(OwnWidget):
    """The invisible widget between the page and the app.

    The app's screen is built without knowing who visits, so that it can be built ahead of time; ``on_hello``
    is called with the visitor's language and the plan they had open here last (or ``""``).
    """

    module = WEB / "visitor.js"
    texts = traitlets.Dict().tag(sync=True)
    #: whether this widget has to ask if the line is still there
    pings = traitlets.Bool(True).tag(sync=True)

    def __init__(self, on_hello: Callable[[str, str], None]) -> None:
        super().__init__(
            texts={lang: {key.partition(".")[2]: say(key, lang) for key in TEXTS} for lang in LANGUAGES},
            pings=not host().watches_line,
        )
        self._on_hello = on_hello
        #: shows a step of the app; set by the app itself
        self.go: Callable[[str], None] = lambda step: None

    def heard_ping(self, _: Any, __: Any) -> None:
        """The page asks whether anybody is there."""
        self.send({"kind": "pong"})

    def heard_hello(self, asked: Mapping[str, Any], _: Any) -> None:
        """Somebody is at the page."""
        language = asked.get("lang")
        self._on_hello(
            language if language in LANGUAGES else "zh", str(asked.get("plan") or remembered("plan"))
        )

    def download(self, name: str, mime: str, content: bytes) -> None:
        """Hand the visitor a file."""
        self.send({"kind": "download", "name": name, "mime": mime}, buffers=[content])

    def show_page(self, mime: str, content: bytes) -> None:
        """Show the visitor a page in a window of its own."""
        self.send({"kind": "open", "mime": mime}, buffers=[content])

    def speak(self, language: str) -> None:
        """Remember the language in the browser, for this page and the next."""
        self.send({"kind": "language", "lang": language})

    def remember(self, plan_id: str) -> None:
        """Remember which plan is open: in the browser, and for this person's other devices."""
        remember("plan", plan_id)
        self.send({"kind": "plan", "plan": plan_id})

    def title(self, text: str) -> None:
        """Name the browser's tab."""
        self.send({"kind": "title", "title": text})

    def focus(self, where: str) -> None:
        """Move the keyboard's place to the first element that matches a CSS selector."""
        self.send({"kind": "focus", "where": where})
