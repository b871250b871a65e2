"""The dealer's return against figures computed outside the project (tolerances as given there)."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jbptools.economics.investment import Investment, mean_investment
from jbptools.economics.model import DealerModel
from jbptools.economics.pnl import DealerPnl
from jbptools.economics.ratios import cash_conversion, cash_freed, days_of, gmroi, stock_turns, turn_and_earn
from jbptools.economics.roi import VARIANTS, roi, roi_table
from jbptools.words import KitError

WAN = 10_000
#: the sample dealer of the golden figures, in yuan
GOLDEN = DealerModel(
    net_sales=2000 * WAN,
    gross_margin=0.085,
    rebate=36.8 * WAN,
    operating_expense=112 * WAN,
    stock_days=32,
    receivable_days=28,
    claims=18 * WAN,
    prepayment=12 * WAN,
    fixed_assets=60 * WAN,
)


def test_profit_and_investment_of_the_golden_dealer():
    pnl, tied = GOLDEN.pnl, GOLDEN.investment
    assert pnl.gross_profit / WAN == pytest.approx(170.0, abs=0.01)
    assert pnl.profit_before_tax / WAN == pytest.approx(94.8, abs=0.01)
    assert tied.stock / WAN == pytest.approx(160.4, abs=0.05)
    assert tied.receivables / WAN == pytest.approx(153.4, abs=0.05)
    assert tied.working_capital / WAN == pytest.approx(343.9, abs=0.05)


@pytest.mark.parametrize(
    ("variant", "expected"),
    [
        ("pre_tax_working_capital", 0.276),
        ("pre_tax_total", 0.235),
        ("after_tax_working_capital", 0.207),
        ("full", 0.176),
    ],
)
def test_one_dealer_has_four_returns(variant, expected):
    assert GOLDEN.roi(variant).value == pytest.approx(expected, abs=0.0005)


def test_margin_times_turns_is_the_return():
    tree = GOLDEN.roi("C")
    assert tree.margin == pytest.approx(0.0356, abs=0.0001)
    assert tree.turns == pytest.approx(4.95, abs=0.005)
    assert tree.margin * tree.turns == pytest.approx(tree.value, rel=1e-12)


def test_stock_figures_of_the_golden_dealer():
    pnl, tied = GOLDEN.pnl, GOLDEN.investment
    assert cash_freed(pnl.cogs, 10) / WAN == pytest.approx(50.1, abs=0.05)
    assert gmroi(pnl.gross_profit, tied.stock) == pytest.approx(1.06, abs=0.005)
    assert stock_turns(pnl.cogs, tied.stock) == pytest.approx(11.41, abs=0.005)
    assert turn_and_earn(pnl.cogs, tied.stock, pnl.gross_margin) == pytest.approx(97.0, abs=0.05)


def test_the_reference_s_example_of_a_goal():
    """Reference 3.2: sales 2,300, cost 112 -> 122, 25 days of stock, claims 12: about 21.4 %."""
    goal = replace(
        GOLDEN,
        net_sales=2300 * WAN,
        rebate=36.8 * 1.15 * WAN,
        operating_expense=122 * WAN,
        stock_days=25,
        claims=12 * WAN,
    )
    assert goal.roi().value == pytest.approx(0.214, abs=0.002)


def test_the_classic_form_leaves_claims_out_and_b_leaves_payables_out():
    pnl = DealerPnl(1_000_000, 900_000)
    tied = Investment(100_000, 50_000, payables=30_000, claims=20_000, prepayment=10_000, fixed_assets=40_000)
    assert roi(pnl, tied, "A").base == 160_000
    assert roi(pnl, tied, "B").base == 170_000
    assert roi(pnl, tied, "full").base == 190_000
    assert roi(pnl, tied, "D").value == pytest.approx(100_000 / 900_000)


def test_half_a_year_is_brought_to_a_year():
    year = DealerPnl(2_000_000, 1_800_000, months=12)
    half = DealerPnl(1_000_000, 900_000, months=6)
    tied = Investment(500_000)
    for name in VARIANTS:
        assert roi(half, tied, name).value == pytest.approx(roi(year, tied, name).value)


def test_no_return_without_money_tied_up():
    result = roi(DealerPnl(1_000_000, 900_000), Investment(100_000, payables=150_000))
    assert result.value is None
    assert "−50,000" in result.reason.say("en")
    assert "—" in result._repr_html_()


def test_every_definition_is_named_and_said_in_both_languages():
    for name in VARIANTS:
        result = GOLDEN.roi(name)
        assert result.definition.say("zh") != result.definition.say("en")
    assert list(roi_table(GOLDEN.pnl, GOLDEN.investment)["variant"]) == list(VARIANTS)


def test_cash_basis_takes_the_rebates_that_came():
    pnl = DealerPnl(1_000_000, 920_000, rebate=30_000, rebate_received=12_000, direct_cost=50_000)
    assert pnl.rebate_outstanding == 18_000
    assert pnl.cash_profit == pnl.net_profit - 18_000
    assert DealerPnl(1_000_000, 920_000).cash_profit is None


def test_a_loss_pays_no_tax():
    pnl = DealerPnl(1_000_000, 990_000, direct_cost=50_000)
    assert pnl.tax == 0
    assert pnl.net_profit == -40_000


def test_360_and_365_days_differ_and_are_stated():
    long, short = (cash_conversion(3.65e6, 4e6, 3e5, 2e5, 1e5, days) for days in (365, 360))
    assert long.days == pytest.approx(30 + 2e5 / 4e6 * 365 - 10)
    assert short.days == pytest.approx(long.days * 360 / 365)
    assert "360" in short.definition.say("zh")
    with pytest.raises(KitError):
        days_of(1.0, 1.0, 364)
    assert cash_conversion(0.0, 4e6, 3e5, 2e5).days is None


@pytest.mark.parametrize("bad", [float("nan"), float("inf")])
def test_not_a_number_is_refused_with_its_name(bad):
    with pytest.raises(KitError, match="net_sales"):
        DealerPnl(bad, 1.0)
    with pytest.raises(KitError, match="stock"):
        Investment(bad)


def test_unknown_definition_lists_what_there_is():
    with pytest.raises(KitError, match="full"):
        GOLDEN.roi("Z")


money = st.floats(0, 1e9)


@given(money, money, money, st.lists(money, min_size=1, max_size=12))
def test_mean_investment_keeps_every_identity(ar, ap, fixed, stocks):
    mean = mean_investment([Investment(s, ar, ap, fixed_assets=fixed) for s in stocks])
    assert mean.stock == pytest.approx(sum(stocks) / len(stocks))
    assert mean.total == pytest.approx(mean.working_capital + mean.fixed_assets)
    assert mean.total - mean.classic == pytest.approx(mean.claims + mean.prepayment, abs=1e-3)


@given(st.floats(1e5, 1e9), st.floats(-0.5, 0.9), st.floats(0, 1e7), st.floats(0, 1e8), st.floats(1, 200))
def test_the_lines_add_up_and_the_tree_multiplies(sales, margin, rebate, cost, days):
    model = DealerModel(sales, margin, rebate, cost, days, days)
    lines = model.pnl.table.set_index("line")["value"]
    parts = [
        "gross_profit",
        "rebate",
        "support",
        "direct_cost",
        "shared_cost",
        "loss",
        "bad_debt",
        "finance_cost",
    ]
    scale = sales + rebate + cost
    assert lines[parts].sum() == pytest.approx(lines["profit_before_tax"], abs=1e-9 * scale)
    for name in ("full", "A", "B", "C"):
        result = model.roi(name)
        assert result.margin * result.turns == pytest.approx(result.value, rel=1e-9, abs=1e-12)
