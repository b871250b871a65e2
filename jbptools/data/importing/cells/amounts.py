"""What a cell says as a number: ``1,234.5``, ``￥1,200``, ``12.3万``, ``(350)``, ``-`` and its like.

Each different text is read once, so a column of half a million cells costs little more than its
distinct values. What can't be read gets a reason instead of a silent zero.
"""

import math
import re

import numpy as np
import pandas as pd

from jbptools.words.reading import Unread, plain, read_figure

__all__ = ["PROBLEMS", "amounts", "decimal_mark", "read_amount"]

#: why a cell is no number; "missing" is an empty cell or a word for it
PROBLEMS = ("missing", "unreadable", "infinite", "error", "percent", "too_large", "range", "comma")

_LARGEST = 1e15
#: units that an amount or a quantity may carry in its own cell
_UNITS = ("", "yuan")
_COMMA_DECIMAL = re.compile(
    r"^-?\d{1,3}(?:\.\d{3})*,\d{1,2}$|^-?\d+,\d{1,2}$|^-?\d{1,3}(?:\.\d{3})+,\d+$"
    r"|^-?\d{1,3}(?:\.\d{3}){2,}$"
)
_POINT_DECIMAL = re.compile(r"\d\.\d{1,2}$|,\d{3}(?:\.|$)|\d\.\d{4,}$")


def read_amount(text: str, decimal: str = ".") -> tuple[float, str, bool]:
    """Read one cell.

    Args:
        text: the cell.
        decimal: the mark before the fraction, ``"."`` or (in many European files) ``","``.

    Returns:
        The number (NaN where there is none), the problem or ``""``, and whether the cell named its own
        scale such as 万, so that a heading's unit does not apply again.

    >>> read_amount("￥1,234.5"), read_amount("12.3万"), read_amount("(350)")
    ((1234.5, '', False), (123000.0, '', True), (-350.0, '', False))
    >>> read_amount("无")[1], read_amount("一般")[1], read_amount("1.234,5", ",")[0]
    ('missing', 'unreadable', 1234.5)
    """
    read = read_figure(text, "," if decimal == "," else "")
    if isinstance(read, Unread):
        return math.nan, read.why, False
    if read.unit == "percent":
        return math.nan, "percent", False
    if read.is_range:
        return math.nan, "range", False
    if read.about or read.unit not in _UNITS:
        return math.nan, "unreadable", False
    return read.value, "", read.scale != 1 or plain(text).rstrip(") ").endswith(("元", "yuan"))


def amounts(cells: pd.Series, unit: float = 1.0, decimal: str = ".", full: float = 1.0) -> pd.DataFrame:
    """Read a column of amounts.

    Args:
        cells: text cells, missing where empty.
        unit: what 1 in the column is worth in yuan, e.g. 10,000 for 万元.
        decimal: the mark before the fraction.
        full: what 1 yuan is worth of a cell that says its own unit (3万), e.g. 1/1.13 where VAT is in it.

    Returns:
        Columns ``value`` (float64) and ``problem`` (one of :data:`PROBLEMS` or ``""``), indexed as the cells.

    >>> amounts(pd.Series(["1,200", "3万", None, "?x"], dtype="str"), unit=10.0)["value"].tolist()
    [12000.0, 30000.0, nan, nan]
    """
    codes, distinct = pd.factorize(cells)
    texts = pd.Series(distinct, dtype="str")
    value, problem = _distinct(texts, unit, decimal, full)
    value, problem = np.append(value, np.nan), np.append(problem, "missing")
    return pd.DataFrame({"value": value[codes], "problem": problem[codes]}, index=cells.index)


def _distinct(texts: pd.Series, unit: float, decimal: str, full: float) -> tuple[np.ndarray, np.ndarray]:
    value = np.full(len(texts), np.nan)
    if decimal == ".":
        value = pd.to_numeric(texts, errors="coerce").to_numpy(dtype="float64", copy=True)
        value[~(np.abs(value) <= _LARGEST)] = np.nan
    problem = np.full(len(texts), "", dtype=object)
    value *= unit
    for place in np.flatnonzero(np.isnan(value)):
        number, why, scaled = read_amount(texts.iloc[place], decimal)
        value[place] = number * (full if scaled else unit)
        problem[place] = why
    return value, problem


def decimal_mark(cells: pd.Series) -> str:
    """Tell whether a column writes its fractions after a comma, as many European systems do.

    >>> decimal_mark(pd.Series(["1.234,50", "12,5"])), decimal_mark(pd.Series(["1,234.50", "12,000"]))
    (',', '.')
    """
    texts = cells.dropna().head(2000).drop_duplicates().str.strip()
    comma = int(texts.str.match(_COMMA_DECIMAL.pattern).sum())
    point = int(texts.str.contains(_POINT_DECIMAL.pattern).sum())
    return "," if comma > point else "."
