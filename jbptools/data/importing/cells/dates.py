"""What a cell says as a day or a month: ``2025年3月``, ``2025/3/1``, ``202503``, ``3-Jan-25``, ``45717`` ...

Impossible days (30 February) and years out of reach get a reason; they are never moved to a
neighbouring day.
"""

import datetime as dt
import re
from collections.abc import Iterable
from typing import Literal

import numpy as np
import pandas as pd

from jbptools.words.reading import Unread, read_day
from jbptools.words.reading.days import FIRST_YEAR, LAST_YEAR

__all__ = [
    "FIRST_YEAR",
    "LAST_YEAR",
    "DateOrder",
    "ambiguous",
    "best_order",
    "dates",
    "read_date",
]

DateOrder = Literal["ymd", "dmy", "mdy"]
Grain = Literal["day", "month", "quarter", "year", ""]
Read = tuple[dt.date | None, str, Grain]


def read_date(text: str, order: DateOrder = "ymd") -> Read:
    """Read one cell.

    Args:
        text: the cell.
        order: how ``3/4/2025`` is meant; texts that begin with a four-figure year do not need it.

    Returns:
        The day (the first of a month or quarter where no day is given), a problem or ``""``, and how
        fine the cell was: ``day``, ``month``, ``quarter`` or ``year``.

    >>> read_date("2025年3月"), read_date("3-Jan-25")[0]
    ((datetime.date(2025, 3, 1), '', 'month'), datetime.date(2025, 1, 3))
    >>> read_date("2025-02-30")[1], read_date("45717")[0]
    ('impossible', datetime.date(2025, 3, 1))
    """
    read = read_day(text, order)
    return (None, read.why, "") if isinstance(read, Unread) else (read.date, "", read.grain)


def dates(cells: pd.Series, order: DateOrder = "ymd") -> pd.DataFrame:
    """Read a column of days or months.

    Returns:
        Columns ``value`` (datetime64), ``problem`` (``missing``, ``unreadable``, ``impossible``,
        ``year`` or ``""``) and ``grain``, indexed as the cells.

    >>> dates(pd.Series(["2025-01-31 08:26:00", "2025/2/30"], dtype="str"))["problem"].tolist()
    ['', 'impossible']
    """
    codes, distinct = pd.factorize(_without_time(cells))
    read = [read_date(text, order) for text in _with_noughts(distinct)] + [(None, "missing", "")]
    value = np.array([date for date, _, _ in read], dtype="datetime64[s]").astype("datetime64[us]")
    problem = np.array([why for _, why, _ in read], dtype=object)
    grain = np.array([fine for _, _, fine in read], dtype=object)
    return pd.DataFrame(
        {"value": value[codes], "problem": problem[codes], "grain": grain[codes]}, index=cells.index
    )


def _with_noughts(texts: Iterable[str]) -> list[str]:
    """Give October its nought back (``2025.1``) in a column that writes January as ``2025.01``."""
    known = list(texts)
    if not any(re.fullmatch(r"\d{4}\.0\d", text.strip()) for text in known):
        return known
    return [text.strip() + "0" if re.fullmatch(r"\d{4}\.1", text.strip()) else text for text in known]


def _without_time(cells: pd.Series) -> pd.Series:
    """Cut the time off ``2010-12-01 08:26:00``: there are as many times as rows but few days."""
    head = cells.dropna().head(50)
    if len(head) and head.str.match(r"\d{4}[-/]\d{2}[-/]\d{2}[ T]\d").all():
        long = cells.str.match(r"\d{4}[-/]\d{2}[-/]\d{2}[ T]\d{1,2}:\d").fillna(False)
        return cells.where(~long.astype(bool), cells.str.slice(0, 10))
    return cells


def _pairs(cells: pd.Series) -> pd.DataFrame:
    return (
        cells.dropna()
        .drop_duplicates()
        .str.extract(r"^\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(?:\d{4}|\d{2})(?:\D.*)?$")
        .dropna()
        .astype("int64")
    )


def best_order(cells: pd.Series) -> DateOrder:
    """Guess how ``3/4/2025`` is meant: by numbers above 12, else by the order that spans less time.

    >>> best_order(pd.Series(["13/1/2025", "2/1/2025"])), best_order(pd.Series(["1/13/2025", "2/1/2025"]))
    ('dmy', 'mdy')
    """
    pairs = _pairs(cells.head(100_000))
    if pairs.empty:
        return "ymd"
    if (pairs[0] > 12).sum() != (pairs[1] > 12).sum():
        return "dmy" if (pairs[0] > 12).sum() > (pairs[1] > 12).sum() else "mdy"
    sample = cells.dropna().drop_duplicates().head(2000)
    spans = {
        order: np.ptp(dates(sample, order)["value"].dropna().astype("int64")) for order in ("mdy", "dmy")
    }
    return "dmy" if spans["dmy"] < spans["mdy"] else "mdy"


def ambiguous(cells: pd.Series) -> bool:
    """Tell whether day and month could be swapped in every cell, so that the user must decide.

    >>> ambiguous(pd.Series(["3/4/2025"])), ambiguous(pd.Series(["13/4/2025"]))
    (True, False)
    """
    pairs = _pairs(cells.head(100_000))
    return bool(len(pairs) and (pairs <= 12).all(axis=None) and (pairs[0] != pairs[1]).any())
