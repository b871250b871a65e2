"""The monthly scorecard without a browser: figures are saved, the gate bites, gaps lead back."""

from datetime import date
from html import unescape
from io import BytesIO

import pytest
from ipywidgets import HTML, Button, Dropdown, Text
from openpyxl import load_workbook

from jbptools import scorecard
from jbptools.apps.scorecard.app import STEPS, Monthly
from jbptools.apps.shell.desk import Desk
from jbptools.apps.widgets.items import Items
from jbptools.apps.widgets.upload import UploadBox
from jbptools.exports import read_scorecard, to_scorecard
from jbptools.plan.examples import example
from jbptools.words import say, use_language


class Person:
    """Somebody at the monthly scorecard."""

    def __init__(self, place, plan, day=date(2026, 4, 17)):
        desk = Desk(str(place), who="Li")
        if plan.id not in {entry.plan_id for entry in desk.store.list()}:
            desk.store.save(plan, None, "Li")
        self.app = Monthly(desk, lambda: day)
        self.sent = []
        self.app.visitor.send = lambda content, buffers=None: self.sent.append((content, buffers))

    def hello(self, language="zh", plan=""):
        self.app.visitor._heard(None, {"kind": "hello", "lang": language, "plan": plan}, [])
        return self

    def all(self, kind):
        def walk(widget):
            yield widget
            for child in getattr(widget, "children", ()):
                yield from walk(child)

        return [one for one in walk(self.app.screen) if isinstance(one, kind)]

    def text(self):
        return unescape("\n".join(one.value for one in self.all(HTML)))

    def press(self, words, number=0):
        [one for one in self.all(Button) if words in one.description][number].click()
        return self

    def enter(self, kpi, text, key="value"):
        items, answers = self.all(Items)[0], []
        items.send = answers.append
        line = next(one for one in self.app.desk.plan.scorecard if one.kpi == kpi)
        items._heard(None, {"kind": "set", "id": line.id, "key": key, "value": text}, [])
        return next(one for one in answers if one["kind"] == "answer")


@pytest.fixture(autouse=True)
def chinese_again():
    yield
    use_language("zh")


@pytest.fixture
def place(tmp_path):
    return tmp_path / "plans.sqlite"


def good(language="zh"):
    return example("good", language)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_step_shows_in_the_language(place, language):
    person = Person(place, good(language)).hello(language)
    person.press(say("monthly.open", language, dealer=good(language).dealer.name))
    for step in STEPS:
        person.press(say(f"monthly.step_{step}", language))
        assert say(f"monthly.lead_{step}", language) in person.text()
        assert say("apps.unexpected", language) not in person.text()
    assert not person.app.said.value
    person.press(say("words.language", "en" if language == "zh" else "zh"))
    assert say("monthly.lead_settings") in person.text()


def test_a_confirmed_figure_is_a_revision_and_the_total_follows(place):
    person = Person(place, good()).hello(plan=good().id)
    before = person.app.desk.revision.number
    answer = person.enter("stock_days", "５５")
    assert answer["ok"] and answer["value"] == "55"
    assert person.app.desk.revision.number == before + 1
    card = scorecard.card(person.app.desk.plan, "2026-03")
    assert card.gate.shut and card.sentences[1].say() in person.text()
    again = Person(place, good()).hello(plan=good().id)
    assert scorecard.card(again.app.desk.plan, "2026-03")["stock_days"].value == 55


@pytest.mark.parametrize("text", ["很多", "<b>7</b>", "=1+1", "十几天吧", "1e999"])
def test_nonsense_gets_a_sentence_and_nothing_changes(place, text):
    person = Person(place, good()).hello(plan=good().id)
    before = person.app.desk.plan
    answer = person.enter("stock_days", text)
    assert not answer["ok"] and len(answer["text"]) > 8
    assert person.app.desk.plan == before


def test_an_emptied_figure_is_grey_not_zero(place):
    person = Person(place, good()).hello(plan=good().id)
    person.enter("fill_rate", "")
    person.press(say("monthly.step_lights"))
    assert scorecard.card(person.app.desk.plan, "2026-03")["fill_rate"].light == "grey"
    assert "○ 灰" in person.text()


