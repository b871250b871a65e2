"""ipywidgets made to hold many visitors: each seat has comms and widgets of its own.

``comm.create_comm`` and ``comm.get_comm_manager`` are documented as replaceable. ipywidgets' dictionary of
all widgets is replaced by one that looks into the running seat's; a widget that the garbage collector
closes is taken out of the seat that made it, whoever's code runs at that moment.

:func:`install` is called once in a process that holds seats, before an app is imported.
"""

from collections.abc import Iterator, MutableMapping
from typing import Any
from weakref import WeakValueDictionary

import comm
from comm.base_comm import BaseComm, CommManager
from ipywidgets.widgets import widget as plain

from jbptools.seats.here import SEAT, SeatHere

__all__ = ["Comms", "install"]


class SeatComm(BaseComm):
    """A line between a widget and its picture in the page; it belongs to the seat that made it."""

    def __init__(self, *arguments: Any, **keys: Any) -> None:
        self.seat: SeatHere | None = SEAT.get()
        if self.seat and not keys.get("comm_id"):
            keys["comm_id"] = self.seat.next_id()
        super().__init__(*arguments, **keys)

    def publish_msg(
        self, msg_type: str, data: Any = None, metadata: Any = None, buffers: Any = None, **keys: Any
    ) -> None:
        """Say something to the page, through the seat."""
        if self.seat:
            self.seat.publish(self.comm_id, msg_type, data or {}, metadata or {}, buffers or [], keys)

    def close(
        self, data: Any = None, metadata: Any = None, buffers: Any = None, deleting: bool = False
    ) -> None:
        """End the line, in the seat that began it."""
        if self._closed:
            return
        self._closed = True
        self.publish_msg("comm_close", data, metadata, buffers)
        known = (self.seat.comms if self.seat else _outside).comms
        if known.get(self.comm_id) is self:
            del known[self.comm_id]


class Comms(CommManager):
    """A comm lives as long as its widget, a widget as long as the app can still show it."""

    def __init__(self) -> None:
        super().__init__()
        self.comms = WeakValueDictionary()  # type: ignore[assignment]


_outside = CommManager()


def _manager() -> CommManager:
    here = SEAT.get()
    return here.comms if here else _outside


class Instances(MutableMapping[str, Any]):
    """ipywidgets' dictionary of all widgets, cut by seat: ids may repeat, references stay inside."""

    def __init__(self) -> None:
        self.outside: dict[str, Any] = {}

    @property
    def own(self) -> MutableMapping[str, Any]:
        """The running seat's widgets."""
        here = SEAT.get()
        return here.widgets if here else self.outside

    def of(self, owner: SeatHere | None) -> MutableMapping[str, Any]:
        """Return a seat's widgets, or those that belong to none."""
        return owner.widgets if owner else self.outside

    def __getitem__(self, key: str) -> Any:
        return self.own[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.own[key] = value

    def __delitem__(self, key: str) -> None:
        del self.own[key]

    def __iter__(self) -> Iterator[str]:
        return iter(list(self.own))

    def __len__(self) -> int:
        return len(self.own)


def _close(widget: Any) -> None:
    """Close a widget in its own seat; ipywidgets would look in the seat of whoever runs now."""
    own = widget.comm
    if own is None:
        return
    kept = plain._instances.of(getattr(own, "seat", None))
    if kept.get(own.comm_id) is widget:
        del kept[own.comm_id]
    own.close()
    widget.comm = None
    widget._repr_mimebundle_ = None


def install() -> None:
    """Make this process hold seats; a second call changes nothing."""
    if isinstance(plain._instances, Instances):
        return
    comm.create_comm = SeatComm
    comm.get_comm_manager = _manager
    plain._instances = Instances()
    plain.Widget.close = _close
