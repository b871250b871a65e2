"""The maker's side: what this dealer leaves with the maker, and what the maker's spend brings."""

from collections.abc import Sequence
from dataclasses import dataclass, fields

from jbptools.economics import book
from jbptools.economics.algebra import over
from jbptools.economics.sheet import Line, Sheet, checked
from jbptools.words import KitError, Message

__all__ = ["MakerPnl", "SpendRoi", "spend_roi"]


@dataclass(frozen=True, repr=False)
class MakerPnl(Sheet):
    """The maker's profit and loss on one dealer, yuan ex VAT. Source: reference 2.2 mirrored [D]; C27.

    Args:
        sell_in: deliveries to the dealer at buy-in price, returns taken off.
        make_cost: cost of making the delivered goods.
        rebate: rebates the dealer earned in the period.
        promotion: promotion money of the period (claims accepted or to be accepted).
        support: people and vehicles paid for the dealer.
        freight: delivery to the dealer.
        field_team: own field staff for this dealer.
        other: other direct cost.

    >>> hua = MakerPnl(19e6, 10e6, rebate=368e3, promotion=600e3, freight=400e3, field_team=190e3)
    >>> hua.contribution, round(hua.trade_spend / hua.sell_in, 3)
    (7442000.0, 0.051)
    """

    sell_in: float
    make_cost: float
    rebate: float = 0.0
    promotion: float = 0.0
    support: float = 0.0
    freight: float = 0.0
    field_team: float = 0.0
    other: float = 0.0

    def __post_init__(self) -> None:
        checked(**{f.name: getattr(self, f.name) for f in fields(self)})

    @property
    def gross_profit(self) -> float:
        """Sell-in less cost of making."""
        return self.sell_in - self.make_cost

    @property
    def trade_spend(self) -> float:
        """Everything the maker pays the dealer: rebates, promotions, support."""
        return self.rebate + self.promotion + self.support

    @property
    def spend_rate(self) -> float | None:
        """Trade spend over sell-in: the spend ratio (费效比) with its denominator said. Source: C27, G060."""
        return book.spend_rate(self.trade_spend, self.sell_in)

    @property
    def contribution(self) -> float:
        """What is left for the maker's fixed cost and profit."""
        return self.gross_profit - self.trade_spend - self.freight - self.field_team - self.other

    @property
    def contribution_rate(self) -> float | None:
        """Contribution over sell-in."""
        return over(self.contribution, self.sell_in)

    @property
    def definition(self) -> Message:  # type: ignore[override]
        """What the maker's contribution holds and leaves out."""
        return Message("economics.maker_definition")

    def lines(self) -> Sequence[Line]:
        """Return the lines from sell-in to contribution."""
        rows = [
            ("sell_in", self.sell_in, False),
            ("make_cost", -self.make_cost, False),
            ("maker_gross_profit", self.gross_profit, True),
            ("maker_rebate", -self.rebate, False),
            ("promotion", -self.promotion, False),
            ("maker_support", -self.support, False),
            ("freight", -self.freight, False),
            ("field_team", -self.field_team, False),
            ("other", -self.other, False),
            ("contribution", self.contribution, True),
        ]
        return [Line(name, Message(f"economics.line_{name}"), value, total=t) for name, value, t in rows]


@dataclass(frozen=True, repr=False)
class SpendRoi(Sheet):
    """The maker's return on spend (variant E), in both conventions: they differ by exactly 1."""

    incremental_profit: float
    spend: float

    @property
    def ratio(self) -> float | None:
        """Incremental profit over spend; 1 is break-even. Source: A23."""
        return over(self.incremental_profit, self.spend)

    @property
    def net(self) -> float | None:
        """(Incremental profit - spend) over spend; 0 is break-even. Source: A24."""
        return over(self.incremental_profit - self.spend, self.spend)

    @property
    def definition(self) -> Message:  # type: ignore[override]
        """The formula, and that this is the maker's figure, not the dealer's."""
        return Message("economics.roi_e")

    def lines(self) -> Sequence[Line]:
        """Return profit, spend and both ratios."""
        rows = [
            ("incremental_profit", self.incremental_profit, "yuan"),
            ("spend", self.spend, "yuan"),
            ("spend_ratio", self.ratio, "2"),
            ("spend_net", self.net, "percent"),
        ]
        return [Line(name, Message(f"economics.line_{name}"), value, spec) for name, value, spec in rows]


def spend_roi(incremental_profit: float, spend: float) -> SpendRoi:
    """Return variant E, the maker's view: incremental profit over spend. Source: C27 A23 A24, G061.

    Args:
        incremental_profit: extra profit before the spend, yuan; not the gross lift.
        spend: what the maker paid for it, yuan, above zero.

    Raises:
        KitError: no spend.

    >>> hua = spend_roi(incremental_profit=150_000, spend=120_000)
    >>> hua.ratio, hua.net
    (1.25, 0.25)
    """
    checked(incremental_profit=incremental_profit, spend=spend)
    if spend <= 0:
        raise KitError("economics.no_spend", spend=spend)
    return SpendRoi(incremental_profit, spend)
