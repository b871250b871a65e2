"""The scorecard: both sides' duties month by month, scored, followed up, and led back into the plan.

Everything lives in the plan (``jbptools.plan.following``). ``jbp.scorecard(plan)`` or
``jbp.scorecard(case, "D001")`` shows a month; ``begin`` puts the lines into a plan, ``enter`` a figure,
``fill`` what the data know, ``take_in`` a filled-in sheet; ``proposals`` leads gaps back into the plan.
"""

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jbptools.scorecard.card import Card, card
    from jbptools.scorecard.entering import enter, set_line
    from jbptools.scorecard.figures import Found, actuals_from, fill
    from jbptools.scorecard.follow import follow_ups
    from jbptools.scorecard.onepager import OnePager, one_pager
    from jbptools.scorecard.proposals import Proposal, accept, decline, proposals
    from jbptools.scorecard.setup import begin
    from jbptools.scorecard.take import TakenIn, take_in
    from jbptools.scorecard.weights import weight_sentences
    from jbptools.scorecard.year import year_landing

_PLACES = {
    "Card": "card",
    "Found": "figures",
    "OnePager": "onepager",
    "Proposal": "proposals",
    "TakenIn": "take",
    "accept": "proposals",
    "actuals_from": "figures",
    "begin": "setup",
    "card": "card",
    "decline": "proposals",
    "enter": "entering",
    "fill": "figures",
    "follow_ups": "follow",
    "one_pager": "onepager",
    "proposals": "proposals",
    "set_line": "entering",
    "take_in": "take",
    "weight_sentences": "weights",
    "year_landing": "year",
}

__all__ = sorted(_PLACES)


class _Room(ModuleType):
    """The room is also the trainer's verb: ``jbp.scorecard(dataset, "D001")``."""

    def __call__(self, *args: Any, **options: Any) -> "Card":
        from jbptools.scorecard.verb import scorecard

        return scorecard(*args, **options)


sys.modules[__name__].__class__ = _Room


def __getattr__(name: str) -> Any:
    if name in _PLACES:
        return getattr(import_module(f"jbptools.scorecard.{_PLACES[name]}"), name)
    raise AttributeError(f"module 'jbptools.scorecard' has no attribute {name!r}")
