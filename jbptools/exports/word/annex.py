"""The plan as Word: an annex to the contract in numbered clauses, or the reasoned note "no JBP".

It goes to the dealer, so it holds what both sides promise and the dealer's own figures; the maker's margin,
the tier and what people said in confidence stay out.
"""

from collections.abc import Iterator, Sequence

from jbptools.exports.owner import money_of, owner_figures, period
from jbptools.exports.page.paper import Paper
from jbptools.exports.powerpoint.no_jbp import write_no_jbp
from jbptools.exports.tables import Table, plan_table
from jbptools.plan.document.plan import Plan
from jbptools.plan.joint.inputs import DEALER_LINES, line_label
from jbptools.plan.model.units import value_message
from jbptools.words import form, say
from jbptools.words.language import Language, current_language

__all__ = ["to_docx"]

#: what the two sides agree to besides the figures; a text for each stands in the messages
RULES = ("price", "area", "money", "secret", "data")
CHANGES = ("written", "early", "stop", "contract")


def to_docx(plan: Plan, language: Language | None = None, review: object = None) -> bytes:
    """Return the plan as a Word file: the annex to sign, what is not yet agreed, or why there is no JBP.

    Args:
        plan: the plan; half-filled ones are shown as far as they are.
        language: ``"zh"`` or ``"en"`` for the fixed words; the plan's own words stay as written.
        review: not used; every export takes it.

    >>> to_docx(Plan.new("Hua", "en"), "en")[:2]
    b'PK'
    """
    lang = language or current_language()
    dealer = plan.dealer.name.strip() or say("exports.dealer_unnamed", lang)
    if plan.no_jbp.strip():
        paper = Paper(lang, say("exports.note_title", lang, dealer=dealer), plan.author)
        write_no_jbp(paper, plan, dealer)
    else:
        paper = Paper(lang, _header(plan, lang, dealer), plan.author)
        _Annex(paper, plan, dealer).write()
    if paper.clean.removed:
        paper.text(say("exports.removed", lang, count=paper.clean.removed))
    return paper.save()


def _header(plan: Plan, lang: Language, dealer: str) -> str:
    parts = [say("exports.doc_title", lang), dealer, period(plan, lang)]
    return " · ".join(part for part in parts if part)


