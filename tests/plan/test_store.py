"""What was confirmed is there again, whoever else was writing; on a file and on a server alike."""

from datetime import UTC, datetime, timedelta

import pytest

from jbptools.plan import Plan
from jbptools.plan.store import Conflict, open_store
from jbptools.words import LANGUAGES, KitError


@pytest.fixture
def plan():
    return Plan.new("华联商贸", "zh").with_goal(
        name="出货额 👍 \u202eABC\u202c", unit="yuan", target="2300万"
    )


def test_a_plan_comes_back_as_it_was(store, place, plan):
    plan = plan.set_field("dealer.own_goals", "字" * 10_000).with_action(text="=1+1<script>")
    saved = store.save(plan, None, "王敏")
    store.close()
    with open_store(place) as later:
        loaded = later.load(plan.id)
    assert loaded.plan == plan and loaded.revision == saved
    assert (saved.number, saved.who) == (1, "王敏")


def test_every_confirmed_change_is_a_revision(store, plan):
    number = store.save(plan, None, "Li").number
    for target in ("24m", "25m", "26m"):
        plan = plan.set_item(plan.goals[0].id, "target", target)
        number = store.save(plan, number, "Wang").number
    history = store.revisions(plan.id)
    assert [revision.number for revision in history] == [4, 3, 2, 1]
    assert [revision.who for revision in history] == ["Wang", "Wang", "Wang", "Li"]
    assert store.load(plan.id, 2).plan.goals[0].target == 24_000_000
    assert len(store.diff(plan.id, 1)) == 1 and "CNY 26.00 m" in store.diff(plan.id, 1)[0].say("en")
    assert store.diff(plan.id, 3, 3) == []


def test_saving_the_same_twice_makes_one_revision(store, plan):
    first = store.save(plan, None, "Li")
    assert store.save(plan, first.number, "Li") == first
    assert len(store.revisions(plan.id)) == 1


def test_time_never_runs_backwards(place, plan):
    hands = iter(datetime(2026, 11, 23, 10, tzinfo=UTC) - timedelta(hours=hour) for hour in range(99))
    with open_store(place, clock=lambda: next(hands)) as store:
        number = None
        for target in range(5):
            plan = plan.set_item(plan.goals[0].id, "target", float(target))
            number = store.save(plan, number).number
        whens = [revision.when for revision in store.revisions(plan.id)]
    assert whens == sorted(whens, reverse=True) and len(set(whens)) == 5


def collision(store, plan):
    """Two windows open the same revision; the other one saves first."""
    base = store.save(plan, None, "Li").number
    theirs = plan.set_item(plan.goals[0].id, "owner", "Chen").with_goal(name="theirs")
    store.save(theirs, base, "陈刚")
    mine = plan.set_item(plan.goals[0].id, "target", "25m").with_goal(name="mine")
    with pytest.raises(Conflict) as caught:
        store.save(mine, base, "Li")
    return caught.value, mine, theirs


def test_a_second_writer_is_told_and_nothing_is_overwritten(store, plan):
    conflict, _, theirs = collision(store, plan)
    assert store.load(plan.id).plan == theirs and len(store.revisions(plan.id)) == 2
    assert conflict.who == "陈刚" and conflict.theirs.plan == theirs
    for language in LANGUAGES:
        sentence = conflict.message.say(language)
        assert "陈刚" in sentence and f"{conflict.when.astimezone():%H:%M}" in sentence


def test_keep_mine_puts_my_changes_on_top_of_theirs(store, plan):
    conflict, _, theirs = collision(store, plan)
    kept = store.keep_mine(conflict, "Li")
    assert store.load(plan.id) == kept and kept.revision.number == 3
    assert (kept.plan.goals[0].owner, kept.plan.goals[0].target) == ("Chen", 25_000_000)
    assert [goal.name for goal in kept.plan.goals[1:]] == ["theirs", "mine"]
    assert store.load(plan.id, 2).plan == theirs


def test_take_theirs_continues_with_what_is_saved(store, plan):
    conflict, _, theirs = collision(store, plan)
    taken = store.take_theirs(conflict)
    assert taken.plan == theirs and len(store.revisions(plan.id)) == 2


