"""The form in a real Chromium: labels, keyboard, feedback read out, a phone, axe. No kernel needed."""

import base64

import pytest

from jbptools.apps.widgets.exercise import ExerciseForm
from jbptools.exercises.bank import catalogue, exercise
from jbptools.exercises.question import ExerciseQuestion
from tests.screens import faults

pytestmark = pytest.mark.browser
ONE_OF_A_KIND = {row.kind: row.id for row in reversed(catalogue())}
PAGE = (
    "<!doctype html><html lang=en><head><title>Exercise</title><style>{css}</style></head>"
    "<body><main></main></body></html>"
)
DRAW = """async ([source, state]) => {
  const heard = [];
  const model = {
    get: (name) => state[name],
    on: (names, told) => heard.push(told),
    send: async (content) => {
      Object.assign(state, await toKernel(content));
      heard.forEach((told) => told());
    },
  };
  const module = await import("data:text/javascript;base64," + source);
  module.default.render({ model, el: document.querySelector("main") });
}"""


@pytest.fixture
def draw(chromium):
    pages = []

    def drawn(number, language="en", width=1280):
        form = ExerciseForm(ExerciseQuestion(exercise(number)), language)
        page = chromium.new_page(viewport={"width": width, "height": 720})
        pages.append(page)
        page.set_default_timeout(20_000)

        def kernel(content):
            form._heard(form, content, [])
            return {"feedback": form.feedback, "hint_label": form.hint_label}

        page.expose_function("toKernel", kernel)
        page.set_content(PAGE.replace("{css}", form._css))
        source = base64.b64encode(form._esm.encode("utf-8")).decode("ascii")
        state = {"shape": form.shape, "feedback": form.feedback, "hint_label": form.hint_label}
        page.evaluate(DRAW, [source, state])
        return page

    yield drawn
    for page in pages:
        page.close()


def said(page, part):
    page.locator(".jbp-ex-feedback").get_by_text(part).first.wait_for()


def test_a_choice_by_keyboard_alone(draw):
    page = draw("3.1")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    said(page, "advantage dealer")
    assert page.locator("input:checked").get_attribute("value") == "b"


def test_a_number_with_enter_then_hints_then_the_solution(draw):
    page = draw("3.2")
    page.get_by_label("Your answer").fill("twelve")
    page.keyboard.press("Enter")
    said(page, "I cannot read")
    for left in ("Hint (1 left)", "Show the hint again"):
        page.get_by_role("button", name="hint").click()
        page.get_by_role("button", name=left).wait_for()
    page.get_by_role("button", name="Show the solution").click()
    said(page, "Key dealers are")
    page.get_by_label("Your answer").fill(f"{ExerciseQuestion(exercise('3.2')).answer():.1%}")
    page.get_by_role("button", name="Check").click()
    said(page, "Correct")


def test_several_options(draw):
    page = draw("3.3")
    for letter in "ABD":
        page.get_by_text(f"{letter}. “").click()
    page.get_by_role("button", name="Check").click()
    said(page, "Correct")


def test_dealers_are_sorted_with_one_list_each(draw):
    page = draw("3.5", "zh")
    asked = ExerciseQuestion(exercise("3.5"))
    for key, tier in asked.answer().items():
        page.get_by_label(asked.items()[key].zh, exact=True).select_option(tier)
    page.get_by_role("button", name="检查").click()
    said(page, "全对")


def test_a_written_answer(draw):
    page = draw("3.7", "zh")
    page.get_by_label("您写的话").fill(exercise("3.7").sample.zh)
    page.get_by_role("button", name="检查").click()
    said(page, "该有的都有了")


@pytest.mark.parametrize("kind", sorted(ONE_OF_A_KIND))
@pytest.mark.parametrize("language", ["zh", "en"])
def test_accessible_and_fit_for_a_phone(draw, kind, language):
    page = draw(ONE_OF_A_KIND[kind], language, width=390)
    page.get_by_role("button").nth(1).click()
    page.locator(".jbp-note").wait_for()
    assert page.locator("[aria-live=polite] .jbp-note").count() == 1
    assert faults(page) == []
    heights = page.evaluate("[...document.querySelectorAll('button, select')].map((e) => e.offsetHeight)")
    assert min(heights) >= 44