class _Annex:
    def __init__(self, paper: Paper, plan: Plan, dealer: str) -> None:
        self.paper = paper
        self.plan = plan
        self.lang = paper.language
        self.dealer = dealer

    def _say(self, key: str, **values: object) -> str:
        return say(f"exports.doc_{key}", self.lang, **values)

    def write(self) -> None:
        """Write the clauses in their order."""
        title = self.plan.title.strip() or say("exports.title", self.lang, dealer=self.dealer)
        self.paper.title(self._say("title"), title)
        self.paper.note(self._say("not_legal"))
        self._parties()
        self._aims()
        self._promises()
        self._actions()
        self._table_clause("measures", "measures")
        self._money()
        self._table_clause("reviews", "reviews", intro=True)
        for clause, keys in (("changes", CHANGES), ("rules", RULES)):
            self.paper.clause(self._say(clause))
            for key in keys:
                self.paper.point(self._say(f"{clause}_{key}"))
        self._end()

    def _parties(self) -> None:
        plan, blank = self.plan, self._say("blank")
        self.paper.clause(self._say("parties"))
        self.paper.pairs(
            [
                (self._say("maker"), plan.maker_name.strip() or blank),
                (self._say("dealer"), plan.dealer.name.strip() or blank),
                (self._say("area"), plan.dealer.area.strip() or blank),
                (self._say("period"), period(plan, self.lang) or blank),
                (self._say("contract"), blank),
            ]
        )

    def _aims(self) -> None:
        plan = self.plan
        missing = say("exports.not_written", self.lang)
        self.paper.clause(self._say("aims"))
        self.paper.point(self._say("own_goals", words=plan.dealer.own_goals.strip() or missing))
        objective = plan.objective.text.strip() or missing
        if plan.objective.by:
            objective += say("exports.by_when", self.lang, by=plan.objective.by)
        self.paper.point(self._say("objective", words=objective))
        self._point_and_table("goals", "goals", drop=("assumption",))
        self._point_and_table("strategies", "strategies")

    def _promises(self) -> None:
        self.paper.clause(self._say("promises"))
        self._point_and_table("give_get", "give_get")
        self.paper.point(self._say("promises_stop"))

    def _actions(self) -> None:
        """The rows of each side, under its own point."""
        self.paper.clause(self._say("actions"))
        whole = plan_table(self.plan, "actions", self.lang, unit_column=False)
        by_side = [row.side for row in self.plan.actions]
        for side in ("maker", "dealer"):
            rows = [row for row, of in zip(whole.rows, by_side, strict=True) if of == side]
            part = Table(whole.key, whole.title, whole.columns, rows)
            self._point_and_table(f"actions_{side}", part, drop=("side", "status"))

    def _table_clause(self, key: str, section: str, *, intro: bool = False) -> None:
        self.paper.clause(self._say(key))
        self._point_and_table(f"{key}_intro", section, drop=("done", "notes"))

    def _point_and_table(self, key: str, table: str | Table, drop: Sequence[str] = ()) -> None:
        """A sentence and the table it speaks of, or that nothing is written yet."""
        if isinstance(table, str):
            table = plan_table(self.plan, table, self.lang, unit_column=False)
        self.paper.point(self._say(key), next_too=bool(table.rows))
        if not table.rows:
            self.paper.text(say("exports.not_written", self.lang))
            return
        shown = [place for place, column in enumerate(table.columns) if column.key not in drop]
        columns = [table.columns[place] for place in shown]
        rows = [
            # a figure and its unit stay on one line
            [
                row[place]
                .text(self.lang, compact=True)
                .replace(" ", "\u00a0" if row[place].kind == "number" else " ")
                for place in shown
            ]
            for row in table.rows
        ]
        right = [place for place, column in enumerate(columns) if column.kind == "number"]
        dates = [place for place, column in enumerate(columns) if column.kind == "date"]
        weights = [column.weight for column in columns]
        self.paper.table([column.label for column in columns], weights, rows, right, dates)

    def _money(self) -> None:
        """His figures before and after, what they mean, and what they rest on."""
        self.paper.clause(self._say("money"))
        self.paper.point(self._say("money_figures"), next_too=True)
        figures = owner_figures(self.plan)
        unknown = say("exports.not_calculated", self.lang)
        rows = [
            [
                say(f"exports.doc_card_{figure.key}", self.lang),
                *(
                    unknown if value is None else value_message(value, figure.unit).say(self.lang)
                    for value in (figure.before, figure.after)
                ),
            ]
            for figure in figures
        ]
        money = money_of(self.plan)
        if money:
            peak = form(money.path.peak, "money", self.lang)
            rows.append([say("exports.doc_card_peak", self.lang), "—", peak])
        heads = [say(f"exports.{key}", self.lang) for key in ("doc_figure", "head_before", "head_after")]
        self.paper.table(heads, (2.4, 1, 1), rows, (1, 2))
        if money is None:
            self.paper.point(self._say("money_unknown"))
            return
        self.paper.point(money.definition.say(self.lang))
        self.paper.point(self._say("money_assumptions"), next_too=True)
        heads = [say("plan.part_assumption", self.lang), *heads[1:], say("plan.field_source", self.lang)]
        heads = [head[:1].upper() + head[1:] for head in heads]
        self.paper.table(heads, (1.8, 1, 1, 2.4), list(self._lines()), (1, 2))
        self.paper.point(self._say("money_no_promise"))

    def _lines(self) -> Iterator[list[str]]:
        """The dealer's lines of the money page: today, and under the plan."""
        there = {line.key: line for line in self.plan.assumptions}
        for key, (unit, _) in DEALER_LINES.items():
            line = there.get(key)
            if line is None or line.before is None:
                continue
            pair = (line.before, line.before if line.base is None else line.base)
            shown = [value_message(value, unit).say(self.lang) for value in pair]
            label = line_label(key).say(self.lang)
            yield [label[:1].upper() + label[1:], *shown, line.source]

    def _end(self) -> None:
        """Both signatures with a place for the seal, or what still stands between the two sides."""
        if self.plan.not_agreed.strip():
            self.paper.heading(say("exports.not_agreed", self.lang))
            self.paper.text(self.plan.not_agreed.strip())
            self.paper.text(self._say("not_agreed_next"))
            return
        self.paper.heading(say("exports.signature_title", self.lang))
        columns = []
        for side in ("maker", "dealer"):
            signed = next((one for one in self.plan.signatures if one.side == side), None)
            name = self.plan.maker_name if side == "maker" else self.plan.dealer.name
            day = form(signed.signed_on, "date", self.lang) if signed and signed.signed_on else ""
            columns.append(
                [
                    self._say("field", label=self._say(side), value=name.strip()),
                    self._line("sign_name", signed.name if signed else ""),
                    self._line("sign_position", signed.position if signed else ""),
                    self._line("sign_signature", ""),
                    self._line("sign_signed_on", day),
                    self._say("seal"),
                ]
            )
        self.paper.boxes(columns, (480, 440, 440, 760, 440, 1500))

    def _line(self, key: str, value: str) -> str:
        return say("exports.doc_field", self.lang, label=say(f"exports.{key}", self.lang), value=value)
