"""The reps' visits in the last quarter: planned, made, how long, how far from the shop, what was sold."""

from collections.abc import Iterator
from datetime import date, timedelta

from datasets.generator.flows import Trade
from datasets.generator.rng import Stream, whole
from datasets.generator.tables_outlets import Outlet, sample
from datasets.generator.write import money

__all__ = ["visits"]

Row = tuple[object, ...]
MONTH_STARTS = (date(2026, 4, 1), date(2026, 5, 1), date(2026, 6, 1))


def _real(shop: Outlet, book: Trade, draw: Stream) -> tuple[float, int, int, int]:
    minutes, distance = whole(draw.uniform(5, 24) * 10) / 10, draw.between(3, 90)
    productive = draw.chance(0.62 if shop.own else 0.08)
    lines = draw.between(1, 6) if productive else 0
    value = max(8_000, whole(shop.own * draw.uniform(0.3, 0.7))) if productive else 0
    return minutes, distance, lines, value


def _faked(draw: Stream) -> tuple[float, int, int, int]:
    return whole(draw.uniform(0.3, 1.9) * 10) / 10, draw.between(1100, 7800), 0, 0


def _visit(shop: Outlet, book: Trade, draw: Stream) -> tuple[int, int, float, int, int, int]:
    knobs = book.knobs
    planned = int(draw.chance(0.93))
    made = int(draw.chance(0.995 if knobs.phantom else 0.9)) if planned else 1
    if not made:
        return planned, 0, 0.0, 0, 0, 0
    faked = draw.chance(knobs.phantom or 0.012)
    return planned, made, *(_faked(draw) if faked else _real(shop, book, draw))


def visits(book: Trade) -> Iterator[Row]:
    """Rows of ``visits``: a sample of the second quarter of 2026."""
    shops = [shop for shop in sample(book) if shop.on_route and shop.is_open]
    reps = max(1, min(6, book.dealer.size // 3_500_000))
    number = 0
    for start in MONTH_STARTS:
        draw = Stream("visits", book.dealer.id, start)
        days = sorted(start + timedelta(days=draw.between(0, 29)) for _ in range(28 + 2 * reps))
        for day in days:
            if day.weekday() == 6:
                continue
            number += 1
            shop = draw.pick(shops)
            planned, made, minutes, distance, lines, value = _visit(shop, book, draw)
            short = book.dealer.id[1:]
            rep = f"R{short}-{draw.between(1, reps)}"
            yield (
                f"V{short}{number:03d}",
                day,
                rep,
                book.dealer.id,
                shop.code,
                planned,
                made,
                f"{minutes:.1f}",
                distance,
                lines,
                money(value),
            )
