"""The call plan: one aim, their own action, questions by type, proof from the review."""

import pytest

from jbptools.data import case
from jbptools.exercises.bank import exercise, figures
from jbptools.exercises.question import ExerciseQuestion
from jbptools.selling.call.planning import call_plan
from jbptools.selling.opening.questions import question
from jbptools.words import LANGUAGES, KitError, use_language

FULL = {
    "dataset": case(),
    "dealer_id": "D001",
    "when": "Thursday 2 pm",
    "attendees": [("Mr Hua", "owner", "buy the warehouse", "slow claims", "loading at month-end")],
    "reason": "His claims could be back forty days earlier",
    "aim": {
        "what": "Safety stock agreed",
        "how_much": "8 items",
        "who": "warehouse head",
        "by_when": "5 Dec",
    },
    "best": "He brings the warehouse head on Thursday",
    "minimum": "His bookkeeper lists the open claims by Friday",
    "questions": ["Stock is 28 days, right?", "Which items are slow?", "How do you feel about the truck?"],
    "proofs": [("5 fewer days", "cash for the warehouse", "freed"), ("92 days", "his money", "claim_days")],
    "trades": [("claims twice a month", "weekly orders")],
}


def poor(**changes):
    plan = call_plan(**{**FULL, **changes})
    return {one.field for one in plan.findings if one.level != "good"}


def test_a_full_plan_is_ready():
    assert call_plan(**FULL).ready


def test_the_empty_plan_names_every_field_and_prints_itself():
    assert {one.field for one in call_plan().findings} >= {
        "attendees",
        "reason",
        "aim",
        "best",
        "minimum",
        "questions",
        "proofs",
    }
    for language in ("zh", "en"):
        page = call_plan().worksheet(language)
        assert page.startswith("<!doctype html>") and page.count("<tr>") > 12


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"best": "I send him the deck"}, "best"),
        ({"best": "我们发方案给他"}, "best"),
        ({"minimum": "他考虑一下"}, "minimum"),
        ({"minimum": "He brings the warehouse head on Thursday"}, "minimum"),
        ({"best": ""}, "best"),
        ({"reason": "完成公司任务"}, "reason"),
        ({"aim": ("Safety stock and orders and claims agreed", "8 items", "him", "5 Dec")}, "aim"),
        ({"aim": ("Safety stock agreed", "a few", "him", "5 Dec")}, "aim"),
        ({"aim": ("Safety stock agreed", "8 items", "him", "soon")}, "aim"),
        ({"aim": ("Safety stock agreed", "", "", "")}, "aim"),
        ({"questions": ["Which items?"]}, "questions"),
        ({"questions": [*FULL["questions"], "Why is that?"]}, "questions"),
        ({"proofs": [("x", "y", "no_such_row")]}, "proofs"),
        ({"proofs": [("x", "", "freed")]}, "proofs"),
        ({"proofs": []}, "proofs"),
        ({"trades": [("support", "")]}, "trades"),
        ({"attendees": [("Wu", "money")]}, "attendees"),
    ],
)
def test_each_weakness_is_named_at_its_field(changes, field):
    assert poor(**changes) == {field}


def test_the_proof_shows_the_figure_of_the_review():
    shown = call_plan(**FULL).html("en")
    assert "CNY 290 k" in shown and "92" in shown


def test_what_is_typed_stays_text():
    shown = call_plan(**{**FULL, "reason": "<b>x</b>"}).html("en")
    assert "<b>x" not in shown and "&lt;b&gt;x" in shown


@pytest.mark.parametrize(
    "wrong", [{"attendees": [{"nam": "x"}]}, {"aim": "all"}, {"attendees": [("x", "king")]}]
)
def test_a_part_that_is_none_is_refused_in_a_sentence(wrong):
    with pytest.raises(KitError) as refused:
        call_plan(**wrong)
    assert refused.value.message.say("zh")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("库存 28 天，对吗？", "confirm"),
        ("月底那车货怎么定的？", "new_info"),
        ("您最想拿去做什么？", "attitude"),
        ("您最担心什么？", "basic_issue"),
        ("周四您约仓管一起坐一小时，行吗？", "commitment"),
        ("So you have 28 days, right?", "confirm"),
        ("Which items are slow?", "new_info"),
        ("How do you feel about it?", "attitude"),
        ("What are you afraid of?", "basic_issue"),
        ("Would you bring the warehouse head?", "commitment"),
        ("好。", ""),
    ],
)
def test_the_type_of_a_question_is_guessed(text, kind):
    assert question(text).kind == kind


def test_a_guess_is_said_to_be_one_and_people_correct_it():
    asked = question("您最想拿去做什么？")
    assert "A guess" in asked.message.say("en") and "最想" in asked.message.say("en")
    assert asked.correct("basic_issue").message.say("en").endswith("(as you say)")
    plan = call_plan(**FULL).correct(2, "confirm")
    assert plan.questions[1].kind == "confirm" and plan.questions[1].corrected
    with pytest.raises(KitError):
        plan.correct(9, "confirm")
    with pytest.raises(KitError):
        asked.correct("clever")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_guess_agrees_with_the_ten_sentences_of_lesson_6(language):
    asked = ExerciseQuestion(exercise("6.1"))
    kinds = {"new": "new_info", "commit": "commitment", "basic": "basic_issue"}
    told = {key: kinds.get(kind, kind) for key, kind in asked.answer().items()}
    guessed = {key: question(text.say(language, figures("6.1"))).kind for key, text in asked.items().items()}
    assert guessed == told


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_advice_stands_alone_with_sign_and_word(language):
    use_language(language)
    shown = call_plan(**{**FULL, "minimum": ""}).advice()._repr_html_()
    use_language("zh")
    assert shown.count("<li>") == len(call_plan(**{**FULL, "minimum": ""}).findings)
    assert "<table" not in shown and "✓" in shown
