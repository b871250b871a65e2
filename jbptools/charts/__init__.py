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
    from jbptools.charts.money_bars import both_sides
    from jbptools.charts.money_cash import cash_months
    from jbptools.charts.months import month_bars
    from jbptools.charts.picture import Picture
    from jbptools.charts.score_trend import score_trend
    from jbptools.charts.swings import spread, tornado
    from jbptools.charts.tiermap import TierMap, tier_map
    from jbptools.charts.waterfall_chart import bridge

_HOME = {
    "Picture": "picture",
    "TierMap": "tiermap",
    "bars": "bar_chart",
    "both_sides": "money_bars",
    "bridge": "waterfall_chart",
    "cash_months": "money_cash",
    "month_bars": "months",
    "pareto": "concentration",
    "review_categories": "adapters",
    "review_months": "adapters",
    "score_trend": "score_trend",
    "spread": "swings",
    "tier_map": "tiermap",
    "tornado": "swings",
    "warm": "letters",
    "waterfall": "adapters",
}

__all__ = [
    "Picture",
    "TierMap",
    "bars",
    "both_sides",
    "bridge",
    "cash_months",
    "month_bars",
    "pareto",
    "review_categories",
    "review_months",
    "score_trend",
    "spread",
    "tier_map",
    "tornado",
    "warm",
    "waterfall",
]


def __getattr__(name: str) -> Any:
    if name in _HOME:
        value = getattr(import_module(f"jbptools.charts.{_HOME[name]}"), name)
        globals()[name] = value
        return value
    raise AttributeError(f"module 'jbptools.charts' has no attribute {name!r}")
