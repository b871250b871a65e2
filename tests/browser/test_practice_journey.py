"""The practice app in a real Chromium: talk, debrief, retake, record, opening line; zh and en, a phone."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import expect

from jbptools.selling.talk.run import play
from jbptools.words import say
from tests.screens import faults, faults_at_each_size, picture

pytestmark = pytest.mark.browser

GOLDEN = {
    "zh": "三个月把您压在我们货上的资金从 344 万降到 294 万，利润不减。给我 20 分钟算给您看。",
    "en": "In three months your cash tied up in our goods falls from CNY 3.44 m to 2.94 m, same profit. "
    "Twenty minutes to show you?",
}


def answer(page, turns):
    """Say the first option and wait until the turn stands in the talk."""
    page.locator(".jbp-option").first.click()
    expect(page.locator(".jbp-log > li")).to_have_count(turns, timeout=15_000)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_talk_from_the_landing_page_to_the_record(language, workshop, browser_page):
    page = browser_page()
    wrong = {}
    page.goto(workshop.page(f"kit?lang={language}"))
    page.get_by_role("link", name=say("serve.open_practice", language)).click()
    heading = page.get_by_role("heading", name=say("practice.heading", language))
    expect(heading).to_be_visible(timeout=60_000)
    wrong["list"] = faults_at_each_size(page, "projector", f"list-{language}")
    page.get_by_role("button", name=say("practice.begin", language)).first.click()
    expect(page.locator(".jbp-option").first).to_be_visible(timeout=30_000)
    wrong["first turn"] = faults_at_each_size(page, "phone", f"first-{language}")
    answer(page, 1)
    expect(page.locator(".jbp-debrief[open]")).to_have_count(1)
    expect(page.locator(".jbp-focus:focus")).to_be_visible()
    wrong["second turn"] = faults_at_each_size(page, "projector", f"second-{language}")
    turns = 1
    while page.locator(".jbp-option").count():
        turns += 1
        answer(page, turns)
    expect(page.get_by_role("heading", name=say("play.ended", language))).to_be_visible()
    expect(page.locator(".jbp-end tr")).to_have_count(9)
    wrong["end"] = faults_at_each_size(page, "phone", f"end-{language}")
    with page.expect_download() as saved:
        page.get_by_role("button", name=say("play.save", language)).click()
    assert json.loads(Path(saved.value.path()).read_text(encoding="utf-8"))["private"] is True
    page.get_by_role("button", name=say("play.again", language)).click()
    expect(page.get_by_text(say("play.attempt", language, attempt=2))).to_be_visible(timeout=15_000)
    expect(page.locator(".jbp-log > li")).to_have_count(0)
    assert {place: found for place, found in wrong.items() if found} == {}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_refresh_keeps_the_talk_and_the_language_switch_too(language, workshop, browser_page):
    run = play("fang-refuses")
    page = browser_page(allowed_errors=("net::ERR_", "403", "WebSocket"))
    page.goto(workshop.page(f"kit/apps/practice?lang={language}"))
    begin = page.get_by_role("button", name=say("practice.begin", language))
    expect(begin.first).to_be_visible(timeout=60_000)
    begin.first.click()
    expect(page.locator(".jbp-option").first).to_be_visible(timeout=30_000)
    # good answers: two poor ones may end the talk, and a talk that is over is not kept
    for turns, choice in enumerate(("check", "oldest"), 1):
        words = next(one.text for one in run.shown(language) if one.id == choice)
        run.choose(choice)
        page.locator(".jbp-option", has_text=words).click()
        expect(page.locator(".jbp-log > li")).to_have_count(turns, timeout=15_000)
    said = page.locator(".jbp-us p").all_text_contents()
    page.reload()
    expect(begin.first).to_be_visible(timeout=60_000)
    begin.first.click()
    expect(page.locator(".jbp-log > li")).to_have_count(2, timeout=30_000)
    assert page.locator(".jbp-us p").all_text_contents() == said
    other = "en" if language == "zh" else "zh"
    page.get_by_role("button", name=say("words.language", other)).click()
    expect(page.get_by_text(say("play.attempt", other, attempt=1))).to_be_visible(timeout=15_000)
    expect(page.locator(".jbp-log > li")).to_have_count(2)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_opening_line_by_keyboard_on_a_phone(language, workshop, browser_page):
    page = browser_page(390, 844)
    page.goto(workshop.page(f"kit/apps/practice?lang={language}"))
    page.get_by_role("button", name=say("practice.open_opening", language)).click(timeout=60_000)
    field = page.get_by_label(say("play.opening_label", language))
    field.fill("OGSM sell-in")
    page.keyboard.press("Enter")
    expect(page.locator("mark.jbp-watch").first).to_be_visible(timeout=15_000)
    field.fill(GOLDEN[language])
    page.get_by_role("button", name=say("play.opening_check", language)).click()
    expect(page.locator(".jbp-found.jbp-good")).to_have_count(7, timeout=15_000)
    assert faults(page) == []
    picture(page, f"opening-{language}")
