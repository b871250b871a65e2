"""Rules and lists that a trainer may argue about: JSON tables beside the code that reads them."""

import json
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Any

__all__ = ["read_table"]


def _frozen(value: Any) -> Any:
    """The same content, unchangeable: a table is shared by everybody who reads it."""
    if isinstance(value, dict):
        return MappingProxyType({key: _frozen(inner) for key, inner in value.items()})
    return tuple(map(_frozen, value)) if isinstance(value, list) else value


@cache
def read_table(room: str, name: str) -> Any:
    """Return a JSON table of the package, read-only.

    Args:
        room: the package that it stands in, e.g. ``"jbptools.review.signs"``.
        name: the file's name, with folders below the room if any.

    Raises:
        FileNotFoundError: there is no such table.

    >>> read_table("jbptools.words", "languages.json")["zh"]["html"]
    'zh-CN'
    """
    file = resources.files(room).joinpath(*name.split("/"))
    return _frozen(json.loads(file.read_text(encoding="utf-8")))
