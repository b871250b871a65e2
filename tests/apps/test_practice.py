"""The practice app and the forms without a browser: what a message brings, in both languages."""

import json

import pytest
from ipywidgets import HTML, Button

import jbptools as jbp
from jbptools.apps.practice.app import Practice
from jbptools.apps.practice.opening import OpeningForm
from jbptools.apps.practice.play import PlayForm, view
from jbptools.selling.talk.library import dialogues
from jbptools.selling.talk.run import play
from jbptools.words import LANGUAGES, say, use_language

GOOD = ["check", "howset", "playback", "wish", "picture", "freedays", "basic", "thursday"]


@pytest.fixture(autouse=True)
def language():
    use_language("en")
    yield
    use_language("zh")


def tell(form, **content):
    form._heard(None, content, [])
    return form.view


def finished(language="en"):
    form = PlayForm(play("hua-hears"), language)
    for choice in GOOD:
        tell(form, kind="choose", id=choice)
    return form


def test_a_choice_moves_the_talk_and_shows_the_debrief():
    form = PlayForm(play("hua-hears"), "en")
    shown = tell(form, kind="choose", id="check")
    assert [one["you"][:2] for one in shown["turns"]] == ["No"]
    assert shown["turns"][0]["moved"] == ["Trust ▲2"]
    assert shown["turns"][0]["why"] and shown["turns"][0]["better"]
    assert shown["now"]["options"][0]["letter"] == "A"


def test_the_end_shows_parts_people_and_no_total():
    shown = finished().view
    assert shown["now"] is None and len(shown["ending"]["scores"]) == 9
    assert shown["ending"]["people"][0]["avoid"]
    assert "total" not in shown["ending"]


@pytest.mark.parametrize("name", dialogues())
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_form_speaks_one_language(name, language):
    run = play(name)
    while not run.over:
        run.choose("a")
        shown = json.dumps(view(run, language), ensure_ascii=False)
        assert any("\u4e00" <= letter <= "\u9fff" for letter in shown) == (language == "zh")
        assert "{{" not in shown


def test_retake_record_and_privacy():
    form, sent = finished(), []
    form.send = lambda content, buffers=None: sent.append(content)
    tell(form, kind="record")
    assert json.loads(sent[-1]["text"])["private"] is True
    tell(form, kind="record", share=True)
    assert json.loads(sent[-1]["text"])["choices"] == GOOD
    shown = tell(form, kind="again")
    assert not shown["private"] and shown["turns"] == [] and shown["attempt"] == "Try 2"


def test_the_trainer_changes_a_judgement_with_a_reason_only():
    form = finished()
    tell(form, kind="override", part="order", level="poor", reason="", by="")
    assert "needs a reason" in form.said
    shown = tell(form, kind="override", part="order", level="poor", reason="He jumped", by="Li")
    row = next(row for row in shown["ending"]["scores"] if "He jumped" in row["judged"])
    assert row["level"] == "poor"


def test_a_message_of_any_shape_is_survived():
    form = PlayForm(play("hua-hears"), "zh")
    for content in (
        {},
        {"kind": "choose"},
        {"kind": "choose", "id": 7},
        {"kind": "override"},
        {"kind": "resume"},
    ):
        tell(form, **content)
    assert form.view["turns"] == []
    tell(finished("zh"), kind="choose", id="a")


def test_a_talk_is_gone_on_with_after_a_refresh():
    form = PlayForm(play("hua-hears", 5), "en")
    tell(form, kind="choose", id="check")
    state = tell(form, kind="choose", id="pause")["state"]
    fresh = PlayForm(play("hua-hears", 99), "en")
    assert len(tell(fresh, kind="resume", **state)["turns"]) == 2
    for broken in ({**state, "choices": ["gone"]}, {**state, "choices": None}, {**state, "dialogue": "x"}):
        other = PlayForm(play("hua-hears", 99), "en")
        assert tell(other, kind="resume", **broken)["turns"] == []


def test_the_verb_shows_a_form_and_is_played_in_code():
    run = jbp.play("hua-hears")
    data = run._repr_mimebundle_()
    assert "application/vnd.jupyter.widget-view+json" in data
    assert "Mr Hua" in data["text/plain"]
    assert run.choose("b").number == 1
    assert type(run.retake()) is type(run)


def test_the_opening_form_answers_in_words():
    form = OpeningForm("en")
    form._heard(None, {"kind": "check", "text": form.labels["opening_line"]}, [])
    assert form.found.count("jbp-good") >= 7
    form._heard(None, {"kind": "check", "text": "  "}, [])
    assert "Nothing is written yet" in form.found
    form._heard(None, {"kind": "check"}, [])
    assert form.found
    assert isinstance(jbp.opening(), OpeningForm)
    assert jbp.opening("Our company").missing


class Driver:
    def __init__(self, language="en"):
        self.app = Practice()
        self.sent = []
        self.app.visitor.send = lambda content, buffers=None: self.sent.append((content, buffers))
        self.app.visitor._heard(None, {"kind": "hello", "lang": language, "plan": "x"}, [])

    def widgets(self, kind):
        def walk(widget):
            yield widget
            for child in getattr(widget, "children", ()):
                yield from walk(child)

        return [one for one in walk(self.app.screen) if isinstance(one, kind)]

    def press(self, key, place=0, language=None):
        words = say(key, language)
        [one for one in self.widgets(Button) if one.description == words][place].click()
        return self


def test_the_screen_is_empty_until_somebody_visits():
    assert Practice().page.children == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_offers_every_dialogue(language):
    driver = Driver(language)
    begin = [one for one in driver.widgets(Button) if one.description == say("practice.begin", language)]
    assert len(begin) == len(dialogues())
    assert say("practice.heading", language) in "".join(one.value for one in driver.widgets(HTML))


def test_a_talk_goes_on_in_the_other_language_and_the_way_back_is_there():
    driver = Driver("en").press("practice.begin", 1)
    form = driver.widgets(PlayForm)[0]
    tell(form, kind="choose", id=form.view["now"]["options"][0]["id"])
    driver.press("words.language", language="zh")
    other = driver.widgets(PlayForm)[0]
    assert other.view["lang"] == "zh-CN" and len(other.view["turns"]) == 1
    driver.press("practice.back")
    assert driver.widgets(PlayForm) == []


def test_the_order_differs_from_visit_to_visit():
    orders = set()
    for _ in range(12):
        form = Driver().press("practice.begin", 1).widgets(PlayForm)[0]
        orders.add(tuple(one["id"] for one in form.view["now"]["options"]))
    assert len(orders) > 1


def test_sheets_are_handed_over_as_pages():
    driver = Driver("zh")
    driver.press("practice.observer").press("practice.call")
    names = [content["name"] for content, _ in driver.sent if content["kind"] == "download"]
    assert names == ["observer.zh.html", "call-plan.zh.html"]
    assert all(
        buffers[0].startswith(b"<!doctype html>")
        for content, buffers in driver.sent
        if content["kind"] == "download"
    )
