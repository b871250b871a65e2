"""A small file beside the plans that remembers that there were plans, and how many."""

import contextlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path

from jbptools.plan.store.private import write_whole

__all__ = ["Witness", "remember", "remembered", "witness_of"]


@dataclass(frozen=True)
class Witness:
    """What the store held at least when this was written.

    Args:
        plans: plans, those in the bin too.
        revisions: confirmed states of all plans together.
        copies: backups made so far; the next one gets the next number, whatever the clock says.
        copied: revisions there were at the last backup.
    """

    plans: int = 0
    revisions: int = 0
    copies: int = 0
    copied: int = 0


def witness_of(path: Path) -> Path:
    """Return where the witness of a store's file lies."""
    return path.with_name(path.name + ".witness")


def remembered(path: Path) -> Witness:
    """Return what is remembered; a missing or unreadable witness remembers nothing."""
    try:
        said = json.loads(witness_of(path).read_text(encoding="utf-8"))
        return Witness(**{name: max(0, int(said[name])) for name in asdict(Witness())})
    except (OSError, ValueError, KeyError, TypeError):
        return Witness()


def remember(path: Path, witness: Witness) -> None:
    """Write the witness where it changed; without room for it the store goes on all the same."""
    if witness != remembered(path):
        with contextlib.suppress(OSError):
            write_whole(witness_of(path), json.dumps(asdict(witness)))
