"""What "saved" is worth under faults: at the store, and through the homework app's own messages.

    python3 start.py bench faults             # 1,200 faults at each, and PostgreSQL where it is installed
    python3 start.py bench faults 50 7        # so many of each, with this seed

Each round confirms fields, lets one fault strike at a random moment, takes the way out that the page
offers, and looks with new eyes: is every field that said "saved" there, and was anything wrongly said?
"""

import os
import random
import shutil
import signal
import sqlite3
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import closing, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from multiprocessing import get_context
from pathlib import Path

from jbptools.plan import Plan
from jbptools.plan.store import Conflict, Damaged, engine, open_store
from jbptools.plan.store.rescue import rescued
from jbptools.words import KitError

HERE = Path(__file__).parent
#: faults that one process lets strike before the next takes over
SHARE = 100


@dataclass
class Tally:
    """What happened: faults by kind, fields confirmed, lost, and wrongly called saved."""

    faults: Counter = field(default_factory=Counter)
    confirmed: int = 0
    refused: int = 0
    lost: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def add(self, other: "Tally") -> None:
        """Count what happened elsewhere too."""
        self.faults += other.faults
        self.confirmed, self.refused = self.confirmed + other.confirmed, self.refused + other.refused
        self.lost, self.wrong = self.lost + other.lost, self.wrong + other.wrong

    def told(self) -> str:
        kinds = ", ".join(f"{kind} {count}" for kind, count in sorted(self.faults.items()))
        return (
            f"{self.faults.total()} faults ({kinds}); {self.confirmed} fields confirmed, {self.refused} "
            f"said not saved, {len(self.lost)} lost, {len(self.wrong)} wrongly said"
        )


class Work:
    """One plan in one file, and what was confirmed in it."""

    def __init__(self, folder: Path, chance: random.Random, tally: Tally) -> None:
        self.folder, self.chance, self.tally = folder, chance, tally
        self.file = folder / "plans.sqlite"
        self.value, self.number = 0, 0
        self.plan = Plan.new("Hua", "en").with_goal(name="0")
        self.clock: Callable[[], datetime] = lambda: datetime.now(UTC)
        self.store = open_store(self.file)
        self.number = self.store.save(self.plan, None, "Li").number

    def confirm(self, times: int = 1) -> None:
        """Confirm the next values of one field; what is refused stays at hand, as on the page."""
        for _ in range(times):
            wanted = self.plan.set_item(self.plan.goals[0].id, "name", str(self.value + 1))
            try:
                self.number = self.store.save(wanted, self.number, "Li").number
            except Conflict:
                raise
            except KitError as problem:
                self.tally.refused += 1
                if not problem.message.say("en"):
                    self.tally.wrong.append(f"no sentence: {problem.message.key}")
                return
            self.plan, self.value = wanted, self.value + 1
            self.tally.confirmed += 1

    def reopen(self) -> None:
        """Open again as the app does: where the store asks, take the fullest way."""
        try:
            self.store = open_store(self.file, clock=self.clock)
        except Damaged as damage:
            if not damage.copies:
                self.tally.lost.append("nothing to go on with")
            self.store = open_store(
                self.file, damaged="restore" if damage.copies else "fresh", clock=self.clock
            )

    def look(self, kind: str) -> None:
        """Every confirmed value is there, as a revision and in the newest state."""
        with suppress(KitError):
            self.store.close()
        self.reopen()
        loaded = self.store.load(self.plan.id)
        now = int(loaded.plan.goals[0].name)
        if now < self.value:
            self.tally.lost.extend([f"{kind}: {self.value} is {now}"] * (self.value - now))
        if len(self.store.revisions(self.plan.id)) < self.value + 1:
            self.tally.lost.append(f"{kind}: revisions")
        self.plan, self.value, self.number = loaded.plan, now, loaded.revision.number

    def parts_flipped(self, newest: int) -> None:
        with closing(sqlite3.connect(self.file)) as connection:
            rows = connection.execute(
                "SELECT rowid, content FROM jbp_parts ORDER BY rowid DESC LIMIT ?", (newest,)
            )
            for row, body in rows.fetchall():
                place = self.chance.randrange(len(body))
                bad = bytes(
                    [*body[:place], body[place] ^ (1 << self.chance.randrange(8)), *body[place + 1 :]]
                )
                connection.execute("UPDATE jbp_parts SET content=? WHERE rowid=?", (bad, row))
            connection.commit()


