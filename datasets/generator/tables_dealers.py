"""The dealers master: who they are, what they own, how they pay, how big their market is."""

from datasets.generator.flows import Trade
from datasets.generator.people import CITIES
from datasets.generator.rng import Stream, whole
from datasets.generator.write import share

__all__ = ["dealers", "payment"]

Row = tuple[object, ...]
_SITUATIONS = ("founder", "founder", "founder", "couple", "couple", "manager")


def payment(book: Trade) -> tuple[str, int]:
    """Return how the dealer pays the maker, and the days of credit."""
    draw = Stream("payment", book.dealer.id)
    mode = draw.pick(("prepay", "prepay", "prepay", "cash", "cash", "credit"))
    if book.dealer.id == "D001":
        mode = "prepay"
    return mode, draw.pick((7, 10, 15)) if mode == "credit" else 0


def dealers(book: Trade) -> Row:
    """One row of ``dealers``."""
    dealer, knobs = book.dealer, book.knobs
    draw = Stream("dealer", dealer.id)
    city_en, province, province_en, tier = CITIES[dealer.city]
    turnover = whole(dealer.size / knobs.own_share / 100_000) * 100_000
    people = max(3, whole(turnover / 2_600_000 * draw.uniform(0.8, 1.2)))
    mode, days = payment(book)
    market = whole(dealer.size * knobs.potential * draw.uniform(0.97, 1.03) / 100_000) * 100_000
    situation = knobs.owner or draw.pick(_SITUATIONS)
    age = knobs.age or draw.between(36, 57)
    return (
        dealer.id,
        dealer.zh,
        dealer.en,
        province,
        province_en,
        dealer.city,
        city_en,
        tier,
        dealer.channel,
        draw.between(2004, 2019),
        dealer.owner_zh,
        dealer.owner_en,
        age,
        situation,
        max(1, whole((1 - knobs.own_share) * 9 * draw.uniform(0.7, 1.3))),
        share(knobs.own_share),
        turnover,
        max(150, whole(turnover / 45_000 * draw.uniform(0.8, 1.25) / 10) * 10),
        max(1, whole(people * draw.uniform(0.22, 0.34))),
        people,
        max(1, whole(dealer.size / 3_300_000 * draw.uniform(0.8, 1.2))),
        mode,
        days,
        whole(dealer.size / 365 * days * 1.3 / 10_000) * 10_000,
        market,
        f"{whole(knobs.capability * 2) / 2:.1f}",
        f"{whole(knobs.will * 2) / 2:.1f}",
    )
