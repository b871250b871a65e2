"""What sizing an opportunity takes: the dealer's figures, those of comparable dealers, a yuan's money."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from jbptools.dealers.dealer import Dealer, dealer_of
from jbptools.dealers.money import DealerMoney
from jbptools.dealers.peers import peer_groups
from jbptools.review.kpi.catalogue import FORMULAS, catalogue
from jbptools.review.kpi.view import Lacking, View
from jbptools.review.results.benchmark import Direction, PeerBenchmark, peer_benchmark
from jbptools.words import KitError, Message

__all__ = ["Facts", "Reach"]


@dataclass(frozen=True)
class Reach:
    """Where a figure stands and where comparable dealers are."""

    now: float
    goal: float
    peers: PeerBenchmark


@dataclass(frozen=True)
class Facts:
    """One dealer seen through a window, with peers; what the data lack raises :class:`Lacking`."""

    view: View
    dealer_id: str
    common: Mapping[str, float]

    @cached_property
    def _known(self) -> dict[str, pd.Series]:
        return {}

    @cached_property
    def _groups(self):  # type: ignore[no-untyped-def]  # noqa: ANN202 - PeerGroups of the benchmark
        return peer_groups(self.view.dataset)

    def all_of(self, kpi_id: str) -> pd.Series:
        """Return an indicator of all dealers."""
        if kpi_id not in self._known:
            missing = catalogue()[kpi_id].lacking(self.view.dataset)
            if missing is not None:
                raise Lacking(missing)
            self._known[kpi_id] = FORMULAS[kpi_id](self.view)
        return self._known[kpi_id]

    def of(self, kpi_id: str) -> float:
        """Return an indicator of this dealer."""
        values = self.all_of(kpi_id)
        if self.dealer_id not in values.index or pd.isna(values[self.dealer_id]):
            raise Lacking(
                Message("kpi.no_value", dealer=self.dealer_id, start=self.view.start, end=self.view.end)
            )
        return float(values[self.dealer_id])

    def goal(self, kpi_id: str, direction: Direction = "up") -> Reach | None:
        """Return the next level in reach: the peers' median, or their top quartile for who is past it.

        None where the dealer is past that too. Source: benchmarks C10; next level [D].
        """
        if self.dealer_id not in self._groups.dealers:
            raise Lacking(Message("opportunity.no_peers", dealer=self.dealer_id))
        now = self.of(kpi_id)
        peers = peer_benchmark(self.all_of(kpi_id), self._groups, self.dealer_id, direction)
        if pd.isna(peers.median):
            raise Lacking(peers.definition)
        sign = 1 if direction == "up" else -1
        for level in (peers.median, peers.top_quartile):
            if sign * (level - now) > 1e-9:
                return Reach(now, float(level), peers)
        return None

    def peers(self) -> list[str]:
        """Return the comparable dealers."""
        return self._groups.others(self.dealer_id) if self.dealer_id in self._groups.dealers else []

    @cached_property
    def offtake(self) -> float:
        """Offtake a year, yuan."""
        return self.of("offtake") * 12 / self.view.months

    @property
    def dealer(self) -> Dealer:
        """The dealer in the window's months."""
        return dealer_of(self.view.dataset, self.dealer_id, self.view.start, self.view.end)

    @cached_property
    def money(self) -> DealerMoney:
        """The dealer's economics of the window."""
        try:
            return self.dealer.money
        except KitError as error:
            raise Lacking(error.message) from error

    @property
    def dealer_margin(self) -> float:
        """What a further yuan of offtake leaves the dealer: margin + rebate - variable cost, untaxed [D]."""
        pnl = self.money.pnl
        running = (pnl.direct_cost + pnl.shared_cost) * self.common["variable_cost"]
        return (pnl.gross_profit + pnl.rebate - running - pnl.loss - pnl.bad_debt) / pnl.net_sales

    @property
    def cash_per_yuan(self) -> float:
        """Stock and receivables that a further yuan of yearly offtake ties up."""
        tied, sales = self.money.investment, self.money.pnl.net_sales * 12 / self.money.pnl.months
        return (tied.stock + tied.receivables - tied.payables) / sales

    @cached_property
    def maker_margin(self) -> float | None:
        """What a further yuan of offtake leaves the maker; None where the maker's costs are not known."""
        try:
            book = self.dealer.maker
        except (KitError, KeyError):
            return None
        if book.sell_in <= 0:
            return None
        variable = book.gross_profit - book.trade_spend - book.freight - book.other
        return variable / book.sell_in * self.money.pnl.cogs / self.money.pnl.net_sales

    def after_tax(self, profit: float) -> float:
        """Take income tax off a gain."""
        return profit * (1 - self.common["tax"])  # a loss on one opportunity lowers the tax on the others
