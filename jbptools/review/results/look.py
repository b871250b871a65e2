"""What a first look shows: the figures, the tables behind them and everything to read beside them."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from jbptools.economics.sheet import Line, Sheet
from jbptools.review.results.benchmark import PeerBenchmark
from jbptools.review.results.book import Basis
from jbptools.review.results.windows import Windows
from jbptools.words import Message

__all__ = ["FirstLook"]


@dataclass(frozen=True)
class FirstLook(Sheet):
    """The first review of a dealer, or of all dealers together.

    Args:
        dealer_id: None for all dealers together.
        dealer_name: its name; empty for all.
        basis: ``sell_in`` or ``offtake``: what "sales" means here.
        windows: the days compared; None where the data have no dates.
        sales_yuan: sales in this window (without dates: in the whole file).
        last_year_yuan: sales in the same window last year; NaN where unknown.
        growth: fraction; NaN where there is none, and ``growth_remark`` says why.
        growth_remark: why there is no growth.
        cny_growth: growth of the weeks around Chinese New Year alone; NaN where it does not apply.
        target_yuan: targets of the window's full months; NaN without targets.
        attainment: sales of the same full months over target (fraction); NaN without targets.
        offtake_yuan: offtake in the window, beside sell-in; NaN where there is none.
        offtake_growth: its growth on last year.
        share: of all dealers' sales.
        rank: 1 is the largest; None for all dealers together.
        dealers: dealers with sales in the window.
        months: one row a month: ``month``, ``this_year``, ``last_year``, ``target``, ``partial``,
            ``cny_this_year``, ``cny_last_year``; None without dates.
        categories: index category: ``this_year``, ``last_year``, ``change``, ``growth``, ``share``,
            ``peer_share`` (median share of comparable dealers), ``peers``; None without categories.
        groups: for all dealers: like for like, new, returned, lost; None for one dealer.
        growth_peers: growth of comparable dealers.
        best_window: best own run of as many full months: (yuan, first month), or None.
        definition: what is compared with what.
        notes: what was cut, left out or must be read with care.
    """

    dealer_id: str | None
    dealer_name: str
    basis: Basis
    windows: Windows | None
    sales_yuan: float
    last_year_yuan: float
    growth: float
    growth_remark: Message | None
    cny_growth: float
    target_yuan: float
    attainment: float
    offtake_yuan: float
    offtake_growth: float
    share: float
    rank: int | None
    dealers: int
    months: pd.DataFrame | None
    categories: pd.DataFrame | None
    groups: pd.DataFrame | None
    growth_peers: PeerBenchmark | None
    best_window: tuple[float, pd.Period] | None
    definition: Message
    notes: tuple[Message, ...]

    def lines(self) -> Sequence[Line]:
        """Return the figures in reading order; those that the data do not allow are left out."""
        rows = [
            Line("sales_yuan", Message("review.line_" + self.basis), self.sales_yuan, "money", True),
            Line("last_year_yuan", Message("review.line_last_year"), self.last_year_yuan, "money"),
            Line("growth", Message("review.line_growth"), self.growth, "signed"),
            Line("cny_growth", Message("review.line_cny_growth"), self.cny_growth, "signed"),
            Line("target_yuan", Message("review.line_target"), self.target_yuan, "money"),
            Line("attainment", Message("review.line_attainment"), self.attainment, "percent"),
            Line("offtake_yuan", Message("review.line_offtake_beside"), self.offtake_yuan, "money"),
            Line("offtake_growth", Message("review.line_offtake_growth"), self.offtake_growth, "signed"),
            *self._position(),
        ]
        return [row for row in rows if row.value is not None and np.isfinite(row.value)]

    def _position(self) -> list[Line]:
        if self.dealer_id is None:
            return [Line("dealers", Message("review.line_dealers"), float(self.dealers), "int")]
        best, typical = self.best_window, self.growth_peers.median if self.growth_peers else None
        return [
            Line("share", Message("review.line_share"), self.share, "percent"),
            Line("rank", Message("review.line_rank", dealers=self.dealers), self.rank, "int"),
            Line("peer_growth", Message("review.line_peer_growth"), typical, "signed"),
            Line(
                "best_window",
                Message("review.line_best_window", first=best[1] if best else None),
                best[0] if best else None,
                "money",
            ),
        ]

    def remarks(self) -> Sequence[Message]:
        """Return the definition and everything that must be read beside the figures."""
        return (self.definition, *self.notes)
