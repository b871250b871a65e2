"""Print what the kit computes on public data: ``jbp verify adventureworks --folder FOLDER``.

The folder is the data set's own or the one above it. The tests compute the same figures a second way,
from the files' lines with plain Python.
"""

import argparse
import sys
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path

import pandas as pd

if __package__ in (None, ""):
    sys.path.insert(0, str(Path(__file__).parents[1]))

from jbptools.data.dataset import Dataset
from jbptools.dealers.tiering import RULES, concentration, measure, tier
from jbptools.review import compare, fair_windows, first_look, ledger, like_for_like
from jbptools.words import use_language
from tools.real_data import adventureworks, online_retail, quotas, stock_months, wholesale

__all__ = ["FIGURES", "attainment", "cancelled_giants", "main", "stock_cover"]

Figures = Mapping[str, object]


def _pareto(name: str, amounts: pd.Series) -> Figures:
    spread = concentration(amounts)
    return {
        f"{name}: dealers with sales": spread.buying,
        f"{name}: total": round(spread.total, 2),
        f"{name}: share of the largest 20 %": round(spread.top_share(0.2), 4),
        f"{name}: dealers that carry 80 %": spread.dealers_for(0.8),
    }


def _tiers(dataset: Dataset) -> Iterator[tuple[str, object]]:
    measured = measure(dataset)
    for name, rules in RULES.items():
        placed = tier(measured, rules)
        yield f"tiers, rules '{name}'", placed.counts() | {"unplaced": len(placed.unplaced)}
    placed = tier(measured)
    yield "indicators used (points)", {key: round(points, 1) for key, points in placed.used.items()}
    moves = placed.stability.moves
    yield "most dealers that a 10-point shift moves", int(moves["moved"].max()) if len(moves) else 0
    agreement = placed.stability.agreement.dropna()
    if len(agreement):
        yield "dealers stable in 90 % of 2,000 weightings", int((agreement >= 0.9).sum())
    for note in placed.notes:
        yield "note", note.say("en")


def _growth(dataset: Dataset, name: str, as_of: date | None = None) -> Iterator[tuple[str, object]]:
    book = ledger(dataset)
    windows = fair_windows(book.days_with_lines(), as_of)
    look = first_look(dataset, as_of=as_of, book=book)
    yield f"{name}: window", look.definition.say("en")
    yield f"{name}: sales, same window last year", (look.sales_yuan, look.last_year_yuan)
    yield f"{name}: growth", round(look.growth, 4)
    groups, _ = like_for_like(book, windows)
    for group, row in groups.to_dict("index").items():
        yield f"{name}: {group}", (row["dealers"], row["this_year"], row["last_year"])
    same = groups.loc["like_for_like"]
    yield f"{name}: like-for-like growth", round(float(same["growth"]), 4)
    for note in look.notes:
        yield f"{name}: note", note.say("en")


def attainment(lines: pd.DataFrame, filed: pd.DataFrame) -> pd.DataFrame:
    """Orders against quotas, a quota's date being the first day of its period (until the next date).

    Args:
        lines: rep, date, amount_yuan.
        filed: rep, date, quota.

    Returns:
        One row per rep and quota date: quota, orders, attainment.
    """
    starts = pd.DatetimeIndex(sorted(filed["date"].unique()))
    place = starts.searchsorted(lines["date"], side="right") - 1
    inside = lines[place >= 0].assign(start=starts[place[place >= 0]])
    orders = inside.groupby(["rep", "start"])["amount_yuan"].sum()
    table = filed.rename(columns={"date": "start"}).set_index(["rep", "start"])
    table["orders"] = orders.reindex(table.index).fillna(0.0)
    table["attainment"] = table["orders"] / table["quota"]
    return table


def _ends(lines: pd.DataFrame, filed: pd.DataFrame) -> pd.DataFrame:
    """The other reading, to compare: a quota's date as the last day of its period."""
    ends = pd.DatetimeIndex(sorted(filed["date"].unique()))
    place = ends.searchsorted(lines["date"], side="left")
    inside = lines[place < len(ends)].assign(start=ends[place[place < len(ends)]])
    orders = inside.groupby(["rep", "start"])["amount_yuan"].sum()
    table = filed.rename(columns={"date": "start"}).set_index(["rep", "start"])
    table["orders"] = orders.reindex(table.index).fillna(0.0)
    return table


