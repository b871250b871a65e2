"""Every screen of the homework app: nothing cut off, readable for assistive technology, in both languages."""

import pytest
from playwright.sync_api import expect

from tests.browser.test_homework_journey import Walk
from tests.screens import SIZES, faults_at_each_size

pytestmark = pytest.mark.browser

#: waits until an element holds something else; the page's rules forbid scripts made of text
CHANGES = """(node, before) => new Promise((done) => {
  const look = () => (node.innerHTML !== before ? done() : setTimeout(look, 50));
  look();
})"""

STEPS = [
    "apps.step_data",
    "apps.step_dealers",
    "apps.step_review",
    "plan.step_people",
    "plan.step_swot",
    "plan.step_opportunities",
    "plan.step_objective",
    "plan.step_goals",
    "plan.step_strategies",
    "plan.step_plan",
    "plan.step_measures",
    "plan.step_agreement",
    "plan.step_money",
    "apps.step_check",
    "apps.step_export",
]


@pytest.mark.parametrize(("language", "first"), [("zh", "projector"), ("en", "phone")])
def test_each_step(language, first, fresh_workshop, browser_page):
    """One walk in each language: every step at both sizes, and come to from one size or the other."""
    page = browser_page()
    walk = Walk(page, language, fresh_workshop.app("homework"))
    walk.begin("case")
    wrong, second = {}, next(size for size in SIZES if size != first)
    for number, step in enumerate(STEPS):
        walk.step(step)
        if step == "apps.step_dealers":
            page.locator(".kit-wide select").select_option(index=2)
            expect(page.locator(".kit-header h1")).to_contain_text("·", timeout=20_000)
        if step == "plan.step_opportunities":
            page.locator(".kit-line input").first.wait_for(timeout=30_000)
        use_lists(page)
        begin = (first, second)[number % 2]
        bad = faults_at_each_size(page, begin, f"{step.partition('_')[2]}-{language}")
        if bad or twice(page):
            wrong[step] = bad, twice(page)
    page.get_by_role("button", name=walk.t["homework.history"]).click()
    expect(page.locator(".kit-step h2")).to_have_text(walk.t["homework.history_heading"], timeout=20_000)
    expect(page.locator(".kit-line").first).to_be_visible(timeout=20_000)
    assert faults_at_each_size(page, first, f"history-{language}") == {}
    assert wrong == {}


def twice(page):
    """Ids that two fields share: a label would lead to the wrong one."""
    ids = page.evaluate("[...document.querySelectorAll('.kit-step [id]')].map(e => e.id)")
    return [("twice", one) for one in sorted(set(ids)) if ids.count(one) > 1]


def use_lists(page):
    """Fill what a step offers: tick a fact, write it into the SWOT, add a card to each list."""
    rows = page.locator(".kit-line input[type=checkbox]:visible")
    if page.locator(".kit-swot").count():
        page.locator(".kit-line").first.wait_for(timeout=30_000)
        page.locator(".kit-line .kit-act:visible").first.click()
        # one card in the SWOT, one among the evidence below
        expect(page.locator(".kit-remove")).to_have_count(2, timeout=20_000)
    elif rows.count():
        rows.first.check()
        expect(page.locator(".kit-line .kit-note").filter(has_text="✓").first).to_be_visible(timeout=20_000)
        expect(page.locator(".kit-remove")).to_have_count(1, timeout=20_000)
    adds = page.locator(".kit-add:visible")
    for place in range(adds.count()):
        before = page.locator(".kit-remove").count()
        adds.nth(place).click()
        expect(page.locator(".kit-remove")).to_have_count(before + 1, timeout=20_000)
    for fold in page.locator(".kit-picks:visible summary").all()[:2]:
        fold.click()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_slider_moves_the_picture_at_once_and_saves_when_let_go(language, fresh_workshop, browser_page):
    page = browser_page()
    walk = Walk(page, language, fresh_workshop.app("homework"))
    walk.begin("case").step("apps.step_dealers")
    page.locator(".kit-wide select").select_option(index=2)
    expect(page.locator(".kit-header h1")).to_contain_text("·", timeout=20_000)
    walk.step("plan.step_money")
    slider = page.locator(".kit-slider").nth(4)
    picture = page.locator(".kit-live .kit-two")
    expect(picture.locator("svg").first).to_be_attached(timeout=20_000)
    before, words = picture.inner_html(), slider.locator("b").inner_text()
    slider.locator("input").focus()
    for _ in range(6):
        page.keyboard.press("ArrowRight")
    expect(slider.locator("b")).not_to_have_text(words, timeout=10_000)
    expect(slider.locator(".kit-note")).to_contain_text("✓", timeout=10_000)
    picture.evaluate(CHANGES, before)
    assert slider.locator("input").evaluate("e => e === document.activeElement"), "the keyboard stays there"
    moved = slider.locator("b").inner_text()
    page.get_by_role("button", name=walk.t["homework.history"]).click()
    expect(page.locator(".kit-line").first).to_be_visible(timeout=20_000)
    assert page.locator(".kit-line").count() <= 5, "six presses are one version"
    walk.step("plan.step_money")
    expect(page.locator(".kit-slider").nth(4).locator("b")).to_have_text(moved, timeout=10_000)
    add_a_line(page, walk)


def add_a_line(page, walk):
    """A figure that cannot be is answered where it was typed."""
    field = page.locator(".kit-money-lines .kit-card").first.locator("input").first
    field.fill("many")
    field.blur()
    expect(page.locator(".kit-money-lines .kit-note").first).to_contain_text("!", timeout=10_000)


def test_the_keyboard_alone_begins_a_plan(fresh_workshop, browser_page):
    page = browser_page()
    walk = Walk(page, "en", fresh_workshop.app("homework"))
    button = page.get_by_role("button", name=walk.t["apps.begin_case"])
    expect(button).to_be_visible(timeout=40_000)
    for _ in range(12):
        page.keyboard.press("Tab")
        if button.evaluate("e => e === document.activeElement"):
            break
    page.keyboard.press("Enter")
    expect(page.locator(".kit-step h2")).to_have_text(walk.t["apps.data_heading"], timeout=20_000)
    expect(page.locator(".kit-step h2:focus")).to_be_visible(timeout=10_000)
