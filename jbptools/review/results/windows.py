"""Fair windows: the same days of both years, nothing compared with what the data do not hold.

A month that broke off is cut on both sides; Chinese New Year, which moves, gets a window of its own.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

import pandas as pd

from jbptools.data.cny import stocking_window
from jbptools.data.coverage import first_covered_day, month_is_partial
from jbptools.words import KitError, Message
from jbptools.words.choices import one_of

__all__ = ["Span", "Window", "Windows", "cny_windows", "fair_windows"]

Span = Literal["year_to_date", "last_12_months", "last_month"]
_SPANS: tuple[Span, ...] = ("year_to_date", "last_12_months", "last_month")
#: New Year's windows that differ by more days than this make two periods hard to compare
_CNY_DAYS = 3


@dataclass(frozen=True)
class Window:
    """Some days, both ends included."""

    start: pd.Timestamp
    end: pd.Timestamp

    @property
    def days(self) -> int:
        """How many days it holds."""
        return int((self.end - self.start).days) + 1

    @property
    def months(self) -> pd.PeriodIndex:
        """The months it touches."""
        return pd.period_range(self.start, self.end, freq="M")

    def full_months(self) -> pd.PeriodIndex:
        """The months that lie wholly inside."""
        inside = [
            month
            for month in self.months
            if month.start_time >= self.start and month.end_time.normalize() <= self.end
        ]
        return pd.PeriodIndex(inside, freq="M")


@dataclass(frozen=True)
class Windows:
    """This year's days and the same days of last year.

    Args:
        this: the days under review.
        last: the same days a year before; None where the data do not hold them.
        partial: the last month is not over, and both years end at the same day of it.
        definition: which days are compared, as a sentence.
        notes: what was cut, and where Chinese New Year spoils the comparison.
    """

    this: Window
    last: Window | None
    partial: bool
    definition: Message
    notes: tuple[Message, ...] = ()


def fair_windows(
    dates: pd.Series, as_of: date | None = None, span: Span = "year_to_date", *, monthly: bool = False
) -> Windows:
    """Return comparable windows of this year and last year. Source: 5.5 [D].

    Args:
        dates: datetime64 or Period[M], at least one; the days (or months) that have data.
        as_of: the last day that counts; if left out, the last day of the data, or the end of its month
            where the month looks whole.
        span: ``year_to_date``, ``last_12_months`` (full ones) or ``last_month`` (the last full one).
        monthly: the data come by month: a month that broke off can only be left out whole.

    Raises:
        KitError: no date, an unknown span, or nothing before ``as_of``.

    >>> daily = pd.Series(pd.date_range("2024-01-01", "2025-03-09"))
    >>> windows = fair_windows(daily)
    >>> windows.this.end, windows.last.end, windows.partial
    (Timestamp('2025-03-09 00:00:00'), Timestamp('2024-03-09 00:00:00'), True)
    """
    one_of("span", span, _SPANS)
    if isinstance(dates.dtype, pd.PeriodDtype):
        dates, monthly = dates.dt.to_timestamp(), True
    days = dates.dropna().dt.normalize()
    if as_of is not None:
        days = days[days <= pd.Timestamp(as_of)]
    if not len(days):
        raise KitError("review.no_days")
    end = _last_day(days, as_of, monthly)
    notes: list[Message] = []
    partial = end != _month_end(end)
    if partial and (monthly or span != "year_to_date"):
        notes.append(Message("review.partial_dropped", month=end.to_period("M"), end=end))
        end = (end.to_period("M") - 1).end_time.normalize()
        partial = False
    this = Window(_start(end, span), end)
    return _compare(this, first_covered_day(days), partial, notes)


def _month_end(day: pd.Timestamp) -> pd.Timestamp:
    return day.to_period("M").end_time.normalize()


def _last_day(days: pd.Series, as_of: date | None, monthly: bool) -> pd.Timestamp:
    last = days.max()
    if as_of is not None:
        # data may simply stop before the day that they are said to cover
        stop = pd.Timestamp(as_of).normalize()
        return stop if stop.to_period("M") == last.to_period("M") else _month_end(last)
    return last if not monthly and month_is_partial(days) else _month_end(last)


def _start(end: pd.Timestamp, span: Span) -> pd.Timestamp:
    if span == "year_to_date":
        return pd.Timestamp(year=end.year, month=1, day=1)
    return (end.to_period("M") - (11 if span == "last_12_months" else 0)).start_time


def _year_before(day: pd.Timestamp, *, is_end: bool) -> pd.Timestamp:
    earlier = day - pd.DateOffset(years=1)
    return _month_end(earlier) if is_end and day == _month_end(day) else earlier


def _compare(this: Window, first_day: pd.Timestamp, partial: bool, notes: list[Message]) -> Windows:
    """Put last year's window beside this one, cut to what the data hold."""
    if this.start < first_day:
        this = Window(first_day, this.end)
    last = Window(_year_before(this.start, is_end=False), _year_before(this.end, is_end=True))
    if last.end < first_day:
        notes.append(Message("review.no_last_year", first=first_day))
        alone = Message("review.window_alone", start=this.start, end=this.end)
        return Windows(this, None, partial, alone, tuple(notes))
    if last.start < first_day:
        last = Window(first_day, last.end)
        this = Window(first_day + pd.DateOffset(years=1), this.end)
        notes.append(Message("review.window_cut", first=first_day, days=this.days))
    if partial:
        notes.append(Message("review.partial_cut", end=this.end, last_end=last.end))
    notes += _new_year_note(this, last)
    definition = Message(
        "review.window", start=this.start, end=this.end, last_start=last.start, last_end=last.end
    )
    return Windows(this, last, partial, definition, tuple(notes))


