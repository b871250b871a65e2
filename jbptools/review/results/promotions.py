"""What a dealer's promotions really added: offtake against what was usual, less the dip that followed."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from jbptools.data.dataset import Dataset
from jbptools.data.known import known_dealer
from jbptools.economics.promotion import promotion_increment
from jbptools.review.kpi.view import over
from jbptools.words import KitError, Message, html
from jbptools.words.telling import Telling

__all__ = ["Promotions", "dealer_promotions", "promotions_definition"]

#: months after a promotion in which a dip counts as pull-forward
WATCHED = 2
LEAST_MONTHS = 3


def promotions_definition() -> Message:
    """Return how the increment was computed, for the screen."""
    return Message("promotion.definition", months=WATCHED)


@dataclass(frozen=True, repr=False)
class Promotions(Telling):
    """A dealer's promotions.

    Args:
        dealer_id: whose.
        table: one row per promotion: promotion_id, category, mechanic, month, usual_yuan, gross_yuan,
            pull_forward_yuan, net_yuan, spend_yuan, sales_per_yuan. Spend is what was advanced less what was
            rejected, NaN where there is no claim.
    """

    dealer_id: str
    table: pd.DataFrame

    @property
    def definition(self) -> Message:
        """How the increment was computed."""
        return promotions_definition()

    def said(self) -> list[object]:
        """Return what they brought together and how it was computed."""
        net, spend = (
            float(self.table[name].sum()) if len(self.table) else 0.0 for name in ("net_yuan", "spend_yuan")
        )
        told = Message("promotion.all", dealer=self.dealer_id, count=len(self.table), net=net, spend=spend)
        return [told, self.definition]

    def _repr_html_(self) -> str:
        return self.table.to_html(index=False) + html.notes(self.said())


def dealer_promotions(dataset: Dataset, dealer_id: str, baseline_months: int = 18) -> Promotions:
    """Return each promotion's net increment, its spend and what a yuan brought. Source: A23 A24, G061-G065.

    Usual sales = the dealer's usual share (median) of all dealers' sales of the category, times all dealers'
    sales of the month: season and New Year move everybody alike and drop out. Offtake, not sell-in [A23].

    Args:
        dataset: needs ``promotions``, ``offtake`` and ``claims``.
        dealer_id: which dealer.
        baseline_months: months around the promotion from which the usual share is taken.

    Returns:
        The promotions; the last months have no "after" yet and are left out.

    Raises:
        KitError: a table is missing or the dealer has no promotion.

    >>> from jbptools.data import case
    >>> table = dealer_promotions(case(), "D001").table
    >>> bool((table["net_yuan"] <= table["gross_yuan"]).all())
    True
    """
    dealer_id = known_dealer(dataset, dealer_id)
    deals = dataset.table("promotions")
    deals = deals[deals["dealer_id"] == dealer_id].sort_values("start_date")
    if deals.empty:
        raise KitError("promotion.none", dealer=dealer_id)
    sold = dataset.table("offtake")
    everybody = _by_category(sold)
    ours = _by_category(sold[sold["dealer_id"] == dealer_id])
    spend = _spend(dataset)
    rows = []
    for deal in deals.to_dict("records"):
        category = str(deal["category"])
        if category not in ours:
            continue
        busy = _busy_months(deals[deals["category"].astype(str) == category])
        usual = _usual(ours[category], everybody[category], busy, deal["start_date"], baseline_months)
        found = _increment(ours[category], usual, deal["start_date"], deal["end_date"])
        if found is not None:
            paid = float(spend.get(deal["promotion_id"], np.nan))
            facts = {name: deal[name] for name in ("promotion_id", "category", "mechanic")}
            rows.append(facts | found | {"spend_yuan": paid})
    table = pd.DataFrame(rows)
    if rows:
        table = table.assign(sales_per_yuan=over(table["net_yuan"], table["spend_yuan"]))
    return Promotions(dealer_id, table)


def _by_category(sold: pd.DataFrame) -> pd.DataFrame:
    sums = sold.groupby(["month", "category"], observed=True)["amount_yuan"].sum()
    return sums.unstack("category")


def _spend(dataset: Dataset) -> pd.Series:
    claims = dataset.table("claims")
    paid = claims["amount_yuan"] - claims["rejected_yuan"].fillna(0.0)
    return paid.groupby(claims["promotion_id"]).sum()


def _busy_months(deals: pd.DataFrame) -> set[pd.Period]:
    """Months of a promotion of the category, and those after it: no measure of what is usual."""
    spans = zip(deals["start_date"], deals["end_date"], strict=True)
    return {
        month
        for start, end in spans
        for month in pd.period_range(start, end + pd.DateOffset(months=WATCHED), freq="M")
    }


def _usual(
    ours: pd.Series, everybody: pd.Series, busy: set[pd.Period], start: pd.Timestamp, around: int
) -> pd.Series:
    share, middle = (ours / everybody).dropna(), start.to_period("M")
    near = [month for month in share.index if abs((month - middle).n) <= around and month not in busy]
    level = share[near] if len(near) >= LEAST_MONTHS else share
    return everybody * float(level.median())


def _increment(
    ours: pd.Series, usual: pd.Series, start: pd.Timestamp, end: pd.Timestamp
) -> dict[str, object] | None:
    first, last = start.to_period("M"), end.to_period("M")
    if last + 1 > ours.index.max():
        return None
    window = pd.period_range(first, min(last + WATCHED, ours.index.max()), freq="M")
    during = [first <= month <= last for month in window]
    base = usual.reindex(window)
    found = promotion_increment(
        ours.reindex(window).fillna(0.0).tolist(), base.tolist(), during, [not on for on in during]
    )
    return {
        "month": first,
        "usual_yuan": float(base[during].sum()),
        "gross_yuan": found.gross,
        "pull_forward_yuan": found.pull_forward,
        "net_yuan": found.net,
    }
