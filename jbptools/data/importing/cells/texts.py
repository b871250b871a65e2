"""Names and codes as people mean them: outer spaces, full-width forms and ``.0`` make no other dealer."""

import re

import pandas as pd

from jbptools.data.importing.rules import plain
from jbptools.words.reading.folding import table

__all__ = ["clean", "fill_down", "folded", "spellings"]

#: share of blank cells from which on a column may be filled once per block
_BLOCKS = 0.4
_CODE_WITH_POINT = re.compile(r"-?\d+\.0+")


def _by_distinct(cells: pd.Series, read: dict[str, str | None]) -> pd.Series:
    return cells.map(read).astype("str")


def clean(cells: pd.Series, *, code: bool = False, spaces: bool = False) -> pd.Series:
    """Return text cells without invisible differences; words for "nothing" become missing.

    Args:
        cells: text cells.
        code: they are codes: ``17850.0`` is ``17850``.
        spaces: keep spaces as they are, because spellings are compared later.

    >>> clean(pd.Series([" 华顺  商贸　", "无", "17850.0"], dtype="str"), code=True).tolist()
    ['华顺 商贸', nan, '17850']
    """
    read = {text: _clean(text, code, spaces) for text in cells.dropna().unique()}
    return _by_distinct(cells, read)


def _clean(text: str, code: bool, spaces: bool) -> str | None:
    if plain(text) in table("missing"):
        return None
    if spaces and not (code and _CODE_WITH_POINT.fullmatch(text.strip())):
        return text
    visible = re.sub("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]", "", text)
    shown = " ".join(visible.split())
    return shown.split(".")[0] if code and _CODE_WITH_POINT.fullmatch(shown) else shown


def folded(cells: pd.Series) -> pd.Series:
    """Return what two spellings of one name have in common.

    >>> folded(pd.Series(["Ｈｕａ（杭州）", "hua(杭州) "], dtype="str")).nunique()
    1
    """
    return _by_distinct(cells, {text: plain(text) for text in cells.dropna().unique()})


def spellings(cells: pd.Series) -> tuple[pd.Series, int]:
    """Give every spelling of a name its first one.

    Returns:
        The names, and how many of them were written in more than one way.

    >>> names, several = spellings(pd.Series(["华顺", "华顺 ", "恒通"], dtype="str"))
    >>> names.tolist(), several
    (['华顺', '华顺', '恒通'], 1)
    """
    distinct = pd.Series(cells.dropna().unique(), dtype="str")
    keys = folded(distinct)
    first = distinct.groupby(keys, sort=False).transform("first")
    several = int((distinct.groupby(keys).size() > 1).sum())
    return _by_distinct(cells, dict(zip(distinct, clean(first), strict=True))), several


def fill_down(cells: pd.Series) -> tuple[pd.Series, int]:
    """Fill a column in which a name stands only on the first row of its block.

    Reports and pivot tables are written so; a column with blanks here and there is not, and is left alone:
    its names come back later, while a block's name comes once.

    Returns:
        The cells, and how many were filled.

    >>> fill_down(pd.Series(["Hua", None, None, "Heng", None], dtype="str"))[1]
    3
    >>> fill_down(pd.Series(["Hua", None, "Hua", "Heng", "Hua"], dtype="str"))[1]
    0
    """
    blank = cells.isna()
    known = cells[~blank]
    if (
        known.empty
        or blank.mean() < _BLOCKS
        or blank.sum() < 2
        or blank.iloc[0]
        or known.nunique() < 0.95 * len(known)
    ):
        return cells, 0
    return cells.ffill(), int(blank.sum())
