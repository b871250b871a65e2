"""Where this person's own things live: outside the kit's folder, so that a new copy of the kit finds them."""

import os
from hashlib import sha256
from pathlib import Path

from jbptools.seats.here import person

__all__ = ["elsewhere", "home", "keep_place", "project", "store_place"]


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
    """Return where plans are saved: ``JBP_STORE`` (a path or an address), else where they moved to.

    Where a server knows its visitors apart, each has a file of their own.
    """
    if person():
        who = sha256(person().encode("utf-8")).hexdigest()[:24]
        return os.environ.get("JBP_STORE") or str(home() / f"people/{who}.sqlite")
    return os.environ.get("JBP_STORE") or _moved_to() or str(home() / "plans.sqlite")


def _moved_to() -> str:
    try:
        return _note().read_text(encoding="utf-8").strip()
    except (OSError, ValueError):
        return ""


def _note() -> Path:
    return home() / "plans-are-in.txt"


def keep_place(place: Path) -> bool:
    """Let the next start find the plans at another place; False where that can't be remembered."""
    try:
        if place == home() / "plans.sqlite":
            _note().unlink(missing_ok=True)
        else:
            home().mkdir(mode=0o700, parents=True, exist_ok=True)
            _note().write_text(str(place), encoding="utf-8")
    except OSError:
        return False
    return not os.environ.get("JBP_STORE")


def elsewhere(place: str) -> list[Path]:
    """Return where plans could go instead: writable folders of this person, the usual one first.

    A visitor of somebody else's machine has no folders there.
    """
    if person():
        return []
    from platformdirs import user_documents_path

    folders = [home(), user_documents_path(), Path.home()]
    files = [folders[0] / "plans.sqlite", *(folder / "jbp-plans" / "plans.sqlite" for folder in folders[1:])]
    return [
        file
        for folder, file in zip(folders, files, strict=True)
        if str(file) != place and folder.is_dir() and os.access(folder, os.W_OK)
    ]
