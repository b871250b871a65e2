"""Whose plan it is: the dealer, the people there, what they said, and what they can really carry.

The dealer's own goals come first: a plan that starts with the maker's number is filed, not carried out.
"""

from typing import ClassVar, Literal

from jbptools.plan.model.parts import Amount, Day, Figure, Item, Line, Part, Rate, Share, Text, Whole

__all__ = ["Meeting", "Person", "PlanDealer", "Reality", "Role", "Tier"]

Role = Literal["owner", "spouse", "finance", "successor", "sales_head", "warehouse", "other"]
Tier = Literal["", "key", "potential", "advantage", "general"]


class PlanDealer(Part):
    """The dealer the plan is for.

    ``own_goals`` are the dealer's in the owner's words; ``alternative`` is what the owner does without this
    plan (his BATNA); ``relationship`` is what we do for the people, not for the number.
    """

    name_of_part: ClassVar[str] = "dealer"
    dealer_id: Line = ""
    name: Line = ""
    area: Line = ""
    tier: Tier = ""
    own_goals: Text = ""
    alternative: Text = ""
    relationship: Text = ""


class Person(Item):
    """One person at the dealer's: what they want, in their words, and when they said it."""

    name_of_part: ClassVar[str] = "person"
    called_by: ClassVar[tuple[str, ...]] = ("name", "words")
    name: Line = ""
    role: Role = "owner"
    words: Text = ""
    said_on: Day = None
    relationship_action: Text = ""


class Meeting(Item):
    """A meeting that was held: who was there, what was said, what the dealer wants changed."""

    name_of_part: ClassVar[str] = "meeting"
    called_by: ClassVar[tuple[str, ...]] = ("words", "who")
    held_on: Day = None
    who: Line = ""
    words: Text = ""
    changes: Text = ""


class Reality(Part):
    """What this dealer can really do: sales so far, people, vans, room and cash.

    Money in yuan ex VAT; ``stock_days`` and ``max_stock_days`` in days of offtake; ``growth_past`` the
    growth of the last twelve months as a fraction.
    """

    name_of_part: ClassVar[str] = "reality"
    last_year_yuan: Amount = None
    best_month_yuan: Amount = None
    growth_past: Rate = None
    reps: Whole = None
    vans: Whole = None
    outlets_per_rep: Whole = None
    active_outlets: Whole = None
    credit_limit_yuan: Amount = None
    cash_limit_yuan: Amount = None
    stock_days: Figure = None
    max_stock_days: Figure = None
    other_brands_share: Share = None
