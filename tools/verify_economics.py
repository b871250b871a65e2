"""Print the figures behind the money: ``python tools/verify_economics.py golden landing stories``.

``golden`` needs nothing, ``landing`` also reads public data where they lie, ``stories`` reads the case.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

import pandas as pd

if __package__ in (None, ""):
    sys.path.insert(0, str(Path(__file__).parents[1]))

from jbptools.data import case
from jbptools.economics.model import DealerModel
from jbptools.economics.promotion import break_even_uplift
from jbptools.economics.ratios import cash_freed, gmroi, stock_turns, turn_and_earn
from jbptools.economics.roi import VARIANTS
from jbptools.review.gap.price_volume_mix import price_volume_mix
from jbptools.review.gap.split import lmdi, one_at_a_time, shapley_product
from jbptools.review.landing.methods import landing
from jbptools.review.landing.proof import landing_backtest, monthly_sales
from jbptools.review.opportunities.finding import opportunities
from jbptools.review.signs.signs import warning_signs
from jbptools.words import use_language
from tools.real_data import adventureworks, online_retail

__all__ = ["FIGURES", "golden", "landing_errors", "main", "real_landing", "stories"]

Lines = Iterator[tuple[str, object]]
_OWN, _BEST = (1200, 0.62, 18, 3.1, 96.0), (1350, 0.74, 22, 3.4, 94.0)
_LAST = (150, 190, 120, 140, 150, 155, 160, 165, 170, 150, 140, 110)
_THIS = (205, 110, 128, 149, 158, 165)


def golden(folder: Path) -> Lines:
    """What the kit computes for every independent figure; money in 10,000 CNY."""
    own, best = list(_OWN), list(_BEST)
    yield "gap: Shapley", (shapley_product(own, best) / 1e4).round(2).tolist()
    yield "gap: LMDI-I", (lmdi(own, best) / 1e4).round(2).tolist()
    alone = one_at_a_time(own, best) / 1e4
    whole = (shapley_product(own, best) / 1e4).sum()
    yield "gap: one at a time", alone.round(2).tolist()
    yield (
        "gap: left unexplained by it (rounded parts, exact)",
        (
            round(float(round(whole, 2) - alone.round(2).sum()), 2),
            round(float(whole - alone.sum()), 4),
        ),
    )
    yield (
        "gap from zero: Shapley, LMDI-I limit",
        (
            shapley_product([0, 10, 5], [4, 12, 5]).round(6).tolist(),
            lmdi([0, 10, 5], [4, 12, 5]).round(6).tolist(),
        ),
    )
    items = pd.DataFrame(
        {
            "quantity_0": [1000, 500],
            "amount_0": [50_000, 40_000],
            "quantity_1": [900, 700],
            "amount_1": [46_800, 54_600],
        }
    )
    effects = price_volume_mix(items)
    yield (
        "price-volume-mix: volume, mix, price",
        [round(float(v), 2) for v in (effects.volume, effects.mix, effects.price)],
    )
    yield from _roi_figures()
    for margin, cut, base, lump in (
        (0.30, 0.05, None, 0.0),
        (0.30, 0.10, None, 0.0),
        (0.20, 0.10, None, 0.0),
        (0.085, 0.03, None, 0.0),
        (0.30, 0.10, 50.0, 3.0),
    ):
        uplift = break_even_uplift(margin, cut, base, lump).uplift
        yield f"break-even: margin {margin}, cut {cut}, lump {lump}", round(uplift or 0.0, 4)
    series = pd.Series([*_LAST, *_THIS], pd.period_range("2024-01", periods=18, freq="M"), dtype="float64")
    said = landing(series, 2025)
    yield (
        "landing: run rate, same growth",
        [round(said.methods[name] or 0.0, 1) for name in ("run_rate", "same_growth")],
    )


def _roi_figures() -> Lines:
    dealer = DealerModel(2000, 0.085, 36.8, 112, 32, 28, claims=18, prepayment=12, fixed_assets=60)
    pnl, tied = dealer.pnl, dealer.investment
    yield (
        "profit before tax, stock, receivables, working capital",
        [round(v, 2) for v in (pnl.profit_before_tax, tied.stock, tied.receivables, tied.working_capital)],
    )
    for name in VARIANTS:
        yield f"ROI {name}", round(dealer.roi(name).value or 0.0, 4)
    tree = dealer.roi()
    yield "after-tax margin, capital turns", (round(tree.margin or 0, 4), round(tree.turns or 0, 2))
    yield (
        "cash freed by 10 fewer days, GMROI, turns, turn-and-earn",
        [
            round(v or 0.0, 2)
            for v in (
                cash_freed(pnl.cogs, 10),
                gmroi(pnl.gross_profit, tied.stock),
                stock_turns(pnl.cogs, tied.stock),
                turn_and_earn(pnl.cogs, tied.stock, pnl.gross_margin or 0.0),
            )
        ],
    )


def landing_errors(wide: pd.DataFrame, years: list[int], first_month: int = 1) -> pd.DataFrame:
    """Mean absolute error by year, months known and method; and the signed error of the total."""
    tested = landing_backtest(wide, years, (1, 2, 3, 6, 9), first_month)
    total = landing_backtest(wide.sum().to_frame("total").T, years, (1, 2, 3, 6, 9), first_month)
    tested["size"] = tested["error"].abs()
    keys = ["year", "months_known", "method"]
    table = tested.groupby(keys)["size"].mean().unstack()
    return table.join(total.set_index(keys)["error"].unstack().add_suffix(" (total)")).round(4)


def real_landing(folder: Path) -> Lines:
    """Back-tests on the case and on public data."""
    for basis in ("sell_in", "offtake"):
        yield (
            f"case, {basis}: mean absolute error of 60 dealers, signed error of the total",
            "\n"
            + landing_errors(
                monthly_sales(case(), basis),
                [2024, 2025],
            ).to_string(),
        )
    retail = folder / "uci-online-retail"
    if retail.exists():
        sales = _by_month(online_retail(retail).table("sell_in"))
        whole = sales[sales.index <= pd.Period("2011-11", "M")]
        yield (
            "Online Retail, year from December 2010: error of the total",
            "\n"
            + landing_backtest(whole.to_frame("all").T, [2010], (1, 2, 3, 6, 9), 12)[
                ["months_known", "method", "error"]
            ]
            .round(4)
            .to_string(index=False),
        )
    bikes = folder / "adventureworks-resellers"
    if bikes.exists():
        sales = _by_month(adventureworks(bikes).table("sell_in"))
        yield (
            "AdventureWorks, years from December: error of the total",
            "\n"
            + landing_backtest(sales.to_frame("all").T, [2011, 2012], (3, 6, 9), 12)[
                ["year", "months_known", "method", "error"]
            ]
            .round(4)
            .to_string(index=False),
        )


def _by_month(lines: pd.DataFrame) -> pd.Series:
    return lines.groupby(lines["date"].dt.to_period("M"))["amount_yuan"].sum()


def stories(folder: Path) -> Lines:
    """The signs at the case's dealers, and the first opportunity of those that have one."""
    signs = warning_signs(case())
    for sign in signs:
        yield f"{sign.dealer_id} {sign.rule} {sign.level}", sign.message.say()
    for name in sorted({sign.dealer_id for sign in signs if sign.level == "red"}):
        found = opportunities(case(), name)
        yield f"{name} first opportunity", f"{found[0].name.say()}: {found[0].message.say()}"
        yield f"{name} proof", found.proof.say()


FIGURES = {"golden": golden, "landing": real_landing, "stories": stories}


def main(arguments: list[str] | None = None) -> int:
    """Print the figures asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", nargs="*", choices=[*FIGURES, []], default=[])
    parser.add_argument("--folder", type=Path, default=Path(__file__).parents[2] / "shared" / "real-data")
    asked = parser.parse_args(arguments)
    use_language("en")
    for name in asked.what or FIGURES:
        print(f"== {name}")
        for label, value in FIGURES[name](asked.folder):
            print(f"{label}: {value}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
