"""The dealer's money: offtake by channel, receivables, profit and loss, investment; the maker's costs."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from datasets.generator.clock import MONTHS, days_in, label, month_date
from datasets.generator.flows import Trade
from datasets.generator.goods import buy_in_cents
from datasets.generator.rng import Stream, whole
from datasets.generator.tables_claims import annual_rate, made_claims, made_rebates
from datasets.generator.tables_dealers import payment
from datasets.generator.tables_trade import BY_CODE, month_sell_in, sell_cents
from datasets.generator.write import money, share

__all__ = ["balance", "channel_mix", "channel_sales", "maker_costs", "pnl", "receivables"]

Row = tuple[object, ...]
TERMS = {"gt": 8, "mt": 55, "cvs": 40, "catering": 30, "wholesale": 12, "special": 45, "discount": 25}
_SIDE = {
    "gt": ("mt", "cvs", "special"),
    "mt": ("gt", "cvs", "discount"),
    "cvs": ("gt", "mt", "special"),
    "catering": ("gt", "special", "cvs"),
    "wholesale": ("gt", "discount", "special"),
    "special": ("gt", "catering", "cvs"),
    "discount": ("gt", "cvs", "mt"),
}
_INTEREST = 0.045
_DISCOUNT_GROWTH = 0.012


@dataclass(frozen=True)
class _Month:
    sales: int
    cost: int
    stock: int
    lost: int
    channels: dict[str, int]


def channel_mix(book: Trade) -> dict[str, float]:
    """Return channel -> share of offtake at the start; the main channel first."""
    draw = Stream("channels", book.dealer.id)
    first = draw.uniform(0.5, 0.6)
    rest = 1 - first
    second = rest * draw.uniform(0.42, 0.5)
    third = rest * draw.uniform(0.28, 0.36)
    sides = _SIDE[book.dealer.channel]
    return {book.dealer.channel: first, sides[0]: second, sides[1]: third, sides[2]: rest - second - third}


def _split(book: Trade, month: int, sales: int) -> dict[str, int]:
    draw = Stream("channel month", book.dealer.id, month)
    weights, total = {}, 0.0
    for channel, part in channel_mix(book).items():
        growth = 1 + _DISCOUNT_GROWTH * month if channel == "discount" else 1.0
        weights[channel] = part * growth * draw.normal(1.0, 0.03)
        total += weights[channel]
    found, left = {}, sales
    for channel, weight in list(weights.items())[1:]:
        found[channel] = whole(sales * weight / total)
        left -= found[channel]
    return {book.dealer.channel: left} | found


@cache
def _months(book: Trade) -> list[_Month]:
    found = []
    for month in range(len(MONTHS)):
        sales = cost = stock = lost = 0
        for code in book.skus():
            cell = book.cells.get((month, code))
            if cell is None:
                continue
            price = buy_in_cents(BY_CODE[code], MONTHS[month])
            sales += cell.out * sell_cents(book, BY_CODE[code], month)
            cost += cell.out * price
            stock += cell.closing * price
            lost += cell.loss * price
        found.append(_Month(sales, cost, stock, lost, _split(book, month, sales)))
    return found


def channel_sales(book: Trade) -> Iterator[Row]:
    """Rows of ``channel_sales``; a month's channels add up to its offtake."""
    for month, facts in enumerate(_months(book)):
        for channel, amount in sorted(facts.channels.items()):
            yield book.dealer.id, label(MONTHS[month]), channel, money(amount)


@cache
def _overdue(book: Trade, month: int) -> float:
    growth = 1 + 0.075 * max(0, month - 23) if book.knobs.owner == "handover" else 1.0
    return book.knobs.overdue * growth * Stream("overdue", book.dealer.id, month).normal(1.0, 0.08)


def _owed(book: Trade, months: list[_Month], month: int, channel: str) -> tuple[int, int, int, int]:
    days, not_due = TERMS[channel], 0.0
    for back in range(3):
        if month - back >= 0:
            part = min(1.0, max(0.0, (days - 30 * back) / 30))
            not_due += months[month - back].channels[channel] * part
    late = not_due * _overdue(book, month)
    return whole(not_due), whole(late * 0.55), whole(late * 0.27), whole(late * 0.18)


def receivables(book: Trade) -> Iterator[Row]:
    """Rows of ``receivables``: what outlets owe by channel and age."""
    months = _months(book)
    for month in range(len(MONTHS)):
        for channel in sorted(months[month].channels):
            ages = _owed(book, months, month, channel)
            total = ages[0] + ages[1] + ages[2] + ages[3]
            yield (book.dealer.id, label(MONTHS[month]), channel, money(total), *map(money, ages))


def _debt(book: Trade, months: list[_Month], month: int) -> tuple[int, int]:
    total = oldest = 0
    for channel in months[month].channels:
        ages = _owed(book, months, month, channel)
        total += ages[0] + ages[1] + ages[2] + ages[3]
        oldest += ages[3]
    return total, oldest


