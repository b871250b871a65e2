"""Both sides' money: against the golden figures, a second implementation, and its own identities."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jbptools.economics.model import DealerModel
from jbptools.plan import Plan
from jbptools.plan.examples import example
from jbptools.plan.joint.arithmetic import VARIANTS, by_month, cash_peak, year
from jbptools.plan.joint.inputs import DEALER_LINES, LINES, MAKER_LINES, Range, Scenario
from jbptools.plan.joint.result import joint_money, with_results
from jbptools.words import LANGUAGES, KitError

GOOD = example("good", "en")

#: the golden dealer: net sales 2000 wan, margin 8.5 %, rebate 36.8, opex 112, 32 and 28 days, ...
GOLDEN = {
    "net_sales": 20e6,
    "gross_margin": 0.085,
    "rebate": 368e3,
    "operating_expense": 1.12e6,
    "stock_days": 32.0,
    "receivable_days": 28.0,
    "claims": 180e3,
    "prepayment": 120e3,
    "payables": 0.0,
    "fixed_assets": 600e3,
    "support": 0.0,
    "tax_rate": 0.25,
    "maker_margin": 0.14,
    "maker_spend": 634e3,
}


@st.composite
def lines(draw):
    return {
        "net_sales": draw(st.floats(1e5, 1e9)),
        "gross_margin": draw(st.floats(-0.2, 0.6)),
        "tax_rate": draw(st.floats(0, 0.4)),
        "maker_margin": draw(st.floats(-0.2, 0.6)),
        "stock_days": draw(st.floats(0, 200)),
        "receivable_days": draw(st.floats(0, 200)),
        **{
            key: draw(st.floats(0, 5e6))
            for key in LINES
            if key
            not in {"net_sales", "gross_margin", "tax_rate", "maker_margin", "stock_days", "receivable_days"}
        },
    }


def test_the_golden_dealer():
    result = year(GOLDEN)
    assert round(result["profit_before_tax"]) == 948_000 and round(result["dealer_profit"]) == 711_000
    assert round(float(result["roi"]), 3) == 0.176


@given(figures=lines(), variant=st.sampled_from(sorted(VARIANTS)))
@settings(max_examples=80)
def test_a_year_agrees_with_the_calculator_of_the_lessons(figures, variant):
    result = year(figures, variant)
    model = DealerModel(**{key: figures[key] for key in DEALER_LINES})
    assert result["dealer_profit"] == pytest.approx(model.pnl.net_profit, rel=1e-9, abs=1e-3)
    assert result["invested"] == pytest.approx(model.investment.total, rel=1e-9, abs=1e-3)
    roi = model.roi(variant).value
    assert (np.isnan(result["roi"]) and roi is None) or result["roi"] == pytest.approx(
        roi, rel=1e-6, abs=1e-9
    )


@given(before=lines(), after=lines(), ramp=st.integers(1, 18))
@settings(max_examples=60)
def test_twelve_months_add_up_to_the_year(before, after, ramp):
    months = by_month(before, after, 12, ramp)
    total = year(after)
    for key, wanted in (("net_sales", after["net_sales"]), ("dealer_profit", total["dealer_profit"])):
        assert months[key].sum() == pytest.approx(wanted, rel=1e-9, abs=1e-2)
    assert months["maker_profit"].sum() == pytest.approx(total["maker_profit"], rel=1e-9, abs=1e-2)


@given(same=lines(), months=st.integers(1, 36))
@settings(max_examples=40)
def test_a_plan_that_changes_nothing_takes_no_cash(same, months):
    assert cash_peak(same, same, months) == pytest.approx(0, abs=1e-3 * months)


def test_the_good_plan_is_a_win_for_both_and_says_so():
    money = joint_money(GOOD)
    assert money.win_win and money.reconciliation.adds_up
    assert money.path.peak == pytest.approx(
        float(cash_peak(money.scenario.before(), money.scenario.base(), 12))
    )
    assert money.by_month["cash_position"].min() == pytest.approx(-money.path.peak)
    assert (money.months[0], money.months[-1], len(money.by_month)) == ("2026-01", "2026-12", 12)
    for language in LANGUAGES:
        assert all(remark.say(language) for remark in money.remarks())
        assert all(line.label.say(language) for line in money.lines())
    assert "CNY 155 k" in money.verdict.say("en") and money.roi().definition.key == "economics.roi_full"


@pytest.mark.parametrize(
    ("path", "value", "reasons"),
    [
        ("assumptions.assumption-opex.base", "1240000", []),
        ("assumptions.assumption-margin.base", "7.9%", ["fail_dealer"]),
        ("assumptions.assumption-maker-spend.base", "1100000", ["fail_maker"]),
        ("assumptions.assumption-stock.base", "60", ["fail_roi", "fail_cash"]),
        ("money_page.cash_limit_yuan", "50000", ["fail_cash"]),
        ("money_page.dealer_alternative_yuan", "900000", ["fail_dealer"]),
    ],
)
def test_each_condition_of_a_win_can_fail_with_its_reason(path, value, reasons):
    plan = GOOD
    for key in ("assumption-margin", "assumption-maker-spend", "assumption-stock"):
        if key in path:
            plan = plan.set_item(key, "low", "").set_item(key, "high", "")
    money = joint_money(plan.set_field(path, value))
    assert money.win_win == (not reasons)
    assert [failure.key for failure in money.value.failures] == [f"economics.{one}" for one in reasons]
    assert all(money.verdict.say(language) for language in LANGUAGES)


def test_goals_and_opportunities_differ_by_a_yuan_and_are_told():
    assert joint_money(GOOD.set_item("opportunity-oos", "offtake_yuan", 500_000.4)).reconciliation.adds_up
    off = joint_money(GOOD.set_item("opportunity-oos", "offtake_yuan", 499_998)).reconciliation
    assert off.difference == pytest.approx(2) and "CNY 2" in off.message.say("en")


def test_draws_are_the_same_for_the_same_seed_and_stay_in_range():
    money = joint_money(GOOD)
    one, again, other = money.risk(2_000, 7), money.risk(2_000, 7), money.risk(2_000, 8)
    assert np.array_equal(one.figures["roi"], again.figures["roi"])
    assert not np.array_equal(one.figures["roi"], other.figures["roi"])
    best, worst = (extreme(money, pick) for pick in (lambda line: line.high, lambda line: line.low))
    assert worst <= one.figures["dealer_profit"].min() and one.figures["dealer_profit"].max() <= best
    low, high = one.band("dealer_profit")
    assert worst < low < float(money.after["dealer_profit"]) < high < best
    assert 0 < one.win_share < 1 and all(one.message.say(language) for language in LANGUAGES)


def extreme(money, pick):
    chosen = {key: pick(line) for key, line in money.scenario.lines.items()}
    worse_cost = {"operating_expense": money.scenario.lines["operating_expense"]}
    costs = [worse_cost["operating_expense"].low, worse_cost["operating_expense"].high]
    chosen["operating_expense"] = min(costs) if chosen["net_sales"] > 23e6 else max(costs)
    return float(year(chosen)["dealer_profit"])


def test_without_any_uncertainty_every_draw_is_the_base_case():
    money = joint_money(GOOD)
    certain = {
        key: Range(line.before, line.base, line.base, line.base) for key, line in money.scenario.lines.items()
    }
    risk = replace(money, scenario=Scenario(certain)).risk(50)
    assert risk.win_share == 1 and set(risk.figures["dealer_profit"]) == {money.after["dealer_profit"]}
    assert risk.band("cash_peak") == pytest.approx((money.path.peak, money.path.peak))


def test_the_share_of_wins_agrees_with_the_test_of_one_plan():
    """Draw by draw, the fast conditions say what the win-win test of the economics room says."""
    money = joint_money(GOOD)
    risk = money.risk(60, 3)
    random = np.random.default_rng(3)
    drawn = {}
    for key, line in money.scenario.lines.items():
        low, high = sorted((line.low, line.high))
        drawn[key] = np.full(60, line.base) if low == high else random.triangular(low, line.base, high, 60)
    wins = 0
    for draw in range(60):
        case = {
            key: Range(line.before, *[float(drawn[key][draw])] * 3)
            for key, line in money.scenario.lines.items()
        }
        wins += replace(money, scenario=Scenario(case)).win_win
    assert risk.win_share == pytest.approx(wins / 60)


def test_the_tornado_is_sorted_and_moves_one_thing_at_a_time():
    money = joint_money(GOOD)
    swings = money.tornado("roi")
    widths = [swing.width for swing in swings]
    assert widths == sorted(widths, reverse=True) and {swing.key for swing in swings} <= set(LINES)
    stock = next(swing for swing in swings if swing.key == "stock_days")
    assert stock.low == pytest.approx(
        money.dealer()
        .__class__(
            **{key: (28.0 if key == "stock_days" else money.scenario.base()[key]) for key in DEALER_LINES}
        )
        .roi()
        .value
    )
    assert {swing.key for swing in money.tornado("maker_profit") if swing.width > 0} >= set(MAKER_LINES)
    assert money.tornado("cash_peak")[0].width > 0


def test_at_break_even_the_dealer_gains_nothing():
    money = joint_money(GOOD)
    for point in money.break_even():
        profit = float(year(money.scenario.base(**{point.key: point.value}))["dealer_profit"])
        assert profit == pytest.approx(800_000, abs=1)
        assert all(point.label.say(language) for language in LANGUAGES)
    rooms = [abs(point.room) for point in money.break_even()]
    assert rooms == sorted(rooms)


@pytest.mark.parametrize(
    ("edit", "key"),
    [
        (lambda plan: plan.without("assumption-sales"), "plan.money_missing"),
        (lambda plan: plan.set_item("assumption-sales", "before", ""), "plan.money_missing"),
        (lambda plan: plan.set_item("assumption-stock", "unit", "yuan"), "plan.money_unit"),
        (lambda plan: plan.set_item("assumption-margin", "before", "120%"), "plan.money_impossible"),
        (lambda plan: plan.set_item("assumption-opex", "before", "-5"), "plan.money_impossible"),
        (lambda plan: plan.set_item("assumption-sales", "before", "0"), "plan.money_impossible"),
        (lambda plan: plan.set_item("assumption-sales", "low", "2350万"), "plan.money_order"),
        (lambda plan: Plan.new("Hua", "en"), "plan.money_missing"),
    ],
)
def test_a_money_page_that_cannot_be_worked_out_gets_a_sentence(edit, key):
    with pytest.raises(KitError) as caught:
        joint_money(edit(GOOD))
    assert caught.value.message.key == key
    assert all(caught.value.message.say(language) for language in LANGUAGES)


def test_results_are_written_where_the_owners_page_finds_them():
    bare = GOOD
    for item in ("assumption-profit", "assumption-maker", "assumption-roi", "assumption-invested"):
        bare = bare.without(item)
    done = with_results(bare)
    written = {line.key: line for line in done.assumptions}
    shipped = {line.key: line for line in GOOD.assumptions}
    for key in ("profit_after_tax", "dealer_roi", "investment", "maker_profit"):
        assert written[key].base == pytest.approx(shipped[key].base, rel=1e-3)
        assert written[key].before == pytest.approx(shipped[key].before, rel=1e-3)
    assert done.money_page.cash_peak_yuan == pytest.approx(GOOD.money_page.cash_peak_yuan, rel=1e-3)
    assert with_results(done) == done and joint_money(done).value == joint_money(GOOD).value


def test_amounts_entered_in_ten_thousand_count_the_same():
    plan = GOOD.set_item("assumption-sales", "unit", "万元")
    assert plan.assumptions[0].base == 23e6 and joint_money(plan).value == joint_money(GOOD).value


def test_a_shorter_plan_has_fewer_months():
    money = joint_money(GOOD.set_field("starts", "2026-07-01"))
    assert len(money.months) == 6 and money.by_month["net_sales"].sum() == pytest.approx(10e6 + 1.5e6)
