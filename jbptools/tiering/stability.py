"""Stability: would the dealer stand elsewhere if the weights were a little different?"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from jbptools.tiering.cuts import boundaries_at_share
from jbptools.tiering.rules import AXES, Axis, Cut, StabilityRules
from jbptools.tiering.scores import Floats
from jbptools.words import Message

__all__ = ["Shaken", "Stability", "shake", "shifted"]

#: numbers held at once per axis: 16 MB
_BLOCK = 2_000_000


@dataclass(frozen=True)
class Shaken:
    """What stability needs of one axis."""

    scores: Mapping[str, Floats]
    weights: Mapping[str, float]
    cut: Cut
    base: Floats
    boundary: float

    @property
    def movable(self) -> bool:
        """Only an axis with two indicators or more has weights that can shift."""
        return len(self.weights) > 1


@dataclass(frozen=True)
class Stability:
    """How far tiers hang on the weights.

    Args:
        moves: one row per axis, indicator and direction: weight before and after (points), how many
            dealers change tier, and their ids.
        agreement: dealer_id -> share of the sampled weightings that put it in the same tier; NaN where it
            is not placed.
        samples: how many weightings were drawn.
        shift: points of a shift.
    """

    moves: pd.DataFrame
    agreement: pd.Series
    samples: int
    shift: float

    @property
    def summary(self) -> Message:
        """The result in one sentence."""
        known = self.agreement.dropna()
        if not len(self.moves):
            return Message("tiering.stability_no_weights")
        return Message(
            "tiering.stability_summary",
            shift=self.shift,
            most=int(self.moves["moved"].max()),
            dealers=len(known),
            firm=int((known >= 0.9).sum()),
            samples=self.samples,
        )

    def _repr_html_(self) -> str:
        from jbptools.tiering.show import stability_html

        return stability_html(self)


def shifted(weights: Mapping[str, float], name: str, points: float) -> dict[str, float]:
    """Return weights with one moved by some points and the others scaled so that all sum to 100.

    >>> shifted({"market_size": 60, "will": 40}, "will", 10)
    {'market_size': 50.0, 'will': 50}
    """
    new = min(max(weights[name] + points, 0), 100)
    rest = 100 - weights[name]
    if rest <= 0:
        return dict(weights)
    return {key: new if key == name else old * (100 - new) / rest for key, old in weights.items()}


def shake(
    parts: Mapping[Axis, Shaken], placed: NDArray[np.bool_], dealers: pd.Series, rules: StabilityRules
) -> Stability:
    """Shift each weight, then draw many weightings, and count who stays. Source: 2.5 (sensitivity) [D].

    Args:
        parts: both axes as they were placed.
        placed: which dealers have a tier.
        dealers: the ids in the same order.
        rules: shift in points, samples, concentration of the Dirichlet distribution, seed.
    """
    agreement = pd.Series(np.nan, index=pd.Index(dealers, name="dealer_id"), dtype="float64")
    if not placed.any():
        return Stability(_moves({}, placed, dealers, rules), agreement, 0, rules.shift)
    agreement[placed] = _agreement(parts, placed, rules)
    return Stability(_moves(parts, placed, dealers, rules), agreement, rules.samples, rules.shift)


def _moves(
    parts: Mapping[Axis, Shaken], placed: NDArray[np.bool_], dealers: pd.Series, rules: StabilityRules
) -> pd.DataFrame:
    rows = []
    for axis, part in parts.items():
        for name in part.weights if part.movable else ():
            for points in (rules.shift, -rules.shift):
                new = shifted(part.weights, name, points)
                if new[name] == part.weights[name]:
                    continue
                high = _high(part, np.array([[new[key] for key in part.weights]]))[0]
                moved = placed & (high != (part.base >= part.boundary))
                ids = list(dealers[moved])
                rows.append((axis, name, points, part.weights[name], new[name], len(ids), ids))
    columns = ["axis", "indicator", "shift", "weight_from", "weight_to", "moved", "dealers"]
    return pd.DataFrame(rows, columns=columns)


def _agreement(
    parts: Mapping[Axis, Shaken], placed: NDArray[np.bool_], rules: StabilityRules
) -> NDArray[np.float64]:
    """Share of the sampled weightings that agree, for the placed dealers."""
    random = np.random.default_rng(rules.seed)
    drawn = {axis: _draw(random, parts[axis], rules) for axis in AXES}
    block = max(1, _BLOCK // len(placed))
    same = np.zeros(int(placed.sum()), dtype="int64")
    for start in range(0, rules.samples, block):
        agree: NDArray[np.bool_] | None = None
        for axis in AXES:
            part = parts[axis]
            if not part.movable:
                continue
            high = _high(part, drawn[axis][start : start + block])[:, placed]
            here = high == (part.base >= part.boundary)[placed]
            agree = here if agree is None else agree & here
        same += min(block, rules.samples - start) if agree is None else agree.sum(axis=0)
    return np.asarray(same / rules.samples)


def _draw(random: np.random.Generator, part: Shaken, rules: StabilityRules) -> Floats:
    """Weightings around the chosen one: on average the same, as scattered as the concentration says."""
    if not part.movable:
        return np.ones((rules.samples, len(part.weights)))
    chosen = np.array(list(part.weights.values())) / 100
    return random.dirichlet(chosen * rules.concentration, rules.samples)


def _high(part: Shaken, weights: Floats) -> NDArray[np.bool_]:
    """For each weighting (row) and dealer (column): on the high side? Dealers without a score are low."""
    has = np.isfinite(part.base)
    columns = [part.scores[name][has] for name in part.scores]
    complete = all(np.isfinite(column).all() for column in columns)
    total = np.zeros((len(weights), int(has.sum())))
    share = 0.0 if complete else np.zeros_like(total)
    # column by column, not as one matrix product: equal dealers must get exactly equal sums
    for place, column in enumerate(columns):
        there = np.isfinite(column)
        total += weights[:, place, None] * np.where(there, column, 0.0)
        share = share + weights[:, place, None] * (1.0 if complete else there)
    total /= share
    lines = np.full(len(weights), part.boundary)
    if part.cut.kind == "share":
        lines = boundaries_at_share(total, part.cut.at / 100)
    high = np.zeros((len(weights), len(has)), dtype=bool)
    high[:, has] = total >= lines[:, None]
    return high
