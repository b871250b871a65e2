"""The whole way in a real browser: upload, tier, plan, kill the server, restart, resume, export.

No request leaves the machine; every foreign host is blocked.
"""

import io
import json
import re
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import expect
from pptx import Presentation

pytestmark = pytest.mark.browser

MESSAGES = Path(__file__).parents[2] / "jbptools" / "words" / "messages"
REAL = Path(__file__).parents[3] / "shared" / "real-data"


def words(language):
    both = {}
    for room in ("apps", "seats", "exports", "homework", "plan"):
        texts = json.loads((MESSAGES / language / f"{room}.json").read_text(encoding="utf-8"))
        both |= {f"{room}.{key}": text for key, text in texts.items()}
    return both


DEALERS = {"华顺商贸": 120, "恒隆商贸": 60, "新源食品": 15, "广源副食": 33, "百川": 41, "同福": 9}
SALES = "\n".join(
    ["华东大区销售明细,,,", ",,,", "经销商名称,日期,销售额（万元）,品类"]
    + [
        f"{name},{year}/{month}/20,{amount + month},{category}"
        for name, amount in (
            ("华顺商贸", 120),
            ("恒隆商贸", 60),
            ("新源食品", 15),
            ("广源副食", 33),
            ("百川", 41),
            ("同福", 9),
        )
        for category in ("饮料", "零食")
        for year in (2024, 2025)
        for month in range(1, 13)
        if not (year == 2025 and month > 9)
    ]
    + ["合计,,12345,"]
).encode("gb18030")


class Walk:
    """A trainee at the homework app."""

    def __init__(self, page, language, address):
        self.page, self.t, self.language = page, words(language), language
        page.goto(f"{address}&lang={language}")

    def press(self, text):
        self.page.get_by_role("button", name=text).first.click()
        return self

    def begin(self, source):
        """Begin a plan and wait until its first page is there."""
        self.press(self.t[f"apps.begin_{source}"])
        expect(self.page.locator(".kit-step h2")).to_have_text(self.t["apps.data_heading"], timeout=40_000)
        return self

    def step(self, key):
        fold = self.page.locator(".kit-fold:visible")
        if fold.count() and not self.page.locator(".kit-steps.kit-open").count():
            fold.click()
            expect(self.page.locator(".kit-steps.kit-open")).to_be_visible(timeout=10_000)
        self.page.locator(".kit-steps button", has_text=re.compile(re.escape(self.t[key]) + "$")).click()
        now = self.page.locator(".kit-steps .kit-now")
        expect(now).to_have_text(re.compile(re.escape(self.t[key]) + "$"), timeout=30_000)
        expect(self.page.get_by_text(self.t["apps.computing"])).to_have_count(0, timeout=30_000)
        # the page goes to its top with the focus: a click before that could land beside its button
        expect(self.page.locator(".kit-step h2").first).to_be_focused(timeout=15_000)
        return self

    def finds_read(self, name):
        """See the rows of the sales in the table of what was read, and the sentence behind its fold."""
        rows = self.page.locator(".kit-table tr", has_text=name)
        expect(rows).to_have_count(2, timeout=30_000)
        for row, year, read in zip(rows.all(), ("2024", "2025"), ("144", "108"), strict=True):
            expect(row.get_by_role("cell", name=year, exact=True)).to_be_visible()
            expect(row.get_by_role("cell", name=read, exact=True)).to_be_visible()
        self.page.locator(".kit-more summary").first.click()
        expect(self.page.locator(".kit-more .good").first).to_contain_text("252")
        expect(self.page.locator(".kit-more .good").first).to_be_visible()
        return self

    def fill(self, label, text, card=0):
        label = label[:1].upper() + label[1:]
        field = self.page.locator(".kit-card").nth(card).get_by_label(label, exact=True)
        if field.evaluate("e => e.tagName") == "SELECT":
            field.select_option(text)
        else:
            field.fill(text)
            field.blur()
        return self.page.locator("#" + field.get_attribute("id") + "-note")

    def saved(self, label, text, card=0):
        expect(self.fill(label, text, card)).to_contain_text("✓", timeout=15_000)
        return self


