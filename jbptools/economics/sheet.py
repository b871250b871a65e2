"""How a result shows itself: named lines, the definition in use, a table in the reader's words."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jbptools.words import KitError, Message, form
from jbptools.words.telling import MOST_LINES, Telling

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["Line", "Sheet", "checked"]


@dataclass(frozen=True)
class Line:
    """One line of a result: a stable name for code, a label for people, a figure and how to show it."""

    name: str
    label: Message
    value: float | None
    spec: str = "yuan"
    total: bool = False


#: so many totals say enough of a long list of lines
_FEW = 3


class Sheet(Telling):
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

    def said(self) -> Iterable[object]:
        """Return the totals, or the lines where few, then what must be read beside them."""
        lines = [line for line in self.lines() if line.value is not None]
        room, totals = max(4, MOST_LINES - len(self.remarks())), [line for line in lines if line.total]
        some = lines if len(lines) <= room else totals if len(totals) >= _FEW else lines[:room]
        return [*(f"{line.label}  {_shown(line)}" for line in some), *self.remarks()]

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
