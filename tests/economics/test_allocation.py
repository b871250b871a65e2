"""Shared cost adds up to the fen under every key; the key may flip the sign of the return."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jbptools.economics.allocation import allocate, allocation_sensitivity
from jbptools.economics.investment import Investment
from jbptools.economics.pnl import DealerPnl
from jbptools.words import KitError

weights = st.dictionaries(st.text(min_size=1, max_size=4), st.floats(0, 1e9), min_size=1, max_size=12).filter(
    lambda found: sum(found.values()) > 1e-3
)


@given(st.integers(-(10**11), 10**11), weights)
def test_parts_add_up_to_the_fen(cents, drivers):
    parts = allocate(cents / 100, drivers)
    assert sum(round(part * 100) for part in parts.values()) == cents
    for name, part in parts.items():
        fair = cents / 100 * drivers[name] / sum(drivers.values())
        assert abs(part - fair) <= 0.011 + abs(fair) * 1e-9


@given(st.integers(-(10**9), 10**9), weights)
def test_parts_add_up_to_the_yuan(yuan, drivers):
    parts = allocate(float(yuan), drivers, unit=1.0)
    assert sum(parts.values()) == yuan
    assert all(part == int(part) for part in parts.values())


def test_order_does_not_change_a_part_beyond_one_unit():
    there = allocate(1000.0, {"a": 1, "b": 2, "c": 4})
    back = allocate(1000.0, {"c": 4, "b": 2, "a": 1})
    assert all(abs(there[name] - back[name]) <= 0.01 for name in there)


@pytest.mark.parametrize("drivers", [{}, {"a": 0.0}, {"a": -1.0, "b": 2.0}])
def test_nothing_to_split_by_is_said(drivers):
    with pytest.raises(KitError):
        allocate(100.0, drivers)


def test_the_key_can_flip_the_sign():
    thin = DealerPnl(5e6, 4.6e6, rebate=80e3, direct_cost=150e3)
    both = allocation_sensitivity(thin, Investment(9e5), 1e6, {"sales": 0.22, "cases": 0.41, "visits": 0.30})
    assert both.flips
    assert both.rois["sales"].value > 0 > both.rois["cases"].value
    assert both.spread == pytest.approx(both.rois["sales"].value - both.rois["cases"].value)
    assert len(both.remarks()) == 2


@given(st.floats(0, 1), st.floats(0, 1), st.floats(0, 1e7))
def test_a_larger_share_never_earns_more(one, other, pool):
    book = DealerPnl(5e6, 4.5e6)
    found = allocation_sensitivity(book, Investment(1e6), pool, {"sales": one, "cases": other})
    if one <= other:
        assert found.profits["sales"] >= found.profits["cases"]


def test_a_share_above_one_is_refused():
    with pytest.raises(KitError, match="cases"):
        allocation_sensitivity(DealerPnl(1e6, 9e5), Investment(1e5), 1e5, {"cases": 1.2})
