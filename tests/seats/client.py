"""A visitor without a browser: speaks the page's protocol and keeps its models, as the page would."""

import asyncio
import json
import time

from tornado.httpclient import AsyncHTTPClient, HTTPRequest
from tornado.websocket import websocket_connect

from jbptools.seats.channel import packed
from jbptools.seats.wire import encoded


class Visitor:
    """One page: ``models`` is what it shows, ``heard`` every message it got, ``words`` the server's own."""

    def __init__(self, base, app="homework", language="zh", headers=None):
        self.base, self.app, self.language, self.headers = base, app, language, dict(headers or {})
        self.number = self.last = 0
        self.models, self.waiting, self.heard, self.words = {}, {}, [], []
        self.seat, self.closed_with, self.socket, self.unseen = "", None, None, {}

    async def come(self, plan=""):
        """Open the page, take a seat and say hello; returns the seconds until the app answered."""
        start = time.perf_counter()
        page = await AsyncHTTPClient().fetch(
            f"{self.base}/kit/apps/{self.app}?lang={self.language}", headers=self.headers
        )
        text = page.body.decode()
        self.first = json.loads(text.split('id="seat">')[1].split("</script>")[0])
        self.root = self.first["root"]
        self.models = {key: dict(one["state"]) for key, one in self.first["states"].items()}
        await self.join()
        if any(one.get("_anywidget_id") == "visitor" for one in self.models.values()):
            await self.custom(self.module("visitor"), kind="hello", lang=self.language, plan=plan)
        return time.perf_counter() - start

    async def join(self):
        """Take a seat, or come back to the one that was lost, and send again what was not seen."""
        asked = f"&seat={self.seat}&last={self.last}" if self.seat else ""
        where = f"{self.base.replace('http', 'ws')}/kit/seats/line?app={self.app}&lang={self.language}{asked}"
        self.socket = await websocket_connect(
            HTTPRequest(where, headers=self.headers), max_message_size=2**28
        )
        self.reader = asyncio.get_running_loop().create_task(self.read(self.socket))
        while not self.words or self.words[-1]["kind"] != "seat":
            if self.reader.done():
                return False
            await asyncio.sleep(0.001)
        self.seat = self.words[-1]["seat"]
        for number, raw in list(self.unseen.items()):
            if number > self.words[-1]["seen"]:
                await self.socket.write_message(raw, binary=True)
        return True

    async def lose_line(self):
        """Lose the line without a goodbye."""
        self.socket.close(3000)
        await self.reader
        self.words.clear()

    async def read(self, socket):
        while True:
            raw = await socket.read_message()
            if raw is None:
                self.closed_with = socket.close_code
                return
            if isinstance(raw, str):
                self.words.append(json.loads(raw))
                continue
            number = int.from_bytes(raw[:4], "big")
            if number <= self.last:
                continue
            self.last = number
            self.heard.append(raw)
            self.take(*parts(raw[4:]))

    def take(self, header, parent, content):
        key, data, kind = content.get("comm_id"), content.get("data", {}), header["msg_type"]
        if kind == "comm_open":
            self.models[key] = dict(data["state"])
        elif kind == "comm_close":
            self.models.pop(key, None)
        elif kind == "status":
            self.unseen.pop(int(parent["msg_id"]), None)
            if done := self.waiting.pop(parent["msg_id"], None):
                done.set_result(None)
        elif "state" in data and key in self.models:
            self.models[key].update(data["state"])

    async def say(self, model, data, buffers=(), wait=True):
        """Send a widget something; returns the seconds until it was worked on."""
        self.number += 1
        start, name = time.perf_counter(), str(self.number)
        done = self.waiting[name] = asyncio.get_running_loop().create_future()
        header, content = {"msg_id": name, "msg_type": "comm_msg"}, {"comm_id": model, "data": data}
        raw = packed(self.number, self.last.to_bytes(4, "big"))
        raw += encoded("shell", header, {}, {}, content, buffers)
        self.unseen[self.number] = raw
        if self.socket.protocol is not None:
            await self.socket.write_message(raw, binary=True)
        if wait:
            await asyncio.wait_for(done, 60)
        return time.perf_counter() - start

    async def custom(self, model, buffers=(), wait=True, **content):
        return await self.say(model, {"method": "custom", "content": content}, buffers, wait)

    def shown(self, key=None):
        """Return the names of all models on the screen."""
        key = key or self.root
        children = self.models[key].get("children") or []
        return [key, *(one for child in children for one in self.shown(child[10:]))]

    def module(self, name):
        """Return the first of the kit's own widgets of this kind on the screen."""
        return next(key for key in self.shown() if self.models[key].get("_anywidget_id") == name)

    def texts(self):
        """Return everything that the screen says."""
        names = ("value", "description")
        return " ".join(str(self.models[key].get(name) or "") for key in self.shown() for name in names)

    async def click(self, label):
        """Press the button whose text holds the label."""
        button = next(k for k in self.shown() if label in str(self.models[k].get("description") or ""))
        return await self.custom(button, event="click")

    async def choose(self, index):
        """Choose an entry of the first list on the screen."""
        pick = next(key for key in self.shown() if self.models[key].get("_options_labels"))
        return await self.say(pick, {"method": "update", "state": {"index": index}, "buffer_paths": []})

    async def leave(self):
        """Say goodbye and close the page."""
        await self.socket.write_message("bye")
        self.socket.close(1001)
        await self.reader


async def coming(base, *people, **given):
    """Return visitors who have come, one for each person."""
    found = [Visitor(base, headers={"X-Person": person}, **given) for person in people]
    await asyncio.gather(*(one.come() for one in found))
    return found


def parts(raw):
    """Return header, parent and content of a message from the server."""
    count = int.from_bytes(raw[:8], "little")
    at = [int.from_bytes(raw[8 * n : 8 * n + 8], "little") for n in range(1, count + 1)]
    texts = [json.loads(raw[at[n] : at[n + 1]]) for n in range(1, 5)]
    return texts[0], texts[1], texts[3]
