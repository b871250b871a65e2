"""Every split is exact, free of order, and flips its signs; the figures come from outside the project."""

from itertools import permutations

import numpy as np
import pandas as pd
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from jbptools.review.gap.chain import TREES, gap
from jbptools.review.gap.price_volume_mix import price_volume_mix
from jbptools.review.gap.split import lmdi, one_at_a_time, round_to_sum, sequential, shapley, shapley_product
from jbptools.words import KitError

OWN, BEST = [1200, 0.62, 18, 3.1, 96.0], [1350, 0.74, 22, 3.4, 94.0]
WAN = 10_000


def test_golden_shapley_and_lmdi():
    assert shapley_product(OWN, BEST) / WAN == pytest.approx([63.30, 94.83, 107.43, 49.70, -11.39], abs=0.01)
    assert lmdi(OWN, BEST) / WAN == pytest.approx([63.16, 94.87, 107.60, 49.53, -11.29], abs=0.01)


def test_golden_traps():
    parts = one_at_a_time(OWN, BEST) / WAN
    assert parts == pytest.approx([49.82, 77.14, 88.57, 38.57, -8.30], abs=0.01)
    # the independent figure is the rest of the rounded parts; unrounded it is 58.08
    assert 303.87 - parts.round(2).sum() == pytest.approx(58.07, abs=1e-6)
    assert (np.prod(BEST) - np.prod(OWN)) / WAN - parts.sum() == pytest.approx(58.07, abs=0.02)
    assert sequential(OWN, BEST) / WAN == pytest.approx([49.82, 86.78, 118.92, 63.30, -14.95], abs=0.01)


def test_golden_zero_start():
    assert shapley_product([0, 10, 5], [4, 12, 5]) == pytest.approx([220, 20, 0])
    assert lmdi([0, 10, 5], [4, 12, 5]) == pytest.approx([240, 0, 0]), "the limit: the zero carries it all"


drivers = st.integers(1, 8).flatmap(
    lambda n: st.tuples(*(st.lists(st.floats(-50, 50), min_size=n, max_size=n) for _ in range(2)))
)
positive = st.integers(1, 8).flatmap(
    lambda n: st.tuples(*(st.lists(st.floats(0.01, 100), min_size=n, max_size=n) for _ in range(2)))
)
with_zeros = st.integers(1, 6).flatmap(
    lambda n: st.tuples(
        *(st.lists(st.one_of(st.just(0.0), st.floats(0.01, 100)), min_size=n, max_size=n) for _ in range(2))
    )
)


def size(before, after):
    return float(np.prod(np.maximum(np.maximum(np.abs(before), np.abs(after)), 1)))


@given(drivers)
def test_shapley_is_exact_for_any_sign(pair):
    before, after = pair
    parts = shapley_product(before, after)
    assert parts.sum() == pytest.approx(np.prod(after) - np.prod(before), abs=1e-11 * size(before, after))


@given(with_zeros)
def test_lmdi_is_exact_with_zeros(pair):
    before, after = pair
    parts = lmdi(before, after)
    assert parts.sum() == pytest.approx(np.prod(after) - np.prod(before), abs=1e-9 * size(before, after))


@given(drivers)
def test_shapley_flips_to_the_last_bit(pair):
    assert np.array_equal(shapley_product(*pair), -shapley_product(pair[1], pair[0]))


@given(with_zeros)
def test_lmdi_flips_to_the_last_bit(pair):
    assert np.array_equal(lmdi(*pair), -lmdi(pair[1], pair[0]))


@given(positive, st.randoms())
def test_order_of_the_drivers_does_not_matter(pair, chance):
    before, after = map(np.array, pair)
    order = list(range(len(before)))
    chance.shuffle(order)
    for split in (shapley_product, lmdi):
        assert split(before[order], after[order]) == pytest.approx(
            split(before, after)[order], abs=1e-9 * size(before, after)
        )


@given(drivers.filter(lambda pair: len(pair[0]) <= 5))
def test_shapley_is_the_mean_over_all_orders(pair):
    """Second method: every order, one after another."""
    before, after = pair
    every = [sequential(before, after, order) for order in permutations(range(len(before)))]
    assert shapley_product(before, after) == pytest.approx(
        np.mean(every, axis=0), abs=1e-10 * size(before, after)
    )


