"""Kill, full disk, read-only folder, broken file: a sentence, and nothing that was confirmed is lost."""

import os
import signal
import sqlite3
from contextlib import closing
from functools import partial

import pytest

from jbptools.plan import Plan
from jbptools.plan.store import Conflict, open_store
from jbptools.plan.store.backup import backups
from jbptools.words import LANGUAGES, KitError
from tests.plan.processes import begun, ended, forked

posix = pytest.mark.skipif(not hasattr(os, "fork"), reason="uses a POSIX process, signal or limit")


@pytest.fixture
def file(tmp_path):
    return tmp_path / "plans.sqlite"


def one_plan(file, target="1"):
    plan = Plan.new("Hua", "en").with_goal(name="Offtake", target=target)
    with open_store(file) as store:
        store.save(plan, None, "Li")
    return plan


def save_until_killed(place, plan_id, fatal, when, say):
    """Say what the store confirmed, and die at the n-th statement or commit."""
    import sqlalchemy as sa

    store = open_store(place)
    seen = iter(range(1, 1000))

    def strike(*_):
        if next(seen) == fatal:
            os.kill(os.getpid(), signal.SIGKILL)

    sa.event.listen(store.engine, when, strike)
    loaded = store.load(plan_id)
    plan, number = loaded.plan, loaded.revision.number
    for target in range(2, 4):
        plan = plan.set_item(plan.goals[0].id, "target", float(target))
        number = store.save(plan, number, "Li").number
        say("saved", target)
        store.put_file(plan.id, "sales.csv", str(target).encode() * 5000)
        say("file", target)
        store.put_state(plan.id, "step", target)
        say("state", target)


@posix
@pytest.mark.parametrize(
    ("when", "fatal"),
    [
        (f"{side}_cursor_execute", n)
        for side in ("before", "after")
        for n in (1, 3, 5, 6, 7, 9, 11, 14, 17, 21)
    ]
    + [("commit", n) for n in range(1, 7)],
)
def test_killed_at_any_statement_everything_confirmed_is_there(place, when, fatal):
    plan = one_plan(place)
    code, lines = forked(lambda say: save_until_killed(place, plan.id, fatal, when, say))
    assert code in (-signal.SIGKILL, 0), lines
    confirmed = dict(line.split() for line in lines)
    with open_store(place) as store:
        target = store.load(plan.id).plan.goals[0].target
        assert target >= float(confirmed.get("saved", 1))
        files = store.files(plan.id)
        assert len(files) <= 1
        if "file" in confirmed:
            assert int(files[0].content[:1]) >= int(confirmed["file"]) and len(files[0].content) == 5000
        assert store.get_state(plan.id, "step", 0) >= int(confirmed.get("state", 0))
        assert [revision.number for revision in store.revisions(plan.id)] == list(range(int(target), 0, -1))
        again = store.save(store.load(plan.id).plan.with_goal(), int(target), "after")
        assert again.number == int(target) + 1


def save_without_end(file, plan, say):
    store = open_store(file)
    number = 1
    while True:
        plan = plan.set_item(plan.goals[0].id, "target", float(number + 1))
        number = store.save(plan, number, "Li").number
        say(number)


@posix
@pytest.mark.parametrize("after", [1, 4, 9])
def test_killed_while_writing_without_pause(file, after):
    plan = one_plan(file)
    pid, said = begun(lambda say: save_without_end(file, plan, say))
    confirmed = [int(said.readline()) for _ in range(after)]
    os.kill(pid, signal.SIGKILL)
    confirmed += map(int, ended(pid, said)[1])
    with open_store(file) as store:
        assert store.load(plan.id).revision.number >= max(confirmed)


def refused_sentence(store, plan, base):
    with pytest.raises(KitError) as caught:
        store.save(plan, base, "Li")
    assert all(caught.value.message.say(language) for language in LANGUAGES)
    return caught.value.message.key


def long_version(plan):
    return plan.set_field("dealer.own_goals", "".join(chr(0x4E00 + n * 37 % 20000) for n in range(9_999)))


def test_a_full_database_is_a_sentence_and_later_saves_work(file):
    plan = one_plan(file)
    long = long_version(plan)
    with open_store(file) as store:
        import sqlalchemy as sa

        @sa.event.listens_for(store.engine, "checkout")
        def _limit(connection, *_):
            pages = connection.execute("PRAGMA page_count").fetchone()[0]
            connection.execute(f"PRAGMA max_page_count={pages}")

        assert refused_sentence(store, long, 1) == "store.disk_full"
        assert store.load(plan.id).plan == plan
        sa.event.remove(store.engine, "checkout", _limit)
        store.close()
        assert store.save(long, 1, "Li").number == 2


def save_with_little_room(file, plan, say):
    import resource

    store = open_store(file)
    store.load(plan.id)
    size = file.with_name(file.name + "-wal").stat().st_size
    resource.setrlimit(resource.RLIMIT_FSIZE, (size + 3000, size + 3000))
    say(refused_sentence(store, long_version(plan), 1), store.load(plan.id).plan == plan)


@posix
def test_a_disk_that_fills_up_during_a_write(file):
    plan = one_plan(file)
    assert forked(lambda say: save_with_little_room(file, plan, say)) == (0, ["store.disk_full True"])
    with open_store(file) as store:
        assert store.load(plan.id).plan == plan
        assert store.save(plan.with_goal(), 1).number == 2


