"""From a lesson to its notebooks: what is presented, what is solved, what is released afterwards."""

from collections.abc import Iterator, Mapping
from typing import Any

from jbptools.exercises.texts import fill
from jbptools.lessons import stubs
from jbptools.lessons.notebook import Cell, code, markdown, notebook
from jbptools.lessons.runner import LessonRun, run_code
from jbptools.lessons.source import Lesson, SourceCell
from jbptools.words import say, use_language
from jbptools.words.terms import term

__all__ = ["KINDS", "course", "exercise_minutes", "exercises", "solutions"]

KINDS = ("course", "exercises", "solutions")
#: terms on one slide
MOST_WORDS = 7
_SLIDES = ("slide", "subslide", "fragment", "skip")


def course(lesson: Lesson, run: LessonRun, language: str) -> dict[str, Any]:
    """Return the notebook that a trainer presents and a trainee reads."""
    cells = [*_title(lesson, language), *_opening(lesson, language)]
    for cell in lesson.in_language(language):
        cells += _course_cell(lesson, cell, run, language)
    cells += _words_learned(lesson, language)
    return notebook(cells, lesson=lesson.id, language=language, kind="course")


def exercises(lesson: Lesson, run: LessonRun, language: str) -> dict[str, Any]:
    """Return the notebook with forms for everybody and stubs for those who code."""
    cells = [*_title(lesson, language), *_preparation(lesson, language)]
    for declared in lesson.exercises.values():
        cells += _asked(declared, run, language)
        cells += _code_way(lesson, declared, language)
    return notebook(cells, lesson=lesson.id, language=language, kind="exercises")


def solutions(lesson: Lesson, run: LessonRun, language: str) -> dict[str, Any]:
    """Return the notebook with the worked solutions; what its checks say is kept for comparison."""
    cells = [*_title(lesson, language), *_preparation(lesson, language)]
    for declared in lesson.exercises.values():
        cells += [_heading(declared, run, language), *_solved(lesson, declared, run, language)]
    for cell in lesson.in_language(language):
        if "solution" in cell.tags:
            cells.append(markdown(cell.id, fill(cell.source, run.names, language)))
    return notebook(cells, lesson=lesson.id, language=language, kind="solutions")


def exercise_minutes(lesson: Lesson) -> int:
    """Return the minutes that all exercises of a lesson take."""
    return sum(int(declared["minutes"]) for declared in lesson.exercises.values())


def _title(lesson: Lesson, language: str) -> list[Cell]:
    front = lesson.front
    head = say("lessons.title", language, number=front["number"], title=front["title"][language])
    time = say(
        "lessons.time", language, teaching=front["minutes"]["teaching"], practice=exercise_minutes(lesson)
    )
    setup = next(cell for cell in lesson.cells if "setup" in cell.tags)
    return [
        markdown("title", f"# {head}\n\n{time}", "slide"),
        markdown("run-all", say("lessons.run_all", language), "skip"),
        code(
            setup.id,
            setup.source.replace('use_language("zh")', f'use_language("{language}")'),
            "skip",
            hidden=True,
        ),
    ]


def _opening(lesson: Lesson, language: str) -> list[Cell]:
    front = lesson.front
    aims = "\n".join(f"- {aim}" for aim in front["objectives"][language])
    return [
        markdown(
            "question", f"## {say('lessons.question', language)}\n\n> {front['question'][language]}", "slide"
        ),
        markdown("objectives", f"## {say('lessons.objectives', language)}\n\n{aims}", "slide"),
    ]


def _slide(cell: SourceCell) -> str:
    return next((kind for kind in _SLIDES if kind in cell.tags), "-")


def _course_cell(lesson: Lesson, cell: SourceCell, run: LessonRun, language: str) -> list[Cell]:
    if cell.tags & {"trainer", "solution", "setup", "guard"} or cell.exercise:
        return []
    if cell.kind == "markdown":
        return [markdown(cell.id, fill(cell.source, run.names, language), _slide(cell))]
    if cell.kind == "raw":
        return _asked(lesson.exercises[cell.id], run, language)
    return [_plain_code(cell, run, language)]


