"""Tables of goods: products, prices, sell-in, offtake, stock, targets, service."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from datasets.generator.clock import MONTHS, label
from datasets.generator.flows import Trade
from datasets.generator.goods import CATEGORIES, SKUS, Sku, buy_in_cents, price_steps
from datasets.generator.rng import Stream, whole
from datasets.generator.write import money, share

__all__ = ["BY_CODE", "month_sell_in", "offtake", "price_list", "products", "sell_cents", "sell_in", "stock"]

Row = tuple[object, ...]
BY_CODE = {sku.code: sku for sku in SKUS}
#: category -> what a shelf price holds above the dealer's selling price, and the maker's cost share
_RETAIL, _MAKE = (
    1.22,
    {"tea": 0.55, "juice": 0.60, "energy": 0.50, "milk": 0.72, "biscuits": 0.62, "nuts": 0.70},
)
_STANDARD_MARGIN = 0.088
#: how front margins moved by year against 2024: thinner every year
_MARGIN_YEAR = (0.0015, 0.0, -0.001, -0.001)


def products() -> Iterator[Row]:
    """Rows of ``products``."""
    for sku in SKUS:
        category = CATEGORIES[sku.category]
        yield (
            sku.code,
            sku.zh,
            sku.en,
            sku.category,
            category.zh,
            category.en,
            sku.units,
            sku.shelf_days,
            share(sku.vat / 100),
            sku.launched,
        )


def _first_delivery(sku: Sku) -> date:
    """Dealers stock a new item in the month before shops can have it."""
    launched = sku.launched
    return launched if launched.year == 2023 else (launched - timedelta(days=28)).replace(day=1)


def price_list() -> Iterator[Row]:
    """Rows of ``price_list``: one per SKU and price change."""
    for sku in SKUS:
        for start, cents in price_steps(sku):
            out = whole(cents / (1 - _STANDARD_MARGIN))
            with_vat = whole(cents * (100 + sku.vat) / 100)
            shelf = whole(out * (100 + sku.vat) / 100 * _RETAIL / sku.units / 10) * 10
            make = whole(sku.price * _MAKE[sku.category])
            since, vat = max(start, _first_delivery(sku)), share(sku.vat / 100)
            yield sku.code, since, vat, *map(money, (cents, with_vat, out, shelf, make))


@cache
def _item_margin(dealer_id: str, code: str) -> float:
    return Stream("margin", dealer_id, code).normal(0.0, 0.012)


def sell_cents(book: Trade, sku: Sku, month: int) -> int:
    """Return the dealer's selling price per case in cents, ex VAT."""
    knobs = book.knobs
    item = _item_margin(book.dealer.id, sku.code)
    margin = knobs.margin + item + _MARGIN_YEAR[month // 12] + (knobs.margin_2026 if month >= 36 else 0.0)
    price = buy_in_cents(sku, MONTHS[month]) / (1 - margin)
    if sku.code in knobs.cheap and month >= 27:
        price = buy_in_cents(sku, MONTHS[month]) * knobs.cheap[sku.code]
    return whole(price)


def sell_in(book: Trade) -> Iterator[Row]:
    """Rows of ``sell_in``, by day and SKU."""
    for (day, code), cases in sorted(book.lines.items()):
        if cases:
            sku = BY_CODE[code]
            yield book.dealer.id, day, code, sku.category, cases, money(cases * buy_in_cents(sku, day))


@cache
def month_sell_in(book: Trade) -> list[int]:
    """Return sell-in per month in cents, ex VAT."""
    totals = [0] * len(MONTHS)
    for (day, code), cases in book.lines.items():
        totals[(day.year - 2023) * 12 + day.month - 1] += cases * buy_in_cents(BY_CODE[code], day)
    return totals


def offtake(book: Trade) -> Iterator[Row]:
    """Rows of ``offtake``, by month and SKU."""
    for (month, code), cell in sorted(book.cells.items()):
        if cell.out:
            sku = BY_CODE[code]
            amount = money(cell.out * sell_cents(book, sku, month))
            yield book.dealer.id, label(MONTHS[month]), code, sku.category, cell.out, amount


def stock(book: Trade) -> Iterator[Row]:
    """Rows of ``stock``: opening + in - out - losses = closing."""
    for (month, code), cell in sorted(book.cells.items()):
        value = cell.closing * buy_in_cents(BY_CODE[code], MONTHS[month])
        when, came = label(MONTHS[month]), cell.arrived - cell.returned
        moved = (cell.opening, came, cell.out, cell.loss, cell.closing)
        yield (book.dealer.id, when, code, *moved, *cell.ages, money(value))
