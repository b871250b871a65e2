"""Price, volume and mix of a sales change, item by item: exact, and the signs flip when the periods swap."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from jbptools.data.dataset import Dataset
from jbptools.data.known import known_dealer
from jbptools.data.months import When, window_of
from jbptools.economics.sheet import Line, Sheet
from jbptools.words import KitError, Message

__all__ = ["PriceVolumeMix", "dealer_pvm", "price_volume_mix"]


@dataclass(frozen=True, repr=False)
class PriceVolumeMix(Sheet):
    """Effects in yuan; ``items`` holds them per item with the flag ``status`` (both, new, lost)."""

    items: pd.DataFrame
    start: float
    end: float

    @property
    def volume(self) -> float:
        """More or fewer cases in all."""
        return float(self.items["volume"].sum())

    @property
    def mix(self) -> float:
        """Dearer or cheaper items, channels or sizes among them."""
        return float(self.items["mix"].sum())

    @property
    def price(self) -> float:
        """Each item's own price."""
        return float(self.items["price"].sum())

    @property
    def other(self) -> float:
        """Amounts without a quantity (corrections), in neither of the three."""
        return float(self.items["other"].sum())

    @property
    def change(self) -> float:
        """End minus start."""
        return self.end - self.start

    @property
    def difference(self) -> float:
        """Sum of the effects minus the change: nothing but the last digits of arithmetic."""
        return self.volume + self.mix + self.price + self.other - self.change

    @property
    def definition(self) -> Message:  # type: ignore[override]
        """The formula in words."""
        return Message("gap.definition_pvm")

    def remarks(self) -> Sequence[Message]:
        """Return the definition and the proof."""
        total = self.change + self.difference
        proof = Message("gap.proof", parts=total, gap=self.change, difference=round(self.difference, 2))
        return (self.definition, proof)

    def lines(self) -> Sequence[Line]:
        """Return start, volume, mix, price (other if any) and end."""
        names = ("volume", "mix", "price", *(("other",) if self.other else ()))
        effects = [Line(name, Message(f"gap.effect_{name}"), getattr(self, name)) for name in names]
        first = Line("before", Message("gap.before"), self.start, total=True)
        return [first, *effects, Line("after", Message("gap.after"), self.end, total=True)]


def price_volume_mix(items: pd.DataFrame) -> PriceVolumeMix:
    """Split a sales change into volume, mix and price. Source: A5, G104; symmetric form: A4.

    Sales of an item = total cases x its share of cases x its price; the Shapley value of these three,
    added over items. A new or lost item has no price to compare: its change is volume and mix [D].

    Args:
        items: one row per item with ``quantity_0``, ``amount_0``, ``quantity_1``, ``amount_1`` (cases, yuan
            ex VAT); the index names the item.

    Returns:
        The effects, in all and per item.

    Raises:
        KitError: a column is missing, an item stands twice or a figure is not a number.

    >>> two = pd.DataFrame({"quantity_0": [1000, 500], "amount_0": [50_000, 40_000],
    ...                     "quantity_1": [900, 700], "amount_1": [46_800, 54_600]}, index=["tea", "nuts"])
    >>> result = price_volume_mix(two)
    >>> [round(effect, 2) for effect in (result.volume, result.mix, result.price)]
    [6175.69, 4517.36, 706.94]
    """
    columns = ["quantity_0", "amount_0", "quantity_1", "amount_1"]
    lacking = [name for name in columns if name not in items]
    if lacking:
        raise KitError("gap.pvm_columns", columns=lacking, there=list(items.columns))
    if items.index.duplicated().any():
        raise KitError("gap.pvm_twice", items=sorted(set(items.index[items.index.duplicated()].astype(str))))
    figures = items[columns].astype("float64")
    if not np.isfinite(figures.to_numpy()).all():
        raise KitError("gap.not_finite")
    q0, v0, q1, v1 = (figures[name].to_numpy() for name in columns)
    effects = _effects(q0, v0, q1, v1)
    status = np.select([(q0 == 0) & (q1 != 0), (q0 != 0) & (q1 == 0)], ["new", "lost"], "both")
    table = figures.assign(**effects, status=status)
    return PriceVolumeMix(table, float(v0.sum()), float(v1.sum()))


