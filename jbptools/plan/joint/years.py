"""Two years side by side: without the plan and with it, and the limits that both sides set."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np

from jbptools.plan.joint.arithmetic import year
from jbptools.plan.joint.inputs import Scenario

__all__ = ["Years"]


@dataclass(frozen=True, repr=False)
class Years:
    """The money page's lines and what they are weighed against.

    Args:
        scenario: all lines, today and under the plan.
        variant: the definition of dealer ROI.
        months: names of the plan's months.
        ramp: months until the plan works in full.
        cash_limit: the most that the dealer can tie up, yuan; None where nobody asked.
        dealer_alternative, maker_alternative: profit of each side's best alternative, yuan a year.
        season: weight of each month, 1 for an average one.
    """

    scenario: Scenario
    variant: str
    months: tuple[str, ...]
    ramp: int
    cash_limit: float | None
    dealer_alternative: float | None
    maker_alternative: float | None
    season: np.ndarray = field(compare=False)

    @cached_property
    def before(self) -> dict[str, Any]:
        """A year without the plan: ``dealer_profit``, ``roi``, ``invested``, ``maker_profit`` ..."""
        return year(self.scenario.before(), self.variant)

    @cached_property
    def after(self) -> dict[str, Any]:
        """A year with it, base case."""
        return year(self.scenario.base(), self.variant)
