"""The months behind the living money page: the plan ramps up, rebates come later, cash goes out first."""

from collections.abc import Mapping
from typing import Any

from jbptools.economics import months as book
from jbptools.economics.algebra import Cell, choose
from jbptools.exports.excel.sheets import Sheets
from jbptools.exports.excel.values import Drawn, month_values
from jbptools.plan.document.plan import Plan
from jbptools.plan.joint.inputs import LINES
from jbptools.plan.joint.result import plan_months
from jbptools.plan.joint.season import weights
from jbptools.words import say
from jbptools.words.palette import ACCENT, BRAND, LINE, PAPER, SOFT

__all__ = ["add_months"]


def _formulas() -> Mapping[str, str]:
    """Column, from C on -> its formula, written by the book itself (the season, N, is a figure).

    ``{x.before}`` and ``{x.after}`` are cells of the money page, ``{r}`` the row, ``{a}`` and ``{z}`` the
    first and last, ``{k}`` what the row above had tied up.
    """
    at = {column: Cell(f"{column}{{r}}") for column in "ACDEFGHJKNOP"}
    was, will = (
        {key: Cell(f"{{{key}.{case}}}") for key in (*LINES, "other")} for case in ("before", "after")
    )
    seasons, shares = Cell("SUM(N${a}:N${z})"), Cell("SUMPRODUCT(C${a}:C${z},N${a}:N${z})")
    usual_rebate = was["rebate"] / 12 * at["N"]
    earlier = "INDEX({c}${{a}}:{c}${{z}},MAX(1,A{{r}}-{{lag}}))"
    late = Cell(earlier.format(c="F")) - was["rebate"] / 12 * Cell(earlier.format(c="N"))
    days = [book.moving(was[key], will[key], at["C"]) for key in ("stock_days", "receivable_days")]
    other = book.moving(was["other"], will["other"], at["C"])
    spent = will["support"], will["operating_expense"]
    sales = was["net_sales"] / 12 * at["N"]
    cost = was["support"], was["operating_expense"]
    as_today = book.month_before_tax(sales, was["gross_margin"], usual_rebate, *cost)
    mean = book.month_before_tax(
        was["net_sales"] / 12 * seasons,
        was["gross_margin"],
        was["rebate"] / 12 * seasons,
        *(one * Cell("{n}") for one in cost),
    )
    texts = {
        "share": book.ramp_share(at["A"], Cell("{ramp}")),
        "weight": book.ramp_weight(at["C"], at["N"], shares, seasons),
        "net_sales": book.along(was["net_sales"], will["net_sales"], at["N"], at["D"]),
        "rebate": book.along(was["rebate"], will["rebate"], at["N"], at["D"]),
        "profit_before_tax": book.month_before_tax(at["E"], will["gross_margin"], at["F"], *spent),
        "dealer_profit": book.month_profit(at["G"], Cell("SUM(G${a}:G${z})"), will["tax_rate"]),
        "maker_profit": book.month_maker_profit(
            at["E"], will["gross_margin"], will["maker_margin"], at["F"], will["support"], will["maker_spend"]
        ),
        "cash_profit": book.month_cash_profit(
            at["H"], at["F"], usual_rebate, choose(at["A"] > Cell("{lag}"), late, 0)
        ),
        "invested": book.month_invested(at["E"], will["gross_margin"], *days, other),
        "flow": at["J"] - at["O"] - ((at["K"] - at["P"]) - Cell("({k})")),
        "position": Cell("SUM(L${a}:L{r})"),
        "season": "",
        "usual_profit": book.month_profit(as_today, mean, was["tax_rate"]),
        "usual_invested": book.month_invested(
            sales, was["gross_margin"], was["stock_days"], was["receivable_days"], was["other"]
        ),
    }
    return {key: str(text) for key, text in texts.items()}


_FORMATS = {"share": "0%", "weight": "0.0000", "season": "0.00"}
_FIRST = 4


