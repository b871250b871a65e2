"""The plan as PowerPoint: the owner's page first, then objective and goals, the rest in the order of work."""

from typing import Any

from jbptools.exports.owner import owner_figures, owner_words, period
from jbptools.exports.powerpoint.measure import em_width, fit, split_lines
from jbptools.exports.powerpoint.money import both_sides_page, owner_money_page
from jbptools.exports.powerpoint.score import scorecard_page
from jbptools.exports.powerpoint.slides import BOTTOM, MARGIN, TOP, WIDTH, Deck, Look
from jbptools.exports.sales import sales_notes, sales_table
from jbptools.exports.tables import codes, plan_table
from jbptools.plan.document.plan import Plan
from jbptools.words import form, say
from jbptools.words.language import Language, current_language
from jbptools.words.palette import BRAND, GROUND, INK, PALE, PAPER, SOFT
from jbptools.words.writing import writing

__all__ = ["to_pptx"]

#: sections with a table of their own: what the owner is shown first, then the details
_FIRST = ("opportunities", "give_get", "reviews")
#: what the owner's copy leaves out
_INSIDE = {("opportunities", "maker_profit_yuan")}
_DETAILS = ("strategies", "actions", "measures")


def to_pptx(plan: Plan, language: Language | None = None, review: Any = None) -> bytes:
    """Return the plan as a PowerPoint file, 16:9, with native charts and tables.

    Args:
        plan: the plan; half-filled ones are shown as far as they are.
        language: ``"zh"`` or ``"en"`` for the fixed words; the plan's own words stay as written.
        review: what :func:`jbptools.review.first_look` returned for this dealer, or None.

    >>> to_pptx(Plan.new("Hua", "en"), "en")[:2]
    b'PK'
    """
    lang = language or current_language()
    deck = Deck(lang, _overline(plan, lang))
    deck.file.core_properties.title = deck.clean(_title(plan, lang))[:250]
    deck.file.core_properties.author = deck.clean(plan.author)[:250]
    left_over = [_owner_page(deck, plan)]
    if plan.no_jbp.strip():
        left_over.append(_reason_page(deck, say("exports.no_jbp", lang), plan.no_jbp))
    owner_money_page(deck, plan)
    left_over.append(_objective_page(deck, plan))
    _ogsm_page(deck, plan)
    for section in _FIRST:
        _table_pages(deck, plan, section)
    left_over.append(_signature_page(deck, plan))
    for section in _DETAILS:
        _table_pages(deck, plan, section)
    scorecard_page(deck, plan)
    _sales_page(deck, review)
    _goals_chart(deck, plan)
    both_sides_page(deck, plan)
    _table_pages(deck, plan, "assumptions")
    for title, text in filter(None, left_over):
        _annex(deck, title, text)
    if deck.clean.removed:
        deck.page(say("exports.annex", lang))
        words = say("exports.removed", lang, count=deck.clean.removed)
        deck.text(words, (MARGIN, TOP, WIDTH - 2 * MARGIN, 2), Look(16))
    return deck.save()


def _title(plan: Plan, lang: Language) -> str:
    dealer = plan.dealer.name.strip() or say("exports.dealer_unnamed", lang)
    return plan.title.strip() or say("exports.title", lang, dealer=dealer)


def _overline(plan: Plan, lang: Language) -> str:
    parts = [_title(plan, lang), period(plan, lang)]
    return " · ".join(part for part in parts if part)[:110]


Left = tuple[str, str] | None


