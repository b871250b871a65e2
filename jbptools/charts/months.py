"""This year beside last year, month by month, with the target: fair at a glance.

A month that has not ended is hatched; the month that holds Chinese New Year says so over its own bar,
because the feast moves between January and February.
"""

from typing import Any

import numpy as np
import pandas as pd
from matplotlib.patches import Patch
from matplotlib.ticker import FuncFormatter

from jbptools.charts.canvas import NARROW, WIDE, clean_axes, heading, new_axes, new_figure, styled, to_svg
from jbptools.charts.picture import Picture, sentences
from jbptools.charts.scales import Scale, scale_for
from jbptools.words import current_language, form, say
from jbptools.words.language import Language
from jbptools.words.palette import ACCENT, BRAND, INK, SOFT
from jbptools.words.writing import writing

__all__ = ["month_bars"]

_LAST = "#B9C9C6"


def month_bars(
    months: pd.DataFrame,
    language: Language | None = None,
    *,
    title: str | None = None,
    unit: str = "yuan",
    narrow: bool | None = None,
) -> Picture:
    """Draw this year's months beside the same months of last year.

    Args:
        months: one row a month in order, columns ``month`` (Period[M] of this year), ``this_year``,
            ``last_year``; optional ``target``, ``partial`` (the month has not ended; both years are cut
            alike), ``cny_this_year``, ``cny_last_year`` (New Year's day lies in that month).
        language: ``"zh"`` or ``"en"``; the current one if left out.
        title: the heading; a plain one if left out.
        unit: of the figures, ``"yuan"`` unless said.
        narrow: True for a phone only, False for a wide screen only; both if left out.
    """
    lang = language or current_language()
    if narrow is None:
        wide = month_bars(months, lang, title=title, unit=unit, narrow=False)
        return wide.with_narrow(month_bars(months, lang, title=title, unit=unit, narrow=True))
    frame = _complete(months)
    scale = scale_for(frame[["this_year", "last_year", "target"]].to_numpy(dtype=float).ravel(), unit, lang)
    words = title or say("charts.months_title", lang)
    svg = _draw(frame, scale, words, narrow=narrow)
    return Picture(svg, _alt(frame, unit, words, lang), _table(frame, unit, lang), lang)


def _complete(months: pd.DataFrame) -> pd.DataFrame:
    frame = months.reset_index(drop=True).copy()
    for name in ("last_year", "target"):
        frame[name] = frame.get(name, np.nan)
    for name in ("partial", "cny_this_year", "cny_last_year"):
        frame[name] = frame.get(name, False)
    return frame


@styled
def _draw(frame: pd.DataFrame, scale: Scale, words: str, *, narrow: bool) -> str:
    lang = scale.language
    figure = new_figure(NARROW if narrow else WIDE)
    axes = new_axes(figure, 52, 62, 10, 62)
    clean_axes(axes)
    places = np.arange(len(frame))
    axes.bar(places - 0.21, frame["last_year"].astype(float), 0.4, color=_LAST, lw=0)
    bars = axes.bar(places + 0.21, frame["this_year"].astype(float), 0.4, color=BRAND, lw=0)
    for bar, partial in zip(bars, frame["partial"], strict=True):
        if partial:
            bar.set(facecolor="white", edgecolor=BRAND, hatch="////", linewidth=1.2)
    axes.hlines(frame["target"].astype(float), places - 0.02, places + 0.44, color=ACCENT, lw=3)
    _new_year(axes, frame, lang, 9.5 if narrow else 11)
    axes.axhline(0, color=SOFT, lw=0.8)
    axes.set_xticks(places, _month_names(frame, lang, narrow=narrow))
    axes.yaxis.set_major_formatter(FuncFormatter(scale.tick))
    axes.margins(x=0.02, y=0.12)
    heading(figure, words)
    axes.text(0, 1.02, scale.unit, transform=axes.transAxes, color=SOFT, fontsize=11, ha="right")
    _legend(figure, frame, lang, narrow=narrow)
    return to_svg(figure)


