"""An editable list of plan items: labelled fields on cards, each confirmed and answered on its own."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

import traitlets

from jbptools.apps.widgets.own import WEB, OwnWidget
from jbptools.words import KitError, say

__all__ = ["Field", "Items"]


@dataclass(frozen=True)
class Field:
    """One labelled field of an item.

    Args:
        key: the item's attribute.
        label: what stands above the field.
        kind: what may be typed; ``ticks`` are boxes for several choices, ``picks`` the same folded away
            behind what is chosen, ``suggest`` offers texts.
        choices: ``(value, text)`` pairs.
        example: a light example inside the empty field.
        size: ``"wide"`` takes the whole row, ``"half"`` two columns, ``""`` one.
        rows: lines of a long text.
    """

    key: str
    label: str
    kind: Literal["text", "long", "number", "date", "choice", "ticks", "picks", "suggest"] = "text"
    choices: tuple[tuple[str, str], ...] = ()
    example: str = ""
    size: str = ""
    rows: int = 2


class Items(OwnWidget):
    """Shows items and asks the model about every confirmed field.

    Args:
        fields: the fields of each card, in order.
        read: returns the items, ``[{"id": ..., "values": {key: text}}, ...]``; an item may bring a ``title``,
            a ``hint`` under it, the ``keys`` of the fields that it has, and the ``units`` beside their boxes.
        confirm: ``confirm(item_id, key, text)`` saves one field and returns how it is shown from now
            on; raises KitError with the sentence to show.
        add, remove: make an item; take one away.
        texts: ``item``, ``add`` and ``remove`` in the reader's language.
        single: exactly one card, which can't be removed.
        most: no further card is offered beyond this number.
        fixed: the cards are given: none is added or removed; each has a ``title`` of its own.
        acts: ``(key, label)`` of buttons on each card; ``act(item_id, key)`` answers them and may raise
            KitError with the sentence to show.
    """

    module = WEB / "items.js"
    fields: Any = traitlets.List().tag(sync=True)
    items: Any = traitlets.List().tag(sync=True)
    texts = traitlets.Dict().tag(sync=True)
    single = traitlets.Bool(False).tag(sync=True)
    fixed = traitlets.Bool(False).tag(sync=True)
    acts: Any = traitlets.List().tag(sync=True)
    most = traitlets.Int(200).tag(sync=True)

    def __init__(
        self,
        fields: Sequence[Field],
        read: Callable[[], list[dict[str, Any]]],
        confirm: Callable[[str, str, str], str],
        add: Callable[[], None] | None = None,
        remove: Callable[[str], None] | None = None,
        texts: dict[str, str] | None = None,
        single: bool = False,
        most: int = 200,
        fixed: bool = False,
        acts: Sequence[tuple[str, str]] = (),
        act: Callable[[str, str], None] | None = None,
    ) -> None:
        super().__init__(
            fields=_shown(fields),
            items=read(),
            texts=texts or {},
            single=single,
            most=most,
            fixed=fixed,
            acts=[list(one) for one in acts],
        )
        self._read, self._confirm, self._add, self._remove = read, confirm, add, remove
        self._act = act

    def ask(self, fields: Sequence[Field]) -> None:
        """Ask for other fields from now on, e.g. with more choices."""
        shown = _shown(fields)
        if shown != self.fields:
            self.fields = shown

    def heard_set(self, asked: Mapping[str, Any], _: Any) -> None:
        """A field was confirmed."""
        shown = self._confirm(str(asked["id"]), str(asked["key"]), str(asked["value"]))
        self.answer(asked, say("apps.saved"), value=shown)
        self.refresh()

    def heard_add(self, asked: Mapping[str, Any], _: Any) -> None:
        """One more card is wanted."""
        if self._add:
            if len(self.items) >= self.most:
                raise KitError("apps.items_full", most=self.most)
            self._add()
            self.refresh()
            self.answer(asked)

    def heard_remove(self, asked: Mapping[str, Any], _: Any) -> None:
        """A card is to go."""
        if self._remove:
            self._remove(str(asked["id"]))
            self.refresh()

    def heard_act(self, asked: Mapping[str, Any], _: Any) -> None:
        """A card's button was pressed."""
        if self._act:
            self._act(str(asked["id"]), str(asked["key"]))
            self.answer(asked, say("apps.saved"))
            self.refresh()

    def refresh(self) -> None:
        """Show the items as the model has them now."""
        self.items = self._read()


def _shown(fields: Sequence[Field]) -> list[dict[str, Any]]:
    return [asdict(field) | {"choices": [list(choice) for choice in field.choices]} for field in fields]
