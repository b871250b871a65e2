"""The identity of stock: opening + in - out - losses = closing, and tomorrow opens where today closed."""

from collections.abc import Iterator

import pandas as pd

from jbptools.data.dictionary import TableSpec
from jbptools.data.finding import Finding, finding

__all__ = ["stock_differences", "stock_findings"]

_MOVES = ["opening_cases", "in_cases", "out_cases", "loss_cases", "closing_cases"]


def stock_differences(stock: pd.DataFrame) -> "pd.Series[float]":
    """Return opening + in - out - losses - closing per row, in cases; 0 where the books agree. Source: C20.

    Args:
        stock: table ``stock``.

    >>> stock_differences(pd.DataFrame({"opening_cases": [260], "in_cases": [120], "out_cases": [118],
    ...     "loss_cases": [1], "closing_cases": [261]})).tolist()
    [0]
    """
    opening, came, out, lost, closing = (stock[name] for name in _MOVES)
    return opening + came - out - lost - closing


def _broken_chain(stock: pd.DataFrame) -> "pd.Series[bool]":
    """Flag rows whose opening differs from the closing of the same item one month before."""
    ordered = stock.sort_values(["dealer_id", "sku", "month"])
    months = pd.PeriodIndex(ordered["month"], freq="M")
    number = pd.Series(months.year * 12 + months.month, index=ordered.index)
    same = (ordered["dealer_id"] == ordered["dealer_id"].shift()) & (ordered["sku"] == ordered["sku"].shift())
    follows = same & (number == number.shift() + 1)
    return (follows & (ordered["opening_cases"] != ordered["closing_cases"].shift())).reindex(stock.index)


def stock_findings(spec: TableSpec, stock: pd.DataFrame) -> Iterator[Finding]:
    """Yield a finding where the identity or the chain of months does not hold.

    >>> from jbptools.data.dictionary import table_spec
    >>> months = pd.PeriodIndex(["2025-01", "2025-02"], freq="M")
    >>> two = pd.DataFrame({"dealer_id": "D1", "month": months, "sku": "T01", "opening_cases": [10, 9],
    ...     "in_cases": [5, 0], "out_cases": [7, 2], "loss_cases": [0, 0], "closing_cases": [8, 7]})
    >>> [found.message.say("en") for found in stock_findings(table_spec("stock"), two)]
    ['Stock: in 1 row the opening stock is not the closing stock of the month before.']
    """
    if not {"dealer_id", "month", "sku", *_MOVES} <= set(stock.columns):
        return
    difference = stock_differences(stock)
    off = difference.abs() > 0.5
    if off.any():
        rows = tuple(stock.index[off])
        worst = float(difference[off].abs().max())
        yield finding("identity", spec, "error", rows, worst=worst)
    broken = _broken_chain(stock)
    if broken.any():
        yield finding("chain", spec, "error", tuple(stock.index[broken]))
