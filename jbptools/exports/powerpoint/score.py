"""The scorecard's page of the deck: both sides' lines with weight, what is agreed, the last month's light."""

from jbptools.exports.powerpoint.slides import Deck
from jbptools.plan.document.plan import Plan
from jbptools.plan.model.fields import choice_label
from jbptools.plan.model.following import ScoreLine
from jbptools.words import KitError, form, say

__all__ = ["scorecard_page"]

_HEADS = ("kpi", "side", "weight", "agreed", "actual", "light")


def scorecard_page(deck: Deck, plan: Plan) -> None:
    """Add the scorecard; before the first figure it shows what both sides will be judged by.

    Args:
        deck: the deck in the making.
        plan: the plan; one without a scorecard has no such page.
    """
    from jbptools.scorecard import card
    from jbptools.scorecard.lines import line_score
    from jbptools.scorecard.showing import SIGNS

    if not plan.scorecard:
        return
    lang = deck.language
    try:
        whole = card(plan)
        scores, said = whole.lines, whole.total_sentence.say(lang)
        month = whole.month
    except KitError:
        from jbptools.plan.joint.result import plan_months
        from jbptools.scorecard.entering import month_of

        month, said = month_of(plan_months(plan)[-1]), ""
        scores = tuple(line_score(plan, line, month) for line in plan.scorecard)
    rows = []
    for one in scores:
        light = "—" if one.watched else f"{SIGNS[one.light]} {say(f'scorecard.light_{one.light}', lang)}"
        agreed = "—" if one.watched else one.agreed.say(lang)
        shown = one.shown.say(lang) if one.value is not None else "—"
        name = one.line.name.strip() or one.line.kpi or one.line.id
        rows.append([name, _side(one.line, deck), _weight(one.line, deck), agreed, shown, light])
    if said:
        rows.append([said, "", "", "", "", ""])
    heads = [_head(key, deck) for key in _HEADS]
    title = say("exports.deck_score_title", lang)
    if said:
        title = say("exports.deck_score_month", lang, month=month)
    deck.table(title, heads, (3.2, 1.3, 0.9, 2.0, 1.6, 1.6), rows, tight=(2,))


def _head(key: str, deck: Deck) -> str:
    label = say("plan.field_side" if key == "side" else f"scorecard.col_{key}", deck.language)
    return label[:1].upper() + label[1:]


def _side(line: ScoreLine, deck: Deck) -> str:
    return choice_label("side", line.side).say(deck.language)


def _weight(line: ScoreLine, deck: Deck) -> str:
    return (
        form(line.weight, "percent0", deck.language)
        if line.weight
        else say("scorecard.watched", deck.language)
    )
