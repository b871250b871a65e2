"""The quiz app without a browser: answers are kept at once, results compared, bad files put aside."""

from datetime import date
from html import unescape

import pytest
from ipywidgets import HTML, Button, Text

from jbptools.apps.quiz.app import QuizApp
from jbptools.apps.quiz.form import QuizForm
from jbptools.apps.quiz.record import last_name, open_record
from jbptools.apps.widgets.parts import capital
from jbptools.exercises.quiz import quiz
from jbptools.words import KitError, form, say, use_language


class Taker:
    def __init__(self, day=date(2026, 11, 25)):
        self.app = QuizApp(today=lambda: day)
        self.app.visitor.send = lambda content, buffers=None: None

    def hello(self, language="zh"):
        self.app.visitor._heard(None, {"kind": "hello", "lang": language, "plan": ""}, [])
        return self

    def all(self, kind):
        def walk(widget):
            yield widget
            for child in getattr(widget, "children", ()):
                yield from walk(child)

        return [one for one in walk(self.app.screen) if isinstance(one, kind)]

    def text(self):
        return "\n".join(one.value for one in self.all(HTML))

    def press(self, words):
        next(one for one in self.all(Button) if words in one.description).click()

    def open(self, which, name="虎头"):
        self.all(Text)[0].value = name
        self.press(say("quiz.open", title=quiz(which).title.say()))

    def answer(self, which, right):
        for number, item in enumerate(quiz(which).items):
            wrong = next(key for key in item.options if key != item.answer)
            self.choose(number, item.answer if number in right else wrong)

    def choose(self, number, letter):
        form_shown = self.all(QuizForm)[0]
        form_shown._heard(None, {"kind": "choose", "number": number, "answer": letter}, [])

    def given(self, number):
        return self.all(QuizForm)[0].items[number]["given"]


@pytest.fixture(autouse=True)
def own_home(tmp_path, monkeypatch):
    monkeypatch.setenv("JBP_HOME", str(tmp_path))
    yield
    use_language("zh")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_from_entry_to_exit_and_what_the_course_changed(language):
    taker = Taker().hello(language)
    taker.open("entry")
    taker.answer("entry", {0, 1})
    taker.press(say("quiz.hand_in"))
    assert say("quiz.score", right=2, all=12) in taker.text()
    taker.press(say("quiz.all"))
    taker.open("exit")
    taker.answer("exit", {1, 2, 3})
    taker.press(say("quiz.hand_in"))
    assert say("quiz.compared", before=2, after=3, won=2, all=12) in taker.text()
    assert capital(say("quiz.change_lost", ability=say("quiz.ability_why"))) in unescape(taker.text())
    taker.press(say("quiz.all"))
    assert say("quiz.state_later", day=form(date(2026, 11, 28), "date"), all=5) in taker.text()


def test_refreshers_are_offered_when_they_are_due():
    taker = Taker().hello()
    taker.open("exit")
    taker.answer("exit", {0})
    taker.press("交卷")
    later = Taker(day=date(2026, 11, 29)).hello()
    later.open("exit")
    later.press("全部小测")
    assert "起可以做了" in later.text()


def test_every_choice_is_kept_before_handing_in():
    taker = Taker().hello()
    taker.open("entry")
    taker.choose(4, "c")
    again = Taker().hello()
    assert again.all(Text)[0].value == "虎头"
    again.open("entry")
    assert again.given(4) == "c"


def test_handing_in_with_open_questions_gets_a_sentence_and_keeps_the_answers():
    taker = Taker().hello()
    taker.open("day3")
    taker.choose(0, "b")
    taker.press("交卷")
    assert say("quiz.still_open", open=4) in taker.text()
    assert open_record("虎头").answers == {"day3": {0: "b"}}


@pytest.mark.parametrize("name", ["", "   ", "长" * 41])
def test_a_code_name_is_needed(name):
    taker = Taker().hello()
    taker.open("entry", name=name)
    assert say("quiz.name_needed") in taker.text()


def test_two_people_at_one_machine_do_not_mix():
    first, second = Taker().hello(), Taker().hello()
    first.open("day3", "甲/../乙")
    first.choose(0, "b")
    second.open("day3", "丙")
    assert second.given(0) == ""


@pytest.mark.parametrize(
    "damage", ["", "{", "[]", '{"answers": 3, "handed_in": {}}', '{"answers": {"entry": {"x": 1}}}']
)
def test_a_damaged_file_is_put_aside(tmp_path, damage):
    record = open_record("Li", tmp_path)
    record.choose("entry", 0, "a")
    record.file.write_text(damage, encoding="utf-8")
    assert open_record("Li", tmp_path).answers == {}
    assert record.file.with_suffix(".damaged").read_text(encoding="utf-8") == damage
    assert last_name(tmp_path) == ""


def test_a_folder_that_cannot_be_written_gets_a_sentence(tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    with pytest.raises(KitError, match="file"):
        open_record("Li", blocked / "quizzes").choose("entry", 0, "a")


def test_the_other_language_keeps_page_and_answers():
    taker = Taker().hello("zh")
    taker.open("entry")
    taker.choose(0, "a")
    taker.press("English")
    assert "Entry quiz" in taker.text()
    assert taker.given(0) == "a"
