"""Opportunities that sell more: each raises one driver of offtake to what comparable dealers reach."""

import pandas as pd

from jbptools.review.kpi import outlets as kpi_outlets
from jbptools.review.kpi.view import Lacking
from jbptools.review.opportunities.facts import Facts, Reach
from jbptools.review.opportunities.found import RULES, FoundOpportunity, said
from jbptools.rules import Row

__all__: list[str] = []


def _peers_row(name: str, goal: Reach) -> pd.DataFrame:
    peers = goal.peers
    return pd.DataFrame(
        {
            "kpi": [name],
            "now": [goal.now],
            "goal": [goal.goal],
            "peer_median": [peers.median],
            "peer_top_quartile": [peers.top_quartile],
            "peers": [peers.n],
        }
    )


@RULES.rule
def distribution_void(facts: Facts, rule: Row) -> FoundOpportunity | None:
    """Outlets of a class that do not sell us though peers' do. Source: A7c A10; productivity [D]."""
    outlets = kpi_outlets.open_outlets(facts.view)
    by = "size_class" if "size_class" in outlets else "channel"
    facts.of("weighted_distribution")
    sells = outlets.assign(sells=(outlets["own_sales_yuan"] > 0).astype("float64"))
    ours = sells[sells["dealer_id"] == facts.dealer_id]
    others = sells[sells["dealer_id"].isin(facts.peers())]
    level = others.groupby(["dealer_id", by])["sells"].mean().groupby(level=by).median()
    table = ours.groupby(by).agg(
        outlets=("sells", "size"),
        selling=("sells", "mean"),
        category_sales_yuan=("category_sales_yuan", "sum"),
    )
    table["goal"] = level.reindex(table.index)
    table["room"] = (table["goal"] - table["selling"]).clip(lower=0).fillna(0.0)
    sold = float(ours.loc[ours["sells"] > 0, "category_sales_yuan"].sum())
    more = float((table["room"] * table["category_sales_yuan"]).sum())
    if sold <= 0 or more <= 0:
        return None
    classes = [str(name) for name in table.index[table["room"] > 0]]
    return FoundOpportunity(
        said(
            "distribution_void",
            classes=classes,
            now=facts.of("weighted_distribution"),
            goal=(sold + more) / float(ours["category_sales_yuan"].sum()),
        ),
        evidence=table.reset_index(),
        lift=more / sold * facts.common["late_outlets"],
        cost=_new_outlets(facts, table) * rule["cost_per_outlet"],
        n=len(facts.peers()),
    )


def _new_outlets(facts: Facts, table: pd.DataFrame) -> float:
    """Outlets to win in the whole area: the sample's room times the universe."""
    share = float((table["room"] * table["outlets"]).sum() / table["outlets"].sum())
    return share * facts.of("outlet_universe")


def _level(
    facts: Facts, rule: Row, kpi_id: str, name: str, effect: float, cost: float = 0.0
) -> FoundOpportunity | None:
    goal = facts.goal(kpi_id)
    if goal is None or goal.now <= 0:
        return None
    return FoundOpportunity(
        said(name, now=goal.now, goal=goal.goal, peers=goal.peers.n),
        evidence=_peers_row(kpi_id, goal),
        lift=(goal.goal / goal.now - 1) * effect,
        cost=cost * (goal.goal - goal.now),
        n=goal.peers.n,
    )


@RULES.rule
def coverage_gap(facts: Facts, rule: Row) -> FoundOpportunity | None:
    """Fewer outlets on a route than comparable dealers have. Source: A32 A10; productivity [D]."""
    cost = rule["cost_per_outlet"] * facts.of("outlet_universe")
    late = facts.common["late_outlets"]
    return _level(facts, rule, "coverage_rate", "coverage_gap", late, cost)


@RULES.rule
def weak_outlets(facts: Facts, rule: Row) -> FoundOpportunity | None:
    """Covered outlets that do not order. Source: C19 A7; productivity [D]."""
    cost = rule["cost_per_outlet"] * facts.of("covered_outlets")
    late = facts.common["late_outlets"]
    return _level(facts, rule, "active_rate", "weak_outlets", late, cost)


@RULES.rule
def visits(facts: Facts, rule: Row) -> FoundOpportunity | None:
    """Visits that end without an order more often than at comparable dealers. Source: A33; effect [D]."""
    return _level(facts, rule, "strike_rate", "visits", rule["effect"])


@RULES.rule
def out_of_stock(facts: Facts, rule: Row) -> FoundOpportunity | None:
    """Listed must-stock items with nothing on the shelf. Source: C23; part of the sales recovered [D]."""
    goal = facts.goal("out_of_stock", "down")
    if goal is None:
        return None
    return FoundOpportunity(
        said("out_of_stock", now=goal.now, goal=goal.goal, peers=goal.peers.n),
        evidence=_peers_row("out_of_stock", goal),
        lift=((1 - goal.goal) / (1 - goal.now) - 1) * rule["effect"] if goal.now < 1 else 0.0,
        n=goal.peers.n,
    )


@RULES.rule
def supply(facts: Facts, rule: Row) -> FoundOpportunity | None:
    """The maker delivers less than was ordered: a maker's duty. Source: A34; part recovered [D]."""
    filled = facts.of("fill_rate")
    if filled >= rule["goal"] or filled <= 0 or _full_warehouse(facts):
        return None
    service = facts.view.rows("service")
    rows = service[service["dealer_id"] == facts.dealer_id]
    return FoundOpportunity(
        said("supply", now=filled, goal=rule["goal"]),
        evidence=rows[["month", "ordered_cases", "delivered_cases"]].reset_index(drop=True),
        lift=(rule["goal"] / filled - 1) * rule["effect"],
    )


def _full_warehouse(facts: Facts) -> bool:
    """Short supply costs no sales where the warehouse is fuller than at comparable dealers."""
    try:
        goal = facts.goal("stock_days", "down")
    except Lacking:
        return False
    return goal is not None and goal.now > 1.2 * goal.peers.median


@RULES.rule
def assortment(facts: Facts, rule: Row) -> FoundOpportunity | None:
    """Fewer items per order than comparable dealers sell. Source: A32 A33 A29; effect [D]."""
    return _level(facts, rule, "lines_per_order", "assortment", rule["effect"])
