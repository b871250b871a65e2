"""The quizzes: complete in both languages, fair, and compared ability by ability."""

from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jbptools.exercises.quiz import QUIZZES, compare, due, mark, quiz
from jbptools.words import KitError, use_language

ABILITIES = [
    "why", "jbp", "tiering", "results", "process", "opportunities",
    "writing", "concept", "owner", "follow_up", "mistakes", "homework",
]
every_quiz = pytest.mark.parametrize("name", QUIZZES)


def right_answers(name):
    return {number: item.answer for number, item in enumerate(quiz(name).items)}


@every_quiz
def test_complete_in_both_languages_with_one_right_answer_of_four(name):
    for item in quiz(name).items:
        assert len(item.options) == 4 and item.answer in item.options
        texts = [item.prompt, item.why, *item.options.values()]
        assert all(text.zh.strip() and text.en.strip() for text in texts)
        assert len({text.zh for text in item.options.values()}) == 4
        assert any("\u4e00" <= letter <= "\u9fff" for letter in item.prompt.zh)
        assert not any("\u4e00" <= letter <= "\u9fff" for text in texts for letter in text.en)
        assert item.ability_name.say("zh") and item.ability_name.say("en")


@every_quiz
def test_the_place_and_the_length_of_an_answer_do_not_give_it_away(name):
    items = quiz(name).items
    places = Counter(item.answer for item in items)
    assert max(places.values()) <= len(items) / 2
    longest = sum(
        max(item.options, key=lambda key: len(item.options[key].zh)) == item.answer for item in items
    )
    assert longest <= 0.75 * len(items)


def test_entry_and_exit_ask_for_the_same_abilities_in_other_questions():
    entry, leaving = quiz("entry"), quiz("exit")
    assert [item.ability for item in entry.items] == ABILITIES == [item.ability for item in leaving.items]
    assert not {item.prompt.zh for item in entry.items} & {item.prompt.zh for item in leaving.items}


@pytest.mark.parametrize("name", ["day3", "day10", "day30"])
def test_refreshers_have_five_questions(name):
    assert len(quiz(name).items) == 5
    assert {item.ability for item in quiz(name).items} <= set(ABILITIES)


def test_the_money_questions_agree_with_the_arithmetic():
    entry, leaving = quiz("entry").items, quiz("exit").items
    assert entry[3].options[entry[3].answer].en == f"{71 / (160 + 153 + 18 + 12 + 60):.1%}"
    assert leaving[3].options[leaving[3].answer].en == f"{60 / (150 + 120 - 30 + 20 + 10 + 30):.0%}"
    assert entry[5].options[entry[5].answer].en == f"about {round(0.03 / (0.085 - 0.03) * 100)}%"
    assert leaving[5].options[leaving[5].answer].en == f"{0.10 / (0.20 - 0.10):.0%}"


@every_quiz
def test_all_right_none_right_and_rubbish(name):
    everything = mark(name, right_answers(name))
    assert all(everything.right) and everything.open == 0
    nothing = mark(name, {})
    assert not any(nothing.right) and nothing.open == len(nothing.answers)
    rubbish = mark(name, {0: "z", 99: "a", 1: ""})
    assert rubbish.answers[:2] == ("", "")


@given(st.sets(st.integers(0, 11)), st.sets(st.integers(0, 11)))
def test_the_comparison_counts_every_ability_once(before, after):
    first = mark("entry", {n: right_answers("entry")[n] for n in before})
    second = mark("exit", {n: right_answers("exit")[n] for n in after})
    verdicts = Counter(change.verdict for change in compare(first, second))
    assert sum(verdicts.values()) == 12
    assert verdicts["won"] == len(after - before) and verdicts["lost"] == len(before - after)
    assert verdicts["kept"] == len(before & after)


def test_refreshers_are_due_after_the_course():
    assert due("day30", date(2026, 1, 31)) == date(2026, 3, 2)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_quiz_that_is_not_there_gets_a_sentence(language):
    use_language(language)
    with pytest.raises(KitError, match="entry"):
        quiz("final")
    use_language("zh")
