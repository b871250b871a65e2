"""Files as people send them: read right, or asked about, or refused in a sentence. Never a wrong total.

``right.json`` tells for each file what is odd about it and what is right: a total with its dealers, or a
sentence (a question or a refusal instead of a total). Files in ``files/`` are invented.
"""

import json
from pathlib import Path

import pytest

from tests.data.importing.entrance import FILES, see

RIGHT = json.loads((Path(__file__).parent / "right.json").read_text(encoding="utf-8"))
#: files that are still read wrong; a file that has become right must leave this list
NOT_YET = {
    "L07_stack2.xlsx",
}


def verdict(name):
    """Return what is wrong with what was seen of a file; empty: nothing."""
    wanted, seen = RIGHT[name], see((name, (FILES / name).read_bytes()))
    if seen.total is None:
        named = [sentence for sentence in (*seen.asked, seen.refused) if sentence is not None]
        said = all(text.say(language).strip() for text in named for language in ("zh", "en"))
        return "" if named and said and "sentence" in wanted else f"no total: {seen.keys}"
    if "total" not in wanted:
        return f"a total without a question: {seen.total}"
    there = (round(seen.total, 2), seen.dealers)
    return "" if there == (wanted["total"], wanted["dealers"]) else f"{there} instead of {wanted}"


def test_every_file_has_its_right_value():
    assert sorted(path.name for path in FILES.iterdir()) == sorted(RIGHT)
    assert set(RIGHT) >= NOT_YET


@pytest.mark.parametrize("name", sorted(RIGHT))
def test_a_file_is_read_right_or_asked_about_or_refused_in_a_sentence(name):
    try:
        wrong = verdict(name)
    except Exception as error:
        if name not in NOT_YET:
            raise
        wrong = repr(error)
    assert bool(wrong) == (name in NOT_YET), wrong or "right by now: take it off the list"
