"""The bank: every exercise as its lesson declares it, read from ``bank/<lesson>.json``.

Right answers are not stored. The lesson's own code computes them from the case when they are first
needed, so another case brings other answers by itself.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Any, Literal

from jbptools.exercises.numbers import Unit
from jbptools.exercises.texts import Text
from jbptools.words import KitError

__all__ = ["Catalogued", "Exercise", "Kind", "AnswerOption", "Wrong", "catalogue", "exercise", "figures"]

Kind = Literal["choice", "multi", "number", "sort", "text", "open"]


@dataclass(frozen=True)
class AnswerOption:
    """One thing to choose, or one bin to sort into."""

    id: str
    text: Text


@dataclass(frozen=True)
class Wrong:
    """A typical wrong answer, how to know it, and the question that helps.

    Args:
        say: a question to the learner, not a verdict.
        value: the answer itself, or a part of it (kind ``sort``).
        code: instead of ``value``: an expression over the lesson's figures, or a function of the answer.
        example: an answer of that kind, for the self-proof, where value or code are not one.
    """

    say: Text
    value: Any = None
    code: str = ""
    example: Any = None


@dataclass(frozen=True)
class BankRule:
    """What a written answer must show (patterns, length), and the question where it does not."""

    say: Text
    find: Text | None = None
    avoid: Text | None = None
    at_least: Mapping[str, int] | None = None
    at_most: Mapping[str, int] | None = None


@dataclass(frozen=True)
class Exercise:
    """One exercise as its lesson declares it; see docs of ``lessons/`` for the fields.

    >>> exercise("3.1").lesson
    '03-tiering'
    """

    id: str
    lesson: str
    kind: Kind
    purpose: str
    minutes: int
    title: Text
    prompt: Text
    hints: tuple[Text, ...]
    solution: Text
    wrong: tuple[Wrong, ...] = ()
    options: tuple[AnswerOption, ...] = ()
    items: str = ""
    answer: Any = None
    answer_code: str = ""
    code: str = ""
    unit: Unit = "number"
    relative: float = 0.01
    absolute: float = 0.0
    rules: tuple[BankRule, ...] = ()
    sample: Text | None = None
    praise: Text | None = None
    prepare: str = field(default="", repr=False)


@dataclass(frozen=True)
class Catalogued:
    """What a list of exercises shows of one: no answer."""

    id: str
    lesson: str
    kind: Kind
    purpose: str
    minutes: int
    title: Text


def _text(both: Any) -> Text | None:
    return Text.of(both) if both else None


def _wrong(row: Mapping[str, Any]) -> Wrong:
    return Wrong(Text.of(row["say"]), row.get("value"), row.get("code", ""), row.get("example"))


def _rule(row: Mapping[str, Any]) -> BankRule:
    return BankRule(
        Text.of(row["say"]),
        _text(row.get("find")),
        _text(row.get("avoid")),
        row.get("at_least"),
        row.get("at_most"),
    )


def _exercise(row: Mapping[str, Any], lesson: str, prepare: str) -> Exercise:
    plain = {name: row[name] for name in _PLAIN if name in row}
    return Exercise(
        **plain,
        lesson=lesson,
        prepare=prepare,
        title=Text.of(row["title"]),
        prompt=Text.of(row["prompt"]),
        solution=Text.of(row["solution"]),
        hints=tuple(Text.of(hint) for hint in row["hints"]),
        wrong=tuple(_wrong(one) for one in row.get("wrong", ())),
        rules=tuple(_rule(one) for one in row.get("rules", ())),
        options=tuple(AnswerOption(str(one["id"]), Text.of(one)) for one in row.get("options", ())),
        sample=_text(row.get("sample")),
        praise=_text(row.get("praise")),
    )


_PLAIN = (
    "id",
    "kind",
    "purpose",
    "minutes",
    "items",
    "answer",
    "answer_code",
    "code",
    "unit",
    "relative",
    "absolute",
)


@cache
def _lesson(name: str) -> Mapping[str, Exercise]:
    file = resources.files("jbptools.exercises").joinpath("bank", name)
    read = json.loads(file.read_text(encoding="utf-8"))
    rows = [_exercise(row, read["lesson"], read["prepare"]) for row in read["exercises"]]
    return MappingProxyType({row.id: row for row in rows})


@cache
def _files() -> tuple[str, ...]:
    folder = resources.files("jbptools.exercises").joinpath("bank")
    return tuple(sorted(file.name for file in folder.iterdir() if file.name.endswith(".json")))


def catalogue() -> list[Catalogued]:
    """Return all exercises of the kit in order, without their answers.

    >>> [row.id for row in catalogue() if row.lesson == "03-tiering"][:2]
    ['3.1', '3.2']
    """
    rows = [row for name in _files() for row in _lesson(name).values()]
    return [Catalogued(r.id, r.lesson, r.kind, r.purpose, r.minutes, r.title) for r in rows]


def exercise(number: str) -> Exercise:
    """Return one exercise.

    Args:
        number: lesson and place, e.g. ``"3.2"``.

    Raises:
        KitError: there is no such exercise; the sentence lists those of the lesson, else the lessons.

    >>> exercise("3.1").kind
    'choice'
    """
    wanted = str(number).strip()
    lesson = wanted.partition(".")[0]
    stem = lesson.zfill(2 + len(lesson.lstrip("0123456789"))) + "-"  # 3 -> 03-, 4a -> 04a-
    for name in _files():
        if name.startswith(stem) and wanted in _lesson(name):
            return _lesson(name)[wanted]
    near = [row.id for row in catalogue() if row.lesson.startswith(stem)] or [row.id for row in catalogue()]
    raise KitError("exercises.no_such", id=wanted, there=near)


@cache
def _prepared(prepare: str) -> Mapping[str, Any]:
    names: dict[str, Any] = {}
    exec(compile("import jbptools as jbp\n" + prepare, "<lesson>", "exec"), names)  # noqa: S102 - our own package's data
    return MappingProxyType(names)


@cache
def figures(number: str) -> Mapping[str, Any]:
    """Return the figures that an exercise's texts and answers use: name -> value.

    They are computed by the lesson's own code from the case in use, once in a process.
    """
    found = exercise(number)
    names = dict(_prepared(found.prepare))
    if found.code:
        exec(compile(found.code, f"<exercise {number}>", "exec"), names)  # noqa: S102 - our own package's data
    return MappingProxyType(names)


def evaluate(number: str, code: str) -> Any:
    """Return the value of an expression over an exercise's figures."""
    return eval(code, dict(figures(number)))  # noqa: S307 - our own package's data
