"""Targets of the months under review, and what was sold against them: only where a target was set."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from jbptools.data.dataset import Dataset
from jbptools.review.book import Ledger
from jbptools.review.windows import Windows

__all__ = ["sold_against", "target_months", "targets_within"]


def targets_within(dataset: Dataset, windows: Windows, dealer_id: str | None = None) -> pd.DataFrame | None:
    """Return the positive targets of the window's full months; None if there are none.

    Args:
        dataset: with ``targets``, or without.
        windows: the days compared; a month that broke off has no fair target.
        dealer_id: whose; all dealers' if None.
    """
    months = windows.this.full_months()
    if not dataset.has("targets") or not len(months):
        return None
    targets = dataset.table("targets")
    chosen = (
        targets["month"].isin(months) & (targets["target_yuan"] > 0) & np.isfinite(targets["target_yuan"])
    )
    if dealer_id is not None:
        chosen &= targets["dealer_id"].astype(str) == dealer_id
    return targets[chosen] if chosen.any() else None


def sold_against(book: Ledger, given: pd.DataFrame) -> pd.Series:
    """Return yuan per dealer sold in just those months for which the dealer has a target.

    Args:
        book: the sales lines.
        given: targets: dealer_id, month, target_yuan.
    """
    places = book.dealer.names.get_indexer_for(pd.Index(given["dealer_id"].astype(str)))
    months = pd.PeriodIndex(given["month"], freq="M")
    numbers = np.asarray((months.year - 1970) * 12 + months.month - 1, dtype="int64")
    wanted = _key(places.astype("int64"), numbers)[places >= 0]
    if not len(book.amount):
        return pd.Series(0.0, index=pd.Index(given["dealer_id"].astype(str).unique()))
    mask = np.isin(_key(book.dealer.codes.astype("int64"), book.month_numbers()), wanted)
    return book.sums(book.dealer, mask).reindex(given["dealer_id"].astype(str).unique()).fillna(0.0)


def _key(dealer: NDArray[np.int64], month: NDArray[np.int64]) -> NDArray[np.int64]:
    return dealer * 100_000 + month


def target_months(dataset: Dataset, dealer_id: str | None, months: pd.PeriodIndex) -> NDArray[np.float64]:
    """Return the target of each month, NaN where there is none."""
    if not dataset.has("targets"):
        return np.full(len(months), np.nan)
    targets = dataset.table("targets")
    if dealer_id is not None:
        targets = targets[targets["dealer_id"].astype(str) == dealer_id]
    found = targets.groupby("month")["target_yuan"].sum(min_count=1).reindex(months)
    return found.to_numpy(dtype="float64")
