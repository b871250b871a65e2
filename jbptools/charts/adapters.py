"""Charts straight from the results of the rooms below: a first look, a gap."""

from typing import Any

import numpy as np

from jbptools.charts.bar_chart import bars
from jbptools.charts.months import month_bars
from jbptools.charts.picture import Picture
from jbptools.charts.waterfall_chart import bridge
from jbptools.words import KitError, current_language, say
from jbptools.words.language import Language

__all__ = ["review_categories", "review_months", "waterfall"]


def review_months(look: Any, language: Language | None = None, *, narrow: bool | None = None) -> Picture:
    """Draw a first look's months beside last year's, with targets, a month not ended hatched.

    Args:
        look: what :func:`jbptools.review.first_look` returns.
        language: ``"zh"`` or ``"en"``; the current one if left out.
        narrow: True for a phone only, False for a wide screen only; both if left out.

    Raises:
        KitError: the data have no dates, so there are no months.
    """
    lang = language or current_language()
    if look.months is None or not len(look.months):
        raise KitError("charts.no_months")
    dealer = look.dealer_name or say("charts.all_dealers", lang)
    title = say(f"charts.months_{look.basis}", lang, dealer=dealer)
    return month_bars(look.months, lang, title=title, narrow=narrow)


def review_categories(
    look: Any, language: Language | None = None, *, most: int = 10, narrow: bool | None = None
) -> Picture:
    """Draw the share of each category in a dealer's sales, comparable dealers' median share as strokes.

    Args:
        look: what :func:`jbptools.review.first_look` returns.
        language: ``"zh"`` or ``"en"``; the current one if left out.
        most: so many of the largest categories.
        narrow: True for a phone only, False for a wide screen only; both if left out.

    Raises:
        KitError: the data have no categories.
    """
    lang = language or current_language()
    if look.categories is None or not len(look.categories):
        raise KitError("charts.no_categories")
    shown = look.categories.head(most)
    peers = shown["peer_share"] if "peer_share" in shown else shown["share"] * np.nan
    title = say("charts.categories", lang, dealer=look.dealer_name or say("charts.all_dealers", lang))
    stroke = say("charts.peer_stroke", lang)
    return bars(
        shown["share"], lang, title=title, unit="percent", targets=peers, stroke=stroke, narrow=narrow
    )


def waterfall(
    gap: Any,
    language: Language | None = None,
    *,
    title: str | None = None,
    unit: str = "yuan",
    narrow: bool | None = None,
) -> Picture:
    """Draw a gap's drivers in funnel order, with the line that proves that the parts are the gap.

    Args:
        gap: what :func:`jbptools.review.gap.chain.gap` returns.
        language: ``"zh"`` or ``"en"``; the current one if left out.
        title: the heading; a plain one if left out.
        unit: of the drivers' product, ``"yuan"`` unless said.
        narrow: True for a phone only, False for a wide screen only; both if left out.

    Source: A1 A4 A5.
    """
    lang = language or current_language()
    start, parts, end = gap.steps(lang)
    return bridge(start, parts, end, lang, title=title, unit=unit, narrow=narrow)
