"""The deal: independent arithmetic, limits, the frontier, gifts."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jbptools.selling.deal.money import deal_model, rules
from jbptools.selling.deal.table import deal
from jbptools.words import KitError

HUA = deal_model(None, "D001")
NAMES = [term["id"] for term in rules()["terms"]]
SHEETS = st.fixed_dictionaries(
    {term["id"]: st.floats(term["from"], term["to"], allow_nan=False) for term in rules()["terms"]}
)


def test_today_is_worth_nothing_to_anybody():
    found = HUA.gains(HUA.status_quo)
    assert found["dealer"] == pytest.approx(0, abs=1e-6) and found["maker"] == pytest.approx(0, abs=1e-6)


def test_support_is_a_transfer_after_tax():
    found = HUA.gains({**HUA.status_quo, "support": 100_000})
    assert found["dealer"] == pytest.approx(75_000)
    assert found["maker"] == pytest.approx(-75_000)


def test_faster_claims_move_the_cost_of_money_by_hand():
    found = HUA.gains({**HUA.status_quo, "claim_days": HUA.claim_days / 2})
    half = HUA.today["claims"] / 2 * 0.08 * 0.75
    assert found["dealer"] == pytest.approx(half) and found["maker"] == pytest.approx(-half)


def test_less_stock_pays_and_loading_earns_the_maker_nothing():
    less = HUA.gains({**HUA.status_quo, "stock_days": 22})
    more = HUA.gains({**HUA.status_quo, "stock_days": 34})
    assert less["dealer"] > 0 > more["dealer"]
    assert less["maker"] == pytest.approx(0) and more["maker"] == pytest.approx(0)
    assert less["once"] > 0 and more["once"] == 0


def test_the_roi_agrees_with_the_review():
    from jbptools.data import case
    from jbptools.dealers.money import dealer_roi

    assert HUA.gains(HUA.status_quo)["roi"] == pytest.approx(dealer_roi(case(), "D001").value)


@settings(max_examples=40, deadline=None)
@given(SHEETS)
def test_what_was_left_hurts_nobody_and_keeps_all_limits(sheet):
    more, better = HUA.left_on_table(sheet)
    assert more >= 0
    if more > 0:
        here, there = HUA.gains(sheet), HUA.gains(better)
        assert there["dealer"] >= here["dealer"] - 1.01 and there["maker"] >= here["maker"] - 1.01
        assert HUA.outside(better) == []
        assert HUA.left_on_table(better)[0] == pytest.approx(0, abs=2.5)


@settings(max_examples=20, deadline=None)
@given(st.lists(SHEETS, min_size=2, max_size=6))
def test_many_sheets_at_once_are_the_same_as_one_by_one(sheets):
    together = HUA.gains({name: np.array([sheet[name] for sheet in sheets]) for name in NAMES})
    for place, sheet in enumerate(sheets):
        alone = HUA.gains(sheet)
        assert together["dealer"][place] == pytest.approx(alone["dealer"])
        assert together["maker"][place] == pytest.approx(alone["maker"])


def test_a_gift_is_noticed_and_a_trade_is_not():
    table = deal(None, "D001")
    assert table.propose("maker", support=100_000).for_nothing
    assert not table.propose("maker", support=150_000, growth=0.08).for_nothing
    assert not table.propose("dealer", rebate_rate=0.02).for_nothing
    assert table.propose("dealer", growth=0.10).for_nothing
    assert "moves 1, 4" in table.remarks()[-1].say("en")


def test_a_win_for_both_and_the_way_to_it():
    table = deal(None, "D001")
    table.propose("maker", growth=0.08, claim_days=45, support=100_000)
    assert table.value.win_win
    assert table.left > 0
    assert any("A win for both" in one.say("en") for one in table.remarks())
    assert any("双赢" in one.say("zh") for one in table.remarks())


def test_limits_are_private_to_a_side_and_broken_ones_are_said():
    table = deal(None, "D001")
    table.propose("maker", claim_days=30)
    assert [one.say("en") for one in table.broken if "claim" in one.say("en")] == [
        "Beyond the limit of the maker: Days to pay a claim 30 days."
    ]
    assert "not below 45 days" in table.card("maker", "en")
    assert "not below 45 days" not in table.card("dealer", "en")
    assert "不低于 45 天" in table.card("maker", "zh")


@pytest.mark.parametrize(
    ("side", "terms"),
    [
        ("retailer", {"growth": 0.1}),
        ("maker", {"grwth": 0.1}),
        ("maker", {"growth": "much"}),
        ("maker", {"growth": 8}),
        ("maker", {"growth": -1}),
        ("maker", {}),
        ("maker", {"growth": 0.0}),
        ("maker", {"growth": float("nan")}),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(side, terms):
    table = deal(None, "D001")
    with pytest.raises(KitError) as refused:
        table.propose(side, **terms)
    assert refused.value.message.say("zh") and refused.value.message.say("en")
    assert table.log == []


def test_it_shows_itself_in_both_languages():
    table = deal(None, "D001")
    table.propose("maker", support=100_000)
    assert "给了却没要" in table.html("zh") and "Given for nothing" in table.html("en")
