"""The kit needs no other machine: not where others are blocked, and not where they never answer."""

import pytest

from jbptools.serve import shelf

pytestmark = pytest.mark.browser

HERE = ("http://127.0.0.1", "ws://127.0.0.1", "data:", "blob:")


@pytest.fixture
def cut_off(chromium):
    """Returns a function that opens a page whose requests to other machines fail or hang for ever."""
    contexts, foreign = [], []

    def opened(way):
        context = chromium.new_context(viewport={"width": 1280, "height": 720}, locale="zh-CN")
        contexts.append(context)

        def route(handler):
            if handler.request.url.startswith(HERE):
                handler.continue_()
                return
            foreign.append(handler.request.url)
            if way == "blocked":
                handler.abort()

        context.route("**/*", route)
        return context.new_page(), foreign

    yield opened
    for context in contexts:
        context.close()


@pytest.mark.parametrize(("way", "door"), [("blocked", "app"), ("hanging", "app"), ("hanging", "notebook")])
def test_the_homework_becomes_visible(workshop, cut_off, way, door):
    page, foreign = cut_off(way)
    page.goto(getattr(workshop, door)("homework"), wait_until="commit")
    page.locator("#loading").wait_for(state="hidden", timeout=60_000)
    page.locator("#rendered_cells button:visible").first.wait_for(timeout=60_000)
    assert foreign == []


@pytest.mark.parametrize("way", ["blocked", "hanging"])
def test_even_a_page_that_asks_for_something_outside_becomes_visible(workshop, cut_off, way):
    """The guard itself: a request to another machine is seen, and neither way blocks our page."""
    page, foreign = cut_off(way)
    page.goto(workshop.page("kit"), wait_until="commit")
    page.evaluate("document.head.append(Object.assign(new Image(), {src: 'http://elsewhere.invalid/x.png'}))")
    page.get_by_role("link", name="English").wait_for()
    page.wait_for_function("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd > 0")
    assert foreign == ["http://elsewhere.invalid/x.png"]


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("kind", shelf.KINDS)
def test_jupyterlab_opens_a_lesson_as_the_users_copy(workshop, cut_off, language, kind):
    page, foreign = cut_off("hanging")
    lesson = shelf.lessons(language)[0]
    page.goto(workshop.page(f"kit?lang={language}"))
    page.locator(f"a[href$='/kit/open/{kind}/{lesson['id']}']").first.click()
    page.locator(".jp-Notebook .jp-MarkdownOutput h1, .jp-Notebook .jp-MarkdownOutput h2").first.wait_for(
        timeout=90_000
    )
    assert f"work/{language}/{lesson['id']}-{kind}.ipynb" in page.url
    assert page.evaluate("document.documentElement.lang").lower().startswith(language)
    assert foreign == []
