"""How concentrated the business is: counted, never assumed."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from jbptools.dealers.tiering.cuts import carrying
from jbptools.words import KitError, Message

__all__ = ["Concentration", "concentration"]


@dataclass(frozen=True)
class Concentration:
    """Dealers from large to small with their running share.

    Args:
        table: dealer_id, value_yuan, rank, share, cumulative_share, abc (``A`` up to
            80 %, ``B`` to 95 %, then ``C``).
        buying: how many dealers have a positive total.
        total: yuan, the sum of the positive totals.
    """

    table: pd.DataFrame
    buying: int
    total: float

    def top_share(self, share_of_dealers: float = 0.2) -> float:
        """Return the share of the business that the largest dealers carry.

        Args:
            share_of_dealers: fraction of the dealers that buy; a part of a dealer counts in part.

        >>> people = pd.Series([50.0, 20.0, 10.0, 10.0, 10.0], index=list("abcde"))
        >>> concentration(people).top_share(0.2), round(concentration(people).top_share(0.3), 9)
        (0.5, 0.6)
        """
        counts = np.arange(self.buying + 1)
        running = np.concatenate([[0.0], self.table["cumulative_share"].to_numpy()[: self.buying]])
        return float(np.interp(share_of_dealers * self.buying, counts, running))

    def dealers_for(self, share_of_business: float = 0.8) -> int:
        """Return how many of the largest dealers it takes to carry this share of the business."""
        return carrying(self.table["value_yuan"].to_numpy(dtype="float64"), share_of_business)

    @property
    def summary(self) -> Message:
        """The curve in one sentence."""
        needed = self.dealers_for(0.8)
        return Message(
            "tiering.concentration",
            dealers=self.buying,
            share=self.top_share(0.2),
            needed=needed,
            part=needed / self.buying,
        )


def concentration(value_yuan: pd.Series) -> Concentration:
    """Rank dealers by amount and sum up. Source: 7.A 22; nothing here assumes 80/20 [D].

    Args:
        value_yuan: yuan per dealer, indexed by dealer_id; dealers at zero or below come last and carry
            nothing.

    Raises:
        KitError: no dealer has a positive amount.

    >>> concentration(pd.Series({"D1": 80.0, "D2": 16.0, "D3": 4.0})).table["abc"].tolist()
    ['A', 'B', 'C']
    """
    ordered = value_yuan.dropna().sort_values(ascending=False, kind="stable")
    counted = ordered.clip(lower=0)
    total = float(counted.sum())
    if not total > 0:
        raise KitError("tiering.nothing_positive", dealers=len(value_yuan))
    running = np.minimum(counted.cumsum().to_numpy() / total, 1.0)
    before = np.concatenate([[0.0], running[:-1]])
    table = pd.DataFrame(
        {
            "dealer_id": ordered.index.astype(str),
            "value_yuan": ordered.to_numpy(),
            "rank": np.arange(1, len(ordered) + 1, dtype="int64"),
            "share": counted.to_numpy() / total,
            "cumulative_share": running,
            "abc": np.where(before < 0.8 - 1e-12, "A", np.where(before < 0.95 - 1e-12, "B", "C")),
        }
    )
    table.loc[table["value_yuan"] <= 0, "abc"] = "C"
    return Concentration(table, int((ordered > 0).sum()), total)
