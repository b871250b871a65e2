"""A plan at a glance: whose, from when to when, what it wants, how much of it stands."""

from jbptools.plan.model.contents import Contents
from jbptools.plan.model.units import value_message
from jbptools.words import Message

__all__ = ["glance"]


def glance(plan: Contents) -> list[Message | str]:
    """Return a plan in a few lines.

    >>> from jbptools.plan.examples import example
    >>> len(glance(example("good"))) <= 10
    True
    """
    goals = [
        f"{one.name}: {value_message(one.baseline, one.unit)} → {value_message(one.target, one.unit)}"
        for one in plan.goals[:4]
    ]
    counts = {
        "goals": len(plan.goals),
        "strategies": len(plan.strategies),
        "actions": len(plan.actions),
        "measures": len(plan.measures),
        "opportunities": len(plan.opportunities),
    }
    return [
        Message("plan.glance", dealer=plan.dealer.name or "—", starts=plan.starts, ends=plan.ends),
        *([plan.objective.text] if plan.objective.text else []),
        *goals,
        Message("plan.glance_counts", **counts),
    ]
