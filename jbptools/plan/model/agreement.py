"""What both sides promise: give and get, the money page's assumptions, review dates, signatures."""

from typing import ClassVar, Literal

from jbptools.plan.model.parts import Amount, Day, Figure, Item, Line, Numbers, Part, Rate, Side, Text

__all__ = ["Assumption", "GiveGet", "Money", "Review", "Signature"]


class GiveGet(Item):
    """If you do X, you get Y: with a condition one can count, a date, and when it stops."""

    name_of_part: ClassVar[str] = "give_get"
    called_by: ClassVar[tuple[str, ...]] = ("dealer_does", "maker_gives")
    dealer_does: Text = ""
    maker_gives: Text = ""
    condition: Text = ""
    threshold: Figure = None
    unit: Line = ""
    date: Day = None
    stop_rule: Text = ""
    approved_by: Line = ""


class Assumption(Item):
    """One line of the money page: today's figure, and low, base and high under the plan.

    ``key`` names the line in the dealer's or maker's economics, e.g. ``"net_sales"``.
    """

    name_of_part: ClassVar[str] = "assumption"
    called_by: ClassVar[tuple[str, ...]] = ("name", "key")
    key: Line = ""
    name: Line = ""
    side: Side = "dealer"
    unit: Line = ""
    before: Figure = None
    low: Figure = None
    base: Figure = None
    high: Figure = None
    source: Line = ""


class Money(Part):
    """The money page's own settings; the lines stand in ``Plan.assumptions``.

    The alternatives are each side's yearly profit without this plan; ``cash_limit_yuan`` is the most extra
    cash that the dealer can put in, ``cash_peak_yuan`` the most that the plan asks for. ``roi_variant`` is
    the definition of dealer ROI in use, by its name in ``jbptools.economics``.

    ``season`` is the shape of the dealer's year, one number for each calendar month (their size does not
    matter, only their relation); ``season_cny`` what the windows before and after Chinese New Year add, as
    parts of an average month. Without them every month is alike; ``season_source`` says where they are from.
    """

    name_of_part: ClassVar[str] = "money"
    roi_variant: Literal["full", "A", "B", "C", "D"] = "full"
    roi_low: Rate = None
    roi_high: Rate = None
    dealer_alternative_yuan: Figure = None
    maker_alternative_yuan: Figure = None
    cash_limit_yuan: Amount = None
    cash_peak_yuan: Amount = None
    season: Numbers = ()
    season_cny: Numbers = ()
    season_source: Line = ""


class Review(Item):
    """One review in the calendar: 30, 60, 90 days, then monthly."""

    name_of_part: ClassVar[str] = "review"
    called_by: ClassVar[tuple[str, ...]] = ("date",)
    kind: Literal["day30", "day60", "day90", "monthly", "quarterly", "other"] = "monthly"
    date: Day = None
    who: Line = ""
    done: bool = False
    notes: Text = ""


class Signature(Item):
    """One side's signature."""

    name_of_part: ClassVar[str] = "signature"
    called_by: ClassVar[tuple[str, ...]] = ("name",)
    side: Side = "dealer"
    name: Line = ""
    position: Line = ""
    signed_on: Day = None
