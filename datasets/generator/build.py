"""Runs the dealers once and hands every table its rows."""

import json
from collections.abc import Callable, Iterable
from pathlib import Path

from datasets.generator import (
    tables_claims,
    tables_dealers,
    tables_market,
    tables_money,
    tables_outlets,
    tables_targets,
    tables_trade,
    tables_visits,
)
from datasets.generator.flows import Trade, trade
from datasets.generator.package import write_package
from datasets.generator.people import DEALERS
from datasets.generator.write import parts_by_year, write

__all__ = ["DICTIONARY", "build", "columns"]

ROOT = Path(__file__).parents[2]
DICTIONARY = ROOT / "jbptools" / "data" / "dictionary.json"

Row = tuple[object, ...]
Rows = Callable[[Trade], Iterable[Row]]

#: table -> rows of one dealer
PER_DEALER: dict[str, Rows] = {
    "dealers": lambda book: [tables_dealers.dealers(book)],
    "sell_in": tables_trade.sell_in,
    "offtake": tables_trade.offtake,
    "stock": tables_trade.stock,
    "targets": tables_targets.targets,
    "channel_sales": tables_money.channel_sales,
    "rebates": tables_claims.rebates,
    "promotions": tables_claims.promotions,
    "claims": tables_claims.claims,
    "receivables": tables_money.receivables,
    "dealer_pnl": tables_money.pnl,
    "dealer_balance": tables_money.balance,
    "maker_costs": tables_money.maker_costs,
    "coverage": tables_market.coverage,
    "service": tables_market.service,
    "price_checks": tables_market.price_checks,
    "outlets": tables_outlets.outlets,
    "store_checks": tables_outlets.store_checks,
    "store_audits": tables_outlets.store_audits,
    "visits": tables_visits.visits,
}
#: table -> rows, the same for all dealers
COMMON: dict[str, Callable[[], Iterable[Row]]] = {
    "products": tables_trade.products,
    "price_list": tables_trade.price_list,
    "rebate_terms": tables_claims.rebate_terms,
    "msl": tables_market.msl,
}
#: big tables: one file a year, by the column that holds the date or month
BY_YEAR = {"sell_in": 1, "offtake": 1, "stock": 1}


def columns(table: str) -> list[str]:
    """Return the table's columns in the dictionary's order."""
    tables = json.loads(DICTIONARY.read_text(encoding="utf-8"))["tables"]
    return list(tables[table]["columns"])


def _save(folder: Path, table: str, rows: list[Row]) -> None:
    header = columns(table)
    if table not in BY_YEAR:
        write(folder / f"{table}.csv", header, rows)
        return
    for year, part in parts_by_year(rows, BY_YEAR[table]).items():
        write(folder / f"{table}_{year}.csv", header, part)


def build(folder: Path) -> None:
    """Write every table of the case company into a folder, and ``datapackage.json`` beside it."""
    folder.mkdir(parents=True, exist_ok=True)
    books = [trade(dealer) for dealer in DEALERS]
    for table, common in COMMON.items():
        _save(folder, table, list(common()))
    for table, rows in PER_DEALER.items():
        _save(folder, table, [row for book in books for row in rows(book)])
    write_package(DICTIONARY, folder)
