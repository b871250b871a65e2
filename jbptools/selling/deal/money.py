"""The deal in money: both sides' gain from one term sheet, their limits, and what was left on the table.

One small model a side over the same six terms, on the arithmetic of the plan
(:mod:`jbptools.plan.joint.arithmetic`). Source: reference 0.7, 4.4, M9; ``terms.json`` holds terms, limits
and assumptions, for a trainer to change.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import product
from types import MappingProxyType
from typing import Any

import numpy as np

from jbptools.data.dataset import Dataset
from jbptools.dealers.dealer import Dealer
from jbptools.economics import book as formulas
from jbptools.economics.assumptions import assumption
from jbptools.economics.joint import JointValue, joint_value
from jbptools.plan.joint.arithmetic import year
from jbptools.selling.talk.figures import dealer_figures
from jbptools.selling.whose import whose
from jbptools.words import KitError, Message
from jbptools.words.tables import read_table

__all__ = ["SIDES", "DealModel", "TermSheet", "deal_model", "rules"]

SIDES = ("dealer", "maker")
TermSheet = Mapping[str, float]


@cache
def rules() -> Mapping[str, Any]:
    """Return terms, limits and assumptions; the price of money comes from the one table of assumptions."""
    table = read_table("jbptools.selling.deal", "terms.json")
    money = {
        "variable_expense": assumption("deal_running_cost"),
        "cost_of_money": assumption("deal_cost_of_money"),
    }
    return MappingProxyType({**table, "assumptions": MappingProxyType({**table["assumptions"], **money})})


@dataclass(frozen=True)
class DealModel:
    """Both sides of one dealer: today's figures, and what any term sheet is worth to each.

    Args:
        dealer_id: whose figures.
        today: the lines of the plan's money page, yuan and fractions, a year.
        claim_days: days that a claim takes today.
        assumed: what the data do not say and is taken from the table, as sentences.
    """

    dealer_id: str
    today: Mapping[str, float]
    claim_days: float
    assumed: tuple[Message, ...] = ()

    @property
    def status_quo(self) -> TermSheet:
        """The terms as they are today."""
        cogs = formulas.cogs(self.today["net_sales"], self.today["gross_margin"])
        return {
            "growth": 0.0,
            "stock_days": self.today["stock_days"],
            "claim_days": self.claim_days,
            "rebate_rate": self.today["rebate"] / cogs,
            "support": self.today["support"],
            "credit_days": formulas.days_of(self.today["payables"], cogs) or 0.0,
        }

    def batna(self, side: str) -> float:
        """Return what a side gains from its best alternative, yuan a year. Source: G122; shares [D]."""
        before, given = year(self.today), rules()["assumptions"]
        return float(before[f"{side}_profit"]) * given[f"{side}_batna_share"]

    def gains(self, terms: Mapping[str, Any]) -> dict[str, Any]:
        """Return both sides' yearly gain after tax and after the cost of money; terms may be arrays.

        Growth costs the dealer people and vans, the more the faster; claims paid earlier and credit given
        tie the maker's money instead of the dealer's. ``once`` is what the maker delivers less, once, when
        stock falls: a matter of time, no part of the gain. More stock earns nobody anything.
        """
        given = rules()["assumptions"]
        lines = self.lines(terms)
        before, after = year(self.today), year(lines)
        money, tax = given["cost_of_money"], self.today["tax_rate"]
        tied = after["invested"] - before["invested"]
        moved = (self.today["claims"] - lines["claims"]) + (lines["payables"] - self.today["payables"])
        cogs = formulas.cogs(self.today["net_sales"], self.today["gross_margin"])
        fewer = np.maximum(0.0, self.today["stock_days"] - np.asarray(terms["stock_days"]))
        return {
            "dealer": after["dealer_profit"] - before["dealer_profit"] - money * (1 - tax) * tied,
            "maker": (after["maker_profit"] - before["maker_profit"] - money * moved) * (1 - tax),
            "roi": after["roi"],
            "tied": tied,
            "once": formulas.cash_freed(cogs, fewer),
        }

    def lines(self, terms: Mapping[str, Any]) -> dict[str, Any]:
        """Return the money page's figures under a term sheet."""
        given = rules()["assumptions"]
        growth = np.asarray(terms["growth"])
        sales = self.today["net_sales"] * (1 + growth)
        cogs = formulas.cogs(sales, self.today["gross_margin"])
        return {
            **self.today,
            "net_sales": sales,
            "operating_expense": self.today["operating_expense"]
            * (1 + given["variable_expense"] * growth + given["strain"] * growth**2),
            "stock_days": np.asarray(terms["stock_days"]),
            "claims": self.today["claims"] * (1 + growth) * np.asarray(terms["claim_days"]) / self.claim_days,
            "rebate": cogs * np.asarray(terms["rebate_rate"]),
            "support": np.asarray(terms["support"]) + 0.0 * growth,
            "payables": formulas.stock(cogs, np.asarray(terms["credit_days"])),
        }

    def value(self, terms: TermSheet) -> JointValue:
        """Return the test of both sides: each better than its alternative, the return not lower.

        >>> hua = deal_model(None, "D001")
        >>> hua.value(hua.status_quo).total == 0
        True
        """
        found = self.gains(terms)
        return joint_value(
            float(found["dealer"]),
            float(found["maker"]),
            float(year(self.today)["roi"]),
            float(found["roi"]),
            dealer_batna=self.batna("dealer"),
            maker_batna=self.batna("maker"),
        )

    def outside(self, terms: TermSheet) -> list[tuple[str, str]]:
        """Return the (side, term) pairs in which a term sheet breaks a side's limit."""
        broken = []
        for term in rules()["terms"]:
            value = terms[term["id"]]
            for side in SIDES:
                least, most = term[side].get("least", -np.inf), term[side].get("most", np.inf)
                if not least - 1e-9 <= value <= most + 1e-9:
                    broken.append((side, term["id"]))
        return broken

    @property
    def grid(self) -> tuple[dict[str, np.ndarray], dict[str, Any]]:
        """All term sheets on a grid that break nobody's limit, and their gains."""
        return _grid(self)

    def left_on_table(self, terms: TermSheet) -> tuple[float, TermSheet]:
        """Return how much more both together could have without hurting either, yuan a year, and such a deal.

        The distance to the efficient frontier; 0 where no deal on the grid is better for both.

        >>> hua = deal_model(None, "D001")
        >>> more, better = hua.left_on_table(hua.status_quo)
        >>> more > 0, hua.outside(better)
        (True, [])
        """
        sheets, found = self.grid
        here = self.gains(terms)
        fits = (found["dealer"] >= here["dealer"] - 1) & (found["maker"] >= here["maker"] - 1)
        more = np.where(fits, found["dealer"] + found["maker"] - here["dealer"] - here["maker"], -np.inf)
        best = int(np.argmax(more))
        if not np.isfinite(more[best]) or more[best] <= 0:
            return 0.0, dict(terms)
        return float(more[best]), {name: float(values[best]) for name, values in sheets.items()}


