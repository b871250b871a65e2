"""What is printed: the trainer guide's worksheets and role cards, the participants' workbook, other pages.

A trainer's cell may hold sheets to print: each begins with a heading ``### 可打印：`` or ``### To print:``.
Role cards go to one person of a group; the other sheets also stand in everybody's workbook.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from jbptools.exercises.texts import fill
from jbptools.lessons.runner import LessonRun
from jbptools.lessons.source import Lesson, LessonPage
from jbptools.words import say
from jbptools.words.terms import Term, terms

__all__ = ["PrintedSheet", "page", "sheets", "workbook"]

_SHEET = re.compile(r"^### (?:可打印：|To print: ?)(.+)$", re.MULTILINE)
_HEADING = re.compile(r"^#{1,3} ", re.MULTILINE)
_CARD = re.compile(r"角色卡|role card|confidential|保密", re.IGNORECASE)
#: lines to write on, by kind of exercise
_LINES = {"text": 5, "open": 10}


@dataclass(frozen=True)
class PrintedSheet:
    """One sheet to print.

    Args:
        title: what it is.
        text: Markdown below the title.
    """

    title: str
    text: str

    @property
    def for_one(self) -> bool:
        """Whether only one person of a group may see it."""
        return bool(_CARD.search(self.title))


def sheets(text: str) -> Iterator[PrintedSheet]:
    r"""Yield the sheets to print of a trainer's cell.

    >>> [sheet.title for sheet in sheets("### To print: ledger\n| a |\n\n### Notes\nx")]
    ['ledger']
    """
    for found in _SHEET.finditer(text):
        rest = text[found.end() :]
        end = _HEADING.search(rest)
        yield PrintedSheet(found.group(1).strip(), (rest[: end.start()] if end else rest).strip())


def page(made: LessonPage, language: str) -> bytes:
    """Return a page for people as Markdown."""
    parts = [f"# {made.front['title'][language]}"]
    parts += [cell.source for cell in made.in_language(language)]
    return ("\n\n".join(parts) + "\n").encode("utf-8")


def workbook(
    lessons: Sequence[Lesson], runs: Mapping[str, LessonRun], opening: LessonPage, language: str
) -> bytes:
    """Return the participants' workbook as Markdown: key pages, room to write, worksheets, glossary.

    Args:
        lessons: in teaching order.
        runs: lesson id -> what its code gave in that language.
        opening: the page that says what the workbook is for.
        language: ``"zh"`` or ``"en"``.
    """
    parts = [page(opening, language).decode("utf-8").strip()]
    for lesson in lessons:
        parts += _chapter(lesson, runs[lesson.id].names, language)
    parts += _glossary(lessons, language)
    return ("\n\n".join(parts) + "\n").encode("utf-8")


def _chapter(lesson: Lesson, names: Mapping[str, Any], language: str) -> Iterator[str]:
    front = lesson.front
    yield "## " + say("lessons.title", language, number=front["number"], title=front["title"][language])
    yield f"> {front['question'][language]}"
    yield _writing(3)
    aims = "\n".join(f"- {aim}" for aim in front["objectives"][language])
    yield f"**{say('lessons.objectives', language)}**\n\n{aims}"
    for cell in lesson.in_language(language):
        if cell.id in ("key-points", "discussion"):
            yield re.sub(r"^#+ ", "### ", fill(cell.source, names, language), count=1)
    yield _writing(4)
    for declared in lesson.exercises.values():
        if lines := _LINES.get(declared["kind"]):
            title = say(
                "lessons.workbook_task", language, id=declared["id"], title=declared["title"][language]
            )
            yield f"### {title}"
            yield fill(declared["prompt"][language], names, language)
            yield _writing(lines)
    for cell in lesson.in_language(language):
        if "trainer" in cell.tags:
            for sheet in sheets(fill(cell.source, names, language)):
                if not sheet.for_one:
                    yield f"### {sheet.title}\n\n{sheet.text}"


def _writing(lines: int) -> str:
    """Room for some lines of writing; the printed page draws them."""
    return f"> ✎ {lines}"


def _glossary(lessons: Sequence[Lesson], language: str) -> Iterator[str]:
    """All terms that the lessons use, with their definitions, in the order of the glossary."""
    used: dict[str, list[str]] = {}
    for lesson in lessons:
        for number in lesson.front["terms"]:
            used.setdefault(number, []).append(str(lesson.front["number"]))
    other = "en" if language == "zh" else "zh"
    yield f"## {say('lessons.glossary', language)}"
    rows = [
        f"| **{one.name(language)}** | {one.name(other)} | {one.definition(language)} "
        f"| {', '.join(used[one.id])} |"
        for one in _in_order(used)
    ]
    yield f"{say('lessons.glossary_head', language)}\n|---|---|---|---|\n" + "\n".join(rows)


def _in_order(used: Mapping[str, Any]) -> list[Term]:
    return [one for number, one in sorted(terms().items()) if number in used]