def test_save_a_copy_keeps_both(store, plan):
    store.put_file(plan.id, "sales.xlsx", b"abc")
    conflict, mine, theirs = collision(store, plan)
    copy = store.save_copy(conflict, "Li")
    assert store.load(plan.id).plan == theirs
    assert copy.plan.id != plan.id and copy.plan.goals == mine.goals
    assert store.load(copy.plan.id).plan == copy.plan and "副本" in copy.plan.title
    assert [file.content for file in store.files(copy.plan.id)] == [b"abc"]


def test_my_removal_and_their_edit_settle_without_a_crash(store, plan):
    base = store.save(plan, None).number
    store.save(plan.set_item(plan.goals[0].id, "owner", "Chen"), base)
    with pytest.raises(Conflict) as caught:
        store.save(plan.without(plan.goals[0].id), base)
    assert store.keep_mine(caught.value).plan.goals == ()


def test_a_new_plan_with_a_taken_id_is_a_conflict_too(store, plan):
    store.save(plan, None, "Li")
    with pytest.raises(Conflict):
        store.save(plan.with_goal(), None, "Wang")


def test_two_open_stores_see_each_other(store, place, plan):
    base = store.save(plan, None, "Li").number
    with open_store(place) as other:
        other.save(other.load(plan.id).plan.with_goal(), base, "Wang")
        assert len(store.load(plan.id).plan.goals) == 2
        with pytest.raises(Conflict):
            store.save(plan.with_measure(), base, "Li")


def test_the_list_shows_what_was_saved_last_first(store):
    first, second = Plan.new("Hua", "en"), Plan.new("Da", "zh")
    number = store.save(first, None, "Li").number
    store.save(second, None, "Li")
    assert [entry.dealer_name for entry in store.list()] == ["Da", "Hua"]
    store.save(first.with_goal(), number, "Wang")
    assert [(entry.dealer_name, entry.revision.number, entry.revision.who) for entry in store.list()] == [
        ("Hua", 2, "Wang"),
        ("Da", 1, "Li"),
    ]


def test_delete_can_be_undone(store, plan):
    store.save(plan, None, "Li")
    store.delete(plan.id, "Li")
    assert store.list() == [] and [entry.plan_id for entry in store.list(deleted=True)] == [plan.id]
    with pytest.raises(KitError) as caught:
        store.save(plan.with_goal(), 1, "Wang")
    assert caught.value.message.key == "store.deleted"
    assert store.undelete(plan.id).plan == plan and len(store.list()) == 1


def test_erase_leaves_nothing_behind(store, plan):
    store.save(plan, None, "Li")
    store.put_file(plan.id, "sales.xlsx", b"abc")
    store.put_state(plan.id, "step", "goals")
    store.erase(plan.id)
    assert store.list() == store.list(deleted=True) == store.files(plan.id) == store.revisions(plan.id) == []
    with pytest.raises(KitError) as caught:
        store.load(plan.id)
    assert caught.value.message.key == "store.no_plan"


def test_source_files_are_kept_once_with_how_they_were_read(store, plan):
    other = Plan.new("Da", "zh")
    body = bytes(range(256)) * 400
    store.put_file(plan.id, "销售 2026.xlsx", body, '{"amount": "金额"}')
    store.put_file(other.id, "copy.xlsx", body)
    assert [(file.name, file.content, file.mapping_json) for file in store.files(plan.id)] == [
        ("销售 2026.xlsx", body, '{"amount": "金额"}')
    ]
    assert blobs(store) == 1
    store.put_file(plan.id, "销售 2026.xlsx", b"newer")
    assert [file.content for file in store.files(plan.id)] == [b"newer"] and blobs(store) == 2
    store.remove_file(plan.id, "销售 2026.xlsx")
    assert store.files(plan.id) == [] and store.files(other.id)[0].content == body and blobs(store) == 1


def blobs(store):
    import sqlalchemy as sa

    from jbptools.plan.store.tables import blobs

    with store.engine.connect() as connection:
        return connection.scalar(sa.select(sa.func.count()).select_from(blobs))


