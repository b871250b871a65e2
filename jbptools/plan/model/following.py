"""What keeps the plan alive: the scorecard's lines, each month's actuals, follow-ups and decisions.

They stand in the plan itself, so that every confirmed figure is a revision with its history, is merged when
two people write, and travels in the plan's file. ``jbptools.scorecard`` scores them.
"""

from typing import ClassVar, Literal

from jbptools.plan.model.evidence import Grade
from jbptools.plan.model.ogspm import Status
from jbptools.plan.model.parts import Day, Figure, Item, Line, Link, Month, Ratio, Share, Side, Text, Whole

__all__ = ["Actual", "Block", "Decision", "Direction", "FollowUp", "ScoreLine"]

Block = Literal["result", "coverage", "outlet", "stock_cash", "maker"]
#: more is better, less is better, inside two ends is best, or only watched (no score)
Direction = Literal["up", "down", "band", "watch"]


class ScoreLine(Item):
    """One line of the scorecard: a KPI, its weight, what is agreed, and where green and amber end.

    Figures are in ``unit``, as in goals. ``up`` and ``down`` are judged against ``target``: green and amber
    are shares of it (0.98: green from 98 % of the target). ``band`` is judged against ``low`` and ``high``
    (one of them may be empty); amber reaches ``slack`` (in the unit) beyond the band, or ``amber`` as a
    share of the band's end where there is no slack. Until ``date`` a month is judged on the straight way from
    the baseline to what is agreed. ``cumulative`` lines are added up from the plan's start; their target is
    the whole period's.
    ``side`` is who answers for it: the maker's duties are scored like the dealer's. ``least_sample`` is the
    smallest sample the figure may rest on.
    """

    name_of_part: ClassVar[str] = "score_line"
    called_by: ClassVar[tuple[str, ...]] = ("name", "kpi")
    kpi: Line = ""
    name: Line = ""
    block: Block = "result"
    side: Literal["dealer", "maker", "both"] = "dealer"
    direction: Direction = "up"
    unit: Line = ""
    weight: Share = None
    baseline: Figure = None
    target: Figure = None
    low: Figure = None
    high: Figure = None
    date: Day = None
    green: Ratio = None
    amber: Ratio = None
    slack: Figure = None
    cumulative: bool = False
    least_sample: Whole = None
    source: Line = ""


class Actual(Item):
    """One line's figure of one month, with where it comes from.

    ``target`` is the month's own target where it differs from the line's (a season); ``value`` and
    ``target`` are in the line's unit, which is repeated in ``unit``. ``sample`` is the number of stores,
    visits or papers behind the figure. The id is made of line and month: one figure a month.
    """

    name_of_part: ClassVar[str] = "actual"
    called_by: ClassVar[tuple[str, ...]] = ("month",)
    line: Link = ""
    month: Month = ""
    unit: Line = ""
    value: Figure = None
    target: Figure = None
    sample: Whole = None
    source: Line = ""
    grade: Grade = "C"
    note: Text = ""


class FollowUp(Item):
    """What was agreed in a review: who on which side does what by when, and from which line it came."""

    name_of_part: ClassVar[str] = "follow_up"
    text: Text = ""
    line: Link = ""
    owner: Line = ""
    side: Side = "maker"
    date: Day = None
    status: Status = "open"
    note: Text = ""


class Decision(Item):
    """The answer to a change that the scorecard proposed: taken or not, when, and why.

    ``proposal`` names the rule that asked, ``path`` the field of the plan that it would change.
    """

    name_of_part: ClassVar[str] = "decision"
    called_by: ClassVar[tuple[str, ...]] = ("reason",)
    line: Link = ""
    month: Month = ""
    proposal: Line = ""
    path: Line = ""
    answer: Literal["accepted", "declined"] = "accepted"
    reason: Text = ""
    decided_on: Day = None
