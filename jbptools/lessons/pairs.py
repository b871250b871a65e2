"""Every text of a lesson that stands in two languages, with the key under which the ledger knows it."""

import json
from collections.abc import Mapping
from pathlib import Path

from jbptools.lessons.declared import pairs
from jbptools.lessons.source import Lesson, LessonPage
from jbptools.lessons.stubs import remarks

__all__ = ["quiz_pairs", "text_pairs"]


def text_pairs(lesson: Lesson | LessonPage) -> dict[str, Mapping[str, str]]:
    """Return ``lesson/cell`` (and ``lesson/3.1/hints/0``, ``lesson/front/title`` ...) -> both wordings."""
    found: dict[str, Mapping[str, str]] = {}
    for path, both in pairs(dict(lesson.front), "front"):
        found[f"{lesson.id}/{path}"] = {language: _one(text) for language, text in both.items()}
    for cell in lesson.cells:
        if cell.kind == "markdown":
            found.setdefault(f"{lesson.id}/{cell.id}", {})
            found[f"{lesson.id}/{cell.id}"] = {**found[f"{lesson.id}/{cell.id}"], cell.lang: cell.source}
        elif cell.kind == "code" and "# zh: " in cell.source:
            both = {language: remarks(cell.source, language) for language in ("zh", "en")}
            found[f"{lesson.id}/{cell.id}"] = both
    declarations = lesson.exercises if isinstance(lesson, Lesson) else {}
    for number, declared in declarations.items():
        for path, both in pairs(declared):
            found[f"{lesson.id}/{number}/{path}"] = {language: str(text) for language, text in both.items()}
    return found


def quiz_pairs(folder: Path) -> dict[str, Mapping[str, str]]:
    """Return ``quiz/entry/items/0/prompt`` ... -> both wordings, for all quizzes of a folder."""
    return {
        f"quiz/{file.stem}/{path}": both
        for file in sorted(folder.glob("*.json"))
        for path, both in pairs(json.loads(file.read_text(encoding="utf-8")))
    }


def _one(text: object) -> str:
    return "\n".join(map(str, text)) if isinstance(text, list) else str(text)
