"""What the server and its processes say to each other over a loopback line: kind, seat, data."""

import asyncio
import socket
import struct
from enum import IntEnum

__all__ = ["HEAD", "NOBODY", "Kind", "frame", "read", "read_blocking"]

HEAD = struct.Struct("!IB16s")
NOBODY = bytes(16)


class Kind(IntEnum):
    """What a frame is about; the first ones go to a process, the later ones come from it."""

    OPEN = 1
    MESSAGE = 2
    CLOSE = 3
    PING = 4
    ASK = 5
    RESULT = 6
    PLACE = 7
    HELLO = 20
    PAGE = 21
    READY = 22
    FAILED = 23
    PONG = 24
    TURN = 25
    DONE = 26
    KEEP = 28
    JOB = 29
    COUNTS = 30


def frame(kind: Kind, seat: bytes = NOBODY, data: bytes = b"") -> bytes:
    """Return a frame as bytes.

    >>> len(frame(Kind.PING))
    21
    """
    return HEAD.pack(len(data), kind, seat) + data


async def read(reader: asyncio.StreamReader) -> tuple[Kind, bytes, bytes]:
    """Return the next frame; raises IncompleteReadError or ConnectionError where the line has ended."""
    size, kind, seat = HEAD.unpack(await reader.readexactly(HEAD.size))
    return Kind(kind), seat, await reader.readexactly(size)


def read_blocking(line: socket.socket) -> tuple[Kind, bytes, bytes]:
    """Return the next frame of a line that is read by nobody else; raises ConnectionError at its end."""
    size, kind, seat = HEAD.unpack(_exactly(line, HEAD.size))
    return Kind(kind), seat, _exactly(line, size)


def _exactly(line: socket.socket, size: int) -> bytes:
    parts = bytearray()
    while len(parts) < size:
        part = line.recv(min(size - len(parts), 1 << 20))
        if not part:
            raise ConnectionError("the line has ended")
        parts += part
    return bytes(parts)
