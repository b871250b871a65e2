"""A list of things to tick or to act on: evidence of a review, opportunities, findings, earlier versions."""

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import traitlets

from jbptools.seats.module import ModuleWidget
from jbptools.words import KitError, say

__all__ = ["Row", "Rows"]


@dataclass(frozen=True)
class Row:
    """One line of the list.

    Args:
        id: what the answers call it.
        title: what it is.
        text: a sentence about it.
        cells: ``(label, figure)`` pairs.
        tick: whether it is ticked; None where there is nothing to tick.
        acts: ``(key, label)`` of its buttons.
        kind: ``good``, ``note``, ``todo`` or ``bad``, for its sign; ``""`` for none.
        more: further sentences, each with its own label: ``(label, text)``.
    """

    id: str
    title: str
    text: str = ""
    cells: tuple[tuple[str, str], ...] = ()
    tick: bool | None = None
    acts: tuple[tuple[str, str], ...] = ()
    kind: str = ""
    more: tuple[tuple[str, str], ...] = ()


class Rows(ModuleWidget):
    """Shows rows; a tick or a button asks the model, and the rows are read again.

    Args:
        read: returns the rows as they are now.
        tick: ``tick(row_id, on)`` changes the model; raises KitError with the sentence to show.
        act: ``act(row_id, key)`` answers a button; the same.
        label: what the list is, for those who cannot see it.
        shown: so many rows at first; the others unfold.
    """

    module = Path(__file__).parent / "web" / "rows.js"
    rows: Any = traitlets.List().tag(sync=True)
    texts = traitlets.Dict().tag(sync=True)
    shown = traitlets.Int(200).tag(sync=True)

    def __init__(
        self,
        read: Callable[[], Sequence[Row]],
        tick: Callable[[str, bool], None] | None = None,
        act: Callable[[str, str], None] | None = None,
        label: str = "",
        shown: int = 200,
    ) -> None:
        self._read, self._tick, self._act = read, tick, act
        found = self._dicts()
        more = say("homework.show_all", count=len(found))
        super().__init__(rows=found, texts={"label": label, "more": more}, shown=shown)
        self.on_msg(self._heard)

    def _dicts(self) -> list[dict[str, Any]]:
        return [_plain(row) for row in self._read()]

    def _heard(self, _: Any, content: dict[str, Any], buffers: list[memoryview]) -> None:
        row = str(content.get("id", ""))
        answer = {"kind": "answer", "id": row}
        try:
            if content.get("kind") == "tick" and self._tick:
                self._tick(row, bool(content.get("on")))
                answer["text"] = say("apps.saved")
            elif content.get("kind") == "act" and self._act:
                self._act(row, str(content.get("key")))
        except KitError as problem:
            answer |= {"text": str(problem), "bad": "1"}
        self.refresh()
        self.send(answer)

    def refresh(self) -> None:
        """Show the rows as the model has them now."""
        found = self._dicts()
        if found != self.rows:
            self.texts = self.texts | {"more": say("homework.show_all", count=len(found))}
            self.rows = found


def _plain(row: Row) -> dict[str, Any]:
    lists = {key: [list(pair) for pair in getattr(row, key)] for key in ("cells", "acts", "more")}
    return asdict(row) | lists
