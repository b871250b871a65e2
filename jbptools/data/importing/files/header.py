"""Where a sheet's headings are: below title rows, over one, two or three rows, or nowhere at all.

A heading looks unlike the cells under it: words over figures, months over amounts. Headings that
people use for known columns count too. The user sees the choice and can correct it.
"""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from statistics import median

import pandas as pd

from jbptools.data.importing.cells.amounts import read_amount
from jbptools.data.importing.cells.dates import read_date
from jbptools.data.importing.rules import field_rules, plain, tokens
from jbptools.words.reading import split_month

__all__ = ["Header", "find_header", "header_at"]

_SEARCHED = 30
_BODY = 60
_DEEPEST = 3


@dataclass(frozen=True)
class Header:
    """The headings of a sheet.

    Args:
        row: row number of the last heading row as the user sees it; None where there are no headings.
        depth: how many rows the headings take (0 where there are none).
        labels: one unique label per column; ``#3`` for the third column where it has none.
        above: texts of the rows above (titles, "单位：万元").
    """

    row: int | None
    depth: int
    labels: tuple[str, ...]
    above: tuple[str, ...] = ()


#: figures that may as well be a year or a month
_PERIOD = re.compile(r"(?:19|20)\d{2}(?:0[1-9]|1[0-2])?|(?:19|20)\d{2}[-/.](?:0?[1-9]|1[0-2])")


def find_header(cells: pd.DataFrame) -> Header:
    """Find the headings of a grid of cells (index: row numbers; merged cells already filled).

    >>> grid = pd.DataFrame({0: ["2025 sales", "dealer", "Hua"], 1: [None, "amount", "12"]}, index=[1, 2, 3])
    >>> find_header(grid.astype("str"))
    Header(row=2, depth=1, labels=('dealer', 'amount'), above=('2025 sales',))
    """
    top = _Top.of(cells)
    scores = [_score(top, place) for place in range(min(_SEARCHED, len(top.rows)))]
    best = max(range(len(scores)), key=lambda place: (scores[place], -place), default=None)
    if best is None or scores[best] <= 0:
        return Header(None, 0, _unique([""] * len(cells.columns)))
    while best + 1 < len(top.rows) and _continues(top, best):
        best += 1
    return header_at(cells, top.rows[best], _depth(top, best))


def header_at(cells: pd.DataFrame, row: int | None, depth: int = 1) -> Header:
    """Return the headings for a row that the user (or :func:`find_header`) chose.

    >>> grid = pd.DataFrame({0: ["x", "Hua"], 1: ["2025", "12"]}, index=[1, 2]).astype("str")
    >>> header_at(grid, None).labels
    ('#1', '#2')
    """
    if row is None:
        return Header(None, 0, _unique([""] * len(cells.columns)))
    rows = cells.loc[cells.index <= row].tail(max(depth, 1))
    above = cells.loc[cells.index < rows.index.min()].tail(20)
    texts = dict.fromkeys(text.strip() for text in above.to_numpy().ravel() if isinstance(text, str))
    return Header(row, len(rows), _unique(_joined(rows)), tuple(texts))


def _kind(cell: str) -> str:
    """Tell text (T), number (N), date (D), month or year name (M), or empty (E)."""
    if not plain(cell):
        return "E"
    problem = read_amount(cell)[1]
    if not problem:
        return "M" if _PERIOD.fullmatch(plain(cell)) else "N"
    if problem in ("missing", "infinite", "error", "percent"):
        return "E" if problem == "missing" else "N"
    if read_date(cell)[0] is not None:
        return "M" if split_month(cell) and split_month(cell)[2] == "" else "D"  # type: ignore[index]
    return "M" if split_month(cell) else "T"


@dataclass(frozen=True)
class _Top:
    """The first rows of a sheet as plain lists: row numbers, texts, and what kind each cell is."""

    rows: list[int]
    texts: list[list[str]]
    kinds: list[list[str]]

    @classmethod
    def of(cls, cells: pd.DataFrame) -> "_Top":
        top = cells.head(_SEARCHED + _BODY)
        texts = [[text if isinstance(text, str) else "" for text in row] for row in top.to_numpy().tolist()]
        return cls([int(row) for row in top.index], texts, [[_kind(text) for text in row] for row in texts])

    def below(self, place: int, column: int) -> str:
        """Return what most filled cells under a row are, or nothing."""
        kinds = Counter(row[column].replace("M", "D") for row in self.kinds[place + 1 : place + 1 + _BODY])
        del kinds["E"]
        kind, count = kinds.most_common(1)[0] if kinds else ("", 0)
        return kind if count and count >= 0.6 * kinds.total() else ""


