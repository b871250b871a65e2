"""What an answer does to the rows: returns taken off, targets apart, other currencies left out."""

import pandas as pd

from jbptools.data.importing.rows.figures import out_of_step
from jbptools.data.importing.rows.lines import Lines
from jbptools.data.importing.rows.report import Report, first_rows
from jbptools.data.importing.rows.valued import grouped, mixed_units, text_columns
from jbptools.data.importing.rules import plain, words
from jbptools.words import Message

__all__ = ["settle"]


def settle(lines: Lines, report: Report) -> Lines:
    """Return the rows as the answers to the sheet's questions want them; the report says what was done."""
    for key, code in lines.mapping.answers.items():
        kind, _, position = key.partition(":")
        if position.isdigit() and code != "as_is" and kind in _DO:
            column = lines.mapping.column(int(position))
            if column.source in lines.raw:
                lines = _DO[kind](lines, lines.raw[column.source], kind, code, report)
    if {"future", "product", "size"} & {
        key for key, code in lines.mapping.answers.items() if code == "leave"
    }:
        lines = _without_odd_rows(lines, report)
    return _without_mixed_quantities(lines, report)


def _without_odd_rows(lines: Lines, report: Report) -> Lines:
    for key, (_, found) in out_of_step(lines.mapping, lines.raw).items():
        rows = found.reindex(lines.raw.index, fill_value=False)
        if lines.mapping.answers.get(key) == "leave" and rows.any():
            said = {"place": lines.place, "rows": int(rows.sum()), "first": first_rows(rows.index[rows])}
            report.leave_out(Message(f"own.left_{key}", **said), int(rows.sum()), lines)
            lines = lines.keep(~rows)
    return lines


def _document(lines: Lines, cells: pd.Series, kind: str, code: str, report: Report) -> Lines:
    rows = grouped(cells, words("document_words")[kind])
    if not rows.any():
        return lines
    said = {"place": lines.place, "rows": int(rows.sum()), "first": first_rows(rows.index[rows])}
    if code == "leave":
        report.leave_out(Message(f"own.left_{kind}", **said), int(rows.sum()), lines)
        return lines.keep(~rows)
    figures = [name for name in ("amount_yuan", "quantity_cases") if lines.has(name)]
    for name in figures:
        lines.values.loc[rows, name] = -lines.values.loc[rows, name].abs()
    lines.wide.loc[rows] = -lines.wide.loc[rows].abs()
    report.changed.append(Message("own.changed_subtracted", **said))
    return lines


def _kind(lines: Lines, cells: pd.Series, kind: str, code: str, report: Report) -> Lines:
    lists = words("heading_words")
    rate = grouped(cells, lists["rate"])
    target = grouped(cells, lists["target"]) & ~rate
    actual = grouped(cells, [*lists["actual"], "实际"]) & ~target & ~rate
    lost = ~(actual | target) if code == "split" else ~actual
    if lost.any():
        said = {"place": lines.place, "rows": int(lost.sum()), "first": first_rows(lost.index[lost])}
        report.leave_out(Message("own.left_kind", **said), int(lost.sum()), lines)
    if code == "split" and lines.has("amount_yuan"):
        lines.values["target_yuan"] = lines.values["amount_yuan"].where(target)
        lines.values["amount_yuan"] = lines.values["amount_yuan"].mask(target)
        lines.problems["target_yuan"] = ""
        report.changed.append(
            Message("own.changed_split", place=lines.place, targets=int(target.sum()), rows=int(actual.sum()))
        )
    return lines.keep(~lost)


def _currency(lines: Lines, cells: pd.Series, kind: str, code: str, report: Report) -> Lines:
    wanted = code.removeprefix("only:")
    marks = {plain(mark) for mark in words("currencies").get(wanted, [])} | {wanted.lower()}
    marks |= {"元"} if wanted == "CNY" else set()
    other = ~cells.map({text: plain(text) in marks for text in cells.dropna().unique()}).fillna(False).astype(
        bool
    )
    if other.any():
        said = {"place": lines.place, "rows": int(other.sum()), "first": first_rows(other.index[other])}
        report.leave_out(Message("own.left_currency", currency=wanted, **said), int(other.sum()), lines)
    return lines.keep(~other)


def _without_mixed_quantities(lines: Lines, report: Report) -> Lines:
    """Quantities in boxes and in bottles are not added, unless the user says that they are alike."""
    if not (lines.has("quantity_cases") and lines.has("amount_yuan")):
        return lines
    for column in text_columns(lines.mapping, lines.raw):
        kept = lines.mapping.answers.get(f"units:{column.position}") == "as_is"
        if not kept and mixed_units(lines.raw[column.source]):
            lines.values = lines.values.drop(columns="quantity_cases")
            lines.problems = lines.problems.drop(columns="quantity_cases", errors="ignore")
            report.changed.append(Message("own.changed_no_quantity", place=lines.place))
            return lines
    return lines


_DO = {"return": _document, "void": _document, "kind": _kind, "currency": _currency}
