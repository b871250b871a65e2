"""Plans whose place is gone: everything that can still be reached goes to another place, or back."""

import contextlib
import shutil
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from jbptools.plan.store import restoring
from jbptools.plan.store.backup import connected, is_whole, set_aside
from jbptools.plan.store.opening import opened
from jbptools.plan.store.private import new_private, to_disk
from jbptools.plan.store.sharing import Choice, bring_in, compared
from jbptools.plan.store.store import Store
from jbptools.plan.store.trouble import sentences
from jbptools.words import KitError

__all__ = ["rescued"]


def rescued(store: Store, target: Path) -> Store:
    """Return a store at another place (or the same) with everything that can still be reached.

    The open file itself is asked first: a file that was deleted or renamed lives on while it is open. Then
    come its copies and its journal. What lies at the target is set aside and joins them: a plan that both
    changed is there twice.

    Args:
        store: the store whose place is gone; it is closed.
        target: where the plans are to be.

    Raises:
        KitError: the target can't be written either.
    """
    with sentences(str(target)):
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder = Path(tempfile.mkdtemp(prefix=".jbp-rescue-", dir=target.parent))
    reached = folder / "plans.sqlite"
    try:
        _from_open(store, reached) or _from_copies(store, reached)
        with contextlib.suppress(Exception):
            store.close()
        return _joined(reached, target, store)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _from_open(store: Store, reached: Path) -> bool:
    """Copy the open file, wherever its name went; False where it can't be read any more."""
    new_private(reached)
    try:
        with store._reading.connect() as reading, closing(connected(reached)) as copy:
            driver = reading.connection.driver_connection
            if driver is not None:
                driver.backup(copy)
            copy.execute("PRAGMA journal_mode=DELETE")
        if is_whole(reached) and restoring.held(reached):
            return True
    except Exception:  # noqa: S110 - whatever a vanished drive answers, the copies are next
        pass
    reached.unlink(missing_ok=True)
    return False


def _from_copies(store: Store, reached: Path) -> bool:
    path = store.care.file
    if path is None:
        return False
    try:
        best = restoring.offered(path, "damaged")
        if best:
            restoring.assembled(path, best[0].path, reached)
        return bool(best)
    except (OSError, sqlite3.Error):
        return False


def _joined(reached: Path, target: Path, store: Store) -> Store:
    """Put what was reached in its place; what lies there already joins it."""
    if not reached.exists():
        return opened(target, "restore", store._clock)
    other = reached.with_name("other.sqlite")
    with sentences(str(target)):
        if target.exists() and target.stat().st_size:
            # without the files beside it: those belong to the store that was open
            shutil.copyfile(target, other)
        set_aside(target, store._clock())
        reached.replace(target)
        to_disk(target.parent)
    there = opened(target, "keep", store._clock)
    with contextlib.suppress(KitError):  # it may be anything; it was set aside, not lost
        if other.exists():
            with opened(other, "ask", store._clock) as found:
                both: dict[str, Choice] = {one.plan_id: "both" for one in compared(there, found)}
                bring_in(there, found, both)
    return there
