"""The journal: every confirmed edit once more, in a file of its own, on the disk before it is said.

One line an edit, with a sum that tells whether the line is whole. Each window writes files of its own, so
that two never write into one another; a file's first line about a plan holds the whole plan, so that a
journal can bring a plan back without any backup.
"""

import base64
import contextlib
import json
import os
import secrets
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from threading import Lock
from typing import Any

from jbptools.plan.store.private import to_disk

__all__ = ["Journal", "entries", "journals"]

#: bytes after which a window begins another file
LONGEST = 4 * 2**20
#: bytes of all files together; the oldest go first
MOST = 64 * 2**20


def _folder(path: Path) -> Path:
    return path.with_name(path.name + ".journal")


def journals(path: Path) -> list[Path]:
    """Return the files of a store's journal, the oldest first."""
    return sorted(_folder(path).glob("*.jsonl"), key=lambda file: (file.name[:6], _written(file)))


def _written(file: Path) -> int:
    try:
        return file.stat().st_mtime_ns
    except OSError:
        return 0


def entries(file: Path) -> Iterator[dict[str, Any]]:
    """Read one file of the journal; a line that is not whole is passed over."""
    try:
        lines = file.read_bytes().split(b"\n")
    except OSError:
        return
    for line in lines:
        total, _, text = line.partition(b" ")
        if total == _sum(text):
            with contextlib.suppress(ValueError):
                yield json.loads(text)


def _sum(text: bytes) -> bytes:
    return b"%08x" % zlib.crc32(text)


class Journal:
    """One window's journal.

    Args:
        path: the store's file; the journal lies in a folder beside it.
        after: number of the last backup; what comes later is not in it.
    """

    def __init__(self, path: Path, after: int) -> None:
        self.path, self.after = path, after
        self._lock = Lock()
        self._file: Path | None = None
        self._handle = -1
        self._told: dict[str, set[str]] = {}

    def tell(self, entry: Mapping[str, Any], parts: Mapping[str, bytes]) -> None:
        """Append one edit; returns when it is on the disk.

        Args:
            entry: what happened, with ``"plan"``.
            parts: content of the plan by digest; what this file knows already is not written again.

        Raises:
            OSError: it can't be written.
        """
        with self._lock:
            if not self._is_there():
                self._begin()
            told = self._told.setdefault(entry["plan"], set())
            fresh = {
                key: base64.b64encode(body).decode("ascii") for key, body in parts.items() if key not in told
            }
            text = json.dumps({**entry, "parts": fresh}, separators=(",", ":")).encode("ascii")
            try:
                line = _sum(text) + b" " + text + b"\n"
                if os.write(self._handle, line) != len(line):
                    raise OSError("the disk is full")
                os.fsync(self._handle)
            except OSError:
                self._end()
                raise
            told.update(parts)

    def _is_there(self) -> bool:
        """Tell whether the file is still in its place and not yet long."""
        if self._file is None:
            return False
        try:
            there, mine = self._file.stat(), os.fstat(self._handle)
        except OSError:
            return False
        return (there.st_dev, there.st_ino) == (mine.st_dev, mine.st_ino) and mine.st_size < LONGEST

    def _begin(self) -> None:
        self._end()
        folder = _folder(self.path)
        folder.mkdir(mode=0o700, exist_ok=True)
        self._file = folder / f"{self.after:06d}-{secrets.token_hex(6)}.jsonl"
        self._handle = os.open(
            self._file, os.O_CREAT | os.O_APPEND | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o600
        )
        to_disk(folder)

    def _end(self) -> None:
        if self._handle >= 0:
            with contextlib.suppress(OSError):
                os.close(self._handle)
        self._file, self._handle, self._told = None, -1, {}

    def turn(self, after: int, needed: int) -> None:
        """Begin another file with the next edit, because a backup was made.

        Args:
            after: number of that backup.
            needed: number of the oldest backup whose later edits are still wanted.
        """
        with self._lock:
            if after != self.after:
                self._end()
                self.after = after
            total = 0
            for file in reversed(journals(self.path)):
                size = file.stat().st_size if file.exists() else 0
                total += size
                if (int(file.name[:6]) < needed or total > MOST) and file != self._file:
                    with contextlib.suppress(OSError):
                        file.unlink()

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            self._end()
