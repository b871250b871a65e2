"""A dataset: the tables about one maker's dealers, whoever they came from.

Tables have one spelling of their columns everywhere (``dictionary.json``). A table that the user does
not have is simply not there; what needs it says so.
"""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal, TypeVar, cast

import pandas as pd

from jbptools.words import KitError, Message

__all__ = ["Dataset", "VatBasis"]

VatBasis = Literal["ex", "inc", "unknown"]
Kind = TypeVar("Kind")
_KEPT = 1000


@dataclass(frozen=True)
class Dataset:
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
