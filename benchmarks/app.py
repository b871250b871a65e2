"""The homework app beside the trivial notebook in stock Voila, in the same browser, turn by turn."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.measure import in_turn
from benchmarks.stock import Stock
from jbptools.serve.testing import browser
from jbptools.words import say
from tests.support import Workshop

ROUNDS = 7
FLAGS = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"]

#: sets a field as a user would and returns the milliseconds until the page shows the answer
ANSWERED = """([field, value, answer]) => new Promise((done) => {
  const input = document.querySelector(field);
  const began = performance.now();
  const before = document.querySelector(answer)?.outerHTML;
  const look = new MutationObserver(() => {
    const now = document.querySelector(answer)?.outerHTML;
    if (now && now !== before) { look.disconnect(); done(performance.now() - began); }
  });
  look.observe(document.body, {subtree: true, childList: true, attributes: true, characterData: true});
  input.focus();
  input.value = value;
  input.dispatchEvent(new Event("input", {bubbles: true}));
  input.dispatchEvent(new Event("change", {bubbles: true}));
})"""


class Visit:
    """One page of each of the two, kept open; each figure is asked of both in turn."""

    def __init__(self, chromium: Browser, workshop: Workshop, stock: Stock):
        self.workshop, self.stock = workshop, stock
        self.context = chromium.new_context(viewport={"width": 1280, "height": 720}, locale="en-GB")
        self.context.route(
            "**/*",
            lambda route: route.continue_() if "//127.0.0.1" in route.request.url else route.abort(),
        )
        self.times = 0

    def opened(self, address: str, usable: str) -> Page:
        page = self.context.new_page()
        page.goto(address, wait_until="commit")
        page.locator(usable).first.wait_for(timeout=120_000)
        return page

    def kit_page(self) -> Page:
        return self.opened(self.workshop.app("homework") + "&lang=en", ".kit-step button:visible")

    def stock_page(self) -> Page:
        return self.opened(self.stock.address, ".widget-text input:visible")

    def value(self) -> str:
        self.times += 1
        return f"round {self.times}"


def opening(visit: Visit) -> dict[str, list[float]]:
    """Seconds from the click to the first control that can be used."""

    def then_closed(opened) -> float:
        began = time.perf_counter()
        page = opened()
        seconds = time.perf_counter() - began
        page.close()
        return seconds

    return by_turns(lambda: then_closed(visit.kit_page), lambda: then_closed(visit.stock_page))


def planning(visit: Visit) -> Page:
    """The homework app on the case company with a dealer chosen, at its dealers' step."""
    page = visit.kit_page()
    page.get_by_role("button", name=say("apps.begin_case", "en")).first.click()
    step(page, "apps.step_dealers")
    page.locator(".kit-wide select").select_option(index=3)
    page.locator(".kit-header h1").wait_for()
    return page


def step(page: Page, key: str) -> None:
    """Go to a step of the app and wait until it is shown."""
    name = say(key, "en")
    page.locator(".kit-steps button", has_text=name).first.click()
    page.locator(".kit-steps .kit-now", has_text=name).wait_for(timeout=60_000)
    page.get_by_text(say("apps.computing", "en")).wait_for(state="hidden", timeout=60_000)


def stock_slides(stock: Page) -> float:
    """Seconds from a step of stock Voila's slider to its new picture of 60 points."""
    stock.bring_to_front()
    slider, image = stock.locator("[role=slider]").first, stock.locator(".jp-OutputArea img").first
    before = image.get_attribute("src")
    began = time.perf_counter()
    slider.press("ArrowRight")
    stock.wait_for_function(
        "before => { const img = document.querySelector('.jp-OutputArea img');"
        " return img && img.src && img.src !== before; }",
        arg=before,
        polling="raf",
    )
    return time.perf_counter() - began


