"""Rows that are data but can't be used: no dealer, no readable amount, an impossible date.

They are never guessed at: the sentence says how many, where the first ones are, what they say and
what their amounts come to.
"""

import pandas as pd

from jbptools.data.importing.cells.dates import FIRST_YEAR, LAST_YEAR
from jbptools.data.importing.meaning.headings import yearless
from jbptools.data.importing.rows.lines import Lines
from jbptools.data.importing.rows.report import Report, first_rows
from jbptools.words import Message

__all__ = ["refuse_rows"]

#: the fields whose problem makes a row useless, per table; the first problem found names the row
_NEEDED = {
    "sell_in": ("amount_yuan", "date"),
    "offtake": ("amount_yuan", "date"),
    "targets": ("target_yuan", "date"),
    "dealers": (),
}


def refuse_rows(lines: Lines, report: Report) -> Lines:
    """Return the usable rows; the others go to the report with their reason."""
    reason = _reasons(lines)
    for code in dict.fromkeys(reason[reason != ""]):
        rows = reason == code
        report.refuse(
            _message(lines, code, rows),
            lines.raw.loc[rows],
            file=lines.upload.name,
            sheet=lines.mapping.sheet,
        )
    _note_cells(lines.keep(reason == ""), report)
    return lines.keep(reason == "")


def _reasons(lines: Lines) -> pd.Series:
    """Return ``field:problem`` for each useless row, ``""`` for the others."""
    reason = pd.Series("", index=lines.raw.index, dtype=object)
    nameless = _nameless(lines)
    reason[nameless] = "dealer:missing"
    for field in _NEEDED[lines.mapping.table]:
        if field not in lines.problems or (field == "amount_yuan" and lines.has("target_yuan")):
            continue
        wrong = (lines.problems[field] != "") & (reason == "")
        reason[wrong] = ("date" if field == "date" else "amount") + ":" + lines.problems[field][wrong]
    if lines.has("year") and any(yearless(column.item) for column in lines.mapping.items("month")):
        reason[~lines.values["year"].between(FIRST_YEAR, LAST_YEAR) & (reason == "")] = "date:year"
    if not lines.wide.columns.empty:
        empty = lines.wide.isna().all(axis=1) & (reason == "") & ~_has_figure(lines)
        reason[empty] = "amount:missing"
    return reason


def _has_figure(lines: Lines) -> pd.Series:
    single = [field for field in ("amount_yuan", "target_yuan", "quantity_cases") if lines.has(field)]
    return lines.values[single].notna().any(axis=1)


def _nameless(lines: Lines) -> pd.Series:
    named = [field for field in ("dealer_id", "dealer_name") if lines.has(field)]
    if lines.mapping.rows_are_dealers or not named:
        return pd.Series(False, index=lines.raw.index)
    return lines.values[named].isna().all(axis=1)


def _message(lines: Lines, code: str, rows: pd.Series) -> Message:
    field, problem = code.split(":")
    numbers = rows.index[rows]
    values = {"place": lines.place, "rows": int(rows.sum()), "first": first_rows(numbers)}
    if field == "dealer":
        return Message("importing.refused_dealer_missing", amount=_amount(lines, rows), **values)
    column = (
        _source(lines, "date") or _source(lines, "year")
        if field == "date"
        else _source(lines, _amount_field(lines))
    )
    cells = lines.raw.loc[rows, column] if column else pd.Series(dtype="str")
    examples = list(dict.fromkeys(text.strip()[:20] for text in cells.dropna().head(100)))[:3]
    title = lines.mapping.column(column).title if column else ""
    key = f"importing.refused_{field}_{problem}"
    if problem == "missing":
        return Message(key, column=title, **values)
    return Message(key, column=title, texts=examples, **values)


def _amount_field(lines: Lines) -> str:
    return "target_yuan" if lines.mapping.table == "targets" else "amount_yuan"


def _source(lines: Lines, field: str) -> str:
    column = lines.mapping.used(field)
    return column.source if column else ""


def _amount(lines: Lines, rows: pd.Series) -> float | None:
    """Return what the rows would have come to, in yuan; None where no amount is known."""
    values = lines.values.loc[rows]
    for field in ("amount_yuan", "target_yuan"):
        if lines.has(field):
            return float(values[field].sum())
    if lines.has("quantity_cases") and lines.has("price_yuan"):
        return float((values["quantity_cases"] * values["price_yuan"]).sum())
    if not lines.wide.columns.empty:
        return float(lines.wide.loc[rows].sum().sum())
    return None


def _note_cells(lines: Lines, report: Report) -> None:
    """Refuse single unreadable cells of wide files and of optional columns; their rows stay."""
    for number in lines.wide.columns:
        wrong = ~lines.wide_problems[number].isin(["", "missing"])
        _note_column(lines, report, lines.mapping.column(number).source, wrong)
    optional = [field for field in lines.problems.columns if field not in _NEEDED[lines.mapping.table]]
    for field in optional:
        wrong = ~lines.problems[field].isin(["", "missing"])
        _note_column(lines, report, _source(lines, field), wrong)


def _note_column(lines: Lines, report: Report, source: str, wrong: pd.Series) -> None:
    if not wrong.any():
        return
    cells = lines.raw.loc[wrong, source]
    message = Message(
        "importing.refused_cells",
        place=lines.place,
        cells=int(wrong.sum()),
        first=first_rows(wrong.index[wrong]),
        column=lines.mapping.column(source).title,
        texts=list(dict.fromkeys(cells.str.strip().str.slice(0, 20)))[:3],
    )
    report.refuse(message, lines.raw.loc[wrong], file=lines.upload.name, sheet=lines.mapping.sheet)
