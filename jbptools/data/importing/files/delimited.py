"""A delimited text file as a grid of cells: which separator it uses, and where its rows are.

Row 1 is the file's first record, as Excel would show it, so that a sentence about "row 57" can be
looked up. Cells stay text; empty ones are missing.
"""

import csv
import io
import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any, cast

import numpy as np
import pandas as pd

from jbptools.data.importing.files.html import tables
from jbptools.data.importing.files.long_rows import whole_rows
from jbptools.words import KitError, Message

__all__ = ["MAX_COLUMNS", "framed", "grid", "html_grids", "is_fixed_width", "sniff", "tidy"]

MAX_COLUMNS = 1_000
DELIMITERS = (",", "\t", ";", "|", "，")
#: stands for a separator that is no single byte
_OWN = "\x1f"
_SAMPLE_LINES = 200
#: A cell longer than this was swallowed by a stray quotation mark.
_RUNAWAY = 20_000


def sniff(text: str) -> str:
    r"""Return the separator that cuts most lines into the same number of cells.

    >>> sniff("1|676|2010-12-29|2,024\n2|676|2010-12-29|6,074")
    '|'
    >>> sniff("经销商;金额\n华顺;1,5\n恒通;2,5")
    ';'
    >>> sniff("经销商，日期，金额\n华顺，2025-01-01，1200")
    '，'
    """
    sample = text[:500_000]
    ranked = sorted(DELIMITERS, key=lambda delimiter: _evenness(sample, delimiter), reverse=True)
    return ranked[0]


def _evenness(sample: str, delimiter: str) -> float:
    """Score a separator: the share of lines with the usual number of cells, more cells counting more."""
    try:
        widths = [len(record) for record in islice(_records(sample, delimiter), _SAMPLE_LINES) if any(record)]
    except csv.Error:
        widths = [line.count(delimiter) + 1 for line in sample.splitlines()[:_SAMPLE_LINES]]
    cut = Counter(width for width in widths if width > 1)
    if not cut:
        return 0.0
    width, lines = cut.most_common(1)[0]
    return lines / len(widths) * (1 + math.log(width))


def _records(text: str, delimiter: str) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(text), delimiter=delimiter, skipinitialspace=_spaced_quotes(text))


def _spaced_quotes(text: str) -> bool:
    """``a, "1,200"``: a space before a quotation mark is no part of the cell."""
    return ' "' in text[:100_000] and re.search(r'[,;|\t，] +"', text[:100_000]) is not None


def is_fixed_width(text: str) -> bool:
    r"""Tell whether the columns of a text stand under each other, parted by spaces alone.

    >>> is_fixed_width("dealer      amount\nHua            12\nHeng          345\n")
    True
    >>> is_fixed_width("dealer,amount\nHua,12\n")
    False
    """
    lines = [line for line in text[:200_000].splitlines()[:_SAMPLE_LINES] if line.strip()]
    if len(lines) < 3 or any(_evenness("\n".join(lines), delimiter) for delimiter in DELIMITERS):
        return False
    return sum(re.search(r"\S {2,}\S", line) is not None for line in lines) > 0.8 * len(lines)


def grid(name: str, text: str, delimiter: str) -> tuple[pd.DataFrame, list[Message]]:
    r"""Cut a text into cells.

    Returns:
        The cells (str, missing where empty; index = row number from 1, columns 0..n-1), and what had to
        be done to cut it.

    Raises:
        KitError: more columns than any table has, or rows that can be cut in more than one way.

    >>> cells, _ = grid("a.csv", "dealer,amount\nHua,12", ",")
    >>> cells.loc[2].tolist()
    ['Hua', '12']
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "").rstrip("\n\x1a \t")
    first, _, rest = text.partition("\n")
    if first.strip().lower() == f"sep={delimiter}":
        text = "\n" + rest
    if ord(delimiter) > 127:  # pandas cuts at single bytes only
        text, delimiter = text.replace(delimiter, _OWN), _OWN
    notes = []
    quoted = _quoted(name, text, delimiter) if '"' in text else None
    if quoted is None:
        notes += [Message("importing.note_stray_quote")] if '"' in text else []
        width = max((line.count(delimiter) for line in text.split("\n")), default=0) + 1
        cells = _plain_cells(text, delimiter, _allowed(name, width))
    else:
        cells = quoted
    cells = tidy(cells)
    cells, joined = whole_rows(name, cells, delimiter)
    return cells, notes + joined


def _allowed(name: str, width: int) -> int:
    if width > MAX_COLUMNS:
        raise KitError("importing.too_many_columns", file=name, columns=width, limit=MAX_COLUMNS)
    return width


def _quoted(name: str, text: str, delimiter: str) -> pd.DataFrame | None:
    """Cut with quotation marks in force; None where they don't close or swallowed a part of the file."""
    try:
        width = max(map(len, _records(text, delimiter)), default=1)
    except csv.Error:
        return None
    cells = _cells(text, delimiter, _allowed(name, width), csv.QUOTE_MINIMAL)
    return None if cells is None or _ran_away(cells) else cells


