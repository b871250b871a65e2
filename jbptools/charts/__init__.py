"""Charts as pictures: SVG text, a sentence for those who cannot see it, and the figures as a table.

The one room that draws. Everything here loads when it is first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jbptools.charts.adapters import review_categories, review_months, waterfall
    from jbptools.charts.bar_chart import bars
    from jbptools.charts.concentration import pareto
    from jbptools.charts.letters import warm
    from jbptools.charts.months import month_bars
    from jbptools.charts.picture import Picture
    from jbptools.charts.tiermap import TierMap, tier_map
    from jbptools.charts.waterfall_chart import bridge

_HOME = {
    "Picture": "picture",
    "TierMap": "tiermap",
    "bars": "bar_chart",
    "bridge": "waterfall_chart",
    "month_bars": "months",
    "pareto": "concentration",
    "review_categories": "adapters",
    "review_months": "adapters",
    "tier_map": "tiermap",
    "warm": "letters",
    "waterfall": "adapters",
}

__all__ = [
    "Picture",
    "TierMap",
    "bars",
    "bridge",
    "month_bars",
    "pareto",
    "review_categories",
    "review_months",
    "tier_map",
    "warm",
    "waterfall",
]


def __getattr__(name: str) -> Any:
    if name in _HOME:
        value = getattr(import_module(f"jbptools.charts.{_HOME[name]}"), name)
        globals()[name] = value
        return value
    raise AttributeError(f"module 'jbptools.charts' has no attribute {name!r}")
