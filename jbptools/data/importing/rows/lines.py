"""The typed rows of one sheet, still with the row numbers that Excel shows."""

from dataclasses import dataclass

import pandas as pd

from jbptools.data.importing.files.upload import Upload
from jbptools.data.importing.meaning.mapping import Mapping
from jbptools.words import Message

__all__ = ["Lines", "place"]


@dataclass
class Lines:
    """The rows of one sheet, still with their row numbers as index.

    Args:
        upload, mapping: where they come from.
        raw: the cells as they stand in the file.
        values: one column per field that a single column gives (texts, float64, datetime64).
        problems: for amounts and dates, why a cell has no value (``""``: it has).
        wide: amounts under month or category headings, by column position.
        wide_problems: their problems.
        grain: how fine the dates are (``day``, ``month``, ``quarter``, ``year``).
    """

    upload: Upload
    mapping: Mapping
    raw: pd.DataFrame
    values: pd.DataFrame
    problems: pd.DataFrame
    wide: pd.DataFrame
    wide_problems: pd.DataFrame
    grain: pd.Series

    def keep(self, rows: pd.Series) -> "Lines":
        """Return only some of the rows."""
        frames = (self.raw, self.values, self.problems, self.wide, self.wide_problems, self.grain)
        return Lines(self.upload, self.mapping, *(frame.loc[rows] for frame in frames))  # type: ignore[arg-type]

    @property
    def place(self) -> Message:
        """Where the rows stand: the file, and the sheet if it has several."""
        return place(self.upload, self.mapping)

    def has(self, field: str) -> bool:
        """Tell whether some column is read as this field."""
        return field in self.values.columns


def place(upload: Upload, mapping: Mapping) -> Message:
    """Return where rows stand: the file, and the sheet if it has several."""
    if len(upload.sheets) > 1:
        return Message("importing.place_sheet", file=upload.name, sheet=mapping.sheet)
    return Message("importing.place_file", file=upload.name)
