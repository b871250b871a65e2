"""The five letters: Objective 目的, Goals 目标, Strategies 策略, Plan 计划, Measures 衡量."""

from typing import ClassVar, Literal

from jbptools.plan.model.parts import Amount, Day, Figure, Item, Line, Link, Links, Part, Side, Text

__all__ = ["Action", "Goal", "Measure", "Objective", "Status", "Strategy"]

Status = Literal["open", "doing", "done", "dropped"]


class Objective(Part):
    """O 目的: one sentence that says what success looks like for both, and by when."""

    name_of_part: ClassVar[str] = "objective"
    text: Text = ""
    by: Day = None


class Goal(Item):
    """G 目标: a number that proves the objective, for the dealer, for us, or for both.

    ``kpi`` is the id of the KPI in the catalogue (e.g. ``"dealer_roi"``), where it is one of those.
    Baseline and target are in ``unit``; with ``unit="percent"`` they are fractions, money is plain yuan.
    """

    name_of_part: ClassVar[str] = "goal"
    called_by: ClassVar[tuple[str, ...]] = ("name",)
    name: Line = ""
    kpi: Line = ""
    side: Literal["dealer", "maker", "both"] = "both"
    baseline: Figure = None
    target: Figure = None
    unit: Line = ""
    date: Day = None
    owner: Line = ""
    assumption: Text = ""
    opportunities: Links = ()


class Strategy(Item):
    """S 策略: a choice how to win, why it is right, and what it makes us leave out."""

    name_of_part: ClassVar[str] = "strategy"
    text: Text = ""
    why: Text = ""
    not_doing: Text = ""
    goals: Links = ()
    evidence: Links = ()


class Action(Item):
    """P 计划: one row of the plan, with one owner on one side, resources, budget and dates."""

    name_of_part: ClassVar[str] = "action"
    text: Text = ""
    strategy: Link = ""
    owner: Line = ""
    side: Side = "maker"
    resource: Text = ""
    budget_maker: Amount = None
    budget_dealer: Amount = None
    start: Day = None
    end: Day = None
    status: Status = "open"


class Measure(Item):
    """M 衡量: a number that tells whether a strategy works; lead numbers move first, lag ones settle it."""

    name_of_part: ClassVar[str] = "measure"
    called_by: ClassVar[tuple[str, ...]] = ("name",)
    name: Line = ""
    kpi: Line = ""
    kind: Literal["lead", "lag"] = "lead"
    side: Side = "dealer"
    baseline: Figure = None
    target: Figure = None
    unit: Line = ""
    date: Day = None
    source: Line = ""
    strategy: Link = ""
