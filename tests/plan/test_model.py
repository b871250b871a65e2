"""A plan is edited one confirmed field at a time: what can be is kept exactly, else there is a sentence."""

import json
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jbptools.plan.document.migrations import MIGRATIONS, migrated
from jbptools.plan.document.plan import Plan
from jbptools.plan.model.contents import PARTS, SCHEMA_VERSION, SECTIONS
from jbptools.plan.model.fields import choice_label, field_spec
from jbptools.words import LANGUAGES, KitError


def counter():
    numbers = iter(range(1, 10_000))
    return lambda kind: f"{kind}-{next(numbers)}"


def refused(plan, path, value):
    with pytest.raises(KitError) as caught:
        plan.set_field(path, value)
    for language in LANGUAGES:
        assert len(caught.value.message.say(language)) > 10
    return caught.value.message.key


@pytest.fixture
def plan():
    return Plan.new("华联商贸", "zh").with_goal(name="出货额").with_action(text="每周送两次货")


def goal_path(plan, key):
    return f"goals.{plan.goals[0].id}.{key}"


def action_path(plan, key):
    return f"actions.{plan.actions[0].id}.{key}"


@pytest.mark.parametrize(
    ("typed", "unit", "value"),
    [
        ("2,300万", "yuan", 23_000_000.0),
        ("2300万元", "", 23_000_000.0),
        ("1.2亿", "yuan", 120_000_000.0),
        ("23m", "yuan", 23_000_000.0),
        ("￥500", "yuan", 500.0),
        ("７０％", "percent", 0.7),
        ("70", "percent", 0.7),
        ("17.6%", "percent", 0.176),
        ("25", "days", 25.0),
        ("−3", "points", -3.0),
        ("", "yuan", None),
    ],
)
def test_numbers_are_read_as_people_type_them(plan, typed, unit, value):
    changed = plan.set_field(goal_path(plan, "unit"), unit).set_field(goal_path(plan, "target"), typed)
    assert changed.goals[0].target == value


def test_a_number_with_percent_or_yuan_names_the_unit(plan):
    assert plan.set_field(goal_path(plan, "target"), "70%").goals[0].unit == "percent"
    assert plan.set_field(goal_path(plan, "target"), "5000元").goals[0].unit == "yuan"


@pytest.mark.parametrize("unit", ["万元", "元", "亿元"])
@pytest.mark.parametrize(
    ("typed", "value"), [("1465万", 14_650_000), ("0.1465亿", 14_650_000), ("1465万元", 14_650_000)]
)
def test_what_is_typed_with_its_size_is_never_multiplied_again(plan, typed, value, unit):
    before = plan.set_field(goal_path(plan, "target"), typed).set_field(goal_path(plan, "unit"), unit)
    after = plan.set_field(goal_path(plan, "unit"), unit).set_field(goal_path(plan, "target"), typed)
    assert before.goals[0].target == after.goals[0].target == pytest.approx(14_650_000)


def test_a_figure_typed_before_the_unit_was_known_is_in_that_unit(plan):
    plan = plan.set_field(goal_path(plan, "baseline"), "1200").set_field(goal_path(plan, "target"), "1465万")
    assert (plan.goals[0].baseline, plan.goals[0].target) == (12_000_000, 14_650_000)
    returns = Plan.new("华联", "zh").with_goal(name="ROI", baseline="17")
    returns = returns.set_field(goal_path(returns, "target"), "21%")
    assert (returns.goals[0].baseline, returns.goals[0].target) == (0.17, 0.21)


def test_a_unit_chosen_later_keeps_what_was_typed(plan):
    typed = plan.set_field(goal_path(plan, "baseline"), "58").set_field(goal_path(plan, "target"), "70")
    in_percent = typed.set_field(goal_path(plan, "unit"), "%")
    assert (in_percent.goals[0].baseline, in_percent.goals[0].target) == (0.58, 0.7)
    assert in_percent.set_field(goal_path(plan, "unit"), "%") == in_percent
    assert in_percent.set_field(goal_path(plan, "unit"), "days").goals[0].target == 70
    assert typed.set_field(goal_path(plan, "unit"), "万元").goals[0].target == 700_000


