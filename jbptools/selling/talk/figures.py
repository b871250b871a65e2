"""The dealer's own figures that a dialogue may show: computed from his tables, never typed.

A sentence such as "{{ claims:money }} of your money" stays right when the case or its month changes.
"""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from jbptools.data.dataset import Dataset
from jbptools.dealers.dealer import Dealer
from jbptools.economics import book
from jbptools.economics.algebra import over
from jbptools.selling.whose import whose
from jbptools.words import LANGUAGES, KitError, Message, say

__all__ = ["FEWER_DAYS", "FIGURES", "DealerFigures", "dealer_figures"]

#: how much faster stock may turn in the dialogues' "what if", days
FEWER_DAYS = 5
#: the same for a dealer who is stuffed with stock, days
MORE_DAYS = 20
#: how fast claims should be paid in the "what if", days
CLAIM_DAYS_GOAL = 45
_GOALS = {"fewer_days": FEWER_DAYS, "more_days": MORE_DAYS, "claim_goal": CLAIM_DAYS_GOAL}

#: every figure's name -> the form it is usually shown in; ``figures.py`` says how each is computed
FIGURES: Mapping[str, str] = MappingProxyType(
    {
        "dealer": "",
        "owner": "",
        "city": "",
        "age": "int",
        "years": "int",
        "sales": "money",
        "profit": "money",
        "profit_month": "money",
        "roi": "percent",
        "margin": "percent",
        "stock": "money",
        "stock_days": "int",
        "receivables": "money",
        "receivable_days": "int",
        "claims": "money",
        "claims_share": "percent",
        "rebate": "money",
        "tied": "money",
        "tied_less": "money",
        "invested": "money",
        "fewer_days": "int",
        "freed": "money",
        "roi_freed": "percent",
        "more_days": "int",
        "freed_more": "money",
        "roi_more": "percent",
        "claim_days": "int",
        "open_claim_days": "int",
        "claim_goal": "int",
        "claims_freed": "money",
        "roi_paid": "percent",
        "rejected": "percent",
        "last_week": "percent",
        "attainment": "percent",
        "fill_rate": "percent",
        "active": "percent",
        "growth": "signed",
        "overdue": "money",
        "overdue_share": "percent",
        "overdue_before": "percent",
        "chance": "money",
        "item": "",
        "item_buy": "2",
        "item_market": "2",
        "item_net": "2",
        "item_loss": "2",
        "checks": "int",
        "checks_below": "int",
        "loss_year": "money",
    }
)


class DealerFigures(Mapping[str, Any]):
    """A dealer's figures by name; ``missing`` says why some are None."""

    def __init__(self, figures: Mapping[str, Any], missing: Mapping[str, Message]) -> None:
        self._figures = dict(figures)
        self.missing = MappingProxyType(dict(missing))

    def __getitem__(self, name: str) -> Any:
        return self._figures[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._figures)

    def __len__(self) -> int:
        return len(self._figures)

    def why_not(self, names: Iterable[str]) -> Message | None:
        """Return which tables lack figures of these names, as one sentence; None where all are there."""
        reasons = dict.fromkeys(self.missing[name] for name in names if name in self.missing)
        return Message("selling.figures_lacking", reasons=list(reasons)) if reasons else None


def dealer_figures(dataset: "Dataset | Dealer | None", dealer_id: str = "") -> DealerFigures:
    """Return a dealer's figures of the last twelve months, by the names of :data:`FIGURES`.

    Money in yuan, rates as fractions; ``dealer``, ``owner``, ``city`` and ``item`` by language. What the data
    cannot answer (no price checks, no claims) is None, shows as a dash, and stands in ``missing`` with the
    reason.

    Args:
        dataset: own tables or a dealer; None: the case company.
        dealer_id: which dealer of the tables.

    Raises:
        KitError: there is no such dealer.

    >>> hua = dealer_figures(None, "D001")
    >>> hua["owner"]["zh"], round(hua["tied"] - hua["tied_less"] - hua["freed"])
    ('华总', 0)
    """
    dealer = whose(dataset, dealer_id)
    return dealer.dataset.once(("figures", dealer.id, str(dealer.window_asked)), lambda: _all_of(dealer))


