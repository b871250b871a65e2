"""What stands around every app's page: header, language, messages; an app says what its pages are.

The frame is built without knowing who visits; language and plan come with the first message.
"""

from collections.abc import Callable, Sequence
from typing import ClassVar

import ipywidgets as widgets

from jbptools.apps.shell.visitor import Visitor
from jbptools.apps.widgets import parts
from jbptools.words import current_language, say, use_language

__all__ = ["Frame"]


class Frame:
    """Header, messages and one page; a subclass writes :meth:`first`.

    Args:
        above: widgets between header and messages.
        below: widgets under the page.
    """

    #: messages: the app's name, and the link from any other page to the first
    named: ClassVar[str]
    back: ClassVar[str]

    def __init__(self, above: Sequence[widgets.Widget] = (), below: Sequence[widgets.Widget] = ()) -> None:
        self.visitor = Visitor(self.hello)
        self.title, self.said = widgets.HTML(), widgets.HTML().add_class("kit-complaint")
        self.tools = widgets.HBox().add_class("kit-tools")
        self.header = widgets.HBox([self.title, self.tools]).add_class("kit-header")
        #: buttons under a message: the ways out of what it says
        self.ways = widgets.HBox().add_class("kit-row").add_class("kit-ways")
        self.page = widgets.VBox().add_class("kit-step")
        children = [self.visitor, self.header, *above, self.said, self.ways, self.page, *below]
        self.screen = widgets.VBox(children).add_class("kit-shell")
        #: shows again what is open, in the language in force
        self.again: Callable[[], None] = self.first

    def first(self) -> None:
        """Show the app's first page."""
        raise NotImplementedError

    def hello(self, language: str, plan_id: str) -> None:
        """Somebody is at the page: show it in their language, with the plan they had open."""
        use_language(language)
        parts.guarded(lambda: self.resume(plan_id), self.complain)()

    def resume(self, plan_id: str) -> None:
        """Go on where the visitor was, as far as the app knows."""
        self.first()

    def complain(self, problem: parts.Said) -> None:
        """Say what went wrong above the page, and lead there."""
        self.said.value = parts.messages([("bad", problem)])
        self.visitor.focus(".kit-complaint .bad")

    def speak(self, language: str) -> None:
        """Show everything in the other language."""
        use_language(language)
        self.visitor.speak(language)
        self.again()

    def show(self, again: Callable[[], None], *children: widgets.Widget) -> None:
        """Put a page on the screen.

        Args:
            again: draws this page anew, in the other language.
            children: the page.
        """
        self.again = again
        self.hush()
        parts.put(self.page, children)
        self.show_header()
        self.visitor.focus(".kit-step h2")

    def hush(self) -> None:
        """Take the message away: what it said belongs to the page before."""
        self.said.value = ""
        parts.put(self.ways, ())

    def show_header(self) -> None:
        """Show what is open, the app's own links, and the other language."""
        other = "en" if current_language() == "zh" else "zh"
        self.visitor.title(say(self.named))
        self.show_title()
        links = [self.button(say(key), go, "kit-plain", "kit-small") for key, go in self.links().items()]
        speak = self.button(say("words.language", other), lambda: self.speak(other), "kit-small")
        parts.put(self.tools, [*links, speak])

    def show_title(self) -> None:
        """Show what is open."""
        title, remark = self.called()
        self.title.value = f"<h1>{parts.escape(title)}</h1>{remark}"

    def called(self) -> tuple[str, str]:
        """Return the header's title, and a line of HTML below it."""
        return say(self.named), ""

    def links(self) -> dict[str, Callable[[], None]]:
        """Return the header's links: message and what it does."""
        return {} if self.again == self.first else {self.back: self.first}

    def button(self, text: str, action: Callable[[], None], *classes: str) -> widgets.Button:
        """Return a button that complains above the page."""
        return parts.button(text, action, self.complain, *classes)
