"""Signs in the market: diversion, price inversion, phantom visits, the hole at the large shops."""

from collections.abc import Iterator

import pandas as pd

from jbptools.review.kpi import outlets as kpi_outlets
from jbptools.review.kpi import stock as kpi_stock
from jbptools.review.kpi.view import Lacking, View, over
from jbptools.review.signs.sign import RULES, Sign, sign
from jbptools.rules import Row
from jbptools.words import Message

__all__: list[str] = []

_COMPARED = ["dealer_id", "sku", "month", "quantity_cases", "usual_cases", "times"]
_VISITED = ["date", "rep_id", "outlet_id", "minutes", "distance_m", "order_lines"]


@RULES.rule
def diversion(view: View, limits: Row) -> Iterator[Sign]:
    """Items jump without more outlets while the same items fall at a neighbour. Source: C33, G074.

    A dealer's share of all dealers' sales of an item is compared with its own median before: season and New
    Year drop out, because they move every dealer alike.
    """
    relative = _relative_shares(view, int(limits["baseline_months"]))
    outlets = _relative_outlets(view, int(limits["baseline_months"]))
    city = view.rows("dealers").set_index("dealer_id")["city"]
    high = relative[relative["times"] >= limits["jump"]]
    low = relative[relative["times"] <= limits["neighbour_drop"]]
    for dealer, rows in high.groupby("dealer_id"):
        near = [name for name in city.index[city == city.get(dealer)] if name != dealer]
        fell = low[low["dealer_id"].isin(near)].merge(rows[["sku", "month"]], on=["sku", "month"])
        months = sorted(set(fell["month"]))
        if len(months) < limits["months"] or _grew(outlets, str(dealer), months) > limits["outlet_growth"]:
            continue
        both = pd.concat([rows[rows["month"].isin(months)], fell]).sort_values(["sku", "month"])
        skus = sorted(set(fell["sku"]))
        yield sign(
            str(dealer),
            "red",
            Message(
                "warning.diversion", skus=skus, months=len(months), neighbours=sorted(set(fell["dealer_id"]))
            ),
            both[_COMPARED].reset_index(drop=True),
        )


def _relative_shares(view: View, baseline: int) -> pd.DataFrame:
    """Per dealer, item and month of the window: cases, usual cases, and how many times the usual share."""
    sold = view.dataset.table("offtake") if view.dataset.has("offtake") else view.rows("offtake")
    sold = sold[(sold["month"] >= view.start - baseline) & (sold["month"] <= view.end)]
    cases = sold.groupby(["dealer_id", "sku", "month"])["quantity_cases"].sum().unstack("month").fillna(0)
    everybody = cases.groupby(level="sku").transform("sum")
    shares = cases / everybody.where(everybody > 0)
    usual = shares.median(axis=1)
    window = [month for month in pd.PeriodIndex(cases.columns) if month >= view.start]
    table = pd.DataFrame(
        {
            "quantity_cases": cases[window].stack(),
            "usual_cases": everybody[window].mul(usual, axis=0).stack(),
            "times": shares[window].div(usual.where(usual > 0), axis=0).stack(),
        }
    )
    return table.reset_index().rename(columns={"level_2": "month"})


def _relative_outlets(view: View, baseline: int) -> pd.DataFrame:
    if not view.dataset.has("coverage"):
        raise Lacking(Message("kpi.no_table", table="coverage"))
    seen = view.dataset.table("coverage")
    seen = seen[(seen["month"] >= view.start - baseline) & (seen["month"] <= view.end)]
    return seen.pivot_table(index="month", columns="dealer_id", values="active_outlets", observed=True)


def _grew(outlets: pd.DataFrame, dealer: str, months: list[pd.Period]) -> float:
    if dealer not in outlets:
        return 1.0
    ours = outlets[dealer]
    return float(ours[ours.index.isin(months)].mean() / ours.median())


