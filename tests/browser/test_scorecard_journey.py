"""The monthly scorecard in a real browser: three months, the gate, a killed server, both languages."""

import pandas as pd
import pytest

from jbptools.plan.examples import example
from jbptools.plan.store import open_store
from jbptools.words import form, say
from tests.screens import SIZES, faults_at_each_size

pytestmark = pytest.mark.browser

STEPS = ("figures", "lights", "doing", "changes", "page", "settings")


def with_plan(home, language):
    home.mkdir(parents=True, exist_ok=True)
    plan = example("good", language).model_copy(update={"actuals": (), "decisions": ()})
    with open_store(home / "plans.sqlite") as store:
        store.save(plan, None, "Li")
    return plan


def opened(page, server, plan, language):
    page.goto(f"{server.app('scorecard')}&lang={language}")
    page.locator(".kit-saved button, .kit-tabs button").first.wait_for(timeout=60_000)
    if page.locator(".kit-saved").count():
        page.get_by_role("button", name=say("monthly.open", language, dealer=plan.dealer.name)).click()
    page.locator(".kit-card").first.wait_for()


def field(page, plan, kpi, key="value"):
    line = next(one for one in plan.scorecard if one.kpi == kpi)
    return page.locator(f'.kit-card[data-item="{line.id}"] .kit-field[data-key="{key}"]')


def enter(page, plan, kpi, text, sign="✓"):
    box = field(page, plan, kpi)
    box.locator("input").fill(text)
    box.locator("input").press("Enter")
    box.locator(".kit-note", has_text=f"{sign} ").wait_for()


@pytest.mark.parametrize(("language", "size"), [("zh", "projector"), ("en", "phone")])
def test_three_months_the_gate_and_a_killed_server(fresh_workshop, browser_page, language, size):
    server = fresh_workshop
    plan = with_plan(server.home, language)
    page = browser_page(*SIZES[size], allowed_errors=("net::ERR_", "403", "404", "WebSocket"))
    opened(page, server, plan, language)
    for month in ("2026-01", "2026-02", "2026-03"):
        choose_month(page, month, language)
        enter(page, plan, "offtake", "1,500,000")
        enter(page, plan, "sell_in", "1,900,000")
    enter(page, plan, "stock_days", "很多" if language == "zh" else "lots", "!")
    enter(page, plan, "stock_days", "52")
    gate = say("scorecard.gate_so", language)
    page.get_by_text(gate).first.wait_for()
    server.kill()
    server.restart()
    opened(page, server, plan, language)
    choose_month(page, "2026-03", language)
    assert field(page, plan, "stock_days").locator("input").input_value() == "52"
    for step in STEPS:
        page.locator(".kit-tabs").get_by_role("button", name=say(f"monthly.step_{step}", language)).click()
        page.get_by_text(say(f"monthly.lead_{step}", language)).wait_for()
        page.wait_for_timeout(900)
        assert faults_at_each_size(page, size, f"monthly-{step}-{language}") == {}, step


def choose_month(page, month, language):
    shown = form(pd.Period(month, "M"), "month", language)
    page.get_by_label(say("monthly.month", language), exact=True).select_option(label=shown)
    page.get_by_role("heading", name=shown).wait_for()
    page.locator("h2:focus").wait_for()
