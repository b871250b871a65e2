"""Is the open file still the one that people see? A deleted or replaced file takes writes into nothing."""

import os
from pathlib import Path

from jbptools.words import KitError

__all__ = ["Presence"]


class Presence:
    """Remembers which file was opened and tells whether its path still leads to it.

    The file's number on its disk tells files apart on every system that the kit runs on. A store never
    becomes shorter, so a shorter file was emptied or overwritten by somebody else.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = Path(folder) / "plans.sqlite"
    ...     _ = file.write_text("plans", encoding="utf-8")
    ...     there = Presence(file)
    ...     there.check()
    ...     _ = file.replace(file.with_name("elsewhere"))
    ...     there.check()
    Traceback (most recent call last):
    ...
    jbptools.words.errors.KitError: ...
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._log = path.with_name(path.name + "-wal")
        self._log_mark: tuple[int, int] | None = None
        self._mark, self._size = _mark(path), path.stat().st_size

    def check(self) -> None:
        """Raise KitError where the path leads to another file, to an emptied one, or nowhere."""
        try:
            now = os.stat(self.path)  # noqa: PTH116 - after every field: the quick way
        except OSError:
            raise KitError("store.gone", place=str(self.path)) from None
        if (now.st_dev, now.st_ino) != self._mark or now.st_size < self._size:
            raise KitError("store.replaced", place=str(self.path))
        self._size = now.st_size
        if self._log_mark is not None:
            self.check_log()

    def check_log(self) -> None:
        """The same for what SQLite has not yet put into the file itself; call it after a commit."""
        try:
            mark = _mark(self._log)
        except OSError:
            raise KitError("store.replaced", place=str(self.path)) from None
        if self._log_mark not in (None, mark):
            raise KitError("store.replaced", place=str(self.path))
        self._log_mark = mark

    def let_go(self) -> None:
        """The connections were closed: the next ones make a log of their own."""
        self._log_mark = None


def _mark(path: Path) -> tuple[int, int]:
    found = os.stat(path)  # noqa: PTH116 - after every field: the quick way
    return found.st_dev, found.st_ino
