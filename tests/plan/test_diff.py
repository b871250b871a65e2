"""What changed is told in words; two people's changes are put together field by field."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jbptools.plan import Plan
from jbptools.plan.document.diff import diff
from jbptools.plan.document.merge import merged
from jbptools.plan.examples import example
from jbptools.plan.model.units import UNITS, unit_code, unit_label
from jbptools.words import LANGUAGES

GOOD = example("good", "en")

#: path, what is typed, the sentence in English
EDITS = [
    (
        "goals.goal-offtake.target",
        "24m",
        "goal 1 “Offtake a year (ex VAT)”, target: CNY 23.00 m → CNY 24.00 m",
    ),
    ("goals.goal-wd.target", "", "target: 70.0% → (empty)"),
    ("goals.goal-wd.side", "dealer", "side: both → dealer"),
    ("actions.action-1.start", "2026-04-01", "start: 1 Mar 2026 → 1 Apr 2026"),
    ("actions.action-1.budget_dealer", "50000", "dealer's budget: CNY 96 k → CNY 50 k"),
    ("actions.action-1.strategy", "strategy-cold", "strategy 2 “"),
    ("reviews.review-1.done", True, "done: no → yes"),
    ("objective.text", "Win both", "objective, objective: “Make Jinhua the city where"),
    ("dealer.tier", "potential", "tier: key → potential"),
    ("money_page.roi_low", "15%", "lower end: 18.0% → 15.0%"),
    ("not_agreed", "He thinks", "plan, not yet agreed, because: (empty) → “He thinks”"),
]


@pytest.mark.parametrize(("path", "typed", "sentence"), EDITS)
def test_a_change_is_told_with_its_place_before_and_after(path, typed, sentence):
    said = diff(GOOD, GOOD.set_field(path, typed))
    assert len(said) == 1 and sentence in said[0].say("en") and said[0].say("zh")


def test_added_removed_and_moved_items_are_told():
    plan = GOOD.with_goal(name="Cash").without("action-6").moved("goal-stock", 0)
    assert {message.say("en") for message in diff(GOOD, plan)} == {
        "added: goal 5 “Cash”",
        "removed: plan row 6 “Claims paid in 30 days, papers explaine…”",
        "the order of these changed: goal",
    }
    assert diff(GOOD, GOOD) == [] and len(diff(GOOD, GOOD.as_ogsm())) == 1


def test_a_link_to_nothing_is_told_and_does_not_crash():
    plan = GOOD.set_item("action-1", "strategy", "strategy-gone")
    assert "(removed)" in diff(GOOD, plan)[0].say("en")


@given(mine=st.permutations(range(len(EDITS))), cut=st.integers(0, len(EDITS)))
@settings(max_examples=30, deadline=None)
def test_changes_of_different_fields_all_survive(mine, cut):
    """Whoever changed which fields: nobody's change is lost, and no other field moves."""
    ours, others = (edited([EDITS[index] for index in half]) for half in (mine[:cut], mine[cut:]))
    everything = edited(EDITS)
    assert merged(GOOD, ours, others) == everything
    assert merged(GOOD, others, ours) == everything
    assert merged(GOOD, GOOD, others) == others and merged(GOOD, ours, GOOD) == ours


def edited(edits):
    plan = GOOD
    for path, typed, _ in edits:
        plan = plan.set_field(path, typed)
    return plan


def test_of_the_same_field_mine_stays():
    mine, theirs = (GOOD.set_field("objective.text", text) for text in ("mine", "theirs"))
    assert merged(GOOD, mine, theirs).objective.text == "mine"


def test_items_of_both_are_kept_and_removals_respected():
    mine = GOOD.with_goal(name="mine").without("goal-stock")
    theirs = GOOD.with_goal(name="theirs").without("review-1")
    both = merged(GOOD, mine, theirs)
    assert [goal.name for goal in both.goals[3:]] == ["theirs", "mine"] and len(both.reviews) == 10
    empty = Plan.new("Hua", "en")
    assert merged(empty, empty, GOOD.model_copy(update={"id": empty.id})).goals == GOOD.goals


def test_a_unit_shown_in_either_language_leads_back_to_its_code():
    for unit in UNITS:
        for language in LANGUAGES:
            assert unit_code(unit_label(unit).say(language))[0] == unit