def _score(top: _Top, place: int) -> float:
    """Score a row as headings; 0 or less means that it isn't one."""
    kinds, texts = top.kinds[place], top.texts[place]
    filled = [column for column, kind in enumerate(kinds) if kind != "E"]
    usual = [sum(kind != "E" for kind in row) for row in top.kinds[place + 1 :]]
    width = median(usual) if usual else len(filled)
    distinct = len({plain(texts[column]) for column in filled})
    if not filled or distinct < max(1, 0.5 * width) or (distinct == 1 and width > 1):
        return 0.0
    unlike, like, months = 0, 0, 0
    for column in filled:
        own, below = kinds[column], top.below(place, column)
        unlike += (own == "T" and below in ("N", "D")) or (own in "MD" and below == "N")
        like += own in "ND" and own == below
        months += own == "M"
    known = sum(tokens(texts[column]) in _known() for column in filled)
    if not known and (not unlike or (months == unlike and months < 2)):
        return 0.0
    return unlike + 1.5 * known - 1.5 * like + 0.5 * min(distinct / max(width, 1), 1) - 0.01 * place


@cache
def _known() -> frozenset[str]:
    return frozenset(tokens(alias) for rule in field_rules().values() for alias in rule.aliases)


def _continues(top: _Top, place: int) -> bool:
    """Tell whether the next row still belongs to the headings: words again, over figures.

    In a two-row heading the upper row groups (2025年 | 2025年), the lower one names (1月 | 2月).
    """
    below = top.kinds[place + 1]
    changed = [
        column
        for column, kind in enumerate(below)
        if kind in ("T", "M") and top.texts[place + 1][column] != top.texts[place][column]
    ]
    figures = sum(kind in ("N", "D") for kind in below)
    over = sum(top.below(place + 1, column) == "N" for column in changed)
    return figures == 0 and over >= 2 and over >= 0.5 * len(changed)


def _depth(top: _Top, place: int) -> int:
    """Count the heading rows: an upper row belongs to them if it groups at least two columns."""
    depth = 1
    while depth < _DEEPEST and place - depth >= 0:
        upper = place - depth
        filled = [text for text in top.texts[upper] if plain(text)]
        adjacent = top.rows[upper + 1] - top.rows[upper] == 1
        figures = any(
            kind == "N" and not text.startswith("20")
            for kind, text in zip(top.kinds[upper], top.texts[upper], strict=True)
        )
        few = len(set(filled)) < 2 or len(filled) < 0.3 * len(top.texts[upper])
        if not adjacent or figures or few or _is_note(filled):
            break
        depth += 1
    return depth


def _is_note(filled: list[str]) -> bool:
    """Tell a line such as "单位：万元 | 制表：张三" from group headings."""
    return any("：" in text or ":" in text or len(text) > 30 for text in filled)


def _joined(rows: pd.DataFrame) -> list[str]:
    """Join the rows of a heading per column, a group's name carried over the columns it spans."""
    texts = rows.map(lambda cell: " ".join(cell.split()) if isinstance(cell, str) else "")
    lowest = texts.iloc[-1].tolist()
    labels = list(lowest)
    for place in range(len(texts) - 2, -1, -1):
        upper, group = texts.iloc[place].tolist(), ""
        for column, text in enumerate(upper):
            group = text if text else (group if lowest[column] else "")
            if text and not lowest[column]:
                group = ""
            name = text or group
            if name and name not in labels[column]:
                labels[column] = f"{name} {labels[column]}".strip()
    return labels


def _unique(labels: list[str]) -> tuple[str, ...]:
    seen: dict[str, int] = {}
    result = []
    for number, label in enumerate(labels, 1):
        name = label or f"#{number}"
        seen[name] = seen.get(name, 0) + 1
        result.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return tuple(result)
