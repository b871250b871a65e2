"""What the dealer has tied up in our business: stock and receivables first, then what we owe him."""

from collections.abc import Sequence
from dataclasses import dataclass, fields

from jbptools.economics import book
from jbptools.economics.sheet import Line, Sheet, checked
from jbptools.words import KitError, Message

__all__ = ["Investment", "mean_investment"]


@dataclass(frozen=True, repr=False)
class Investment(Sheet):
    """Average money tied up in a period, yuan ex VAT. Source: C11 (stock, AR, AP, fixed assets), A21.

    One Unilever slide swaps the signs of receivables and payables: here what the outlets owe him is money
    tied up, what he owes the maker is money lent to him [C11].

    Args:
        stock: stock at buy-in cost.
        receivables: what outlets owe the dealer.
        payables: what the dealer owes the maker.
        claims: trade spend advanced and not yet refunded.
        prepayment: paid to the maker before goods arrive.
        fixed_assets: original cost less depreciation, our brand's share.
        periods: how many month ends were averaged, for the definition.

    Raises:
        KitError: a figure is not a number.

    >>> hua = Investment(1_604_000, 1_534_000, claims=180_000, prepayment=120_000, fixed_assets=600_000)
    >>> hua.working_capital, hua.total
    (3438000.0, 4038000.0)
    """

    stock: float
    receivables: float = 0.0
    payables: float = 0.0
    claims: float = 0.0
    prepayment: float = 0.0
    fixed_assets: float = 0.0
    periods: int = 1

    def __post_init__(self) -> None:
        checked(**{f.name: getattr(self, f.name) for f in fields(self)})

    @property
    def working_capital(self) -> float:
        """Stock + receivables - payables + claims + prepayment. Source: C11 A21, G047."""
        return book.working_capital(self.stock, self.receivables, self.payables, self.claims, self.prepayment)

    @property
    def total(self) -> float:
        """Working capital + net fixed assets. Source: C11, G049."""
        return book.invested(self.working_capital, self.fixed_assets)

    @property
    def classic(self) -> float:
        """Stock + receivables - payables + net fixed assets, the form of 2002. Source: C11."""
        return book.invested_classic(self.stock, self.receivables, self.payables, self.fixed_assets)

    @property
    def handbook(self) -> float:
        """Stock + receivables + claims. Source: A21."""
        return book.invested_handbook(self.stock, self.receivables, self.claims)

    @property
    def definition(self) -> Message:  # type: ignore[override]
        """What was averaged and what counts as investment."""
        return Message("economics.investment_definition", periods=self.periods)

    def lines(self) -> Sequence[Line]:
        """Return the parts of the investment and its two totals."""
        rows = [
            ("stock", self.stock, False),
            ("receivables", self.receivables, False),
            ("payables", -self.payables, False),
            ("claims", self.claims, False),
            ("prepayment", self.prepayment, False),
            ("working_capital", self.working_capital, True),
            ("fixed_assets", self.fixed_assets, False),
            ("investment", self.total, True),
        ]
        return [Line(name, Message(f"economics.line_{name}"), value, total=t) for name, value, t in rows]


def mean_investment(month_ends: Sequence[Investment]) -> Investment:
    """Return the mean of month-end positions: one month end says little where stock is loaded. Source: C24.

    Args:
        month_ends: the positions, one per month end.

    Raises:
        KitError: there is none.

    >>> mean_investment([Investment(stock=100.0), Investment(stock=300.0)]).stock
    200.0
    """
    if not month_ends:
        raise KitError("economics.no_positions")
    n = len(month_ends)
    names = [f.name for f in fields(Investment) if f.name != "periods"]
    return Investment(
        **{name: sum(getattr(one, name) for one in month_ends) / n for name in names}, periods=n
    )
