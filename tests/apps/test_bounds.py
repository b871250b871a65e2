"""Limits hold where things arrive, not in the browser; each is a sentence and changes nothing."""

import json

import pytest

from jbptools.apps.widgets.items import Items
from jbptools.apps.widgets.upload import UploadBox
from jbptools.plan import Plan
from jbptools.words import LANGUAGES, KitError, say


def piece(field, number, content, pieces, name="sales.csv"):
    message = {"kind": "piece", "number": number, "name": name, "size": 1, "pieces": pieces}
    field._heard(None, message, [memoryview(content)])


@pytest.fixture
def field():
    taken, refused = [], []
    made = UploadBox(lambda name, content: taken.append((name, content)), refused.append, 1000, "", "", "")
    return made, taken, refused


def test_bytes_are_counted_where_they_arrive(field):
    upload, taken, refused = field
    for _ in range(600):
        piece(upload, 1, b"x" * 100, pieces=10**9)
    assert [one.key for one in refused] == ["apps.upload_too_large"] and not upload._pieces and not taken
    piece(upload, 2, b"ab", pieces=2)
    piece(upload, 2, b"cd", pieces=2)
    assert taken == [("sales.csv", b"abcd")]


def test_empty_pieces_and_files_without_an_end_are_let_go(field):
    upload, _, refused = field
    for _ in range(10_000):
        piece(upload, 1, b"", pieces=10**9)
    assert len(refused) == 1 and not upload._pieces
    for number in range(2, 500):
        piece(upload, number, b"x" * 500, pieces=2)
    assert sum(len(part) for pieces in upload._pieces.values() for part in pieces) <= 2000


def test_a_forged_add_goes_no_further_than_the_button():
    items = []
    made = Items(
        [], lambda: [{"id": one, "values": {}} for one in items], str, add=lambda: items.append("x"), most=3
    )
    answers = []
    made.send = lambda content, buffers=None: answers.append(content)
    for _ in range(9):
        made._heard(None, {"kind": "add"}, [])
    assert len(items) == 3 and [answer["ok"] for answer in answers] == [True] * 3 + [False] * 6
    assert answers[-1]["text"] == say("apps.items_full", most=3)


def deep(levels):
    return '{"id": "plan-1", "x": ' + "[" * levels + "]" * levels + "}"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        (
            json.dumps({"id": "plan-1", "goals": [{"id": f"g{n}"} for n in range(10_000)]}),
            "plan.doc_too_many",
        ),
        (
            json.dumps({"id": "p", "parked_actions": [{"id": f"g{n}"} for n in range(501)]}),
            "plan.doc_too_many",
        ),
        (deep(30), "plan.doc_too_deep"),
        (deep(100_000), "plan.not_a_plan"),
        (" " * 21 * 2**20, "plan.doc_too_large"),
    ],
    ids=["goals", "parked", "deep", "deeper", "large"],
)
def test_a_plan_file_beyond_all_measure_is_a_sentence(text, key):
    with pytest.raises(KitError) as refused:
        Plan.from_json(text)
    assert refused.value.message.key == key
    assert all(refused.value.message.say(language) for language in LANGUAGES)
