"""Outlets: a fixed sample per dealer, checks of the must-stock items, audits and the reps' visits."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from datasets.generator.flows import Trade
from datasets.generator.people import DEALERS
from datasets.generator.rng import Stream, whole
from datasets.generator.tables_market import MUST_STOCK
from datasets.generator.tables_money import channel_mix
from datasets.generator.write import money

__all__ = ["Outlet", "outlets", "sample", "store_audits", "store_checks"]

Row = tuple[object, ...]
_CLASSES = (("A", 0.08, 60_000), ("B", 0.17, 18_000), ("C", 0.35, 6_000), ("D", 0.40, 2_000))
_NAMES = (
    """
利民 Limin, 福万家 Fuwanjia, 顺心 Shunxin, 好邻居 Haolinju, 惠民 Huimin,
家家乐 Jiajiale, 新世纪 Xinshiji, 天天 Tiantian, 鸿运 Hongyun, 大众 Dazhong,
百姓 Baixing, 康乐 Kangle, 星光 Xingguang, 平安 Ping'an, 荣兴 Rongxing,
鑫鑫 Xinxin, 和美 Hemei, 四季 Siji, 阳光 Yangguang, 友谊 Youyi,
春风 Chunfeng, 长青 Changqing, 桥头 Qiaotou, 东门 Dongmen, 老城 Laocheng,
南街 Nanjie, 学府 Xuefu, 站前 Zhanqian, 河畔 Hepan, 宝丰 Baofeng,
万顺 Wanshun, 吉祥 Jixiang
""".replace("\n", " ")
    .strip()
    .split(",")
)
_SORTS = {
    "gt": "小店 Corner Shop/副食店 Grocery/超市 Store",
    "mt": "购物广场 Hypermarket/大卖场 Superstore/生活超市 Supermarket",
    "cvs": "便利店 Convenience/便利 Mini-mart",
    "catering": "餐馆 Restaurant/小吃店 Snack Bar/酒楼 Banquet House",
    "wholesale": "批发部 Wholesale/商行 Trading Post",
    "special": "校园店 Campus Shop/服务区 Service Area/医院小卖部 Hospital Kiosk",
    "discount": "零食店 Snack Store/折扣仓 Discount Store",
}
#: the two rounds of store checks, a year apart
ROUNDS = (date(2025, 5, 12), date(2026, 5, 11))


@dataclass(frozen=True)
class Outlet:
    """One sampled outlet; money in cents a month."""

    code: str
    zh: str
    en: str
    channel: str
    size: str
    east: float
    north: float
    category: int
    own: int
    is_open: bool
    on_route: bool
    twin: bool = False


def _sizes(count: int) -> list[tuple[str, int]]:
    found: list[tuple[str, int]] = []
    for size, share, sales in _CLASSES[:3]:
        found += [(size, sales)] * max(2, whole(count * share))
    return found + [("D", _CLASSES[3][2])] * (count - len(found))


def _sellers(book: Trade, sizes: list[tuple[str, int]], draw: Stream) -> set[int]:
    """Choose by quota, not by lot, so that small samples show the shares that were planted."""
    found: set[int] = set()
    for position, size in enumerate("ABCD"):
        places = [index for index, (name, _) in enumerate(sizes) if name == size]
        found |= set(draw.shuffled(places)[: whole(len(places) * min(1.0, book.knobs.carry[position]))])
    return found


def _channel(book: Trade, size: str, draw: Stream) -> str:
    if size == "A" and draw.chance(0.6):
        return "mt"
    at = draw.uniform(0, 1)
    for channel, share in channel_mix(book).items():
        at -= share
        if at <= 0:
            return channel
    return book.dealer.channel


def _named(channel: str, draw: Stream) -> tuple[str, str]:
    zh, en = draw.pick(_NAMES).split()
    sort_zh, _, sort_en = draw.pick(_SORTS[channel].split("/")).partition(" ")
    return zh + sort_zh, f"{en} {sort_en}"


def _tenth(value: float) -> float:
    return whole(value * 100) / 100


@cache
def _first_number(dealer_id: str) -> int:
    return next(index for index, dealer in enumerate(DEALERS) if dealer.id == dealer_id) * 150


@cache
def sample(book: Trade) -> list[Outlet]:
    """Return the dealer's sampled outlets, duplicates (if planted) at the end."""
    draw = Stream("outlets", book.dealer.id)
    count = min(120, 40 + book.dealer.size // 500_000)
    sizes, first = _sizes(count), _first_number(book.dealer.id)
    sells, found = _sellers(book, sizes, draw), []
    for index, (size, sales) in enumerate(sizes):
        channel = _channel(book, size, draw)
        zh, en = _named(channel, draw)
        category = whole(sales * draw.uniform(0.75, 1.35) / 100) * 10_000
        own = whole(category * draw.uniform(0.6, 1.4) / book.knobs.potential / 0.7)
        is_open = not draw.chance(0.04) or index in sells
        route = index in sells or draw.chance(book.knobs.reach - 0.15)
        east, north = _tenth(draw.normal(0, 4.5)), _tenth(draw.normal(0, 4.5))
        found.append(
            Outlet(
                f"O{first + index + 1:05d}",
                zh,
                en,
                channel,
                size,
                east,
                north,
                category,
                max(2_000, own) if index in sells else 0,
                is_open,
                route,
            )
        )
    return found + _twins(book, found, draw)


def _twins(book: Trade, originals: list[Outlet], draw: Stream) -> list[Outlet]:
    first = _first_number(book.dealer.id) + len(originals)
    found = []
    for number, shop in enumerate(draw.shuffled(originals)[: book.knobs.duplicates], 1):
        zh = shop.zh + draw.pick(("（新）", "1店", "分店"))
        east, north = (
            _tenth(shop.east + draw.uniform(-0.02, 0.02)),
            _tenth(shop.north + draw.uniform(-0.02, 0.02)),
        )
        found.append(
            Outlet(
                f"O{first + number:05d}",
                zh,
                shop.en + " (new)",
                shop.channel,
                shop.size,
                east,
                north,
                shop.category,
                0,
                True,
                True,
                True,
            )
        )
    return found


def outlets(book: Trade) -> Iterator[Row]:
    """Rows of ``outlets``."""
    for shop in sample(book):
        day = date(2026, 4, 1) + timedelta(days=Stream("census", shop.code).between(0, 80))
        status = "open" if shop.is_open else "closed"
        place = (f"{shop.east:.2f}", f"{shop.north:.2f}")
        yield (
            shop.code,
            book.dealer.id,
            shop.zh,
            shop.en,
            shop.channel,
            shop.size,
            *place,
            money(shop.category),
            money(shop.own),
            status,
            int(shop.on_route),
            day,
        )


def _checked(book: Trade) -> list[Outlet]:
    return [
        shop
        for shop in sample(book)
        if shop.is_open and not shop.twin and Stream("checked", shop.code).chance(0.42)
    ]


def _listed(book: Trade, shop: Outlet, code: str, year: int) -> float:
    if not shop.own:
        return 0.0
    if code == "T05":
        late = 0.84 if book.dealer.id == "D024" else 0.45
        return 0.13 if year == 2025 else late
    return {"A": 0.86, "B": 0.82, "C": 0.74, "D": 0.62}[shop.size] - (0.02 if year == 2025 else 0.0)


def store_checks(book: Trade) -> Iterator[Row]:
    """Rows of ``store_checks``: two rounds, the same outlets."""
    for start in ROUNDS:
        for shop in _checked(book):
            draw = Stream("check", shop.code, start.year)
            day = start + timedelta(days=draw.between(0, 27))
            for code in MUST_STOCK[shop.channel]:
                listed = draw.chance(_listed(book, shop, code, start.year))
                stocked = draw.chance(book.knobs.in_stock)
                facings = draw.between(1, 3) * (2 if shop.size in "AB" else 1)
                yield (
                    day,
                    shop.code,
                    book.dealer.id,
                    code,
                    int(listed),
                    int(listed and stocked),
                    facings if listed and stocked else 0,
                )


def store_audits(book: Trade) -> Iterator[Row]:
    """Rows of ``store_audits``: facings and the perfect-store score."""
    held: dict[tuple[object, str], list[int]] = {}
    for row in store_checks(book):
        held.setdefault((row[0], str(row[1])), []).append(int(str(row[6])))
    for (day, code), facings in held.items():
        draw, own = Stream("audit", code, str(day)[:4]), 0
        for count in facings:
            own += count
        everything = whole((own + 6) / draw.uniform(0.10, 0.32))
        present = len([count for count in facings if count]) / len(facings)
        score = whole(100 * (0.6 * present + 0.4 * draw.uniform(0.3, 0.95)))
        yield day, code, book.dealer.id, own, everything, score
