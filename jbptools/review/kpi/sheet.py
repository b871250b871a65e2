"""A dealer's process on one page: each indicator beside last year's same months and comparable dealers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

import pandas as pd

from jbptools.data.dataset import Dataset
from jbptools.data.known import known_dealer
from jbptools.data.months import When, window_of
from jbptools.dealers.peers import PeerGroups, peer_groups
from jbptools.review.kpi.catalogue import Kpi, catalogue, kpi_values
from jbptools.review.results.benchmark import peer_benchmark
from jbptools.words import Message, form, html
from jbptools.words.choices import one_of
from jbptools.words.telling import Telling

__all__ = ["BLOCKS", "KpiLine", "KpiSheet", "kpi_sheet"]

#: the blocks in the order of the review: results first, then process, the maker's duties last
BLOCKS = ("result", "coverage", "outlet", "stock", "finance", "maker")
Place = Literal["ahead", "behind", "level", "unknown"]


@dataclass(frozen=True)
class KpiLine:
    """One indicator of one dealer with what it is compared to; None where there is nothing to compare.

    ``gap`` is benchmark minus actual: the peers' median less the value. Source: C1 C13, G012.
    """

    kpi: Kpi
    value: float | None
    last_year: float | None
    peer_median: float | None
    peer_top_quartile: float | None
    peers: int
    reason: Message | None = None

    @property
    def gap(self) -> float | None:
        """Peers' median less the value."""
        known = self.value is not None and self.peer_median is not None
        return self.peer_median - self.value if known else None  # type: ignore[operator]

    @property
    def place(self) -> Place:
        """Whether the dealer stands better than the median of comparable dealers; a band has no better."""
        if self.gap is None or self.kpi.direction == "band":
            return "unknown"
        if abs(self.gap) <= 1e-9:
            return "level"
        behind = self.gap > 0 if self.kpi.direction == "up" else self.gap < 0
        return "behind" if behind else "ahead"


@dataclass(frozen=True, repr=False)
class KpiSheet(Telling, Sequence[KpiLine]):
    """All indicators that the data answer, block by block, and why the others are missing."""

    dealer_id: str
    start: pd.Period
    end: pd.Period
    items: tuple[KpiLine, ...]
    missing: Mapping[str, Message]

    def __len__(self) -> int:
        return len(self.items)

    def __getitem__(self, index):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN204 - as a tuple's
        return self.items[index]

    def of(self, kpi_id: str) -> KpiLine:
        """Return one line.

        Raises:
            KitError: it is not on the sheet; the sentence says why or what there is.
        """
        lines = {line.kpi.id: line for line in self.items}
        return lines[one_of("kpi", kpi_id, lines)]

    def block(self, name: str) -> tuple[KpiLine, ...]:
        """Return the lines of one block (``BLOCKS``)."""
        return tuple(line for line in self.items if line.kpi.block == name)

    @property
    def definition(self) -> Message:
        """The window and who is compared."""
        return Message("kpi.sheet_definition", dealer=self.dealer_id, start=self.start, end=self.end)

    @property
    def table(self) -> pd.DataFrame:
        """One row per indicator: value, last year, the peers' levels and number, place and gap."""
        rows = [
            (
                line.kpi.block,
                line.kpi.id,
                line.kpi.name.say(),
                line.value,
                line.last_year,
                line.peer_median,
                line.peer_top_quartile,
                line.peers,
                line.place,
                line.gap,
            )
            for line in self.items
        ]
        names = [
            "block",
            "kpi",
            "name",
            "value",
            "last_year",
            "peer_median",
            "peer_top_quartile",
            "peers",
            "place",
            "gap",
        ]
        return pd.DataFrame(rows, columns=names)

    def said(self) -> list[object]:
        """Return where he is behind comparable dealers, and how much the sheet holds."""
        behind = [line for line in self.items if line.place == "behind"]
        return [
            self.definition,
            Message("kpi.sheet_counts", lines=len(self.items), behind=len(behind), missing=len(self.missing)),
            *(
                f"{line.kpi.name}  "
                + " / ".join(form(value, line.kpi.spec) for value in (line.value, line.peer_median))
                for line in behind[:7]
            ),
        ]

    def _repr_html_(self) -> str:
        heads = [
            Message(f"kpi.col_{name}") for name in ("name", "value", "last_year", "median", "top", "place")
        ]
        missing = [html.join(catalogue()[name].name, ": ", why) for name, why in self.missing.items()]
        rows = html.table(map(_row, self.items), heads, row_heads=True, numbers=range(1, 5))
        return html.notes([self.definition]) + rows + html.notes(missing)


def _row(line: KpiLine) -> tuple[object, ...]:
    figures = (line.value, line.last_year, line.peer_median, line.peer_top_quartile)
    name = html.tag("span", line.kpi.name, title=line.kpi.formula)
    return name, *(form(value, line.kpi.spec) for value in figures), Message(f"kpi.place_{line.place}")


def kpi_sheet(
    dataset: Dataset, dealer_id: str, start: When = None, end: When = None, ids: Sequence[str] | None = None
) -> KpiSheet:
    """Return a dealer's indicators beside last year and comparable dealers. Source: C10 (benchmarks).

    Args:
        dataset: any; indicators that it cannot answer are listed in ``missing``.
        dealer_id: which dealer.
        start: first month; twelve months up to ``end`` if left out.
        end: last month; the last of the data if left out.
        ids: which indicators; all if left out.

    Raises:
        KitError: no table says which months there are, or an indicator is unknown.

    >>> from jbptools.data import case
    >>> line = kpi_sheet(case(), "D005").of("weighted_distribution")
    >>> line.place, line.peers >= 5
    ('behind', True)
    """
    dealer_id = known_dealer(dataset, dealer_id)
    first, last = window_of(dataset, start, end)
    found = kpi_values(dataset, ids, first, last)
    now, missing = found.table, dict(found.missing)
    before = kpi_values(dataset, list(now.columns), first - 12, last - 12).table
    groups = peer_groups(dataset)
    lines = [_line(catalogue()[str(name)], now[name], before.get(name), groups, dealer_id) for name in now]
    kept = [line for line in lines if line.value is not None]
    nothing = {
        line.kpi.id: Message("kpi.no_value", dealer=dealer_id, start=first, end=last)
        for line in lines
        if line.value is None
    }
    kept.sort(key=lambda line: BLOCKS.index(line.kpi.block))
    return KpiSheet(dealer_id, first, last, tuple(kept), MappingProxyType(missing | nothing))


def _figure(values: pd.Series | None, dealer_id: str) -> float | None:
    if values is None or dealer_id not in values.index or pd.isna(values[dealer_id]):
        return None
    return float(values[dealer_id])


def _line(one: Kpi, now: pd.Series, before: pd.Series | None, groups: PeerGroups, dealer_id: str) -> KpiLine:
    value, then = _figure(now, dealer_id), _figure(before, dealer_id)
    if dealer_id not in groups.dealers or one.size:
        return KpiLine(one, value, then, None, None, 0)
    peers = peer_benchmark(now, groups, dealer_id, "down" if one.direction == "down" else "up")
    median, top = (None if pd.isna(level) else float(level) for level in (peers.median, peers.top_quartile))
    return KpiLine(one, value, then, median, None if one.direction == "band" else top, peers.n)
