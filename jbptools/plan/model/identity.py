"""Names that never change: each item of a plan has a short id, so that links and history survive editing."""

import secrets
from collections.abc import Callable

__all__ = ["MakeId", "new_id"]

#: makes an id for a kind of item, e.g. ``"goal"`` -> ``"goal-5f0c21ab"``; tests hand in a counter
MakeId = Callable[[str], str]


def new_id(kind: str) -> str:
    """Return a fresh id for one item of a plan.

    Args:
        kind: what the item is, e.g. ``"goal"``; it is the first half of the id.

    >>> goal = new_id("goal")
    >>> goal.split("-")[0], len(goal)
    ('goal', 13)
    """
    return f"{kind}-{secrets.token_hex(4)}"