def gone(harm: Callable[[Work], None]) -> Callable[[Work], None]:
    """A fault that takes the file away while it is open: everything said afterwards must be true."""

    def strike(work: Work) -> None:
        work.confirm(work.chance.randrange(1, 4))
        harm(work)
        before = work.value
        work.confirm()
        if work.value > before:
            work.tally.wrong.append(f"{harm.__name__}: said saved into nothing")
        work.store = rescued(work.store, work.file)
        loaded = work.store.load(work.plan.id)
        work.plan, work.number = loaded.plan, loaded.revision.number
        work.confirm()

    strike.__name__ = harm.__name__
    return strike


def file_deleted(work: Work) -> None:
    work.file.unlink()


def folder_deleted(work: Work) -> None:
    shutil.rmtree(work.folder)


def folder_renamed(work: Work) -> None:
    work.folder.rename(work.folder.with_name(f"moved-{work.chance.random()}"))


def file_replaced(work: Work) -> None:
    shutil.copyfile(work.file, work.folder / "copy")
    (work.folder / "copy").replace(work.file)


def file_emptied(work: Work) -> None:
    os.truncate(work.file, 0)


def log_deleted(work: Work) -> None:
    work.file.with_name(work.file.name + "-wal").unlink()


def at_rest(harm: Callable[[Work], None]) -> Callable[[Work], None]:
    """A fault that strikes while nothing is open."""

    def strike(work: Work) -> None:
        work.confirm(work.chance.randrange(1, 4))
        work.store.close()
        harm(work)
        work.reopen()

    strike.__name__ = harm.__name__
    return strike


def overwritten(work: Work) -> None:
    body = bytearray(work.file.read_bytes())
    for _ in range(work.chance.randrange(1, 4)):
        place = work.chance.randrange(len(body))
        body[place : place + 300] = work.chance.randbytes(min(300, len(body) - place))
    work.file.write_bytes(body)


def cut_short(work: Work) -> None:
    os.truncate(work.file, work.chance.randrange(work.file.stat().st_size))


def no_database(work: Work) -> None:
    work.file.write_bytes(b"something else " * 500)


def missing_at_start(work: Work) -> None:
    work.file.unlink()


def empty_at_start(work: Work) -> None:
    os.truncate(work.file, 0)


def older_file(work: Work) -> None:
    old = work.file.read_bytes()
    work.reopen()
    work.confirm(2)
    work.store.close()
    work.file.write_bytes(old)


def part_flipped(work: Work) -> None:
    work.parts_flipped(work.chance.randrange(1, 4))


def killed(work: Work) -> None:
    """Another process confirms, and dies at a random statement."""
    import sqlalchemy as sa

    work.store.close()
    reading, writing = os.pipe()
    fatal = work.chance.randrange(1, 30)
    pid = os.fork()
    if pid == 0:
        os.close(reading)
        seen = iter(range(1, 10_000))

        def strike(*_: object) -> None:
            if next(seen) == fatal:
                os.kill(os.getpid(), signal.SIGKILL)

        with suppress(BaseException):
            work.reopen()
            when = work.chance.choice(["before_cursor_execute", "after_cursor_execute", "commit"])
            sa.event.listen(work.store.engine, when, strike)
            while True:
                work.confirm()
                os.write(writing, f"{work.value}\n".encode())
                if work.value > 10_000:
                    break
        os._exit(1)
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8") as said:
        lines = said.read().split()
    os.waitpid(pid, 0)
    confirmed = int(lines[-1]) if lines else work.value
    work.tally.confirmed += confirmed - work.value
    work.value = confirmed
    work.reopen()


def disk_full(work: Work) -> None:
    import sqlalchemy as sa

    work.confirm()

    def limit(connection: sqlite3.Connection, *_: object) -> None:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count={pages}")

    sa.event.listen(work.store.engine, "checkout", limit)
    work.plan = work.plan.set_field(
        "dealer.own_goals", "".join(chr(0x4E00 + work.chance.randrange(9000)) for _ in range(9000))
    )
    work.confirm()
    sa.event.remove(work.store.engine, "checkout", limit)
    work.store.close()
    work.confirm()


