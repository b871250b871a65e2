"""The dealer's profit and loss with us: thin front margin, rebates behind it, costs to argue about."""

from collections.abc import Sequence
from dataclasses import dataclass, fields

from jbptools.economics import book
from jbptools.economics.assumptions import TAX_RATE
from jbptools.economics.sheet import Line, Sheet, checked
from jbptools.words import KitError, Message

__all__ = ["DealerPnl"]


@dataclass(frozen=True, repr=False)
class DealerPnl(Sheet):
    """Profit and loss of a dealer on our brand. Source: reference 2.2 [D, from C11 C12 C19 A19-A21].

    Args:
        net_sales: dealer's invoices to outlets less returns, yuan ex VAT (NS).
        cogs: buy-in cost of the goods sold, after invoice discounts, yuan ex VAT.
        rebate: rebates earned in the period (accrued), yuan.
        rebate_received: of which the money or goods came in the period; None = not known.
        support: the maker's support for people and vehicles, yuan.
        direct_cost: cost only our brand causes: own-brand reps, promoters, vehicles, yuan.
        shared_cost: our allocated part of warehouse, fleet and office, yuan.
        loss: expiry, damage, returns not credited, rejected claims, yuan.
        bad_debt: receivables written off or provided for, yuan.
        finance_cost: interest on the money tied up, yuan.
        tax_rate: income tax on a profit; a loss pays none.
        months: length of the period, to bring profit to a year.
        key: how shared cost was allocated (``"sales"``, ``"cases"``, ``"visits"``), for the definition.

    Raises:
        KitError: a figure is not a number, or the period has no month.

    >>> hua = DealerPnl(net_sales=20_000_000, cogs=18_300_000, rebate=368_000, direct_cost=1_120_000)
    >>> hua.gross_profit, hua.profit_before_tax, round(hua.net_profit)
    (1700000, 948000.0, 711000)
    """

    net_sales: float
    cogs: float
    rebate: float = 0.0
    rebate_received: float | None = None
    support: float = 0.0
    direct_cost: float = 0.0
    shared_cost: float = 0.0
    loss: float = 0.0
    bad_debt: float = 0.0
    finance_cost: float = 0.0
    tax_rate: float = TAX_RATE
    months: int = 12
    key: str = ""

    def __post_init__(self) -> None:
        numbers = {f.name: getattr(self, f.name) for f in fields(self) if f.name not in ("key", "months")}
        checked(**{name: value for name, value in numbers.items() if value is not None})
        if self.months < 1:
            raise KitError("economics.no_month", months=self.months)

    @property
    def gross_profit(self) -> float:
        """Front gross profit (前台毛利) = net sales - cost of goods sold. Source: C11, G031."""
        return book.gross_profit(self.net_sales, self.cogs)

    @property
    def gross_margin(self) -> float | None:
        """Gross profit over the selling price (倒扣), not over cost. Source: C11, G032."""
        return book.gross_margin(self.gross_profit, self.net_sales)

    @property
    def markup(self) -> float | None:
        """Gross profit over cost (顺加): larger than the margin, and often confused with it. Source: G033."""
        return book.markup(self.gross_profit, self.cogs)

    @property
    def operating_expense(self) -> float:
        """All cost below gross profit: direct, shared, losses, bad debt, finance. Source: A19 A20, G038."""
        return book.operating_expense(
            self.direct_cost, self.shared_cost, self.loss, self.bad_debt, self.finance_cost
        )

    @property
    def profit_before_tax(self) -> float:
        """Gross profit + rebates + support - operating expense."""
        return book.profit_before_tax(self.gross_profit, self.rebate, self.support, self.operating_expense)

    @property
    def tax(self) -> float:
        """Income tax on a profit; none on a loss [D]."""
        return book.tax(self.profit_before_tax, self.tax_rate)

    @property
    def net_profit(self) -> float:
        """Profit after tax for the period. Source: C11, G040."""
        return book.net_profit(self.profit_before_tax, self.tax)

    @property
    def yearly_net_profit(self) -> float:
        """Net profit brought to twelve months."""
        return self.net_profit * 12 / self.months

    @property
    def net_margin(self) -> float | None:
        """Net profit over net sales. Source: C12, G041."""
        return book.net_margin(self.net_profit, self.net_sales)

    @property
    def rebate_outstanding(self) -> float | None:
        """Rebates earned and not yet received; None where nobody said what came."""
        return None if self.rebate_received is None else self.rebate - self.rebate_received

    @property
    def cash_profit(self) -> float | None:
        """Net profit with the rebates that came instead of those earned: what the owner feels [D]."""
        came = self.rebate_received
        return None if came is None else book.cash_profit(self.net_profit, self.rebate, came)

    @property
    def definition(self) -> Message:  # type: ignore[override]
        """What stands behind these figures: ex VAT, accrual, the allocation key, tax."""
        return Message("economics.pnl_definition", months=self.months, tax=self.tax_rate, split=self._key())

    def _key(self) -> Message:
        return Message(f"economics.key_{self.key or 'none'}")

    def lines(self) -> Sequence[Line]:
        """Return the lines of reference 2.2 from net sales to net profit, and the cash view."""
        rows = [
            ("net_sales", self.net_sales, False),
            ("cogs", -self.cogs, False),
            ("gross_profit", self.gross_profit, True),
            ("rebate", self.rebate, False),
            ("support", self.support, False),
            ("direct_cost", -self.direct_cost, False),
            ("shared_cost", -self.shared_cost, False),
            ("loss", -self.loss, False),
            ("bad_debt", -self.bad_debt, False),
            ("finance_cost", -self.finance_cost, False),
            ("profit_before_tax", self.profit_before_tax, True),
            ("tax", -self.tax, False),
            ("net_profit", self.net_profit, True),
            ("rebate_received", self.rebate_received, False),
            ("rebate_outstanding", self.rebate_outstanding, False),
            ("cash_profit", self.cash_profit, False),
        ]
        return [Line(name, Message(f"economics.line_{name}"), value, total=t) for name, value, t in rows]
