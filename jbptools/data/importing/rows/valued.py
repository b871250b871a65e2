"""Which cells of a column say the same kind of thing, and what their rows come to."""

from collections.abc import Iterable
from typing import Any, overload

import pandas as pd

from jbptools.data.importing.cells.amounts import amounts
from jbptools.data.importing.meaning.mapping import ColumnChoice, Mapping
from jbptools.data.importing.rules import plain, words

__all__ = ["amount_of", "figures_of", "grouped", "mixed_units", "text_columns"]

#: a column of more different texts says something else on every row
_DISTINCT = 40
_SAMPLE = 20_000
_LONGEST = 16


def text_columns(mapping: Mapping, body: pd.DataFrame) -> list[ColumnChoice]:
    """Return the columns that sort rows into a few kinds: few different short texts, no figures."""
    return [
        column
        for column in mapping.columns
        if column.field not in ("dealer_id", "dealer_name", "date", "year", "sku", "sku_name")
        and not (column.rule and column.rule.kind != "text")
        and _few(body[column.source])
    ]


def _few(cells: pd.Series) -> bool:
    known = cells.dropna()
    if known.empty or known.head(_SAMPLE).nunique() > _DISTINCT:
        return False
    distinct = known.unique()
    return len(distinct) <= 4 * _DISTINCT and not all(_is_figure(text) for text in distinct)


def _is_figure(text: str) -> bool:
    return text.strip().replace(".", "").replace(",", "").replace("-", "").isdigit()


def grouped(cells: pd.Series, marks: Iterable[str]) -> pd.Series:
    """Tell which cells say one of these words, alone or as part of a short text (销售退货单).

    >>> grouped(pd.Series(["销售退货单", "销售单", None], dtype="str"), ["退货"]).tolist()
    [True, False, False]
    """
    folded = [plain(mark) for mark in marks]
    said = [
        text
        for text in cells.dropna().unique()
        if len(text) <= _LONGEST and any(_has(plain(text), mark) for mark in folded)
    ]
    return cells.isin(said)


def _has(text: str, mark: str) -> bool:
    if mark.isascii():
        return mark in text.replace("-", " ").replace("_", " ").split() or text == mark
    return mark in text


@overload
def amount_of(cells: pd.Series, mapping: Mapping, column: ColumnChoice) -> float: ...
@overload
def amount_of(cells: pd.DataFrame, mapping: Mapping, *, rows: pd.Series) -> dict[str, float]: ...
def amount_of(
    cells: Any, mapping: Mapping, column: ColumnChoice | None = None, *, rows: pd.Series | None = None
) -> Any:
    """Return what a column comes to in yuan; or, of some rows, the positive and the negative amounts."""
    if column is not None:
        return float(amounts(cells, mapping.factor(column), mapping.decimal)["value"].sum())
    figures = figures_of(cells.loc[rows], mapping)
    return {
        "positive": float(figures.clip(lower=0).sum().sum()),
        "negative": float(figures.clip(upper=0).sum().sum()),
    }


def figures_of(body: pd.DataFrame, mapping: Mapping) -> pd.DataFrame:
    """Return the sales amounts of rows in yuan, one column for each column that is read as an amount."""
    columns = [one for one in mapping.columns if one.rule and one.rule.measure == "amount_yuan"]
    columns = columns or [one for one in mapping.columns if one.rule and one.rule.kind == "amount"]
    return pd.DataFrame(
        {
            one.position: amounts(body[one.source], mapping.factor(one), mapping.decimal)["value"]
            for one in columns
        },
        index=body.index,
    )


def mixed_units(cells: pd.Series) -> list[str]:
    """Return the units of quantity that a column names, where it names several; else none.

    >>> mixed_units(pd.Series(["箱", "瓶", "箱"])), mixed_units(pd.Series(["箱", "箱"]))
    (['箱', '瓶'], [])
    """
    known = {plain(word) for word in words("unit_words")}
    distinct = {text: plain(text) for text in cells.dropna().unique()}
    several = len(set(distinct.values())) > 1 and all(folded in known for folded in distinct.values())
    return list(distinct) if several else []
