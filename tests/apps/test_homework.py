"""From the data to an exported plan, refusals in sentences, and coming back after a restart."""

import html
import io
from datetime import date

import openpyxl
import pytest
from pptx import Presentation

from jbptools.apps.widgets.items import Items
from jbptools.exports import KINDS
from jbptools.words import say

SALES = "经销商,城市,日期,销售额(万元)\n" + "\n".join(
    f"{name},合肥,{year}-{month:02d}-15,{amount + month}"
    for name, amount in (("华顺商贸", 120), ("恒隆商贸", 60), ("新源食品", 15))
    for year in (2024, 2025)
    for month in range(1, 13)
)


def to_plan(driver, language="zh"):
    driver.hello(language).press(say("apps.begin_case", language))
    driver.press(say("apps.step_dealers", language)).choose_dealer()
    return driver


def test_the_screen_is_empty_until_the_first_message(driver):
    assert driver.text().strip() == ""
    driver.hello("en")
    assert "Write the Joint Business Plan of one dealer" in driver.text()


def test_steps_open_in_order(driver):
    driver.hello("en").press("my own data")
    with pytest.raises(AssertionError, match="not open"):
        driver.press("Tiers")
    driver.upload("sales.csv", SALES.encode("gb18030"))
    driver.press("Tiers")
    with pytest.raises(AssertionError, match="not open"):
        driver.press("Review")
    driver.choose_dealer().press("Review")
    assert "华顺商贸" in driver.text()


def test_nobody_is_at_two_steps_even_for_a_moment(driver):
    """The browser gets each change on its own; what it shows between two of them counts."""
    to_plan(driver)
    buttons, seen = driver.app.stepper.buttons.values(), []

    def note(_):
        seen.append(sum("kit-now" in button._dom_classes for button in buttons))

    for button in buttons:
        button.observe(note, "_dom_classes")
    for step in ("plan.step_swot", "plan.step_people", "apps.step_check", "apps.step_dealers"):
        driver.press(say(step))
    assert len(seen) >= 8 and max(seen) == 1


def test_own_data_in_pieces_and_wan(driver):
    driver.hello("zh").press("自己的数据").upload("销售.csv", SALES.encode("gb18030"), piece=100)
    assert "72" in driver.text()
    driver.press("分类")
    table = driver.app.desk.tiering.table.set_index("dealer_name")
    assert table.loc["华顺商贸", "value_yuan"] == pytest.approx((120 * 12 + 78) * 10_000)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_bad_uploads_are_said_and_nothing_is_lost(driver, language):
    driver.hello(language).press(say("apps.begin_own", language))
    driver.upload("good.csv", SALES.encode("utf-8"))
    for name, content in (
        ("empty.xlsx", b""),
        ("picture.xlsx", b"\x89PNG\r\n\x1a\n" + b"\0" * 500),
        ("rubbish.csv", bytes(range(256)) * 40),
    ):
        driver.upload(name, content)
        assert 'class="bad"' in driver.app.page.children[0].children[2].value
        assert "Traceback" not in driver.text()
        assert list(driver.app.desk.files.parts) == ["good.csv"]
    refused = driver.widgets(type(driver.app.page.children[0].children[1]))[0]
    refused._heard(None, {"kind": "too_large", "name": "big.xlsx", "size": 52_428_800}, [])
    assert say("apps.upload_too_large", language, name="big.xlsx", size=50.0, most=30)[:12] in driver.text()


def test_a_column_is_corrected_and_the_file_read_anew(driver):
    csv = "客户,日期,金额A,金额B\n华顺,2025-03-01,5,100\n恒隆,2025-03-02,7,300\n"
    driver.hello("zh").press("自己的数据").upload("a.csv", csv.encode())
    driver.type("#3", "")
    assert driver.type("#4", "amount_yuan")["ok"]
    assert driver.app.desk.dataset.table("sell_in")["amount_yuan"].sum() == 400


def test_every_field_is_saved_as_it_is_confirmed_and_found_again(driver, restart):
    to_plan(driver).press("O 目的")
    assert driver.type("text", "2026 年底前让 A 城小店冷饮成为双方回报最好的生意")["ok"]
    assert driver.type("by", "2026-12-31")["ok"]
    driver.press("G 目标")
    driver.add()
    for key, text in (("name", "出货额"), ("unit", "万元"), ("baseline", "2000"), ("target", "2300")):
        assert driver.type(key, text)["ok"]
    number = driver.app.desk.revision.number
    again = restart().hello("zh", driver.plan.id)
    assert again.plan == driver.plan
    assert again.app.step == "goals"
    assert again.app.desk.revision.number == number
    assert again.plan.goals[0].target == 23_000_000
    assert again.plan.objective.by.isoformat() == "2026-12-31"


