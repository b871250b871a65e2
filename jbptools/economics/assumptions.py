"""The figures that nobody measures and everybody uses: tax, days, the price of money; one table.

``assumptions.json`` is for a trainer to change; no other file types one of these figures.
"""

from collections.abc import Mapping
from typing import Any

from jbptools.words.message import Message
from jbptools.words.tables import read_table

__all__ = ["DAYS", "TAX_RATE", "assumption", "assumption_name", "assumptions"]


def assumptions() -> Mapping[str, Mapping[str, Any]]:
    """Return every assumption by name: value, unit, source tag; :func:`assumption_name` says it."""
    table: Mapping[str, Mapping[str, Any]] = read_table("jbptools.economics", "assumptions.json")
    return table


def assumption(name: str) -> float:
    """Return one assumption's value: rates as fractions, days as days.

    >>> assumption("tax_rate"), assumption("interest"), assumption("deal_cost_of_money")
    (0.25, 0.045, 0.08)
    """
    return float(assumptions()[name]["value"])


def assumption_name(name: str) -> Message:
    """Return what an assumption is, in words.

    >>> assumption_name("tax_rate").say("en").split(" (")[0]
    'income tax on a profit'
    """
    return Message(f"economics.assumed_{name}")


#: income tax on a profit
TAX_RATE = assumption("tax_rate")
#: days in a year
DAYS = int(assumption("days_in_year"))
