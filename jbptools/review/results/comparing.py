"""Compare two fair windows: by dealer, category, channel or SKU; like for like, new, back again and lost."""

from typing import Literal

import numpy as np
import pandas as pd

from jbptools.review.results.ledger import Ledger, NumberedNames
from jbptools.review.results.windows import Window, Windows
from jbptools.words import KitError, Message

__all__ = ["Dimension", "compare", "growth_of", "like_for_like"]

Dimension = Literal["dealer_id", "category", "channel", "sku"]
#: less than half a fen is nothing
_FEN = 0.005
GROUPS = ("like_for_like", "new", "returned", "lost")


def growth_of(this: float, last: float) -> tuple[float, Message | None]:
    """Return growth as a fraction, or NaN and the reason why there is none. Source: G098.

    Args:
        this: yuan this year.
        last: yuan in the same window last year.

    >>> growth_of(110.0, 100.0)
    (0.1, None)
    >>> print(growth_of(110.0, 0.0)[1].say("en"))
    nothing last year: no growth rate
    """
    if not (np.isfinite(this) and np.isfinite(last)):
        return float("nan"), Message("review.growth_unknown")
    if last >= _FEN:
        return round((this - last) / last, 12), None
    if last <= -_FEN:
        return float("nan"), Message("review.growth_negative_base")
    return float("nan"), Message("review.growth_no_base" if this else "review.growth_nothing")


def compare(
    book: Ledger, windows: Windows, by: Dimension = "dealer_id", channels: pd.Series | None = None
) -> pd.DataFrame:
    """Return this window beside last year's, one row per dealer, category, channel or SKU.

    Args:
        book: the sales lines.
        windows: from :func:`fair_windows`.
        by: what to split by.
        channels: dealer_id -> main channel, for ``by="channel"`` where the lines name none.

    Returns:
        Index: the names. Columns: ``this_year``, ``last_year``, ``change`` (yuan), ``growth`` (fraction,
        NaN where there is none), ``share`` and ``share_last_year`` (of the total), ``contribution``
        (of each row to the total's growth, fraction), ``remark`` (why there is no growth).

    Raises:
        KitError: the lines have no such column.
    """
    column, kinds = _column(book, by, channels)
    this = _sums(book, windows.this, column, kinds)
    last = pd.Series(np.nan, index=this.index)
    if windows.last is not None:
        last = _sums(book, windows.last, column, kinds)
    return _table(this, last)


def _sums(book: Ledger, window: Window, column: NumberedNames, kinds: NumberedNames | None) -> pd.Series:
    found = book.window_sums(column, window.start, window.end)
    if kinds is None:
        return pd.Series(found, index=column.names).round(2)
    there = kinds.codes >= 0
    grouped = np.bincount(kinds.codes[there], weights=found[there], minlength=len(kinds.names))
    return pd.Series(grouped, index=kinds.names).round(2)


def _table(this: pd.Series, last: pd.Series) -> pd.DataFrame:
    there = (this != 0) | (last.fillna(0) != 0)
    this, last = this[there], last[there]
    rates = [growth_of(now, before) for now, before in zip(this, last, strict=True)]
    total, total_last = float(this.sum()), float(last.sum())
    return pd.DataFrame(
        {
            "this_year": this,
            "last_year": last,
            "change": (this - last).round(2),
            "growth": [rate for rate, _ in rates],
            "share": this / total if total > 0 else np.nan,
            "share_last_year": last / total_last if total_last > 0 else np.nan,
            "contribution": (this - last) / total_last if total_last > 0 else np.nan,
            "remark": pd.Series([why for _, why in rates], index=this.index, dtype="object"),
        }
    )


def _column(
    book: Ledger, by: Dimension, channels: pd.Series | None
) -> tuple[NumberedNames, NumberedNames | None]:
    """The column to sum by, and each dealer's kind where the dealers' list alone has it."""
    if by == "dealer_id":
        return book.dealer, None
    if by in book.attributes:
        return book.attributes[by], None
    if by == "channel" and channels is not None and channels.notna().any():
        codes, names = pd.factorize(channels.reindex(book.dealer.names), sort=True)
        return book.dealer, NumberedNames(pd.Index(names.astype(str)), codes.astype("int32"))
    raise KitError("review.no_dimension", dimension=by, there=["dealer_id", *book.attributes])


def like_for_like(book: Ledger, windows: Windows) -> tuple[pd.DataFrame, pd.Series]:
    """Part growth into dealers that bought in both windows, new, returned and lost ones.

    A dealer bought in a window if one line of it is positive; returns alone are not buying. *New* never
    bought before this window; *returned* did, but not in last year's window. Source: G098 [D].

    Args:
        book: the sales lines.
        windows: with a last year.

    Returns:
        A frame indexed by group (``like_for_like``, ``new``, ``returned``, ``lost``) with ``dealers``,
        ``this_year``, ``last_year``, ``change`` (yuan) and ``growth``; its sums are the totals. And
        dealer_id -> group (dealers with neither are left out; with returns only, they count as lost).

    Raises:
        KitError: the data hold no same window of last year.
    """
    if windows.last is None:
        raise KitError("review.needs_last_year")
    this, last = windows.this, windows.last
    now, then = book.buyers(this.start, this.end), book.buyers(last.start, last.end)
    earlier = book.buyers(None, this.start - pd.Timedelta(days=1))
    touched = book.active(this.start, this.end) | book.active(last.start, last.end)
    group = np.select(
        [now & then, now & ~then & ~earlier, now & ~then & earlier, touched], list(GROUPS), default=""
    )
    groups = pd.Series(group, index=book.dealer.names, dtype="str")
    sums = pd.DataFrame(
        {
            "this_year": _sums(book, this, book.dealer, None),
            "last_year": _sums(book, last, book.dealer, None),
        }
    )
    return _grouped(sums, groups), groups[groups != ""]


def _grouped(sums: pd.DataFrame, groups: pd.Series) -> pd.DataFrame:
    found = sums.groupby(groups).sum().reindex(list(GROUPS)).fillna(0.0).round(2)
    counted = groups.value_counts()
    found.insert(0, "dealers", [int(counted.get(name, 0)) for name in GROUPS])
    found["change"] = (found["this_year"] - found["last_year"]).round(2)
    found["growth"] = [
        growth_of(this, last)[0] for this, last in zip(found["this_year"], found["last_year"], strict=True)
    ]
    found.index.name = "group"
    return found
