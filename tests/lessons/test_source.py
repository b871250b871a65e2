"""A lesson file that is not right is refused with a sentence that names file and cell."""

import pytest

from jbptools.lessons.declared import bank_rows
from jbptools.lessons.runner import run_lesson
from jbptools.lessons.source import read_lesson
from jbptools.words import KitError

from .sample import LESSON


def write(tmp_path, text):
    file = tmp_path / "09-sample.py"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_sound_lesson(tmp_path):
    lesson = read_lesson(write(tmp_path, LESSON))
    assert lesson.id == "09-sample"
    assert list(lesson.exercises) == ["9.1"]
    assert [cell.id for cell in lesson.in_language("en") if cell.kind == "markdown"] == ["notes", "idea"]
    assert bank_rows(lesson)[0]["code"] == "answer = None\nanswer = share * 3"


@pytest.mark.parametrize(
    ("old", "new", "key", "names"),
    [
        ("# terms: [G003]\n", "", "lessons.front_matter", "terms"),
        ('[markdown] id="idea" lang="zh"', '[markdown] lang="zh"', "lessons.no_id", "想法"),
        ('lang="zh" tags=["slide"]', 'lang="zh" tags=["slides"]', "lessons.unknown_tag", "slides"),
        ('id="notes" lang="en"', 'id="other" lang="en"', "lessons.not_adjacent", "notes"),
        ('[markdown] id="idea" lang="en"', '[markdown] id="idea" lang="zh"', "lessons.id_twice", "idea"),
        ("# kind: number\n", "# kind: [number\n", "lessons.not_yaml", "9.1"),
        ("# ---\n\n", '# ---\n\n# %% [markdown] id="x" lang="zh"\n# 单\n\n', "lessons.not_adjacent", "x"),
    ],
)
def test_a_broken_lesson_is_refused(tmp_path, old, new, key, names):
    assert old in LESSON
    with pytest.raises(KitError) as caught:
        read_lesson(write(tmp_path, LESSON.replace(old, new, 1)))
    assert caught.value.message.key == key
    for language in ("zh", "en"):
        said = caught.value.message.say(language)
        assert names in said and "09-sample.py" in said


@pytest.mark.parametrize(
    ("old", "new", "names"),
    [
        ("# kind: number\n", "# kind: guess\n", "guess"),
        ("# purpose: calculation\n", "# purpose: fun\n", "fun"),
        ("# minutes: 4\n", "", "minutes"),
        (", {zh: 二, en: two}]", "]", "hints"),
        ('#   - {value: 2, say: {zh: 二？, en: "Two?"}}\n', "", "wrong"),
        ("# title: {zh: 算, en: Count}", "# title: {zh: 算}", "title"),
        ("# answer_code: answer", "# answercode: answer", "answercode"),
        ("{{ answer:2 }}", "{{ anwser:2 }}", "anwser"),
    ],
)
def test_an_incomplete_exercise_is_refused(tmp_path, old, new, names):
    assert old in LESSON
    lesson = read_lesson(write(tmp_path, LESSON.replace(old, new, 1)))
    with pytest.raises(KitError) as caught:
        bank_rows(lesson)
    for language in ("zh", "en"):
        assert names in caught.value.message.say(language) and "9.1" in caught.value.message.say(language)


def test_a_cell_that_fails_is_named(tmp_path):
    lesson = read_lesson(write(tmp_path, LESSON.replace("share < 1", "share > 1")))
    with pytest.raises(KitError) as caught:
        run_lesson(lesson, "en")
    assert "“guard” of 09-sample fails: AssertionError" in caught.value.message.say("en")


def test_figures_and_compared_outputs(tmp_path):
    run = run_lesson(read_lesson(write(tmp_path, LESSON)), "en")
    stream, result = run.outputs["shown"]
    assert stream["text"] == ["17.6%\n"]
    assert result["data"] == {"text/plain": ["0.352"]}
    assert run.names["share"] == 0.176
