"""Business review: results, process, benchmarks, gaps and opportunities, from the dealers' tables."""

import sys
from types import ModuleType
from typing import Any

from jbptools.lazily import attach

__getattr__, __dir__, __all__ = attach(__name__, __file__)


class _Room(ModuleType):
    """The room is also the trainer's verb: ``jbp.review(dataset, "D001")`` reviews the results."""

    def __call__(self, *args: Any, **options: Any) -> Any:
        from jbptools.review.results.outcome import results

        return results(*args, **options)


sys.modules[__name__].__class__ = _Room
