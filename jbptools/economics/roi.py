"""The dealer's return on investment by each definition's name: the same figures give 17.6 % or 27.6 %."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from jbptools.economics import book
from jbptools.economics.formula import Formula
from jbptools.economics.investment import Investment
from jbptools.economics.pnl import DealerPnl
from jbptools.economics.sheet import Line, Sheet
from jbptools.words import Message
from jbptools.words.choices import one_of

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["VARIANTS", "Roi", "Variant", "roi", "roi_table"]

#: where the profit and loss and the investment hold what a definition takes
_PROFITS = {"net_profit": "net_profit", "profit_before_tax": "profit_before_tax"}
_BASES = {
    "invested": "total",
    "invested_classic": "classic",
    "invested_handbook": "handbook",
    "working_capital": "working_capital",
}


@dataclass(frozen=True)
class Variant:
    """One definition, a formula of the book: profit over a base; ``yearly`` brings the profit to a year."""

    name: str
    formula: Formula
    yearly: bool = True
    dealer: bool = True

    @property
    def source(self) -> str:
        """Who uses it."""
        return self.formula.source

    @property
    def definition(self) -> Message:
        """The formula in words, with who uses it."""
        return Message(f"economics.roi_{self.name.lower()}")

    def profit(self, pnl: DealerPnl) -> float:
        """Return the period's profit that this definition takes."""
        return float(getattr(pnl, _PROFITS[self.formula.inputs[0]]))

    def base(self, pnl: DealerPnl, invested: Investment) -> float:
        """Return what it divides by."""
        name = self.formula.inputs[1]
        if name == "all_cost":
            return float(book.all_cost(pnl.cogs, pnl.operating_expense))
        return float(getattr(invested, _BASES[name]))


#: every definition of the kit; ``full`` is what it uses unless told otherwise
VARIANTS: Mapping[str, Variant] = MappingProxyType(
    {
        variant.name: variant
        for variant in (
            Variant("full", book.dealer_roi),
            Variant("A", book.dealer_roi_a),
            Variant("B", book.dealer_roi_b),
            Variant("C", book.dealer_roi_c),
            Variant("D", book.profit_over_cost, yearly=False, dealer=False),
            Variant("pre_tax_total", book.return_before_tax),
            Variant("after_tax_working_capital", book.return_on_working_capital),
            Variant("pre_tax_working_capital", book.return_before_tax_on_working_capital),
        )
    }
)


@dataclass(frozen=True, repr=False)
class Roi(Sheet):
    """A return with everything needed to defend it: profit, base, margin x turns, and the definition.

    ``value`` is None where the base is zero or negative; ``reason`` then says so.
    """

    variant: str
    value: float | None
    profit: float
    base: float
    net_sales: float
    definition: Message
    source: str
    reason: Message | None = None

    @property
    def margin(self) -> float | None:
        """Profit over net sales, the upper branch of the tree. Source: C12."""
        return book.net_margin(self.profit, self.net_sales)

    @property
    def turns(self) -> float | None:
        """Net sales over capital, the lower branch. Source: C12 C15, G051."""
        return book.capital_turns(self.net_sales, self.base)

    def remarks(self) -> Sequence[Message]:
        """Return the definition, and why there is no figure where there is none."""
        return (self.definition, self.reason) if self.reason else (self.definition,)

    def lines(self) -> Sequence[Line]:
        """Return the tree: return = margin x turns, with the absolute profit beside it."""
        rows = [
            ("roi", self.value, "percent"),
            ("margin", self.margin, "percent"),
            ("turns", self.turns, "2"),
            ("yearly_profit", self.profit, "yuan"),
            ("base", self.base, "yuan"),
        ]
        return [
            Line(name, Message(f"economics.line_{name}"), value, spec, name == "roi")
            for name, value, spec in rows
        ]


def roi(pnl: DealerPnl, invested: Investment, variant: str = "full") -> Roi:
    """Return the dealer's return on investment by a named definition, a year. Source: C11 A21 C12 C14.

    Args:
        pnl: the period's profit and loss; its profit is brought to twelve months.
        invested: the average investment of the same period.
        variant: ``full`` (after tax over all the money tied up, the kit's own), ``A`` (form of 2002,
            without claims and prepayment), ``B`` (stock, receivables and claims), ``C`` (margin x turns),
            ``D`` (profit over cost: not a dealer ROI, kept to recognise it) or one of the golden four.

    Raises:
        KitError: there is no such definition; the sentence lists them.

    >>> hua = DealerPnl(net_sales=20e6, cogs=18.3e6, rebate=368e3, direct_cost=1_120e3)
    >>> tied = Investment(1_604e3, 1_534e3, claims=180e3, prepayment=120e3, fixed_assets=600e3)
    >>> [round(roi(hua, tied, name).value, 3) for name in ("full", "pre_tax_working_capital")]
    [0.176, 0.276]
    """
    chosen = VARIANTS[one_of("variant", variant, VARIANTS)]
    scale = 12 / pnl.months if chosen.yearly else 1.0
    profit, base = chosen.profit(pnl) * scale, chosen.base(pnl, invested)
    reason = None if base > 0 else Message("economics.roi_no_base", base=base)
    value = chosen.formula(profit, base)
    sales = pnl.net_sales * scale
    return Roi(chosen.name, value, profit, base, sales, chosen.definition, chosen.source, reason)


def roi_table(pnl: DealerPnl, invested: Investment) -> "pd.DataFrame":
    """Return every definition side by side: DataFrame[variant, value, profit, base, definition, source].

    >>> hua = DealerPnl(net_sales=20e6, cogs=18.3e6, rebate=368e3, direct_cost=1_120e3)
    >>> table = roi_table(hua, Investment(stock=2e6, fixed_assets=6e5))
    >>> table["variant"].head(4).tolist()
    ['full', 'A', 'B', 'C']
    """
    import pandas as pd

    results = [roi(pnl, invested, name) for name in VARIANTS]
    rows = [(r.variant, r.value, r.profit, r.base, r.definition.say(), r.source) for r in results]
    return pd.DataFrame(rows, columns=["variant", "value", "profit", "base", "definition", "source"])
