"""Stability: would the dealer stand elsewhere if the weights were a little different?"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from jbptools.dealers.tiering.rules import AXES, Axis, StabilityRules
from jbptools.dealers.tiering.show import heads, indicator_name, table_html
from jbptools.dealers.tiering.weightings import Shaken
from jbptools.words import Message, form
from jbptools.words.telling import Telling

__all__ = ["Stability", "shake", "shifted"]


@dataclass(frozen=True, repr=False)
class Stability(Telling):
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

    @property
    def table(self) -> pd.DataFrame:
        """The moves: one row per axis, indicator and direction."""
        return self.moves

    def said(self) -> list[object]:
        """Return the result in one sentence."""
        return [self.summary]

    def _repr_html_(self) -> str:
        rows = [
            [
                indicator_name(row["indicator"]),
                form(float(row["weight_from"]), "int"),
                form(float(row["weight_to"]), "int"),
                form(int(row["moved"]), "int"),
            ]
            for row in self.moves.to_dict("records")
        ]
        return table_html(heads("indicator", "weight_from", "weight_to", "moved"), rows, [self.summary])


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
                high = next(part.sides(np.array([[new[key] for key in part.weights]])))
                moved = placed & (high != part.base_high)
                ids = list(dealers[moved])
                rows.append((axis, name, points, part.weights[name], new[name], len(ids), ids))
    columns = ["axis", "indicator", "shift", "weight_from", "weight_to", "moved", "dealers"]
    return pd.DataFrame(rows, columns=columns)


def _agreement(
    parts: Mapping[Axis, Shaken], placed: NDArray[np.bool_], rules: StabilityRules
) -> NDArray[np.float64]:
    """Share of the sampled weightings that agree, for the placed dealers."""
    random = np.random.default_rng(rules.seed)
    drawn = {}
    for axis in AXES:
        if parts[axis].movable:
            # weightings around the chosen one: on average the same, as scattered as the concentration says
            chosen = np.array(list(parts[axis].weights.values())) / 100
            drawn[axis] = random.dirichlet(chosen * rules.concentration, rules.samples)
    if not drawn:
        return np.ones(int(placed.sum()))
    same = np.zeros(len(placed), dtype="int64")
    for sides in zip(*[parts[axis].sides(weights) for axis, weights in drawn.items()], strict=True):
        agree = [high == parts[axis].base_high for axis, high in zip(drawn, sides, strict=True)]
        same += np.logical_and.reduce(agree)
    return np.asarray(same[placed] / rules.samples)
