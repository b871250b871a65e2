"""From figures to points: where a dealer stands among the others, 0 to 100.

A rank asks for no scale and no 80/20: one giant does not press all the others to zero.
"""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

__all__ = ["Floats", "combine", "percentile_scores"]

Floats = NDArray[np.float64]


def percentile_scores(values: Floats) -> Floats:
    """Return each dealer's percentile rank, 0 to 100; dealers that tie get the same score.

    The score is the share of dealers below plus half of those level with this one. Source: 2.5 [D].

    Args:
        values: one figure per dealer, any unit; NaN and infinities get no score (NaN).

    >>> percentile_scores(np.array([10.0, 20.0, 20.0, 90.0, np.nan])).tolist()
    [12.5, 50.0, 50.0, 87.5, nan]
    """
    known = np.isfinite(values)
    dealers = np.flatnonzero(known)
    scores = np.full(values.shape, np.nan)
    if dealers.size:
        dealers = dealers[np.argsort(values[dealers])]
        ordered = values[dealers]
        # where a run of equal figures begins is how many dealers are below, where it ends up to how many
        begins = np.flatnonzero(np.append(True, ordered[1:] != ordered[:-1]))
        ends = np.append(begins[1:], ordered.size)
        scores[dealers] = np.repeat((begins + ends) / (2.0 * ordered.size) * 100.0, ends - begins)
    return scores


def combine(scores: Mapping[str, Floats], weights: Mapping[str, float]) -> tuple[Floats, Floats]:
    """Return the weighted score of one axis and how much of the weight each dealer's data cover.

    A dealer without one figure is scored on the others; the second result says how much they are.

    Args:
        scores: indicator -> scores 0 to 100, NaN where a dealer has none.
        weights: indicator -> points, not all zero.

    >>> points, known = combine(
    ...     {"sales": np.array([80.0, 20.0]), "roi": np.array([50.0, np.nan])}, {"sales": 75, "roi": 25}
    ... )
    >>> points.tolist(), known.tolist()
    ([72.5, 20.0], [1.0, 0.75])
    """
    names: Sequence[str] = [name for name in scores if weights[name] > 0]
    size = len(next(iter(scores.values())))
    total, known = np.zeros(size), np.zeros(size)
    for name in names:
        there = np.isfinite(scores[name])
        total += np.where(there, scores[name], 0.0) * weights[name]
        known += there * float(weights[name])
    with np.errstate(invalid="ignore", divide="ignore"):
        # nine digits: two dealers alike must not be told apart by the order of an addition
        points = np.round(total / known, 9)
    return points, known / sum(weights[name] for name in names)
