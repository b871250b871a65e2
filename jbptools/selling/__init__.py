"""Selling the plan to the owner: dialogues, opening lines, the call plan, the deal."""

from importlib import import_module
from typing import Any

#: name -> the module that has it
_PLACES = {
    "call_plan": "call_plan",
    "check_file": "checking",
    "deal": "deal_table",
    "dealer_figures": "figures",
    "dialogue": "dialogue",
    "dialogues": "dialogue",
    "opening": "openings",
    "play": "run",
    "question": "questions",
    "replay": "run",
    "rubric": "rubric",
}

__all__ = sorted(_PLACES)


def __getattr__(name: str) -> Any:
    if name in _PLACES:
        return getattr(import_module(f"jbptools.selling.{_PLACES[name]}"), name)
    raise AttributeError(f"module 'jbptools.selling' has no attribute {name!r}")
