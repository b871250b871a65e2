"""Gaps of the case's dealers: the product is the offtake, the parts are the gap."""

import pytest

from jbptools.data import case
from jbptools.review.gap.chain import TREES
from jbptools.review.gap.drivers import dealer_gap, drivers_table
from jbptools.review.gap.price_volume_mix import dealer_pvm
from jbptools.words import KitError


def test_the_drivers_multiply_to_the_offtake_of_every_dealer():
    table = drivers_table(case(), "2025-01", "2025-12")
    sold = case().table("offtake")
    sold = sold[sold["month"].dt.year == 2025].groupby("dealer_id")["amount_yuan"].sum()
    assert len(table) == 60
    for tree in ("distributor", "outlet"):
        product = table[list(TREES[tree])].prod(axis=1)
        assert product.to_numpy() == pytest.approx(sold[table.index].to_numpy(), rel=1e-9)


@pytest.mark.parametrize("against", ["last_year", "D005"])
def test_parts_are_the_gap(against):
    result = dealer_gap(case(), "D001", against, "2025-01", "2025-12")
    assert abs(result.difference) < 0.005
    back = dealer_gap(case(), "D001", against, "2025-01", "2025-12", method="lmdi")
    assert back.gap == pytest.approx(result.gap)


def test_against_peers_the_area_stays_his_own():
    result = dealer_gap(case(), "D001", "peers", "2025-01", "2025-12")
    area = result.waterfall.set_index("driver").loc["universe_outlets"]
    assert area["own"] == area["benchmark"]
    assert area["part"] == 0
    assert abs(result.difference) < 0.005


def test_unknown_dealer_is_said():
    with pytest.raises(KitError, match="D999"):
        dealer_gap(case(), "D999")


def test_price_volume_mix_of_every_dealer_adds_up():
    for name in case().table("dealers")["dealer_id"].head(12):
        result = dealer_pvm(case(), name, "2025-01", "2025-12")
        assert abs(result.difference) < 0.005
