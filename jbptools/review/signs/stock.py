"""Signs in stock and purchases: stuffing, chasing the rebate step, buying ahead, hidden old stock."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from jbptools.economics import book
from jbptools.review.kpi import stock as kpi_stock
from jbptools.review.kpi.view import Lacking, View, over
from jbptools.review.signs.sign import RULES, Sign, sign
from jbptools.rules import Row
from jbptools.words import Message

__all__ = ["cover_by_month"]


def cover_by_month(view: View, months_back: int = 12) -> pd.DataFrame:
    """Return cases in and out, closing and days of cover per dealer and month, from before the window on.

    Days of cover = closing cases over the mean daily outflow of three months, so that one slow month does not
    look like a full warehouse.
    """
    stock = view.dataset.table("stock") if view.dataset.has("stock") else view.rows("stock")
    first = view.start - months_back - 2
    some = stock[(stock["month"] >= first) & (stock["month"] <= view.end)]
    flows = (
        some.groupby(["dealer_id", "month"])[["in_cases", "out_cases", "closing_cases"]].sum().reset_index()
    )
    pace = flows.groupby("dealer_id")["out_cases"].transform(lambda out: out.rolling(3, min_periods=1).mean())
    flows["cover_days"] = book.days_of(flows["closing_cases"], pace.where(pace > 0) * 12)
    return flows[flows["month"] >= view.start - months_back]


@RULES.rule
def stuffing(view: View, limits: Row) -> Iterator[Sign]:
    """More goes in than out and cover rises against a year ago. Source: A40 C27 C31, G070."""
    months = int(limits["months"])
    flows = cover_by_month(view)
    recent = flows[flows["month"] > view.end - months]
    sums = recent.groupby("dealer_id")[["in_cases", "out_cases"]].sum()
    ratio = over(sums["in_cases"], sums["out_cases"])
    now = flows[flows["month"] > view.end - 3].groupby("dealer_id")["cover_days"].mean()
    then = flows[(flows["month"] > view.end - 15) & (flows["month"] <= view.end - 12)]
    before = then.groupby("dealer_id")["cover_days"].mean()
    late = _late_shares(view)
    for dealer in ratio.index[(ratio > limits["in_over_out"]) & (now > limits["least_cover_days"])]:
        rise = now[dealer] / before.get(dealer, np.nan)
        if np.isfinite(rise) and rise < limits["cover_rise"]:
            continue
        red = np.isfinite(rise) and (rise > 1.5 or late.get(dealer, 0.0) > limits["late_share"])
        yield sign(
            str(dealer),
            "red" if red else "amber",
            Message(
                "warning.stuffing",
                ratio=float(ratio[dealer]),
                before=float(before.get(dealer, np.nan)),
                now=float(now[dealer]),
                late=float(late.get(dealer, np.nan)),
            ),
            recent[recent["dealer_id"] == dealer].reset_index(drop=True),
        )


def _late_shares(view: View) -> pd.Series:
    try:
        return kpi_stock.last_week_share(view)
    except (Lacking, KeyError):
        return pd.Series(dtype="float64")


@RULES.rule
def rebate_chasing(view: View, limits: Row) -> Iterator[Sign]:
    """Purchases pile up in the last week and some come back. Source: C17, G035."""
    late, back = kpi_stock.last_week_share(view), kpi_stock.return_rate(view)
    lines = view.rows("sell_in")
    for dealer in late.index[
        (late > limits["late_share"]) & (back.reindex(late.index) > limits["return_rate"])
    ]:
        ours = lines[lines["dealer_id"] == dealer]
        by_month = ours.groupby(ours["date"].dt.to_period("M"))["amount_yuan"]
        rows = pd.DataFrame({"sell_in_yuan": by_month.sum(), "returned_yuan": by_month.apply(_returned)})
        yield sign(
            str(dealer),
            "amber",
            Message("warning.rebate_chasing", late=float(late[dealer]), back=float(back[dealer])),
            rows.reset_index(names="month"),
        )


def _returned(amounts: pd.Series) -> float:
    return float(-amounts.clip(upper=0).sum())


@RULES.rule
def forward_buying(view: View, limits: Row) -> Iterator[Sign]:
    """Purchases before a price rise far above offtake, and a hole after it. Source: A24 C30c, G065."""
    stock = view.dataset.table("stock") if view.dataset.has("stock") else view.rows("stock")
    for month, skus in _price_rises(view, limits["price_rise"]).items():
        near = stock[stock["sku"].isin(skus) & (stock["month"] >= month - 1) & (stock["month"] <= month + 1)]
        yield from _bought_ahead(near, month, limits)


def _price_rises(view: View, least: float) -> dict[pd.Period, list[str]]:
    """Month -> items that become dearer with its first days; looked for a year before the window too."""
    prices = view.rows("price_list").sort_values("valid_from")
    change = prices.groupby("sku")["buy_in_yuan"].pct_change()
    up = prices[change > least].assign(month=lambda t: t["valid_from"].dt.to_period("M"))
    up = up[(up["month"] >= view.start - 12) & (up["month"] <= view.end - 1)]
    months = list(up["month"].unique())
    return {month: [str(sku) for sku in up.loc[up["month"] == month, "sku"]] for month in months}


def _bought_ahead(near: pd.DataFrame, month: pd.Period, limits: Row) -> Iterator[Sign]:
    """All items of one rise together; the hole must follow, or it was only growth."""
    ahead = near[near["month"] == month - 1].groupby("dealer_id")[["in_cases", "out_cases"]].sum()
    after = near[near["month"] >= month].groupby("dealer_id")[["in_cases", "out_cases"]].sum()
    before = over(ahead["in_cases"], ahead["out_cases"])
    then = over(after["in_cases"], after["out_cases"]).reindex(before.index)
    for dealer in before.index[(before > limits["before"]) & (then < limits["after"])]:
        rows = near[near["dealer_id"] == dealer]
        skus = sorted(str(sku) for sku in rows["sku"].unique())
        yield sign(
            str(dealer),
            "amber",
            Message(
                "warning.forward_buying",
                skus=skus,
                month=month,
                before=float(before[dealer]),
                after=float(then[dealer]),
            ),
            rows[["month", "sku", "in_cases", "out_cases", "closing_cases"]].reset_index(drop=True),
        )


@RULES.rule
def old_stock(view: View, limits: Row) -> Iterator[Sign]:
    """An item lies over 90 days while the average looks normal. Source: C32, G073."""
    stock = view.rows("stock")
    last = stock[(stock["month"] == stock["month"].max()) & (stock["closing_cases"] > 0)].copy()
    last["old_share"] = last["age_over_90_cases"] / last["closing_cases"]
    last["old_yuan"] = last["closing_yuan"] * last["old_share"]
    all_yuan = last.groupby("dealer_id")["closing_yuan"].transform("sum")
    found = last[
        (last["old_share"] >= limits["share_of_item"])
        & (last["old_yuan"] >= limits["share_of_stock"] * all_yuan)
    ]
    for dealer, rows in found.groupby("dealer_id"):
        total = float(last.loc[last["dealer_id"] == dealer, "closing_yuan"].sum())
        yield sign(
            str(dealer),
            "amber",
            Message(
                "warning.old_stock",
                skus=[str(sku) for sku in rows["sku"]],
                yuan=float(rows["old_yuan"].sum()),
                share=float(rows["old_yuan"].sum()) / total,
            ),
            rows[["month", "sku", "closing_cases", "age_over_90_cases", "old_yuan"]].reset_index(drop=True),
        )
