"""What the files say about dealers and products beside the figures: where, which channel, how big."""

import pandas as pd

from jbptools.data.importing.cells.texts import spellings
from jbptools.data.importing.meaning.mapping import Mapping
from jbptools.data.importing.rows.report import Report
from jbptools.words import Message

__all__ = ["dealers_table", "products_table"]

_TEXTS = ("province", "region", "city", "city_tier", "channel")
_FIGURES = ("market_size_yuan", "turnover_yuan", "capability_score", "will_score", "people")


def dealers_table(
    parts: list[tuple[Mapping, pd.DataFrame, pd.Series]], names: dict[str, str], report: Report
) -> pd.DataFrame:
    """Return one row per dealer: code, name and every attribute that some file has.

    Args:
        parts: each sheet's mapping, its typed rows and the dealer's code of every row.
        names: code -> name.
        report: says where a list has a dealer twice.
    """
    ordered = sorted(parts, key=lambda part: part[0].table != "dealers")
    codes = pd.concat([ids for _, _, ids in ordered]).dropna().drop_duplicates()
    table = pd.DataFrame({"dealer_id": codes.astype("str").to_numpy()})
    table["dealer_name"] = table["dealer_id"].map(names).fillna(table["dealer_id"]).astype("str")
    table = table.set_index("dealer_id", drop=False)
    for mapping, values, ids in ordered:
        if mapping.table == "dealers":
            _say_twice(ids, report)
        for column in (*_TEXTS, *_FIGURES):
            if column in values:
                found = _one_each(values[column], ids, first=mapping.table == "dealers")
                fresh = found.reindex(table.index)
                table[column] = table[column].fillna(fresh) if column in table else fresh
    return table.reset_index(drop=True)


def _say_twice(ids: pd.Series, report: Report) -> None:
    twice = ids[ids.duplicated(keep=False)].dropna()
    if len(twice):
        examples = list(twice.drop_duplicates())[:3]
        report.changed.append(
            Message("importing.changed_listed_twice", dealers=twice.nunique(), codes=examples)
        )


def _one_each(cells: pd.Series, ids: pd.Series, *, first: bool) -> pd.Series:
    """Return one value per dealer: the first of a list, the most frequent of many lines."""
    known = pd.DataFrame({"id": ids, "value": cells}).dropna()
    if cells.dtype == "str":
        known["value"] = spellings(known["value"])[0]
    if not first:
        known = (
            known.groupby(["id", "value"], sort=False)
            .size()
            .sort_values(ascending=False, kind="stable")
            .reset_index()
        )
    return known.drop_duplicates("id").set_index("id")["value"]


def products_table(parts: list[pd.DataFrame]) -> list[pd.DataFrame]:
    """Return a product list (code, name, category) in a list, where lines have code and name; else none.

    >>> lines = pd.DataFrame({"sku": ["S1", "S1"], "sku_name": ["Tea", "Tea 500"]})
    >>> products_table([lines])[0].to_dict("records")
    [{'sku': 'S1', 'sku_name': 'Tea'}]
    """
    found = [
        part[[name for name in ("sku", "sku_name", "category") if name in part]].dropna(subset=["sku"])
        for part in parts
        if "sku" in part and "sku_name" in part
    ]
    return [pd.concat(found).drop_duplicates("sku").reset_index(drop=True)] if found else []
