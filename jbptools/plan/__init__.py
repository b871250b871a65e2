"""The plan: a two-sided Joint Business Plan, checked as an expert would, and never lost.

``model`` is the document, ``editing`` changes it field by field, ``steps`` says what is still missing,
``diff`` tells two versions apart in words, ``coach`` asks an expert's questions, ``store`` keeps it.
"""

from importlib import import_module
from typing import Any

_PLACES = {
    "ALL_STEPS": "steps",
    "STEPS": "steps",
    "Plan": "model",
    "blockers": "steps",
    "progress": "steps",
}

__all__ = sorted(_PLACES)


def __getattr__(name: str) -> Any:
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"jbptools.plan.{_PLACES[name]}"), name)
