"""Scores and cuts: ties stay together, one dealer in, one out, never through a tie."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from jbptools.dealers.tiering.cuts import boundary_at_share, boundary_of_amount, carrying
from jbptools.dealers.tiering.scores import combine, percentile_scores
from jbptools.dealers.tiering.stability import shifted

amounts = st.lists(st.integers(-50, 50).map(float), min_size=1, max_size=60).map(np.array)
shares = st.floats(0.01, 0.99)


@given(amounts)
def test_a_score_is_the_share_below_plus_half_of_the_level(values):
    by_hand = [
        (sum(other < value for other in values) + sum(other == value for other in values) / 2)
        / len(values)
        * 100
        for value in values
    ]
    assert np.allclose(percentile_scores(values), by_hand)


@given(amounts, st.floats(0.1, 1000), st.floats(-1e6, 1e6))
def test_the_unit_does_not_matter(values, factor, shift):
    assert np.array_equal(percentile_scores(values), percentile_scores(np.round(values * 1000) * 7)), (
        "a rank knows no scale"
    )


@given(amounts)
def test_scores_average_fifty(values):
    assert np.isclose(percentile_scores(values).mean(), 50)


def test_figures_that_are_none_get_no_score():
    scores = percentile_scores(np.array([1.0, np.nan, np.inf, 2.0, -np.inf]))
    assert np.isfinite(scores).tolist() == [True, False, False, True, False]
    assert np.isnan(percentile_scores(np.array([np.nan]))).all()
    assert percentile_scores(np.array([])).size == 0


@given(st.lists(st.integers(0, 8).map(float), min_size=2, max_size=50).map(np.array), shares)
def test_a_cut_parts_dealers_and_comes_as_close_as_ties_allow(scores, share):
    line = boundary_at_share(scores, share)
    if scores.min() == scores.max():
        assert np.isnan(line)
        return
    high = int((scores >= line).sum())
    assert 0 < high < scores.size
    assert line not in scores or line == scores[scores >= line].min()
    wanted = min(max(round(share * scores.size), 1), scores.size - 1)
    possible = {int((scores >= level).sum()) for level in np.unique(scores)} - {scores.size}
    assert abs(high - wanted) == min(abs(many - wanted) for many in possible)


@given(st.lists(st.integers(0, 1000).map(float), min_size=1, max_size=40).map(np.array), shares)
def test_the_largest_that_carry_a_share_are_counted(values, share):
    many = carrying(values, share)
    ordered = sorted(values, reverse=True)
    if sum(values) == 0:
        assert many == 0
        return
    assert sum(ordered[:many]) >= share * sum(values) - 0.01
    assert sum(ordered[: many - 1]) < share * sum(values)


def test_an_amount_that_all_or_none_reach():
    scores, values = np.array([25.0, 75.0]), np.array([1.0, 2.0])
    assert boundary_of_amount(scores, values, 0) == 0
    assert boundary_of_amount(scores, values, 3) == 100


def test_a_dealer_without_one_figure_is_scored_on_the_others():
    points, known = combine(
        {"sales": np.array([80.0, 20.0]), "roi": np.array([np.nan, 50.0])}, {"sales": 60, "roi": 40}
    )
    assert points.tolist() == [80.0, 32.0]
    assert known.tolist() == [0.6, 1.0]


@given(
    st.lists(st.floats(1, 100), min_size=2, max_size=5),
    st.sampled_from([10, -10, 25, -25]),
)
def test_a_shift_keeps_the_sum_and_the_others_proportions(raw, points):
    weights = {str(i): value / sum(raw) * 100 for i, value in enumerate(raw)}
    new = shifted(weights, "0", points)
    assert np.isclose(sum(new.values()), 100)
    assert min(new.values()) >= 0
    assert np.isclose(new["0"], np.clip(weights["0"] + points, 0, 100))
    if len(raw) > 2 and new["1"] > 1e-9:
        assert np.isclose(new["1"] / new["2"], weights["1"] / weights["2"])
