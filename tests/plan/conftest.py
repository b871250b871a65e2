"""Every place where plans can be kept, under the same tests: a file, and a real PostgreSQL server."""

import os
import shutil
import socket
import subprocess
import tempfile
from pathlib import Path
from uuid import uuid4

import pytest


def server_programs():
    """The folder of PostgreSQL's own programs, which Debian keeps out of the PATH."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda p: int(p.parts[-3]))
    if found:
        return found[-1].parent
    there = shutil.which("initdb")
    return Path(there).parent if there else None


def as_ordinary_user():
    """PostgreSQL refuses to run as root."""
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        return {
            "user": "postgres" if shutil.which("runuser") else 65534,
            "group": "postgres",
            "extra_groups": [],
        }
    return {}


@pytest.fixture(scope="session")
def postgres():
    """The address of a server of our own in a folder of its own, gone after the tests."""
    programs = server_programs()
    if programs is None or os.name == "nt":
        pytest.skip("no PostgreSQL server is installed (on Debian: apt-get install postgresql)")
    user = as_ordinary_user()
    folder = Path(tempfile.mkdtemp(prefix="jbp-pg-"))
    if user:
        shutil.chown(folder, user["user"], user["group"])
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]

    def run(program, *arguments):
        call = [str(programs / program), *arguments]
        done = subprocess.run(call, cwd=folder, capture_output=True, encoding="utf-8", **user)
        assert done.returncode == 0, done.stderr

    data = str(folder / "data")
    run("initdb", "-D", data, "-U", "jbp", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
    settings = f"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories= -c fsync=off"
    run("pg_ctl", "-D", data, "-w", "-s", "-l", str(folder / "log"), "-o", settings, "start")
    try:
        yield f"postgresql://jbp@127.0.0.1:{port}/"
    finally:
        run("pg_ctl", "-D", data, "-w", "-s", "-m", "immediate", "stop")
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def empty_database(postgres):
    """A fresh database on the server."""
    import sqlalchemy as sa

    name = f"plans_{uuid4().hex[:8]}"
    admin = sa.create_engine(
        postgres.replace("postgresql", "postgresql+pg8000") + "postgres", isolation_level="AUTOCOMMIT"
    )
    with admin.connect() as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name}")
    admin.dispose()
    return postgres + name


@pytest.fixture(params=["file", "server"])
def place(request, tmp_path):
    """A place for a store: a file whose path has a space and Chinese, or a database."""
    if request.param == "file":
        return tmp_path / "my plans 计划" / "plans.sqlite"
    return request.getfixturevalue("empty_database")


@pytest.fixture
def store(place):
    from jbptools.plan.store import open_store

    with open_store(place) as store:
        yield store