@pytest.mark.parametrize(
    "typed",
    ["2026-12-31", "2026/12/31", "2026.12.31", "2026年12月31日", "20261231", "31/12/2026", "31 Dec 2026"],
)
def test_dates_are_read_where_only_one_day_is_meant(plan, typed):
    assert plan.set_field(goal_path(plan, "date"), typed).goals[0].date == date(2026, 12, 31)


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("2026-02-30", "plan.impossible_date"),
        ("2026-13-01", "plan.impossible_date"),
        ("3/4/2026", "words.unread_order"),
        ("2026年第14周", "words.unread_week"),
        ("next May", "plan.not_a_date"),
        ("1026-05-01", "plan.far_date"),
    ],
)
def test_impossible_dates_get_a_sentence(plan, typed, key):
    assert refused(plan, goal_path(plan, "date"), typed) == key


@pytest.mark.parametrize(
    ("key", "typed", "sentence"),
    [
        ("budget_maker", "-5000", "plan.negative"),
        ("budget_dealer", "a lot", "plan.not_a_number"),
        ("budget_dealer", "30%", "plan.unlike_unit"),
        ("budget_dealer", "48天", "plan.unlike_unit"),
        ("budget_dealer", "$500", "plan.unlike_unit"),
        ("budget_dealer", "30-50万", "plan.is_a_range"),
        ("budget_dealer", "1,25", "words.unread_comma"),
        ("budget_maker", "9" * 40, "plan.too_big"),
        ("budget_maker", float("nan"), "plan.too_big"),
        ("side", "rival", "plan.no_choice"),
        ("owner", "王" * 201, "plan.too_long"),
        ("text", "字" * 10_001, "plan.too_long"),
        ("text", "broken \ud800", "plan.unreadable_text"),
        ("colour", "red", "plan.no_field"),
        ("id", "other", "plan.no_field"),
    ],
)
def test_impossible_values_get_a_sentence(plan, key, typed, sentence):
    assert refused(plan, action_path(plan, key), typed) == sentence


def test_an_end_before_its_start_is_refused_and_nothing_changes(plan):
    begun = plan.set_field(action_path(plan, "start"), "2026-03-01")
    assert refused(begun, action_path(plan, "end"), "2026-02-28") == "plan.end_before_start"
    assert begun.actions[0].end is None
    assert refused(plan.set_field("ends", "2026-01-01"), "starts", "2026-06-01") == "plan.end_before_start"


def test_paths_that_lead_nowhere_are_refused(plan):
    for path in ("nothing", "dealer.shoes", "goals.none.target", "goals", "objective.text.more", "id"):
        refused(plan, path, "x")


def test_the_old_plan_stays_as_it_was(plan):
    before = plan.to_json()
    plan.set_field("objective.text", "更好").with_goal().without(plan.goals[0].id)
    assert plan.to_json() == before


def test_removing_an_item_removes_the_links_to_it():
    plan = Plan.new("Hua", "en").with_goal(name="Offtake")
    plan = plan.with_strategy(text="School belts first", goals=[plan.goals[0].id])
    plan = plan.with_action(text="Van", strategy=plan.strategies[0].id)
    assert plan.without(plan.goals[0].id).strategies[0].goals == ()
    assert plan.without(plan.strategies[0].id).actions[0].strategy == ""
    with pytest.raises(KitError):
        plan.without("gone")


def test_items_move_within_their_list():
    plan = Plan.new("Hua", "en").with_goal(name="a").with_goal(name="b").with_goal(name="c")
    assert [goal.name for goal in plan.moved(plan.goals[2].id, 0).goals] == ["c", "a", "b"]
    assert [goal.name for goal in plan.moved(plan.goals[0].id, 99).goals] == ["b", "c", "a"]


def test_ogsm_is_the_same_plan_without_rows():
    plan = Plan.new("Hua", "en").with_action(text="Van").with_action(text="Cooler")
    ogsm = plan.as_ogsm()
    assert ogsm.actions == () and ogsm.form == "ogsm"
    assert ogsm.as_ogsm() == ogsm
    assert Plan.from_json(ogsm.to_json()).as_ogspm() == plan


def test_ids_come_from_the_factory_that_is_handed_in():
    ids = counter()
    plan = Plan.new("Hua", "en", ids=ids).with_goal(ids=ids).with_goal(ids=ids)
    assert [plan.id, *(goal.id for goal in plan.goals)] == ["plan-1", "goal-2", "goal-3"]


