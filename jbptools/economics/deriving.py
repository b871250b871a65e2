"""From the figures that are known to the one that is wanted: the book says what each figure takes."""

from collections.abc import Mapping
from typing import Any

from jbptools.economics import book, months
from jbptools.economics.formula import BOOK
from jbptools.words import KitError

__all__ = ["derive"]

#: the formulas enter the book when these are read
_PARTS = (book, months)


def derive(figures: Mapping[str, Any], *wanted: str) -> dict[str, Any]:
    """Return the figures given and those wanted, each computed from what its formula takes.

    Args:
        figures: known figures by name; a figure that is given is never computed again.
        wanted: names of the book.

    Raises:
        KitError: a figure is neither given nor in the book.

    >>> hua = {"net_sales": 20e6, "gross_margin": 0.085, "rebate": 368e3, "support": 0,
    ...        "operating_expense": 1.12e6, "tax_rate": 0.25}
    >>> round(derive(hua, "net_profit")["net_profit"])
    711000
    """
    known = dict(figures)
    for name in wanted:
        _find(name, known, ())
    return known


def _find(name: str, known: dict[str, Any], asked: tuple[str, ...]) -> Any:
    """Compute a figure and what it takes; what has a usual value is asked for only where it was given."""
    if name not in known:
        if name not in BOOK or name in asked:
            raise KitError("economics.no_figure", name=name, there=sorted(known))
        one = BOOK[name]
        parts = [part for part in one.inputs if part in known or part not in one.usual]
        known[name] = one(**{part: _find(part, known, (*asked, name)) for part in parts})
    return known[name]