def drawing(kit: Page, stock: Page) -> dict[str, list[float]]:
    """Seconds from a choice to the new picture: the tier map of all dealers; 60 points in stock Voila."""
    turn = iter(range(4, 100))

    def kit_chart() -> float:
        kit.bring_to_front()
        value = kit.locator(".kit-wide select option").nth(next(turn)).get_attribute("value")
        return kit.evaluate(ANSWERED, [".kit-wide select", value, ".kit-picture svg"]) / 1000

    return by_turns(kit_chart, lambda: stock_slides(stock))


#: moves a slider as a hand would and returns the milliseconds until the picture is another one
MOVED = """([field, value, answer]) => new Promise((done) => {
  const input = document.querySelector(field);
  const before = document.querySelector(answer).innerHTML;
  const began = performance.now();
  const look = new MutationObserver(() => {
    const now = document.querySelector(answer)?.innerHTML;
    if (now && now !== before) {
      look.disconnect();
      requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)));
    }
  });
  look.observe(document.body, {subtree: true, childList: true, characterData: true});
  input.value = value;
  input.dispatchEvent(new Event("input", {bubbles: true}));
})"""


def sliding(kit: Page, stock: Page) -> dict[str, list[float]]:
    """Seconds from a slider's move to its new chart: both sides' money; 60 points in stock Voila."""
    turn = iter(range(1, 100))
    field, picture = '.kit-slider[data-key="stock_days"] input', ".kit-live .kit-two"
    kit.locator(picture + " svg").first.wait_for(state="attached", timeout=60_000)
    stock.locator("[role=slider]").first.wait_for(timeout=60_000)

    def kit_chart() -> float:
        kit.bring_to_front()  # a page in the background is drawn once a second
        return kit.evaluate(MOVED, [field, str(10 + next(turn)), picture]) / 1000

    return by_turns(kit_chart, lambda: stock_slides(stock))


def confirming(kit: Page, stock: Page, visit: Visit) -> dict[str, list[float]]:
    """Seconds from a confirmed field to "saved": on disk as a revision; an echo in stock Voila."""
    field = ".kit-card .kit-field textarea, .kit-card .kit-field input"
    note = ".kit-card .kit-field.good .kit-note"

    def kit_saved() -> float:
        kit.evaluate("() => document.querySelectorAll('.kit-field').forEach(f => f.classList.remove('good'))")
        return kit.evaluate(ANSWERED, [field, visit.value(), note]) / 1000

    def stock_echo() -> float:
        return (
            stock.evaluate(ANSWERED, [".widget-text input", visit.value(), ".widget-label:not(label)"]) / 1000
        )

    return by_turns(kit_saved, stock_echo)


def by_turns(kit, stock) -> dict[str, list[float]]:
    """Ask both for the seconds they measured themselves, turn by turn; the first turn warms up."""
    times: dict[str, list[float]] = {"kit": [], "stock": []}
    in_turn(
        {"kit": lambda: times["kit"].append(kit()), "stock": lambda: times["stock"].append(stock())}, ROUNDS
    )
    return {name: values[1:] for name, values in times.items()}


@contextmanager
def both(folder: Path) -> Iterator[Visit]:
    """Both servers and a browser."""
    workshop, stock = Workshop(folder / "kit", language="en"), Stock(folder / "stock")
    try:
        stock.start()
        with sync_playwright() as driver:
            chromium = driver.chromium.launch(executable_path=browser(), args=FLAGS)
            yield Visit(chromium, workshop, stock)
            chromium.close()
    finally:
        stock.stop()
        workshop.stop()


def figures(folder: Path) -> dict[str, dict[str, list[float]]]:
    """Return figure -> who -> seconds, round by round."""
    with both(folder) as visit:
        found = {"app: click to first usable control": opening(visit)}
        kit, stock = planning(visit), visit.stock_page()
        found["app: choice to new chart"] = drawing(kit, stock)
        step(kit, "plan.step_money")
        found["app: slider to its new chart"] = sliding(kit, visit.stock_page())
        step(kit, "plan.step_objective")
        found["app: confirmed field to saved"] = confirming(kit, stock, visit)
        return found
