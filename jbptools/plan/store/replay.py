"""What journals tell, gathered and put into a store: revisions that it lacks, and nothing twice."""

import base64
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from jbptools.plan.store import tables as t
from jbptools.plan.store.content import bad_parts, is_good
from jbptools.plan.store.journal import entries, journals

__all__ = ["Told", "add_revisions", "gathered", "replay"]

Key = tuple[str, int]


@dataclass
class Told:
    """What all journals of a store tell together.

    Args:
        edits: ``(plan, number)`` -> the confirmed edit.
        parts: digest -> content.
        bins: plan -> what was last said about it and the bin.
        erased: plans that were removed for good.
    """

    edits: dict[Key, dict[str, Any]] = field(default_factory=dict)
    parts: dict[str, bytes] = field(default_factory=dict)
    bins: dict[str, dict[str, Any]] = field(default_factory=dict)
    erased: set[str] = field(default_factory=set)

    def complete(self) -> set[Key]:
        """Return the edits whose every part the journals hold themselves."""
        return {key for key, edit in self.edits.items() if not bad_parts(edit["of"], self.parts)}


def gathered(path: Path) -> Told:
    """Read all journals of a store's file."""
    told = Told()
    for file in journals(path):
        for entry in entries(file):
            _take(told, entry)
    return told


def _take(told: Told, entry: Mapping[str, Any]) -> None:
    plan, kind = str(entry.get("plan", "")), entry.get("do")
    for digest, text in entry.get("parts", {}).items():
        body = base64.b64decode(text)
        if is_good(digest, body):
            told.parts[digest] = body
    if kind == "save":
        told.edits[plan, int(entry["n"])] = dict(entry, parts=None)
        told.erased.discard(plan)
    elif kind == "bin":
        told.bins[plan] = dict(entry)
    elif kind == "erase":
        told.edits = {key: edit for key, edit in told.edits.items() if key[0] != plan}
        told.bins.pop(plan, None)
        told.erased.add(plan)


def replay(connection: sa.Connection, told: Told) -> int:
    """Put what the journals tell into a store; returns how many revisions it lacked.

    Args:
        connection: in a transaction.
        told: what the journals tell.
    """
    for plan in told.erased:
        for table in (t.plans, t.revisions, t.parts, t.files, t.state):
            connection.execute(table.delete().where(table.c.plan_id == plan))
    added = add_revisions(connection, (told.edits[key] for key in sorted(told.edits)), told.parts)
    for plan, said in told.bins.items():
        change = t.plans.update().where(t.plans.c.plan_id == plan)
        connection.execute(change.values(deleted_at=said.get("at"), deleted_by=said.get("who")))
    return added


def add_revisions(
    connection: sa.Connection, edits: Iterable[Mapping[str, Any]], parts: Mapping[str, bytes]
) -> int:
    """Add revisions that are not there, each plan's in rising order; one whose parts are lost is left out.

    Args:
        connection: in a transaction.
        edits: ``plan``, ``n``, ``at``, ``who``, ``of`` (section -> digest), ``title``, ``dealer``, ``lang``.
        parts: digest -> content.
    """
    there = {(row[0], row[1]) for row in connection.execute(_KEYS)}
    last: dict[str, Mapping[str, Any]] = {}
    added = 0
    for edit in edits:
        plan, number = edit["plan"], edit["n"]
        if (plan, number) in there or not _with_parts(connection, plan, edit["of"], parts):
            continue
        row = {"plan_id": plan, "number": number, "saved_at": edit["at"], "who": edit["who"]}
        connection.execute(t.revisions.insert().values(**row, made_of=json.dumps(edit["of"], sort_keys=True)))
        added += 1
        last[plan] = edit
    for plan, edit in last.items():
        _set_line(connection, plan, edit)
    return added


_KEYS = sa.select(t.revisions.c.plan_id, t.revisions.c.number)


def _with_parts(
    connection: sa.Connection, plan: str, made_of: Mapping[str, str], parts: Mapping[str, bytes]
) -> bool:
    """Put a revision's parts there; False where one is nowhere to be had."""
    mine = (t.parts.c.plan_id == plan) & t.parts.c.digest.in_(list(made_of.values()))
    rows = connection.execute(sa.select(t.parts.c.digest, t.parts.c.content).where(mine))
    have = {digest: bytes(body) for digest, body in rows}
    lost = bad_parts(made_of, have)
    if "rest" not in made_of or any(digest not in parts for digest in lost):
        return False
    for digest in lost:
        key = (t.parts.c.plan_id == plan) & (t.parts.c.digest == digest)
        connection.execute(t.parts.delete().where(key))
        connection.execute(t.parts.insert().values(plan_id=plan, digest=digest, content=parts[digest]))
    return True


def _set_line(connection: sa.Connection, plan: str, edit: Mapping[str, Any]) -> None:
    """Let the list of plans show the newest revision."""
    mine = t.plans.c.plan_id == plan
    values = {"title": edit["title"], "dealer_name": edit["dealer"], "language": edit["lang"]}
    values["revision"] = edit["n"]
    line = connection.execute(sa.select(t.plans.c.revision).where(mine)).one_or_none()
    if line is None:
        connection.execute(t.plans.insert().values(plan_id=plan, **values))
    elif line.revision < edit["n"]:
        connection.execute(t.plans.update().where(mine).values(**values))
