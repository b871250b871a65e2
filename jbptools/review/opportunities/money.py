"""Opportunities that sell nothing more: mix, price order, and cash out of stock, claims, receivables."""

import pandas as pd

from jbptools.review.kpi import stock as kpi_stock
from jbptools.review.opportunities.facts import Facts
from jbptools.review.opportunities.found import RULES, FoundOpportunity, said
from jbptools.rules import Row

__all__: list[str] = []


@RULES.rule
def mix(facts: Facts, rule: Row) -> FoundOpportunity | None:
    """Categories with a better margin that comparable dealers sell more of. Source: C14 (product mix) [D]."""
    margins = _category_margins(facts)
    shares = facts.view.rows("offtake").groupby(["dealer_id", "category"])["amount_yuan"].sum()
    shares = shares / shares.groupby(level=0).transform("sum")
    peers = [name for name in facts.peers() if name in shares.index.get_level_values(0)]
    if not peers or facts.dealer_id not in shares.index.get_level_values(0):
        return None
    level = shares.loc[peers].groupby(level=1).median()
    table = pd.DataFrame(
        {"share": shares.loc[facts.dealer_id], "peer_share": level, "margin": margins}
    ).dropna()
    table["moved"] = (table["peer_share"] / table["peer_share"].sum() - table["share"]) * rule["effect"]
    gain = float((table["moved"] * table["margin"]).sum())
    if gain <= 0:
        return None
    more = [
        str(name) for name in table.index[(table["moved"] > 0) & (table["margin"] > table["margin"].mean())]
    ]
    return FoundOpportunity(
        said("mix", categories=more or [str(table["moved"].idxmax())], points=gain),
        evidence=table.reset_index(),
        profit=gain * facts.offtake,
        n=len(peers),
    )


def _category_margins(facts: Facts) -> pd.Series:
    """Gross margin by category at this dealer: his price against the buy-in price of the month."""
    sold = facts.view.rows("offtake")
    ours = sold[sold["dealer_id"] == facts.dealer_id].copy()
    ours["date"] = ours["month"].dt.start_time.astype("datetime64[us]")
    prices = facts.view.rows("price_list")[["sku", "valid_from", "buy_in_yuan"]].sort_values("valid_from")
    joined = pd.merge_asof(ours.sort_values("date"), prices, left_on="date", right_on="valid_from", by="sku")
    joined["cost"] = joined["quantity_cases"] * joined["buy_in_yuan"]
    sums = joined.groupby("category")[["amount_yuan", "cost"]].sum()
    return 1 - sums["cost"] / sums["amount_yuan"]


@RULES.rule
def price_order(facts: Facts, rule: Row) -> FoundOpportunity | None:
    """Market prices under buy-in eat the margin that others keep. Source: C32 C34; part won back [D]."""
    below = facts.of("price_inversion_share")
    goal = facts.goal("gross_margin")
    if below < rule["least_share"] or goal is None:
        return None
    checks = kpi_stock.market_prices(facts.view)
    ours = checks[
        (checks["dealer_id"] == facts.dealer_id) & (checks["market_price_yuan"] < checks["buy_in_yuan"])
    ]
    return FoundOpportunity(
        said("price_order", below=below, now=goal.now, goal=goal.goal),
        evidence=ours[["date", "channel", "sku", "market_price_yuan", "buy_in_yuan"]].reset_index(drop=True),
        profit=(goal.goal - goal.now) * rule["effect"] * facts.offtake,
        n=goal.peers.n,
    )


@RULES.rule
def slow_stock(facts: Facts, rule: Row) -> FoundOpportunity | None:
    """More days of stock than comparable dealers need. Source: A28, reference 5.4 (cash freed)."""
    goal = facts.goal("stock_days", "down")
    if goal is None or goal.now - goal.goal < rule["least_days"]:
        return None
    level = goal.peers.median if goal.now > goal.peers.median else goal.goal
    freed = facts.money.investment.stock * (1 - level / goal.now)
    rows = pd.DataFrame({"stock_days": [goal.now]})
    if facts.view.dataset.has("stock"):
        rows = _oldest(facts.view.rows("stock"), facts.dealer_id)
    return FoundOpportunity(
        said("slow_stock", now=goal.now, goal=float(level), freed=freed),
        evidence=rows,
        profit=freed * facts.common["interest"],
        cash=-freed,
        n=goal.peers.n,
    )


def _oldest(stock: pd.DataFrame, dealer_id: str) -> pd.DataFrame:
    ours = stock[(stock["dealer_id"] == dealer_id) & (stock["month"] == stock["month"].max())]
    columns = [c for c in ("sku", "closing_cases", "age_over_90_cases", "closing_yuan") if c in ours]
    return ours[columns].sort_values(columns[-1], ascending=False).head(8).reset_index(drop=True)


@RULES.rule
def claims_cash(facts: Facts, rule: Row) -> FoundOpportunity | None:
    """Claims paid sooner: the maker's duty, the dealer's cash. Source: C16 C32 A21."""
    days, owed = facts.of("claim_days"), facts.of("outstanding_claims")
    if days <= rule["goal_days"] or owed <= 0:
        return None
    freed = owed * (1 - rule["goal_days"] / days)
    claims = facts.view.dataset.table("claims")
    rows = claims[(claims["dealer_id"] == facts.dealer_id) & claims["settled_date"].isna()]
    rows = rows if len(rows) else claims[claims["dealer_id"] == facts.dealer_id].tail(6)
    return FoundOpportunity(
        said("claims_cash", now=days, goal=rule["goal_days"], freed=freed),
        evidence=rows.reset_index(drop=True),
        profit=freed * facts.common["interest"],
        cash=-freed,
        maker=-freed * facts.common["interest"],
    )


@RULES.rule
def overdue_cash(facts: Facts, rule: Row) -> FoundOpportunity | None:
    """Outlets that pay late. Source: C26 C32."""
    goal = facts.goal("overdue_share", "down")
    if goal is None:
        return None
    freed = (goal.now - goal.goal) * facts.money.investment.receivables
    owed = facts.view.rows("receivables")
    ours = owed[(owed["dealer_id"] == facts.dealer_id) & (owed["month"] == owed["month"].max())]
    return FoundOpportunity(
        said("overdue_cash", now=goal.now, goal=goal.goal, freed=freed),
        evidence=ours.reset_index(drop=True),
        profit=freed * facts.common["interest"],
        cash=-freed,
        n=goal.peers.n,
    )
