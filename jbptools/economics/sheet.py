"""How a result shows itself: named lines, the definition in use, a table in the reader's words."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jbptools.words import KitError, Message, form

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["Line", "Sheet", "checked", "divided"]


@dataclass(frozen=True)
class Line:
    """One line of a result: a stable name for code, a label for people, a figure and how to show it."""

    name: str
    label: Message
    value: float | None
    spec: str = "yuan"
    total: bool = False


class Sheet:
    """A result made of lines; it shows itself in the language in force."""

    definition: Message

    def lines(self) -> Sequence[Line]:
        """Return the lines in reading order."""
        raise NotImplementedError

    def remarks(self) -> Sequence[Message]:
        """Return what must be read beside the figures: the definition first."""
        return (self.definition,)

    @property
    def table(self) -> "pd.DataFrame":
        """The lines as DataFrame[line, label, value]; the label in the language in force."""
        import pandas as pd

        rows = [
            (line.name, line.label.say(), None if line.value is None else line.value + 0.0)
            for line in self.lines()
        ]
        return pd.DataFrame(rows, columns=["line", "label", "value"])

    def _repr_html_(self) -> str:
        from jbptools.words import html

        def row(line: Line) -> html.Markup:
            name = html.tag("th", line.label, scope="row", style="text-align:left")
            figure = html.tag("td", _shown(line), class_="num", style="text-align:right")
            return html.tag("tr", name, figure, class_="total" if line.total else None)

        return html.table([row(line) for line in self.lines()]) + html.notes(self.remarks())


def _shown(line: Line) -> str:
    return form(line.value, line.spec)


def checked(**figures: float) -> None:
    """Refuse a figure that is not a number: NaN and infinities never travel on silently.

    Raises:
        KitError: names the figure.

    >>> checked(net_sales=2_000_000.0)
    """
    for name, value in figures.items():
        if value is None or not math.isfinite(value):
            raise KitError("economics.not_finite", name=name, value=str(value))


def divided(above: float, below: float) -> float | None:
    """Return a ratio, or None where the denominator is zero: the caller says why, nobody sees 0.

    >>> divided(6.0, 3.0), divided(1.0, 0.0)
    (2.0, None)
    """
    return above / below if below else None
