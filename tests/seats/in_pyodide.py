"""What the seats promise, looked at in a browser's Python: no thread, process or socket is there."""

import asyncio
import gc
import sys

import ipywidgets as widgets

from jbptools.seats.here import apart, aside, person
from jbptools.seats.host import soon
from jbptools.seats.room import Room
from jbptools.seats.wire import decoded, encoded
from jbptools.words import current_language, say, use_language


def app():
    """A screen that says who is there in their language."""
    said = widgets.HTML("ready")
    field = widgets.Text()
    field.observe(lambda change: setattr(said, "value", f"{person()} {change['new']}"), "value")
    button = widgets.Button(description="other")

    def pressed(_):
        use_language("en")
        said.value = say("words.language")
        soon(lambda: setattr(said, "value", f"{apart(max, 1, 2)} {aside(len, 'abc')}"), 0.01)

    button.on_click(pressed)
    return widgets.VBox([said, field, button])


def message(number, model, data):
    header = {"msg_id": str(number), "msg_type": "comm_msg"}
    return encoded("shell", header, {}, {}, {"comm_id": model, "data": data})


async def main():
    """Let two visitors sit in one room; each hears only what is theirs."""
    loop, heard = asyncio.get_running_loop(), {b"one": [], b"two": []}
    apps = {"app": "tests.seats.in_pyodide:app"}
    room = Room(apps, lambda seat, data: heard[seat].append(data), loop.call_later)
    first = room.first("app", "zh")
    kinds = {one["model_name"]: key for key, one in first["states"].items()}
    field, button = kinds["TextModel"], kinds["ButtonModel"]
    one, two = room.open(b"one", "app", "one"), room.open(b"two", "app", "two")
    assert room.hear(b"one", message(1, field, {"method": "update", "state": {"value": "SECRET"}}))
    assert any(b"one SECRET" in data for data in heard[b"one"])
    assert heard[b"two"] == []
    assert decoded(heard[b"one"][-1]).content == {"execution_state": "idle"}
    assert not room.hear(b"one", b"nonsense")
    room.hear(b"one", message(2, button, {"method": "custom", "content": {"event": "click"}}))
    assert one.run(current_language) == "en"
    assert two.run(current_language) == "zh"
    await asyncio.sleep(0.1)
    assert any(b"2 3" in data for data in heard[b"one"])
    room.close(b"one")
    del one
    gc.collect()
    assert len(two.widgets) == len(first["states"])
    room.hear(b"two", message(1, field, {"method": "update", "state": {"value": "still here"}}))
    assert any(b"two still here" in data for data in heard[b"two"])
    print(f"seats in {sys.platform} {sys.version.split()[0]}: all well")
