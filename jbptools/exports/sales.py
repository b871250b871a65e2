"""The dealer's months, this year beside last year, as every file shows them."""

from typing import Any

from jbptools.exports.tables import Table, TableCell, TableColumn
from jbptools.words import form, say
from jbptools.words.language import Language

__all__ = ["sales_notes", "sales_table"]

_SERIES = ("last_year", "this_year", "target")


def sales_table(review: Any, language: Language) -> Table | None:
    """Return the months of a review as a table of yuan, None where the data have no months.

    Args:
        review: what :func:`jbptools.review.first_look` returned, or None.
        language: ``"zh"`` or ``"en"``.
    """
    months = getattr(review, "months", None)
    if months is None or not len(months):
        return None
    there = [key for key in _SERIES if key in months and months[key].notna().any()]
    columns = [TableColumn("month", say("exports.head_month", language), "text", 1.4)]
    columns += [TableColumn(key, say(f"exports.series_{key}", language), "number", 1.5) for key in there]
    rows = [
        (
            TableCell(form(row["month"], "month", language)),
            *(
                TableCell(None if row[key] != row[key] else float(row[key]), "number", "yuan")
                for key in there
            ),
        )
        for _, row in months.iterrows()
    ]
    return Table("sales", say("exports.title_sales", language), columns, rows)


def sales_notes(review: Any, language: Language) -> str:
    """Return the review's definition and notes in one line."""
    notes = (getattr(review, "definition", None), *getattr(review, "notes", ()))
    return " ".join(note.say(language) for note in notes if note)
