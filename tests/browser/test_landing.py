"""The landing page in a real browser: on a projector and on a phone, in both languages, by keyboard."""

import pytest

from jbptools.words import say
from tests.screens import faults, faults_at_each_size

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    "path",
    [
        "kit",
        "kit/trainer-guide",
        "kit/trainer/07-owner",
        "kit/workbook",
        "kit/before",
        "kit/plans",
        "kit/saving",
        "kit/nothing",
        "nothing",
    ],
)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_each_page_fits_and_can_be_read_by_everybody(workshop, browser_page, language, path):
    page = browser_page(allowed_errors=("404",))
    page.goto(workshop.page(f"{path}?lang={language}"))
    assert page.locator("h1").first.is_visible()
    assert faults_at_each_size(page, name=f"{path.replace('/', '-')}-{language}") == {}
    assert page.locator("h1").first.is_visible(), "on the phone too"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_page_for_those_without_the_token(workshop, browser_page, language):
    page = browser_page(390, 844, allowed_errors=("403", "405"))
    page.goto(f"{workshop.base}/kit?lang={language}")
    assert "/login" in page.url
    assert faults(page) == []
    page.get_by_label("token").fill(workshop.token)
    page.keyboard.press("Enter")
    page.get_by_role("heading", name=say("serve.hero", language)).wait_for()


def test_the_language_is_switched_by_keyboard_and_remembered(workshop, browser_page):
    page = browser_page(locale="zh-CN")
    page.goto(workshop.page("kit"))
    focused = "document.activeElement.textContent.trim()"
    order = []
    while len(order) < 8 and "English" not in order:
        page.keyboard.press("Tab")
        order.append(page.evaluate(focused))
    assert order == [say("serve.skip", "zh"), say("serve.brand", "zh"), "中文", "English"]
    page.keyboard.press("Enter")
    page.get_by_role("heading", name=say("serve.hero", "en")).wait_for()
    page.goto(f"{workshop.base}/kit")
    assert page.evaluate("document.documentElement.lang") == "en"


def test_skipping_leads_to_the_content(workshop, browser_page):
    page = browser_page(locale="en-GB")
    page.goto(workshop.page("kit?lang=en"))
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name=say("serve.skip", "en"))
    assert skip.bounding_box()["x"] >= 0, "the link shows itself when it has the focus"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent.trim()") == say("serve.open_homework", "en")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_main_button_opens_the_homework_in_the_same_language(workshop, browser_page, language):
    page = browser_page()
    page.goto(workshop.page(f"kit?lang={language}"))
    page.get_by_role("link", name=say("serve.open_homework", language)).first.click()
    page.locator(".kit-steps, .kit-start, h1, h2").first.wait_for(timeout=60_000)
    page.locator("#loading").wait_for(state="hidden", timeout=60_000)
    assert page.evaluate("document.documentElement.lang") == {"zh": "zh-CN", "en": "en"}[language]
