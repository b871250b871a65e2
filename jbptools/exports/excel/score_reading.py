"""Reading a scorecard sheet that somebody filled in: moved columns, text for numbers, full-width digits.

They come out as plain rows for :func:`jbptools.scorecard.take_in`, which says of each what became of it.
"""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from io import BytesIO
from typing import Any

from jbptools.data.importing.files.container import open_container
from jbptools.exports.excel.score_sheet import DETAILS, HIDDEN
from jbptools.plan.document.plan import Plan
from jbptools.plan.model.fields import field_label
from jbptools.plan.model.units import unit_label
from jbptools.words import LANGUAGES, KitError, say
from jbptools.words.reading import Unread, month_of_text, read_figure, read_month

__all__ = ["read_scorecard"]

_MOST = 8 * 2**20
_ROWS, _COLUMNS = 500, 120
#: what people write where there is nothing to write
_NOTHING = {"", "-", "--", "—", "——", "/", "\\", "无", "暂无", "未填", "n/a", "na", "none", "nil", "."}


@dataclass(frozen=True)
class _Kit:
    """What the hidden sheet says: the plan, its dealer, its months, its lines by name."""

    plan: str = ""
    dealer: str = ""
    months: tuple[str, ...] = ()
    lines: Mapping[str, str] = field(default_factory=dict)


def read_scorecard(content: bytes, plan: Plan | None = None) -> list[dict[str, Any]]:
    """Return what was filled into a scorecard sheet, as plain rows.

    Args:
        content: the bytes of the ``.xlsx`` file that :func:`jbptools.exports.to_scorecard` made.
        plan: the plan it belongs to; a sheet of another plan is then refused.

    Returns:
        One row for each figure that is filled in, with ``line``, ``month`` (``"2026-03"``), ``value`` and,
        where the sheet has them, ``sample``, ``source``, ``grade``, ``note``; ``row`` is its row in Excel.
        Numbers are plain yuan and fractions; what was typed as text comes as text.

    Raises:
        KitError: no workbook, one of Excel 97-2003 or a text file (how to save it), no months in it, or a
            sheet of another plan.

    >>> from jbptools.exports import to_scorecard
    >>> from jbptools.plan.examples import example
    >>> rows = read_scorecard(to_scorecard(example("good", "en"), "en"))
    >>> rows[0]["line"], rows[0]["month"]
    ('line-offtake', '2026-01')
    """
    shown, formulas = _opened(content)
    kit = _kit(shown)
    if plan is not None and kit.plan and kit.plan != plan.id:
        raise KitError("exports.sheet_other_plan", dealer=kit.dealer or kit.plan)
    found: dict[tuple[str, str], dict[str, Any]] = {}
    months = False
    for sheet in shown.worksheets:
        if sheet.title == HIDDEN:
            continue
        head = _head(sheet, kit)
        if head is not None:
            months = True
            _read_figures(sheet, formulas[sheet.title], head, kit, found)
    if not months:
        raise KitError("exports.sheet_no_months")
    for sheet in shown.worksheets:
        if sheet.title != HIDDEN:
            _read_details(sheet, kit, found)
    return list(found.values())


def _opened(content: bytes) -> tuple[Any, Any]:
    """The workbook twice: what its formulas show, and the formulas themselves."""
    from openpyxl import load_workbook

    name = say("exports.sheet_file")
    if len(content) > _MOST:
        raise KitError("importing.file_too_large", file=name, size=len(content) / 2**20, limit=_MOST / 2**20)
    opened = open_container(name, content)
    if opened.kind != "xlsx":
        raise KitError("exports.sheet_text" if opened.kind == "text" else "exports.sheet_xls")
    try:
        return tuple(load_workbook(BytesIO(opened.content), data_only=flag) for flag in (True, False))  # type: ignore[return-value]
    except Exception:  # openpyxl raises a dozen kinds on damaged workbooks
        raise KitError("importing.file_damaged", file=name) from None


def _kit(book: Any) -> _Kit:
    if HIDDEN not in book.sheetnames:
        return _Kit()
    grid = book[HIDDEN].iter_rows(max_row=_ROWS, max_col=3, values_only=True)
    rows = [[str(value or "") for value in (*row, "", "", "")[:3]] for row in grid]
    plan = next((row for row in rows if row[0] == "plan"), ["", "", ""])
    months = tuple(row[1] for row in rows if row[0] == "month")
    return _Kit(plan[1], plan[2], months, {_plain(row[2]): row[1] for row in rows if row[0] == "line"})


def _plain(value: Any) -> str:
    return " ".join(unicodedata.normalize("NFKC", "" if value is None else str(value)).split()).lower()


def _month(value: Any, kit: _Kit) -> str | None:
    """The month of a heading, as a date or in any way people write one; "3月" is one of the plan's months."""
    if isinstance(value, (date, datetime)):
        return f"{value.year}-{value.month:02d}"
    text = "" if value is None else str(value)
    read = read_month(text)
    if not isinstance(read, Unread):
        return read.month
    number = month_of_text(text)
    if number is None or text.strip().isdecimal():
        return None
    fitting = [month for month in kit.months if int(month[5:]) == number]
    return fitting[0] if len(fitting) == 1 else None


