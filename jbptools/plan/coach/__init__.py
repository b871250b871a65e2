"""The coach: an expert's questions about a plan, each with its place, its evidence and the next step.

``rules.json`` is the table of rules in both languages; each has one small predicate, testable alone.
A machine checks completeness, links, arithmetic and known traps; people judge empathy and feasibility.
"""

from importlib import import_module
from typing import Any

_PLACES = {
    "Coaching": "run",
    "Finding": "run",
    "Readiness": "steps",
    "Rule": "rules",
    "RULES": "rules",
    "coach": "run",
    "readiness": "steps",
    "rule": "rules",
}

__all__ = sorted(_PLACES)


def __getattr__(name: str) -> Any:
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"jbptools.plan.coach.{_PLACES[name]}"), name)