def _open_claims(book: Trade, month: int) -> int:
    end, total = month_date(MONTHS[month], 31), 0
    for claim in made_claims(book):
        if claim.advanced <= end and (claim.settled is None or claim.settled > end):
            total += claim.amount
    return total


def _investment(book: Trade, months: list[_Month], month: int, bought: list[int]) -> dict[str, int]:
    draw = Stream("investment", book.dealer.id, month)
    mode, days = payment(book)
    ahead = bought[min(month + 1, len(MONTHS) - 1)] if mode == "prepay" else 0
    age = 1 - 0.011 * month if book.knobs.owner in ("handover", "retiring") else 1 - 0.03 * (month % 18) / 18
    return {
        "stock": months[month].stock,
        "receivable": _debt(book, months, month)[0],
        "payable": whole(max(0, bought[month]) * min(1.0, days / days_in(MONTHS[month]))),
        "claims": _open_claims(book, month),
        "prepayment": whole(max(0, ahead) * draw.uniform(0.05, 0.10)),
        "assets": whole(book.dealer.size * 100 * book.knobs.assets * age),
    }


def balance(book: Trade) -> Iterator[Row]:
    """Rows of ``dealer_balance``."""
    months, bought = _months(book), month_sell_in(book)
    for month in range(len(MONTHS)):
        facts = _investment(book, months, month, bought)
        yield (book.dealer.id, label(MONTHS[month]), *map(money, facts.values()))


def _rebate_months(book: Trade) -> tuple[list[int], list[int]]:
    """Accrue each rebate over the months that earned it; receive it in the month it came."""
    accrued, received = [0] * len(MONTHS), [0] * len(MONTHS)
    for rebate in made_rebates(book):
        length = 3 if rebate.scheme == "quarter" else 12
        part = rebate.accrued // length
        for month in range(rebate.month - length + 1, rebate.month):
            accrued[month] += part
        accrued[rebate.month] += rebate.accrued - part * (length - 1)
        if rebate.received:
            received[(rebate.received.year - 2023) * 12 + rebate.received.month - 1] += rebate.accrued
    _estimate_open_year(book, accrued)
    return accrued, received


def _estimate_open_year(book: Trade, accrued: list[int]) -> None:
    """The annual rebate of 2026 is not due yet; the months accrue it at the rate reached so far."""
    bought = month_sell_in(book)
    for month in range(36, len(MONTHS)):
        accrued[month] += whole(max(0, bought[month]) * annual_rate(book, bought))


def _rejected(book: Trade, month: int) -> int:
    total = 0
    for claim in made_claims(book):
        if claim.settled and (claim.settled.year, claim.settled.month) == MONTHS[month]:
            total += claim.rejected
    return total


def pnl(book: Trade) -> Iterator[Row]:
    """Rows of ``dealer_pnl``: costs are mostly fixed, so a fall in sales falls on profit."""
    months, bought = _months(book), month_sell_in(book)
    accrued, received = _rebate_months(book)
    knobs, size = book.knobs, book.dealer.size * 100 / 12
    steady = Stream("profit", book.dealer.id)
    support = steady.uniform(0.001, 0.004) if steady.chance(0.4) and book.dealer.id != "D001" else 0.0
    visits_key = min(0.95, knobs.own_share * steady.uniform(0.85, 1.15))
    for month, facts in enumerate(months):
        draw = Stream("profit month", book.dealer.id, month)
        dear = 1 + 0.03 * (month - 18) / 12
        invested = _investment(book, months, month, bought)
        tied = invested["stock"] + invested["receivable"] + invested["claims"] + invested["prepayment"]
        yield (
            book.dealer.id,
            label(MONTHS[month]),
            money(facts.sales),
            money(facts.cost),
            money(accrued[month]),
            money(received[month]),
            money(whole(size * support)),
            money(whole(size * knobs.cost * 0.68 * dear * draw.uniform(0.97, 1.03))),
            money(whole(size * knobs.cost * 0.32 * dear * draw.uniform(0.94, 1.06))),
            money(whole(size * knobs.pool / knobs.own_share * dear * draw.uniform(0.97, 1.03))),
            share(knobs.own_share),
            share(min(0.95, knobs.own_share * knobs.cases_key)),
            share(visits_key),
            money(facts.lost + _rejected(book, month)),
            money(whole(_debt(book, months, month)[1] * 0.03)),
            money(whole((tied - invested["payable"]) * _INTEREST / 12)),
        )


def maker_costs(book: Trade) -> Iterator[Row]:
    """Rows of ``maker_costs``: freight follows sell-in, the field team follows the dealer's size."""
    for month, cents in enumerate(month_sell_in(book)):
        draw = Stream("maker", book.dealer.id, month)
        team = whole(book.dealer.size * 100 / 12 * 0.008 + 250_000)
        yield (
            book.dealer.id,
            label(MONTHS[month]),
            money(whole(max(0, cents) * draw.uniform(0.018, 0.024))),
            money(team),
            money(whole(max(0, cents) * draw.uniform(0.001, 0.003))),
        )
