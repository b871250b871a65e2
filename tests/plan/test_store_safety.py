"""One file is never all there is: journal, copies, witness; and is the file still in its place?"""

import os
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

from jbptools.plan import Plan
from jbptools.plan.store import Broken, Conflict, Damaged, care, open_store
from jbptools.plan.store.backup import _wanted, backups, number_of
from jbptools.plan.store.journal import entries, journals
from jbptools.plan.store.witness import remembered, witness_of
from jbptools.words import LANGUAGES, KitError

posix = pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody take away a file that is in use")


@pytest.fixture
def file(tmp_path):
    return tmp_path / "my plans 计划" / "plans.sqlite"


def edited(store, plan, number, times, start=2):
    """Confirm so many changes of the goal, one after the other."""
    for target in range(start, start + times):
        plan = plan.set_item(plan.goals[0].id, "target", float(target))
        number = store.save(plan, number, "Li").number
    return plan, number


def begun(file, times=5):
    """A store in which one plan was confirmed some times; it is closed again."""
    plan = Plan.new("Hua", "en").with_goal(name="Offtake", target="1")
    with open_store(file) as store:
        return edited(store, plan, store.save(plan, None, "Li").number, times)[0]


def whole(file, plan, revisions, **how):
    """Open the store: the plan is as it was, with every revision."""
    with open_store(file, **how) as store:
        assert store.load(plan.id).plan == plan
        assert [one.number for one in store.revisions(plan.id)] == list(range(revisions, 0, -1))
        assert store.save(plan.with_goal(), revisions, "later").number == revisions + 1


def question(file):
    with pytest.raises(Damaged) as caught:
        open_store(file)
    assert all(caught.value.message.say(language) for language in LANGUAGES)
    return caught.value


def delete(file):
    file.unlink()


def delete_folder(file):
    shutil.rmtree(file.parent)


def rename(file):
    file.parent.rename(file.parent.with_name("elsewhere"))


def replace(file):
    fresh = file.with_name("other")
    shutil.copyfile(file, fresh)
    fresh.replace(file)


def empty(file):
    os.truncate(file, 0)


def drop_log(file):
    file.with_name(file.name + "-wal").unlink()


@posix
@pytest.mark.parametrize("harm", [delete, delete_folder, rename, replace, empty, drop_log])
def test_nothing_is_called_saved_that_went_into_no_file(file, harm):
    plan = begun(file)
    with open_store(file) as store:
        plan, number = edited(store, plan, 6, 1, start=50)
        harm(file)
        for attempt in range(2):
            with pytest.raises(KitError) as caught:
                edited(store, plan, number, 1, start=60 + attempt)
            assert caught.value.message.key in ("store.gone", "store.replaced")
            assert all(str(file) in caught.value.message.say(language) for language in LANGUAGES)
        with pytest.raises(KitError):
            store.put_file(plan.id, "sales.csv", b"abc")
        with pytest.raises(KitError):
            store.put_state(plan.id, "step", "goals")