def test_weights_that_miss_100_are_said_and_kept(place):
    person = Person(place, good()).hello(plan=good().id)
    person.press(say("monthly.step_settings"))
    assert person.enter("offtake", "30%", "weight")["ok"]
    assert scorecard.weight_sentences(person.app.desk.plan)[0].say() in person.text()
    assert not person.enter("offtake", "-5%", "weight")["ok"]


def test_a_plan_without_a_card_begins_with_the_core_seven(place):
    bare = good().model_copy(update={"scorecard": (), "actuals": (), "follow_ups": (), "decisions": ()})
    person = Person(place, bare).hello(plan=bare.id)
    person.press(say("monthly.begin_core"))
    lines = person.app.desk.plan.scorecard
    assert sum(line.weight or 0 for line in lines) == pytest.approx(1)
    assert any(line.side == "maker" for line in lines)


def red_twice():
    plan = good()
    for month in ("2026-03", "2026-04"):
        plan = scorecard.enter(plan, "claim_days", month, value="70")
    return plan


def test_a_gap_leads_back_into_the_plan_only_with_a_reason(place):
    person = Person(place, red_twice(), date(2026, 5, 10)).hello(plan=good().id)
    person.press(say("monthly.step_changes"))
    asked = scorecard.proposals(person.app.desk.plan, "2026-04", date(2026, 5, 10))
    assert asked and asked[0].question.say() in person.text()
    assert all(one.rule != "lower_target" for one in asked)
    before = person.app.desk.plan
    person.press(say("monthly.accept"))
    assert person.app.desk.plan == before and say("scorecard.no_reason") in person.text()
    person.all(Text)[0].value = "财务周琳当面答应，月底前办完"
    person.press(say("monthly.accept"))
    assert person.app.desk.plan != before
    assert person.app.desk.plan.decisions[-1].reason == "财务周琳当面答应，月底前办完"
    assert "财务周琳当面答应" in person.text()


def test_declining_changes_nothing_but_keeps_the_reason(place):
    person = Person(place, red_twice(), date(2026, 5, 10)).hello(plan=good().id)
    person.press(say("monthly.step_changes"))
    person.all(Text)[0].value = "五月系统上线后再看"
    actions = person.app.desk.plan.actions
    person.press(say("monthly.decline"))
    assert person.app.desk.plan.actions == actions
    assert person.app.desk.plan.decisions[-1].answer == "declined"


def test_the_one_pager_is_handed_over_in_the_language_of_the_screen(place):
    person = Person(place, good("en")).hello("en", plan=good().id)
    person.press(say("monthly.step_page")).press(say("monthly.get_page"))
    content, buffers = next(one for one in person.sent if one[0].get("kind") == "download")
    page = buffers[0].decode("utf-8")
    assert content["name"].endswith(".html") and '<html lang="en">' in page
    assert say("scorecard.page_todo", "en") in page and "http" not in page.replace("http-equiv", "")


def test_the_sheet_to_fill_in_offline_is_handed_over_and_comes_back(place):
    person = Person(place, good()).hello(plan=good().id)
    person.press(say("monthly.get_sheet"))
    content, buffers = next(one for one in person.sent if one[0].get("kind") == "download")
    assert content["name"].endswith(".xlsx") and bytes(buffers[0])[:2] == b"PK"
    rows = read_scorecard(bytes(buffers[0]), person.app.desk.plan)
    assert {row["line"] for row in rows} <= {line.id for line in person.app.desk.plan.scorecard}


def test_without_data_the_button_says_what_to_do(place):
    person = Person(place, good()).hello(plan=good().id)
    person.press(say("monthly.from_data"))
    assert say("monthly.no_data") in person.text()


