"""What may become of a plan: draws over the stated ranges, what matters most, where it breaks even."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from jbptools.plan.joint.arithmetic import cash_peak, year
from jbptools.plan.joint.inputs import Range, line_label
from jbptools.plan.joint.years import Years
from jbptools.words import Message

__all__ = ["LineBreakEven", "Risk", "Swing", "break_even", "simulate", "tornado"]


@dataclass(frozen=True)
class Risk:
    """Many possible years: arrays by figure, one value for each draw; yuan, ROI as a fraction.

    Each line is drawn from a triangle over low, base and high, independently of the others.
    """

    figures: Mapping[str, np.ndarray]
    win_share: float
    reasons: Mapping[str, float]
    draws: int
    seed: int

    def band(self, figure: str, low: float = 0.1, high: float = 0.9) -> tuple[float, float]:
        """Return the range that holds a figure in eight of ten draws (or as asked)."""
        values = self.figures[figure]
        known = values[np.isfinite(values)]
        if not len(known):
            return float("nan"), float("nan")
        return float(np.quantile(known, low)), float(np.quantile(known, high))

    @property
    def message(self) -> Message:
        """The sentence: how often both win, and the dealer's range."""
        low, high = self.band("dealer_profit")
        return Message("plan.money_risk", share=self.win_share, low=low, high=high, draws=self.draws)


def simulate(money: Years, draws: int = 10_000, seed: int = 1) -> Risk:
    """Return the outcome of many draws.

    Args:
        money: the plan's money.
        draws: how many possible years.
        seed: the same seed gives the same draws.

    >>> from jbptools.plan import joint_money
    >>> from jbptools.plan.examples import example
    >>> risk = joint_money(example("good")).risk(1_000)
    >>> 0 < risk.win_share <= 1
    True
    """
    random = np.random.default_rng(seed)
    lines = {key: _drawn(random, line, draws) for key, line in money.scenario.lines.items()}
    after = year(lines, money.variant)
    peak = cash_peak(money.scenario.before(), lines, len(money.months), money.ramp, money.season)
    figures = {
        key: np.broadcast_to(after[key], draws)
        for key in ("dealer_profit", "roi", "invested", "maker_profit")
    }
    figures["cash_peak"] = np.broadcast_to(peak, draws)
    holds = _conditions(money, figures)
    wins = np.logical_and.reduce(list(holds.values()))
    reasons = {name: float(1 - kept.mean()) for name, kept in holds.items()}
    return Risk(figures, float(wins.mean()), reasons, draws, seed)


def _drawn(random: np.random.Generator, line: Range, draws: int) -> Any:
    low, high = sorted((line.low, line.high))
    return line.base if low == high else random.triangular(low, line.base, high, draws)


def _conditions(money: Years, figures: Mapping[str, np.ndarray]) -> dict[str, np.ndarray]:
    """The win-win test for each draw; the same conditions as ``economics.joint_value``."""
    dealer = money.before["dealer_profit"] if money.dealer_alternative is None else money.dealer_alternative
    maker = money.before["maker_profit"] if money.maker_alternative is None else money.maker_alternative
    limit = np.inf if money.cash_limit is None else money.cash_limit
    return {
        "dealer": figures["dealer_profit"] > dealer,
        "maker": figures["maker_profit"] > maker,
        "roi": ~(figures["roi"] < money.before["roi"] - 1e-9),
        "cash": figures["cash_peak"] <= limit,
    }


@dataclass(frozen=True)
class Swing:
    """How one assumption alone moves a figure: its value at low, base and high."""

    key: str
    low: float
    base: float
    high: float

    @property
    def label(self) -> Message:
        """The assumption's name."""
        return line_label(self.key)

    @property
    def width(self) -> float:
        """The whole movement."""
        return abs(self.high - self.low)


def tornado(money: Years, figure: str = "dealer_profit") -> list[Swing]:
    """Return the swings of all uncertain assumptions, the widest first.

    >>> from jbptools.plan import joint_money
    >>> from jbptools.plan.examples import example
    >>> joint_money(example("good")).tornado()[0].key
    'net_sales'
    """
    base = _figure(money, figure)
    swings = [
        Swing(
            key, _figure(money, figure, **{key: line.low}), base, _figure(money, figure, **{key: line.high})
        )
        for key, line in money.scenario.lines.items()
        if not line.certain
    ]
    return sorted(swings, key=lambda swing: -swing.width)


def _figure(money: Years, figure: str, **other: float) -> float:
    lines = money.scenario.base(**other)
    if figure == "cash_peak":
        return float(cash_peak(money.scenario.before(), lines, len(money.months), money.ramp, money.season))
    return float(year(lines, money.variant)[figure])


@dataclass(frozen=True)
class LineBreakEven:
    """The value of one assumption at which the dealer gains nothing over the alternative; None: never."""

    key: str
    base: float
    value: float | None

    @property
    def label(self) -> Message:
        """The assumption's name."""
        return line_label(self.key)

    @property
    def room(self) -> float | None:
        """How far it may move from base, as a fraction of base, before the gain is gone."""
        return None if self.value is None or not self.base else self.value / self.base - 1


def break_even(money: Years) -> list[LineBreakEven]:
    """Return the break-even of each assumption that can reach it, the closest first.

    >>> from jbptools.plan import joint_money
    >>> from jbptools.plan.examples import example
    >>> points = {point.key: point for point in joint_money(example("good")).break_even()}
    >>> round(points["net_sales"].value), round(points["gross_margin"].room, 3)
    (21960784, -0.045)
    """
    today = money.before["dealer_profit"]
    wanted = today if money.dealer_alternative is None else max(today, money.dealer_alternative)
    found = [_of_line(money, key, wanted) for key, line in money.scenario.lines.items() if line.base]
    reached = [one for one in found if one.room is not None]
    return sorted(reached, key=lambda one: abs(one.room or 0.0))


def _of_line(money: Years, key: str, wanted: float) -> LineBreakEven:
    """Look on both sides of base, up to nothing and to three times as much."""
    base = money.scenario.lines[key].base

    def above(value: float) -> float:
        return _figure(money, "dealer_profit", **{key: value}) - wanted

    for end in (0.0, min(3 * base, 0.999) if abs(base) < 1 else 3 * base):
        if above(base) * above(end) <= 0 and above(end) != above(base):
            return LineBreakEven(key, base, _bisected(above, base, end))
    return LineBreakEven(key, base, None)


def _bisected(above: Any, one: float, other: float) -> float:
    sign = above(one) >= 0
    for _ in range(80):
        middle = (one + other) / 2
        if (above(middle) >= 0) == sign:
            one = middle
        else:
            other = middle
    return (one + other) / 2
