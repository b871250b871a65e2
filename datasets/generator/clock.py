"""Months, days, seasons and the moving Chinese New Year."""

from calendar import monthrange
from datetime import date

from jbptools.data.cny import NEW_YEARS

__all__ = ["AS_OF", "MONTHS", "days_in", "holiday_factor", "label", "month_date", "quarter_end"]

AS_OF = date(2026, 6, 30)
#: every month with data, oldest first
MONTHS = [(year, month) for year in (2023, 2024, 2025, 2026) for month in range(1, 13)][:42]

#: what a day is worth before, during and after the holiday; the first is scaled by the category
_BEFORE, _HOLIDAY, _AFTER = (-24, -4), (-3, 8), (9, 18)


def label(month: tuple[int, int]) -> str:
    """Return ``2025-06`` for ``(2025, 6)``."""
    return f"{month[0]}-{month[1]:02d}"


def days_in(month: tuple[int, int]) -> int:
    """Return how many days the month has."""
    return monthrange(*month)[1]


def month_date(month: tuple[int, int], day: int) -> date:
    """Return a day of the month, the last one if it is shorter."""
    return date(month[0], month[1], min(day, days_in(month)))


def quarter_end(month: tuple[int, int]) -> bool:
    """Tell whether the month closes a quarter."""
    return month[1] % 3 == 0


def _day_weight(day: date, uplift: float) -> float:
    for new_year in NEW_YEARS:
        away = (day - new_year).days
        if _BEFORE[0] <= away <= _BEFORE[1]:
            return 1.0 + uplift
        if _HOLIDAY[0] <= away <= _HOLIDAY[1]:
            return 0.35
        if _AFTER[0] <= away <= _AFTER[1]:
            return 0.85
    return 1.0


def holiday_factor(month: tuple[int, int], uplift: float) -> float:
    """Return how much the New Year lifts or lowers a month's offtake.

    Args:
        month: year and month.
        uplift: extra share of a normal day in the three weeks before the holiday.
    """
    total = 0.0
    for day in range(1, days_in(month) + 1):
        total += _day_weight(date(*month, day), uplift)
    return total / days_in(month)
