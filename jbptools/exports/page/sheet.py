"""The plan as one page of HTML to print or to mail: self-contained, nothing is loaded, no script.

The owner's page comes first: his goals in his words, his money before and after, what he does, what we do,
what he gets; then OGSPM, opportunities, give and get, and the calendar. The maker's margin stays out.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib import resources

from jbptools.exports.clean import Cleaner
from jbptools.exports.owner import period
from jbptools.exports.page.owner import Writer, owner_section
from jbptools.exports.tables import Table, TableCell, codes, plan_table
from jbptools.plan.document.plan import Plan
from jbptools.plan.model.ogspm import Measure, Strategy
from jbptools.plan.model.units import kept_in, value_message
from jbptools.words import form, say
from jbptools.words.html import escape
from jbptools.words.language import Language, current_language
from jbptools.words.writing import writing

__all__ = ["to_print"]

#: what a page may load: its own style, nothing else
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
#: columns of the plan's tables that the owner's copy leaves out
_INSIDE: Mapping[str, set[str]] = {
    "opportunities": {"maker_profit_yuan", "confidence"},
    "give_get": set(),
    "actions": {"status"},
    "reviews": {"done", "notes"},
}
#: lines of a cell on the page of OGSPM
_ROWS = 12


def to_print(plan: Plan, language: Language | None = None, review: object = None) -> bytes:
    """Return the plan as a self-contained HTML page that prints well on A4.

    Args:
        plan: the plan; half-filled ones are shown as far as they are.
        language: ``"zh"`` or ``"en"`` for the fixed words; the plan's own words stay as written.
        review: not used; every export takes it.

    >>> page = to_print(Plan.new("<Hua>", "en"), "en").decode()
    >>> "&lt;Hua&gt;" in page, "<script" in page
    (True, False)
    """
    lang = language or current_language()
    write = Writer(lang, Cleaner())
    sections = [_no_jbp(plan, write)] if plan.no_jbp.strip() else [one(plan, write) for one in _SECTIONS]
    sections.append(_annex(write))
    if write.clean.removed:
        sections.append(
            f'<p class="small">{write(say("exports.removed", lang, count=write.clean.removed))}</p>'
        )
    title = write(plan.title.strip() or say("exports.title", lang, dealer=write.dealer(plan)))
    style = resources.files("jbptools.exports.page").joinpath("page.css").read_text(encoding="utf-8")
    over = " · ".join(filter(None, (title, write(period(plan, lang)))))
    page = (
        f'<!DOCTYPE html><html lang="{writing(lang).html}"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{title}</title><style>{style}</style></head><body>"
        f'<p class="tip">{write(say("exports.print_tip", lang))}</p>'
        f"{''.join(sections).replace('<!--over-->', over)}</body></html>"
    )
    return page.encode("utf-8")


def _no_jbp(plan: Plan, write: Writer) -> str:
    lang = write.lang
    title = say("exports.note_title", lang, dealer=write.dealer(plan))
    return (
        f"<section><h1>{write(title)}</h1>"
        f"<p class='over'>{write(say('exports.note_internal', lang))}</p>"
        f"<h2>{write(say('exports.note_reason', lang))}</h2>"
        f"<p class='full'>{write(plan.no_jbp.strip())}</p></section>"
    )


def _ogspm(plan: Plan, write: Writer) -> str:
    """The five letters: the objective, the goals, and one row a strategy."""
    lang, names = write.lang, codes(plan)
    objective = plan.objective.text.strip() or say("exports.not_written", lang)
    if plan.objective.by:
        objective += say("exports.by_when", lang, by=plan.objective.by)
    shown = write.short(objective, say("plan.step_objective", lang), 500)
    goals = plan_table(plan, "goals", lang, unit_column=False)
    rows = [_strategy(plan, strategy, names, write) for strategy in plan.strategies]
    heads = [say(f"plan.step_{step}", lang) for step in ("strategies", "plan", "measures")]
    body = write.table(heads, rows, widths=(32, 40, 28)) if rows else _nothing(write)
    listed = (
        _table(write, goals, {"assumption"})
        if goals.rows
        else f"<p>{write(say('exports.no_goals', lang))}</p>"
    )
    return (
        f"<section><p class='over'><!--over--></p><h2>{write(say('exports.ogspm_title', lang))}</h2>"
        f"<h3>{write(say('plan.step_objective', lang))}</h3><div class='aim'>{shown}</div>"
        f"<h3>{write(say('plan.step_goals', lang))}</h3>{listed}{body}</section>"
    )


def _strategy(plan: Plan, strategy: Strategy, names: Mapping[str, str], write: Writer) -> list[str]:
    """What we choose and leave out, who does what until when, and the numbers that tell."""
    lang, code = write.lang, names[strategy.id]
    own = f"{code} {write.clip(strategy.text.strip(), code, 120)}"
    if strategy.not_doing.strip():
        left = write.clip(strategy.not_doing.strip(), code, 80)
        own += "\n" + say("exports.print_not_doing", lang, what=left)
    serves = form([names[goal] for goal in strategy.goals if goal in names], "list", lang)
    actions = [
        " · ".join(
            filter(
                None,
                (
                    f"{names[row.id]} {write.clip(row.text.strip(), names[row.id], 80)}",
                    row.owner,
                    _until(row.end, lang),
                ),
            )
        )
        for row in plan.actions
        if row.strategy == strategy.id
    ]
    measures = [
        f"{names[row.id]} {row.name} {_move(row, lang)}"
        for row in plan.measures
        if row.strategy == strategy.id
    ]
    return [own + (f"\n→ {serves}" if serves else ""), _few(actions, lang), _few(measures, lang)]


def _few(lines: Sequence[str], lang: Language) -> str:
    """The first lines, and how many more there are: they stand in the table of all of them."""
    shown = [*lines[:_ROWS]]
    if len(lines) > _ROWS:
        shown.append(say("exports.and_more", lang, more=len(lines) - _ROWS))
    return "\n".join(shown)


def _until(day: object, lang: Language) -> str:
    return say("exports.print_until", lang, day=form(day, "date", lang)) if day else ""


def _move(measure: Measure, lang: Language) -> str:
    """A measure's way from its baseline to its target."""
    unit = kept_in(measure.unit)
    return " → ".join(value_message(one, unit).say(lang) for one in (measure.baseline, measure.target))


