"""The plan's money: both sides before and after, month by month, and whether it is a win for both."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

from jbptools.economics.cash import CashPath, cash_path
from jbptools.economics.joint import JointValue, joint_value
from jbptools.economics.model import DealerModel
from jbptools.economics.roi import Roi
from jbptools.economics.sheet import Line, Sheet
from jbptools.plan.document.plan import Plan, checked_plan
from jbptools.plan.joint.arithmetic import RAMP, REBATE_LAG, Figures, by_month, extra_cash
from jbptools.plan.joint.inputs import DEALER_LINES, line_label, read
from jbptools.plan.joint.risk import LineBreakEven, Risk, Swing, break_even, simulate, tornado
from jbptools.plan.joint.season import season_message, weights
from jbptools.plan.joint.years import Years
from jbptools.plan.model.growth import growth_goals
from jbptools.plan.model.units import value_message
from jbptools.words import Message

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd


__all__ = [
    "RESULTS",
    "JointMoney",
    "Reconciliation",
    "joint_money",
    "plan_months",
    "reconcile",
    "with_results",
]


@dataclass(frozen=True)
class Reconciliation:
    """The growth that the goals promise against the opportunities that they name, yuan a year."""

    growth: float
    opportunities: float

    @property
    def difference(self) -> float:
        """What no opportunity explains (or, below zero, what the goal leaves out)."""
        return self.growth - self.opportunities

    @property
    def adds_up(self) -> bool:
        """To the yuan."""
        return abs(self.difference) < 1

    @property
    def message(self) -> Message:
        """The sentence."""
        key = "plan.money_adds_up" if self.adds_up else "plan.money_differs"
        figures = {
            "growth": value_message(self.growth, "yuan"),
            "total": value_message(self.opportunities, "yuan"),
        }
        if not self.adds_up:
            figures["difference"] = value_message(self.difference, "yuan")
        return Message(key, **figures)


@dataclass(frozen=True, repr=False)
class JointMoney(Years, Sheet):
    """Both sides' money before and after; made by :func:`joint_money`."""

    reconciliation: Reconciliation | None
    season_source: Message = field(compare=False)

    def dealer(self, case: str = "base") -> DealerModel:
        """Return the dealer's year as the calculator of the lessons: ``"before"`` or ``"base"``."""
        lines = self.scenario.before() if case == "before" else self.scenario.base()
        figures: dict[str, Any] = {key: lines[key] for key in DEALER_LINES}
        return DealerModel(**figures)

    def roi(self, case: str = "base") -> Roi:
        """Return the dealer's ROI with its definition."""
        return self.dealer(case).roi(self.variant)

    @cached_property
    def path(self) -> CashPath:
        """The dealer's extra cash by month: peak, its month, and when it is back."""
        profit, tied = extra_cash(*self._months_of("base"))
        return cash_path(self.months, profit.tolist(), tied.tolist(), 0.0)

    def _months_of(self, case: str) -> "tuple[Figures, Figures, int, int, np.ndarray]":
        before = self.scenario.before()
        after = before if case == "before" else self.scenario.base()
        return before, after, len(self.months), self.ramp, self.season

    @cached_property
    def value(self) -> JointValue:
        """The win-win test with its reasons."""
        dealer, maker = self.before["dealer_profit"], self.before["maker_profit"]
        return joint_value(
            float(self.after["dealer_profit"] - dealer),
            float(self.after["maker_profit"] - maker),
            roi_before=self.roi("before").value,
            roi_after=self.roi().value,
            cash_peak=self.path.peak,
            cash_limit=self.cash_limit,
            dealer_batna=_gain(self.dealer_alternative, dealer),
            maker_batna=_gain(self.maker_alternative, maker),
        )

    @property
    def win_win(self) -> bool:
        """Whether both gain, the return does not fall, and the cash is there."""
        return self.value.win_win

    @property
    def verdict(self) -> Message:
        """The sentence why it passes or fails."""
        if not self.value.failures:
            dealer, maker = (
                value_message(one, "yuan") for one in (self.value.dealer_gain, self.value.maker_gain)
            )
            if self.cash_limit is None:
                return Message("joint.win_limit_unknown", dealer=dealer, maker=maker, peak=self.path.peak)
            return Message("plan.money_win", dealer=dealer, maker=maker)
        first, *rest = self.value.failures
        for failure in rest:
            first = Message("plan.money_reasons", first=first, next=failure)
        return Message("plan.money_no_win", reasons=first)

    @property
    def definition(self) -> Message:  # type: ignore[override]
        """What the figures hold."""
        return Message(
            "joint.definition",
            roi=self.roi().definition,
            ramp=self.ramp,
            lag=REBATE_LAG,
            season=self.season_source,
        )

    def remarks(self) -> Sequence[Message]:
        """Return the definition, the verdict, and how the goals reconcile with the opportunities."""
        added = (self.reconciliation.message,) if self.reconciliation else ()
        return (self.definition, self.verdict, *added)

    def lines(self) -> Sequence[Line]:
        """Return both sides before and after."""
        rows = [
            ("dealer_profit", "yuan"),
            ("roi", "percent"),
            ("invested", "yuan"),
            ("maker_profit", "yuan"),
        ]
        pairs = [
            Line(f"{key}_{case}", Message(f"plan.line_{key}_{case}"), float(figures[key]), spec)
            for key, spec in rows
            for case, figures in (("before", self.before), ("after", self.after))
        ]
        return [*pairs, Line("cash_peak", Message("plan.line_cash_peak"), self.path.peak, "yuan", True)]

    @cached_property
    def by_month(self) -> "pd.DataFrame":
        """DataFrame[month, net_sales, dealer_profit, maker_profit, invested, cash_position], yuan."""
        import pandas as pd

        flow = by_month(*self._months_of("base"))
        names = ("net_sales", "dealer_profit", "maker_profit", "invested")
        columns = {name: flow[name] for name in names} | {"cash_position": self.path.position}
        return pd.DataFrame({"month": self.months, **columns})

    @cached_property
    def who_pays(self) -> "pd.DataFrame":
        """Who puts in what when, more than without the plan, yuan by month.

        DataFrame[month, tied_up (the dealer's stock, credit and advances), dealer_cost, rebate_paid,
        support, maker_spend]; ``tied_up`` is the change within the month, negative where money comes free.
        """
        import numpy as np
        import pandas as pd

        usual, flow = by_month(*self._months_of("before")), by_month(*self._months_of("base"))
        before, after = self.scenario.before(), self.scenario.base()
        tied = np.diff(flow["invested"] - usual["invested"], prepend=0.0)
        columns = {
            "tied_up": tied,
            "dealer_cost": None,
            "rebate_paid": flow["rebate_paid"] - usual["rebate_paid"],
        }
        for name, key in (
            ("dealer_cost", "operating_expense"),
            ("support", "support"),
            ("maker_spend", "maker_spend"),
        ):
            columns[name] = np.full(len(self.months), (after[key] - before[key]) / 12)
        return pd.DataFrame({"month": self.months, **columns})

    def risk(self, draws: int = 10_000, seed: int = 1) -> Risk:
        """Return what may become of it over the stated ranges; the same seed gives the same answer."""
        return simulate(self, draws, seed)

    def tornado(self, figure: str = "dealer_profit") -> list[Swing]:
        """Return how far each assumption alone moves a figure, the widest first."""
        return tornado(self, figure)

    def break_even(self) -> list[LineBreakEven]:
        """Return for each assumption the value at which the dealer gains nothing, others at base."""
        return break_even(self)


