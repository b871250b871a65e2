"""A made-up market for the benchmarks: dealer x day x SKU lines of any number, the same for the same seed."""

from dataclasses import dataclass

import duckdb
import numpy as np
import pandas as pd
import polars as pl
from numpy.typing import NDArray

from jbptools.data.dataset import Dataset

FIRST, LAST = np.datetime64("2023-01-01"), np.datetime64("2025-09-17")
CATEGORIES = ("juice", "nuts", "snacks", "soda", "tea", "water")
CHANNELS, TIERS = ("gt", "mt", "special"), (1, 2, 3)


@dataclass(frozen=True)
class Market:
    """Lines as numbers, from which every engine gets its own storage."""

    dealer_names: NDArray[np.str_]
    sku_names: NDArray[np.str_]
    dealer: NDArray[np.int16]
    sku: NDArray[np.int16]
    day: NDArray[np.int32]
    amount: NDArray[np.float64]
    dealers: pd.DataFrame
    targets: pd.DataFrame

    @property
    def category(self) -> NDArray[np.int8]:
        return (self.sku % len(CATEGORIES)).astype("int8")

    def dataset(self, names: str) -> Dataset:
        """The kit's own storage; names as ``text``, as ``fresh`` text objects, or ``category``."""
        columns = {
            "dealer_id": _named(self.dealer, self.dealer_names, names),
            "date": self.day.astype("datetime64[D]").astype("datetime64[us]"),
            "sku": _named(self.sku, self.sku_names, names),
            "category": _named(self.category, np.array(CATEGORIES), names),
            "amount_yuan": self.amount,
        }
        sell_in = pd.DataFrame(columns, copy=False)
        return Dataset("synthetic", {"sell_in": sell_in, "dealers": self.dealers, "targets": self.targets})

    def polars(self, names: str) -> pl.DataFrame:
        frame = pl.DataFrame(
            {
                "dealer_id": _gathered(self.dealer, self.dealer_names, names),
                "date": pl.Series(self.day).cast(pl.Date),
                "sku": _gathered(self.sku, self.sku_names, names),
                "category": _gathered(self.category, np.array(CATEGORIES), names),
                "amount_yuan": self.amount,
            }
        )
        return frame.rechunk()

    def duckdb(self, frame: pl.DataFrame, names: str) -> duckdb.DuckDBPyConnection:
        """DuckDB's own table, in memory; ``frame`` is the polars one, to fill it from."""
        connection = duckdb.connect()
        lines = pd.DataFrame(  # noqa: F841 - DuckDB reads it by its name
            {
                "dealer": self.dealer,
                "sku": self.sku,
                "category": self.category,
                "day": self.day,
                "amount_yuan": self.amount,
            }
        )
        parts = {"dealer_id": ("dealer", self.dealer_names), "sku": ("sku", self.sku_names)}
        parts["category"] = ("category", np.array(CATEGORIES))
        shown = []
        for column, (code, known) in parts.items():
            listed = ", ".join(f"'{name}'" for name in known)
            picked = f"[{listed}][{code} + 1]"
            if names == "category":
                connection.execute(f"CREATE TYPE {column}_names AS ENUM ({listed})")
                picked += f"::{column}_names"
            shown.append(f"{picked} AS {column}")
        connection.execute(
            f"CREATE TABLE sell_in AS SELECT {', '.join(shown)}, "
            "DATE '1970-01-01' + day AS date, amount_yuan FROM lines"
        )
        return connection


def _named(codes, known, names):
    if names == "category":
        return pd.Categorical.from_codes(codes, known.astype(object))
    texts = known.astype(object)[codes]
    if names == "fresh":
        texts = np.array([text[:1] + text[1:] for text in texts], dtype=object)
    return pd.array(texts, dtype="str", copy=False)


def _gathered(codes, known, names):
    kind = pl.Enum(known.tolist()) if names == "category" else pl.String
    return pl.Series(known.tolist(), dtype=kind).gather(codes.astype("uint32"))


def market(rows: int, seed: int = 1, dealers: int = 1000, skus: int = 200) -> Market:
    """Draw a market: dealers of very different size, weekends off, five lines of a hundred are returns."""
    random = np.random.default_rng(seed)
    size = random.lognormal(0, 0.8, dealers)
    # sampled by position in the running sum: no probability array as long as the lines
    dealer = np.searchsorted(np.cumsum(size / size.sum())[:-1], random.random(rows, dtype="float32"))
    days = np.arange(FIRST, LAST + 1)
    days = days[(days.astype("int64") + 3) % 7 < 6]
    day = days.astype("int64")[random.integers(0, len(days), rows)]
    amount = np.round(random.gamma(2.0, 300.0, rows), 2)
    amount[random.random(rows, dtype="float32") < 0.05] *= -0.5
    np.round(amount, 2, out=amount)
    ids = np.array([f"D{number:05d}" for number in range(dealers)])
    master = pd.DataFrame(
        {
            "dealer_id": ids,
            "dealer_name": [f"Dealer {number}" for number in range(dealers)],
            "channel": np.array(CHANNELS)[random.integers(0, 3, dealers)],
            "city_tier": np.array(TIERS)[random.integers(0, 3, dealers)],
            "province": "Zhejiang",
            "market_size_yuan": (size / size.sum() * rows * 600 * random.uniform(1.0, 3.0, dealers)).round(),
        }
    )
    return Market(
        ids,
        np.array([f"SKU-{number:04d}" for number in range(skus)]),
        dealer.astype("int16"),
        random.integers(0, skus, rows).astype("int16"),
        day.astype("int32"),
        amount,
        master,
        _targets(ids, size / size.sum() * rows / 33 * 600, random),
    )


def _targets(ids, monthly, random) -> pd.DataFrame:
    months = pd.period_range("2025-01", "2025-12", freq="M")
    place = np.repeat(np.arange(len(ids)), len(months))
    wanted = (monthly[place] * random.uniform(0.8, 1.2, len(place))).round(-2) + 100
    return pd.DataFrame(
        {
            "dealer_id": ids[place],
            "month": pd.PeriodIndex(np.tile(months, len(ids))),
            "target_yuan": wanted,
        }
    )