@given(positive.filter(lambda pair: len(pair[0]) <= 6))
def test_the_general_shapley_agrees_with_the_product_form(pair):
    before, after = pair
    assert shapley(np.prod, before, after) == pytest.approx(
        shapley_product(before, after), abs=1e-9 * size(before, after)
    )


@given(positive.filter(lambda pair: len(pair[0]) >= 2))
def test_a_driver_that_does_not_move_has_no_part(pair):
    before, after = pair
    after = [before[0], *after[1:]]
    assert shapley_product(before, after)[0] == 0
    assert lmdi(before, after)[0] == pytest.approx(0, abs=1e-9 * size(before, after))


@given(
    st.lists(st.floats(0.1, 10), min_size=3, max_size=3), st.lists(st.floats(0.1, 10), min_size=2, max_size=2)
)
def test_lmdi_limit_is_what_tiny_starts_converge_to(after, rest):
    """Second method for the zero start: shrink it and watch the other parts vanish."""
    limit = lmdi([0.0, *rest], after)
    near = lmdi([1e-280, *rest], after)
    scale = np.prod(after) * (np.abs(np.log(np.array(after[1:]) / rest)).max() + 1)
    assert np.abs(near - limit).max() <= scale * 0.02
    assert limit[1:] == pytest.approx([0, 0])


def test_rows_are_split_at_once():
    rows = shapley_product([OWN, BEST], [BEST, OWN])
    assert rows[0] == pytest.approx(shapley_product(OWN, BEST))
    assert lmdi([OWN, [0, 1, 1, 1, 1]], [BEST, [2, 1, 1, 1, 1]])[1] == pytest.approx([2, 0, 0, 0, 0])


def test_a_change_of_sign_is_refused_by_logarithms_and_taken_by_shapley():
    with pytest.raises(KitError):
        lmdi([1, -2], [1, 3])
    result = gap({"a": 1, "b": -2}, {"a": 1.5, "b": 3}, method="lmdi")
    assert result.method == "shapley"
    assert result.note is not None
    assert sum(result.parts) == pytest.approx(4.5 + 2)


def test_roi_can_be_split_too():
    """71.1 over 403.9 to 78 over 353.8: parts of a quotient, in points of ROI."""
    parts = shapley(lambda d: d[0] / (d[1] + d[2]), [71.1, 160.4, 243.5], [78.0, 110.3, 243.5])
    assert parts.sum() == pytest.approx(78 / 353.8 - 71.1 / 403.9)
    assert parts[2] == 0
    with pytest.raises(KitError, match="11"):
        shapley(np.prod, [1.0] * 11, [2.0] * 11)


@given(st.lists(st.floats(-1e8, 1e8), min_size=1, max_size=12), st.integers(-2, 2))
def test_printed_parts_add_up_to_the_printed_total(parts, digits):
    shown = round_to_sum(parts, digits)
    unit = 10.0**-digits
    assert shown.sum() == pytest.approx(
        round(sum(parts) / unit) * unit,
        abs=unit * 1e-3 + unit * (0.5000001 if abs(sum(parts) / unit % 1 - 0.5) < 1e-4 else 0),
    )
    assert np.abs(shown - np.array(parts)).max() <= unit * 1.0001


def test_waterfall_is_in_funnel_order_and_proves_itself():
    own = dict(zip(TREES["distributor"], [2000, 0.6, *OWN[1:]], strict=True))
    best = dict(zip(TREES["distributor"], [2000, 0.675, *BEST[1:]], strict=True))
    result = gap(own, best, "distributor")
    bars = result.waterfall
    assert list(bars["driver"]) == list(TREES["distributor"])
    assert bars["start"].iloc[0] == result.start
    assert bars["end"].iloc[-1] == pytest.approx(result.end)
    assert (bars["end"].iloc[:-1].to_numpy() == bars["start"].iloc[1:].to_numpy()).all()
    assert bars["share_of_gap"].sum() == pytest.approx(1)
    assert result.largest == "orders_per_outlet"
    assert "0.00" in result.proof.say("en")
    assert sum(result.rounded()) == round(result.gap)
    for language in ("zh", "en"):
        start, parts, end = result.steps(language)
        assert start[1] + sum(part for _, part in parts) == pytest.approx(end[1])
    assert "<table" in result._repr_html_()


