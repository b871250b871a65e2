"""Indicators of coverage and outlets: how many, how good, how often visited, what they stock."""

import pandas as pd

from jbptools.review.kpi.view import View, over

__all__ = ["FORMULAS", "duplicate_pairs", "open_outlets"]

SHORT_MINUTES, FAR_METRES, SAME_PLACE_KM = 3.0, 500.0, 0.1


def _counted(view: View, above: str, below: str) -> pd.Series:
    return over(view.total("coverage", above), view.total("coverage", below))


def outlet_universe(view: View) -> pd.Series:
    """Outlets that could sell the category, monthly mean. Source: std, G079."""
    return view.mean("coverage", "universe_outlets")


def covered_outlets(view: View) -> pd.Series:
    """Outlets on a route, monthly mean. Source: A32."""
    return view.mean("coverage", "covered_outlets")


def coverage_rate(view: View) -> pd.Series:
    """Covered over universe. Source: A32."""
    return _counted(view, "covered_outlets", "universe_outlets")


def active_outlets(view: View) -> pd.Series:
    """Outlets with a completed order, monthly mean. Source: C19."""
    return view.mean("coverage", "active_outlets")


def active_rate(view: View) -> pd.Series:
    """Active over covered. Source: C19."""
    return _counted(view, "active_outlets", "covered_outlets")


def orders_per_outlet(view: View) -> pd.Series:
    """Orders per active outlet and month. Source: A7 A32."""
    return _counted(view, "orders", "active_outlets")


def lines_per_order(view: View) -> pd.Series:
    """Order lines over orders. Source: A32 A33."""
    return _counted(view, "order_lines", "orders")


def drop_size(view: View) -> pd.Series:
    """Offtake over orders, yuan. Source: A32."""
    return over(view.total("offtake", "amount_yuan"), view.total("coverage", "orders"))


def sales_per_outlet(view: View) -> pd.Series:
    """Offtake a month per active outlet, yuan. Source: A10."""
    return over(view.total("offtake", "amount_yuan"), view.total("coverage", "active_outlets"))


def open_outlets(view: View) -> pd.DataFrame:
    """Return the sampled outlets that are open."""
    outlets = view.rows("outlets")
    return outlets[outlets["status"] != "closed"] if "status" in outlets else outlets


def _outlet_sums(view: View) -> pd.DataFrame:
    outlets = open_outlets(view)
    sells = outlets["own_sales_yuan"] > 0
    table = pd.DataFrame(
        {
            "dealer_id": outlets["dealer_id"],
            "all": 1.0,
            "sells": sells.astype("float64"),
            "own": outlets["own_sales_yuan"],
            "category": outlets.get("category_sales_yuan", pd.Series(float("nan"), outlets.index)),
        }
    )
    table["category_sold"] = table["category"].where(sells, 0.0)
    return table.groupby("dealer_id").sum()


def numeric_distribution(view: View) -> pd.Series:
    """Outlets that sell us over outlets. Source: C18."""
    sums = _outlet_sums(view)
    return over(sums["sells"], sums["all"])


def weighted_distribution(view: View) -> pd.Series:
    """Category sales of outlets that sell us over all; not brand over category (C18). Source: A13."""
    sums = _outlet_sums(view)
    return over(sums["category_sold"], sums["category"])


def distribution_quality(view: View) -> pd.Series:
    """Weighted over numeric distribution. Source: derived, G086."""
    return over(weighted_distribution(view), numeric_distribution(view))


def share_in_outlets(view: View) -> pd.Series:
    """Our sales over category sales where we are sold. Source: A8 A11."""
    sums = _outlet_sums(view)
    return over(sums["own"], sums["category_sold"])


def total_distribution_points(view: View) -> pd.Series:
    """Sum of the items' weighted distributions x 100. Source: A9."""
    checks = _latest(view, "store_checks")
    sizes = view.rows("outlets").set_index("outlet_id")["category_sales_yuan"]
    weight = checks["outlet_id"].map(sizes).astype("float64")
    sums = pd.DataFrame({"all": weight, "sold": weight * checks["listed"]})
    per_item = sums.groupby([checks["dealer_id"], checks["sku"]]).sum()
    return over(per_item["sold"], per_item["all"]).groupby(level=0).sum(min_count=1) * 100


def _latest(view: View, name: str) -> pd.DataFrame:
    """Each outlet's last check within the window."""
    checks = view.rows(name)
    last = checks.groupby("outlet_id")["date"].transform("max")
    return checks[checks["date"] == last]


