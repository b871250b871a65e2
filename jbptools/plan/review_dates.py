"""The review calendar: 30, 60 and 90 days after the start, then once a month until the plan ends."""

from collections.abc import Iterator
from datetime import date, timedelta

from jbptools.plan.document.plan import Plan
from jbptools.words import KitError

__all__ = ["review_dates", "with_review_calendar"]

_FIRST = (("day30", 30), ("day60", 60), ("day90", 90))
_MOST = 24


def review_dates(starts: date, ends: date) -> Iterator[tuple[str, date]]:
    """Yield kind and date of each review; a Saturday or Sunday moves to the Monday after. Source: A44.

    >>> [str(day) for _, day in review_dates(date(2027, 1, 1), date(2027, 6, 30))]
    ['2027-02-01', '2027-03-02', '2027-04-01', '2027-05-03', '2027-06-01']
    """
    last = starts
    for kind, days in _FIRST:
        last = starts + timedelta(days=days)
        yield kind, _working(last)
    month = last.year * 12 + last.month
    for step in range(_MOST):
        year, index = divmod(month + step, 12)
        day = date(year, index + 1, min(starts.day, 28))
        if day > ends:
            return
        yield "monthly", _working(day)


def _working(day: date) -> date:
    return day + timedelta(days=(7 - day.weekday()) % 7 if day.weekday() > 4 else 0)


def with_review_calendar(plan: Plan) -> Plan:
    """Return the plan with all its reviews; those already dated stay, an empty one gets its date.

    Raises:
        KitError: the plan has no start date.

    >>> plan = Plan.new("Hua", "en").set_field("starts", "2027-01-01").set_field("ends", "2027-12-31")
    >>> plan = with_review_calendar(plan)
    >>> len(plan.reviews), with_review_calendar(plan) == plan
    (11, True)
    """
    if plan.starts is None:
        raise KitError("joint.no_start")
    ends = plan.ends or plan.objective.by or plan.starts + timedelta(days=364)
    for kind, day in review_dates(plan.starts, ends):
        same = [review for review in plan.reviews if review.kind == kind]
        if any(review.date is not None and _meant(kind, review.date, day) for review in same):
            continue
        empty = next((review for review in same if review.date is None), None)
        plan = plan.set_item(empty.id, "date", day) if empty else _added(plan, kind, day)
    return plan


def _meant(kind: str, there: date, day: date) -> bool:
    """A dated review counts for its kind; a monthly one for its month."""
    return kind != "monthly" or (there.year, there.month) == (day.year, day.month)


def _added(plan: Plan, kind: str, day: date) -> Plan:
    return plan.with_item("reviews", kind=kind, date=day)
