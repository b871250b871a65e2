"""A step says in sentences what it still needs; completeness and links, nothing more."""

import pytest

from jbptools.plan import ALL_STEPS, STEPS, Plan, blockers, progress
from jbptools.plan.steps import step_label
from jbptools.words import LANGUAGES, KitError


def keys(plan, step):
    return [message.key.removeprefix("plan.") for message in blockers(plan, step)]


def whole():
    plan = (
        Plan.new("Hua", "en")
        .set_field("objective.text", "First city")
        .set_field("objective.by", "2026-12-31")
    )
    plan = plan.with_goal(name="Offtake", unit="yuan", baseline="20m", target="23m", date="2026-12-31")
    plan = plan.with_strategy(text="Belts first", not_doing="Whole city", goals=[plan.goals[0].id])
    link = {"strategy": plan.strategies[0].id}
    plan = plan.with_action(
        text="Van", owner="Li", side="dealer", resource="1 van", start="2026-03-01", end="2026-09-30", **link
    )
    return plan.with_measure(
        name="Strike rate",
        unit="percent",
        baseline="45%",
        target="60%",
        date="2026-06-30",
        source="visits",
        **link,
    )


def test_an_empty_plan_is_told_where_to_begin_at_every_step():
    empty = Plan.new("", "en")
    for step in ALL_STEPS:
        sentences = blockers(empty, step)
        assert sentences and not progress(empty, step).done
        assert all(sentence.say(language) for sentence in sentences for language in LANGUAGES)
        assert all(step_label(step).say(language) for language in LANGUAGES)


def test_a_whole_plan_has_no_blockers():
    for step in STEPS:
        assert keys(whole(), step) == []
        assert progress(whole(), step).met == progress(whole(), step).needed > 0


def test_what_is_missing_is_named_with_its_place():
    plan = whole()
    plan = plan.set_item(plan.goals[0].id, "baseline", "").set_item(plan.goals[0].id, "date", "")
    sentence = blockers(plan, "goals")[0]
    assert sentence.say("en") == "goal 1 “Offtake” still needs: baseline, date. Please fill in."
    assert "基线值、日期" in sentence.say("zh")


def test_orphans_are_found_in_both_directions():
    plan = whole().with_goal(
        name="ROI", unit="percent", baseline="17%", target="21%", date="2026-12-31", side="maker"
    )
    assert keys(plan, "strategies") == ["need_strategy_for"]
    plan = whole().with_strategy(text="Colder", not_doing="Small accounts", goals=["goal-gone"])
    assert keys(plan, "strategies") == ["need_goal_link"]
    assert keys(plan, "plan") == ["need_action_for"] and keys(plan, "measures") == ["need_measure_for"]
    plan = whole()
    cut = plan.without(plan.strategies[0].id)
    assert keys(cut, "plan") == ["need_strategy_link"] and keys(cut, "measures") == ["need_strategy_link"]


def test_goals_of_one_side_only_are_not_a_joint_plan():
    plan = whole()
    assert keys(plan.set_item(plan.goals[0].id, "side", "maker"), "goals") == ["need_dealer_goal"]


def test_ogsm_needs_no_plan_rows():
    assert blockers(whole().as_ogsm(), "plan") == []


def test_no_jbp_with_its_reason_is_complete():
    plan = Plan.new("Hua", "en").set_field(
        "no_jbp", "Too small: 0.4 m a year, no van, will stays with two big dealers"
    )
    assert all(progress(plan, step).done for step in ALL_STEPS)
    assert keys(plan.set_field("no_jbp", "no"), "goals") == ["need_no_jbp_reason"]


def test_an_unknown_step_names_the_known_ones():
    with pytest.raises(KitError, match="goals"):
        blockers(whole(), "lunch")
