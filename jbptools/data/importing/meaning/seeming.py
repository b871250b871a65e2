"""Sheets that are no sales though they hold dealers and figures: a stock count, a dealer's profit sheet."""

import re
from collections.abc import Sequence

import pandas as pd

from jbptools.data.importing.rules import plain, words

__all__ = ["seems_like"]

_ENOUGH = 4
_NUMBERED = re.compile(r"^[（(]?[一二三四五六七八九十\d]+[)）、.．]?\s*(?:其中[:：])?|^其中[:：]")


def seems_like(titles: Sequence[str], body: pd.DataFrame) -> str:
    """Return ``profit`` or ``stock`` for a sheet that is one of these, else an empty text.

    Args:
        titles: the sheet's name, its title rows and headings.
        body: its cells.

    >>> seems_like(["12月底库存", "经销商月末库存盘点（箱）", "经销商", "可乐"], pd.DataFrame())
    'stock'
    >>> seems_like(["2025年进货", "经销商", "金额", "库存"], pd.DataFrame())
    ''
    """
    first = [text for column in body.columns[:2] for text in body[column].dropna().head(60)]
    names = [_NUMBERED.sub("", plain(text)) for text in first]
    if sum(any(name.startswith(word) for word in words("profit_words")) for name in names) >= _ENOUGH:
        return "profit"
    stock = [any(word in plain(text) for word in words("stock_words")) for text in titles]
    sales = any(word in plain(text) for text in titles for word in words("sales_words"))
    return "stock" if any(stock[:3]) and not sales else ""
