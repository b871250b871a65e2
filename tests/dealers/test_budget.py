"""The support budget: to the yuan, by the tiers' shares, and never silently odd."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jbptools.data import case
from jbptools.dealers.tiering import concentration, support_budget, tier
from jbptools.dealers.tiering.budget import split_exactly
from jbptools.words import KitError
from tests.dealers.samples import dataset


@given(
    st.integers(0, 10**12),
    st.lists(st.floats(0, 1e9), min_size=1, max_size=40).map(np.array).filter(lambda w: w.sum() > 0),
)
def test_parts_sum_to_the_yuan_and_stay_near_their_share(total, weights):
    parts = split_exactly(total, weights)
    assert int(parts.sum()) == total
    assert (parts >= 0).all()
    assert np.abs(parts - total * weights / weights.sum()).max() <= 1 + total * 1e-12


@pytest.fixture(scope="module")
def tiering():
    return tier(case())


@given(amount=st.floats(0, 1e9))
def test_the_case_budget_sums_up(tiering, amount):
    split = support_budget(tiering, amount)
    assert split.table["budget_yuan"].sum() == split.tiers["budget_yuan"].sum() == int(amount)


def test_tiers_get_their_shares(tiering):
    split = support_budget(tiering, 1_000_000)
    assert split.tiers.set_index("tier")["budget_yuan"].to_dict() == {
        "key": 500_000,
        "potential": 300_000,
        "advantage": 150_000,
        "general": 50_000,
    }
    assert split._repr_html_()


def test_an_empty_tier_hands_on_its_share():
    three = dataset([9, 8, 1, 2, 3], market_size_yuan=[900, 800, 10, 20, 30], will_score=[5, 5, 1, 1, 1])
    split = support_budget(tier(three), 550)
    by_tier = split.tiers.set_index("tier")["budget_yuan"]
    assert by_tier.to_dict() == {"key": 500, "potential": 0, "advantage": 0, "general": 50}
    assert sum("goes to the other tiers" in note.say("en") for note in split.notes) == 2


def test_nobody_placed_and_impossible_budgets(tiering):
    with pytest.raises(KitError):
        support_budget(tier(dataset([1, 2])), 100)
    for wrong in (-1, float("nan"), float("inf")):
        with pytest.raises(KitError):
            support_budget(tiering, wrong)


def test_upside_down_shares_are_said(tiering):
    from dataclasses import replace

    rules = dict(tiering.rules.tiers)
    rules["general"] = replace(rules["general"], budget_share=5000)
    split = support_budget(tiering, 1000, rules)
    assert any("General dealers get more" in note.say("en") for note in split.notes)
    with pytest.raises(KitError):
        support_budget(tiering, 1000, {k: replace(v, budget_share=0) for k, v in rules.items()})


def test_concentration_is_counted():
    import pandas as pd

    flat = concentration(pd.Series([10.0] * 10, index=list("abcdefghij")))
    assert flat.top_share(0.2) == pytest.approx(0.2)
    assert flat.dealers_for(0.8) == 8
    assert "20.0%" in flat.summary.say("en")
    with pytest.raises(KitError):
        concentration(pd.Series([-1.0, 0.0]))
