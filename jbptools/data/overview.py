"""What tables there are, at a glance: rows, columns, and the time they cover."""

from collections.abc import Mapping

import pandas as pd

__all__ = ["overview"]


def overview(tables: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """Return DataFrame[table, rows, columns, first, last], the time as months; empty where a table has none.

    >>> sales = pd.DataFrame({"month": pd.PeriodIndex(["2025-05", "2025-06"], freq="M"), "amount_yuan": 1.0})
    >>> overview({"offtake": sales}).iloc[0].astype(str).tolist()
    ['offtake', '2', '2', '2025-05', '2025-06']
    """
    rows = []
    for name in tables:
        table = tables[name]
        times = [column for column in ("month", "date") if column in table and len(table)]
        first = last = None
        if times:
            when = table[times[0]].dropna()
            if len(when):
                first, last = str(when.min())[:7], str(when.max())[:7]
        rows.append((name, len(table), len(table.columns), first, last))
    return pd.DataFrame(rows, columns=["table", "rows", "columns", "first", "last"])
