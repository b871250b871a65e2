"""A room names what it offers once, in its ``__init__.pyi``; each name is loaded when somebody asks for it.

Type checkers and editors read the stub as it stands; at run time each name costs its import only when it is
used, so that a page opens without paying for what it does not show.
"""

import ast
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

__all__ = ["attach"]


def attach(room: str, file: str) -> tuple[Callable[[str], Any], Callable[[], list[str]], list[str]]:
    """Return ``__getattr__``, ``__dir__`` and ``__all__`` of a room from the stub beside its ``__init__``.

    Args:
        room: the room's ``__name__``.
        file: the room's ``__file__``.

    >>> from jbptools import economics
    >>> get, names, _ = attach("jbptools.economics", economics.__file__)
    >>> get("joint_value").__name__, "joint_value" in names()
    ('joint_value', True)
    """
    homes: dict[str, str] = {}
    for line in ast.parse(Path(file).with_suffix(".pyi").read_text(encoding="utf-8")).body:
        if isinstance(line, ast.ImportFrom) and line.module:
            homes |= {name.asname or name.name: line.module for name in line.names}

    def get(name: str) -> Any:
        if name not in homes:
            there = ", ".join(sorted(homes))
            raise AttributeError(f"module {room!r} has no attribute {name!r}; it has {there}")
        if homes[name] == room:
            return import_module(f"{room}.{name}")
        return getattr(import_module(homes[name]), name)

    return get, lambda: sorted(homes), sorted(homes)