def _owner_page(deck: Deck, plan: Plan) -> Left:
    """His goals in his words on the left, his money before and after on the right, the deal below."""
    lang = deck.language
    title = say("exports.owner_title", lang)
    deck.page(title)
    words = "\n\n".join(owner_words(plan, lang)) or say("exports.no_words", lang)
    size, shown, rest = fit(words, 3.9, 4.2, (22, 20, 18, 16, 14))
    deck.block((MARGIN, TOP + 0.1, 4.5, BOTTOM - TOP - 0.1), BRAND, rounded=True)
    heading = say("exports.your_goals", lang)
    deck.text(heading, (MARGIN + 0.3, TOP + 0.3, 3.9, 0.4), Look(15, PALE, True))
    if rest:
        shown += say("exports.see_annex", lang)
    deck.text(shown, (MARGIN + 0.3, TOP + 0.8, 3.9, 4.4), Look(size, PAPER))
    left = MARGIN + 4.8
    _cards(deck, plan, left)
    _give_and_get(deck, plan, left)
    return (heading, words) if rest else None


def _cards(deck: Deck, plan: Plan, left: float) -> None:
    lang = deck.language
    width = (WIDTH - MARGIN - left - 0.4) / 3
    for number, figure in enumerate(owner_figures(plan)):
        at = left + number * (width + 0.2)
        deck.block((at, TOP + 0.1, width, 1.9), GROUND, rounded=True)
        label = say(f"exports.card_{figure.key}", lang)
        deck.text(label, (at + 0.18, TOP + 0.26, width - 0.36, 0.5), Look(13, SOFT, True))
        shown = figure.shown(lang).replace(" → ", "\n→ ")
        look = Look(20 if figure.known else 16, BRAND if figure.known else SOFT, figure.known)
        deck.text(shown, (at + 0.18, TOP + 0.85, width - 0.36, 1.1), look)


def _give_and_get(deck: Deck, plan: Plan, left: float) -> None:
    """The first promises of both sides, side by side."""
    lang = deck.language
    width = (WIDTH - MARGIN - left - 0.2) / 2
    for number, key in enumerate(("dealer_does", "maker_gives")):
        at = left + number * (width + 0.2)
        deck.text(say(f"exports.owner_{key}", lang), (at, TOP + 2.3, width, 0.4), Look(16, BRAND, True))
        said = [text for row in plan.give_get if (text := " ".join(getattr(row, key).split()))]
        lines = "\n".join("• " + text for text in said) or say("exports.not_written", lang)
        size, shown, rest = fit(lines, width, 2.4, (16, 14, 12))
        look = Look(size, INK if said else SOFT)
        deck.text(shown + ("…" if rest else ""), (at, TOP + 2.75, width, 2.4), look)


def _objective_page(deck: Deck, plan: Plan) -> Left:
    """O large, and the goals below it; a long list of goals goes on over further pages."""
    lang = deck.language
    text = plan.objective.text.strip() or say("exports.not_written", lang)
    if plan.objective.by:
        text += say("exports.by_when", lang, by=plan.objective.by)
    size, shown, rest = fit(text, WIDTH - 2 * MARGIN - 0.6, 1.5, (22, 20, 18, 16, 14))
    title = say("exports.objective_title", lang)
    if rest:
        shown += say("exports.see_annex", lang)
    deck.page(title)
    deck.block((MARGIN, TOP + 0.1, WIDTH - 2 * MARGIN, 1.9), PALE, rounded=True)
    label = say("plan.step_objective", lang)
    deck.text(label, (MARGIN + 0.3, TOP + 0.22, 6, 0.3), Look(13, SOFT, True))
    deck.text(shown, (MARGIN + 0.3, TOP + 0.58, WIDTH - 2 * MARGIN - 0.6, 1.35), Look(size, INK, True))
    _few_goals(deck, plan)
    return (title, text) if rest else None


