"""The kit's own widgets: what goes wrong is said where it was asked; little travels with them."""

import logging
from contextvars import copy_context

import anywidget
import pytest

from jbptools.apps.shell.visitor import Visitor
from jbptools.apps.widgets import own
from jbptools.apps.widgets.items import Field, Items
from jbptools.apps.widgets.rows import Row, Rows
from jbptools.apps.widgets.sliders import Sliders
from jbptools.apps.widgets.upload import UploadBox
from jbptools.seats.host import use_host
from jbptools.words import KitError, say
from tests.seats.test_host import Seat

SLIDER = {"key": "a", "label": "A", "least": 0, "most": 9, "step": 1, "value": 3, "text": "3"}


def fails(error):
    def work(*_):
        raise error

    return work


def items(error):
    bad = fails(error)
    read = lambda: [{"id": "one", "values": {"name": "Hua"}}]  # noqa: E731
    return Items([Field("name", "Name")], read, bad, bad, bad, acts=[("go", "Go")], act=bad)


ASKED = {
    "set": (items, {"kind": "set", "id": "one", "key": "name", "value": "Heng"}),
    "add": (items, {"kind": "add"}),
    "remove": (items, {"kind": "remove", "id": "one"}),
    "act": (items, {"kind": "act", "id": "one", "key": "go"}),
    "tick": (
        lambda error: Rows(lambda: [Row("r", "Row", tick=False)], fails(error)),
        {"kind": "tick", "id": "r", "on": True},
    ),
    "row's button": (
        lambda error: Rows(lambda: [Row("r", "Row")], act=fails(error)),
        {"kind": "act", "id": "r", "key": "go"},
    ),
    "drag": (
        lambda error: Sliders(lambda: [SLIDER], fails(error), fails(error)),
        {"kind": "drag", "key": "a", "value": 5},
    ),
    "let go": (
        lambda error: Sliders(lambda: [SLIDER], fails(error), fails(error)),
        {"kind": "set", "key": "a", "value": 5},
    ),
    "upload": (
        lambda error: UploadBox(fails(error), lambda problem: None, 99, ".csv", "", ""),
        {"kind": "piece", "number": 1, "name": "a.csv", "size": 2, "piece": 0, "pieces": 1},
    ),
}


def ask(widget, content):
    sent = []
    widget.send = lambda message, buffers=None: sent.append(message)
    widget._heard(None, content, [memoryview(b"ab")])
    return sent


@pytest.mark.parametrize("what", ASKED)
def test_a_fault_is_a_sentence_at_the_place_that_asked_and_its_details_are_in_the_log(what, caplog):
    make, content = ASKED[what]
    with caplog.at_level(logging.ERROR, "jbptools.apps"):
        answer = ask(make(ZeroDivisionError("secret")), content)[-1]
    assert (answer["kind"], answer["to"], answer["ok"]) == ("answer", content["kind"], False)
    assert answer["text"] == say("apps.unexpected") and "secret" not in answer["text"]
    assert {key: answer[key] for key in ("id", "key") if key in content} == {
        key: content[key] for key in ("id", "key") if key in content
    }
    assert "ZeroDivisionError: secret" in caplog.text


@pytest.mark.parametrize("what", ASKED)
def test_what_the_user_can_mend_is_said_in_its_own_words(what, caplog):
    make, content = ASKED[what]
    answer = ask(make(KitError("apps.no_plan")), content)[-1]
    assert (answer["ok"], answer["text"]) == (False, say("apps.no_plan"))
    assert caplog.text == ""


@pytest.mark.parametrize(
    "content", [{}, {"kind": "nothing"}, {"kind": 7}, {"kind": "set"}, {"kind": "remove"}]
)
def test_an_odd_message_harms_nothing(content):
    widget = items(KitError("apps.no_plan"))
    ask(widget, content)
    assert widget.items[0]["values"] == {"name": "Hua"}


def test_a_host_that_watches_the_line_needs_no_pings():
    def pings():
        return Visitor(lambda language, plan: None).pings

    def seated():
        use_host(Seat())
        return pings()

    assert (pings(), copy_context().run(seated)) == (True, False)


def test_every_module_has_its_widget_and_every_widget_its_module():
    def below(kind):
        return {one for sub in kind.__subclasses__() for one in {sub, *below(sub)}}

    from jbptools.apps.practice import opening, play  # noqa: F401
    from jbptools.apps.quiz import form  # noqa: F401
    from jbptools.apps.widgets import exercise  # noqa: F401

    kinds = below(own.OwnWidget)
    assert {kind.module for kind in kinds} == set(own.WEB.glob("*.js"))
    assert {kind.style_sheet for kind in kinds} - {None} == set(own.WEB.glob("*.css"))
    for file in own.WEB.glob("*.js"):
        assert "export default { render };" in file.read_text(encoding="utf-8")
    assert not [one for one in below(anywidget.AnyWidget) if one.__module__.startswith("jbptools")]


def test_one_class_serves_all_widgets_of_a_kind():
    made = [items(KitError("apps.no_plan")) for _ in range(2)]
    assert type(made[0]) is type(made[1]) is Items
