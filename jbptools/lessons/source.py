"""A lesson file as the builder sees it: front matter, then cells with an id, tags and perhaps a language.

The file is py:percent text (readable and writable by jupytext). A Markdown cell stands twice, ``lang="zh"``
beside ``lang="en"``, under one id; a code cell stands once; a raw cell tagged ``exercise`` declares one.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jbptools.words import LANGUAGES, KitError

__all__ = ["Lesson", "LessonPage", "SourceCell", "read_lesson", "read_lessons", "read_pages"]

#: tags that mean something to the builder
TAGS = {
    "setup",
    "figures",
    "guard",
    "compare",
    "show",
    "slide",
    "subslide",
    "fragment",
    "skip",
    "trainer",
    "run-sheet",
    "solution",
    "exercise",
}
FRONT = (
    "id",
    "number",
    "order",
    "title",
    "question",
    "objectives",
    "minutes",
    "tables",
    "prerequisites",
    "terms",
)
PAGE_FRONT = ("id", "title")
_ID = re.compile(r"[a-zA-Z0-9._-]{1,48}")


@dataclass(frozen=True)
class SourceCell:
    """One cell of a lesson file.

    Args:
        kind: ``markdown``, ``code`` or ``raw``.
        id: the cell's name within the lesson.
        lang: ``zh`` or ``en`` for Markdown, empty for cells that serve both.
        tags: what the builder is to do with it.
        exercise: for a code cell, the exercise whose code way it is.
        source: the text.
    """

    kind: str
    id: str
    source: str
    lang: str = ""
    tags: frozenset[str] = frozenset()
    exercise: str = ""


@dataclass(frozen=True)
class Lesson:
    """A lesson: what its front matter says, its cells in order, and its exercises by number."""

    front: Mapping[str, Any]
    cells: tuple[SourceCell, ...]
    exercises: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """The lesson's file name without suffix, e.g. ``03-tiering``."""
        return str(self.front["id"])

    def code_of(self, exercise: str) -> SourceCell | None:
        """Return the code cell that answers an exercise, if the lesson shows a code way."""
        return next((cell for cell in self.cells if cell.kind == "code" and cell.exercise == exercise), None)

    def in_language(self, language: str) -> Iterator[SourceCell]:
        """Yield the cells that a reader of that language meets."""
        return (cell for cell in self.cells if cell.lang in ("", language))

    def prepare(self) -> str:
        """Return the code that computes the lesson's figures."""
        return "\n\n".join(cell.source for cell in self.cells if "figures" in cell.tags) + "\n"


@dataclass(frozen=True)
class LessonPage:
    """A page for people that belongs to no single lesson: its front matter and its text cells."""

    front: Mapping[str, Any]
    cells: tuple[SourceCell, ...]

    @property
    def id(self) -> str:
        """The page's file name without suffix, e.g. ``before``."""
        return str(self.front["id"])

    def in_language(self, language: str) -> Iterator[SourceCell]:
        """Yield the cells that a reader of that language meets."""
        return (cell for cell in self.cells if cell.lang == language)


def read_lessons(folder: Path) -> list[Lesson]:
    """Return all lessons of a folder in teaching order."""
    lessons = [read_lesson(file) for file in sorted(folder.glob("[0-9]*.py"))]
    return sorted(lessons, key=lambda lesson: lesson.front["order"])


def read_lesson(file: Path) -> Lesson:
    """Read one lesson file.

    Raises:
        KitError: a cell has no id, a language is missing, a tag or field is unknown; the sentence names it.
    """
    front, cells = _parts(file, FRONT)
    declared = {cell.id: _declared(cell, file.name) for cell in cells if cell.kind == "raw"}
    return Lesson(front, cells, declared)


def read_pages(folder: Path) -> dict[str, LessonPage]:
    """Return the pages of a folder by id; raises KitError as :func:`read_lesson` does."""
    return {file.stem: LessonPage(*_parts(file, PAGE_FRONT)) for file in sorted(folder.glob("*.py"))}


def _parts(file: Path, wanted: Sequence[str]) -> tuple[Mapping[str, Any], tuple[SourceCell, ...]]:
    """Return a file's front matter and cells, both checked."""
    import jupytext

    notebook = jupytext.reads(file.read_text(encoding="utf-8"), fmt="py:percent")
    head, *rest = notebook.cells
    front = next(yaml_parts(head.source, file.name), None) if head.source.startswith("---") else None
    if not isinstance(front, dict) or (lacking := [name for name in wanted if name not in front]):
        raise KitError(
            "lessons.front_matter", file=file.name, lacking=lacking if isinstance(front, dict) else wanted
        )
    cells = tuple(_cell(raw, file.name) for raw in rest)
    _refuse_odd_cells(cells, file.name)
    return front, cells


def yaml_parts(text: str, file: str, cell: str = "---") -> Iterator[Any]:
    """Yield the documents of a YAML text.

    Raises:
        KitError: it cannot be read; the sentence names file, cell and place.
    """
    import yaml

    try:
        yield from yaml.safe_load_all(text)
    except yaml.YAMLError as problem:
        raise KitError("lessons.not_yaml", file=file, cell=cell, what=str(problem)) from problem


def _cell(raw: Any, file: str) -> SourceCell:
    meta = raw.metadata
    name = str(meta.get("id", ""))
    if not _ID.fullmatch(name):
        raise KitError("lessons.no_id", file=file, start=raw.source[:60])
    if unknown := set(meta.get("tags", [])) - TAGS:
        raise KitError("lessons.unknown_tag", file=file, cell=name, tags=sorted(unknown), there=sorted(TAGS))
    return SourceCell(
        raw.cell_type,
        name,
        raw.source,
        meta.get("lang", ""),
        frozenset(meta.get("tags", [])),
        meta.get("exercise", ""),
    )


def _refuse_odd_cells(cells: tuple[SourceCell, ...], file: str) -> None:
    seen = Counter((cell.id, cell.lang) for cell in cells)
    if twice := [name for (name, _), count in seen.items() if count > 1]:
        raise KitError("lessons.id_twice", file=file, cells=twice)
    both = [cell for cell in cells if cell.kind == "markdown"]
    for first, second in zip(both[::2], both[1::2], strict=False):
        if first.id != second.id or (first.lang, second.lang) != LANGUAGES:
            raise KitError("lessons.not_adjacent", file=file, cell=first.id)
    if len(both) % 2:
        raise KitError("lessons.not_adjacent", file=file, cell=both[-1].id)


def _declared(cell: SourceCell, file: str) -> Mapping[str, Any]:
    declared = next(yaml_parts(cell.source, file, cell.id), None)
    if not isinstance(declared, dict):
        raise KitError("lessons.not_an_exercise", file=file, cell=cell.id)
    return {"id": cell.id, **declared}
