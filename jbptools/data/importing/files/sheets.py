"""A sheet as it was found, before anything is made of it, and how one cell becomes text."""

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from jbptools.data.importing.files.xlsx import MAX_CELLS, Range, number_text

__all__ = ["MAX_AREA", "MAX_CELLS", "RawSheet", "as_text"]

#: rows x columns that a grid may have, filled or not
MAX_AREA = 20_000_000


@dataclass(frozen=True, eq=False)
class RawSheet:
    """One sheet.

    Args:
        name: its name.
        cells: str; index = Excel's row number.
        merged: merged ranges.
        hidden: the sheet is hidden.
        hidden_rows: how many rows are hidden.
        formulas_without_value: cells whose formula was saved without a result.
        hidden_columns: numbers of hidden columns, from 0.
        stray: cells too far to the right to belong to a table, by address; they are not in ``cells``.
    """

    name: str
    cells: pd.DataFrame
    merged: tuple[Range, ...] = ()
    hidden: bool = False
    hidden_rows: int = 0
    formulas_without_value: int = 0
    hidden_columns: tuple[int, ...] = ()
    stray: dict[str, str] = field(default_factory=dict)


def as_text(value: Any) -> str | None:
    """Return one cell as text.

    >>> as_text(676.0), as_text(0.1), as_text(dt.datetime(2025, 3, 1)), as_text("")
    ('676', '0.1', '2025-03-01', None)
    """
    if value is None or value == "":
        return None
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return number_text(value)
    if isinstance(value, dt.datetime):
        midnight = value.time() == dt.time()
        return value.date().isoformat() if midnight else value.isoformat(" ", "seconds")
    return value.isoformat() if isinstance(value, (dt.date, dt.time)) else str(value)
