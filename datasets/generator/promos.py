"""Promotions: one a quarter for most dealers, with a lift while it runs and a dip after it."""

from dataclasses import dataclass
from datetime import date, timedelta

from datasets.generator.clock import AS_OF, MONTHS, month_date
from datasets.generator.people import Dealer
from datasets.generator.rng import Stream, whole
from datasets.generator.stories import Knobs

__all__ = ["Promotion", "lifts", "plan"]

MECHANICS = {"price_off": 0.30, "gift": 0.24, "display": 0.14, "tasting": 0.10}
PULL_FORWARD = 0.35


@dataclass(frozen=True)
class Promotion:
    """One promotion; ``lift`` is the extra share of the category's offtake in its month."""

    month: int
    category: str
    mechanic: str
    start: date
    end: date
    planned: int
    lift: float


def plan(dealer: Dealer, knobs: Knobs, categories: list[str]) -> list[Promotion]:
    """Return the dealer's promotions of all months, oldest first."""
    draw = Stream("promotions", dealer.id)
    found = []
    for quarter in range(len(MONTHS) // 3):
        index = quarter * 3 + draw.between(0, 2)
        mechanic = draw.pick(list(MECHANICS))
        category = draw.pick(categories)
        length = draw.between(10, 27)
        start = month_date(MONTHS[index], draw.between(1, 4))
        budget = knobs.claim_rate * dealer.size * 0.25 * draw.uniform(0.75, 1.25)
        if draw.chance(0.9) and start < AS_OF:
            lift = MECHANICS[mechanic] * draw.uniform(0.8, 1.2) * length / 28
            end = start + timedelta(days=length)
            found.append(Promotion(index, category, mechanic, start, end, whole(budget / 100) * 100, lift))
    return found


def lifts(promotions: list[Promotion]) -> dict[tuple[int, str], float]:
    """Return month and category -> factor on offtake, with the dip in the month after."""
    factors: dict[tuple[int, str], float] = {}
    for promotion in promotions:
        for month, change in (
            (promotion.month, promotion.lift),
            (promotion.month + 1, -PULL_FORWARD * promotion.lift),
        ):
            key = (month, promotion.category)
            factors[key] = factors.get(key, 1.0) + change
    return factors
