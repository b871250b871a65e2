"""A dataset: the tables about one maker's dealers, whoever they came from.

Tables have one spelling of their columns everywhere (``dictionary.json``). A table that the user does
not have is simply not there; what needs it says so.
"""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal, TypeVar, cast

import pandas as pd

from jbptools.data.overview import overview
from jbptools.words import KitError, Message, form, html, say
from jbptools.words.telling import Telling

__all__ = ["Dataset", "VatBasis"]

VatBasis = Literal["ex", "inc", "unknown"]
Kind = TypeVar("Kind")
_KEPT = 1000


@dataclass(frozen=True, repr=False)
class Dataset(Telling):
    """Tables by their standard names (``dealers``, ``sell_in``, ``offtake``, ``targets``, ...).

    Args:
        name: what to call it on a screen, e.g. the case company or the uploaded file's name.
        tables: table name -> DataFrame with the columns of ``dictionary.json``.
        source: ``"case"`` (synthetic) or ``"own"`` (uploaded by the trainee).
        currency: ISO code of every amount.
        vat: whether amounts are without VAT (``"ex"``), with it, or nobody said.
        as_of: the last day the data cover, if known.

    >>> few = pd.DataFrame({"dealer_id": ["D1"], "dealer_name": ["Hua"]})
    >>> Dataset("example", {"dealers": few}).has("sell_in")
    False
    """

    name: str | Message
    tables: Mapping[str, pd.DataFrame]
    source: Literal["case", "own"] = "own"
    currency: str = "CNY"
    vat: VatBasis = "ex"
    as_of: date | None = None
    notes: tuple[Message, ...] = field(default=())
    _once: dict[Any, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def once(self, key: Hashable, make: Callable[[], Kind]) -> Kind:
        """Return what was made of these tables under this key, made when it is first asked for.

        The tables of a dataset never change, so what follows from them is worked out once: a dealer's view,
        who is comparable with whom. At most a thousand things are kept.
        """
        if key not in self._once:
            if len(self._once) >= _KEPT:
                self._once.clear()
            self._once[key] = make()
        return cast("Kind", self._once[key])

    @property
    def overview(self) -> pd.DataFrame:
        """One row per table: how many rows and columns, and the first and last month or day."""
        return overview(self.tables)

    def said(self) -> list[object]:
        """Return what these tables are and what they hold."""
        found = [name for name in self.tables if self.has(name)]
        rows = sum(len(self.tables[name]) for name in found)
        counted = Message("data.dataset_holds", tables=len(found), rows=rows)
        about = Message("data.dataset_money", currency=self.currency, vat=Message(f"data.vat_{self.vat}"))
        return [str(self.name), counted, about, Message("data.dataset_tables", tables=found), *self.notes]

    def _repr_html_(self) -> str:
        shown = self.overview
        heads = [say(f"data.head_{name}") for name in shown]
        rows = [["" if pd.isna(cell) else form(cell) for cell in row] for row in shown.to_numpy().tolist()]
        first, *rest = self.said()
        held = html.table(rows, heads, row_heads=True, numbers=(1, 2))
        return html.tag("h4", first) + held + html.notes([*rest[:2], *self.notes])

    def has(self, *names: str) -> bool:
        """Tell whether all these tables are there and hold at least one row."""
        return all(name in self.tables and len(self.tables[name]) > 0 for name in names)

    def table(self, name: str) -> pd.DataFrame:
        """Return one table; what is written into it stays with who asked, the dataset never changes.

        Raises:
            KitError: the dataset has no such table; the sentence says which there are.
        """
        if not self.has(name):
            raise KitError("data.table_missing", table=name, there=sorted(self.tables))
        # shallow: pandas copies a column when somebody writes into it
        return self.tables[name].copy(deep=False)
