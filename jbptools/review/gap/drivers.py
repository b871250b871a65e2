"""The drivers of a dealer's offtake, and the gap to last year, to peers or to another dealer."""

import pandas as pd

from jbptools.data.dataset import Dataset
from jbptools.data.known import dealer_ids, known_dealer
from jbptools.data.months import When, month_of
from jbptools.dealers.peers import LEAST_PEERS, peer_groups
from jbptools.review.gap.chain import TREES, Gap, Method, gap
from jbptools.words import KitError
from jbptools.words.choices import one_of

__all__ = ["dealer_gap", "drivers_table"]

_COUNTS = ["universe_outlets", "covered_outlets", "active_outlets", "orders", "order_lines"]

_AGAINST = ("last_year", "peers", "top_peers")


def drivers_table(dataset: Dataset, start: When = None, end: When = None) -> pd.DataFrame:
    """Return the six drivers of offtake over a window, one row per dealer. Source: reference 5.1 [D], A7 A32.

    Outlets are monthly means, orders are those of the whole window, so that the product is the window's
    offtake exactly.

    Args:
        dataset: needs ``coverage`` and ``offtake``.
        start: first month; twelve months up to ``end`` if left out.
        end: last month; the last of ``coverage`` if left out.

    Returns:
        DataFrame by dealer_id with the drivers of the tree ``distributor``, ``covered_outlets`` and
        ``offtake_yuan``. A dealer without covered or active outlets or orders has no drivers and is left out.

    Raises:
        KitError: a table is missing or the window is empty.

    >>> from jbptools.data import case
    >>> from jbptools.review.gap.chain import TREES
    >>> table = drivers_table(case(), "2025-01", "2025-12")
    >>> hua = table.loc["D001"]
    >>> bool(abs(hua[list(TREES["distributor"])].prod() - hua["offtake_yuan"]) < 0.01)
    True
    """
    coverage, offtake = dataset.table("coverage"), dataset.table("offtake")
    last = month_of(end) if end is not None else coverage["month"].max()
    first = month_of(start) if start is not None else last - 11
    seen = coverage[(coverage["month"] >= first) & (coverage["month"] <= last)]
    sold = offtake[(offtake["month"] >= first) & (offtake["month"] <= last)]
    if seen.empty or sold.empty:
        raise KitError("gap.window_empty", dealer="", start=first, end=last)
    counts = seen.groupby("dealer_id")[_COUNTS].sum()
    months = seen.groupby("dealer_id")["month"].nunique()
    sales = sold.groupby("dealer_id")["amount_yuan"].sum().reindex(counts.index)
    counts = counts[(counts > 0).all(axis=1) & sales.notna()]
    return _drivers(counts, months.reindex(counts.index), sales.reindex(counts.index))


def _drivers(counts: pd.DataFrame, months: pd.Series, sales: pd.Series) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "universe_outlets": counts["universe_outlets"] / months,
            "coverage_rate": counts["covered_outlets"] / counts["universe_outlets"],
            "active_rate": counts["active_outlets"] / counts["covered_outlets"],
            "orders_per_outlet": counts["orders"] / counts["active_outlets"] * months,
            "lines_per_order": counts["order_lines"] / counts["orders"],
            "value_per_line": sales / counts["order_lines"],
            "covered_outlets": counts["covered_outlets"] / months,
            "offtake_yuan": sales,
        }
    )


def _peers(dataset: Dataset, dealer_id: str) -> list[str]:
    groups = peer_groups(dataset)
    return groups.others(dealer_id) if dealer_id in groups.dealers else []


def dealer_gap(
    dataset: Dataset,
    dealer_id: str,
    against: str = "last_year",
    start: When = None,
    end: When = None,
    tree: str = "distributor",
    method: Method = "shapley",
) -> Gap:
    """Return the gap of a dealer's offtake, split into its drivers. Source: A4 A5 A7 A32; benchmarks C10.

    Args:
        dataset: needs ``coverage`` and ``offtake``; ``dealers`` for peers.
        dealer_id: which dealer.
        against: ``last_year`` (same months), ``peers`` (median of each driver among comparable dealers),
            ``top_peers`` (their top quartile; the number of outlets in the area stays his own, since nobody
            else has his area) or a dealer's id.
        start: first month; twelve months up to ``end`` if left out.
        end: last month.
        tree: ``distributor`` or ``outlet``.
        method: ``shapley`` or ``lmdi``.

    Raises:
        KitError: no such dealer, too few peers, or no data in a window.

    >>> from jbptools.data import case
    >>> result = dealer_gap(case(), "D001", "peers", "2025-01", "2025-12")
    >>> result.drivers[0], round(result.difference, 6) + 0.0
    ('universe_outlets', 0.0)
    """
    dealer_id = known_dealer(dataset, dealer_id)
    one_of("tree", tree, TREES)
    against = against if against in dealer_ids(dataset) else one_of("against", against, _AGAINST)
    now = drivers_table(dataset, start, end)
    own = _row(now, dealer_id)
    if against == "last_year":
        last = month_of(end) if end is not None else dataset.table("coverage")["month"].max()
        first = month_of(start) if start is not None else last - 11
        best = _row(drivers_table(dataset, first - 12, last - 12), dealer_id)
    elif against in ("peers", "top_peers"):
        group = [name for name in _peers(dataset, dealer_id) if name in now.index]
        if len(group) < LEAST_PEERS:
            raise KitError("gap.few_peers", dealer=dealer_id, peers=len(group), least=LEAST_PEERS)
        best = {
            str(k): float(v) for k, v in now.loc[group].quantile(0.5 if against == "peers" else 0.75).items()
        }
        best |= {"universe_outlets": own["universe_outlets"]}
        best |= {"covered_outlets": own["universe_outlets"] * best["coverage_rate"]}
    else:
        best = _row(now, against)
    return gap(own, best, tree, method)


def _row(table: pd.DataFrame, dealer_id: str) -> dict[str, float]:
    if dealer_id not in table.index:
        raise KitError("gap.no_dealer", dealer=dealer_id)
    return {str(name): float(value) for name, value in table.loc[[dealer_id]].iloc[0].items()}