def test_from_the_case_the_month_is_filled_with_sources(place):
    plan = good().set_field("dealer.dealer_id", "D001").model_copy(update={"actuals": ()})
    person = Person(place, plan)
    person.app.desk.store.put_state(plan.id, "source", "case")
    person.hello(plan=plan.id)
    month = next(one for one in person.all(Dropdown) if one.description == say("monthly.month"))
    month.value = "2026-03"
    person.press(say("monthly.from_data"))
    found = [one for one in person.app.desk.plan.actuals if one.month == "2026-03" and one.value is not None]
    assert len(found) >= 4 and all(one.source and one.grade for one in found)


def test_two_windows_are_told_about_each_other(place):
    first = Person(place, good()).hello(plan=good().id)
    second = Person(place, good()).hello(plan=good().id)
    assert first.enter("stock_days", "30")["ok"]
    assert not second.enter("stock_days", "31")["ok"]
    assert [one for one in second.all(Button) if one.description == say("apps.conflict_theirs")]
    second.press(say("apps.conflict_theirs"))
    assert scorecard.card(second.app.desk.plan, "2026-03")["stock_days"].value == 30


def test_without_plans_the_page_says_where_to_begin(place):
    app = Monthly(Desk(str(place)))
    app.visitor.send = lambda content, buffers=None: None
    app.visitor._heard(None, {"kind": "hello", "lang": "en", "plan": ""}, [])
    text = unescape("\n".join(one.value for one in app.page.children if isinstance(one, HTML)))
    assert say("monthly.no_plans", "en") in text


def sheet(plan, month, value):
    """The exported sheet with one more figure in it."""
    book = load_workbook(BytesIO(to_scorecard(plan, "zh")))
    page = book[say("exports.sheet_score", "zh")]
    row = next(row for row in range(5, 40) if page.cell(row, 1).value == "line-stock_days")
    column = next(cell.column for cell in page[4] if str(cell.value).startswith(month))
    page.cell(row, column).value = value
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def hand_in(person, content):
    [field] = person.all(UploadBox)
    whole = {"kind": "piece", "number": 1, "name": "a.xlsx", "size": len(content), "piece": 0, "pieces": 1}
    field._heard(None, whole, [memoryview(content)])


def test_a_sheet_filled_in_offline_is_taken_in_and_another_plans_is_not(place):
    person = Person(place, good()).hello("zh", good().id)
    hand_in(person, sheet(person.app.desk.plan, "2026-04", "28.5天"))
    found = {(one.line, one.month): one.value for one in person.app.desk.plan.actuals}
    assert found[("line-stock_days", "2026-04")] == 28.5
    assert "28.5" in person.text()
    other = good().copy_as_new().set_field("dealer.name", "恒隆达商贸")
    before = person.app.desk.plan
    hand_in(person, sheet(other, "2026-05", 20))
    assert person.app.desk.plan == before and "恒隆达商贸" in person.text()


def test_each_line_asks_for_what_its_direction_needs(place):
    person = Person(place, good()).hello(plan=good().id)
    person.press(say("monthly.step_settings"))
    keys = {item["id"]: item["keys"] for item in person.all(Items)[0].items}
    assert "slack" in keys["line-stock_days"] and "target" not in keys["line-stock_days"]
    assert "target" in keys["line-claim_days"] and "low" not in keys["line-claim_days"]
    for kpi, key, text in (
        ("stock_days", "slack", "10"),
        ("stock_days", "high", "28"),
        ("claim_days", "date", "2026-06-30"),
        ("weighted_distribution", "green", "97%"),
        ("weighted_distribution", "name", "六个必备品铺货"),
        ("offtake", "direction", "watch"),
    ):
        assert person.enter(kpi, text, key)["ok"], (kpi, key)
    of = {line.kpi: line for line in person.app.desk.plan.scorecard}
    assert (of["stock_days"].slack, of["stock_days"].high) == (10, 28)
    assert of["weighted_distribution"].green == 0.97
    keys = {item["id"]: item["keys"] for item in person.all(Items)[0].items}
    assert "target" not in keys["line-offtake"]
    assert not person.enter("stock_days", "5", "high")["ok"]


