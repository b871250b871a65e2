"""A field for files: large ones are refused before they travel, others arrive in pieces."""

from collections.abc import Callable, Mapping
from typing import Any

import traitlets

from jbptools.apps.widgets.own import WEB, OwnWidget

__all__ = ["Upload"]


class Upload(OwnWidget):
    """Hands over whole files; ``on_file(name, content)`` and ``on_refused(kind, name, size)`` are called.

    Args:
        largest: bytes a file may have.
        accept: file endings the browser offers first, e.g. ``".xlsx,.csv"``.
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
        on_refused: Callable[[str, str, int], None],
        largest: int,
        accept: str,
        texts: dict[str, str],
    ) -> None:
        super().__init__(largest=largest, accept=accept, texts=texts)
        self._on_file, self._on_refused = on_file, on_refused
        self._pieces: dict[int, list[bytes]] = {}

    def heard_too_large(self, asked: Mapping[str, Any], _: Any) -> None:
        """The browser kept a file back."""
        self._on_refused("too_large", asked["name"], asked.get("size", 0))

    def heard_unreadable(self, asked: Mapping[str, Any], _: Any) -> None:
        """The browser could not read a file."""
        self._on_refused("unreadable", asked["name"], asked.get("size", 0))

    def heard_piece(self, content: Mapping[str, Any], buffers: list[memoryview]) -> None:
        """One piece of a file; with the last one the file is handed over."""
        part = bytes(buffers[0])
        pieces = self._pieces.setdefault(content["number"], [])
        pieces.append(part)
        if len(pieces) < content["pieces"]:
            return
        del self._pieces[content["number"]]
        self.busy = True
        try:
            self._on_file(content["name"], b"".join(pieces))
        finally:
            self.busy = False