@dataclass(frozen=True)
class _Head:
    """Where the months stand: their row, month by column, the columns of line and unit."""

    row: int
    months: Mapping[int, str]
    line: tuple[int, ...]
    unit: int | None


def _head(sheet: Any, kit: _Kit) -> _Head | None:
    """Find the row of months: the one among the first with the most of them."""
    best: tuple[int, dict[int, str]] = (0, {})
    for row in sheet.iter_rows(max_row=40, max_col=_COLUMNS):
        months = {cell.column: month for cell in row if (month := _month(cell.value, kit))}
        if len(months) > len(best[1]):
            best = (row[0].row, months)
    number, months = best
    heads = {cell.column: _plain(cell.value) for cell in sheet[number]} if number else {}
    labels = {
        key: {_plain(say(f"exports.sheet_{key}", lang)) for lang in LANGUAGES} for key in ("id", "line")
    }
    labels["unit"] = {_plain(field_label("score_line", "unit").say(lang)) for lang in LANGUAGES}
    by = {key: [at for at, text in heads.items() if text in names] for key, names in labels.items()}
    named = [*by["id"], *by["line"]]
    if not months or (len(months) == 1 and not named):
        return None
    if not named:
        below = range(number + 1, number + 60)
        named = [
            at
            for at in range(1, min(months))
            if any(_plain(sheet.cell(row, at).value) in kit.lines for row in below)
        ]
    return _Head(number, months, tuple(named), by["unit"][0] if by["unit"] else None)


def _line_of(texts: Sequence[Any], kit: _Kit) -> str:
    """The line a row speaks of: a known id or name wins over what somebody typed."""
    said = [str(text).strip() for text in texts if text is not None and str(text).strip()]
    ids = set(kit.lines.values())
    for text in said:
        if text in ids:
            return text
    for text in said:
        if _plain(text) in kit.lines:
            return kit.lines[_plain(text)]
    return said[0] if said else ""


def _read_figures(
    sheet: Any, formulas: Any, head: _Head, kit: _Kit, found: dict[tuple[str, str], dict[str, Any]]
) -> None:
    last = min(sheet.max_row, head.row + _ROWS)
    for row in range(head.row + 1, last + 1):
        line = _line_of([sheet.cell(row, at).value for at in head.line], kit)
        unit = _plain(sheet.cell(row, head.unit).value) if head.unit else ""
        for at, month in head.months.items():
            value = _value(sheet.cell(row, at), formulas.cell(row, at), unit)
            if value is None:
                continue
            key = (line, month)
            if key in found and found[key]["value"] == value:
                continue
            # two figures for one month, as after a copied row: both go on, and it is said which one stayed
            place = key if key not in found else (line, f"{month}#{row}")
            found[place] = {"row": row, "line": line, "month": month, "value": value}


def _value(cell: Any, formula: Any, unit: str) -> float | str | None:
    """A number as it is, a text as it was typed without its unit's word; None where nothing is filled in."""
    value = cell.value
    if value is None and formula.data_type == "f":
        return str(formula.value)
    if isinstance(value, bool) or value is None:
        return None if value is None else str(value)
    if isinstance(value, (int, float)):
        # a percentage typed into a cell that is no longer formatted as one
        bare = unit in _PERCENT and abs(value) > 1.5 and "%" not in str(cell.number_format)
        return f"{value:.12g}" if bare else float(value)
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    text = unicodedata.normalize("NFKC", str(value)).strip().lstrip("'").strip()
    if text.lower() in _NOTHING:
        return None
    read = read_figure(text)
    if not isinstance(read, Unread) and not read.is_range and read.unit not in ("", "yuan", "percent"):
        return f"{read.value:.12g}"
    return text


_PERCENT = {_plain(unit_label("percent").say(lang)) for lang in LANGUAGES} | {"%"}


def _read_details(sheet: Any, kit: _Kit, found: dict[tuple[str, str], dict[str, Any]]) -> None:
    """Samples, sources, grades and notes of the second sheet, added to their figures."""
    labels = {
        _plain(
            say("exports.sheet_line", lang) if key == "line" else field_label("actual", key).say(lang)
        ): key
        for key in DETAILS
        for lang in LANGUAGES
    }
    for head in sheet.iter_rows(max_row=40, max_col=_COLUMNS):
        places = {labels[text]: cell.column for cell in head if (text := _plain(cell.value)) in labels}
        if {"line", "month"} <= set(places) and len(places) > 2:
            break
    else:
        return
    for row in range(head[0].row + 1, min(sheet.max_row, head[0].row + _ROWS) + 1):
        said = {key: sheet.cell(row, at).value for key, at in places.items()}
        said = {key: value for key, value in said.items() if _plain(value) not in _NOTHING}
        if not {"line", "month"} & set(said):
            continue
        line = _line_of([said.pop("line", None)], kit)
        written = said.pop("month", "")
        month = _month(written, kit) or str(written)
        if not said:
            continue
        if "grade" in said:
            said["grade"] = _plain(said["grade"])[:1].upper()
        told = {key: value if key == "sample" else str(value).strip() for key, value in said.items()}
        found.setdefault((line, month), {"row": row, "line": line, "month": month, "value": None}).update(
            told
        )
