"""A finding: one thing wrong with a table, as a sentence and the rows it stands on."""

from dataclasses import dataclass
from typing import Any, Literal

from jbptools.data.dictionary import TableSpec
from jbptools.words import Message

__all__ = ["Finding", "Severity", "finding"]

Severity = Literal["error", "warning"]


@dataclass(frozen=True)
class Finding:
    """One thing wrong: an ``error`` makes results wrong, a ``warning`` makes them doubtful.

    ``rows`` are the index labels of the rows concerned in that table (empty if no single row is).
    """

    kind: str
    table: str
    severity: Severity
    message: Message
    rows: tuple[object, ...] = ()


def finding(
    kind: str, spec: TableSpec, severity: Severity, rows: tuple[object, ...] = (), **values: Any
) -> Finding:
    """Make a finding of a kind; its sentence is ``data.check_<kind>``.

    >>> from jbptools.data.dictionary import table_spec
    >>> finding("empty", table_spec("targets"), "warning").message.say("en")
    'Table “Targets” has no rows: nothing can be computed from it.'
    """
    key = "data.check_" + kind
    message = Message(key, table=spec.name_shown, rows=len(rows), **values)
    return Finding(kind, spec.name, severity, message, rows)
