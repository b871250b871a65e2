"""What "saved" says is true: where it can't be saved the page says so, keeps it and offers a way."""

import os
import shutil
import sqlite3
from contextlib import closing

import pytest

from jbptools.apps.shell import places
from jbptools.plan.store.backup import backups
from jbptools.plan.store.journal import journals
from jbptools.words import LANGUAGES, say
from tests.apps.conftest import Driver

posix = pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody take away a file that is in use")


@pytest.fixture
def home(tmp_path, monkeypatch):
    """A home of its own, with the usual place of plans inside."""
    monkeypatch.setenv("JBP_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("JBP_STORE", raising=False)
    return tmp_path / "home"


@pytest.fixture(params=LANGUAGES)
def writing(request, home, driver):
    """Somebody writes the people step of a plan on the case company."""
    driver = Driver(places.store_place()).hello(request.param)
    driver.language = request.param
    driver.press(say("apps.begin_case", request.param))
    driver.app.desk.change(
        lambda plan: plan.set_field("dealer.dealer_id", "D001").set_field("dealer.name", "Hua")
    )
    driver.app.go("people")
    return driver


def seen_again(driver):
    """What somebody sees who comes back later: the field and whether anything waits."""
    later = Driver(places.store_place()).hello(driver.language, driver.plan.id)
    return later.plan.dealer.alternative


@posix
@pytest.mark.parametrize("harm", ["file", "folder", "renamed", "replaced"])
@pytest.mark.parametrize("way", ["save_back", "save_at"])
def test_a_file_that_is_gone_is_said_at_once_and_nothing_is_lost(writing, home, harm, way, monkeypatch):
    file = home / "plans.sqlite"
    assert writing.type("alternative", "Chen")["ok"]
    other = home.parent / "Documents"
    other.mkdir()
    monkeypatch.setattr(places, "elsewhere", lambda place: [other / "plans.sqlite"])
    monkeypatch.setattr("jbptools.apps.shell.trouble.elsewhere", lambda place: [other / "plans.sqlite"])
    if harm == "file":
        file.unlink()
    elif harm == "folder":
        shutil.rmtree(home)
    elif harm == "renamed":
        home.rename(home.with_name("moved"))
    else:
        fresh = home / "copy"
        shutil.copyfile(file, fresh)
        fresh.replace(file)
    first = writing.type("alternative", "Chen Gang")
    second = writing.type("relationship", "his daughter")
    assert not first["ok"] and not second["ok"] and str(file) in first["text"]
    assert say("apps.not_saved", writing.language, count=2) in writing.text()
    writing.press(say(f"apps.{way}", writing.language, folder=str(other)))
    assert say("apps.not_saved", writing.language, count=2) not in writing.text()
    assert (writing.plan.dealer.alternative, writing.plan.dealer.relationship) == (
        "Chen Gang",
        "his daughter",
    )
    assert writing.type("own_goals", "less stock")["ok"]
    assert seen_again(writing) == "Chen Gang"


@posix
def test_nobody_leaves_a_plan_with_unsaved_changes_unasked(writing, home):
    shutil.rmtree(home)
    writing.type("alternative", "Chen")
    writing.press(say("apps.all_plans", writing.language))
    assert writing.plan.dealer.alternative == "Chen" and writing.app.desk.waiting
    writing.press(say("apps.take_file", writing.language))
    content, buffers = writing.sent[-1]
    assert content["kind"] == "download" and b"Chen" in buffers[0]


def test_a_full_disk_keeps_the_entry_and_saves_it_with_the_next(writing, home):
    import sqlalchemy as sa

    store = writing.app.desk.store

    @sa.event.listens_for(store.engine, "checkout")
    def _limit(connection, *_):
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count={pages}")

    long = "".join(chr(0x4E00 + n * 37 % 20000) for n in range(9_000))
    assert not writing.type("own_goals", long)["ok"]
    assert say("apps.not_saved", writing.language, count=1) in writing.text()
    sa.event.remove(store.engine, "checkout", _limit)
    store.engine.dispose()
    store.care.closed()
    assert writing.type("alternative", "Chen")["ok"]
    assert say("apps.not_saved", writing.language, count=1) not in writing.text()
    assert seen_again(writing) == "Chen" and writing.app.desk.store.load(writing.plan.id).plan == writing.plan


def damage(file, plan_id):
    """One byte in each stored part of the plan's last change, and no copy beside it."""
    shutil.rmtree(journals(file)[0].parent)
    for copy in backups(file):
        copy.unlink()
    with closing(sqlite3.connect(file)) as connection:
        row = "SELECT made_of FROM jbp_revisions WHERE plan_id=? ORDER BY number DESC LIMIT 1"
        made_of = connection.execute(row, (plan_id,)).fetchone()[0]
        rest = made_of.split('"rest": "')[1][:40]
        connection.execute("UPDATE jbp_parts SET content=x'00' WHERE digest=?", (rest,))
        connection.commit()


def test_one_damaged_plan_is_offered_as_it_last_was(writing, home):
    writing.type("alternative", "Chen")
    writing.type("alternative", "Chen Gang")
    writing.app.desk.store.close()
    damage(home / "plans.sqlite", writing.plan.id)
    later = Driver(places.store_place()).hello(writing.language, writing.plan.id)
    assert say("apps.saved_plans", writing.language) in later.text()
    number = writing.app.desk.revision.number
    later.press(say("apps.go_back_good", writing.language, number=number - 1))
    assert later.plan.dealer.alternative == "Chen"
    later.press(say("homework.history", writing.language))
    from jbptools.apps.widgets.rows import Rows

    told = [row["text"] for row in later.widgets(Rows)[0].rows]
    assert say("apps.version_broken", writing.language) in told


def test_what_each_copy_holds_is_shown_before_one_is_chosen(writing, home):
    writing.type("alternative", "Chen")
    writing.app.desk.store.close()
    (home / "plans.sqlite").write_bytes(b"no database at all " * 300)
    later = Driver(places.store_place()).hello(writing.language, writing.plan.id)
    assert say("apps.wrong_damaged", writing.language) in later.text()
    assert say("apps.copy_complete", writing.language)[1:] in later.text()
    later.press(say("apps.damaged_take", writing.language))
    assert later.plan.dealer.alternative == "Chen"
