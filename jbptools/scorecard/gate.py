"""The health gate: no green total while the warehouse is over its limit or goods only go in.

It stops loading: the volume of a stuffed dealer looks like success. Source: reference 2.4 [D], C27 C31.
"""

from dataclasses import dataclass
from typing import Any, Literal

import pandas as pd

from jbptools.plan.document.plan import Plan
from jbptools.plan.model.following import ScoreLine
from jbptools.rules import Hit, Row, RuleBook
from jbptools.scorecard.aims import actual_of, aim_of
from jbptools.scorecard.setup import rule_of
from jbptools.scorecard.wording import figure, months_named
from jbptools.words import Message

__all__ = ["RULES", "Gate", "health_gate"]


@dataclass(frozen=True)
class MonthOfPlan:
    """What the gate looks at."""

    plan: Plan
    month: pd.Period


#: what keeps a total from being green; each finds that it is ``open``, ``shut`` or ``unknown``
RULES: RuleBook[MonthOfPlan, Hit] = RuleBook("jbptools.scorecard", "kpis.json", "gate")


@dataclass(frozen=True)
class Gate:
    """Whether the gate is shut, why, and what could not be judged.

    Args:
        state: ``open`` (healthy), ``shut`` (no green total), ``unknown`` (a figure is missing).
        reasons: why it is shut.
        missing: what is still needed to judge.
        checked: what was looked at and found sound.
    """

    state: Literal["open", "shut", "unknown"]
    reasons: tuple[Message, ...] = ()
    missing: tuple[Message, ...] = ()
    checked: tuple[Message, ...] = ()

    @property
    def shut(self) -> bool:
        """Whether it bites: the total cannot be green."""
        return self.state == "shut"

    def sentences(self) -> list[Message]:
        """Return what to say: why it is shut, else what is missing, else that all is well."""
        if self.shut:
            return [*self.reasons, Message("scorecard.gate_so")]
        return [*self.missing] or [*self.checked]


def health_gate(plan: Plan, month: pd.Period) -> Gate:
    """Return the state of the gate in a month.

    Args:
        plan: with lines of days of stock, sell-in and offtake.
        month: which.

    >>> from jbptools.plan.examples import example
    >>> from jbptools.scorecard.entering import enter
    >>> from jbptools.scorecard.setup import begin
    >>> plan = begin(example("good", "en").model_copy(update={"scorecard": (), "actuals": ()}))
    >>> health_gate(enter(plan, "stock_days", "2026-06", value="41"), pd.Period("2026-06", "M")).state
    'shut'
    """
    found = RULES.look(MonthOfPlan(plan, month)).hits
    reasons, missing, checked = (
        tuple(one.message for one in found if one.severity == state) for state in ("shut", "unknown", "open")
    )
    state: Literal["open", "shut", "unknown"] = "shut" if reasons else "unknown" if missing else "open"
    return Gate(state, reasons, missing, checked)


def line_for(plan: Plan, kpi_id: str) -> ScoreLine | None:
    """Return the card's line of a KPI."""
    return next((line for line in plan.scorecard if (rule := rule_of(line)) and rule.id == kpi_id), None)


def _found(state: str, key: str, **values: Any) -> Hit:
    return Hit(Message(f"scorecard.{key}", **values), severity=state)


@RULES.rule
def stock(judged: MonthOfPlan, limits: Row) -> Hit:
    """The warehouse is within its limit."""
    plan, month = judged.plan, judged.month
    line = line_for(plan, "stock_days")
    if line is None:
        return _found("unknown", "gate_no_stock_line")
    found, most = actual_of(plan, line, month), aim_of(plan, line, month).high
    if found is None or found.value is None:
        return _found("unknown", "gate_no_stock", month=month)
    if most is None:
        return _found("unknown", "gate_no_limit")
    days, limit = (figure(value, line.unit) for value in (found.value, most))
    if found.value > most:
        return _found("shut", "gate_stock", days=days, most=limit)
    return _found("open", "gate_stock_well", days=days, most=limit)


@RULES.rule
def flow(judged: MonthOfPlan, limits: Row) -> Hit:
    """Goods go out as well as in."""
    plan, month = judged.plan, judged.month
    months = [month - back for back in range(int(limits["months"]) - 1, -1, -1)]
    lines = [line_for(plan, name) for name in ("sell_in", "offtake")]
    flows: list[tuple[float, float]] = []
    lacking: list[pd.Period] = []
    for one in months:
        found = [actual_of(plan, line, one) if line else None for line in lines]
        values = [one.value for one in found if one is not None and one.value is not None]
        if len(values) == 2:
            flows.append((values[0], values[1]))
        else:
            lacking.append(one)
    if any(sell_in <= offtake * (1 + limits["over"]) for sell_in, offtake in flows):
        return _found("open", "gate_flow_well", months=len(months))
    if lacking:
        return _found("unknown", "gate_no_flow", months=len(months), lacking=months_named(lacking))
    more = sum(sell_in - offtake for sell_in, offtake in flows)
    return _found("shut", "gate_flow", months=len(months), first=months[0], last=month, more=more)
