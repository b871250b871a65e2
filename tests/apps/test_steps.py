"""A step left leaves nothing behind, a page that fails says so, and a new step is one entry and one page."""

import sys
from types import ModuleType

import ipywidgets
import pytest
from ipywidgets import HTML, HBox, VBox
from ipywidgets.widgets import widget

from jbptools.apps.homework import steps as homework_steps
from jbptools.apps.homework.app import Homework
from jbptools.apps.homework.steps import STEPS
from jbptools.apps.practice.app import Practice
from jbptools.apps.quiz.app import QuizApp
from jbptools.apps.quiz.record import open_record
from jbptools.apps.scorecard.app import Monthly
from jbptools.apps.scorecard.steps import STEPS as MONTHLY
from jbptools.apps.shell.desk import Desk
from jbptools.apps.shell.step import Step, table
from jbptools.apps.widgets import parts
from jbptools.plan.examples import example
from jbptools.words import say
from tests.apps.test_homework import to_plan
from tests.seats.test_host import Seat


def models():
    """How many models the page and this process hold."""
    return len(widget._instances)


def rounds(walk, times=3):
    counted = []
    for _ in range(times):
        walk()
        counted.append(models())
    return counted


def test_three_rounds_through_the_homework_leave_nothing_behind(driver):
    to_plan(driver)

    def walk():
        for step in STEPS:
            driver.app.go(step)
        driver.app.show_history()
        driver.app.speak("en")
        driver.app.speak("zh")
        driver.app.go("data")

    first, *others = rounds(walk)
    assert others == [first, first]


def test_lists_that_change_on_a_page_leave_nothing_behind(driver):
    to_plan(driver)
    driver.app.go("plan")

    def walk():
        for form in ("ogsm", "ogspm"):
            driver.widgets(ipywidgets.Dropdown)[0].value = form

    first, *others = rounds(walk)
    assert others == [first, first]


def test_three_rounds_through_the_scorecard_leave_nothing_behind(tmp_path):
    desk = Desk(str(tmp_path / "plans.sqlite"), who="Li")
    plan = example("good", "zh")
    desk.store.save(plan, None, "Li")
    app = Monthly(desk)
    app.visitor._heard(None, {"kind": "hello", "lang": "zh", "plan": plan.id}, [])

    def walk():
        for step in MONTHLY:
            app.go(step)
        app.first()
        app.open(plan.id)

    first, *others = rounds(walk)
    assert others == [first, first]


def test_three_rounds_through_practice_and_quiz_leave_nothing_behind(tmp_path, monkeypatch):
    monkeypatch.setenv("JBP_HOME", str(tmp_path))
    practice, quiz = Practice(), QuizApp()
    quiz.record = open_record("Li")

    def walk():
        for show in (practice.opening, lambda: practice.begin("hua-hears"), practice.first):
            show()
        for show in (lambda: quiz.ask("entry"), lambda: quiz.result("entry"), quiz.first):
            show()

    first, *others = rounds(walk)
    assert others == [first, first]


def test_what_was_put_off_is_not_done_for_a_page_that_was_left(monkeypatch):
    seat, made = Seat(), []
    monkeypatch.setattr(parts, "soon", lambda work: seat.put_off(work, 0))
    page = VBox()
    parts.put(page, [parts.later(lambda: made.append("left") or [HTML()])])
    parts.put(page, [parts.later(lambda: made.append("here") or [HTML("done")])])
    for work in seat.waiting:
        work()
    assert made == ["here"] and page.children[0].children[0].value == "done"


def test_what_stays_on_the_page_is_not_closed():
    stays, goes = HTML(), HTML()
    inner = HBox([stays, goes])
    page = VBox([inner])
    parts.put(page, [stays])
    assert stays.comm is not None and stays.layout.comm is not None
    assert [one.comm for one in (goes, goes.layout, goes.style, inner, inner.layout)] == [None] * 5


def broken(here):
    raise ZeroDivisionError("secret")


def simple(here):
    return VBox([parts.heading(here.desk.plan.dealer.name)])


@pytest.fixture
def step_more(monkeypatch, tmp_path):
    """One more step at the end of the way: an entry in the table and a module with a page."""
    module = ModuleType("jbp_step_more")
    module.page, module.broken = simple, broken
    monkeypatch.setitem(sys.modules, "jbp_step_more", module)

    def with_step(page):
        more = Step("more", page, "apps.step_export", "finish", homework_steps.has_dealer, lambda desk: ())
        steps = table(*STEPS.values(), more)
        monkeypatch.setattr("jbptools.apps.homework.app.STEPS", steps)
        return Homework(Desk(str(tmp_path / "plans.sqlite")))

    return with_step


def test_a_step_is_one_entry_and_one_page(step_more):
    app = step_more("jbp_step_more")
    app.begin("case")
    app.desk.choose_dealer("D001")
    app.go("more")
    assert app.step == "more" and app.desk.plan.dealer.name in app.page.children[0].children[0].value
    assert app.stepper.buttons["more"].description.startswith("▸")
    app.go("export")
    assert say("apps.step_export") in app.footer.children[1].description
    assert app.stepper.buttons["more"].description.startswith("✓")


def test_a_page_that_fails_says_so_and_computes_no_longer(step_more, caplog):
    app = step_more("jbp_step_more:broken")
    app.begin("case")
    app.desk.choose_dealer("D001")
    app.go("more")
    [said] = app.page.children
    assert parts.escape(say("apps.unexpected")) in said.value and say("apps.computing") not in said.value
    assert "secret" not in said.value and "ZeroDivisionError: secret" in caplog.text
    app.go("export")
    assert say("apps.export_heading") in app.page.children[0].children[0].value


def test_another_window_is_shown_whatever_was_pressed(driver, restart):
    """Adding and removing a card, not only a field that was typed."""
    to_plan(driver)
    driver.app.go("goals")
    card = driver.add()
    other = restart().hello("zh", driver.plan.id)
    other.type("name", "别人写的")
    for content in ({"kind": "add"}, {"kind": "remove", "id": card}):
        sent = []
        field = driver.widgets(type(driver.app.page.children[0].children[1]))[0]
        field.send = lambda message, buffers=None, sent=sent: sent.append(message)
        driver.app.hush()
        field._heard(None, content, [])
        assert sent[-1]["ok"] is False and len(sent[-1]["text"]) > 8
        assert [one.description for one in driver.app.ways.children] == [
            say(f"apps.conflict_{way}") for way in ("mine", "theirs", "copy")
        ]
        assert field.items[0]["id"] == card, "what stood there stays"
