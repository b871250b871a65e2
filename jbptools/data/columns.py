"""Which columns a table lacks, and what the user probably called them."""

from collections.abc import Iterator
from difflib import get_close_matches

import pandas as pd

from jbptools.data.dictionary import ColumnSpec, TableSpec
from jbptools.data.finding import Finding, finding

__all__ = ["missing_columns", "nearest"]


def nearest(column: ColumnSpec, there: list[str]) -> str | None:
    """Return the column that is most like the one looked for: by its code or its title in either language.

    Args:
        column: the column looked for.
        there: the names that the table has.

    >>> from jbptools.data.dictionary import table_spec
    >>> nearest(table_spec("targets").columns["target_yuan"], ["dealer", "target (yuan)"])
    'target (yuan)'
    """
    lower = {name.lower(): name for name in there}
    for wanted in (column.name, column.title["zh"], column.title["en"]):
        close = get_close_matches(wanted.lower(), list(lower), n=1, cutoff=0.6)
        if close:
            return lower[close[0]]
    return None


def missing_columns(spec: TableSpec, frame: pd.DataFrame) -> Iterator[Finding]:
    """Yield a finding for every required column that is not there, with the nearest match.

    >>> from jbptools.data.dictionary import table_spec
    >>> sales = pd.DataFrame({"dealer_id": ["D1"], "month": ["2025-01"], "target": [5.0]})
    >>> [found.message.say("en") for found in missing_columns(table_spec("targets"), sales)]
    ['Table “Targets” has no column “Target, ex VAT”. Did you mean “target”? Columns there: ...']
    """
    there = [str(name) for name in frame.columns]
    spare = [name for name in there if name not in spec.columns]
    for column in spec.columns.values():
        if column.required and column.name not in there:
            near = nearest(column, spare)
            values = {"column": column.name_shown, "there": there}
            if near is None:
                yield finding("column", spec, "error", (), **values)
            else:
                yield finding("column_near", spec, "error", (), near=near, **values)
