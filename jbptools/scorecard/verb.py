"""The trainer's verb: ``jbp.scorecard(plan)`` or ``jbp.scorecard(case, "D001", "2026-06")``."""

from typing import Any

import pandas as pd

from jbptools.data.dataset import Dataset
from jbptools.data.months import last_month
from jbptools.dealers.dealer import dealer_of
from jbptools.dealers.peers import peer_groups
from jbptools.plan.document.plan import Plan
from jbptools.review.kpi.catalogue import kpi_values
from jbptools.review.results.benchmark import peer_benchmark
from jbptools.scorecard.aims import months_of
from jbptools.scorecard.entering import enter, month_of, set_line
from jbptools.scorecard.figures import fill
from jbptools.scorecard.kpis import Set, kpi_rules
from jbptools.scorecard.month_card import Card, card
from jbptools.scorecard.setup import begin, rule_of
from jbptools.words import KitError, current_language

__all__ = ["case_plan", "scorecard"]


def scorecard(what: Plan | Dataset, *where: Any, which: Set = "core") -> Card:
    """Return the scorecard of a plan, or of a dealer of a dataset; it shows itself in a notebook.

    ``scorecard(plan)`` or ``scorecard(plan, "2026-03")``: the plan's own card; a plan without one gets the
    core set. ``scorecard(dataset, "D001")`` or ``scorecard(dataset, "D001", "2026-06")``: what the data say,
    judged against last year's targets and comparable dealers (:func:`case_plan`).

    Args:
        what: a plan, or a dataset such as ``jbp.case()``.
        where: the month; for a dataset the dealer, then the month (its last whole month if left out).
        which: ``"core"`` (seven KPIs) or ``"full"``.

    Raises:
        KitError: no such dealer or month; no figure yet.

    >>> from jbptools.data import case
    >>> scorecard(case(), "D012", "2026-06").gate.state  # the stuffed star
    'shut'
    >>> scorecard(case(), "D038", "2026-06").block("maker").light  # served badly
    'red'
    """
    if isinstance(what, Plan):
        plan = what if what.scorecard else begin(what, which)
        return card(plan, *where)
    dealer_id, month = (*where, None, None)[:2]
    plan = case_plan(what, str(dealer_id), month, which)
    return card(plan, month if month is not None else plan.actuals[-1].month)


def case_plan(dataset: Dataset, dealer_id: str, month: Any = None, which: Set = "core") -> Plan:
    """Return a plan that holds nothing but a scorecard: the months of this year to date, from the data.

    Targets: the year's sell-in targets at the dealer's selling prices for offtake, the median of comparable
    dealers in the last twelve months elsewhere, the rules' own figures for stock, ROI and the maker's duties.

    Args:
        dataset: the case company or own data.
        dealer_id: which dealer.
        month: the last month; the last of the data if left out.
        which: ``"core"`` or ``"full"``.

    Raises:
        KitError: no such dealer.

    >>> from jbptools.data import case
    >>> plan = case_plan(case(), "D001", "2026-02")
    >>> sorted({actual.month for actual in plan.actuals if actual.value is not None})
    ['2026-01', '2026-02']
    """
    dealer = dealer_of(dataset, dealer_id)
    last = month_of(month) if month is not None else last_month(dataset)
    dealer_id = dealer.id
    plan = Plan.new(
        dealer.name, current_language(), dealer_id=dealer_id, ids=lambda kind: f"{kind}-case-{dealer_id}"
    )
    plan = plan.set_field("starts", f"{last.year}-01-01").set_field("ends", f"{last.year}-12-31")
    plan = _suggested(begin(plan, which), dataset, dealer_id, last)
    for one in pd.period_range(f"{last.year}-01", last, freq="M"):
        plan, _ = fill(plan, dataset, one)
    return plan


def _suggested(plan: Plan, dataset: Dataset, dealer_id: str, last: pd.Period) -> Plan:
    """Put a target, or the rules' own band, where nothing is agreed."""
    aimless = [
        line.kpi
        for line in plan.scorecard
        if line.direction in ("up", "down") and line.target is None and not line.cumulative
    ]
    before = pd.Period(f"{last.year}-01", "M") - 1
    table = kpi_values(dataset, aimless, before - 11, before).table
    recent = kpi_values(dataset, aimless, last - 11, last).table
    groups = peer_groups(dataset)
    changed = plan
    for name in aimless:
        rule = kpi_rules()[name]
        values = table if name in table else recent
        if name not in values:
            continue
        peers = peer_benchmark(values[name], groups, dealer_id)
        own = values[name].get(dealer_id)
        target = own if rule.kpi.size or peers.median != peers.median else peers.median
        if target is not None and target == target:
            changed = set_line(changed, name, "target", round(float(target), 3 if target < 2 else 0))
    for line in changed.scorecard:
        own = rule_of(line)
        if own and line.direction == "band" and line.low is None and line.high is None:
            changed = set_line(changed, line.id, "low", own.low)
            changed = set_line(changed, line.id, "high", own.high)
    return _offtake_targets(changed, dataset, dealer_id, last)


def _offtake_targets(plan: Plan, dataset: Dataset, dealer_id: str, last: pd.Period) -> Plan:
    line = next((one for one in plan.scorecard if (rule := rule_of(one)) and rule.id == "offtake"), None)
    if line is None or not dataset.has("targets"):
        return plan
    goals = dataset.table("targets")
    sums = goals[goals["dealer_id"] == dealer_id].groupby("month")["target_yuan"].sum()
    dearer = _selling_over_buying(dataset, dealer_id, last)
    ours = {str(month): round(float(value) * dearer) for month, value in sums.items()}
    for month in months_of(plan, last):
        if str(month) in ours:
            plan = enter(plan, line.id, month, target=ours[str(month)])
    return plan


def _selling_over_buying(dataset: Dataset, dealer_id: str, last: pd.Period) -> float:
    """What a yuan of sell-in is worth at the dealer's selling prices, from his last twelve months.

    Targets are set on sell-in at his buy-in price, offtake is counted at his selling price: compared as they
    stand, offtake would look better by his margin. 1 where his books are not among the data.
    """
    try:
        book = dealer_of(dataset, dealer_id, end=last).money.pnl
    except KitError:
        return 1.0
    return book.net_sales / book.cogs if book.cogs > 0 else 1.0
