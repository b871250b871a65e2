"""What is written about one dealer never ends up under another's name."""

from html import unescape

import pytest
from ipywidgets import Button, Dropdown

from jbptools.plan.steps import is_begun
from jbptools.words import say
from tests.apps.test_homework import SALES, to_plan


def offered(driver):
    return [button.description for button in driver.widgets(Button)]


def names(driver):
    table = driver.app.desk.tiering.table.set_index("dealer_id")["dealer_name"]
    return [str(table[value]) for _, value in driver.widgets(Dropdown)[0].options if value]


def begun(driver, language="zh"):
    """A plan for the first dealer with one word of the owner in it, back at the list of dealers."""
    to_plan(driver, language).press(say("plan.step_people", language))
    assert driver.type("own_goals", "2027 年儿子接手，现在先把账期缩短")["ok"]
    return driver.press(say("apps.step_dealers", language))


def test_a_name_alone_is_changed_at_once(driver):
    to_plan(driver)
    first, second = names(driver)[:2]
    assert driver.plan.dealer.name == first and not is_begun(driver.plan)
    driver.choose_dealer(2)
    assert driver.plan.dealer.name == second
    assert say("apps.other_same", "zh") not in offered(driver)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_plan_with_words_in_it_asks_first(driver, language):
    begun(driver, language)
    first, second = names(driver)[:2]
    number = driver.app.desk.revision.number
    driver.choose_dealer(2)
    assert say("apps.other_dealer", language, here=first, there=second) in unescape(driver.text())
    assert driver.plan.dealer.name == first and driver.app.desk.revision.number == number
    driver.press(say("apps.other_stay", language, here=first))
    assert driver.widgets(Dropdown)[0].value == driver.plan.dealer.dealer_id
    assert driver.plan.dealer.name == first and driver.app.desk.revision.number == number
    assert say("apps.other_same", language) not in offered(driver)


def test_a_new_plan_leaves_the_first_one_as_it_is(driver, restart):
    begun(driver)
    before = driver.plan
    second = names(driver)[1]
    driver.choose_dealer(2).press(say("apps.other_begin", "zh", there=second))
    assert driver.plan.id != before.id and driver.plan.dealer.name == second
    assert not is_begun(driver.plan) and driver.app.step == "dealers"
    assert {"kind": "plan", "plan": driver.plan.id} in [content for content, _ in driver.sent]
    assert driver.app.desk.store.load(before.id).plan == before
    again = restart().hello("zh", driver.plan.id)
    assert again.plan == driver.plan and again.app.desk.tiering.table.equals(driver.app.desk.tiering.table)


def test_the_new_plan_stands_on_the_same_own_files(driver, restart):
    driver.hello("zh").press("自己的数据").upload("销售.csv", SALES.encode("gb18030"))
    driver.press("分类").choose_dealer().press(say("plan.step_people", "zh"))
    assert driver.type("own_goals", "先把账期缩短")["ok"]
    driver.press("分类").choose_dealer(2).press(say("apps.other_begin", "zh", there="恒隆商贸"))
    again = restart().hello("zh", driver.plan.id)
    assert list(again.app.desk.files.parts) == ["销售.csv"]
    assert again.plan.dealer.name == "恒隆商贸"
    assert len(again.app.desk.store.list()) == 2


def test_a_dealer_that_the_new_file_does_not_have(driver):
    """The file was replaced by one with other names: the page opens, says so, and every way is open."""
    driver.hello("zh").press("自己的数据").upload("一.csv", SALES.encode("gb18030"))
    driver.press("分类").choose_dealer().press(say("plan.step_people", "zh"))
    assert driver.type("own_goals", "先把账期缩短")["ok"]
    driver.press("数据").upload("二.csv", SALES.replace("华顺商贸", "华顺贸易公司").encode("gb18030"))
    driver.press(say("apps.drop_file", "zh", name="一.csv")).press("分类")
    gone = say("apps.dealer_gone", "zh", dealer="华顺商贸")
    assert gone in driver.text() and driver.widgets(Dropdown)[0].value == ""
    driver.choose_dealer(1).press(say("apps.other_stay", "zh", here="华顺商贸"))
    assert gone in driver.text() and driver.widgets(Dropdown)[0].value == ""
    driver.choose_dealer(1).press(say("apps.other_same", "zh"))
    assert (driver.plan.dealer.name, driver.plan.dealer.own_goals) == ("华顺贸易公司", "先把账期缩短")
    assert gone not in driver.text() and 'class="bad"' not in driver.text()


def test_two_names_of_one_dealer_keep_what_is_written(driver):
    begun(driver)
    words, second = driver.plan.dealer.own_goals, names(driver)[1]
    driver.choose_dealer(2).press(say("apps.other_same", "zh"))
    assert (driver.plan.dealer.name, driver.plan.dealer.own_goals) == (second, words)
    assert say("apps.other_same", "zh") not in offered(driver)


def test_what_is_ticked_or_filled_in_counts_as_written(driver):
    to_plan(driver)
    plan = driver.plan
    assert is_begun(plan.with_item("evidence", text="6 of 10 shops"))
    assert is_begun(plan.set_field("no_jbp", "The owner sells the company"))
    assert not is_begun(plan.set_field("maker_name", "Qingyuan").set_field("starts", "2027-01-01"))
