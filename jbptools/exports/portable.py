"""The plan as one portable file that this kit reads again without losing anything."""

from jbptools.plan.model import Plan

__all__ = ["to_json"]


def to_json(plan: Plan) -> bytes:
    """Return the plan's portable document, UTF-8.

    >>> Plan.from_json(to_json(Plan.new("Hua", "en"))).dealer.name
    'Hua'
    """
    return plan.to_json().encode("utf-8")
