"""Reading plans back: each part is checked against its own name, mended from journal and copies, or told."""

import json
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import sqlalchemy as sa

from jbptools.plan.document.diff import diff
from jbptools.plan.store import tables as t
from jbptools.plan.store.care import Care
from jbptools.plan.store.content import bad_parts, joined_again, listed
from jbptools.plan.store.trouble import sentences
from jbptools.plan.store.types import Broken, Entry, Loaded, Revision
from jbptools.words import KitError, Message

__all__ = ["EPOCH", "MICRO", "History", "listing", "one_revision", "revision_of", "when"]

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICRO = timedelta(microseconds=1)
#: no year after this is a plan's; a damaged moment must not hide the list
_LATEST = (datetime(9999, 1, 1, tzinfo=UTC) - EPOCH) // MICRO


class History:
    """The part of the store that reads plans and their revisions."""

    engine: sa.Engine
    place: str
    _reading: sa.Engine
    _clock: Callable[[], datetime]
    care: Care

    def load(self, plan_id: str, revision: int | None = None) -> Loaded:
        """Return a plan as it was last saved, or as a certain revision had it.

        Raises:
            Broken: what is stored is damaged and no copy holds it; the error knows the newest good revision.
            KitError: there is no such plan or revision, or it was saved by a later version of the kit.
        """
        row, loaded = self._read(plan_id, revision)
        if loaded is None:
            raise Broken(plan_id, revision_of(row), self._newest_good(plan_id, row.number))
        return loaded

    def _read(self, plan_id: str, number: int | None) -> tuple[Any, Loaded | None]:
        """Return a revision's line, and the plan where all its parts are good or could be mended."""
        with sentences(self.place), self._reading.connect() as connection:
            row = connection.execute(one_revision(plan_id, number)).one_or_none()
            if row is None:
                raise KitError("store.no_plan")
            made_of = listed(row.made_of)
            parts = self._parts(connection, plan_id, made_of)
        if "rest" not in made_of:
            made_of = self._list_again(plan_id, row.number)
        if bad := bad_parts(made_of, parts):
            parts |= self._mended(plan_id, bad)
        if "rest" not in made_of or bad_parts(made_of, parts):
            return row, None
        return row, Loaded(joined_again(made_of, parts), revision_of(row))

    def _list_again(self, plan_id: str, number: int) -> dict[str, str]:
        """Find a revision's damaged list of parts in the journal or in a copy, and put it right."""
        made_of = self.care.list_of(plan_id, number)
        if made_of:
            mine = (t.revisions.c.plan_id == plan_id) & (t.revisions.c.number == number)
            self._mend([t.revisions.update().where(mine).values(made_of=listing(made_of))])
        return made_of

    def _mend(self, work: Sequence[sa.Executable]) -> None:
        """Put something right and say so; where that can't be written, the reader is served all the same."""
        try:
            with sentences(self.place), self.engine.begin() as connection:
                for one in work:
                    connection.execute(one)
            self.care.notice = Message("store.mended", place=self.place)
        except KitError as problem:
            self.care.notice = problem.message

    def _parts(self, connection: sa.Connection, plan_id: str, made_of: dict[str, str]) -> dict[str, bytes]:
        mine = (t.parts.c.plan_id == plan_id) & t.parts.c.digest.in_(list(made_of.values()))
        rows = connection.execute(sa.select(t.parts.c.digest, t.parts.c.content).where(mine))
        return {digest: bytes(body) if isinstance(body, bytes | memoryview) else b"" for digest, body in rows}

    def _mended(self, plan_id: str, bad: list[str]) -> dict[str, bytes]:
        """Find damaged parts in journal and copies, and put them right in the store where that can be."""
        found = self.care.find(bad)
        if found:
            mine = t.parts.c.plan_id == plan_id
            work: list[sa.Executable] = [t.parts.delete().where(mine & t.parts.c.digest.in_(list(found)))]
            work += [
                t.parts.insert().values(plan_id=plan_id, digest=digest, content=body)
                for digest, body in found.items()
            ]
            self._mend(work)
        return found

    def _newest_good(self, plan_id: str, below: int) -> Loaded | None:
        numbers = [one.number for one in self.revisions(plan_id) if one.number < below]
        for number in numbers:
            _, loaded = self._read(plan_id, number)
            if loaded is not None:
                return loaded
        return None

    def revisions(self, plan_id: str) -> list[Revision]:
        """Return all revisions of a plan, the newest first."""
        query = sa.select(t.revisions).where(t.revisions.c.plan_id == plan_id)
        with sentences(self.place), self._reading.connect() as connection:
            return [
                revision_of(row) for row in connection.execute(query.order_by(t.revisions.c.number.desc()))
            ]

    def diff(self, plan_id: str, old: int, new: int | None = None) -> list[Message]:
        """Return in words what changed from one revision to another (the newest if left out)."""
        return diff(self.load(plan_id, old).plan, self.load(plan_id, new).plan)

    def list(self, *, deleted: bool = False) -> "list[Entry]":
        """Return the plans, the one saved last first; with ``deleted``, those in the bin."""
        last = sa.and_(t.revisions.c.plan_id == t.plans.c.plan_id, t.revisions.c.number == t.plans.c.revision)
        gone = t.plans.c.deleted_at.is_not(None)
        query = sa.select(t.plans, t.revisions).join(t.revisions, last).where(gone if deleted else ~gone)
        with sentences(self.place), self._reading.connect() as connection:
            rows = connection.execute(query.order_by(t.revisions.c.saved_at.desc())).mappings()
            return [_entry(row, deleted) for row in rows]


def one_revision(plan_id: str, number: int | None) -> sa.Select[Any]:
    """Return the question for a certain revision, or for the newest."""
    query = sa.select(t.revisions).where(t.revisions.c.plan_id == plan_id)
    if number is None:
        return query.order_by(t.revisions.c.number.desc()).limit(1)
    return query.where(t.revisions.c.number == number)


def when(micros: int) -> datetime:
    """Return a stored moment."""
    return EPOCH + min(max(micros, 0), _LATEST) * MICRO


def revision_of(row: Any) -> Revision:
    """Return the revision that a line tells."""
    return Revision(row.plan_id, row.number, when(row.saved_at), row.who)


def _entry(row: Any, deleted: bool) -> Entry:
    revision = Revision(row["plan_id"], row["number"], when(row["saved_at"]), row["who"])
    return Entry(row["plan_id"], row["title"], row["dealer_name"], row["language"], revision, deleted)


def listing(made_of: dict[str, str]) -> str:
    """Return the list of parts as it is stored."""
    return json.dumps(made_of, sort_keys=True)
