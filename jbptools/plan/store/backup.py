"""Copies of the store's file: numbered, made while it is in use, thinned as they grow old, bounded in size.

Copies are counted, not dated: a clock that goes wrong makes no copy look newer than it is, and none is thrown
away for its date. Between the newest ones lie minutes of work, between the oldest ones days.
"""

import contextlib
import re
import shutil
import sqlite3
import time
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from jbptools.plan.store.private import make_private, new_private, to_disk
from jbptools.plan.store.trouble import is_damage

__all__ = ["backup", "backups", "connected", "is_whole", "made", "number_of", "set_aside", "thin"]

#: of every power of STEP, so many copies are kept: the newest, every sixth, every thirty-sixth ...
STEP, LEVELS = 6, 6
#: bytes of all copies together; the newest NEVER_LESS stay in any case
MOST, NEVER_LESS = 2**30, 3
#: bytes that must stay free on the disk after a copy
ROOM = 50 * 2**20

_NUMBERED = re.compile(r"-(\d{6})-\d{8}-\d{6}\.sqlite$")


def connected(path: Path, mode: str = "rw", wait: float = 8) -> sqlite3.Connection:
    """Open a file that is there; unlike SQLite itself, never make an empty one where there is none."""
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode={mode}", uri=True, timeout=wait)


def is_whole(path: Path) -> bool:
    """Tell whether the file can be read and SQLite finds nothing wrong in it; an absent file is whole.

    Raises:
        sqlite3.Error: the file may be whole, but it can't be opened.
    """
    if not path.exists() or path.stat().st_size == 0:
        return True
    try:
        return _checked(path, "mode=rw")
    except sqlite3.DatabaseError as error:
        # a file that was cut off and a disk without room look alike here: read it without writing anything
        if is_damage(error) or (_IO in str(error).lower() and not _reads(path)):
            return False
        raise


_IO = "disk i/o error"


def _checked(path: Path, how: str) -> bool:
    place = f"{path.absolute().as_uri()}?{how}"
    with closing(sqlite3.connect(place, uri=True, timeout=8)) as connection:
        return bool(connection.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok")


def _reads(path: Path) -> bool:
    try:
        return _checked(path, "mode=ro&immutable=1")
    except sqlite3.DatabaseError:
        return False


def folder_of(path: Path) -> Path:
    """Return the folder of a store's copies."""
    return path.with_name(path.name + ".backups")


def number_of(copy: Path) -> int:
    """Return a copy's number; copies of the kit's first version have none.

    >>> number_of(Path("plans-000017-20261201-113500.sqlite")), number_of(Path("plans-old.sqlite"))
    (17, 0)
    """
    found = _NUMBERED.search(copy.name)
    return int(found.group(1)) if found else 0


def backups(path: Path) -> list[Path]:
    """Return the copies of a store's file, the newest first."""
    found = folder_of(path).glob(f"{path.stem}-*.sqlite")
    return sorted(found, key=lambda copy: (number_of(copy), copy.name), reverse=True)


def made(copy: Path) -> datetime:
    """Return when a copy was made, by the clock of that moment."""
    return datetime.fromtimestamp(copy.stat().st_mtime, UTC)


def backup(path: Path, moment: datetime, number: int) -> Path:
    """Copy the store, also while it is in use; it gets its name once it is whole and on the disk.

    Raises:
        OSError: there is no room for it.
        sqlite3.Error: the store can't be read.
    """
    folder = folder_of(path)
    folder.mkdir(mode=0o700, exist_ok=True)
    _sweep(folder)
    if shutil.disk_usage(folder).free < path.stat().st_size + ROOM:
        raise OSError("no room for a copy")
    stamp = f"{moment.astimezone(UTC):%Y%m%d-%H%M%S}"
    target = folder / f"{path.stem}-{number:06d}-{stamp}.sqlite"
    unfinished = target.with_suffix(".unfinished")
    new_private(unfinished)
    try:
        copy_into(path, unfinished)
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)
    to_disk(folder)
    return target


def copy_into(path: Path, target: Path) -> None:
    """Write everything the store holds into one file, which needs no other beside it."""
    with closing(connected(path)) as source, closing(connected(target)) as copy:
        source.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")
    make_private(target)
    to_disk(target)


def _sweep(folder: Path) -> None:
    """Remove what killed windows left unfinished."""
    for left in folder.glob("*.unfinished"):
        with contextlib.suppress(OSError):
            if abs(time.time() - left.stat().st_mtime) > 600:
                left.unlink()


def thin(path: Path) -> None:
    """Throw away copies between which too little time lies, and the oldest where all are too large."""
    copies = backups(path)
    kept, total = 0, 0
    wanted = _wanted([number_of(copy) for copy in copies])
    for copy in copies:
        with contextlib.suppress(OSError):
            total += copy.stat().st_size
            if kept >= NEVER_LESS and (number_of(copy) not in wanted or total > MOST):
                total -= copy.stat().st_size
                copy.unlink()
            else:
                kept += 1


def _wanted(numbers: list[int]) -> set[int]:
    """Return the numbers to keep: on each level the newest few of those that are its multiples.

    >>> sorted(_wanted(list(range(100, 0, -1))), reverse=True)[:12]
    [100, 99, 98, 97, 96, 95, 90, 84, 78, 72, 66, 36]
    """
    wanted: set[int] = set()
    for level in range(LEVELS):
        wanted.update([number for number in numbers if number % STEP**level == 0][:STEP])
    return wanted


def set_aside(path: Path, moment: datetime) -> Path:
    """Rename a damaged store with its side files; nothing is deleted or overwritten."""
    stamp = f"{moment.astimezone(UTC):%Y%m%d-%H%M%S-%f}"
    target = path.with_name(f"{path.stem}.damaged-{stamp}{path.suffix}")
    for ending in ("-wal", "-shm", "-journal", ""):
        part = path.with_name(path.name + ending)
        if part.exists():
            part.rename(target.with_name(target.name + ending))
    return target
