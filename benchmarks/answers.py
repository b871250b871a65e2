"""The review of a market as plain figures, from the kit and from two query engines: the same question."""

from dataclasses import dataclass

import duckdb
import numpy as np
import pandas as pd
import polars as pl

from benchmarks.market import Market
from jbptools.data.cny import stocking_window
from jbptools.data.dataset import Dataset
from jbptools.dealers import peer_groups
from jbptools.review import fair_windows, ledger
from jbptools.review.results.comparing import GROUPS
from jbptools.review.results.outcome import results
from jbptools.review.results.windows import Windows


@dataclass(frozen=True)
class Answer:
    """Everything the review found: tables (this_year, last_year) and single figures."""

    tables: dict[str, pd.DataFrame]
    figures: dict[str, float]

    def same_as(self, other: "Answer") -> None:
        """Raise AssertionError where two engines differ by more than a fen."""
        assert self.tables.keys() == other.tables.keys()
        for name, table in self.tables.items():
            theirs = other.tables[name]
            assert list(table.index) == list(theirs.index), name
            assert list(table.columns) == list(theirs.columns), name
            np.testing.assert_allclose(
                table.to_numpy(), theirs.to_numpy(), rtol=1e-9, atol=0.011, err_msg=name
            )
        assert self.figures.keys() == other.figures.keys()
        for name, figure in self.figures.items():
            np.testing.assert_allclose(figure, other.figures[name], rtol=1e-9, atol=0.011, err_msg=name)


# ---------------------------------------------------------------- the kit


def kit(dataset: Dataset, dealer_id: str) -> Answer:
    """Review all dealers together and one of them, from one ledger."""
    book = ledger(dataset)
    whole, one = results(dataset, book=book), results(dataset, dealer_id, book=book)
    tables = {name: _pair(whole.splits[name]) for name in ("dealer_id", "sku", "category", "channel")}
    tables["one_sku"] = _pair(one.splits["sku"])
    tables["groups"] = whole.look.groups[["dealers", "this_year", "last_year"]].astype("float64")
    for name, found in (("months", whole), ("one_months", one)):
        tables[name] = found.look.months.set_index(found.look.months["month"].astype(str))[
            ["this_year", "last_year"]
        ]
    mix = one.look.categories[["this_year", "share", "peer_share"]]
    tables["one_mix"] = mix.set_axis(mix.index.astype(str)).sort_index()
    figures = {}
    for name, look in (("", whole.look), ("one_", one.look)):
        figures |= {
            name + key: getattr(look, key) for key in ("sales_yuan", "growth", "cny_growth", "attainment")
        }
        figures[name + "best"] = look.best_window[0]
    figures |= {"one_rank": one.look.rank, "one_share": one.look.share}
    for name in ("growth", "attainment", "market_share"):
        peers = one.peers[name]
        figures |= {name + "_median": peers.median, name + "_top": peers.top_quartile, name + "_n": peers.n}
    return Answer(tables, figures)


def _pair(table: pd.DataFrame) -> pd.DataFrame:
    pair = table[["this_year", "last_year"]]
    return pair.set_axis(pair.index.astype(str)).sort_index()


# ---------------------------------------------------------------- the query engines


@dataclass(frozen=True)
class Summed:
    """What an engine sums from the lines: small tables, finished in pandas for both engines alike."""

    windows: Windows
    mix: pd.DataFrame  # dealer_id, category: this_year, last_year, now, then, earlier
    months: pd.DataFrame  # dealer_id, month: amount, this_year, last_year
    sku: pd.DataFrame  # sku: this_year, last_year
    one_sku: pd.DataFrame
    feast: pd.DataFrame  # dealer_id: this_year, last_year around Chinese New Year


def _windows(days: pd.Series) -> tuple[Windows, list[tuple[object, object]]]:
    windows = fair_windows(days)
    feasts = [stocking_window(windows.this.end.year - back) for back in (0, 1)]
    return windows, feasts


