"""Quizzes: what a class can do when it comes, when it leaves, and on days 3, 10 and 30.

Each quiz is a data file with both languages side by side, ``quizzes/<name>.json``. The entry and the exit
quiz ask for the same abilities in other questions, so that their results can be compared one by one.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib import resources
from types import MappingProxyType

from jbptools.exercises.texts import Text
from jbptools.words import KitError, Message

__all__ = ["DAYS", "QUIZZES", "Change", "QuizItem", "Marked", "Quiz", "compare", "due", "mark", "quiz"]

QUIZZES = ("entry", "exit", "day3", "day10", "day30")
#: refresher -> days after the course
DAYS = MappingProxyType({"day3": 3, "day10": 10, "day30": 30})


@dataclass(frozen=True)
class QuizItem:
    """One question: the ability it asks for, four answers, the right one and why."""

    ability: str
    prompt: Text
    options: Mapping[str, Text]
    answer: str
    why: Text

    @property
    def ability_name(self) -> Message:
        """The ability for a reader, with the lesson that teaches it."""
        return Message(f"quiz.ability_{self.ability}")


@dataclass(frozen=True)
class Quiz:
    """A quiz with its questions in order.

    >>> quiz("entry").title.say("en"), len(quiz("entry").items)
    ('Entry quiz', 12)
    """

    id: str
    title: Text
    about: Text
    items: tuple[QuizItem, ...]


@dataclass(frozen=True)
class Marked:
    """What came of a quiz: one answer a question, ``""`` where none was given."""

    quiz: Quiz
    answers: tuple[str, ...]

    @property
    def right(self) -> tuple[bool, ...]:
        """Question by question, whether it is right."""
        return tuple(given == item.answer for given, item in zip(self.answers, self.quiz.items, strict=True))

    @property
    def open(self) -> int:
        """How many questions have no answer yet."""
        return self.answers.count("")

    def by_ability(self) -> dict[str, float]:
        """Return ability -> share of its questions that are right."""
        found: dict[str, list[bool]] = {}
        for item, right in zip(self.quiz.items, self.right, strict=True):
            found.setdefault(item.ability, []).append(right)
        return {ability: sum(rights) / len(rights) for ability, rights in found.items()}


@dataclass(frozen=True)
class Change:
    """One ability before and after the course: ``kept``, ``won``, ``lost`` or ``open``."""

    ability: str
    verdict: str


@cache
def quiz(name: str) -> Quiz:
    """Return a quiz.

    Args:
        name: one of :data:`QUIZZES`.

    Raises:
        KitError: there is no such quiz; the sentence lists those that there are.
    """
    if name not in QUIZZES:
        raise KitError("quiz.no_such", name=name, there=list(QUIZZES))
    file = resources.files("jbptools.exercises").joinpath("quizzes", f"{name}.json")
    read = json.loads(file.read_text(encoding="utf-8"))
    items = tuple(
        QuizItem(
            row["ability"],
            Text.of(row["prompt"]),
            MappingProxyType({one["id"]: Text.of(one) for one in row["options"]}),
            row["answer"],
            Text.of(row["why"]),
        )
        for row in read["items"]
    )
    return Quiz(name, Text.of(read["title"]), Text.of(read["about"]), items)


def mark(name: str, answers: Mapping[int, str]) -> Marked:
    """Return what came of a quiz.

    Args:
        name: the quiz.
        answers: number of the question (from 0) -> letter; questions without one count as not answered.

    >>> mark("day3", {0: "b"}).by_ability()["results"]
    1.0
    """
    items = quiz(name).items
    given = (answers.get(number, "") for number in range(len(items)))
    return Marked(
        quiz(name), tuple(one if one in item.options else "" for one, item in zip(given, items, strict=True))
    )


def compare(before: Marked, after: Marked) -> list[Change]:
    """Return for each ability what the course changed, in the order of the first quiz.

    >>> changes = compare(mark("entry", {0: "a"}), mark("exit", {0: "c", 1: "a"}))
    >>> [(one.ability, one.verdict) for one in changes[:3]]
    [('why', 'kept'), ('jbp', 'won'), ('tiering', 'open')]
    """
    then, now = before.by_ability(), after.by_ability()
    verdicts = {(True, True): "kept", (False, True): "won", (True, False): "lost", (False, False): "open"}
    return [
        Change(ability, verdicts[share == 1, now[ability] == 1])
        for ability, share in then.items()
        if ability in now
    ]


def due(name: str, course_ended: date) -> date:
    """Return the day for a refresher.

    >>> due("day10", date(2026, 11, 25)).isoformat()
    '2026-12-05'
    """
    return course_ended + timedelta(days=DAYS[name])
