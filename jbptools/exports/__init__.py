"""The plan to take along, in either language: :data:`KINDS` lists every kind of file, :func:`made` makes one.

PowerPoint, Excel with live formulas, Word, a page to print, a calendar and the portable file show the same
plan; each is opened again by another program in the tests.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jbptools.exports.annex import to_docx
    from jbptools.exports.book import to_xlsx
    from jbptools.exports.deck import to_pptx
    from jbptools.exports.ics import to_ics
    from jbptools.exports.kinds import KINDS, Kind, Made, made
    from jbptools.exports.naming import file_name
    from jbptools.exports.page import to_print
    from jbptools.exports.portable import to_json
    from jbptools.exports.score_reading import read_scorecard
    from jbptools.exports.score_sheet import to_scorecard

_HOME = {
    "KINDS": "kinds",
    "Kind": "kinds",
    "Made": "kinds",
    "file_name": "naming",
    "made": "kinds",
    "read_scorecard": "score_reading",
    "to_docx": "annex",
    "to_ics": "ics",
    "to_json": "portable",
    "to_pptx": "deck",
    "to_print": "page",
    "to_scorecard": "score_sheet",
    "to_xlsx": "book",
}

__all__ = [
    "KINDS",
    "Kind",
    "Made",
    "file_name",
    "made",
    "read_scorecard",
    "to_docx",
    "to_ics",
    "to_json",
    "to_pptx",
    "to_print",
    "to_scorecard",
    "to_xlsx",
]


def __getattr__(name: str) -> Any:
    if name in _HOME:
        value = getattr(import_module(f"jbptools.exports.{_HOME[name]}"), name)
        globals()[name] = value
        return value
    raise AttributeError(f"module 'jbptools.exports' has no attribute {name!r}")
