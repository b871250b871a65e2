"""A real Chromium; whatever is asked of another machine is blocked and fails the test."""

import pytest


@pytest.fixture
def browser_page(chromium):
    """Returns a function that opens a page; foreign requests and console errors fail the test at its end."""
    contexts, foreign, errors = [], [], []

    def opened(width=1280, height=720, locale="zh-CN", allowed_errors=("net::ERR_",)):
        context = chromium.new_context(viewport={"width": width, "height": height}, locale=locale)
        contexts.append(context)

        def route(handler):
            if handler.request.url.startswith(("http://127.0.0.1", "data:", "blob:")):
                handler.continue_()
            else:
                foreign.append(handler.request.url)
                handler.abort()

        context.route("**/*", route)
        page = context.new_page()
        page.on("console", lambda message: noted(message, allowed_errors))
        return page

    def noted(message, allowed):
        if message.type == "error" and not any(part in message.text for part in allowed):
            errors.append(message.text)

    yield opened
    for context in contexts:
        context.close()
    assert foreign == []
    assert errors == []
