"""A lesson's run sheet by the minute: the clock of the two days beside the minutes of the lesson alone.

A trainer's cell tagged ``run-sheet`` holds a table: minutes of talk, what, how. The exercises named in "what"
add their own minutes, so the sheet, the exercises and the timetable cannot tell different times. Talk written
as ``5°`` is for the lesson alone: the two days have no minutes for it.
"""

import re
from dataclasses import dataclass

from jbptools.lessons.source import Lesson, SourceCell
from jbptools.lessons.timetable import clock
from jbptools.words import KitError, say

__all__ = ["RunStep", "row_minutes", "run_sheet", "steps"]

_ROW = re.compile(r"^\|\s*(\d+)(°?)\s*\|([^|]*)\|([^|]*)\|\s*$", re.MULTILINE)
_NUMBER = re.compile(r"(?<![\w.])\d+[a-z]?\.\d+(?![\d%])")


@dataclass(frozen=True)
class RunStep:
    """One row: minutes of talk, what is done and how, the exercises done in it; whether the talk may wait."""

    talk: int
    what: str
    how: str
    exercises: tuple[str, ...]
    may_wait: bool = False

    def minutes(self, lesson: Lesson, *, alone: bool) -> int:
        """Return how long the row takes: in the lesson alone, or in the two days without what is left out."""
        after = () if alone else _after(lesson)
        talk = self.talk if alone or not self.may_wait else 0
        done = (number for number in self.exercises if number not in after)
        return talk + sum(int(lesson.exercises[number]["minutes"]) for number in done)


def _after(lesson: Lesson) -> tuple[str, ...]:
    return tuple(map(str, lesson.front.get("after", ())))


def steps(lesson: Lesson, cell: SourceCell) -> list[RunStep]:
    """Return the rows of a run sheet.

    Raises:
        KitError: the talk does not sum to the lesson's teaching minutes, or an exercise stands in no row or
            in two; the sentence names them.
    """
    made = [
        RunStep(
            int(talk),
            what.strip(),
            how.strip(),
            tuple(filter(lesson.exercises.get, _NUMBER.findall(what))),
            bool(waits),
        )
        for talk, waits, what, how in _ROW.findall(cell.source)
    ]
    named = [number for step in made for number in step.exercises]
    if wrong := [number for number in lesson.exercises if named.count(number) != 1]:
        raise KitError("lessons.sheet_exercises", lesson=lesson.id, exercises=wrong)
    talk = sum(step.talk for step in made if not step.may_wait)
    teaching = int(lesson.front["minutes"]["teaching"])
    if talk != teaching:
        raise KitError("lessons.sheet_talk", lesson=lesson.id, talk=talk, teaching=teaching)
    return made


def row_minutes(lesson: Lesson) -> list[tuple[int, int]]:
    """Return the minutes of each row, in the two days and in the lesson alone; empty without a run sheet."""
    found = [cell for cell in lesson.in_language("zh") if "run-sheet" in cell.tags]
    return [
        (step.minutes(lesson, alone=False), step.minutes(lesson, alone=True))
        for cell in found
        for step in steps(lesson, cell)
    ]


def run_sheet(lesson: Lesson, cell: SourceCell, start: int, language: str) -> str:
    """Return the run sheet as Markdown: heading, table, and what the cell says below it.

    Args:
        lesson: whose sheet it is.
        cell: the cell with the table.
        start: when the lesson begins in the two days, in minutes after midnight.
        language: ``"zh"`` or ``"en"``.
    """
    after = _after(lesson)
    now, alone, rows = start, 0, []
    for step in steps(lesson, cell):
        here, whole = (step.minutes(lesson, alone=by_itself) for by_itself in (False, True))
        when = clock(now) if here else say("lessons.sheet_later", language)
        what = _NUMBER.sub(lambda found: found[0] + "°" * (found[0] in after), step.what)
        what += "°" * step.may_wait
        rows.append(f"| {when} | {alone}–{alone + whole} | {what} | {step.how} |")
        now, alone = now + here, alone + whole
    head = say(
        "lessons.sheet_title",
        language,
        start=clock(start),
        end=clock(now),
        minutes=now - start,
        alone=alone,
    )
    table = "\n".join([say("lessons.sheet_head", language), "|--:|--:|---|---|", *rows])
    *_, last = _ROW.finditer(cell.source)
    rest = cell.source[last.end() :].strip()
    legend = [say("lessons.sheet_after", language)] if after else []
    return "\n\n".join([f"### {head}", table, *legend, rest]).strip()