def test_missing_driver_and_unknown_tree_say_what_there_is():
    with pytest.raises(KitError, match="value"):
        gap({"outlets": 1, "value": 2}, {"outlets": 1})
    with pytest.raises(KitError, match="distributor"):
        gap({"a": 1}, {"a": 2}, "nothing")
    with pytest.raises(KitError):
        gap({"a": float("nan")}, {"a": 2})


def items(q0, p0, q1, p1):
    q0, p0, q1, p1 = map(np.asarray, (q0, p0, q1, p1))
    return pd.DataFrame({"quantity_0": q0, "amount_0": q0 * p0, "quantity_1": q1, "amount_1": q1 * p1})


def test_golden_price_volume_mix():
    table = items([1000, 500], [50, 80], [900, 700], [52, 78])
    there, back = (price_volume_mix(t) for t in (table, table.rename(columns=_swapped)))
    assert [there.volume, there.mix, there.price] == pytest.approx([6175.69, 4517.36, 706.94], abs=0.01)
    assert there.change == 11_400
    assert [back.volume, back.mix, back.price] == [-there.volume, -there.mix, -there.price]


def _swapped(name):
    return name.replace("_0", "_x").replace("_1", "_0").replace("_x", "_1")


quantities = st.lists(st.tuples(*(st.integers(-5, 500) for _ in range(4))), min_size=1, max_size=10)


@given(quantities)
def test_pvm_is_exact_and_flips(rows):
    q0, p0, q1, p1 = (np.array(column, dtype="float64") for column in zip(*rows, strict=True))
    table = items(q0, p0, q1, p1)
    there, back = (price_volume_mix(t) for t in (table, table.rename(columns=_swapped)))
    assume(q0.sum() == 0 or abs(q0.sum()) > 0.5)
    scale = 1 + np.abs(table.to_numpy()).sum() * (
        1 + np.abs(q0).sum() / max(1, abs(q0.sum())) + np.abs(q1).sum() / max(1, abs(q1.sum()))
    )
    assert there.difference == pytest.approx(0, abs=1e-11 * scale)
    flipped = there.items[["volume", "mix", "price"]].to_numpy()
    assert np.array_equal(flipped, -back.items[["volume", "mix", "price"]].to_numpy())


def test_only_prices_moved_only_volume_moved():
    price = price_volume_mix(items([10, 20], [5.0, 6.0], [10, 20], [6.0, 7.0]))
    assert (price.volume, price.mix, price.price) == pytest.approx((0, 0, 30))
    volume = price_volume_mix(items([10, 20], [5.0, 6.0], [20, 40], [5.0, 6.0]))
    assert (volume.volume, volume.mix, volume.price) == pytest.approx((170, 0, 0))


def test_new_and_lost_items_carry_no_price_effect():
    result = price_volume_mix(items([10, 20, 0], [5.0, 6.0, 0.0], [10, 0, 7], [5.0, 0.0, 9.0]))
    assert list(result.items["status"]) == ["both", "lost", "new"]
    assert (result.items["price"] == 0).all()
    assert result.difference == pytest.approx(0, abs=1e-9)


def test_an_amount_without_a_quantity_is_shown_apart():
    table = items([10, 0], [5.0, 0.0], [12, 0], [5.0, 0.0])
    table.loc[1, "amount_1"] = -8.0
    result = price_volume_mix(table)
    assert result.other == -8
    assert "other" in result.table["line"].tolist()


def test_bad_items_are_refused():
    with pytest.raises(KitError, match="amount_1"):
        price_volume_mix(pd.DataFrame({"quantity_0": [1], "amount_0": [1], "quantity_1": [1]}))
    twice = items([1, 2], [1, 1], [1, 2], [1, 1])
    twice.index = ["a", "a"]
    with pytest.raises(KitError, match="a"):
        price_volume_mix(twice)
