"""Results of the review: the first look, every split of it, and each figure beside its benchmarks."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

import numpy as np
import pandas as pd

from jbptools.data.dataset import Dataset
from jbptools.data.known import checked_dataset, known_dealer
from jbptools.dealers.peers import peer_groups
from jbptools.economics.assumptions import DAYS
from jbptools.review.results.benchmark import PeerBenchmark, peer_benchmark
from jbptools.review.results.comparing import Dimension, compare
from jbptools.review.results.first_look import FirstLook, first_look
from jbptools.review.results.ledger import Basis, Ledger, ledger
from jbptools.review.results.targets import sold_against, targets_within
from jbptools.review.results.windows import Span, Windows
from jbptools.words import KitError, Message, form, html
from jbptools.words.telling import Telling

__all__ = ["Results", "results"]

_SPLITS: tuple[Dimension, ...] = ("category", "channel", "sku")
_COLUMNS = (
    "actual",
    "plan",
    "last_year",
    "peer_median",
    "peer_top_quartile",
    "peers",
    "best_own",
    "best_own_from",
)
_FORMS = MappingProxyType(
    {"sales": "money", "growth": "signed", "attainment": "percent", "market_share": "percent"}
)


@dataclass(frozen=True, repr=False)
class Results(Telling):
    """What came out, and measured against what.

    Args:
        look: the first look.
        splits: ``category``, ``channel``, ``sku`` and, for all dealers, ``dealer_id`` -> the table of
            :func:`jbptools.review.compare`; those that the data do not name are left out.
        benchmarks: one row per figure (``sales``, ``growth``, ``attainment``, ``market_share``):
            ``actual``, ``plan``, ``last_year``, ``peer_median``, ``peer_top_quartile``, ``peers`` (how many),
            ``best_own`` and ``best_own_from`` (first month). NaN: there is no such benchmark.
        peers: figure -> who is compared with whom.
    """

    look: FirstLook
    splits: Mapping[str, pd.DataFrame]
    benchmarks: pd.DataFrame
    peers: Mapping[str, PeerBenchmark]

    @property
    def definition(self) -> Message:
        """What is compared with what."""
        return self.look.definition

    @property
    def table(self) -> pd.DataFrame:
        """The benchmarks as DataFrame[figure, actual, plan, last_year, peer_median, ...]."""
        return self.benchmarks.rename_axis("figure").reset_index()

    def said(self) -> list[object]:
        """Return the first look, then each figure beside its benchmarks."""
        rows = ("  ".join(_cells(str(name), row)) for name, row in self.benchmarks.iterrows())
        heads = "  ".join(str(Message("review.head_" + name)) for name in _COLUMNS[:-1])
        return [self.definition, heads, *rows, *self.look.notes]

    def _repr_html_(self) -> str:
        heads = [Message("review.head_figure"), *(Message("review.head_" + name) for name in _COLUMNS[:-1])]
        rows = [_cells(str(name), row) for name, row in self.benchmarks.iterrows()]
        figures = html.table(rows, heads, row_heads=True, numbers=range(1, len(heads)))
        return f"{self.look._repr_html_()}{figures}"


def _cells(name: str, row: pd.Series) -> list[str]:
    shown = [form(row[column], "int" if column == "peers" else _FORMS[name]) for column in _COLUMNS[:-1]]
    return [Message("review.figure_" + name).say(), *shown]


def results(
    dataset: Dataset,
    dealer_id: str | None = None,
    *,
    as_of: date | None = None,
    span: Span = "year_to_date",
    basis: Basis | None = None,
    book: Ledger | None = None,
) -> Results:
    """Review the results of one dealer, or of all together. Source: C1 C10, G010 G013.

    Args:
        dataset: with ``sell_in`` or ``offtake``; ``targets``, ``dealers`` and ``products`` add to it.
        dealer_id: whom; all dealers if left out.
        as_of: last day that counts.
        span: which window.
        basis: what sales are; sell-in where there is any.
        book: the lines already read by :func:`jbptools.review.ledger`, to review many dealers.

    Raises:
        KitError: no sales at all, or no such dealer.

    >>> lines = pd.DataFrame({"dealer_id": ["D1", "D1"], "amount_yuan": [100.0, 130.0],
    ...     "date": pd.to_datetime(["2024-03-31", "2025-03-31"])})
    >>> found = results(Dataset("example", {"sell_in": lines}), "D1")
    >>> found.benchmarks.loc["sales", ["actual", "last_year"]].tolist()
    [130.0, 100.0]
    """
    if dealer_id is not None:
        dealer_id = known_dealer(dataset, dealer_id)
    whole = book or ledger(checked_dataset(dataset), basis)
    look = first_look(dataset, dealer_id, as_of=as_of, span=span, book=whole)
    if look.windows is None:
        return Results(look, MappingProxyType({}), _nothing(look), MappingProxyType({}))
    own = whole if dealer_id is None else whole.of(str(dealer_id))
    splits = _splits(dataset, own, look.windows, every=dealer_id is None)
    rows, peers = _benchmarks(dataset, whole, look)
    return Results(look, splits, rows, peers)


def _splits(dataset: Dataset, own: Ledger, windows: Windows, *, every: bool) -> Mapping[str, pd.DataFrame]:
    channels = None
    if dataset.has("dealers") and "channel" in dataset.table("dealers"):
        dealers = dataset.table("dealers").drop_duplicates("dealer_id")
        channels = dealers.set_index(dealers["dealer_id"].astype(str))["channel"]
    found = {}
    for by in (*_SPLITS, "dealer_id") if every else _SPLITS:
        try:
            found[str(by)] = compare(own, windows, by, channels)
        except KitError:
            # the data do not name it; the split is not there, and nothing stands in for it
            continue
    return MappingProxyType(found)


def _row(look: FirstLook, **figures: float) -> dict[str, object]:
    return {name: figures.get(name, np.nan) for name in _COLUMNS[:-1]} | {"best_own_from": None}


def _nothing(look: FirstLook) -> pd.DataFrame:
    return pd.DataFrame([_row(look, actual=look.sales_yuan)], index=pd.Index(["sales"], name="figure"))


def _benchmarks(
    dataset: Dataset, whole: Ledger, look: FirstLook
) -> tuple[pd.DataFrame, Mapping[str, PeerBenchmark]]:
    rows = {"sales": _sales_row(look), "growth": _growth_row(look)}
    peers: dict[str, PeerBenchmark] = {}
    if look.growth_peers is not None:
        peers["growth"] = look.growth_peers
    if np.isfinite(look.attainment):
        rows["attainment"] = _row(look, actual=look.attainment, plan=1.0)
        reached = _attainments(dataset, whole, look)
        if look.dealer_id is not None:
            peers["attainment"] = peer_benchmark(reached, peer_groups(dataset), look.dealer_id)
    share = _market_shares(dataset, whole, look)
    if share is not None and look.dealer_id is not None and np.isfinite(share.get(look.dealer_id, np.nan)):
        rows["market_share"] = _row(look, actual=float(share[look.dealer_id]))
        peers["market_share"] = peer_benchmark(share, peer_groups(dataset), look.dealer_id)
    for name, peer in peers.items():
        rows[name] |= {"peer_median": peer.median, "peer_top_quartile": peer.top_quartile, "peers": peer.n}
    table = pd.DataFrame.from_dict(rows, orient="index", columns=list(_COLUMNS))
    table.index.name = "figure"
    return table, MappingProxyType(peers)


def _whole_months(look: FirstLook) -> bool:
    return look.windows is not None and len(look.windows.this.full_months()) == len(look.windows.this.months)


def _sales_row(look: FirstLook) -> dict[str, object]:
    """Sales beside plan, last year and the dealer's best run; peers are no measure for an amount."""
    row = _row(look, actual=look.sales_yuan, last_year=look.last_year_yuan)
    if _whole_months(look):
        row["plan"] = look.target_yuan
    if look.best_window is not None:
        row["best_own"], row["best_own_from"] = look.best_window
    return row


