"""Jupyter's messages as bytes, the way its WebSocket protocol (v1) lays them out.

A message is a number of offsets and the parts between them: channel, header, parent, metadata, content, and
the buffers. The sender may be anybody, so what does not add up is refused.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

__all__ = ["Heard", "NotAMessage", "decoded", "encoded"]

MOST_PARTS = 64
#: channel, header, parent, metadata, content
TEXTS = 5


class NotAMessage(ValueError):
    """These bytes are no message of ours."""


@dataclass(frozen=True)
class Heard:
    """A message as it came: its number as the sender names it, what it says, and its buffers."""

    header: dict[str, Any]
    content: dict[str, Any]
    buffers: list[memoryview] = field(default_factory=list)


def encoded(
    channel: str,
    header: dict[str, Any],
    parent: dict[str, Any],
    metadata: dict[str, Any],
    content: dict[str, Any],
    buffers: Iterable[Any] = (),
) -> bytes:
    """Return a message as bytes.

    >>> decoded(encoded("shell", {"msg_id": "1"}, {}, {}, {"comm_id": "k1"}, [b"pic"])).buffers[0].tobytes()
    b'pic'
    """
    texts = [_json(one) for one in (header, parent, metadata, content)]
    parts = [channel.encode(), *texts, *(bytes(one) for one in buffers)]
    offsets = [8 * (len(parts) + 2)]
    for part in parts:
        offsets.append(offsets[-1] + len(part))
    numbers = [len(offsets), *offsets]
    return b"".join([*(one.to_bytes(8, "little") for one in numbers), *parts])


def _json(value: dict[str, Any]) -> bytes:
    return json.dumps(value, default=str, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def decoded(raw: bytes) -> Heard:
    """Return what a message says.

    Raises:
        NotAMessage: the bytes do not add up.

    >>> decoded(b"anything")
    Traceback (most recent call last):
    ...
    jbptools.seats.wire.NotAMessage: offsets
    """
    whole = memoryview(raw)
    count = int.from_bytes(whole[:8], "little")
    if not TEXTS < count <= MOST_PARTS or len(raw) < 8 * (count + 1):
        raise NotAMessage("offsets")
    offsets = [int.from_bytes(whole[8 * at : 8 * at + 8], "little") for at in range(1, count + 1)]
    if offsets != sorted(offsets) or offsets[0] < 8 * (count + 1) or offsets[-1] > len(raw):
        raise NotAMessage("offsets")
    parts = [whole[start:end] for start, end in pairwise(offsets)]
    try:
        header, content = json.loads(bytes(parts[1])), json.loads(bytes(parts[4]))
    except ValueError:
        raise NotAMessage("texts") from None
    if not isinstance(header, dict) or not isinstance(content, dict):
        raise NotAMessage("texts")
    return Heard(header, content, parts[TEXTS:])
