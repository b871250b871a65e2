"""Rows that hold other rows: pivots and outlines in one column, regions among dealers, sums without a word.

A compact pivot writes a dealer and under him his products, in one column; a region's list writes the region
and under it its dealers. Both count everything twice. What gives them away is arithmetic: a row equals the
sum of the rows under it (or above it), again and again, until the sheet is used up.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from jbptools.data.importing.rules import plain, words

__all__ = ["Outline", "outline"]

#: longer sheets are lists of lines, where sums that fit by chance cost more than they tell
_LONGEST = 3_000
_COVERED = 0.75
_LEVELS = 3
_COMPANY = (
    "公司",
    "商贸",
    "贸易",
    "食品",
    "副食",
    "供应链",
    "经营部",
    "批发",
    "百货",
    "酒业",
    "饮料",
    "实业",
    "商行",
    "超市",
    "ltd",
    "trading",
    "inc",
    "gmbh",
    "company",
)


@dataclass(frozen=True)
class Outline:
    """What the rows of an outline are.

    Args:
        left_out: rows to leave out, so that everything counts once (indexed as the rows).
        groups: rows that hold others.
        parts: rows that are held.
    """

    left_out: pd.Series
    groups: pd.Series
    parts: pd.Series


def outline(labels: pd.Series, numbers: pd.DataFrame) -> Outline | None:
    """Find rows that are sums of the rows under or above them; None where the sheet is no outline.

    Args:
        labels: what names the row, e.g. the dealers' column (index: row numbers).
        numbers: the figures, missing where there are none.

    >>> names = pd.Series(["Hua", "Tea", "Milk", "Heng", "Tea", "Milk"], index=range(2, 8), dtype="str")
    >>> found = outline(names, pd.DataFrame({"amount": [30.0, 10, 20, 70, 30, 40]}, index=names.index))
    >>> list(names[~found.left_out])
    ['Hua', 'Heng']
    """
    if not 4 <= len(labels) <= _LONGEST or not len(numbers.columns):
        return None
    values = numbers.fillna(0.0).to_numpy(dtype="float64")
    if (values < 0).any() or not (values != 0).any():
        return None
    for upward in (False, True):
        found = _levels(labels, values, upward)
        if found is not None:
            return found
    return None


def _levels(labels: pd.Series, values: np.ndarray, upward: bool) -> Outline | None:
    left = np.zeros(len(labels), dtype=bool)
    groups, parts = left.copy(), left.copy()
    for _ in range(_LEVELS):
        alive = np.flatnonzero(~left)
        order = alive[::-1] if upward else alive
        blocks = _blocks(labels.iloc[order].tolist(), values[order])
        if blocks is None:
            break
        heads = [order[head] for head, _ in blocks]
        tails = [[order[place] for place in tail] for _, tail in blocks]
        groups[heads] = True
        inside = [place for tail in tails for place in tail]
        parts[inside] = True
        left[inside if _heads_are_dealers(labels, heads, tails) else heads] = True
    if not left.any():
        return None
    index = labels.index
    return Outline(
        pd.Series(left, index=index), pd.Series(groups, index=index), pd.Series(parts, index=index)
    )


def _blocks(labels: list[object], values: np.ndarray) -> list[tuple[int, list[int]]] | None:
    """Cut rows into heads with the rows under them that sum to each; None where that explains too little."""
    sums = np.vstack([np.zeros(values.shape[1]), np.cumsum(values, axis=0)])
    found, place = [], 0
    while place < len(values):
        tail = _tail(values, sums, place, 2)
        found += [(place, tail)] if tail else []
        place += 1 + len(tail)
    if len(found) < 2:
        return None
    known = {labels[one] for _, tail in found for one in tail}
    repeated = len(known) < sum(len(tail) for _, tail in found)
    if repeated:
        found = _with_single_parts(labels, values, found, known)
    covered = sum(1 + len(tail) for _, tail in found)
    several = values.shape[1] > 1 and np.ptp(values, axis=1).any()
    if covered < (_COVERED if not repeated else 0.5) * len(values) or not (
        repeated or several or len(found) > 2 or covered == len(values)
    ):
        return None
    return found


def _tail(values: np.ndarray, sums: np.ndarray, place: int, least: int) -> list[int]:
    """Return the rows after one that sum to it exactly, the fewest there are, at least so many."""
    row = values[place]
    if not row.any():
        return []
    ends = sums[place + 1 + least :] - sums[place + 1]
    fits = (np.abs(ends - row) <= 0.011 + 1e-6 * np.abs(row)).all(axis=1)
    hits = np.flatnonzero(fits)
    return list(range(place + 1, place + 1 + least + int(hits[0]))) if len(hits) else []


def _with_single_parts(
    labels: list[object], values: np.ndarray, found: list[tuple[int, list[int]]], known: set[object]
) -> list[tuple[int, list[int]]]:
    """Add heads with one row under them, where that row's name is known from other heads."""
    taken = {one for head, tail in found for one in (head, *tail)}
    single = [
        (place, [place + 1])
        for place in range(len(values) - 1)
        if not {place, place + 1} & taken
        and labels[place + 1] in known
        and labels[place] not in known
        and np.allclose(values[place], values[place + 1], rtol=1e-6, atol=0.011)
    ]
    return sorted(found + single)


def _heads_are_dealers(labels: pd.Series, heads: list[int], tails: list[list[int]]) -> bool:
    """Tell whether the heads are the dealers (products under them) or regions (dealers under them)."""
    names = [plain(str(label)) for label in labels]
    inside = [names[place] for tail in tails for place in tail]
    if any(word in names[head] for head in heads for word in words("region_words")):
        return False
    if len(set(inside)) < len(inside):
        return True
    return _companies([names[head] for head in heads]) > _companies(inside)


def _companies(names: list[str]) -> float:
    return sum(any(word in name for word in _COMPANY) for name in names) / max(len(names), 1)
