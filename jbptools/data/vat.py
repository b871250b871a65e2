"""Are amounts with or without VAT, and are the two mixed? A price per case that is 9 or 13 % off tells."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from jbptools.data.dataset import Dataset
from jbptools.data.dictionary import dictionary
from jbptools.data.finding import Finding, finding

__all__ = ["vat_findings", "vat_ratios"]

#: rates in use for food and drink; check the law in force. Source: reference 7 A6 [U]
_RATES = (0.09, 0.13)
_NEAR = 0.012
_ENOUGH = 0.05


def vat_ratios(sell_in: pd.DataFrame, price_list: pd.DataFrame | None = None) -> "pd.Series[float]":
    """Return for each line its price per case over the item's price without VAT.

    About 1 means without VAT, about 1.09 or 1.13 with it. Without a price list the item's lowest common
    price (its 25th percentile) stands in, so mixed bases show, but a whole file with VAT does not.

    Args:
        sell_in: table ``sell_in`` with cases and amounts.
        price_list: table ``price_list``, prices ex VAT; optional.

    >>> lines = pd.DataFrame({"sku": ["T01"] * 4, "quantity_cases": [10, 20, 10, 30],
    ...     "amount_yuan": [345.0, 690.0, 389.9, 1169.6]})
    >>> vat_ratios(lines).round(2).tolist()
    [1.0, 1.0, 1.13, 1.13]
    """
    cases = sell_in["quantity_cases"].astype("float64")
    price = (sell_in["amount_yuan"] / cases).where(cases != 0)
    if price_list is not None and "date" in sell_in:
        return price / _listed(sell_in, price_list)
    return price / price.groupby(sell_in["sku"]).transform(lambda prices: prices.quantile(0.25))


def _listed(sell_in: pd.DataFrame, price_list: pd.DataFrame) -> "pd.Series[float]":
    steps = price_list[["sku", "valid_from", "buy_in_yuan"]].sort_values("valid_from")
    lines = sell_in[["sku", "date"]].assign(row=np.arange(len(sell_in))).sort_values("date")
    joined = pd.merge_asof(lines, steps, left_on="date", right_on="valid_from", by="sku")
    prices = joined.set_index("row")["buy_in_yuan"].sort_index()
    return pd.Series(prices.to_numpy(), index=sell_in.index)


def vat_findings(dataset: Dataset) -> Iterator[Finding]:
    """Yield a finding where sell-in amounts look as if VAT were included, in all lines or in some.

    >>> lines = pd.DataFrame({"dealer_id": ["D1", "D1", "D2", "D2"], "sku": ["T01"] * 4,
    ...     "quantity_cases": [10, 20, 10, 30], "amount_yuan": [345.0, 690.0, 389.9, 1169.6]})
    >>> [found.kind for found in vat_findings(Dataset("two bases", {"sell_in": lines}))]
    ['vat_mixed']
    """
    needed = {"dealer_id", "sku", "quantity_cases", "amount_yuan"}
    if not dataset.has("sell_in") or not needed <= set(dataset.tables["sell_in"].columns):
        return
    sell_in = dataset.tables["sell_in"]
    prices = dataset.tables["price_list"] if dataset.has("price_list") else None
    ratios = vat_ratios(sell_in, prices)
    taxed = pd.Series(False, index=sell_in.index)
    for rate in _RATES:
        taxed |= (ratios - 1 - rate).abs() < _NEAR
    part = float(taxed[ratios.notna()].mean()) if ratios.notna().any() else 0.0
    if part > _ENOUGH:
        kind = "vat_all" if part > 1 - _ENOUGH else "vat_mixed"
        dealers = sell_in.loc[taxed, "dealer_id"].nunique()
        rows = tuple(sell_in.index[taxed])
        yield finding(kind, dictionary()["sell_in"], "error", rows, part=part, dealers=dealers)
