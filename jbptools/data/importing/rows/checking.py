"""Totals that stand in a file are no data, but they tell whether what was read is what the file means."""

from typing import Any

import pandas as pd

from jbptools.data.importing.cells.amounts import amounts
from jbptools.data.importing.meaning.headings import heading_of
from jbptools.data.importing.rows.lines import Lines
from jbptools.data.importing.rows.report import Check, Report
from jbptools.data.importing.rules import plain, words

__all__ = ["check_total_column", "check_total_rows"]


def _sums(lines: Lines) -> pd.Series:
    """Return each row's sales in yuan: its amount, or the sum of its months."""
    if lines.has("amount_yuan"):
        return lines.values["amount_yuan"]
    field = "month_target" if lines.mapping.table == "targets" else "month_amount"
    months = [one.position for one in lines.mapping.columns if one.field in (field, "category_amount")]
    if months:
        return lines.wide[months].sum(axis=1, min_count=1)
    return lines.values["target_yuan"] if lines.has("target_yuan") else pd.Series(dtype="float64")


def check_total_rows(lines: Lines, totals: Lines, report: Report) -> None:
    """Compare the last total of a sheet with what was read of it."""
    stated = _sums(totals).dropna()
    read = _sums(lines)
    if stated.empty or read.empty:
        return
    whole = float(read.sum())
    fits = stated[(stated - whole).abs() <= max(1.0, 2e-4 * abs(whole))]
    row: Any = fits.index[-1] if len(fits) else stated.abs().idxmax()
    at: dict[str, Any] = {"file": lines.upload.name, "sheet": lines.mapping.sheet, "place": lines.place}
    if len(fits) or _is_grand(totals, row, stated):
        report.checks.append(Check(stated=float(stated.loc[row]), read=whole, row=int(row), **at))


def _is_grand(totals: Lines, row: Any, stated: pd.Series) -> bool:
    """Tell a total of the whole sheet from a subtotal: it says so, or there is no other."""
    texts = {plain(str(text)).replace(" ", "") for text in totals.raw.loc[row].dropna()}
    return len(stated) == 1 or bool(texts & {"合计", "总计", "总合计", "共计", "grandtotal", "total"})


def check_total_column(lines: Lines, report: Report) -> None:
    """Compare a column of totals beside the months with the sum of the months, row by row."""
    mapping = lines.mapping
    months = [one for one in mapping.items("month") if one.field in ("month_amount", "month_target")]
    kinds = {one.field for one in months}
    years = {heading_of(one.source).year for one in months}
    totals = [one for one in mapping.columns if one.field is None and _is_total(one.source)]
    if len(kinds) != 1 or len(years) != 1 or len(totals) != 1 or len(months) < 3:
        return
    stated = amounts(lines.raw[totals[0].source], mapping.factor(months[0]), mapping.decimal)["value"]
    read = lines.wide[[one.position for one in months]].sum(axis=1, min_count=1)
    both = stated.notna() & read.notna()
    if not both.any():
        return
    unit = mapping.factor(months[0])
    wrong = both & ((stated - read).abs() > (0.06 * unit + 1e-3 * read.abs()))
    at: dict[str, Any] = {"file": lines.upload.name, "sheet": mapping.sheet, "place": lines.place}
    report.checks.append(
        Check(
            stated=float(stated[both].sum()),
            read=float(read[both].sum()),
            differing=tuple(int(row) for row in wrong.index[wrong]),
            **at,
        )
    )


def _is_total(label: str) -> bool:
    heading = heading_of(label)
    total = heading.measure == "total" or plain(label) in words("total_words")
    return total and heading.grain in ("", "year") and heading.span is None
