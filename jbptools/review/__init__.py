"""Business review: results, process, benchmarks, gaps and opportunities, from the dealers' tables."""

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jbptools.review.benchmark import PeerBenchmark, best_own_window, peer_benchmark, peer_groups
    from jbptools.review.book import Ledger, ledger
    from jbptools.review.comparing import compare, growth_of, like_for_like
    from jbptools.review.look import FirstLook
    from jbptools.review.looking import first_look
    from jbptools.review.outcome import Results, results
    from jbptools.review.windows import Window, Windows, cny_windows, fair_windows

#: name -> the module that has it; a room of many figures is loaded figure by figure
_PLACES = {
    "FirstLook": "look",
    "Ledger": "book",
    "PeerBenchmark": "benchmark",
    "Results": "outcome",
    "Window": "windows",
    "Windows": "windows",
    "best_own_window": "benchmark",
    "cny_windows": "windows",
    "compare": "comparing",
    "fair_windows": "windows",
    "first_look": "looking",
    "growth_of": "comparing",
    "ledger": "book",
    "like_for_like": "comparing",
    "peer_benchmark": "benchmark",
    "peer_groups": "benchmark",
    "results": "outcome",
}

__all__ = [
    "FirstLook",
    "Ledger",
    "PeerBenchmark",
    "Results",
    "Window",
    "Windows",
    "best_own_window",
    "cny_windows",
    "compare",
    "fair_windows",
    "first_look",
    "growth_of",
    "ledger",
    "like_for_like",
    "peer_benchmark",
    "peer_groups",
    "results",
]


class _Room(ModuleType):
    """The room is also the trainer's verb: ``jbp.review(dataset, "D001")`` reviews the results."""

    def __call__(self, *args: Any, **options: Any) -> "Results":
        from jbptools.review.outcome import results

        return results(*args, **options)


sys.modules[__name__].__class__ = _Room


def __getattr__(name: str) -> Any:
    if name in _PLACES:
        return getattr(import_module(f"jbptools.review.{_PLACES[name]}"), name)
    raise AttributeError(f"module 'jbptools.review' has no attribute {name!r}")
