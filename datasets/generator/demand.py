"""What outlets want from a dealer each month: assortment, season, New Year, trend, promotions."""

from datasets.generator.clock import MONTHS, holiday_factor
from datasets.generator.goods import CATEGORIES, SKUS, Sku
from datasets.generator.people import Dealer
from datasets.generator.rng import Stream
from datasets.generator.stories import Knobs

__all__ = ["assortment", "wanted"]

#: which categories a channel likes more (1 = as the whole market)
_TASTE = {
    "gt": {},
    "mt": {"milk": 1.2, "biscuits": 1.25, "nuts": 1.15, "energy": 0.7},
    "cvs": {"tea": 1.3, "energy": 1.3, "nuts": 0.6, "biscuits": 0.8},
    "catering": {"tea": 1.5, "juice": 2.0, "energy": 0.8, "biscuits": 0.3, "nuts": 0.5, "milk": 0.7},
    "wholesale": {"energy": 1.3, "milk": 1.1, "nuts": 1.1, "biscuits": 1.1},
    "special": {"energy": 1.8, "tea": 1.2, "milk": 1.1, "nuts": 0.5},
    "discount": {"nuts": 1.6, "biscuits": 1.6, "milk": 0.7},
}
_LAUNCH_RAMP = (0.05, 0.12, 0.22, 0.34, 0.46, 0.56, 0.64, 0.72, 0.80, 0.86, 0.92, 0.96, 1.0)
_DIVERTED = ("E01", "M01", "N02")
_DIVERSION = {(2024, 12): 1.75, (2025, 1): 1.6, (2025, 12): 1.9, (2026, 1): 1.95, (2026, 2): 1.3}


def assortment(dealer: Dealer, knobs: Knobs) -> dict[str, float]:
    """Return the SKUs a dealer carries -> monthly base cases."""
    draw = Stream("assortment", dealer.id)
    count = 20 if dealer.size >= 20_000_000 else 16 if dealer.size >= 10_000_000 else 13
    count = 10 if dealer.size < 4_000_000 else count
    pull = {}
    for sku in SKUS:
        taste = _TASTE[dealer.channel].get(sku.category, 1.0) * knobs.mix.get(sku.category, 1.0)
        pull[sku.code] = sku.weight * taste * draw.uniform(0.6, 1.4)
    must = _must_carry(dealer, knobs)
    ranked = sorted(pull, key=lambda code: (code not in must, -pull[code], code))
    chosen = {code: pull[code] for code in sorted(ranked[:count])}
    total = 0.0
    for weight in chosen.values():
        total += weight
    price = {sku.code: sku.price for sku in SKUS}
    return {code: dealer.size / 12 * weight / total / (price[code] / 100) for code, weight in chosen.items()}


def _must_carry(dealer: Dealer, knobs: Knobs) -> set[str]:
    must = {"T01", "E01", "M01"} | set(knobs.cheap)
    if dealer.id in ("D044", "D047"):
        must |= set(_DIVERTED)
    if dealer.id == "D024":
        must.add("T05")
    if dealer.id == "D009":
        must |= {"T01", "T02", "T03", "T04"}
    if dealer.id == "D019":
        must |= {"J03", "N01", "N03", "M03"}
    return must | ({knobs.stale} if knobs.stale else set())


def _level(knobs: Knobs, month: int, trend: float) -> float:
    year, part = divmod(month, 12)
    low, high = knobs.levels[year], knobs.levels[year + 1]
    return (low + (high - low) * part / 12) * (1 + trend * (month - 20) / 12)


def _special(dealer: Dealer, knobs: Knobs, sku: Sku, month: int) -> float:
    if sku.code in _DIVERTED and dealer.id == "D044":
        return _DIVERSION.get(MONTHS[month], 1.0)
    if sku.code in _DIVERTED and dealer.id == "D047":
        return 0.72 if MONTHS[month] in _DIVERSION else 1.0
    if sku.code == knobs.stale and MONTHS[month] >= (2026, 1):
        return 0.22
    return 1.0


def wanted(
    dealer: Dealer, knobs: Knobs, sku: Sku, base: float, lifts: dict[tuple[int, str], float]
) -> list[float]:
    """Return the cases outlets want in each month, one month beyond the data included."""
    draw = Stream("demand", dealer.id, sku.code)
    category = CATEGORIES[sku.category]
    found = []
    for index in range(len(MONTHS) + 1):
        month = MONTHS[index] if index < len(MONTHS) else (2026, 7)
        value = base * category.season[month[1] - 1] * holiday_factor(month, category.uplift)
        value *= _level(knobs, index, category.trend) * lifts.get((index, sku.category), 1.0)
        value *= _special(dealer, knobs, sku, min(index, len(MONTHS) - 1)) * draw.normal(1.0, 0.045)
        since = (month[0] - sku.launched.year) * 12 + month[1] - sku.launched.month
        if sku.launched.year > 2023:
            value *= 0.0 if since < 0 else _LAUNCH_RAMP[min(since, 12)]
        found.append(value)
    return found
