"""Both sides before and with the plan: the dealer's profit and return, the maker's contribution."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pandas as pd

from jbptools.charts.picture import Picture, sentences
from jbptools.charts.sketch import Axis, Sketch
from jbptools.words import current_language, form, say
from jbptools.words.language import Language
from jbptools.words.palette import ACCENT, BRAND, INK, SOFT

if TYPE_CHECKING:
    from jbptools.plan.joint.result import JointMoney

__all__ = ["both_sides"]

_BEFORE = "#9DB5B1"


@dataclass(frozen=True)
class _Pair:
    """One figure before and after, and what the side would have without the plan."""

    name: str
    before: float
    after: float
    spec: str
    other: float | None = None


def both_sides(money: "JointMoney", language: Language | None = None, *, data: bool = True) -> Picture:
    """Draw profit, return and contribution before and with the plan; a stroke marks each alternative.

    Args:
        money: the plan's money.
        language: ``"zh"`` or ``"en"``; the current one if left out.
        data: whether the figures are wanted as a table; a slider on its way does without.

    >>> from jbptools.plan import joint_money
    >>> from jbptools.plan.examples import example
    >>> both_sides(joint_money(example("good")), "en").alt[:60]
    "Before and with the plan: Dealer's profit a year CNY 711 k t"
    """
    lang = language or current_language()
    pairs = _pairs(money, lang)
    title = say("moneypic.both_title", lang)
    wide, phone = (_draw(pairs, title, lang, size) for size in ((540, 320), (340, 330)))
    return Picture(
        wide, _alt(pairs, money, title, lang), _table(pairs, lang) if data else pd.DataFrame(), lang, phone
    )


def _pairs(money: "JointMoney", lang: Language) -> list[_Pair]:
    before, after = money.before, money.after

    def pair(key: str, name: str, spec: str, other: float | None = None) -> _Pair:
        return _Pair(name, float(before[key]), float(after[key]), spec, other)

    roi = say("moneypic.roi_named", lang, name=say(f"moneypic.roi_{money.variant.lower()}", lang))
    return [
        pair("dealer_profit", say("moneypic.dealer_profit", lang), "money", money.dealer_alternative),
        pair("maker_profit", say("moneypic.maker_profit", lang), "money", money.maker_alternative),
        pair("roi", roi, "percent"),
    ]


def _draw(pairs: Sequence[_Pair], title: str, lang: Language, size: tuple[float, float]) -> str:
    sketch = Sketch(*size)
    sketch.text(4, 18, title, 15, bold=True)
    words = say("moneypic.before", lang), say("moneypic.after", lang)
    left, right = 74, size[0] - 92
    yuan = [v for p in pairs if p.spec == "money" for v in (p.before, p.after, p.other or 0.0)]
    for row, pair in enumerate(pairs):
        top = 46 + row * (size[1] - 52) / 3
        mine = yuan if pair.spec == "money" else (pair.before, pair.after)
        axis = Axis([0.0, *mine], left, right)
        sketch.text(4, top, pair.name, 13, bold=True)
        for line, (word, value) in enumerate(zip(words, (pair.before, pair.after), strict=True)):
            y = top + 8 + line * 27
            sketch.text(left - 8, y + 16, word, 12, "end", SOFT)
            if value != value:
                sketch.text(left, y + 16, say("moneypic.none", lang), 12, colour=SOFT)
                continue
            sketch.bar(axis.at(0), y, axis.at(value), y + 22, BRAND if line else _BEFORE)
        if pair.other is not None:
            sketch.line([(axis.at(pair.other), top + 4), (axis.at(pair.other), top + 61)], ACCENT, 3)
        for line, value in enumerate((pair.before, pair.after)):
            y = top + 8 + line * 27
            if value != value:
                continue
            sketch.text(
                max(axis.at(value), axis.at(0)) + 6, y + 16, form(value, pair.spec, lang), 13, bold=bool(line)
            )
        sketch.line([(axis.at(0), top + 5), (axis.at(0), top + 62)], SOFT)
    if any(pair.other is not None for pair in pairs):
        sketch.line([(size[0] - 8, 6), (size[0] - 8, 22)], ACCENT, 3)
        sketch.text(size[0] - 14, 18, say("moneypic.alternative", lang), 12, "end", INK)
    return sketch.svg()


def _alt(pairs: Sequence[_Pair], money: "JointMoney", title: str, lang: Language) -> str:
    told = [
        say(
            "moneypic.from_to",
            lang,
            name=p.name,
            before=form(p.before, p.spec, lang),
            after=form(p.after, p.spec, lang),
        )
        for p in pairs
    ]
    said = [say("moneypic.both_alt", lang, title=title, parts=told), money.roi().definition.say(lang)]
    return sentences(said, lang)


def _table(pairs: Sequence[_Pair], lang: Language) -> pd.DataFrame:
    columns: dict[str, list[Any]] = {say("charts.col_item", lang): [pair.name for pair in pairs]}
    for key in ("before", "after", "other"):
        values = [form(getattr(pair, key), pair.spec, lang) for pair in pairs]
        columns[say("moneypic.alternative" if key == "other" else f"moneypic.{key}", lang)] = values
    return pd.DataFrame(columns)
