"""The case company: a Chinese drinks-and-snacks maker, its sixty dealers, 42 months. Synthetic.

A table is read when somebody first asks for it; nobody waits for the visits while looking at sales.
"""

import os
import site
import sys
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path

import pandas as pd

from jbptools.data.dataset import Dataset
from jbptools.data.dictionary import ColumnSpec, dictionary
from jbptools.words import KitError, Message

__all__ = ["AS_OF", "case", "datasets_folder"]

#: the last day that the case's tables cover
AS_OF = date(2026, 6, 30)
_DTYPES = {"int": "int64", "cases": "int64", "flag": "int64", "yuan": "float64", "share": "float64"}
_DTYPES |= {"number": "float64"}


def datasets_folder() -> Path:
    """Return the folder ``datasets``: beside the package, or where an installation put it.

    ``JBP_DATASETS`` points elsewhere, for a company's own case.

    Raises:
        KitError: it is in none of these places; the sentence names them.

    >>> (datasets_folder() / "case" / "dealers.csv").exists()
    True
    """
    package = Path(__file__).parents[2]
    bases = (package, Path(sys.prefix), Path(site.getuserbase()))
    places = [package / "datasets", *(base / "share" / "jbptools" / "datasets" for base in bases)]
    if os.environ.get("JBP_DATASETS"):
        places = [Path(os.environ["JBP_DATASETS"])]
    for place in places:
        if (place / "case" / "dealers.csv").is_file():
            return place
    raise KitError("data.case_missing", places=[str(place) for place in places])


class CaseTables(Mapping[str, pd.DataFrame]):
    """The tables of a folder, each read once and only when asked for."""

    def __init__(self, folder: Path) -> None:
        names = {file.stem.rstrip("0123456789").rstrip("_") for file in folder.glob("*.csv")}
        self._folder = folder
        self._names = [name for name in dictionary() if name in names]
        self._read: dict[str, pd.DataFrame] = {}

    def __getitem__(self, name: str) -> pd.DataFrame:
        if name not in self._names:
            raise KeyError(name)
        if name not in self._read:
            self._read[name] = _load(self._folder, name)
        # a shallow copy: whoever adds a column does not change what the next reader gets
        return self._read[name].copy(deep=False)

    def __contains__(self, name: object) -> bool:
        return name in self._names

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


def _load(folder: Path, name: str) -> pd.DataFrame:
    columns = dictionary()[name].columns
    files = sorted(folder.glob(f"{name}.csv")) or sorted(folder.glob(f"{name}_[0-9]*.csv"))
    kinds = {column: _DTYPES.get(spec.kind, "category") for column, spec in columns.items()}
    parts = [
        pd.read_csv(file, dtype=kinds, encoding="utf-8", keep_default_na=False, na_values=[""])
        for file in files
    ]
    whole = {column: _joined([part[column] for part in parts], spec) for column, spec in columns.items()}
    return pd.DataFrame(whole)


def _joined(parts: list[pd.Series], spec: ColumnSpec) -> pd.Series:
    """Put the files' columns together and give the texts their kind once per distinct value."""
    ready = [_typed(part, spec) for part in parts]
    return ready[0] if len(ready) == 1 else pd.concat(ready, ignore_index=True)


def _typed(column: pd.Series, spec: ColumnSpec) -> pd.Series:
    if spec.kind in _DTYPES:
        return column
    values, codes = column.cat.categories, column.cat.codes.to_numpy()
    kinds: dict[str, pd.Index] = {}
    if spec.kind == "month":
        kinds["month"] = pd.PeriodIndex(values, freq="M")
    elif spec.kind == "date":
        kinds["date"] = pd.DatetimeIndex(pd.to_datetime(values, format="%Y-%m-%d")).as_unit("us")
    distinct = kinds.get(spec.kind, pd.Index(values, dtype="str"))
    return pd.Series(distinct.take(codes, allow_fill=True, fill_value=None), name=column.name)


@cache
def case() -> Dataset:
    """Return the case company; its tables are read when first used.

    >>> case().table("dealers")["dealer_id"].nunique()
    60
    """
    return Dataset(
        name=Message("data.case_name"),
        tables=CaseTables(datasets_folder() / "case"),
        source="case",
        currency="CNY",
        vat="ex",
        as_of=AS_OF,
        notes=(Message("data.case_synthetic"),),
    )
