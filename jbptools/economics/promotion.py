"""Promotions: what a price cut must win back, and what is left of the lift after forward buying."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from jbptools.economics.sheet import Line, Sheet, checked
from jbptools.words import KitError, Message

__all__ = ["BreakEven", "Increment", "break_even_uplift", "expected_sales", "promotion_increment"]


@dataclass(frozen=True, repr=False)
class BreakEven(Sheet):
    """The uplift that earns the same money as before; None where no uplift ever does."""

    uplift: float | None
    contribution_margin: float
    price_cut: float
    base_sales: float | None
    fixed_cost: float

    @property
    def definition(self) -> Message:  # type: ignore[override]
        """The formula in words."""
        return Message("economics.break_even_definition")

    def remarks(self) -> Sequence[Message]:
        """Return the definition, and why there is no figure where there is none."""
        never = () if self.uplift is not None else (Message("economics.break_even_never"),)
        return (self.definition, *never)

    def lines(self) -> Sequence[Line]:
        """Return the inputs and the uplift."""
        rows = [
            ("contribution_margin", self.contribution_margin, "percent"),
            ("price_cut", self.price_cut, "percent"),
            ("fixed_cost", self.fixed_cost, "yuan"),
            ("uplift", self.uplift, "percent"),
        ]
        return [Line(name, Message(f"economics.line_{name}"), value, spec) for name, value, spec in rows]


def break_even_uplift(
    contribution_margin: float,
    price_cut: float,
    base_sales: float | None = None,
    fixed_cost: float = 0.0,
) -> BreakEven:
    """Return the extra volume a price cut must win to earn the same money. Source: A25 A26, G064.

    u = d / (CM - d); with a lump sum F on base sales B: (B x CM + F) / (B x (CM - d)) - 1. A negative cut
    is a price rise: the result is then the volume one may lose.

    Args:
        contribution_margin: contribution (not gross) margin, fraction of the price.
        price_cut: fraction of the price.
        base_sales: sales without the promotion, yuan; needed with a lump sum.
        fixed_cost: lump sum (display fee, leaflet), yuan.

    Raises:
        KitError: a lump sum without base sales.

    >>> round(break_even_uplift(0.085, 0.03).uplift, 3)  # a dealer's thin margin
    0.545
    >>> round(break_even_uplift(0.30, 0.10, base_sales=500_000, fixed_cost=30_000).uplift, 3)
    0.8
    """
    checked(contribution_margin=contribution_margin, price_cut=price_cut, fixed_cost=fixed_cost)
    if fixed_cost and not (base_sales and base_sales > 0):
        raise KitError("economics.base_needed")
    left = contribution_margin - price_cut
    lump = fixed_cost / base_sales if fixed_cost and base_sales else 0.0
    uplift = (contribution_margin + lump) / left - 1 if left > 1e-12 else None
    return BreakEven(uplift, contribution_margin, price_cut, base_sales, fixed_cost)


def expected_sales(sales: Sequence[float], disturbed: Sequence[bool], season: Sequence[float]) -> np.ndarray:
    """Return the baseline: level and trend of the undisturbed periods times their season. Source: A24, G062.

    The four weeks before a promotion are a bad baseline: season and trend are taken out first [A24].

    Args:
        sales: one figure per period (week or month).
        disturbed: True where a promotion or its after-effect was at work; left out of the fit.
        season: seasonal index per period, mean about 1.

    Raises:
        KitError: fewer than three undisturbed periods, or different lengths.

    >>> base = expected_sales([100, 100, 180, 60, 100, 100], [0, 0, 1, 1, 0, 0], [1] * 6)
    >>> base.round(6).tolist()
    [100.0, 100.0, 100.0, 100.0, 100.0, 100.0]
    """
    figures, index = np.asarray(sales, dtype="float64"), np.asarray(season, dtype="float64")
    calm = ~np.asarray(disturbed, dtype=bool)
    if not len(figures) == len(index) == len(calm) or int(calm.sum()) < 3 or (index <= 0).any():
        raise KitError("economics.baseline_short", calm=int(calm.sum()))
    when = np.arange(len(figures), dtype="float64")
    trend = np.polynomial.Polynomial.fit(when[calm], figures[calm] / index[calm], 1)
    return np.asarray(trend(when) * index)


@dataclass(frozen=True, repr=False)
class Increment(Sheet):
    """What a promotion really added: lift less pull-forward less cannibalised, in the unit of the input."""

    gross: float
    pull_forward: float
    cannibalised: float

    @property
    def net(self) -> float:
        """The increment that stays."""
        return self.gross - self.pull_forward - self.cannibalised

    @property
    def definition(self) -> Message:  # type: ignore[override]
        """The formula in words."""
        return Message("economics.increment_definition")

    def lines(self) -> Sequence[Line]:
        """Return lift, pull-forward, cannibalised and the net increment."""
        rows = ("gross", "pull_forward", "cannibalised", "net")
        return [
            Line(name, Message(f"economics.line_increment_{name}"), getattr(self, name), "int", name == "net")
            for name in rows
        ]


def promotion_increment(
    sales: Sequence[float],
    baseline: Sequence[float],
    during: Sequence[bool],
    after: Sequence[bool],
    cannibalised: float = 0.0,
) -> Increment:
    """Return a promotion's increment net of pull-forward. Source: A24 A24b, G063 G065.

    Pull-forward is the dip below the baseline in the periods after: bought early, not bought again.

    Args:
        sales: actual per period; offtake is better than sell-in [A23].
        baseline: expected without the promotion, per period.
        during: True in the promotion's periods.
        after: True in the periods watched for the dip; not overlapping.
        cannibalised: what other items lost, same unit.

    Raises:
        KitError: different lengths, a period both during and after, or figures that are no numbers.

    >>> hua = promotion_increment([100, 180, 60, 100], [100] * 4, [0, 1, 0, 0], [0, 0, 1, 1])
    >>> hua.gross, hua.pull_forward, hua.net
    (80.0, 40.0, 40.0)
    """
    actual, base = np.asarray(sales, dtype="float64"), np.asarray(baseline, dtype="float64")
    on, then = np.asarray(during, dtype=bool), np.asarray(after, dtype=bool)
    if not len(actual) == len(base) == len(on) == len(then) or (on & then).any():
        raise KitError("economics.windows")
    above = actual - base
    if not math.isfinite(float(above.sum())):
        raise KitError("economics.not_finite", name="sales", value=str(float(above.sum())))
    return Increment(float(above[on].sum()), float(max(0.0, -above[then].sum())), float(cannibalised))
