"""Goods through the dealer's warehouse: orders, deliveries, returns, offtake, losses, age of stock."""

from dataclasses import dataclass, field
from datetime import date

from datasets.generator import promos
from datasets.generator.clock import MONTHS, month_date, quarter_end
from datasets.generator.demand import assortment, wanted
from datasets.generator.goods import SKUS, Sku
from datasets.generator.people import Dealer
from datasets.generator.rng import Stream, whole
from datasets.generator.schedule import order_days, spread
from datasets.generator.stories import Knobs, knobs_of

__all__ = ["Cell", "Trade", "trade"]


@dataclass
class Cell:
    """One dealer, month and SKU in cases; ``wanted`` is what outlets asked for."""

    opening: int
    arrived: int
    returned: int
    out: int
    loss: int
    closing: int
    ages: tuple[int, int, int, int]
    ordered: int
    wanted: int


@dataclass(eq=False)
class Trade:
    """Everything that moved at one dealer; compared by identity, so that results can be kept."""

    dealer: Dealer
    knobs: Knobs
    promotions: list[promos.Promotion]
    cells: dict[tuple[int, str], Cell] = field(default_factory=dict)
    lines: dict[tuple[date, str], int] = field(default_factory=dict)
    days: list[list[date]] = field(default_factory=list)

    def skus(self) -> list[str]:
        """Return the SKUs that ever moved."""
        return sorted({code for _, code in self.cells})


class _Shelf:
    """Stock of one SKU by month of arrival, oldest first."""

    def __init__(self, cases: int) -> None:
        self.layers = [[-1, cases]]

    def take(self, cases: int) -> None:
        while cases > 0:
            part = min(cases, self.layers[0][1])
            self.layers[0][1] -= part
            cases -= part
            if self.layers[0][1] == 0:
                self.layers.pop(0)

    def ages(self, month: int) -> tuple[int, int, int, int]:
        buckets = [0, 0, 0, 0]
        for arrived, cases in self.layers:
            buckets[min(month - arrived, 3)] += cases
        return buckets[0], buckets[1], buckets[2], buckets[3]

    def old(self, month: int) -> int:
        return self.ages(month)[3]


def _order(
    knobs: Knobs, sku: Sku, month: int, demand: list[float], stock: int, ballast: float, draw: Stream
) -> int:
    ahead = demand[month + 1] * draw.normal(1.0, 0.08) * knobs.cover / 30 * draw.uniform(0.88, 1.12)
    need = demand[month] + ahead + ballast - stock
    if quarter_end(MONTHS[month]):
        need += knobs.push * demand[month]
    following = MONTHS[month + 1] if month + 1 < len(MONTHS) else (2026, 7)
    for day, _ in sku.rises:
        if (day.year, day.month) == following:
            need += knobs.forward * demand[month + 1]
    if sku.code == knobs.stale and MONTHS[month] == (2025, 11):
        need += 6.0 * demand[month + 2]
    waits = stock > demand[month] * 1.05 and draw.chance(0.3)
    return 0 if waits or need < 1 else whole(need)


def _delivered(ordered: int, fill: float, draw: Stream) -> int:
    if draw.chance(1 - 4 * (1 - fill)):
        return ordered
    return whole(ordered * draw.uniform(0.45, 0.95))


def _returned(knobs: Knobs, month: int, stock: int, last_in: int, draw: Stream) -> int:
    after_push = month > 0 and quarter_end(MONTHS[month - 1]) and knobs.push > 0.3
    if after_push and draw.chance(0.35):
        return min(stock // 3, whole(last_in * 0.12))
    return min(stock // 4, whole(stock * 0.05)) if draw.chance(0.008) else 0


def _run(book: Trade, sku: Sku, base: float, lifts: dict[tuple[int, str], float]) -> None:
    knobs, draw = book.knobs, Stream("flow", book.dealer.id, sku.code)
    demand = wanted(book.dealer, knobs, sku, base, lifts)
    stock = whole(demand[0] * knobs.cover / 30)
    shelf, ballast, last_in = _Shelf(stock), 0.0, 0
    for month in range(len(MONTHS)):
        if demand[month] == 0 and demand[month + 1] == 0 and stock == 0:
            continue
        ballast += knobs.loading * demand[month] if month >= knobs.loading_from else 0.0
        returned = _returned(knobs, month, stock, last_in, draw)
        ordered = _order(knobs, sku, month, demand, stock, ballast, draw)
        arrived = _delivered(ordered, knobs.fill, draw)
        opening, stock = stock, stock - returned
        shelf.take(returned)
        out = min(whole(demand[month]), stock + whole(arrived * 0.85))
        if arrived:
            shelf.layers.append([month, arrived])
        shelf.take(out)
        stock += arrived - out
        loss = min(stock, whole(opening * draw.uniform(0.0, 0.0025) + shelf.old(month) * 0.03))
        shelf.take(loss)
        stock -= loss
        book.cells[month, sku.code] = Cell(
            opening, arrived, returned, out, loss, stock, shelf.ages(month), ordered, whole(demand[month])
        )
        _post(book, sku.code, month, arrived, returned, draw)
        last_in = arrived


def _post(book: Trade, code: str, month: int, arrived: int, returned: int, draw: Stream) -> None:
    late = min(0.85, book.knobs.late * (1.2 if quarter_end(MONTHS[month]) else 1.0))
    for day, cases in spread(arrived, book.days[month], late, draw):
        book.lines[day, code] = book.lines.get((day, code), 0) + cases
    if returned:
        day = month_date(MONTHS[month], 8)
        if (day, code) in book.lines:
            day = month_date(MONTHS[month], 9)
        book.lines[day, code] = book.lines.get((day, code), 0) - returned


def trade(dealer: Dealer) -> Trade:
    """Run one dealer through all months."""
    knobs = knobs_of(dealer)
    carried = assortment(dealer, knobs)
    by_code = {sku.code: sku for sku in SKUS}
    categories = sorted({by_code[code].category for code in carried})
    book = Trade(dealer, knobs, promos.plan(dealer, knobs, categories))
    calendar = Stream("order days", dealer.id)
    book.days = [order_days(month, dealer.size, calendar) for month in MONTHS]
    lifts = promos.lifts(book.promotions)
    for code, base in carried.items():
        _run(book, by_code[code], base, lifts)
    return book
