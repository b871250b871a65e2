"""How this system's terminal starts the kit."""

import os
from pathlib import Path

__all__ = ["checkout", "start_command"]


def checkout() -> Path | None:
    """Return the kit's own folder with lessons and apps; None where only the package is installed.

    >>> folder = checkout()
    >>> folder is None or (folder / "start.py").is_file()
    True
    """
    folder = Path(__file__).resolve().parents[2]
    return folder if (folder / "start.py").is_file() and (folder / "pyproject.toml").is_file() else None


def start_command() -> str:
    """Return how a terminal of this system starts the kit, for sentences that say what to type.

    >>> start_command().endswith("start.py")
    True
    """
    return "py start.py" if os.name == "nt" else "python3 start.py"
