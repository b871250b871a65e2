"""The trainer's page: a lesson's run sheet with a clock that says how many minutes are left or over."""

import re

import pytest
from playwright.sync_api import expect

from jbptools.serve import shelf
from jbptools.words import say

pytestmark = pytest.mark.browser

LESSON = "06-concept"


def sheet(language):
    [lesson] = [one for one in shelf.lessons(language) if one["id"] == LESSON]
    return lesson["run_sheet"]


def press(page, key, language):
    page.get_by_role("button", name=say(f"serve.{key}", language), exact=True).click()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_lesson_is_run_by_the_clock(workshop, browser_page, language):
    page = browser_page()
    page.clock.install(time="2026-03-02T10:29:00")
    page.goto(workshop.page(f"kit/trainer/{LESSON}?lang={language}"))
    rows = page.locator(".guide-trainer table").first.locator("tbody tr")
    minutes = sheet(language)
    expect(rows).to_have_count(len(minutes))
    aside = [number for number, (course, _) in enumerate(minutes) if not course]
    for number in aside:
        expect(rows.nth(number)).to_have_class(re.compile("aside"))
    press(page, "clock_start", language)
    expect(rows.first).to_have_attribute("aria-current", "step")
    now = page.locator(".clock-now")
    expect(now).to_contain_text(str(minutes[0][0]))
    page.clock.fast_forward("04:30")
    expect(page.locator(".clock-time")).to_have_text("4:30")
    expect(page.locator(".clock")).to_have_class(re.compile("late"))
    expect(now).to_have_text(re.compile("慢了 2 分钟" if language == "zh" else "2 min late"))
    press(page, "clock_on", language)
    expect(rows.nth(1)).to_have_class(re.compile("now"))
    expect(rows.first).to_have_class(re.compile("past"))
    expect(page.locator(".clock")).not_to_have_class(re.compile("late"))
    page.reload()
    expect(rows.nth(1)).to_have_class(re.compile("now"))
    for _ in range(len(minutes) - len(aside) - 1):
        press(page, "clock_on", language)
    planned = sum(course for course, _ in minutes)
    expect(now).to_contain_text(str(planned - 5))
    press(page, "clock_reset", language)
    expect(now).to_have_text(say("serve.clock_ready", language))
    press(page, "clock_undo", language)
    expect(now).to_contain_text(str(planned - 5))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_lesson_alone_has_its_own_minutes_and_leaves_nothing_aside(workshop, browser_page, language):
    page = browser_page(390, 844)
    page.goto(workshop.page(f"kit/trainer/{LESSON}?lang={language}"))
    alone = sum(whole for _, whole in sheet(language))
    page.get_by_label(say("serve.clock_alone", language, minutes=alone)).check()
    expect(page.locator("tr.aside")).to_have_count(0)
    page.keyboard.press("Tab")
    press(page, "clock_start", language)
    expect(page.get_by_role("button", name=say("serve.clock_on", language))).to_be_focused()


@pytest.mark.parametrize("kept", ["[", '"x"', "{}", '{"start": 1, "at": 2, "mode": 0}', "OTHER", "NOW"])
def test_a_kept_clock_is_taken_up_only_where_it_makes_sense(workshop, browser_page, kept):
    page = browser_page()
    address = workshop.page(f"kit/trainer/{LESSON}?lang=en")
    page.goto(address)
    at = {"OTHER": "99", "NOW": "2"}.get(kept)
    page.evaluate(
        "([key, text, at]) => localStorage.setItem(key,"
        ' at ? `{"start": ${Date.now() - 60000}, "end": null, "at": ${at}, "mode": 0}` : text)',
        [f"jbp-clock-{LESSON}", kept, at],
    )
    page.goto(address)
    expect(page.locator("tr.now")).to_have_count(1 if kept == "NOW" else 0)
    if kept != "NOW":
        expect(page.locator(".clock-now")).to_have_text(say("serve.clock_ready", "en"))
        press(page, "clock_start", "en")
    expect(page.locator("tr.now")).to_have_count(1)


def test_the_guide_leads_to_every_lesson_and_the_lesson_to_its_slides(workshop, browser_page):
    page = browser_page(allowed_errors=("404",))
    page.goto(workshop.page("kit/trainer-guide?lang=en"))
    links = page.locator(".by-lesson a")
    expect(links).to_have_count(len(shelf.lessons("en")))
    links.nth(3).click()
    expect(page.locator("h1")).to_contain_text("4a")
    slides = page.get_by_role("link", name=say("serve.trainer_slides", "en"))
    assert slides.get_attribute("href").endswith("/kit/slides/04a-results?lang=en")
    page.goto(workshop.page("kit/trainer/nothing?lang=en"))
    expect(page.locator("main")).to_contain_text(say("serve.problem_404", "en"))
