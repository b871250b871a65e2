"""What is put off comes after the page; a loop that nobody turns does not swallow it."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace

from jbptools.apps.shell import later


def turn(work):
    """Run a loop of our own, beside the one that a browser under test may have left in this thread."""
    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, work).result()


def test_a_loop_without_a_page_swallows_nothing():
    done = []

    async def under_a_loop():
        later.soon(lambda: done.append("at once"))
        assert done == ["at once"]

    turn(under_a_loop())


def test_a_page_is_shown_before_the_work_begins(monkeypatch):
    monkeypatch.setattr(later, "get_ipython", lambda: SimpleNamespace(kernel=object()))
    done = []

    async def on_a_page():
        later.soon(lambda: done.append("later"), seconds=0)
        assert later.is_shown() and done == []
        await asyncio.sleep(0.01)

    turn(on_a_page())
    assert done == ["later"]
