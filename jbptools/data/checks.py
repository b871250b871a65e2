"""Integrity checks: what is wrong with a dataset, in sentences, before anybody computes with it.

Nothing is repaired here and nothing is left out: a finding names the table, how many rows, and which.
"""

from collections.abc import Callable, Iterator

import numpy as np
import pandas as pd

from jbptools.data.columns import missing_columns
from jbptools.data.dataset import Dataset
from jbptools.data.dictionary import TableSpec, Title, dictionary
from jbptools.data.finding import Finding, Severity, finding
from jbptools.data.identity import stock_findings
from jbptools.data.vat import vat_findings
from jbptools.words import LANGUAGES

__all__ = ["check", "check_table"]

_NUMBERS = ("int", "cases", "yuan", "share", "number", "flag")
_SHOWN = 3
#: tables that tell something about every month of a dealer
_MONTHLY = {"offtake", "channel_sales", "stock", "targets", "receivables", "coverage", "service"}
_MONTHLY |= {"dealer_pnl", "dealer_balance", "maker_costs"}


def check(dataset: Dataset) -> tuple[Finding, ...]:
    """Check every known table of a dataset, then the tables against each other.

    Args:
        dataset: the case company's or somebody's own tables.

    Returns:
        Findings in the dictionary's order of tables; empty if nothing is wrong.

    Source: reference 7, points A1, A6 and A20.

    >>> stock = pd.DataFrame({"dealer_id": ["D1"], "month": ["2025-01"], "sku": ["T01"],
    ...     "opening_cases": 10, "in_cases": 5, "out_cases": 4, "loss_cases": 0, "closing_cases": 12})
    >>> [found.kind for found in check(Dataset("Hua", {"stock": stock}))]
    ['identity']
    """
    found: list[Finding] = []
    for name in dictionary():
        if name in dataset.tables:
            found += check_table(name, dataset.tables[name])
    return (*found, *_unknown_keys(dataset), *vat_findings(dataset))


def check_table(name: str, frame: pd.DataFrame) -> list[Finding]:
    """Check one table on its own: columns, key, numbers, months and, for stock, the identity.

    Args:
        name: the table's standard name.
        frame: the table.

    >>> targets = pd.DataFrame({"dealer_id": ["D1"], "month": ["2025-01"], "target": [5.0]})
    >>> [found.kind for found in check_table("targets", targets)]
    ['column_near']
    """
    spec = dictionary()[name]
    if len(frame) == 0:
        return [finding("empty", spec, "warning")]
    rules: list[Callable[[TableSpec, pd.DataFrame], Iterator[Finding]]] = [
        missing_columns,
        _empty_cells,
        _not_finite,
        _out_of_range,
        _duplicates,
        _missing_months,
    ]
    rules += [stock_findings] if name == "stock" else []
    return [found for rule in rules for found in rule(spec, frame)]


def _rows(flags: "pd.Series[bool]") -> tuple[object, ...]:
    return tuple(flags.index[flags])


def _empty_cells(spec: TableSpec, frame: pd.DataFrame) -> Iterator[Finding]:
    for name, column in spec.columns.items():
        if column.required and name in frame:
            rows = _rows(frame[name].isna())
            if rows:
                yield finding("blank", spec, "error", rows, column=column.name_shown)


def _numbers(spec: TableSpec, frame: pd.DataFrame) -> Iterator[tuple[str, "pd.Series[float]"]]:
    for name, column in spec.columns.items():
        if column.kind in _NUMBERS and name in frame and pd.api.types.is_numeric_dtype(frame[name]):
            yield name, frame[name].astype("float64")


def _not_finite(spec: TableSpec, frame: pd.DataFrame) -> Iterator[Finding]:
    for name, values in _numbers(spec, frame):
        rows = _rows(values.abs() == np.inf)
        if rows:
            yield finding("infinite", spec, "error", rows, column=spec.columns[name].name_shown)


def _out_of_range(spec: TableSpec, frame: pd.DataFrame) -> Iterator[Finding]:
    for name, values in _numbers(spec, frame):
        column = spec.columns[name]
        low, high = column.minimum, column.maximum
        below = values < (low if low is not None else -np.inf)
        if below.any():
            key = "negative" if low == 0 else "low"
            yield finding(key, spec, "error", _rows(below), column=column.name_shown, limit=low)
        above = values > (high if high is not None else np.inf)
        if above.any():
            yield finding("high", spec, "error", _rows(above), column=column.name_shown, limit=high)


def _duplicates(spec: TableSpec, frame: pd.DataFrame) -> Iterator[Finding]:
    key = list(spec.key)
    if not set(key) <= set(frame.columns):
        return
    rows = _rows(frame.duplicated(key, keep=False))
    if rows:
        first = " / ".join(str(frame.at[rows[0], name]) for name in key)
        titles = [spec.columns[name].title for name in key]
        names = Title({language: " + ".join(title[language] for title in titles) for language in LANGUAGES})
        # several deliveries of one item on one day happen; two stocks of one month do not
        severity: Severity = "warning" if spec.name == "sell_in" else "error"
        yield finding("duplicate", spec, severity, rows, columns=names, example=first)


def _missing_months(spec: TableSpec, frame: pd.DataFrame) -> Iterator[Finding]:
    if spec.name not in _MONTHLY or not {"dealer_id", "month"} <= set(frame.columns):
        return
    months = pd.PeriodIndex(frame["month"], freq="M")
    number = pd.Series(months.year * 12 + months.month, index=frame.index)[frame["month"].notna()]
    by_dealer = number.groupby(frame["dealer_id"])
    gaps = by_dealer.max() - by_dealer.min() + 1 - by_dealer.nunique()
    short = list(gaps.index[gaps > 0])
    if short:
        dealers = [str(dealer) for dealer in short[:_SHOWN]]
        yield finding("gap", spec, "warning", (), dealers=len(short), example=dealers)


def _unknown_keys(dataset: Dataset) -> Iterator[Finding]:
    for name, spec in dictionary().items():
        for column, other in spec.foreign.items():
            if not dataset.has(name, other) or column not in dataset.tables[name]:
                continue
            values, known = dataset.tables[name][column], dataset.tables[other][column]
            stray = values.notna() & ~values.isin(known.unique())
            if stray.any():
                codes = [str(code) for code in values[stray].unique()[:_SHOWN]]
                yield finding(
                    "unknown",
                    spec,
                    "error",
                    _rows(stray),
                    other=dictionary()[other].name_shown,
                    example=codes,
                )
