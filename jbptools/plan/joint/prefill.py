"""Today's lines of the money page from the review, and what the plan's opportunities make of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from jbptools.data.dataset import Dataset
from jbptools.dealers.dealer import Dealer, dealer_of
from jbptools.economics import book as formulas
from jbptools.economics.assumptions import DAYS, assumption
from jbptools.plan.document.plan import Plan
from jbptools.plan.joint.inputs import LINES
from jbptools.plan.joint.lines import money_line, set_money_line
from jbptools.words import KitError, Message

if TYPE_CHECKING:
    from jbptools.dealers.money import DealerMoney

__all__ = ["Today", "todays_lines", "with_growth", "with_today"]


@dataclass(frozen=True)
class Today:
    """Figures by line, where each is from, and why others are missing."""

    figures: Mapping[str, float]
    sources: Mapping[str, Message]
    missing: tuple[Message, ...]


def todays_lines(
    dataset: "Dataset | Dealer", dealer_id: str = "", freight: Literal["margin", "spend"] = "margin"
) -> Today:
    """Return what the data say about a dealer's year, line by line. Source: reference 2.2, C11 A21.

    The maker's margin is what deliveries leave after making, freight and other cost; the maker's spend is
    promotion money and the field team. Rebates and support stand on lines of their own.

    Args:
        dataset: needs ``dealer_pnl`` and ``dealer_balance``; with offtake alone, net sales only. Or a dealer.
        dealer_id: which dealer.
        freight: whether freight and other cost lower the maker's margin and so grow with volume, as on the
            money page, or are spend that stays as it is, as at the deal table.

    >>> from jbptools.data import case
    >>> today = todays_lines(case(), "D001")
    >>> len(today.figures), round(today.figures["tax_rate"], 2), today.missing
    (14, 0.25, ())
    """
    dealer = dealer_of(dataset, dealer_id)
    figures: dict[str, float] = {}
    sources: dict[str, Message] = {}
    missing: list[Message] = []
    try:
        book = dealer.money
        found = _dealer(book)
        figures |= found
        source = Message("joint.from_pnl", start=book.start, end=book.end)
        sources |= dict.fromkeys(found, source)
        if book.missing:
            missing.append(Message("money.missing", columns=book.missing))
    except KitError as problem:
        missing.append(problem.message)
        figures |= _offtake(dealer, sources)
    try:
        figures |= _maker(dealer, freight)
        sources |= dict.fromkeys(("maker_margin", "maker_spend"), Message("joint.from_maker"))
    except (KitError, KeyError, ZeroDivisionError):
        missing.append(Message("joint.no_maker_costs"))
    return Today(figures, sources, tuple(missing))


def _dealer(book: "DealerMoney") -> dict[str, float]:
    pnl, tied = book.pnl, book.investment
    year = 12 / pnl.months
    sales, cogs = pnl.net_sales * year, pnl.cogs * year
    if sales <= 0 or cogs <= 0:
        raise KitError("joint.no_sales", dealer=book.dealer_id)
    return {
        "net_sales": sales,
        "gross_margin": pnl.gross_margin or 0.0,
        "rebate": pnl.rebate * year,
        "operating_expense": pnl.operating_expense * year,
        "stock_days": formulas.days_of(tied.stock, cogs),
        "receivable_days": formulas.days_of(tied.receivables, sales),
        "claims": tied.claims,
        "prepayment": tied.prepayment,
        "payables": tied.payables,
        "fixed_assets": tied.fixed_assets,
        "support": pnl.support * year,
        "tax_rate": pnl.tax_rate,
    }


def _maker(dealer: Dealer, freight: str) -> dict[str, float]:
    maker, year = dealer.maker, 12 / dealer.money.pnl.months
    carried = maker.freight + maker.other
    within, beside = (carried, 0.0) if freight == "margin" else (0.0, carried)
    return {
        "maker_margin": (maker.gross_profit - within) / maker.sell_in,
        "maker_spend": (maker.promotion + maker.field_team + beside) * year,
    }


def _offtake(dealer: Dealer, sources: dict[str, Message]) -> dict[str, float]:
    """Sales alone, where there is no profit and loss."""
    from jbptools.review.kpi.catalogue import kpi

    try:
        found = kpi(dealer.dataset, dealer.id, "offtake")
    except KitError:
        return {}
    if not found.value:
        return {}
    sources["net_sales"] = Message("joint.from_offtake", start=found.start, end=found.end)
    return {"net_sales": found.value * 12 / ((found.end - found.start).n + 1)}


def with_today(plan: Plan, today: Today) -> Plan:
    """Return the plan with today's figures and their sources; base starts where today stands.

    >>> from jbptools.data import case
    >>> plan = with_today(Plan.new("D001", "en"), todays_lines(case(), "D001"))
    >>> from jbptools.plan import joint_money
    >>> money = joint_money(plan)
    >>> bool(money.before["dealer_profit"] == money.after["dealer_profit"])
    True
    """
    for key, value in today.figures.items():
        figure = round(value, {"percent": 6, "yuan": 0}.get(LINES[key][0], 2))
        plan = set_money_line(plan, key, "before", figure)
        plan = set_money_line(plan, key, "source", today.sources[key].say(plan.language))
        line = money_line(plan, key)
        if line is not None and line.base is None:
            plan = set_money_line(plan, key, "base", figure)
    return plan


def with_growth(plan: Plan) -> Plan:
    """Return the plan with its opportunities in the base year in full, and their likely part in the low case.

    Net sales grow by the opportunities' offtake (low: offtake x confidence); rebates keep their rate; the
    part of operating expense that runs with sales grows with them; slow stock, late claims and overdue
    credit come down where such an opportunity is in the plan. Every figure can be changed afterwards.

    Raises:
        KitError: the page has no net sales of today, or the plan no opportunity.

    >>> from jbptools.plan.examples import example
    >>> plan = with_growth(example("good"))
    >>> [(line.low, line.base) for line in plan.assumptions if line.key == "net_sales"]
    [(22010000.0, 23000000.0)]
    """
    today = {line.key: line.before for line in plan.assumptions if line.before is not None}
    if not today.get("net_sales"):
        raise KitError("joint.no_net_sales")
    if not plan.opportunities:
        raise KitError("joint.no_opportunities")
    sales = today["net_sales"]
    full = sum(one.offtake_yuan or 0.0 for one in plan.opportunities)
    likely = sum((one.offtake_yuan or 0.0) * (one.confidence or 0.0) for one in plan.opportunities)
    cases = {"low": likely / sales, "base": full / sales, "high": full / sales}
    runs = assumption("running_cost")
    for case, growth in cases.items():
        plan = set_money_line(plan, "net_sales", case, round(sales * (1 + growth)))
        if "rebate" in today:
            plan = set_money_line(plan, "rebate", case, round(today["rebate"] * (1 + growth)))
    if "operating_expense" in today:
        expense = round(today["operating_expense"] * (1 + runs * cases["base"]))
        for case in cases:
            plan = set_money_line(plan, "operating_expense", case, expense)
    for key, base in _freed(plan, today).items():
        for case, value in (("low", today[key]), ("base", base), ("high", base)):
            plan = set_money_line(plan, key, case, value)
    return plan


def _freed(plan: Plan, today: Mapping[str, float]) -> dict[str, float]:
    """Lines that come down because an opportunity frees cash there."""
    cash = {one.ref: one.cash_yuan for one in plan.opportunities if (one.cash_yuan or 0.0) < 0}
    cost = formulas.cogs(today["net_sales"], today.get("gross_margin", 0.0))
    per_unit = {"stock_days": cost / DAYS, "receivable_days": today["net_sales"] / DAYS, "claims": 1.0}
    rules = {"slow_stock": "stock_days", "overdue_cash": "receivable_days", "claims_cash": "claims"}
    return {
        key: round(max(0.0, today[key] + (cash[rule] or 0.0) / per_unit[key]), 1)
        for rule, key in rules.items()
        if rule in cash and key in today and per_unit[key] > 0
    }
