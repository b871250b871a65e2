"""The first look at a dealer: sales against the same days of last year and against target, always fair."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from jbptools.data.cny import NEW_YEARS
from jbptools.data.dataset import Dataset
from jbptools.data.known import checked_dataset, known_dealer
from jbptools.data.names import names_of
from jbptools.dealers.peers import peer_groups
from jbptools.economics.sheet import Line, Sheet
from jbptools.review.results.benchmark import PeerBenchmark, best_own_window, peer_benchmark
from jbptools.review.results.comparing import compare, growth_of, like_for_like
from jbptools.review.results.ledger import Basis, Ledger, ledger
from jbptools.review.results.mix import category_mix
from jbptools.review.results.targets import sold_against, target_months, targets_within
from jbptools.review.results.windows import Span, Windows, cny_windows, fair_windows
from jbptools.words import Message

__all__ = ["FirstLook", "first_look"]


@dataclass(frozen=True, repr=False)
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


def first_look(
    dataset: Dataset,
    dealer_id: str | None = None,
    *,
    as_of: date | None = None,
    span: Span = "year_to_date",
    basis: Basis | None = None,
    book: Ledger | None = None,
) -> FirstLook:
    """Return a dealer's first review; without a dealer, the review of all of them together.

    Sales of this window are set against the same days of last year (a month that broke off is cut on
    both sides), against target over full months, and against comparable dealers. Without dates there is no
    growth: it shows the dealer's share, rank and category mix instead. Source: 2.4, 5.5, G097-G098 [D].

    Args:
        dataset: with ``sell_in`` or ``offtake``; ``targets`` and ``dealers`` add to it.
        dealer_id: whom to look at; all dealers if left out.
        as_of: last day that counts; the dataset's own, or the data's, if left out.
        span: which window.
        basis: what sales are; sell-in where there is any.
        book: the lines already read by :func:`jbptools.review.ledger`, to look at many dealers.

    Raises:
        KitError: no sales at all, or no such dealer.

    >>> lines = pd.DataFrame({"dealer_id": ["D1", "D1"], "amount_yuan": [100.0, 130.0],
    ...     "date": pd.to_datetime(["2024-03-31", "2025-03-31"])})
    >>> look = first_look(Dataset("example", {"sell_in": lines}), "D1")
    >>> look.sales_yuan, look.growth, look.definition.say("en")
    (130.0, 0.3, '1 Mar 2025 to 31 Mar 2025 against 1 Mar 2024 to 31 Mar 2024')
    """
    if dealer_id is not None:
        dealer_id = known_dealer(dataset, dealer_id)
    whole = book or ledger(checked_dataset(dataset), basis)
    if whole.day is None:
        return _undated(dataset, whole, dealer_id)
    windows = fair_windows(whole.days_with_lines(), as_of or dataset.as_of, span, monthly=whole.monthly)
    return _dated(dataset, whole, dealer_id, windows)


def _name(dataset: Dataset, dealer_id: str | None) -> str:
    if dealer_id is None:
        return ""
    return names_of(dataset, "dealer_id").get(dealer_id, dealer_id)


def _undated(dataset: Dataset, whole: Ledger, dealer_id: str | None) -> FirstLook:
    """All that can be said without dates."""
    totals = whole.sums(whole.dealer)
    own = float(totals.get(dealer_id, 0.0)) if dealer_id is not None else whole.total()
    nothing = float("nan")
    remark = Message("review.undated")
    return FirstLook(
        dealer_id=dealer_id,
        dealer_name=_name(dataset, dealer_id),
        basis=whole.basis,
        windows=None,
        sales_yuan=own,
        last_year_yuan=nothing,
        growth=nothing,
        growth_remark=remark,
        cny_growth=nothing,
        target_yuan=nothing,
        attainment=nothing,
        offtake_yuan=nothing,
        offtake_growth=nothing,
        share=_share(own, totals),
        rank=_rank(own, totals, dealer_id),
        dealers=int((totals > 0).sum()),
        months=None,
        categories=category_mix(dataset, whole, dealer_id, None),
        groups=None,
        growth_peers=None,
        best_window=None,
        definition=Message("review.definition_undated_" + whole.basis),
        notes=(remark, *whole.notes, *_vat(dataset)),
    )


def _dated(dataset: Dataset, whole: Ledger, dealer_id: str | None, windows: Windows) -> FirstLook:
    table = compare(whole, windows)
    totals = table["this_year"]
    own_book = whole if dealer_id is None else whole.of(dealer_id)
    this, last = _sums(own_book, windows)
    growth, remark = growth_of(this, last)
    target, attained = _target(dataset, own_book, dealer_id, windows)
    offtake, offtake_growth = _beside(dataset, whole, dealer_id, windows)
    cny = _cny(own_book, whole, windows)
    groups = like_for_like(whole, windows)[0] if dealer_id is None and windows.last is not None else None
    peers = None
    if dealer_id is not None and windows.last is not None:
        peers = peer_benchmark(table["growth"], peer_groups(dataset), dealer_id)
    return FirstLook(
        dealer_id=dealer_id,
        dealer_name=_name(dataset, dealer_id),
        basis=whole.basis,
        windows=windows,
        sales_yuan=this,
        last_year_yuan=last,
        growth=growth,
        growth_remark=remark,
        cny_growth=cny,
        target_yuan=target,
        attainment=attained,
        offtake_yuan=offtake,
        offtake_growth=offtake_growth,
        share=_share(this, totals),
        rank=_rank(this, totals, dealer_id),
        dealers=int((totals > 0).sum()),
        months=_months(dataset, own_book, dealer_id, windows),
        categories=category_mix(dataset, whole, dealer_id, windows),
        groups=groups,
        growth_peers=peers,
        best_window=_best(own_book, whole, windows),
        definition=windows.definition,
        notes=(*_notes(whole, windows, remark, peers, target), *_vat(dataset)),
    )


def _sums(book: Ledger, windows: Windows) -> tuple[float, float]:
    this = book.total(windows.this.start, windows.this.end)
    if windows.last is None:
        return this, float("nan")
    return this, book.total(windows.last.start, windows.last.end)


def _share(own: float, totals: pd.Series) -> float:
    whole = float(totals.sum())
    return own / whole if whole > 0 else float("nan")


def _rank(own: float, totals: pd.Series, dealer_id: str | None) -> int | None:
    if dealer_id is None or own <= 0:
        return None
    return int((totals > own + 0.005).sum()) + 1


def _target(dataset: Dataset, book: Ledger, dealer_id: str | None, windows: Windows) -> tuple[float, float]:
    """Target of the window's full months and how much of it was reached in the same months."""
    given = targets_within(dataset, windows, dealer_id)
    if given is None:
        return float("nan"), float("nan")
    target = round(float(given["target_yuan"].sum()), 2)
    return target, round(float(sold_against(book, given).sum()) / target, 12)