def smash(file, how):
    body = bytearray(file.read_bytes())
    if how == "head":
        body[:200] = b"\0" * 200
    elif how == "middle":
        for start in range(4096, len(body), 4096):
            body[start : start + 300] = b"\xa5" * 300
    elif how == "cut":
        del body[len(body) // 2 + 77 :]
    elif how == "text":
        body = bytearray("这不是数据库 not a database ".encode() * 300)
    file.write_bytes(body)
    return bytes(body)


@pytest.mark.parametrize("how", ["head", "middle", "cut", "text"])
@pytest.mark.parametrize("left", ["both", "journal", "backup"])
def test_a_damaged_file_costs_no_confirmed_field(file, how, left):
    plan = begun(file)
    if left == "journal":
        shutil.rmtree(backups(file)[0].parent)
    elif left == "backup":
        shutil.rmtree(journals(file)[0].parent)
    else:
        with open_store(file) as store:
            plan, _ = edited(store, plan, 6, 3, start=50)
    broken = smash(file, how)
    damage = question(file)
    best = damage.copies[0]
    assert damage.wrong == "damaged" and best.missing == 0 and best.plans == 1 and file.read_bytes() == broken
    whole(file, plan, 9 if left == "both" else 6, damaged="restore" if best.path is None else best.path)
    aside = [path for path in file.parent.iterdir() if ".damaged-" in path.name]
    assert [path.read_bytes() for path in aside] == [broken]


@pytest.mark.parametrize("gone", ["deleted", "empty"])
@pytest.mark.parametrize("remembers", ["journal", "backups", "witness"])
def test_an_empty_place_where_plans_were_is_asked_about(file, gone, remembers):
    plan = begun(file)
    file.unlink()
    if gone == "empty":
        file.touch()
    if remembers != "journal":
        shutil.rmtree(journals(file)[0].parent)
    if remembers == "witness":
        shutil.rmtree(backups(file)[0].parent)
    damage = question(file)
    assert damage.wrong == "missing" and bool(damage.copies) == (remembers != "witness")
    if damage.copies:
        whole(file, plan, 6, damaged="restore")
    else:
        with pytest.raises(Damaged):
            open_store(file, damaged="restore")
    with open_store(file, damaged="fresh") as store:
        assert len(store.list()) == bool(damage.copies)


def test_a_new_place_asks_nothing(file):
    with open_store(file) as store:
        assert store.list() == []
    file.unlink()
    with open_store(file) as store:
        assert store.list() == []


def test_an_older_file_in_the_place_is_noticed_and_can_be_kept_or_filled_up(file):
    plan = begun(file)
    old = file.read_bytes()
    with open_store(file) as store:
        plan, _ = edited(store, plan, 6, 4, start=50)
    file.write_bytes(old)
    damage = question(file)
    assert damage.wrong == "less" and damage.copies[0].missing == 0
    with open_store(file, damaged="keep") as store:
        assert len(store.revisions(plan.id)) == 6
    with open_store(file) as store:
        assert len(store.revisions(plan.id)) == 6
    smash(file, "text")
    whole(file, plan, 10, damaged="restore")


def test_a_plan_that_was_erased_stays_erased(file):
    plan, other = begun(file), begun(file)
    with open_store(file) as store:
        store.delete(other.id, "Li")
        store.erase(plan.id)
    with open_store(file):
        pass
    smash(file, "head")
    with open_store(file, damaged="restore") as store:
        assert store.list() == [] and [one.plan_id for one in store.list(deleted=True)] == [other.id]
        assert store.undelete(other.id).plan == other


def flip(file, plan_id, number):
    """Change one byte inside the stored content of a revision, as a dying disk would."""
    with closing(sqlite3.connect(file)) as connection:
        made_of = connection.execute(
            "SELECT made_of FROM jbp_revisions WHERE plan_id=? AND number=?", (plan_id, number)
        ).fetchone()[0]
        goals = made_of.split('"goals": "')[1][:40]
        key = (plan_id, goals)
        body = connection.execute(
            "SELECT content FROM jbp_parts WHERE plan_id=? AND digest=?", key
        ).fetchone()[0]
        bad = bytes([*body[:12], body[12] ^ 1, *body[13:]])
        connection.execute("UPDATE jbp_parts SET content=? WHERE plan_id=? AND digest=?", (bad, *key))
        connection.commit()


def test_a_flipped_byte_is_mended_from_journal_or_copy_and_said(file):
    plan = begun(file)
    for keeps in ("journal", "backups"):
        flip(file, plan.id, 6)
        if keeps == "backups":
            shutil.rmtree(journals(file)[0].parent)
        with open_store(file) as store:
            assert store.load(plan.id).plan == plan
            assert store.care.notice.key == "store.mended"
        with open_store(file) as store:
            assert store.load(plan.id).plan == plan and store.care.notice is None


def test_one_bad_plan_blocks_neither_the_list_nor_its_own_earlier_versions(file):
    plan, other = begun(file), begun(file)
    for number in (6, 5):
        flip(file, plan.id, number)
    for folder in (journals(file)[0].parent, backups(file)[0].parent):
        shutil.rmtree(folder)
    with open_store(file) as store:
        assert {entry.plan_id for entry in store.list()} == {plan.id, other.id}
        assert store.load(other.id).plan == other
        with pytest.raises(Broken) as caught:
            store.load(plan.id)
        assert caught.value.good.revision.number == 4
        assert all("4" in caught.value.message.say(language) for language in LANGUAGES)
        back = store.go_back(caught.value, "Li")
        assert back.revision.number == 7 and store.load(plan.id) == back
        again = store.save(plan, 7, "Li")
        assert store.load(plan.id).plan == plan and again.number == 8


def test_what_is_saved_again_replaces_its_damaged_part(file):
    plan = begun(file)
    with open_store(file) as store:
        flip(file, plan.id, 6)
        shutil.rmtree(journals(file)[0].parent)
        shutil.rmtree(backups(file)[0].parent)
        changed = plan.set_field("dealer.own_goals", "more")
        store.save(changed, 6, "Li")
        assert store.load(plan.id).plan == changed


def test_after_an_ordinary_end_the_one_file_holds_everything(file, tmp_path):
    plan = begun(file, times=40)
    log = file.with_name(file.name + "-wal")
    assert not log.exists() or log.stat().st_size == 0
    laptop = tmp_path / "laptop" / "plans.sqlite"
    laptop.parent.mkdir()
    shutil.copyfile(file, laptop)
    whole(laptop, plan, 41)


def test_copies_come_with_the_work_not_with_the_clock(file, monkeypatch):
    monkeypatch.setattr(care, "EVERY", 0.0)
    monkeypatch.setattr(care, "SHARE", 1e9)
    wrong = iter(datetime(2026, 1, 1, tzinfo=UTC) - timedelta(days=400 * day) for day in range(999))
    plan = begun(file)
    with open_store(file, clock=lambda: next(wrong)) as store:
        number = 6
        for target in range(9):
            plan, number = edited(store, plan, number, 1, start=50 + target)
            store.care.tidy()
        store.care.tidy()
    numbers = [number_of(copy) for copy in backups(file)]
    newest = remembered(file).copies
    assert newest >= 10 and numbers[:6] == list(range(newest, newest - 6, -1))
    smash(file, "head")
    assert question(file).copies[0].path == backups(file)[0]
    whole(file, plan, 15, damaged="restore")


def test_a_copy_waits_for_some_minutes_of_work(file):
    plan = begun(file)
    with open_store(file) as store:
        for target in range(5):
            edited(store, plan, 6 + target, 1, start=50 + target)
            store.care.tidy()
    assert len(backups(file)) == 1


def test_old_copies_and_journals_are_thinned_and_bounded(file, monkeypatch):
    from jbptools.plan.store import backup

    monkeypatch.setattr(care, "EVERY", 0.0)
    monkeypatch.setattr(care, "SHARE", 1e9)
    monkeypatch.setattr(backup, "MOST", 200_000)
    plan = begun(file)
    with open_store(file) as store:
        number = 6
        for target in range(24):
            plan, number = edited(store, plan, number, 1, start=50 + target)
            store.care.tidy()
    sizes = [copy.stat().st_size for copy in backups(file)]
    assert len(sizes) >= 3 and (sum(sizes) <= 200_000 or len(sizes) == 3)
    assert len(journals(file)) <= 4
    assert len(_wanted(list(range(100_000, 0, -1)))) <= 36
    smash(file, "cut")
    whole(file, plan, 30, damaged="restore")


def test_a_line_of_the_journal_that_is_not_whole_is_passed_over(file):
    plan = begun(file)
    journal = journals(file)[-1]
    with journal.open("ab") as end:
        end.write(b'0badc0de {"do": "save", "plan": "x"\n12345678 {')
    assert len(list(entries(journal))) == 6
    shutil.rmtree(backups(file)[0].parent)
    smash(file, "head")
    whole(file, plan, 6, damaged="restore")


@posix
def test_only_the_owner_may_read_what_is_kept(file):
    begun(file)
    assert file.parent.stat().st_mode & 0o077 == 0
    for one in [file, witness_of(file), *journals(file), *backups(file)]:
        assert one.stat().st_mode & 0o077 == 0, one
    file.chmod(0o644)
    with open_store(file):
        assert file.stat().st_mode & 0o077 == 0


def test_an_older_store_in_the_place_is_a_question_not_an_overwriting(place):
    """The server failed over to a copy, or somebody put a file back, while a page is open."""
    plan = Plan.new("Hua", "en").with_goal(name="Offtake", target="1")
    with open_store(place) as store:
        plan, _ = edited(store, plan, store.save(plan, None, "Li").number, 3)
        last = store.revisions(plan.id)[0]
        import sqlalchemy as sa

        from jbptools.plan.store.tables import plans, revisions

        with store.engine.begin() as connection:
            connection.execute(revisions.delete().where(revisions.c.number > 2))
            connection.execute(sa.update(plans).values(revision=2))
        with pytest.raises(Conflict) as caught:
            store.save(plan.with_goal(), last, "Li")
        assert caught.value.behind and caught.value.message.key == "store.behind"
        assert all(caught.value.message.say(language) for language in LANGUAGES)
        others = store.load(plan.id)
        for target in (70, 71):
            others = store.load(plan.id)
            edited(store, others.plan, others.revision.number, 1, start=target)
        with pytest.raises(Conflict) as caught:
            store.save(plan.with_goal(), last, "Li")
        kept = store.keep_mine(caught.value, "Li")
        assert store.load(plan.id) == kept and kept.plan.goals[0].target == plan.goals[0].target


def test_saving_what_was_saved_although_nobody_could_say_so_is_no_conflict(place):
    plan = Plan.new("Hua", "en").with_goal(name="Offtake", target="1")
    with open_store(place) as store:
        first = store.save(plan, None, "Li")
        assert store.save(plan, None, "Li") == first
        later = plan.with_goal()
        second = store.save(later, first, "Li")
        assert store.save(later, first, "Li") == second
