"""The money page as a living Excel sheet: inputs are cells, everything else is a formula.

Somebody who changes a margin in Excel sees both sides' profit, return and cash move, by the same arithmetic
as ``plan.joint.arithmetic``. The values that stand in the file before anything recalculates (a preview, a
protected view) are the same figures.
"""

from collections.abc import Mapping
from typing import Any

from jbptools.economics.algebra import Cell
from jbptools.economics.deriving import derive
from jbptools.exports.excel.months import add_months
from jbptools.exports.excel.sheets import Sheets
from jbptools.exports.excel.values import Case, Drawn, case_values, draw
from jbptools.exports.powerpoint.measure import split_lines
from jbptools.plan.document.plan import Plan
from jbptools.plan.joint.arithmetic import RAMP, REBATE_LAG, VARIANTS
from jbptools.plan.joint.inputs import DEALER_LINES, LINES, MAKER_LINES, line_label
from jbptools.plan.joint.result import RESULTS
from jbptools.plan.model.fields import field_label
from jbptools.plan.model.units import unit_label
from jbptools.words import say
from jbptools.words.palette import BRAND, GROUND, INK, LINE, PALE, PAPER, SOFT

__all__ = ["add_money", "on_the_money_page"]

#: the cells that people may change
INPUT = "#FFF8E1"
_COLUMNS = {"before": "C", "low": "D", "base": "E", "high": "F"}

#: the dealer's and the maker's year, line by line: figures of the book, by the page's own name for them
_DEALER: Mapping[str, str] = {
    "cogs": "cogs",
    "gross_profit": "gross_profit",
    "profit_before_tax": "profit_before_tax",
    "tax": "tax",
    "dealer_profit": "net_profit",
    "stock": "stock",
    "receivables": "receivables",
    "invested": "invested",
}
_MAKER: Mapping[str, str] = {
    "maker_margin_yuan": "maker_margin_yuan",
    "maker_cost": "maker_cost",
    "maker_profit": "maker_profit",
}


def add_money(sheets: Sheets, plan: Plan) -> None:
    """Add the money page and the months behind its cash to a workbook.

    Args:
        sheets: the workbook in the making.
        plan: the plan; where lines are still missing, the formulas wait for them.
    """
    _MoneySheet(sheets, plan).write()


def on_the_money_page(plan: Plan) -> bool:
    """Tell whether the money page shows every line of the plan's assumptions, results included."""
    return all(line.key in LINES or line.key in RESULTS for line in plan.assumptions)


