"""The desk: one person's open plan with its data, tiers and review. No widgets here, so it is tested alone.

Every change goes through :meth:`Desk.change` and is saved before it is shown as saved.
"""

from collections import ChainMap
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from jbptools.apps.homework.sources import CASE, OWN, Files
from jbptools.data import Dataset, case
from jbptools.plan.document.plan import Plan
from jbptools.plan.store import Broken, Conflict, Loaded, Revision, open_store
from jbptools.seats.here import apart, aside
from jbptools.words import KitError, Message, current_language

if TYPE_CHECKING:
    from jbptools.plan.from_review.evidence import Candidate
    from jbptools.plan.store.store import Store
    from jbptools.review.opportunities.listing import Opportunities

#: rows of a dataset from which on its figures take more than a moment
MANY = 20_000
#: what is computed from the data, and of that, what is about the chosen dealer
_OF_DEALER = ("evidence", "chances")
_COMPUTED = ("dataset", "tiering", *_OF_DEALER)

__all__ = ["Desk"]


@dataclass
class Desk:
    """The open plan and everything that is known about its dealer.

    Args:
        place: where plans are saved; the store is opened at the first use, never while a page is built.
        who: the name that revisions carry.
    """

    place: str
    who: str = ""
    plan: Plan = field(default_factory=lambda: Plan.new())
    revision: Revision | None = None
    source: str = ""
    files: Files = field(default_factory=Files)
    conflict: Conflict | None = None
    #: id and dealer of the plan that was put into the bin just now
    deleted: tuple[str, str] | None = None
    #: called after everything that was saved, and after what another window kept from being saved
    watch: Callable[[], None] = lambda: None
    #: confirmed changes that could not be saved yet; they stand in ``plan``
    waiting: int = 0
    #: why they could not
    trouble: Message | None = None
    _kept: dict[str, str] = field(default_factory=dict)
    _saved: Plan = field(default_factory=lambda: Plan.new())
    _tried: list[Plan] = field(default_factory=list)

    @cached_property
    def store(self) -> "Store":
        """The store of this person's plans."""
        return open_store(self.place)

    def repair(self, way: Path | Literal["restore", "keep", "fresh"]) -> None:
        """Open a store that is not what it should be: with a copy, as it is, or anew; nothing is deleted."""
        self.__dict__["store"] = open_store(self.place, damaged=way)

    @property
    def notice(self) -> Message | None:
        """What could not be done for safety, though everything is saved; None where all is well."""
        store = self.__dict__.get("store")
        return store.care.notice if store else None

    @property
    def is_open(self) -> bool:
        """Whether a plan is open."""
        return self.revision is not None

    @property
    def saved_at(self) -> datetime | None:
        """When the last change was saved, in the reader's own time."""
        return self.revision.when.astimezone() if self.revision else None

    def begin(self, source: str) -> None:
        """Start a new plan on the case company's data or on own data.

        Args:
            source: ``"case"`` or ``"own"``.
        """
        self.close()
        plan = Plan.new(language=current_language(), author=self.who)
        self._take(Loaded(plan, self.store.save(plan, None, self.who)))
        self.source = source
        self.store.put_state(plan.id, "source", source)

    def take_in(self, content: bytes) -> str:
        """Take in a plan file that was saved earlier or elsewhere; returns the id of the plan it became.

        A plan that is here already is not overwritten: the file becomes a plan of its own beside it.

        Raises:
            KitError: it is no plan file, a damaged or a later one.
        """
        plan = Plan.from_json(content)
        known = {entry.plan_id for deleted in (False, True) for entry in self.store.list(deleted=deleted)}
        plan = plan.copy_as_new() if plan.id in known else plan
        self.store.save(plan, None, self.who)
        self.store.put_state(plan.id, "source", OWN)
        self.store.put_state(plan.id, "step", "people")
        return plan.id

    def open(self, plan_id: str) -> str:
        """Open a saved plan with its data as they were; returns the step it was left at.

        Raises:
            KitError: there is no such plan, or its data can't be read any more.
        """
        self.close()
        self._take(self.store.load(plan_id))
        self.source = self.store.get_state(plan_id, "source", "")
        self.files = Files.from_saved(
            self.store.files(plan_id), self.store.get_state(plan_id, "reading", None)
        )
        self._kept = {name: mapping for name, _, mapping in self.files.to_save()}
        return str(self.store.get_state(plan_id, "step", "data"))

    def _take(self, loaded: Loaded) -> None:
        self.revision = loaded.revision
        self._is_saved(loaded.plan)

    def close(self) -> None:
        """Forget the open plan; it stays saved.

        Raises:
            KitError: something in it could not be saved yet; it stays open.
        """
        self.save_waiting()
        self.plan, self.revision, self.source = Plan.new(), None, ""
        self.files, self.conflict, self._kept = Files(), None, {}
        self.forget_figures()

    def keep_step(self, step: str) -> None:
        """Remember where the person is, to go on there after a restart."""
        if self.is_open:
            with suppress(KitError):  # a place that can't be written can be read all the same
                self.store.put_state(self.plan.id, "step", step)

    def change(self, edit: Callable[[Plan], Plan]) -> None:
        """Apply one confirmed edit and save it.

        Raises:
            KitError: the edit is refused, or somebody else changed the plan meanwhile; nothing is lost.
        """
        if self.revision is None:
            raise KitError("apps.no_plan")
        edited = edit(self.plan)
        if edited != self.plan or self.conflict is not None:
            self._keep(edited)

    def _keep(self, edited: Plan) -> None:
        """Save the plan; what can't be saved now stays on the desk and goes with the next change."""
        try:
            self.revision = aside(self._save, edited)
        except Conflict as conflict:
            self.conflict = conflict
            self.watch()
            raise
        except KitError as problem:
            self.waiting += edited != self.plan
            self.plan, self.trouble = edited, problem.message
            self._tried.append(edited)
            self.watch()
            raise
        self._is_saved(edited)
        self.watch()

    def _save(self, edited: Plan) -> Revision:
        if self.store.care.refusal:  # perhaps there is room again
            self.store.close()
            self.__dict__["store"] = open_store(self.place)
        try:
            return self.store.save(edited, self.revision, self.who)
        except Conflict as conflict:
            if conflict.theirs.plan not in self._tried:
                raise
            # mine after all: it was written although the answer never came
            return self.store.save(edited, conflict.theirs.revision, self.who)

    def _is_saved(self, plan: Plan) -> None:
        self.plan = self._saved = plan
        self.waiting, self.trouble, self._tried = 0, None, []

    def save_waiting(self) -> None:
        """Try once more to save what could not be saved; does nothing where everything is.

        Raises:
            KitError: it still can't be.
        """
        if self.waiting:
            self._keep(self.plan)

    def save_elsewhere(self, place: Path) -> None:
        """Go on at another place, or at the same one made anew, with all plans that can be reached.

        Raises:
            KitError: that can't be written either; everything stays on the desk.
        """
        from jbptools.plan.document.merge import merged
        from jbptools.plan.store.rescue import rescued

        mine = self.plan
        old = self.__dict__.get("store")
        self.__dict__["store"] = rescued(old, place) if old else open_store(place)
        self.place = str(place)
        if not self.is_open:
            return
        try:
            there = self.store.load(mine.id)
        except KitError:
            self.revision = None
        else:
            known = self.revision is not None and there.revision.number <= self.revision.number
            mine = mine if known or there.plan in self._tried else merged(self._saved, mine, there.plan)
            self.revision = there.revision
        self.revision = self.store.save(mine, self.revision, self.who)
        self._is_saved(mine)
        self.store.put_state(mine.id, "source", self.source)
        self._kept = {}
        self._keep_files()

    def save_as_new(self) -> None:
        """Save what stands here as a plan of its own, where the plan itself is gone or in the bin."""
        loaded = self.store.save_as_new(self.plan, self.who)
        self._take(loaded)
        self.store.put_state(self.plan.id, "source", self.source)
        self._kept = {}
        self._keep_files()

    def go_back(self, broken: Broken) -> None:
        """Go on with the newest good state of a plan whose last one is damaged."""
        self.store.go_back(broken, self.who)

    def settle(self, way: str) -> None:
        """Settle a conflict with another window.

        Args:
            way: ``"mine"`` (mine on top, theirs stay in the history), ``"theirs"``, or ``"copy"`` (mine
                becomes a plan of its own, with the same files).
        """
        conflict, self.conflict = self.conflict, None
        if conflict is None:
            return
        if way == "theirs":
            self._take(self.store.take_theirs(conflict))
        elif way == "mine":
            self._take(self.store.keep_mine(conflict, self.who))
        else:
            self._take(self.store.save_copy(conflict, self.who))
            self.store.put_state(self.plan.id, "source", self.source)

    def change_files(self, edit: Callable[[Files], object]) -> None:
        """Add, correct or leave out a file, and keep the files with the plan.

        Raises:
            KitError: a file can't be read; the sentence says what was found and what to do.
        """
        edit(self.files)
        self._keep_files()

    def _keep_files(self) -> None:
        now = {name: mapping for name, _, mapping in self.files.to_save()}
        for name, content, mapping in self.files.to_save():
            if self._kept.get(name) != mapping:
                aside(self.store.put_file, self.plan.id, name, content, mapping)
        for name in set(self._kept) - set(now):
            self.store.remove_file(self.plan.id, name)
        self._kept = now
        self.store.put_state(self.plan.id, "reading", self.files.state)
        self.forget_figures()
        self.watch()

    def forget_figures(self) -> None:
        """The data changed: everything computed from them is computed anew when it is next shown."""
        for name in _COMPUTED:
            self.__dict__.pop(name, None)

    @cached_property
    def dataset(self) -> Dataset:
        """The tables in use; raises KitError where there are none yet."""
        if self.source == CASE:
            return named_for_readers(case())
        return self.files.dataset()

    def data_or_none(self) -> Dataset | None:
        """The tables in use, or None where there are none to read."""
        try:
            return self.dataset
        except KitError:
            return None

    @cached_property
    def tiering(self) -> Any:
        """The dealers in their tiers."""
        dataset = self.dataset
        if self.source == CASE:
            return dataset.once("tiering", lambda: _tiered(dataset))
        return apart(_tiered, replace(dataset)) if rows_of(dataset) > MANY else _tiered(dataset)

    def tier_picture(self, highlight: str) -> str:
        """Return the map of the tiers, one dealer marked; the case's is drawn once for everybody."""
        from jbptools.charts import tier_map

        tiering = self.tiering

        def draw() -> str:
            return str(tier_map(tiering, highlight=highlight or None)._repr_html_())

        if self.source != CASE:
            return draw()
        return str(self.dataset.once(("tier picture", highlight, current_language()), draw))

    @cached_property
    def evidence(self) -> "list[Candidate]":
        """What the review found about the dealer, for the plan to cite; raises KitError without data."""
        from jbptools.plan.from_review.evidence import evidence_candidates

        return evidence_candidates(self.dataset, self.plan.dealer.dealer_id)

    @cached_property
    def chances(self) -> "Opportunities":
        """The dealer's sized opportunities; raises KitError where the data don't allow any."""
        from jbptools.review.opportunities.finding import opportunities

        return opportunities(self.dataset, self.plan.dealer.dealer_id)

    def choose_dealer(self, dealer_id: str) -> None:
        """Plan for this dealer from now on."""
        for name in _OF_DEALER:
            self.__dict__.pop(name, None)
        dealers = self.tiering.table.set_index("dealer_id")
        row = dealers.loc[dealer_id]
        tier = "" if row["tier"] != row["tier"] or row["tier"] is None else str(row["tier"])

        def edit(plan: Plan) -> Plan:
            plan = plan.set_field("dealer.dealer_id", dealer_id)
            return plan.set_field("dealer.name", str(row["dealer_name"])).set_field("dealer.tier", tier)

        self.change(edit)

    def would_mix(self, dealer_id: str) -> bool:
        """Tell whether this choice would put what is written about one dealer under another's name."""
        from jbptools.plan.steps import is_begun

        there = self.plan.dealer.dealer_id
        return bool(there) and there != dealer_id and is_begun(self.plan)

    def begin_for(self, dealer_id: str) -> None:
        """Start a new plan for another dealer on the same data; the plan that was open stays as it is."""
        source, files = self.source, self.files
        self.begin(source)
        self.files = files
        self._keep_files()
        self.choose_dealer(dealer_id)


def rows_of(dataset: Dataset) -> int:
    """Return how many rows the tables have together."""
    return sum(len(table) for table in dataset.tables.values())


def _tiered(dataset: Dataset) -> Any:
    from jbptools.dealers.tiering import tier

    return tier(dataset)


def named_for_readers(dataset: Dataset) -> Dataset:
    """Return the case with its dealers' names in the reader's language; one for all who read that."""
    if current_language() == "zh" or "dealer_name_en" not in dataset.table("dealers"):
        return dataset
    return dataset.once("named in English", lambda: _named(dataset))


def _named(dataset: Dataset) -> Dataset:
    dealers = dataset.table("dealers")
    named = dealers.assign(dealer_name=dealers["dealer_name_en"])
    return replace(dataset, tables=ChainMap({"dealers": named}, dataset.tables))  # type: ignore[arg-type]