def test_every_field_has_a_label_and_every_choice_a_word():
    for part in [*SECTIONS.values(), *PARTS.values(), Plan]:
        for key, info in part.model_fields.items():
            if key in {"id", "schema_version", "parked_actions"} or (
                part is Plan and key in {*SECTIONS, *PARTS}
            ):
                continue
            spec = field_spec(part, key)
            for language in LANGUAGES:
                assert spec.label.say(language), (part, key, info)
                for choice in spec.choices:
                    assert choice_label(key, choice).say(language)


TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60),
    st.sampled_from(
        [
            "=1+1",
            "+cmd",
            "<script>alert(1)</script>",
            "👨‍👩‍👧 拼",
            "\u202eright\u202c",
            "שלום",
            "a\nb",
            "字" * 10_000,
            "{x}",
        ]
    ),
)


@given(
    text=TEXTS, number=st.floats(0, 1e12, allow_nan=False), day=st.dates(date(2000, 1, 1), date(2100, 12, 31))
)
@settings(max_examples=40)
def test_the_document_reads_back_to_exactly_the_same_plan(text, number, day):
    plan = Plan.new("Hua", "en").with_action(text=text, budget_maker=number, start=day)
    plan = plan.set_field("dealer.own_goals", text).with_goal(target=-number, unit="days")
    assert plan.dealer.own_goals == text.replace("\u2028", "\n").replace("\u2029", "\n")
    again = Plan.from_json(plan.to_json())
    assert again == plan and again.to_json() == plan.to_json()
    assert Plan.from_json(plan.to_json().encode("utf-8-sig")) == plan


@given(
    number=st.floats(-1e9, 1e9, allow_nan=False).map(lambda x: round(x, 4)),
    unit=st.sampled_from(["yuan", "percent", "days", "", "coolers"]),
)
@settings(max_examples=60)
def test_what_stands_in_the_box_confirms_to_the_same_value(number, unit):
    plan = Plan.new("Hua", "en").with_goal(unit=unit, target=number)
    path = goal_path(plan, "target")
    for language in LANGUAGES:
        again = plan.set_field(path, plan.shown(path, language)).goals[0].target
        assert again == pytest.approx(number, rel=1e-9, abs=1e-9)


@pytest.mark.parametrize(
    "change",
    [
        lambda d: d | {"schema_version": 99},
        lambda d: d | {"schema_version": "x"},
        lambda d: d | {"shoe_size": 42},
        lambda d: d | {"goals": [{"id": "goal-1", "date": "2026-02-30"}]},
        lambda d: d | {"goals": [{"id": "goal-1", "date": "0001-02-03"}]},
        lambda d: d | {"goals": [{"id": "a"}, {"id": "a"}]},
        lambda d: d | {"actions": [{"id": "a", "budget_maker": -1}]},
        lambda d: d | {"actions": [{"id": "a", "side": "rival"}]},
        lambda d: d | {"dealer": {"name": "x" * 300}},
        lambda d: d | {"dealer": 5},
        lambda d: d | {"people": [{"id": "<b>"}]},
        lambda d: [d],
        lambda d: {},
    ],
)
def test_documents_that_cannot_be_get_a_sentence_in_both_languages(change):
    document = change(Plan.new("Hua", "en").as_document())
    with pytest.raises(KitError) as caught:
        Plan.from_document(json.loads(json.dumps(document)))
    assert all(caught.value.message.say(language) for language in LANGUAGES)


@pytest.mark.parametrize("text", ["", "{", "null", "[]", b"\xff\xfe\x00", "[" * 100_000])
def test_files_that_are_no_plan_get_a_sentence(text):
    with pytest.raises(KitError):
        Plan.from_json(text)


def test_the_sentence_names_the_place():
    document = Plan.new("Hua", "en").with_goal().with_goal().as_document()
    document["goals"][1]["date"] = "2026-02-30"
    with pytest.raises(KitError) as caught:
        Plan.from_document(document)
    assert "goal 2" in caught.value.message.say("en") and "date" in caught.value.message.say("en")


def test_every_older_version_is_still_read():
    assert sorted(MIGRATIONS) == list(range(SCHEMA_VERSION))
    plan = Plan.new("Hua", "en").with_goal(name="Offtake")
    old = plan.as_document()
    del old["schema_version"]
    assert Plan.from_document(old) == plan
    steps = {0: lambda d: d | {"schema_version": 1}, 1: lambda d: d | {"schema_version": 2, "new": True}}
    assert migrated({"id": "a"}, steps, 2) == {"id": "a", "schema_version": 2, "new": True}
