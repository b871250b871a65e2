"""Charts as pictures: SVG text, a sentence for those who cannot see it, and the figures as a table.

The one room that draws. Everything here loads when it is first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jbptools.charts.bars import bars
    from jbptools.charts.letters import warm
    from jbptools.charts.months import month_bars
    from jbptools.charts.pareto import pareto
    from jbptools.charts.picture import Picture
    from jbptools.charts.tiermap import TierMap, tier_map
    from jbptools.charts.waterfall import bridge

_HOME = {
    "Picture": "picture",
    "TierMap": "tiermap",
    "bars": "bars",
    "bridge": "waterfall",
    "month_bars": "months",
    "pareto": "pareto",
    "tier_map": "tiermap",
    "warm": "letters",
}

__all__ = ["Picture", "TierMap", "bars", "bridge", "month_bars", "pareto", "tier_map", "warm"]


def __getattr__(name: str) -> Any:
    if name in _HOME:
        value = getattr(import_module(f"jbptools.charts.{_HOME[name]}"), name)
        globals()[name] = value
        return value
    raise AttributeError(f"module 'jbptools.charts' has no attribute {name!r}")
