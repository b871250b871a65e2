"""Exercises: asked, checked, hinted at and explained, in both languages and in one way for everybody.

What an exercise asks, accepts and answers stands in the lesson file; ``bank/<lesson>.json`` is made from it.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jbptools.exercises.bank import Catalogued, catalogue
    from jbptools.exercises.outcome import Outcome
    from jbptools.exercises.question import Question

_HOME = {
    "Catalogued": "jbptools.exercises.bank",
    "Outcome": "jbptools.exercises.outcome",
    "Question": "jbptools.exercises.question",
    "catalogue": "jbptools.exercises.bank",
}

__all__ = ["Catalogued", "Outcome", "Question", "catalogue"]


def __getattr__(name: str) -> Any:
    if name in _HOME:
        return getattr(import_module(_HOME[name]), name)
    raise AttributeError(f"module 'jbptools.exercises' has no attribute {name!r}")
