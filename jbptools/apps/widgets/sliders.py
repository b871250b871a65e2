"""Sliders that answer while they are dragged and save when they are let go."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import traitlets

from jbptools.seats.module import ModuleWidget
from jbptools.words import KitError, say

__all__ = ["Sliders"]


class Sliders(ModuleWidget):
    """Native sliders, usable by keyboard; the model is asked while one moves, and told when it stops.

    Args:
        read: returns the sliders: ``key``, ``label``, ``least``, ``most``, ``step``, ``value``, ``text``.
        drag: ``drag({key: value})`` shows what would be, saves nothing, returns ``{key: text}``.
        let_go: ``let_go(key, value)`` saves; raises KitError with the sentence to show.
    """

    module = Path(__file__).parent / "web" / "sliders.js"
    sliders: Any = traitlets.List().tag(sync=True)

    def __init__(
        self,
        read: Callable[[], Sequence[Mapping[str, Any]]],
        drag: Callable[[Mapping[str, float]], Mapping[str, str]],
        let_go: Callable[[str, float], None],
    ) -> None:
        super().__init__(sliders=[dict(one) for one in read()])
        self._read, self._drag, self._let_go = read, drag, let_go
        self.on_msg(self._heard)

    def _heard(self, _: Any, content: dict[str, Any], buffers: list[memoryview]) -> None:
        kind, key, value = content.get("kind"), str(content.get("key")), float(content.get("value") or 0.0)
        if kind == "drag":
            self.send({"kind": "drawn", "texts": dict(self._drag({key: value}))})
        elif kind == "set":
            try:
                self._let_go(key, value)
            except KitError as problem:
                self.send({"kind": "answer", "key": key, "ok": False, "text": str(problem)})
            else:
                self.send({"kind": "answer", "key": key, "ok": True, "text": say("apps.saved")})
            self.refresh()

    def refresh(self) -> None:
        """Show the sliders as the model has them now."""
        found = [dict(one) for one in self._read()]
        if found != self.sliders:
            self.sliders = found
