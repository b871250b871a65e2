"""Where the year will land: four methods side by side, a point, and a range from past errors."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
import pandas as pd

from jbptools.data.months import When, month_of
from jbptools.economics.sheet import Line, Sheet
from jbptools.review.landing.season import fit_season, holiday_effect
from jbptools.words import KitError, Message

__all__ = ["METHODS", "Landing", "landing"]

#: the methods, best first: the first that has a figure is the point
METHODS = ("seasonal", "same_growth", "plan_to_go", "run_rate")


@dataclass(frozen=True, repr=False)
class Landing(Sheet):
    """A year's landing: to date, each method (None with a reason where it cannot say), point and range."""

    year: str
    months_known: int
    to_date: float
    methods: Mapping[str, float | None]
    reasons: Mapping[str, Message]
    method: str
    low: float
    high: float
    plan: float | None
    range_from: Message
    notes: tuple[Message, ...] = ()

    @property
    def point(self) -> float:
        """The landing by the best method that has a figure."""
        value = self.methods[self.method]
        assert value is not None  # noqa: S101 - chosen because it has one
        return value

    @property
    def attainment(self) -> float | None:
        """Point over the year's plan; None without a plan."""
        return self.point / self.plan if self.plan else None

    @property
    def to_go(self) -> float | None:
        """Plan less what is done: what the rest of the year must bring."""
        return None if self.plan is None else self.plan - self.to_date

    @property
    def needed_per_month(self) -> float | None:
        """What each remaining month must bring to reach the plan; None when the year is over."""
        left = 12 - self.months_known
        return self.to_go / left if self.to_go is not None and left else None

    @property
    def definition(self) -> Message:  # type: ignore[override]
        """The method behind the point."""
        return Message(f"landing.definition_{self.method}", months=self.months_known)

    def remarks(self) -> Sequence[Message]:
        """Return the definition, where the range comes from, and what a method lacked."""
        return (self.definition, self.range_from, *self.notes, *self.reasons.values())

    def lines(self) -> Sequence[Line]:
        """Return to date, methods, range, point and plan."""
        rows = [
            ("to_date", self.to_date, "yuan", False),
            *((name, self.methods[name], "yuan", False) for name in METHODS),
            ("low", self.low, "yuan", False),
            ("point", self.point, "yuan", True),
            ("high", self.high, "yuan", False),
            ("plan", self.plan, "yuan", False),
            ("attainment", self.attainment, "percent", False),
            ("needed_per_month", self.needed_per_month, "yuan", False),
        ]
        return [Line(name, Message(f"landing.line_{name}"), v, spec, total) for name, v, spec, total in rows]


def landing(
    series: pd.Series,
    year: int,
    plan: pd.Series | None = None,
    through: When = None,
    first_month: int = 1,
    holiday: tuple[float, float] | None = None,
    errors: Sequence[float] | None = None,
) -> Landing:
    """Return where a year will land. Source: A37 (run rate, growth, share), A38 (holiday), reference 5.5 [D].

    Args:
        series: monthly figures (yuan or cases), Period[M] index; whole months only.
        year: the year in which the twelve months begin.
        plan: monthly plan of the same twelve months, same unit.
        through: last month to count as known; the last of the series if left out.
        first_month: where the business year begins.
        holiday: effects of the New Year windows, from many dealers (:func:`holiday_effect`).
        errors: past relative errors of the point at this month (landing / actual - 1), for the range.

    Raises:
        KitError: no month of the year is known, one in between is missing, or a figure is not a number.

    >>> last_year = [150, 190, 120, 140, 150, 155, 160, 165, 170, 150, 140, 110]
    >>> hua = pd.Series([*last_year, 205, 110, 128, 149, 158, 165], dtype=float,
    ...                 index=pd.period_range("2024-01", periods=18, freq="M"))
    >>> result = landing(hua, 2025)
    >>> round(result.methods["run_rate"]), round(result.methods["same_growth"], 1)
    (1830, 1819.9)
    """
    months = pd.period_range(f"{year}-{first_month:02d}", periods=12, freq="M")
    known = _known(series, months, through)
    k, to_date = len(known), float(known.sum())
    past = _history(series, months[0])
    goal = None if plan is None else plan.reindex(months)
    effect = holiday if holiday is not None else holiday_effect([past])
    figures = _figures(known, past, months, goal, effect)
    methods = {name: value for name, (value, _) in figures.items()}
    reasons = {name: why for name, (value, why) in figures.items() if why is not None and value is None}
    chosen = next(name for name in METHODS if methods[name] is not None)
    low, high, source = _range(methods, chosen, k, errors)
    total = None if goal is None or goal.isna().any() else float(goal.sum())
    return Landing(
        str(year),
        k,
        to_date,
        MappingProxyType(methods),
        MappingProxyType(reasons),
        chosen,
        low,
        high,
        total,
        source,
        _notes(past, effect),
    )


