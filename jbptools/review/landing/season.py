"""The shape of a year: how much falls in each month, with Chinese New Year in this year's place.

A month's share of the year is a fixed part per calendar month plus a part for the days of the stocking
window (45 days before New Year's Day to 15 after) that fall into it this year. Source: A38 (holiday
regressor with windows before and after), A37 (seasonal share), reference 5.5 [D].
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

import numpy as np
import pandas as pd

from jbptools.data.cny import NEW_YEARS
from jbptools.words import KitError

__all__ = ["BEFORE", "Season", "fit_season", "holiday_effect", "window_parts"]

BEFORE, AFTER = 45, 15
_YEARS = {day.year for day in NEW_YEARS}
#: a year's effect of the holiday is estimated only where its date moved at least this many days
LEAST_MOVE = 5
#: level and effect depend on each other; they settle within a few rounds
_ROUNDS = 6


def window_parts(months: pd.PeriodIndex) -> np.ndarray:
    """Return, per month, the parts of the windows before and after New Year that fall into it.

    Returns:
        Array (months, 2); a window that lies within one month gives 1.0.

    Raises:
        KitError: the table of dates does not reach so far.

    >>> window_parts(pd.period_range("2025-01", periods=2, freq="M")).round(2).tolist()
    [[0.62, 0.19], [0.0, 0.81]]
    """
    unknown, years = _years_needed(months) - _YEARS, sorted(_YEARS)
    if unknown:
        raise KitError("data.cny_unknown", year=str(min(unknown)), first=str(years[0]), last=str(years[-1]))
    return np.array([_parts(int(month.year), int(month.month)) for month in months]).reshape(-1, 2)


def _years_needed(months: pd.PeriodIndex) -> set[int]:
    return {int(y) for y in months.year} | {int(m.year) + 1 for m in months if m.month == 12}


def _moved(months: pd.PeriodIndex, effect: tuple[float, float]) -> np.ndarray:
    """What the holiday adds to each month; nothing where it has no effect, whatever the year."""
    return window_parts(months) @ effect if any(effect) else np.zeros(len(months))


@cache
def _parts(year: int, month: int) -> tuple[float, float]:
    """One month: a window's days that fall into it, over all its days."""
    first = date(year, month, 1).toordinal()
    last = (date(year + month // 12, month % 12 + 1, 1)).toordinal() - 1
    before = after = 0
    for day in NEW_YEARS:
        new_year = day.toordinal()
        before += max(0, min(last, new_year - 1) - max(first, new_year - BEFORE) + 1)
        after += max(0, min(last, new_year + AFTER) - max(first, new_year) + 1)
    return before / BEFORE, after / (AFTER + 1)


@dataclass(frozen=True)
class Season:
    """Index of each month (mean about 1) and the effects of the windows before and after New Year."""

    index: tuple[float, ...]
    before: float
    after: float
    years: int
    moved: bool

    def expected(self, months: pd.PeriodIndex) -> np.ndarray:
        """Return the year's shares by month, New Year in its place; they add up to 1.

        >>> flat = Season((1.0,) * 12, 0.5, -0.2, 2, True)
        >>> shares = flat.expected(pd.period_range("2026-01", periods=12, freq="M"))
        >>> round(float(shares.sum()), 9), bool(shares[1] > shares[5])
        (1.0, True)
        """
        shape = np.array([self.index[month.month - 1] for month in months])
        shape = shape + _moved(months, (self.before, self.after))
        shape = np.maximum(shape, 0.01)
        return np.asarray(shape / shape.sum())


def _years_of(history: pd.Series) -> list[pd.Series]:
    """Whole years (12 months in a row from the history's last month back), oldest first."""
    months = len(history) // 12 * 12
    tail = history.iloc[len(history) - months :]
    return [tail.iloc[k : k + 12] for k in range(0, months, 12)]


def holiday_effect(histories: Sequence[pd.Series]) -> tuple[float, float]:
    """Return the effects of the two windows, from series whose New Years fell on different days. Source: A38.

    All series together: one dealer's lumpy months say little about the holiday.

    Args:
        histories: monthly series of whole years, gap-free, ending in the same month.

    Returns:
        (before, after) as parts of an average month; (0, 0) with fewer than two years, years before the
        table of dates, or dates that hardly moved: the holiday then stays in the month's own index.

    >>> year = pd.Series(100.0, pd.period_range("2023-01", periods=12, freq="M"))
    >>> holiday_effect([year])
    (0.0, 0.0)
    """
    blocks = [year for history in histories for year in _years_of(history) if year.sum() > 0]
    starts = {year.index[0] for year in blocks}
    known = all(_years_needed(pd.PeriodIndex(year.index)) <= _YEARS for year in blocks)
    if len(starts) < 2 or not known or _spread(starts) < LEAST_MOVE:
        return 0.0, 0.0
    months = [month for year in blocks for month in year.index]
    dummies = np.eye(12)[[month.month - 1 for month in months]]
    parts = window_parts(pd.PeriodIndex(months))
    design = np.hstack([dummies, parts])
    ridge = np.diag([1e-9] * 12 + [1e-5 * len(blocks)] * 2)
    solver = np.linalg.solve(design.T @ design + ridge, design.T)
    effect = (0.0, 0.0)
    for _ in range(_ROUNDS):
        found = solver @ np.concatenate([year.to_numpy() / _level(year, effect) for year in blocks])
        effect = float(found[12]), float(found[13])
    return effect


def _level(year: pd.Series, effect: tuple[float, float]) -> float:
    """An average month of a year without the holiday: calendar years hold more or less of its windows."""
    return float(year.mean() / (1 + _moved(pd.PeriodIndex(year.index), effect).mean()))


def _spread(starts: set[pd.Period]) -> int:
    days = [
        day.timetuple().tm_yday for day in NEW_YEARS if day.year in {s.year + (s.month > 2) for s in starts}
    ]
    return max(days) - min(days) if days else 0


def fit_season(history: pd.Series, holiday: tuple[float, float] | None = None) -> Season | None:
    """Return the shape of the years in a history; None where there is no whole year. Source: A37 A38.

    Args:
        history: monthly figures without a gap, Period[M] index, ending before the year to be landed.
        holiday: effects of the windows if better known from many dealers; else from this history.

    >>> two = pd.Series(100.0, pd.period_range("2023-01", periods=24, freq="M"))
    >>> season = fit_season(two)
    >>> season.years, round(season.index[5], 3)
    (2, 1.0)
    """
    years = [year for year in _years_of(history) if year.sum() > 0]
    if not years:
        return None
    before, after = holiday if holiday is not None else holiday_effect([history])
    index = np.zeros(12)
    for year in years:
        moved = _moved(pd.PeriodIndex(year.index), (before, after))
        calm = year.to_numpy() / _level(year, (before, after)) - moved
        for month, value in zip(year.index, calm, strict=True):
            index[month.month - 1] += value / len(years)
    return Season(tuple(index.tolist()), before, after, len(years), (before, after) != (0.0, 0.0))
