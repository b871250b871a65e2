"""Beginning: the core set of seven or the full set goes into the plan, with what the plan has agreed."""

from typing import Any

from jbptools.plan.document.plan import Plan
from jbptools.plan.model.following import ScoreLine
from jbptools.plan.model.ogspm import Goal, Measure
from jbptools.plan.model.units import kept_in
from jbptools.scorecard.kpis import KpiRule, Set, kpi_rules

__all__ = ["agreed", "begin", "rule_of"]


def rule_of(line: ScoreLine) -> KpiRule | None:
    """Return the rule of a line's KPI; None for a line of the plan's own."""
    return next(
        (r for r in kpi_rules().values() if line.kpi and (line.kpi == r.id or line.kpi in r.also)), None
    )


def begin(plan: Plan, which: Set = "core") -> Plan:
    """Return the plan with the lines of a set; what the plan's goals and measures agree is filled in.

    Lines that are there keep their settings and take the set's weight, lines of the plan's own stay as they
    are; sell-in is watched without a weight, because the health gate needs it. Weights: reference 2.4 [D].

    Args:
        plan: any.
        which: ``"core"`` (seven KPIs) or ``"full"``.

    >>> from jbptools.plan.examples import example
    >>> plan = begin(example("good", "en").model_copy(update={"scorecard": ()}))
    >>> round(sum(line.weight or 0 for line in plan.scorecard), 9)
    1.0
    >>> [(line.kpi, line.target) for line in plan.scorecard][0]
    ('offtake', 23000000.0)
    """
    there = {rule.id: line for line in plan.scorecard if (rule := rule_of(line))}
    changed = plan
    for rule in kpi_rules().values():
        weight = rule.weight(which)
        if rule.id in there:
            if not rule.watched:
                changed = _with_weight(changed, there[rule.id], weight)
        elif weight or rule.watched:
            changed = _with_line(changed, rule, weight)
    return changed


def _with_weight(plan: Plan, line: ScoreLine, weight: float) -> Plan:
    lines = (
        one.model_copy(update={"weight": weight or None}) if one.id == line.id else one
        for one in plan.scorecard
    )
    return plan.model_copy(update={"scorecard": tuple(lines)})


def _with_line(plan: Plan, rule: KpiRule, weight: float) -> Plan:
    taken = {item.id for _, item in plan.items()}
    name = f"line-{rule.id}" if f"line-{rule.id}" not in taken else None
    values: dict[str, Any] = {
        "kpi": rule.id,
        "name": rule.name.say(plan.language),
        "block": rule.block,
        "side": rule.side,
        "direction": rule.direction,
        "unit": rule.unit,
        "cumulative": rule.cumulative,
        "green": rule.green,
        "amber": rule.amber,
        "slack": rule.slack,
        "least_sample": rule.least_sample,
        "weight": weight or None,
        "target": rule.target,
    }
    values |= agreed(plan, rule)
    made = {"ids": lambda kind: name} if name else {}
    return plan.with_item(
        "scorecard", **made, **{key: value for key, value in values.items() if value is not None}
    )


def agreed(plan: Plan, rule: KpiRule) -> dict[str, Any]:
    """Return what the plan has agreed about a KPI, as settings of its line.

    >>> from jbptools.plan.examples import example
    >>> from jbptools.scorecard.kpis import kpi_rule
    >>> agreed(example("good", "en"), kpi_rule("dealer_roi"))["low"]
    0.18
    """
    found = _said(plan, rule)
    values: dict[str, Any] = {}
    if found is not None:
        values = {"name": found.name, "baseline": found.baseline, "target": found.target, "date": found.date}
        values["source"] = getattr(found, "source", "")
    if rule.direction == "band":
        target = values.pop("target", None)
        values |= _band(plan, rule, target)
    return values


def _band(plan: Plan, rule: KpiRule, target: float | None) -> dict[str, Any]:
    if rule.id == "dealer_roi":
        return {
            "low": plan.money_page.roi_low if plan.money_page.roi_low is not None else target,
            "high": plan.money_page.roi_high,
        }
    if rule.id == "stock_days":
        high = target if target is not None else plan.reality.max_stock_days
        low = rule.low if high is None or (rule.low or 0) < high else None
        return {"low": low, "high": rule.high if high is None else high}
    return {"low": rule.low, "high": target if target is not None else rule.high}


def _said(plan: Plan, rule: KpiRule) -> Goal | Measure | None:
    """The goal, else the measure, that speaks of the KPI: by its id, else by the words of its name."""
    spoken: list[Goal | Measure] = [*plan.goals, *plan.measures]
    usable = [one for one in spoken if one.target is not None and kept_in(one.unit) == kept_in(rule.unit)]
    for one in usable:
        if one.kpi and (one.kpi == rule.id or one.kpi in rule.also):
            return one
    for one in usable:
        if not one.kpi and any(word in one.name.lower() for word in rule.words):
            return one
    return None
