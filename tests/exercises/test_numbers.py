"""Numbers as people type them."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jbptools.exercises.numbers import candidates, close, read_number

WIDE = str.maketrans("0123456789.,%-", "０１２３４５６７８９．，％－")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,250", 1250), ("1，250", 1250), ("１２５０", 1250), ("12.5%", 0.125), ("１２．５％", 0.125),
        ("3.2万", 32_000), ("3.2 万元", 32_000), ("0.32亿", 32_000_000), ("CNY 32k", 32_000),
        ("RMB 1.5 m", 1_500_000),
        ("约 3.7 万", 37_000), ("−5", -5), ("- 5", -5), ("+5", 5), ("¥1,234.50", 1234.5), ("7 家", 7),
        ("12 percent", 0.12),
        (".5", 0.5), ("5.", 5), ("1.5 million", 1_500_000), (7, 7), (7.5, 7.5),
    ],
)  # fmt: skip
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
    assert candidates("3.7 万", "money") == [37_000]


@given(st.text())
def test_any_text_is_read_or_refused(text):
    value = read_number(text)
    assert value is None or math.isfinite(value)