def _beside(dataset: Dataset, whole: Ledger, dealer_id: str | None, windows: Windows) -> tuple[float, float]:
    """Offtake in the same months beside sell-in; nothing where a month broke off."""
    if whole.basis == "offtake" or not dataset.has("offtake") or windows.partial:
        return float("nan"), float("nan")
    book = ledger(dataset, "offtake")
    if book.day is None:
        return float("nan"), float("nan")
    this, last = _sums(book if dealer_id is None else book.of(dealer_id), windows)
    return this, growth_of(this, last)[0]


def _cny(own: Ledger, whole: Ledger, windows: Windows) -> float:
    """Growth of the weeks around Chinese New Year, where this window's year has them in daily data."""
    first, end = whole.first_day, windows.this.end
    if whole.monthly or windows.last is None or first is None:
        return float("nan")
    feast = cny_windows(end.year, first, end)
    return float("nan") if feast is None else growth_of(*_sums(own, feast))[0]


def _months(dataset: Dataset, book: Ledger, dealer_id: str | None, windows: Windows) -> pd.DataFrame:
    """This year beside last year month by month; the month that broke off is cut alike in both years."""
    months = windows.this.months
    this = book.where(book.inside(windows.this.start, windows.this.end)).months()
    last = pd.Series(dtype="float64")
    if windows.last is not None:
        last = book.where(book.inside(windows.last.start, windows.last.end)).months()
    feasts = {pd.Period(day, freq="M") for day in NEW_YEARS}
    full = windows.this.full_months()
    before = months - 12
    return pd.DataFrame(
        {
            "month": months,
            "this_year": this.reindex(months).fillna(0.0).to_numpy(),
            "last_year": last.reindex(before).fillna(0.0).to_numpy() if windows.last is not None else np.nan,
            "target": target_months(dataset, dealer_id, months),
            "partial": ~months.isin(full),
            "cny_this_year": [month in feasts for month in months],
            "cny_last_year": [month in feasts for month in before],
        }
    )


def _best(own: Ledger, whole: Ledger, windows: Windows) -> tuple[float, pd.Period] | None:
    """The dealer's best run of as many months as the window has full ones."""
    length = len(windows.this.full_months())
    months = own.months()
    first, last = whole.first_day, windows.this.full_months().max() if length else None
    if not len(months) or first is None or last is None:
        return None
    all_months = pd.period_range(first, last.end_time, freq="M")
    return best_own_window(months.reindex(all_months).fillna(0.0), length)


def _vat(dataset: Dataset) -> list[Message]:
    if dataset.vat == "ex":
        return []
    return [Message("review.vat_included" if dataset.vat == "inc" else "review.vat_unknown")]


def _notes(
    whole: Ledger, windows: Windows, remark: Message | None, peers: PeerBenchmark | None, target: float
) -> list[Message]:
    said = [*windows.notes]
    if remark is not None and windows.last is not None:
        said.append(Message("review.no_growth", why=remark))
    silent = _silent_months(whole, windows)
    if silent:
        said.append(Message("review.silent_months", months=silent, many=len(silent)))
    if np.isfinite(target) and len(windows.this.full_months()) < len(windows.this.months):
        full = windows.this.full_months()
        said.append(Message("review.target_full_months", first=full.min(), last=full.max()))
    if peers is not None and peers.n:
        said.append(peers.definition)
    if whole.basis == "sell_in":
        said.append(Message("review.sell_in_is_not_sold"))
    return [*said, *whole.notes]


def _silent_months(whole: Ledger, windows: Windows) -> list[str]:
    """Months inside the windows in which no dealer has a line: data missing, more likely than no business."""
    there = set(whole.days_with_lines().dt.to_period("M"))
    asked = set(windows.this.months)
    if windows.last is not None:
        asked |= set(windows.last.months)
    return [str(month) for month in sorted(asked - there)]