def _gain(alternative: float | None, today: float) -> float:
    """What a side would gain by its best alternative; nothing where nobody asked."""
    return 0.0 if alternative is None else float(alternative - today)


def joint_money(plan: Plan, *, ramp: int = RAMP) -> JointMoney:
    """Return the plan's money for both sides: profit, ROI and cash, before and after, month by month.

    The figures come from the money page's lines (``assumptions``); the answer also draws over their
    ranges (``.risk()``), shows what matters (``.tornado()``) and where it breaks even.

    Args:
        plan: with a filled money page.
        ramp: months until the plan works in full.

    Raises:
        KitError: the money page lacks lines, or a figure cannot be.

    >>> from jbptools.plan.examples import example
    >>> money = joint_money(example("good"))
    >>> round(float(money.before["roi"]), 3), round(float(money.after["roi"]), 3), money.win_win
    (0.176, 0.214, True)
    """
    checked_plan(plan)
    page, months = plan.money_page, plan_months(plan)
    limit = plan.reality.cash_limit_yuan if page.cash_limit_yuan is None else page.cash_limit_yuan
    return JointMoney(
        scenario=read(plan),
        variant=page.roi_variant,
        months=months,
        ramp=ramp,
        cash_limit=limit,
        dealer_alternative=page.dealer_alternative_yuan,
        maker_alternative=page.maker_alternative_yuan,
        reconciliation=reconcile(plan),
        season=weights(page, months),
        season_source=season_message(page),
    )


