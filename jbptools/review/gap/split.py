"""Splitting a difference into its drivers so that the parts add up, whatever the order.

Changing one driver at a time leaves a rest; changing them one after another depends on the order [A5].
The logarithmic mean (LMDI-I) and the Shapley value do neither. All functions take one set of drivers or
a table of them (one row per dealer, item or channel) and are exact to the last digit of arithmetic.
"""

from collections.abc import Callable, Sequence
from itertools import combinations
from math import factorial
from typing import Any

import numpy as np

from jbptools.words import KitError

__all__ = ["lmdi", "one_at_a_time", "round_to_sum", "sequential", "shapley", "shapley_product"]

Drivers = Sequence[float] | Sequence[Sequence[float]] | np.ndarray
MOST_DRIVERS = 10


def _pair(before: Drivers, after: Drivers) -> tuple[np.ndarray, np.ndarray]:
    first, second = np.asarray(before, dtype="float64"), np.asarray(after, dtype="float64")
    if first.shape != second.shape or first.ndim not in (1, 2) or first.size == 0:
        raise KitError("gap.shapes", before=str(first.shape), after=str(second.shape))
    if not (np.isfinite(first).all() and np.isfinite(second).all()):
        raise KitError("gap.not_finite")
    return np.atleast_2d(first), np.atleast_2d(second)


def _there_and_back(
    split: Callable[[np.ndarray, np.ndarray], np.ndarray], before: Drivers, after: Drivers
) -> np.ndarray:
    """Average the split with its mirror image: swapping the periods then flips every sign to the last bit."""
    first, second = _pair(before, after)
    parts = (split(first, second) - split(second, first)) / 2
    return parts if np.asarray(before).ndim == 2 else parts[0]


def shapley_product(before: Drivers, after: Drivers) -> np.ndarray:
    """Split the change of a product of drivers: each one's mean effect over all orders. Source: A4 A5, G106.

    Zero and negative drivers are no problem. The mean over n! orders needs no orders: the coefficients of
    the product of (before + after t) over the other drivers hold every subset already.

    Args:
        before: drivers at the start, shape (drivers,) or (rows, drivers).
        after: drivers at the end, same shape.

    Returns:
        Parts in the product's unit, same shape; each row adds up to its change.

    Raises:
        KitError: different shapes, or a driver that is not a number.

    >>> shapley_product([0, 10, 5], [4, 12, 5]).round(6).tolist()
    [220.0, 20.0, 0.0]
    """
    return _there_and_back(_shapley_rows, before, after)


def _shapley_rows(before: np.ndarray, after: np.ndarray) -> np.ndarray:
    n = before.shape[1]
    weights = np.array([factorial(s) * factorial(n - 1 - s) / factorial(n) for s in range(n)])
    parts = np.empty_like(before)
    for k in range(n):
        others = [j for j in range(n) if j != k]
        parts[:, k] = (after[:, k] - before[:, k]) * (_subsets(before[:, others], after[:, others]) @ weights)
    return parts


def _subsets(before: np.ndarray, after: np.ndarray) -> np.ndarray:
    """Column s: the products with exactly s drivers at their end value, added over all choices."""
    total = np.zeros((len(before), before.shape[1] + 1))
    total[:, 0] = 1.0
    for j in range(before.shape[1]):
        moved = np.zeros_like(total)
        moved[:, 1:] = total[:, :-1] * after[:, [j]]
        total = total * before[:, [j]] + moved
    return total


def shapley(
    value: Callable[[np.ndarray], float], before: Sequence[float], after: Sequence[float]
) -> np.ndarray:
    """Split the change of any function of up to ten drivers, e.g. ROI. Source: A4 A5, G106.

    Args:
        value: function of the drivers in order, e.g. profit over investment.
        before: drivers at the start.
        after: drivers at the end.

    Raises:
        KitError: more than ten drivers (1,024 evaluations are the limit), or different lengths.

    >>> roi = lambda d: d[0] / (d[1] + d[2])  # profit, stock, receivables
    >>> parts = shapley(roi, [71.1, 160.4, 153.4], [71.1, 110.3, 153.4])
    >>> parts.round(4).tolist()  # only the stock moved
    [0.0, 0.043, 0.0]
    """
    first, second = (row[0] for row in _pair(before, after))
    n = len(first)
    if n > MOST_DRIVERS:
        raise KitError("gap.too_many", drivers=n, most=MOST_DRIVERS)
    known = {
        chosen: float(value(np.where(np.isin(np.arange(n), chosen), second, first)))
        for size in range(n + 1)
        for chosen in combinations(range(n), size)
    }
    parts = np.zeros(n)
    for chosen, worth in known.items():
        for k in set(range(n)) - set(chosen):
            weight = factorial(len(chosen)) * factorial(n - 1 - len(chosen)) / factorial(n)
            parts[k] += weight * (known[tuple(sorted((*chosen, k)))] - worth)
    return parts


