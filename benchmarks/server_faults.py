"""A PostgreSQL server under a page: killed, its lines cut, failed over to a copy of an earlier moment."""

import logging
import random
import shutil
import socket
import subprocess
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path

import sqlalchemy as sa

from benchmarks.faults import Tally
from jbptools.apps.shell.desk import Desk
from jbptools.plan.store import Conflict, open_store
from jbptools.words import KitError
from tests.plan.conftest import as_ordinary_user, server_programs


class Server:
    """A server of our own in a folder of its own."""

    def __init__(self) -> None:
        self.programs, self.user = server_programs(), as_ordinary_user()
        self.folder = Path(tempfile.mkdtemp(prefix="jbp-pg-"))
        if self.user:
            shutil.chown(self.folder, self.user["user"], self.user["group"])
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.data, self.copy = self.folder / "data", self.folder / "copy"
        self.run(
            "initdb", "-D", self.data, "-U", "jbp", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"
        )
        self.start()
        self.place = f"postgresql://jbp@127.0.0.1:{self.port}/postgres"

    def run(self, program: str, *arguments: object) -> None:
        call = [str(self.programs / program), *map(str, arguments)]
        subprocess.run(call, cwd=self.folder, capture_output=True, check=True, **self.user)

    def start(self) -> None:
        settings = f"-c listen_addresses=127.0.0.1 -c port={self.port} -c unix_socket_directories="
        self.run("pg_ctl", "-D", self.data, "-w", "-s", "-l", self.folder / "log", "-o", settings, "start")

    def stop(self, how: str) -> None:
        self.run("pg_ctl", "-D", self.data, "-w", "-s", "-m", how, "stop")

    def keep_copy(self) -> None:
        """Copy the server as it is at this moment."""
        self.stop("fast")
        shutil.rmtree(self.copy, ignore_errors=True)
        self.run_as_user("cp", "-a", self.data, self.copy)
        self.start()

    def run_as_user(self, *call: object) -> None:
        subprocess.run([str(part) for part in call], cwd=self.folder, check=True, **self.user)

    def fail_over(self) -> None:
        """The server is gone; a copy of an earlier moment answers in its place."""
        self.stop("immediate")
        shutil.rmtree(self.data)
        self.run_as_user("cp", "-a", self.copy, self.data)
        self.start()

    def cut_lines(self) -> None:
        engine = sa.create_engine(self.place.replace("postgresql:", "postgresql+pg8000:"))
        others = (
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE pid <> pg_backend_pid() AND usename = 'jbp'"
        )
        with engine.connect() as connection:
            connection.execute(sa.text(others))
        engine.dispose()


class Writing:
    """One open page on the server's plans."""

    def __init__(self, server: Server, chance: random.Random, tally: Tally) -> None:
        self.server, self.chance, self.tally = server, chance, tally
        self.desk = Desk(server.place, who="Li")
        self.desk.begin("case")
        self.value = 0
        server.keep_copy()

    def confirm(self, times: int = 1) -> None:
        for _ in range(times):
            self.value += 1
            try:
                self.desk.change(lambda plan: plan.set_field("dealer.own_goals", str(self.value)))
                self.tally.confirmed += 1
            except Conflict:
                self.desk.settle("mine")
                self.tally.confirmed += 1
            except KitError as problem:
                self.tally.refused += 1
                if not problem.message.say("en") or not self.desk.waiting:
                    self.tally.wrong.append(f"{problem.message.key}: not kept")

    def look(self, kind: str) -> None:
        """Everything that was typed is there for another page, and nothing waits."""
        self.confirm()
        if self.desk.waiting:
            self.tally.wrong.append(f"{kind}: {self.desk.waiting} still wait")
        with open_store(self.server.place) as other:
            there = int(other.load(self.desk.plan.id).plan.dealer.own_goals)
        if there < self.value:
            self.tally.lost.append(f"{kind}: {self.value} is {there}")


def line_cut(page: Writing) -> None:
    page.confirm()
    page.server.cut_lines()
    page.confirm()


def cut_while_writing(page: Writing) -> None:
    cutting = threading.Timer(page.chance.random() / 20, page.server.cut_lines)
    cutting.start()
    page.confirm(8)
    cutting.join()


def server_killed(page: Writing) -> None:
    page.confirm()
    page.server.stop("immediate")
    page.confirm(2)
    page.server.start()


def failed_over(page: Writing) -> None:
    page.server.keep_copy()
    page.confirm(page.chance.randrange(1, 4))
    page.server.fail_over()


AT_SERVER: list[tuple[Callable[[Writing], None], int]] = [
    (line_cut, 60),
    (cut_while_writing, 30),
    (server_killed, 6),
    (failed_over, 4),
]


def server_faults(rounds: int, seed: int) -> Tally:
    """Let a quarter as many faults strike a server; none where no server is installed."""
    chance, tally = random.Random(seed), Tally()
    if server_programs() is None:
        return tally
    server = Server()
    logging.getLogger("sqlalchemy.pool").setLevel(logging.CRITICAL)  # each cut line would be told there
    try:
        page = Writing(server, chance, tally)
        for one in range(rounds // 4):
            kinds, weights = zip(*AT_SERVER, strict=True)
            strike = kinds[one % 4] if one < 4 else chance.choices(kinds, weights)[0]
            tally.faults[strike.__name__] += 1
            try:
                strike(page)
                page.look(strike.__name__)
            except Exception as problem:
                tally.wrong.append(f"{strike.__name__}: {problem!r}"[:300])
                page = Writing(server, chance, tally)
    finally:
        server.stop("immediate")
        shutil.rmtree(server.folder, ignore_errors=True)
    return tally
