"""What the maker sells: 25 SKUs in six categories, their prices, seasons and price rises."""

from dataclasses import dataclass
from datetime import date

from datasets.generator.clock import month_date
from datasets.generator.rng import whole

__all__ = ["CATEGORIES", "SKUS", "Category", "Sku", "buy_in_cents", "price_steps"]


@dataclass(frozen=True)
class Category:
    """A category with its season (12 months, mean about 1) and its New Year uplift."""

    code: str
    zh: str
    en: str
    season: tuple[float, ...]
    uplift: float
    trend: float


@dataclass(frozen=True)
class Sku:
    """One product: price per case in cents ex VAT, weight in the category, price rises (date, share)."""

    code: str
    zh: str
    en: str
    category: str
    units: int
    shelf_days: int
    vat: int
    price: int
    weight: float
    launched: date = date(2023, 1, 1)
    rises: tuple[tuple[date, float], ...] = ()


#: code | zh | en | season January to December | New Year uplift | growth a year
_CATEGORIES = """
tea | 茶饮料 | Tea drinks | 0.62 0.62 0.76 0.94 1.14 1.34 1.48 1.46 1.18 0.94 0.78 0.74 | 0.15 | 0.015
juice | 果汁 | Juice | 0.94 0.88 0.86 0.92 0.98 1.08 1.14 1.14 1.06 1.00 0.96 1.04 | 1.2 | -0.02
energy | 功能饮料 | Energy drinks | 0.76 0.76 0.88 1.00 1.12 1.24 1.30 1.26 1.08 0.94 0.84 0.82 | 0.15 | 0.05
milk | 乳品 | Dairy | 1.00 0.96 0.96 0.96 0.95 0.94 0.94 0.98 1.08 1.04 1.06 1.13 | 1.1 | -0.04
biscuits|饼干糕点|Biscuits and cakes|1.02 0.96 0.94 0.92 0.90 0.86 0.86 0.96 1.22 1.08 1.10 1.18|0.95|-0.03
nuts | 坚果炒货 | Nuts and seeds | 1.10 0.92 0.82 0.78 0.76 0.74 0.78 0.94 1.52 1.06 1.14 1.44 | 2.8 | 0.02
"""
#: code | zh | en | category | units | shelf life in days | VAT % | price in cents | weight
_SKUS = """
T01 | 冷泡绿茶 500ml | Cold-brew green tea 500 ml | tea | 15 | 270 | 13 | 3450 | 34
T02 | 茉莉花茶 500ml | Jasmine tea 500 ml | tea | 15 | 270 | 13 | 3450 | 24
T03 | 柠檬红茶 1L | Lemon black tea 1 l | tea | 12 | 270 | 13 | 4180 | 18
T04 | 无糖乌龙 500ml | Sugar-free oolong 500 ml | tea | 15 | 270 | 13 | 4050 | 20
T05 | 轻气泡茶 330ml | Light sparkling tea 330 ml | tea | 24 | 270 | 13 | 5220 | 12
J01 | 鲜橙汁 1L | Orange juice 1 l | juice | 12 | 300 | 13 | 5860 | 36
J02 | 山楂汁 350ml | Hawthorn juice 350 ml | juice | 15 | 300 | 13 | 4380 | 24
J03 | 杏仁露礼盒 240ml | Almond drink gift box 240 ml | juice | 20 | 365 | 13 | 6240 | 24
J04 | 椰子水 330ml | Coconut water 330 ml | juice | 12 | 300 | 13 | 5480 | 16
E01 | 劲力 250ml 罐 | Jinli 250 ml can | energy | 24 | 540 | 13 | 8640 | 46
E02 | 劲力 500ml 瓶 | Jinli 500 ml bottle | energy | 15 | 365 | 13 | 4690 | 34
E03 | 电解质水 600ml | Electrolyte water 600 ml | energy | 15 | 365 | 13 | 4120 | 20
M01 | 纯牛奶 250ml | Whole milk 250 ml | milk | 24 | 180 | 9 | 5240 | 44
M02 | 高钙牛奶 250ml | High-calcium milk 250 ml | milk | 12 | 180 | 13 | 3620 | 20
M03 | 核桃乳礼盒 | Walnut milk gift box | milk | 12 | 270 | 13 | 5120 | 22
M04 | 常温酸奶 200g | Ambient yoghurt 200 g | milk | 12 | 150 | 13 | 4480 | 14
B01 | 苏打饼干 400g | Soda crackers 400 g | biscuits | 20 | 300 | 13 | 9460 | 30
B02 | 夹心饼干 320g | Sandwich biscuits 320 g | biscuits | 24 | 300 | 13 | 10240 | 26
B03 | 蛋黄派 300g | Egg-yolk pie 300 g | biscuits | 16 | 240 | 13 | 8320 | 22
B04 | 曲奇礼盒 600g | Cookie gift tin 600 g | biscuits | 8 | 365 | 13 | 18600 | 22
N01 | 每日坚果 25g×30 | Daily nuts 25 g x 30 | nuts | 6 | 240 | 13 | 29800 | 28
N02 | 香瓜子 200g | Sunflower seeds 200 g | nuts | 30 | 240 | 13 | 13500 | 30
N03 | 坚果礼盒 1.2kg | Nut gift box 1.2 kg | nuts | 6 | 240 | 13 | 38400 | 26
N04 | 开心果 150g | Pistachios 150 g | nuts | 20 | 240 | 13 | 41600 | 10
N05 | 蒜香花生 180g | Garlic peanuts 180 g | nuts | 30 | 240 | 13 | 11800 | 6
"""
#: category -> price rises: day and share
_RISES = {"tea": ((date(2025, 4, 1), 0.06),), "milk": ((date(2024, 7, 1), 0.025),)}
_NOT_RAISED = ("T05", "M03", "M04")
_LAUNCHED = {"T05": date(2025, 3, 1)}


def _cells(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]


def _category(code: str, zh: str, en: str, season: str, uplift: str, trend: str) -> Category:
    return Category(code, zh, en, tuple(float(part) for part in season.split()), float(uplift), float(trend))


def _sku(code: str, zh: str, en: str, category: str, *numbers: str) -> Sku:
    units, shelf_days, vat, price, weight = (int(number) for number in numbers)
    rises = () if code in _NOT_RAISED else _RISES.get(category, ())
    launched = _LAUNCHED.get(code, date(2023, 1, 1))
    return Sku(code, zh, en, category, units, shelf_days, vat, price, weight, launched, rises)


CATEGORIES = {row[0]: _category(*row) for row in _cells(_CATEGORIES)}
SKUS = tuple(_sku(*row) for row in _cells(_SKUS))
_STEPS: dict[str, tuple[tuple[date, int], ...]] = {}


def price_steps(sku: Sku) -> tuple[tuple[date, int], ...]:
    """Return the buy-in prices (cents a case, ex VAT) with the day from which each holds."""
    if sku.code not in _STEPS:
        steps = [(date(2023, 1, 1), sku.price)]
        for day, rise in sku.rises:
            steps.append((day, whole(steps[-1][1] * (1 + rise) / 10) * 10))
        _STEPS[sku.code] = tuple(steps)
    return _STEPS[sku.code]


def buy_in_cents(sku: Sku, day: date | tuple[int, int]) -> int:
    """Return the buy-in price in force on a day, or at the end of a month."""
    when = month_date(day, 31) if isinstance(day, tuple) else day
    return [price for start, price in price_steps(sku) if start <= when][-1]
