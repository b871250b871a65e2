"""One dealer in a window of months: a lazy view of his tables that computes each thing once.

Everybody who needs more than one figure of a dealer takes a :class:`Dealer`, not a dataset and an id.
"""

from collections.abc import Callable, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Any, TypeVar

import pandas as pd

from jbptools.data.dataset import Dataset
from jbptools.data.known import checked_dataset, known_dealer
from jbptools.data.months import Months, When, window_of
from jbptools.data.names import names_of
from jbptools.dealers.coverage import Coverage, coverage_of
from jbptools.dealers.flows import dealer_cash, maker_money, rebate_ledger
from jbptools.dealers.money import DealerMoney, dealer_money
from jbptools.dealers.monthly import months_table
from jbptools.dealers.peers import PeerGroups, peer_groups
from jbptools.dealers.stock import StockHealth, stock_health
from jbptools.economics.cash import CashPath
from jbptools.economics.maker import MakerPnl
from jbptools.words import LANGUAGES, KitError, Message, current_language, html

__all__ = ["Dealer", "dealer_of"]

Kind = TypeVar("Kind")


class Dealer:
    """A dealer of a dataset, seen through some months.

    What the data lack raises a sentence where it is asked for; ``or_none`` and ``lacking`` are for those who
    go on without it.

    Args:
        dataset: any.
        dealer_id: his id, or his whole name.
        window: (first month, last month); the last twelve that the data cover if left out.

    Raises:
        KitError: no such dealer, a mistyped month, an empty window.

    >>> from jbptools.data import case
    >>> hua = Dealer(case(), "D001", ("2025-07", "2026-06"))
    >>> hua.names["en"], hua.window.count, round(hua.money.roi().value, 3)
    ('Huashun Trading', 12, 0.175)
    >>> hua.lacking
    mappingproxy({})
    """

    def __init__(
        self, dataset: Dataset, dealer_id: str, window: "tuple[When, When] | Months | None" = None
    ) -> None:
        self.dataset = checked_dataset(dataset)
        self.id = known_dealer(dataset, dealer_id)
        self._asked = window
        if isinstance(window, tuple):
            self._asked = window_of(dataset, *window)

    # ---- who he is
    @cached_property
    def row(self) -> Mapping[str, Any]:
        """His line in the list of dealers, empty cells left out; empty where there is no list."""
        if not self.dataset.has("dealers"):
            return {}
        table = self.dataset.table("dealers")
        found = table[table["dealer_id"].astype(str) == self.id]
        if found.empty:
            return {}
        return {str(k): v for k, v in found.iloc[0].items() if not pd.isna(v)}

    @cached_property
    def names(self) -> Mapping[str, str]:
        """His name by language; his id where the data have no name."""
        return {
            language: names_of(self.dataset, "dealer_id", language).get(self.id, self.id)
            for language in LANGUAGES
        }

    @property
    def name(self) -> str:
        """His name in the language in force."""
        return self.names[current_language()]

    def said(self, column: str) -> Mapping[str, str] | None:
        """Return a text of his line by language (``owner_name``, ``city``); None where there is none."""
        chinese = self.row.get(column)
        if chinese is None:
            return None
        return {one: str(self.row.get(f"{column}_{one}") or chinese) for one in LANGUAGES}

    # ---- when
    @cached_property
    def window(self) -> Months:
        """The months under review."""
        return self._asked if isinstance(self._asked, Months) else window_of(self.dataset)

    @property
    def window_asked(self) -> Months | None:
        """The months that somebody asked for; None where the data decide."""
        return self.window if self._asked is not None else None

    @property
    def ends(self) -> tuple[When, When]:
        """First and last month as a verb takes them; (None, None) where nobody asked for months."""
        return (self.window.first, self.window.last) if self._asked is not None else (None, None)

    # ---- his business
    @cached_property
    def months(self) -> pd.DataFrame:
        """Month by month: sell-in, offtake, target, stock, sales (yuan), as far as there are tables."""
        return months_table(self.dataset, self.id, self.window)

    @cached_property
    def money(self) -> DealerMoney:
        """His profit and loss, the money he ties up, his return."""
        return dealer_money(self.dataset, self.id, *self.ends)

    @cached_property
    def maker(self) -> MakerPnl:
        """What he leaves with the maker."""
        return maker_money(self.dataset, self.id, *self.ends)

    @cached_property
    def cash(self) -> CashPath:
        """His cash month by month."""
        return dealer_cash(self.dataset, self.id, *self.ends)

    @cached_property
    def rebates(self) -> pd.DataFrame:
        """Each rebate: earned when, come when."""
        return rebate_ledger(self.dataset, self.id, self.ends[1])

    @cached_property
    def stock(self) -> StockHealth:
        """How many days of stock lie with him, whether they grow, and how old they are."""
        return stock_health(self.dataset, self.id, self.window)

    @cached_property
    def coverage(self) -> Coverage:
        """Which tables speak of him, and for which months."""
        return coverage_of(self.dataset, self.id)

    @property
    def groups(self) -> PeerGroups:
        """Who is comparable with whom in this dataset."""
        return peer_groups(self.dataset)

    @cached_property
    def peers(self) -> tuple[str, ...]:
        """The comparable dealers' ids; empty where there are fewer than five."""
        return tuple(self.groups.others(self.id)) if self.id in self.groups.dealers else ()

    # ---- what is not there
    def or_none(self, look: "Callable[[Dealer], Kind]") -> Kind | None:
        """Return what somebody looks for in him, or None where the data lack it.

        >>> from jbptools.data import case
        >>> Dealer(case(), "D001").or_none(lambda one: one.stock.days) > 0
        True
        """
        try:
            return look(self)
        except KitError:
            return None

    @cached_property
    def lacking(self) -> Mapping[str, Message]:
        """What the data cannot say about him, each with the reason as a sentence."""
        found: dict[str, Message] = {}
        for name in ("money", "maker", "stock"):
            try:
                getattr(self, name)
            except KitError as problem:
                found[name] = problem.message
        return MappingProxyType(found)

    @property
    def definition(self) -> Message:
        """Who, and which months."""
        window = self.window
        return Message("dealer.view", name=self.name, dealer=self.id, start=window.first, end=window.last)

    @property
    def table(self) -> pd.DataFrame:
        """His months as a table of figures."""
        return self.months.copy()

    def sentences(self) -> list[Message]:
        """Return him in a few sentences: who, which months, the figures that matter, what is missing.

        >>> from jbptools.data import case
        >>> len(Dealer(case(), "D001").sentences())
        5
        """
        found = [self.definition]
        if "money" not in self.lacking:
            book = self.money
            figures = {
                "sales": book.pnl.net_sales,
                "profit": book.pnl.net_profit,
                "tied": book.investment.total,
            }
            found += [
                Message("dealer.money_line", **figures, roi=book.roi().value),
                book.roi().definition,
            ]
        if "stock" not in self.lacking:
            health = self.stock
            found.append(Message("dealer.stock_line", days=health.days, before=health.days_before))
        found.append(Message("dealer.peers_line", peers=len(self.peers)))
        return [*found, *dict.fromkeys(self.lacking.values())]

    def __repr__(self) -> str:
        return "\n".join(map(str, self.sentences()))

    def _repr_html_(self) -> str:
        head, *rest = self.sentences()
        return html.tag("h4", head) + html.notes(rest)


def dealer_of(
    dataset: "Dataset | Dealer", dealer_id: str = "", start: When = None, end: When = None
) -> Dealer:
    """Return the one view of a dealer in a window; whoever asks again gets what was computed before.

    Args:
        dataset: any; or a dealer, who is returned as he is.
        dealer_id: which dealer.
        start: first month; twelve months up to ``end`` if left out.
        end: last month; the last of the data if left out.

    Raises:
        KitError: as :class:`Dealer`.

    >>> from jbptools.data import case
    >>> dealer_of(case(), "D001") is dealer_of(case(), "D001")
    True
    """
    if isinstance(dataset, Dealer):
        return dataset
    one = known_dealer(dataset, dealer_id)
    window = None if start is None and end is None else window_of(dataset, start, end)
    return dataset.once(("dealer", one, window), lambda: Dealer(dataset, one, window))
