"""Plain bars with their figures written at their ends, and a target as a stroke: one idea, read at once."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
from matplotlib.ticker import FuncFormatter

from jbptools.charts.canvas import NARROW, WIDE, clean_axes, heading, new_axes, new_figure, styled, to_svg
from jbptools.charts.letters import width, wrap
from jbptools.charts.picture import Picture, sentences
from jbptools.charts.scales import Scale, scale_for
from jbptools.words import current_language, form, say
from jbptools.words.language import Language
from jbptools.words.palette import ACCENT, BRAND, INK, SOFT

__all__ = ["bars"]

_PALE = "#8FB8B3"


def bars(
    values: pd.Series,
    language: Language | None = None,
    *,
    title: str,
    unit: str = "yuan",
    targets: pd.Series | None = None,
    highlight: Sequence[str] = (),
    stroke: str | None = None,
    narrow: bool | None = None,
) -> Picture:
    """Draw one bar per row, in the order given; a missing figure says so and is not a zero.

    Args:
        values: figures by label; NaN where nobody knows.
        language: ``"zh"`` or ``"en"``; the current one if left out.
        title: what the bars show.
        unit: ``"yuan"``, ``"percent"`` (fractions) or a word.
        targets: figures by the same labels, drawn as a stroke.
        stroke: what the strokes are, "target" if left out.
        highlight: labels in the dark colour and bold; all dark where none is named.
        narrow: True for a phone only, False for a wide screen only; both if left out.

    >>> roi = pd.Series({"Hua": 0.12, "Da": float("nan")})
    >>> bars(roi, "en", title="ROI", unit="percent", narrow=False).alt
    'ROI: Hua 12.0%, Da —.'
    """
    lang = language or current_language()
    if narrow is None:
        wide, phone = (
            bars(
                values,
                lang,
                title=title,
                unit=unit,
                targets=targets,
                highlight=highlight,
                stroke=stroke,
                narrow=flag,
            )
            for flag in (False, True)
        )
        return wide.with_narrow(phone)
    aims = (
        targets.reindex(values.index) if targets is not None else pd.Series(float("nan"), index=values.index)
    )
    frame = pd.DataFrame({"value": values.astype(float), "target": aims.astype(float)})
    scale = scale_for(frame.to_numpy().ravel(), unit, lang)
    svg = _draw(frame, scale, title, set(highlight), stroke or say("charts.target", lang), narrow=narrow)
    return Picture(svg, _alt(frame, unit, title, stroke, lang), _table(frame, unit, stroke, lang), lang)


@styled
def _draw(
    frame: pd.DataFrame, scale: Scale, title: str, highlight: set[str], stroke: str, *, narrow: bool
) -> str:
    size = 11.0 if narrow else 13.0
    names = [wrap(name, 8, 2) if narrow else wrap(name, 16, 1) for name in frame.index]
    wide = (NARROW if narrow else WIDE)[0]
    figure = new_figure((wide, max(2.4, 1.2 + 0.4 * len(frame))))
    room = max((width(line) for name in names for line in name.split("\n")), default=1) * size
    axes: Any = new_axes(figure, 16 + room, 46, 44, 44)
    clean_axes(axes, "x")
    for row, (name, value, target) in enumerate(frame.itertuples()):
        strong = name in highlight or not highlight
        axes.barh(row, value, height=0.62, color=BRAND if strong else _PALE, lw=0)
        text = scale.show(value) if value == value else say("charts.unknown", scale.language)
        if target == target:
            axes.vlines(target, row - 0.4, row + 0.4, color=ACCENT, lw=3.5)
        known, bold = value == value, name in highlight
        axes.annotate(
            text,
            (max(value, 0) if known else 0, row),
            (5, 0),
            textcoords="offset points",
            va="center",
            fontsize=size,
            color=INK if known else SOFT,
            fontweight="bold" if bold else "normal",
            bbox={"facecolor": "white", "alpha": 0.85, "pad": 0.8, "lw": 0},
        )
    axes.set_yticks(range(len(frame)), names, fontsize=size, color=INK)
    axes.invert_yaxis()
    axes.axvline(0, color=SOFT, lw=0.8)
    axes.margins(x=0.14)
    axes.xaxis.set_major_formatter(FuncFormatter(scale.tick))
    axes.xaxis.get_major_locator().set_params(nbins=4 if narrow else 7)
    note = say("charts.with_target", scale.language, unit=scale.unit, stroke=stroke)
    axes.set_xlabel(note if frame["target"].notna().any() else scale.unit, fontsize=11)
    heading(figure, title)
    return to_svg(figure)


def _spec(unit: str, frame: pd.DataFrame) -> str:
    if unit in ("yuan", "percent"):
        return {"yuan": "money", "percent": "percent"}[unit]
    return "int" if all(float(value).is_integer() for value in frame["value"].dropna()) else "1"


def _alt(frame: pd.DataFrame, unit: str, title: str, stroke: str | None, lang: Language) -> str:
    parts = [
        f"{name} {form(value, _spec(unit, frame), lang)}" for name, value in frame["value"].head(12).items()
    ]
    said = [say("charts.bars_alt", lang, title=title, parts=parts)]
    known = frame.dropna()
    if stroke is not None and len(known):
        beside = [
            f"{name} {form(value, _spec(unit, frame), lang)}"
            for name, value in known["target"].head(12).items()
        ]
        said.append(say("charts.bars_alt", lang, title=stroke, parts=beside))
    elif len(known):
        reached = int((known["value"] >= known["target"]).sum())
        said.append(say("charts.bars_target", lang, reached=reached, of=len(known)))
    return sentences(said, lang)


def _table(frame: pd.DataFrame, unit: str, stroke: str | None, lang: Language) -> pd.DataFrame:
    columns = {
        say("charts.col_item", lang): [str(name) for name in frame.index],
        say("charts.col_figure", lang): [form(value, _spec(unit, frame), lang) for value in frame["value"]],
    }
    if frame["target"].notna().any():
        columns[stroke or say("charts.col_target", lang)] = [
            form(value, _spec(unit, frame), lang) for value in frame["target"]
        ]
    return pd.DataFrame(columns)