def _effects(q0: np.ndarray, v0: np.ndarray, q1: np.ndarray, v1: np.ndarray) -> dict[str, np.ndarray]:
    total0, total1 = q0.sum(), q1.sum()
    other = np.where(q1 == 0, v1, 0.0) - np.where(q0 == 0, v0, 0.0)
    p0, p1 = _prices(q0, v0, q1, v1)
    if total0 == 0 or total1 == 0:
        # nothing sold in one of the periods: there is no mix to speak of
        return {"volume": q1 * p1 - q0 * p0, "mix": q0 * 0.0, "price": q0 * 0.0, "other": other}
    s0, s1 = q0 / total0, q1 / total1
    return {
        "volume": (total1 - total0) * _mean(s0, p0, s1, p1),
        "mix": (s1 - s0) * _mean(total0, p0, total1, p1),
        "price": (p1 - p0) * _mean(total0, s0, total1, s1),
        "other": other,
    }


def _prices(q0: np.ndarray, v0: np.ndarray, q1: np.ndarray, v1: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Prices of both periods; an item sold in one of them only has that price in both."""
    p0 = np.divide(v0, q0, out=np.zeros_like(v0), where=q0 != 0)
    p1 = np.divide(v1, q1, out=np.zeros_like(v1), where=q1 != 0)
    return np.where(q0 != 0, p0, p1), np.where(q1 != 0, p1, p0)


def _mean(a0: np.ndarray, b0: np.ndarray, a1: np.ndarray, b1: np.ndarray) -> np.ndarray:
    """Shapley weight of two other factors; written so that swapping the periods gives the same digits."""
    return (a0 * b0 + a1 * b1) / 3 + (a0 * b1 + a1 * b0) / 6


def dealer_pvm(
    dataset: Dataset,
    dealer_id: str,
    start: When = None,
    end: When = None,
    by: str = "sku",
    months_back: int = 12,
) -> PriceVolumeMix:
    """Return price, volume and mix of a dealer's offtake against the window a year before. Source: A5, C20.

    Args:
        dataset: needs ``offtake`` with ``quantity_cases``.
        dealer_id: which dealer.
        start: first month of the window; twelve months up to ``end`` if left out.
        end: last month; the last of the data if left out.
        by: ``sku`` or ``category``; the finer, the less mix hides in price.
        months_back: how far back the comparison lies.

    Raises:
        KitError: no such dealer or column, or no month in one of the windows.

    >>> from jbptools.data import case
    >>> result = dealer_pvm(case(), "D001", "2025-01", "2025-12")
    >>> abs(result.difference) < 0.005
    True
    """
    dealer_id = known_dealer(dataset, dealer_id)
    table = dataset.table("offtake")
    lacking = [name for name in (by, "quantity_cases", "amount_yuan", "month") if name not in table]
    if lacking:
        raise KitError("gap.pvm_columns", columns=lacking, there=list(table.columns))
    ours = table[table["dealer_id"] == dealer_id]
    first, last = window_of(dataset, start, end)
    now = ours[(ours["month"] >= first) & (ours["month"] <= last)]
    then = ours[(ours["month"] >= first - months_back) & (ours["month"] <= last - months_back)]
    if now.empty or then.empty:
        raise KitError("gap.window_empty", dealer=dealer_id, start=first, end=last)
    sums = [
        part.groupby(by)[["quantity_cases", "amount_yuan"]]
        .sum()
        .set_axis([f"quantity_{k}", f"amount_{k}"], axis=1)
        for k, part in enumerate((then, now))
    ]
    return price_volume_mix(pd.concat(sums, axis=1).fillna(0.0))