def open_without_rights(file, plan, say):
    """Root may write everywhere; be somebody who may not."""
    if os.geteuid() == 0:
        os.setgid(65534)
        os.setuid(65534)
    if plan is None:
        with pytest.raises(KitError) as caught:
            open_store(file)
    else:
        with open_store(file) as store:
            assert store.load(plan.id).plan == plan and len(store.list()) == 1
            with pytest.raises(KitError) as caught:
                store.save(plan.with_goal(), 1)
            assert store.care.notice.key == caught.value.message.key
    say(caught.value.message.key, *(bool(caught.value.message.say(language)) for language in LANGUAGES))


@posix
@pytest.mark.parametrize("there", [True, False])
def test_a_read_only_folder_is_a_sentence_and_can_be_read(tmp_path, there):
    one_plan(tmp_path / "elsewhere.sqlite")
    folder = tmp_path / "hotel"
    folder.mkdir()
    file = folder / "plans.sqlite"
    plan = one_plan(file) if there else None
    content = file.read_bytes() if there else b""
    for part in folder.iterdir():
        part.chmod(0o444)
    folder.chmod(0o555)
    for parent in (tmp_path, *tmp_path.parents[:3]):
        parent.chmod(parent.stat().st_mode | 0o055)
    code, lines = forked(lambda say: open_without_rights(file, plan, say))
    folder.chmod(0o755)
    assert code == 0 and lines == [f"store.{'only_reading' if there else 'cannot_open'} True True"]
    if there:
        file.chmod(0o644)
        assert file.read_bytes() == content
        with open_store(file) as store:
            assert store.load(plan.id).plan == plan


def test_rights_lost_while_open_are_a_sentence(file):
    plan = one_plan(file)
    with open_store(file) as store:
        import sqlalchemy as sa

        @sa.event.listens_for(store.engine, "checkout")
        def _lock(connection, *_):
            connection.execute("PRAGMA query_only=ON")

        assert refused_sentence(store, plan.with_goal(), 1) == "store.read_only"


def test_another_window_that_does_not_finish_is_a_sentence(file, monkeypatch):
    from jbptools.plan.store import engine

    plan = one_plan(file)
    monkeypatch.setattr(engine, "BUSY_WAIT", 50)
    with open_store(file) as store, closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert refused_sentence(store, plan.with_goal(), 1) == "store.busy"
        other.execute("ROLLBACK")
        assert store.save(plan.with_goal(), 1).number == 2


def test_a_backup_comes_before_a_migration(file, monkeypatch):
    from jbptools.plan.store import tables

    plan = one_plan(file)
    with open_store(file):
        pass
    before = len(backups(file))

    def fails(connection):
        raise RuntimeError("half way")

    monkeypatch.setattr(tables, "STORE_VERSION", 2)
    monkeypatch.setattr(tables, "MIGRATIONS", {1: fails})
    with pytest.raises(RuntimeError):
        open_store(file)
    monkeypatch.undo()
    assert len(backups(file)) == before + 1
    with open_store(file) as store:
        assert store.load(plan.id).plan == plan


def test_a_database_of_another_program_is_left_alone(file):
    with closing(sqlite3.connect(file)) as other:
        other.execute("CREATE TABLE photos (name TEXT)")
    content = file.read_bytes()
    with pytest.raises(KitError) as caught:
        open_store(file)
    assert caught.value.message.key == "store.not_a_store" and file.read_bytes() == content


def test_a_place_that_cannot_be_is_a_sentence(tmp_path):
    (tmp_path / "plans").write_text("a file, no folder", encoding="utf-8")
    for place in (tmp_path / "plans" / "plans.sqlite", "mysql+nothing://host/x", "postgresql://[bad"):
        with pytest.raises(KitError) as caught:
            open_store(place)
        assert all(caught.value.message.say(language) for language in LANGUAGES)


def test_a_server_that_is_not_there_is_a_sentence_without_the_password():
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
        with pytest.raises(KitError) as caught:
            open_store(f"postgresql://jbp:geheim@127.0.0.1:{port}/plans")
    assert caught.value.message.key == "store.server_gone"
    assert "geheim" not in str(caught.value)


def test_a_server_that_drops_the_line_is_found_again(empty_database):
    import sqlalchemy as sa

    plan = one_plan(empty_database)
    with open_store(empty_database) as store, open_store(empty_database) as other:
        store.load(plan.id)
        with other.engine.connect() as connection:
            me = connection.scalar(sa.text("select pg_backend_pid()"))
            everyone_else = "from pg_stat_activity where pid <> :me and usename = 'jbp'"
            connection.execute(sa.text(f"select pg_terminate_backend(pid) {everyone_else}"), {"me": me})
        assert store.save(plan.with_goal(), 1, "Li").number == 2


def add_evidence(place, plan_id, name, say):
    """Save twelve changes while others do the same; settle every conflict by keeping mine."""
    store = open_store(place)
    loaded = store.load(plan_id)
    for n in range(12):
        mine = loaded.plan.with_item("evidence", text=f"{name}-{n}")
        try:
            store.save(mine, loaded.revision.number, name)
        except Conflict as conflict:
            settle(store, conflict, name)
        loaded = store.load(plan_id)
    say("done")


def settle(store, conflict, name):
    try:
        store.keep_mine(conflict, name)
    except Conflict as again:
        settle(store, again, name)


@posix
def test_three_writers_at_once_lose_nothing(place):
    plan = one_plan(place)
    writers = [begun(partial(add_evidence, place, plan.id, name)) for name in "abc"]
    assert [ended(*writer) for writer in writers] == [(0, ["done"])] * 3
    with open_store(place) as store:
        texts = sorted(item.text for item in store.load(plan.id).plan.evidence)
        assert texts == sorted(f"{name}-{n}" for name in "abc" for n in range(12))
        assert len(store.revisions(plan.id)) == 37
