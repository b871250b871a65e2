"""From where we are to where we want to be: the parts sum to the gap, and the chart proves it."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.ticker import FuncFormatter

from jbptools.charts.canvas import NARROW, WIDE, clean_axes, heading, new_axes, new_figure, styled, to_svg
from jbptools.charts.letters import shorten, width, wrap
from jbptools.charts.picture import Picture, sentences
from jbptools.charts.scales import Scale, scale_for
from jbptools.words import Message, current_language, form, say
from jbptools.words.language import Language
from jbptools.words.palette import ACCENT, BRAND, INK, LIGHTS, SOFT

__all__ = ["bridge"]

Step = tuple[str, float]


def bridge(
    start: Step,
    parts: Sequence[Step],
    end: Step,
    language: Language | None = None,
    *,
    title: str | None = None,
    unit: str = "yuan",
    narrow: bool | None = None,
) -> Picture:
    """Draw a waterfall in the order given (funnel order for a driver tree) and print the proof.

    Args:
        start: name and figure of the first column, e.g. the actual.
        parts: name and signed contribution of each driver.
        end: name and figure of the last column, e.g. the benchmark.
        language: ``"zh"`` or ``"en"``; the current one if left out.
        title: the heading; a plain one if left out.
        unit: of the figures, ``"yuan"`` unless said.
        narrow: True for a phone only, False for a wide screen only; both if left out.

    >>> parts = [("Coverage", 15.0), ("Price", -5.0)]
    >>> bridge(("Actual", 90.0), parts, ("Plan", 100.0), "en", narrow=False).alt
    'From Actual (CNY 90) to Plan (CNY 100): Coverage: CNY +15, Price: CNY −5. Parts ... difference 0.00'
    """
    lang = language or current_language()
    words = title or say("charts.waterfall_title", lang)
    if narrow is None:
        wide = bridge(start, parts, end, lang, title=title, unit=unit, narrow=False)
        return wide.with_narrow(bridge(start, parts, end, lang, title=title, unit=unit, narrow=True))
    levels = np.concatenate([[start[1]], start[1] + np.cumsum([value for _, value in parts]), [end[1]]])
    scale = scale_for(levels, unit, lang)
    proof = _proof(start, parts, end, unit, lang)
    svg = _draw(start, parts, end, scale, words, proof, narrow=narrow)
    return Picture(
        svg, _alt(start, parts, end, unit, proof, lang), _table(start, parts, end, unit, lang), lang
    )


def _spec(unit: str) -> str:
    return "money" if unit == "yuan" else "percent" if unit == "percent" else "1"


def _signed(value: float, unit: str, lang: Language) -> str:
    text = form(value, _spec(unit), lang)
    return text if value <= 0 else text.replace("CNY ", "CNY +") if text.startswith("CNY") else "+" + text


def _proof(start: Step, parts: Sequence[Step], end: Step, unit: str, lang: Language) -> str:
    total, gap = sum(value for _, value in parts), end[1] - start[1]
    return say(
        "charts.waterfall_proof",
        lang,
        parts=_signed(total, unit, lang),
        gap=_signed(gap, unit, lang),
        difference=abs(total - gap),
    )


def _alt(start: Step, parts: Sequence[Step], end: Step, unit: str, proof: str, lang: Language) -> str:
    said = [Message("charts.step", name=name, value=_signed(value, unit, lang)) for name, value in parts]
    ends = {"first": form(start[1], _spec(unit), lang), "last": form(end[1], _spec(unit), lang)}
    alt = say(
        "charts.waterfall_alt", lang, start=start[0], end=end[0], parts=[m.say(lang) for m in said], **ends
    )
    return sentences([alt, proof], lang)


def _table(start: Step, parts: Sequence[Step], end: Step, unit: str, lang: Language) -> pd.DataFrame:
    rows = [(start[0], form(start[1], _spec(unit), lang))]
    rows += [(name, _signed(value, unit, lang)) for name, value in parts]
    rows.append((end[0], form(end[1], _spec(unit), lang)))
    return pd.DataFrame(rows, columns=[say("charts.col_driver", lang), say("charts.col_contribution", lang)])


def _floor(levels: np.ndarray) -> float:
    """Where the axis begins: at zero, unless the parts would then be too small to see."""
    low, high = float(levels.min()), float(levels.max())
    return 0.0 if low <= 0 or high - low > 0.3 * high else max(0.0, low - 0.6 * (high - low))


@styled
def _draw(
    start: Step, parts: Sequence[Step], end: Step, scale: Scale, words: str, proof: str, *, narrow: bool
) -> str:
    lang = scale.language
    steps = [start, *parts, end]
    names = [wrap(name, 7, 2) if narrow else wrap(name, 14, 1) for name, _ in steps]
    size = 11.0 if narrow else 13.0
    wide, high = NARROW if narrow else WIDE
    figure = new_figure((wide, max(high * 0.8, 1.7 + 0.42 * len(steps))))
    left = 16 + max(width(line) for name in names for line in name.split("\n")) * size
    axes: Any = new_axes(figure, left, 64, 40, 46)
    clean_axes(axes, "x")
    levels = np.concatenate([[start[1]], start[1] + np.cumsum([v for _, v in parts]), [end[1]]])
    floor = _floor(levels)
    lefts = [floor, *levels[: len(parts)], floor]
    widths = [start[1] - floor, *(value for _, value in parts), end[1] - floor]
    for row, (begin, wide_) in enumerate(zip(lefts, widths, strict=True)):
        look = _look(wide_, ends=row in (0, len(steps) - 1))
        axes.barh(row, wide_, left=begin, height=0.62, **look)
    for row in range(len(steps) - 1):
        axes.plot([levels[row]] * 2, [row - 0.31, row + 1.31], color=SOFT, lw=0.8)
    _figures(axes, steps, lefts, widths, scale, size)
    axes.set_yticks(range(len(steps)), names, fontsize=size, color=INK)
    axes.invert_yaxis()
    axes.xaxis.set_major_formatter(FuncFormatter(scale.tick))
    axes.xaxis.get_major_locator().set_params(nbins=4 if narrow else 7)
    axes.margins(x=0.14)
    axes.set_xlim(left=min(floor, axes.get_xlim()[0]) if floor == 0 and levels.min() < 0 else floor)
    axes.set_xlabel(scale.unit if floor == 0 else say("charts.axis_cut", lang, unit=scale.unit), fontsize=11)
    heading(figure, words)
    lines = 30 if narrow else 80
    figure.text(0.03, 0.03, shorten(proof, lines), fontsize=10.5 if narrow else 12.5, fontweight="bold")
    return to_svg(figure)


def _look(value: float, *, ends: bool) -> dict[str, Any]:
    """Columns at the ends are dark, gains plain, losses hatched: told apart without colour."""
    if ends:
        return {"color": BRAND, "lw": 0}
    if value >= 0:
        return {"color": "#5FAF9F", "lw": 0}
    return {"facecolor": "#F7E3D3", "edgecolor": ACCENT, "hatch": "\\\\\\\\", "lw": 1.0}


def _figures(
    axes: Any,
    steps: Sequence[Step],
    lefts: Sequence[float],
    widths: Sequence[float],
    scale: Scale,
    size: float,
) -> None:
    for row, (_, value) in enumerate(steps):
        ends = row in (0, len(steps) - 1)
        text = scale.show(value)
        text = text if ends or value <= 0 else "+" + text
        at = lefts[row] + max(widths[row], 0.0)
        bold = "bold" if ends else "normal"
        axes.annotate(
            text,
            (at, row),
            (5, 0),
            textcoords="offset points",
            va="center",
            ha="left",
            fontsize=size,
            fontweight=bold,
            color=LIGHTS["red"] if value < 0 else INK,
        )