def _few_goals(deck: Deck, plan: Plan) -> None:
    """Up to four goals as cards; the table has them all."""
    lang = deck.language
    if not plan.goals:
        deck.text(say("exports.no_goals", lang), (MARGIN, TOP + 2.3, 10, 0.5), Look(16, SOFT))
        return
    goals = plan.goals[:4]
    width = (WIDTH - 2 * MARGIN - 0.2 * (len(goals) - 1)) / len(goals)
    table = plan_table(plan, "goals", lang)
    place = {column.key: number for number, column in enumerate(table.columns)}
    for number, row in enumerate(table.rows[:4]):
        at = MARGIN + number * (width + 0.2)
        deck.block((at, TOP + 2.3, width, 2.9), GROUND, rounded=True)
        cells = {key: row[index].text(lang) for key, index in place.items()}
        size, name, rest = fit(f"{cells['code']}  {cells['name']}", width - 0.4, 0.8, (16, 14, 12))
        deck.text(
            name + ("…" if rest else ""), (at + 0.2, TOP + 2.45, width - 0.4, 0.8), Look(size, INK, True)
        )
        figures = f"{cells['baseline'] or '—'} →\n{cells['target'] or '—'}"
        deck.text(figures, (at + 0.2, TOP + 3.45, width - 0.4, 1.0), Look(22, BRAND, True))
        about = " · ".join(filter(None, (cells["side"], cells["date"], cells["owner"])))
        deck.text(about, (at + 0.2, TOP + 4.5, width - 0.4, 0.6), Look(12, SOFT))
    if len(plan.goals) > 4:
        _table_pages(deck, plan, "goals")


def _sales_page(deck: Deck, review: Any) -> None:
    """Sales by month, this year beside last year, as a chart that can be edited."""
    table = sales_table(review, deck.language)
    if table is None:
        return
    lang = deck.language
    deck.page(say("exports.sales_title", lang))
    by = writing(lang).unit[0]
    names = [str(row[0].value).removeprefix("20") for row in table.rows]
    series = [
        (
            column.label,
            [None if row[at].value is None else round(row[at].value / by, 2) for row in table.rows],
        )
        for at, column in enumerate(table.columns[1:], start=1)
    ]
    deck.chart("column", names, series, (MARGIN, TOP + 0.3, WIDTH - 2 * MARGIN, 4.9))
    words = say("exports.chart_unit", lang) + " " + sales_notes(review, lang)
    size, shown, _ = fit(words, WIDTH - 2 * MARGIN, 0.5, (12, 11))
    deck.text(shown, (MARGIN, TOP, WIDTH - 2 * MARGIN, 0.4), Look(size, SOFT))


def _goals_chart(deck: Deck, plan: Plan) -> None:
    """Each goal's target against its baseline of 100: goals of different units on one scale."""
    lang = deck.language
    goals = [goal for goal in plan.goals if goal.baseline and goal.target is not None and goal.baseline > 0][
        :8
    ]
    if not goals:
        return
    deck.page(say("exports.goals_chart_title", lang))
    names = codes(plan)
    labels = [f"{names[goal.id]} {' '.join(goal.name.split())[:24]}" for goal in goals]
    series = [
        (say("plan.field_baseline", lang), [100.0] * len(goals)),
        (say("plan.field_target", lang), [round(goal.target / goal.baseline * 100, 1) for goal in goals]),  # type: ignore[operator]
    ]
    chart = deck.chart("column", labels, series, (MARGIN, TOP + 0.4, WIDTH - 2 * MARGIN, 4.9), "0")
    chart.plots[0].has_data_labels = True
    chart.plots[0].data_labels.number_format = "0"
    chart.plots[0].data_labels.number_format_is_linked = False
    chart.value_axis.minimum_scale = 0
    deck.text(say("exports.goals_chart_note", lang), (MARGIN, TOP, 11, 0.4), Look(13, SOFT))