def _quota_figures(lines: pd.DataFrame, filed: pd.DataFrame) -> Iterator[tuple[str, object]]:
    table = attainment(lines, filed)
    yield "quotas: orders follow the quota (correlation), date = first day", _fit(table)
    yield "quotas: the same, date = last day", _fit(_ends(lines, filed))
    periods = table.groupby("start")[["quota", "orders"]].sum()
    for start, row in periods.iterrows():
        yield f"quota from {start:%Y-%m-%d}", (row["quota"], round(row["orders"], 2), _rate(row))
    yield "all quotas", (periods["quota"].sum(), round(periods["orders"].sum(), 2), _rate(periods.sum()))
    early = lines[lines["date"] == pd.Timestamp(2013, 9, 28)]["amount_yuan"].sum()
    yield "ordered the day before the last quota date (2013-09-28)", round(float(early), 2)
    yield "rep-periods that reached their quota", (int((table["attainment"] >= 1).sum()), len(table))


def _fit(table: pd.DataFrame) -> float:
    return round(float(table["quota"].corr(table["orders"])), 4)


def _rate(row: pd.Series) -> float:
    return round(float(row["orders"] / row["quota"]), 4)


def stock_cover(stock: pd.DataFrame, month: str, sold: set[str]) -> Figures:
    """Days that the maker's month-end stock of resellers' products lasts at the last twelve months' outflow.

    Args:
        stock: sku, month, cost, units_out, units_left.
        month: e.g. ``2013-11``.
        sold: the products counted.
    """
    last = pd.Period(month, "M")
    ours = stock[stock["sku"].isin(sold) & (stock["month"] <= last)]
    now = ours[ours["month"] == last]
    year = ours[ours["month"] > last - 12]
    value = float((now["units_left"].clip(lower=0) * now["cost"]).sum())
    outflow = float((year["units_out"] * year["cost"]).sum())
    idle = set(now.loc[now["units_left"] > 0, "sku"]) - set(year.loc[year["units_out"] > 0, "sku"])
    return {
        "stock at cost": round(value, 2),
        "outflow at cost, 12 months": round(outflow, 2),
        "days of cover": round(value / (outflow / 365), 1),
        "products with negative stock": int((now["units_left"] < 0).sum()),
        "products in stock without outflow in 12 months": len(idle),
    }


def adventureworks_figures(folder: Path) -> Iterator[tuple[str, object]]:
    """Concentration, dormancy, tiers, growth, quotas, stock."""
    dataset = adventureworks(folder)
    lines, dealers = dataset.table("sell_in"), dataset.table("dealers")
    totals = lines.groupby("dealer_id")["amount_yuan"].sum()
    yield "dealers in the list", len(dealers)
    yield "order lines", len(lines)
    names = dealers["dealer_name"].value_counts()
    yield "names that occur twice", sorted(names.index[names > 1])
    yield from _pareto("all years", totals).items()
    recent = measure(dataset).sales
    yield from _pareto("last 12 months", recent.amounts).items()
    quiet = len(totals) - int((recent.amounts > 0).sum())
    yield "never ordered", len(set(dealers["dealer_id"]) - set(totals.index))
    yield "dormant: ordered once, nothing in the last 12 full months", quiet
    yield from _tiers(dataset)
    yield from _growth(dataset, "2013 to date")
    yield from _growth(dataset, "2012", date(2012, 12, 31))
    book = ledger(dataset)
    table = compare(book, fair_windows(book.days_with_lines()), "category")
    for name, row in table.iterrows():
        growth = round(float(row["growth"]), 4)
        yield f"2013 to date: {name}", (row["this_year"], row["last_year"], growth)
    yield from _quota_figures(lines, quotas(folder))
    stock = stock_months(folder)
    moved = stock.sort_values(["sku", "month"])
    before = moved.groupby("sku")["units_left"].shift()
    rest = (before + moved["units_in"] - moved["units_out"] - moved["units_left"]).dropna()
    yield "stock: months x products checked, identity broken", (len(rest), int((rest != 0).sum()))
    for name, value in stock_cover(stock, "2013-11", set(lines["sku"])).items():
        yield f"stock 2013-11: {name}", value


def wholesale_figures(folder: Path) -> Iterator[tuple[str, object]]:
    """A flat curve, tiers by white space, and what cannot be said without dates."""
    dataset = wholesale(folder)
    lines = dataset.table("sell_in")
    yield from _pareto("clients", lines.groupby("dealer_id")["amount_yuan"].sum()).items()
    for category, part in lines.groupby("category"):
        spread = concentration(part.set_index("dealer_id")["amount_yuan"])
        yield f"{category}: total, share of the largest 20 %", (spread.total, round(spread.top_share(0.2), 4))
    yield from _tiers(dataset)
    largest = lines.groupby("dealer_id")["amount_yuan"].sum().idxmax()
    look = first_look(dataset, str(largest))
    yield f"largest client {largest}: amount, share, rank", (look.sales_yuan, round(look.share, 4), look.rank)
    for note in look.notes:
        yield "note", note.say("en")


