"""From the gap back into the plan: a question and a proposed change, which people accept or decline.

A ladder: first what was promised and is late, then a new step, then what the owner of a running step needs;
a later date only after steps were tried; a lower target last of all, and only with a reason. The numbers of
the ladder stand in ``kpis.json``.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

import pandas as pd

from jbptools.plan.document.plan import Plan
from jbptools.plan.model.following import Decision, ScoreLine
from jbptools.plan.model.naming import item_name
from jbptools.plan.model.ogspm import Action, Goal, Measure
from jbptools.scorecard.entering import month_of
from jbptools.scorecard.gate import health_gate, line_for
from jbptools.scorecard.kpis import limits
from jbptools.scorecard.lines import LineScore, line_score
from jbptools.scorecard.wording import figure
from jbptools.words import KitError, Message

__all__ = ["LADDER", "Proposal", "accept", "decline", "proposals"]

#: from the first step to the last
LADDER = ("late_action", "new_action", "ask_owner", "later_date", "lower_target", "stop_loading")
#: a reason of fewer letters says nothing
LEAST_REASON = 4


@dataclass(frozen=True)
class Proposal:
    """One question with the change that it proposes.

    Args:
        rule: its step of the ladder (:data:`LADDER`).
        line_id: the line it came from.
        month: the month that showed the gap.
        question: what to ask at the table.
        change: what would change in the plan, in words.
        edits: the fields that would change, with their new values; a line and the goal or measure that it
            came from change together.
        section: the list that would get an entry; empty where fields would change.
        values: the entry's fields.
    """

    rule: str
    line_id: str
    month: str
    question: Message
    change: Message
    edits: tuple[tuple[str, Any], ...] = ()
    section: str = ""
    values: dict[str, Any] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """Its name: rule, line and month."""
        return f"{self.rule}:{self.line_id}:{self.month}"


def proposals(plan: Plan, month: object, today: date) -> list[Proposal]:
    """Return what the gaps of a month ask of the plan, the heaviest line first.

    A line that has been red for two months running gets one question; what was decided this month is not
    asked again.

    Args:
        plan: with a scorecard.
        month: the month under review.
        today: the day of the review; proposed dates count from it.
    """
    when = month_of(month)
    lines = sorted(plan.scorecard, key=lambda line: -(line.weight or 0.0))
    found = [one for line in lines if (one := _for_line(plan, line, when, today))]
    found += _for_gate(plan, when, today)
    decided = {(one.line, one.month, one.proposal) for one in plan.decisions}
    return [one for one in found if (one.line_id, one.month, one.rule) not in decided]


def _for_line(plan: Plan, line: ScoreLine, month: pd.Period, today: date) -> Proposal | None:
    """The first step of the ladder that fits, for a line that stays red."""
    months = int(limits("proposals")["red_months"])
    scores = [line_score(plan, line, month - back) for back in range(months)]
    if not line.weight or any(score.light != "red" for score in scores):
        return None
    if any(one.line == line.id and one.month == str(month) for one in plan.decisions):
        return None
    gap = _Gap(plan, line, scores[0], month, today, months)
    return next((made for step in STEPS if (made := step(gap))), None)


@dataclass(frozen=True)
class _Gap:
    """A red line and where it stands in the plan."""

    plan: Plan
    line: ScoreLine
    score: LineScore
    month: pd.Period
    today: date
    months: int

    @property
    def said(self) -> dict[str, Any]:
        """What every question says: the line, its figure, what was agreed, since when."""
        called = Message("scorecard.called", name=self.line.called or self.line.id)
        return {"line": called, "value": self.score.shown, "agreed": self.score.agreed, "months": self.months}

    @property
    def strategies(self) -> set[str]:
        """The strategies behind the line: of its measures, else those that serve its goals."""
        mine = {m.strategy for m in self.plan.measures if self.same(m) and m.strategy}
        goals = {goal.id for goal in self.plan.goals if self.same(goal)}
        return mine or {strategy.id for strategy in self.plan.strategies if goals & set(strategy.goals)}

    def same(self, one: Goal | Measure) -> bool:
        """Whether a goal or measure speaks of the line's KPI."""
        return bool(one.kpi and one.kpi == self.line.kpi) or bool(one.name and one.name == self.line.name)

    def both(self, key: str, value: Any) -> tuple[tuple[str, Any], ...]:
        """Return the edits of a date or target: on the line, and where the plan says it."""
        edits: list[tuple[str, Any]] = [(f"scorecard.{self.line.id}.{key}", value)]
        said = [("goals", goal) for goal in self.plan.goals if self.same(goal)]
        said += [("measures", m) for m in self.plan.measures if self.same(m)]  # type: ignore[misc]
        name = "target" if key in ("high", "low") else key
        old = getattr(self.line, key)
        edits += [(f"{place}.{one.id}.{name}", value) for place, one in said if getattr(one, name) == old]
        return tuple(edits)

    @property
    def rows(self) -> list[Action]:
        """The plan rows behind the line, on the side that answers for it."""
        rows = [row for row in self.plan.actions if row.strategy in self.strategies]
        own = [row for row in rows if self.line.side in ("both", row.side)]
        return own or rows

    def made(self, rule: str, change: Message, **what: Any) -> Proposal:
        """Return the proposal of one step."""
        question = Message(f"scorecard.ask_{rule}", **self.said, **what.pop("more", {}))
        return Proposal(rule, self.line.id, str(self.month), question, change, **what)

    def tried(self, *rules: str) -> bool:
        """Whether one of these steps was decided in an earlier month."""
        return any(
            one.line == self.line.id and one.month < str(self.month) and one.proposal in rules
            for one in self.plan.decisions
        )


