"""Every screen of the homework app: nothing cut off, readable for assistive technology, in both languages."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.test_homework_journey import Walk

pytestmark = pytest.mark.browser

STEPS = [
    "apps.step_data",
    "apps.step_dealers",
    "apps.step_review",
    "plan.step_people",
    "plan.step_objective",
    "plan.step_goals",
    "plan.step_strategies",
    "plan.step_plan",
    "plan.step_measures",
    "plan.step_agreement",
    "apps.step_check",
    "apps.step_export",
]
RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]}}


def faults(page):
    found = Axe().run(page, options=RULES).response["violations"]
    return [(one["id"], one["nodes"][0]["html"][:160]) for one in found]


@pytest.mark.parametrize(("width", "height"), [(1280, 720), (390, 844)], ids=["projector", "phone"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_each_step(language, width, height, workshop_at, browser_page, tmp_path):
    server = workshop_at(tmp_path / "home")
    page = browser_page(width, height)
    walk = Walk(page, language, server.app("homework"))
    walk.begin("case")
    wrong = {}
    for step in STEPS:
        walk.step(step)
        if step == "apps.step_dealers":
            page.locator(".kit-wide select").select_option(index=2)
            expect(page.locator(".kit-header h1")).to_contain_text("·", timeout=20_000)
        add = page.locator(".kit-add:visible")
        if add.count():
            add.first.click()
            expect(page.locator(".kit-remove").first).to_be_visible(timeout=20_000)
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        bad = faults(page) + ([("wider than the screen", wide)] if wide > 0 else [])
        if bad:
            wrong[step] = bad
    assert wrong == {}


def test_the_keyboard_alone_begins_a_plan(workshop_at, browser_page, tmp_path):
    server = workshop_at(tmp_path / "home")
    page = browser_page()
    walk = Walk(page, "en", server.app("homework"))
    button = page.get_by_role("button", name=walk.t["apps.begin_case"])
    expect(button).to_be_visible(timeout=40_000)
    for _ in range(12):
        page.keyboard.press("Tab")
        if button.evaluate("e => e === document.activeElement"):
            break
    page.keyboard.press("Enter")
    expect(page.locator(".kit-step h2")).to_have_text(walk.t["apps.data_heading"], timeout=20_000)
    expect(page.locator(".kit-step h2:focus")).to_be_visible(timeout=10_000)
