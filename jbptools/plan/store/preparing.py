"""The tables of a store: made where there are none, brought up where they are older."""

from collections.abc import Callable

import sqlalchemy as sa

from jbptools.plan.store import tables as t
from jbptools.words import KitError

__all__ = ["prepare"]


def prepare(connection: sa.Connection, place: str, copy: Callable[[], object] = lambda: None) -> None:
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
