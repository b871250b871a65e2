"""What a database reports, turned into a sentence: disk full, read-only, busy, server gone."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from jbptools.plan.store.types import Damaged
from jbptools.words import KitError

__all__ = ["is_damage", "sentences"]

#: what SQLite says -> our sentence
_SQLITE = {
    "disk is full": "store.disk_full",
    "disk i/o error": "store.disk_full",
    "readonly": "store.read_only",
    "unable to open": "store.cannot_open",
    "locked": "store.busy",
    "too big": "store.too_big",
    "out of memory": "store.too_big",
}

#: first letters of PostgreSQL's SQLSTATE -> our sentence
_POSTGRES = {
    "531": "store.disk_full",
    "25006": "store.read_only",
    "425": "store.no_right",
    "28": "store.no_right",
    "3D": "store.server_gone",
    "57P": "store.server_gone",
    "08": "store.server_gone",
    "40": "store.busy",
    "55P": "store.busy",
    "XX001": "store.server_damaged",
}


def is_damage(error: BaseException) -> bool:
    """Tell whether SQLite says that the file itself is broken."""
    text = str(error).lower()
    return "malformed" in text or "not a database" in text or "file is encrypted" in text


@contextmanager
def sentences(place: str) -> Iterator[None]:
    """Raise KitError with a sentence where the database fails inside the block.

    Args:
        place: the file or the server's name, as the user knows it; never with a password.
    """
    try:
        yield
    except sa.exc.IntegrityError:
        raise
    except (sa.exc.DBAPIError, OSError) as error:
        raise _sentence(error, place) from error
    except sa.exc.SQLAlchemyError as error:
        raise KitError("store.trouble", place=place, detail=type(error).__name__) from error


def _sentence(error: Exception, place: str) -> KitError:
    cause: Any = getattr(error, "orig", None) or error
    if is_damage(cause):
        return Damaged(Path(place))
    state = _sqlstate(cause)
    for start, key in _POSTGRES.items():
        if state and state.startswith(start):
            return KitError(key, place=place)
    text = str(cause).lower()
    for part, key in _SQLITE.items():
        if part in text:
            return KitError(key, place=place)
    if isinstance(error, OSError) or type(cause).__name__ in {"InterfaceError", "ConnectionError"}:
        return KitError("store.server_gone" if "sqlite" not in place else "store.cannot_open", place=place)
    return KitError("store.trouble", place=place, detail=type(cause).__name__)


def _sqlstate(cause: Any) -> str:
    details = cause.args[0] if getattr(cause, "args", ()) else None
    return str(details.get("C", "")) if isinstance(details, dict) else ""
