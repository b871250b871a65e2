"""Reading a number the way people write it: 1,250 and １２５０, 12.5%, 3.2 万, CNY 32k, any minus sign."""

import math
import re
import unicodedata
from collections.abc import Mapping
from numbers import Real
from types import MappingProxyType
from typing import Any, Literal

__all__ = ["Unit", "candidates", "close", "read_number"]

Unit = Literal["number", "percent", "money"]

_FACTORS = MappingProxyType(
    {"%": 0.01, "‰": 0.001, "万": 1e4, "w": 1e4, "亿": 1e8, "k": 1e3, "m": 1e6, "千": 1e3, "百": 1e2, "": 1.0}
)
_NUMBER = re.compile(r"([+-]?)(\d+(?:\.\d*)?|\.\d+)(%|‰|万|w|亿|k|m|千|百|)")
#: words around a number that change nothing
_NOISE = re.compile(
    r"人民币|约|大约|大概|cny|rmb|yuan|about|approx\.?|元|块|圆|家|个|天|分|dealers?|days?|[¥￥$=≈~]"
)
#: in a field that shows a unit, a bare number may be meant in that unit
_SHOWN_UNIT: Mapping[str, tuple[float, ...]] = MappingProxyType(
    {"number": (1.0,), "percent": (1.0, 0.01), "money": (1.0, 1e4, 1e3)}
)


def read_number(given: Any) -> float | None:
    """Return the number that a learner gave, or None where there is none to read.

    Args:
        given: a number of any kind, or a text such as ``"３．２ 万"``, ``"12.5%"``, ``"CNY 1,250"``.

    >>> read_number("１２．５％"), read_number("3.2万元"), read_number("1，250"), read_number("−5")
    (0.125, 32000.0, 1250.0, -5.0)
    >>> read_number("about CNY 32 k"), read_number("十二"), read_number(float("inf"))
    (32000.0, None, None)
    """
    if isinstance(given, bool):
        return None
    if isinstance(given, Real) or hasattr(given, "__float__"):
        value = float(given)
        return value if math.isfinite(value) else None
    return _read_text(given) if isinstance(given, str) else None


def _read_text(text: str) -> float | None:
    plain = unicodedata.normalize("NFKC", text).lower().replace("−", "-").replace("–", "-")
    plain = _NOISE.sub("", plain.replace("million", "m").replace("thousand", "k").replace("percent", "%"))
    plain = re.sub(r"(?<=\d)[,、'](?=\d{3}(?!\d))|\s", "", plain)
    found = _NUMBER.fullmatch(plain)
    if not found:
        return None
    sign, digits, unit = found.groups()
    return float(f"{sign}{digits}") * _FACTORS[unit]


def has_unit(given: Any) -> bool:
    """Tell whether a text names its own unit (%, 万, k ...), so that none has to be supposed.

    >>> has_unit("12.5%"), has_unit("12.5"), has_unit(12.5)
    (True, False, False)
    """
    return isinstance(given, str) and bool(re.search(r"[%％‰万亿千百kKmMwWｋｍ元]|yuan", given))


def candidates(given: Any, unit: Unit = "number") -> list[float]:
    """Return what a learner may have meant: ``17.6`` in a field marked % is 17.6 % as well as 17.6.

    >>> candidates("17.6", "percent"), candidates("17.6%", "percent"), candidates("x")
    ([17.6, 0.17600000000000002], [0.17600000000000002], [])
    """
    value = read_number(given)
    if value is None:
        return []
    return [value] if has_unit(given) else [value * factor for factor in _SHOWN_UNIT[unit]]


def close(given: float, wanted: float, relative: float, absolute: float = 0.0) -> bool:
    """Tell whether a figure is right within the tolerance.

    >>> close(0.1765, 0.176, 0.01), close(0.19, 0.176, 0.01), close(3, 4, 0, 1)
    (True, False, True)
    """
    return math.isclose(given, wanted, rel_tol=relative, abs_tol=max(absolute, 1e-12))
