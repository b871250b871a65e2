"""The indicator catalogue: each defined once, computed for every dealer, silent about nothing it lacks.

``catalogue.json`` is the readable table (names, formulas, units, direction, needed columns, source);
a trainer may edit its words. What a dataset cannot answer says why; it is never 0.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any, Literal

import pandas as pd

from jbptools.data.dataset import Dataset
from jbptools.data.known import known_dealer
from jbptools.data.months import When, window_of
from jbptools.review.kpi import outlets as kpi_outlets
from jbptools.review.kpi import results as kpi_results
from jbptools.review.kpi import stock as kpi_stock
from jbptools.review.kpi.view import Lacking, View
from jbptools.words import KitError, Message, current_language, form, html, say
from jbptools.words.choices import one_of
from jbptools.words.tables import read_table
from jbptools.words.telling import Telling

__all__ = ["FORMULAS", "Kpi", "KpiValue", "KpiValues", "Spoken", "catalogue", "kpi", "kpi_values"]

Direction = Literal["up", "down", "band"]
#: how a unit is shown
SPECS = {
    "yuan": "yuan",
    "share": "percent",
    "growth": "signed",
    "days": "1",
    "times": "2",
    "ratio": "2",
    "points": "1",
    "lines": "2",
    "outlets": "int",
}

FORMULAS: Mapping[str, Callable[[View], pd.Series]] = MappingProxyType(
    kpi_results.FORMULAS | kpi_outlets.FORMULAS | kpi_stock.FORMULAS
)


class Spoken(Message):
    """A text of the catalogue: both languages stand side by side in the table.

    >>> Spoken("出货额", "Offtake").say("en")
    'Offtake'
    """

    def __init__(self, zh: str, en: str) -> None:
        super().__init__("kpi.text", zh=zh, en=en)

    def say(self, language: str | None = None) -> str:
        """Return the text in the language asked for, else in the one in force."""
        return str(self.values[language or current_language()])


@dataclass(frozen=True)
class Kpi:
    """One indicator: what it is called, how it is computed, in what unit, which way is good.

    ``size`` marks amounts that grow with the dealer: they are not compared between dealers.
    """

    id: str
    block: str
    name: Message
    formula: Message
    unit: str
    direction: Direction
    needs: Mapping[str, tuple[str, ...]]
    source: str
    glossary: str | None
    size: bool = False

    @property
    def spec(self) -> str:
        """How its figures are shown (:func:`jbptools.words.form`)."""
        return SPECS[self.unit]

    @property
    def definition(self) -> Message:
        """Name and formula as one line."""
        return Message("kpi.definition", name=self.name, formula=self.formula)

    def lacking(self, dataset: Dataset) -> Message | None:
        """Return what the dataset lacks for this indicator: a table or a column; None if nothing."""
        for table, columns in self.needs.items():
            if not dataset.has(table):
                return Message("kpi.no_table", table=table)
            for column in columns:
                if column not in dataset.table(table):
                    return Message("kpi.no_column", table=table, column=column)
        return None


@cache
def catalogue() -> Mapping[str, Kpi]:
    """Return every indicator by its id, in the order of the table.

    >>> len(catalogue()) >= 40, catalogue()["weighted_distribution"].source
    (True, 'A13')
    """
    return MappingProxyType(
        {row["id"]: _kpi(row) for row in read_table("jbptools.review.kpi", "catalogue.json")}
    )


def _kpi(row: Mapping[str, Any]) -> Kpi:
    return Kpi(
        row["id"],
        row["block"],
        Spoken(row["zh"], row["en"]),
        Spoken(row["formula_zh"], row["formula_en"]),
        row["unit"],
        row["direction"],
        {name: tuple(columns) for name, columns in row["needs"].items()},
        row["source"],
        row["glossary"],
        row["size"],
    )


@dataclass(frozen=True, repr=False)
class KpiValue(Telling):
    """One dealer's figure, or the reason why there is none."""

    kpi: Kpi
    dealer_id: str
    value: float | None
    reason: Message | None
    start: pd.Period
    end: pd.Period

    @property
    def definition(self) -> Message:
        """Name, formula and window."""
        return Message("kpi.over_window", definition=self.kpi.definition, start=self.start, end=self.end)

    @property
    def shown(self) -> str:
        """The figure in its unit, a dash where there is none."""
        return form(self.value, self.kpi.spec)

    @property
    def table(self) -> pd.DataFrame:
        """DataFrame[dealer_id, kpi, value, start, end] of one row."""
        row = (self.dealer_id, self.kpi.id, self.value, str(self.start), str(self.end))
        return pd.DataFrame([row], columns=["dealer_id", "kpi", "value", "start", "end"])

    def said(self) -> list[object]:
        """Return the figure, its definition, and why there is none."""
        return [
            f"{self.dealer_id} {self.kpi.name}  {self.shown}",
            self.definition,
            *([self.reason] if self.reason else []),
        ]

    def _repr_html_(self) -> str:
        row = [(self.kpi.name, self.shown)]
        return html.table(row, row_heads=True, numbers=[1]) + html.notes([self.dealer_id, *self.said()[1:]])


