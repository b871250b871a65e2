"""One arithmetic for a figure, a column of figures and a cell of a workbook.

A formula is a function of numbers. Called with floats it gives a float, with arrays or columns of a table it
gives theirs, and with a :class:`Cell` it gives the text of the same formula for Excel.
"""

from typing import Any

import numpy as np

__all__ = ["Cell", "at_most", "choose", "larger", "over"]

_SUM, _PRODUCT, _ATOM = 1, 2, 3


class Cell:
    """A place in a workbook; arithmetic on it writes the formula instead of computing it.

    >>> sales, cost = Cell("C5"), Cell("C6")
    >>> str((sales - cost) / sales), str(sales - (cost - 1))
    ('(C5-C6)/C5', 'C5-(C6-1)')
    """

    def __init__(self, text: str, binds: int = _ATOM) -> None:
        self.text, self.binds = text, binds

    def __str__(self) -> str:
        return self.text

    def within(self, binds: int) -> str:
        """Return the text, in brackets where what stands around it binds more closely."""
        return f"({self.text})" if self.binds < binds else self.text

    def __add__(self, other: Any) -> "Cell":
        return _joined(self, "+", other, _SUM, _SUM)

    def __radd__(self, other: Any) -> "Cell":
        return _joined(other, "+", self, _SUM, _SUM)

    def __sub__(self, other: Any) -> "Cell":
        return _joined(self, "-", other, _SUM, _PRODUCT)

    def __rsub__(self, other: Any) -> "Cell":
        return _joined(other, "-", self, _SUM, _PRODUCT)

    def __mul__(self, other: Any) -> "Cell":
        return _joined(self, "*", other, _PRODUCT, _PRODUCT)

    def __rmul__(self, other: Any) -> "Cell":
        return _joined(other, "*", self, _PRODUCT, _PRODUCT)

    def __truediv__(self, other: Any) -> "Cell":
        return _joined(self, "/", other, _PRODUCT, _ATOM)

    def __rtruediv__(self, other: Any) -> "Cell":
        return _joined(other, "/", self, _PRODUCT, _ATOM)

    def __gt__(self, other: Any) -> "Cell":
        return _joined(self, ">", other, 0, _SUM)


def _cell(value: Any) -> Cell:
    return value if isinstance(value, Cell) else Cell(f"{value:g}")


def _joined(left: Any, sign: str, right: Any, binds: int, right_binds: int) -> Cell:
    return Cell(_cell(left).within(max(binds, _SUM)) + sign + _cell(right).within(right_binds), binds)


def _any_cell(*values: Any) -> bool:
    return any(isinstance(value, Cell) for value in values)


def larger(one: Any, other: Any) -> Any:
    """Return the larger of two figures.

    >>> larger(-3.0, 0), larger(np.array([-3.0, 4.0]), 0).tolist(), str(larger(Cell("C9"), 0))
    (0, [0.0, 4.0], 'MAX(C9,0)')
    """
    if _any_cell(one, other):
        return Cell(f"MAX({_cell(one)},{_cell(other)})")
    if hasattr(one, "clip") and np.ndim(one):
        return one.clip(other)
    return max(one, other) if not np.ndim(one) and not np.ndim(other) else np.maximum(one, other)


def at_most(one: Any, other: Any) -> Any:
    """Return the smaller of two figures.

    >>> at_most(1, 1.5), str(at_most(1, Cell("A4") / 6))
    (1, 'MIN(1,A4/6)')
    """
    if _any_cell(one, other):
        return Cell(f"MIN({_cell(one)},{_cell(other)})")
    return min(one, other) if not np.ndim(one) and not np.ndim(other) else np.minimum(one, other)


def choose(test: Any, then: Any, otherwise: Any) -> Any:
    """Return one figure where a test holds, another where it does not.

    >>> choose(3 > 0, 0.25, 0), str(choose(Cell("G9") > 0, Cell("C12"), 0))
    (0.25, 'IF(G9>0,C12,0)')
    """
    if _any_cell(test, then, otherwise):
        return Cell(f"IF({_cell(test)},{_cell(then)},{_cell(otherwise)})")
    return (then if test else otherwise) if not np.ndim(test) else np.where(test, then, otherwise)


def over(above: Any, below: Any, positive: bool = False) -> Any:
    """Return a ratio; where there is nothing to divide by it is None (NaN in a column), never 0 or infinity.

    Args:
        above: figure, column or cell.
        below: figure, column or cell.
        positive: a base below zero gives no ratio either: money tied up, a target.

    >>> over(6.0, 3.0), over(6.0, 0.0), over(6.0, -3.0, positive=True)
    (2.0, None, None)
    >>> over(np.array([1.0, 1.0]), np.array([2.0, 0.0])).tolist()
    [0.5, nan]
    >>> str(over(Cell("C9"), Cell("C4") + Cell("C5"), positive=True))
    'IF(C4+C5>0,C9/(C4+C5),"")'
    """
    if _any_cell(above, below):
        sign = ">" if positive else "<>"
        return Cell(f'IF({_cell(below).text}{sign}0,{_cell(above) / _cell(below)},"")')
    if hasattr(below, "where"):
        bottom = below.astype("float64")
        return above / bottom.where(bottom > 0 if positive else bottom != 0)
    if not np.ndim(above) and not np.ndim(below):
        return above / below if (below > 0 if positive else below != 0) else None
    fits = np.asarray(below) > 0 if positive else np.asarray(below) != 0
    return np.divide(above, below, out=np.full(np.broadcast(above, below).shape, np.nan), where=fits)