def _growth_row(look: FirstLook) -> dict[str, object]:
    row = _row(look, actual=look.growth)
    if _whole_months(look) and look.last_year_yuan > 0:
        row["plan"] = look.target_yuan / look.last_year_yuan - 1
    return row


def _attainments(dataset: Dataset, whole: Ledger, look: FirstLook) -> pd.Series:
    """Every dealer's attainment over the window's full months."""
    given = None if look.windows is None else targets_within(dataset, look.windows)
    if given is None:
        return pd.Series(dtype="float64")
    target = given.groupby(given["dealer_id"].astype(str))["target_yuan"].sum()
    return sold_against(whole, given) / target


def _market_shares(dataset: Dataset, whole: Ledger, look: FirstLook) -> pd.Series | None:
    """Every dealer's sales of this window, on a year's footing, over its market; one season, one measure."""
    if look.windows is None or not dataset.has("dealers"):
        return None
    dealers = dataset.table("dealers").drop_duplicates("dealer_id")
    if "market_size_yuan" not in dealers:
        return None
    market = dealers.set_index(dealers["dealer_id"].astype(str))["market_size_yuan"].astype("float64")
    window = look.windows.this
    found = whole.window_sums(whole.dealer, window.start, window.end).round(2)
    sold = pd.Series(found, index=whole.dealer.names).reindex(market.index).fillna(0.0)
    return (sold * DAYS / window.days / market.where(market > 0)).dropna()
