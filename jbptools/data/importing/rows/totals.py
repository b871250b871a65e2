"""Rows that sum up other rows: 合计, 小计, "Grand Total", and sums that nobody labelled.

Counted as data they double the sales. A word alone proves little (a dealer may be called "Total
Trading"), so a word that could be part of a name needs a second sign: empty keys or a sum that fits.
"""

import numpy as np
import pandas as pd

from jbptools.data.importing.rules import plain, words

__all__ = ["total_rows"]

_FEW = 3
#: where more rows than this lack a dealer, the lack says nothing about totals
_HABIT = 0.1


def total_rows(keys: pd.DataFrame, dealers: list[str], numbers: pd.DataFrame) -> pd.Series:
    """Tell which rows are totals.

    Args:
        keys: text cells that are no amounts, as they stand in the file (index: row numbers).
        dealers: those columns of ``keys`` that name the dealer.
        numbers: the amounts, missing where there are none.

    Returns:
        True for totals, indexed as the rows.

    >>> keys = pd.DataFrame({"dealer": ["Hua", "Heng", "合计", "Total Trading"]}, dtype="str")
    >>> total_rows(keys, ["dealer"], pd.DataFrame({"amount": [1.0, 2.0, 3.0, 9.0]})).tolist()
    [False, False, True, False]
    """
    signs = pd.DataFrame(
        {column: _signs(keys[column], column in dealers) for column in keys}, index=keys.index
    )
    strong, weak = (signs == 2).any(axis=1), (signs == 1).any(axis=1)
    nameless = keys[dealers].isna().all(axis=1) if dealers else pd.Series(False, index=keys.index)
    blanks = _unusual_blanks(keys)
    if nameless.mean() > _HABIT and nameless.sum() > _FEW:
        nameless = nameless & False
    doubtful = (weak | nameless) & ~strong
    fits = pd.Series(False, index=keys.index)
    if (doubtful | strong).any() or len(keys) > _FEW:
        fits = _sums(numbers, strong, doubtful)
    return (
        strong | (weak & (blanks | fits)) | (nameless & fits & _some(numbers)) | _last_is_sum(numbers, strong)
    )


def _signs(cells: pd.Series, names_dealer: bool) -> pd.Series:
    """Grade a column's cells: 2 says total, 1 may say it, 0 does not."""
    grades = {text: _sign(plain(text).rstrip(": ."), names_dealer) for text in cells.dropna().unique()}
    weak, strong = ([text for text, found in grades.items() if found == grade] for grade in (1, 2))
    return cells.isin(weak).astype("int64") + 2 * cells.isin(strong).astype("int64")


def _sign(text: str, names_dealer: bool) -> int:
    bare = text.replace(" ", "")
    chinese = not text.isascii()
    if text in words("total_words") or (chinese and bare in words("total_words")):
        unclear = text in {plain(word) for word in ("全国", "all", "sum", "overall", "汇总")}
        return 1 if unclear or not (chinese or names_dealer) else 2
    ends = any(text.endswith(word) and (chinese or text.endswith(" " + word)) for word in words("total_ends"))
    starts = any(text.startswith(word) for word in words("total_starts"))
    return 1 if ends or starts else 0


def _unusual_blanks(keys: pd.DataFrame) -> pd.Series:
    """Tell which rows lack a key that nearly all rows have."""
    usual = [column for column in keys if keys[column].notna().mean() > 0.8]
    return keys[usual].isna().any(axis=1) if usual else pd.Series(False, index=keys.index)


def _some(numbers: pd.DataFrame) -> pd.Series:
    return (numbers.fillna(0) != 0).any(axis=1)


def _sums(numbers: pd.DataFrame, strong: pd.Series, doubtful: pd.Series) -> pd.Series:
    """Tell which doubtful rows equal the sum of the rows above: of all, or since the last total."""
    values = numbers.fillna(0.0).to_numpy()
    plain_rows = ~(strong | doubtful).to_numpy()
    before = np.cumsum(np.where(plain_rows[:, None], values, 0.0), axis=0)
    fits = np.zeros(len(numbers), dtype=bool)
    block_start = np.zeros(values.shape[1])
    for place in np.flatnonzero(~plain_rows):
        block = before[place] - block_start
        fits[place] = _same(values[place], block) or _same(values[place], before[place])
        if fits[place] or strong.iloc[place]:
            block_start = before[place]
    return pd.Series(fits, index=numbers.index)


def _same(row: np.ndarray, total: np.ndarray) -> bool:
    """Tell whether a row says the sums, within rounding; a row of zeros says nothing."""
    close = np.abs(row - total) <= 0.011 + 1e-6 * np.abs(total)
    return bool(close.all() and (row != 0).any())


def _last_is_sum(numbers: pd.DataFrame, strong: pd.Series) -> pd.Series:
    """Tell whether the last row is the sum of all others in two columns or more, whatever its name."""
    result = pd.Series(False, index=numbers.index)
    rows = numbers.loc[~strong]
    rows = rows[rows.notna().any(axis=1)]
    if len(rows) > _FEW + 1:
        last, others = rows.iloc[-1].fillna(0), rows.iloc[:-1].fillna(0)
        busy = ((others != 0).sum() >= _FEW).to_numpy() & (last != 0).to_numpy()
        if busy.sum() > 1 and _same(last.to_numpy()[busy], others.sum().to_numpy()[busy]):
            result.loc[rows.index[-1]] = True
    return result
