"""The few levers that matter: what a slider may move, how far, and the plan or the picture that follows."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from jbptools.plan.document.plan import Plan
from jbptools.plan.joint.inputs import Range, Scenario, line_label
from jbptools.plan.joint.lines import money_line, set_money_line
from jbptools.plan.joint.result import JointMoney
from jbptools.plan.model.units import unit_label
from jbptools.words import KitError, Message, Shown

__all__ = ["LEVERS", "Lever", "lever_text", "levers", "previewed", "with_lever"]

#: line -> (how it moves, least, most, step); ``growth``: of today's figure, ``plain``: as it is, ``times``:
#: yuan from least to most times today's figure
LEVERS: Mapping[str, tuple[str, float, float, float]] = MappingProxyType(
    {
        "net_sales": ("growth", -0.1, 0.4, 0.005),
        "gross_margin": ("around", -0.03, 0.03, 0.001),
        "rebate": ("times", 0.0, 2.0, 0.02),
        "operating_expense": ("times", 0.6, 1.6, 0.01),
        "stock_days": ("plain", 0.0, 60.0, 1.0),
        "claims": ("times", 0.0, 2.0, 0.02),
        "maker_spend": ("times", 0.0, 2.0, 0.02),
    }
)
#: yuan; where today is nothing, a lever must still be able to move
_FROM_NOTHING = 500_000.0


@dataclass(frozen=True)
class Lever:
    """One slider: the line, its least and most, its step and where it stands, all in the line's own unit."""

    key: str
    least: float
    most: float
    step: float
    value: float

    @property
    def label(self) -> Message:
        """The line's name."""
        return line_label(self.key)


def levers(scenario: Scenario) -> list[Lever]:
    """Return the levers of a money page, each reaching at least as far as its base.

    >>> from jbptools.plan import joint_money
    >>> from jbptools.plan.examples import example
    >>> found = {one.key: one for one in levers(joint_money(example("good")).scenario)}
    >>> found["stock_days"].value, found["net_sales"].most
    (25.0, 28000000.0)
    """
    return [_lever(key, scenario.lines[key]) for key in LEVERS]


def _lever(key: str, line: Range) -> Lever:
    how, least, most, step = LEVERS[key]
    today = line.before
    if how == "growth":
        bounds = today * (1 + least), today * (1 + most), today * step
    elif how == "around":
        bounds = today + least, today + most, step
    elif how == "times":
        size = today or _FROM_NOTHING
        bounds = size * (least if today else 0.0), size * most, size * step
    else:
        bounds = least, max(most, 2 * today), step
    return Lever(key, min(bounds[0], line.base), max(bounds[1], line.base), bounds[2], line.base)


def lever_text(key: str, value: float, today: float) -> Message:
    """Return how a lever's position is said: the figure, and its change against today.

    >>> lever_text("net_sales", 23e6, 20e6).say("en"), lever_text("stock_days", 25, 32).say("en")
    ('CNY 23.00 m (+15.0%)', '25 days (−7)')
    """
    if key == "stock_days":
        return Message(
            "joint.lever",
            value=Message("plan.value_unit", value=_plain(value), unit=unit_label("days")),
            change=_signed(value - today),
        )
    if key == "gross_margin":
        points = Message("joint.points", points=_signed((value - today) * 100))
        return Message("joint.lever", value=Shown(value, "percent"), change=points)
    change = value / today - 1 if today else None
    return Message("joint.lever", value=Shown(value, "money"), change=Shown(change, "signed"))


def _plain(value: float) -> Message:
    rounded = round(value, 1)
    return Shown(rounded, "int" if rounded == int(rounded) else "1")


def _signed(change: float) -> Message:
    rounded, number = round(change, 1), _plain(change)
    return Message("joint.more", number=number) if rounded > 0 else number


def stretched(line: Range, base: float) -> Range:
    """Return a line with another base; the end of the range that it passes goes along."""
    least, most = sorted((line.low, line.high))
    least, most = min(least, base), max(most, base)
    low, high = (least, most) if line.low <= line.high else (most, least)
    return replace(line, low=low, base=base, high=high)


def previewed(money: JointMoney, moved: Mapping[str, float]) -> JointMoney:
    """Return the money as it would be with some bases moved; nothing is saved.

    >>> from jbptools.plan import joint_money
    >>> from jbptools.plan.examples import example
    >>> money = joint_money(example("good"))
    >>> previewed(money, {"stock_days": 60.0}).win_win
    False
    """
    lines = dict(money.scenario.lines)
    lines |= {key: stretched(lines[key], value) for key, value in moved.items()}
    return replace(money, scenario=Scenario(MappingProxyType(lines)))


def with_lever(plan: Plan, key: str, value: float) -> Plan:
    """Return the plan with a lever let go at a value: its base, and its range where base left it.

    Raises:
        KitError: no such lever, or a value that its line cannot have.

    >>> from jbptools.plan.examples import example
    >>> line = money_line(with_lever(example("good"), "stock_days", 30.0), "stock_days")
    >>> line.low, line.base, line.high
    (30.0, 30.0, 24.0)
    """
    if key not in LEVERS:
        raise KitError("plan.no_field", path=key)
    plan = set_money_line(plan, key, "base", float(f"{value:.10g}"))
    line = money_line(plan, key)
    if line is None or line.base is None:
        return plan
    ends = {name: getattr(line, name) for name in ("low", "high") if getattr(line, name) is not None}
    if len(ends) < 2:
        return _without_half(plan, key, ends, line.base)
    new = stretched(Range(line.before or 0.0, ends["low"], line.base, ends["high"]), line.base)
    for name in ends:
        plan = set_money_line(plan, key, name, getattr(new, name))
    return plan


def _without_half(plan: Plan, key: str, ends: Mapping[str, float], base: float) -> Plan:
    """A range of which only one end is written: that end moves where base would fall outside."""
    for name, value in ends.items():
        other = value
        if (name == "low" and value > base) or (name == "high" and value < base):
            other = base
        plan = set_money_line(plan, key, name, other)
    return plan
