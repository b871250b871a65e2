"""The market: coverage counts, the maker's service, market prices, must-stock lists."""

from collections.abc import Iterator
from datetime import date

from datasets.generator.clock import MONTHS, label, month_date, quarter_end
from datasets.generator.flows import Trade
from datasets.generator.goods import SKUS, buy_in_cents
from datasets.generator.rng import Stream, whole
from datasets.generator.tables_money import channel_mix
from datasets.generator.tables_trade import BY_CODE, sell_cents
from datasets.generator.write import money

__all__ = ["MUST_STOCK", "coverage", "msl", "price_checks", "service"]

Row = tuple[object, ...]
_BASIC = ("T01", "T02", "E01", "J01", "M01")
#: channel -> the items every outlet of that kind must stock
MUST_STOCK = {
    "gt": (*_BASIC, "B01", "T05"),
    "mt": (*_BASIC, "B02", "N01", "T05"),
    "cvs": ("T01", "T04", "E01", "E02", "J01", "T05"),
    "catering": ("T01", "T03", "J01", "J02", "E01"),
    "wholesale": ("T01", "E01", "M01", "N02", "B01"),
    "special": ("T01", "E01", "E03", "M01", "T05"),
    "discount": ("N01", "N02", "B02", "B03", "J01", "T05"),
}
_DIVERTED = ("E01", "M01", "N02")
_CHECKED = ("T01", "E01", "M01", "J01", "N02")


def msl() -> Iterator[Row]:
    """Rows of ``msl``; the new tea is on the list since its launch."""
    launched = {sku.code: sku.launched for sku in SKUS}
    for channel, codes in MUST_STOCK.items():
        for code in codes:
            yield channel, code, max(date(2024, 1, 1), launched[code])


def _swing(book: Trade) -> list[float]:
    """Month's offtake over the mean, without the items that cross borders; from 0.5 to 1.5."""
    totals = [0.0] * len(MONTHS)
    for (month, code), cell in book.cells.items():
        if code not in _DIVERTED:
            totals[month] += cell.out * BY_CODE[code].price
    mean = 0.0
    for total in totals:
        mean += total / len(totals)
    return [min(1.5, max(0.5, total / mean)) for total in totals]


def coverage(book: Trade) -> Iterator[Row]:
    """Rows of ``coverage``: universe, covered, active, orders, lines."""
    knobs, steady = book.knobs, Stream("coverage", book.dealer.id)
    start = book.dealer.size / 1_000_000 * 95 * steady.uniform(0.85, 1.15) + 80
    each, lines = steady.uniform(1.4, 1.75), steady.uniform(2.7, 3.5)
    for month, swing in enumerate(_swing(book)):
        draw = Stream("coverage month", book.dealer.id, month)
        universe = whole(start * (1 + 0.01 * month / 12))
        covered = whole(universe * min(0.97, knobs.reach * draw.normal(1.0, 0.008)))
        drift = 1 + knobs.active_drift * max(0, month - 21)
        share = knobs.active * drift * (1 + 0.30 * (swing - 1)) * draw.normal(1.0, 0.015)
        active = min(covered, whole(covered * share))
        orders = max(active, whole(active * each * (1 + 0.30 * (swing - 1)) * draw.normal(1.0, 0.02)))
        yield (
            book.dealer.id,
            label(MONTHS[month]),
            universe,
            covered,
            active,
            orders,
            max(orders, whole(orders * lines * draw.normal(1.0, 0.02))),
        )


def service(book: Trade) -> Iterator[Row]:
    """Rows of ``service``: what the maker was asked for and what came."""
    for month, index in ((month, index) for index, month in enumerate(MONTHS)):
        draw = Stream("service", book.dealer.id, index)
        cells = [cell for (when, _), cell in sorted(book.cells.items()) if when == index and cell.ordered]
        ordered = arrived = full = 0
        for cell in cells:
            ordered, arrived, full = (
                ordered + cell.ordered,
                arrived + cell.arrived,
                full + (cell.arrived == cell.ordered),
            )
        orders = len(book.days[index])
        in_full = draw_count(draw, orders, full / len(cells) if cells else 1.0)
        on_time = draw_count(draw, orders, book.knobs.on_time)
        both = min(in_full, on_time) if draw.chance(0.6) else max(0, in_full + on_time - orders)
        yield book.dealer.id, label(month), orders, on_time, in_full, both, len(cells), full, ordered, arrived


def draw_count(draw: Stream, trials: int, share: float) -> int:
    """Return how many of the trials succeed."""
    found = 0
    for _ in range(trials):
        found += draw.chance(share)
    return found


def _market_cents(book: Trade, code: str, month: int, draw: Stream) -> int:
    price = sell_cents(book, BY_CODE[code], month) * draw.normal(1.008, 0.007)
    low = (
        book.dealer.id == "D047"
        and code in _DIVERTED
        and label(MONTHS[month]) in ("2025-03", "2025-12", "2026-03")
    )
    return whole(buy_in_cents(BY_CODE[code], MONTHS[month]) * draw.uniform(0.945, 0.965) if low else price)


def price_checks(book: Trade) -> Iterator[Row]:
    """Rows of ``price_checks``: once a quarter, two channels, the main items the dealer carries."""
    channels = sorted(list(channel_mix(book))[:2])
    codes = [code for code in _CHECKED if code in book.skus()]
    for index, month in enumerate(MONTHS):
        if quarter_end(month):
            draw = Stream("price checks", book.dealer.id, index)
            day = month_date(month, draw.between(5, 25))
            for channel in channels:
                for code in codes:
                    cents = _market_cents(book, code, index, draw)
                    with_vat = whole(cents * (100 + BY_CODE[code].vat) / 100)
                    yield day, book.dealer.id, channel, code, money(cents), money(with_vat)