def test_small_state_is_remembered_per_plan(store, plan):
    assert store.get_state(plan.id, "step") is None
    assert store.get_state(plan.id, "step", "people") == "people"
    store.put_state(plan.id, "step", {"name": "目标", "n": 3})
    store.put_state(plan.id, "step", {"name": "策略", "n": 4})
    store.put_state("other", "step", 1)
    assert store.get_state(plan.id, "step") == {"name": "策略", "n": 4}
    store.put_state(plan.id, "step", None)
    assert store.get_state(plan.id, "step", 0) == 0


def test_one_field_writes_little_however_long_the_plan(store, plan):
    for row in range(200):
        plan = plan.with_action(text=f"row {row} " + "字" * 50, budget_maker=float(row))
    number = store.save(plan, None).number
    before = written(store)
    plan = plan.set_item(plan.goals[0].id, "target", "25m")
    store.save(plan, number)
    assert written(store) - before < 2_000
    assert len(str(plan.as_document())) > 50_000


def written(store):
    import sqlalchemy as sa

    from jbptools.plan.store.tables import parts, revisions

    with store.engine.connect() as connection:
        return connection.scalar(sa.select(sa.func.sum(sa.func.length(parts.c.content)))) + connection.scalar(
            sa.select(sa.func.sum(sa.func.length(revisions.c.made_of)))
        )


def test_an_unknown_plan_or_revision_is_a_sentence(store, plan):
    store.save(plan, None)
    for call in (
        lambda: store.load("plan-x"),
        lambda: store.load(plan.id, 7),
        lambda: store.delete("plan-x"),
    ):
        with pytest.raises(KitError) as caught:
            call()
        assert caught.value.message.key == "store.no_plan"
    with pytest.raises(KitError):
        store.save(Plan.new("New", "en"), 5)


def test_a_plan_of_a_later_version_is_a_sentence_and_stays(store, plan):
    import hashlib
    import json
    import zlib

    import sqlalchemy as sa

    from jbptools.plan.store.content import cut
    from jbptools.plan.store.tables import parts, revisions

    store.save(plan, None)
    made_of, content = cut(plan)
    rest = json.loads(zlib.decompress(content[made_of["rest"]])) | {"schema_version": 99, "holograms": 3}
    text = json.dumps(rest).encode("utf-8")
    later = {**made_of, "rest": hashlib.sha256(text).hexdigest()[:40]}
    with store.engine.begin() as connection:
        row = {"plan_id": plan.id, "digest": later["rest"], "content": zlib.compress(text)}
        connection.execute(parts.insert().values(**row))
        connection.execute(sa.update(revisions).values(made_of=json.dumps(later)))
    with pytest.raises(KitError) as caught:
        store.load(plan.id)
    assert caught.value.message.key == "plan.from_the_future"
    assert len(store.list()) == 1 and len(store.revisions(plan.id)) == 1
    with store.engine.connect() as connection:
        assert connection.scalar(sa.select(sa.func.count()).select_from(revisions)) == 1


def test_a_store_of_a_later_version_is_left_alone(store, place, plan):
    import sqlalchemy as sa

    from jbptools.plan.store.tables import meta

    store.save(plan, None)
    with store.engine.begin() as connection:
        connection.execute(sa.update(meta).values(value="99"))
    store.close()
    with pytest.raises(KitError) as caught:
        open_store(place)
    assert caught.value.message.key == "store.from_the_future"
    assert all(caught.value.message.say(language) for language in LANGUAGES)


def test_a_store_of_an_older_version_is_brought_up(store, place, plan, monkeypatch):
    import sqlalchemy as sa

    from jbptools.plan.store import tables

    store.save(plan, None)
    store.close()
    done = []
    monkeypatch.setattr(tables, "STORE_VERSION", 2)
    monkeypatch.setattr(
        tables, "MIGRATIONS", {1: lambda connection: done.append(connection.scalar(sa.select(1)))}
    )
    with open_store(place) as later:
        assert later.load(plan.id).plan == plan
    with open_store(place) as again:
        assert again.load(plan.id).plan == plan
    assert done == [1]
