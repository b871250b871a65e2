"""The figures of the living money page as they stand when the file is made."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from jbptools.economics.deriving import derive
from jbptools.plan.document.plan import Plan
from jbptools.plan.joint.arithmetic import VARIANTS, by_month, year
from jbptools.plan.joint.inputs import LINES
from jbptools.plan.joint.result import JointMoney, joint_money
from jbptools.words import KitError, Message

__all__ = ["Case", "Drawn", "RawLine", "case_values", "draw", "month_values"]

Case = dict[str, Any]


@dataclass(frozen=True)
class RawLine:
    """One line as it was typed; ``there`` tells whether it follows the plan's usual value elsewhere."""

    before: float | None = None
    low: float | None = None
    base: float | None = None
    high: float | None = None
    source: str = ""

    @property
    def there(self) -> bool:
        """Today's figure is known."""
        return self.before is not None

    @property
    def filled_base(self) -> float | None:
        """Base, or as today."""
        return self.before if self.base is None else self.base

    @property
    def filled_low(self) -> float | None:
        """Low, or as base."""
        return self.filled_base if self.low is None else self.low

    @property
    def filled_high(self) -> float | None:
        """High, or as base."""
        return self.filled_base if self.high is None else self.high


@dataclass(frozen=True)
class Drawn:
    """What the page is made of: the lines as typed, the plan's money, or why there is none yet."""

    raw: dict[str, RawLine]
    money: JointMoney | None
    problem: Message | None
    variant: str

    @property
    def conditions(self) -> dict[str, bool] | None:
        """The four conditions of a win for both; None while the money cannot be calculated."""
        if self.money is None:
            return None
        failed = {message.key for message in self.money.value.failures}
        return {key: f"economics.fail_{key}" not in failed for key in ("dealer", "maker", "roi", "cash")}


def draw(plan: Plan) -> Drawn:
    """Return what the page is made of.

    >>> from jbptools.plan.examples import example
    >>> draw(example("good")).raw["net_sales"].base
    23000000.0
    """
    found = {line.key: line for line in plan.assumptions if line.key in LINES and line.before is not None}
    raw = {}
    for key, (_, usual) in LINES.items():
        line = found.get(key)
        if line is None:
            raw[key] = RawLine(before=usual)
        else:
            raw[key] = RawLine(line.before, line.low, line.base, line.high, line.source)
    try:
        money, problem = joint_money(plan), None
    except KitError as error:
        money, problem = None, error.message
    return Drawn(raw, money, problem, plan.money_page.roi_variant)


def case_values(drawn: Drawn) -> dict[str, Case | None]:
    """Return a year of both sides for today, low, base and high; None while the money lacks lines."""
    if drawn.money is None:
        return dict.fromkeys(("before", "low", "base", "high"))
    lines = drawn.money.scenario.lines
    return {
        case: _case({key: getattr(line, case) for key, line in lines.items()}, drawn.variant)
        for case in ("before", "low", "base", "high")
    }


def _case(lines: dict[str, float], variant: str) -> Case:
    whole = {key: _known(value) for key, value in year(lines, variant).items()}
    names = ("gross_profit", "tax", "receivables", "stock", "maker_cost", "maker_margin_yuan")
    parts = derive(lines, *names)
    returns = {f"roi_{name}": _known(year(lines, name)["roi"]) for name in VARIANTS}
    return {**parts, **whole, **returns}


def _known(value: float) -> float | None:
    return float(value) if np.isfinite(value) else None


_COLUMNS = (
    "share",
    "weight",
    "net_sales",
    "rebate",
    "profit_before_tax",
    "dealer_profit",
    "maker_profit",
    "cash_profit",
    "invested",
)


def month_values(money: JointMoney) -> dict[str, list[float]]:
    """Return the months of the plan: what each column of the page of months holds."""
    before, after = money.scenario.before(), money.scenario.base()
    season, months = money.season, len(money.months)
    flow = by_month(before, after, months, money.ramp, season)
    usual = by_month(before, before, months, money.ramp, season)
    columns = {
        **{key: flow[key] for key in _COLUMNS},
        "flow": np.asarray(money.path.flow),
        "position": np.asarray(money.path.position),
        "season": season,
        "usual_profit": usual["cash_profit"],
        "usual_invested": usual["invested"],
    }
    return {key: [float(one) for one in values] for key, values in columns.items()}
