"""Targets of the months under review, and what was sold against them: only where a target was set."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from jbptools.data.dataset import Dataset
from jbptools.review.results.ledger import Ledger
from jbptools.review.results.windows import Windows

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
    dealers = pd.Index(given["dealer_id"].astype(str))
    if not len(book.amount):
        return pd.Series(0.0, index=dealers.unique())
    first, sold = book.month_sums(book.dealer)
    months = pd.PeriodIndex(given["month"], freq="M")
    columns = np.asarray((months.year - 1970) * 12 + months.month - 1, dtype="int64") - first
    places = book.dealer.names.get_indexer_for(dealers)
    asked = np.zeros(sold.shape, dtype=bool)
    there = (places >= 0) & (columns >= 0) & (columns < sold.shape[1])
    # marked, not added up: a target that stands there twice is one month of sales
    asked[places[there], columns[there]] = True
    found = np.where(asked, sold, 0.0).sum(axis=1)
    return pd.Series(found, index=book.dealer.names).round(2).reindex(dealers.unique()).fillna(0.0)


def target_months(dataset: Dataset, dealer_id: str | None, months: pd.PeriodIndex) -> NDArray[np.float64]:
    """Return the target of each month, NaN where there is none."""
    if not dataset.has("targets"):
        return np.full(len(months), np.nan)
    targets = dataset.table("targets")
    if dealer_id is not None:
        targets = targets[targets["dealer_id"].astype(str) == dealer_id]
    found = targets.groupby("month")["target_yuan"].sum(min_count=1).reindex(months)
    return found.to_numpy(dtype="float64")
