"""Charts as pictures: SVG text, a sentence for those who cannot see it, and the figures as a table.

The one room that draws. Everything here loads when it is first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jbptools.charts.letters import warm
    from jbptools.charts.picture import Picture
    from jbptools.charts.tiermap import TierMap, tier_map

_HOME = {
    "Picture": "picture",
    "TierMap": "tiermap",
    "tier_map": "tiermap",
    "warm": "letters",
}

__all__ = ["Picture", "TierMap", "tier_map", "warm"]


def __getattr__(name: str) -> Any:
    if name in _HOME:
        value = getattr(import_module(f"jbptools.charts.{_HOME[name]}"), name)
        globals()[name] = value
        return value
    raise AttributeError(f"module 'jbptools.charts' has no attribute {name!r}")
