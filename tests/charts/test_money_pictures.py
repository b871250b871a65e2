"""The charts of both sides' money: the data behind them, their words, and what they do at the edges."""

import re
import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest

from jbptools import charts
from jbptools.charts.sketch import Axis, Sketch
from jbptools.plan.examples import example
from jbptools.plan.joint.inputs import Range, Scenario
from jbptools.plan.joint.result import joint_money
from jbptools.words import LANGUAGES, form


def pictures(language, plan=None):
    money = joint_money(plan or example("good", language))
    return [
        charts.both_sides(money, language),
        charts.cash_months(money, language),
        charts.tornado(money.tornado(), language),
        charts.spread(money, money.risk(400), language),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_picture_is_a_drawing_a_sentence_and_a_table_in_one_language(language):
    for picture in pictures(language):
        for drawing in (picture.svg, picture.narrow):
            root = ET.fromstring(drawing)
            size = [float(part) for part in root.get("viewBox").split()[2:]]
            texts = root.findall(".//{*}text")
            assert texts and all(0 <= float(text.get("x")) <= size[0] for text in texts)
            assert all(0 <= float(text.get("y")) <= size[1] for text in texts)
            words = "".join(text.text for text in texts)
            assert bool(re.search("[\u4e00-\u9fff]", words)) == (language == "zh"), words
        assert len(picture.alt) > 20 and len(picture.table) > 2
        assert picture._repr_html_().count('role="img"') == 2


def test_the_figures_in_the_tables_are_the_plans():
    money = joint_money(example("good", "en"))
    both, cash, tornado, spread = pictures("en")
    assert both.table.iloc[0].tolist()[1:3] == [form(711_000, "money", "en"), "CNY 866 k"]
    assert both.table.iloc[2].tolist()[1:3] == ["17.6%", "21.4%"]
    assert len(cash.table) == 12 and form(-money.path.peak, "money", "en") in set(
        cash.table["Extra cash so far"]
    )
    assert tornado.table.iloc[0, 0] == "net sales"
    shares = [float(text.rstrip("%")) for text in spread.table.iloc[:, 2]]
    assert sum(shares) == pytest.approx(100, abs=1.5)


def test_the_definition_of_the_return_is_named():
    plan = example("good", "en").set_field("money_page.roi_variant", "B")
    assert "definition B" in charts.both_sides(joint_money(plan), "en").svg
    assert joint_money(plan).roi().definition.say("en") in charts.both_sides(joint_money(plan), "en").alt


def test_the_limit_shows_where_it_is_near_and_is_always_said():
    near = joint_money(example("good", "en").set_field("money_page.cash_limit_yuan", "50000"))
    far = joint_money(example("good", "en"))
    assert "limit CNY 50 k" in charts.cash_months(near, "en").svg
    assert "Beyond the limit" in charts.cash_months(near, "en").alt
    assert "limit" not in charts.cash_months(far, "en").svg
    assert "Within the limit" in charts.cash_months(far, "en").alt


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_without_change_range_or_base_is_drawn_too(language):
    money = joint_money(example("good", language))
    still = {key: Range(line.before, *[line.before] * 3) for key, line in money.scenario.lines.items()}
    nothing = {key: replace(line, before=0.0, low=0.0, base=0.0, high=0.0) for key, line in still.items()}
    nothing["net_sales"] = Range(1.0, 1.0, 1.0, 1.0)
    for lines in (still, nothing):
        one = replace(money, scenario=Scenario(lines))
        assert charts.cash_months(one, language).table.shape[0] == 12
        for picture in (charts.both_sides(one, language), charts.spread(one, one.risk(50), language)):
            ET.fromstring(picture.svg)
            assert "nan" not in picture.svg.lower().replace("nano", "")
        assert charts.tornado(one.tornado(), language).table.empty


def test_words_can_be_no_markup():
    sketch = Sketch(100, 20)
    sketch.text(2, 10, "<script>A&B</script>")
    assert "<script>" not in sketch.svg() and ET.fromstring(sketch.svg()) is not None


def test_an_axis_holds_its_values_and_keeps_strays_near():
    axis = Axis([0, 10], 100, 200)
    assert axis.at(0) == 100 and 100 < axis.at(5) < axis.at(10) <= 200
    assert axis.at(-1e9) >= 90 and axis.at(1e9) <= 210
