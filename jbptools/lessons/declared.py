"""Exercises as a lesson declares them: complete, in both languages, and ready for the bank."""

from collections.abc import Iterator, Mapping
from typing import Any

from jbptools.exercises.texts import places
from jbptools.lessons.source import Lesson
from jbptools.lessons.stubs import for_language, solved
from jbptools.words import LANGUAGES, KitError

__all__ = ["PURPOSES", "bank_rows", "pairs", "without_remarks"]

KINDS = ("choice", "multi", "number", "sort", "text", "open")
PURPOSES = ("recall", "calculation", "judgement", "find_error", "sorting", "writing", "group")
_REQUIRED = ("kind", "purpose", "minutes", "title", "prompt", "hints", "solution")
_KNOWN = {
    "id",
    *_REQUIRED,
    "options",
    "items",
    "answer",
    "answer_code",
    "unit",
    "relative",
    "absolute",
    "wrong",
    "rules",
    "sample",
    "praise",
}
FEWEST_HINTS, FEWEST_WRONG = 2, 3


def bank_rows(lesson: Lesson) -> list[dict[str, Any]]:
    """Return the lesson's exercises as the bank keeps them: declaration plus the code of its solution.

    Raises:
        KitError: something is missing or unknown; the sentence names exercise and field.
    """
    return [_row(lesson, declared) for declared in lesson.exercises.values()]


def _row(lesson: Lesson, declared: Mapping[str, Any]) -> dict[str, Any]:
    for problem in _problems(lesson, declared):
        raise KitError("lessons.exercise_problem", lesson=lesson.id, exercise=declared["id"], problem=problem)
    code = lesson.code_of(declared["id"])
    own = {"code": without_remarks(solved(code.source))} if code else {}
    return {**declared, **own}


def without_remarks(code: str) -> str:
    """Return code without comment lines: the bank only runs it."""
    return "\n".join(
        line for line in for_language(code, "en").splitlines() if not line.lstrip().startswith("#")
    )


def _problems(lesson: Lesson, declared: Mapping[str, Any]) -> Iterator[str]:
    yield from (f"- {name}" for name in _REQUIRED if not declared.get(name))
    yield from (f"? {name}" for name in declared if name not in _KNOWN)
    if declared.get("kind") not in KINDS:
        yield f"kind: {declared.get('kind')}"
    if declared.get("purpose") not in PURPOSES:
        yield f"purpose: {declared.get('purpose')}"
    if len(declared.get("hints", ())) < FEWEST_HINTS:
        yield f"hints < {FEWEST_HINTS}"
    own_questions = len(declared.get("wrong", ())) + len(declared.get("rules", ()))
    if declared.get("kind") != "open" and own_questions < FEWEST_WRONG:
        yield f"wrong < {FEWEST_WRONG}"
    if declared.get("kind") in ("text", "open") and not declared.get("sample"):
        yield "- sample"
    yield from (
        f"{path}: zh, en" for path, both in pairs(declared) if not all(both.get(lang) for lang in LANGUAGES)
    )
    shown = [name for _, both in pairs(declared) for text in both.values() for name, _ in places(str(text))]
    computed = set(_names(lesson, declared["id"]))
    yield from (f"{{{{ {name} }}}}" for name in shown if name not in computed)


def _names(lesson: Lesson, exercise: str) -> Iterator[str]:
    """Yield the names that the lesson's figures and the exercise's own code assign."""
    import ast

    own = lesson.code_of(exercise)
    for node in ast.walk(ast.parse(lesson.prepare() + (solved(own.source) if own else ""))):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id


def pairs(tree: Any, path: str = "") -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield every ``(path, {"zh": ..., "en": ...})`` of a declaration, however deep.

    >>> [path for path, _ in pairs({"title": {"zh": "华", "en": "Hua"}, "hints": [{"zh": "一", "en": "1"}]})]
    ['title', 'hints/0']
    """
    if isinstance(tree, Mapping):
        if "zh" in tree or "en" in tree:
            yield path, {lang: tree.get(lang, "") for lang in LANGUAGES}
            return
        for key, branch in tree.items():
            yield from pairs(branch, f"{path}/{key}".lstrip("/"))
    elif isinstance(tree, list):
        for place, branch in enumerate(tree):
            yield from pairs(branch, f"{path}/{place}".lstrip("/"))
