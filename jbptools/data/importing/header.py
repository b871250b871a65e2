"""Where a sheet's headings are: below title rows, over one, two or three rows, or nowhere at all.

A heading looks unlike the cells under it: words over figures, months over amounts. Headings that
people use for known columns count too. The user sees the choice and can correct it.
"""

from dataclasses import dataclass

import pandas as pd

from jbptools.data.importing.amounts import read_amount
from jbptools.data.importing.dates import read_date, split_month
from jbptools.data.importing.rules import field_rules, plain, tokens

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


def find_header(cells: pd.DataFrame) -> Header:
    """Find the headings of a grid of cells (index: row numbers; merged cells already filled).

    >>> grid = pd.DataFrame({0: ["2025 sales", "dealer", "Hua"], 1: [None, "amount", "12"]}, index=[1, 2, 3])
    >>> find_header(grid.astype("str"))
    Header(row=2, depth=1, labels=('dealer', 'amount'), above=('2025 sales',))
    """
    top = cells.head(_SEARCHED + _BODY)
    kinds = top.map(_kind)
    scores = {row: _score(top, kinds, place) for place, row in enumerate(top.index[:_SEARCHED])}
    best = max(scores, key=lambda row: (scores[row], -row), default=None)
    if best is None or scores[best] <= 0:
        return Header(None, 0, _unique([""] * len(cells.columns)))
    place = list(top.index).index(best)
    while place + 1 < len(top) and _continues(top, kinds, place):
        place += 1
    return header_at(cells, int(top.index[place]), _depth(top, kinds, place))


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


def _kind(cell: object) -> str:
    """Tell text (T), number (N), date (D), month or year name (M), or empty (E)."""
    if not isinstance(cell, str) or not plain(cell):
        return "E"
    problem = read_amount(cell)[1]
    if not problem:
        return "M" if split_month(cell) and len(plain(cell)) in (6, 7) else "N"
    if problem in ("missing", "infinite", "error", "percent"):
        return "E" if problem == "missing" else "N"
    if read_date(cell)[0] is not None:
        return "M" if split_month(cell) and split_month(cell)[2] == "" else "D"  # type: ignore[index]
    return "M" if split_month(cell) else "T"


def _body_kind(kinds: pd.DataFrame, place: int, column: int) -> str:
    """Return what most filled cells under a row are, or nothing."""
    below = kinds.iloc[place + 1 : place + 1 + _BODY, column]
    filled = below[below != "E"]
    if filled.empty:
        return ""
    kind, count = filled.value_counts().index[0], filled.value_counts().iloc[0]
    return str(kind) if count >= 0.6 * len(filled) else ""


def _score(top: pd.DataFrame, kinds: pd.DataFrame, place: int) -> float:
    """Score a row as headings; 0 or less means that it isn't one."""
    row = kinds.iloc[place]
    filled = [column for column in range(len(row)) if row.iloc[column] != "E"]
    usual = (kinds.iloc[place + 1 :] != "E").sum(axis=1)
    width = float(usual.median()) if len(usual) else float(len(filled))
    distinct = len({plain(str(top.iloc[place, column])) for column in filled})
    if not filled or distinct < max(1, 0.5 * width) or (distinct == 1 and width > 1):
        return 0.0
    unlike, like, months = 0, 0, 0
    for column in filled:
        own, below = row.iloc[column], _body_kind(kinds, place, column)
        unlike += (own == "T" and below in ("N", "D", "M")) or (own in "MD" and below == "N")
        like += own in "ND" and own == below
        months += own == "M"
    known = sum(tokens(str(top.iloc[place, column])) in _known() for column in filled)
    if not known and not unlike:
        return 0.0
    if months == unlike and not known and months < 2:
        return 0.0
    return unlike + 1.5 * known - 1.5 * like + 0.5 * min(distinct / max(width, 1), 1) - 0.01 * place


def _known() -> frozenset[str]:
    global _KNOWN
    if not _KNOWN:
        _KNOWN = frozenset(tokens(alias) for rule in field_rules().values() for alias in rule.aliases)
    return _KNOWN


_KNOWN: frozenset[str] = frozenset()


def _continues(top: pd.DataFrame, kinds: pd.DataFrame, place: int) -> bool:
    """Tell whether the next row still belongs to the headings: words again, over figures.

    In a two-row heading the upper row groups (2025年 | 2025年), the lower one names (1月 | 2月).
    """
    row, below = kinds.iloc[place], kinds.iloc[place + 1]
    changed = [
        column
        for column in range(len(row))
        if below.iloc[column] in ("T", "M")
        and str(top.iloc[place + 1, column]) != str(top.iloc[place, column])
    ]
    figures = sum(kind in ("N", "D") for kind in below)
    over = sum(_body_kind(kinds, place + 1, column) == "N" for column in changed)
    return figures == 0 and over >= 2 and over >= 0.5 * len(changed)


def _depth(top: pd.DataFrame, kinds: pd.DataFrame, place: int) -> int:
    """Count the heading rows: an upper row belongs to them if it groups at least two columns."""
    depth = 1
    while depth < _DEEPEST and place - depth >= 0:
        upper = kinds.iloc[place - depth]
        texts = top.iloc[place - depth]
        filled = [str(text) for kind, text in zip(upper, texts, strict=True) if kind != "E"]
        adjacent = top.index[place - depth + 1] - top.index[place - depth] == 1
        figures = sum(
            kind == "N" and not str(text).startswith("20") for kind, text in zip(upper, texts, strict=True)
        )
        if (
            not adjacent
            or len(set(filled)) < 2
            or figures
            or len(filled) < 0.3 * len(upper)
            or _is_note(filled)
        ):
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