def _late_action(gap: _Gap) -> Proposal | None:
    late = [row for row in gap.rows if row.end and row.end < gap.today and row.status in ("open", "doing")]
    if not late:
        return None
    row = min(late, key=lambda one: one.end or gap.today)
    day = gap.today + timedelta(days=int(limits("proposals")["more_days"]))
    name = item_name(gap.plan, row)
    change = Message("scorecard.change_end", item=name, before=row.end, after=day)
    return gap.made(
        "late_action", change, more={"item": name, "end": row.end}, edits=((f"actions.{row.id}.end", day),)
    )


def _new_action(gap: _Gap) -> Proposal | None:
    running = [row for row in gap.rows if row.status in ("open", "doing")]
    if running or gap.tried("new_action"):
        return None
    day = gap.today + timedelta(days=int(limits("proposals")["more_days"]))
    text = Message("scorecard.new_action_text", **gap.said)
    side = "maker" if gap.line.side == "maker" else "dealer"
    values = {
        "text": text.say(gap.plan.language),
        "side": side,
        "start": gap.today,
        "end": day,
        "strategy": next(iter(sorted(gap.strategies)), ""),
    }
    change = Message("scorecard.change_new_action", text=text, start=gap.today, end=day)
    return gap.made("new_action", change, section="actions", values=values)


def _ask_owner(gap: _Gap) -> Proposal | None:
    running = [row for row in gap.rows if row.status in ("open", "doing")]
    if not running or gap.tried("ask_owner"):
        return None
    row = running[0]
    day = gap.today + timedelta(days=int(limits("proposals")["follow_up_days"]))
    name = item_name(gap.plan, row)
    text = Message("scorecard.ask_owner_text", item=name, **gap.said)
    values = {
        "text": text.say(gap.plan.language),
        "line": gap.line.id,
        "owner": row.owner,
        "side": row.side,
        "date": day,
    }
    change = Message("scorecard.change_follow_up", text=text, date=day)
    return gap.made("ask_owner", change, more={"item": name}, section="follow_ups", values=values)


def _later_date(gap: _Gap) -> Proposal | None:
    if gap.line.date is None or not gap.tried("late_action", "new_action", "ask_owner"):
        return None
    if gap.tried("later_date"):
        return None
    day = gap.line.date + timedelta(days=int(limits("proposals")["later_days"]))
    change = Message("scorecard.change_date", line=gap.said["line"], before=gap.line.date, after=day)
    return gap.made("later_date", change, edits=gap.both("date", day))


def _lower_target(gap: _Gap) -> Proposal | None:
    """Last of all: only where a step and a later date were both decided in earlier months."""
    if not gap.tried("later_date") or gap.score.value is None:
        return None
    if gap.line.direction == "band":
        value, high = gap.score.value, gap.line.high
        key = "high" if high is not None and value > high else "low"
    else:
        key = "target"
    before = getattr(gap.line, key)
    if before is None or gap.line.cumulative:
        return None
    after = round((before + gap.score.value) / 2, 3)
    shown = {"before": figure(before, gap.line.unit), "after": figure(after, gap.line.unit)}
    change = Message("scorecard.change_target", line=gap.said["line"], **shown)
    return gap.made("lower_target", change, more=shown, edits=gap.both(key, after))


STEPS: tuple[Callable[[_Gap], Proposal | None], ...] = (
    _late_action,
    _new_action,
    _ask_owner,
    _later_date,
    _lower_target,
)


def _for_gate(plan: Plan, month: pd.Period, today: date) -> Iterator[Proposal]:
    """A shut gate asks the maker to stop pushing goods in; that is the maker's step."""
    gate = health_gate(plan, month)
    line = line_for(plan, "stock_days") or line_for(plan, "sell_in")
    if not gate.shut or line is None:
        return
    day = today + timedelta(days=int(limits("proposals")["follow_up_days"]))
    text = Message("scorecard.stop_loading_text")
    values = {"text": text.say(plan.language), "line": line.id, "side": "maker", "date": day}
    change = Message("scorecard.change_follow_up", text=text, date=day)
    question = Message("scorecard.ask_stop_loading", why=gate.reasons[0])
    yield Proposal("stop_loading", line.id, str(month), question, change, section="follow_ups", values=values)


def accept(plan: Plan, proposal: Proposal, reason: str, today: date) -> Plan:
    """Return the plan with the proposed change and the decision; save it as one revision.

    Args:
        plan: as it is now.
        proposal: from :func:`proposals`.
        reason: why, in the words of the people at the table.
        today: the day of the decision.

    Raises:
        KitError: no reason was given, or what it would change is gone.
    """
    changed = plan
    for path, value in proposal.edits:
        changed = changed.set_field(path, value)
    if proposal.section:
        changed = changed.with_item(proposal.section, **proposal.values)
    return _decided(changed, proposal, "accepted", reason, today)


def decline(plan: Plan, proposal: Proposal, reason: str, today: date) -> Plan:
    """Return the plan with the decision not to change it; raises KitError where no reason was given."""
    return _decided(plan, proposal, "declined", reason, today)


def _decided(plan: Plan, proposal: Proposal, answer: str, reason: str, today: date) -> Plan:
    if len(reason.strip()) < LEAST_REASON:
        raise KitError("scorecard.no_reason")
    values = Decision(id="x").model_dump(exclude={"id"}) | {
        "line": proposal.line_id,
        "month": proposal.month,
        "proposal": proposal.rule,
        "path": proposal.edits[0][0] if proposal.edits else "",
        "answer": answer,
        "reason": reason,
        "decided_on": today,
    }
    return plan.with_item("decisions", **values)
