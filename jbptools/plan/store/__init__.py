"""Where plans are kept: one small interface, a file by default, a database server by address.

Nothing is opened, and no database package loaded, before :func:`open_store` is called.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from jbptools.plan.store.types import Broken, Conflict, Copy, Damaged, Entry, Loaded, Revision, StoredFile

if TYPE_CHECKING:
    from jbptools.plan.store.store import Store

__all__ = [
    "Broken",
    "Conflict",
    "Copy",
    "Damaged",
    "Entry",
    "Loaded",
    "Revision",
    "StoredFile",
    "now",
    "open_store",
]


def now() -> datetime:
    """Return this moment, with its time zone."""
    return datetime.now(UTC)


def open_store(
    place: str | Path,
    *,
    damaged: Literal["ask", "restore", "keep", "fresh"] | Path = "ask",
    clock: Callable[[], datetime] = now,
) -> "Store":
    """Open the store of plans; makes it where there is none.

    Args:
        place: a file (made with its folder if need be), or ``"postgresql://user:password@host/name"``.
        damaged: what to do with a file that can't be read, is gone although there were plans, or holds
            less than there was: ``"ask"`` raises :class:`Damaged`; a path is the copy to go on with, the
            journal on top; ``"restore"`` takes the fullest; ``"keep"`` accepts a file with less;
            ``"fresh"`` begins anew. What lies there is set aside, never overwritten.
        clock: tells the time.

    Raises:
        Damaged: the file is not what it should be; the error knows what there is to go on with.
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