def _known(series: pd.Series, months: pd.PeriodIndex, through: When) -> pd.Series:
    if series.index.duplicated().any():
        raise KitError("landing.twice")
    inside = series[series.index.isin(months)].sort_index()
    if through is not None:
        inside = inside[inside.index <= month_of(through)]
    if inside.empty:
        raise KitError("landing.no_month", start=months[0], end=months[-1])
    wanted = months[months <= inside.index[-1]]
    found = inside.reindex(wanted)
    if not np.isfinite(found.to_numpy(dtype="float64")).all():
        lacking = [str(month) for month, value in found.items() if not np.isfinite(float(value))]
        raise KitError("landing.month_missing", months=lacking)
    return found.astype("float64")


def _history(series: pd.Series, start: pd.Period) -> pd.Series:
    """The unbroken months right before the year, whole years only."""
    past = series[series.index < start].sort_index().astype("float64")
    run = 0
    while run < len(past) and past.index[-1 - run] == start - 1 - run and np.isfinite(past.iloc[-1 - run]):
        run += 1
    return past.iloc[len(past) - run // 12 * 12 :] if run >= 12 else past.iloc[:0]


Figure = tuple[float | None, Message | None]


def _figures(
    known: pd.Series,
    past: pd.Series,
    months: pd.PeriodIndex,
    goal: pd.Series | None,
    holiday: tuple[float, float],
) -> dict[str, Figure]:
    k, to_date = len(known), float(known.sum())
    return {
        "run_rate": (to_date / k * 12, None),
        "same_growth": _same_growth(to_date, k, past),
        "seasonal": _seasonal(to_date, k, past, months, holiday),
        "plan_to_go": _plan_to_go(to_date, k, goal),
    }


def _same_growth(to_date: float, k: int, past: pd.Series) -> Figure:
    if past.empty:
        return None, Message("landing.no_last_year")
    last = past.iloc[-12:]
    base = float(last.iloc[:k].sum())
    if base <= 0:
        return None, Message("landing.no_base", base=base)
    return float(last.sum()) * to_date / base, None


def _seasonal(
    to_date: float, k: int, past: pd.Series, months: pd.PeriodIndex, holiday: tuple[float, float]
) -> Figure:
    season = fit_season(past, holiday) if len(past) else None
    if season is None:
        return None, Message("landing.no_season")
    return to_date / float(season.expected(months)[:k].sum()), None


def _plan_to_go(to_date: float, k: int, goal: pd.Series | None) -> Figure:
    if goal is None or goal.iloc[k:].isna().any():
        return None, Message("landing.no_plan")
    return to_date + float(goal.iloc[k:].sum()), None


def _range(
    methods: Mapping[str, float | None], chosen: str, k: int, errors: Sequence[float] | None
) -> tuple[float, float, Message]:
    point = methods[chosen]
    assert point is not None  # noqa: S101 - the caller chose a method with a figure
    if k == 12:
        return point, point, Message("landing.range_done")
    usable = [error for error in errors or () if np.isfinite(error) and error > -1]
    if len(usable) >= 5:
        low, high = np.quantile(usable, [0.1, 0.9])
        ends = sorted((point / (1 + float(high)), point / (1 + float(low)), point))
        return ends[0], ends[-1], Message("landing.range_errors", cases=len(usable))
    figures = [value for value in methods.values() if value is not None]
    return min(figures), max(figures), Message("landing.range_methods", methods=len(figures))


def _notes(past: pd.Series, holiday: tuple[float, float]) -> tuple[Message, ...]:
    if past.empty:
        return ()
    years = len(past) // 12
    return (Message("landing.holiday_moved" if any(holiday) else "landing.holiday_unknown", years=years),)
