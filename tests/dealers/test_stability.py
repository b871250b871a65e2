"""Stability: counted a second way, seeded, and the same in blocks of any size."""

import numpy as np
import pytest

import jbptools.dealers.tiering.weightings as weightings
from jbptools.data import case
from jbptools.dealers.tiering import DEFAULT_RULES, measure, tier
from jbptools.dealers.tiering.cuts import boundary_at_share
from jbptools.dealers.tiering.rules import INDICATORS, Cut
from jbptools.dealers.tiering.scores import combine, percentile_scores
from tests.dealers.samples import dataset


@pytest.fixture(scope="module")
def measured():
    return measure(case())


def test_a_shift_of_ten_points_moves_whom_a_new_tiering_moves(measured):
    base = tier(measured)
    before = base.table.set_index("dealer_id")["tier"]
    for move in base.stability.moves.itertuples():
        same_axis = {name: w for name, w in base.used.items() if INDICATORS[name].axis == move.axis}
        rest = 100 - same_axis[move.indicator]
        new = {name: w * (100 - move.weight_to) / rest for name, w in same_axis.items()}
        new[move.indicator] = move.weight_to
        after = tier(measured, DEFAULT_RULES.with_weights(**new)).table.set_index("dealer_id")["tier"]
        assert set(after.index[after != before]) == set(move.dealers)
        assert move.moved == len(move.dealers)
    assert base.stability.moves["moved"].max() > 0, "the case has dealers near a line"


def test_agreement_by_whole_tierings(measured):
    """The same draws, each run through the whole of tier(), and counted with a loop."""
    from dataclasses import replace

    rules = replace(DEFAULT_RULES, stability=replace(DEFAULT_RULES.stability, samples=25))
    base = tier(measured, rules)
    random = np.random.default_rng(rules.stability.seed)
    draws = {}
    for axis in ("value", "potential"):
        names = [name for name in base.used if INDICATORS[name].axis == axis]
        alpha = np.array([base.used[name] for name in names]) / 100 * rules.stability.concentration
        draws[axis] = (names, random.dirichlet(alpha, 25))
    agree = np.zeros(len(base.table))
    for i in range(25):
        weights = {
            n: float(w) * 100 for names, drawn in draws.values() for n, w in zip(names, drawn[i], strict=True)
        }
        agree += (
            tier(measured, rules.with_weights(**weights)).table["tier"] == base.table["tier"]
        ).to_numpy()
    assert base.stability.agreement.to_numpy() == pytest.approx(agree / 25)


def test_the_same_seed_gives_the_same_shares_and_blocks_do_not_matter(measured, monkeypatch):
    first = tier(measured).stability.agreement
    monkeypatch.setattr(weightings, "_BLOCK", 100)
    assert tier(measured).stability.agreement.equals(first)
    assert len(first) == 60
    assert first.between(0, 1).all()


@pytest.mark.parametrize("levels", [4, 40, 10**9])
@pytest.mark.parametrize("gaps", [False, True])
@pytest.mark.parametrize("cut", [Cut("share", 30), Cut("share", 99.9), Cut("score", 60)])
def test_sides_are_those_of_dealers_scored_and_cut_one_by_one(levels, gaps, cut):
    """Ties by the thousand, dealers without one of the figures or without a score."""
    random = np.random.default_rng(5)
    columns = {name: percentile_scores(random.integers(0, levels, 5000) * 1.0) for name in "abc"}
    if gaps:
        columns["b"][random.random(5000) < 0.3] = np.nan
    weights = {"a": 50.0, "b": 30.0, "c": 20.0}
    base, _ = combine(columns, weights)
    if gaps:
        base[random.random(5000) < 0.1] = np.nan
    has = np.isfinite(base)
    boundary = 60.0 if cut.kind == "score" else boundary_at_share(base[has], cut.at / 100)
    part = weightings.Shaken(columns, weights, cut, base, boundary)
    drawn = random.dirichlet(np.array([10.0, 6.0, 4.0]), 40)
    for weight, found in zip(drawn, part.sides(drawn), strict=True):
        totals, _ = combine(columns, dict(zip("abc", weight, strict=True)))
        line = 60.0 if cut.kind == "score" else boundary_at_share(totals[has], cut.at / 100)
        assert np.array_equal(found, has & (totals >= line))


def test_a_dealer_far_from_every_line_always_agrees():
    sample = dataset(range(1, 31), market_size_yuan=range(100, 3100, 100), will_score=[1] * 15 + [5] * 15)
    agreement = tier(sample).stability.agreement
    assert agreement["D0"] == 1
    assert agreement["D29"] == 1


def test_one_indicator_an_axis_has_no_weight_to_move():
    result = tier(dataset([1, 2, 3], will_score=[1, 2, 3]))
    assert len(result.stability.moves) == 0
    assert (result.stability.agreement == 1).all()
    assert "no weights to move" in result.stability.summary.say("en")
