"""Who stands on the high side of an axis under other weightings: scored exactly, ties included."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from jbptools.dealers.tiering.cuts import boundary_at_share
from jbptools.dealers.tiering.rules import Cut
from jbptools.dealers.tiering.scores import Floats

__all__ = ["Shaken"]

#: scores held at once: 16 MB
_BLOCK = 2_000_000

_Sides = NDArray[np.bool_]


@dataclass(frozen=True)
class Shaken:
    """One axis as it was placed: scores and weights (points) per indicator, its cut and its boundary."""

    scores: Mapping[str, Floats]
    weights: Mapping[str, float]
    cut: Cut
    base: Floats
    boundary: float

    @property
    def movable(self) -> bool:
        """Only an axis with two indicators or more has weights that can shift."""
        return len(self.weights) > 1

    @cached_property
    def base_high(self) -> _Sides:
        """Who is on the high side as placed."""
        return np.asarray(self.base >= self.boundary)

    def sides(self, weights: Floats) -> Iterator[_Sides]:
        """Tell for one weighting (row) after the other which dealers are on the high side."""
        has = np.flatnonzero(np.isfinite(self.base))
        together = max(1, _BLOCK // max(len(self.base), 1))
        for start in range(0, len(weights), together):
            for scores in self._scored(weights[start : start + together], has):
                line = self.boundary
                if self.cut.kind == "share":
                    line = boundary_at_share(scores, self.cut.at / 100)
                high = np.zeros(len(self.base), dtype=bool)
                high[has] = scores >= line
                yield high

    def _scored(self, weights: Floats, dealers: NDArray[np.intp]) -> Floats:
        """The scores of some dealers (columns) under some weightings (rows), as the tiers were cut."""
        total, weight = (np.zeros((len(weights), len(dealers))) for _ in range(2))
        # indicator by indicator, not as a matrix product: equal dealers must get exactly equal sums
        for place, name in enumerate(self.weights):
            scores = self.scores[name][dealers]
            known = np.isfinite(scores)
            total += weights[:, place, None] * np.where(known, scores, 0.0)
            weight += weights[:, place, None] * known
        with np.errstate(invalid="ignore", divide="ignore"):
            return np.asarray(np.round(total / weight, 9))