def _plain_cells(text: str, delimiter: str, width: int) -> pd.DataFrame:
    """Cut at every separator, quotation marks being ordinary characters."""
    cells = _cells(text, delimiter, width, csv.QUOTE_NONE)
    if cells is None:
        cells = framed([line.split(delimiter) for line in text.split("\n")])
    return cells


def _cells(text: str, delimiter: str, width: int, quoting: int) -> pd.DataFrame | None:
    """Cut with pandas; None where the quotation marks don't close."""
    try:
        return pd.read_csv(
            io.StringIO(text),
            sep=delimiter,
            header=None,
            names=range(width),
            dtype=str,
            keep_default_na=False,
            na_values=[""],
            skip_blank_lines=False,
            skipinitialspace=quoting == csv.QUOTE_MINIMAL and _spaced_quotes(text),
            quoting=cast("Any", quoting),
            low_memory=False,
        )
    except (pd.errors.ParserError, pd.errors.EmptyDataError):
        return None


def _ran_away(cells: pd.DataFrame) -> bool:
    longest = max(
        (cells[column].str.len().max() for column in cells if cells[column].notna().any()), default=0
    )
    return bool(longest > _RUNAWAY)


def framed(rows: Sequence[Sequence[str | None]]) -> pd.DataFrame:
    """Return rows of different lengths as one grid.

    >>> framed([["a"], ["b", "c"]]).shape
    (2, 2)
    """
    width = max((len(row) for row in rows), default=0)
    return pd.DataFrame([[*row, *[None] * (width - len(row))] for row in rows], dtype=object)


def tidy(cells: pd.DataFrame, rows: Sequence[int] | None = None) -> pd.DataFrame:
    """Number the rows, take blank-looking cells as missing, drop empty rows and outer columns.

    Args:
        cells: the grid.
        rows: its row numbers; counted from 1 if left out.

    >>> tidy(pd.DataFrame([["a", " "], [None, None], ["b", None]], dtype="str")).index.tolist()
    [1, 3]
    """
    cells = cells.astype("str")
    cells.index = pd.RangeIndex(1, len(cells) + 1) if rows is None else pd.Index(list(rows), dtype="int64")
    for column in cells:
        blank = cells[column].isin([" ", "  ", "\t", "\u3000", "\xa0", "   "]) | cells[
            column
        ].str.isspace().fillna(False)
        if blank.any():
            cells[column] = cells[column].mask(blank)
    filled = cells.notna()
    width = max(np.flatnonzero(filled.any(axis=0).to_numpy()), default=-1) + 1
    cells = cells.loc[filled.any(axis=1), list(cells.columns[:width])]
    cells.columns = pd.RangeIndex(len(cells.columns))
    return cells


def html_grids(text: str) -> list[pd.DataFrame]:
    """Read the tables of a web page: many systems export one under the name ``.xls``.

    Returns:
        The cells of each as in :func:`grid`; tables of a single row or column are layout and left out
        where there are others.

    >>> html_grids("<table><tr><td>经销商<td>金额</tr><tr><td>华顺<td>12</tr></table>")[0].loc[2].tolist()
    ['华顺', '12']
    """
    grids = [tidy(framed(rows)) for rows in tables(text)]
    real = [one for one in grids if len(one) > 1 and len(one.columns) > 1]
    return real or [one for one in grids if len(one)]
