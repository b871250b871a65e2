"""The timetable of the two days, built from the lessons' minutes; breaks and meals stand in a YAML file.

``lessons/timetable.yaml`` lists each day's rows: a lesson by its id, or ``{slot: ..., minutes: ...}``.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jbptools.lessons.source import Lesson, yaml_parts
from jbptools.words import KitError, say

__all__ = ["TimetableRow", "clock", "days", "read_timetable", "shown", "workshop_minutes"]

#: rows that are no course time
PAUSES = ("break", "lunch")


@dataclass(frozen=True)
class TimetableRow:
    """One row of a day: when, what, how long; ``lesson`` is empty for slots such as breaks."""

    start: int
    minutes: int
    lesson: str = ""
    slot: str = ""

    @property
    def clock(self) -> str:
        """The start as people read it.

        >>> TimetableRow(545, 15).clock
        '09:05'
        """
        return clock(self.start)


def clock(minutes: int) -> str:
    """Return minutes after midnight as a clock shows them.

    >>> clock(545)
    '09:05'
    """
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def workshop_minutes(lesson: Lesson) -> int:
    """Return the minutes a lesson gets in the two days: teaching, and the exercises not left for after."""
    after = set(map(str, lesson.front.get("after", ())))
    practice = sum(int(one["minutes"]) for number, one in lesson.exercises.items() if number not in after)
    return int(lesson.front["minutes"]["teaching"]) + practice


def read_timetable(file: Path) -> Mapping[str, Any]:
    """Return the settings of ``timetable.yaml``; raises KitError where it cannot be read."""
    settings: Mapping[str, Any] = next(yaml_parts(file.read_text(encoding="utf-8"), file.name))
    return settings


def days(settings: Mapping[str, Any], lessons: Sequence[Lesson]) -> list[list[TimetableRow]]:
    """Return the rows of each day with their clock times.

    Raises:
        KitError: a row names a lesson that there is not, or a lesson stands nowhere or twice.
    """
    known = {lesson.id: lesson for lesson in lessons}
    named = [row for day in settings["days"] for row in day if isinstance(row, str)]
    if wrong := [name for name in {*named, *known} if named.count(name) != 1 or name not in known]:
        raise KitError("lessons.timetable_lessons", lessons=sorted(wrong))
    return [list(_day(day, str(settings["start"]), known)) for day in settings["days"]]


def _day(rows: Sequence[Any], start: str, known: Mapping[str, Lesson]) -> Iterator[TimetableRow]:
    hour, minute = start.split(":")
    now = int(hour) * 60 + int(minute)
    for row in rows:
        if isinstance(row, str):
            made = TimetableRow(now, workshop_minutes(known[row]), lesson=row)
        else:
            made = TimetableRow(now, int(row["minutes"]), slot=str(row["slot"]))
        yield made
        now += made.minutes


def shown(day: Sequence[TimetableRow], lessons: Sequence[Lesson], language: str) -> str:
    """Return one day as a Markdown table: clock, what, minutes, exercises left for later."""
    known = {lesson.id: lesson for lesson in lessons}
    rows = [
        f"| {row.clock} | {_what(row, known, language)} | {row.minutes} | {_after(row, known)} |"
        for row in day
    ]
    return f"{say('lessons.timetable_head', language)}\n|---|---|--:|---|\n" + "\n".join(rows)


def _what(row: TimetableRow, known: Mapping[str, Lesson], language: str) -> str:
    if row.slot:
        return say(f"lessons.slot_{row.slot}", language)
    front = known[row.lesson].front
    return (
        "**" + say("lessons.title", language, number=front["number"], title=front["title"][language]) + "**"
    )


def _after(row: TimetableRow, known: Mapping[str, Lesson]) -> str:
    return ", ".join(map(str, known[row.lesson].front.get("after", ()))) if row.lesson else ""
