"""Pages of the deck that show money: the owner's own, with his cash by month; both sides', for our people."""

from jbptools.exports.owner import money_of, owner_figures
from jbptools.exports.powerpoint.measure import fit
from jbptools.exports.powerpoint.slides import MARGIN, TOP, WIDTH, Deck, Look
from jbptools.plan.document.plan import Plan
from jbptools.words import form, say
from jbptools.words.palette import BRAND, GROUND, SOFT
from jbptools.words.writing import writing

__all__ = ["both_sides_page", "owner_money_page"]


def _scaled(value: float, lang: str) -> float:
    """万元 in Chinese, thousands in English: as the page's note says."""
    return round(value / writing(lang).unit[0], 2)


def owner_money_page(deck: Deck, plan: Plan) -> None:
    """His profit and the money he ties up, before and after, and his cash month by month: native charts.

    Args:
        deck: the deck in the making.
        plan: the plan; without a money page that can be calculated there is no such page.
    """
    money, lang = money_of(plan), deck.language
    if money is None:
        return
    deck.page(say("exports.deck_money_title", lang))
    figures = {figure.key: figure for figure in owner_figures(plan)}
    names = [say(f"exports.card_{key}", lang) for key in ("profit", "cash")]
    series = [
        (
            say(f"exports.head_{case}", lang),
            [_scaled(getattr(figures[key], case) or 0.0, lang) for key in ("profit", "cash")],
        )
        for case in ("before", "after")
    ]
    half = (WIDTH - 2 * MARGIN - 0.4) / 2
    deck.text(say("exports.deck_money_bars", lang), (MARGIN, TOP, half, 0.35), Look(14, BRAND, True))
    chart = deck.chart("column", names, series, (MARGIN, TOP + 0.35, half, 3.7), "#,##0.0")
    chart.plots[0].has_data_labels = True
    chart.plots[0].data_labels.number_format = "#,##0.0"
    chart.plots[0].data_labels.number_format_is_linked = False
    left = MARGIN + half + 0.4
    deck.text(say("exports.deck_money_cash", lang), (left, TOP, half, 0.35), Look(14, BRAND, True))
    position = [_scaled(value, lang) for value in money.path.position]
    months = [f"{month[2:4]}/{int(month[5:])}" for month in money.path.months]
    label = say("exports.live_month_position", lang)
    deck.chart("line", months, [(label, position)], (left, TOP + 0.35, half, 3.7), "#,##0.0")
    _definition(deck, money.definition.say(lang))


def _definition(deck: Deck, words: str) -> None:
    box = (MARGIN, TOP + 4.2, WIDTH - 2 * MARGIN, 1.05)
    deck.block(box, GROUND, rounded=True)
    said = say("exports.chart_unit", deck.language) + " " + words
    size, shown, rest = fit(said, box[2] - 0.4, box[3] - 0.2, (13, 12, 11, 10))
    deck.text(
        shown + ("…" if rest else ""), (box[0] + 0.2, box[1] + 0.1, box[2] - 0.4, box[3]), Look(size, SOFT)
    )


def both_sides_page(deck: Deck, plan: Plan) -> None:
    """Both sides' profit before and after, and whether both win; for our own people."""
    money, lang = money_of(plan), deck.language
    if money is None:
        return
    deck.page(say("exports.deck_both_title", lang))
    names = [say(f"exports.live_pair_{key}", lang) for key in ("dealer_profit", "maker_profit")]
    series = [
        (
            say(f"exports.head_{case}", lang),
            [_scaled(float(figures[key]), lang) for key in ("dealer_profit", "maker_profit")],
        )
        for case, figures in (("before", money.before), ("after", money.after))
    ]
    chart = deck.chart("column", names, series, (MARGIN, TOP, 7.4, 4.1), "#,##0.0")
    chart.plots[0].has_data_labels = True
    chart.plots[0].data_labels.number_format = "#,##0.0"
    chart.plots[0].data_labels.number_format_is_linked = False
    value = money.value
    lines = [
        (say("economics.line_dealer_gain", lang), form(value.dealer_gain, "money", lang)),
        (say("economics.line_maker_gain", lang), form(value.maker_gain, "money", lang)),
        (say("economics.line_pie", lang), form(value.total, "money", lang)),
        (say("plan.line_cash_peak", lang), form(value.cash_peak, "money", lang)),
    ]
    for number, (label, shown) in enumerate(lines):
        top = TOP + 0.1 + number * 1.02
        deck.block((MARGIN + 7.8, top, WIDTH - 2 * MARGIN - 7.8, 0.9), GROUND, rounded=True)
        deck.text(label[:1].upper() + label[1:], (MARGIN + 8, top + 0.08, 4, 0.3), Look(13, SOFT))
        deck.text(shown, (MARGIN + 8, top + 0.36, 4, 0.5), Look(20, BRAND, True))
    _definition(deck, money.verdict.say(lang))
