"""Signs in the money: mixed VAT bases, return outside the band, disputed allocation, claims, supply."""

from collections.abc import Iterator

import pandas as pd

from jbptools.dealers.dealer import dealer_of
from jbptools.dealers.money import KEYS
from jbptools.review.kpi import results as kpi_results
from jbptools.review.kpi import stock as kpi_stock
from jbptools.review.kpi.view import Lacking, View, over
from jbptools.review.signs.sign import RULES, Sign, sign
from jbptools.rules import Row
from jbptools.words import Message

__all__: list[str] = []


@RULES.rule
def mixed_vat(view: View, limits: Row) -> Iterator[Sign]:
    """Unit prices stand at list price ex VAT in some lines and with VAT in others. Source: 7.A 6 [U].

    Margin is computed ex VAT; one column with both bases makes every figure wrong by 9 or 13 %.
    """
    lines = view.rows("sell_in")
    lines = lines[lines["quantity_cases"] > 0].sort_values("date")
    prices = view.rows("price_list").sort_values("valid_from")
    joined = pd.merge_asof(
        lines,
        prices[["sku", "valid_from", "buy_in_yuan", "vat_rate"]],
        left_on="date",
        right_on="valid_from",
        by="sku",
    ).dropna(subset=["buy_in_yuan"])
    times = joined["amount_yuan"] / joined["quantity_cases"] / joined["buy_in_yuan"]
    with_vat = (times / (1 + joined["vat_rate"]) - 1).abs() < limits["tolerance"]
    without = (times - 1).abs() < limits["tolerance"]
    counts = pd.DataFrame({"n": 1, "inc": with_vat, "ex": without}).groupby(joined["dealer_id"]).sum()
    for dealer in counts.index[counts["inc"] > limits["share_of_lines"] * counts["n"]]:
        row = counts.loc[dealer]
        rows = joined[(joined["dealer_id"] == dealer) & with_vat]
        both = row["ex"] > limits["share_of_lines"] * row["n"]
        yield sign(
            str(dealer),
            "red",
            Message(
                "warning.mixed_vat" if both else "warning.with_vat", inc=int(row["inc"]), lines=int(row["n"])
            ),
            rows[["date", "sku", "quantity_cases", "amount_yuan", "buy_in_yuan"]].reset_index(drop=True),
        )


@RULES.rule
def roi_band(view: View, limits: Row) -> Iterator[Sign]:
    """A return outside the agreed band: too low, he leaves; too high, he undercuts. Source: A19; band [D]."""
    returns = kpi_results.dealer_roi(view)
    for dealer in returns.index[(returns < limits["low"]) | (returns > limits["high"])]:
        value = float(returns[dealer])
        book = dealer_of(view.dataset, str(dealer), view.start, view.end).money
        low = value < limits["low"]
        yield sign(
            str(dealer),
            "red" if value < 0 else "amber",
            Message(
                "warning.roi_low" if low else "warning.roi_high",
                roi=value,
                profit=book.pnl.yearly_net_profit,
                low=limits["low"],
                high=limits["high"],
            ),
            book.table,
        )


@RULES.rule
def allocation_flip(view: View, limits: Row) -> Iterator[Sign]:
    """One allocation key shows a profit, another a loss. Source: A20."""
    money = view.money
    own = kpi_results.net_profit(view)
    if "shared_sales_yuan" not in money:
        raise Lacking(Message("kpi.no_column", table="dealer_pnl", column="shared_cost_pool_yuan"))
    for dealer in own.index:
        shared = {
            key: float(money.loc[dealer, f"shared_{key}_yuan"])
            for key in KEYS
            if f"shared_{key}_yuan" in money
        }
        if len(shared) < 2 or max(shared.values()) - min(shared.values()) < abs(own[dealer]) * 0.5:
            continue
        result = dealer_of(view.dataset, str(dealer), view.start, view.end).money.by_key()
        if result.flips:
            yield sign(
                str(dealer),
                "amber",
                Message(
                    "warning.allocation_flip",
                    best=max(result.profits.values()),
                    worst=min(result.profits.values()),
                ),
                pd.DataFrame(
                    {
                        "key": list(result.profits),
                        "share": list(result.shares.values()),
                        "net_profit_yuan": list(result.profits.values()),
                        "roi": [r.value for r in result.rois.values()],
                    }
                ),
            )


@RULES.rule
def late_claims(view: View, limits: Row) -> Iterator[Sign]:
    """Claims wait long and tie up the dealer's money: a maker's duty. Source: C16 C32 A21, G036 G037."""
    days, share = kpi_stock.claim_days(view), kpi_stock.claims_share(view)
    rejected, owed = kpi_stock.claim_rejection(view), kpi_stock.outstanding_claims(view)
    claims = view.dataset.table("claims")
    for dealer in days.index[
        (days > limits["claim_days"]) & (share.reindex(days.index) > limits["share_of_investment"])
    ]:
        rows = claims[
            (claims["dealer_id"] == dealer) & (claims["advanced_date"] >= (view.start - 6).start_time)
        ]
        yield sign(
            str(dealer),
            "red",
            Message(
                "warning.late_claims",
                days=float(days[dealer]),
                yuan=float(owed[dealer]),
                share=float(share[dealer]),
                rejected=float(rejected.get(dealer, 0.0)),
            ),
            rows.reset_index(drop=True),
            "maker",
        )


@RULES.rule
def overdue(view: View, limits: Row) -> Iterator[Sign]:
    """Outlets pay later and later. Source: C26 C32."""
    now = kpi_stock.overdue_share(view)
    before = _a_year_ago(view).reindex(now.index)
    worse = (now >= limits["least_share"]) & (over(now, before) >= limits["rise"])
    for dealer in now.index[(now >= limits["share"]) | worse]:
        ours = view.rows("receivables")
        ours = ours[ours["dealer_id"] == dealer].groupby("month")[["balance_yuan", "not_due_yuan"]].sum()
        yield sign(
            str(dealer),
            "red" if worse[dealer] else "amber",
            Message("warning.overdue", now=float(now[dealer]), before=float(before[dealer])),
            ours.reset_index(),
        )


def _a_year_ago(view: View) -> pd.Series:
    try:
        return kpi_stock.overdue_share(view.year_ago("receivables"))
    except Lacking:
        return pd.Series(dtype="float64")


@RULES.rule
def supply(view: View, limits: Row) -> Iterator[Sign]:
    """The maker delivers too little or too late: the dealer's miss is ours. Source: A34, G076 G077."""
    filled, on_time = kpi_stock.fill_rate(view), kpi_stock.on_time_rate(view)
    service = view.rows("service")
    for dealer in filled.index[(filled < limits["fill_rate"]) | (on_time < limits["on_time"])]:
        yield sign(
            str(dealer),
            "red" if filled[dealer] < limits["fill_rate"] else "amber",
            Message("warning.supply", filled=float(filled[dealer]), on_time=float(on_time[dealer])),
            service[service["dealer_id"] == dealer].reset_index(drop=True),
            "maker",
        )
