"""Sliders that answer while they are dragged and save when they are let go."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import traitlets

from jbptools.apps.widgets.own import WEB, OwnWidget
from jbptools.words import Message, say

__all__ = ["Sliders"]


class Sliders(OwnWidget):
    """Native sliders, usable by keyboard; the model is asked while one moves, and told when it stops.

    Args:
        read: returns the sliders: ``key``, ``label``, ``least``, ``most``, ``step``, ``value``, ``text``.
        drag: ``drag({key: value})`` shows what would be, saves nothing, returns ``{key: text}``.
        let_go: ``let_go(key, value)`` saves; raises KitError with the sentence to show.
    """

    module = WEB / "sliders.js"
    sliders: Any = traitlets.List().tag(sync=True)

    def __init__(
        self,
        read: Callable[[], Sequence[Mapping[str, Any]]],
        drag: Callable[[Mapping[str, float]], Mapping[str, str]],
        let_go: Callable[[str, float], None],
    ) -> None:
        super().__init__(sliders=[dict(one) for one in read()])
        self._read, self._drag, self._let_go = read, drag, let_go

    def heard_drag(self, asked: Mapping[str, Any], _: Any) -> None:
        """A slider moves: show what would be."""
        self.answer(asked, texts=dict(self._drag({str(asked["key"]): float(asked["value"])})))

    def heard_set(self, asked: Mapping[str, Any], _: Any) -> None:
        """A slider was let go."""
        self._let_go(str(asked["key"]), float(asked["value"]))
        self.answer(asked, say("apps.saved"))
        self.refresh()

    def refuse(self, asked: Mapping[str, Any], problem: Message) -> None:
        """Say under the slider what went wrong, and show the model's value."""
        super().refuse(asked, problem)
        self.refresh()

    def refresh(self) -> None:
        """Show the sliders as the model has them now."""
        found = [dict(one) for one in self._read()]
        if found != self.sliders:
            self.sliders = found
