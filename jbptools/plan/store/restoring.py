"""What to go on with where the store's file is damaged, gone, emptied, or an older one lies in its place."""

import contextlib
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Literal

import sqlalchemy as sa

from jbptools.plan.store import backup as copies
from jbptools.plan.store import tables as t
from jbptools.plan.store.engine import sqlite_engine
from jbptools.plan.store.journal import journals
from jbptools.plan.store.preparing import prepare
from jbptools.plan.store.private import new_private, to_disk
from jbptools.plan.store.replay import Key, gathered, replay
from jbptools.plan.store.types import Copy, Damaged
from jbptools.plan.store.witness import Witness, remember, remembered

__all__ = ["assembled", "damage", "found_wrong", "held", "offered", "restore"]

#: so many copies are read to be offered, the newest first
LOOKED_AT = 8

Wrong = Literal["damaged", "missing", "less"]


def found_wrong(path: Path) -> Wrong | None:
    """Tell what is wrong with a store's file: unreadable, not there though it was, or with less in it.

    Raises:
        sqlite3.Error: the file can't be opened.
    """
    if not path.exists() or path.stat().st_size == 0:
        had = remembered(path).plans or copies.backups(path) or journals(path)
        return "missing" if had else None
    if not copies.is_whole(path):
        return "damaged"
    keys = held(path)
    return "less" if keys is not None and len(keys) < remembered(path).revisions else None


def held(path: Path) -> set[Key] | None:
    """Return the revisions in a file; None where it is no store or can't be read."""
    try:
        with closing(copies.connected(path)) as connection:
            return set(connection.execute("SELECT plan_id, number FROM jbp_revisions"))
    except (sqlite3.Error, OSError):
        return None


def offered(path: Path, wrong: Wrong) -> list[Copy]:
    """Return what there is to go on with, the fullest first: each copy, with the journal on top.

    Args:
        path: the store's file.
        wrong: what is wrong with it; one with less in it than there was is itself a choice.
    """
    told = gathered(path)
    complete = told.complete()
    sets: dict[Path | None, set[Key]] = {None: complete}
    for copy in _good(
        copies.backups(path)[:LOOKED_AT] if wrong != "less" else [path, *copies.backups(path)[:LOOKED_AT]]
    ):
        keys = held(copy)
        if keys is not None:
            sets[copy] = {key for key in keys if key[0] not in told.erased} | complete
    everything = set().union(*sets.values())
    most = max(len(everything), remembered(path).revisions)
    found = [
        Copy(
            path=copy,
            made=copies.made(copy) if copy else None,
            plans=len({plan for plan, _ in keys}),
            revisions=len(keys),
            from_journal=len(keys) - len(held(copy) or () if copy else ()),
            missing=most - len(keys),
        )
        for copy, keys in sets.items()
        if keys
    ]
    return sorted(found, key=lambda one: (one.missing, one.path is None))


def _good(found: Iterable[Path]) -> Iterable[Path]:
    for copy in found:
        with contextlib.suppress(sqlite3.Error, OSError):
            if copies.is_whole(copy):
                yield copy


def assembled(path: Path, copy: Path | None, fresh: Path) -> tuple[int, int]:
    """Make a new store of a copy with the journal on top; returns its plans and revisions.

    Args:
        path: the store's file, whose journal is meant.
        copy: what to begin with; None begins with nothing but the journal.
        fresh: the new file.
    """
    for ending in ("", "-wal", "-shm"):
        fresh.with_name(fresh.name + ending).unlink(missing_ok=True)
    new_private(fresh)
    if copy is not None:
        copies.copy_into(copy, fresh)
    engine = sqlite_engine(fresh)
    try:
        with engine.begin() as connection:
            prepare(connection, str(path))
            replay(connection, gathered(path))
            revisions = connection.scalar(sa.select(sa.func.count()).select_from(t.revisions)) or 0
            plans = connection.scalar(sa.select(sa.func.count()).select_from(t.plans)) or 0
    finally:
        engine.dispose()
    with closing(copies.connected(fresh)) as one_file:
        one_file.execute("PRAGMA journal_mode=DELETE")
    to_disk(fresh)
    return plans, revisions


def restore(path: Path, copy: Path | None, moment: datetime) -> None:
    """Put a copy with the journal on top in the place of a store; what lies there is set aside.

    Args:
        path: the store's file.
        copy: what to begin with; None begins with nothing but the journal.
        moment: now.
    """
    fresh = path.with_name(path.name + ".restoring")
    plans, revisions = assembled(path, copy, fresh)
    copies.set_aside(path, moment)
    fresh.replace(path)
    to_disk(path.parent)
    remember(path, Witness(plans, revisions, remembered(path).copies, 0))


def damage(path: Path, wrong: Wrong) -> Damaged:
    """Return the question to ask about a file."""
    return Damaged(path, wrong, offered(path, wrong))
