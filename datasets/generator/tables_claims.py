"""Trade spend: promotions, the claims for them, rebates earned and paid late."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from datasets.generator.clock import AS_OF, MONTHS, label, month_date, quarter_end
from datasets.generator.flows import Trade
from datasets.generator.rng import Stream, whole
from datasets.generator.tables_targets import year_targets
from datasets.generator.tables_trade import month_sell_in
from datasets.generator.write import money, share

__all__ = [
    "Claim",
    "Rebate",
    "annual_rate",
    "claims",
    "made_claims",
    "made_rebates",
    "promotions",
    "rebate_terms",
    "rebates",
]

Row = tuple[object, ...]
_QUARTER = ((0.0, 0.006), (0.90, 0.010), (1.0, 0.016), (1.08, 0.020))
_ANNUAL = ((0.0, 0.002), (0.95, 0.004), (1.0, 0.008))


@dataclass(frozen=True)
class Claim:
    """One claim in cents with its dates; an open one has no settled date."""

    number: int
    amount: int
    advanced: date
    submitted: date | None
    settled: date | None
    paid: int
    rejected: int
    status: str


@dataclass(frozen=True)
class Rebate:
    """One rebate in cents, accrued in a month (index) and received later or not yet."""

    month: int
    scheme: str
    base: int
    rate: float
    accrued: int
    received: date | None
    form: str


def _code(book: Trade, number: int) -> str:
    return f"{book.dealer.id[1:]}{number:02d}"


def promotions(book: Trade) -> Iterator[Row]:
    """Rows of ``promotions``."""
    for number, deal in enumerate(book.promotions, 1):
        yield (
            f"P{_code(book, number)}",
            book.dealer.id,
            deal.category,
            deal.mechanic,
            deal.start,
            deal.end,
            money(deal.planned * 100),
        )


def _claim(book: Trade, number: int, draw: Stream) -> Claim:
    deal, knobs = book.promotions[number - 1], book.knobs
    amount = whole(deal.planned * draw.uniform(86, 105))
    submitted = deal.end + timedelta(days=draw.between(8, 24))
    settled = submitted + timedelta(days=whole(knobs.claim_days * draw.uniform(0.7, 1.3)))
    refused = (
        whole(amount * min(1.0, knobs.rejected * 2.5 * draw.uniform(0.5, 1.5))) if draw.chance(0.4) else 0
    )
    refused = amount if draw.chance(knobs.rejected * 0.3) else refused
    if submitted > AS_OF:
        return Claim(number, amount, deal.start, None, None, 0, 0, "advanced")
    if settled > AS_OF:
        return Claim(number, amount, deal.start, submitted, None, 0, 0, "submitted")
    status = "rejected" if refused == amount else "settled"
    return Claim(number, amount, deal.start, submitted, settled, amount - refused, refused, status)


@cache
def made_claims(book: Trade) -> list[Claim]:
    """Return one claim per promotion, paid or not by the last day of the data."""
    draw = Stream("claims", book.dealer.id)
    return [_claim(book, number, draw) for number in range(1, len(book.promotions) + 1)]


def claims(book: Trade) -> Iterator[Row]:
    """Rows of ``claims``."""
    for claim in made_claims(book):
        code = _code(book, claim.number)
        yield (
            f"K{code}",
            book.dealer.id,
            f"P{code}",
            money(claim.amount),
            claim.advanced,
            claim.submitted,
            claim.settled,
            money(claim.paid),
            money(claim.rejected),
            claim.status,
        )


def rebate_terms() -> Iterator[Row]:
    """Rows of ``rebate_terms``."""
    for scheme, steps in (("quarter", _QUARTER), ("annual", _ANNUAL)):
        for start, rate in steps:
            yield scheme, share(start), share(rate)


def _rate(steps: tuple[tuple[float, float], ...], attainment: float) -> float:
    return [rate for start, rate in steps if attainment >= start][-1]


def annual_rate(book: Trade, bought: list[int]) -> float:
    """Return the annual rate at the attainment of the open year so far."""
    base, goal = 0, 0
    for month in range(36, len(MONTHS)):
        base, goal = base + bought[month], goal + year_targets(book)[3][month - 36]
    return _rate(_ANNUAL, base / 100 / goal)


def _periods() -> Iterator[tuple[int, str, int]]:
    for index, month in enumerate(MONTHS):
        if quarter_end(month):
            yield index, "quarter", 3
        if month[1] == 12:
            yield index, "annual", 12


@cache
def made_rebates(book: Trade) -> list[Rebate]:
    """Return the dealer's rebates, oldest first."""
    return list(_rebates(book))


def _rebates(book: Trade) -> Iterator[Rebate]:
    draw = Stream("rebates", book.dealer.id)
    bought, goals = month_sell_in(book), [goal for year in year_targets(book) for goal in year]
    for index, scheme, length in _periods():
        months = range(index - length + 1, index + 1)
        base, goal = 0, 0
        for month in months:
            base, goal = base + bought[month], goal + goals[month]
        rate = _rate(_QUARTER if scheme == "quarter" else _ANNUAL, base / 100 / goal)
        wait = book.knobs.rebate_lag + draw.between(-12, 18) + (25 if scheme == "annual" else 0)
        paid = month_date(MONTHS[index], 31) + timedelta(days=wait)
        form = draw.pick(("cash", "credit_note", "credit_note", "goods"))
        yield Rebate(index, scheme, base, rate, whole(base * rate), paid if paid <= AS_OF else None, form)


def rebates(book: Trade) -> Iterator[Row]:
    """Rows of ``rebates``."""
    for rebate in made_rebates(book):
        month, paid = label(MONTHS[rebate.month]), rebate.accrued if rebate.received else 0
        yield (
            book.dealer.id,
            month,
            rebate.scheme,
            money(rebate.base),
            share(rebate.rate),
            money(rebate.accrued),
            money(paid),
            rebate.received,
            rebate.form,
        )
