"""What went wrong with a number whose sum was right: its kind, its size, or too few digits."""

import re
import unicodedata
from collections.abc import Sequence
from typing import Any

from jbptools.exercises.numbers import Unit, close, named_unit

__all__ = ["is_sum", "slip"]

#: how far a rounded figure may be from the right one and still count as the right one, rounded
_ROUNDED = 0.06


def is_sum(given: Any) -> bool:
    """Tell whether a text is a sum still to be worked out.

    >>> is_sum("2.28 / 6.75"), is_sum("57.25÷92.5%"), is_sum("-5"), is_sum("about a third")
    (True, True, False, False)
    """
    plain = unicodedata.normalize("NFKC", str(given)).lower()
    return bool(re.fullmatch(r"[\d\s.,()%万亿元kmw]*\d[\d\s.,()%万亿元kmw]*[-+*/x×÷:−=].*\d.*", plain))


def slip(given: Any, meant: Sequence[float], wanted: float, unit: Unit, relative: float) -> str | None:
    """Return the key of what to say about the slip in a wrong number, None where it is none of these.

    Args:
        given: what the learner typed.
        meant: the numbers it may stand for.
        wanted: the right answer, in the exercise's unit (yuan, a fraction, or a plain number).
        unit: what the exercise asks for.
        relative: the exercise's tolerance.

    >>> slip("10.2%", [0.102], 50_900, "money", 0.01), slip("2.28亿", [2.28e8], 0.337, "percent", 0.01)
    ('exercises.asks_money', 'exercises.asks_share')
    >>> slip("508,900", [508_900], 50_900, "money", 0.01), slip("5万", [50_000], 50_900, "money", 0.01)
    ('exercises.which_size', 'exercises.too_round')
    """
    named = named_unit(given)
    if unit == "money" and named == "percent":
        return "exercises.asks_money"
    if unit == "percent" and named == "money":
        return "exercises.asks_share"
    digits = _digits(meant[0])
    if digits >= 2 and any(
        close(value * 10.0**power, wanted, relative) for value in meant for power in range(-8, 9)
    ):
        return "exercises.which_size"
    if any(_is_cut(value, wanted, _digits(value)) for value in meant):
        return "exercises.too_round"
    return None


def _digits(value: float) -> int:
    """Count the digits that say something: 5,000 has one, 50.9 has three."""
    return len(f"{value:.12g}".split("e")[0].replace(".", "").lstrip("-0").rstrip("0"))


def _is_cut(value: float, wanted: float, digits: int) -> bool:
    """Tell whether a value is the right one rounded, or simply cut, to so many digits."""
    if not digits or not close(value, wanted, _ROUNDED):
        return False
    unit = 10.0 ** (len(f"{abs(wanted):.0f}") - digits) if abs(wanted) >= 1 else 10.0**-digits
    return abs(value - wanted) < unit
