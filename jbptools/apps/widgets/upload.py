"""A field for files: large ones are refused before they travel, others arrive in pieces."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import traitlets

from jbptools.seats.module import ModuleWidget

__all__ = ["Upload"]


class Upload(ModuleWidget):
    """Hands over whole files; ``on_file(name, content)`` and ``on_refused(kind, name, size)`` are called.

    Args:
        largest: bytes a file may have.
        accept: file endings the browser offers first, e.g. ``".xlsx,.csv"``.
    """

    module = Path(__file__).parent / "web" / "upload.js"
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
        self.on_msg(self._heard)

    def _heard(self, _: Any, content: dict[str, Any], buffers: list[memoryview]) -> None:
        if content.get("kind") in ("too_large", "unreadable"):
            self._on_refused(content["kind"], content["name"], content.get("size", 0))
        elif content.get("kind") == "piece":
            self._take(content, bytes(buffers[0]))

    def _take(self, content: dict[str, Any], part: bytes) -> None:
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
