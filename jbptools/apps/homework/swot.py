"""Step "swot": two columns of strengths and weaknesses on evidence of the review, crossed into strategies."""

from collections.abc import Callable

import ipywidgets as widgets

from jbptools.apps.homework.cards import cards, field
from jbptools.apps.homework.form import Todo
from jbptools.apps.homework.forms import EVIDENCE, SWOT, TOWS, Form
from jbptools.apps.shell.step import Here
from jbptools.apps.widgets import parts
from jbptools.apps.widgets.items import Items
from jbptools.apps.widgets.rows import Row, Rows
from jbptools.plan.document.plan import Plan
from jbptools.plan.from_review.evidence import Candidate, into_swot, taken, with_evidence, without_evidence
from jbptools.plan.model.fields import choice_label
from jbptools.plan.tows import set_tows, strategy_of, tows_message
from jbptools.words import KitError, Message, say

__all__ = ["page"]

#: where an entry stands: box and side, in reading order, two columns
BOXES = (
    ("strength", "maker"),
    ("strength", "dealer"),
    ("weakness", "maker"),
    ("weakness", "dealer"),
    ("opportunity", "shared"),
    ("threat", "shared"),
)
SHOWN = 8


def page(here: Here) -> widgets.Widget:
    """Return the page: facts of the review to take over, the SWOT, its pairs, the plan's evidence."""
    return _Swot(here).page


class _Swot:
    """The lists of the page; each edit shows the others anew, for they link to each other."""

    def __init__(self, here: Here) -> None:
        desk = self.desk = here.desk
        self.lists: list[tuple[Items, Form]] = []
        self.rows: Rows | None = None
        self.todo = Todo(here, self.pairs)
        grid = widgets.HBox([self.box(*place) for place in BOXES]).add_class("kit-swot")
        pairs = cards(
            desk,
            TOWS,
            self.show,
            edit=set_tows,
            acts=[("strategy", say("homework.make_strategy"))],
            act=self.make_strategy,
        )
        facts = cards(desk, EVIDENCE, self.show)
        self.lists += [(pairs, TOWS), (facts, EVIDENCE)]
        self.page = widgets.VBox(
            [
                parts.heading(say("homework.heading_swot"), say("homework.lead_swot")),
                widgets.HTML(parts.title(say("homework.from_review"))),
                parts.later(self.look),
                widgets.HTML(parts.title(say("homework.swot_boxes"))),
                grid,
                widgets.HTML(parts.title(say("homework.tows")) + parts.lead(say("homework.lead_tows"))),
                pairs,
                widgets.HTML(
                    parts.title(say("homework.evidence")) + parts.lead(say("homework.lead_evidence"))
                ),
                facts,
                self.todo.box,
            ]
        )

    def box(self, box: str, side: str) -> widgets.Widget:
        """Return one box of the SWOT with its cards."""
        name = choice_label("box", box).say()
        made = cards(
            self.desk,
            SWOT,
            self.show,
            keep=lambda entry: (entry.box, entry.side) == (box, side),
            preset={"box": box, "side": side},
            name=name,
        )
        self.lists.append((made, SWOT))
        title = say(f"homework.box_{box}_{side}")
        return widgets.VBox([widgets.HTML(f"<h4>{parts.escape(title)}</h4>"), made]).add_class("kit-box")

    def pairs(self) -> list[Message]:
        """What the TOWS pairs still lack."""
        found = [(pair, tows_message(self.desk.plan, pair.id)) for pair in self.desk.plan.tows]
        return [
            Message("homework.tows_row", number=row, said=said)
            for row, (_, said) in enumerate(found, 1)
            if said
        ]

    def show(self) -> None:
        """Show anew whatever links to what was edited."""
        for made, form in self.lists:
            made.ask([field(self.desk.plan, form.place, key) for key in form.keys])
            made.refresh()
        if self.rows is not None:
            self.rows.refresh()
        self.todo.show()

    def make_strategy(self, pair: str, _: str) -> None:
        """Make a strategy of a pair."""
        self.change(lambda plan: strategy_of(plan, pair))

    def change(self, edit: Callable[[Plan], Plan]) -> None:
        """Apply an edit, and show what the plan has now."""
        self.desk.change(edit)
        self.show()

    def look(self) -> list[widgets.Widget]:
        """Reading the dealer up in the review, and offer what it found."""
        try:
            found = self.desk.evidence
        except KitError as problem:
            return [widgets.HTML(parts.messages([("note", problem.message)]))]
        if not found:
            nothing = say("homework.review_silent")
            return [widgets.HTML(parts.messages([("note", nothing)]))]
        self.rows = Rows(
            lambda: [self.row(one) for one in found],
            self.tick,
            self.use,
            label=say("homework.from_review"),
            shown=SHOWN,
        )
        return [widgets.HTML(parts.lead(say("homework.lead_review_facts"))), self.rows]

    def row(self, one: Candidate) -> Row:
        """Return one fact of the review as a line of the list."""
        there = taken(self.desk.plan, one.ref)
        used = there is not None and any(there.id in entry.evidence for entry in self.desk.plan.swot)
        title = say(f"homework.box_{one.box}_{one.side}")
        acts = () if used else (("swot", say("homework.into_swot", box=title)),)
        grade = choice_label("grade", one.grade).say()
        cells = ((say("homework.grade"), grade), (say("homework.seen_on"), str(one.seen_on or "")))
        return Row(one.ref, parts.capital(one.name.say()), one.text.say(), cells, there is not None, acts)

    def find(self, ref: str) -> Candidate:
        """Return a fact by its place in the review."""
        return next(one for one in self.desk.evidence if one.ref == ref)

    def tick(self, ref: str, on: bool) -> None:
        """Take a fact into the plan's evidence, or out of it."""
        one = self.find(ref)
        self.change(lambda plan: with_evidence(plan, one) if on else without_evidence(plan, ref))

    def use(self, ref: str, _: str) -> None:
        """Take a fact into the plan's evidence and write it into the SWOT."""
        one = self.find(ref)
        self.change(lambda plan: into_swot(plan, one))
