"""What a cell says as a number: ``1,234.5``, ``￥1,200``, ``12.3万``, ``(350)``, ``-`` and its like.

Each different text is read once, so a column of half a million cells costs little more than its
distinct values. What can't be read gets a reason instead of a silent zero.
"""

import math
import re
import unicodedata

import numpy as np
import pandas as pd

from jbptools.data.importing.rules import plain, words

__all__ = ["PROBLEMS", "amounts", "decimal_mark", "read_amount"]

#: why a cell is no number; "missing" is an empty cell or a word for it
PROBLEMS = ("missing", "unreadable", "infinite", "error", "percent", "too_large")

_LARGEST = 1e15
_SCALES = {
    "万亿": 1e12, "亿": 1e8, "千万": 1e7, "百万": 1e6, "万": 1e4, "w": 1e4, "千": 1e3,
    "k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9,
}  # fmt: skip
_CURRENCY = r"(?:￥|¥|\$|€|£|rmb|cny|usd|eur|gbp|hkd|人民币)"
_NUMBER = re.compile(
    rf"""^(?P<open>\()?\s*(?P<sign1>[-+])?\s*{_CURRENCY}?\s*(?P<sign2>[-+])?\s*
    (?P<digits>\d{{1,3}}(?:,\d{{3}})+(?:\.\d*)?|\d{{1,4}}(?:,\d{{4}})+(?:\.\d*)?|\d+\.?\d*|\.\d+)
    (?P<exponent>e[-+]?\d{{1,3}})?\s*
    (?P<scale>万亿|亿|千万|百万|万|千|bn|mn|[kmw])?\s*
    (?:元|圆|块|yuan|{_CURRENCY})?\s*(?P<after>[-+])?\s*(?P<close>\))?$""",
    re.VERBOSE,
)
_SPACE_INSIDE = re.compile(r"(?<=\d)[\s'’`_](?=\d{3}(?:\D|$))")
_MINUS = str.maketrans({"−": "-", "–": "-", "—": "-", "﹣": "-", "‐": "-", "‑": "-"})
_COMMA_DECIMAL = re.compile(r"^-?\d{1,3}(?:\.\d{3})*,\d{1,2}$|^-?\d+,\d{1,2}$|^-?\d{1,3}(?:\.\d{3})+,\d+$")
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
    folded = plain(text)
    if folded in words("missing_words"):
        return math.nan, "missing", False
    if folded in words("error_words") or folded.startswith("####"):
        return math.nan, "error", False
    if folded.lstrip("+-−") in ("inf", "infinity", "∞"):
        return math.nan, "infinite", False
    if folded.endswith(("%", "‰")):
        return math.nan, "percent", False
    found = _NUMBER.match(_SPACE_INSIDE.sub("", _canonical(folded, decimal)))
    return _value(found) if found else (math.nan, "unreadable", False)


def _canonical(folded: str, decimal: str) -> str:
    text = unicodedata.normalize("NFKC", folded).translate(_MINUS).replace("、", ",")
    if decimal == ",":
        text = text.replace(".", "").replace(",", ".")
    return text


def _value(found: re.Match[str]) -> tuple[float, str, bool]:
    signs = [found["sign1"], found["sign2"], found["after"]]
    if bool(found["open"]) != bool(found["close"]) or sum(sign is not None for sign in signs) > 1:
        return math.nan, "unreadable", False
    if any(ord(letter) > 127 for letter in found["digits"]):
        return math.nan, "unreadable", False
    number = float(found["digits"].replace(",", "") + (found["exponent"] or ""))
    number *= _SCALES[found["scale"]] if found["scale"] else 1
    number *= -1 if "-" in signs or found["open"] else 1
    if abs(number) > _LARGEST:
        return math.nan, "too_large", False
    return number, "", found["scale"] is not None


def amounts(cells: pd.Series, unit: float = 1.0, decimal: str = ".") -> pd.DataFrame:
    """Read a column of amounts.

    Args:
        cells: text cells, missing where empty.
        unit: what 1 in the column is worth in yuan, e.g. 10,000 for 万元.
        decimal: the mark before the fraction.

    Returns:
        Columns ``value`` (float64) and ``problem`` (one of :data:`PROBLEMS` or ``""``), indexed as the cells.

    >>> amounts(pd.Series(["1,200", "3万", None, "?x"], dtype="str"), unit=10.0)["value"].tolist()
    [12000.0, 30000.0, nan, nan]
    """
    codes, distinct = pd.factorize(cells)
    texts = pd.Series(distinct, dtype="str")
    value, problem = _distinct(texts, unit, decimal)
    value, problem = np.append(value, np.nan), np.append(problem, "missing")
    return pd.DataFrame({"value": value[codes], "problem": problem[codes]}, index=cells.index)


def _distinct(texts: pd.Series, unit: float, decimal: str) -> tuple[np.ndarray, np.ndarray]:
    value = np.full(len(texts), np.nan)
    if decimal == ".":
        value = pd.to_numeric(texts, errors="coerce").to_numpy(dtype="float64", copy=True)
        value[~(np.abs(value) <= _LARGEST)] = np.nan
    problem = np.full(len(texts), "", dtype=object)
    value *= unit
    for place in np.flatnonzero(np.isnan(value)):
        number, why, scaled = read_amount(texts.iloc[place], decimal)
        value[place] = number if scaled else number * unit
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
