"""What may become of a plan: which assumption matters most, and how the dealer's profit may fall."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from jbptools.charts.letters import width as letters_wide
from jbptools.charts.picture import Picture, sentences
from jbptools.charts.scales import scale_for
from jbptools.charts.sketch import Axis, Sketch
from jbptools.words import current_language, form, say
from jbptools.words.language import Language
from jbptools.words.palette import ACCENT, BRAND, INK, SOFT

if TYPE_CHECKING:
    from jbptools.plan.joint.result import JointMoney
    from jbptools.plan.joint.risk import Risk, Swing

__all__ = ["spread", "tornado"]

_BINS = 24
_PALE = "#A9C7C2"
_LOW = "#C98A4B"


def tornado(swings: Sequence["Swing"], language: Language | None = None, most: int = 8) -> Picture:
    """Draw how far each assumption alone moves the dealer's profit, the widest on top.

    Args:
        swings: what :meth:`jbptools.plan.joint.result.JointMoney.tornado` returns.
        language: ``"zh"`` or ``"en"``; the current one if left out.
        most: so many of the widest.

    >>> from jbptools.plan import joint_money
    >>> from jbptools.plan.examples import example
    >>> tornado(joint_money(example("good")).tornado(), "en").table.iloc[0, 0]
    'net sales'
    """
    lang = language or current_language()
    title, shown = say("moneypic.tornado_title", lang), [one for one in swings if one.width > 0][:most]
    wide, phone = (_draw_tornado(shown, title, lang, size) for size in (540, 340))
    told = [
        say("moneypic.swing", lang, name=one.label.say(lang), low=one.low, high=one.high) for one in shown[:3]
    ]
    alt = (
        say("moneypic.tornado_alt", lang, title=title, parts=told) if shown else say("moneypic.certain", lang)
    )
    columns: dict[str, list[Any]] = {say("charts.col_item", lang): [one.label.say(lang) for one in shown]}
    for key in ("low", "base", "high"):
        columns[say(f"moneypic.{key}", lang)] = [form(getattr(one, key), "money", lang) for one in shown]
    return Picture(wide, alt, pd.DataFrame(columns), lang, phone)


def _draw_tornado(shown: Sequence["Swing"], title: str, lang: Language, width: float) -> str:
    sketch = Sketch(width, 82 + 34 * max(len(shown), 1))
    sketch.text(4, 18, title, 15, bold=True)
    if not shown:
        sketch.text(4, 48, say("moneypic.certain", lang), 13, colour=SOFT)
        return sketch.svg()
    names = [one.label.say(lang) for one in shown]
    left = min(max(letters_wide(name) * 13 for name in names) + 12, width * 0.36)
    values = [value for one in shown for value in (one.low, one.high, one.base)]
    scale, axis = scale_for(values, "yuan", lang), Axis(values, left + 40, width - 44, 0.02)
    bottom = 46 + 34 * len(shown)
    sketch.grid(axis, 30, bottom, [(tick, scale.tick(tick)) for tick in axis.ticks(4)])
    for row, (one, name) in enumerate(zip(shown, names, strict=True)):
        y = 40 + row * 34
        middle = axis.at(one.base)
        sketch.text(left, y + 16, _fit(name, left - 4), 13, "end")
        for value, colour in ((one.low, _LOW), (one.high, BRAND)):
            sketch.bar(middle, y, axis.at(value), y + 22, colour)
        low, high = sorted((one.low, one.high))
        sketch.text(axis.at(low) - 4, y + 16, scale.show(low), 12, "end", INK)
        sketch.text(axis.at(high) + 4, y + 16, scale.show(high), 12, "start", INK)
    sketch.line([(axis.at(shown[0].base), 32), (axis.at(shown[0].base), bottom)], INK, 1.4)
    sketch.text(width - 4, bottom + 15, scale.unit, 12, "end", SOFT)
    sketch.bar(left + 40, bottom + 19, left + 50, bottom + 28, _LOW)
    sketch.text(left + 54, bottom + 28, say("moneypic.low", lang), 12, colour=SOFT)
    sketch.bar(left + 130, bottom + 19, left + 140, bottom + 28, BRAND)
    sketch.text(left + 144, bottom + 28, say("moneypic.high", lang), 12, colour=SOFT)
    return sketch.svg()


def _fit(name: str, room: float) -> str:
    while letters_wide(name) * 13 > room and len(name) > 3:
        name = name[:-2] + "…"
    return name


def spread(money: "JointMoney", risk: "Risk", language: Language | None = None) -> Picture:
    """Draw the dealer's profit in many possible years: how many end where, and today's beside it.

    Args:
        money: the plan's money.
        risk: what :meth:`jbptools.plan.joint.result.JointMoney.risk` returned.
        language: ``"zh"`` or ``"en"``; the current one if left out.

    >>> from jbptools.plan import joint_money
    >>> from jbptools.plan.examples import example
    >>> money = joint_money(example("good"))
    >>> spread(money, money.risk(500), "en").alt[:38]
    "Dealer's profit in 500 possible years."
    """
    lang = language or current_language()
    values = risk.figures["dealer_profit"]
    counts, edges = np.histogram(values, bins=_BINS)
    title = say("moneypic.spread_title", lang, draws=risk.draws)
    wide, phone = (
        _draw_spread(money, risk, counts, edges, title, lang, size) for size in ((540, 300), (340, 300))
    )
    said = [say("moneypic.spread_alt", lang, title=title), risk.message.say(lang)]
    columns: dict[str, list[Any]] = {
        say("moneypic.from", lang): [form(float(edge), "money", lang) for edge in edges[:-1]],
        say("moneypic.to", lang): [form(float(edge), "money", lang) for edge in edges[1:]],
        say("moneypic.share", lang): [form(float(count) / risk.draws, "percent", lang) for count in counts],
    }
    return Picture(wide, sentences(said, lang), pd.DataFrame(columns), lang, phone)


def _draw_spread(
    money: "JointMoney",
    risk: "Risk",
    counts: np.ndarray,
    edges: np.ndarray,
    title: str,
    lang: Language,
    size: tuple[float, float],
) -> str:
    sketch = Sketch(*size)
    today = float(money.before["dealer_profit"])
    marks = [(today, say("moneypic.before", lang), SOFT)]
    if money.dealer_alternative is not None:
        marks.append((money.dealer_alternative, say("moneypic.alternative", lang), ACCENT))
    values = [float(edges[0]), float(edges[-1]), *(mark[0] for mark in marks)]
    scale, axis = scale_for(values, "yuan", lang), Axis(values, 14, size[0] - 14)
    top, bottom = 94.0, size[1] - 40
    low, high = risk.band("dealer_profit")
    sketch.text(4, 18, title, 15, bold=True)
    share = say("moneypic.wins", lang, share=risk.win_share)
    sketch.text(4, 38, share, 13, colour=INK)
    sketch.grid(
        axis, top, bottom, [(tick, scale.tick(tick)) for tick in axis.ticks(6 if size[0] > 400 else 4)]
    )
    tallest = max(int(counts.max()), 1)
    for count, start, end in zip(counts, edges[:-1], edges[1:], strict=True):
        inside = low <= (start + end) / 2 <= high
        y = bottom - (bottom - top) * int(count) / tallest
        sketch.bar(
            axis.at(float(start)) + 0.5, y, axis.at(float(end)) - 0.5, bottom, BRAND if inside else _PALE
        )
    sketch.line([(axis.at(axis.low), bottom), (axis.at(axis.high), bottom)], SOFT)
    for row, (value, words, colour) in enumerate(marks):
        x = axis.at(value)
        sketch.line([(x, 50 + row * 18), (x, bottom)], colour, 2.4, "" if row == 0 else "7 4")
        anchor = "start" if x < size[0] * 0.6 else "end"
        sketch.text(x + (4 if anchor == "start" else -4), 62 + row * 18, words, 12, anchor, colour, bold=True)
    sketch.text(size[0] - 4, bottom + 32, scale.unit, 12, "end", SOFT)
    sketch.bar(14, bottom + 22, 24, bottom + 32, BRAND)
    sketch.text(28, bottom + 32, say("moneypic.eight_of_ten", lang), 12, colour=SOFT)
    return sketch.svg()
