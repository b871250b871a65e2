"""What the store hands back, and the two situations in which a person has to decide."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from jbptools.plan.document.plan import Plan
from jbptools.words import KitError

__all__ = ["Broken", "Conflict", "Copy", "Damaged", "Entry", "Loaded", "Revision", "StoredFile"]


@dataclass(frozen=True)
class Revision:
    """One confirmed state of a plan: which, when (never earlier than the one before) and by whom."""

    plan_id: str
    number: int
    when: datetime
    who: str


@dataclass(frozen=True)
class Loaded:
    """A plan as it was saved, and the revision it is; hand ``revision.number`` back when you save."""

    plan: Plan
    revision: Revision


@dataclass(frozen=True)
class Entry:
    """A line of the list of plans."""

    plan_id: str
    title: str
    dealer_name: str
    language: str
    revision: Revision
    deleted: bool = False


@dataclass(frozen=True)
class StoredFile:
    """A source file kept with a plan, and how it was read."""

    plan_id: str
    name: str
    sha256: str
    size: int
    mapping_json: str
    when: datetime
    content: bytes = field(repr=False)


class Conflict(KitError):
    """Somebody saved the plan since it was read: keep mine, take theirs, or save a copy. Nothing was written.

    Args:
        mine: the plan that could not be saved.
        base: the number of the revision it was made from.
        theirs: what is saved now, with who and when.
        behind: what is saved now is not later but another history: an older copy was put in place.
    """

    def __init__(self, mine: Plan, base: int, theirs: Loaded, *, behind: bool = False) -> None:
        when = theirs.revision.when.astimezone()
        key = "store.conflict" if theirs.revision.who else "store.conflict_unnamed"
        values: dict[str, Any] = {"who": theirs.revision.who} if theirs.revision.who else {}
        if behind:
            key, values = "store.behind", {}
        super().__init__(key, when=when, **values)
        self.mine, self.base, self.theirs, self.behind = mine, base, theirs, behind

    @property
    def who(self) -> str:
        """Who saved it."""
        return self.theirs.revision.who

    @property
    def when(self) -> datetime:
        """When they did."""
        return self.theirs.revision.when


@dataclass(frozen=True)
class Copy:
    """Something to go on with where the store's file is not what it should be.

    Args:
        path: the copy; None where the journal alone holds this.
        made: when it was copied, by the clock of that moment.
        plans: plans in it, together with the journal.
        revisions: confirmed states in it, together with the journal.
        from_journal: how many of those the journal adds.
        missing: confirmed states known of that are not in it; 0 where nothing is lost.
    """

    path: Path | None
    made: datetime | None
    plans: int
    revisions: int
    from_journal: int
    missing: int


class Broken(KitError):
    """A plan's stored content is damaged and no copy holds it; the other plans are not affected.

    Args:
        plan_id: the plan.
        revision: the state that can't be read.
        good: the newest earlier state that can, if there is one.
    """

    def __init__(self, plan_id: str, revision: Revision, good: Loaded | None) -> None:
        if good is None:
            super().__init__("store.broken_alone", number=revision.number)
        else:
            at = good.revision.when.astimezone()
            super().__init__("store.broken", number=revision.number, good=good.revision.number, when=at)
        self.plan_id, self.revision, self.good = plan_id, revision, good


class Damaged(KitError):
    """The store's file is not what it should be. It stays as it is until somebody decides.

    Args:
        place: the file.
        wrong: ``"damaged"`` (can't be read), ``"missing"`` (not there or empty, though there were plans) or
            ``"less"`` (an older file lies in its place).
        copies: what there is to go on with, the fullest first.
    """

    def __init__(self, place: Path, wrong: str = "damaged", copies: Sequence[Copy] = ()) -> None:
        super().__init__(f"store.wrong_{wrong}" if copies else f"store.alone_{wrong}", place=str(place))
        self.place, self.wrong, self.copies = place, wrong, tuple(copies)
