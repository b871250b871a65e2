"""Numbers as people type them."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jbptools.exercises.numbers import candidates, close, read_number
from jbptools.exercises.slips import is_sum, slip

WIDE = str.maketrans("0123456789.,%-", "０１２３４５６７８９．，％－")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,250", 1250), ("1，250", 1250), ("１２５０", 1250), ("12.5%", 0.125), ("１２．５％", 0.125),
        ("3.2万", 32_000), ("3.2 万元", 32_000), ("0.32亿", 32_000_000), ("CNY 32k", 32_000),
        ("RMB 1.5 m", 1_500_000),
        ("约 3.7 万", 37_000), ("−5", -5), ("- 5", -5), ("+5", 5), ("¥1,234.50", 1234.5), ("7 家", 7),
        ("12 percent", 0.12),
        ("12 per cent", 0.12), ("百分之 12.5", 0.125), ("百分之１２", 0.12), ("3.4成", 0.34),
        ("0.5 百万", 500_000), ("61.9 points", 61.9),
        (".5", 0.5), ("5.", 5), ("1.5 million", 1_500_000), (7, 7), (7.5, 7.5),
    ],
)
def test_read(text, value):
    assert read_number(text) == pytest.approx(value)


@pytest.mark.parametrize(
    "text", ["", "twelve", "1.2.3", "1,25", "3 万 4", "--5", "12 or 13", None, True, [], "%"]
)
def test_not_a_number(text):
    assert read_number(text) is None


@given(st.integers(-(10**12), 10**12))
def test_a_number_survives_its_ways_of_writing(number):
    for text in (f"{number:,}", str(number), f"{number:,}".translate(WIDE), f" {number} 元"):
        assert read_number(text) == number


@given(st.floats(0.0001, 1, allow_nan=False))
def test_a_share_may_be_typed_as_percent_or_as_a_fraction(share):
    for given_ in (share, f"{share * 100:.6f}%", f"{share * 100:.6f}", f"{share:.8f}"):
        assert any(close(value, share, 1e-3) for value in candidates(given_, "percent"))


def test_money_may_be_typed_in_the_unit_that_the_form_shows():
    assert 37_000 in candidates("3.7", "money")
    assert 37_000 in candidates("37", "money")
    assert 3_700_000 in candidates("3.7", "money")
    assert candidates("3.7 万", "money") == [37_000]


@given(st.text())
def test_any_text_is_read_or_refused(text):
    value = read_number(text)
    assert value is None or math.isfinite(value)


@pytest.mark.parametrize(
    ("typed", "wanted", "unit", "named"),
    [
        ("508,900", 50_893, "money", "which_size"),
        ("5.089亿", 50_893, "money", "which_size"),
        ("195.3元", 1_953_333, "money", "which_size"),
        ("0.337%", 0.3372, "percent", "which_size"),
        ("61.9%", 61.89, "number", "which_size"),
        ("5万", 50_893, "money", "too_round"),
        ("2m", 1_953_333, "money", "too_round"),
        ("61", 61.89, "number", "too_round"),
        ("10.2%", 50_893, "money", "asks_money"),
        ("百分之十", 50_893, "money", None),
        ("2.28 亿元", 0.3372, "percent", "asks_share"),
        ("3", 30, "number", None),
        ("40", 50_893, "money", None),
        ("0", 50_893, "money", None),
        ("66.3%", 0.3372, "percent", None),
        ("57.25", 61.89, "number", None),
    ],
)
def test_a_slip_after_a_right_sum_has_a_name(typed, wanted, unit, named):
    meant = candidates(typed, unit)
    assert (slip(typed, meant, wanted, unit, 0.01) if meant else None) == (named and f"exercises.{named}")


@pytest.mark.parametrize("typed", ["1/3", "2.28÷6.75", "57.25 / 92.5%", "（2191−1019）／6", "100*0.5", "5-3"])
def test_a_sum_is_asked_to_be_worked_out(typed):
    assert read_number(typed) is None and is_sum(typed)


@pytest.mark.parametrize("typed", ["-5", "−5", "12 or 13", "K02113", "", None, "一半", "x"])
def test_other_words_are_no_sum(typed):
    assert not is_sum(typed)


@given(st.floats(1e-6, 1e9), st.floats(-1e12, 1e12), st.sampled_from(["number", "percent", "money"]))
def test_slips_never_raise(wanted, typed, unit):
    meant = candidates(str(typed), unit)
    if meant:
        slip(str(typed), meant, wanted, unit, 0.01)
