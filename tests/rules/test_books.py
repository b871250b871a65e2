"""Every book of rules is whole: each row is looked at; texts stand in every language with the same places."""

from string import Formatter

import pytest

from jbptools.plan.coach import RULES as COACH
from jbptools.plan.steps import ALL_STEPS, NEEDS
from jbptools.review.opportunities.finding import RULES as OPPORTUNITIES
from jbptools.review.signs.signs import RULES as SIGNS
from jbptools.rules import Hit, RuleBook
from jbptools.scorecard.gate import RULES as GATE
from jbptools.selling.call.checks import RULES as CALL
from jbptools.selling.opening.lines import RULES as OPENING
from jbptools.selling.talk.scoring import RULES as TALK
from jbptools.words import LANGUAGES, Message

BOOKS = {
    "coach": COACH,
    "steps": NEEDS,
    "opportunities": OPPORTUNITIES,
    "signs": SIGNS,
    "gate": GATE,
    "call": CALL,
    "opening": OPENING,
    "talk": TALK,
}


@pytest.mark.parametrize("name", BOOKS)
def test_every_row_has_its_function_and_every_function_its_row(name):
    assert BOOKS[name].alone == []
    assert [rule.id for rule in BOOKS[name].values()] == list(BOOKS[name].table)


def test_the_steps_are_the_way_through_a_plan():
    assert tuple(NEEDS) == ALL_STEPS


@pytest.mark.parametrize("book", [COACH, OPPORTUNITIES], ids=["coach", "opportunities"])
def test_texts_of_a_table_stand_in_every_language_with_the_same_places(book):
    for name, row in book.table.items():
        plain = {"limits", "severity", "step", "lesson"}
        texts = {part: text for part, text in row.items() if part not in plain}
        assert texts, name
        for part, text in texts.items():
            assert set(text) == set(LANGUAGES) and all(words.strip() for words in text.values()), (name, part)
            places = [{key for _, key, _, _ in Formatter().parse(words) if key} for words in text.values()]
            assert all(one == places[0] for one in places), (name, part)
            assert not any("\u4e00" <= letter <= "\u9fff" for letter in text["en"]), (name, part)


def book():
    made = RuleBook(
        "jbptools.review.signs", severities=("red", "amber"), lacking={KeyError: lambda lack: GONE}
    )
    made.rule(supply)
    made.rule(overdue)
    return made


GONE = Message("words.rows_read", rows=0)


def supply(filled, limits):
    if filled["rate"] < limits["fill_rate"]:
        yield Hit(GONE, "D001", "amber")
        yield Hit(GONE, "D002", "red")


def overdue(filled, limits):
    return Hit(GONE, severity="red") if filled["late"] > limits["share"] else None


def test_finds_know_their_rule_and_come_gravest_first():
    looked = book().look({"rate": 0.5, "late": 0.9}, ["overdue", "supply"])
    assert [(hit.rule, hit.where, hit.severity) for hit in looked.hits] == [
        ("overdue", "", "red"),
        ("supply", "D002", "red"),
        ("supply", "D001", "amber"),
    ]
    assert not looked.unanswered


def test_what_cannot_be_looked_at_is_kept_apart_with_its_reason():
    looked = book().look({"late": 0.9}, ["supply", "overdue"])
    assert [hit.rule for hit in looked.hits] == ["overdue"]
    assert looked.unanswered == {"supply": GONE}


def test_changed_limits_replace_those_of_the_table_for_one_look():
    some = {"rate": 0.5, "late": 0.0}
    assert not book().look(some, ["supply"], {"supply": {"fill_rate": 0.4}}).hits
    assert book().look(some, ["supply"]).hits


def test_a_fault_in_a_rule_is_no_missing_column():
    with pytest.raises(TypeError):
        book().look(None, ["supply"])
