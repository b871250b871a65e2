"""The plan as an Excel file: real dates and numbers, choices as lists, pages that print.

Every text is written as a text: what begins with ``=``, ``+``, ``-`` or ``@`` cannot become a formula,
not even when somebody edits its cell.
"""

from io import BytesIO
from typing import Any

from jbptools.exports.excel.live import add_money, on_the_money_page
from jbptools.exports.excel.sheets import Sheets
from jbptools.exports.owner import owner_figures, owner_words, period
from jbptools.exports.powerpoint.measure import split_lines
from jbptools.exports.sales import sales_table
from jbptools.exports.tables import TableCell, plan_tables
from jbptools.plan.document.plan import Plan
from jbptools.words import say
from jbptools.words.language import Language, current_language
from jbptools.words.palette import BRAND, GROUND, LINE, PAPER, SOFT

__all__ = ["to_xlsx"]


def to_xlsx(plan: Plan, language: Language | None = None, review: Any = None) -> bytes:
    """Return the plan as an Excel file.

    Args:
        plan: the plan; half-filled ones are shown as far as they are.
        language: ``"zh"`` or ``"en"`` for the fixed words; the plan's own words stay as written.
        review: what :func:`jbptools.review.first_look` returned for this dealer, or None.

    >>> to_xlsx(Plan.new("Hua", "en"), "en")[:2]
    b'PK'
    """
    import xlsxwriter

    buffer = BytesIO()
    settings = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = xlsxwriter.Workbook(buffer, settings)
    sheets = Sheets(book, language or current_language())
    book.set_properties(
        {"title": sheets.clean(plan.title or plan.dealer.name)[:250], "author": plan.author[:250]}
    )
    summary = sheets.add(say("exports.sheet_summary", sheets.lang))
    add_money(sheets, plan)
    for table in plan_tables(plan, sheets.lang):
        if table.key == "assumptions" and on_the_money_page(plan):
            continue
        if table.rows or table.key in {"goals", "strategies", "actions", "measures"}:
            sheets.table(table)
    sales = sales_table(review, sheets.lang)
    if sales is not None:
        sheets.table(sales, chart=True)
    sheets.lists()
    _summary(sheets, summary, plan)
    book.close()
    return buffer.getvalue()


def _summary(sheets: Sheets, sheet: Any, plan: Plan) -> None:
    """The first sheet: whose plan it is, the owner's goals and figures, the objective, what was left out."""
    lang = sheets.lang
    sheet.set_column(0, 0, 26)
    sheet.set_column(1, 3, 28)
    title = plan.title.strip() or say("exports.title", lang, dealer=plan.dealer.name.strip() or "—")
    sheets.text(sheet, 0, 0, title, bold=True, font_size=18, font_color=BRAND, text_wrap=False)
    sheet.set_row(0, 32)
    row = 2
    objective = plan.objective.text.strip()
    lines = [
        (say("plan.field_dealer_name", lang), plan.dealer.name),
        (say("plan.field_maker_name", lang), plan.maker_name),
        (say("exports.for_period", lang), period(plan, lang)),
        (
            say("exports.your_goals", lang),
            "\n".join(owner_words(plan, lang)) or say("exports.no_words", lang),
        ),
        (say("plan.field_objective_text", lang), objective or say("exports.not_written", lang)),
        (say("plan.field_no_jbp", lang), plan.no_jbp),
        (say("plan.field_not_agreed", lang), plan.not_agreed),
    ]
    for label, text in lines:
        if text.strip():
            _line(sheets, sheet, row, label, text)
            row += 1
    row = _figures(sheets, sheet, plan, row + 1)
    if sheets.clean.removed:
        note = say("exports.removed", lang, count=sheets.clean.removed)
        sheets.text(sheet, row + 1, 0, note, font_color=SOFT, text_wrap=False)
    sheet.activate()


def _line(sheets: Sheets, sheet: Any, row: int, label: str, text: str) -> None:
    border = {"border": 1, "border_color": LINE}
    label = label[:1].upper() + label[1:]
    sheets.text(sheet, row, 0, label, bold=True, bg_color=GROUND, **border)
    sheet.merge_range(row, 1, row, 3, "", sheets.format(**border))
    sheets.text(sheet, row, 1, text, **border)
    sheet.set_row(row, min(400.0, 6 + 16.5 * len(split_lines(text, 84 * 0.52))))


def _figures(sheets: Sheets, sheet: Any, plan: Plan, row: int) -> int:
    """The owner's profit, return and cash, before and after, as numbers."""
    lang = sheets.lang
    head = {"bold": True, "font_color": PAPER, "bg_color": BRAND, "border": 1, "border_color": LINE}
    for place, key in enumerate(("figure", "before", "after")):
        sheets.text(sheet, row, place, say(f"exports.head_{key}", lang), **head)
    for number, figure in enumerate(owner_figures(plan), start=row + 1):
        border = {"border": 1, "border_color": LINE}
        sheets.text(sheet, number, 0, say(f"exports.card_{figure.key}", lang), bold=True, **border)
        for place, value in ((1, figure.before), (2, figure.after)):
            if value is None:
                sheets.text(
                    sheet, number, place, say("exports.not_calculated", lang), font_color=SOFT, **border
                )
            else:
                sheets.write(
                    sheet, number, place, TableCell(value, "number", figure.unit), align="left", **border
                )
        row = number
    return row + 1
