"""The extra cash that a plan takes from the dealer, month by month: how deep, when, and when it is back."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import pandas as pd

from jbptools.charts.letters import wrap
from jbptools.charts.picture import Picture, sentences
from jbptools.charts.scales import Scale, scale_for
from jbptools.charts.sketch import Axis, Sketch
from jbptools.words import current_language, form, say
from jbptools.words.language import Language
from jbptools.words.palette import ACCENT, BRAND, INK, LINE, SOFT

if TYPE_CHECKING:
    from jbptools.plan.joint.result import JointMoney

__all__ = ["cash_months"]

_OUT = "#C98A4B"


def cash_months(money: "JointMoney", language: Language | None = None, *, data: bool = True) -> Picture:
    """Draw the dealer's extra cash at each month end; bars below the line are money he has put in.

    Args:
        money: the plan's money.
        language: ``"zh"`` or ``"en"``; the current one if left out.
        data: whether the figures are wanted as a table; a slider on its way does without.

    >>> from jbptools.plan import joint_money
    >>> from jbptools.plan.examples import example
    >>> picture = cash_months(joint_money(example("good")), "en")
    >>> len(picture.table), "deepest" in picture.alt
    (12, True)
    """
    lang = language or current_language()
    title = say("moneypic.cash_title", lang)
    alt = _alt(money, title, lang)
    wide, phone = (_draw(money, title, lang, size) for size in ((540, 300), (340, 300)))
    return Picture(wide, alt, _table(money, lang) if data else pd.DataFrame(), lang, phone)


def _draw(money: "JointMoney", title: str, lang: Language, size: tuple[float, float]) -> str:
    sketch, path = Sketch(*size), money.path
    values: list[float] = [0.0, *path.position]
    limit = money.cash_limit
    near = limit is not None and limit < 4 * max(abs(v) for v in values)
    if near and limit is not None:
        values.append(-limit)
    scale = scale_for(values, "yuan", lang)
    axis = Axis(values, size[1] - 46, 78, 0.06)
    left, right = 56, size[0] - 8
    sketch.text(4, 18, title, 15, bold=True)
    told = wrap(_summary(money, lang), (size[0] - 10) / 13, 2).split("\n")
    for row, line in enumerate(told):
        sketch.text(4, 37 + 16 * row, line, 13, colour=INK)
    _levels(sketch, axis, scale, left, right)
    step = (right - left) / len(path.months)
    for place, value in enumerate(path.position):
        x = left + place * step
        sketch.bar(
            x + step * 0.14, axis.at(0), x + step * 0.86, axis.at(value), BRAND if value >= 0 else _OUT
        )
    sketch.line([(left, axis.at(0)), (right, axis.at(0))], SOFT, 1.4)
    _months(sketch, path.months, left, step, size[1] - 28, lang)
    if path.peak_month is not None:
        place = path.months.index(path.peak_month)
        x, y = left + (place + 0.5) * step, axis.at(path.position[place])
        sketch.text(x, y + 14, scale.show(-path.peak), 12, "middle", INK, bold=True)
    if near and limit is not None:
        y = axis.at(-limit)
        sketch.line([(left, y), (right, y)], ACCENT, 2, "7 4")
        sketch.text(right, y - 5, say("moneypic.limit", lang, limit=limit), 12, "end", ACCENT, bold=True)
    return sketch.svg()


def _levels(sketch: Sketch, axis: Axis, scale: Scale, left: float, right: float) -> None:
    for tick in axis.ticks(5):
        y = axis.at(tick)
        sketch.line([(left, y), (right, y)], LINE)
        sketch.text(left - 6, y + 4, scale.tick(tick), 12, "end", SOFT)
    sketch.text(4, 70, scale.unit, 12, colour=SOFT)


def _months(
    sketch: Sketch, months: Sequence[str], left: float, step: float, y: float, lang: Language
) -> None:
    every = max(1, round(26 / step))
    for place, month in enumerate(months):
        if place % every == 0:
            sketch.text(left + (place + 0.5) * step, y, str(int(month[5:])), 12, "middle", SOFT)
        if place == 0 or month.endswith("-01"):
            sketch.text(left + place * step, y + 17, month[:4], 12, colour=SOFT)
    sketch.text(left - 6, y, say("moneypic.month", lang), 12, "end", SOFT)


def _summary(money: "JointMoney", lang: Language) -> str:
    path = money.path
    if path.peak_month is None:
        return say("moneypic.cash_none", lang)
    month = pd.Period(path.peak_month, "M")
    if path.payback_month is None:
        return say("moneypic.cash_not_back", lang, peak=path.peak, month=month)
    return say(
        "moneypic.cash_back", lang, peak=path.peak, month=month, back=pd.Period(path.payback_month, "M")
    )


def _alt(money: "JointMoney", title: str, lang: Language) -> str:
    said = [say("moneypic.cash_alt", lang, title=title, summary=_summary(money, lang))]
    if money.cash_limit is not None:
        key = "moneypic.within" if money.path.peak <= money.cash_limit else "moneypic.beyond"
        said.append(say(key, lang, limit=money.cash_limit))
    said.append(money.season_source.say(lang))
    return sentences(said, lang)


def _table(money: "JointMoney", lang: Language) -> pd.DataFrame:
    months, pays = money.by_month, money.who_pays
    columns: dict[str, list[Any]] = {
        say("charts.col_month", lang): [form(pd.Period(month, "M"), "month", lang) for month in money.months]
    }
    for table, key in (
        (months, "net_sales"),
        (months, "cash_position"),
        (pays, "tied_up"),
        (pays, "dealer_cost"),
        (pays, "rebate_paid"),
        (pays, "support"),
        (pays, "maker_spend"),
    ):
        columns[say(f"moneypic.col_{key}", lang)] = [
            form(float(value), "money", lang) for value in table[key]
        ]
    return pd.DataFrame(columns)
