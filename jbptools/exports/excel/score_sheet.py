"""The scorecard as an Excel sheet to fill in without the kit: months across, lines down, hidden ids.

What comes back is read by :func:`jbptools.exports.excel.score_reading.read_scorecard`.
"""

from io import BytesIO
from typing import Any

import pandas as pd

from jbptools.exports.excel.live import INPUT
from jbptools.exports.excel.sheets import Sheets
from jbptools.exports.powerpoint.measure import split_lines
from jbptools.plan.document.plan import Plan
from jbptools.plan.model.fields import choice_label, field_label
from jbptools.plan.model.following import Actual, ScoreLine
from jbptools.plan.model.units import kept_in, unit_label
from jbptools.words import form, say
from jbptools.words.language import Language, current_language
from jbptools.words.palette import BRAND, GROUND, LINE, PAPER, SOFT
from jbptools.words.writing import writing

__all__ = ["DETAILS", "HIDDEN", "to_scorecard"]

#: the hidden sheet that says which plan, lines and months the sheet was made from
HIDDEN = "kit"
#: what the second sheet asks beside the figures
DETAILS = ("line", "month", "sample", "source", "grade", "note")
_HEAD = 4
_FIRST_MONTH = 6
_SPARE = 40
_MOST_MONTHS = 36


def to_scorecard(plan: Plan, language: Language | None = None, review: object = None) -> bytes:
    """Return the scorecard as an Excel file to fill in offline, with what is entered already.

    A plan without a scorecard gets the core set's lines, as its monthly scorecard begins with.

    Args:
        plan: the plan.
        language: ``"zh"`` or ``"en"`` for the fixed words; the plan's own words stay as written.
        review: not used; every export takes it.

    >>> from jbptools.plan.examples import example
    >>> to_scorecard(example("good", "en"), "en")[:2]
    b'PK'
    """
    import xlsxwriter

    from jbptools.scorecard import begin

    lang = language or current_language()
    whole = plan if plan.scorecard else begin(plan)
    buffer = BytesIO()
    settings = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = xlsxwriter.Workbook(buffer, settings)
    sheets = Sheets(book, lang)
    book.set_properties({"title": sheets.clean(_title(whole, lang))[:250], "author": plan.author[:250]})
    months = _months(whole)
    _figures(sheets, whole, months)
    _details(sheets, whole, months)
    sheets.lists()
    _kit(sheets, whole, months)
    book.close()
    return buffer.getvalue()


def _title(plan: Plan, lang: Language) -> str:
    dealer = plan.dealer.name.strip() or say("exports.dealer_unnamed", lang)
    return say("exports.sheet_score_title", lang, dealer=dealer)


def _name(line: ScoreLine) -> str:
    return line.name.strip() or line.kpi or line.id


def _months(plan: Plan) -> list[pd.Period]:
    from jbptools.plan.joint.result import plan_months

    return [pd.Period(month, "M") for month in plan_months(plan)[:_MOST_MONTHS]]


def _figures(sheets: Sheets, plan: Plan, months: list[pd.Period]) -> None:
    """The sheet of figures: one row a line, one column a month."""
    lang = sheets.lang
    sheet = sheets.add(say("exports.sheet_score", lang))
    sheets.text(sheet, 0, 1, _title(plan, lang), bold=True, font_size=16, font_color=BRAND, text_wrap=False)
    sheet.set_row(0, 28)
    last = _FIRST_MONTH + len(months) - 1
    sheet.merge_range(1, 1, 1, last, "", sheets.format())
    told = say("exports.sheet_score_how", lang)
    sheets.text(sheet, 1, 1, told, font_size=13)
    sheet.set_row(1, 10 + 20 * len(split_lines(told, 80)))
    _heads(sheets, sheet, months)
    known = {(one.line, one.month): one for one in plan.actuals}
    for number, line in enumerate(plan.scorecard, start=_HEAD):
        _line(sheets, sheet, number, line, _agreed(plan, line, months[-1], lang))
        for place, month in enumerate(months, start=_FIRST_MONTH):
            _cell(sheets, sheet, number, place, line, known.get((line.id, str(month))))
        _rule(sheets, sheet, number, last, line)
    sheet.set_column(0, 0, None, None, {"hidden": True})
    sheet.freeze_panes(_HEAD, 2)
    sheet.repeat_rows(_HEAD - 1)
    sheet.fit_to_pages(1, 0)
    sheet.protect("", {"format_cells": True, "format_columns": True, "format_rows": True})


