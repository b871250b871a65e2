"""SWOT and opportunities: taken over from the review, typed, crossed into strategies, summed to the yuan."""

import pytest

from jbptools.apps.widgets.items import Items
from jbptools.apps.widgets.rows import Rows
from jbptools.words import say

from .test_homework import SALES, to_plan


def at(driver, step, language="zh"):
    return to_plan(driver, language).press(say(f"plan.step_{step}", language))


def rows(driver):
    return driver.widgets(Rows)[0]


def tell(widget, **content):
    answers = []
    widget.send = lambda message, buffers=None: answers.append(message)
    widget._heard(None, content, [])
    return answers[-1]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_fact_of_the_review_becomes_dated_evidence_with_one_click(driver, language):
    at(driver, "swot", language)
    shown = rows(driver).rows
    assert len(shown) > 8 and all(row["text"] and row["tick"] is False for row in shown)
    assert "bad" not in tell(rows(driver), kind="tick", id="dealer_roi", on=True)
    fact = driver.plan.evidence[0]
    assert (fact.ref, fact.grade, str(fact.seen_on), fact.unit) == (
        "dealer_roi",
        "A",
        "2026-06-30",
        "percent",
    )
    assert 0 < fact.value < 1
    assert next(row for row in rows(driver).rows if row["id"] == "dealer_roi")["tick"] is True
    tell(rows(driver), kind="tick", id="dealer_roi", on=False)
    assert driver.plan.evidence == ()


def test_a_fact_goes_into_its_box_and_can_be_cited_elsewhere(driver):
    at(driver, "swot")
    tell(rows(driver), kind="act", id="claim_days", key="swot")
    entry = driver.plan.swot[0]
    assert entry.side == "maker" and entry.evidence == (driver.plan.evidence[0].id,)
    row = next(row for row in rows(driver).rows if row["id"] == "claim_days")
    assert row["tick"] is True and row["acts"] == []
    boxes = driver.widgets(Items)
    asked = next(field for field in boxes[1].fields if field["key"] == "evidence")
    assert [choice[0] for choice in asked["choices"]] == [driver.plan.evidence[0].id]


def test_each_box_adds_to_its_own_side(driver):
    at(driver, "swot")
    for number in range(6):
        driver.add(items=number)
        assert driver.type("text", f"条目{number}", items=number)["ok"]
    assert [(entry.box, entry.side) for entry in driver.plan.swot] == [
        ("strength", "maker"),
        ("strength", "dealer"),
        ("weakness", "maker"),
        ("weakness", "dealer"),
        ("opportunity", "shared"),
        ("threat", "shared"),
    ]


def test_a_pair_gets_its_kind_and_becomes_a_strategy(driver):
    at(driver, "swot")
    for number in (1, 4, 5):
        driver.add(items=number)
        driver.type("text", f"条目{number}", items=number)
    strength, chance, threat = (entry.id for entry in driver.plan.swot)
    driver.add(items=6)
    assert driver.type("factors", f"{strength},{threat}", items=6)["ok"]
    pair = driver.plan.tows[0]
    assert pair.kind == "ST"
    refused = driver.type("kind", "WO", items=6)
    assert not refused["ok"] and "ST" in refused["text"]
    assert driver.plan.tows[0].kind == "ST"
    assert driver.type("factors", f"{strength},{chance}", items=6)["ok"]
    pairs = driver.widgets(Items)[6]
    assert not tell(pairs, kind="act", id=pair.id, key="strategy")["ok"]
    driver.type("text", "先打学校", items=6)
    assert tell(pairs, kind="act", id=pair.id, key="strategy")["ok"]
    made = driver.plan.strategies[0]
    assert made.text == "先打学校" and "SO" in made.why
    assert driver.plan.tows[0].strategy == made.id
    assert not tell(pairs, kind="act", id=pair.id, key="strategy")["ok"], "only once"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_opportunities_are_ticked_edited_and_reconciled_to_the_yuan(driver, language):
    at(driver, "opportunities", language)
    first, second = (row["id"] for row in rows(driver).rows[:2])
    for rule in (first, second):
        tell(rows(driver), kind="tick", id=rule, on=True)
    there = driver.plan.opportunities
    assert [one.ref for one in there] == [first, second]
    assert all(one.evidence and one.offtake_yuan == round(one.offtake_yuan) for one in there)
    assert driver.type("offtake_yuan", "1,234,567")["ok"]
    assert say("homework.no_sales_goal", language)[:20] in driver.text()
    total = 1_234_567 + driver.plan.opportunities[1].offtake_yuan
    driver.press(say("plan.step_goals", language))
    driver.add()
    for key, text in (
        ("name", "出货额 offtake"),
        ("unit", "yuan"),
        ("baseline", "20000000"),
        ("date", "2027-12-31"),
    ):
        driver.type(key, text)
    driver.type("target", f"{20_000_000 + total:.0f}")
    driver.press(say("plan.step_opportunities", language))
    assert ("没有写来自" if language == "zh" else "name no opportunity") in driver.text()
    driver.press(say("plan.step_goals", language))
    links = ",".join(one.id for one in driver.plan.opportunities)
    assert driver.type("opportunities", links)["ok"]
    driver.press(say("plan.step_opportunities", language))
    assert ("一元不差" if language == "zh" else "no difference") in driver.text()
    assert driver.type("offtake_yuan", "1234568")["ok"]
    assert ("一元不差" if language == "zh" else "no difference") not in driver.text()
    tell(rows(driver), kind="tick", id=second, on=False)
    assert [one.ref for one in driver.plan.opportunities] == [first]
    assert second not in {item.ref for item in driver.plan.evidence}


def test_own_data_that_lack_columns_say_what_is_missing(driver):
    driver.hello("zh").press("自己的数据").upload("销售.csv", SALES.encode("gb18030"))
    driver.press("分类").choose_dealer().press(say("plan.step_opportunities", "zh"))
    assert driver.widgets(Rows) == []
    assert say("homework.chances_by_hand", "zh") in driver.text()
    driver.add()
    assert driver.type("name", "两条新线路")["ok"]
    refused = driver.type("offtake_yuan", "很多")
    assert not refused["ok"] and "很多" in refused["text"]
    assert driver.press("SWOT").text()
