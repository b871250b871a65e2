"""What was read, changed, left out and refused, in sentences, with the rows to look up in Excel."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Protocol

import pandas as pd

from jbptools.words import Message

__all__ = ["FIRST_ROWS", "Check", "Report", "first_rows"]

#: how many row numbers a sentence names
FIRST_ROWS = 5
#: how many refused rows are kept for download
_KEPT = 50_000


class Placed(Protocol):
    """Rows that know where they stand."""

    @property
    def upload(self) -> Any:
        """The file."""

    @property
    def mapping(self) -> Any:
        """How it is read."""


@dataclass(frozen=True)
class Check:
    """A total that a file states, beside what was read of the same sheet.

    Args:
        place: the file and sheet.
        stated: what the file says, in yuan.
        read: what was read.
        row: where it is said; 0 for a column of totals.
        differing: rows whose own total does not fit their months.
    """

    file: str
    sheet: str
    place: Message
    stated: float
    read: float
    row: int = 0
    differing: tuple[int, ...] = ()

    @property
    def agrees(self) -> bool:
        """Whether both are the same, but for rounding."""
        return abs(self.stated - self.read) <= max(1.0, 2e-4 * abs(self.stated)) and not self.differing

    @property
    def message(self) -> Message:
        """The comparison as a sentence."""
        values = {"place": self.place, "stated": self.stated, "read": self.read}
        if self.agrees:
            return Message("own.check_agrees", **values)
        if self.differing:
            first = first_rows(self.differing)
            return Message("own.check_rows_differ", rows=len(self.differing), first=first, **values)
        return Message("own.check_differs", difference=self.read - self.stated, **values)


@dataclass
class Report:
    """The story of an import.

    Args:
        read: what came in.
        changed: what was converted, filled or taken together on the way (unit, VAT, spellings).
        left_out: rows that are no data: totals, repeated headings, notes.
        refused: rows that are data but can't be used, with what to do.
        checks: totals that stand in the files beside what was read.
        counts: (file, sheet) -> how many rows were left out and refused.
    """

    read: list[Message] = field(default_factory=list)
    changed: list[Message] = field(default_factory=list)
    left_out: list[Message] = field(default_factory=list)
    refused: list[Message] = field(default_factory=list)
    checks: list["Check"] = field(default_factory=list)
    counts: dict[tuple[str, str], list[int]] = field(default_factory=dict)
    _rows: list[pd.DataFrame] = field(default_factory=list, repr=False)

    def leave_out(self, message: Message, rows: int, lines: Placed) -> None:
        """Note rows that are no data: a sentence, and the count for the table of what was read."""
        self.left_out.append(message)
        self._count(lines.upload.name, lines.mapping.sheet, 0, rows)

    def _count(self, file: str, sheet: str, which: int, rows: int) -> None:
        self.counts.setdefault((file, sheet), [0, 0])[which] += rows

    def refuse(self, message: Message, rows: pd.DataFrame, *, file: str, sheet: str) -> None:
        """Note refused rows: a sentence for the screen, the rows themselves for download."""
        self.refused.append(message)
        self._count(file, sheet, 1, len(rows))
        kept = rows.head(_KEPT)
        place = {"file": file, "sheet": sheet, "row": kept.index.to_numpy(), "reason": [message] * len(kept)}
        self._rows.append(pd.concat([pd.DataFrame(place, index=kept.index), kept], axis=1))

    @property
    def refused_rows(self) -> pd.DataFrame:
        """The refused rows as they stand in the file, with file, sheet, row number and reason (a Message)."""
        if not self._rows:
            return pd.DataFrame(columns=["file", "sheet", "row", "reason"])
        return pd.concat(self._rows, ignore_index=True)

    def refused_table(self, language: str | None = None) -> pd.DataFrame:
        """Return the refused rows for download, the reasons in words, no cell able to act as a formula.

        >>> Report().refused_table("en").empty
        True
        """
        rows = self.refused_rows
        said: dict[int, str] = {}
        reasons = [said.setdefault(id(reason), reason.say(language)) for reason in rows["reason"]]
        texts = rows.assign(reason=reasons)
        return texts.apply(_harmless)

    def messages(self) -> list[Message]:
        """Return all sentences in the order in which a user wants them."""
        return [*self.read, *self.changed, *self.left_out, *self.refused]


def _harmless(column: pd.Series) -> pd.Series:
    """Put an apostrophe before texts that Excel would run as a formula; negative numbers stay."""
    if column.dtype.kind in "iuf":
        return column
    texts = column.astype("str")
    risky = texts.str.match(r"[=@\t\r]|[+\-](?![\d.,\s￥¥$]*\d[\d.,]*$)").eq(True)
    return texts.mask(risky, "'" + texts)


def first_rows(rows: Iterable[Any]) -> list[str]:
    """Return the first row numbers for a sentence, with "..." where there are more.

    >>> first_rows([3, 8]), first_rows(range(2, 20))
    (['3', '8'], ['2', '3', '4', '5', '6', '…'])
    """
    numbers = [str(row) for row in rows]
    return numbers[:FIRST_ROWS] + (["…"] if len(numbers) > FIRST_ROWS else [])