def read_only(work: Work) -> None:
    import sqlalchemy as sa

    def lock(connection: sqlite3.Connection, *_: object) -> None:
        connection.execute("PRAGMA query_only=ON")

    sa.event.listen(work.store.engine, "checkout", lock)
    work.confirm()
    sa.event.remove(work.store.engine, "checkout", lock)
    work.store.close()
    work.confirm()


def locked(work: Work) -> None:
    work.store.close()
    usual, engine.BUSY_WAIT = engine.BUSY_WAIT, 20
    try:
        work.reopen()
        with closing(sqlite3.connect(work.file, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            work.confirm()
    finally:
        engine.BUSY_WAIT = usual
    work.confirm()


def two_writers(work: Work) -> None:
    with open_store(work.file) as other:
        loaded = other.load(work.plan.id)
        other.save(
            loaded.plan.set_field("dealer.own_goals", str(work.chance.random())), loaded.revision, "Wang"
        )
    try:
        work.confirm()
        work.tally.wrong.append("two writers: nobody was asked")
    except Conflict as conflict:
        kept = work.store.keep_mine(conflict, "Li")
        work.plan, work.number, work.value = kept.plan, kept.revision.number, work.value + 1
        work.tally.confirmed += 1


def wrong_clock(work: Work) -> None:
    work.store.close()
    days = work.chance.randrange(-20_000, 20_000)
    work.clock = lambda: datetime.now(UTC) + timedelta(days=days)
    work.reopen()
    work.confirm(2)
    work.store.care.copy_soon()
    work.store.care.tidy()


AT_STORE = [
    *map(gone, (file_deleted, folder_deleted, folder_renamed, file_replaced, file_emptied, log_deleted)),
    *map(
        at_rest,
        (overwritten, cut_short, no_database, missing_at_start, empty_at_start, older_file, part_flipped),
    ),
    *(killed, disk_full, read_only, locked, two_writers, wrong_clock),
]


def store_faults(rounds: int, seed: int, kinds: list[Callable[[Work], None]] = AT_STORE) -> Tally:
    """Let so many faults strike a store in a file; a fresh one after every ten."""
    chance, tally = random.Random(seed), Tally()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as top:
        work = None
        for one in range(rounds):
            if one % 10 == 0:
                work = Work(Path(top) / f"f{one}", chance, tally)
            assert work is not None
            strike = kinds[one % len(kinds)] if one < len(kinds) else chance.choice(kinds)
            name = strike.__name__
            tally.faults[name] += 1
            try:
                strike(work)
                work.look(name)
            except Exception as problem:
                tally.wrong.append(f"{name}: {problem!r}"[:300])
                work = Work(Path(top) / f"again{one}", chance, tally)
    return tally


def shares(rounds: int, seed: int) -> Iterator[tuple[str, Callable[[int, int], Tally], int, int]]:
    """Cut the rounds into shares, each with a seed of its own, for as many processes as there are cores."""
    from benchmarks import app_faults, faults, server_faults

    yield "the store, PostgreSQL", server_faults.server_faults, rounds, seed
    through_app = "the homework app's messages, SQLite", app_faults.app_faults
    for title, run in (through_app, ("the store, SQLite", faults.store_faults)):
        for begun in range(0, rounds, SHARE):
            yield title, run, min(SHARE, rounds - begun), seed + begun


def main() -> None:
    """Run everything and keep what was found."""
    rounds = int(sys.argv[1]) if sys.argv[1:] else 1200
    seed = int(sys.argv[2]) if sys.argv[2:] else 14
    found: dict[str, Tally] = {}
    with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("spawn")) as pool:
        running = {pool.submit(run, *given): (title, given) for title, run, *given in shares(rounds, seed)}
        for one in as_completed(running):
            title, given = running[one]
            found.setdefault(title, Tally()).add(one.result())
            print(
                f"{title} {given}: {one.result().told()}", *one.result().lost, *one.result().wrong, sep="\n  "
            )
            sys.stdout.flush()
    lines = [f"- {title}: {tally.told()}." for title, tally in sorted(found.items())]
    print(*lines, sep="\n")
    head = '# What "saved" is worth under faults\n\nDerived by `python3 start.py bench faults`.\n\n'
    if rounds >= 1000:
        (HERE / "faults.md").write_text(head + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
