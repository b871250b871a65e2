"""The store itself: save, delete with undo, erase; people settle conflicts."""

from collections.abc import Callable, Mapping
from datetime import datetime
from types import TracebackType
from typing import Any, Self

import sqlalchemy as sa

from jbptools.plan.document.merge import merged
from jbptools.plan.document.plan import Plan
from jbptools.plan.model.identity import MakeId, new_id
from jbptools.plan.store import tables as t
from jbptools.plan.store.care import Care
from jbptools.plan.store.content import cut, is_good
from jbptools.plan.store.files import StoredFiles
from jbptools.plan.store.history import EPOCH, MICRO, History, listing, one_revision, revision_of, when
from jbptools.plan.store.types import Broken, Conflict, Loaded, Revision
from jbptools.words import KitError, Message

__all__ = ["Store"]


class Store(History, StoredFiles):
    """Plans with all their revisions; made by :func:`jbptools.plan.store.open_store`.

    Every method raises KitError with a sentence where the disk is full, the place is read-only, the file
    or the server is gone; what was confirmed before stays saved. Methods may be called from several threads.
    """

    def __init__(self, engine: sa.Engine, place: str, clock: Callable[[], datetime], care: Care) -> None:
        self.engine, self.place, self._clock, self.care = engine, place, clock, care
        self._reading = engine.execution_options(reading=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Put everything into the one file and let go of it or of the server; later calls open it again."""
        self.care.close()
        self.engine.dispose()
        self.care.closed()

    def save(self, plan: Plan, base_revision: "Revision | int | None", who: str = "") -> Revision:
        """Save one confirmed state of the plan as a new revision.

        Args:
            plan: the plan; saving it unchanged makes no revision.
            base_revision: the revision that it was made from, or its number; None for a new plan.
            who: who confirmed it.

        Raises:
            Conflict: somebody saved another revision since, or an older store was put in place; nothing is
                written.
            KitError: the plan was deleted, or it can't be written.
        """
        base = base_revision.number if isinstance(base_revision, Revision) else base_revision or 0
        known = base_revision.when if isinstance(base_revision, Revision) else None
        made_of, content = cut(plan)
        try:
            with self._writing() as connection:
                saved, is_new = self._save(connection, plan, (base, known), who[:200], made_of, content)
        except (_Overtaken, sa.exc.IntegrityError):
            theirs = self.load(plan.id)
            behind = theirs.revision.number < base or (theirs.revision.number == base and known is not None)
            raise Conflict(plan, base, theirs, behind=behind) from None
        if is_new:
            entry = {"do": "save", "plan": plan.id, "n": saved.number, "who": saved.who, "of": made_of}
            entry |= {"at": (saved.when - EPOCH) // MICRO, "title": plan.title}
            self.care.tell(entry | {"dealer": plan.dealer.name, "lang": plan.language}, content)
        return saved

    def _save(
        self,
        connection: sa.Connection,
        plan: Plan,
        base: tuple[int, datetime | None],
        who: str,
        made_of: dict[str, str],
        content: dict[str, bytes],
    ) -> tuple[Revision, bool]:
        """Write a revision; returns it, and whether it was not there already."""
        text = listing(made_of)
        last = self._claim(connection, plan, base, text)
        if last is not None and last.made_of == text:
            return revision_of(last), False
        number = last.number + 1 if last is not None else 1
        values = {"title": plan.title, "dealer_name": plan.dealer.name, "language": plan.language}
        if last is None:
            connection.execute(t.plans.insert().values(plan_id=plan.id, revision=1, **values))
        else:
            mine = t.plans.c.plan_id == plan.id
            connection.execute(t.plans.update().where(mine).values(revision=number, **values))
        self._write_parts(connection, plan.id, content)
        moment = self._moment(last.saved_at if last is not None else 0)
        row = {"plan_id": plan.id, "number": number, "who": who, "made_of": text, "saved_at": moment}
        connection.execute(t.revisions.insert().values(**row))
        return Revision(plan.id, number, when(moment), who), True

    def _claim(
        self, connection: sa.Connection, plan: Plan, base: tuple[int, datetime | None], text: str
    ) -> sa.Row[Any] | None:
        """Lock the plan's line and return its last revision; None for a new plan."""
        number, known = base
        line = connection.execute(
            sa.select(t.plans).where(t.plans.c.plan_id == plan.id).with_for_update()
        ).one_or_none()
        if line is None:
            if number:
                raise KitError("store.no_plan")
            return None
        if line.deleted_at is not None:
            raise KitError(
                "store.deleted", who=line.deleted_by or "—", when=when(line.deleted_at).astimezone()
            )
        last = connection.execute(one_revision(plan.id, line.revision)).one()
        if line.revision == number + 1 and last.made_of == text:
            return last  # it was saved although nobody could say so: the line broke in between
        if line.revision != number or (known is not None and when(last.saved_at) != known):
            raise _Overtaken
        return last

    def _write_parts(self, connection: sa.Connection, plan_id: str, content: dict[str, bytes]) -> None:
        """Write the parts that are not there; one that is there but damaged is written again."""
        mine = (t.parts.c.plan_id == plan_id) & t.parts.c.digest.in_(list(content))
        what = [t.parts.c.digest]
        if self.engine.dialect.name == "sqlite":  # a server checks its own pages
            what.append(t.parts.c.content)
        there = {row[0]: row[-1] for row in connection.execute(sa.select(*what).where(mine))}
        rows = []
        for digest, body in content.items():
            old = there.get(digest)
            if old is not None and len(what) > 1 and old != body and not is_good(digest, old):
                key = (t.parts.c.plan_id == plan_id) & (t.parts.c.digest == digest)
                connection.execute(t.parts.delete().where(key))
                old = None
            if old is None:
                rows.append({"plan_id": plan_id, "digest": digest, "content": body})
        if rows:
            connection.execute(t.parts.insert(), rows)

    def _moment(self, last: int) -> int:
        """Microseconds since 1970; later than the revision before, even where the clock went back."""
        return max((self._clock() - EPOCH) // MICRO, last + 1)

    def delete(self, plan_id: str, who: str = "") -> None:
        """Put a plan into the bin; :meth:`undelete` brings it back with all its revisions."""
        self._bin(plan_id, deleted_at=self._moment(0), deleted_by=who[:200])

    def undelete(self, plan_id: str) -> Loaded:
        """Bring a plan back from the bin."""
        self._bin(plan_id, deleted_at=None, deleted_by=None)
        return self.load(plan_id)

    def _bin(self, plan_id: str, **values: Any) -> None:
        with self._writing() as connection:
            change = t.plans.update().where(t.plans.c.plan_id == plan_id).values(**values)
            if connection.execute(change).rowcount != 1:
                raise KitError("store.no_plan")
        said: Mapping[str, Any] = {"at": values["deleted_at"], "who": values["deleted_by"]}
        self.care.tell({"do": "bin", "plan": plan_id, **said})

    def erase(self, plan_id: str) -> None:
        """Remove a plan for good: revisions, files and state; there is no undo."""
        self.care.tell({"do": "erase", "plan": plan_id})
        with self._writing() as connection:
            self._in_turn(connection)
            for table in (t.plans, t.revisions, t.parts, t.files, t.state):
                connection.execute(table.delete().where(table.c.plan_id == plan_id))
            self._drop_unused(connection)
            left = sa.select(sa.func.count()).select_from
            self.care.fewer(connection.scalar(left(t.plans)) or 0, connection.scalar(left(t.revisions)) or 0)

    def go_back(self, broken: Broken, who: str = "") -> Loaded:
        """Settle damage: the newest good revision goes on top as a new one; the others stay in the history.

        Raises:
            KitError: there is no good revision, or it can't be written.
        """
        if broken.good is None:
            raise broken
        return Loaded(broken.good.plan, self.save(broken.good.plan, broken.revision.number, who))

    def keep_mine(self, conflict: Conflict, who: str = "") -> Loaded:
        """Settle a conflict: my changes go on top of theirs as a new revision; theirs stay in the history.

        Raises:
            Conflict: they saved once more in between.
        """
        mine, theirs = conflict.mine, conflict.theirs
        if conflict.base and not conflict.behind:
            mine = merged(self.load(mine.id, conflict.base).plan, mine, theirs.plan)
        return Loaded(mine, self.save(mine, theirs.revision, who))

    def take_theirs(self, conflict: Conflict) -> Loaded:
        """Settle a conflict: continue with what is saved; my change is given up."""
        return self.load(conflict.mine.id)

    def save_copy(self, conflict: Conflict, who: str = "", *, ids: MakeId = new_id) -> Loaded:
        """Settle a conflict: mine becomes a plan of its own, with the same source files."""
        return self.save_as_new(conflict.mine, who, ids=ids)

    def save_as_new(self, plan: Plan, who: str = "", *, ids: MakeId = new_id) -> Loaded:
        """Save a plan beside the one it comes from, with the same source files."""
        title = Message("store.copy_of", title=plan.title or plan.dealer.name)
        copy = plan.copy_as_new(title.say(plan.language)[:200], ids=ids)
        revision = self.save(copy, None, who)
        for file in self.files(plan.id):
            self.put_file(copy.id, file.name, file.content, file.mapping_json)
        return Loaded(copy, revision)


class _Overtaken(Exception):
    """Somebody saved in between."""
