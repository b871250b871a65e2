"""The quiz app: choose a quiz, answer, hand in, see what was right and why, and what the course changed."""

from collections.abc import Callable
from datetime import date
from functools import partial
from html import escape

import ipywidgets as widgets

from jbptools.apps.quiz.form import QuizForm
from jbptools.apps.quiz.record import Record, last_name, open_record
from jbptools.apps.shell.frame import Frame
from jbptools.apps.widgets import parts
from jbptools.exercises.quiz import DAYS, QUIZZES, Marked, compare, due, quiz
from jbptools.words import form, say

__all__ = ["QuizApp", "app"]

#: how a comparison is shown: a list's kind, and so its sign
KINDS = {"won": "good", "kept": "good", "lost": "bad", "open": "todo"}


def app() -> widgets.Widget:
    """Return the app's screen, empty until the visitor's first message."""
    return QuizApp().screen


class QuizApp(Frame):
    """One page at a time: the list of quizzes, a quiz, its result."""

    named, back = "quiz.title", "quiz.all"

    def __init__(self, today: Callable[[], date] = date.today) -> None:
        super().__init__()
        self.today = today
        self.record: Record | None = None

    def called(self) -> tuple[str, str]:
        """Return the app's name, and whose quizzes these are."""
        who = escape(say("quiz.who", name=self.record.name)) if self.record else ""
        return say(self.named), f"<p class='kit-who'>{who}</p>" if who else ""

    def first(self) -> None:
        """Show the code name and the quizzes, each with where one stands."""
        name = widgets.Text(
            value=self.record.name if self.record else last_name(),
            description=say("quiz.name"),
            style={"description_width": "initial"},
        )
        name.layout.width = "20rem"
        rows = [self.row(one, name) for one in QUIZZES]
        heading = parts.heading(say("quiz.heading"), say("quiz.lead"))
        self.show(self.first, heading, name, *rows)

    def row(self, which: str, name: widgets.Text) -> widgets.Widget:
        """Return one quiz of the list: what it is, how far one is, the button that opens it."""
        made = quiz(which)
        text = f"<b>{escape(made.title.say())}</b> <span class='kit-who'>{escape(self.state(which))}</span>"

        def go() -> None:
            self.record = open_record(name.value)
            self.result(which) if which in self.record.handed_in else self.ask(which)

        label = say("quiz.open", title=made.title.say())
        button = self.button(label, go, "kit-small")
        return widgets.HBox([widgets.HTML(text), button]).add_class("kit-saved")

    def state(self, which: str) -> str:
        """Return in words how far one is with a quiz, or when a refresher is due."""
        questions = len(quiz(which).items)
        if self.record and which in self.record.handed_in:
            right = sum(self.record.marked(which).right)
            return say("quiz.state_done", right=right, all=questions)
        if which in DAYS and self.record and "exit" in self.record.handed_in:
            day = due(which, self.record.handed_in["exit"])
            key = "quiz.state_due" if day <= self.today() else "quiz.state_later"
            return say(key, day=form(day, "date"), all=questions)
        return say("quiz.state_new", all=questions)

    def ask(self, which: str) -> None:
        """Show the questions; every choice is kept at once."""
        record, made = self.known(), quiz(which)
        keep = partial(record.choose, which)
        form_of_quiz = QuizForm(made, record.answers.get(which, {}), keep, self.complain)

        def hand_in() -> None:
            record.hand_in(which, self.today())
            self.result(which)

        button = self.button(say("quiz.hand_in"), hand_in, "kit-primary")
        heading = parts.heading(made.title.say(), made.about.say())
        self.show(partial(self.ask, which), heading, form_of_quiz, widgets.HBox([button]))

    def result(self, which: str) -> None:
        """Show what was right and why; after the exit quiz also what the course changed."""
        record, made = self.known(), quiz(which)
        found = record.marked(which)
        children = [
            parts.heading(made.title.say(), say("quiz.score", right=sum(found.right), all=len(found.right))),
        ]
        if {"entry", "exit"} <= set(record.handed_in) and which in ("entry", "exit"):
            children.append(widgets.HTML(changed(record.marked("entry"), record.marked("exit"))))
        children.append(widgets.HTML(explained(found)))

        def once_more() -> None:
            record.again(which)
            self.ask(which)

        children.append(widgets.HBox([self.button(say("quiz.once_more"), once_more)]))
        self.show(partial(self.result, which), *children)

    def known(self) -> Record:
        """Return the record of whoever is here; raises KitError before a code name was given."""
        if self.record is None:
            self.record = open_record(last_name())
        return self.record


def explained(found: Marked) -> str:
    """Return every question with the answer given, the right one and why, as HTML."""
    lines = []
    for item, given, right in zip(found.quiz.items, found.answers, found.right, strict=True):
        texts = {key: f"{key.upper()}. {text.say()}" for key, text in item.options.items()}
        key = "quiz.was_right" if right else "quiz.was_wrong"
        said = say(key, given=texts.get(given, "—"), answer=texts[item.answer])
        lines.append(
            f'<li class="{"good" if right else "bad"}"><b>{escape(item.prompt.say())}</b><br>{escape(said)}'
            f"<br>{escape(item.why.say())} <small>{escape(str(item.ability_name))}</small></li>"
        )
    return parts.title(say("quiz.explained")) + f'<ul class="kit-list">{"".join(lines)}</ul>'


def changed(before: Marked, after: Marked) -> str:
    """Return what the course changed, ability by ability, as HTML."""
    changes = compare(before, after)
    won = sum(one.verdict == "won" for one in changes)
    head = say("quiz.compared", before=sum(before.right), after=sum(after.right), won=won, all=len(changes))
    lines = [
        (KINDS[one.verdict], say(f"quiz.change_{one.verdict}", ability=ability(one.ability)))
        for one in changes
    ]
    return parts.title(say("quiz.changes")) + f"<p>{escape(head)}</p>" + parts.messages(lines)


def ability(name: str) -> str:
    """Return an ability's name for a reader."""
    return say(f"quiz.ability_{name}")
