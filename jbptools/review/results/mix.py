"""The category mix: what a dealer buys, and what comparable dealers buy."""

import numpy as np
import pandas as pd

from jbptools.data.dataset import Dataset
from jbptools.dealers.peers import peer_groups
from jbptools.review.results.benchmark import peer_benchmark
from jbptools.review.results.comparing import compare
from jbptools.review.results.ledger import Ledger
from jbptools.review.results.windows import Windows

__all__ = ["category_mix"]


def category_mix(
    dataset: Dataset, whole: Ledger, dealer_id: str | None, windows: Windows | None
) -> pd.DataFrame | None:
    """Return each category's sales, growth and share, beside the median share of comparable dealers.

    Args:
        dataset: with ``dealers`` to say who is comparable.
        whole: all lines.
        dealer_id: whose mix; all dealers together if None.
        windows: the days compared; None where there are no dates.

    Returns:
        Index: category. Columns: ``this_year``, ``share`` and, with dates, ``last_year``, ``change``,
        ``growth``; for one dealer ``peer_share`` and ``peers``. None where the lines name no category.
    """
    if "category" not in whole.attributes:
        return None
    book = whole if dealer_id is None else whole.of(dealer_id)
    if windows is None:
        sums = book.sums(book.attributes["category"])
        total = float(sums.sum())
        table = pd.DataFrame({"this_year": sums, "share": sums / total if total > 0 else np.nan})
        table = table[table["this_year"] != 0]
    else:
        table = compare(book, windows, "category")
        table = table[["this_year", "last_year", "change", "growth", "share"]]
    table.index.name = "category"
    if dealer_id is not None:
        table = _peer_mix(dataset, whole, dealer_id, windows, table)
    return table.sort_values("this_year", ascending=False, kind="stable")


def _peer_mix(
    dataset: Dataset, whole: Ledger, dealer_id: str, windows: Windows | None, table: pd.DataFrame
) -> pd.DataFrame:
    """Add the comparable dealers' median share; categories that only they buy get a row of their own."""
    lines = whole
    if windows is not None:
        lines = whole.where(whole.inside(windows.this.start, windows.this.end))
    category = lines.attributes["category"]
    known = category.codes >= 0
    width = len(category.names)
    cells = lines.dealer.codes[known].astype("int64") * width + category.codes[known]
    summed = np.bincount(
        cells, weights=lines.amount[known], minlength=len(lines.dealer.names) * width
    ).reshape(-1, width)
    totals = summed.sum(axis=1, keepdims=True)
    with np.errstate(invalid="ignore", divide="ignore"):
        shares = np.where(totals > 0, summed / totals, np.nan)
    mix = pd.DataFrame(shares, index=lines.dealer.names, columns=category.names)
    groups = peer_groups(dataset)
    found = {str(name): peer_benchmark(mix[name], groups, dealer_id) for name in mix}
    typical = pd.Series({name: peer.median for name, peer in found.items()}, dtype="float64")
    names = table.index.union(typical.index[typical > 0], sort=False)
    table = table.reindex(names)
    for column in ("this_year", "last_year", "change", "share"):
        if column in table and table[column].notna().any():
            table[column] = table[column].fillna(0.0)
    table["peer_share"] = typical.reindex(names)
    table["peers"] = [found[str(name)].n if str(name) in found else 0 for name in names]
    return table
