"""The trainer guide: agenda, run sheets and notes of every lesson, and the answer keys."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from jbptools.data.stories import stories
from jbptools.exercises.texts import fill
from jbptools.lessons.derive import exercise_minutes
from jbptools.lessons.runner import LessonRun, run_code
from jbptools.lessons.runsheet import run_sheet
from jbptools.lessons.source import Lesson, LessonPage
from jbptools.lessons.stubs import solved
from jbptools.lessons.timetable import PAUSES, TimetableRow, shown, workshop_minutes
from jbptools.words import say

__all__ = ["guide"]


def guide(
    lessons: Sequence[Lesson],
    runs: Mapping[str, LessonRun],
    about: LessonPage,
    timetable: Sequence[Sequence[TimetableRow]],
    language: str,
) -> bytes:
    """Return the guide as Markdown: what trainees' notebooks leave out.

    Args:
        lessons: in teaching order.
        runs: lesson id -> what its code gave in that language.
        about: the page on the workshop as a whole: room, people, swapping the case.
        timetable: the rows of each day.
        language: ``"zh"`` or ``"en"``.
    """
    parts = [f"# {say('lessons.guide_title', language)}", say("lessons.guide_intro", language)]
    parts += [_agenda(lessons, language), *_days(timetable, lessons, language)]
    parts += [cell.source for cell in about.in_language(language)]
    starts = {row.lesson: row.start for day in timetable for row in day}
    for lesson in lessons:
        parts += _lesson(lesson, runs[lesson.id].names, starts[lesson.id], language)
    parts += _planted(language)
    return ("\n\n".join(parts) + "\n").encode("utf-8")


def _agenda(lessons: Sequence[Lesson], language: str) -> str:
    rows = [
        f"| {lesson.front['number']} | {lesson.front['title'][language]} "
        f"| {lesson.front['minutes']['teaching']} | {exercise_minutes(lesson)} | {len(lesson.exercises)} "
        f"| {workshop_minutes(lesson)} |"
        for lesson in lessons
    ]
    head = say("lessons.agenda_head", language)
    return f"## {say('lessons.agenda', language)}\n\n{head}\n|---|---|--:|--:|--:|--:|\n" + "\n".join(rows)


def _days(
    timetable: Sequence[Sequence[TimetableRow]], lessons: Sequence[Lesson], language: str
) -> Iterator[str]:
    for number, day in enumerate(timetable, 1):
        end = TimetableRow(day[-1].start + day[-1].minutes, 0).clock
        taught = sum(row.minutes for row in day if row.slot not in PAUSES)
        title = say("lessons.day", language, number=number, start=day[0].clock, end=end, minutes=taught)
        yield f"### {title}\n\n{shown(day, lessons, language)}"


def _planted(language: str) -> Iterator[str]:
    """What is hidden in the case company's tables: who, what an analysis finds, how to debrief."""
    yield f"## {say('lessons.planted', language)}"
    yield say("lessons.planted_intro", language)
    for story in stories():
        where = say("lessons.planted_at", language, dealers=story.dealers)
        yield f"### {story.title.say(language)} · {where}"
        yield "\n".join(
            f"- **{say(f'lessons.planted_{part}', language)}** {getattr(story, part).say(language)}"
            for part in ("planted", "naive", "finds", "debrief")
        )


def _lesson(lesson: Lesson, names: Mapping[str, Any], start: int, language: str) -> Iterator[str]:
    front = lesson.front
    yield "## " + say("lessons.title", language, number=front["number"], title=front["title"][language])
    yield f"> {front['question'][language]}"
    for cell in lesson.in_language(language):
        if "trainer" in cell.tags:
            sheet = "run-sheet" in cell.tags
            text = run_sheet(lesson, cell, start, language) if sheet else cell.source
            yield fill(text, names, language)
    yield f"### {say('lessons.answer_key', language)}"
    for declared in lesson.exercises.values():
        yield from _key(lesson, declared, dict(names), language)


def _key(lesson: Lesson, declared: Mapping[str, Any], names: dict[str, Any], language: str) -> Iterator[str]:
    if code := lesson.code_of(declared["id"]):
        run_code(solved(code.source), names)
    yield "#### " + say(
        "lessons.exercise",
        language,
        id=declared["id"],
        title=declared["title"][language],
        minutes=declared["minutes"],
    )
    yield fill(declared["prompt"][language], names, language)
    if declared["kind"] in ("choice", "multi"):
        yield _options(declared, names, language)
    yield fill(declared["solution"][language], names, language)
    if "sample" in declared:
        quoted = fill(declared["sample"][language], names, language).strip()
        yield f"**{say('lessons.sample', language)}**\n\n> {quoted}"
    expected = [fill(wrong["say"][language], names, language) for wrong in declared.get("wrong", ())]
    if expected:
        yield f"**{say('lessons.typical_wrong', language)}**\n\n" + "\n".join(
            f"- {text}" for text in expected
        )


def _options(declared: Mapping[str, Any], names: Mapping[str, Any], language: str) -> str:
    letters = "ABCDEFGH"
    rows = [fill(option[language], names, language) for option in declared["options"]]
    return "\n".join(f"- {letter}. {text}" for letter, text in zip(letters, rows, strict=False))
