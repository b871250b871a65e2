"""Following up: what was agreed, by whom, on which side, by when - and what is overdue."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from jbptools.plan.document.plan import Plan
from jbptools.plan.model.fields import choice_label
from jbptools.plan.model.following import FollowUp
from jbptools.plan.model.ogspm import Action
from jbptools.words import Message, Shown

__all__ = ["Due", "follow_ups", "overdue"]

State = Literal["overdue", "open", "undated", "closed"]
ORDER: tuple[State, ...] = ("overdue", "open", "undated", "closed")


@dataclass(frozen=True)
class Due:
    """One thing to do, from a review or from the plan's own rows.

    Args:
        item: the follow-up or plan row.
        state: ``overdue``, ``open``, ``undated`` (nobody said by when) or ``closed`` (done or dropped).
        days: how many days late; 0 where it is not.
    """

    item: FollowUp | Action
    state: State
    days: int

    @property
    def by(self) -> date | None:
        """By when."""
        return self.item.date if isinstance(self.item, FollowUp) else self.item.end

    @property
    def sentence(self) -> Message:
        """Who does what by when, and how late it is."""
        values = {
            "what": Shown(self.item.text or "…"),
            "owner": Shown(self.item.owner) if self.item.owner.strip() else Message("scorecard.nobody"),
            "side": choice_label("side", self.item.side),
            "status": choice_label("status", self.item.status),
        }
        if self.state == "undated":
            return Message("scorecard.due_undated", **values)
        if self.state == "overdue":
            return Message("scorecard.due_late", by=self.by, days=self.days, **values)
        return Message("scorecard.due", by=self.by, **values)


def follow_ups(plan: Plan, today: date) -> list[Due]:
    """Return the follow-ups of the reviews, the overdue ones first, then by date.

    >>> plan = Plan.new("Hua").with_item("follow_ups", text="Pay the claims", date="2026-04-15", owner="Zhou")
    >>> due = follow_ups(plan, date(2026, 4, 20))[0]
    >>> due.state, due.days
    ('overdue', 5)
    """
    found = [_due(item, item.date, today) for item in plan.follow_ups]
    return sorted(found, key=lambda due: (ORDER.index(due.state), due.by or date.max))


def overdue(plan: Plan, today: date) -> list[Due]:
    """Return what is late on either side: follow-ups and the plan's own rows, the latest first."""
    found = [_due(item, item.date, today) for item in plan.follow_ups]
    found += [_due(item, item.end, today) for item in plan.actions]
    return sorted((due for due in found if due.state == "overdue"), key=lambda due: -due.days)


def _due(item: FollowUp | Action, by: date | None, today: date) -> Due:
    if item.status in ("done", "dropped"):
        return Due(item, "closed", 0)
    if by is None:
        return Due(item, "undated", 0)
    late = (today - by).days
    return Due(item, "overdue" if late > 0 else "open", max(late, 0))