def test_own_data_are_there_after_a_restart(driver, restart):
    driver.hello("zh").press("自己的数据").upload("销售.csv", SALES.encode("gb18030"))
    driver.press("分类").choose_dealer(2)
    again = restart().hello("zh", driver.plan.id)
    assert again.plan.dealer.name == "恒隆商贸"
    assert (
        again.app.desk.tiering.table["value_yuan"].tolist()
        == driver.app.desk.tiering.table["value_yuan"].tolist()
    )


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("date", "2026-02-30"),
        ("target", "很多"),
        ("target", "NaN"),
        ("name", "x" * 20_000),
        ("side", "nobody"),
    ],
)
def test_nonsense_is_answered_with_a_sentence_and_not_saved(driver, key, text):
    to_plan(driver).press("G 目标")
    driver.add()
    before = driver.plan
    answer = driver.type(key, text)
    assert answer["ok"] is False
    assert len(answer["text"]) > 8
    assert driver.plan == before


def test_two_windows_are_told_about_each_other(driver, restart):
    to_plan(driver).press("O 目的")
    other = restart().hello("zh", driver.plan.id)
    other.type("text", "别人写的")
    assert driver.type("text", "我写的")["ok"] is False
    assert {say(f"apps.conflict_{way}") for way in ("mine", "theirs", "copy")} <= {
        button.description for button in driver.widgets(type(driver.app.footer.children[0]))
    }
    driver.press("用我的")
    assert driver.plan.objective.text == "我写的"
    assert driver.app.desk.store.load(driver.plan.id).plan.objective.text == "我写的"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_exports_open_and_hold_the_plan(driver, language):
    to_plan(driver, language).press(say("plan.step_objective", language))
    driver.type("text", "=cmd|A1 <b>Win</b> 冷饮")
    driver.press(say("apps.step_export", language))
    for kind in ("pptx", "xlsx", "json"):
        driver.press(say(f"exports.kind_{kind}", language))
    files = {
        content["name"]: bytes(buffers[0])
        for content, buffers in driver.sent
        if content["kind"] == "download"
    }
    assert len(files) == 3
    deck = next(content for name, content in files.items() if name.endswith("pptx"))
    words = [
        shape.text_frame.text
        for slide in Presentation(io.BytesIO(deck)).slides
        for shape in slide.shapes
        if shape.has_text_frame
    ]
    assert any("<b>Win</b> 冷饮" in text for text in words)
    book = openpyxl.load_workbook(io.BytesIO(next(c for n, c in files.items() if n.endswith("xlsx"))))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if "Win" in str(cell.value)]
    assert cells
    assert all(cell.data_type == "s" for cell in cells)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_kind_of_file_has_its_button_and_hands_over_its_file(driver, language):
    to_plan(driver, language).press(say("apps.step_export", language))
    for kind in KINDS.values():
        driver.press(kind.label.say(language))
        assert kind.about.say(language) in html.unescape(driver.text())
        if kind.key in ("ics", "scorecard"):
            continue
        content, buffers = next(one for one in reversed(driver.sent) if one[0]["kind"] == "download")
        assert content["mime"] == kind.mime and content["name"].endswith("." + kind.ext)
        assert content["name"] in driver.text() and len(bytes(buffers[0])) > 500
    assert [content["mime"] for content, _ in driver.sent if content["kind"] == "open"] == [
        KINDS["print"].mime
    ]


def test_a_calendar_without_dates_says_what_to_do(driver):
    to_plan(driver, "en").press(say("apps.step_export", "en"))
    driver.press(KINDS["ics"].label.say("en"))
    assert say("exports.no_dates", "en") in html.unescape(driver.text())


def test_the_other_language_shows_the_same_plan(driver):
    to_plan(driver).press("O 目的")
    driver.type("text", "原话不翻译")
    driver.press("English")
    assert "O Objective" in driver.text()
    assert driver.plan.objective.text == "原话不翻译"
    assert ("language", "en") in [(c["kind"], c.get("lang")) for c, _ in driver.sent]


