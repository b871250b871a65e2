"""Dealer tiering: value x potential, four tiers, how firm the result is, and who gets which support."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jbptools.tiering.budget import Budget, support_budget
    from jbptools.tiering.indicators import Measured, about, measure
    from jbptools.tiering.pareto import Concentration, concentration
    from jbptools.tiering.placing import Tiering, tier
    from jbptools.tiering.rules import DEFAULT_RULES, RULES, TIER_ORDER, Cut, Rules, ready_made
    from jbptools.tiering.stability import Stability

_PLACES = {
    "Budget": "budget",
    "support_budget": "budget",
    "Measured": "indicators",
    "about": "indicators",
    "measure": "indicators",
    "Concentration": "pareto",
    "concentration": "pareto",
    "DEFAULT_RULES": "rules",
    "RULES": "rules",
    "TIER_ORDER": "rules",
    "Cut": "rules",
    "Rules": "rules",
    "ready_made": "rules",
    "Stability": "stability",
    "Tiering": "placing",
    "tier": "placing",
}

__all__ = [
    "DEFAULT_RULES",
    "RULES",
    "TIER_ORDER",
    "Budget",
    "Concentration",
    "Cut",
    "Measured",
    "Rules",
    "Stability",
    "Tiering",
    "about",
    "concentration",
    "measure",
    "ready_made",
    "support_budget",
    "tier",
]


def __getattr__(name: str) -> Any:
    if name in _PLACES:
        return getattr(import_module(f"jbptools.tiering.{_PLACES[name]}"), name)
    raise AttributeError(f"module 'jbptools.tiering' has no attribute {name!r}")
