"""A dealer in twelve figures: the return calculator of the lessons and of the plan's what-if."""

from dataclasses import dataclass

from jbptools.economics import book
from jbptools.economics.assumptions import DAYS, TAX_RATE
from jbptools.economics.investment import Investment
from jbptools.economics.pnl import DealerPnl
from jbptools.economics.roi import Roi, roi
from jbptools.words import KitError

__all__ = ["DealerModel"]


@dataclass(frozen=True)
class DealerModel:
    """A year of a dealer's business in rates and days; ``dataclasses.replace`` one and look again.

    Source: reference 5.4 [D]; formulas C11 A21 A28.

    Args:
        net_sales: yuan a year, ex VAT.
        gross_margin: front gross profit over net sales, a fraction.
        rebate: rebates earned, yuan a year.
        operating_expense: all cost below gross profit, yuan a year.
        stock_days: days of stock at cost of goods sold.
        receivable_days: days of receivables at net sales.
        claims: trade spend advanced and unpaid, yuan.
        prepayment: paid before goods arrive, yuan.
        payables: owed to the maker, yuan.
        fixed_assets: net, our brand's share, yuan.
        support: the maker's support for people and vans, yuan a year.
        tax_rate: on a profit.
        days_in_year: 365 or 360.

    Raises:
        KitError: a margin that is not below 1, or another length of the year.

    >>> from dataclasses import replace
    >>> tied = {"claims": 180e3, "prepayment": 120e3, "fixed_assets": 600e3}
    >>> hua = DealerModel(20e6, 0.085, 368e3, 1_120e3, stock_days=32, receivable_days=28, **tied)
    >>> round(hua.roi().value, 3)
    0.176
    >>> faster = replace(hua, stock_days=22)
    >>> round(faster.roi().value, 3), round(hua.investment.total - faster.investment.total)
    (0.201, 501370)
    """

    net_sales: float
    gross_margin: float
    rebate: float
    operating_expense: float
    stock_days: float
    receivable_days: float
    claims: float = 0.0
    prepayment: float = 0.0
    payables: float = 0.0
    fixed_assets: float = 0.0
    support: float = 0.0
    tax_rate: float = TAX_RATE
    days_in_year: int = DAYS

    def __post_init__(self) -> None:
        if not self.gross_margin < 1:
            raise KitError("economics.margin_too_high", margin=self.gross_margin)
        if self.days_in_year not in (360, 365):
            raise KitError("economics.year_length", days=self.days_in_year)

    @property
    def pnl(self) -> DealerPnl:
        """The year's profit and loss."""
        return DealerPnl(
            net_sales=self.net_sales,
            cogs=book.cogs(self.net_sales, self.gross_margin),
            rebate=self.rebate,
            support=self.support,
            direct_cost=self.operating_expense,
            tax_rate=self.tax_rate,
        )

    @property
    def investment(self) -> Investment:
        """The average money tied up."""
        return Investment(
            stock=book.stock(self.pnl.cogs, self.stock_days, self.days_in_year),
            receivables=book.receivables(self.net_sales, self.receivable_days, self.days_in_year),
            payables=self.payables,
            claims=self.claims,
            prepayment=self.prepayment,
            fixed_assets=self.fixed_assets,
        )

    def roi(self, variant: str = "full") -> Roi:
        """Return the return by a named definition.

        >>> round(DealerModel(20e6, 0.085, 368e3, 1_120e3, 32, 28).roi("A").value, 3)
        0.227
        """
        return roi(self.pnl, self.investment, variant)