def lmdi(before: Drivers, after: Drivers) -> np.ndarray:
    """Split the change of a product by logarithmic means, LMDI-I additive. Source: A1 A2, G105.

    A driver that starts or ends at zero is handled by the limit of the formula, not by a tiny number in its
    place: it carries the whole change; several zeros share it equally.

    Args:
        before: drivers at the start, shape (drivers,) or (rows, drivers).
        after: drivers at the end, same shape.

    Returns:
        Parts in the product's unit, same shape; each row adds up to its change.

    Raises:
        KitError: a driver changes its sign (a logarithm has no answer; Shapley has), or shapes differ.

    >>> own, best = [1200, 0.62, 18, 3.1, 96.0], [1350, 0.74, 22, 3.4, 94.0]
    >>> (lmdi(own, best) / 10_000).round(2).tolist()
    [63.16, 94.87, 107.6, 49.53, -11.29]
    """
    first, second = _pair(before, after)
    if ((first * second) < 0).any():
        raise KitError("gap.sign_changes")
    return _there_and_back(_lmdi_rows, before, after)


def _lmdi_rows(before: np.ndarray, after: np.ndarray) -> np.ndarray:
    start, end = before.prod(axis=1), after.prod(axis=1)
    plain = (before != 0).all(axis=1) & (after != 0).all(axis=1)
    safe_before, safe_after = np.where(plain[:, None], before, 1.0), np.where(plain[:, None], after, 1.0)
    logs = np.log(safe_after / safe_before)
    total = logs.sum(axis=1)
    still = np.abs(total) < 1e-9
    mean = np.where(still, (start + end) / 2, (end - start) / np.where(still, 1.0, total))
    return np.where(plain[:, None], mean[:, None] * logs, _limits(before, after, start, end))


def _limits(before: np.ndarray, after: np.ndarray, start: np.ndarray, end: np.ndarray) -> np.ndarray:
    """Rows with a zero: the drivers that were (or became) zero carry the whole change."""
    from_zero, to_zero = before == 0, after == 0
    blamed = np.where((end != 0)[:, None], from_zero, np.where((start != 0)[:, None], to_zero, False))
    count = np.maximum(blamed.sum(axis=1), 1)
    return np.asarray(blamed * ((end - start) / count)[:, None])


def one_at_a_time(before: Sequence[float], after: Sequence[float]) -> np.ndarray:
    """Return the effect of each driver alone: what most spreadsheets do. It leaves a rest; shown to teach it.

    >>> own, best = [1200, 0.62, 18, 3.1, 96.0], [1350, 0.74, 22, 3.4, 94.0]
    >>> parts = one_at_a_time(own, best) / 10_000
    >>> parts.round(2).tolist(), round(303.87 - float(parts.round(2).sum()), 2)
    ([49.82, 77.14, 88.57, 38.57, -8.3], 58.07)
    """
    first, second = (row[0] for row in _pair(before, after))
    alone = np.where(np.eye(len(first), dtype=bool), second, first)
    return np.asarray(alone.prod(axis=1) - first.prod())


def sequential(
    before: Sequence[float], after: Sequence[float], order: Sequence[int] | None = None
) -> np.ndarray:
    """Return the effects one after another: they add up, but another order gives another answer. Source: A5.

    >>> own, best = [1200, 0.62, 18, 3.1, 96.0], [1350, 0.74, 22, 3.4, 94.0]
    >>> (sequential(own, best) / 10_000).round(2).tolist()
    [49.82, 86.78, 118.92, 63.3, -14.95]
    """
    first, second = (row[0] for row in _pair(before, after))
    now, parts = first.copy(), np.zeros(len(first))
    for k in order if order is not None else range(len(first)):
        then = now.copy()
        then[k] = second[k]
        parts[k], now = then.prod() - now.prod(), then
    return parts


def round_to_sum(parts: Sequence[float] | np.ndarray, digits: int = 0) -> np.ndarray:
    """Round parts so that the printed figures add up to the printed total.

    Each is rounded down; the units still missing go to the largest remainders.

    Args:
        parts: what adds up to the total.
        digits: decimals to keep; negative for tens, hundreds ...

    >>> round_to_sum([33.4, 33.4, 33.4]).tolist()
    [34.0, 33.0, 33.0]
    """
    figures: Any = np.asarray(parts, dtype="float64") * 10.0**digits
    down = np.floor(figures)
    short = int(np.round(figures.sum()) - down.sum())
    order = np.argsort(down - figures, kind="stable")
    down[order[:short]] += 1
    return np.asarray(down / 10.0**digits)
