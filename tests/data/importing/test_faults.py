"""Workbooks built from a grammar of faults: whatever is combined, a total without a word is the right total.

Kinds x layouts: each fault of rows stands beside each fault of columns, in lines and in months across. Right
is what the builder knows; a question or a refusal is right as well, a silent other total never.
"""

import itertools

import pytest

from jbptools.data.own import OwnFiles, look
from tests.data.importing.making import csv

DEALERS = ("甲一商贸", "乙二贸易", "丙三食品", "丁四供应链")
MONTHS = (1, 2, 3, 4)


def amount(dealer, month):
    return 1000 * (dealer + 1) + 37 * month + 11 * dealer * month


RIGHT = sum(amount(dealer, month) for dealer, month in itertools.product(range(4), MONTHS))


def months_across(label=lambda month: f"2025年{month}月", group=None):
    heads = [label(month) for month in MONTHS]
    rows = [[name, *(amount(dealer, month) for month in MONTHS)] for dealer, name in enumerate(DEALERS)]
    top = [["经销商", *([group] * len(MONTHS))]] if group else []
    return [*top, ["经销商", *heads], *rows]


def lines():
    rows = [
        [name, f"2025-{month:02d}-15", amount(dealer, month)]
        for dealer, name in enumerate(DEALERS)
        for month in MONTHS
    ]
    return [["经销商", "日期", "金额"], *rows]


LAYOUTS = {
    "lines": lines,
    "months": months_across,
    "M codes": lambda: months_across(lambda month: f"M{month}"),
    "measure over months": lambda: months_across(lambda month: f"2025年{month}月", "实际"),
}


def head_of(table):
    return next(place for place, row in enumerate(table) if isinstance(row[-1], int)) - 1


def with_row(text, position, make):
    """Insert a row before a dealer (or at the end) whose figures come of all rows."""

    def change(table):
        head = head_of(table)
        body = table[head + 1 :]
        columns = [[row[column] for row in body] for column in range(len(table[head]))]
        figures = [make(cells) if isinstance(cells[0], int) else "" for cells in columns]
        row = [text, *figures[1:]]
        place = len(body) if position == "end" else 0
        return [*table[: head + 1], *body[:place], row, *body[place:]]

    return change


def with_column(label, make):
    """Add a column of figures to the right of the table."""

    def change(table):
        head = head_of(table)
        rows = [[*row, label if place == head else ""] for place, row in enumerate(table[: head + 1])]
        body = [[*row, make([cell for cell in row if isinstance(cell, int)])] for row in table[head + 1 :]]
        return [*rows, *body]

    return change


ROWS = {
    "nothing": lambda table: table,
    "total below": with_row("合计", "end", sum),
    "total above": with_row("合计", "start", sum),
    "grand total": with_row("Grand Total", "end", sum),
    "average": with_row("平均值", "end", lambda cells: round(sum(cells) / len(cells))),
    "largest": with_row("最大值", "end", max),
    "last year": with_row("去年同期", "end", lambda cells: sum(cells) - 7),
    "carried": with_row("过次页", "end", sum),
    "running": with_row("本年累计", "end", sum),
}
COLUMNS = {
    "nothing": lambda table: table,
    "year total": with_column("全年合计", sum),
    "subtotal": with_column("小计", sum),
    "quarter total": with_column("Q1小计", lambda cells: sum(cells[:3])),
    "rate": with_column("达成率", lambda cells: 97),
    "last year": with_column("同期", lambda cells: sum(cells) - 5),
    "rebate": with_column("返利", lambda cells: round(sum(cells) * 0.05)),
    "stock": with_column("期末库存", lambda cells: 500),
    "growth": with_column("同比增长", lambda cells: 12),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_no_combination_of_faults_gives_a_silent_wrong_total(layout):
    silent = []
    for row, column in itertools.product(ROWS, COLUMNS):
        table = COLUMNS[column](ROWS[row](LAYOUTS[layout]()))
        files = OwnFiles()
        files.add("2025年进货.csv", csv(*table))
        seen = look(files)
        if not (seen.asked or seen.refused) and seen.total != RIGHT:
            silent.append((row, column, seen.total, RIGHT))
    assert not silent


def test_the_grammar_is_large_enough():
    assert len(LAYOUTS) * len(ROWS) * len(COLUMNS) >= 300