def in_polars(frame: pl.DataFrame, market: Market, dealer_id: str) -> Answer:
    lines = frame.lazy()
    days = frame.get_column("date").unique().sort().to_numpy().astype("datetime64[us]")
    windows, feasts = _windows(pd.Series(days))
    amount, date = pl.col("amount_yuan"), pl.col("date")

    def within(start, end):
        return date.is_between(pd.Timestamp(start).date(), pd.Timestamp(end).date())

    this, last = within(windows.this.start, windows.this.end), within(windows.last.start, windows.last.end)
    pair = _either(this, last)
    month = (date.dt.year() * 12 + date.dt.month() - 1 - 1970 * 12).alias("month")
    bought = amount > 0
    before = date < windows.this.start.date()
    queries = [
        lines.group_by("dealer_id", "category").agg(
            *pair,
            (this & bought).any().alias("now"),
            (last & bought).any().alias("then"),
            (before & bought).any().alias("earlier"),
        ),
        lines.group_by("dealer_id", month).agg(amount.sum(), *pair),
        lines.filter(this | last).group_by("sku").agg(*pair),
        lines.filter((this | last) & (pl.col("dealer_id") == dealer_id)).group_by("sku").agg(*pair),
        lines.filter(within(*feasts[0]) | within(*feasts[1]))
        .group_by("dealer_id")
        .agg(*_either(within(*feasts[0]), within(*feasts[1]))),
    ]
    found = [
        pd.DataFrame({name: _plain(part.get_column(name)) for name in part.columns})
        for part in pl.collect_all(queries, engine="streaming")
    ]
    return _finish(Summed(windows, *found), market, dealer_id)


def _either(this: pl.Expr, last: pl.Expr) -> list[pl.Expr]:
    amount = pl.col("amount_yuan")
    return [
        pl.when(part).then(amount).otherwise(0.0).sum().alias(name)
        for part, name in ((this, "this_year"), (last, "last_year"))
    ]


def _plain(column: pl.Series):
    if column.dtype in (pl.String, pl.Enum, pl.Categorical):
        return column.cast(pl.String).to_list()
    return column.to_numpy()


def in_duckdb(connection: duckdb.DuckDBPyConnection, market: Market, dealer_id: str) -> Answer:
    days = connection.execute("SELECT DISTINCT date FROM sell_in ORDER BY date").fetchnumpy()["date"]
    windows, feasts = _windows(pd.Series(days.astype("datetime64[us]")))

    def within(start, end):
        return f"date BETWEEN DATE '{pd.Timestamp(start).date()}' AND DATE '{pd.Timestamp(end).date()}'"

    def pair(one, other):
        return (
            f"sum(CASE WHEN {one} THEN amount_yuan ELSE 0 END) AS this_year, "
            f"sum(CASE WHEN {other} THEN amount_yuan ELSE 0 END) AS last_year"
        )

    this, last = within(windows.this.start, windows.this.end), within(windows.last.start, windows.last.end)
    feast, feast_before = within(*feasts[0]), within(*feasts[1])
    before = f"date < DATE '{windows.this.start.date()}'"
    either = f"(({this}) OR ({last}))"
    queries = [
        f"""SELECT dealer_id, category, {pair(this, last)},
            bool_or({this} AND amount_yuan > 0) AS now, bool_or({last} AND amount_yuan > 0) AS "then",
            bool_or({before} AND amount_yuan > 0) AS earlier FROM sell_in GROUP BY dealer_id, category""",
        f"""SELECT dealer_id, (year(date) - 1970) * 12 + month(date) - 1 AS month,
            sum(amount_yuan) AS amount_yuan, {pair(this, last)} FROM sell_in GROUP BY ALL""",
        f"SELECT sku, {pair(this, last)} FROM sell_in WHERE {either} GROUP BY sku",
        f"""SELECT sku, {pair(this, last)} FROM sell_in
            WHERE {either} AND dealer_id = '{dealer_id}' GROUP BY sku""",
        f"""SELECT dealer_id, {pair(feast, feast_before)} FROM sell_in
            WHERE ({feast}) OR ({feast_before}) GROUP BY dealer_id""",
    ]
    found = [
        pd.DataFrame(
            {name: np.ma.getdata(column) for name, column in connection.execute(query).fetchnumpy().items()}
        )
        for query in queries
    ]
    return _finish(Summed(windows, *found), market, dealer_id)


# ---------------------------------------------------------------- from sums to figures, small tables only


