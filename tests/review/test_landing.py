"""Landing: against independent figures, against a year built with a known truth, and against past years."""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jbptools.data import case
from jbptools.review.landing.methods import landing
from jbptools.review.landing.proof import dealer_landing, landing_backtest, monthly_sales
from jbptools.review.landing.season import fit_season, holiday_effect, window_parts
from jbptools.words import KitError

LAST = [150, 190, 120, 140, 150, 155, 160, 165, 170, 150, 140, 110]
THIS = [205, 110, 128, 149, 158, 165]
RETAIL = Path(__file__).parents[3] / "shared" / "real-data" / "uci-online-retail" / "online_retail.csv.gz"


def months(start, values):
    return pd.Series(values, pd.period_range(start, periods=len(values), freq="M"), dtype="float64")


def test_independent_figures():
    result = landing(months("2024-01", [*LAST, *THIS]), 2025)
    assert result.methods["run_rate"] == pytest.approx(1830.0, abs=0.01)
    assert result.methods["same_growth"] == pytest.approx(1819.9, abs=0.05)
    assert result.methods["plan_to_go"] is None
    assert result.low <= result.point <= result.high


def test_january_alone_misleads_and_both_months_together_do_not():
    series = months("2024-01", [*LAST, *THIS])
    january = landing(series, 2025, through="2025-01").methods["same_growth"]
    both = landing(series, 2025, through="2025-02").methods["same_growth"]
    assert january / 1800 - 1 == pytest.approx(0.37, abs=0.005)
    assert both / 1800 - 1 == pytest.approx(-0.07, abs=0.005)


def made_year(year, level=100.0):
    """A year with a known truth: season, and a holiday of which the windows are where the date is."""
    span = pd.period_range(f"{year}-01", periods=12, freq="M")
    index = np.array([0.9, 0.9, 0.9, 1.0, 1.0, 1.1, 1.2, 1.2, 1.1, 0.9, 0.9, 0.9])
    return pd.Series(level * (index + window_parts(span) @ [0.8, -0.4]), span)


def test_the_moving_holiday_is_recovered():
    """New Year moves from 29 January 2025 to 17 February 2026: growth on January is badly wrong."""
    past = pd.concat([made_year(y) for y in (2023, 2024, 2025)])
    truth = made_year(2026, 104.0)
    series = pd.concat([past, truth.iloc[:1]])
    result = landing(series, 2026)
    ours, naive = (abs(result.methods[name] / truth.sum() - 1) for name in ("seasonal", "same_growth"))
    assert naive > 0.03
    assert ours < naive / 20
    before, after = holiday_effect([past])
    assert (before, after) == pytest.approx((0.8, -0.4), abs=0.03)


def test_shares_of_a_year_add_up_and_windows_are_whole():
    span = pd.period_range("2022-06", periods=84, freq="M")
    parts = window_parts(span)
    assert parts.sum(axis=0) == pytest.approx([7, 7])
    season = fit_season(pd.concat([made_year(2023), made_year(2024)]))
    for year in range(2025, 2029):
        assert season.expected(pd.period_range(f"{year}-01", periods=12, freq="M")).sum() == pytest.approx(1)


figures = st.lists(st.floats(1, 1e6), min_size=24, max_size=24)


@given(figures, st.integers(1, 12), st.floats(0.01, 100))
def test_landing_scales_and_ends_at_the_actual(values, k, factor):
    series = months("2023-01", values)
    end = pd.Period("2024-01", "M") + (k - 1)
    one, big = (landing(s, 2024, through=end) for s in (series, series * factor))
    for name in ("run_rate", "same_growth", "seasonal"):
        assert big.methods[name] == pytest.approx(one.methods[name] * factor, rel=1e-6)
        if k == 12:
            assert one.methods[name] == pytest.approx(sum(values[12:]))
    assert one.low <= one.point <= one.high


def test_plan_to_go_and_what_each_month_must_bring():
    plan = months("2025-01", [160] * 12)
    result = landing(months("2025-01", THIS), 2025, plan)
    assert result.methods["plan_to_go"] == 915 + 960
    assert result.method == "plan_to_go"
    assert result.needed_per_month == pytest.approx((1920 - 915) / 6)
    assert set(result.reasons) == {"same_growth", "seasonal"}


