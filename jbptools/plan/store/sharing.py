"""Plans on another machine: all of them in one file, and back, with a question where both were changed."""

import contextlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import sqlalchemy as sa

from jbptools.plan.store import tables as t
from jbptools.plan.store.backup import copy_into
from jbptools.plan.store.content import listed
from jbptools.plan.store.private import new_private
from jbptools.plan.store.replay import add_revisions
from jbptools.plan.store.store import Store
from jbptools.plan.store.trouble import sentences
from jbptools.plan.store.types import Entry, Revision
from jbptools.words import KitError

__all__ = ["CHOICES", "Choice", "TwoCopies", "bring_in", "compared", "take_along"]

Choice = Literal["mine", "theirs", "both"]
CHOICES: tuple[Choice, ...] = ("both", "mine", "theirs")


@dataclass(frozen=True)
class TwoCopies:
    """A plan that comes in, and how it stands to the one that is here.

    Args:
        plan_id: the plan.
        dealer: whose it is.
        kind: ``"new"`` (not here), ``"same"``, ``"newer"`` (goes on from what is here), ``"older"`` (what is
            here goes on from it), or ``"conflict"`` (both were changed).
        mine: the newest state here.
        theirs: the newest state that comes in.
    """

    plan_id: str
    dealer: str
    kind: Literal["new", "same", "newer", "older", "conflict"]
    mine: Revision | None
    theirs: Revision


def take_along(store: Store, target: Path) -> None:
    """Write all plans with their history and their files into one new file.

    Args:
        store: where the plans are.
        target: the file; nothing may be there yet.
    """
    new_private(target)
    if store.engine.dialect.name == "sqlite" and (path := store.care.file) is not None:
        with sentences(store.place):
            copy_into(path, target)
        return
    from jbptools.plan.store.opening import opened

    with opened(target, "ask", store._clock) as file:
        bring_in(file, store, {})


def compared(mine: Store, theirs: Store) -> list[TwoCopies]:
    """Return every plan that comes in beside the one here, those that need a decision first."""
    here = {entry.plan_id: entry for entry in _all(mine)}
    found = [_meet(mine, theirs, here.get(entry.plan_id), entry) for entry in _all(theirs)]
    order = ("conflict", "new", "newer", "older", "same")
    return sorted(found, key=lambda one: order.index(one.kind))


def _all(store: Store) -> list[Entry]:
    return [*store.list(), *store.list(deleted=True)]


def _meet(mine: Store, theirs: Store, here: Entry | None, there: Entry) -> TwoCopies:
    ours = here.revision if here else None
    meeting = TwoCopies(there.plan_id, there.dealer_name, "new", ours, there.revision)
    if here is None:
        return meeting
    own, others = (_states(store, there.plan_id) for store in (mine, theirs))
    if own[-1] == others[-1]:
        kind = "same"
    elif own[-1] in others:
        kind = "newer"
    else:
        kind = "older" if others[-1] in own else "conflict"
    return TwoCopies(there.plan_id, there.dealer_name, kind, ours, there.revision)  # type: ignore[arg-type]


def _states(store: Store, plan_id: str) -> list[str]:
    """The plan's states by what they are made of, the oldest first."""
    query = sa.select(t.revisions.c.made_of).where(t.revisions.c.plan_id == plan_id)
    with sentences(store.place), store.engine.connect() as connection:
        return list(connection.scalars(query.order_by(t.revisions.c.number)))


def bring_in(mine: Store, theirs: Store, choices: Mapping[str, Choice], who: str = "") -> dict[str, int]:
    """Take plans in; what is here is never overwritten: it stays in the history or beside.

    Args:
        mine: where the plans go.
        theirs: where they come from; it is only read.
        choices: for each plan that both changed: ``"mine"`` leaves it, ``"theirs"`` goes on top of mine,
            ``"both"`` becomes a plan of its own; a plan without a choice is left alone.
        who: who decided.

    Returns:
        how many plans were ``new``, ``newer``, ``theirs``, ``both``, and ``left`` as they are.
    """
    counts = dict.fromkeys(("new", "newer", "theirs", "both", "left"), 0)
    for meeting in compared(mine, theirs):
        done = _settle(mine, theirs, meeting, choices.get(meeting.plan_id, "mine"), who)
        counts[done] += 1
    return counts