def plan_months(plan: Plan) -> tuple[str, ...]:
    """Return the months of the plan, a year from its start where no end is set.

    >>> plan_months(Plan.new("Hua", "en").set_field("starts", "2027-01-01"))[0]
    '2027-01'
    """
    first = plan.starts or date((plan.objective.by or plan.ends or date(2027, 1, 1)).year, 1, 1)
    last = plan.ends or plan.objective.by or date(first.year, 12, 31)
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    count = min(36, count) if count > 0 else 12
    steps = [first.year * 12 + first.month - 1 + step for step in range(count)]
    return tuple(f"{step // 12}-{step % 12 + 1:02d}" for step in steps)


def reconcile(plan: Plan) -> Reconciliation | None:
    """Return the growth of the sales goals against the opportunities they name; None without such a goal.

    >>> from jbptools.plan.examples import example
    >>> reconcile(example("good")).adds_up
    True
    """
    goals = growth_goals(plan)
    if not goals:
        return None
    named = {link for goal in goals for link in goal.opportunities}
    growth = sum((goal.target or 0.0) - (goal.baseline or 0.0) for goal in goals)
    total = sum(chance.offtake_yuan or 0.0 for chance in plan.opportunities if chance.id in named)
    return Reconciliation(growth, total)


#: results that other pages show: line -> (figure, side, unit)
RESULTS = {
    "profit_after_tax": ("dealer_profit", "dealer", "yuan"),
    "dealer_roi": ("roi", "dealer", "percent"),
    "investment": ("invested", "dealer", "yuan"),
    "maker_profit": ("maker_profit", "maker", "yuan"),
}


def with_results(plan: Plan) -> Plan:
    """Return the plan with its results written on the money page, where the owner's page finds them.

    Raises:
        KitError: as in :func:`joint_money`.

    >>> from jbptools.plan.examples import example
    >>> done = with_results(example("good"))
    >>> [round(line.base, 3) for line in done.assumptions if line.key == "dealer_roi"]
    [0.214]
    """
    money = joint_money(plan)
    source = Message("plan.money_calculated").say(plan.language)
    risk = money.risk(2_000)
    for key, (figure, side, unit) in RESULTS.items():
        there = next((line for line in plan.assumptions if line.key == key), None)
        if there is None:
            plan = plan.with_item("assumptions", key=key, name=line_label(key).say(plan.language), side=side)
            there = plan.assumptions[-1]
        values = {"unit": unit, "source": source, "before": float(money.before[figure])}
        values |= {"base": float(money.after[figure])}
        values |= dict(zip(("low", "high"), risk.band(figure), strict=True))
        for name, value in values.items():
            plan = plan.set_item(there.id, name, value)
    return plan.set_field("money_page.cash_peak_yuan", money.path.peak)
