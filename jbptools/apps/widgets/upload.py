"""A field for files: large ones are refused before they travel, others arrive in pieces."""

from collections.abc import Callable, Mapping
from typing import Any

import traitlets

from jbptools.apps.widgets.own import WEB, OwnWidget
from jbptools.words import KitError, Message, say

__all__ = ["UploadBox"]

#: bytes that a piece counts for at least
LEAST = 64


class UploadBox(OwnWidget):
    """Hands over whole files: ``on_file(name, content)`` is called.

    Args:
        on_file: takes a file; what goes wrong in it is complained about.
        complain: says on the page what went wrong, too.
        largest: bytes a file may have.
        accept: file endings the browser offers first, e.g. ``".xlsx,.csv"``.
        label, hint: what the field is for, in the reader's language.
        reading: what stands there while a file is read.
    """

    module = WEB / "upload.js"
    texts = traitlets.Dict().tag(sync=True)
    accept = traitlets.Unicode("").tag(sync=True)
    largest = traitlets.Int(0).tag(sync=True)
    busy = traitlets.Bool(False).tag(sync=True)
    progress = traitlets.Int(0).tag(sync=True)

    def __init__(
        self,
        on_file: Callable[[str, bytes], None],
        complain: Callable[[Message], None],
        largest: int,
        accept: str,
        label: str,
        hint: str,
        reading: str = "",
    ) -> None:
        texts = {"label": label, "hint": hint, "sending": say("apps.upload_sending")}
        texts["reading"] = reading or say("apps.computing")
        super().__init__(largest=largest, accept=accept, texts=texts)
        self._on_file, self._complain = on_file, complain
        self._pieces: dict[int, list[bytes]] = {}
        self._refused: set[int] = set()

    def refuse(self, asked: Mapping[str, Any], problem: Message) -> None:
        """Say above the page what went wrong, and that this field waits for another file."""
        self._complain(problem)
        super().refuse(asked, problem)

    def heard_too_large(self, asked: Mapping[str, Any], _: Any) -> None:
        """The browser kept a file back."""
        size, most = asked["size"] / 2**20, self.largest / 2**20
        raise KitError("apps.upload_too_large", name=asked["name"], size=size, most=most)

    def heard_unreadable(self, asked: Mapping[str, Any], _: Any) -> None:
        """The browser could not read a file."""
        raise KitError("apps.upload_unreadable", name=asked["name"])

    def heard_piece(self, content: Mapping[str, Any], buffers: list[memoryview]) -> None:
        """One piece of a file; with the last one the file is handed over.

        Bytes are counted here, whatever the browser says: a file that grows beyond the limit is let go at
        once, and so is the oldest of several that were begun and not ended.
        """
        number, name = int(content["number"]), str(content["name"])
        if number in self._refused:
            return
        pieces = self._pieces.setdefault(number, [])
        pieces.append(bytes(buffers[0]))
        size = _size(pieces)
        if size > self.largest:
            del self._pieces[number]
            self._refused.add(number)
            raise KitError("apps.upload_too_large", name=name, size=size / 2**20, most=self.largest / 2**20)
        if len(pieces) < content["pieces"]:
            self._let_go()
            return
        del self._pieces[number]
        self.busy = True
        try:
            self._on_file(name, b"".join(pieces))
        finally:
            self.busy = False

    def _let_go(self) -> None:
        """Keep what is under way within twice the largest file."""
        while sum(map(_size, self._pieces.values())) > 2 * self.largest and len(self._pieces) > 1:
            oldest = next(iter(self._pieces))
            del self._pieces[oldest]
            self._refused.add(oldest)


def _size(pieces: list[bytes]) -> int:
    """Bytes that pieces take in memory; an empty one takes room too."""
    return sum(max(len(piece), LEAST) for piece in pieces)
