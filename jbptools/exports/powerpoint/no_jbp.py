"""The reasoned note that there is no JBP with a dealer: for the maker's own people, with its evidence."""

from jbptools.exports.page.paper import Paper
from jbptools.exports.tables import plan_table
from jbptools.plan.document.plan import Plan
from jbptools.plan.model.fields import choice_label
from jbptools.plan.model.units import value_message
from jbptools.words import form, say

__all__ = ["write_no_jbp"]


def write_no_jbp(paper: Paper, plan: Plan, dealer: str) -> None:
    """Write the note: who, why, on what evidence, what is done instead, who agrees.

    Args:
        paper: the document in the making.
        plan: the plan with its reason.
        dealer: the dealer's name.
    """
    lang = paper.language
    blank = say("exports.doc_blank", lang)
    paper.title(say("exports.note_title", lang, dealer=dealer))
    paper.note(say("exports.note_internal", lang))
    tier = choice_label("tier", plan.dealer.tier).say(lang)
    paper.pairs(
        [
            (say("exports.note_dealer", lang), dealer),
            (say("exports.doc_area", lang), plan.dealer.area.strip() or blank),
            (say("exports.note_tier", lang), tier),
            (say("exports.note_from", lang), plan.author.strip() or blank),
            (say("exports.note_to", lang), blank),
        ]
    )
    paper.heading(say("exports.note_reason", lang))
    paper.text(plan.no_jbp.strip())
    paper.heading(say("exports.note_his_view", lang))
    paper.text(plan.dealer.own_goals.strip() or say("exports.not_written", lang))
    paper.heading(say("exports.note_evidence", lang))
    rows = [
        [
            str(number),
            one.text,
            "" if one.value is None else value_message(one.value, one.unit).say(lang),
            choice_label("grade", one.grade).say(lang),
            form(one.seen_on, "date", lang) if one.seen_on else "",
        ]
        for number, one in enumerate(plan.evidence, start=1)
    ]
    if rows:
        heads = [say(f"exports.{key}", lang) for key in ("number", "note_fact")]
        heads += [say(f"plan.field_{key}", lang) for key in ("value", "grade", "seen_on")]
        paper.table(
            [head[:1].upper() + head[1:] for head in heads], (0.5, 3.4, 1.2, 1.2, 1.2), rows, (2,), (4,)
        )
    else:
        paper.text(say("exports.note_no_evidence", lang))
    paper.heading(say("exports.note_instead", lang))
    table = plan_table(plan, "reviews", lang)
    when = "dates" if table.rows else "open"
    paper.text(say(f"exports.note_again_{when}", lang))
    if table.rows:
        cells = [[cell.text(lang) for cell in row[:4]] for row in table.rows]
        paper.table([column.label for column in table.columns[:4]], (0.6, 1.4, 1.4, 3), cells)
    names = ("sign_name", "sign_position", "sign_signature", "sign_signed_on")
    columns = [
        [say(f"exports.note_{role}", lang)]
        + [say("exports.doc_field", lang, label=say(f"exports.{name}", lang), value="") for name in names]
        for role in ("writer", "manager")
    ]
    columns[0][1] += plan.author.strip()
    paper.heading(say("exports.note_agreed", lang))
    paper.boxes(columns, (480, 440, 440, 760, 440))