def _heads(sheets: Sheets, sheet: Any, months: list[pd.Period]) -> None:
    lang = sheets.lang
    look = {"bold": True, "font_color": PAPER, "bg_color": BRAND, "border": 1, "border_color": LINE}
    labels = [say("exports.sheet_id", lang), say("exports.sheet_line", lang)]
    labels += [field_label("score_line", key).say(lang) for key in ("side", "unit", "weight")]
    labels.append(say("exports.sheet_agreed", lang))
    for place, (text, width) in enumerate(zip(labels, (8, 26, 11, 8, 7, 16), strict=True)):
        sheets.text(sheet, _HEAD - 1, place, text[:1].upper() + text[1:], **look)
        sheet.set_column(place, place, width)
    pattern = writing(lang).excel_month
    shape = sheets.format(**look, num_format=pattern, align="right")
    for place, month in enumerate(months, start=_FIRST_MONTH):
        sheet.write_datetime(_HEAD - 1, place, month.to_timestamp().to_pydatetime(), shape)
    sheet.set_column(_FIRST_MONTH, _FIRST_MONTH + len(months) - 1, 10.5)
    sheet.set_row(_HEAD - 1, 24)


def _line(sheets: Sheets, sheet: Any, row: int, line: ScoreLine, agreed: str) -> None:
    border = {"border": 1, "border_color": LINE, "bg_color": GROUND, "valign": "vcenter"}
    unit = unit_label(kept_in(line.unit)).say(sheets.lang) if line.unit else ""
    texts = [line.id, _name(line), choice_label("side", line.side).say(sheets.lang), unit]
    for place, text in enumerate(texts):
        sheets.text(sheet, row, place, text, **border, **({"bold": True} if place == 1 else {}))
    if line.weight:
        sheet.write_number(row, 4, line.weight, sheets.format(num_format="0%", **border))
    else:
        sheet.write_blank(row, 4, None, sheets.format(**border))
    sheets.text(sheet, row, 5, agreed, **border, font_color=SOFT, indent=1)
    sheet.set_row(row, 10 + 15 * max(len(split_lines(texts[1], 13)), len(split_lines(agreed, 7.5))))


def _agreed(plan: Plan, line: ScoreLine, month: pd.Period, lang: Language) -> str:
    """What the line is judged against in the end."""
    from jbptools.scorecard.lines import line_score

    return line_score(plan, line, month).agreed.say(lang)


def _pattern(unit: str) -> str:
    return {"percent": "0.0%", "yuan": "#,##0"}.get(kept_in(unit), "#,##0.0#")


def _cell(sheets: Sheets, sheet: Any, row: int, place: int, line: ScoreLine, known: Actual | None) -> None:
    look: dict[str, Any] = {
        "border": 1,
        "border_color": LINE,
        "bg_color": INPUT,
        "locked": False,
        "valign": "vcenter",
    }
    shape = sheets.format(num_format=_pattern(line.unit), align="right", **look)
    if known is not None and known.value is not None:
        sheet.write_number(row, place, known.value, shape)
    else:
        sheet.write_blank(row, place, None, shape)


