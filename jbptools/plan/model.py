"""The plan: one frozen document with everything that two sides agree on.

An edit returns a new plan; the old one stays as it was, so that a revision, a second tab or an undo can
still show it. Half-filled plans are ordinary: nothing here demands completeness, ``steps`` and the coach do.
"""

from collections.abc import Iterator
from types import MappingProxyType
from typing import TYPE_CHECKING, Annotated, Any, Literal, Self

from pydantic import Field, model_validator

from jbptools.plan.agreement import Assumption, GiveGet, Money, Review, Signature
from jbptools.plan.evidence import Evidence, Opportunity, SwotItem, Tows
from jbptools.plan.following import Actual, Decision, FollowUp, ScoreLine
from jbptools.plan.identity import MakeId, new_id
from jbptools.plan.ogspm import Action, Goal, Measure, Objective, Strategy
from jbptools.plan.parts import Day, Item, Line, Part, Text
from jbptools.plan.people import Dealer, Meeting, Person, Reality

if TYPE_CHECKING:
    from jbptools.plan.joint.result import JointMoney

__all__ = ["PARTS", "SCHEMA_VERSION", "SECTIONS", "Plan"]

#: rises when a document of yesterday has to be changed to be read today; see ``migrations``
SCHEMA_VERSION = 2

#: list of the plan -> what stands in it
SECTIONS: MappingProxyType[str, type[Item]] = MappingProxyType(
    {
        "people": Person,
        "meetings": Meeting,
        "evidence": Evidence,
        "opportunities": Opportunity,
        "swot": SwotItem,
        "tows": Tows,
        "goals": Goal,
        "strategies": Strategy,
        "actions": Action,
        "measures": Measure,
        "give_get": GiveGet,
        "assumptions": Assumption,
        "reviews": Review,
        "signatures": Signature,
        "scorecard": ScoreLine,
        "actuals": Actual,
        "follow_ups": FollowUp,
        "decisions": Decision,
    }
)

#: single parts of the plan
PARTS: MappingProxyType[str, type[Part]] = MappingProxyType(
    {"dealer": Dealer, "reality": Reality, "objective": Objective, "money_page": Money}
)


