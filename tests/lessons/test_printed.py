"""The printed pages: timetable, workbook, worksheets and role cards."""

import re
from pathlib import Path

import pytest

from jbptools.exercises.bank import evaluate
from jbptools.lessons.printed import sheets
from jbptools.lessons.source import read_pages
from jbptools.lessons.timetable import PAUSES, days, read_timetable, workshop_minutes
from jbptools.selling.talk.figures import dealer_figures
from jbptools.words import KitError
from jbptools.words.terms import term
from tests.lessons.reading import lessons

ROOT = Path(__file__).parents[2]
LESSONS = lessons()
SETTINGS = read_timetable(ROOT / "lessons" / "timetable.yaml")


def text_of(name, language):
    return (ROOT / "docs" / f"{name}.{language}.md").read_text(encoding="utf-8")


def test_two_days_of_at_most_six_hours_with_breaks():
    both = days(SETTINGS, LESSONS)
    assert len(both) == 2
    for day in both:
        taught = sum(row.minutes for row in day if row.slot not in PAUSES)
        assert 5 * 60 <= taught <= 6 * 60
        assert sum(row.slot == "break" for row in day) >= 2
        assert sum(row.slot == "lunch" for row in day) == 1
        sitting = 0
        for row in day:
            sitting = 0 if row.slot in PAUSES else sitting + row.minutes
            assert sitting <= 95, f"nobody sits through {sitting} minutes ({row})"


def test_every_lesson_stands_in_the_timetable_in_teaching_order():
    rows = [row for day in days(SETTINGS, LESSONS) for row in day if row.lesson]
    assert [row.lesson for row in rows] == [lesson.id for lesson in LESSONS]
    minutes = {lesson.id: workshop_minutes(lesson) for lesson in LESSONS}
    assert all(row.minutes == minutes[row.lesson] for row in rows)


def test_exercises_left_for_later_exist_and_the_group_tasks_stay_in_class():
    for lesson in LESSONS:
        after = set(map(str, lesson.front.get("after", ())))
        assert after <= set(lesson.exercises), lesson.id
        in_class = [one for number, one in lesson.exercises.items() if number not in after]
        assert any(one["purpose"] in ("group", "judgement", "writing") for one in in_class), lesson.id


def test_a_timetable_that_forgets_a_lesson_is_refused():
    with pytest.raises(KitError, match="01-why"):
        days(
            {"start": "09:00", "days": [["02-jbp"]]},
            [one for one in LESSONS if one.id in ("01-why", "02-jbp")],
        )


def test_clock_times_follow_from_the_minutes():
    lesson = next(one for one in LESSONS if one.id == "01-why")
    rows = days({"start": "08:50", "days": [[{"slot": "welcome", "minutes": 15}, "01-why"]]}, [lesson])[0]
    assert [row.clock for row in rows] == ["08:50", "09:05"]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_workbook_has_every_lesson_room_to_write_and_all_terms(language):
    book = text_of("workbook", language)
    for lesson in LESSONS:
        assert lesson.front["title"][language] in book
        assert all(aim in book for aim in lesson.front["objectives"][language])
        for number in lesson.front["terms"]:
            assert f"**{term(number).name(language)}**" in book and term(number).definition(language) in book
        for declared in lesson.exercises.values():
            heading = f" {declared['id']} · {declared['title'][language]}\n"
            assert (heading in book) == (declared["kind"] in ("text", "open"))
    assert book.count("> ✎") > 3 * len(LESSONS)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_role_cards_and_answers_are_not_in_the_workbook(language):
    book, guide = text_of("workbook", language), text_of("trainer-guide", language)
    cards = 0
    for lesson in LESSONS:
        for cell in lesson.in_language(language):
            for sheet in sheets(cell.source) if "trainer" in cell.tags else ():
                cards += sheet.for_one
                assert sheet.title in guide
                assert (sheet.title in book) != sheet.for_one, sheet.title
        for declared in lesson.exercises.values():
            assert declared["solution"][language].splitlines()[0] not in book
    assert cards


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_guide_tells_the_planted_stories_and_how_to_swap_the_case(language):
    guide = text_of("trainer-guide", language)
    about = read_pages(ROOT / "lessons" / "pages")["trainer"]
    assert all(cell.source in guide for cell in about.in_language(language))
    assert "D012" in guide and "D057" in guide


@pytest.mark.parametrize("language", ["zh", "en"])
def test_both_languages_of_a_page_have_the_same_parts(language):
    for made in read_pages(ROOT / "lessons" / "pages").values():
        for zh, en in zip(made.in_language("zh"), made.in_language("en"), strict=True):
            assert zh.source.count("\n## ") == en.source.count("\n## ")
            assert zh.source.count("\n|") == en.source.count("\n|"), (made.id, zh.id)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_three_stock_days_argued_in_the_guide_are_those_of_the_case(language):
    about = read_pages(ROOT / "lessons" / "pages")["trainer"]
    [row] = [
        line
        for cell in about.in_language(language)
        for line in cell.source.splitlines()
        if line.startswith("|") and "134" in line
    ]
    told = [round(evaluate("1.2", "stock_now / cogs_three * days_three"))]
    told += [round(evaluate("9.2", "closing_days")), round(dealer_figures(None, "D012")["stock_days"])]
    assert [int(number) for number in re.findall(r"\d+", row)] == told