def _overlap(window: Window, start: date, end: date) -> int:
    from_day, to_day = max(window.start, pd.Timestamp(start)), min(window.end, pd.Timestamp(end))
    return max(int((to_day - from_day).days) + 1, 0)


def _new_year_days(window: Window) -> int | None:
    """How many days around Chinese New Year a window holds; None where the table of dates ends."""
    total = 0
    for year in range(window.start.year, window.end.year + 2):
        try:
            total += _overlap(window, *stocking_window(year))
        except KitError:
            # only the year after the window may be unknown: its stocking weeks begin in December at most
            if year <= window.end.year:
                return None
    return total


def _new_year_note(this: Window, last: Window) -> list[Message]:
    now, before = _new_year_days(this), _new_year_days(last)
    if now is None or before is None or abs(now - before) <= _CNY_DAYS:
        return []
    return [Message("review.cny_cut", this_days=now, last_days=before)]


def cny_windows(year: int, first_day: pd.Timestamp, last_day: pd.Timestamp) -> Windows | None:
    """Return the weeks around Chinese New Year of this year and last, 45 days before to 15 after.

    Source: 5.5 (T-45..T+15) [D], G102.

    Args:
        year: of the New Year's day.
        first_day: first day of the data.
        last_day: last day of the data.

    Returns:
        None where the data do not hold both windows, or the table of dates does not hold both years.

    >>> found = cny_windows(2026, pd.Timestamp("2024-01-01"), pd.Timestamp("2026-06-30"))
    >>> found.this.start, found.last.start, found.this.days == found.last.days
    (Timestamp('2026-01-03 00:00:00'), Timestamp('2024-12-15 00:00:00'), True)
    """
    try:
        now, before = stocking_window(year), stocking_window(year - 1)
    except KitError:
        return None
    this, last = (Window(pd.Timestamp(start), pd.Timestamp(end)) for start, end in (now, before))
    if last.start < first_day or this.end > last_day:
        return None
    definition = Message(
        "review.cny_window", start=this.start, end=this.end, last_start=last.start, last_end=last.end
    )
    return Windows(this, last, False, definition)
