"""Source files and small state kept beside the plans, so that a restart finds the data and the step again."""

import hashlib
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import sqlalchemy as sa

from jbptools.plan.store import tables as t
from jbptools.plan.store.care import Care
from jbptools.plan.store.trouble import sentences
from jbptools.plan.store.types import StoredFile

__all__ = ["StoredFiles"]

#: any number that others are unlikely to lock
_FILES_LOCK = 740_511_010


class StoredFiles:
    """The part of the store that keeps files and state."""

    engine: sa.Engine
    place: str
    _reading: sa.Engine
    _clock: Callable[[], datetime]
    _moment: Callable[[int], int]
    care: Care

    @contextmanager
    def _writing(self) -> Iterator[sa.Connection]:
        """A transaction that is only called done once it is where people will look for it."""
        self.care.before()
        with sentences(self.place), self.engine.begin() as connection:
            yield connection
        self.care.after()

    def put_file(self, plan_id: str, name: str, content: bytes, mapping_json: str = "{}") -> StoredFile:
        """Keep a source file with a plan; the same name replaces it, the same content is stored once.

        Args:
            plan_id: the plan.
            name: the file's name, as uploaded.
            content: its bytes.
            mapping_json: how its columns were read, as JSON.
        """
        digest = hashlib.sha256(content).hexdigest()
        key = (t.files.c.plan_id == plan_id) & (t.files.c.name == name[:300])
        row = {"plan_id": plan_id, "name": name[:300], "sha256": digest, "size": len(content)}
        row |= {"mapping_json": mapping_json, "saved_at": self._moment(0)}
        with self._writing() as connection:
            self._in_turn(connection)
            there = sa.select(t.blobs.c.sha256).where(t.blobs.c.sha256 == digest)
            if connection.scalar(there) is None:
                connection.execute(t.blobs.insert().values(sha256=digest, content=content))
            connection.execute(t.files.delete().where(key))
            connection.execute(t.files.insert().values(**row))
            self._drop_unused(connection)
        self.care.copy_soon()
        return _stored(row, content)

    def files(self, plan_id: str) -> list[StoredFile]:
        """Return the source files of a plan with their content, in the order they came."""
        query = sa.select(t.files, t.blobs.c.content).join(t.blobs, t.blobs.c.sha256 == t.files.c.sha256)
        query = query.where(t.files.c.plan_id == plan_id).order_by(t.files.c.saved_at)
        with sentences(self.place), self._reading.connect() as connection:
            return [_stored(dict(row), bytes(row["content"])) for row in connection.execute(query).mappings()]

    def remove_file(self, plan_id: str, name: str) -> None:
        """Forget one source file of a plan."""
        key = (t.files.c.plan_id == plan_id) & (t.files.c.name == name[:300])
        with self._writing() as connection:
            self._in_turn(connection)
            connection.execute(t.files.delete().where(key))
            self._drop_unused(connection)

    def _in_turn(self, connection: sa.Connection) -> None:
        """Let one writer at a time touch files and state: SQLite does so, a server must be asked."""
        if self.engine.dialect.name == "postgresql":
            connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_FILES_LOCK)))

    def _drop_unused(self, connection: sa.Connection) -> None:
        used = sa.select(t.files.c.sha256)
        connection.execute(t.blobs.delete().where(t.blobs.c.sha256.not_in(used)))

    def put_state(self, plan_id: str, name: str, value: Any) -> None:
        """Remember something small about a plan that is no part of it, e.g. the step somebody is at.

        Args:
            plan_id: the plan.
            name: what it is.
            value: anything that JSON can say; None forgets it.
        """
        key = (t.state.c.plan_id == plan_id) & (t.state.c.name == name)
        text = json.dumps(value)
        with self._writing() as connection:
            self._in_turn(connection)
            connection.execute(t.state.delete().where(key))
            if value is not None:
                connection.execute(t.state.insert().values(plan_id=plan_id, name=name, value=text))

    def get_state(self, plan_id: str, name: str, default: Any = None) -> Any:
        """Return what :meth:`put_state` remembered, or the default."""
        query = sa.select(t.state.c.value).where(t.state.c.plan_id == plan_id, t.state.c.name == name)
        with sentences(self.place), self._reading.connect() as connection:
            text = connection.scalar(query)
        return default if text is None else json.loads(text)


def _stored(row: dict[str, Any], content: bytes) -> StoredFile:
    when = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=row["saved_at"])
    return StoredFile(
        row["plan_id"], row["name"], row["sha256"], row["size"], row["mapping_json"], when, content
    )
