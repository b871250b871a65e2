"""What travels between a seat's process and a helper's, as a file: Python's pickle, and read-only mappings.

The kit's results hold read-only mappings, which plain pickle refuses.
"""

import pickle
from types import MappingProxyType
from typing import IO, Any

__all__ = ["pack", "unpack"]


def pack(value: Any, file: IO[bytes]) -> None:
    """Write a value into a file for another process of the kit.

    Raises:
        Exception: something in it cannot travel; what it is depends on what that is.
    """
    _Packer(file, protocol=5).dump(value)


def unpack(file: IO[bytes]) -> Any:
    """Return what another process of the kit has written with :func:`pack`.

    >>> import io
    >>> file = io.BytesIO()
    >>> pack({"tiers": MappingProxyType({"key": 3})}, file)
    >>> unpack(io.BytesIO(file.getvalue()))
    {'tiers': mappingproxy({'key': 3})}
    """
    return pickle.load(file)  # noqa: S301 - only the kit's own processes write these files


class _Packer(pickle.Pickler):
    def reducer_override(self, obj: Any) -> Any:
        """Let a read-only mapping travel as what it holds."""
        if isinstance(obj, MappingProxyType):
            return _read_only, (dict(obj),)
        return NotImplemented


def _read_only(held: dict[Any, Any]) -> MappingProxyType[Any, Any]:
    return MappingProxyType(held)
