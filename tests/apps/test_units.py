"""Money from the field's box to the contract's annex: the unit is seen before one types, and counted once."""

import io

import docx
import pytest

from jbptools.apps.homework.cards import cards
from jbptools.apps.homework.forms import FORMS, Form
from jbptools.apps.shell.desk import Desk
from jbptools.exports.word.annex import to_docx
from jbptools.words import use_language


@pytest.fixture
def desk(tmp_path):
    use_language("zh")
    desk = Desk(str(tmp_path / "plans.sqlite"))
    desk.begin("case")
    desk.change(lambda plan: plan.with_goal(name="进货额").with_action(text="送货"))
    return desk


def card(desk, place, *keys):
    return cards(desk, Form(place, " ".join(keys)), lambda: None)


def put(items, key, text):
    """Confirm a field; returns the box and what stands beside it."""
    items.heard_set({"id": items.items[0]["id"], "key": key, "value": text}, [])
    return items.items[0]["values"][key], items.items[0]["units"].get(key)


def annex(desk):
    paper = docx.Document(io.BytesIO(to_docx(desk.plan, "zh")))
    cells = [cell.text for table in paper.tables for row in table.rows for cell in row.cells]
    return " ".join([*(one.text for one in paper.paragraphs), *cells]).replace("\xa0", " ")


@pytest.mark.parametrize("order", [("target", "unit"), ("unit", "target")])
@pytest.mark.parametrize("typed", ["1465万", "1465万元", "14,650,000元"])
def test_what_is_typed_with_its_size_reaches_the_annex_as_it_is(desk, typed, order):
    goals = card(desk, "goals", "name", "unit", "target")
    for key in order:
        put(goals, key, {"target": typed, "unit": "万元"}[key])
    assert desk.plan.goals[0].target == 14_650_000
    assert "1,465.0 万元" in annex(desk) and "亿" not in annex(desk)


def test_a_bare_figure_is_in_the_unit_beside_its_box(desk):
    goals = card(desk, "goals", "unit", "target")
    assert goals.items[0]["units"]["target"] == "先选单位"
    put(goals, "unit", "万元")
    assert put(goals, "target", "1465") == ("1,465", "万元")
    assert desk.plan.goals[0].target == 14_650_000


@pytest.mark.parametrize(
    ("language", "unit", "typed", "box"),
    [
        ("zh", "万元", "3", "3"),
        ("zh", "万元", "3万", "3"),
        ("zh", "万元", "30000元", "3"),
        ("en", "CNY", "30000", "30,000"),
    ],
)
def test_an_amount_shows_its_unit_before_one_types(desk, language, unit, typed, box):
    use_language(language)
    actions = card(desk, "actions", "budget_maker")
    assert actions.items[0]["units"]["budget_maker"] == unit
    assert put(actions, "budget_maker", typed) == (box, unit)
    assert desk.plan.actions[0].budget_maker == 30_000
    assert put(actions, "budget_maker", box) == (box, unit), "what stands in the box may be confirmed again"
    assert desk.plan.actions[0].budget_maker == 30_000
    use_language("zh")


def test_every_figure_of_every_form_says_its_unit(desk):
    for forms in FORMS.values():
        for form in forms:
            for item in cards(desk, form, lambda: None).items:
                figures = [
                    key
                    for key in item["values"]
                    if key.endswith("_yuan") or "budget" in key or key == "target"
                ]
                assert [key for key in figures if not item["units"].get(key)] == []


def test_a_goal_a_hundred_times_the_sales_is_asked_about(desk):
    from jbptools.plan.proportion import out_of_proportion

    reality, goals = card(desk, "reality", "last_year_yuan"), card(desk, "goals", "unit", "target")
    put(reality, "last_year_yuan", "1200")
    put(goals, "unit", "万元")
    put(goals, "target", "14650000")
    said = [message.say("zh") for message in out_of_proportion(desk.plan)]
    assert len(said) == 1 and "1,200.0 万元" in said[0]
    put(goals, "target", "1465")
    assert out_of_proportion(desk.plan) == []
