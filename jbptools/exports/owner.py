"""What the owner reads first: his goals in his words, and his profit, return and cash before and after.

A figure that nobody has calculated is shown as "not yet calculated", never as a guess.
"""

from dataclasses import dataclass
from math import isfinite

from jbptools.plan.document.plan import Plan
from jbptools.plan.joint.result import JointMoney, joint_money
from jbptools.plan.model.units import value_message
from jbptools.words import KitError, form, say
from jbptools.words.language import Language

__all__ = ["OwnerFigure", "money_of", "owner_figures", "owner_words", "period"]

#: figure of the owner's page -> the lines of the money page and the KPIs it may come from
_SOURCES = {
    "profit": ("profit_after_tax", "net_profit", "dealer_profit", "profit"),
    "roi": ("dealer_roi", "roi", "annual_roi"),
    "cash": ("cash_peak", "cash", "investment", "cash_tied_up"),
}
#: the same figures where the money page has all its lines
_CALCULATED = {"profit": "dealer_profit", "roi": "roi", "cash": "invested"}
_UNITS = {"profit": "yuan", "roi": "percent", "cash": "yuan"}


@dataclass(frozen=True)
class OwnerFigure:
    """One figure before and after the plan, None where nobody has calculated it."""

    key: str
    before: float | None
    after: float | None

    @property
    def unit(self) -> str:
        """``"yuan"`` or ``"percent"``."""
        return _UNITS[self.key]

    @property
    def known(self) -> bool:
        """Both figures are there."""
        return self.before is not None and self.after is not None

    def shown(self, language: Language) -> str:
        """Return before and after as a reader reads them."""
        if not self.known:
            return say("exports.not_calculated", language)
        pair = [value_message(value, self.unit).say(language) for value in (self.before, self.after)]
        return " → ".join(pair)


def owner_figures(plan: Plan) -> list[OwnerFigure]:
    """Return profit, return and cash of the dealer before and after.

    They are the plan's money where it can be calculated, else the money page's lines of the dealer's side,
    else a goal on the same KPI.

    >>> plan = Plan.new("Hua", "en").with_goal(name="ROI", kpi="dealer_roi", baseline="17.6%", target="20%")
    >>> [(figure.key, figure.known) for figure in owner_figures(plan)]
    [('profit', False), ('roi', True), ('cash', False)]
    """
    money = money_of(plan)
    return [_figure(plan, key, money) for key in _SOURCES]


def money_of(plan: Plan) -> JointMoney | None:
    """Return the plan's money, None while its money page lacks lines or holds a figure that cannot be.

    >>> money_of(Plan.new("Hua", "en")) is None
    True
    """
    try:
        return joint_money(plan)
    except KitError:
        return None


def _figure(plan: Plan, key: str, money: JointMoney | None) -> OwnerFigure:
    if money is not None:
        pair = [float(case[_CALCULATED[key]]) for case in (money.before, money.after)]
        if all(map(isfinite, pair)):
            return OwnerFigure(key, *pair)
    for line in plan.assumptions:
        if line.side == "dealer" and line.key in _SOURCES[key]:
            return OwnerFigure(key, line.before, line.base)
    for goal in plan.goals:
        if goal.side != "maker" and goal.kpi in _SOURCES[key]:
            return OwnerFigure(key, goal.baseline, goal.target)
    return OwnerFigure(key, None, None)


def owner_words(plan: Plan, language: Language) -> list[str]:
    """Return what the owner wants in his own words: his goals, then what he said, dated.

    What his family and his people told us stays out of papers that are shown to him.
    """
    found = [plan.dealer.own_goals.strip()] if plan.dealer.own_goals.strip() else []
    for person in plan.people:
        if person.role == "owner" and person.words.strip():
            who = person.name.strip() or say(f"plan.choice_role_{person.role}", language)
            when = form(person.said_on, "date", language) if person.said_on else ""
            source = form([part for part in (who, when) if part], "list", language)
            found.append(say("exports.quote", language, words=person.words.strip(), source=source))
    return found


def period(plan: Plan, language: Language) -> str:
    """Return the plan's period, empty while it is not set."""
    if not (plan.starts and plan.ends):
        return ""
    return say("exports.period", language, starts=plan.starts, ends=plan.ends)
