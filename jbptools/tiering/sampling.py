"""Thousands of weightings over a million dealers: in blocks that fit the memory, with exact cut lines.

Scores under many weightings are one matrix product per block. A product may differ in its last digits from
block to block, so dealers that tie are recognised by a tolerance far below any real difference.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from jbptools.tiering.cuts import boundary_at_share, wanted
from jbptools.tiering.rules import Cut
from jbptools.tiering.scores import Floats

__all__ = ["Shaken", "agreeing", "high_side"]

#: numbers held at once: 16 MB
_BLOCK = 2_000_000
#: weightings treated together, and dealers per tile
_TOGETHER = 64
_TILE = 1 << 12
#: dealers looked at to guess where a line lies, and how wide around the guess it is sought
_GUESS = 60_000
_MARGIN = 0.007
#: points that differ by less are a tie
_TIE = 1e-9


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
    def has(self) -> NDArray[np.int64]:
        """The dealers that have a score on this axis."""
        return np.flatnonzero(np.isfinite(self.base))

    @cached_property
    def base_high(self) -> NDArray[np.bool_]:
        """Who is on the high side as placed."""
        return self.base >= self.boundary

    @cached_property
    def _columns(self) -> Floats:
        return np.column_stack([self.scores[name][self.has] for name in self.weights])

    @cached_property
    def _gaps(self) -> NDArray[np.float64] | None:
        known = np.isfinite(self._columns)
        return None if known.all() else known.astype("float64")

    def totals(self, weights: Floats, rows: slice | NDArray[np.int64]) -> Floats:
        """Return the score of some dealers (rows) under some weightings (columns)."""
        shares = np.ascontiguousarray((weights / weights.sum(axis=1, keepdims=True)).T)
        if self._gaps is None:
            return _product(self._columns[rows], shares)
        filled = np.nan_to_num(self._columns[rows])
        return np.asarray(_product(filled, shares) / _product(self._gaps[rows], shares))

    def lines(self, weights: Floats) -> Floats:
        """Return where each weighting cuts."""
        if self.cut.kind != "share":
            return np.full(len(weights), self.boundary)
        if len(self.has) * len(weights) <= _BLOCK:
            return _exact(self.totals(weights, slice(None)), self.cut.at / 100)
        return _sought(self, weights)


def _product(left: Floats, right: Floats) -> Floats:
    # not "@": for a few columns its threads cost many times the work they save
    return np.asarray(np.einsum("ij,jk->ik", left, right))


def _exact(totals: Floats, share: float) -> Floats:
    """Cut lines of columns of scores, all dealers at hand."""
    place = len(totals) - wanted(len(totals), share)
    ordered = np.partition(totals, (place - 1, place), axis=0)
    low, high = ordered[place - 1], ordered[place]
    lines = low + (high - low) / 2
    for column in np.flatnonzero(high - low < _TIE):
        lines[column] = boundary_at_share(np.round(totals[:, column], 9), share)
    return np.asarray(lines)


def _sought(part: Shaken, weights: Floats) -> Floats:
    """Cut lines of very many dealers: guess from some, then count all and sort only those near the guess."""
    share, size = part.cut.at / 100, len(part.has)
    some = part.totals(weights, np.linspace(0, size - 1, _GUESS).astype("int64"))
    edges = np.clip([1 - share - _MARGIN, 1 - share + _MARGIN], 0, 1)
    floor, ceiling = np.quantile(some, edges, axis=0)
    above = np.zeros(len(weights), dtype="int64")
    near: list[list[Floats]] = [[] for _ in weights]
    for start in range(0, size, _TILE):
        totals = part.totals(weights, slice(start, start + _TILE))
        above += (totals > ceiling).sum(axis=0)
        rows, columns = np.nonzero((totals >= floor) & (totals <= ceiling))
        order = np.argsort(columns, kind="stable")
        cuts = np.searchsorted(columns[order], np.arange(1, len(weights)))
        for column, found in enumerate(np.split(totals[rows, columns][order], cuts)):
            near[column].append(found)
    lines = np.empty(len(weights))
    for column in range(len(weights)):
        lines[column] = _line(part, weights[column], np.concatenate(near[column]), int(above[column]), share)
    return lines


def _line(part: Shaken, weight: Floats, near: Floats, above: int, share: float) -> float:
    """The cut line from the scores near it; from all scores where the guess missed or dealers tie."""
    place = len(near) - (wanted(len(part.has), share) - above)
    if 1 <= place < len(near):
        low, high = np.partition(near, (place - 1, place))[place - 1 : place + 1]
        if high - low >= _TIE:
            return float(low + (high - low) / 2)
    return boundary_at_share(np.round(part.totals(weight[None], slice(None))[:, 0], 9), share)


def high_side(part: Shaken, weights: Floats) -> NDArray[np.bool_]:
    """Tell who is on the high side under one other weighting (points in the order of the indicators)."""
    line = part.lines(weights[None])[0]
    high = np.zeros(len(part.base), dtype=bool)
    high[part.has] = part.totals(weights[None], slice(None))[:, 0] >= line
    return high


def agreeing(parts: Sequence[tuple[Shaken, Floats]]) -> NDArray[np.int64]:
    """Return for each dealer how many weightings leave it on its side of every axis given.

    Args:
        parts: axes that can move, each with one weighting per row; the same number of rows.
    """
    samples = len(parts[0][1])
    dealers = len(parts[0][0].base)
    same = np.zeros(dealers, dtype="int64")
    together = max(_TOGETHER, _BLOCK // max(dealers, 1))
    for start in range(0, samples, together):
        chosen = [(part, weights[start : start + together]) for part, weights in parts]
        lines = [part.lines(weights) for part, weights in chosen]
        for first in range(0, dealers, _TILE):
            tile = np.arange(first, min(first + _TILE, dealers))
            agree = np.ones((len(tile), len(lines[0])), dtype=bool)
            for (part, weights), line in zip(chosen, lines, strict=True):
                agree &= _stays(part, weights, line, tile)
            same[tile] += agree.sum(axis=1)
    return same


def _stays(part: Shaken, weights: Floats, line: Floats, tile: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Which dealers of a tile (rows) stay on their side under which weightings (columns)."""
    first, last = np.searchsorted(part.has, (tile[0], tile[-1] + 1))
    stays = np.zeros((len(tile), len(weights)), dtype=bool)
    if last > first:
        here = part.has[first:last]
        high = part.totals(weights, slice(int(first), int(last))) >= line
        stays[here - tile[0]] = high == part.base_high[here][:, None]
    return stays
