"""Which months are whole: a last month that broke off must not look like a bad month."""

from datetime import date

import pandas as pd

__all__ = ["first_covered_day", "last_full_month", "last_full_months", "month_is_partial"]

_LOOK_BACK = 12


def month_is_partial(dates: pd.Series, as_of: date | None = None) -> bool:
    """Tell whether the last month of these dates broke off before its end.

    If nobody said up to which day the data go, the other months tell: a company that closes at weekends
    or ships once a month ends its months early every time. The last month is partial if more days are
    missing at its end than at the end of any of the twelve months before. Source: our design [D].

    Args:
        dates: datetime64, one per line; the order does not matter.
        as_of: the last day that the data cover, if known.

    >>> daily = pd.Series(pd.date_range("2025-01-01", "2025-03-09"))
    >>> month_is_partial(daily), month_is_partial(daily[daily < "2025-03-01"])
    (True, False)
    """
    days = pd.DatetimeIndex(dates.dropna().unique()).normalize()
    last = days.max()
    if as_of is not None and pd.Timestamp(as_of).to_period("M") >= last.to_period("M"):
        return pd.Timestamp(as_of).normalize() < last.to_period("M").end_time.normalize()
    ends = pd.Series(days).groupby(days.to_period("M")).max().sort_index().iloc[-_LOOK_BACK - 1 :]
    missing = (ends.dt.days_in_month - ends.dt.day).tolist()
    usual = max(missing[:-1], default=0)
    return bool(missing[-1] > usual)


def first_covered_day(dates: pd.Series) -> pd.Timestamp:
    """Return the day from which on the data can be taken as complete.

    It is the first of the first month, unless more days are missing at that month's start than at the
    start of any of the twelve months after: then the data begin in mid-month. Source: our design [D].

    >>> first_covered_day(pd.Series(pd.date_range("2025-01-02", "2025-06-30", freq="B")))
    Timestamp('2025-01-01 00:00:00')
    >>> first_covered_day(pd.Series(pd.date_range("2025-01-15", "2025-06-30")))
    Timestamp('2025-01-15 00:00:00')
    """
    days = pd.DatetimeIndex(dates.dropna().unique()).normalize()
    starts = pd.Series(days).groupby(days.to_period("M")).min().sort_index().iloc[: _LOOK_BACK + 1]
    missing = (starts.dt.day - 1).tolist()
    first = pd.Timestamp(days.min())
    return first if missing[0] > max(missing[1:], default=0) else first.replace(day=1)


def last_full_month(dates: pd.Series, as_of: date | None = None) -> pd.Period:
    """Return the last month that the data cover to its end.

    >>> last_full_month(pd.Series(pd.to_datetime(["2025-05-31", "2025-06-30", "2025-07-04"])))
    Period('2025-06', 'M')
    """
    last = pd.Timestamp(dates.max()).to_period("M")
    return last - 1 if month_is_partial(dates, as_of) else last


def last_full_months(first: pd.Period, last: pd.Period, wanted: int = 12) -> tuple[pd.Period, int]:
    """Return the first of the last ``wanted`` months, and how many there really are.

    Args:
        first: first month of the data.
        last: last full month of the data.
        wanted: months wished for.

    >>> last_full_months(pd.Period("2025-03", "M"), pd.Period("2025-08", "M"))
    (Period('2025-03', 'M'), 6)
    """
    start = max(first, last - (wanted - 1))
    return start, (last - start).n + 1
