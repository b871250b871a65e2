"""A delimited text file as a grid of cells: which separator it uses, and where its rows are.

Row 1 is the file's first record, as Excel would show it, so that a sentence about "row 57" can be
looked up. Cells stay text; empty ones are missing.
"""

import csv
import io
import math
from collections import Counter
from collections.abc import Sequence
from itertools import islice
from typing import Any, cast

import numpy as np
import pandas as pd

from jbptools.words import KitError

__all__ = ["MAX_COLUMNS", "framed", "grid", "html_grid", "sniff"]

MAX_COLUMNS = 1_000
DELIMITERS = (",", "\t", ";", "|")
_SAMPLE_LINES = 200
#: A cell longer than this was swallowed by a stray quotation mark.
_RUNAWAY = 20_000


def sniff(text: str) -> str:
    r"""Return the separator that cuts most lines into the same number of cells.

    >>> sniff("1|676|2010-12-29|2,024\n2|676|2010-12-29|6,074")
    '|'
    >>> sniff("经销商;金额\n华顺;1,5\n恒通;2,5")
    ';'
    """
    sample = text[:500_000]
    ranked = sorted(DELIMITERS, key=lambda delimiter: _evenness(sample, delimiter), reverse=True)
    return ranked[0]


def _evenness(sample: str, delimiter: str) -> float:
    """Score a separator: the share of lines with the usual number of cells, more cells counting more."""
    records = islice(csv.reader(io.StringIO(sample), delimiter=delimiter), _SAMPLE_LINES)
    try:
        widths = [len(record) for record in records if any(record)]
    except csv.Error:
        widths = [line.count(delimiter) + 1 for line in sample.splitlines()[:_SAMPLE_LINES]]
    cut = Counter(width for width in widths if width > 1)
    if not cut:
        return 0.0
    width, lines = cut.most_common(1)[0]
    return lines / len(widths) * (1 + math.log(width))


def grid(name: str, text: str, delimiter: str) -> tuple[pd.DataFrame, bool]:
    r"""Cut a text into cells.

    Returns:
        The cells (str, missing where empty; index = row number from 1, columns 0..n-1), and whether
        quotation marks had to be taken as ordinary characters.

    Raises:
        KitError: more columns than any table has.

    >>> cells, _ = grid("a.csv", "dealer,amount\nHua,12", ",")
    >>> cells.loc[2].tolist()
    ['Hua', '12']
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "").rstrip("\n\x1a \t")
    first, _, rest = text.partition("\n")
    if first.strip().lower() == f"sep={delimiter}":
        text = "\n" + rest
    width = max((line.count(delimiter) for line in text.split("\n")), default=0) + 1
    if width > MAX_COLUMNS:
        raise KitError("importing.too_many_columns", file=name, columns=width, limit=MAX_COLUMNS)
    quoted = None if '"' not in text else _cells(text, delimiter, width, csv.QUOTE_MINIMAL)
    if quoted is not None and not _ran_away(quoted):
        return tidy(quoted), False
    return tidy(_plain_cells(text, delimiter, width)), quoted is not None or '"' in text


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


def html_grid(text: str) -> pd.DataFrame | None:
    """Read the largest table of a web page: many systems export one under the name ``.xls``.

    Returns:
        The cells as in :func:`grid`, or None where the page has no table.

    >>> html_grid("<table><tr><td>经销商<td>金额</tr><tr><td>华顺<td>12</tr></table>").loc[2].tolist()
    ['华顺', '12']
    """
    from jbptools.data.importing.files.html import tables

    found = max(tables(text), key=len, default=None)
    return tidy(framed(found)) if found else None
