"""What the store hands back, and the two situations in which a person has to decide."""

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from jbptools.plan.document.plan import Plan
from jbptools.words import KitError

__all__ = ["Conflict", "Damaged", "Entry", "Loaded", "Revision", "StoredFile"]


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
    """

    def __init__(self, mine: Plan, base: int, theirs: Loaded) -> None:
        when = theirs.revision.when.astimezone()
        key = "store.conflict" if theirs.revision.who else "store.conflict_unnamed"
        values: dict[str, Any] = {"who": theirs.revision.who} if theirs.revision.who else {}
        super().__init__(key, when=when, **values)
        self.mine, self.base, self.theirs = mine, base, theirs

    @property
    def who(self) -> str:
        """Who saved it."""
        return self.theirs.revision.who

    @property
    def when(self) -> datetime:
        """When they did."""
        return self.theirs.revision.when


class Damaged(KitError):
    """The store's file can't be read. It stays as it is until somebody decides.

    Args:
        place: the file.
        backup: the newest backup that can be read, if there is one.
        made: when that backup was made.
    """

    def __init__(self, place: Path, backup: Path | None = None, made: datetime | None = None) -> None:
        if backup and made:
            super().__init__(
                "store.damaged_backup", place=str(place), made=made.astimezone(), backup=backup.name
            )
        else:
            super().__init__("store.damaged", place=str(place))
        self.place, self.backup, self.made = place, backup, made
