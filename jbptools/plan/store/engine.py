"""The connection to a file or a server, set so that what was confirmed is on the disk."""

from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event

__all__ = ["postgres_engine", "sqlite_engine"]

#: milliseconds to wait for another window that is saving at this moment
BUSY_WAIT = 8000

# "rw" never makes a file: where ours was deleted, an empty one in its place would look like no plans
_OPEN = {"mode": "rw", "uri": "true"}
_FROZEN = {"immutable": "1", "mode": "ro", "uri": "true"}


def sqlite_engine(path: Path, *, frozen: bool = False) -> sa.Engine:
    """Return an engine for one file: WAL, every commit synced, writers wait for each other.

    Args:
        path: the file.
        frozen: nobody can write it, not even SQLite's own files beside it.
    """
    place = path.absolute().as_uri()
    address = sa.URL.create("sqlite", database=place, query=_FROZEN if frozen else _OPEN)
    engine = sa.create_engine(address, connect_args={"timeout": BUSY_WAIT / 1000})

    @event.listens_for(engine, "connect")
    def _set(connection: Any, _: Any) -> None:
        # the driver must not begin transactions by itself: see _begin
        connection.isolation_level = None
        # one damaged letter must not hide the list
        connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
        if frozen:
            return
        for pragma in ("journal_mode=WAL", "synchronous=FULL", f"busy_timeout={BUSY_WAIT}"):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: sa.Connection) -> None:
        # a writer takes its turn at the start: what it reads is then still true when it writes
        reading = connection.get_execution_options().get("reading")
        connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")

    return engine


def postgres_engine(address: str) -> sa.Engine:
    """Return an engine for a PostgreSQL server; a connection that died is replaced, not reported."""
    url = sa.make_url(address)
    if url.drivername in {"postgres", "postgresql"}:
        url = url.set(drivername="postgresql+pg8000")
    engine = sa.create_engine(url, pool_size=2, connect_args={"timeout": 15})
    event.listen(engine, "checkout", _alive)
    return engine


def _alive(connection: Any, *_: Any) -> None:
    """Ask the server for a sign of life; pg8000 reports a dead line in ways that the pool's ping misses."""
    try:
        cursor = connection.cursor()
        cursor.execute("SELECT 1")
        cursor.close()
        connection.rollback()
    except Exception as error:
        raise sa.exc.DisconnectionError from error
