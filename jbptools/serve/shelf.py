"""What stands on the landing page's shelf: lessons with their notebooks, the guide, the data template."""

import hashlib
import json
import re
import shutil
from collections.abc import Mapping
from importlib import resources
from pathlib import Path
from typing import Any

from jbptools.apps.shell.places import project
from jbptools.words import LANGUAGES, say

__all__ = ["PAGES", "PRINTED", "lessons", "notes", "printed", "template", "title", "working_copy"]

KINDS = ("course", "exercises", "solutions")
#: pages to read and print, made from the lessons
PRINTED = ("trainer-guide", "workbook", "before")
#: every page of ``docs/`` that the workshop shows
PAGES = (*PRINTED, "saving")


def lessons(language: str) -> list[dict[str, Any]]:
    """Return the lessons in order, each with title, minutes and the kinds of notebooks there are.

    >>> "03-tiering" in [lesson["id"] for lesson in lessons("en")]
    True
    """
    index = resources.files("jbptools.lessons").joinpath("index.json")
    found = json.loads(index.read_text(encoding="utf-8")) if index.is_file() else []
    return [
        {
            "id": lesson["id"],
            "number": lesson["number"],
            "title": lesson["title"][language],
            "question": lesson["question"][language],
            "teaching": lesson["minutes"]["teaching"],
            "practice": lesson["minutes"]["exercises"],
            "exercises": lesson["exercises"],
            "run_sheet": lesson["run_sheet"],
            "kinds": [kind for kind in KINDS if original(project(), kind, language, lesson["id"]).exists()],
        }
        for lesson in sorted(found, key=lambda lesson: lesson["order"])
    ]


def original(root: Path, kind: str, language: str, lesson: str) -> Path:
    """Return the path of a notebook as the kit ships it."""
    return root / kind / language / f"{lesson}.ipynb"


def working_copy(root: Path, kind: str, language: str, lesson: str) -> str | None:
    """Return the user's own copy of a notebook, relative to the root; made at the first opening.

    A copy that the user has not touched follows the original when the kit is updated; a touched one is
    never overwritten.
    """
    source = original(root, kind, language, lesson)
    if kind not in KINDS or not source.exists():
        return None
    copy = root / "work" / language / f"{lesson}-{kind}.ipynb"
    note = copy.with_name(f".{copy.name}.made-from")
    made_from = note.read_text(encoding="utf-8") if note.exists() else ""
    untouched = copy.exists() and made_from == fingerprint(copy)
    if not copy.exists() or (untouched and made_from != fingerprint(source)):
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, copy)
        note.write_text(fingerprint(source), encoding="utf-8")
    return copy.relative_to(root).as_posix()


def fingerprint(file: Path) -> str:
    """Return what tells two states of a file apart."""
    return hashlib.sha256(file.read_bytes()).hexdigest()


def template(language: str) -> bytes:
    """Return the empty workbook for own data."""
    from jbptools.data.templates import template as make

    return make(language)


def printed(name: str, language: str) -> str | None:
    """Return a page to print as HTML, or None where there is none in that language.

    Args:
        name: one of :data:`PAGES`.
        language: ``"zh"`` or ``"en"``.
    """
    text = _source(name, language)
    return None if text is None else _html(text)


def title(lesson: Mapping[str, Any], language: str) -> str:
    """Return a lesson's heading as the printed pages have it, number and title.

    >>> title({"number": "7", "title": "Reaching the owner"}, "en")
    'Lesson 7 · Reaching the owner'
    """
    return say("lessons.title", language, number=lesson["number"], title=lesson["title"])


def notes(heading: str, language: str) -> str | None:
    """Return what the trainer guide says below a lesson's heading as HTML, or None where it says nothing.

    Args:
        heading: the lesson's, from :func:`title`.
        language: ``"zh"`` or ``"en"``.
    """
    guide = _source("trainer-guide", language) or ""
    _, _, rest = guide.partition(f"\n## {heading}\n")
    return _html(rest.partition("\n## ")[0]) if rest else None


def _source(name: str, language: str) -> str | None:
    source = project() / "docs" / f"{name}.{language}.md"
    return source.read_text(encoding="utf-8") if name in PAGES and source.exists() else None


def _html(text: str) -> str:
    import mistune

    markdown = mistune.create_markdown(escape=True, plugins=["table"])
    return _run_sheets(_lines_to_write_on(str(markdown(text))))


def _run_sheets(html: str) -> str:
    """Name the run sheets among the tables, so that a clock finds them and a phone shows them in full."""
    for language in LANGUAGES:
        first = say("lessons.sheet_head", language).split("|")[1].strip()
        html = re.sub(
            rf"<table>(\s*<thead>\s*<tr>\s*<th[^>]*>{first}</th>)", r'<table class="run-sheet">\1', html
        )
    return html


def _lines_to_write_on(html: str) -> str:
    """Draw the ruled lines where a page leaves room to write: a quotation of a pencil and empty lines."""
    return re.sub(r"<blockquote>\s*<p>✎(?: (\d+))?</p>\s*</blockquote>", _ruled, html)


def _ruled(found: re.Match[str]) -> str:
    lines = "<span></span>" * int(found.group(1) or 3)
    return f'<div class="to-write" aria-hidden="true">✎{lines}</div>'
