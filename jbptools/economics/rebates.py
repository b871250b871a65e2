"""Rebates: earned by steps, paid late. The step is why purchases jump at the end of a quarter."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from jbptools.economics.sheet import Line, Sheet, checked
from jbptools.words import KitError, Message

__all__ = ["StepRebate", "step_rebate"]


@dataclass(frozen=True, repr=False)
class StepRebate(Sheet):
    """A rebate earned, and how far the next step is."""

    base: float
    attainment: float
    rate: float
    earned: float
    to_next: float | None
    next_gain: float | None
    whole: bool

    @property
    def definition(self) -> Message:  # type: ignore[override]
        """Whether the rate counts for all purchases or only for those within the step."""
        return Message("economics.rebate_whole" if self.whole else "economics.rebate_slice")

    def lines(self) -> Sequence[Line]:
        """Return what was earned and what the next step would bring."""
        rows = [
            ("rebate_base", self.base, "yuan"),
            ("attainment", self.attainment, "percent"),
            ("rebate_rate", self.rate, "percent"),
            ("rebate", self.earned, "yuan"),
            ("to_next_step", self.to_next, "yuan"),
            ("next_step_gain", self.next_gain, "yuan"),
        ]
        return [Line(name, Message(f"economics.line_{name}"), value, spec) for name, value, spec in rows]


def step_rebate(
    purchases: float,
    target: float,
    steps: Sequence[tuple[float, float]],
    mode: Literal["whole", "slice"] = "whole",
) -> StepRebate:
    """Return the rebate on a period's purchases by attainment of its target. Source: C17, G034 G035.

    Args:
        purchases: sell-in of the period, yuan ex VAT; returns already taken off.
        target: yuan of the same period, above zero.
        steps: (from attainment, rate), rising; below the first step nothing is earned.
        mode: ``whole``: the rate reached counts for all purchases (usual in China's contracts);
            ``slice``: each rate counts only for the purchases within its step.

    Raises:
        KitError: no target, or steps out of order.

    >>> terms = [(0.0, 0.006), (0.9, 0.010), (1.0, 0.016)]
    >>> hua = step_rebate(980_000, 1_000_000, terms)
    >>> hua.earned, round(hua.to_next), round(hua.next_gain)
    (9800.0, 20000, 6200)
    """
    checked(purchases=purchases, target=target)
    starts = [start for start, _ in steps]
    if target <= 0 or not starts or starts != sorted(starts):
        raise KitError("economics.rebate_terms", target=target, steps=starts)
    reached = purchases / target
    passed = [step for step in steps if reached >= step[0]]
    ahead = [step for step in steps if reached < step[0]]
    earned = _earned(purchases, target, steps, mode)
    to_next = ahead[0][0] * target - purchases if ahead else None
    gain = _earned(ahead[0][0] * target, target, steps, mode) - earned if ahead else None
    rate = passed[-1][1] if passed else 0.0
    return StepRebate(purchases, reached, rate, earned, to_next, gain, mode == "whole")


def _earned(purchases: float, target: float, steps: Sequence[tuple[float, float]], mode: str) -> float:
    if purchases <= 0:
        return 0.0
    if mode == "whole":
        passed = [rate for start, rate in steps if purchases / target >= start]
        return purchases * passed[-1] if passed else 0.0
    edges = [start * target for start, _ in steps] + [float("inf")]
    return sum(
        max(0.0, min(purchases, upper) - lower) * rate
        for (_, rate), lower, upper in zip(steps, edges, edges[1:], strict=False)
    )
