"""The kit's own dialogues by name, and a trainer's own from a file that has been checked."""

import json
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

from jbptools.selling.talk.checking import check_document, read_document
from jbptools.selling.talk.dialogue import Dialogue, made
from jbptools.words import KitError

__all__ = ["dialogue", "dialogues"]


def _folder() -> Any:
    return resources.files("jbptools.selling.talk").joinpath("dialogues")


def dialogues() -> tuple[str, ...]:
    """Return the ids of the kit's own dialogues.

    >>> "hua-hears" in dialogues()
    True
    """
    names = (file.name for file in _folder().iterdir())
    return tuple(sorted(name.removesuffix(".json") for name in names if name.endswith(".json")))


@cache
def _own(name: str) -> Dialogue:
    # the kit's own files are checked by its tests; a visitor does not wait for it
    return made(json.loads(_folder().joinpath(f"{name}.json").read_text(encoding="utf-8")))


def dialogue(name: str) -> Dialogue:
    """Return a dialogue of the kit by its id, or one from a file.

    Args:
        name: an id of :func:`dialogues`, or the path of a ``.json`` file.

    Raises:
        KitError: there is no such dialogue, or the file has faults; the sentence names them.

    >>> dialogue("hua-hears").dealer
    'D001'
    """
    if name in dialogues():
        return _own(name)
    if not str(name).endswith(".json"):
        raise KitError("selling.no_dialogue", name=name, there=list(dialogues()))
    document = read_document(Path(name))
    faults = check_document(document)
    if faults:
        raise KitError("selling.has_faults", file=Path(name).name, count=len(faults), first=faults[0])
    return made(document)
