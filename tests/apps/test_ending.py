"""Check, signatures, calendar, OGSM, history and undo: the end of the way and the ways back."""

import pytest
from ipywidgets import Dropdown

from jbptools.apps.widgets.items import Items
from jbptools.apps.widgets.rows import Rows
from jbptools.apps.widgets.sliders import Sliders
from jbptools.plan.examples import example
from jbptools.plan.steps import ALL_STEPS
from jbptools.words import say

from .test_homework import to_plan
from .test_swot_and_opportunities import tell


def items_with(driver, key):
    return next(n for n, made in enumerate(driver.widgets(Items)) if key in [f["key"] for f in made.fields])


@pytest.mark.parametrize("language", ["zh", "en"])
def test_each_step_shows_how_ready_it_is_and_leads_there(driver, language):
    to_plan(driver, language).press(say("apps.step_check", language))
    steps, *lists = driver.widgets(Rows)
    assert [row["id"] for row in steps.rows] == [f"step-{step}" for step in ALL_STEPS]
    assert all(
        row["kind"] in ("good", "todo", "bad", "note") and len(row["cells"]) == 4 for row in steps.rows
    )
    question = lists[0].rows[0]
    assert (
        question["kind"] == "bad" and len(question["more"]) == 3 and all(text for _, text in question["more"])
    )
    tell(lists[0], kind="act", id=question["id"], key=question["acts"][0][0])
    assert driver.app.step == question["acts"][0][0]


def test_questions_are_grouped_by_severity_and_go_when_answered(driver):
    driver.hello("zh")
    driver.press(say("apps.all_plans", "zh")) if driver.app.desk.is_open else None
    driver.app.open(driver.app.desk.take_in(example("weak", "zh").to_json().encode()))
    driver.press(say("apps.step_check", "zh"))
    lists = driver.widgets(Rows)[1:]
    assert [{row["kind"] for row in made.rows} for made in lists] == [{"bad"}, {"todo"}, {"note"}]
    driver.app.open(driver.app.desk.take_in(example("good", "zh").to_json().encode()))
    driver.press(say("apps.step_check", "zh"))
    assert [len(made.rows) for made in driver.widgets(Rows)[1:3]] == [0, 0]
    assert {row["kind"] for row in driver.widgets(Rows)[0].rows} == {"good"}


@pytest.mark.parametrize("key", ["not_agreed", "no_jbp"])
def test_an_ending_without_signatures_is_recorded_with_its_reason(driver, key):
    to_plan(driver).press(say("apps.step_check", "zh"))
    place = items_with(driver, key)
    assert driver.type(key, "老板要先和家里商量，9 月再谈，理由已记下", items=place)["ok"]
    assert getattr(driver.plan, key).startswith("老板")


def test_meetings_and_signatures_are_entered(driver):
    to_plan(driver).press(say("apps.step_check", "zh"))
    for key, value in (("held_on", "2026-11-20"), ("signed_on", "2026-11-21")):
        place = items_with(driver, key)
        driver.add(items=place)
        assert driver.type(key, value, items=place)["ok"]
        assert not driver.type(key, "2026-13-45", items=place)["ok"]
    assert str(driver.plan.meetings[0].held_on) == "2026-11-20"
    assert str(driver.plan.signatures[0].signed_on) == "2026-11-21"


def test_one_button_fills_the_calendar_from_the_start_date(driver):
    to_plan(driver).press(say("plan.step_agreement", "zh"))
    driver.press(say("homework.set_calendar", "zh"))
    assert driver.plan.reviews == () and say("joint.no_start", "zh") in driver.text()
    driver.press(say("plan.step_objective", "zh"))
    for key, value in (("starts", "2027-01-01"), ("ends", "2027-12-31")):
        assert driver.type(key, value, items=1)["ok"]
    driver.press(say("plan.step_agreement", "zh")).press(say("homework.set_calendar", "zh"))
    kinds = [review.kind for review in driver.plan.reviews]
    assert kinds[:3] == ["day30", "day60", "day90"] and set(kinds[3:]) == {"monthly"} and len(kinds) == 11
    driver.press(say("homework.set_calendar", "zh"))
    assert len(driver.plan.reviews) == 11


