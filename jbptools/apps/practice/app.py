"""The practice app: choose a dialogue or the opening line, play, look at the debrief, try again."""

import secrets
from collections.abc import Callable
from functools import partial
from html import escape

import ipywidgets as widgets

from jbptools.apps.practice.opening import OpeningForm
from jbptools.apps.practice.play import PlayForm
from jbptools.apps.shell.frame import Frame
from jbptools.apps.widgets import parts
from jbptools.selling.call.planning import call_plan
from jbptools.selling.talk.dialogue import Dialogue
from jbptools.selling.talk.figures import dealer_figures
from jbptools.selling.talk.library import dialogue, dialogues
from jbptools.selling.talk.rubric import rubric
from jbptools.selling.talk.run import Run
from jbptools.words import current_language, say

__all__ = ["Practice", "app"]

TOPICS = ("concept", "owner")


def app() -> widgets.Widget:
    """Return the app's screen, empty until the visitor's first message."""
    return Practice().screen


class Practice(Frame):
    """A list of what can be practised, and one practice at a time."""

    named, back = "practice.title", "practice.back"

    def first(self) -> None:
        """Show what can be practised."""
        children: list[widgets.Widget] = [parts.heading(say("practice.heading"), say("practice.lead"))]
        for topic in TOPICS:
            children.append(widgets.HTML(parts.title(say(f"practice.topic_{topic}"))))
            children += [self.card(one) for one in map(dialogue, dialogues()) if one.topic == topic]
        children += [
            widgets.HTML(parts.title(say("practice.opening"))),
            self.row(say("practice.opening_text"), say("practice.open_opening"), self.opening),
            widgets.HTML(parts.title(say("practice.sheets"))),
            self.row(say("practice.observer_text"), say("practice.observer"), self.observer),
            self.row(say("practice.call_text"), say("practice.call"), self.call_sheet),
        ]
        self.show(self.first, *children)

    def row(self, text: str, label: str, action: Callable[[], None], lead: str = "") -> widgets.Widget:
        """Return a line with what it is and a button that opens it."""
        strong = f"<strong>{escape(lead)}</strong><br>" if lead else ""
        words = widgets.HTML(f"<p>{strong}{escape(text)}</p>")
        made = self.button(label, action)
        made.tooltip = f"{label}: {lead or text}"
        return widgets.HBox([words, made]).add_class("kit-saved")

    def card(self, talk: Dialogue) -> widgets.Widget:
        """Return the line of one dialogue."""
        figures = dealer_figures(None, talk.dealer)
        text = say("practice.about", minutes=talk.minutes, dealer=figures["dealer"][current_language()])
        title = talk.title.say(figures=figures)
        return self.row(text, say("practice.begin"), partial(self.begin, talk.id), title)

    def begin(self, name: str) -> None:
        """Open a dialogue; its options stand in an order of their own."""
        self.talk(Run(dialogue(name), secrets.randbelow(1_000_000)))

    def talk(self, run: Run) -> None:
        """Show a talk in the language in force."""
        form = PlayForm(run, current_language())
        # a retake replaces the form's run: the other language goes on with that one
        self.show(lambda: self.talk(form.run), form)

    def opening(self) -> None:
        """Open the practice of the opening line."""
        self.show(self.opening, OpeningForm(current_language()))

    def observer(self) -> None:
        """Hand over the observer's sheet to print."""
        self.download("observer", rubric().page())

    def call_sheet(self) -> None:
        """Hand over the empty call plan to print."""
        self.download("call-plan", call_plan().worksheet())

    def download(self, name: str, page: str) -> None:
        """Hand the visitor a page to print."""
        self.visitor.download(f"{name}.{current_language()}.html", "text/html", page.encode("utf-8"))