def test_a_failing_callback_says_a_sentence(driver, monkeypatch):
    driver.hello("en")
    monkeypatch.setattr(driver.app.desk, "begin", lambda source: 1 / 0)
    driver.press("Practise")
    assert "That did not work" in driver.text()


def test_a_plan_goes_to_the_bin_and_comes_back(driver):
    to_plan(driver).press("全部计划")
    name = driver.app.desk.store.list()[0].dealer_name
    driver.press("移到回收站")
    assert driver.app.desk.store.list() == []
    driver.press(f"恢复：{name}")
    assert [entry.dealer_name for entry in driver.app.desk.store.list()] == [name]


def test_what_a_blocker_asks_for_can_be_answered_on_the_page(driver):
    csv = "渠道,1月,2月\n商超,100,120\n流通,80,90\n"
    driver.hello("zh").press("自己的数据").upload("a.csv", csv.encode())
    keys = {field["key"] for field in driver.widgets(Items)[0].fields}
    assert {"year", "rows"} <= keys, driver.text()
    assert driver.type("year", "二零")["ok"] is False
    assert driver.type("year", "2025")["ok"]
    assert driver.type("rows", "yes")["ok"]
    lines = driver.app.desk.dataset.table("sell_in")
    assert lines["amount_yuan"].sum() == 390
    assert sorted(lines["date"].dt.strftime("%Y-%m").unique()) == ["2025-01", "2025-02"]


def test_headings_in_another_row(driver):
    csv = "2025,2024,2023\n客户,日期,金额\n华顺,2025-03-01,100\n"
    driver.hello("zh").press("自己的数据").upload("a.csv", csv.encode())
    assert driver.type("header", "2")["ok"]
    assert driver.app.desk.dataset.table("sell_in")["amount_yuan"].tolist() == [100]


def filled_template(language):
    """The kit's template with two dealers and a year of sell-in, as a trainee fills it in."""
    from jbptools.data.dictionary import dictionary
    from jbptools.data.templates import template

    book = openpyxl.load_workbook(io.BytesIO(template(language)))
    rows = {
        "dealers": [{"dealer_id": f"D{n}", "dealer_name": f"客户{n}", "market_size_yuan": 1e7} for n in "12"],
        "sell_in": [
            {"dealer_id": f"D{n}", "date": date(2025, m, 1), "quantity_cases": 10, "amount_yuan": n * 1000}
            for n in (1, 2)
            for m in range(1, 13)
        ],
    }
    for name, entries in rows.items():
        spec = dictionary()[name]
        for number, entry in enumerate(entries, 2):
            for place, column in enumerate(spec.columns, 1):
                book[spec.title[language][:31]].cell(number, place, entry.get(column))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_kits_own_template_is_read_without_guessing(driver, restart, language):
    driver.hello(language).press(say("apps.begin_own", language))
    driver.upload("mine.xlsx", filled_template(language))
    assert 'class="bad"' not in driver.text(), driver.text()
    driver.press(say("apps.step_dealers", language)).choose_dealer(1)
    assert driver.plan.dealer.name == "客户2"
    assert (
        restart().hello(language, driver.plan.id).app.desk.dataset.table("sell_in")["amount_yuan"].sum()
        == 36_000
    )


def test_a_damaged_file_of_plans_is_set_aside_only_when_the_person_says_so(restart, tmp_path):
    place = tmp_path / "plans.sqlite"
    place.write_bytes(b"no database" * 500)
    driver = restart().hello("zh")
    assert say("apps.wrong_damaged", "zh") in driver.text()
    assert place.read_bytes().startswith(b"no database")
    driver.press("重新开始").press(say("apps.begin_case", "zh"))
    assert len(driver.app.desk.store.list()) == 1
    assert [file.read_bytes()[:11] for file in tmp_path.glob("*damaged*")] == [b"no database"]


def test_a_plan_file_comes_back_beside_what_is_there(driver):
    to_plan(driver).press("O 目的")
    driver.type("text", "备份里的目的")
    document = driver.plan.to_json().encode()
    driver.press("全部计划").upload("backup.json", document)
    assert driver.plan.objective.text == "备份里的目的"
    assert len({entry.plan_id for entry in driver.app.desk.store.list()}) == 2
    driver.press("O 目的").press("全部计划").upload("rubbish.json", b"[1, 2")
    assert 'class="bad"' in driver.text()
    assert len(driver.app.desk.store.list()) == 2
