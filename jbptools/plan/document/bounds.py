"""How large a plan may be: far above what people can follow, far below what a page can't show."""

from typing import Any

from jbptools.plan.model.contents import SECTIONS
from jbptools.plan.model.fields import section_label
from jbptools.words import KitError

__all__ = ["LARGEST", "MOST_ITEMS", "within_bounds"]

#: items in one list
MOST_ITEMS = 500
#: bytes of a plan file; a plan of 200 rows has about a tenth of a megabyte
LARGEST = 20 * 2**20
#: brackets inside brackets; a plan has five
DEEPEST = 20


def within_bounds(document: Any) -> None:
    """Refuse a document that no page could show, before anything is made of it.

    Raises:
        KitError: a list of too many items, or brackets too deep; the sentence says which.

    >>> within_bounds({"id": "plan-1", "goals": [{}] * 501})
    Traceback (most recent call last):
    ...
    jbptools.words.errors.KitError: ...
    """
    if not isinstance(document, dict):
        return
    for section in (*SECTIONS, "parked_actions"):
        items = document.get(section)
        if isinstance(items, list) and len(items) > MOST_ITEMS:
            named = "actions" if section == "parked_actions" else section
            raise KitError("plan.doc_too_many", part=section_label(named), count=len(items), most=MOST_ITEMS)
    _not_too_deep(document)


def _not_too_deep(document: Any) -> None:
    level = [document]
    for _ in range(DEEPEST):
        level = [
            inner
            for one in level
            if isinstance(one, dict | list)
            for inner in (one.values() if isinstance(one, dict) else one)
            if isinstance(inner, dict | list)
        ]
        if not level:
            return
    raise KitError("plan.doc_too_deep", most=DEEPEST)
