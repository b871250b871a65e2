"""Everything that two sides agree on, as one frozen record; half-filled ones are ordinary.

An edit makes a new record; the old one stays as it was, so that a revision, a second tab or an undo can
still show it. Nothing here demands completeness, ``steps`` and the coach do.
"""

from collections.abc import Iterator
from types import MappingProxyType
from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, model_validator

from jbptools.plan.model.agreement import Assumption, GiveGet, Money, Review, Signature
from jbptools.plan.model.evidence import Evidence, Opportunity, SwotItem, Tows
from jbptools.plan.model.following import Actual, Decision, FollowUp, ScoreLine
from jbptools.plan.model.ogspm import Action, Goal, Measure, Objective, Strategy
from jbptools.plan.model.parts import Day, Item, Line, Part, Text
from jbptools.plan.model.people import Meeting, Person, PlanDealer, Reality
from jbptools.words import KitError

__all__ = ["PARTS", "SCHEMA_VERSION", "SECTIONS", "Contents"]

#: rises when a document of yesterday has to be changed to be read today; see ``document.migrations``
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
    {"dealer": PlanDealer, "reality": Reality, "objective": Objective, "money_page": Money}
)


class Contents(Part):
    """What stands in a plan; :class:`jbptools.plan.Plan` adds the verbs.

    Source: C5 (OGSPM), reference 3.1.
    """

    name_of_part: ClassVar[str] = "plan"
    schema_version: Literal[2] = 2
    id: Annotated[str, Field(min_length=1, max_length=80, pattern=r"^[A-Za-z0-9_-]+$")]
    title: Line = ""
    language: Literal["zh", "en"] = "zh"
    form: Literal["ogspm", "ogsm"] = "ogspm"
    author: Line = ""
    maker_name: Line = ""
    starts: Day = None
    ends: Day = None
    dealer: PlanDealer = PlanDealer()
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

    def items(self) -> Iterator[tuple[str, Item]]:
        """Yield ``(section, item)`` for every item in the plan's lists, in the order of the plan."""
        for section in SECTIONS:
            for item in getattr(self, section):
                yield section, item

    def place_of(self, item_id: str) -> tuple[str, int]:
        """Return ``(section, index)`` of an item; raises KitError where there is none (removed elsewhere)."""
        for section in SECTIONS:
            for index, item in enumerate(getattr(self, section)):
                if item.id == item_id:
                    return section, index
        raise KitError("plan.item_gone")

    def item(self, item_id: str) -> Item:
        """Return the item with this id; raises KitError as :meth:`place_of` does."""
        section, index = self.place_of(item_id)
        found: Item = getattr(self, section)[index]
        return found
