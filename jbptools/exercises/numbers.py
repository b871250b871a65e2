"""Reading a number the way people write it: 1,250 and １２５０, 12.5%, 3.2 万, CNY 32k, any minus sign."""

import math
from collections.abc import Mapping
from numbers import Real
from types import MappingProxyType
from typing import Any, Literal

from jbptools.words.reading import Unread, read_figure

__all__ = ["Unit", "candidates", "close", "named_unit", "read_number"]

Unit = Literal["number", "percent", "money"]

#: in a field that shows a unit, a bare number may be meant in that unit
_SHOWN_UNIT: Mapping[str, tuple[float, ...]] = MappingProxyType(
    {"number": (1.0,), "percent": (1.0, 0.01), "money": (1.0, 1e4, 1e3, 1e6)}
)


def read_number(given: Any) -> float | None:
    """Return the number that a learner gave, or None where there is none to read.

    Args:
        given: a number of any kind, or a text such as ``"３．２ 万"``, ``"12.5%"``, ``"CNY 1,250"``.

    >>> read_number("１２．５％"), read_number("3.2万元"), read_number("1，250"), read_number("−5")
    (0.125, 32000.0, 1250.0, -5.0)
    >>> read_number("about CNY 32 k"), read_number("百分之 34"), read_number("十二"), read_number(float("inf"))
    (32000.0, 0.34, None, None)
    """
    if isinstance(given, bool):
        return None
    if isinstance(given, Real) or hasattr(given, "__float__"):
        value = float(given)
        return value if math.isfinite(value) else None
    return _read_text(given) if isinstance(given, str) else None


def _read_text(text: str) -> float | None:
    read = read_figure(text)
    return None if isinstance(read, Unread) or read.is_range else read.value


def named_unit(given: Any) -> Literal["percent", "money"] | None:
    """Return the unit that a text names itself, so that none has to be supposed.

    >>> named_unit("12.5%"), named_unit("12.5 万"), named_unit("12.5"), named_unit(12.5)
    ('percent', 'money', None, None)
    """
    read = read_figure(given) if isinstance(given, str) else None
    if read is None or isinstance(read, Unread):
        return None
    return "percent" if read.unit == "percent" else "money" if read.is_sized else None


def candidates(given: Any, unit: Unit = "number") -> list[float]:
    """Return what a learner may have meant: ``17.6`` in a field marked % is 17.6 % as well as 17.6.

    >>> candidates("17.6", "percent"), candidates("17.6%", "percent"), candidates("x")
    ([17.6, 0.17600000000000002], [0.176], [])
    """
    value = read_number(given)
    if value is None:
        return []
    return [value] if named_unit(given) else [value * factor for factor in _SHOWN_UNIT[unit]]


def close(given: float, wanted: float, relative: float, absolute: float = 0.0) -> bool:
    """Tell whether a figure is right within the tolerance.

    >>> close(0.1765, 0.176, 0.01), close(0.19, 0.176, 0.01), close(3, 4, 0, 1)
    (True, False, True)
    """
    return math.isclose(given, wanted, rel_tol=relative, abs_tol=max(absolute, 1e-12))
