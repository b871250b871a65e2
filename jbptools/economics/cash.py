"""Cash by month: extra sales need stock and credit first, profit comes later; the deepest point counts."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from jbptools.economics.sheet import Line, Sheet
from jbptools.words import KitError, Message

__all__ = ["CashPath", "cash_path"]


@dataclass(frozen=True, repr=False)
class CashPath(Sheet):
    """Money in and out by month, and added up; ``peak`` is the most that is out at a month end (yuan)."""

    months: tuple[str, ...]
    flow: tuple[float, ...]
    position: tuple[float, ...]

    @property
    def peak(self) -> float:
        """The deepest point of the cash position, as a positive need."""
        return max(0.0, -min(self.position))

    @property
    def peak_month(self) -> str | None:
        """The month of the deepest point; None where cash is never below the start."""
        return self.months[int(np.argmin(self.position))] if self.peak > 0 else None

    @property
    def payback_month(self) -> str | None:
        """The first month after the peak with the money back; None where it is not back in the horizon."""
        if self.peak == 0:
            return self.months[0]
        low = int(np.argmin(self.position))
        return next((self.months[i] for i in range(low, len(self.months)) if self.position[i] >= 0), None)

    @property
    def definition(self) -> Message:  # type: ignore[override]
        """What the flow of a month holds."""
        return Message("economics.cash_definition")

    def lines(self) -> Sequence[Line]:
        """Return the position at each month's end, and the peak."""
        rows = [
            Line(month, Message("economics.line_month", month=month), value)
            for month, value in zip(self.months, self.position, strict=True)
        ]
        return [*rows, Line("cash_peak", Message("economics.line_cash_peak"), self.peak, total=True)]


def cash_path(
    months: Sequence[object],
    cash_profit: Sequence[float],
    invested: Sequence[float],
    opening: float | None = None,
) -> CashPath:
    """Return the cash by month: profit in cash less the rise of the investment. Source: 5.3 [D], A22.

    Args:
        months: names of the months.
        cash_profit: profit of each month in the month its cash comes (rebates when received), yuan.
        invested: money tied up at each month end, yuan.
        opening: money tied up before the first month; the first month end if left out.

    Raises:
        KitError: different lengths or no month.

    >>> tied = [80_000, 90_000, 70_000]
    >>> path = cash_path(["Jan", "Feb", "Mar"], [10_000, 10_000, 40_000], tied, opening=50_000)
    >>> path.peak, path.peak_month, path.payback_month
    (20000.0, 'Jan', 'Mar')
    """
    profit, tied = np.asarray(cash_profit, dtype="float64"), np.asarray(invested, dtype="float64")
    if not len(profit) == len(tied) == len(months) or len(months) == 0:
        raise KitError("economics.months_differ", months=len(months), flows=len(profit), balances=len(tied))
    start = float(tied[0]) if opening is None else float(opening)
    flow = profit - np.diff(tied, prepend=start)
    position = np.cumsum(flow)
    if not np.isfinite(position).all():
        raise KitError("economics.not_finite", name="cash", value=str(float(position[-1])))
    return CashPath(tuple(map(str, months)), tuple(map(float, flow)), tuple(map(float, position)))