def cancelled_giants(lines: pd.DataFrame, least: float) -> pd.DataFrame:
    """Orders of at least this amount that were cancelled line for line: same customer, product, quantity.

    Args:
        lines: dealer_id, date, sku, quantity_cases, amount_yuan, invoice (C... is a cancellation).
        least: amount of the line.
    """
    lines = lines.dropna(subset="dealer_id")
    back = lines[lines["invoice"].str.startswith("C") & (lines["amount_yuan"] <= -least)]
    sold = lines[lines["amount_yuan"] >= least]
    pairs = sold.merge(
        back.assign(quantity_cases=-back["quantity_cases"]),
        on=["dealer_id", "sku", "quantity_cases"],
        suffixes=("", "_back"),
    )
    return pairs[pairs["date_back"] >= pairs["date"]]


def online_retail_figures(folder: Path) -> Iterator[tuple[str, object]]:
    """Returns, cancelled giants, missing customers, the month that broke off."""
    dataset = online_retail(folder)
    lines = dataset.table("sell_in")
    yield "lines", len(lines)
    yield "net amount", round(float(lines["amount_yuan"].sum()), 2)
    back = lines[lines["invoice"].str.startswith("C")]
    yield "cancellation lines, amount", (len(back), round(float(back["amount_yuan"].sum()), 2))
    nobody = lines["dealer_id"].isna()
    yield "lines without a customer", int(nobody.sum())
    yield "their net amount", round(float(lines.loc[nobody, "amount_yuan"].sum()), 2)
    codes = lines[~lines["sku"].str.match(r"\d{5}")]
    yield (
        "lines whose code does not begin with five digits, amount",
        (
            len(codes),
            round(float(codes["amount_yuan"].sum()), 2),
        ),
    )
    net = lines.groupby("dealer_id")["amount_yuan"].sum().round(2)
    gross = lines[lines["amount_yuan"] > 0].groupby("dealer_id")["amount_yuan"].sum()
    yield from _pareto("customers, net", net).items()
    yield "customers with a negative total", int((net < 0).sum())
    for pair in cancelled_giants(lines, 10_000).to_dict("records"):
        who = pair["dealer_id"]
        ranks = int(gross.rank(ascending=False)[who]), int(net.rank(ascending=False)[who])
        yield (
            f"cancelled giant {pair['invoice']} / {pair['invoice_back']}",
            (
                who,
                pair["amount_yuan"],
                f"rank {ranks[0]} gross, {ranks[1]} net",
            ),
        )
    yield from _growth(dataset, "year to date")
    yield from _tiers(dataset)


FIGURES: Mapping[str, Callable[[Path], Iterator[tuple[str, object]]]] = {
    "adventureworks": adventureworks_figures,
    "wholesale": wholesale_figures,
    "online-retail": online_retail_figures,
}
_FOLDERS = {
    "adventureworks": "adventureworks-resellers",
    "wholesale": "uci-wholesale-customers",
    "online-retail": "uci-online-retail",
}


def _shown(value: object) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{key} {_shown(part)}" for key, part in value.items())
    if isinstance(value, (tuple, list)):
        return " | ".join(_shown(part) for part in value)
    if isinstance(value, float):
        return f"{value:,.4f}" if abs(value) < 10 else f"{value:,.2f}"
    return f"{value:,}" if isinstance(value, int) else str(value)


def main(arguments: list[str]) -> int:
    """Print the figures of one data set, or of all, one a line."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    asked.add_argument("dataset", nargs="?", choices=list(FIGURES))
    asked.add_argument("--folder", type=Path, default=Path(__file__).parents[2] / "shared" / "real-data")
    options = asked.parse_args(arguments)
    use_language("en")
    for name in [options.dataset] if options.dataset else list(FIGURES):
        within = options.folder / _FOLDERS[name]
        folder = within if within.is_dir() else options.folder
        print(f"== {name}")
        try:
            for figure, value in FIGURES[name](folder):
                print(f"{figure}: {_shown(value)}")
        except FileNotFoundError as missing:
            print(
                f"The files of {name} are not in {folder}: {missing.filename}. Name the place with --folder."
            )
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
