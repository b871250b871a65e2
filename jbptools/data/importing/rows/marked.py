"""Rows that a word marks as no sales: 其中 under a total, 承前页 on a new page, 平均值 below the list."""

import numpy as np
import pandas as pd

from jbptools.data.importing.rules import plain, words

__all__ = ["carried_rows", "part_rows", "statistic_rows"]

_ENDS = (
    "平均",
    "平均值",
    "均值",
    "最大值",
    "最小值",
    "占比",
    "同比",
    "环比",
    "同期",
    "达成率",
    "完成率",
    "增长率",
)


def _bare(text: str) -> str:
    return plain(text).strip(" :：.。()（）*-—")


def _in_any(cells: pd.DataFrame, known: frozenset[str]) -> pd.Series:
    result = pd.Series(False, index=cells.index)
    for column in cells:
        result |= cells[column].isin(
            [text for text in cells[column].dropna().unique() if _bare(text) in known]
        )
    return result


def carried_rows(cells: pd.DataFrame) -> pd.Series:
    """Tell which rows carry a sum from page to page or from period to period.

    >>> carried_rows(pd.DataFrame({"text": ["销售", "过次页", "承前页"]}, dtype="str")).tolist()
    [False, True, True]
    """
    return _in_any(cells, words("carried_words"))


def statistic_rows(cells: pd.DataFrame) -> pd.Series:
    """Tell which rows are an average, a largest value or a rate instead of a dealer.

    Args:
        cells: the columns that name the dealer.

    >>> statistic_rows(pd.DataFrame({"dealer": ["华顺", "平均值", "Max"]}, dtype="str")).tolist()
    [False, True, True]
    """
    result = _in_any(cells, words("statistic_words"))
    for column in cells:
        texts = cells[column].dropna().unique()
        result |= cells[column].isin([text for text in texts if _bare(text).endswith(_ENDS)])
    return result


def part_rows(cells: pd.DataFrame, numbers: pd.DataFrame) -> pd.Series:
    """Tell which rows are parts of the row above them (其中：…), with the unmarked parts that follow.

    After a row that says 其中 further parts may stand without the word, until together they make the row
    above.

    >>> cells = pd.DataFrame({"dealer": ["华顺", "其中：KA", "流通", "恒通"]}, dtype="str")
    >>> part_rows(cells, pd.DataFrame({"amount": [10.0, 6, 4, 5]})).tolist()
    [False, True, True, False]
    """
    marked = pd.Series(False, index=cells.index)
    for column in cells:
        marks = {text: _says_part(plain(text)) for text in cells[column].dropna().unique()}
        marked |= cells[column].map(marks).eq(True)
    if not marked.any() or not len(numbers.columns):
        return marked
    found, values = marked.to_numpy().copy(), numbers.fillna(0.0).to_numpy(dtype="float64")
    for place in np.flatnonzero(marked.to_numpy()):
        if place and not marked.iloc[place - 1]:
            found[place : _end(values, marked.to_numpy(), int(place))] = True
    return pd.Series(found, index=cells.index)


def _says_part(text: str) -> bool:
    return any(text == word or text.startswith((word + ":", word + " ")) for word in words("part_words")) or (
        text.startswith("其中")
    )


def _end(values: np.ndarray, marked: np.ndarray, start: int) -> int:
    """Return where the parts end that begin here and together make the row before them."""
    whole, so_far, last = values[start - 1], np.zeros(values.shape[1]), start
    while last < len(values) and marked[last]:
        so_far = so_far + values[last]
        last += 1
    end = last
    while end < len(values) and not marked[end]:
        so_far = so_far + values[end]
        end += 1
        if (np.abs(so_far - whole) <= 0.011 + 1e-6 * np.abs(whole)).all():
            return end
        if (so_far > whole + 0.011).any():
            break
    return last
