"""Where a row of scores is cut into high and low: always between two dealers, never through a tie."""

import numpy as np

from jbptools.dealers.tiering.scores import Floats

__all__ = ["boundary_at_share", "boundary_of_amount", "carrying", "wanted"]


def boundary_at_share(scores: Floats, share: float) -> float:
    """Return the score that parts the best share of the dealers from the rest.

    It lies half way between two dealers' scores. Where dealers tie across the line they stay together,
    on the side that comes closer to the wanted number. Source: our design [D].

    Args:
        scores: one per dealer, at least two, no NaN.
        share: fraction of the dealers that shall be high; at least one dealer is, and one is not.

    Returns:
        The boundary; NaN where all scores are equal, for then nothing can be cut.

    >>> boundary_at_share(np.array([10.0, 30.0, 50.0, 70.0, 90.0]), 0.4)
    60.0
    >>> boundary_at_share(np.array([10.0, 50.0, 50.0, 50.0, 90.0]), 0.4)
    70.0
    """
    high = wanted(scores.size, share)
    line = float(np.partition(scores, scores.size - high)[scores.size - high])
    above, below = scores[scores > line], scores[scores < line]
    with_tie = scores.size - below.size
    if above.size and (below.size == 0 or high - above.size < with_tie - high):
        return _between(line, float(above.min()))
    return _between(float(below.max()), line) if below.size else float("nan")


def _between(low: float, high: float) -> float:
    middle = low + (high - low) / 2
    return middle if low < middle <= high else high


def wanted(dealers: int, share: float) -> int:
    """Return how many dealers a share is: at least one, and never all of them.

    >>> wanted(60, 0.3), wanted(2, 0.3), wanted(3, 0.99)
    (18, 1, 2)
    """
    return int(min(max(round(share * dealers), 1), dealers - 1))


def carrying(amounts: Floats, share: float) -> int:
    """Return how many of the largest dealers it takes to carry a share of the whole amount (ABC, Pareto).

    Negative totals (net returns) count as nothing. Nothing assumes 80/20: the answer is counted.

    Args:
        amounts: yuan per dealer, no NaN.
        share: fraction of the positive amounts.

    >>> carrying(np.array([50.0, 30.0, 15.0, 5.0, -2.0]), 0.8)
    2
    """
    ordered = np.sort(np.clip(amounts, 0, None))[::-1]
    total = ordered.sum()
    if total <= 0:
        return 0
    # a fen of tolerance: the running sum must not miss its own end
    return int(np.searchsorted(np.cumsum(ordered), share * total - 0.005, side="left")) + 1


def boundary_of_amount(scores: Floats, amounts: Floats, least: float) -> float:
    """Return the score between the dealers with at least this amount and those with less.

    Args:
        scores: percentile scores of the amounts.
        amounts: yuan per dealer, in the same order.
        least: yuan.

    Returns:
        The boundary; 0 where every dealer has that much, 100 where none has.

    >>> boundary_of_amount(np.array([25.0, 75.0]), np.array([1e6, 9e6]), 5e6)
    50.0
    """
    high = amounts >= least
    if high.all():
        return 0.0
    if not high.any():
        return 100.0
    return _between(float(scores[~high].max()), float(scores[high].min()))
