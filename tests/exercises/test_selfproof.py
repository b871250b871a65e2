"""Every exercise proves itself in each language: solution, stub, typical wrong answers, rubbish."""

import json
from contextvars import copy_context
from pathlib import Path

import pytest

from jbptools.exercises import bank
from jbptools.exercises.bank import catalogue, evaluate, exercise
from jbptools.exercises.question import ExerciseQuestion
from jbptools.words import LANGUAGES, use_language
from jbptools.words.reader import visit

ROOT = Path(__file__).parents[2]
EVERY = [(row.id, language) for row in catalogue() for language in LANGUAGES]
RUBBISH = (
    "?!",
    "qqqqqqqq",
    "<b>7</b>",
    object(),
    float("nan"),
    [object()],
    {"nobody": "nowhere"},
    "一二三四五六七" * 99,
)

each = pytest.mark.parametrize(("number", "language"), EVERY)


@pytest.fixture
def asked(number, language):
    use_language(language)
    yield ExerciseQuestion(exercise(number))
    use_language("zh")


def solution_of(asked, language):
    made = asked.exercise
    return made.sample.say(language, bank.figures(made.id)) if made.sample else asked.answer()


def wrong_answer(asked, wrong, language):
    if wrong.example:
        return evaluate(asked.id, wrong.example)
    given = evaluate(asked.id, wrong.code) if wrong.code else wrong.value
    if asked.exercise.kind == "text":
        return given[language]
    return {**asked.answer(), **given} if asked.exercise.kind == "sort" else given


@each
def test_the_solution_is_correct(asked, language):
    outcome = asked.check(solution_of(asked, language))
    assert outcome.kind == ("uncheckable" if asked.exercise.kind == "open" else "correct")
    assert outcome.say() == (asked.exercise.praise or outcome.message).say(language)


@each
def test_the_stub_is_not_attempted(asked, number, language):
    notebook = json.loads(
        (ROOT / "exercises" / language / f"{asked.exercise.lesson}.ipynb").read_text("utf-8")
    )
    cells = {cell["id"]: "".join(cell["source"]) for cell in notebook["cells"]}
    names = dict(bank._prepared(asked.exercise.prepare))
    if stub := cells.get(f"stub-{number.replace('.', '-')}"):
        exec(stub, names)
    outcome = asked.check(names.get("answer"))
    assert outcome.kind == "not_attempted"
    assert outcome.say()


@each
def test_each_typical_wrong_answer_gets_its_own_question(asked, language):
    wrongs = asked.exercise.wrong
    assert asked.exercise.kind == "open" or len(wrongs) >= 3
    for wrong in wrongs:
        outcome = asked.check(wrong_answer(asked, wrong, language))
        assert (outcome.kind, outcome.message) == ("incorrect", wrong.say)
        assert "？" in outcome.say() or "?" in outcome.say(), "a question, not a verdict"
    assert len({wrong.say for wrong in wrongs}) == len(wrongs)


@each
def test_rubbish_gets_a_sentence(asked, language):
    for rubbish in RUBBISH:
        outcome = asked.check(rubbish)
        assert outcome.kind in ("uncheckable", "incorrect")
        assert len(outcome.say()) > 8
        assert "Traceback" not in outcome.say()
        assert "<b>7" not in outcome.html()
    assert asked.check("?!").kind == "uncheckable"


@each
def test_the_hint_ladder_is_climbed_once(asked, language):
    def climb():
        visit()
        use_language(language)
        steps = [asked.hint().say() for _ in asked.exercise.hints]
        return steps, asked.hints_left, asked.hint().say()

    steps, left, again = copy_context().run(climb)
    assert len(set(steps)) == len(steps) >= 2
    assert (left, again) == (0, steps[-1])


@each
def test_the_solution_explains(asked, language):
    said = asked.solution().say()
    assert len(said) > 60
    assert "{{" not in said
    assert said != solution_of(asked, language)


def test_there_are_exercises_of_all_kinds_in_each_lesson():
    rows = catalogue()
    for lesson in {row.lesson for row in rows}:
        own = [row for row in rows if row.lesson == lesson]
        assert len(own) >= 6
        assert len({row.purpose for row in own}) >= 5
        assert any(row.kind == "open" for row in own)
