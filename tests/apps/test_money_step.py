"""The money step: filled from the review, moved by levers, saved once, told in sentences."""

import time
from html import unescape

import pytest
from ipywidgets import HTML

from jbptools.apps.widgets.items import Items
from jbptools.apps.widgets.sliders import Sliders
from jbptools.plan.joint.lines import money_line
from jbptools.plan.joint.result import joint_money
from jbptools.words import say

from .test_homework import SALES, to_plan
from .test_swot_and_opportunities import rows, tell

LINES = 1


def at(driver, language="zh"):
    return to_plan(driver, language).press(say("plan.step_money", language))


def sliders(driver):
    return driver.widgets(Sliders)[0]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_an_empty_page_is_filled_from_the_review_with_sources(driver, language):
    at(driver, language)
    plan = driver.plan
    assert {"net_sales", "gross_margin", "maker_margin", "claims"} <= {line.key for line in plan.assumptions}
    assert all(line.source and line.before is not None for line in plan.assumptions)
    assert len(plan.money_page.season) == 12 and plan.money_page.season_source
    assert say("homework.prefilled", language, count=14)[:8] in driver.text()
    for key in ("moneypic.both_title", "homework.nothing_moved"):
        assert say(key, language) in unescape(driver.text())
    assert "<svg" in driver.text() and 'role="img"' in driver.text() and "<table>" in driver.text()
    revision = driver.app.desk.revision.number
    driver.press(say("plan.step_agreement", language)).press(say("plan.step_money", language))
    assert driver.app.desk.revision.number == revision, "looking again writes nothing"


def test_a_drag_shows_and_only_letting_go_saves(driver):
    at(driver)
    desk, widget = driver.app.desk, sliders(driver)
    before, number = driver.text(), desk.revision.number
    for step in range(1, 21):
        answer = tell(widget, kind="drag", key="stock_days", value=10.0 + step)
        assert answer["texts"]["stock_days"].startswith(f"{10 + step}天")
    assert desk.revision.number == number and driver.text() != before
    answer = tell(widget, kind="set", key="stock_days", value=20.0)
    assert answer["ok"] and desk.revision.number == number + 1
    assert money_line(driver.plan, "stock_days").base == 20
    assert next(one for one in widget.sliders if one["key"] == "stock_days")["value"] == 20
    result = money_line(driver.plan, "dealer_roi")
    assert result.base == pytest.approx(float(joint_money(driver.plan).after["roi"]))
    again = desk.store.load(driver.plan.id).plan
    assert again == driver.plan


def test_what_a_drag_shows_is_what_letting_go_brings(driver):
    at(driver)
    widget = sliders(driver)

    def pictures():
        return next(w.value for w in driver.widgets(HTML) if "kit-two" in w.value)

    for one in list(widget.sliders):
        value = one["least"] + 0.75 * (one["most"] - one["least"])
        tell(widget, kind="drag", key=one["key"], value=value)
        shown = pictures()
        assert tell(widget, kind="set", key=one["key"], value=value)["ok"]
        assert pictures() == shown, one["key"]


def test_a_drag_is_quick(driver):
    at(driver)
    widget = sliders(driver)
    tell(widget, kind="drag", key="net_sales", value=widget.sliders[0]["value"])
    began = time.perf_counter()
    for step in range(10):
        tell(widget, kind="drag", key="net_sales", value=widget.sliders[0]["value"] * (1 + step / 100))
    assert (time.perf_counter() - began) / 10 < 0.15


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(
    ("line", "column", "text"),
    [(0, "before", "很多"), (1, "before", "NaN"), (4, "high", "1e99"), (0, "base", "12 %")],
)
def test_nonsense_gets_a_sentence_and_changes_nothing(driver, language, line, column, text):
    at(driver, language)
    before = driver.plan
    answer = driver.type(column, text, card=line, items=LINES)
    assert not answer["ok"] and len(answer["text"]) > 8
    assert driver.plan == before


@pytest.mark.parametrize("language", ["zh", "en"])
def test_figures_that_cannot_be_are_kept_and_the_page_says_which(driver, language):
    at(driver, language)
    assert driver.type("before", "130%", card=1, items=LINES)["ok"]
    assert (
        say("plan.money_impossible", language, line=say("plan.line_gross_margin", language)) in driver.text()
    )
    assert money_line(driver.plan, "dealer_roi") is None, "no result of yesterday stays"
    assert driver.type("before", "8.5%", card=1, items=LINES)["ok"]
    assert driver.type("base", "8.5%", card=1, items=LINES)["ok"]
    assert money_line(driver.plan, "dealer_roi") is not None


def test_alternative_and_limit_decide_and_say_why(driver):
    at(driver)
    growth = sliders(driver).sliders[0]
    assert tell(sliders(driver), kind="set", key="net_sales", value=growth["value"] * 1.1)["ok"]
    assert 'class="bad"' not in driver.text() and say("homework.break_even", "zh") in driver.text()
    settings = next(n for n, w in enumerate(driver.widgets(Items)) if w.single and len(w.fields) == 6)
    assert driver.type("dealer_alternative_yuan", "9999万", items=settings)["ok"]
    assert 'class="bad"' in driver.text()
    assert driver.type("dealer_alternative_yuan", "", items=settings)["ok"]
    assert driver.type("cash_limit_yuan", "50万", items=settings)["ok"]
    assert say("homework.of_limit", "zh", limit=500_000) in driver.text()
    assert driver.type("roi_variant", "B", items=settings)["ok"]
    assert say("moneypic.roi_b", "zh") in driver.text()


def test_chosen_opportunities_are_carried_into_the_plan(driver):
    to_plan(driver).press(say("plan.step_opportunities", "zh"))
    for row in [row["id"] for row in rows(driver).rows]:
        tell(rows(driver), kind="tick", id=row, on=True)
    driver.press(say("plan.step_money", "zh")).press(say("homework.take_growth", "zh"))
    line = money_line(driver.plan, "net_sales")
    total = sum(one.offtake_yuan for one in driver.plan.opportunities)
    assert line.base - line.before == pytest.approx(total, abs=1)
    assert line.low < line.base and say("homework.grown", "zh") in driver.text()


def test_own_data_without_a_profit_and_loss_say_so_and_can_be_typed(driver):
    driver.hello("zh").press("自己的数据").upload("销售.csv", SALES.encode("gb18030"))
    driver.press("分类").choose_dealer().press(say("plan.step_money", "zh"))
    assert driver.plan.assumptions == () and "dealer_pnl" in driver.text()
    typed = {0: "2000万", 1: "8.5", 3: "112万", 4: "32", 5: "28", 12: "14%"}
    for card, text in typed.items():
        for column in ("before", "base"):
            assert driver.type(column, text, card=card, items=LINES)["ok"]
    assert len(sliders(driver).sliders) == 7
    assert float(joint_money(driver.plan).before["roi"]) > 0
    driver.press(say("homework.take_today", "zh"))
    assert money_line(driver.plan, "net_sales").before == 20_000_000


def test_a_typed_season_takes_the_place_of_his_own(driver):
    at(driver)
    place = next(
        n
        for n, w in enumerate(driver.widgets(Items))
        if [f["key"] for f in w.fields] == ["season", "season_source"]
    )
    assert not driver.type("season", "1 2 3", items=place)["ok"]
    assert driver.type("season", "8 5 9 8 8 9 11 11 9 8 7 7", items=place)["ok"]
    assert driver.plan.money_page.season_cny == () and say("joint.season_typed", "zh") in driver.text()
    driver.press(say("homework.take_season", "zh"))
    assert driver.plan.money_page.season_cny != ()
