"""A formula of the book: a function with its unit and its source, that can also write itself for Excel."""

import inspect
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from jbptools.economics.algebra import Cell

__all__ = ["BOOK", "Formula", "formula"]


@dataclass(frozen=True)
class Formula:
    """One figure's definition: what it takes, in which unit it comes, who says so.

    Args:
        name: the figure, e.g. ``net_profit``; other formulas take it by this name.
        function: floats, arrays, columns or cells in, the same kind out.
        unit: ``yuan``, ``share``, ``days``, ``times``.
        source: source tags of the reference.
    """

    name: str
    function: Callable[..., Any] = field(repr=False)
    unit: str
    source: str

    def __call__(self, *figures: Any, **named: Any) -> Any:
        """Return the figure."""
        return self.function(*figures, **named)

    @property
    def inputs(self) -> tuple[str, ...]:
        """The figures it takes, by name."""
        return tuple(inspect.signature(self.function).parameters)

    @property
    def usual(self) -> frozenset[str]:
        """Those of its inputs that have a usual value: days in a year, cost that not everybody has."""
        parts = inspect.signature(self.function).parameters.values()
        return frozenset(part.name for part in parts if part.default is not part.empty)

    def excel(self, **cells: str) -> str:
        """Return the formula's text; an input without a cell stands as ``{input}``, to be filled later.

        >>> from jbptools.economics import book
        >>> book.cogs.excel(), book.cogs.excel(net_sales="C5", gross_margin="C6")
        ('{net_sales}*(1-{gross_margin})', 'C5*(1-C6)')
        """
        wanted = [name for name in self.inputs if name in cells or name not in self.usual]
        places = {name: Cell(cells.get(name, f"{{{name}}}")) for name in wanted}
        return str(self.function(**places))


#: every formula by name, in reading order
BOOK: dict[str, Formula] = {}


def formula(unit: str, source: str) -> Callable[[Callable[..., Any]], Formula]:
    """Enter a function into the book."""

    def enter(function: Callable[..., Any]) -> Formula:
        made = Formula(function.__name__, function, unit, source)
        object.__setattr__(made, "__doc__", function.__doc__)
        object.__setattr__(made, "__module__", function.__module__)
        object.__setattr__(made, "__wrapped__", function)
        BOOK[made.name] = made
        return made

    return enter
