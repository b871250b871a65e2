"""Opportunities: nothing counted twice, both sides' money, each story's way out on the list."""

import itertools

import pytest

from jbptools.data import case
from jbptools.data.dataset import Dataset
from jbptools.dealers.money import dealer_money
from jbptools.review.opportunities.finding import RULES, opportunities
from jbptools.words import KitError

DEALERS = ("D001", "D005", "D012", "D021", "D027", "D033", "D038", "D052")


@pytest.fixture(scope="module")
def found():
    return {name: opportunities(case(), name) for name in DEALERS}


def test_parts_are_what_all_of_them_bring_together(found):
    for ours in found.values():
        assert sum(item.offtake_yuan for item in ours) == pytest.approx(ours.joint_yuan, abs=0.005)
        assert "0.00" in ours.proof.say("en")


def test_one_driver_counts_once(found):
    for ours in found.values():
        drivers = [item.driver for item in ours if item.driver]
        assert len(drivers) == len(set(drivers))
        for item in ours:
            for other in item.also:
                assert RULES[other].limits["driver"] == item.driver


def test_the_joint_effect_is_the_product_of_the_lifts(found):
    """Second method: multiply the drivers, one at a time, in every order of a few."""
    ours = found["D001"]
    lifts = [1 + item.alone_yuan / ours.base_yuan for item in ours if item.driver]
    for order in itertools.islice(itertools.permutations(lifts), 4):
        level = ours.base_yuan
        for lift in order:
            level *= lift
        assert level - ours.base_yuan == pytest.approx(ours.joint_yuan)


def test_overlap_is_taken_out_where_two_rules_see_the_same_sales(found):
    ours = found["D038"]
    top = ours[0]
    assert (top.rule, top.also) == ("supply", ("out_of_stock",))
    assert ours.counted_twice > 0


def test_roi_points_add_up_to_the_change(found):
    for name, ours in found.items():
        assert sum(item.roi_points for item in ours) == pytest.approx(ours.roi_after - ours.roi_before)
        assert ours.roi_before == pytest.approx(dealer_money(case(), name).roi().value)


@pytest.mark.parametrize(
    ("dealer", "rule"),
    [
        ("D005", "distribution_void"),
        ("D012", "slow_stock"),
        ("D021", "claims_cash"),
        ("D033", "price_order"),
        ("D038", "supply"),
        ("D052", "weak_outlets"),
    ],
)
def test_each_story_s_way_out_is_on_the_list_with_rows(found, dealer, rule):
    item = next(item for item in found[dealer] if item.rule == rule)
    assert len(item.evidence) > 0
    for language in ("zh", "en"):
        for text in (item.name, item.message, item.definition):
            assert text.say(language)


def test_what_helps_most_in_each_story(found):
    def most(name, what):
        return max(found[name], key=lambda item: getattr(item, what) or 0).rule

    assert most("D012", "roi_points") == "slow_stock"
    assert most("D021", "roi_points") == "claims_cash"
    assert most("D033", "dealer_profit_yuan") == "price_order"
    assert most("D038", "offtake_yuan") == "supply"


def test_the_maker_acts_first_where_the_failing_is_the_maker_s(found):
    assert {
        item.whose for ours in found.values() for item in ours if item.rule in ("supply", "claims_cash")
    } == {"maker"}


def test_ranking_is_value_times_ease_times_confidence_and_the_dealer_never_pays(found):
    for ours in found.values():
        keys = [(not item.for_dealer, -item.score) for item in ours]
        assert keys == sorted(keys)
        for item in ours:
            assert item.score == pytest.approx(item.value * item.ease * item.confidence)
            assert 0 < item.ramp <= 1
            assert 0 < item.confidence <= 1
        assert ours.expected_yuan < ours.joint_yuan


def test_more_sales_tie_up_cash_first_and_stock_days_set_it_free(found):
    for ours in found.values():
        for item in ours:
            assert (item.cash_yuan > 0) == bool(item.driver) or item.rule in ("mix", "price_order")


def test_settings_may_be_argued_with():
    soft = opportunities(case(), "D005", settings={"common": {"late_outlets": 0.35}})
    hard = opportunities(case(), "D005")
    assert soft.joint_yuan < hard.joint_yuan


def test_no_peers_no_profit_and_loss_no_offtake_are_said():
    whole = case()
    names = ("offtake", "dealers", "coverage", "outlets")
    few = Dataset("mine", {name: whole.table(name) for name in names})
    ours = opportunities(few, "D005")
    assert ours[0].dealer_profit_yuan is None
    assert ours.roi_before is None
    assert {"out_of_stock", "supply", "slow_stock"} <= set(ours.unchecked)
    one = Dataset("mine", dict(few.tables) | {"dealers": whole.table("dealers").head(3)})
    assert "coverage_gap" in opportunities(one, "D001").unchecked
    with pytest.raises(KitError, match="D999"):
        opportunities(whole, "D999")


def test_it_shows_itself_in_both_languages(found):
    page = found["D001"]._repr_html_()
    assert "<table" in page
    assert len(found["D001"].table) == len(found["D001"])
