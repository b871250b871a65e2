"""Ratios of stock, credit and cash: days, turns, gross profit per yuan of stock.

Each says which year it counts with: Chinese texts divide by 360 days, others by 365 [C24 A28].
"""

from collections.abc import Sequence
from dataclasses import dataclass

from jbptools.economics import book
from jbptools.economics.assumptions import DAYS
from jbptools.economics.sheet import Line, Sheet, checked
from jbptools.words import KitError, Message

__all__ = [
    "CashConversion",
    "cash_conversion",
    "cash_freed",
    "days_of",
    "gmroi",
    "stock_turns",
    "turn_and_earn",
]


def stock_turns(cogs: float, average_stock: float) -> float | None:
    """Return how often stock is sold in a year: cost of goods sold over average stock. Source: C24, A28.

    Sales over opening stock, as some pages have it, inflates the figure [C25]. None without stock.

    >>> round(stock_turns(18_300_000, 1_604_384), 2)  # Hua
    11.41
    """
    checked(cogs=cogs, average_stock=average_stock)
    return book.stock_turns(cogs, average_stock)


def days_of(balance: float, yearly_flow: float, days_in_year: int = DAYS) -> float | None:
    """Return how many days of a flow a balance stands for: DIO, DSO or DPO. Source: A28, G054-G056.

    Args:
        balance: average stock, receivables or payables, yuan.
        yearly_flow: cost of goods sold for stock and payables, net sales for receivables, yuan a year.
        days_in_year: 365, or 360 as in many Chinese texts.

    Raises:
        KitError: another year length.

    >>> round(days_of(1_604_384, 18_300_000), 1)
    32.0
    """
    checked(balance=balance, yearly_flow=yearly_flow)
    if days_in_year not in (360, 365):
        raise KitError("economics.year_length", days=days_in_year)
    return book.days_of(balance, yearly_flow, days_in_year)


def gmroi(gross_profit: float, average_stock: float) -> float | None:
    """Return gross profit per yuan of stock at cost; above 1 the stock earns its keep. Source: A16 A17, G058.

    >>> round(gmroi(1_700_000, 1_604_384), 2)
    1.06
    """
    checked(gross_profit=gross_profit, average_stock=average_stock)
    return book.gmroi(gross_profit, average_stock)


def turn_and_earn(cogs: float, average_stock: float, gross_margin: float) -> float | None:
    """Return turns times gross margin in percent, to compare items, not firms. Source: A14 A15, G059.

    >>> round(turn_and_earn(18_300_000, 1_604_384, 0.085), 1)
    97.0
    """
    turns = stock_turns(cogs, average_stock)
    return None if turns is None else book.turn_and_earn(turns, gross_margin)


def cash_freed(cogs: float, fewer_days: float, days_in_year: int = DAYS) -> float:
    """Return the cash that comes free when stock falls by some days, yuan. Source: reference 5.4 [D].

    >>> round(cash_freed(18_300_000, 10))
    501370
    """
    checked(cogs=cogs, fewer_days=fewer_days)
    if days_in_year not in (360, 365):
        raise KitError("economics.year_length", days=days_in_year)
    return book.cash_freed(cogs, fewer_days, days_in_year)


@dataclass(frozen=True, repr=False)
class CashConversion(Sheet):
    """Days the dealer's cash is away: stock + receivables - payables; None where a flow is zero."""

    stock_days: float | None
    receivable_days: float | None
    payable_days: float | None
    days_in_year: int

    @property
    def days(self) -> float | None:
        """The cycle in days."""
        parts = (self.stock_days, self.receivable_days, self.payable_days)
        return None if None in parts else book.cash_cycle(*parts)

    @property
    def definition(self) -> Message:  # type: ignore[override]
        """The formula, with the year's length."""
        return Message("economics.ccc_definition", days=self.days_in_year)

    def lines(self) -> Sequence[Line]:
        """Return the three parts and the cycle, in days."""
        rows = ("stock_days", "receivable_days", "payable_days", "days")
        return [
            Line(name, Message(f"economics.line_{name}"), getattr(self, name), "1", name == "days")
            for name in rows
        ]


def cash_conversion(
    cogs: float,
    net_sales: float,
    stock: float,
    receivables: float,
    payables: float = 0.0,
    days_in_year: int = DAYS,
) -> CashConversion:
    """Return the cash conversion cycle: DIO + DSO - DPO. Source: A28, G057.

    Args:
        cogs: cost of goods sold, yuan a year.
        net_sales: yuan a year.
        stock: average stock at cost, yuan.
        receivables: average receivables, yuan.
        payables: average payables to the maker; about zero where dealers prepay.
        days_in_year: 365 or 360; stated in the definition.

    >>> round(cash_conversion(18_300_000, 20_000_000, 1_604_384, 1_534_247).days)
    60
    """
    return CashConversion(
        days_of(stock, cogs, days_in_year),
        days_of(receivables, net_sales, days_in_year),
        days_of(payables, cogs, days_in_year),
        days_in_year,
    )
