"""The figures that nobody measures and everybody uses: tax, days, the price of money; one table.

``assumptions.json`` is for a trainer to change; no other file types one of these figures.
"""

import json
from collections.abc import Mapping
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Any

__all__ = ["DAYS", "TAX_RATE", "assumption", "assumptions"]


@cache
def assumptions() -> Mapping[str, Mapping[str, Any]]:
    """Return every assumption by name: value, unit, source tag, and its words in both languages."""
    file = resources.files("jbptools.economics").joinpath("assumptions.json")
    return MappingProxyType(json.loads(file.read_text(encoding="utf-8")))


def assumption(name: str) -> float:
    """Return one assumption's value: rates as fractions, days as days.

    >>> assumption("tax_rate"), assumption("interest"), assumption("deal_cost_of_money")
    (0.25, 0.045, 0.08)
    """
    return float(assumptions()[name]["value"])


#: income tax on a profit
TAX_RATE = assumption("tax_rate")
#: days in a year
DAYS = int(assumption("days_in_year"))