def plan_a_dealer(walk):
    """Objective, a goal, a strategy, a plan row and a measure."""
    t = walk.t
    walk.step("plan.step_objective")
    walk.saved(t["plan.field_objective_text"], "Win the school belts 学校商圈")
    walk.saved(t["plan.field_by"], "2026-12-31")
    walk.step("plan.step_goals").press(t["apps.add"].split("{")[0])
    walk.saved(t["plan.field_goal_name"], "offtake 出货").saved(t["plan.field_unit"], t["plan.unit_wan"])
    walk.saved(t["plan.field_baseline"], "2000").saved(t["plan.field_target"], "2,300")
    refused = walk.fill(t["plan.field_target"], "many")
    expect(refused).to_contain_text("!")
    walk.saved(t["plan.field_target"], "2400").saved(t["plan.field_date"], "2026-12-31")
    walk.step("plan.step_strategies").press(t["apps.add"].split("{")[0])
    walk.saved(t["plan.field_strategy_text"], "Schools first 先打学校")
    walk.saved(t["plan.field_not_doing"], "No small accounts 不做小店")
    walk.page.locator(".kit-ticks input").first.check()
    expect(walk.page.locator(".kit-todo li.good")).to_be_visible(timeout=15_000)
    walk.step("plan.step_plan").press(t["apps.add"].split("{")[0])
    walk.saved(t["plan.field_action_text"], "One van 一辆车")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_from_upload_to_export_with_a_kill_in_between(language, fresh_workshop, browser_page):
    # while the server is away, what the page asks of it fails; that is the point here
    page = browser_page(allowed_errors=("net::ERR_", "403", "WebSocket"))
    walk = Walk(page, language, fresh_workshop.app("homework"))
    t = walk.t
    walk.begin("own")
    page.locator("input[type=file]").set_input_files(
        {"name": "销售 2025.csv", "mimeType": "text/csv", "buffer": SALES}
    )
    walk.finds_read("销售 2025.csv")
    expect(page.get_by_text("GB18030").first).to_be_visible()
    walk.step("apps.step_dealers")
    expect(page.locator(".jbp-wide svg").first).to_be_visible()
    choice = page.locator(".kit-wide option", has_text="华顺商贸").inner_text()
    page.locator(".kit-wide select").select_option(label=choice)
    expect(page.locator(".kit-header h1")).to_contain_text("华顺商贸", timeout=15_000)
    walk.step("apps.step_review")
    expect(page.locator(".kit-figures dd").first).to_be_visible()
    plan_a_dealer(walk)

    fresh_workshop.kill()
    expect(page.locator(".kit-word p")).to_have_text(t["seats.lost"], timeout=20_000)
    fresh_workshop.restart()
    # nobody presses anything: the page comes back by itself, at the step where it was
    expect(page.locator(".kit-word p")).to_have_text(t["seats.back"], timeout=40_000)
    expect(page.locator(".kit-header h1")).to_contain_text("华顺商贸", timeout=40_000)
    expect(page.locator(".kit-steps .kit-now")).to_contain_text(t["plan.step_plan"])
    action = t["plan.field_action_text"]
    expect(page.get_by_label(action[:1].upper() + action[1:], exact=True)).to_have_value("One van 一辆车")

    walk.step("apps.step_export")
    with page.expect_download(timeout=30_000) as deck:
        walk.press(t["exports.kind_pptx"])
    with page.expect_download(timeout=30_000) as book:
        walk.press(t["exports.kind_xlsx"])
    slides = Presentation(io.BytesIO(Path(deck.value.path()).read_bytes())).slides
    shapes = [shape for slide in slides for shape in slide.shapes]
    cells = [
        cell.text for shape in shapes if shape.has_table for row in shape.table.rows for cell in row.cells
    ]
    said = "\n".join(cells + [shape.text_frame.text for shape in shapes if shape.has_text_frame])
    for text in ("Win the school belts 学校商圈", "Schools first 先打学校", "One van 一辆车"):
        assert text in said
    cells = [
        cell.value
        for sheet in openpyxl.load_workbook(io.BytesIO(Path(book.value.path()).read_bytes()))
        for row in sheet.iter_rows()
        for cell in row
    ]
    assert 24_000_000 in cells
    assert "One van 一辆车" in cells


REAL_FILES = {
    "adventureworks": [
        "adventureworks-resellers/reseller_sales.csv.gz",
        "adventureworks-resellers/DimReseller.csv",
    ],
    "wholesale": ["uci-wholesale-customers/wholesale_customers.csv"],
}


