"""A scorecard line month by month: what came, what was agreed, and each month's light as sign and colour."""

from typing import TYPE_CHECKING, Any

import pandas as pd

from jbptools.charts.picture import Picture, sentences
from jbptools.charts.sketch import Axis, Sketch
from jbptools.plan.model.units import unit_label
from jbptools.scorecard.entering import line_of, month_of
from jbptools.scorecard.showing import SIGNS, light_word, move_word
from jbptools.scorecard.trend import trend
from jbptools.scorecard.wording import figure
from jbptools.words import current_language, form, say, use_language
from jbptools.words.language import Language
from jbptools.words.palette import BRAND, INK, LIGHTS, LINE, SOFT
from jbptools.words.writing import writing

if TYPE_CHECKING:
    from jbptools.plan.document.plan import Plan

__all__ = ["score_trend"]

#: units that are shown as money
MONEY = ("yuan", "wan")


def score_trend(
    plan: "Plan", line_id: str, month: object, months: int = 6, language: Language | None = None
) -> Picture:
    """Draw one line's last months with the target or band of each month.

    Args:
        plan: with a scorecard.
        line_id: id, KPI id or name of the line.
        month: the last month.
        months: how many.
        language: ``"zh"`` or ``"en"``; the current one if left out.

    >>> from jbptools.plan.examples import example
    >>> picture = score_trend(example("good", "en"), "claim_days", "2026-03", 3, "en")
    >>> len(picture.table), "Claim days" in picture.alt
    (3, True)
    """
    before = current_language()
    lang = language or before
    use_language(lang)
    try:
        line = line_of(plan, line_id)
        table = trend(plan, line.id, month_of(month), months)
        unit_word = writing(lang).axis[-1][2]
        unit_word = unit_word if line.unit in MONEY else unit_label(line.unit).say(lang)
        named = {"line": line.called or line.id, "unit": unit_word}
        title = say("monthly.chart_title", lang, **named) if unit_word else str(named["line"])
        alt = _alt(table, title, line.unit, lang)
        wide, phone = (_draw(table, title, line.unit, lang, size) for size in ((560, 260), (350, 260)))
        return Picture(wide, alt, _table(table, line.unit, lang), lang, phone)
    finally:
        use_language(before)


def _draw(table: pd.DataFrame, title: str, unit: str, lang: Language, size: tuple[float, float]) -> str:
    sketch = Sketch(*size)
    sketch.text(4, 18, title, 15, bold=True)
    known = [float(value) for name in ("value", "target", "low", "high") for value in table[name].dropna()]
    if not known:
        sketch.text(4, 44, say("scorecard.light_grey", lang), 13, colour=SOFT)
        return sketch.svg()
    axis = Axis([*known, 0.0] if min(known) >= 0 else known, size[1] - 62, 40, 0.1)
    left, right = 12.0, size[0] - 12
    step = (right - left) / len(table)
    sketch.line([(left, axis.at(0)), (right, axis.at(0))], LINE, 1.2)
    for place, row in enumerate(_rows(table)):
        x, x2 = left + place * step, left + (place + 1) * step
        middle = (x + x2) / 2
        for goal in (row.target, row.low, row.high):
            if goal == goal:
                y = axis.at(float(goal))
                sketch.line([(x + 3, y), (x2 - 3, y)], INK, 2, "5 3")
        if row.value == row.value:
            colour = LIGHTS[row.light] if row.light != "grey" else BRAND
            sketch.bar(x + step * 0.26, axis.at(0), x2 - step * 0.26, axis.at(float(row.value)), colour)
            shown = _short(float(row.value), unit, lang)
            sketch.text(middle, axis.at(max(float(row.value), 0.0)) - 6, shown, 12, "middle", bold=True)
        sketch.text(middle, size[1] - 40, SIGNS[row.light], 14, "middle", LIGHTS[row.light], bold=True)
        sketch.text(middle, size[1] - 22, _month(row.month, lang), 12, "middle", SOFT)
    sketch.text(4, size[1] - 5, say("monthly.chart_key", lang), 12, colour=SOFT)
    return sketch.svg()


def _short(value: float, unit: str, lang: Language) -> str:
    """A figure over its bar: the unit stands in the title, so that six bars find room on a phone."""
    if unit in MONEY:
        return form(value, "wan", lang)
    if unit == "percent":
        return form(value, "percent", lang)
    return form(value, "int" if value == round(value) else "1", lang)


def _rows(table: pd.DataFrame) -> list[Any]:
    return list(table.itertuples(index=False))


def _month(month: pd.Period, lang: Language) -> str:
    return form(month, "month_short", lang)


def _alt(table: pd.DataFrame, title: str, unit: str, lang: Language) -> str:
    said = [
        say(
            "monthly.chart_month",
            lang,
            month=row.month,
            value=figure(None if row.value != row.value else float(row.value), unit),
            light=light_word(row.light),
        )
        for row in _rows(table)
    ]
    return sentences([say("monthly.chart_alt", lang, line=title), *said], lang)


def _table(table: pd.DataFrame, unit: str, lang: Language) -> pd.DataFrame:
    def shown(value: float) -> str:
        return figure(None if value != value else float(value), unit).say(lang)

    return pd.DataFrame(
        {
            say("charts.col_month", lang): [form(one, "month", lang) for one in table["month"]],
            say("scorecard.col_actual", lang): [shown(value) for value in table["value"]],
            say("monthly.col_target", lang): [shown(value) for value in table["target"]],
            say("monthly.col_low", lang): [shown(value) for value in table["low"]],
            say("monthly.col_high", lang): [shown(value) for value in table["high"]],
            say("scorecard.col_light", lang): [light_word(one) for one in table["light"]],
            say("scorecard.col_trend", lang): [move_word(one) for one in table["move"]],
        }
    )