def test_weights_are_scaled_and_sets_changed_by_a_button(place):
    person = Person(place, good()).hello(plan=good().id)
    person.press(say("monthly.step_settings"))
    person.enter("offtake", "50%", "weight")
    person.press(say("monthly.rescale"))
    assert sum(line.weight or 0 for line in person.app.desk.plan.scorecard) == pytest.approx(1)
    target = person.app.desk.plan.scorecard[0].target
    person.press(say("monthly.to_full"))
    lines = {line.kpi: line for line in person.app.desk.plan.scorecard}
    assert lines["overdue_share"].weight == 0.05 and lines["offtake"].target == target
    person.press(say("monthly.to_core"))
    assert not {line.kpi: line for line in person.app.desk.plan.scorecard}["overdue_share"].weight


def test_a_line_of_ones_own_comes_and_goes_with_its_figures(place):
    person = Person(place, good()).hello(plan=good().id)
    person.press(say("monthly.step_settings"))
    items = person.all(Items)[0]
    items.send = lambda content, buffers=None: None
    items._heard(None, {"kind": "add"}, [])
    assert len(person.app.desk.plan.scorecard) == len(good().scorecard) + 1
    items._heard(None, {"kind": "remove", "id": "line-stock_days"}, [])
    plan = person.app.desk.plan
    assert not [one for one in plan.actuals if one.line in ("", "line-stock_days")]
    assert scorecard.card(plan, "2026-03").gate.state == "unknown"


def test_the_season_is_spread_from_the_data(place):
    plan = good().set_field("dealer.dealer_id", "D001").model_copy(update={"actuals": ()})
    person = Person(place, plan)
    person.app.desk.store.put_state(plan.id, "source", "case")
    person.hello(plan=plan.id).press(say("monthly.step_settings")).press(say("monthly.season"))
    targets = [one.target for one in person.app.desk.plan.actuals if one.line == "line-offtake"]
    assert len(targets) == 12 and sum(targets) == pytest.approx(23_000_000, abs=12)


def test_without_data_the_season_says_what_to_do(place):
    person = Person(place, good()).hello(plan=good().id)
    person.press(say("monthly.step_settings"))
    before = person.app.desk.plan
    person.press(say("monthly.season"))
    assert person.app.desk.plan == before and say("monthly.no_data") in person.text()


def test_the_month_says_what_is_agreed_and_what_stood_there(place):
    person = Person(place, good()).hello(plan=good().id)
    items = {item["id"]: item for item in person.all(Items)[0].items}
    assert "30.2天" in items["line-stock_days"]["hint"] and "30.7天" in items["line-stock_days"]["hint"]
    assert "target" in items["line-offtake"]["keys"] and "sample" in items["line-store_score"]["keys"]
    person.enter("stock_days", "55")
    items = {item["id"]: item for item in person.all(Items)[0].items}
    assert "■ 红" in items["line-stock_days"]["hint"]


@pytest.mark.parametrize("step", ["settings", "doing"])
def test_another_window_is_noticed_on_the_other_pages_too(place, step):
    first = Person(place, good()).hello(plan=good().id)
    second = Person(place, good()).hello(plan=good().id)
    second.press(say(f"monthly.step_{step}"))
    assert first.enter("stock_days", "30")["ok"]
    items = second.all(Items)[0]
    items.send = lambda content, buffers=None: None
    key, text = ("weight", "10%") if step == "settings" else ("owner", "Li")
    items._heard(None, {"kind": "set", "id": items.items[0]["id"], "key": key, "value": text}, [])
    assert [one for one in second.all(Button) if one.description == say("apps.conflict_mine")]


def test_a_damaged_file_of_plans_asks_how_to_go_on(place):
    place.write_bytes(b"no database" * 500)
    app = Monthly(Desk(str(place), who="Li"))
    app.visitor.send = lambda content, buffers=None: None
    app.visitor._heard(None, {"kind": "hello", "lang": "en", "plan": ""}, [])
    buttons = [one for row in app.page.children for one in getattr(row, "children", ())]
    fresh = next(one for one in buttons if one.description == say("apps.damaged_fresh", "en"))
    fresh.click()
    assert say("monthly.choose", "en") in app.page.children[0].value
