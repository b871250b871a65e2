"""Promotions: the lift and the dip that the case's generator put in are recovered from the tables alone."""

import pandas as pd
import pytest

from datasets.generator.promos import MECHANICS, PULL_FORWARD
from jbptools.data import case
from jbptools.review.results.promotions import dealer_promotions, promotions_definition
from jbptools.words import KitError

pytestmark = pytest.mark.long


@pytest.fixture(scope="module")
def every():
    names = case().table("dealers")["dealer_id"]
    return pd.concat([dealer_promotions(case(), name).table for name in names], ignore_index=True)


def test_pull_forward_is_recovered(every):
    """Second method: the generator takes 35 % of every lift off the month after."""
    strong = every[every["mechanic"].isin(["price_off", "gift"])]
    assert strong["pull_forward_yuan"].sum() / strong["gross_yuan"].sum() == pytest.approx(
        PULL_FORWARD, abs=0.1
    )


def test_the_lift_of_each_mechanic_is_recovered_in_order(every):
    lift = every.groupby("mechanic")["gross_yuan"].sum() / every.groupby("mechanic")["usual_yuan"].sum()
    assert list(lift.sort_values().index) == sorted(MECHANICS, key=MECHANICS.get)
    for name, strength in MECHANICS.items():
        length = 18.5 / 28  # the mean length of a promotion over four weeks
        assert lift[name] == pytest.approx(strength * length, abs=0.04)


def test_net_is_gross_less_pull_forward(every):
    assert (every["gross_yuan"] - every["pull_forward_yuan"]).to_numpy() == pytest.approx(
        every["net_yuan"].to_numpy()
    )
    assert (every["pull_forward_yuan"] >= 0).all()


def test_spend_is_the_claim_less_what_was_rejected(every):
    claims = case().table("claims").set_index("promotion_id")
    row = every.iloc[0]
    paid = claims.loc[row["promotion_id"], "amount_yuan"] - claims.loc[row["promotion_id"], "rejected_yuan"]
    assert row["spend_yuan"] == pytest.approx(paid)
    assert row["sales_per_yuan"] == pytest.approx(row["net_yuan"] / paid)


def test_no_promotion_is_said_and_the_definition_stands_beside():
    with pytest.raises(KitError, match="D999"):
        dealer_promotions(case(), "D999")
    assert "offtake" in promotions_definition().say("en")
