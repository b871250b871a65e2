"""Benchmarks: plan, last year's same window, comparable dealers, and the dealer's own best."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
import pandas as pd

from jbptools.dealers.peers import LEAST_PEERS, PeerGroups
from jbptools.words import Message

__all__ = ["PeerBenchmark", "best_own_window", "peer_benchmark"]

Direction = Literal["up", "down"]


@dataclass(frozen=True)
class PeerBenchmark:
    """What comparable dealers reach.

    Args:
        median: of the others; NaN where there are fewer than five with a figure.
        top_quartile: where the best quarter begins (for a "down" figure: the lowest quarter).
        n: others with a figure.
        shared_by: what they have in common, as column names; empty: all dealers.
    """

    median: float
    top_quartile: float
    n: int
    shared_by: tuple[str, ...]

    @property
    def definition(self) -> Message:
        """Who is compared with whom, or why nobody is."""
        if self.n < LEAST_PEERS:
            return Message("review.peers_too_few", n=self.n, least=LEAST_PEERS)
        if not self.shared_by:
            return Message("review.peers_all", n=self.n)
        return Message("review.peers_" + "_".join(self.shared_by), n=self.n)


def peer_benchmark(
    values: pd.Series, groups: PeerGroups, dealer_id: str, direction: Direction = "up"
) -> PeerBenchmark:
    """Return median and top quartile of the comparable dealers, the dealer itself left out.

    Source: 2.4 (no quartile under five), 7.B 28 [D].

    Args:
        values: a figure per dealer_id; dealers without one are not counted.
        groups: from :func:`jbptools.dealers.peers.peer_groups`.
        dealer_id: for whom.
        direction: whether more is better (``up``) or less (``down``).

    >>> from jbptools.data.dataset import Dataset
    >>> from jbptools.dealers.peers import peer_groups
    >>> frame = pd.DataFrame({"dealer_id": list("abcdef"), "channel": "gt"})
    >>> found = peer_benchmark(
    ...     pd.Series(range(6), index=list("abcdef")), peer_groups(Dataset("x", {"dealers": frame})), "a"
    ... )
    >>> found.n, found.median, found.top_quartile
    (5, 3.0, 4.0)
    """
    if dealer_id not in groups.dealers:
        return PeerBenchmark(float("nan"), float("nan"), 0, ())
    known = values.reindex(groups.others(dealer_id)).astype("float64")
    known = known[np.isfinite(known)]
    if len(known) < LEAST_PEERS:
        return PeerBenchmark(float("nan"), float("nan"), len(known), groups.shared_by(dealer_id))
    quartile = float(known.quantile(0.75 if direction == "up" else 0.25))
    return PeerBenchmark(float(known.median()), quartile, len(known), groups.shared_by(dealer_id))


def best_own_window(months: pd.Series, length: int) -> tuple[float, pd.Period] | None:
    """Return a dealer's best run of so many months, and the month in which it began.

    Args:
        months: yuan per month (index: Period[M], no gap), full months only.
        length: months of the window under review.

    >>> months = pd.Series([1.0, 5.0, 4.0, 2.0], index=pd.period_range("2025-01", periods=4, freq="M"))
    >>> best_own_window(months, 2)
    (9.0, Period('2025-02', 'M'))
    """
    if length < 1 or len(months) < length:
        return None
    runs = months.rolling(length).sum().dropna()
    best = int(runs.to_numpy().argmax())
    return round(float(runs.iloc[best]), 2), pd.PeriodIndex(months.index, freq="M")[best]
