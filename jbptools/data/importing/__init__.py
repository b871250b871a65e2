"""A trainee's own Excel or CSV becomes standard tables: read, guessed, corrected, checked, explained.

``read_upload`` opens the file, ``guess`` proposes what each column means, the user corrects the
:class:`Mapping`, ``blockers`` says what is still missing, ``apply`` makes the dataset and the report.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jbptools.data.importing.assemble import Imported, apply
    from jbptools.data.importing.blocking import blockers, doubts
    from jbptools.data.importing.container import MAX_BYTES
    from jbptools.data.importing.guessing import guess, guess_all
    from jbptools.data.importing.hints import UNITS
    from jbptools.data.importing.mapping import TABLES, ColumnChoice, FieldChoice, Mapping, fields
    from jbptools.data.importing.report import Report
    from jbptools.data.importing.upload import Sheet, Upload, read_upload

_WHERE = {
    "Imported": "assemble",
    "apply": "assemble",
    "blockers": "blocking",
    "doubts": "blocking",
    "MAX_BYTES": "container",
    "guess": "guessing",
    "guess_all": "guessing",
    "UNITS": "hints",
    "TABLES": "mapping",
    "ColumnChoice": "mapping",
    "FieldChoice": "mapping",
    "Mapping": "mapping",
    "fields": "mapping",
    "Report": "report",
    "Sheet": "upload",
    "Upload": "upload",
    "read_upload": "upload",
}

__all__ = [
    "MAX_BYTES",
    "TABLES",
    "UNITS",
    "ColumnChoice",
    "FieldChoice",
    "Imported",
    "Mapping",
    "Report",
    "Sheet",
    "Upload",
    "apply",
    "blockers",
    "doubts",
    "fields",
    "guess",
    "guess_all",
    "read_upload",
]


def __getattr__(name: str) -> Any:
    if name in _WHERE:
        return getattr(import_module(f"jbptools.data.importing.{_WHERE[name]}"), name)
    raise AttributeError(f"module 'jbptools.data.importing' has no attribute {name!r}")
