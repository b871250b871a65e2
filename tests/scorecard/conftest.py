"""Plans with a scorecard, put together by hand."""

import pytest

from jbptools.plan import Plan
from jbptools.scorecard import begin, enter, set_line


def core_plan():
    """The core seven with plain targets, in English, from January 2026 on."""
    plan = Plan.new("Hua", "en", dealer_id="D001").set_field("starts", "2026-01-01")
    plan = begin(plan.set_field("ends", "2026-12-31"))
    for name, key, value in (
        ("offtake", "target", "24m"),
        ("dealer_roi", "low", "18%"),
        ("dealer_roi", "high", "24%"),
        ("weighted_distribution", "target", "70%"),
        ("active_outlets", "target", "300"),
        ("store_score", "target", "60"),
        ("stock_days", "low", "10"),
        ("stock_days", "high", "30"),
    ):
        plan = set_line(plan, name, key, value)
    return plan


@pytest.fixture
def plan():
    return core_plan()


#: one month, each figure with the points worked out by hand in ``test_golden``
JANUARY = {
    "offtake": "1.9m",
    "dealer_roi": "16.2%",
    "weighted_distribution": "70%",
    "active_outlets": "240",
    "store_score": "57.6",
    "stock_days": "33.5",
    "fill_rate": "97%",
    "claim_days": "54",
    "sell_in": "1.8m",
}


@pytest.fixture
def january(plan):
    return entered(plan, "2026-01", JANUARY)


def entered(plan, month, figures):
    for name, value in figures.items():
        extra = {"sample": 50} if name == "store_score" else {}
        plan = enter(plan, name, month, value=value, **extra)
    return plan
