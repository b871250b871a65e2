"""jbptools: the helper package of the training kit; ``import jbptools as jbp`` offers the trainer's verbs.

Nothing heavy is imported here: each verb loads its room when it is first used.
"""

from importlib import import_module
from typing import Any

__version__ = "0.1.0"

#: verb -> the module that has it
_VERBS = {
    "call_plan": "jbptools.selling.call_plan",
    "case": "jbptools.data.case_company",
    "coach": "jbptools.plan.coach",
    "deal": "jbptools.selling.deal_table",
    "dealer_gap": "jbptools.review.gap_drivers",
    "dealer_landing": "jbptools.review.landing_case",
    "dealer_money": "jbptools.review.money",
    "dealer_promotions": "jbptools.review.promotions",
    "dealer_pvm": "jbptools.review.pvm",
    "dealer_roi": "jbptools.review.money",
    "exercise": "jbptools.apps.exercise_form",
    "first_look": "jbptools.review",
    "gap": "jbptools.review.gap",
    "KitError": "jbptools.words",
    "kpi": "jbptools.review.kpi",
    "kpi_sheet": "jbptools.review.kpi_sheet",
    "kpi_values": "jbptools.review.kpi",
    "landing": "jbptools.review.landing",
    "maker_money": "jbptools.review.money_flows",
    "opportunities": "jbptools.review.opportunity",
    "opening": "jbptools.apps.opening_form",
    "Picture": "jbptools.charts",
    "Plan": "jbptools.plan",
    "play": "jbptools.apps.play_form",
    "rubric": "jbptools.selling.rubric",
    "question": "jbptools.selling.questions",
    "support_budget": "jbptools.tiering",
    "tier": "jbptools.tiering",
    "tier_map": "jbptools.charts",
    "to_docx": "jbptools.exports",
    "to_ics": "jbptools.exports",
    "to_pptx": "jbptools.exports",
    "to_print": "jbptools.exports",
    "to_xlsx": "jbptools.exports",
    "use_language": "jbptools.words",
    "warning_signs": "jbptools.review.warnings",
}
#: rooms that are verbs themselves: ``jbp.review(dataset, "D001")``
_ROOMS = ("review", "scorecard")

__all__ = ["__version__", *sorted([*_VERBS, *_ROOMS])]


def __getattr__(name: str) -> Any:
    if name in _VERBS:
        value = getattr(import_module(_VERBS[name]), name)
        globals()[name] = value
        return value
    if name in _ROOMS:
        return import_module(f"jbptools.{name}")
    raise AttributeError(f"module 'jbptools' has no attribute {name!r}; it has {', '.join(__all__[1:])}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