@cache
def _levels() -> tuple[dict[str, Any], ...]:
    return tuple(rules()["terms"])


def _grid(model: DealModel) -> tuple[dict[str, np.ndarray], dict[str, Any]]:
    axes = []
    for term in _levels():
        least = max([term["from"], *(term[side].get("least", term["from"]) for side in SIDES)])
        most = min([term["to"], *(term[side].get("most", term["to"]) for side in SIDES)])
        axes.append(np.linspace(least, most, term["steps"]))
    rows = np.array(list(product(*axes)))
    sheets = {term["id"]: rows[:, place] for place, term in enumerate(_levels())}
    return sheets, model.gains(sheets)


def deal_model(dataset: "Dataset | Dealer | None", dealer_id: str = "") -> DealModel:
    """Return both sides' model of a dealer, on his last twelve months.

    Where the data hold no claims, or no costs of the maker, the table goes on with the figures of
    ``terms.json`` and says so in ``assumed``.

    Args:
        dataset: own tables or a dealer; None: the case company.
        dealer_id: which dealer of the tables.

    Raises:
        KitError: no such dealer, or no profit and loss: without it there is no money to deal about.
    """
    dealer = whose(dataset, dealer_id)
    return dealer.dataset.once(("deal", dealer.id, str(dealer.window_asked)), lambda: _model(dealer))


def _model(dealer: Dealer) -> DealModel:
    from jbptools.plan.joint.prefill import todays_lines

    book, given = dealer.money, rules()["assumptions"]
    today, assumed = dict(todays_lines(dealer, freight="spend").figures), []
    if "net_sales" not in today or "operating_expense" not in today:
        raise KitError("joint.no_sales", dealer=book.dealer_id)
    if "maker_margin" not in today:
        today |= {"maker_margin": given["maker_margin"], "maker_spend": 0.0}
        reason = dealer.lacking.get("maker", Message("joint.no_maker_costs"))
        assumed.append(Message("deal.assumed_margin", margin=given["maker_margin"], why=reason))
    days = dealer_figures(dealer)["claim_days"]
    if not days:
        days = given["claim_days"]
        assumed.append(Message("deal.assumed_claims", days=days))
    return DealModel(dealer.id, MappingProxyType(today), float(days), tuple(assumed))


def checked_terms(given: Mapping[str, Any], base: TermSheet) -> dict[str, float]:
    """Return a whole term sheet: what was given over what stood there.

    Raises:
        KitError: no such term, or a value outside what can be written into a deal.
    """
    sheet = dict(base)
    known = {term["id"]: term for term in rules()["terms"]}
    for name, value in given.items():
        if name not in known:
            raise KitError("deal.no_term", name=name, there=list(known))
        label = Message(f"deal.term_{name}")
        try:
            number = float(value)
        except (TypeError, ValueError):
            raise KitError("deal.no_number", term=label, value=value) from None
        if not 0 <= number <= known[name]["to"] * 2:
            raise KitError("deal.impossible", term=label, value=value)
        sheet[name] = number
    return sheet
