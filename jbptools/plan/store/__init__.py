"""Where plans are kept: one small interface, a file by default, a database server by address.

Nothing is opened, and no database package loaded, before :func:`open_store` is called.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from jbptools.plan.store.types import Conflict, Damaged, Entry, Loaded, Revision, StoredFile

if TYPE_CHECKING:
    from jbptools.plan.store.store import Store

__all__ = ["Conflict", "Damaged", "Entry", "Loaded", "Revision", "StoredFile", "now", "open_store"]


def now() -> datetime:
    """Return this moment, with its time zone."""
    return datetime.now(UTC)


def open_store(
    place: str | Path,
    *,
    damaged: Literal["ask", "restore", "fresh"] = "ask",
    clock: Callable[[], datetime] = now,
) -> "Store":
    """Open the store of plans; makes it where there is none.

    Args:
        place: a file (made with its folder if need be), or ``"postgresql://user:password@host/name"``.
        damaged: what to do with a file that can't be read: ``"ask"`` raises :class:`Damaged`;
            ``"restore"`` sets it aside and continues with the newest good backup; ``"fresh"`` sets it
            aside and begins anew. The damaged file itself is never overwritten.
        clock: tells the time.

    Raises:
        Damaged: the file can't be read; the error knows the newest backup.
        KitError: the folder can't be written, the server doesn't answer, the store was written by a later
            version, or the file is something else.

    >>> import tempfile
    >>> from jbptools.plan import Plan
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     with open_store(Path(folder) / "plans.sqlite") as store:
    ...         first = store.save(Plan.new("Hua", "en"), None, "Li")
    ...         store.load(first.plan_id).plan.dealer.name, first.number
    ('Hua', 1)
    """
    from jbptools.plan.store.opening import opened

    return opened(place, damaged, clock)
