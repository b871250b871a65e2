"""Every lesson as slides: each fits a projector of 1280 x 720 in letters that are read from five metres."""

import pytest
from playwright.sync_api import expect

from jbptools.serve import shelf

pytestmark = pytest.mark.browser

SMALLEST = 24
#: a form, a table of results: read from the first rows, worked with on one's own screen
SMALLEST_IN_TOOLS = 19
SHOWN = """() => window.Reveal.getSlides().map(slide => {
  const body = slide.firstElementChild;
  const kept = slide.getAttribute("style");
  slide.style.cssText = "display: block !important; visibility: hidden";
  const worded = [...body.querySelectorAll("*")].filter(one => one.getClientRects().length
    && !one.closest("svg, style, script, .kit-hidden")
    && [...one.childNodes].some(node => node.nodeType === 3 && node.textContent.trim()));
  const sizes = worded.map(one => parseFloat(getComputedStyle(one).fontSize) * one.currentCSSZoom);
  kept === null ? slide.removeAttribute("style") : slide.setAttribute("style", kept);
  return {
    least: Math.min(...sizes, 99),
    heading: (slide.querySelector("h1, h2, h3") || {}).textContent || "",
    fits: slide.dataset.fits,
    letters: parseFloat(body.style.fontSize),
    bad: body.querySelectorAll('[data-mime-type="application/vnd.jupyter.stderr"]').length,
    text: body.textContent.trim().length,
    charts: body.querySelectorAll(".jbp-chart svg").length,
    forms: body.querySelectorAll(".jbp-ex").length,
  };
})"""


def presented(page, workshop, lesson, language):
    page.goto(workshop.page(f"kit/slides/{lesson}?lang={language}"))
    page.locator('.reveal[data-ready="true"]').wait_for(timeout=90_000)
    all_forms = "(css => document.querySelectorAll(css).length)"
    page.wait_for_function(f"{all_forms}('.jbp-ex') === {all_forms}('[data-cell^=form-]')", timeout=60_000)
    page.wait_for_timeout(600)
    return page.evaluate(SHOWN)


@pytest.mark.parametrize("lesson", [lesson["id"] for lesson in shelf.lessons("zh")])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_slide_fits_without_scrolling(workshop, browser_page, language, lesson):
    page = browser_page(locale="zh-CN" if language == "zh" else "en-GB")
    slides = presented(page, workshop, lesson, language)
    assert len(slides) >= 20
    for number, slide in enumerate(slides, 1):
        place = (number, slide["heading"])
        assert slide["fits"] == "true", place
        assert slide["letters"] >= SMALLEST, place
        assert slide["least"] >= SMALLEST_IN_TOOLS, place
        assert slide["bad"] == 0, place
        assert slide["text"] or slide["charts"], place
    exercises = next(row["exercises"] for row in shelf.lessons("zh") if row["id"] == lesson)
    assert sum(slide["forms"] for slide in slides) == exercises
    # what is drawn is what was measured: the slide in front stays on the screen, without a bar to scroll
    assert page.evaluate("document.scrollingElement.scrollHeight <= innerHeight")


def test_slides_are_turned_by_keyboard_and_a_field_keeps_its_keys(workshop, browser_page):
    page = browser_page()
    slides = presented(page, workshop, "05-ogspm", "zh")
    page.keyboard.press("ArrowRight")
    assert page.evaluate("Reveal.getIndices().h") == 1
    place = next(n for n, slide in enumerate(slides) if slide["heading"].startswith("练习 5.4"))
    page.evaluate(f"Reveal.slide({place})")
    field = page.locator(".present .jbp-ex input[type=text]")
    field.click()
    page.keyboard.type("2 4")
    page.keyboard.press("ArrowLeft")
    assert page.evaluate("Reveal.getIndices().h") == place
    assert field.input_value() == "2 4"
    page.locator(".present .jbp-ex-first").click()
    page.locator(".present .jbp-note").wait_for()
    page.wait_for_timeout(800)
    assert page.evaluate("document.querySelector('.present').dataset.fits") == "true"


def test_what_the_trainer_changed_in_the_own_copy_is_what_the_room_sees(workshop, browser_page):
    page = browser_page()
    page.goto(workshop.page("kit/slides/03-tiering?lang=en"))
    assert page.url.partition("?")[0].endswith("en/03-tiering-course.ipynb")
    assert page.locator("html").get_attribute("lang") == "en"


SMALLEST_WORDS = """() => Math.min(...[...document.querySelectorAll(
    ".present .jbp-play :is(.jbp-line p, .jbp-option, .jbp-debrief p, .jbp-case p, .jbp-ending, td, li)"
)].filter(one => one.offsetParent)
  .map(one => parseFloat(getComputedStyle(one).fontSize) * one.currentCSSZoom))"""


@pytest.mark.parametrize(("language", "lesson"), [("zh", "06-concept"), ("en", "07-owner")])
def test_the_whole_room_can_play_a_talk_from_the_slide(workshop, browser_page, language, lesson):
    page = browser_page(locale="zh-CN" if language == "zh" else "en-GB")
    presented(page, workshop, lesson, language)
    page.evaluate("Reveal.slide(Reveal.getSlides().findIndex(one => one.querySelector('.jbp-panes')))")
    talk = page.locator("section.present .jbp-play")

    def shown(pane, smallest=SMALLEST):
        expect(talk.locator(f'[data-go="{pane}"]')).to_have_attribute("aria-pressed", "true")
        page.wait_for_timeout(500)
        assert page.locator("section.present").get_attribute("data-fits") == "true", pane
        assert page.evaluate(SMALLEST_WORDS) >= smallest, pane
        assert page.evaluate("document.scrollingElement.scrollTop") == 0

    def turn_to(pane, smallest=SMALLEST):
        talk.locator(f'[data-go="{pane}"]').click()
        shown(pane, smallest)

    shown("case")
    assert not talk.locator(".jbp-option").first.is_visible(), "one thing at a time"
    turns = 0
    while talk.locator('[data-go="now"]').count():
        turn_to("now")
        talk.locator(".jbp-option").first.click()
        turns += 1
        shown("last")
        assert talk.locator(".jbp-log > li:visible").count() == 1
    assert turns >= 4
    for pane in ("notes", "end", "people"):
        turn_to(pane)
    turn_to("result", 20)
    assert talk.locator(".jbp-end tr:visible").count() == 9
    talk.locator('[data-go="end"]').focus()
    page.keyboard.press("Enter")
    shown("end")
    expect(talk.locator('[data-go="end"]')).to_be_focused()
    talk.locator(".jbp-trainer summary").click()
    page.wait_for_timeout(600)
    bottom = talk.locator(".jbp-trainer button").bounding_box()
    assert bottom["y"] + bottom["height"] <= 720, "what is unfolded finds its room"
    talk.locator('[data-go="end"]').focus()
    here = page.evaluate("Reveal.getIndices().h")
    page.keyboard.press("PageDown")
    assert page.evaluate("Reveal.getIndices().h") == here + 1, "a clicker goes on after an answer"
