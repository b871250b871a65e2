"""A list of things to tick or to act on: evidence of a review, opportunities, findings, earlier versions."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import traitlets

from jbptools.apps.widgets.own import WEB, OwnWidget
from jbptools.words import Message, say

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


class Rows(OwnWidget):
    """Shows rows; a tick or a button asks the model, and the rows are read again.

    Args:
        read: returns the rows as they are now.
        tick: ``tick(row_id, on)`` changes the model; raises KitError with the sentence to show.
        act: ``act(row_id, key)`` answers a button; the same.
        label: what the list is, for those who cannot see it.
        shown: so many rows at first; the others unfold.
    """

    module = WEB / "rows.js"
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

    def _dicts(self) -> list[dict[str, Any]]:
        return [_plain(row) for row in self._read()]

    def heard_tick(self, asked: Mapping[str, Any], _: Any) -> None:
        """A row was ticked, or its tick taken away."""
        if self._tick:
            self._tick(str(asked["id"]), bool(asked["on"]))
            self.refresh()
            self.answer(asked, say("apps.saved"))

    def heard_act(self, asked: Mapping[str, Any], _: Any) -> None:
        """A row's button was pressed."""
        if self._act:
            self._act(str(asked["id"]), str(asked["key"]))
            self.refresh()
            self.answer(asked)

    def refuse(self, asked: Mapping[str, Any], problem: Message) -> None:
        """Say in the row what went wrong; its tick shows what the model has."""
        self.refresh()
        super().refuse(asked, problem)

    def refresh(self) -> None:
        """Show the rows as the model has them now."""
        found = self._dicts()
        if found != self.rows:
            self.texts = self.texts | {"more": say("homework.show_all", count=len(found))}
            self.rows = found


def _plain(row: Row) -> dict[str, Any]:
    lists = {key: [list(pair) for pair in getattr(row, key)] for key in ("cells", "acts", "more")}
    return asdict(row) | lists
