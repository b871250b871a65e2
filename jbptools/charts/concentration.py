"""How much of the business hangs on how few: cumulative share, with an even spread as the measure.

Nothing assumes 80/20: the picture shows what the data have.
"""

from typing import Any

import numpy as np
import pandas as pd
from matplotlib.ticker import FuncFormatter

from jbptools.charts.canvas import NARROW, WIDE, clean_axes, heading, new_axes, new_figure, styled, to_svg
from jbptools.charts.letters import shorten
from jbptools.charts.picture import Picture
from jbptools.words import KitError, current_language, form, say
from jbptools.words.language import Language
from jbptools.words.palette import ACCENT, BRAND, INK, SOFT

__all__ = ["pareto"]


def pareto(
    amounts: pd.Series,
    language: Language | None = None,
    *,
    title: str | None = None,
    narrow: bool | None = None,
) -> Picture:
    """Draw the cumulative share of dealers, largest first, against an even spread.

    Args:
        amounts: yuan by dealer name; negative ones (more returns than sales) count as nothing.
        language: ``"zh"`` or ``"en"``; the current one if left out.
        title: the heading; a plain one if left out.
        narrow: True for a phone only, False for a wide screen only; both if left out.

    Raises:
        KitError: no dealer has a positive amount.

    >>> pareto(pd.Series({"Hua": 80.0, "Da": 10.0, "Li": 10.0}), "en", narrow=False).alt
    'Concentration of 3 dealers: the largest 20% (1 dealer) make 80.0% of the amount; ...'
    """
    lang = language or current_language()
    if narrow is None:
        wide = pareto(amounts, lang, title=title, narrow=False)
        return wide.with_narrow(pareto(amounts, lang, title=title, narrow=True))
    sorted_ = amounts.astype(float).fillna(0).clip(lower=0).sort_values(ascending=False, kind="stable")
    if not len(sorted_) or sorted_.iloc[0] <= 0:
        raise KitError("charts.nothing_positive")
    share = (sorted_.cumsum() / sorted_.sum()).to_numpy()
    top = max(1, round(0.2 * len(share)))
    most = int(np.searchsorted(share, 0.8 - 1e-12) + 1)
    svg = _draw(share, top, most, title or say("charts.pareto_title", lang), lang, narrow=narrow)
    alt = say("charts.pareto_alt", lang, dealers=len(share), top=top, share=float(share[top - 1]), most=most)
    return Picture(svg, alt, _table(sorted_, share, lang), lang)


@styled
def _draw(share: np.ndarray, top: int, most: int, title: str, lang: Language, *, narrow: bool) -> str:
    n = len(share)
    figure = new_figure(NARROW if narrow else WIDE)
    axes: Any = new_axes(figure, 56, 58, 24, 48)
    clean_axes(axes)
    keep = np.unique(np.linspace(0, n - 1, min(n, 400)).round().astype("int64"))
    across = np.concatenate([[0], (keep + 1) / n])
    upward = np.concatenate([[0], share[keep]])
    axes.fill_between(across, upward, across, color=BRAND, alpha=0.1, lw=0)
    axes.plot([0, 1], [0, 1], color=SOFT, lw=1.2, ls=(0, (5, 3)))
    axes.plot(across, upward, color=BRAND, lw=2.6)
    first, even = float(share[top - 1]), float(share[most - 1])
    _mark(axes, (top / n, first), "o", say("charts.pareto_top", lang, top=top, share=first), narrow)
    if most != top:
        _mark(axes, (most / n, even), "s", say("charts.pareto_most", lang, most=most, dealers=n), narrow)
    axes.text(0.66, 0.5, say("charts.pareto_even", lang), color=SOFT, fontsize=11, ha="left", va="top")
    axes.tick_params(axis="x", pad=7)
    for axis in (axes.xaxis, axes.yaxis):
        axis.set_major_formatter(FuncFormatter(lambda v, _: form(v, "percent0", lang)))
    axes.set(xlim=(0, 1.01), ylim=(0, 1.04))
    axes.set_xlabel(say("charts.pareto_x", lang))
    axes.set_ylabel(say("charts.pareto_y", lang))
    heading(figure, title)
    return to_svg(figure)


def _mark(axes: Any, at: tuple[float, float], marker: str, words: str, narrow: bool) -> None:
    axes.plot(*at, marker, ms=10, color=ACCENT, mec="white", mew=1, clip_on=False)
    text = shorten(words, 18 if narrow else 40)
    axes.annotate(
        text,
        at,
        (10, -8),
        textcoords="offset points",
        color=INK,
        fontsize=11 if narrow else 13,
        fontweight="bold",
        va="top",
    )


def _table(amounts: pd.Series, share: np.ndarray, lang: Language) -> pd.DataFrame:
    shown = amounts.head(200)
    return pd.DataFrame(
        {
            say("charts.col_rank", lang): [str(i + 1) for i in range(len(shown))],
            say("charts.col_dealer", lang): [str(name) for name in shown.index],
            say("charts.col_amount", lang): [form(float(v), "money", lang) for v in shown],
            say("charts.col_cumulative", lang): [
                form(float(v), "percent", lang) for v in share[: len(shown)]
            ],
        }
    )
