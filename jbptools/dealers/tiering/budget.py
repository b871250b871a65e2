"""Split a support budget over the tiers and their dealers, to the yuan."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from jbptools.dealers.tiering.placing import Tiering
from jbptools.dealers.tiering.rules import TIER_ORDER, TierRule
from jbptools.dealers.tiering.scores import Floats
from jbptools.dealers.tiering.show import heads, table_html, tier_name
from jbptools.words import KitError, Message, form
from jbptools.words.telling import Telling

__all__ = ["Budget", "split_exactly", "support_budget"]

_LARGEST = 2**53


@dataclass(frozen=True, repr=False)
class Budget(Telling):
    """A budget and who gets what.

    Args:
        table: dealer_id, dealer_name, tier, budget_yuan (whole yuan; they sum to ``total``).
        tiers: tier, dealers, budget_yuan, share of the total.
        total: whole yuan.
        notes: tiers without dealers, dealers without a tier, upside-down amounts.
    """

    table: pd.DataFrame
    tiers: pd.DataFrame
    total: int
    notes: tuple[Message, ...]

    def said(self) -> list[object]:
        """Return what each tier gets, and the notes."""
        tiers = (
            f"{tier_name(row['tier'])}  {form(int(row['dealers']), 'int')}  "
            f"{form(float(row['budget_yuan']), 'yuan')}"
            for row in self.tiers.to_dict("records")
        )
        return [Message("tiering.budget_sum", total=self.total), *tiers, *self.notes]

    def _repr_html_(self) -> str:
        rows = [
            [
                tier_name(row["tier"]),
                form(int(row["dealers"]), "int"),
                form(float(row["budget_yuan"]), "yuan"),
                form(float(row["share"]), "percent"),
            ]
            for row in self.tiers.to_dict("records")
        ]
        columns = heads("tier", "dealers", "budget", "share")
        return table_html(columns, rows, [Message("tiering.budget_sum", total=self.total), *self.notes])


def split_exactly(total: int, weights: Floats) -> NDArray[np.int64]:
    """Split whole yuan by weights so that the parts sum to the total (largest remainder first).

    Args:
        total: whole yuan, not negative.
        weights: not negative, not all zero.

    >>> split_exactly(100, np.array([1.0, 1.0, 1.0])).tolist()
    [34, 33, 33]
    """
    wished = total * (weights / weights.sum())
    parts = np.floor(wished).astype("int64")
    order = np.argsort(-(wished - parts), kind="stable")
    # floating point may leave a yuan too many as well as some too few
    rest = total - int(parts.sum())
    step = 1 if rest > 0 else -1
    for place in order[: abs(rest)] if rest > 0 else order[::-1][: abs(rest)]:
        parts[place] += step
    return parts


def support_budget(
    tiering: Tiering, budget_yuan: float, rules: Mapping[str, TierRule] | None = None
) -> Budget:
    """Split a support budget by the tiers' shares, within a tier by value, potential or evenly.

    The share of a tier without dealers goes to the others in proportion. Source: our design [D].

    Args:
        tiering: the placed dealers; unplaced ones get nothing, and a note says so.
        budget_yuan: yuan; fen are dropped.
        rules: tier -> treatment; those of the tiering if left out.

    Raises:
        KitError: a negative or endless budget, no dealer placed, or shares that are all zero.

    >>> from jbptools.data.dataset import Dataset
    >>> from jbptools.dealers.tiering.placing import tier
    >>> dealers = pd.DataFrame({"dealer_id": ["D1", "D2", "D3"], "market_size_yuan": [9e6, 2e6, 5e6]})
    >>> lines = pd.DataFrame({"dealer_id": ["D1", "D2", "D3"], "amount_yuan": [3e6, 1e6, 2e6]})
    >>> split = support_budget(tier(Dataset("example", {"dealers": dealers, "sell_in": lines})), 100_000)
    >>> split.table["budget_yuan"].tolist(), split.total
    ([90909, 4546, 4545], 100000)
    """
    if not hasattr(tiering, "rules"):
        raise KitError("tiering.no_tiering", kind=type(tiering).__name__)
    if not (math.isfinite(budget_yuan) and 0 <= budget_yuan < _LARGEST):
        raise KitError("tiering.budget_refused", budget=budget_yuan)
    chosen = rules or tiering.rules.tiers
    table = tiering.table[["dealer_id", "dealer_name", "tier"]].assign(budget_yuan=np.int64(0))
    present = [name for name in TIER_ORDER if (tiering.table["tier"] == name).any()]
    shares = np.array([chosen[name].budget_share for name in present], dtype="float64")
    if not present:
        raise KitError("tiering.budget_nobody")
    if not (np.isfinite(shares).all() and (shares >= 0).all() and shares.sum() > 0):
        raise KitError("tiering.budget_shares", shares=[float(share) for share in shares])
    total = int(budget_yuan)
    for name, part in zip(present, split_exactly(total, shares), strict=True):
        here = (tiering.table["tier"] == name).to_numpy()
        weights = _weights(tiering.table[here], chosen[name].split_by)
        table.loc[here, "budget_yuan"] = split_exactly(int(part), weights)
    return Budget(table, _by_tier(table, total), total, tuple(_notes(table, tiering, present)))


def _weights(rows: pd.DataFrame, by: str) -> Floats:
    even = np.ones(len(rows))
    if by == "equal":
        return even
    if by not in rows:
        raise KitError("tiering.split_unknown", split=str(by))
    weights = np.clip(rows[by].to_numpy(dtype="float64"), 0, None)
    return weights if weights.sum() > 0 else even


def _by_tier(table: pd.DataFrame, total: int) -> pd.DataFrame:
    sums = table.groupby("tier")["budget_yuan"].agg(["size", "sum"]).reindex(list(TIER_ORDER), fill_value=0)
    return pd.DataFrame(
        {
            "tier": list(TIER_ORDER),
            "dealers": sums["size"].to_numpy(dtype="int64"),
            "budget_yuan": sums["sum"].to_numpy(dtype="int64"),
            "share": sums["sum"].to_numpy(dtype="float64") / total if total else np.nan,
        }
    )


def _notes(table: pd.DataFrame, tiering: Tiering, present: list[str]) -> list[Message]:
    said = [
        Message("tiering.budget_empty_tier", tier=Message("tiering.tier_" + name))
        for name in TIER_ORDER
        if name not in present
    ]
    if tiering.unplaced:
        said.append(Message("tiering.budget_unplaced", dealers=len(tiering.unplaced)))
    means = table.groupby("tier")["budget_yuan"].mean()
    if {"key", "general"} <= set(means.index) and means["general"] > means["key"]:
        said.append(Message("tiering.budget_upside_down"))
    return said
