"""On which days a dealer's orders arrive: three or four a month, none in the holiday, most of it late."""

from datetime import date, timedelta

from datasets.generator.clock import month_date
from datasets.generator.rng import Stream, whole
from jbptools.data.cny import NEW_YEARS

__all__ = ["order_days", "spread"]

_SLOTS = ((3, 6), (10, 13), (17, 20), (25, 28))
_SMALL = 40


def _working(day: date) -> date:
    for new_year in NEW_YEARS:
        if -2 <= (day - new_year).days <= 7:
            earlier = new_year - timedelta(days=4)
            day = earlier if earlier.month == day.month else new_year + timedelta(days=9)
    return day if day.weekday() != 6 else day + timedelta(days=1 if day.day < 3 else -1)


def order_days(month: tuple[int, int], size: int, draw: Stream) -> list[date]:
    """Return the days of delivery in a month, the month-end one last."""
    count = 2 + (size >= 8_000_000) + (size >= 20_000_000)
    early = sorted(draw.shuffled(range(3))[: count - 1])
    slots = [_SLOTS[index] for index in early] + [_SLOTS[3]]
    days = [_working(month_date(month, draw.between(low, high))) for low, high in slots]
    return sorted(set(days))


def spread(cases: int, days: list[date], late: float, draw: Stream) -> list[tuple[date, int]]:
    """Split a month's cases of one SKU over the days; ``late`` is the month-end share."""
    if cases <= 0:
        return []
    earlier = days[:-1] or days
    if cases < _SMALL:
        return [(days[-1] if draw.chance(late) else draw.pick(earlier), cases)]
    last = whole(cases * min(0.95, draw.normal(late, 0.05)))
    last = max(0, min(cases, last))
    return [(day, part) for day, part in ((draw.pick(earlier), cases - last), (days[-1], last)) if part]
