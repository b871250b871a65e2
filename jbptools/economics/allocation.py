"""Shared cost: warehouse, vans and office serve all brands; the key that splits it can flip ROI's sign."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from jbptools.economics.investment import Investment
from jbptools.economics.pnl import DealerPnl
from jbptools.economics.roi import Roi, roi
from jbptools.economics.sheet import Line, Sheet, checked
from jbptools.words import KitError, Message

__all__ = ["AllocationSensitivity", "allocate", "allocation_sensitivity"]


def allocate(amount: float, weights: Mapping[str, float], unit: float = 0.01) -> dict[str, float]:
    """Split an amount by weights so that the parts add up to it, to the last fen. Source: A20, G039.

    Each part is rounded down to the unit; what is left goes, unit by unit, to the largest remainders.

    Args:
        amount: yuan to split; may be negative (a credit).
        weights: name -> driver (sales, cases, visits ...), not negative, not all zero.
        unit: smallest amount, 0.01 yuan unless said.

    Raises:
        KitError: a negative weight, or nothing to split by.

    >>> allocate(100.0, {"ours": 1, "milk": 1, "beer": 1})
    {'ours': 33.34, 'milk': 33.33, 'beer': 33.33}
    """
    checked(amount=amount, **{str(name): value for name, value in weights.items()})
    drivers = np.array(list(weights.values()), dtype="float64")
    if drivers.size == 0 or (drivers < 0).any() or drivers.sum() <= 0:
        raise KitError("economics.no_weights", weights=[f"{k} {v}" for k, v in weights.items()])
    units = round(amount / unit)
    exact = abs(units) * (drivers / drivers.sum())
    parts = np.floor(exact).astype("int64")
    short = abs(units) - int(parts.sum())
    order = np.argsort(parts - exact, kind="stable")
    parts[order[:short]] += 1
    sign, per_yuan = (-1 if units < 0 else 1), round(1 / unit)
    return {name: sign * int(part) / per_yuan for name, part in zip(weights, parts, strict=True)}


@dataclass(frozen=True, repr=False)
class AllocationSensitivity(Sheet):
    """The same dealer under each allocation key: profit, return, and whether the sign depends on the key."""

    pool: float
    shares: Mapping[str, float]
    profits: Mapping[str, float]
    rois: Mapping[str, Roi]
    definition: Message

    @property
    def spread(self) -> float | None:
        """Highest less lowest ROI."""
        values = [r.value for r in self.rois.values() if r.value is not None]
        return max(values) - min(values) if values else None

    @property
    def flips(self) -> bool:
        """Whether one key makes a profit and another a loss."""
        return min(self.profits.values()) < 0 < max(self.profits.values())

    def remarks(self) -> Sequence[Message]:
        """Return the definition, and a warning where the sign depends on the key."""
        return (self.definition, Message("economics.allocation_flips")) if self.flips else (self.definition,)

    def lines(self) -> Sequence[Line]:
        """Return one line per key: the return under it."""
        return [
            Line(name, Message(f"economics.key_{name}"), result.value, "percent")
            for name, result in self.rois.items()
        ]


def allocation_sensitivity(
    pnl: DealerPnl,
    invested: Investment,
    pool: float,
    shares: Mapping[str, float],
    variant: str = "full",
) -> AllocationSensitivity:
    """Return profit and ROI under every allocation key on the table. Source: A20 (no rule of thumb exists).

    Args:
        pnl: the dealer's profit and loss; its shared cost is replaced.
        invested: average investment.
        pool: all shared cost of the firm in the period, yuan.
        shares: key name (``sales``, ``cases``, ``visits``) -> our share, 0 to 1.
        variant: ROI definition.

    Raises:
        KitError: a share outside 0 to 1, or no key at all.

    >>> thin = DealerPnl(net_sales=5e6, cogs=4.6e6, rebate=80e3, direct_cost=150e3)
    >>> both = allocation_sensitivity(thin, Investment(stock=9e5), 1e6, {"sales": 0.22, "cases": 0.41})
    >>> both.flips, round(both.profits["sales"]), round(both.profits["cases"])
    (True, 82500, -80000)
    """
    wrong = [f"{name} {share}" for name, share in shares.items() if not 0 <= share <= 1]
    if wrong or not shares:
        raise KitError("economics.share_outside", shares=wrong)
    books = {name: replace(pnl, shared_cost=pool * part, key=name) for name, part in shares.items()}
    return AllocationSensitivity(
        pool,
        dict(shares),
        {name: book.net_profit for name, book in books.items()},
        {name: roi(book, invested, variant) for name, book in books.items()},
        Message("economics.allocation_definition", pool=pool),
    )