def add_months(
    sheets: Sheets, plan: Plan, drawn: Drawn, page: str, cell: Mapping[str, int]
) -> dict[str, Any]:
    """Add the page of months; return the formula of the cash peak and its value.

    Args:
        sheets: the workbook in the making.
        plan: the plan; its length gives the months.
        drawn: the money page's figures.
        page: the name of the money page.
        cell: row of each line on the money page.
    """
    lang = sheets.lang
    months = plan_months(plan)
    sheet = sheets.add(say("exports.live_months_sheet", lang))
    _heads(sheets, sheet)
    values = month_values(drawn.money) if drawn.money else None
    names, seasons = _names(page, cell, len(months)), weights(plan.money_page, months)
    ready = ",".join(names[f"{key}.{case}"] for case in ("before", "after") for key in _needed())
    count, formulas = 2 * len(_needed()), _formulas()
    for number, month in enumerate(months):
        row = _FIRST + number
        border = {"border": 1, "border_color": LINE}
        sheet.write_number(row - 1, 0, number + 1, sheets.format(**border))
        sheets.text(sheet, row - 1, 1, month, **border)
        above = f"K{row - 1}-P{row - 1}" if number else "0"
        whole = _Places({**names, "r": str(row), "k": above})
        for at, (key, formula) in enumerate(formulas.items(), start=2):
            shape = sheets.format(**border, num_format=_FORMATS.get(key, "#,##0;[Red]-#,##0"))
            if key == "season":
                sheet.write_number(row - 1, at, float(seasons[number]), shape)
                continue
            text = whole.fill(formula)
            if key not in {"share", "weight"}:
                text = f'IF(COUNT({ready})<{count},"",{text})'
            sheet.write_formula(row - 1, at, "=" + text, shape, values[key][number] if values else "")
    last = _FIRST + len(months) - 1
    _chart(sheets, sheet, last)
    sheet.repeat_rows(2)
    sheet.freeze_panes(3, 2)
    sheet.protect("", {"format_cells": True, "format_columns": True, "format_rows": True})
    name = sheet.get_name()
    column = f"'{name}'!M{_FIRST}:M{last}"
    return {
        "peak": f'=IF(COUNT({column})<{len(months)},"",MAX(0,-MIN({column})))',
        "peak_value": drawn.money.path.peak if drawn.money else "",
    }


class _Places:
    """Fills ``{net_sales.before}`` and friends: format strings would look for attributes."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self.names = names

    def fill(self, formula: str) -> str:
        import re

        return re.sub(r"\{([a-z_.]+)\}", lambda found: self.names[found[1]], formula)


def _needed() -> list[str]:
    return [key for key, (_, usual) in LINES.items() if usual is None]


def _names(page: str, cell: Mapping[str, int], months: int) -> dict[str, str]:
    names = {"a": str(_FIRST), "z": str(_FIRST + months - 1), "n": str(months)}
    for key in LINES:
        for case, letter in (("before", "C"), ("after", "E")):
            names[f"{key}.{case}"] = f"'{page}'!${letter}${cell[key]}"
    for case in ("before", "after"):
        claims, prepaid, assets, payables = (
            names[f"{key}.{case}"] for key in ("claims", "prepayment", "fixed_assets", "payables")
        )
        names[f"other.{case}"] = f"({claims}+{prepaid}+{assets}-{payables})"
    return names | {key: f"'{page}'!$C${cell[key]}" for key in ("ramp", "lag")}


def _heads(sheets: Sheets, sheet: Any) -> None:
    lang = sheets.lang
    title = say("exports.live_months_title", lang)
    sheets.text(sheet, 0, 0, title, bold=True, font_size=16, font_color=BRAND, text_wrap=False)
    sheet.set_row(0, 28)
    sheets.text(sheet, 1, 0, say("exports.live_months_lead", lang), font_color=SOFT, text_wrap=False)
    look = {"bold": True, "font_color": PAPER, "bg_color": BRAND, "border": 1, "border_color": LINE}
    heads = [say("exports.number", lang), say("exports.head_month", lang)]
    heads += [say(f"exports.live_month_{key}", lang) for key in _formulas()]
    for place, text in enumerate(heads):
        sheets.text(sheet, 2, place, text, **look)
        sheet.set_column(place, place, 6 if place == 0 else 10 if place < 4 else 15)
    sheet.set_row(2, 48)


def _chart(sheets: Sheets, sheet: Any, last: int) -> None:
    chart = sheets.book.add_chart({"type": "line"})
    name = sheet.get_name()
    chart.add_series(
        {
            "name": say("exports.live_month_position", sheets.lang),
            "categories": [name, _FIRST - 1, 1, last - 1, 1],
            "values": [name, _FIRST - 1, 12, last - 1, 12],
            "line": {"color": ACCENT, "width": 2.5},
            "marker": {"type": "circle", "size": 6, "fill": {"color": ACCENT}},
        }
    )
    sheets.dress(chart, say("exports.live_cash_chart", sheets.lang))
    chart.set_legend({"none": True})
    chart.set_x_axis({"label_position": "low", "num_font": {"name": sheets.font}})
    chart.set_size({"width": 900, "height": 300})
    sheet.insert_chart(last + 1, 1, chart, {"object_position": 1})
