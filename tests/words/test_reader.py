"""What belongs to one reader stays with them; sentences travel between processes."""

import pickle
from contextvars import copy_context

from jbptools.exercises.question import question
from jbptools.words import KitError, Message, current_language, use_language
from jbptools.words.language import reader_language
from jbptools.words.message import Phrase
from jbptools.words.reader import visit


def visitor():
    context = copy_context()
    context.run(visit)
    return context


def test_a_visitors_language_does_not_reach_the_next_one_or_the_process():
    use_language("zh")
    one, two = visitor(), visitor()
    one.run(use_language, "en")
    assert one.run(current_language) == "en"
    assert one.run(lambda: copy_context().run(current_language)) == "en", "put-off work knows it too"
    assert two.run(current_language) == reader_language(), "a new visitor starts in nobody's language"
    assert current_language() == "zh"


def test_a_kernels_callbacks_know_the_language_that_a_cell_chose():
    copy_context().run(use_language, "en")
    assert current_language() == "en"


def test_each_visitor_climbs_a_hint_ladder_of_their_own():
    one, two = visitor(), visitor()
    every = two.run(lambda: question("3.1").hints_left)
    one.run(lambda: question("3.1").hint())
    assert one.run(lambda: question("3.1").hints_left) == every - 1
    assert two.run(lambda: question("3.1").hints_left) == every


def test_sentences_and_refusals_travel_to_another_process():
    inner = Message("words.rows_read", rows=3)
    phrase = Phrase({"zh": "{what}！", "en": "{what}!"}, what=inner)
    there = pickle.loads(pickle.dumps([phrase, KitError("words.rows_read", rows=2)]))
    assert there[0].say("en") == "3 rows read!"
    assert there[1].message == Message("words.rows_read", rows=2)
