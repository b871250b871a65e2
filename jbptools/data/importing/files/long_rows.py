"""Rows with more cells than the headings: thousands commas without quotation marks, or a comma in a text.

``10,1,137.50`` under "cases, amount" is 10 and 1,137.50. Where only one way to join the pieces gives as many
cells as there are headings, they are joined and it is said; otherwise the file is refused. A row is never
cut, and its figures never move under another heading in silence.
"""

import re
from itertools import product

import pandas as pd

from jbptools.words import KitError, Message

__all__ = ["whole_rows"]

_HEAD = re.compile(r"[-+(]?[¥￥$]?\s*[1-9]\d{0,2}")
_TAIL = re.compile(r"\d{3}(?:\.\d*)?\)?")
_SEARCHED = 30
#: how much the share of figures in a column may differ between longer rows and the others
_USUAL = 0.5
_SAMPLE = 200


def whole_rows(name: str, cells: pd.DataFrame, delimiter: str) -> tuple[pd.DataFrame, list[Message]]:
    """Return the cells with pieces of figures joined, and what was done.

    Raises:
        KitError: rows are longer than the headings and can't be joined in one way only.

    >>> rows = [["dealer", "cases", "amount", None], ["Hua", "10", "1", "137.50"]]
    >>> cells = pd.DataFrame(rows, index=[1, 2])
    >>> whole_rows("a.csv", cells.astype("str"), ",")[0].loc[2].tolist()
    ['Hua', '10', '1137.50']
    """
    head = _heading(cells)
    if head is None or len(cells.columns) <= head[1]:
        return cells, []
    row, width = head
    body = cells.loc[cells.index > row]
    long = body[body[body.columns[width:]].notna().any(axis=1)]
    if delimiter != "," or long.empty:
        return _left_as_it_is(name, cells, long, body, width)
    ways = {
        number: _ways([text for text in line if isinstance(text, str)], width)
        for number, line in zip(long.index, long.itertuples(index=False, name=None), strict=True)
    }
    usual = {places for found in ways.values() if len(found) == 1 for places in found}
    solved = {}
    for number, found in ways.items():
        fitting = (
            [found[places] for places in found if places in usual] if len(found) > 1 else list(found.values())
        )
        if len(fitting) != 1:
            return _left_as_it_is(name, cells, long, body, width)
        solved[number] = fitting[0]
    return _joined(cells, solved, width), [Message("importing.note_joined_thousands", rows=len(solved))]


def _heading(cells: pd.DataFrame) -> tuple[int, int] | None:
    """Return row number and width of the first row that is all words, as headings are."""
    for number, line in zip(
        cells.index[:_SEARCHED], cells.head(_SEARCHED).itertuples(index=False, name=None), strict=True
    ):
        texts = [text for text in line if isinstance(text, str)]
        width = max((place + 1 for place, text in enumerate(line) if isinstance(text, str)), default=0)
        if (
            len(texts) > 1
            and len(texts) == width
            and not any(re.fullmatch(r"[\d.,/-]+", text) for text in texts)
        ):
            return int(number), width
    return None


def _left_as_it_is(
    name: str, cells: pd.DataFrame, long: pd.DataFrame, body: pd.DataFrame, width: int
) -> tuple[pd.DataFrame, list[Message]]:
    """Accept what stands behind the last heading where the rest of the row is in its place."""
    if long.empty or not (_thousands(long, width) or (len(long) < len(body) and _moved(long, body, width))):
        return cells, []
    first = [int(number) for number in long.index[:3]]
    raise KitError("importing.rows_longer", file=name, rows=len(long), columns=width, first=first)


def _moved(long: pd.DataFrame, body: pd.DataFrame, width: int) -> bool:
    """Whether longer rows say words where the others have figures, or figures where they have words."""
    others = body.loc[~body.index.isin(long.index)].head(_SAMPLE)
    for column in body.columns[1:width]:
        usual, here = _figures(others[column]), _figures(long[column].head(_SAMPLE))
        if usual is not None and here is not None and abs(usual - here) > _USUAL:
            return True
    return False


def _figures(cells: pd.Series) -> float | None:
    """Return which share of the filled cells begins with a figure, None where none is filled."""
    known = cells.dropna()
    return float(known.str.match(r"\s*[-+(¥￥$]*\d").mean()) if len(known) else None


def _thousands(long: pd.DataFrame, width: int) -> bool:
    """Whether what stands beyond the headings looks like the rest of figures."""
    beyond = long[long.columns[width:]].stack()
    return bool(len(beyond) and beyond.str.fullmatch(_TAIL.pattern).all())


def _ways(texts: list[str], width: int) -> dict[tuple[int, ...], list[str]]:
    """Return every way to join pieces so that ``width`` cells remain: places that were joined -> cells."""
    spare = len(texts) - width
    if spare <= 0 or spare > 4 or len(texts) > 40:
        return {}
    can = [bool(_TAIL.fullmatch(text.strip())) for text in texts]
    places = [place for place in range(1, len(texts)) if can[place]]
    found: dict[tuple[int, ...], list[str]] = {}
    for chosen in product((False, True), repeat=len(places)) if len(places) <= 10 else ():
        if sum(chosen) != spare:
            continue
        cells = _join(texts, {place for place, take in zip(places, chosen, strict=True) if take})
        if cells is not None:
            found[cells[0]] = cells[1]
    return found


def _join(texts: list[str], at: set[int]) -> tuple[tuple[int, ...], list[str]] | None:
    cells: list[str] = []
    joined: list[int] = []
    for place, text in enumerate(texts):
        if place not in at:
            cells.append(text)
            continue
        whole = len(joined) and joined[-1] == len(cells) - 1
        if "." in cells[-1] or not (whole or _HEAD.fullmatch(cells[-1].strip())):
            return None
        cells[-1] = cells[-1].strip() + text.strip()
        if not whole:
            joined.append(len(cells) - 1)
    return tuple(joined), cells


def _joined(cells: pd.DataFrame, solved: dict[int, list[str]], width: int) -> pd.DataFrame:
    result = cells.astype(object)
    for place in range(width):
        column = result[result.columns[place]]
        result[result.columns[place]] = column.where(
            ~column.index.isin(list(solved)),
            pd.Series({number: line[place] for number, line in solved.items()}),
        )
    return result[result.columns[:width]].astype("str")
