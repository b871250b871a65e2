"""Care for a store in a file, beside the work: journal, copies, checkpoints, and whether the file is there.

What takes time is done by a short-lived thread once the person pauses; a confirmed field waits only for the
journal. Nothing here may make a confirmed field fail: what could not be done is told in ``notice``.
"""

import contextlib
import shutil
import sqlite3
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from threading import Event, Lock, Thread
from typing import Any

from jbptools.plan.store import backup as copies
from jbptools.plan.store.content import is_good, listed
from jbptools.plan.store.journal import Journal
from jbptools.plan.store.presence import Presence
from jbptools.plan.store.replay import gathered
from jbptools.plan.store.witness import Witness, remember, remembered
from jbptools.words import KitError, Message

__all__ = ["Care", "FileCare"]

#: seconds of work between two copies; longer where a copy itself takes long
EVERY = 300.0
#: a copy may take this part of the time
SHARE = 1 / 30
#: seconds without a confirmed field after which things are put in order
PAUSE = 3.0
#: milliseconds to wait for others before putting things in order another time
PATIENCE = 0.2


class Care:
    """A store that a server keeps needs no care of ours."""

    #: what could not be done for safety; nothing confirmed depends on it
    notice: Message | None = None
    #: why nothing can be written here
    refusal: Message | None = None
    #: the file, where there is one
    file: Path | None = None

    def before(self) -> None:
        """Refuse to write where it would go into nothing."""

    def after(self) -> None:
        """The same once it was written: only now may it be called saved."""

    def tell(self, entry: Mapping[str, Any], parts: Mapping[str, bytes] = {}) -> None:
        """Write a confirmed edit down once more."""

    def fewer(self, plans: int, revisions: int) -> None:
        """A plan was removed on purpose: so many are left."""

    def find(self, digests: Sequence[str]) -> dict[str, bytes]:
        """Look in journal and copies for parts that are damaged in the store."""
        return {}

    def list_of(self, plan_id: str, number: int) -> dict[str, str]:
        """Look there for what a revision is made of, where that is damaged in the store."""
        return {}

    def copy_soon(self) -> None:
        """Something was kept that the journal does not hold: copy it at the next pause."""

    def close(self) -> None:
        """Put things in order; the connections are still open."""

    def closed(self) -> None:
        """The connections are closed."""


class OnlyReading(Care):
    """A store that can be read but not written: says why.

    Args:
        why: the sentence.
        folder: of a copy that was made to read from.
    """

    def __init__(self, why: Message, folder: Path | None) -> None:
        self.notice = self.refusal = why
        self._folder = folder

    def before(self) -> None:
        """Refuse."""
        raise KitError(self.refusal.key, **self.refusal.values) if self.refusal else KitError("store.no_plan")

    def closed(self) -> None:
        """Throw away the copy."""
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)