@RULES.rule
def price_inversion(view: View, limits: Row) -> Iterator[Sign]:
    """Market prices below what the dealer pays, red if below cost net of rebates. Source: C32 C34, G028."""
    checks = kpi_stock.market_prices(view)
    checks = checks[checks["buy_in_yuan"].notna()]
    rebate = _rebate_rates(view).reindex(checks["dealer_id"]).fillna(0.0).to_numpy()
    checks = checks.assign(net_cost_yuan=checks["buy_in_yuan"] * (1 - rebate))
    below = checks["market_price_yuan"] < checks["buy_in_yuan"]
    counts = pd.DataFrame({"n": 1, "below": below}).groupby([checks["dealer_id"], checks["sku"]]).sum()
    bad = counts[
        (counts["n"] >= limits["least_checks"]) & (counts["below"] >= limits["share_of_checks"] * counts["n"])
    ]
    for dealer, items in bad.groupby(level=0):
        skus = [str(sku) for _, sku in items.index]
        rows = checks[(checks["dealer_id"] == dealer) & checks["sku"].isin(skus) & below]
        loss = rows["market_price_yuan"] < rows["net_cost_yuan"]
        yield sign(
            str(dealer),
            "red" if loss.mean() >= 0.5 else "amber",
            Message(
                "warning.price_inversion",
                skus=skus,
                below=int(items["below"].sum()),
                checks=int(items["n"].sum()),
                loss=int(loss.sum()),
            ),
            rows[["date", "channel", "sku", "market_price_yuan", "buy_in_yuan", "net_cost_yuan"]],
        )


def _rebate_rates(view: View) -> pd.Series:
    try:
        return over(view.money["rebate_accrued_yuan"], view.money["cogs_yuan"])
    except (Lacking, KeyError):
        return pd.Series(dtype="float64")


@RULES.rule
def phantom_visits(view: View, limits: Row) -> Iterator[Sign]:
    """Visits too short or too far away to be real; outlets that stand twice. Source: C42 A33."""
    odd = kpi_outlets.short_visit_share(view)
    compliance, strike = kpi_outlets.call_compliance(view), kpi_outlets.strike_rate(view)
    twice = (
        kpi_outlets.duplicate_pairs(kpi_outlets.open_outlets(view)) if view.dataset.has("outlets") else None
    )
    made = view.rows("visits")
    for dealer in odd.index[odd >= limits["share_of_visits"]]:
        pairs = 0 if twice is None else int((twice["dealer_id"] == dealer).sum())
        rows = made[(made["dealer_id"] == dealer) & (made["made"] == 1)]
        rows = rows[
            (rows["minutes"] < kpi_outlets.SHORT_MINUTES) | (rows["distance_m"] > kpi_outlets.FAR_METRES)
        ]
        yield sign(
            str(dealer),
            "red" if odd[dealer] >= limits["red"] else "amber",
            Message(
                "warning.phantom_visits",
                share=float(odd[dealer]),
                compliance=float(compliance[dealer]),
                strike=float(strike[dealer]),
                pairs=pairs,
            ),
            rows[_VISITED].reset_index(drop=True),
        )


@RULES.rule
def distribution_hole(view: View, limits: Row) -> Iterator[Sign]:
    """Sold in many outlets, but not in those that count. Source: A13, G086."""
    quality = kpi_outlets.distribution_quality(view)
    numeric, weighted = kpi_outlets.numeric_distribution(view), kpi_outlets.weighted_distribution(view)
    outlets = kpi_outlets.open_outlets(view)
    for dealer in quality.index[quality < limits["quality"]]:
        ours = outlets[outlets["dealer_id"] == dealer]
        by = "size_class" if "size_class" in ours else "channel"
        rows = ours.groupby(by).agg(
            outlets=("outlet_id", "size"),
            selling=("own_sales_yuan", lambda sales: int((sales > 0).sum())),
            category_sales_yuan=("category_sales_yuan", "sum"),
        )
        yield sign(
            str(dealer),
            "red" if quality[dealer] < 0.75 else "amber",
            Message(
                "warning.distribution_hole", numeric=float(numeric[dealer]), weighted=float(weighted[dealer])
            ),
            rows.reset_index(),
        )
