"""The dealer's own figures that a dialogue may show: computed from his tables, never typed.

A sentence such as "{{ claims:money }} of your money" stays right when the case or its month changes.
"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from jbptools.words import LANGUAGES, KitError

if TYPE_CHECKING:
    from jbptools.data.dataset import Dataset

__all__ = ["FEWER_DAYS", "FIGURES", "dealer_figures"]

#: how much faster stock may turn in the dialogues' "what if", days
FEWER_DAYS = 5
#: the same for a dealer who is stuffed with stock, days
MORE_DAYS = 20
#: how fast claims should be paid in the "what if", days
CLAIM_DAYS_GOAL = 45

#: every figure's name -> the form it is usually shown in; ``figures.py`` says how each is computed
FIGURES: Mapping[str, str] = MappingProxyType(
    {
        "dealer": "", "owner": "", "city": "", "age": "int", "years": "int",
        "sales": "money", "profit": "money", "profit_month": "money", "roi": "percent", "margin": "percent",
        "stock": "money", "stock_days": "int", "receivables": "money", "receivable_days": "int",
        "claims": "money", "claims_share": "percent", "rebate": "money",
        "tied": "money", "tied_less": "money", "invested": "money",
        "fewer_days": "int", "freed": "money", "roi_freed": "percent",
        "more_days": "int", "freed_more": "money", "roi_more": "percent",
        "claim_days": "int", "open_claim_days": "int", "claim_goal": "int", "claims_freed": "money",
        "roi_paid": "percent", "rejected": "percent", "last_week": "percent", "attainment": "percent",
        "fill_rate": "percent", "active": "percent", "growth": "signed",
        "overdue": "money", "overdue_share": "percent", "overdue_before": "percent",
        "chance": "money",
        "item": "", "item_buy": "2", "item_market": "2", "item_net": "2", "item_loss": "2",
        "checks": "int", "checks_below": "int", "loss_year": "money",
    }
)  # fmt: skip


@cache
def _of_the_case(dealer_id: str) -> Mapping[str, Any]:
    from jbptools.data import case

    return dealer_figures(dealer_id, case())


def dealer_figures(dealer_id: str, dataset: "Dataset | None" = None) -> Mapping[str, Any]:
    """Return a dealer's figures of the last twelve months, by the names of :data:`FIGURES`.

    Money in yuan, rates as fractions; ``dealer``, ``owner``, ``city`` and ``item`` by language. What the data
    cannot answer (no price checks, no claims) is None and shows as a dash.

    Args:
        dealer_id: which dealer.
        dataset: his tables; the case company if left out.

    Raises:
        KitError: there is no such dealer.

    >>> hua = dealer_figures("D001")
    >>> hua["owner"]["zh"], round(hua["tied"] - hua["tied_less"] - hua["freed"])
    ('华总', 0)
    """
    if dataset is None:
        return _of_the_case(dealer_id)
    found: dict[str, Any] = dict.fromkeys(FIGURES) | _names(dataset, dealer_id) | _money(dataset, dealer_id)
    found |= _process(dataset, dealer_id) | _prices(dataset, dealer_id)
    invested, claims = found["invested"], found["claims"]
    if found["claim_days"]:
        left = min(1.0, CLAIM_DAYS_GOAL / found["claim_days"])
        found["claims_freed"] = claims * (1 - left)
    found["roi_paid"] = found["profit"] / (invested - claims)
    found["overdue"] = (
        None if found["overdue_share"] is None else found["overdue_share"] * found["receivables"]
    )
    return MappingProxyType(found)


def _names(dataset: "Dataset", dealer_id: str) -> dict[str, Any]:
    dealers = dataset.table("dealers")
    rows = dealers[dealers["dealer_id"] == dealer_id]
    if rows.empty:
        raise KitError("selling.no_dealer", dealer=dealer_id)
    row = rows.iloc[0]

    def both(column: str) -> dict[str, str]:
        return {language: str(row.get(f"{column}_{language}") or row[column])
                for language in LANGUAGES}  # fmt: skip

    started = row.get("start_year")
    years = None if started is None else dataset.as_of.year - int(started) if dataset.as_of else None
    return {
        "dealer": both("dealer_name"),
        "owner": both("owner_name"),
        "city": both("city"),
        "age": row.get("owner_age"),
        "years": years,
    }


def _money(dataset: "Dataset", dealer_id: str) -> dict[str, Any]:
    from jbptools.dealers.money import dealer_money
    from jbptools.economics.ratios import cash_freed

    book = dealer_money(dataset, dealer_id)
    pnl, tied = book.pnl, book.investment
    cycle = book.cash_cycle()
    freed, more = (cash_freed(pnl.cogs, days) for days in (FEWER_DAYS, MORE_DAYS))
    return {
        "sales": pnl.net_sales,
        "profit": pnl.net_profit,
        "profit_month": pnl.net_profit / pnl.months,
        "roi": book.roi().value,
        "margin": pnl.gross_margin,
        "rebate": pnl.rebate,
        "stock": tied.stock,
        "stock_days": cycle.stock_days,
        "receivables": tied.receivables,
        "receivable_days": cycle.receivable_days,
        "claims": tied.claims,
        "claims_share": tied.claims / tied.total,
        "tied": tied.working_capital,
        "invested": tied.total,
        "fewer_days": FEWER_DAYS,
        "more_days": MORE_DAYS,
        "freed_more": more,
        "roi_more": pnl.net_profit / (tied.total - more),
        "claim_goal": CLAIM_DAYS_GOAL,
        "freed": freed,
        "tied_less": tied.working_capital - freed,
        "roi_freed": pnl.net_profit / (tied.total - freed),
    }


#: figure -> id in the catalogue of indicators
_KPIS = MappingProxyType(
    {
        "claim_days": "claim_days",
        "open_claim_days": "open_claim_age",
        "rejected": "claim_rejection",
        "last_week": "last_week_share",
        "attainment": "target_attainment",
        "fill_rate": "fill_rate",
        "active": "active_rate",
        "growth": "offtake_growth",
        "overdue_share": "overdue_share",
    }
)


def _process(dataset: "Dataset", dealer_id: str) -> dict[str, Any]:
    from jbptools.review.kpi.catalogue import kpi
    from jbptools.review.opportunities.finding import opportunities

    found = {name: kpi(dataset, one, dealer_id) for name, one in _KPIS.items()}
    end = found["overdue_share"].end - 12
    before = kpi(dataset, "overdue_share", dealer_id, end - 11, end)
    chances = opportunities(dataset, dealer_id).items
    best = max((one.dealer_profit_yuan or 0.0 for one in chances), default=None)
    values: dict[str, Any] = {name: one.value for name, one in found.items()}
    return values | {"overdue_before": before.value, "chance": best}


def _prices(dataset: "Dataset", dealer_id: str) -> dict[str, Any]:
    """The item whose market price hurts most, and what the year lost on all such items, after rebates."""
    from jbptools.data.names import names_of
    from jbptools.review.signs.signs import warning_signs

    signs = warning_signs(dataset, dealer_id, only=["price_inversion"])
    if not len(signs):
        return {}
    rows = signs[0].evidence
    means = rows.groupby("sku")[["market_price_yuan", "buy_in_yuan", "net_cost_yuan"]].mean()
    sold = dataset.table("offtake")
    window = sold["month"].max() - 11
    sold = sold[(sold["dealer_id"] == dealer_id) & (sold["month"] >= window) & sold["sku"].isin(means.index)]
    sums = sold.groupby("sku", observed=True)[["quantity_cases", "amount_yuan"]].sum()
    loss = (sums["quantity_cases"] * means["net_cost_yuan"] - sums["amount_yuan"]).clip(lower=0)
    worst = means.loc[loss.idxmax()]
    values: Mapping[str, Any] = signs[0].message.values
    return {
        "item": {lang: names_of(dataset, "sku", lang)[str(loss.idxmax())] for lang in LANGUAGES},
        "item_buy": float(worst["buy_in_yuan"]),
        "item_market": float(worst["market_price_yuan"]),
        "item_net": float(worst["net_cost_yuan"]),
        "item_loss": float(worst["net_cost_yuan"] - worst["market_price_yuan"]),
        "checks": values["checks"],
        "checks_below": values["below"],
        "loss_year": float(loss.sum()),
    }
