"""Points and lights against figures worked out by hand, and what must hold for any figure."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from jbptools.plan.model.following import ScoreLine
from jbptools.scorecard import card, enter, set_line, weight_sentences
from jbptools.scorecard.kpis import kpi_rules, limits
from jbptools.scorecard.scoring import LIGHTS, Yardstick, score
from jbptools.scorecard.weights import rescaled
from jbptools.words import KitError
from tests.scorecard.conftest import JANUARY, core_plan, entered

UP = ScoreLine(id="u", direction="up", green=0.98, amber=0.92)
DOWN = ScoreLine(id="d", direction="down", green=1.0, amber=1.3)
ROI = ScoreLine(id="r", direction="band", amber=0.2)
STOCK = ScoreLine(id="s", direction="band", slack=7)


@pytest.mark.parametrize(
    ("line", "value", "aim", "points", "light"),
    [
        # target 200: green from 196, amber from 184
        (UP, 230, Yardstick(200), 100, "green"),
        (UP, 196, Yardstick(200), 100, "green"),
        (UP, 190, Yardstick(200), 80, "amber"),  # half way: 60 + 40 * 6/12
        (UP, 184, Yardstick(200), 60, "amber"),
        (UP, 138, Yardstick(200), 45, "red"),  # 60 * 138/184
        (UP, 0, Yardstick(200), 0, "red"),
        (UP, -20, Yardstick(200), 0, "red"),
        # target 45 days: green to 45, amber to 58.5
        (DOWN, 45, Yardstick(45), 100, "green"),
        (DOWN, 49.5, Yardstick(45), 100 - 40 / 3, "amber"),  # a third of the way
        (DOWN, 58.5, Yardstick(45), 60, "amber"),
        (DOWN, 117, Yardstick(45), 30, "red"),  # 60 * 58.5/117
        (DOWN, 0, Yardstick(0), 100, "green"),
        (DOWN, 0.5, Yardstick(0), 0, "red"),
        # 18 % to 24 %, a fifth of the end outside is amber: 14.4 % and 28.8 %
        (ROI, 0.20, Yardstick(low=0.18, high=0.24), 100, "green"),
        (ROI, 0.162, Yardstick(low=0.18, high=0.24), 80, "amber"),
        (ROI, 0.288, Yardstick(low=0.18, high=0.24), 60, "amber"),
        (ROI, 0.108, Yardstick(low=0.18, high=0.24), 30, "red"),  # 0.072 out, slack 0.036
        (ROI, -0.1, Yardstick(low=0.18), 60 * 0.036 / 0.28, "red"),
        # 10 to 30 days, a week outside is amber
        (STOCK, 30, Yardstick(low=10, high=30), 100, "green"),
        (STOCK, 33.5, Yardstick(low=10, high=30), 80, "amber"),
        (STOCK, 3, Yardstick(low=10, high=30), 60, "amber"),
        (STOCK, 44, Yardstick(low=10, high=30), 30, "red"),
    ],
)
def test_points_worked_out_by_hand(line, value, aim, points, light):
    result = score(line, value, aim)
    assert result.points == pytest.approx(points, abs=1e-5)
    assert result.light == light


@pytest.mark.parametrize("value", [None, float("nan"), float("inf")])
@pytest.mark.parametrize("line", [UP, DOWN, ROI, STOCK])
def test_no_data_is_grey_and_never_nought(line, value):
    assert score(line, value, Yardstick(10, 5, 10)).points is None
    assert score(line, 5.0, Yardstick()).light == "grey"


def test_both_sets_are_those_of_the_reference():
    core = {rule.id: rule.core for rule in kpi_rules().values() if rule.core}
    assert core == {
        "offtake": 0.20,
        "dealer_roi": 0.15,
        "weighted_distribution": 0.15,
        "active_outlets": 0.10,
        "store_score": 0.10,
        "stock_days": 0.15,
        "fill_rate": 0.075,
        "claim_days": 0.075,
    }
    full = {rule.id: rule.full for rule in kpi_rules().values() if rule.full}
    assert full == {
        "offtake": 0.15,
        "dealer_roi": 0.15,
        "weighted_distribution": 0.10,
        "active_outlets": 0.10,
        "strike_rate": 0.05,
        "store_score": 0.10,
        "out_of_stock": 0.05,
        "stock_days": 0.10,
        "overdue_share": 0.05,
        "short_dated_share": 0.05,
        "fill_rate": 0.05,
        "claim_days": 0.05,
    }
    for weights in (core, full):
        assert sum(weights.values()) == pytest.approx(1)


def test_golden_total(january):
    """Each line by hand; months 1/12 of 24 m: 2 m of offtake."""
    result = card(january, "2026-01")
    points = {line.line.kpi: line.score.points for line in result.lines if not line.watched}
    assert points == pytest.approx(
        {
            "offtake": 60 + 40 * (1.9 - 1.84) / (1.96 - 1.84),  # 80
            "dealer_roi": 80,
            "weighted_distribution": 100,
            "active_outlets": 60 * 240 / 276,
            "store_score": 60 + 40 * (57.6 - 55.2) / (58.8 - 55.2),
            "stock_days": 80,
            "fill_rate": 100,
            "claim_days": 100 - 40 * 9 / 13.5,
        },
        abs=1e-5,
    )
    hand = (
        20 * 80
        + 15 * 80
        + 15 * 100
        + 10 * 52.1739130
        + 10 * 86.6666667
        + 15 * 80
        + 7.5 * 100
        + 7.5 * 73.3333333
    ) / 100
    assert result.total.points == pytest.approx(hand, abs=1e-5)
    assert result.block("maker").points == pytest.approx((100 + 73.3333333) / 2, abs=1e-5)
    assert result.total.share == pytest.approx(1)


def test_grey_changes_nobody_and_the_total_says_how_much_it_rests_on(january):
    whole = card(january, "2026-01")
    without = card(enter(january, "active_outlets", "2026-01", value=""), "2026-01")
    for line in whole.lines:
        if line.line.kpi != "active_outlets":
            assert without[line.line.id].score == line.score
    assert without["active_outlets"].light == "grey"
    assert without.total.share == pytest.approx(0.9)
    hand = (whole.total.points - 0.10 * whole["active_outlets"].score.points) / 0.9
    assert without.total.points == pytest.approx(hand, abs=1e-5)


def test_too_little_data_gives_no_total(january):
    for name in ("offtake", "dealer_roi", "weighted_distribution"):
        january = enter(january, name, "2026-01", value="")
    result = card(january, "2026-01")
    assert result.total.share == pytest.approx(0.5) and result.total.points is None
    assert result.total.light == "grey"
    assert "50%" in result.sentences[0].say("en")


@given(st.floats(0, 1e6), st.floats(0, 1e6), st.floats(0.01, 1e6))
def test_points_follow_the_direction(one, other, target):
    low, high = sorted((one, other))
    assert score(UP, low, Yardstick(target)).points <= score(UP, high, Yardstick(target)).points
    assert score(DOWN, low, Yardstick(target)).points >= score(DOWN, high, Yardstick(target)).points


@given(st.floats(0, 1000), st.floats(0, 1000), st.floats(0.1, 100), st.floats(0, 100))
def test_nearer_to_the_band_is_never_worse(one, other, low, width):
    aim = Yardstick(low=low, high=low + width)

    def outside(value):
        return max(aim.low - value, value - aim.high, 0)

    near, far = sorted((one, other), key=outside)
    for line in (STOCK,):
        assert score(line, near, aim).points >= score(line, far, aim).points - 1e-6


@given(st.floats(0, 1e6), st.floats(0.01, 1e6))
def test_points_and_light_agree(value, target):
    for line in (UP, DOWN):
        result = score(line, value, Yardstick(target))
        assert 0 <= result.points <= 100 and result.light in LIGHTS
        assert (result.light == "green") == (result.points == 100)
        assert (result.light == "red") == (result.points < limits("points")["amber"] - 1e-9)


@given(st.floats(0.1, 5), st.lists(st.integers(1, 40), min_size=8, max_size=8))
def test_scaling_all_weights_changes_no_total(factor, weights):
    plan = core_plan()
    assume(max(weights) / 200 * factor <= 1)
    lines = [line for line in plan.scorecard if line.direction != "watch"]
    plans = []
    for scale in (1.0, factor):
        changed = plan
        for line, weight in zip(lines, weights, strict=True):
            changed = set_line(changed, line.id, "weight", weight / 200 * scale)
        plans.append(card(entered(changed, "2026-01", JANUARY), "2026-01").total)
    assert plans[0].points == pytest.approx(plans[1].points, abs=1e-6)
    assert plans[0].share == pytest.approx(plans[1].share)


@given(st.lists(st.integers(1, 60), min_size=9, max_size=9))
def test_rescaled_weights_add_up_to_a_hundred(weights):
    plan = core_plan()
    for line, weight in zip(plan.scorecard, weights, strict=True):
        plan = set_line(plan, line.id, "weight", weight / 100)
    assert sum(line.weight for line in rescaled(plan).scorecard) == pytest.approx(1, abs=1e-9)


@pytest.mark.parametrize(
    ("line", "key", "value", "sentence"),
    [
        ("offtake", "weight", "-5", "plan.negative"),
        ("offtake", "weight", "much", "plan.not_a_number"),
        ("stock_days", "low", "31", "scorecard.band_crossed"),
        ("stock_days", "high", "9", "scorecard.band_crossed"),
        ("offtake", "amber", "99%", "scorecard.lights_up"),
        ("claim_days", "amber", "90%", "scorecard.lights_down"),
        ("shoes", "weight", "5", "scorecard.no_line"),
    ],
)
def test_settings_that_cannot_be_get_a_sentence(plan, line, key, value, sentence):
    with pytest.raises(KitError) as caught:
        set_line(plan, line, key, value)
    assert caught.value.message.key == sentence
    assert all(caught.value.message.say(language) for language in ("zh", "en"))


def test_weights_that_miss_a_hundred_say_what_to_change(plan):
    assert card(enter(plan, "fill_rate", "2026-01", value="97%")).sentences
    assert weight_sentences(plan) == []
    under = weight_sentences(set_line(plan, "offtake", "weight", "10"))[0]
    over = weight_sentences(set_line(plan, "offtake", "weight", "40"))[0]
    assert "90.0%" in under.say("en") and "10.0%" in under.say("zh")
    assert "120.0%" in over.say("en") and "Offtake" in over.say("en")
    alone = plan
    for name in ("fill_rate", "claim_days"):
        alone = set_line(alone, name, "weight", "0")
    assert "scorecard.no_maker" in [message.key for message in weight_sentences(alone)]