def _settle(mine: Store, theirs: Store, meeting: TwoCopies, choice: Choice, who: str) -> str:
    plan_id = meeting.plan_id
    if meeting.kind in ("new", "newer"):
        _add(mine, theirs, meeting)
        return meeting.kind
    if meeting.kind != "conflict" or choice == "mine":
        return "left"
    with contextlib.suppress(KitError):
        mine.undelete(plan_id)
    loaded = theirs.load(plan_id)
    if choice == "theirs":
        mine.save(loaded.plan, mine.load(plan_id).revision, loaded.revision.who or who)
        _add_files(mine, theirs, plan_id, plan_id)
        return "theirs"
    copy = mine.save_as_new(loaded.plan, who)
    _add_files(mine, theirs, plan_id, copy.plan.id)
    return "both"


def _add(mine: Store, theirs: Store, meeting: TwoCopies) -> None:
    """Add the states that are not here, behind those that are."""
    plan_id = meeting.plan_id
    edits, parts, line = _packed(theirs, plan_id)
    last = 0
    if meeting.mine is not None:
        last = meeting.mine.number
        own = listed(_states(mine, plan_id)[-1])
        at = max(place for place, edit in enumerate(edits) if edit["of"] == own)
        edits = [dict(edit, n=last + 1 + place) for place, edit in enumerate(edits[at + 1 :])]
    with mine._writing() as connection:
        add_revisions(connection, edits, parts)
        if meeting.mine is None:
            change = t.plans.update().where(t.plans.c.plan_id == plan_id)
            connection.execute(change.values(deleted_at=line["deleted_at"], deleted_by=line["deleted_by"]))
    for edit in edits:
        mine.care.tell(edit, {digest: parts[digest] for digest in edit["of"].values() if digest in parts})
    _add_files(mine, theirs, plan_id, plan_id)
    for name, value in _state(theirs, plan_id).items():
        mine.put_state(plan_id, name, json.loads(value))


def _packed(store: Store, plan_id: str) -> tuple[list[dict[str, Any]], dict[str, bytes], Mapping[str, Any]]:
    """Return a plan's edits as the journal tells them, their parts, and its line in the list."""
    with sentences(store.place), store.engine.connect() as connection:
        line = dict(
            connection.execute(sa.select(t.plans).where(t.plans.c.plan_id == plan_id)).mappings().one()
        )
        query = sa.select(t.revisions).where(t.revisions.c.plan_id == plan_id)
        rows = connection.execute(query.order_by(t.revisions.c.number)).all()
        bodies = sa.select(t.parts.c.digest, t.parts.c.content).where(t.parts.c.plan_id == plan_id)
        parts = {str(row.digest): bytes(row.content) for row in connection.execute(bodies)}
    same = {"do": "save", "plan": plan_id, "title": line["title"], "dealer": line["dealer_name"]}
    edits = [
        {**same, "lang": line["language"], "n": row.number, "at": row.saved_at, "who": row.who}
        | {"of": listed(row.made_of)}
        for row in rows
    ]
    return edits, parts, line


def _add_files(mine: Store, theirs: Store, plan_id: str, to: str) -> None:
    there = {(file.name, file.sha256) for file in mine.files(to)}
    for file in theirs.files(plan_id):
        if (file.name, file.sha256) not in there:
            mine.put_file(to, file.name, file.content, file.mapping_json)


def _state(store: Store, plan_id: str) -> dict[str, str]:
    query = sa.select(t.state.c.name, t.state.c.value).where(t.state.c.plan_id == plan_id)
    with sentences(store.place), store.engine.connect() as connection:
        return {row.name: row.value for row in connection.execute(query)}
