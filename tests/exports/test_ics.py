"""The calendar file holds to RFC 5545, read here by hand: lines, escapes, ids for life, reminders."""

import re
from datetime import UTC, date, datetime

import pytest
from hypothesis import example as example_of
from hypothesis import given, settings
from hypothesis import strategies as st

from jbptools.exports.calendar import to_ics
from jbptools.exports.clean import Cleaner
from jbptools.plan.document.plan import Plan
from jbptools.plan.examples import example
from jbptools.words import KitError, say
from tests.exports.plans import NASTY

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)
NAME = r"[A-Z0-9-]+"


def entries(content):
    """The entries as dicts: name of the property -> text; strict about lines and nesting."""
    assert content.endswith(b"\r\n") and b"\n" not in content.replace(b"\r\n", b"")
    for line in content.split(b"\r\n"):
        assert len(line) <= 75
        line.decode("utf-8")
    logical = content.decode("utf-8").replace("\r\n ", "").split("\r\n")[:-1]
    found, stack = [], []
    for line in logical:
        name, value = re.fullmatch(rf"({NAME})(?:;{NAME}=[^:;]+)*:(.*)", line, re.DOTALL).groups()
        if name == "BEGIN":
            stack.append(value)
            if value == "VEVENT":
                found.append({"alarms": []})
        elif name == "END":
            assert stack.pop() == value
        elif stack[-1] == "VEVENT":
            assert name not in found[-1]
            found[-1][name] = unescaped(value)
        elif stack[-1] == "VALARM" and name == "TRIGGER":
            found[-1]["alarms"].append(value)
    assert not stack
    return found


def unescaped(value):
    assert not re.search(r"(?<!\\)(?:\\\\)*[,;]", value) or re.fullmatch(r"[\dTZ]+", value)
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], value)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_all_dates_of_both_sides_are_there_as_whole_days(language):
    plan = example("good", language)
    found = entries(to_ics(plan, language, now=NOON))
    days = sorted(
        one.date for rows in (plan.reviews, plan.give_get, plan.measures) for one in rows if one.date
    )
    assert [datetime.strptime(one["DTSTART"], "%Y%m%d").date() for one in found] == days
    assert all(int(one["DTEND"]) > int(one["DTSTART"]) for one in found)
    reviews = [one for one in found if plan.reviews[0].who.split("、")[0].split(",")[0] in one["DESCRIPTION"]]
    assert reviews and all(
        one["alarms"] == ["-P6DT15H", "-PT15H"] for one in reviews if "-review-" in one["UID"]
    )
    assert all(plan.dealer.name in one["SUMMARY"] for one in found)


def test_an_id_is_for_life_and_a_later_file_replaces_an_earlier_one():
    plan = example("good", "zh")
    first = {one["UID"]: one for one in entries(to_ics(plan, "zh", now=NOON))}
    moved = plan.set_item(plan.reviews[0].id, "date", "2026-02-05")
    again = {one["UID"]: one for one in entries(to_ics(moved, "en", now=NOON.replace(hour=13)))}
    assert set(first) == set(again) and len(first) == len(set(first))
    uid = next(uid for uid in first if uid.endswith(f"{plan.reviews[0].id}@jbptools"))
    assert (first[uid]["DTSTART"], again[uid]["DTSTART"]) == ("20260130", "20260205")
    assert int(again[uid]["SEQUENCE"]) > int(first[uid]["SEQUENCE"])


def test_what_is_done_rings_no_more():
    plan = example("good", "zh")
    plan = plan.set_item(plan.reviews[0].id, "done", True)
    found = next(one for one in entries(to_ics(plan, "zh")) if plan.reviews[0].id in one["UID"])
    assert found["alarms"] == [] and found["SUMMARY"].startswith("✓")


def test_harmful_and_long_texts_stay_texts():
    plan = Plan.new("A; B, C\\n", "en")
    for text in [*NASTY, "BEGIN:VALARM\nEND:VEVENT", "长" * 10_000]:
        plan = plan.with_item("reviews", date="2027-01-31", notes=text)
    found = entries(to_ics(plan, "en"))
    notes = [one["DESCRIPTION"] for one in found]
    for text in [*NASTY, "BEGIN:VALARM\nEND:VEVENT"]:
        assert any(text in note for note in notes)
    assert sum(note.endswith(say("exports.shortened", "en")) for note in notes) == 1
    assert "A; B, C\\n" in found[0]["SUMMARY"]


@pytest.mark.parametrize("end", ["\x85", "\u2028", "\u2029"])
def test_no_other_end_of_line_begins_a_property(end):
    """Programs that split lines at every sign Unicode knows read the same entry as those that do not."""
    harm = f"first{end}END:VEVENT{end}ATTACH:file"
    plan = Plan.new(f"Hua{end}X:1", "en").with_item("reviews", date="2027-01-31", notes=harm)
    content = to_ics(plan, "en", now=NOON)
    assert "first\nEND:VEVENT\nATTACH:file" in entries(content)[0]["DESCRIPTION"]
    assert content.decode("utf-8").splitlines() == content.decode("utf-8").split("\r\n")[:-1]


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
@example_of("one\x85two\u2028three\u2029four")
def test_any_text_comes_back(text):
    try:
        plan = Plan.new("Hua", "en").with_item("reviews", date="2027-01-31", notes=text)
    except KitError:
        return
    kept = Cleaner()(plan.reviews[0].notes).strip().replace("\t", " ").replace("\x7f", "")
    kept = re.sub("[\x85\u2028\u2029]", "\n", kept)
    assert entries(to_ics(plan, "en"))[0]["DESCRIPTION"].endswith(kept)


def test_no_date_is_a_sentence():
    with pytest.raises(KitError) as problem:
        to_ics(Plan.new("Hua", "en"), "en")
    assert "no date yet" in problem.value.message.say("en")


def test_without_a_moment_it_is_now():
    plan = Plan.new("Hua", "en").with_item("reviews", date=date(2027, 1, 31))
    stamp = entries(to_ics(plan, "en"))[0]["DTSTAMP"]
    assert (
        abs((datetime.strptime(stamp + "+0000", "%Y%m%dT%H%M%SZ%z") - datetime.now(UTC)).total_seconds()) < 90
    )
