"""The sheets of one workbook: texts stay texts, dates and numbers have their formats, choices are lists."""

from collections.abc import Sequence
from typing import Any

from jbptools.exports.clean import Cleaner, is_formula_like
from jbptools.exports.powerpoint.measure import split_lines
from jbptools.exports.tables import Table, TableCell, TableColumn
from jbptools.words import say
from jbptools.words.language import Language
from jbptools.words.palette import ACCENT, BRAND, GROUND, LINE, PAPER
from jbptools.words.writing import writing

__all__ = ["Sheets"]

#: rows below the last entry that carry the same lists and formats, for what people add by hand
_SPARE = 50
_MOST = 32_000


class Sheets:
    """The sheets of one workbook, with their formats and the hidden lists behind the choices."""

    def __init__(self, book: Any, lang: Language) -> None:
        self.book = book
        self.lang = lang
        self.clean = Cleaner()
        self.font = writing(lang).font
        self.choices: dict[tuple[str, ...], str] = {}
        self._formats: dict[tuple[Any, ...], Any] = {}

    def format(self, **properties: Any) -> Any:
        """Return one format; equal ones are made once."""
        whole = {"font_name": self.font, "font_size": 11, "valign": "top", "text_wrap": True, **properties}
        key = tuple(sorted(whole.items()))
        if key not in self._formats:
            self._formats[key] = self.book.add_format(whole)
        return self._formats[key]

    def add(self, name: str) -> Any:
        """Add a sheet that prints on A4 across, as wide as the page."""
        sheet = self.book.add_worksheet(self.clean(name)[:31])
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.6)
        sheet.set_footer("&L&A&R&P / &N")
        sheet.hide_gridlines(2)
        return sheet

    def write(self, sheet: Any, row: int, column: int, cell: TableCell, **look: Any) -> None:
        """Write one value as what it is: a text, a number with its unit's format, a date."""
        if cell.value is None or cell.value == "":
            sheet.write_blank(row, column, None, self.format(**look))
        elif cell.kind == "number":
            sheet.write_number(row, column, float(cell.value), self.format(num_format=_pattern(cell), **look))
        elif cell.kind == "date":
            sheet.write_datetime(
                row, column, cell.value, self.format(num_format=self._day, align="left", **look)
            )
        else:
            self.text(sheet, row, column, str(cell.value), **look)

    @property
    def _day(self) -> str:
        return writing(self.lang).excel_date

    def text(self, sheet: Any, row: int, column: int, text: str, **look: Any) -> None:
        """Write a text that stays a text."""
        clean = self.clean(text)[:_MOST]
        if is_formula_like(clean):
            look = {**look, "quote_prefix": True}
        sheet.write_string(row, column, clean, self.format(**look))

    def table(self, table: Table, *, chart: bool = False) -> None:
        """Lay out one table on a sheet of its own: heading, frozen header row, lists, print titles."""
        sheet = self.add(table.title.replace(":", " ").replace("：", " ").replace("/", " "))
        self.text(sheet, 0, 0, table.title, bold=True, font_size=16, font_color=BRAND, text_wrap=False)
        sheet.set_row(0, 28)
        head = {"bold": True, "font_color": PAPER, "bg_color": BRAND, "valign": "vcenter", "border": 1}
        sheet.set_row(2, 34)
        for place, column in enumerate(table.columns):
            self.text(sheet, 2, place, column.label, border_color=LINE, **head)
            sheet.set_column(place, place, _width(column))
        for number, row in enumerate(table.rows):
            look = {"border": 1, "border_color": LINE, **({"bg_color": GROUND} if number % 2 else {})}
            for place, (cell, column) in enumerate(zip(row, table.columns, strict=True)):
                self.write(sheet, 3 + number, place, cell, **look, indent=int(column.key == "unit"))
            sheet.set_row(3 + number, _row_height(row, table.columns, self.lang))
        sheet.freeze_panes(3, 2 if len(table.columns) > 4 else 1)
        sheet.repeat_rows(2)
        if table.rows:
            sheet.autofilter(2, 0, 2 + len(table.rows), len(table.columns) - 1)
        self._validate(sheet, table)
        if chart:
            self._chart(sheet, table)

    def _validate(self, sheet: Any, table: Table) -> None:
        """Choices come from a list, numbers and dates from their kind; the message says what to enter."""
        last = 3 + len(table.rows) + _SPARE
        for place, column in enumerate(table.columns):
            rule: dict[str, Any] | None = None
            if column.choices:
                rule = {"validate": "list", "source": "=" + self.list_name(column.choices)}
            elif column.kind == "number":
                rule = {"validate": "decimal", "criteria": "between", "minimum": -1e13, "maximum": 1e13}
            elif column.kind == "date":
                from datetime import date

                rule = {
                    "validate": "date",
                    "criteria": "between",
                    "minimum": date(2000, 1, 1),
                    "maximum": date(2100, 12, 31),
                }
            if rule:
                told = say(f"exports.enter_{'choice' if column.choices else column.kind}", self.lang)
                sheet.data_validation(3, place, last, place, {**rule, "error_message": told})

    def list_name(self, choices: tuple[str, ...]) -> str:
        """Return the name under which the cells of a hidden list can be asked for."""
        return self.choices.setdefault(choices, f"kit_list_{len(self.choices) + 1}")

    def lists(self) -> None:
        """Write the hidden sheet that the lists of choices come from."""
        if not self.choices:
            return
        sheet = self.book.add_worksheet("lists")
        sheet.hide()
        for place, (choices, name) in enumerate(self.choices.items()):
            letter = chr(ord("A") + place)
            for row, choice in enumerate(choices):
                self.text(sheet, row, place, choice)
            self.book.define_name(name, f"=lists!${letter}$1:${letter}${len(choices)}")

    def dress(self, chart: Any, title: str = "") -> None:
        """Give a native chart the look of the others: our font, legend below, faint lines."""
        font = {"name": self.font, "size": 10}
        chart.set_title(
            {"name": self.clean(title), "name_font": {**font, "size": 12}} if title else {"none": True}
        )
        chart.set_legend({"position": "bottom", "font": font})
        lines = {"visible": True, "line": {"color": LINE}}
        chart.set_y_axis({"num_format": "#,##0", "num_font": font, "major_gridlines": lines})
        chart.set_x_axis({"num_font": font, "label_position": "low"})

    def _chart(self, sheet: Any, table: Table) -> None:
        """Put the table's figures into a native chart below it."""
        chart = self.book.add_chart({"type": "column"})
        last = 2 + len(table.rows)
        for place, colour in zip(range(1, len(table.columns)), ("#B9C9C6", BRAND, ACCENT), strict=False):
            chart.add_series(
                {
                    "name": [sheet.get_name(), 2, place],
                    "categories": [sheet.get_name(), 3, 0, last, 0],
                    "values": [sheet.get_name(), 3, place, last, place],
                    "fill": {"color": colour},
                }
            )
        self.dress(chart)
        chart.set_size({"width": 900, "height": 380})
        sheet.insert_chart(last + 2, 0, chart)


def _pattern(cell: TableCell) -> str:
    if cell.unit == "percent":
        return "0.0%"
    return "#,##0" if cell.unit == "yuan" or float(cell.value).is_integer() else "#,##0.00"


def _width(column: TableColumn) -> float:
    least = {"date": 14, "number": 13}.get(column.kind, 7)
    return max(least, column.weight * 9)


def _row_height(row: Sequence[TableCell], columns: Sequence[TableColumn], lang: Language) -> float:
    """Set the height ourselves: programs that only convert do not stretch a row to its text."""
    lines = max(
        len(split_lines(cell.text(lang), _width(column) * 0.52))
        for cell, column in zip(row, columns, strict=True)
    )
    return min(400.0, 6 + 16.5 * lines)
