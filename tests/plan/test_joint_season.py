"""The months of the money in the shape of the dealer's year: against plain loops, and the year's own sums."""

import time
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jbptools.data import case
from jbptools.data.cny import NEW_YEARS
from jbptools.dealers.flows import maker_money
from jbptools.dealers.money import dealer_money
from jbptools.plan import Plan
from jbptools.plan.document.diff import diff
from jbptools.plan.examples import example
from jbptools.plan.joint.arithmetic import by_month, cash_peak, year
from jbptools.plan.joint.levers import LEVERS, levers, previewed, with_lever
from jbptools.plan.joint.lines import money_line, set_money_line, settled
from jbptools.plan.joint.prefill import todays_lines, with_growth, with_today
from jbptools.plan.joint.result import joint_money
from jbptools.plan.joint.season import dealer_season, weights, with_dealer_season
from jbptools.plan.model.agreement import Money
from jbptools.words import LANGUAGES, KitError, form

from .test_money import GOLDEN, GOOD, lines

SHAPES = st.lists(st.floats(0.05, 3), min_size=12, max_size=12)
AFTER = GOLDEN | {
    "net_sales": 23e6,
    "rebate": 420e3,
    "operating_expense": 1.22e6,
    "stock_days": 25.0,
    "claims": 120e3,
    "support": 30e3,
    "maker_spend": 700e3,
}


def by_loops(before, after, shape, ramp, lag=3):
    """The same year by plain arithmetic, month after month."""
    months = len(shape)
    added = [min(1, (m + 1) / ramp) * shape[m] for m in range(months)]
    scale = sum(shape) / 12 / sum(added)
    rows, waiting = [], []
    for m in range(months):
        sales = (
            before["net_sales"] / 12 * shape[m]
            + (after["net_sales"] - before["net_sales"]) * added[m] * scale
        )
        usual = before["rebate"] / 12 * shape[m]
        rebate = usual + (after["rebate"] - before["rebate"]) * added[m] * scale
        waiting.append(rebate - usual)
        cost = sales * (1 - after["gross_margin"])
        profit = sales - cost + rebate + after["support"] / 12 - after["operating_expense"] / 12
        works = min(1, (m + 1) / ramp)
        days = {k: before[k] + (after[k] - before[k]) * works for k in ("stock_days", "receivable_days")}
        rest = sum(
            sign * (before[k] + (after[k] - before[k]) * works)
            for k, sign in (("claims", 1), ("prepayment", 1), ("fixed_assets", 1), ("payables", -1))
        )
        tied = cost * 12 / 365 * days["stock_days"] + sales * 12 / 365 * days["receivable_days"] + rest
        paid = usual + (waiting[m - lag] if m >= lag else 0)
        rows.append({"sales": sales, "profit": profit, "rebate": rebate, "paid": paid, "tied": tied})
    taxed = sum(row["profit"] for row in rows) > 0
    for row in rows:
        row["profit"] *= 1 - (after["tax_rate"] if taxed else 0)
        row["cash"] = row["profit"] - row["rebate"] + row["paid"]
    return rows


@given(shape=SHAPES, ramp=st.integers(1, 12))
@settings(max_examples=50)
def test_months_and_cash_agree_with_plain_loops(shape, ramp):
    shape = np.array(shape) / sum(shape) * 12
    flow = by_month(GOLDEN, AFTER, 12, ramp, shape)
    ours, today = by_loops(GOLDEN, AFTER, shape, ramp), by_loops(GOLDEN, GOLDEN, shape, ramp)
    for key, name in (
        ("net_sales", "sales"),
        ("dealer_profit", "profit"),
        ("invested", "tied"),
        ("cash_profit", "cash"),
    ):
        assert flow[key].tolist() == pytest.approx([row[name] for row in ours])
    position, lowest = 0.0, 0.0
    for one, other in zip(ours, today, strict=True):
        position += one["cash"] - other["cash"]
        lowest = min(lowest, position - (one["tied"] - other["tied"]))
    assert float(cash_peak(GOLDEN, AFTER, 12, ramp, shape)) == pytest.approx(-lowest, abs=1e-3)