def _nothing(write: Writer) -> str:
    return f'<p class="small">{write(say("exports.not_written", write.lang))}</p>'


def _table(write: Writer, table: Table, drop: set[str]) -> str:
    keep = [at for at, column in enumerate(table.columns) if column.key not in drop]

    def shown(cell: TableCell) -> str:
        return cell.text(write.lang, compact=True)

    marks = {"number": "num", "date": "day"}
    return write.table(
        [table.columns[at].label for at in keep],
        [[shown(row[at]) for at in keep] for row in table.rows],
        [marks.get(table.columns[at].kind, "") for at in keep],
    )


def _listing(section: str) -> Callable[[Plan, Writer], str]:
    def make(plan: Plan, write: Writer) -> str:
        table = plan_table(plan, section, write.lang, unit_column=False)
        body = _table(write, table, _INSIDE[section]) if table.rows else _nothing(write)
        return f"<section class='flow'><h2>{write(table.title)}</h2>{body}</section>"

    return make


def _all_rows(plan: Plan, write: Writer) -> str:
    """Every row of the plan, where the page of OGSPM has not room for all."""
    per_strategy = [sum(row.strategy == one.id for row in plan.actions) for one in plan.strategies]
    if sum(per_strategy) == len(plan.actions) and max(per_strategy, default=0) <= _ROWS:
        return ""
    return _listing("actions")(plan, write)


def _first_listing(plan: Plan, write: Writer) -> str:
    return _listing("opportunities")(plan, write).replace(" class='flow'", "", 1)


def _definitions(plan: Plan, write: Writer) -> str:
    """What the owner's figures mean, for those who want to recalculate."""
    from jbptools.exports.owner import money_of

    money = money_of(plan)
    if money is None:
        return ""
    return (
        f"<section class='flow'><h3>{write(say('exports.print_definition', write.lang))}</h3>"
        f"<p class='small'>{write(money.definition.say(write.lang))} "
        f"{write(say('exports.doc_money_no_promise', write.lang))}</p></section>"
    )


_SECTIONS: Sequence[Callable[[Plan, Writer], str]] = (
    owner_section,
    _ogspm,
    _first_listing,
    _listing("give_get"),
    _listing("reviews"),
    _all_rows,
    _definitions,
)


def _annex(write: Writer) -> str:
    """The full text of what was shortened on its page."""

    def parts() -> Iterator[str]:
        for title, text in write.left_over:
            yield f"<h3>{write(title)}</h3><p class='full'>{write(text)}</p>"

    if not write.left_over:
        return ""
    return f"<section><h2>{escape(say('exports.annex', write.lang))}</h2>{''.join(parts())}</section>"
