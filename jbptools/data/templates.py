"""Blank Excel workbooks for a trainee's own data, made from the dictionary in the reader's language.

Each sheet is one table with nothing but its headings, so nothing false can be imported by mistake;
the examples stand on the notes sheet and beside the cell that is being filled in.
"""

from collections.abc import Sequence
from datetime import date, datetime
from io import BytesIO
from typing import Any

from jbptools.data.dictionary import ColumnSpec, TableSpec, dictionary, table_spec, unit_name
from jbptools.words import LANGUAGES, KitError, say

__all__ = ["TEMPLATE_TABLES", "template"]

#: the tables a trainee can usually get, the most useful first
TEMPLATE_TABLES = tuple(name for name, spec in dictionary().items() if spec.template)
_ROWS = 5000
_FORMATS = {
    "date": "yyyy-mm-dd",
    "month": "@",
    "id": "@",
    "share": "0.0%",
    "yuan": "#,##0.00",
    "cases": "#,##0",
}
_NOTES = ("sheet", "column", "meaning", "unit", "needed", "example")


def template(language: str = "zh", tables: Sequence[str] = TEMPLATE_TABLES) -> bytes:
    """Return an empty workbook to fill in: one sheet a table, choices to pick from, notes with examples.

    Args:
        language: ``"zh"`` or ``"en"``: headings, notes and error messages.
        tables: which tables; all that a trainee can usually get if left out.

    Returns:
        The content of an ``.xlsx`` file.

    Raises:
        KitError: a language or a table that the kit does not know.

    >>> template("zh", ["dealers", "sell_in"])[:2]
    b'PK'
    """
    if language not in LANGUAGES:
        raise KitError("data.language_unknown", language=language, there=list(LANGUAGES))
    specs = [table_spec(name) for name in tables]
    import xlsxwriter

    content = BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        # the same workbook whenever it is made; a plain date would be replaced by the clock unnoticed
        book.set_properties({"created": datetime(2026, 1, 1)})
        styles = _styles(book)
        _notes(book, styles, specs, language)
        for spec in specs:
            _sheet(book, styles, spec, language)
    return content.getvalue()


def _styles(book: Any) -> dict[str, Any]:
    font = {"font_name": "Microsoft YaHei", "font_size": 10}
    head = font | {"bold": True, "font_color": "#FFFFFF", "text_wrap": True, "valign": "vcenter", "border": 1}
    made = {
        "title": book.add_format(font | {"bold": True, "font_size": 14}),
        "text": book.add_format(font | {"text_wrap": True, "valign": "top"}),
        "needed": book.add_format(head | {"bg_color": "#1F4E79"}),
        "optional": book.add_format(head | {"bg_color": "#7F7F7F"}),
    }
    return made | {
        kind: book.add_format(font | {"num_format": pattern}) for kind, pattern in _FORMATS.items()
    }


def _sheet(book: Any, styles: dict[str, Any], spec: TableSpec, language: str) -> None:
    sheet = book.add_worksheet(spec.title[language][:31])
    sheet.freeze_panes(1, 1)
    sheet.set_row(0, 36)
    for place, column in enumerate(spec.columns.values()):
        sheet.set_column(place, place, 16, styles.get(column.kind))
        sheet.write_string(
            0, place, column.title[language], styles["needed" if column.required else "optional"]
        )
        sheet.data_validation(1, place, _ROWS, place, _rule(column, language))


def _rule(column: ColumnSpec, language: str) -> dict[str, Any]:
    """Return what Excel accepts in a column, with the hint it shows beside the cell."""
    hint = {
        "input_title": column.title[language][:32],
        "input_message": _hint(column, language)[:255],
        "error_title": column.title[language][:32],
        "error_message": say("data.template_error", language)[:255],
        "error_type": "warning",
    }
    return _accepted(column, language) | hint


def _accepted(column: ColumnSpec, language: str) -> dict[str, Any]:
    if column.values is not None:
        choices = [words[language] for words in column.values.values()]
        if len(",".join(choices)) <= 255 and not any("," in choice for choice in choices):
            return {"validate": "list", "source": choices}
        return {"validate": "list", "source": list(column.values)}
    if column.kind == "flag":
        return {"validate": "list", "source": ["1", "0"]}
    if column.kind == "date":
        return {"validate": "date", "criteria": ">=", "value": date(2000, 1, 1)}
    if column.kind in ("yuan", "share", "number", "cases", "int"):
        low, high = column.minimum, column.maximum
        limits = {"minimum": -1e12 if low is None else low, "maximum": 1e12 if high is None else high}
        return {"validate": "decimal", "criteria": "between"} | limits
    return {"validate": "any"}


def _hint(column: ColumnSpec, language: str) -> str:
    parts = [column.description[language], unit_name(column.unit, language)]
    if column.example is not None:
        parts.append(say("data.template_example", language, example=_example(column, language)))
    return "\n".join(part for part in parts if part)


def _example(column: ColumnSpec, language: str) -> str:
    if column.values is not None:
        return column.values[column.example][language]
    return str(column.example)


def _notes(book: Any, styles: dict[str, Any], specs: Sequence[TableSpec], language: str) -> None:
    sheet = book.add_worksheet(say("data.template_notes", language))
    sheet.set_column(0, 1, 24)
    sheet.set_column(2, 2, 60)
    sheet.set_column(3, 5, 16)
    sheet.write_string(0, 0, say("data.template_title", language), styles["title"])
    for line in range(1, 6):
        sheet.merge_range(line, 0, line, 5, say(f"data.template_rule_{line}", language), styles["text"])
        sheet.set_row(line, 30)
    headings = [say(f"data.template_head_{name}", language) for name in _NOTES]
    sheet.write_row(7, 0, headings, styles["needed"])
    rows = [_note(spec, column, language) for spec in specs for column in spec.columns.values()]
    for place, row in enumerate(rows, 8):
        sheet.write_row(place, 0, row, styles["text"])


def _note(spec: TableSpec, column: ColumnSpec, language: str) -> list[str]:
    needed = say("data.template_yes" if column.required else "data.template_no", language)
    example = "" if column.example is None else _example(column, language)
    unit = unit_name(column.unit, language)
    return [
        spec.title[language],
        column.title[language],
        column.description[language],
        unit,
        needed,
        f"{example}",
    ]
