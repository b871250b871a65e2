"""Seats over the wire, in a plain Tornado application: kept apart, kept over lost lines, done once."""

import asyncio
import os
import pathlib
import random
import signal
import time
import urllib.error
import urllib.request

import pytest

from jbptools.plan import Plan
from jbptools.words import say
from tests.seats.client import Visitor, coming


def test_the_homework_opens_and_draws_its_own_chart(served, run):
    async def go():
        (one,) = await coming(served.base, "opens")
        assert "联合生意计划" in one.texts()
        await one.click("用案例公司练手")
        await one.click("下一步")
        await asyncio.sleep(0.3)
        return one.texts()

    assert "<svg" in run(go())


@pytest.mark.parametrize("app", ["homework", "scorecard", "practice", "quiz"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_app_has_a_seat_in_both_languages(served, run, app, language):
    async def go():
        (one,) = await coming(served.base, "apps", app=app, language=language)
        texts = one.texts()
        await one.leave()
        return texts

    other = "English" if language == "zh" else "中文"
    assert other in run(go())


def test_one_persons_language_is_not_the_next_ones(served, run):
    async def go():
        english, chinese = Visitor(served.base, language="en"), Visitor(served.base)
        for name, one in (("e", english), ("c", chinese)):
            one.headers["X-Person"] = name
            await one.come()
        await english.click("用案例" if "用案例" in english.texts() else "case")
        await chinese.click("用案例公司练手")
        return english.texts(), chinese.texts()

    english, chinese = run(go())
    assert "下一步" not in english
    assert "下一步" in chinese


def test_a_lost_line_loses_nothing_and_does_nothing_twice(served, run):
    async def go():
        (one,) = await coming(served.base, "line", app="trouble")
        field = next(k for k in one.shown() if one.models[k].get("_model_name") == "TextModel")
        said = next(key for key in one.shown() if one.models[key].get("value") == "ready")
        seat, before = one.seat, len(one.heard)
        for turn in range(12):
            state = {"method": "update", "state": {"value": f"t{turn}"}, "buffer_paths": []}
            await one.say(field, state, wait=False)
            if turn % 3 == 1:
                await one.lose_line()
                await one.say(field, {**state, "state": {"value": f"t{turn}b"}}, wait=False)
                assert await one.join()
        await one.click("who")
        assert one.seat == seat
        numbers = [int.from_bytes(raw[:4], "big") for raw in one.heard]
        assert numbers == sorted(set(numbers))
        return [raw for raw in one.heard[before:] if b"typed t" in raw], one.models[said]["value"], one.unseen

    typed, last, unseen = run(go())
    assert len(typed) == 16
    assert last.startswith("person line")
    assert unseen == {}


def test_a_seat_belongs_to_its_person(served, run):
    async def go():
        (mine,) = await coming(served.base, "mine", app="trouble")
        await mine.lose_line()
        thief = Visitor(served.base, "trouble", headers={"X-Person": "thief"})
        thief.seat = mine.seat
        thief.words.clear()
        assert not await thief.join()
        return thief.closed_with, await mine.join()

    assert run(go()) == (4000, True)


@pytest.mark.parametrize(
    ("headers", "code"), [({}, 403), ({"X-Person": "a", "Origin": "http://elsewhere.example"}, 403)]
)
def test_strangers_and_other_sites_are_refused(served, run, headers, code):
    from tornado.httpclient import HTTPClientError

    async def go():
        one = Visitor(served.base, "trouble", headers=headers)
        with pytest.raises(HTTPClientError) as refused:
            await one.join()
        return refused.value.code

    assert run(go()) == code


def test_an_ended_worker_is_replaced_and_who_did_it_sits_alone(served, run):
    async def go():
        culprit, other = await coming(served.base, "culprit", "other", app="trouble")
        for _ in range(2):
            await culprit.custom(
                next(k for k in culprit.shown() if culprit.models[k].get("description") == "exit"),
                event="click",
                wait=False,
            )
            await asyncio.wait_for(culprit.reader, 20)
            assert culprit.closed_with == 4000
            await asyncio.wait_for(other.reader, 20)
            culprit, other = await coming(served.base, "culprit", "other", app="trouble")
        await asyncio.gather(culprit.click("who"), other.click("who"))
        return [one.models[one.shown()[1]]["value"] for one in (culprit, other)]

    alone, shared = run(go())
    assert alone.startswith("person culprit") and shared.startswith("person other")
    assert alone.split()[-1] != shared.split()[-1]


def test_long_work_keeps_its_order_and_nobody_else_waits(served, run):
    async def go():
        busy, other = await coming(served.base, "busy", "quick", app="trouble")
        label = {one.models[k].get("description"): k for one in (busy,) for k in one.shown()}
        for text in ("apart", "aside", "who"):
            await busy.custom(label[text], event="click", wait=False)
        waits = [await other.click("who") for _ in range(10)]
        said = busy.shown()[1]
        while "person" not in busy.models[said]["value"]:
            await asyncio.sleep(0.01)
        told = [raw.decode(errors="replace") for raw in busy.heard if b"from" in raw or b"person" in raw]
        kinds = [next(word for word in ("apart from", "aside from", "person") if word in one) for one in told]
        pids = {one.split(" from ")[1].split('"')[0] for one in told if " from " in one}
        return waits, kinds, pids, busy.words

    waits, kinds, pids, words = run(go())
    assert kinds == ["apart from", "aside from", "person"]
    assert len(pids) == 2
    assert {"kind": "work", "place": 0} in words
    assert len(waits) == 10


def test_a_failure_elsewhere_comes_back_to_who_asked(served, run):
    async def go():
        (one,) = await coming(served.base, "fails", app="trouble")
        await one.click("fails")
        failed = one.models[one.shown()[1]]["value"]
        await one.click("raises")
        await one.click("soon")
        while one.models[one.shown()[1]]["value"] != "soon done":
            await asyncio.sleep(0.01)
        return failed

    assert run(go()) == "failed: ValueError: no"


def test_a_result_that_cannot_travel_is_said_to_be_that_and_read_only_ones_travel(served, run):
    async def go():
        (one,) = await coming(served.base, "travels", app="trouble")
        told = []
        for text in ("unable", "read only"):
            await one.click(text)
            told.append(one.models[one.shown()[1]]["value"])
        return told

    unable, read_only = run(go())
    assert unable.startswith("failed: ") and "unable" in unable
    assert read_only == "mappingproxy({'key': 3})"


def test_what_is_kept_for_a_person_is_there_on_their_second_device_and_the_first_is_told(served, run):
    async def go():
        (first,) = await coming(served.base, "two", app="trouble")
        await first.click("keep")
        (second,) = await coming(served.base, "two", app="trouble")
        await second.click("kept")
        await first.click("who")
        return first.words, second.models[second.shown()[1]]["value"]

    words, kept = run(go())
    assert {"kind": "elsewhere"} in words
    assert kept == "kept p1"


def test_fifty_visitors_hear_nobody_elses_secret(served, run):
    marks = [f"SECRET{random.getrandbits(64)}Z" for _ in range(50)]

    async def whisper(one, mark):
        field = next(k for k in one.shown() if one.models[k].get("_model_name") == "TextModel")
        for turn in range(100):
            state = {"value": f"{mark} {turn}"}
            await one.say(field, {"method": "update", "state": state, "buffer_paths": []})

    async def go():
        those = await coming(served.base, *(f"p{turn}" for turn in range(50)), app="trouble")
        await asyncio.gather(*map(whisper, those, marks))
        heard = [[mark for mark in marks if any(mark.encode() in raw for raw in one.heard)] for one in those]
        await asyncio.gather(*(one.leave() for one in those))
        return heard, sum(len(one.heard) for one in those)

    heard, messages = run(go(), 120)
    assert heard == [[mark] for mark in marks]
    assert messages >= 5000


def test_hostile_bytes_hurt_nobody(served, run):
    async def go():
        (one,) = await coming(served.base, "hostile", app="trouble")
        for raw in (b"", b"x", b"\x00\x00\x00\x05" + bytes(4) + b"\xff" * 100, bytes(3000)):
            await one.socket.write_message(raw, binary=True)
        one.number = 5
        await one.click("who")
        return one.models[one.shown()[1]]["value"]

    assert run(go()).startswith("person hostile")


def test_an_upload_without_an_end_is_refused_where_it_arrives(served, run):
    """The browser's own limit is left out: pieces of one file come until the server has counted enough."""

    async def go():
        (one,) = await coming(served.base, "upload")
        box = one.module("upload")
        most = one.models[box]["largest"]
        piece = {"kind": "piece", "name": "plan.json", "size": 1, "pieces": 10**9}
        for _ in range(most // 2**20 + 2):
            await one.custom(box, buffers=[bytes(2**20)], number=1, **piece)
        said = one.texts()
        await one.custom(
            box, buffers=[Plan.new("Hua", "zh").to_json().encode()], **piece | {"pieces": 1, "number": 2}
        )
        return said, most, one.texts()

    said, most, later = run(go(), 120)
    assert (
        say("apps.upload_too_large", "zh", name="plan.json", size=most / 2**20 + 1, most=most / 2**20) in said
    )
    assert "Hua" in later


def test_where_visitors_are_known_no_page_hands_out_everybodys_plans(served):
    """Taking all plans along is for the owner of a machine; for known visitors there is no such page."""
    for path in ("kit/plans", "kit/plans/all", "kit/plans/choose"):
        asked = urllib.request.Request(f"{served.base}/{path}", headers={"X-Person": "somebody"})
        with pytest.raises(urllib.error.HTTPError) as refused:
            urllib.request.urlopen(asked, timeout=10)
        assert refused.value.code == 404


def test_workers_end_with_their_killed_server(tmp_path):
    from tests.seats.conftest import Served

    server = Served(tmp_path)
    pids = [one["pid"] for one in server.counts()["workers"]]
    server.process.send_signal(signal.SIGKILL)
    end = time.monotonic() + 10
    while any(alive(pid) for pid in pids) and time.monotonic() < end:
        time.sleep(0.05)
    left = [pid for pid in pids if alive(pid)]
    server.stop()
    assert pids and not left


def alive(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    with pathlib.Path(f"/proc/{pid}/stat").open(encoding="utf-8") as stat:
        return stat.read().split()[2] != "Z"