@given(before=lines(), after=lines(), shape=SHAPES, ramp=st.integers(1, 18))
@settings(max_examples=40)
def test_whatever_the_season_the_months_add_up_to_the_year(before, after, shape, ramp):
    shape = np.array(shape) / sum(shape) * 12
    months, total = by_month(before, after, 12, ramp, shape), year(after)
    assert months["net_sales"].sum() == pytest.approx(after["net_sales"], rel=1e-9, abs=1e-2)
    assert months["dealer_profit"].sum() == pytest.approx(total["dealer_profit"], rel=1e-9, abs=1e-2)
    assert months["maker_profit"].sum() == pytest.approx(total["maker_profit"], rel=1e-9, abs=1e-2)


@given(same=lines(), shape=SHAPES)
@settings(max_examples=30)
def test_the_season_alone_takes_no_cash(same, shape):
    assert cash_peak(same, same, 12, 6, np.array(shape)) == pytest.approx(0, abs=1e-2)


@pytest.mark.parametrize("start", ["2027-01", "2026-11", "2028-07"])
def test_new_year_stands_in_its_place_and_a_year_stays_a_year(start):
    found = dealer_season(case(), "D001")
    page = Money(season=found.index, season_cny=found.cny)
    first = int(start[:4]) * 12 + int(start[5:]) - 1
    months = [f"{m // 12}-{m % 12 + 1:02d}" for m in range(first, first + 24)]
    shape = weights(page, months)
    assert shape[:12].sum() == pytest.approx(12) and shape[12:].sum() == pytest.approx(12)
    assert shape.min() > 0
    years = {2027: "2027-01", 2029: "2029-01"}
    early, late = (weights(page, [f"{y}-{m:02d}" for m in range(1, 13)]) for y in years)
    feast = {day.year: day.month for day in NEW_YEARS}
    assert feast[2027] == 2 and feast[2029] == 2 and early[0] != pytest.approx(late[0])


def test_a_plans_cash_follows_the_season_and_its_year_does_not():
    found = dealer_season(case(), "D001")
    even, seasonal = joint_money(GOOD), joint_money(with_dealer_season(GOOD, found))
    assert seasonal.after["dealer_profit"] == even.after["dealer_profit"]
    assert seasonal.by_month["net_sales"].sum() == pytest.approx(23e6)
    assert seasonal.by_month["dealer_profit"].sum() == pytest.approx(float(even.after["dealer_profit"]))
    assert seasonal.path.position != even.path.position
    assert seasonal.path.peak == pytest.approx(
        float(cash_peak(seasonal.scenario.before(), seasonal.scenario.base(), 12, 6, seasonal.season))
    )
    for language in LANGUAGES:
        assert seasonal.definition.say(language) != even.definition.say(language)
    assert with_dealer_season(with_dealer_season(GOOD, found), None) == GOOD


def test_who_pays_what_when_adds_up_to_the_cash():
    money = joint_money(with_dealer_season(GOOD, dealer_season(case(), "D001")))
    pays, path = money.who_pays, money.path
    assert pays["tied_up"].sum() == pytest.approx(
        money.by_month["invested"].iloc[-1] - by_month(*money._months_of("before"))["invested"][-1]
    )
    late = money.scenario.lines["rebate"].base - money.scenario.lines["rebate"].before
    assert 0 < pays["rebate_paid"].sum() < late, "the last quarter's rebates come next year"
    assert pays["rebate_paid"].iloc[:3].abs().max() < 1e-6
    assert path.peak_month in money.months and len(pays) == 12


def test_ten_thousand_draws_take_less_than_a_second():
    money = joint_money(with_dealer_season(GOOD, dealer_season(case(), "D001")))
    money.risk(100)
    began = time.perf_counter()
    one = money.risk(10_000, 5)
    assert time.perf_counter() - began < 1
    assert one.draws == 10_000 and np.array_equal(
        one.figures["cash_peak"], money.risk(10_000, 5).figures["cash_peak"]
    )