class FileCare(Care):
    """Care for one open file.

    Args:
        path: the file.
        clock: tells the time, for the names of copies only.
    """

    def __init__(self, path: Path, clock: Callable[[], datetime]) -> None:
        self.path = self.file = path
        self._clock = clock
        self.presence = Presence(path)
        self.journal = Journal(path, self._number())
        self._lock = Lock()
        self._thread: Thread | None = None
        self._pause_ends, self._stop = 0.0, Event()
        self._seen, self._seen_at, self._took = -1, 0.0, 0.0
        self._wanted = False

    def begin(self) -> None:
        """The store was opened: copy at the first pause what has no copy yet."""
        if remembered(self.path).copied != remembered(self.path).revisions or not copies.backups(self.path):
            self.work()

    def copy_now(self) -> None:
        """Copy the store as it is."""
        number = self._number() + 1
        copies.backup(self.path, self._clock(), number)
        remember(self.path, replace(remembered(self.path), copies=number))

    def before(self) -> None:
        """Raise KitError where the path no longer leads to the open file."""
        self.presence.check()

    def after(self) -> None:
        """Raise KitError where what was written may be gone with the file; plan things to be done."""
        self.presence.check_log()
        self.presence.check()

    def tell(self, entry: Mapping[str, Any], parts: Mapping[str, bytes] = {}) -> None:
        """Write a confirmed edit into the journal; a full disk here loses nothing, the store has it."""
        try:
            self.journal.tell(entry, parts)
            self.notice = None
        except OSError:
            self.notice = Message("store.no_journal", place=str(self.path))
        self.work()

    def fewer(self, plans: int, revisions: int) -> None:
        """Remember the smaller number, so that nobody is asked where the others are."""
        was = remembered(self.path)
        remember(self.path, Witness(plans, revisions, was.copies, min(was.copied, revisions)))

    def find(self, digests: Sequence[str]) -> dict[str, bytes]:
        """Return what is good of the parts in the journal and, where it lacks some, in the copies."""
        told = gathered(self.path).parts
        found = {digest: told[digest] for digest in digests if digest in told}
        for copy in copies.backups(self.path):
            wanted = [digest for digest in digests if digest not in found]
            if not wanted:
                break
            found.update(_parts_of(copy, wanted))
        return found

    def list_of(self, plan_id: str, number: int) -> dict[str, str]:
        """Return a revision's list of parts from the journal or from a copy."""
        edit = gathered(self.path).edits.get((plan_id, number))
        if edit is not None:
            return dict(edit["of"])
        for copy in copies.backups(self.path):
            rows = _asked(
                copy, "SELECT made_of FROM jbp_revisions WHERE plan_id=? AND number=?", [plan_id, number]
            )
            for row in rows:
                if "rest" in (made_of := listed(str(row[0]))):
                    return made_of
        return {}

    def copy_soon(self) -> None:
        """Make a copy at the next pause."""
        self._wanted = True
        self.work()

    def work(self) -> None:
        """Put things in order at the next pause."""
        self._pause_ends = time.monotonic() + PAUSE
        with self._lock:
            if self._thread is None or not self._thread.is_alive():
                self._stop.clear()
                self._thread = Thread(target=self._wait_and_tidy, name="jbp-store", daemon=True)
                with contextlib.suppress(RuntimeError):  # no threads here: closing puts things in order
                    self._thread.start()

    def _wait_and_tidy(self) -> None:
        longest = time.monotonic() + EVERY / 2
        while (left := min(self._pause_ends, longest) - time.monotonic()) > 0:
            if self._stop.wait(left):
                return
        self.tidy()

    def tidy(self) -> None:
        """Put everything into the file itself, make a copy where one is due, and remember what there is."""
        with self._lock:
            try:
                self.presence.check()
                with closing(copies.connected(self.path, wait=PATIENCE)) as connection:
                    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
                    plans = connection.execute("SELECT count(*) FROM jbp_plans").fetchone()[0]
                    revisions = connection.execute("SELECT count(*) FROM jbp_revisions").fetchone()[0]
                self._remember(plans, revisions)
            except KitError:
                return
            except (OSError, sqlite3.Error):
                self.notice = Message("store.no_backup", place=str(self.path))

    def _remember(self, plans: int, revisions: int) -> None:
        was = remembered(self.path)
        number, copied = self._number(), was.copied
        if revisions and self._is_due(number, revisions != copied):
            number, copied = self._copy(number + 1), revisions
        remember(self.path, Witness(plans, revisions, number, copied))

    def _number(self) -> int:
        """The number of the last copy, whichever window made it."""
        return max([remembered(self.path).copies, *map(copies.number_of, copies.backups(self.path))])

    def _is_due(self, number: int, has_news: bool) -> bool:
        """Whether a copy is due, by this machine's running time; the clock counts once, at the start."""
        pause, now = max(EVERY, self._took / SHARE), time.monotonic()
        newest = next(iter(copies.backups(self.path)), None)
        if newest is None or self._wanted:
            return True
        if self._seen < 0:
            age = abs((self._clock() - copies.made(newest)).total_seconds())
            self._seen, self._seen_at = number, now - min(age, pause)
        elif number != self._seen:
            self._seen, self._seen_at = number, now
        return has_news and now - self._seen_at >= pause

    def _copy(self, number: int) -> int:
        began = time.monotonic()
        copies.backup(self.path, self._clock(), number)
        self._seen, self._seen_at = number, time.monotonic()
        self._took, self._wanted = self._seen_at - began, False
        copies.thin(self.path)
        kept = sorted(map(copies.number_of, copies.backups(self.path)), reverse=True)
        self.journal.turn(number, needed=kept[2] if len(kept) > 2 else 0)
        return number

    def close(self) -> None:
        """Put things in order: after an ordinary end the file alone holds everything."""
        self._stop.set()
        if self._thread is not None and self._thread.is_alive():
            self._thread.join(EVERY)
        self.tidy()
        self.journal.close()

    def closed(self) -> None:
        """The next connections make a log of their own."""
        self.presence.let_go()


def _parts_of(copy: Path, digests: Sequence[str]) -> dict[str, bytes]:
    """Return the good ones of these parts from a copy."""
    marks = ",".join("?" * len(digests))
    question = f"SELECT digest, content FROM jbp_parts WHERE digest IN ({marks})"  # noqa: S608 - marks only
    rows = _asked(copy, question, digests)
    return {digest: body for digest, body in rows if isinstance(body, bytes) and is_good(digest, body)}


def _asked(copy: Path, question: str, values: Sequence[Any]) -> list[Any]:
    """Return what a copy answers; one that can't be read answers nothing."""
    try:
        with closing(copies.connected(copy, "ro")) as connection:
            return connection.execute(question, list(values)).fetchall()
    except (sqlite3.Error, OSError):
        return []
