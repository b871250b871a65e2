"""Growth in sales: the goals in money that promise more than today, and what opportunities must explain."""

from jbptools.plan.model.contents import Contents
from jbptools.plan.model.ogspm import Goal
from jbptools.plan.model.units import kept_in
from jbptools.plan.model.wording import found

__all__ = ["growth_goals", "is_sales"]

#: ids and words of figures that are sales
_SALES = (
    "offtake",
    "sell_in",
    "sales",
    "net_sales",
    "出货",
    "进货",
    "销售额",
    "销量",
    "sell-in",
    "volume",
    "回款",
    "打款",
)


def growth_goals(plan: Contents) -> list[Goal]:
    """Return the goals in money that are about sales and have both figures."""
    return [
        goal
        for goal in plan.goals
        if kept_in(goal.unit) == "yuan"
        and goal.baseline is not None
        and goal.target is not None
        and is_sales(goal)
    ]


def is_sales(goal: Goal) -> bool:
    """Return whether a goal's figure is about sales, by its KPI's id or the words of its name."""
    return bool(found(f"{goal.kpi} {goal.name}", _SALES))
