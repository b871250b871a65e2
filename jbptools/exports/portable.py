"""The plan as one portable file that this kit reads again without losing anything."""

from jbptools.plan.document.plan import Plan
from jbptools.words.language import Language

__all__ = ["to_json"]


def to_json(plan: Plan, language: Language | None = None, review: object = None) -> bytes:
    """Return the plan's portable document, UTF-8.

    Args:
        plan: the plan.
        language: not used, the document is the same in every language; every export takes it.
        review: not used; every export takes it.

    >>> Plan.from_json(to_json(Plan.new("Hua", "en"))).dealer.name
    'Hua'
    """
    return plan.to_json().encode("utf-8")
