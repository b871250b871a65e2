"""The form: what it is drawn from, and what a button's message brings, without a browser."""

import pytest

import jbptools as jbp
from jbptools.apps.widgets.exercise import ExerciseForm, shape
from jbptools.exercises.bank import catalogue, exercise
from jbptools.exercises.question import ExerciseQuestion
from jbptools.words import LANGUAGES, use_language

EVERY = [(row.id, language) for row in catalogue() for language in LANGUAGES]


def make(number, language="en", **options):
    return ExerciseForm(ExerciseQuestion(exercise(number)), language, **options)


@pytest.mark.parametrize(("number", "language"), EVERY)
def test_the_form_speaks_one_language(number, language):
    drawn = shape(ExerciseQuestion(exercise(number)), language, prompt=True)
    texts = [
        drawn["title"],
        drawn["prompt"],
        drawn["label"],
        drawn["check"],
        drawn["solution"],
        drawn["choose"],
    ]
    texts += [one["text"] for one in drawn["options"] + drawn["items"]]
    assert all(texts)
    chinese = [text for text in texts if any("\u4e00" <= letter <= "\u9fff" for letter in text)]
    assert (chinese == []) if language == "en" else len(chinese) >= len(texts) - len(drawn["options"])
    assert "{{" not in str(drawn)


def test_the_prompt_is_left_out_where_the_page_shows_it():
    assert make("3.1", prompt=False).shape["prompt"] == ""


@pytest.mark.parametrize(("number", "answer", "word"), [
    ("3.1", "b", "Correct"), ("3.1", "a", "Not yet"), ("3.1", "", "Not answered yet"),
    ("3.2", "twelve", "Not for me to judge"), ("3.3", ["a", "b", "d"], "Correct"),
    ("3.5", {}, "Not answered yet"),
])
def test_check_shows_sign_word_and_sentence(number, answer, word):
    form = make(number)
    form._heard(form, {"kind": "check", "answer": answer}, [])
    assert word in form.feedback


def test_hints_count_down_and_the_label_says_so():
    form = make("3.2")
    assert "2 left" in form.hint_label
    for left in ("1 left", "again", "again"):
        form._heard(form, {"kind": "hint"}, [])
        assert left in form.hint_label
    form._heard(form, {"kind": "solution"}, [])
    assert "Solution" in form.feedback


def test_a_callback_that_fails_shows_a_sentence(monkeypatch):
    form = make("3.1")
    monkeypatch.setattr(form.question, "hint", lambda: 1 / 0)
    form._heard(form, {"kind": "hint"}, [])
    assert "ZeroDivisionError" in form.feedback and "tell your trainer" in form.feedback


def test_a_message_of_any_shape_is_survived():
    form = make("3.5")
    for content in ({}, {"kind": None}, {"kind": "check"}, {"kind": "check", "answer": {"D001": 7}}):
        form._heard(form, content, [])
    assert form.feedback


def test_the_verb_shows_a_form_and_answers_in_code():
    use_language("en")
    asked = jbp.exercise("3.2")
    data = asked._repr_mimebundle_()
    assert "application/vnd.jupyter.widget-view+json" in data
    assert "How concentrated" in data["text/plain"]
    assert asked.check(asked.answer()).ok
    assert jbp.exercise("3.2").id == "3.2"
    use_language("zh")


def test_form_and_code_share_the_hint_ladder():
    asked = jbp.exercise("3.6")
    before = asked.hints_left
    form = asked.form()
    form._heard(form, {"kind": "hint"}, [])
    assert asked.hints_left == max(before - 1, 0)
