"""The scorecard lives in the plan: its fields, its months, and plans that were saved before there was one."""

import json
import zlib
from pathlib import Path

import pytest

from jbptools.plan import Plan
from jbptools.plan.document.diff import diff
from jbptools.plan.document.merge import merged
from jbptools.plan.examples import example
from jbptools.words import LANGUAGES, KitError

VERSIONS = Path(__file__).parent / "versions"
NEW = ("scorecard", "actuals", "follow_ups", "decisions")


@pytest.fixture
def plan():
    plan = Plan.new("Hua", "en").with_item(
        "scorecard",
        ids=lambda kind: "line-stock",
        name="Days of stock",
        direction="band",
        unit="days",
        high="25",
    )
    return plan.with_item(
        "actuals", ids=lambda kind: "actual-1", line="line-stock", month="2026年3月", unit="days", value="32"
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_document_of_version_1_is_read_whole(language):
    text = (VERSIONS / f"good-1.{language}.json").read_text(encoding="utf-8")
    old = json.loads(text)
    assert old["schema_version"] == 1 and not set(NEW) & set(old)
    plan = Plan.from_json(text)
    today = plan.as_document()
    same = {key: value for key, value in today.items() if key not in NEW}
    same["money_page"] = {key: same["money_page"][key] for key in old["money_page"]}
    assert same == old | {"schema_version": 2}
    assert all(today[name] == [] for name in NEW)
    assert Plan.from_json(plan.to_json()) == plan


def test_a_revision_saved_in_version_1_is_opened_and_goes_on(tmp_path):
    import sqlalchemy as sa

    from jbptools.plan.store import open_store
    from jbptools.plan.store.content import cut
    from jbptools.plan.store.tables import parts

    old = example("good", "en").model_copy(update=dict.fromkeys(NEW, ()))
    with open_store(tmp_path / "plans.sqlite") as store:
        first = store.save(old, None)
        made_of, content = cut(old)
        rest = json.loads(zlib.decompress(content[made_of["rest"]])) | {"schema_version": 1}
        body = zlib.compress(json.dumps(rest).encode("utf-8"))
        with store.engine.begin() as connection:
            connection.execute(sa.update(parts).where(parts.c.digest == made_of["rest"]).values(content=body))
        loaded = store.load(old.id)
        assert loaded.plan == old
        grown = loaded.plan.with_item("scorecard", name="Offtake")
        assert store.save(grown, first.number).number == 2
        assert store.load(old.id).plan == grown and store.load(old.id, 1).plan == old


@pytest.mark.parametrize(
    "typed", ["2026-03", "2026/3", "2026年3月", "2026年03月", "202603", "2026-03-31", "2026.3"]
)
def test_months_are_read_as_people_write_them(plan, typed):
    assert plan.set_item("actual-1", "month", typed).actuals[0].month == "2026-03"


@pytest.mark.parametrize(
    ("item", "key", "typed", "sentence"),
    [
        ("actual-1", "month", "March", "words.unread_no_year"),
        ("actual-1", "month", "2026-13", "plan.impossible_month"),
        ("actual-1", "month", "1026-03", "plan.far_date"),
        ("actual-1", "value", "about thirty", "plan.not_a_number"),
        ("line-stock", "weight", "-5", "plan.negative"),
        ("line-stock", "weight", "120", "plan.share_over_one"),
        ("line-stock", "green", "-1", "plan.negative"),
        ("line-stock", "amber", "20000%", "plan.too_big"),
        ("line-stock", "direction", "sideways", "plan.no_choice"),
    ],
)
def test_what_cannot_be_gets_a_sentence(plan, item, key, typed, sentence):
    with pytest.raises(KitError) as caught:
        plan.set_item(item, key, typed)
    assert caught.value.message.key == sentence
    assert all(caught.value.message.say(language) for language in LANGUAGES)


def test_weights_and_lights_are_typed_in_percent(plan):
    plan = plan.set_item("line-stock", "weight", "15").set_item("line-stock", "amber", "130")
    assert (plan.scorecard[0].weight, plan.scorecard[0].amber) == (0.15, 1.3)
    assert plan.shown("scorecard.line-stock.amber") == "130%"


def test_a_changed_figure_is_told_by_line_and_month(plan):
    later = plan.set_item("actual-1", "value", "29").set_item("actual-1", "month", "2026-04")
    said = [message.say("en") for message in diff(plan, later)]
    assert said == [
        "“Days of stock” of Apr 2026, month: Mar 2026 → Apr 2026",
        "“Days of stock” of Apr 2026, actual: 32 days → 29 days",
    ]
    assert "2026年4月“Days of stock”" in diff(plan, later)[0].say("zh")


def test_two_people_who_enter_figures_both_keep_them(plan):
    mine = plan.set_item("actual-1", "value", "29")
    theirs = plan.set_item("actual-1", "note", "counted together")
    both = merged(plan, mine, theirs).actuals[0]
    assert (both.value, both.note) == (29, "counted together")


def test_a_removed_line_leaves_its_figures_without_a_link(plan):
    assert plan.without("line-stock").actuals[0].line == ""
