"""Thousands of weightings over a million dealers: in tiles that fit the cache, with exact cut lines.

Nearly every dealer is so far from the line that a rough score settles its side. Only those near the line are
scored exactly, so that the result is that of scoring everybody exactly, ties included.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from jbptools.dealers.tiering.cuts import boundary_at_share, wanted
from jbptools.dealers.tiering.rules import Cut
from jbptools.dealers.tiering.scores import Floats

__all__ = ["Shaken", "agreeing", "high_side"]

#: numbers held at once: 16 MB
_BLOCK = 2_000_000
#: weightings treated together, and dealers per tile: a product this small is left to one thread
_TOGETHER = 8
_TILE = 1 << 13
#: from so many dealers on, most are settled by a rough score
_MANY = 4096
#: dealers looked at to guess where a line lies
_GUESS = 40_000
#: points by which a rough score may err, with a wide margin
_ROUGH = 5e-4
#: points that differ by less are a tie
_TIE = 1e-9

_Rough = NDArray[np.float32]
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
    def has(self) -> NDArray[np.int64]:
        """The dealers that have a score on this axis."""
        return np.flatnonzero(np.isfinite(self.base)).astype("int64")

    @cached_property
    def base_high(self) -> _Sides:
        """Who is on the high side as placed."""
        return np.asarray(self.base >= self.boundary)

    def totals(self, weights: Floats, dealers: NDArray[np.int64]) -> Floats:
        """Return the exact score of some dealers (columns) under some weightings (rows)."""
        scores, known = self._exact
        picked = scores[dealers]
        # indicator by indicator, not as a matrix product: equal dealers must get exactly equal sums
        total = weights[:, :1] * picked[:, 0]
        for place in range(1, picked.shape[1]):
            total += weights[:, place, None] * picked[:, place]
        if known is None:
            total /= weights.sum(axis=1, keepdims=True)
            return np.asarray(total)
        there = known[dealers]
        weight = np.zeros_like(total)
        for place in range(there.shape[1]):
            weight += weights[:, place, None] * there[:, place]
        with np.errstate(invalid="ignore", divide="ignore"):
            return np.asarray(total / weight)

    @cached_property
    def _exact(self) -> tuple[Floats, _Sides | None]:
        """Scores (dealers x indicators: a dealer's stand side by side), and where they are known."""
        scores = np.column_stack([self.scores[name] for name in self.weights])
        known = np.isfinite(scores)
        return np.nan_to_num(scores, nan=0.0), None if known[self.has].all() else known

    @cached_property
    def rough(self) -> tuple[_Rough, _Rough | None]:
        """Scores (indicators x dealers) in half the bytes, and where they are known; None: everywhere."""
        scores, there = self._exact
        light = np.ascontiguousarray(scores.T, dtype="float32")
        known = None if there is None else np.ascontiguousarray(there.T, dtype="float32")
        # a dealer without a score lies below every line
        nobody = ~np.isfinite(self.base)
        light[:, nobody] = -1.0
        if known is not None:
            known[:, nobody] = 1.0
        return light, known


def _fill(room: _Rough, weights: _Rough, scores: _Rough, known: _Rough | None) -> None:
    """Put the rough score of each dealer (columns) under each weighting (rows) into the room."""
    for start in range(0, room.shape[1], _TILE):
        tile = slice(start, start + _TILE)
        room[:, tile] = weights @ scores[:, tile]
        if known is not None:
            with np.errstate(invalid="ignore", divide="ignore"):
                room[:, tile] /= weights @ known[:, tile]


def _sides(part: Shaken, weights: Floats) -> Iterator[_Sides]:
    """Tell for one weighting after the other which dealers are on the high side."""
    many = len(part.has) >= _MANY
    together = _TOGETHER if many else max(1, _BLOCK // max(len(part.base), 1))
    room = np.empty((together if many else 0, len(part.base)), dtype="float32")
    for start in range(0, len(weights), together):
        some = weights[start : start + together]
        yield from _roughly(part, some, room[: len(some)]) if many else _exact_sides(part, some)


def _roughly(part: Shaken, weights: Floats, room: _Rough) -> Iterator[_Sides]:
    """The same with rough scores, for which there is room, and exact ones near the line only."""
    light = (weights / weights.sum(axis=1, keepdims=True)).astype("float32")
    _fill(room, light, *part.rough)
    brackets = _brackets(part, light) if part.cut.kind == "share" else light
    for weight, rough, bracket in zip(weights, room, brackets, strict=True):
        if part.cut.kind == "share":
            yield _by_share(part, weight[None], rough, bracket)
        else:
            yield _by_score(part, weight[None], rough)


def _by_score(part: Shaken, weight: Floats, rough: _Rough) -> _Sides:
    """The high side of a fixed line, with one weighting's rough scores."""
    high = rough > part.boundary + _ROUGH
    border = np.flatnonzero((rough >= part.boundary - _ROUGH) != high).astype("int64")
    high[border] = np.round(part.totals(weight, border)[0], 9) >= part.boundary
    return np.asarray(high)


def _by_share(part: Shaken, weight: Floats, rough: _Rough, bracket: _Rough) -> _Sides:
    """The high side of the best share, with one weighting's rough scores and two scores around its line."""
    floor, ceiling = bracket
    over = rough > ceiling
    near = np.flatnonzero((rough >= floor) != over)
    place = len(near) - (wanted(len(part.has), part.cut.at / 100) - int(np.count_nonzero(over)))
    if not 1 <= place < len(near):
        return _plainly(part, weight)
    scores = rough[near]
    low, high = np.partition(scores, (place - 1, place))[place - 1 : place + 1]
    # the exact neighbours of the line are off by one error at most, whoever is beyond two is not among them
    low, high = low - np.float32(2 * _ROUGH), high + np.float32(2 * _ROUGH)
    if low < floor or high > ceiling:
        return _plainly(part, weight)
    sides = rough > high
    border = near[(scores >= low) & (scores <= high)].astype("int64")
    totals = part.totals(weight, border)[0]
    place -= int(np.count_nonzero(scores < low))
    below, above = np.partition(totals, (place - 1, place))[place - 1 : place + 1]
    if above - below < _TIE:
        return _plainly(part, weight)
    sides[border] = totals >= below + (above - below) / 2
    return np.asarray(sides)


def _plainly(part: Shaken, weight: Floats) -> _Sides:
    """The high side with all dealers scored exactly: where a guess missed or dealers tie at the line."""
    totals = part.totals(weight, part.has)[0]
    high = np.zeros(len(part.base), dtype=bool)
    high[part.has] = totals >= boundary_at_share(np.round(totals, 9), part.cut.at / 100)
    return high


def _exact_sides(part: Shaken, weights: Floats) -> _Sides:
    """The same with all dealers scored exactly."""
    totals = part.totals(weights, part.has)
    if part.cut.kind == "share":
        lines = _lines(totals, part.cut.at / 100)
    else:
        # as the tiers themselves were cut: a score that is the line is high, whatever its last digit
        totals, lines = np.round(totals, 9), np.full(len(weights), part.boundary)
    high = np.zeros((len(weights), len(part.base)), dtype=bool)
    high[:, part.has] = totals >= lines[:, None]
    return high


def _lines(totals: Floats, share: float) -> Floats:
    """Where each row of exact scores is cut."""
    size = totals.shape[1]
    place = size - wanted(size, share)
    ordered = np.partition(totals, (place - 1, place), axis=1)
    low, high = ordered[:, place - 1], ordered[:, place]
    lines = low + (high - low) / 2
    for row in np.flatnonzero(~(high - low >= _TIE)):
        lines[row] = boundary_at_share(np.round(totals[row], 9), share)
    return np.asarray(lines)


def _brackets(part: Shaken, weights: _Rough) -> _Rough:
    """Two scores per weighting between which its line lies, almost surely; found from some of the dealers."""
    share, size = part.cut.at / 100, len(part.has)
    many = min(_GUESS, size // 4)
    some = part.has[np.linspace(0, size - 1, many).astype("int64")]
    # three and a half standard errors of a quantile found from so many
    margin = 3.5 * np.sqrt(share * (1 - share) / many) + 1 / many
    edges = np.array([1 - share - margin, 1 - share + margin])
    places = np.clip(np.round(edges * many), 0, many - 1).astype("int64")
    room = np.empty((len(weights), many), dtype="float32")
    scores, known = part.rough
    _fill(room, weights, scores[:, some], None if known is None else known[:, some])
    room.partition(places, axis=1)
    return room[:, places] + np.array([-4 * _ROUGH, 4 * _ROUGH], dtype="float32")


def high_side(part: Shaken, weights: Floats) -> _Sides:
    """Tell who is on the high side under one other weighting (points in the order of the indicators)."""
    return next(_sides(part, weights[None]))


def agreeing(parts: Sequence[tuple[Shaken, Floats]]) -> NDArray[np.int64]:
    """Return for each dealer how many weightings leave it on its side of every axis given.

    Args:
        parts: axes that can move, each with one weighting per row; the same number of rows.
    """
    same = np.zeros(len(parts[0][0].base), dtype="int64")
    few = np.zeros(len(same), dtype="uint8")
    for number, sides in enumerate(zip(*[_sides(*part) for part in parts], strict=True), start=1):
        agree = np.ones(len(same), dtype=bool)
        for (part, _), high in zip(parts, sides, strict=True):
            agree &= high == part.base_high
        few += agree
        # a byte holds the count of up to 255 weightings
        if number % 255 == 0:
            same += few
            few[:] = 0
    return same + few