def _finish(summed: Summed, market: Market, dealer_id: str) -> Answer:
    mix = summed.mix.assign(
        dealer_id=summed.mix["dealer_id"].astype("str"), category=summed.mix["category"].astype("str")
    )
    dealers = mix.groupby("dealer_id")[["this_year", "last_year"]].sum()
    attributes = market.dealers.set_index("dealer_id")
    months = summed.months.assign(dealer_id=summed.months["dealer_id"].astype("str"))
    months["month"] = pd.PeriodIndex.from_ordinals(months["month"], freq="M")
    tables = {
        "dealer_id": dealers,
        "sku": summed.sku.set_index(summed.sku["sku"].astype("str"))[["this_year", "last_year"]].sort_index(),
        "category": mix.groupby("category")[["this_year", "last_year"]].sum(),
        "channel": dealers.groupby(attributes["channel"].reindex(dealers.index)).sum(),
        "one_sku": summed.one_sku.set_index(summed.one_sku["sku"].astype("str"))[
            ["this_year", "last_year"]
        ].sort_index(),
        "groups": _groups(mix, dealers),
        "months": _months(months, summed.windows),
        "one_months": _months(months[months["dealer_id"] == dealer_id], summed.windows),
    }
    figures = {}
    feast = summed.feast.set_index(summed.feast["dealer_id"].astype("str"))[["this_year", "last_year"]]
    own = dealers.loc[dealer_id]
    for name, sold, around, lines in (
        ("", dealers.sum(), feast.sum(), months),
        ("one_", own, feast.loc[dealer_id], months[months["dealer_id"] == dealer_id]),
    ):
        figures[name + "sales_yuan"] = sold["this_year"]
        figures[name + "growth"] = sold["this_year"] / sold["last_year"] - 1
        figures[name + "cny_growth"] = around["this_year"] / around["last_year"] - 1
        figures[name + "attainment"] = _attained(lines, market.targets, summed.windows)[name == "one_"]
        full = summed.windows.this.full_months()
        monthly = lines.groupby("month")["amount_yuan"].sum()
        span = pd.period_range(months["month"].min(), full.max(), freq="M")
        figures[name + "best"] = monthly.reindex(span).fillna(0).rolling(len(full)).sum().max()
    figures["one_rank"] = int((dealers["this_year"] > own["this_year"] + 0.005).sum()) + 1
    figures["one_share"] = own["this_year"] / dealers["this_year"].sum()
    others = peer_groups(Dataset("synthetic", {"dealers": market.dealers})).others(dealer_id)
    sold = dealers.where(dealers["last_year"] > 0)
    reached = _reached(months, market.targets, summed.windows)
    market_share = dealers["this_year"] * 365 / summed.windows.this.days / attributes["market_size_yuan"]
    for name, values in (
        ("growth", sold["this_year"] / sold["last_year"] - 1),
        ("attainment", reached),
        ("market_share", market_share),
    ):
        known = values.reindex(others).dropna()
        figures |= {
            name + "_median": known.median(),
            name + "_top": known.quantile(0.75),
            name + "_n": len(known),
        }
    tables["one_mix"] = _mix(mix, dealer_id, others)
    return Answer(tables, figures)


def _groups(mix: pd.DataFrame, dealers: pd.DataFrame) -> pd.DataFrame:
    flags = mix.groupby("dealer_id")[["now", "then", "earlier"]].any()
    kind = np.select(
        [flags["now"] & flags["then"], flags["now"] & ~flags["earlier"], flags["now"]], GROUPS[:3], GROUPS[3]
    )
    found = dealers.groupby(kind)[["this_year", "last_year"]].sum().reindex(list(GROUPS)).fillna(0.0)
    counted = pd.Series(kind).value_counts().reindex(list(GROUPS)).fillna(0.0)
    found.insert(0, "dealers", counted.to_numpy(dtype="float64"))
    return found


def _months(months: pd.DataFrame, windows: Windows) -> pd.DataFrame:
    sums = months.groupby("month")[["this_year", "last_year"]].sum()
    wanted = windows.this.months
    return pd.DataFrame(
        {
            "this_year": sums["this_year"].reindex(wanted).fillna(0.0).to_numpy(),
            "last_year": sums["last_year"].reindex(wanted - 12).fillna(0.0).to_numpy(),
        },
        index=wanted.astype(str),
    )


def _reached(months: pd.DataFrame, targets: pd.DataFrame, windows: Windows) -> pd.Series:
    wanted = targets[targets["month"].isin(windows.this.full_months())]
    both = wanted.merge(months, on=["dealer_id", "month"], how="left").groupby("dealer_id")
    sums = both[["amount_yuan", "target_yuan"]].sum()
    return sums["amount_yuan"] / sums["target_yuan"]


def _attained(lines: pd.DataFrame, targets: pd.DataFrame, windows: Windows) -> tuple[float, float]:
    wanted = targets[targets["month"].isin(windows.this.full_months())]
    sold = lines[lines["month"].isin(windows.this.full_months())]["amount_yuan"].sum()
    own = wanted[wanted["dealer_id"].isin(lines["dealer_id"].unique())]
    return sold / wanted["target_yuan"].sum(), sold / own["target_yuan"].sum()


def _mix(mix: pd.DataFrame, dealer_id: str, others: list[str]) -> pd.DataFrame:
    wide = mix.pivot_table(index="dealer_id", columns="category", values="this_year", aggfunc="sum").fillna(
        0.0
    )
    shares = wide.div(wide.sum(axis=1), axis=0)
    return pd.DataFrame(
        {
            "this_year": wide.loc[dealer_id],
            "share": shares.loc[dealer_id],
            "peer_share": shares.loc[others].median(),
        }
    ).sort_index()
