"""The plan's history: who changed what when, two versions beside each other, and the way back."""

from collections.abc import Callable
from functools import partial

import ipywidgets as widgets

from jbptools.apps.shell.desk import Desk
from jbptools.apps.widgets import parts
from jbptools.apps.widgets.rows import Row, Rows
from jbptools.plan.document.diff import diff
from jbptools.plan.document.plan import Plan
from jbptools.plan.store import Broken, Revision
from jbptools.words import KitError, Message, form, say

__all__ = ["history_page"]

#: revisions read at first; each further press shows as many more
PIECE = 15
#: changes of one revision that stand in its line; the others are counted
SHOWN = 3


def history_page(desk: Desk, done: Callable[[], None]) -> widgets.Widget:
    """Return the page.

    Args:
        desk: the open plan.
        done: shows the step where the person was.
    """
    return _History(desk, done).page


class _History:
    """The list of versions, and the comparison."""

    def __init__(self, desk: Desk, done: Callable[[], None]) -> None:
        self.desk, self.done = desk, done
        self.revisions = desk.store.revisions(desk.plan.id)
        self.upto = PIECE
        self.said = widgets.HTML()
        self.list = widgets.VBox()
        back = parts.button("← " + say("homework.back_to_plan"), done, self.complain)
        self.page = widgets.VBox(
            [
                parts.heading(say("homework.history_heading"), say("homework.history_lead")),
                back,
                self.said,
                widgets.HTML(parts.title(say("homework.compare"))),
                self.comparison(),
                widgets.HTML(parts.title(say("homework.versions", count=len(self.revisions)))),
                self.list,
            ]
        )
        self.show()

    def complain(self, problem: parts.Said) -> None:
        """Say what went wrong."""
        self.said.value = parts.messages([("bad", problem)])

    def show(self) -> None:
        """Show the newest versions, each with what changed in it."""
        shown = Rows(self.rows, act=self.act, label=say("homework.history_heading"))
        children: list[widgets.Widget] = [shown]
        if self.upto < len(self.revisions):
            children.append(parts.button(say("homework.older"), self.more, self.complain, "kit-small"))
        parts.put(self.list, children)

    def more(self) -> None:
        """Show older versions too."""
        self.upto += PIECE
        self.show()

    def rows(self) -> list[Row]:
        """One line per version: number, when, who, and its changes in words."""
        shown = self.revisions[: self.upto]
        loaded = {one.number: self.readable(one.number) for one in self.revisions[: self.upto + 1]}
        newest = self.revisions[0].number
        rows = []
        for one in shown:
            before, plan = loaded.get(one.number - 1), loaded[one.number]
            if plan is None:
                rows.append(Row(str(one.number), called(one), say("apps.version_broken"), kind="bad"))
                continue
            text = told(diff(before, plan)) if before else say("homework.first_version")
            acts = () if one.number == newest else (("back", say("homework.go_back_to", number=one.number)),)
            rows.append(Row(str(one.number), called(one), text, acts=acts))
        return rows

    def load(self, number: int) -> Plan:
        """Return one version of the plan."""
        return self.desk.store.load(self.desk.plan.id, number).plan

    def readable(self, number: int) -> Plan | None:
        """Return one version, or None where it is damaged."""
        try:
            return self.load(number)
        except Broken:
            return None

    def act(self, row: str, _: str) -> None:
        """Go back to a version: it becomes the newest, the others stay."""
        earlier = self.load(int(row))
        self.desk.change(lambda plan: earlier)
        self.done()

    def comparison(self) -> widgets.Widget:
        """Return two choices and what is different between them."""
        mine = [(called(one), f"r{one.number}") for one in self.revisions]
        others = [
            (
                say("homework.other_plan", dealer=entry.dealer_name or say("apps.no_dealer_yet")),
                f"p{entry.plan_id}",
            )
            for entry in self.desk.store.list()
            if entry.plan_id != self.desk.plan.id
        ]
        result = widgets.HTML()
        chosen = {"old": mine[min(1, len(mine) - 1)][1], "new": mine[0][1]}

        def look() -> None:
            try:
                found = diff(self.plan(chosen["old"]), self.plan(chosen["new"]))
            except KitError as problem:
                result.value = parts.messages([("bad", problem.message)])
                return
            said: list[tuple[str, parts.Said]] = [("note", one) for one in found[:60]]
            result.value = parts.messages(said or [("good", say("homework.no_difference"))])

        def choose(which: str, value: str) -> None:
            chosen[which] = value
            look()

        lists = [
            parts.choice(
                say(f"homework.compare_{which}"),
                mine + others,
                chosen[which],
                partial(choose, which),
                self.complain,
            )
            for which in ("old", "new")
        ]
        look()
        return widgets.VBox([widgets.HBox(lists).add_class("kit-row"), result])

    def plan(self, choice: str) -> Plan:
        """Return the version or the other plan that was chosen."""
        if choice.startswith("r"):
            return self.load(int(choice[1:]))
        return self.desk.store.load(choice[1:]).plan


def called(one: Revision) -> str:
    """Return how a version is called: number, day, time, and who confirmed it."""
    when = one.when.astimezone()
    moment = f"{form(when, 'date')} {form(when, 'time')}"
    return say("homework.version", number=one.number, when=moment, who=one.who or say("homework.somebody"))


def told(changes: list[Message]) -> str:
    """Return the first changes of a version in words; the others are counted."""
    if not changes:
        return say("homework.no_difference")
    first = [parts.capital(str(one)) for one in changes[:SHOWN]]
    if len(changes) > SHOWN:
        first.append(say("homework.and_more", count=len(changes) - SHOWN))
    return " · ".join(first)
