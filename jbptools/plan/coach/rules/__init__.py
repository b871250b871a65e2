"""One small function per row of ``rules.json``, sorted by the part of the plan that it looks at."""

from jbptools.plan.coach.rules import (
    agreement,
    ending,
    evidence,
    goals,
    measures,
    money,
    objective,
    people,
    rows,
    strategies,
)

__all__ = [
    "agreement",
    "ending",
    "evidence",
    "goals",
    "measures",
    "money",
    "objective",
    "people",
    "rows",
    "strategies",
]