def _new_year(axes: Any, frame: pd.DataFrame, lang: Language, size: float) -> None:
    for place, (_, row) in enumerate(frame.iterrows()):
        for column, flag, aside in (
            ("this_year", "cny_this_year", 0.21),
            ("last_year", "cny_last_year", -0.21),
        ):
            if row[flag] and row[column] == row[column]:
                at = (place + aside, max(row[column], row["target"] if aside > 0 else 0, 0))
                word = say("charts.new_year", lang)
                axes.annotate(
                    word, at, (0, 3), textcoords="offset points", ha="center", fontsize=size, color=INK
                )


def _month_names(frame: pd.DataFrame, lang: Language, *, narrow: bool) -> list[str]:
    months = [pd.Period(value, "M") for value in frame["month"]]
    tiny = narrow and (len(months) > 8 or writing(lang).wide_letters)
    return [form(month, "month_tiny" if tiny else "month_short", lang) for month in months]


def _legend(figure: Any, frame: pd.DataFrame, lang: Language, *, narrow: bool) -> None:
    years = [pd.Period(value, "M").year for value in frame["month"]]
    names = {"this": _years(years), "last": _years([year - 1 for year in years])}
    marks: list[tuple[Any, str]] = [
        (Patch(facecolor=_LAST), names["last"]),
        (Patch(facecolor=BRAND), names["this"]),
    ]
    if frame["partial"].any():
        hatched = Patch(facecolor="white", edgecolor=BRAND, hatch="////")
        marks.append((hatched, say("charts.partial", lang)))
    if frame["target"].notna().any():
        from matplotlib.lines import Line2D

        marks.append((Line2D([], [], color=ACCENT, lw=3), say("charts.target", lang)))
    figure.legend(
        [mark for mark, _ in marks],
        [name for _, name in marks],
        loc="lower center",
        fontsize=10.5 if narrow else 12,
        ncols=2 if narrow else 4,
        handlelength=1.6,
        columnspacing=1.6,
        borderaxespad=0.2,
    )


def _years(years: list[int]) -> str:
    first, last = min(years, default=0), max(years, default=0)
    return str(first) if first == last else f"{first}–{last}"


def _alt(frame: pd.DataFrame, unit: str, words: str, lang: Language) -> str:
    both = frame[frame["last_year"].notna() & frame["this_year"].notna()]
    this, last = float(both["this_year"].sum()), float(both["last_year"].sum())
    spec = _spec(unit)
    said = [words + writing(lang).stop]
    if len(both):
        growth = this / last - 1 if last > 0 else None
        said.append(
            say(
                "charts.months_alt",
                lang,
                months=len(both),
                this=form(this, spec, lang),
                last=form(last, spec, lang),
                growth=growth,
            )
        )
    if frame["partial"].any():
        part = [form(pd.Period(value, "M"), "month", lang) for value in frame.loc[frame["partial"], "month"]]
        said.append(say("charts.partial_alt", lang, months=part))
    return sentences(said, lang)


def _spec(unit: str) -> str:
    return "money" if unit == "yuan" else "percent" if unit == "percent" else "1"


def _note(row: pd.Series, lang: Language) -> str:
    flags = {
        "partial": "charts.partial",
        "cny_this_year": "charts.cny_this",
        "cny_last_year": "charts.cny_last",
    }
    return form([say(key, lang) for flag, key in flags.items() if row[flag]], "list", lang)


def _table(frame: pd.DataFrame, unit: str, lang: Language) -> pd.DataFrame:
    columns = {
        say("charts.col_month", lang): [
            form(pd.Period(value, "M"), "month", lang) for value in frame["month"]
        ]
    }
    for name in ("this_year", "last_year", "target"):
        if name != "target" or frame["target"].notna().any():
            values = [form(value, _spec(unit), lang) for value in frame[name].astype(float)]
            columns[say(f"charts.col_{name}", lang)] = values
    columns[say("charts.col_note", lang)] = [_note(row, lang) for _, row in frame.iterrows()]
    return pd.DataFrame(columns)
