"""Opening a store: is the file whole, is it ours, is it of our version; only then is anything written."""

import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

import sqlalchemy as sa

from jbptools.plan.store import backup, restoring
from jbptools.plan.store import tables as t
from jbptools.plan.store.care import Care, FileCare, OnlyReading
from jbptools.plan.store.engine import postgres_engine, sqlite_engine
from jbptools.plan.store.preparing import prepare
from jbptools.plan.store.private import new_private
from jbptools.plan.store.store import Store
from jbptools.plan.store.trouble import is_damage, sentences
from jbptools.plan.store.witness import Witness, remember, remembered
from jbptools.words import KitError, Message

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
    path = Path(text).expanduser()
    try:
        return _file(path, damaged, clock)
    except KitError as problem:
        if problem.message.key in _NOT_WRITABLE and there_is(path):
            return _for_reading(path, problem, clock)
        raise


#: a place where nothing can be written can still be read
_NOT_WRITABLE = ("store.disk_full", "store.read_only", "store.cannot_open")


def there_is(path: Path) -> bool:
    """Tell whether there is anything to read."""
    try:
        return path.stat().st_size > 0
    except OSError:
        return False


def _for_reading(path: Path, problem: KitError, clock: Callable[[], datetime]) -> Store:
    """Open a store that can't be written: from a copy of its own, or as it lies there."""
    place = str(path)
    folder = None
    with _plainly(place):
        try:
            folder = Path(tempfile.mkdtemp(prefix="jbp-reading-"))
            for ending in ("", "-wal"):
                if (part := path.with_name(path.name + ending)).exists():
                    shutil.copyfile(part, folder / ("plans.sqlite" + ending))
            engine = sqlite_engine(folder / "plans.sqlite")
            with engine.connect() as connection:
                connection.exec_driver_sql("SELECT count(*) FROM jbp_plans")
        except (OSError, sa.exc.DBAPIError):
            engine = sqlite_engine(path, frozen=True)
    full = problem.message.key == "store.disk_full"
    why = problem.message if full else Message("store.only_reading", place=place)
    return Store(engine, place, clock, OnlyReading(why, folder))


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
        prepare(connection, place)
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
            prepare(connection, place, care.copy_now)
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
        restoring.restore(path, chosen, clock())
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
            if is_damage(error) or "disk i/o" in str(error).lower():
                return  # the closer look says what it is
            raise
    if names and t.meta.name not in names:
        raise KitError("store.not_a_store", place=str(path))
