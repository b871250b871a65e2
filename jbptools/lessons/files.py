"""All files that are made from the lessons: path -> bytes. Nothing is written here."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import Any

from jbptools.lessons import derive
from jbptools.lessons.declared import bank_rows, without_remarks
from jbptools.lessons.guide import guide
from jbptools.lessons.notebook import dump
from jbptools.lessons.printed import page, workbook
from jbptools.lessons.reference.pages import reference
from jbptools.lessons.runner import LessonRun, run_lesson
from jbptools.lessons.runsheet import row_minutes
from jbptools.lessons.source import Lesson, read_pages
from jbptools.lessons.timetable import days, read_timetable
from jbptools.words import LANGUAGES

__all__ = ["BANK", "INDEX", "derived_files", "index"]

BANK = PurePosixPath("jbptools/exercises/bank")
INDEX = PurePosixPath("jbptools/lessons/index.json")
_MAKERS: Mapping[str, Callable[[Lesson, LessonRun, str], dict[str, Any]]] = {
    "course": derive.course,
    "exercises": derive.exercises,
    "solutions": derive.solutions,
}


def bank(lesson: Lesson) -> bytes:
    """Return what ``jbp.exercise`` reads at run time for a lesson."""
    prepare = without_remarks(lesson.prepare())
    return dump({"lesson": lesson.id, "prepare": prepare, "exercises": bank_rows(lesson)})


def index(lessons: Sequence[Lesson]) -> bytes:
    """Return the list of lessons that a landing page shows, without reading any lesson."""
    rows = [
        {
            "id": lesson.id,
            **{
                name: lesson.front[name]
                for name in ("number", "order", "title", "question", "objectives", "tables")
            },
            "prerequisites": lesson.front["prerequisites"],
            "terms": lesson.front["terms"],
            "minutes": {
                "teaching": lesson.front["minutes"]["teaching"],
                "exercises": derive.exercise_minutes(lesson),
            },
            "exercises": len(lesson.exercises),
            "run_sheet": row_minutes(lesson),
            "files": {
                kind: {lang: f"{kind}/{lang}/{lesson.id}.ipynb" for lang in LANGUAGES}
                for kind in derive.KINDS
            },
        }
        for lesson in lessons
    ]
    return dump(rows)


def banks(lessons: Sequence[Lesson]) -> dict[PurePosixPath, bytes]:
    """Return the index and the banks: what has to be there before the lessons' code can run."""
    return {INDEX: index(lessons), **{BANK / f"{lesson.id}.json": bank(lesson) for lesson in lessons}}


def derived_files(lessons: Sequence[Lesson], folder: Path) -> dict[PurePosixPath, bytes]:
    """Return every derived file. The banks on disk must be those of :func:`banks`.

    Args:
        lessons: all lessons in teaching order.
        folder: where the lesson files, the pages and the timetable stand.
    """
    files = banks(lessons)
    pages = read_pages(folder / "pages")
    timetable = days(read_timetable(folder / "timetable.yaml"), lessons)
    for language in LANGUAGES:
        runs = {lesson.id: run_lesson(lesson, language) for lesson in lessons}
        for lesson in lessons:
            for kind, make in _MAKERS.items():
                made = make(lesson, runs[lesson.id], language)
                files[PurePosixPath(kind, language, f"{lesson.id}.ipynb")] = dump(made)
        files |= {
            _printed("trainer-guide", language): guide(lessons, runs, pages["trainer"], timetable, language),
            _printed("workbook", language): workbook(lessons, runs, pages["workbook"], language),
            _printed("before", language): page(pages["before"], language),
            _printed("reference", language): reference(language),
        }
    return files


def _printed(name: str, language: str) -> PurePosixPath:
    return PurePosixPath("docs", f"{name}.{language}.md")
