"""The plan to take along: PowerPoint, Excel and the portable file, in either language.

Every format shows the same tables (``tables``); each is opened again by another program in the tests.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jbptools.exports.book import to_xlsx
    from jbptools.exports.deck import to_pptx
    from jbptools.exports.naming import file_name
    from jbptools.exports.portable import to_json

_HOME = {
    "file_name": "naming",
    "to_docx": "annex",
    "to_json": "portable",
    "to_pptx": "deck",
    "to_xlsx": "book",
}

__all__ = ["file_name", "to_json", "to_pptx", "to_xlsx"]


def __getattr__(name: str) -> Any:
    if name in _HOME:
        value = getattr(import_module(f"jbptools.exports.{_HOME[name]}"), name)
        globals()[name] = value
        return value
    raise AttributeError(f"module 'jbptools.exports' has no attribute {name!r}")