def _plain_code(cell: SourceCell, run: LessonRun, language: str) -> Cell:
    slide = "skip" if "figures" in cell.tags else _slide(cell)
    source = stubs.for_language(cell.source, language)
    return code(cell.id, source, slide, hidden="show" not in cell.tags, outputs=run.outputs.get(cell.id))


def _preparation(lesson: Lesson, language: str) -> list[Cell]:
    figures = stubs.for_language(lesson.prepare(), language).strip("\n")
    return [code("figures", figures, "skip", hidden=True)]


def _heading(declared: Mapping[str, Any], run: LessonRun, language: str) -> Cell:
    head = say(
        "lessons.exercise",
        language,
        id=declared["id"],
        title=declared["title"][language],
        minutes=declared["minutes"],
    )
    purpose = say(f"lessons.purpose_{declared['purpose']}", language)
    prompt = fill(declared["prompt"][language], run.names, language)
    return markdown(f"ask-{declared['id']}", f"## {head}\n\n*{purpose}*\n\n{prompt}", "slide")


def _asked(declared: Mapping[str, Any], run: LessonRun, language: str) -> list[Cell]:
    number = declared["id"]
    form = code(f"form-{number}", f'jbp.exercise("{number}", prompt=False)', hidden=True)
    return [_heading(declared, run, language), form]


def _code_way(lesson: Lesson, declared: Mapping[str, Any], language: str) -> list[Cell]:
    answer = lesson.code_of(declared["id"])
    if not answer:
        return []
    number = declared["id"]
    return [
        markdown(f"code-{number}", say("lessons.code_way", language), "skip"),
        code(f"stub-{number}", stubs.stub(stubs.for_language(answer.source, language), language), "skip"),
        code(f"check-{number}", f'jbp.exercise("{number}").check(answer)', "skip"),
    ]


def _solved(lesson: Lesson, declared: Mapping[str, Any], run: LessonRun, language: str) -> Iterator[Cell]:
    number, answer = declared["id"], lesson.code_of(declared["id"])
    names = dict(run.names)
    if answer:
        own = stubs.solved(stubs.for_language(answer.source, language))
        run_code(own, names)
        yield code(f"stub-{number}", own)
        yield _proved(number, "answer", names, language)
    elif "sample" not in declared:
        yield _proved(number, json_like(declared["answer"]), names, language)
    why = fill(declared["solution"][language], names, language)
    yield markdown(f"why-{number}", f"**{say('lessons.worked_solution', language)}**\n\n{why}")
    if "sample" in declared:
        quoted = fill(declared["sample"][language], names, language).strip().replace("\n", "\n> ")
        yield markdown(f"sample-{number}", f"**{say('lessons.sample', language)}**\n\n> {quoted}")


def _proved(number: str, given: str, names: dict[str, Any], language: str) -> Cell:
    source = f'jbp.exercise("{number}").check({given})'
    use_language(language)
    return code(f"check-{number}", source, outputs=run_code(source, names))


def json_like(answer: Any) -> str:
    """Return an answer as Python that a reader would type.

    >>> json_like(["a", "c"]), json_like("b")
    ('["a", "c"]', '"b"')
    """
    import json

    return json.dumps(answer, ensure_ascii=False)


def _words_learned(lesson: Lesson, language: str) -> Iterator[Cell]:
    """Yield the lesson's terms, as many on a slide as can be read from the last row of the room."""
    other = "en" if language == "zh" else "zh"
    rows = [
        f"| **{term(key).name(language)}** | {term(key).name(other)} | {term(key).definition(language)} |"
        for key in lesson.front["terms"]
    ]
    table_head = f"{say('lessons.words_head', language)}\n|---|---|---|"
    slides = -(-len(rows) // MOST_WORDS)
    each = -(-len(rows) // slides)
    for number in range(slides):
        title = say("lessons.words", language) + (f" ({number + 1}/{slides})" if slides > 1 else "")
        shown = "\n".join(rows[number * each : (number + 1) * each])
        name = f"words-{number + 1}" if number else "words"
        yield markdown(name, f"## {title}\n\n{table_head}\n{shown}", "slide")
