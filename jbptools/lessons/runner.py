"""Running a lesson's code once in each language: its figures, and the outputs kept for comparison.

It runs in this process, so that building ten lessons starts no kernels; nbval runs the finished notebooks
in real kernels and so proves that both agree.
"""

import ast
import contextlib
import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from jbptools.lessons.source import Lesson
from jbptools.lessons.stubs import solved
from jbptools.words import KitError, current_language, use_language

__all__ = ["LessonRun", "run_code", "run_lesson"]

Output = dict[str, Any]
#: kept as the reader of a comparison sees them; pictures and live forms are not compared
_KEPT = ("text/plain", "text/html", "text/markdown")


@dataclass
class LessonRun:
    """What a lesson's code gave in one language: names, and outputs by cell id."""

    names: dict[str, Any] = field(default_factory=dict)
    outputs: dict[str, list[Output]] = field(default_factory=dict)


def run_lesson(lesson: Lesson, language: str) -> LessonRun:
    """Run a lesson's code cells in order.

    Raises:
        KitError: a cell fails; the sentence names it and says what Python said.
    """
    run = LessonRun({"__name__": "__lesson__"})
    before = current_language()
    try:
        for cell in lesson.cells:
            if cell.kind == "code" and not cell.exercise:
                use_cell(lesson, cell.id, cell.source, run, language, keep="compare" in cell.tags)
    finally:
        use_language(before)
    return run


def use_cell(lesson: Lesson, name: str, code: str, run: LessonRun, language: str, *, keep: bool) -> None:
    """Run one cell, in its language, and keep its outputs if they are to be compared."""
    use_language(language)
    try:
        found = run_code(solved(code), run.names)
    except Exception as problem:
        raise KitError(
            "lessons.cell_fails", lesson=lesson.id, cell=name, what=f"{type(problem).__name__}: {problem}"
        ) from problem
    if keep:
        run.outputs[name] = found


def run_code(code: str, names: dict[str, Any]) -> list[Output]:
    r"""Run code and return what a notebook would show: printed text, then the value of the last expression.

    >>> run_code("print('Hua')\n1 + 1", {})[1]["data"]["text/plain"]
    ['2']
    """
    tree = ast.parse(code)
    end = tree.body[-1] if tree.body else None
    last = ast.Expression(end.value) if isinstance(end, ast.Expr) else None
    tree.body = tree.body[:-1] if last else tree.body
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), _as_in_a_notebook():
        exec(compile(tree, "<cell>", "exec"), names)  # noqa: S102 - the lesson's own code
        value = eval(compile(last, "<cell>", "eval"), names) if last else None  # noqa: S307 - the lesson's own code
        shown = [] if value is None or code.rstrip().endswith(";") else [_result(value)]
    stream = [{"output_type": "stream", "name": "stdout", "text": lines(printed.getvalue())}]
    return (stream if printed.getvalue() else []) + shown


def _result(value: Any) -> Output:
    from IPython.core.formatters import DisplayFormatter

    data: Mapping[str, Any] = DisplayFormatter().format(value)[0]
    kept = {kind: lines(data[kind]) for kind in _KEPT if kind in data}
    return {"output_type": "execute_result", "data": kept, "metadata": {}, "execution_count": None}


@contextlib.contextmanager
def _as_in_a_notebook() -> Any:
    """Let pandas print tables as wide as it does in a kernel, whatever terminal the builder runs in."""
    import pandas as pd

    with pd.option_context("display.width", 80, "display.max_columns", 20, "display.max_rows", 60):
        yield


def lines(text: str) -> list[str]:
    """Return a text the way notebooks store it: lines with their ends."""
    return text.splitlines(keepends=True)