def _ogsm_page(deck: Deck, plan: Plan) -> None:
    """One row a strategy: the goals it serves, what is done, how it is measured."""
    if not plan.strategies:
        return
    lang = deck.language
    names = codes(plan)
    rows = []
    for strategy in plan.strategies:
        goals = [f"{names[goal.id]} {goal.name}" for goal in plan.goals if goal.id in strategy.goals]
        actions = [f"{names[row.id]} {row.text}" for row in plan.actions if row.strategy == strategy.id]
        measures = [f"{names[row.id]} {row.name}" for row in plan.measures if row.strategy == strategy.id]
        said = [goals, [f"{names[strategy.id]} {strategy.text.strip()}"], actions, measures]
        rows.append([_short(lines, deck) for lines in said])
    heads = [say(f"plan.step_{step}", lang) for step in ("goals", "strategies", "plan", "measures")]
    deck.table(say("exports.ogspm_title", lang), heads, (2.4, 3, 3.6, 2.6), rows)


def _short(lines: list[str], deck: Deck, most: int = 5) -> str:
    """The first lines, and how many more there are."""
    flat = [" ".join(line.split()) for line in lines[:most]]
    shown = [split_lines(line, 60)[0].rstrip() + ("…" if em_width(line) > 60 else "") for line in flat]
    if len(lines) > most:
        shown.append(say("exports.and_more", deck.language, more=len(lines) - most))
    return "\n".join(shown) or "—"


def _table_pages(deck: Deck, plan: Plan, section: str) -> None:
    table = plan_table(plan, section, deck.language, unit_column=False)
    if not table.rows:
        return
    shown = [at for at, column in enumerate(table.columns) if (section, column.key) not in _INSIDE]
    columns = [table.columns[at] for at in shown]
    rows = [[row[at].text(deck.language, compact=True) for at in shown] for row in table.rows]
    tight = [place for place, column in enumerate(columns) if column.kind in {"date", "number"}]
    heads = [column.label for column in columns]
    deck.table(table.title, heads, [column.weight for column in columns], rows, tight)


def _reason_page(deck: Deck, title: str, reason: str) -> Left:
    deck.page(title)
    size, shown, rest = fit(reason.strip(), WIDTH - 2 * MARGIN, BOTTOM - TOP - 0.3, (22, 20, 18, 16, 14))
    deck.text(shown, (MARGIN, TOP + 0.2, WIDTH - 2 * MARGIN, BOTTOM - TOP - 0.3), Look(size))
    return (title, reason) if rest else None


def _signature_page(deck: Deck, plan: Plan) -> Left:
    """Both signatures, or what still stands between the two sides."""
    lang = deck.language
    title = say("exports.signature_title", lang)
    if plan.not_agreed.strip():
        return _reason_page(deck, say("exports.not_agreed", lang), plan.not_agreed)
    deck.page(title)
    width = (WIDTH - 2 * MARGIN - 0.6) / 2
    for number, side in enumerate(("dealer", "maker")):
        at = MARGIN + number * (width + 0.6)
        signed = next((one for one in plan.signatures if one.side == side), None)
        name = plan.dealer.name if side == "dealer" else plan.maker_name
        word = say(f"plan.choice_side_{side}", lang)
        head = " · ".join(filter(None, (word[:1].upper() + word[1:], name.strip())))
        deck.block((at, TOP + 0.4, width, 3.6), GROUND, rounded=True)
        deck.text(head, (at + 0.3, TOP + 0.6, width - 0.6, 0.7), Look(18, BRAND, True))
        for line, key in enumerate(("name", "position", "signed_on")):
            value = getattr(signed, key) if signed else ""
            shown = form(value, "date", lang) if key == "signed_on" and value else str(value or "")
            label = say(f"exports.sign_{key}", lang)
            deck.text(f"{label}  {shown}", (at + 0.3, TOP + 1.5 + line * 0.75, width - 0.6, 0.4), Look(16))
            deck.block((at + 0.3, TOP + 1.95 + line * 0.75, width - 0.6, 0.012), SOFT)
    return None


def _annex(deck: Deck, title: str, text: str) -> None:
    """The full text of what did not fit its page."""
    heads, rows = [title], [[text]]
    deck.table(say("exports.annex", deck.language), heads, [1.0], rows)