def test_a_missing_month_is_named_and_an_empty_year_refused():
    holed = months("2025-01", THIS).drop(pd.Period("2025-03", "M"))
    with pytest.raises(KitError, match="2025-03"):
        landing(holed, 2025)
    with pytest.raises(KitError):
        landing(months("2024-01", LAST), 2025)


def test_a_year_over_needs_no_range():
    result = landing(months("2024-01", LAST), 2024)
    assert result.point == result.low == result.high == 1800
    assert result.needed_per_month is None


@pytest.fixture(scope="module")
def tested():
    return landing_backtest(monthly_sales(case(), "offtake"), [2025], [3, 6, 9])


def test_on_the_case_the_season_beats_the_run_rate_and_errors_shrink(tested):
    error = tested.assign(size=tested["error"].abs()).groupby(["method", "months_known"])["size"].mean()
    assert error["seasonal"][3] < error["run_rate"][3]
    assert error["seasonal"][6] < error["run_rate"][6]
    assert error["seasonal"][9] < error["seasonal"][3]
    assert error["seasonal"][6] < 0.05


def test_the_range_holds_what_it_promises_on_the_case():
    """80 % ranges from 2024's errors, checked on 2025: most actuals must lie inside."""
    wide = monthly_sales(case(), "sell_in").iloc[:, :36]
    ahead = landing_backtest(wide.iloc[:, :24], [2024], [6])
    errors = ahead[ahead["method"] == "seasonal"]["error"].tolist()
    inside = []
    for _, series in wide.iterrows():
        result = landing(series, 2025, through="2025-06", errors=errors)
        inside.append(result.low <= series.iloc[24:36].sum() <= result.high)
    assert np.mean(inside) > 0.6


def test_dealer_landing_of_the_open_year():
    for name in (None, "D001", "D012"):
        result = dealer_landing(case(), name)
        assert result.months_known == 6
        assert result.plan is not None
        assert result.low <= result.point <= result.high
    with pytest.raises(KitError, match="D999"):
        dealer_landing(case(), "D999")


@pytest.mark.skipif(not RETAIL.exists(), reason="the real data lie beside the project only on some machines")
def test_on_a_real_gift_wholesaler_only_the_run_rate_can_speak_and_it_is_far_off():
    """One year of data: no season can be known, and gifts sell in autumn. The tool must say so."""
    lines = pd.read_csv(RETAIL, encoding="utf-8")
    lines.columns = [name.strip().lower().replace(" ", "_") for name in lines.columns]
    day = pd.to_datetime(lines["invoicedate"])
    price = lines["unitprice"] if "unitprice" in lines else lines["price"]
    sales = (lines["quantity"] * price).groupby(day.dt.to_period("M")).sum()
    whole = sales[sales.index <= pd.Period("2011-11", "M")]  # December 2011 ends on the 9th
    assert len(whole) == 12
    tested = landing_backtest(whole.to_frame().T, [2010], [3, 6, 9], first_month=12)
    assert set(tested["method"]) == {"run_rate"}
    errors = tested.set_index("months_known")["error"]
    assert errors[6] < -0.1
    half = landing(whole, 2010, through="2011-05", first_month=12)
    assert set(half.reasons) == {"same_growth", "seasonal", "plan_to_go"}


BIKES = RETAIL.parents[1] / "adventureworks-resellers" / "reseller_sales.csv.gz"


@pytest.mark.skipif(not BIKES.exists(), reason="the real data lie beside the project only on some machines")
def test_years_before_the_table_of_new_years_are_landed_without_a_holiday():
    """Public sample of a bicycle maker, 2010-2013: no New Year is known or needed."""
    lines = pd.read_csv(BIKES, parse_dates=["OrderDate"])
    sales = lines.groupby(lines["OrderDate"].dt.to_period("M"))["SalesAmount"].sum()
    tested = landing_backtest(sales.to_frame("all").T, [2012], [6], first_month=12)
    assert set(tested["method"]) == {"run_rate", "same_growth", "seasonal"}
    assert tested["actual"].iloc[0] == pytest.approx(sales.iloc[-12:].sum())
    assert tested["error"].abs().max() < 0.5
