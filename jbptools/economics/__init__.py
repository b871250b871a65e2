"""The money of one dealer, and of the maker on that dealer: figures in, results with their definition out.

Nothing here knows a table's headers; ``jbptools.review.money`` brings the figures from a dataset.
"""

from importlib import import_module
from typing import Any

#: name -> the module that has it
_PLACES = {
    "CashPath": "cash",
    "cash_path": "cash",
    "DealerModel": "model",
    "DealerPnl": "pnl",
    "Investment": "investment",
    "mean_investment": "investment",
    "Roi": "roi",
    "VARIANTS": "roi",
    "roi": "roi",
    "roi_table": "roi",
    "allocate": "allocation",
    "allocation_sensitivity": "allocation",
    "MakerPnl": "maker",
    "spend_roi": "maker",
    "break_even_uplift": "promotion",
    "promotion_increment": "promotion",
    "step_rebate": "rebates",
    "cash_conversion": "ratios",
    "cash_freed": "ratios",
    "gmroi": "ratios",
    "stock_turns": "ratios",
    "turn_and_earn": "ratios",
    "joint_value": "joint",
}

__all__ = sorted(_PLACES)


def __getattr__(name: str) -> Any:
    if name in _PLACES:
        return getattr(import_module(f"jbptools.economics.{_PLACES[name]}"), name)
    raise AttributeError(f"module 'jbptools.economics' has no attribute {name!r}")
