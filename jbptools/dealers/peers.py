"""Who is comparable with whom: dealers of the same kind, and never fewer than five others."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from jbptools.data.dataset import Dataset
from jbptools.dealers.tiering.scores import Floats

__all__ = ["LEAST_PEERS", "PEER_LADDER", "PeerGroups", "comparable_groups", "peer_groups", "size_thirds"]

#: no median and no quartile of fewer comparable dealers than this. Source: 2.4 [D]
LEAST_PEERS = 5
#: who is comparable: from the same kind in the same kind of city, to all. Source: 2.4 [D]
PEER_LADDER: tuple[tuple[str, ...], ...] = (
    ("channel", "city_tier"),
    ("channel", "province"),
    ("channel", "region"),
    ("channel",),
)


@dataclass(frozen=True)
class PeerGroups:
    """Every dealer's comparable dealers.

    Args:
        dealers: the dealer ids.
        rungs: sets of attributes from narrow to wide; the last is empty: all dealers.
        codes: per rung, each dealer's kind (-1: an attribute is missing).
        chosen: per dealer, the narrowest rung with enough others; -1 where there are never enough.
    """

    dealers: pd.Index
    rungs: tuple[tuple[str, ...], ...]
    codes: tuple[NDArray[np.int64], ...]
    chosen: NDArray[np.int64]

    def others(self, dealer_id: str) -> list[str]:
        """Return the comparable dealers without the dealer; an empty list if they are too few.

        Raises:
            KeyError: no such dealer.
        """
        place = int(self.dealers.get_indexer_for(pd.Index([dealer_id]))[0])
        if place < 0:
            raise KeyError(dealer_id)
        rung = self.chosen[place]
        if rung < 0:
            return []
        alike = self.codes[rung] == self.codes[rung][place]
        alike[place] = False
        return [str(name) for name in self.dealers[alike]]

    def shared_by(self, dealer_id: str) -> tuple[str, ...]:
        """Return what the comparable dealers have in common, as column names."""
        rung = int(self.chosen[self.dealers.get_loc(dealer_id)])
        return () if rung < 0 else self.rungs[rung]

    def quantile(self, values: pd.DataFrame, share: float) -> pd.DataFrame:
        """Return each dealer's group quantile (the dealer counted in), column by column.

        Args:
            values: one row per dealer in the order of ``dealers``.
            share: fraction, 0.75 for the top quartile's start.

        Returns:
            A frame of the same shape; NaN where there are too few comparable dealers.
        """
        found = pd.DataFrame(np.nan, index=values.index, columns=values.columns)
        for rung in sorted({int(number) for number in self.chosen if number >= 0}):
            lines = values.groupby(self.codes[rung]).quantile(share)
            here = self.chosen == rung
            found.loc[here] = lines.loc[self.codes[rung][here]].to_numpy()
        return found


def comparable_groups(
    dealers: pd.DataFrame, ladder: Sequence[Sequence[str]], least: int = LEAST_PEERS
) -> PeerGroups:
    """Find for each dealer others of the same kind; widen the kind until there are enough.

    Args:
        dealers: one row per dealer, indexed by dealer_id.
        ladder: sets of columns from narrow to wide, e.g. channel and city tier, then channel alone;
            columns that are not there are left out; all dealers together are always the last rung.
        least: fewest others that are compared with.

    Source: 2.4 and 7.B 28 (comparable peers, n at least five) [D].

    >>> table = pd.DataFrame({"channel": ["gt"] * 6 + ["mt"]}, index=list("abcdefg"))
    >>> groups = comparable_groups(table, [["channel"]])
    >>> groups.others("a"), groups.shared_by("a"), len(groups.others("g")), groups.shared_by("g")
    (['b', 'c', 'd', 'e', 'f'], ('channel',), 6, ())
    """
    chosen = np.full(len(dealers), -1, dtype="int64")
    rungs, codes = _rungs(dealers, ladder), []
    for number, rung in enumerate(rungs):
        kind = _kinds(dealers, rung)
        enough = (kind >= 0) & (_sizes(kind) > least)
        chosen[enough & (chosen < 0)] = number
        codes.append(kind)
    return PeerGroups(dealers.index, tuple(rungs), tuple(codes), chosen)


def _rungs(dealers: pd.DataFrame, ladder: Sequence[Sequence[str]]) -> list[tuple[str, ...]]:
    there = [tuple(column for column in rung if column in dealers) for rung in ladder]
    return list(dict.fromkeys([*(rung for rung in there if rung), ()]))


def _kinds(dealers: pd.DataFrame, columns: Sequence[str]) -> NDArray[np.int64]:
    if not columns:
        return np.zeros(len(dealers), dtype="int64")
    kinds = dealers.groupby(list(columns), sort=True, observed=True).ngroup()
    return np.array(kinds.fillna(-1), dtype="int64")


def _sizes(kind: NDArray[np.int64]) -> NDArray[np.int64]:
    """How many dealers are of each dealer's kind."""
    if not len(kind):
        return kind
    counted = np.bincount(np.where(kind >= 0, kind, kind.max() + 1)).astype("int64")
    return counted[kind]


def peer_groups(dataset: Dataset, ladder: Sequence[Sequence[str]] = PEER_LADDER) -> PeerGroups:
    """Return who is comparable with whom among a dataset's dealers. Source: 2.4 [D].

    Args:
        dataset: with a ``dealers`` table; attributes that it lacks are left out of the ladder.
        ladder: sets of attributes from narrow to wide.
    """
    return dataset.once(("peers", tuple(map(tuple, ladder))), lambda: _groups(dataset, ladder))


def _groups(dataset: Dataset, ladder: Sequence[Sequence[str]]) -> PeerGroups:
    if not dataset.has("dealers"):
        return comparable_groups(pd.DataFrame(index=pd.Index([], dtype="str")), ladder)
    dealers = dataset.table("dealers").drop_duplicates("dealer_id")
    return comparable_groups(dealers.set_index(dealers["dealer_id"].astype(str)), ladder)


def size_thirds(amounts: Floats) -> NDArray[np.int64]:
    """Return 0, 1 or 2: whether a dealer is among the small, middle or large third.

    >>> size_thirds(np.array([5.0, 1.0, 9.0, 2.0, 8.0, 4.0])).tolist()
    [1, 0, 2, 0, 2, 1]
    """
    order = np.argsort(np.argsort(amounts, kind="stable"), kind="stable").astype("int64")
    return (order * 3 // max(len(amounts), 1)).astype("int64")