def test_ogsm_puts_the_rows_aside_and_ogspm_brings_them_back(driver):
    to_plan(driver).press(say("plan.step_plan", "zh"))
    driver.add()
    driver.type("text", "一辆车")
    switch = driver.widgets(Dropdown)[0]
    switch.value = "ogsm"
    assert driver.plan.actions == () and say("homework.rows_aside", "zh", count=1) in driver.text()
    assert driver.widgets(Items) == []
    switch.value = "ogspm"
    assert driver.plan.actions[0].text == "一辆车" and len(driver.widgets(Items)) == 1


@pytest.mark.parametrize("language", ["zh", "en"])
def test_history_tells_compares_and_goes_back_as_a_new_version(driver, language):
    to_plan(driver, language).press(say("plan.step_objective", language))
    driver.type("text", "first words")
    driver.type("text", "second words")
    number = driver.app.desk.revision.number
    driver.press(say("homework.history", language))
    shown = driver.widgets(Rows)[0]
    assert [row["id"] for row in shown.rows[:2]] == [str(number), str(number - 1)]
    assert "first words" in shown.rows[0]["text"] and "second words" in shown.rows[0]["text"]
    assert "Li" in shown.rows[0]["title"] and shown.rows[0]["acts"] == []
    assert "second words" in driver.text(), "the last two versions stand compared"
    tell(shown, kind="act", id=str(number - 1), key="back")
    assert driver.plan.objective.text == "first words"
    assert driver.app.desk.revision.number == number + 1
    assert driver.app.step == "objective"


def test_two_plans_are_compared(driver):
    to_plan(driver).press(say("plan.step_objective", "zh"))
    driver.type("text", "另一家的目的")
    driver.press(say("apps.all_plans", "zh"))
    to_plan(driver).press(say("homework.history", "zh"))
    old, _ = driver.widgets(Dropdown)
    old.value = next(value for _, value in old.options if value.startswith("p"))
    assert "另一家的目的" in driver.text()


def test_a_deleted_plan_is_undone_at_once(driver):
    to_plan(driver).press(say("apps.all_plans", "zh"))
    driver.press("移到回收站")
    assert driver.app.desk.store.list() == [] and "已移到回收站" in driver.text()
    driver.press(say("homework.undo", "zh"))
    assert len(driver.app.desk.store.list()) == 1
    assert "已移到回收站" not in driver.text()


def test_steps_stand_in_groups_and_name_the_place(driver):
    to_plan(driver, "en").press("SWOT")
    assert driver.app.stepper.fold.description.startswith("Step 5 of 15: SWOT")
    assert all(say(f"homework.group_{group}", "en") in driver.text() for group in ("look", "ground", "both"))
    driver.app.stepper.fold.click()
    assert "kit-open" in driver.app.stepper.groups._dom_classes
    driver.press("G Goals")
    assert "kit-open" not in driver.app.stepper.groups._dom_classes


def first_row(driver, **content):
    rows = driver.widgets(Rows)[0]
    tell(rows, id=rows.rows[0]["id"], **content)


@pytest.mark.parametrize(
    ("step", "change"),
    [
        ("plan.step_opportunities", lambda d: first_row(d, kind="tick", on=True)),
        ("plan.step_swot", lambda d: first_row(d, kind="act", key="swot")),
        ("plan.step_money", lambda d: tell(d.widgets(Sliders)[0], kind="set", key="stock_days", value=20.0)),
        ("plan.step_plan", lambda d: setattr(d.widgets(Dropdown)[0], "value", "ogsm")),
    ],
)
def test_another_window_is_noticed_wherever_something_is_changed(driver, restart, step, change):
    to_plan(driver).press(say(step, "zh"))
    other = restart().hello("zh", driver.plan.id)
    other.press(say("plan.step_objective", "zh")).type("text", "别人写的")
    before = driver.plan
    change(driver)
    assert driver.plan == before and driver.app.desk.conflict is not None
    driver.press(say("apps.conflict_mine", "zh"))
    assert driver.plan.objective.text == "别人写的" and driver.plan != before
