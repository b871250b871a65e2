"""Chance that is the same everywhere: one named stream per purpose, and only plus, minus, times and divide.

Each table and dealer draws from a stream of its own, so that a new table never changes an older one.
Logarithms, powers and ``sum`` of floats differ between machines and Python versions in the last digit;
none of them is used here.
"""

import random
from collections.abc import Sequence
from typing import TypeVar

__all__ = ["Stream", "whole"]

SEED = "jbp case company 1"
T = TypeVar("T")


def whole(value: float) -> int:
    """Round half up to an integer.

    >>> whole(2.5), whole(-0.4)
    (3, 0)
    """
    return int(value + 0.5) if value >= 0 else -int(-value + 0.5)


class Stream:
    """A named source of chance.

    >>> Stream("demand", "D001").uniform(0, 1) == Stream("demand", "D001").uniform(0, 1)
    True
    """

    def __init__(self, *name: object) -> None:
        self._next = random.Random("/".join([SEED, *map(str, name)])).random

    def uniform(self, low: float, high: float) -> float:
        """Return a number between the two."""
        return low + (high - low) * self._next()

    def normal(self, mean: float = 0.0, spread: float = 1.0) -> float:
        """Return a bell-shaped number, never more than 3.5 spreads away."""
        total = self._next() + self._next() + self._next() + self._next() - 2.0
        return mean + spread * total * 1.7320508

    def between(self, low: int, high: int) -> int:
        """Return a whole number, both ends included."""
        return low + int(self._next() * (high - low + 1))

    def chance(self, share: float) -> bool:
        """Return True in this share of cases."""
        return self._next() < share

    def pick(self, items: Sequence[T]) -> T:
        """Return one of the items."""
        return items[int(self._next() * len(items))]

    def shuffled(self, items: Sequence[T]) -> list[T]:
        """Return the items in a new order."""
        rest, mixed = list(items), []
        while rest:
            mixed.append(rest.pop(int(self._next() * len(rest))))
        return mixed