def _all_of(dealer: Dealer) -> DealerFigures:
    found: dict[str, Any] = dict.fromkeys(FIGURES) | _GOALS | _names(dealer)
    missing: dict[str, Message] = {}
    for part in (_money, _process, _chance, _prices):
        try:
            figures, reasons = part(dealer)
        except KitError as problem:
            figures, reasons = {}, dict.fromkeys(_PARTS[part.__name__], problem.message)
        found |= figures
        missing |= reasons
    claims, days, overdue = found["claims"], found["claim_days"], found["overdue_share"]
    if claims is not None and days:
        found["claims_freed"] = claims * (1 - min(1.0, CLAIM_DAYS_GOAL / days))
    if claims is not None:
        found["roi_paid"] = book.dealer_roi(found["profit"], found["invested"] - claims)
    if overdue is not None and found["receivables"] is not None:
        found["overdue"] = overdue * found["receivables"]
    for name, source in _FOLLOW.items():
        if found[name] is None and source in missing:
            missing.setdefault(name, missing[source])
    return DealerFigures(found, missing)


def _names(dealer: Dealer) -> dict[str, Any]:
    started, today = dealer.row.get("start_year"), dealer.dataset.as_of
    return {
        "dealer": dict(dealer.names),
        "owner": dealer.said("owner_name") or {one: say("selling.the_owner", one) for one in LANGUAGES},
        "city": dealer.said("city"),
        "age": dealer.row.get("owner_age"),
        "years": today.year - int(started) if started is not None and today is not None else None,
    }


def _money(dealer: Dealer) -> tuple[dict[str, Any], dict[str, Message]]:
    money = dealer.money
    pnl, tied, cycle = money.pnl, money.investment, money.cash_cycle()
    yearly = pnl.cogs * 12 / pnl.months
    freed, more = (book.cash_freed(yearly, days) for days in (FEWER_DAYS, MORE_DAYS))
    return {
        "sales": pnl.net_sales,
        "profit": pnl.net_profit,
        "profit_month": pnl.net_profit / pnl.months,
        "roi": money.roi().value,
        "margin": pnl.gross_margin,
        "rebate": pnl.rebate,
        "stock": tied.stock,
        "stock_days": cycle.stock_days,
        "receivables": tied.receivables,
        "receivable_days": cycle.receivable_days,
        "claims": tied.claims,
        "claims_share": over(tied.claims, tied.total),
        "tied": tied.working_capital,
        "invested": tied.total,
        "freed_more": more,
        "roi_more": book.dealer_roi(pnl.yearly_net_profit, tied.total - more),
        "freed": freed,
        "tied_less": tied.working_capital - freed,
        "roi_freed": book.dealer_roi(pnl.yearly_net_profit, tied.total - freed),
    }, {}


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


def _process(dealer: Dealer) -> tuple[dict[str, Any], dict[str, Message]]:
    from jbptools.review.kpi.catalogue import kpi

    found = {name: kpi(dealer.dataset, dealer.id, one, *dealer.ends) for name, one in _KPIS.items()}
    end = found["overdue_share"].end - 12
    found["overdue_before"] = kpi(dealer.dataset, dealer.id, "overdue_share", end - 11, end)
    missing = {name: one.reason for name, one in found.items() if one.reason is not None}
    return {name: one.value for name, one in found.items()}, missing


def _chance(dealer: Dealer) -> tuple[dict[str, Any], dict[str, Message]]:
    from jbptools.review.opportunities.finding import opportunities

    chances = opportunities(dealer.dataset, dealer.id, *dealer.ends).items
    return {"chance": max((one.dealer_profit_yuan or 0.0 for one in chances), default=None)}, {}


def _prices(dealer: Dealer) -> tuple[dict[str, Any], dict[str, Message]]:
    """The item whose market price hurts most, and what the year lost on all such items, after rebates."""
    from jbptools.data.names import names_of
    from jbptools.review.signs.signs import warning_signs

    dataset, dealer_id = dealer.dataset, dealer.id
    signs = warning_signs(dataset, dealer_id, *dealer.ends, only=["price_inversion"])
    if not len(signs):
        why = signs.unchecked.get("price_inversion", Message("selling.no_price_loss"))
        return {}, dict.fromkeys(_PARTS["_prices"], why)
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
    }, {}


#: the figures of each part, to say why they are missing when the whole part is
_PARTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "_money": (
            "sales",
            "profit",
            "profit_month",
            "roi",
            "margin",
            "rebate",
            "stock",
            "stock_days",
            "receivables",
            "receivable_days",
            "claims",
            "claims_share",
            "tied",
            "invested",
            "freed_more",
            "roi_more",
            "freed",
            "tied_less",
            "roi_freed",
        ),
        "_process": (*_KPIS, "overdue_before"),
        "_chance": ("chance",),
        "_prices": (
            "item",
            "item_buy",
            "item_market",
            "item_net",
            "item_loss",
            "checks",
            "checks_below",
            "loss_year",
        ),
    }
)
#: figure -> the one that it is worked out from
_FOLLOW = MappingProxyType({"claims_freed": "claim_days", "roi_paid": "claims", "overdue": "overdue_share"})
