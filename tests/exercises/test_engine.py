"""How answers of each kind are read, what is said, and that no answer ever raises."""

from collections import ChainMap
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import jbptools as jbp
from jbptools.exercises import bank
from jbptools.exercises.bank import catalogue, exercise
from jbptools.exercises.checks import nothing_given
from jbptools.exercises.outcome import Note
from jbptools.exercises.question import ExerciseQuestion
from jbptools.exercises.texts import Text
from jbptools.words import KitError, Message, use_language

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=60) | st.binary(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=4),
    max_leaves=6,
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(answer=ANYTHING)
def test_no_answer_raises(answer):
    for row in catalogue():
        outcome = ExerciseQuestion(exercise(row.id)).check(answer)
        assert outcome.kind in ("correct", "incorrect", "not_attempted", "uncheckable")
        assert outcome.say("zh") and outcome.say("en")
        if nothing_given(answer):
            assert outcome.kind == "not_attempted"


@pytest.mark.parametrize(
    "given_",
    [
        "b",
        "B",
        "Ｂ",
        " b. ",
        "选B",
        "答案：b",
        "option b",
        "b) Protect",
        "2",
        "守住强项，做维护计划，每季度回顾",
    ],
)
def test_an_option_may_be_named_by_letter_or_by_text(given_):
    assert ExerciseQuestion(exercise("3.1")).check(given_).kind == "correct"


@pytest.mark.parametrize(
    "given_",
    [
        ["a", "b", "d"],
        "A, B, D",
        "a、b、d",
        "d b a",
        {"a", "b", "d"},
        ("A", "b", "Ｄ"),
        "ABD",
        "ａｂｄ",
        "选 A、B、D",
        "a, b and d",
        "a & b & d",
        "A和B和D",
        "1、2、4",
        "124",
    ],
)
def test_several_options_in_any_order(given_):
    assert ExerciseQuestion(exercise("3.3")).check(given_).kind == "correct"


@pytest.mark.parametrize("given_", ["e", "ABE", "优势", "a look every half-year", "all but c", "12", "0"])
def test_what_is_no_option_is_refused_with_those_there_are(given_):
    outcome = ExerciseQuestion(exercise("3.1")).check(given_)
    assert (outcome.kind, "A、B、C、D" in outcome.say("zh")) == ("uncheckable", True)


def test_sorting_takes_the_words_for_the_bins_and_counts_what_is_right():
    asked = ExerciseQuestion(exercise("3.5"))
    words = {"key": "重点", "potential": "Potential", "advantage": "c", "general": "general"}
    assert asked.check({key: words[tier] for key, tier in asked.answer().items()}).kind == "correct"
    first = dict(list(asked.answer().items())[:2])
    use_language("en")
    assert asked.check(first).say().startswith("2 of 6 stand where they belong, 4 are still open")
    use_language("zh")


def test_a_written_answer_is_judged_in_the_language_it_is_written_in():
    asked = ExerciseQuestion(exercise("3.7"))
    for screen in ("zh", "en"):
        use_language(screen)
        for written in ("zh", "en"):
            assert asked.check(asked.exercise.sample.say(written)).kind == "correct"
    use_language("zh")


def test_an_unknown_exercise_names_those_there_are():
    with pytest.raises(KitError) as caught:
        exercise("3.99")
    assert "3.1" in caught.value.message.say("en")


def test_what_a_learner_types_cannot_become_html():
    evil = "<img src=x onerror=alert(1)>"
    for row in catalogue():
        shown = ExerciseQuestion(exercise(row.id)).check(evil)._repr_html_()
        assert "<img" not in shown
    assert "<img" not in Note("hint", Text(evil, evil)).html()
    assert "<img" not in Note("hint", Message("exercises.unreadable_number", given=evil)).html()


def test_an_outcome_is_told_by_sign_and_word_not_by_colour_alone():
    use_language("en")
    signs = set()
    for look, word in {
        "correct": "Correct",
        "incorrect": "Not yet",
        "not_attempted": "Not answered yet",
    }.items():
        note = Note(look, Message("exercises.correct"))
        assert word in note.html() and note.sign in note.html() and 'role="status"' in note.html()
        signs.add(note.sign)
    assert len(signs) == 3
    use_language("zh")


def test_an_answer_follows_the_case_in_use(monkeypatch):
    """The right answer is computed when asked, not stored: another case brings another."""
    before = ExerciseQuestion(exercise("3.2")).answer()
    case = jbp.case()
    offtake = case.table("offtake")
    grown = offtake["amount_yuan"].where(offtake["dealer_id"] != "D001", offtake["amount_yuan"] * 5)
    tables = ChainMap({"offtake": offtake.assign(amount_yuan=grown)}, case.tables)
    monkeypatch.setattr(jbp, "case", lambda: replace(case, tables=tables))
    forget()
    try:
        asked = ExerciseQuestion(exercise("3.2"))
        assert asked.answer() > before + 0.03
        assert asked.check(before).kind == "incorrect"
        assert asked.check(asked.answer()).kind == "correct"
    finally:
        forget()


def forget():
    bank._prepared.cache_clear()
    bank.figures.cache_clear()