@dataclass(frozen=True, repr=False)
class KpiValues(Telling):
    """Indicators of all dealers.

    Args:
        table: DataFrame (dealer_id x indicator id), NaN = no figure.
        missing: indicator id -> why it is missing.
        start: first month.
        end: last month.
    """

    table: pd.DataFrame
    missing: Mapping[str, Message]
    start: pd.Period
    end: pd.Period

    def __getitem__(self, kpi_id: str) -> pd.Series:
        """Return one indicator of all dealers."""
        if kpi_id in self.missing:
            raise KitError("kpi.missing", kpi=kpi_id, why=self.missing[kpi_id])
        return self.table[one_of("kpi", kpi_id, map(str, self.table.columns))]

    def said(self) -> list[object]:
        """Return what is there and what is not."""
        held = Message(
            "kpi.values", dealers=len(self.table), kpis=self.table.shape[1], start=self.start, end=self.end
        )
        return [held, *(f"{name}: {why}" for name, why in self.missing.items())]

    def _repr_html_(self) -> str:
        heads = [say("kpi.head_dealer"), *(str(catalogue()[str(name)].name) for name in self.table)]
        specs = [catalogue()[str(name)].spec for name in self.table]
        rows = [
            [dealer, *(form(cell, spec) for cell, spec in zip(row, specs, strict=True))]
            for dealer, row in zip(self.table.index, self.table.to_numpy().tolist(), strict=True)
        ]
        shown = html.table(rows[:20], heads, row_heads=True, numbers=range(1, len(heads)))
        return shown + html.notes(self.said())


def kpi(dataset: Dataset, dealer_id: str, kpi_id: str, start: When = None, end: When = None) -> KpiValue:
    """Return one indicator of one dealer over a window of months.

    Args:
        dataset: any; what it lacks is said in ``reason``.
        dealer_id: which dealer.
        kpi_id: an id of :func:`catalogue`.
        start: first month; twelve months up to ``end`` if left out.
        end: last month; the last of the data if left out.

    Raises:
        KitError: no such indicator, or no table that says which months there are.

    >>> from jbptools.data import case
    >>> names = ("numeric_distribution", "weighted_distribution")
    >>> nd, wd = (kpi(case(), "D005", name).value for name in names)
    >>> wd < nd  # the hole at the large shops
    True
    """
    dealer_id = known_dealer(dataset, dealer_id)
    one = _known(kpi_id)
    first, last = window_of(dataset, start, end)
    values, reason = _computed(one, View(dataset, first, last))
    if reason is None and (dealer_id not in values.index or pd.isna(values[dealer_id])):
        reason = Message("kpi.no_value", dealer=dealer_id, start=first, end=last)
    value = None if reason is not None else float(values[dealer_id])
    return KpiValue(one, dealer_id, value, reason, first, last)


def _known(kpi_id: str) -> Kpi:
    return catalogue()[one_of("kpi", kpi_id, catalogue())]


def _computed(one: Kpi, view: View) -> tuple[pd.Series, Message | None]:
    missing = one.lacking(view.dataset)
    if missing is not None:
        return pd.Series(dtype="float64"), missing
    try:
        return FORMULAS[one.id](view), None
    except Lacking as lack:
        return pd.Series(dtype="float64"), lack.message


def kpi_values(
    dataset: Dataset, ids: Iterable[str] | None = None, start: When = None, end: When = None
) -> KpiValues:
    """Return indicators of all dealers, and why the missing ones are missing.

    Args:
        dataset: any.
        ids: which; all that the data can answer if left out.
        start: first month; twelve months up to ``end`` if left out.
        end: last month.

    >>> from jbptools.data import case
    >>> values = kpi_values(case(), ["dealer_roi", "stock_days"])
    >>> values.table.shape, dict(values.missing)
    ((60, 2), {})
    """
    view = View(dataset, *window_of(dataset, start, end))
    columns: dict[str, pd.Series] = {}
    reasons: dict[str, Message] = {}
    for name in ids if ids is not None else catalogue():
        values, reason = _computed(_known(name), view)
        if reason is None:
            columns[name] = values
        else:
            reasons[name] = reason
    names = sorted({str(dealer) for values in columns.values() for dealer in values.index})
    table = pd.DataFrame({name: values.reindex(names) for name, values in columns.items()}, index=names)
    return KpiValues(table, MappingProxyType(reasons), view.start, view.end)