@pytest.mark.parametrize("text", ["1 2 3", "a b c", " ".join(["0"] * 12), " ".join(["-1"] * 12), "1e9 " * 12])
def test_a_shape_that_is_none_gets_a_sentence(text):
    with pytest.raises(KitError) as caught:
        GOOD.set_field("money_page.season", text)
    assert all(caught.value.message.say(language) for language in LANGUAGES)


def test_a_typed_shape_is_kept_shown_and_told_apart():
    typed = GOOD.set_field("money_page.season", "8，5,9 8 8 9 11 11 9 8 7 7")
    assert typed.shown("money_page.season") == "8 5 9 8 8 9 11 11 9 8 7 7"
    assert typed.set_field("money_page.season", typed.shown("money_page.season")) == typed
    assert Plan.from_json(typed.to_json()) == typed
    assert joint_money(typed).season.sum() == pytest.approx(12)
    assert all(len(diff(GOOD, typed)) == 1 and diff(GOOD, typed)[0].say(lang) for lang in LANGUAGES)


@pytest.mark.parametrize("dealer", ["D001", "D005", "D012", "D041"])
def test_todays_lines_make_the_reviews_own_profit_and_return(dealer):
    plan = with_today(Plan.new(dealer, "en"), todays_lines(case(), dealer))
    money, book = joint_money(plan), dealer_money(case(), dealer)
    assert float(money.before["dealer_profit"]) == pytest.approx(book.pnl.net_profit, abs=30)
    assert float(money.before["roi"]) == pytest.approx(book.roi().value, abs=5e-5)
    maker = maker_money(case(), dealer)
    margin = (maker.contribution + maker.trade_spend + maker.field_team) / maker.sell_in
    assert joint_money(plan).scenario.lines["maker_margin"].before == pytest.approx(margin, abs=1e-6)
    assert all(line.source for line in plan.assumptions)


def test_own_figures_stay_when_todays_are_taken_again():
    today = todays_lines(case(), "D001")
    plan = set_money_line(with_today(Plan.new("D001", "en"), today), "stock_days", "base", "21")
    again = with_today(plan, today)
    assert money_line(again, "stock_days").base == 21 and again == plan


def test_growth_carries_the_opportunities_to_the_yuan():
    plan = with_growth(GOOD)
    line = money_line(plan, "net_sales")
    assert line.base - line.before == sum(one.offtake_yuan for one in plan.opportunities)
    assert joint_money(plan).scenario.lines["rebate"].base == pytest.approx(368_000 * 1.15)
    for empty, key in ((Plan.new("Hua"), "joint.no_net_sales"), (example("weak"), None)):
        if key:
            with pytest.raises(KitError) as caught:
                with_growth(empty)
            assert caught.value.message.key == key


def test_each_lever_moves_its_line_and_keeps_the_page_readable():
    for lever in levers(joint_money(GOOD).scenario):
        assert lever.least <= lever.value <= lever.most
        for value in (lever.least, lever.most):
            moved = with_lever(GOOD, lever.key, value)
            shown = previewed(joint_money(GOOD), {lever.key: value})
            assert joint_money(moved).after["dealer_profit"] == pytest.approx(
                float(shown.after["dealer_profit"])
            )
            assert joint_money(moved).path.peak == pytest.approx(shown.path.peak)
    assert [lever.key for lever in levers(joint_money(GOOD).scenario)] == list(LEVERS)


def test_results_go_when_they_cannot_be_worked_out():
    assert settled(settled(GOOD)) == settled(GOOD)
    gone = settled(GOOD.set_item("assumption-margin", "before", "120%"))
    assert (
        "dealer_roi" not in {line.key for line in gone.assumptions} and gone.money_page.cash_peak_yuan is None
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_win_does_not_claim_cash_that_nobody_asked_about(language):
    asked, unasked = joint_money(GOOD), replace(joint_money(GOOD), cash_limit=None)
    assert asked.win_win and unasked.win_win
    assert asked.verdict.say(language) != unasked.verdict.say(language)
    assert form(unasked.path.peak, "money", language) in unasked.verdict.say(language)
