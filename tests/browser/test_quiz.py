"""The quizzes in a real browser: by mouse and keyboard, on a projector and a phone, and after a kill."""

import pytest

from jbptools.exercises.quiz import quiz
from jbptools.words import say
from tests.screens import faults_at_each_size

pytestmark = pytest.mark.browser


def opened(page, server, language):
    page.goto(f"{server.app('quiz')}&lang={language}")
    page.locator(".kit-saved").first.wait_for(timeout=60_000)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_entry_exit_and_comparison(workshop, browser_page, language):
    page = browser_page()
    opened(page, workshop, language)
    page.get_by_label(say("quiz.name", language)).fill(f"compared-{language}")
    page.get_by_label(say("quiz.name", language)).press("Tab")
    for which, rights in (("entry", 3), ("exit", 12)):
        title = quiz(which).title.say(language)
        page.get_by_role("button", name=say("quiz.open", language, title=title)).click()
        page.locator("fieldset.kit-question").nth(11).wait_for()
        assert faults_at_each_size(page, "projector", f"{which}-{language}") == {}
        for number, item in enumerate(quiz(which).items):
            wrong = next(key for key in item.options if key != item.answer)
            letter = item.answer if number < rights else wrong
            page.locator("fieldset.kit-question").nth(number).locator(f"input[value={letter}]").check()
        page.get_by_role("button", name=say("quiz.hand_in", language)).click()
        page.get_by_text(say("quiz.score", language, right=rights, all=12)).first.wait_for()
        assert faults_at_each_size(page, "phone", f"{which}-marked-{language}") == {}
        if which == "entry":
            page.get_by_role("button", name=say("quiz.all", language)).click()
    page.get_by_text(say("quiz.compared", language, before=3, after=12, won=9, all=12)).wait_for()


def test_arrow_keys_choose_and_a_killed_server_loses_no_answer(fresh_workshop, browser_page):
    server = fresh_workshop
    page = browser_page(allowed_errors=("net::ERR_", "403", "404", "WebSocket"))
    opened(page, server, "zh")
    page.get_by_label("代号").fill("石头")
    page.get_by_label("代号").press("Tab")
    page.get_by_role("button", name="打开：第 3 天小测").click()
    first = page.locator("fieldset.kit-question").first
    page.locator("h2:focus").wait_for()
    first.locator("input").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert first.locator("input").nth(2).is_checked()
    file = server.home / "quizzes" / "石头.json"
    page.wait_for_timeout(300)
    assert '"0": "c"' in file.read_text(encoding="utf-8")
    server.kill()
    server.restart()
    opened(page, server, "zh")
    page.get_by_role("button", name="打开：第 3 天小测").click()
    page.locator("fieldset.kit-question").first.wait_for()
    assert page.locator("fieldset.kit-question").first.locator("input").nth(2).is_checked()