def _rule(sheets: Sheets, sheet: Any, row: int, last: int, line: ScoreLine) -> None:
    """A warning that one may overrule: 183万 is no number for Excel, but the kit reads it."""
    most = {"percent": 10}.get(kept_in(line.unit), 1e13)
    kind = {"percent": "rate", "yuan": "yuan"}.get(kept_in(line.unit), "number")
    told = say(f"exports.sheet_enter_{kind}", sheets.lang)
    rule = {"validate": "decimal", "criteria": "between", "minimum": -most, "maximum": most}
    sheet.data_validation(
        row, _FIRST_MONTH, row, last, {**rule, "error_type": "warning", "error_message": told[:250]}
    )


def _details(sheets: Sheets, plan: Plan, months: list[pd.Period]) -> None:
    """The sheet for samples, sources, grades and notes, where somebody wants to add them."""
    lang = sheets.lang
    sheet = sheets.add(say("exports.sheet_details", lang))
    title = say("exports.sheet_details_title", lang)
    sheets.text(sheet, 0, 0, title, bold=True, font_size=16, font_color=BRAND, text_wrap=False)
    sheet.set_row(0, 28)
    sheet.merge_range(1, 0, 1, len(DETAILS) - 1, "", sheets.format())
    sheets.text(sheet, 1, 0, say("exports.sheet_details_how", lang), font_color=SOFT)
    sheet.set_row(1, 36)
    look = {"bold": True, "font_color": PAPER, "bg_color": BRAND, "border": 1, "border_color": LINE}
    for place, key in enumerate(DETAILS):
        label = say("exports.sheet_line", lang) if key == "line" else field_label("actual", key).say(lang)
        sheets.text(sheet, _HEAD - 1, place, label[:1].upper() + label[1:], **look)
        sheet.set_column(place, place, (30, 14, 10, 26, 18, 44)[place])
    names = {line.id: _name(line) for line in plan.scorecard}
    told = [one for one in plan.actuals if one.line in names and (one.sample or one.source or one.note)]
    shape = sheets.format(border=1, border_color=LINE, bg_color=INPUT, locked=False)
    for row in range(_HEAD, _HEAD + len(told) + _SPARE):
        for place in range(len(DETAILS)):
            sheet.write_blank(row, place, None, shape)
    for row, one in enumerate(told, start=_HEAD):
        values = (names[one.line], one.month, one.sample, one.source, one.grade, one.note)
        for place, value in enumerate(values):
            if isinstance(value, int):
                sheet.write_number(row, place, value, shape)
            elif value:
                sheets.text(
                    sheet, row, place, value, border=1, border_color=LINE, bg_color=INPUT, locked=False
                )
    _choices(sheets, sheet, list(names.values()), months, _HEAD + len(told) + _SPARE - 1)
    sheet.freeze_panes(_HEAD, 0)
    sheet.protect("", {"format_cells": True, "format_columns": True, "format_rows": True})


def _choices(sheets: Sheets, sheet: Any, names: list[str], months: list[pd.Period], last: int) -> None:
    choices = {
        0: tuple(sheets.clean(name) for name in names),
        1: tuple(str(month) for month in months),
        4: ("A", "B", "C"),
    }
    told = say("exports.enter_choice", sheets.lang)
    for place, values in choices.items():
        rule = {"validate": "list", "source": "=" + sheets.list_name(values), "error_message": told}
        sheet.data_validation(_HEAD, place, last, place, {**rule, "error_type": "warning"})


def _kit(sheets: Sheets, plan: Plan, months: list[pd.Period]) -> None:
    """What the reader goes by when somebody has moved or renamed things."""
    sheet = sheets.book.add_worksheet(HIDDEN)
    sheet.hide()
    rows = [("plan", plan.id, sheets.clean(plan.dealer.name)), ("made", form(months[0], "", "en"), "")]
    rows += [("month", str(month), "") for month in months]
    rows += [("line", line.id, sheets.clean(_name(line))) for line in plan.scorecard]
    for number, row in enumerate(rows):
        for place, text in enumerate(row):
            sheets.text(sheet, number, place, text)
