"""The store itself: save, load, revisions, diff, list, delete with undo; people settle conflicts."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from types import TracebackType
from typing import Any, Self

import sqlalchemy as sa

from jbptools.plan.document.diff import diff
from jbptools.plan.document.merge import merged
from jbptools.plan.document.plan import Plan
from jbptools.plan.model.identity import MakeId, new_id
from jbptools.plan.store import tables as t
from jbptools.plan.store.content import cut, joined_again
from jbptools.plan.store.files import Files
from jbptools.plan.store.trouble import sentences
from jbptools.plan.store.types import Conflict, Entry, Loaded, Revision
from jbptools.words import KitError, Message

__all__ = ["Store"]

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICRO = timedelta(microseconds=1)


class Store(Files):
    """Plans with all their revisions; made by :func:`jbptools.plan.store.open_store`.

    Every method raises KitError with a sentence where the disk is full, the place is read-only, the server
    is gone; what was confirmed before stays saved.
    """

    def __init__(self, engine: sa.Engine, place: str, clock: Callable[[], datetime]) -> None:
        self.engine, self.place, self._clock = engine, place, clock
        self._reading = engine.execution_options(reading=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file or the server; a later call opens it again by itself."""
        self.engine.dispose()

    def save(self, plan: Plan, base_revision: int | None, who: str = "") -> Revision:
        """Save one confirmed state of the plan as a new revision.

        Args:
            plan: the plan; saving it unchanged makes no revision.
            base_revision: the number of the revision that it was made from; None for a new plan.
            who: who confirmed it.

        Raises:
            Conflict: somebody saved another revision since; nothing is written.
            KitError: the plan was deleted, or it can't be written.
        """
        base = base_revision or 0
        made_of, content = cut(plan)
        try:
            with sentences(self.place), self.engine.begin() as connection:
                return self._save(connection, plan, base, who[:200], made_of, content)
        except (_Overtaken, sa.exc.IntegrityError):
            raise Conflict(plan, base, self.load(plan.id)) from None

    def _save(
        self,
        connection: sa.Connection,
        plan: Plan,
        base: int,
        who: str,
        made_of: dict[str, str],
        content: dict[str, bytes],
    ) -> Revision:
        last = self._claim(connection, plan, base)
        listing = json.dumps(made_of, sort_keys=True)
        if last is not None and last.made_of == listing:
            return _revision(last)
        values = {"title": plan.title, "dealer_name": plan.dealer.name, "language": plan.language}
        if last is None:
            connection.execute(t.plans.insert().values(plan_id=plan.id, revision=1, **values))
        else:
            mine = t.plans.c.plan_id == plan.id
            connection.execute(t.plans.update().where(mine).values(revision=base + 1, **values))
        self._write_parts(connection, plan.id, content)
        moment = self._moment(last.saved_at if last is not None else 0)
        row = {"plan_id": plan.id, "number": base + 1, "who": who, "made_of": listing, "saved_at": moment}
        connection.execute(t.revisions.insert().values(**row))
        return Revision(plan.id, base + 1, _when(moment), who)

    def _claim(self, connection: sa.Connection, plan: Plan, base: int) -> sa.Row[Any] | None:
        """Lock the plan's line and return its last revision; None for a new plan."""
        line = connection.execute(
            sa.select(t.plans).where(t.plans.c.plan_id == plan.id).with_for_update()
        ).one_or_none()
        if line is None:
            if base:
                raise KitError("store.no_plan")
            return None
        if line.deleted_at is not None:
            raise KitError(
                "store.deleted", who=line.deleted_by or "—", when=_when(line.deleted_at).astimezone()
            )
        if line.revision != base:
            raise _Overtaken
        return connection.execute(_one_revision(plan.id, base)).one()

    def _write_parts(self, connection: sa.Connection, plan_id: str, content: dict[str, bytes]) -> None:
        there = set(
            connection.scalars(
                sa.select(t.parts.c.digest).where(
                    t.parts.c.plan_id == plan_id, t.parts.c.digest.in_(list(content))
                )
            )
        )
        rows = [
            {"plan_id": plan_id, "digest": digest, "content": body}
            for digest, body in content.items()
            if digest not in there
        ]
        if rows:
            connection.execute(t.parts.insert(), rows)

    def _moment(self, last: int) -> int:
        """Microseconds since 1970; later than the revision before, even where the clock went back."""
        return max((self._clock() - _EPOCH) // _MICRO, last + 1)

    def load(self, plan_id: str, revision: int | None = None) -> Loaded:
        """Return a plan as it was last saved, or as a certain revision had it.

        Raises:
            KitError: there is no such plan or revision, or it was saved by a later version of the kit.
        """
        with sentences(self.place), self._reading.connect() as connection:
            row = connection.execute(_one_revision(plan_id, revision)).one_or_none()
            if row is None:
                raise KitError("store.no_plan")
            made_of: dict[str, str] = json.loads(row.made_of)
            rows = connection.execute(
                sa.select(t.parts.c.digest, t.parts.c.content).where(
                    t.parts.c.plan_id == plan_id, t.parts.c.digest.in_(list(made_of.values()))
                )
            )
            parts = {digest: bytes(content) for digest, content in rows}
        return Loaded(joined_again(made_of, parts), _revision(row))

    def revisions(self, plan_id: str) -> list[Revision]:
        """Return all revisions of a plan, the newest first."""
        query = sa.select(t.revisions).where(t.revisions.c.plan_id == plan_id)
        with sentences(self.place), self._reading.connect() as connection:
            return [_revision(row) for row in connection.execute(query.order_by(t.revisions.c.number.desc()))]

    def diff(self, plan_id: str, old: int, new: int | None = None) -> list[Message]:
        """Return in words what changed from one revision to another (the newest if left out)."""
        return diff(self.load(plan_id, old).plan, self.load(plan_id, new).plan)

    def list(self, *, deleted: bool = False) -> list[Entry]:
        """Return the plans, the one saved last first; with ``deleted``, those in the bin."""
        last = sa.and_(t.revisions.c.plan_id == t.plans.c.plan_id, t.revisions.c.number == t.plans.c.revision)
        gone = t.plans.c.deleted_at.is_not(None)
        query = sa.select(t.plans, t.revisions).join(t.revisions, last).where(gone if deleted else ~gone)
        with sentences(self.place), self._reading.connect() as connection:
            rows = connection.execute(query.order_by(t.revisions.c.saved_at.desc())).mappings()
            return [_entry(row, deleted) for row in rows]

    def delete(self, plan_id: str, who: str = "") -> None:
        """Put a plan into the bin; :meth:`undelete` brings it back with all its revisions."""
        self._bin(plan_id, deleted_at=self._moment(0), deleted_by=who[:200])

    def undelete(self, plan_id: str) -> Loaded:
        """Bring a plan back from the bin."""
        self._bin(plan_id, deleted_at=None, deleted_by=None)
        return self.load(plan_id)

    def _bin(self, plan_id: str, **values: Any) -> None:
        with sentences(self.place), self.engine.begin() as connection:
            change = t.plans.update().where(t.plans.c.plan_id == plan_id).values(**values)
            if connection.execute(change).rowcount != 1:
                raise KitError("store.no_plan")

    def erase(self, plan_id: str) -> None:
        """Remove a plan for good: revisions, files and state; there is no undo."""
        with sentences(self.place), self.engine.begin() as connection:
            self._in_turn(connection)
            for table in (t.plans, t.revisions, t.parts, t.files, t.state):
                connection.execute(table.delete().where(table.c.plan_id == plan_id))
            self._drop_unused(connection)

    def keep_mine(self, conflict: Conflict, who: str = "") -> Loaded:
        """Settle a conflict: my changes go on top of theirs as a new revision; theirs stay in the history.

        Raises:
            Conflict: they saved once more in between.
        """
        mine, theirs = conflict.mine, conflict.theirs
        if conflict.base:
            mine = merged(self.load(mine.id, conflict.base).plan, mine, theirs.plan)
        return Loaded(mine, self.save(mine, theirs.revision.number, who))

    def take_theirs(self, conflict: Conflict) -> Loaded:
        """Settle a conflict: continue with what is saved; my change is given up."""
        return self.load(conflict.mine.id)

    def save_copy(self, conflict: Conflict, who: str = "", *, ids: MakeId = new_id) -> Loaded:
        """Settle a conflict: mine becomes a plan of its own, with the same source files."""
        title = Message("store.copy_of", title=conflict.mine.title or conflict.mine.dealer.name)
        copy = conflict.mine.copy_as_new(title.say(conflict.mine.language)[:200], ids=ids)
        revision = self.save(copy, None, who)
        for file in self.files(conflict.mine.id):
            self.put_file(copy.id, file.name, file.content, file.mapping_json)
        return Loaded(copy, revision)


class _Overtaken(Exception):
    """Somebody saved in between."""


def _one_revision(plan_id: str, number: int | None) -> sa.Select[Any]:
    query = sa.select(t.revisions).where(t.revisions.c.plan_id == plan_id)
    if number is None:
        return query.order_by(t.revisions.c.number.desc()).limit(1)
    return query.where(t.revisions.c.number == number)


def _when(micros: int) -> datetime:
    return _EPOCH + micros * _MICRO


def _revision(row: Any) -> Revision:
    return Revision(row.plan_id, row.number, _when(row.saved_at), row.who)


def _entry(row: Any, deleted: bool) -> Entry:
    revision = Revision(row["plan_id"], row["number"], _when(row["saved_at"]), row["who"])
    return Entry(row["plan_id"], row["title"], row["dealer_name"], row["language"], revision, deleted)
