"""Opening a store: is the file whole, is it ours, is it of our version; only then is anything written."""

import sqlite3
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import sqlalchemy as sa

from jbptools.plan.store import backup as care
from jbptools.plan.store import tables as t
from jbptools.plan.store.engine import postgres_engine, sqlite_engine
from jbptools.plan.store.store import Store
from jbptools.plan.store.trouble import sentences
from jbptools.plan.store.types import Damaged
from jbptools.words import KitError

__all__ = ["opened"]

#: any number that others are unlikely to lock
_LOCK = 740_511_009


def opened(place: str | Path, damaged: str, clock: Callable[[], datetime]) -> Store:
    """Return the store at a place; see :func:`jbptools.plan.store.open_store`."""
    text = str(place)
    if text.startswith("sqlite:///"):
        text = text.removeprefix("sqlite:///")
    if "://" in text:
        return _server(text, clock)
    return _file(Path(text).expanduser(), damaged, clock)


def _server(address: str, clock: Callable[[], datetime]) -> Store:
    try:
        engine = postgres_engine(address)
    except (sa.exc.ArgumentError, sa.exc.NoSuchModuleError, ImportError, ValueError):
        raise KitError("store.bad_address") from None
    if engine.dialect.name != "postgresql" or not (engine.url.host and engine.url.username):
        raise KitError("store.bad_address")
    place = engine.url.render_as_string(hide_password=True)
    with sentences(place), engine.begin() as connection:
        # two servers starting at once must not both make the tables
        connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_LOCK)))
        _prepare(connection, place)
    return Store(engine, place, clock)


def _file(path: Path, damaged: str, clock: Callable[[], datetime]) -> Store:
    place = str(path)
    with sentences(place):
        path.parent.mkdir(parents=True, exist_ok=True)
    _mend(path, damaged, clock)
    with sentences(place):
        try:
            _look(path)
            care.backup_if_due(path, clock())
        except sqlite3.Error as error:
            raise sa.exc.OperationalError("", None, error) from error
    engine = sqlite_engine(path)
    try:
        with sentences(place), engine.begin() as connection:
            _prepare(connection, place, lambda: care.backup(path, clock()))
    except BaseException:
        engine.dispose()
        raise
    return Store(engine, place, clock)


def _mend(path: Path, damaged: str, clock: Callable[[], datetime]) -> None:
    """Let nobody write into a damaged file."""
    with sentences(str(path)):
        try:
            whole = care.is_whole(path)
        except sqlite3.Error as error:
            raise sa.exc.OperationalError("", None, error) from error
    if whole:
        return
    copy = care.newest_good_backup(path)
    if damaged == "restore" and copy is not None:
        care.restore(path, copy, clock())
    elif damaged == "fresh":
        care.set_aside(path, clock())
    else:
        raise Damaged(path, copy, care.made(copy) if copy else None)


def _look(path: Path) -> None:
    """Refuse a database that is something else, and one of a later version, before a backup touches it."""
    if not path.exists() or path.stat().st_size == 0:
        return
    connection = sqlite3.connect(path, timeout=8)
    try:
        names = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type='table'")}
        if names and t.meta.name not in names:
            raise KitError("store.not_a_store", place=str(path))
    finally:
        connection.close()


def _prepare(connection: sa.Connection, place: str, copy: Callable[[], object] = lambda: None) -> None:
    """Make or migrate the tables; raises KitError for a store of a later version."""
    version = _version(connection)
    if version is not None and version > t.STORE_VERSION:
        raise KitError("store.from_the_future", place=place, version=version, newest=t.STORE_VERSION)
    if version is not None and version < t.STORE_VERSION:
        copy()
        for step in range(version, t.STORE_VERSION):
            t.MIGRATIONS[step](connection)
        connection.execute(t.meta.update().where(_VERSION).values(value=str(t.STORE_VERSION)))
    if version is None:
        t.metadata.create_all(connection)
        connection.execute(t.meta.insert().values(name="version", value=str(t.STORE_VERSION)))


_VERSION = t.meta.c.name == "version"


def _version(connection: sa.Connection) -> int | None:
    if not sa.inspect(connection).has_table(t.meta.name):
        return None
    text = connection.scalar(sa.select(t.meta.c.value).where(_VERSION))
    return int(text) if text else None
