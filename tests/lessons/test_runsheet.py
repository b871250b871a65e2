"""The run sheets: talk, exercises and timetable tell the same time, in both languages."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from jbptools.lessons.runsheet import run_sheet, steps
from jbptools.lessons.timetable import clock, days, read_timetable, workshop_minutes
from jbptools.words import LANGUAGES, KitError
from tests.lessons.reading import lessons

ROOT = Path(__file__).parents[2]
LESSONS = {lesson.id: lesson for lesson in lessons()}
DAYS = days(read_timetable(ROOT / "lessons" / "timetable.yaml"), list(LESSONS.values()))
STARTS = {row.lesson: row.start for day in DAYS for row in day if row.lesson}


def cell_of(lesson, language):
    [cell] = [cell for cell in lesson.in_language(language) if "run-sheet" in cell.tags]
    return cell


@pytest.mark.parametrize("name", LESSONS)
def test_both_languages_give_the_same_minutes_and_end_when_the_timetable_says(name):
    lesson = LESSONS[name]
    zh, en = (steps(lesson, cell_of(lesson, language)) for language in LANGUAGES)
    assert [(step.talk, step.may_wait, step.exercises) for step in zh] == [
        (step.talk, step.may_wait, step.exercises) for step in en
    ]
    assert sum(step.minutes(lesson, alone=False) for step in zh) == workshop_minutes(lesson)
    assert 45 <= sum(step.minutes(lesson, alone=True) for step in zh) <= 90
    assert sum(step.talk for step in zh if not step.may_wait) == lesson.front["minutes"]["teaching"]


@pytest.mark.parametrize("name", LESSONS)
def test_what_is_done_follows_the_slides(name):
    lesson = LESSONS[name]
    done = [number for step in steps(lesson, cell_of(lesson, "zh")) for number in step.exercises]
    assert done == list(lesson.exercises)


@pytest.mark.parametrize("name", LESSONS)
def test_the_talk_in_pairs_has_its_minutes(name):
    lesson = LESSONS[name]
    for language, head, row in (("zh", "两人讨论", "两人讨论"), ("en", "In pairs", "In pairs")):
        [slide] = [cell for cell in lesson.in_language(language) if cell.source.startswith(f"## {head}")]
        promised = int(re.search(r"\d+", slide.source.splitlines()[0])[0])
        [step] = [step for step in steps(lesson, cell_of(lesson, language)) if step.what.startswith(row)]
        assert step.talk >= promised


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", LESSONS)
def test_the_sheet_shows_clock_minutes_and_what_is_left_for_later(name, language):
    lesson = LESSONS[name]
    text = run_sheet(lesson, cell_of(lesson, language), STARTS[name], language)
    rows = [line for line in text.splitlines() if line.startswith("|")][2:]
    assert len(rows) == len(steps(lesson, cell_of(lesson, language)))
    assert clock(STARTS[name]) in rows[0] and "| 0–" in rows[0]
    assert text.startswith({"zh": "### 流程表（", "en": "### Run sheet ("}[language])
    assert clock(STARTS[name] + workshop_minutes(lesson)) in text.splitlines()[0]
    for number in lesson.exercises:
        assert (f"{number}°" in text) == (number in lesson.front.get("after", ()))
    assert text.count("**") >= 2, "what to cut stands below"


def test_talk_that_does_not_sum_and_exercises_that_stand_nowhere_are_refused():
    lesson = LESSONS["07-owner"]
    cell = cell_of(lesson, "en")
    with pytest.raises(KitError, match="36"):
        steps(lesson, replace(cell, source=cell.source.replace("| 7 |", "| 9 |")))
    with pytest.raises(KitError, match=r"7\.3"):
        steps(lesson, replace(cell, source=cell.source.replace("exercise 7.3 |", "exercise |")))
    with pytest.raises(KitError, match=r"7\.1"):
        steps(lesson, replace(cell, source=cell.source.replace("exercise 7.3 |", "exercises 7.3 and 7.1 |")))
