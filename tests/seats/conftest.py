"""One plain Tornado server with seats for all tests of this folder, and a loop for visitors."""

import asyncio
import json
import os
import subprocess
import sys
import urllib.request
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.support import ROOT, free_port


class Served:
    """A running server; ``base`` is its address."""

    def __init__(self, home, workers=1, limits=None, root=ROOT):
        self.port = free_port()
        self.base = f"http://127.0.0.1:{self.port}"
        env = dict(os.environ, JBP_HOME=str(home), PYTHONPATH=str(root), PYTHONUTF8="1")
        self.log = (home / "server.log").open("w", encoding="utf-8")
        self.process = subprocess.Popen(
            [
                sys.executable,
                "-m",
                "tests.seats.served",
                str(self.port),
                str(workers),
                json.dumps(limits or {}),
            ],
            cwd=root,
            env=env,
            stdout=subprocess.PIPE,
            stderr=self.log,
            encoding="utf-8",
        )
        self.said = self.process.stdout.readline().strip()

    def counts(self):
        with urllib.request.urlopen(self.base + "/counts", timeout=10) as answer:
            return json.load(answer)

    def stop(self):
        self.process.kill()
        self.process.wait(10)
        self.process.stdout.close()
        self.log.close()


@pytest.fixture(scope="session")
def served(tmp_path_factory):
    server = Served(tmp_path_factory.mktemp("seats-home"))
    assert server.said == "ready", server.said
    yield server
    server.stop()


def turn(work):
    """Run a coroutine to its end on a loop in a thread of its own: a browser under test has one in ours."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, work).result()


@pytest.fixture
def run():
    """Run a coroutine to its end, within some seconds."""
    return lambda work, seconds=60: turn(asyncio.wait_for(work, seconds))
