"""What is put off comes after the page; a loop that nobody turns swallows nothing; a host has its way."""

import asyncio
from contextvars import copy_context
from types import SimpleNamespace

from jbptools.seats import host
from tests.seats.conftest import turn


def test_a_loop_without_a_page_swallows_nothing():
    done = []

    async def under_a_loop():
        host.soon(lambda: done.append("at once"))
        assert done == ["at once"]

    turn(under_a_loop())


def test_a_page_is_shown_before_the_work_begins(monkeypatch):
    monkeypatch.setattr(host, "get_ipython", lambda: SimpleNamespace(kernel=object()))
    done = []

    async def on_a_page():
        host.soon(lambda: done.append("later"), seconds=0)
        assert host.host().puts_off and done == []
        await asyncio.sleep(0.01)

    turn(on_a_page())
    assert done == ["later"]


class Seat:
    """A host that is no kernel: it does what was put off when the message is through."""

    watches_line = puts_off = True

    def __init__(self):
        self.waiting = []

    def put_off(self, work, seconds):
        self.waiting.append(work)


def test_a_host_of_many_visitors_does_it_its_own_way():
    seats, done = [Seat(), Seat()], []

    def build(seat):
        host.use_host(seat)
        host.soon(lambda: done.append(seat))

    for seat in seats:
        copy_context().run(build, seat)
    assert done == []
    for seat in reversed(seats):
        for work in seat.waiting:
            work()
    assert done == seats[::-1]
    host.soon(lambda: done.append("no host here"))
    assert done[-1] == "no host here"