class Plan(Part):
    """A Joint Business Plan of one dealer and one maker for one period.

    Source: C5 (OGSPM), reference 3.1.

    >>> plan = Plan.new("Hua Trading", "en")
    >>> plan = plan.set_field("objective.text", "Make A-City our best small-shop city for both of us")
    >>> plan = plan.with_goal(name="Offtake", baseline="20m", target="23m", unit="yuan", date="2026-12-31")
    >>> plan.dealer.name, plan.goals[0].target, Plan.from_json(plan.to_json()) == plan
    ('Hua Trading', 23000000.0, True)
    """

    schema_version: Literal[2] = 2
    id: Annotated[str, Field(min_length=1, max_length=80, pattern=r"^[A-Za-z0-9_-]+$")]
    title: Line = ""
    language: Literal["zh", "en"] = "zh"
    form: Literal["ogspm", "ogsm"] = "ogspm"
    author: Line = ""
    maker_name: Line = ""
    starts: Day = None
    ends: Day = None
    dealer: Dealer = Dealer()
    people: tuple[Person, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    reality: Reality = Reality()
    evidence: tuple[Evidence, ...] = ()
    opportunities: tuple[Opportunity, ...] = ()
    swot: tuple[SwotItem, ...] = ()
    tows: tuple[Tows, ...] = ()
    objective: Objective = Objective()
    goals: tuple[Goal, ...] = ()
    strategies: tuple[Strategy, ...] = ()
    actions: tuple[Action, ...] = ()
    #: plan rows put aside while the plan is shown as OGSM
    parked_actions: tuple[Action, ...] = ()
    measures: tuple[Measure, ...] = ()
    give_get: tuple[GiveGet, ...] = ()
    money_page: Money = Money()
    assumptions: tuple[Assumption, ...] = ()
    reviews: tuple[Review, ...] = ()
    signatures: tuple[Signature, ...] = ()
    scorecard: tuple[ScoreLine, ...] = ()
    actuals: tuple[Actual, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    decisions: tuple[Decision, ...] = ()
    not_agreed: Text = ""
    no_jbp: Text = ""

    @model_validator(mode="after")
    def _ids_are_unique(self) -> Self:
        ids = [item.id for _, item in self.items()] + [item.id for item in self.parked_actions]
        if len(ids) != len(set(ids)):
            raise ValueError("duplicate ids")
        return self

    @classmethod
    def new(
        cls,
        dealer_name: str = "",
        language: str = "zh",
        *,
        dealer_id: str = "",
        tier: str = "",
        author: str = "",
        ids: MakeId = new_id,
    ) -> "Plan":
        """Begin an empty plan for a dealer.

        Args:
            dealer_name: as people call the dealer.
            language: ``"zh"`` or ``"en"``, the language the plan is written in.
            dealer_id: the dealer's id in the data.
            tier: ``"key"``, ``"potential"``, ``"advantage"``, ``"general"`` or ``""``.
            author: who writes it.
            ids: makes the ids.

        Raises:
            KitError: a name that is too long, an unknown tier or language.

        >>> Plan.new("华联商贸").language
        'zh'
        """
        plan = cls(id=ids("plan"))
        for path, value in (
            ("dealer.name", dealer_name),
            ("dealer.dealer_id", dealer_id),
            ("dealer.tier", tier),
            ("author", author),
            ("language", language),
        ):
            plan = plan.set_field(path, value)
        return plan

    def items(self) -> Iterator[tuple[str, Item]]:
        """Yield ``(section, item)`` for every item in the plan's lists, in the order of the plan."""
        for section in SECTIONS:
            for item in getattr(self, section):
                yield section, item

    def item(self, item_id: str) -> Item:
        """Return the item with this id; raises KitError where there is none (it was removed elsewhere)."""
        from jbptools.plan.editing import place_of

        section, index = place_of(self, item_id)
        found: Item = getattr(self, section)[index]
        return found

    def set_field(self, path: str, value: Any) -> "Plan":
        """Return the plan with one confirmed field.

        Args:
            path: ``"objective.text"``, ``"dealer.name"``, ``"no_jbp"`` or ``"goals.<id>.target"``.
            value: a Python value, or what a person typed: ``"2,300万"``, ``"70%"``, ``"2026年12月31日"``.

        Raises:
            KitError: an impossible date, a negative budget, an end before its start, a text too long, a
                choice that there is not; the sentence says what to do.

        >>> Plan.new("Hua", "en").set_field("starts", "2026-02-30")
        Traceback (most recent call last):
        ...
        jbptools.words.errors.KitError: ...
        """
        from jbptools.plan.editing import set_field

        return set_field(self, path, value)

    def set_item(self, item_id: str, key: str, value: Any) -> "Plan":
        """Return the plan with one confirmed field of an item, found by its id; see :meth:`set_field`."""
        from jbptools.plan.editing import set_item

        return set_item(self, item_id, key, value)

    def shown(self, path: str, language: str | None = None) -> str:
        """Return a field as it stands in its box: ``"2,300万"``, ``"70%"``, ``"2026-12-31"``."""
        from jbptools.plan.editing import shown

        return shown(self, path, language)

    def with_item(self, section: str, *, ids: MakeId = new_id, **values: Any) -> "Plan":
        """Return the plan with one more item at the end of a list.

        Args:
            section: the list, e.g. ``"reviews"`` or ``"give_get"``.
            ids: makes the id.
            values: fields of the item, as in :meth:`set_field`.

        Raises:
            KitError: as in :meth:`set_field`.

        >>> Plan.new("Hua", "en").with_item("reviews", kind="day30", date="2027-01-31").reviews[0].kind
        'day30'
        """
        from jbptools.plan.editing import with_item

        return with_item(self, section, ids=ids, **values)

    def with_goal(self, **values: Any) -> "Plan":
        """Return the plan with one more goal; see :meth:`with_item`."""
        return self.with_item("goals", **values)

    def with_strategy(self, **values: Any) -> "Plan":
        """Return the plan with one more strategy; ``goals`` are the ids of the goals it serves."""
        return self.with_item("strategies", **values)

    def with_action(self, **values: Any) -> "Plan":
        """Return the plan with one more plan row; ``strategy`` is the id of its strategy."""
        return self.with_item("actions", **values)

    def with_measure(self, **values: Any) -> "Plan":
        """Return the plan with one more measure; ``strategy`` is the id of the strategy it tests."""
        return self.with_item("measures", **values)

    def without(self, item_id: str) -> "Plan":
        """Return the plan without this item, and without links to it; raises KitError where there is none."""
        from jbptools.plan.editing import without

        return without(self, item_id)

    def moved(self, item_id: str, to: int) -> "Plan":
        """Return the plan with this item at another place (0 is first) of its list."""
        from jbptools.plan.editing import moved

        return moved(self, item_id, to)

    def as_ogsm(self) -> "Plan":
        """Return the same plan without its plan rows; :meth:`as_ogspm` brings them back.

        >>> plan = Plan.new("Hua", "en").with_action(text="Second delivery a week")
        >>> len(plan.as_ogsm().actions), plan.as_ogsm().as_ogspm() == plan
        (0, True)
        """
        rows = self.parked_actions + self.actions
        return self.model_copy(update={"form": "ogsm", "actions": (), "parked_actions": rows})

    def as_ogspm(self) -> "Plan":
        """Return the same plan with its plan rows."""
        rows = self.parked_actions + self.actions
        return self.model_copy(update={"form": "ogspm", "actions": rows, "parked_actions": ()})

    def money(self, *, ramp: int = 6) -> "JointMoney":
        """Return the plan's money for both sides: profit, ROI and cash, before and after, month by month.

        The figures come from the money page's lines (``assumptions``); the answer also draws over their
        ranges (``.risk()``), shows what matters (``.tornado()``) and where it breaks even.

        Args:
            ramp: months until the plan works in full.

        Raises:
            KitError: the money page lacks lines, or a figure cannot be.

        >>> from jbptools.plan.examples import example
        >>> money = example("good").money()
        >>> round(float(money.before["roi"]), 3), round(float(money.after["roi"]), 3), money.win_win
        (0.176, 0.214, True)
        """
        from jbptools.plan.joint.result import joint_money

        return joint_money(self, ramp=ramp)

    def with_money(self) -> "Plan":
        """Return the plan with the results of :meth:`money` on its money page; raises KitError as there."""
        from jbptools.plan.joint.result import with_results

        return with_results(self)

    def to_json(self) -> str:
        """Return the plan as a portable document (UTF-8 text)."""
        from jbptools.plan.document import to_json

        return to_json(self)

    @classmethod
    def from_json(cls, text: str | bytes) -> "Plan":
        """Read a portable document; raises KitError where it is none, a damaged or a later one."""
        from jbptools.plan.document import from_json

        return from_json(text)

    def copy_as_new(self, title: str | None = None, *, ids: MakeId = new_id) -> "Plan":
        """Return the same plan as a plan of its own, e.g. to keep two versions."""
        update = {"id": ids("plan")} | ({} if title is None else {"title": title})
        return self.model_copy(update=update)
