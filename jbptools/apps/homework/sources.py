"""Where the data of a plan come from: the case company or own files, which ``data.own`` reads."""

from collections.abc import Callable
from typing import TypeVar

from jbptools.data.own.files import OwnFiles, SourcePart, TemplatePart
from jbptools.seats.here import apart

__all__ = ["CASE", "OWN", "Files", "SourcePart", "TemplatePart"]

CASE, OWN = "case", "own"
#: bytes of files from which on reading them takes more than a moment
LARGE = 200_000
T = TypeVar("T")


class Files(OwnFiles):
    """Own files of a visitor: what takes more than a moment is done in a process of its own."""

    def run(self, size: int, do: Callable[..., T], *args: object) -> T:
        """Do something with so many bytes of files, apart where there are many."""
        return apart(do, *args) if size > LARGE else do(*args)
