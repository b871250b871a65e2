"""The scorecard: both sides' duties month by month, scored, followed up, and led back into the plan.

Everything lives in the plan (``jbptools.plan.model.following``). ``jbp.scorecard(plan)`` or
``jbp.scorecard(case, "D001")`` shows a month; ``begin`` puts the lines into a plan, ``enter`` a figure,
``fill`` what the data know, ``take_in`` a filled-in sheet; ``proposals`` leads gaps back into the plan.
"""

import sys
from types import ModuleType
from typing import Any

from jbptools.lazily import attach

__getattr__, __dir__, __all__ = attach(__name__, __file__)


class _Room(ModuleType):
    """The room is also the trainer's verb: ``jbp.scorecard(dataset, "D001")``."""

    def __call__(self, *args: Any, **options: Any) -> Any:
        from jbptools.scorecard.verb import scorecard

        return scorecard(*args, **options)


sys.modules[__name__].__class__ = _Room