@pytest.mark.skipif(not REAL.exists(), reason="the public data sets are not beside this checkout")
@pytest.mark.parametrize("name", REAL_FILES)
def test_real_data_get_from_upload_to_an_exported_plan(name, fresh_workshop, browser_page):
    page = browser_page()
    walk = Walk(page, "en", fresh_workshop.app("homework"))
    walk.begin("own")
    for file in REAL_FILES[name]:
        page.locator("input[type=file]").set_input_files(REAL / file)
        expect(page.get_by_role("heading", name=Path(file).name)).to_be_visible(timeout=60_000)
    walk.step("apps.step_dealers")
    expect(page.locator(".jbp-wide svg").first).to_be_visible(timeout=60_000)
    page.locator(".kit-wide select").select_option(index=5)
    walk.step("apps.step_review").step("plan.step_objective")
    walk.saved(walk.t["plan.field_objective_text"], "Grow together")
    walk.step("apps.step_export")
    for kind, opens in (("pptx", Presentation), ("xlsx", openpyxl.load_workbook)):
        with page.expect_download(timeout=60_000) as file:
            walk.press(walk.t[f"exports.kind_{kind}"])
        opens(io.BytesIO(Path(file.value.path()).read_bytes()))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_file_that_is_too_large_is_refused_before_it_travels(
    language, fresh_workshop, browser_page, tmp_path
):
    page = browser_page()
    walk = Walk(page, language, fresh_workshop.app("homework"))
    walk.begin("own")
    large = tmp_path / "all years.xlsx"
    with large.open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    page.locator("input[type=file]").set_input_files(large)
    said = page.locator(".kit-list .bad")
    expect(said).to_contain_text("50.0 MB", timeout=20_000)
    expect(said).to_contain_text("30 MB")
    page.locator("input[type=file]").set_input_files(
        {"name": "销售.csv", "mimeType": "text/csv", "buffer": SALES}
    )
    walk.finds_read("销售.csv")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_from_the_review_to_both_sides_money_and_signatures(language, fresh_workshop, browser_page):
    page = browser_page()
    walk = Walk(page, language, fresh_workshop.app("homework"))
    t = walk.t
    walk.begin("case").step("apps.step_dealers")
    page.locator(".kit-wide select").select_option(index=5)
    expect(page.locator(".kit-header h1")).to_contain_text("·", timeout=20_000)
    walk.step("plan.step_opportunities")
    for place in range(2):
        page.locator(".kit-line input").nth(place).check(timeout=30_000)
        expect(page.locator(".kit-line").nth(place).locator(".kit-note")).to_contain_text("✓", timeout=15_000)
    expect(page.locator(".kit-card")).to_have_count(2)
    walk.step("plan.step_swot")
    page.locator(".kit-line .kit-act").first.click(timeout=30_000)
    expect(page.locator(".kit-box .kit-card")).to_have_count(1, timeout=15_000)
    page.locator(".kit-box .kit-add").nth(4).click()
    outside = page.locator(".kit-box").nth(4)
    outside.locator("textarea").fill("New schools 新学校")
    outside.locator("textarea").blur()
    expect(outside.locator(".kit-note").first).to_contain_text("✓", timeout=15_000)
    page.locator(".kit-step .kit-add").nth(6).click()
    pair = page.locator(".kit-card:has(.kit-act)").last
    pair.locator("summary").click()
    for box in pair.locator(".kit-picks input").all():
        # the card is drawn anew after each tick, so look again rather than hold on to the old box
        box.click()
        expect(box).to_be_checked(timeout=15_000)
    expect(pair.locator("select").first).to_have_value("WO", timeout=15_000)
    pair.locator("textarea").fill("Schools first 先打学校")
    pair.locator("textarea").blur()
    pair.locator(".kit-act").click()
    expect(pair.locator(".kit-acts .kit-note")).to_contain_text("✓", timeout=15_000)
    walk.step("plan.step_money")
    expect(page.locator(".kit-live svg").first).to_be_attached(timeout=20_000)
    expect(page.get_by_text(t["homework.grown"])).to_be_visible()
    walk.step("plan.step_strategies")
    text = t["plan.field_strategy_text"]
    expect(page.get_by_label(text[:1].upper() + text[1:], exact=True)).to_have_value("Schools first 先打学校")
    walk.step("apps.step_check")
    page.locator(".kit-readiness .kit-act").first.click()
    expect(page.locator(".kit-steps .kit-now")).to_contain_text(t["plan.step_people"], timeout=20_000)
