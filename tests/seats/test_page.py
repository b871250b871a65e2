"""The page in a real browser: a lost line, an ended worker, a second device; nothing typed is lost."""

import os
import signal

import pytest
from playwright.sync_api import expect

from tests.seats.network import Network

pytestmark = pytest.mark.browser

LOST = "连接断开，正在自动重连。您输入的内容都在，连上后会接着保存。"
BACK = "已恢复连接，回到刚才的步骤。"


@pytest.fixture
def page_of(chromium, served):
    """Returns a function that opens an app for a person; an error of the page fails the test at its end."""
    contexts, errors = [], []

    def opened(person, app="homework", base="", **settings):
        context = chromium.new_context(
            viewport={"width": 1280, "height": 720}, extra_http_headers={"X-Person": person}, **settings
        )
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(f"{base or served.base}/kit/apps/{app}?lang=zh")
        page.locator("#app button:visible").first.wait_for()
        return page

    yield opened
    for context in contexts:
        context.close()
    assert errors == []


@pytest.fixture
def network(served):
    """A network to the server that can be cut."""
    relay = Network(served.port)
    yield relay
    relay.stop()


def begun(page):
    """Begin a plan on the case, choose a dealer and go to the objective."""
    page.get_by_role("button", name="用案例公司练手").click()
    page.locator(".kit-footer button").last.click()
    page.locator(".kit-wide select").select_option(index=3)
    page.locator(".kit-steps button", has_text="O 目的").click()
    expect(page.locator(".kit-steps .kit-now")).to_contain_text("O 目的", timeout=30_000)
    expect(page.get_by_text("正在计算")).to_have_count(0)
    field = page.locator(".kit-field textarea, .kit-field input").first
    field.wait_for()
    return field


def test_a_lost_line_comes_back_by_itself_with_what_was_typed_meanwhile(page_of, network):
    page = page_of("cut", base=f"http://127.0.0.1:{network.port}")
    field = begun(page)
    seat = page.evaluate("kitSeat.line.seat")
    network.cut()
    expect(page.locator(".kit-word p")).to_have_text(LOST, timeout=10_000)
    field.fill("没有网络时写下的目的")
    field.blur()
    expect(page.locator(".kit-field.good")).to_have_count(0)
    network.mend()
    expect(page.locator(".kit-word p")).to_have_text(BACK, timeout=10_000)
    expect(page.locator(".kit-field.good").first).to_be_visible(timeout=10_000)
    assert page.evaluate("kitSeat.line.seat") == seat
    expect(field).to_have_value("没有网络时写下的目的")


def test_an_ended_worker_brings_back_the_step_and_what_was_being_typed(page_of, served):
    page = page_of("killed")
    field = begun(page)
    field.fill("确认过的目的")
    field.blur()
    expect(page.locator(".kit-field.good").first).to_be_visible(timeout=10_000)
    field.fill("正在修改，还没确认")
    seat = page.evaluate("kitSeat.line.seat")
    for one in served.counts()["workers"]:
        os.kill(one["pid"], signal.SIGKILL)
    expect(page.locator(".kit-word p")).to_have_text(BACK, timeout=30_000)
    expect(page.locator(".kit-steps .kit-now")).to_contain_text("O 目的")
    assert page.evaluate("kitSeat.line.seat") != seat
    field = page.locator(".kit-field textarea, .kit-field input").first
    expect(field).to_have_value("正在修改，还没确认", timeout=10_000)
    expect(page.locator(".kit-unsaved").first).to_have_attribute("data-unsaved", "尚未保存")
    field.focus()
    field.blur()
    page.reload()
    expect(page.locator(".kit-steps .kit-now")).to_contain_text("O 目的")
    expect(page.locator(".kit-field textarea, .kit-field input").first).to_have_value("正在修改，还没确认")
    expect(page.locator(".kit-unsaved")).to_have_count(0)


def test_a_second_device_goes_on_at_the_saved_step_and_the_first_is_told(page_of):
    first = page_of("devices")
    field = begun(first)
    field.fill("第一台电脑写的目的")
    field.blur()
    expect(first.locator(".kit-field.good").first).to_be_visible(timeout=10_000)
    second = page_of("devices")
    expect(second.locator(".kit-steps .kit-now")).to_contain_text("O 目的", timeout=10_000)
    expect(second.locator(".kit-field textarea, .kit-field input").first).to_have_value("第一台电脑写的目的")
    expect(first.locator(".kit-word p")).to_contain_text("另一个窗口或设备")
    first.locator(".kit-word button").click()
    expect(first.locator(".kit-word")).to_be_hidden()


def test_the_page_runs_no_script_but_ours(page_of):
    page = page_of("policy")
    refused = page.evaluate(
        """() => new Promise((done) => {
          addEventListener('securitypolicyviolation', (event) => done(event.violatedDirective));
          const box = document.createElement('div');
          box.innerHTML = '<img src=x onerror="window.ran = true">';
          document.body.append(box);
          setTimeout(() => done('nothing'), 3000);
        })"""
    )
    assert refused.startswith("script-src")
    assert page.evaluate("window.ran") is None


HOSTILE = [
    "<script>window.ran=1</script>",
    "<img src=x onerror=window.ran=1>",
    "<a href='javascript:ran=1'>x</a>",
    "<svg><script>ran=1</script></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=ran=1>",
    "<iframe srcdoc='<script>1</script>'></iframe>",
    "<b onclick=ran=1>x</b>",
    "<form><button formaction=javascript:1>",
]
BAD = ("script", "onerror", "onclick", "srcdoc", "formaction")


def test_descriptions_are_cleaned(page_of):
    page = page_of("cleaned")
    for text in HOSTILE:
        cleaned = page.evaluate("(text) => kitSeat.manager.inline_sanitize(text)", text).lower()
        assert not any(bad in cleaned for bad in BAD), text
    fine = "<b>fat</b> <i>thin</i>"
    assert page.evaluate("(text) => kitSeat.manager.inline_sanitize(text)", fine) == fine
