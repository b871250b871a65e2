"""The days of Chinese New Year in Beijing: a table, because computed calendars get 2027 and 2030 wrong."""

from datetime import date

__all__ = ["NEW_YEARS", "new_year", "stocking_window"]

NEW_YEARS = (
    date(2022, 2, 1),
    date(2023, 1, 22),
    date(2024, 2, 10),
    date(2025, 1, 29),
    date(2026, 2, 17),
    date(2027, 2, 6),
    date(2028, 1, 26),
    date(2029, 2, 13),
    date(2030, 2, 3),
)


def new_year(year: int) -> date:
    """Return the first day of the lunar year that begins in a calendar year. Source: reference 5.5.

    Args:
        year: calendar year, 2022 to 2030.

    Raises:
        KitError: the table does not hold that year.

    >>> new_year(2026)
    datetime.date(2026, 2, 17)
    """
    from jbptools.words import KitError

    for day in NEW_YEARS:
        if day.year == year:
            return day
    raise KitError(
        "data.cny_unknown", year=str(year), first=str(NEW_YEARS[0].year), last=str(NEW_YEARS[-1].year)
    )


def stocking_window(year: int, before: int = 45, after: int = 15) -> tuple[date, date]:
    """Return first and last day of the weeks that the holiday distorts. Source: reference 5.5 [D].

    Args:
        year: calendar year of the New Year's day.
        before: days before it, when dealers and shops stock up.
        after: days after it, when nobody orders.

    >>> stocking_window(2025)
    (datetime.date(2024, 12, 15), datetime.date(2025, 2, 13))
    """
    from datetime import timedelta

    day = new_year(year)
    return day - timedelta(days=before), day + timedelta(days=after)