def _visits(view: View) -> pd.DataFrame:
    visits = view.rows("visits")
    return visits[visits["made"] == 1]


def call_compliance(view: View) -> pd.Series:
    """Planned visits made over planned. Source: A33."""
    planned = view.rows("visits")
    planned = planned[planned["planned"] == 1]
    return planned.groupby("dealer_id")["made"].mean()


def strike_rate(view: View) -> pd.Series:
    """Visits with an order over visits. Source: A33."""
    made = _visits(view)
    return (made["order_lines"] > 0).groupby(made["dealer_id"]).mean()


def short_visit_share(view: View) -> pd.Series:
    """Visits too short or too far away to be real over visits. Source: C42 A33; limits [D]."""
    made = _visits(view)
    odd = (made["minutes"] < SHORT_MINUTES) | (made["distance_m"] > FAR_METRES)
    return odd.groupby(made["dealer_id"]).mean()


def duplicate_outlets(view: View) -> pd.Series:
    """Surplus outlets of one place and name over outlets. Source: C42 C26."""
    outlets = open_outlets(view)
    again = outlets["outlet_id"].isin(duplicate_pairs(outlets)["outlet_id_again"])
    return again.groupby(outlets["dealer_id"]).mean()


def duplicate_pairs(outlets: pd.DataFrame) -> pd.DataFrame:
    """Return outlets that stand twice: same place, and one name begins with the other. Source: C42 C26.

    Returns:
        DataFrame[dealer_id, outlet_id, outlet_name, outlet_id_again, outlet_name_again].

    >>> shops = pd.DataFrame({"dealer_id": ["D1"] * 2, "outlet_id": ["O1", "O2"], "east_km": [1.0, 1.02],
    ...                       "outlet_name": ["南街便利", "南街便利（新）"], "north_km": [3.0, 3.0]})
    >>> duplicate_pairs(shops)["outlet_id_again"].tolist()
    ['O2']
    """
    facts = outlets[["dealer_id", "outlet_id", "outlet_name", "east_km", "north_km"]].copy()
    facts["start"] = facts["outlet_name"].str[:2]
    both = facts.merge(facts, on=["dealer_id", "start"], suffixes=("", "_again"))
    apart = (both["east_km"] - both["east_km_again"]) ** 2 + (both["north_km"] - both["north_km_again"]) ** 2
    near = both[(both["outlet_id"] < both["outlet_id_again"]) & (apart <= SAME_PLACE_KM**2)]
    alike = [
        one.startswith(other) or other.startswith(one)
        for one, other in zip(near["outlet_name"], near["outlet_name_again"], strict=True)
    ]
    names = ["dealer_id", "outlet_id", "outlet_name", "outlet_id_again", "outlet_name_again"]
    return near.loc[alike, names].reset_index(drop=True)


def msl_compliance(view: View) -> pd.Series:
    """Must-stock items listed over required. Source: A29."""
    checks = _latest(view, "store_checks")
    return checks.groupby("dealer_id")["listed"].mean()


def out_of_stock(view: View) -> pd.Series:
    """Listed must-stock items without stock over listed: a void is not an out-of-stock. Source: C23 [D]."""
    checks = _latest(view, "store_checks")
    listed = checks[checks["listed"] == 1]
    return 1 - listed.groupby("dealer_id")["in_stock"].mean()


def store_score(view: View) -> pd.Series:
    """Mean perfect-store score. Source: A29."""
    return _latest(view, "store_audits").groupby("dealer_id")["store_score"].mean()


def share_of_shelf(view: View) -> pd.Series:
    """Own facings over all facings. Source: A31."""
    sums = _latest(view, "store_audits").groupby("dealer_id")[["own_facings", "all_facings"]].sum()
    return over(sums["own_facings"], sums["all_facings"])


FORMULAS = {
    function.__name__: function
    for function in (
        outlet_universe,
        covered_outlets,
        coverage_rate,
        active_outlets,
        active_rate,
        orders_per_outlet,
        lines_per_order,
        drop_size,
        sales_per_outlet,
        numeric_distribution,
        weighted_distribution,
        distribution_quality,
        share_in_outlets,
        total_distribution_points,
        call_compliance,
        strike_rate,
        short_visit_share,
        duplicate_outlets,
        msl_compliance,
        out_of_stock,
        store_score,
        share_of_shelf,
    )
}
