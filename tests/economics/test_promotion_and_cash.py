"""Break-even, promotion increment, rebates by steps, the maker's view, cash by month, the joint pie."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jbptools.economics.cash import cash_path
from jbptools.economics.joint import joint_value
from jbptools.economics.maker import MakerPnl, spend_roi
from jbptools.economics.promotion import break_even_uplift, expected_sales, promotion_increment
from jbptools.economics.rebates import step_rebate
from jbptools.words import KitError


@pytest.mark.parametrize(
    ("margin", "cut", "base", "lump", "expected"),
    [
        (0.30, 0.05, None, 0, 0.200),
        (0.30, 0.10, None, 0, 0.500),
        (0.20, 0.10, None, 0, 1.000),
        (0.085, 0.03, None, 0, 0.545),
        (0.30, 0.10, 500_000, 30_000, 0.800),
    ],
)
def test_break_even_against_independent_figures(margin, cut, base, lump, expected):
    assert break_even_uplift(margin, cut, base, lump).uplift == pytest.approx(expected, abs=0.0005)


@given(st.floats(0.05, 0.9), st.floats(0.01, 0.8), st.floats(1e3, 1e8), st.floats(0, 1e6))
def test_break_even_earns_exactly_the_same(margin, cut, base, lump):
    """Second method: profit at the uplift equals profit before."""
    if cut >= margin - 0.005:
        return
    uplift = break_even_uplift(margin, cut, base, lump).uplift
    assert base * (1 + uplift) * (margin - cut) - lump == pytest.approx(base * margin, rel=1e-6, abs=1e-3)


def test_a_cut_as_large_as_the_margin_never_breaks_even():
    result = break_even_uplift(0.085, 0.085)
    assert result.uplift is None
    assert len(result.remarks()) == 2


def test_a_lump_sum_needs_base_sales():
    with pytest.raises(KitError):
        break_even_uplift(0.3, 0.1, fixed_cost=1000)


def test_forward_buying_is_taken_off():
    season = np.array([1.2, 1.1, 1.0, 0.9, 0.8, 0.9, 1.0, 1.1])
    level = np.array([100 + 2 * t for t in range(8)]) * season
    sales = level.copy()
    sales[3] += 90
    sales[4] -= 60
    disturbed = [i in (3, 4) for i in range(8)]
    base = expected_sales(sales, disturbed, season)
    assert base == pytest.approx(level)
    found = promotion_increment(sales, base, [i == 3 for i in range(8)], [i == 4 for i in range(8)], 5)
    assert (found.gross, found.pull_forward, found.net) == pytest.approx((90, 60, 25))


def test_a_lasting_gain_is_not_negative_pull_forward():
    found = promotion_increment([100, 150, 120], [100] * 3, [0, 1, 0], [0, 0, 1])
    assert found.pull_forward == 0


def test_windows_must_fit():
    with pytest.raises(KitError):
        promotion_increment([1, 2], [1, 2], [1, 0], [1, 1])
    with pytest.raises(KitError):
        expected_sales([1, 2, 3], [0, 1, 1], [1, 1, 1])


TERMS = [(0.0, 0.006), (0.9, 0.010), (1.0, 0.016), (1.08, 0.020)]


@pytest.mark.parametrize(
    ("purchases", "whole", "slice_"),
    [(800, 4.8, 4.8), (950, 9.5, 5.9), (1000, 16.0, 6.4), (1100, 22.0, 8.08)],
)
def test_step_rebates_both_ways(purchases, whole, slice_):
    assert step_rebate(purchases, 1000, TERMS).earned == pytest.approx(whole)
    assert step_rebate(purchases, 1000, TERMS, "slice").earned == pytest.approx(slice_)


@given(st.floats(0, 5e6), st.floats(0, 5e6))
def test_more_purchases_never_earn_less(one, other):
    low, high = sorted((one, other))
    for mode in ("whole", "slice"):
        assert step_rebate(low, 1e6, TERMS, mode).earned <= step_rebate(high, 1e6, TERMS, mode).earned + 1e-9


def test_returns_larger_than_purchases_earn_nothing():
    assert step_rebate(-5000, 1e6, TERMS).earned == 0


def test_spend_conventions_differ_by_one():
    found = spend_roi(150.0, 120.0)
    assert found.ratio - found.net == pytest.approx(1)
    with pytest.raises(KitError):
        spend_roi(1.0, 0.0)


def test_maker_s_contribution():
    book = MakerPnl(1000, 500, rebate=20, promotion=40, support=5, freight=20, field_team=10, other=5)
    assert book.contribution == 400
    assert book.spend_rate == pytest.approx(0.065)
    assert MakerPnl(0, 0).contribution_rate is None


flows = st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=24)


@given(flows, flows)
def test_cash_path_balances(profit, invested):
    n = min(len(profit), len(invested))
    path = cash_path(range(n), profit[:n], invested[:n], opening=0.0)
    assert path.position[-1] == pytest.approx(sum(profit[:n]) - invested[n - 1], abs=1e-3)
    assert path.peak >= 0
    assert path.peak == pytest.approx(max(0.0, -min(path.position)))


def test_cash_peak_comes_before_profit():
    path = cash_path(["Jan", "Feb", "Mar", "Apr"], [0, 5, 10, 30], [40, 60, 60, 50], opening=30)
    assert path.position == (-10.0, -25.0, -15.0, 25.0)
    assert (path.peak, path.peak_month, path.payback_month) == (25.0, "Feb", "Apr")
    with pytest.raises(KitError):
        cash_path(["Jan"], [1, 2], [3])


def test_a_win_for_both_names_each_failure():
    good = joint_value(120, 300, 0.18, 0.21, cash_peak=50, cash_limit=80)
    assert good.win_win
    assert good.dealer_share == pytest.approx(120 / 420)
    bad = joint_value(-20, 300, 0.18, 0.12, cash_peak=90, cash_limit=80, maker_batna=400)
    assert len(bad.failures) == 4
    assert bad.dealer_share == pytest.approx(-20 / 280)
    assert joint_value(-300, 100).dealer_share is None
