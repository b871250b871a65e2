"""Care for the store's file: is it whole, a copy now and then, and what to do when it is not."""

import os
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from jbptools.plan.store.trouble import is_damage

__all__ = ["backup", "backup_if_due", "backups", "is_whole", "newest_good_backup", "restore", "set_aside"]

#: a new copy is made at the first opening after this long
EVERY = timedelta(hours=20)
#: so many copies are kept
KEPT = 5


def is_whole(path: Path) -> bool:
    """Tell whether the file can be read and SQLite finds nothing wrong in it; an absent file is whole.

    Raises:
        sqlite3.Error: the file may be whole, but it can't be opened.
    """
    if not path.exists() or path.stat().st_size == 0:
        return True
    try:
        with closing(sqlite3.connect(path, timeout=8)) as connection:
            return bool(connection.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok")
    except sqlite3.DatabaseError as error:
        if is_damage(error):
            return False
        raise


def backups(path: Path) -> list[Path]:
    """Return the copies of a store's file, the newest first."""
    return sorted(_folder(path).glob(f"{path.stem}-*.sqlite"), reverse=True)


def _folder(path: Path) -> Path:
    return path.with_name(path.name + ".backups")


def backup(path: Path, moment: datetime) -> Path:
    """Copy the store, also while it is in use; it gets its name once it is whole and on the disk."""
    folder = _folder(path)
    folder.mkdir(exist_ok=True)
    target = folder / f"{path.stem}-{moment.astimezone(UTC):%Y%m%d-%H%M%S-%f}.sqlite"
    unfinished = target.with_suffix(".unfinished")
    unfinished.unlink(missing_ok=True)
    with closing(sqlite3.connect(path, timeout=8)) as source, closing(sqlite3.connect(unfinished)) as copy:
        source.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")
    _to_disk(unfinished)
    unfinished.replace(target)
    _to_disk(folder)
    for old in backups(path)[KEPT:]:
        old.unlink(missing_ok=True)
    return target


def _to_disk(path: Path) -> None:
    """Wait until the file, or the folder's list of names where there is one, is on the disk."""
    if path.is_dir() and os.name == "nt":
        return
    handle = os.open(path, os.O_RDONLY if os.name != "nt" else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def backup_if_due(path: Path, moment: datetime) -> Path | None:
    """Copy the store where the last copy is old; a store without tables yet needs none."""
    last = next(iter(backups(path)), None)
    if not path.exists() or path.stat().st_size == 0:
        return None
    if last is not None and abs(moment - made(last)) < EVERY:
        return None
    return backup(path, moment)


def made(copy: Path) -> datetime:
    """Return when a copy was made."""
    return datetime.fromtimestamp(copy.stat().st_mtime, UTC)


def newest_good_backup(path: Path) -> Path | None:
    """Return the newest copy that is whole."""
    return next((copy for copy in backups(path) if is_whole(copy)), None)


def set_aside(path: Path, moment: datetime) -> Path:
    """Rename a damaged store with its side files; nothing is deleted or overwritten."""
    stamp = f"{moment.astimezone(UTC):%Y%m%d-%H%M%S-%f}"
    target = path.with_name(f"{path.stem}.damaged-{stamp}{path.suffix}")
    for ending in ("-wal", "-shm", "-journal", ""):
        part = path.with_name(path.name + ending)
        if part.exists():
            part.rename(target.with_name(target.name + ending))
    return target


def restore(path: Path, copy: Path, moment: datetime) -> Path:
    """Put a copy in the place of a damaged store; returns where the damaged one is now."""
    fresh = path.with_name(path.name + ".restoring")
    shutil.copyfile(copy, fresh)
    _to_disk(fresh)
    aside = set_aside(path, moment)
    fresh.replace(path)
    _to_disk(path.parent)
    return aside
