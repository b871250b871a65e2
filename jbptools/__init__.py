"""jbptools: the helper package of the training kit; ``import jbptools as jbp`` offers the trainer's verbs.

Nothing heavy is imported here: each verb loads its room when it is first used.
"""

from importlib import import_module
from typing import Any

__version__ = "0.1.0"

#: verb -> the module that has it
_VERBS = {
    "to_xlsx": "jbptools.exports",
    "to_pptx": "jbptools.exports",
    "Picture": "jbptools.charts",
    "tier_map": "jbptools.charts",
    "KitError": "jbptools.words",
    "Plan": "jbptools.plan",
    "coach": "jbptools.plan.coach",
    "case": "jbptools.data.case_company",
    "dealer_gap": "jbptools.review.gap_drivers",
    "dealer_money": "jbptools.review.money",
    "dealer_promotions": "jbptools.review.promotions",
    "dealer_pvm": "jbptools.review.pvm",
    "dealer_roi": "jbptools.review.money",
    "gap": "jbptools.review.gap",
    "dealer_landing": "jbptools.review.landing_case",
    "kpi": "jbptools.review.kpi",
    "kpi_sheet": "jbptools.review.kpi_sheet",
    "kpi_values": "jbptools.review.kpi",
    "landing": "jbptools.review.landing",
    "maker_money": "jbptools.review.money_flows",
    "exercise": "jbptools.apps.exercise_form",
    "first_look": "jbptools.review",
    "opportunities": "jbptools.review.opportunity",
    "support_budget": "jbptools.tiering",
    "tier": "jbptools.tiering",
    "use_language": "jbptools.words",
    "warning_signs": "jbptools.review.warnings",
}

__all__ = ["__version__", *sorted(_VERBS)]


def __getattr__(name: str) -> Any:
    if name in _VERBS:
        value = getattr(import_module(_VERBS[name]), name)
        globals()[name] = value
        return value
    raise AttributeError(f"module 'jbptools' has no attribute {name!r}; it has {', '.join(sorted(_VERBS))}")


def __dir__() -> list[str]:
    return sorted([*globals(), *_VERBS])
