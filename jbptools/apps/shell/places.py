"""Where this person's own things live: outside the kit's folder, so that a new copy of the kit finds them."""

import os
from hashlib import sha256
from pathlib import Path

from jbptools.seats.here import person

__all__ = ["home", "project", "store_place"]


def project() -> Path:
    """Return the kit's folder: the one with ``course/`` and ``apps/``."""
    return Path(__file__).resolve().parents[3]


def home() -> Path:
    """Return the folder of the user's plans and settings; the variable ``JBP_HOME`` overrides it.

    >>> home().is_absolute()
    True
    """
    chosen = os.environ.get("JBP_HOME")
    if chosen:
        return Path(chosen).expanduser().resolve()
    from platformdirs import user_data_path

    return user_data_path("jbp-kit", appauthor=False)


def store_place() -> str:
    """Return where plans are saved: a file's path, or a database address in ``JBP_STORE``.

    Where a server knows its visitors apart, each has a file of their own.
    """
    who = sha256(person().encode("utf-8")).hexdigest()[:24] if person() else ""
    own = f"people/{who}.sqlite" if who else "plans.sqlite"
    return os.environ.get("JBP_STORE") or str(home() / own)
