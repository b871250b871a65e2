"""What the plan stands on: figures of the review, sized opportunities, a SWOT in two columns, TOWS."""

from typing import ClassVar, Literal

from jbptools.plan.model.parts import Day, Figure, Item, Line, Link, Links, Share, Text

__all__ = ["Evidence", "Grade", "Opportunity", "SwotItem", "Tows"]

#: A counted or from a system, B from a document, C from memory or hearsay
Grade = Literal["A", "B", "C"]


class Evidence(Item):
    """One fact of the review: a KPI, an opportunity, something seen; dated and graded.

    ``ref`` is the id of the KPI or opportunity in the review, where it comes from there.
    """

    name_of_part: ClassVar[str] = "evidence"
    kind: Literal["kpi", "opportunity", "observation", "document"] = "kpi"
    ref: Line = ""
    text: Text = ""
    value: Figure = None
    unit: Line = ""
    grade: Grade = "C"
    seen_on: Day = None


class Opportunity(Item):
    """A sized opportunity: what it is worth to both sides in a year and what cash it takes, yuan ex VAT."""

    name_of_part: ClassVar[str] = "opportunity"
    called_by: ClassVar[tuple[str, ...]] = ("name",)
    name: Line = ""
    ref: Line = ""
    offtake_yuan: Figure = None
    dealer_profit_yuan: Figure = None
    maker_profit_yuan: Figure = None
    cash_yuan: Figure = None
    confidence: Share = None
    evidence: Links = ()


class SwotItem(Item):
    """One entry of the SWOT: strengths and weaknesses belong to a side, opportunities and threats to both.

    The test between the two halves: what a side can decide to change tomorrow is a strength or weakness.
    """

    name_of_part: ClassVar[str] = "swot"
    box: Literal["strength", "weakness", "opportunity", "threat"] = "strength"
    side: Literal["maker", "dealer", "shared"] = "dealer"
    text: Text = ""
    evidence: Links = ()


class Tows(Item):
    """A pair of SWOT entries and the way it points to: attack, defend, develop or retreat."""

    name_of_part: ClassVar[str] = "tows"
    kind: Literal["SO", "ST", "WO", "WT"] = "SO"
    factors: Links = ()
    text: Text = ""
    strategy: Link = ""