class _MoneySheet:
    def __init__(self, sheets: Sheets, plan: Plan) -> None:
        self.sheets = sheets
        self.lang = sheets.lang
        self.plan = plan
        self.drawn: Drawn = draw(plan)
        self.cases: dict[str, Case | None] = case_values(self.drawn)
        self.sheet = sheets.add(say("exports.live_sheet", self.lang))
        self.name = self.sheet.get_name()
        self.row = 0
        self.cell: dict[str, int] = {}

    def write(self) -> None:
        """Lay out the page from top to bottom."""
        for place, width in enumerate((32, 7, 14.5, 14.5, 14.5, 14.5, 52)):
            self.sheet.set_column(place, place, width)
        self._opening()
        self._inputs("dealer", DEALER_LINES)
        self._inputs("maker", MAKER_LINES)
        self._settings()
        self._derived("dealer", _DEALER)
        self._returns()
        self._derived("maker", _MAKER)
        months = add_months(self.sheets, self.plan, self.drawn, self.name, self.cell)
        self._both_sides(months)
        self._finish()

    def _text(self, column: int, text: str, **look: Any) -> None:
        self.sheets.text(self.sheet, self.row, column, text, **look)

    def _opening(self) -> None:
        title = say("exports.live_title", self.lang)
        self._text(0, title, bold=True, font_size=16, font_color=BRAND, text_wrap=False)
        self.sheet.set_row(0, 28)
        self.row = 1
        notes = [say("exports.live_lead", self.lang)]
        if self.drawn.problem:
            notes.append(self.drawn.problem.say(self.lang))
        self.sheet.merge_range(1, 0, 1, 6, "", self.sheets.format())
        self._text(0, "\n".join(notes), font_color=SOFT)
        self.sheet.set_row(1, 20 * (1 + len(notes)))
        self.row = 3

    def _head(self, title: str, *, columns: bool = True) -> None:
        look = {"bold": True, "font_color": PAPER, "bg_color": BRAND, "border": 1, "border_color": LINE}
        heads = [title, "", "", "", "", "", ""]
        if columns:
            heads[1] = say("plan.field_unit", self.lang)
            heads[2:6] = [field_label("assumption", key).say(self.lang) for key in _COLUMNS]
            heads[6] = say("exports.live_how", self.lang)
        for place, text in enumerate(heads):
            text = text[:1].upper() + text[1:]
            self._text(
                place,
                text,
                **look,
                **({"align": "right"} if 2 <= place <= 5 else {"indent": int(place == 6)}),
            )
        self.row += 1

    def _label(self, label: str, unit: str, how: str, *, strong: bool = False) -> None:
        border = {"border": 1, "border_color": LINE, "bold": strong}
        self._text(0, label[:1].upper() + label[1:], **border)
        self._text(1, unit_label(unit).say(self.lang) if unit else "", font_color=SOFT, **border)
        self._text(6, how, font_color=SOFT, font_size=9.5, border=1, border_color=LINE, indent=1)
        self.sheet.set_row(self.row, max(19, 4 + 14 * len(split_lines(how, 36))))

    def _pattern(self, unit: str) -> str:
        return {"percent": "0.0%", "days": "0.0"}.get(unit, "#,##0;[Red]-#,##0")

    def _inputs(self, side: str, lines: Mapping[str, tuple[str, float | None]]) -> None:
        self._head(say(f"exports.live_inputs_{side}", self.lang))
        for key, (unit, _) in lines.items():
            raw = self.drawn.raw[key]
            self._label(line_label(key).say(self.lang), unit, raw.source)
            look = self.sheets.format(
                border=1, border_color=LINE, bg_color=INPUT, locked=False, num_format=self._pattern(unit)
            )
            for case, letter in _COLUMNS.items():
                at = "CDEF".index(letter) + 2
                typed = getattr(raw, case)
                # what nobody stated follows the figure beside it, as in the plan
                follows = {"base": "C", "low": "E", "high": "E"}.get(case)
                if typed is not None:
                    self.sheet.write_number(self.row, at, typed, look)
                elif follows and raw.there:
                    shown = getattr(raw, "filled_" + case)
                    self.sheet.write_formula(self.row, at, f"={follows}{self.row + 1}", look, shown)
                else:
                    self.sheet.write_blank(self.row, at, None, look)
            self._rule(self.row, 2, 5, unit, signed=key in {"gross_margin", "maker_margin"})
            self.cell[key] = self.row + 1
            self.row += 1
        self.row += 1

    def _rule(self, row: int, first: int, last: int, unit: str, *, signed: bool = False) -> None:
        least, most = {"percent": (-0.99 if signed else 0, 0.999), "days": (0, 3650)}.get(unit, (0, 1e13))
        told = say(f"exports.live_enter_{'rate' if unit == 'percent' else 'amount'}", self.lang)
        rule = {"validate": "decimal", "criteria": "between", "minimum": least, "maximum": most}
        self.sheet.data_validation(row, first, row, last, {**rule, "error_message": told[:250]})

    def _settings(self) -> None:
        self._head(say("exports.live_settings", self.lang), columns=False)
        page, reality = self.plan.money_page, self.plan.reality
        limit = reality.cash_limit_yuan if page.cash_limit_yuan is None else page.cash_limit_yuan
        rows: list[tuple[str, str, Any]] = [
            ("roi_variant", "", None),
            ("ramp", "", RAMP),
            ("lag", "", REBATE_LAG),
            ("dealer_alternative_yuan", "yuan", page.dealer_alternative_yuan),
            ("maker_alternative_yuan", "yuan", page.maker_alternative_yuan),
            ("cash_limit_yuan", "yuan", limit),
        ]
        look: dict[str, Any] = {"border": 1, "border_color": LINE, "bg_color": INPUT, "locked": False}
        for key, unit, value in rows:
            own = key in {"ramp", "lag"}
            label = say(f"exports.live_{key}", self.lang) if own else field_label("money", key).say(self.lang)
            how = "" if key == "roi_variant" else say(f"exports.live_how_{key}", self.lang)
            self._label(label, unit, how)
            self.cell[key] = self.row + 1
            if key == "roi_variant":
                self._variant(look)
            elif own:
                self.sheet.write_number(self.row, 2, value, self.sheets.format(**look))
                bounds = {"criteria": "between", "minimum": int(key == "ramp"), "maximum": 36}
                self.sheet.data_validation(self.row, 2, self.row, 2, {"validate": "integer", **bounds})
            else:
                shape = self.sheets.format(**look, num_format="#,##0")
                self.sheet.write(self.row, 2, value, shape)
                self.sheet.data_validation(
                    self.row,
                    2,
                    self.row,
                    2,
                    {"validate": "decimal", "criteria": "between", "minimum": -1e13, "maximum": 1e13},
                )
            self.row += 1
        self.row += 1

    def _variant(self, look: dict[str, Any]) -> None:
        """The definition is chosen from a list, and its words follow."""
        names = tuple(say(f"exports.live_variant_{name.lower()}", self.lang) for name in VARIANTS)
        words = tuple(say(f"economics.roi_{name.lower()}", self.lang) for name in VARIANTS)
        lists = self.sheets.list_name(names), self.sheets.list_name(words)
        chosen = list(VARIANTS).index(self.plan.money_page.roi_variant)
        self.sheets.text(self.sheet, self.row, 2, names[chosen], **look)
        told = {"validate": "list", "source": "=" + lists[0]}
        self.sheet.data_validation(
            self.row, 2, self.row, 2, {**told, "error_message": say("exports.enter_choice", self.lang)}
        )
        place = self.row + 1
        self.number = f"MATCH($C${place},{lists[0]},0)"
        shape = self.sheets.format(font_size=9.5, font_color=INK, border=1, border_color=LINE, indent=1)
        self.sheet.write_formula(self.row, 6, f"=INDEX({lists[1]},{self.number})", shape, words[chosen])
        self.sheet.set_row(self.row, 48)

    def _derived(self, side: str, lines: Mapping[str, str]) -> None:
        self._head(say(f"exports.live_derived_{side}", self.lang))
        for key, formula in lines.items():
            total = key in {"dealer_profit", "invested", "maker_profit"}
            label = say(f"exports.live_line_{key}", self.lang)
            self._label(label, "yuan", say(f"exports.live_how_{key}", self.lang), strong=total)
            self._formulas(self._text_of(formula), key, "yuan", strong=total)
            self.cell[key] = self.row + 1
            self.row += 1
        self.row += 1

    def _text_of(self, name: str) -> str:
        """A figure of the book over the lines that stand above: the text is the definition's own."""
        above = {_DEALER.get(key, key): Cell(f"{{{key}}}") for key in self.cell}
        return str(derive(above, name)[name])

    def _in(self, formula: str, letter: str) -> str:
        """A formula over the cells of one column."""
        return formula.format_map({key: f"{letter}{row}" for key, row in self.cell.items()} | {"c": letter})

    def _ready(self, letter: str, formula: str) -> str:
        """The formula, or nothing while a line that the page must have is empty."""
        needed = [f"{letter}{self.cell[key]}" for key, (_, usual) in LINES.items() if usual is None]
        return f'=IF(COUNT({",".join(needed)})<{len(needed)},"",{formula})'

    def _formulas(self, formula: str, key: str, unit: str, *, strong: bool = False) -> None:
        """Write one line of results: the same formula in each of the four columns."""
        shape = self.sheets.format(
            border=1,
            border_color=LINE,
            bold=strong,
            num_format=self._pattern(unit),
            **({"bg_color": PALE} if strong else {}),
        )
        for case, letter in _COLUMNS.items():
            found = self.cases[case]
            value = found[key] if found else ""
            at = "ABCDEF".index(letter)
            whole = self._ready(letter, self._in(formula, letter))
            self.sheet.write_formula(self.row, at, whole, shape, "" if value is None else value)

    def _returns(self) -> None:
        """The return by every definition, and the one in use."""
        self._head(say("exports.live_returns", self.lang))
        first = self.row + 1
        for name in VARIANTS:
            label = say(f"exports.live_roi_{name.lower()}", self.lang)
            self._label(label, "percent", say(f"economics.roi_{name.lower()}", self.lang))
            self._formulas(self._text_of(VARIANTS[name].name), f"roi_{name}", "percent")
            self.row += 1
        self.cell["roi"] = self.row + 1
        chosen = say("plan.line_dealer_roi", self.lang)
        self._label(chosen, "percent", say("exports.live_how_roi", self.lang), strong=True)
        among = f"INDEX({{c}}{first}:{{c}}{self.row},{self.number})"
        self._formulas(among, "roi", "percent", strong=True)
        self.row += 2

    def _both_sides(self, months: Mapping[str, Any]) -> None:
        """Before, after and the change, and the test whether both win."""
        before, after = self.cases["before"], self.cases["base"]
        heads = ("exports.head_before", "exports.head_after", "exports.live_change")
        self._head(say("exports.live_both", self.lang), columns=False)
        for place, key in enumerate(heads, start=2):
            look = {"bold": True, "font_color": PAPER, "bg_color": BRAND, "align": "right"}
            self.sheets.text(self.sheet, self.row - 1, place, say(key, self.lang), **look)
        for key, unit in (
            ("dealer_profit", "yuan"),
            ("maker_profit", "yuan"),
            ("roi", "percent"),
            ("invested", "yuan"),
        ):
            self._label(say(f"exports.live_pair_{key}", self.lang), unit, "")
            shape = self.sheets.format(border=1, border_color=LINE, num_format=self._pattern(unit))
            place, line = self.row + 1, self.cell[key]
            pair = [case[key] if case else "" for case in (before, after)]
            change: Any = float(pair[1]) - float(pair[0]) if "" not in pair and None not in pair else ""
            for at, (formula, value) in enumerate(
                (
                    (f"=C{line}", pair[0]),
                    (f"=E{line}", pair[1]),
                    (f'=IF(COUNT(C{place}:D{place})<2,"",D{place}-C{place})', change),
                ),
                start=2,
            ):
                self.sheet.write_formula(self.row, at, formula, shape, "" if value is None else value)
            self.cell["pair_" + key] = place
            self.row += 1
        self._label(say("plan.line_cash_peak", self.lang), "yuan", say("exports.live_how_cash", self.lang))
        shape = self.sheets.format(border=1, border_color=LINE, num_format="#,##0")
        self.sheet.write_formula(self.row, 3, months["peak"], shape, months["peak_value"])
        self.cell["peak"] = self.row + 1
        self.row += 2
        self._tests()

    def _tests(self) -> None:
        cell = self.cell
        profit, maker = cell["pair_dealer_profit"], cell["pair_maker_profit"]
        roi, peak, limit = cell["pair_roi"], cell["peak"], cell["cash_limit_yuan"]
        own, ours = cell["dealer_alternative_yuan"], cell["maker_alternative_yuan"]
        tests = {
            "dealer": f'D{profit}>IF(C{own}="",C{profit},C{own})',
            "maker": f'D{maker}>IF(C{ours}="",C{maker},C{ours})',
            "roi": f"IF(COUNT(C{roi}:D{roi})<2,TRUE,D{roi}>=C{roi}-0.000000001)",
            "cash": f'IF(C{limit}="",TRUE,D{peak}<=C{limit})',
        }
        unasked = f'C{limit}=""'
        words = ("holds", "fails", "win", "no_win", "not_asked")
        yes, no, win, lose, open_ = (say(f"exports.live_{key}", self.lang) for key in words)
        names = self.sheets.list_name((yes, no, win, lose, open_))
        self._head(say("exports.live_tests", self.lang), columns=False)
        first = self.row + 1
        holds = self.drawn.conditions
        ready = f"COUNT(C{profit}:D{profit},C{maker}:D{maker})<4"
        shape = self.sheets.format(border=1, border_color=LINE, bold=True)
        for key, test in tests.items():
            self._label(say(f"exports.live_test_{key}", self.lang), "", "")
            # nobody asked how much cash he can put in: not a failure, and not a promise either
            asked = "FALSE" if key != "cash" else unasked
            formula = f'=IF({ready},"",INDEX({names},IF({asked},5,IF({test},1,2))))'
            value = (yes if holds[key] else no) if holds else ""
            if value and key == "cash" and self.drawn.money and self.drawn.money.cash_limit is None:
                value = open_
            self.sheet.write_formula(self.row, 2, formula, shape, value)
            self.row += 1
        self._label(say("exports.live_verdict", self.lang), "", "", strong=True)
        good = f"COUNTIF(C{first}:C{self.row},INDEX({names},2))=0"
        verdict = (win if all(holds.values()) else lose) if holds else ""
        self.sheet.write_formula(
            self.row, 2, f'=IF({ready},"",INDEX({names},IF({good},3,4)))', shape, verdict
        )
        self.cell["verdict"] = self.row + 1
        self.row += 2

    def _finish(self) -> None:
        """The chart of both profits, the page's printing, and protection of the formulas."""
        chart = self.sheets.book.add_chart({"type": "column"})
        rows = self.cell["pair_dealer_profit"] - 1, self.cell["pair_maker_profit"] - 1
        for at, key, colour in ((2, "before", "#B9C9C6"), (3, "after", BRAND)):
            chart.add_series(
                {
                    "name": say(f"exports.head_{key}", self.lang),
                    "categories": [self.name, rows[0], 0, rows[1], 0],
                    "values": [self.name, rows[0], at, rows[1], at],
                    "fill": {"color": colour},
                    "data_labels": {"value": True, "num_format": "#,##0"},
                    "gap": 80,
                }
            )
        self.sheets.dress(chart, say("exports.live_chart", self.lang))
        chart.set_size({"width": 760, "height": 300})
        self.sheet.insert_chart(self.row, 0, chart, {"object_position": 1})
        self.sheet.print_area(0, 0, self.row + 15, 6)
        self.sheet.set_portrait()
        self.sheet.fit_to_pages(1, 1)
        self.sheet.freeze_panes(3, 1)
        self.sheet.conditional_format(
            f"C{self.cell['verdict']}",
            {"type": "no_blanks", "format": self.sheets.book.add_format({"bg_color": GROUND})},
        )
        self.sheet.protect("", {"format_cells": True, "format_columns": True, "format_rows": True})
