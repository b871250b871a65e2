"""Opening a store: is the file whole, is it ours, is it of our version; only then is anything written."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

import sqlalchemy as sa

from jbptools.plan.store import backup, restoring
from jbptools.plan.store import tables as t
from jbptools.plan.store.care import Care, FileCare
from jbptools.plan.store.engine import postgres_engine, sqlite_engine
from jbptools.plan.store.private import new_private
from jbptools.plan.store.store import Store
from jbptools.plan.store.trouble import is_damage, sentences
from jbptools.plan.store.witness import Witness, remember, remembered
from jbptools.words import KitError

__all__ = ["opened"]

#: any number that others are unlikely to lock
_LOCK = 740_511_009


#: what to do with a file that is not what it should be; a path names the copy to go on with
How = str | Path


def opened(place: str | Path, damaged: How, clock: Callable[[], datetime]) -> Store:
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
    return Store(engine, place, clock, Care())


def _file(path: Path, how: How, clock: Callable[[], datetime]) -> Store:
    place = str(path)
    with sentences(place):
        if not path.parent.exists():
            path.parent.mkdir(mode=0o700, parents=True)
    with _plainly(place):
        _look(path)
        _mend(path, how, clock)
        new_private(path)
        care = FileCare(path, clock)
    engine = sqlite_engine(path)
    try:
        with sentences(place), engine.begin() as connection:
            _prepare(connection, place, care.copy_now)
    except BaseException:
        engine.dispose()
        raise
    care.begin()
    return Store(engine, place, clock, care)


@contextmanager
def _plainly(place: str) -> Iterator[None]:
    """Say in sentences what goes wrong with a file before the store itself is open."""
    with sentences(place):
        try:
            yield
        except sqlite3.Error as error:
            raise sa.exc.OperationalError("", None, error) from error


def _mend(path: Path, how: How, clock: Callable[[], datetime]) -> None:
    """Let nobody write into a damaged file, or begin an empty one where there were plans."""
    wrong = restoring.found_wrong(path)
    if wrong is None:
        return
    if how == "fresh" or (how == "keep" and wrong == "less"):
        if how == "fresh":
            backup.set_aside(path, clock())
        remember(path, Witness(copies=remembered(path).copies))
        return
    question = restoring.damage(path, wrong)
    if isinstance(how, Path) or (how == "restore" and question.copies):
        chosen = how if isinstance(how, Path) else question.copies[0].path
        restoring.restore(path, chosen, clock(), lambda connection: _prepare(connection, str(path)))
        return
    raise question


def _look(path: Path) -> None:
    """Refuse a database that is something else, before anything of ours is put beside it."""
    if not path.exists() or path.stat().st_size == 0:
        return
    with closing(backup.connected(path)) as connection:
        try:
            names = {
                row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type='table'")
            }
        except sqlite3.DatabaseError as error:
            if is_damage(error):
                return
            raise
    if names and t.meta.name not in names:
        raise KitError("store.not_a_store", place=str(path))


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
