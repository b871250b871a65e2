"""What becomes of a lesson: three notebooks that hold what their readers may see."""

import json

import pytest

from jbptools.lessons import derive, stubs
from jbptools.lessons.guide import guide
from jbptools.lessons.runner import run_lesson
from jbptools.lessons.source import LessonPage, SourceCell, read_lesson
from jbptools.lessons.timetable import TimetableRow

from .sample import LESSON


@pytest.fixture(scope="module")
def lesson(tmp_path_factory):
    file = tmp_path_factory.mktemp("lessons") / "09-sample.py"
    file.write_text(LESSON, encoding="utf-8")
    return read_lesson(file)


def sources(notebook):
    return {cell["id"]: "".join(cell["source"]) for cell in notebook["cells"]}


def test_course(lesson):
    made = derive.course(lesson, run_lesson(lesson, "en"), "en")
    text = sources(made)
    code = [cell for cell in made["cells"] if cell["cell_type"] == "code"]
    assert "".join(code[0]["source"]) == 'import jbptools as jbp\n\njbp.use_language("en")'
    assert text["idea"] == "## Idea\n\nIt is 17.6%"
    assert text["shown"].startswith("# look\n") and "看数" not in text["shown"]
    assert text["form-9-1"] == 'jbp.exercise("9.1", prompt=False)'
    assert "notes" not in text and "guard" not in text and "answer = share" not in json.dumps(made)
    slides = {cell["id"]: cell["metadata"]["slideshow"]["slide_type"] for cell in made["cells"]}
    assert (
        slides["idea"] == slides["ask-9-1"] == "slide"
        and slides["shown"] == "-"
        and slides["figures"] == "skip"
    )
    shown = next(cell for cell in code if cell["id"] == "shown")
    assert "jupyter" not in shown["metadata"] and "tags" not in shown["metadata"] and shown["execution_count"]


def test_exercises_hold_honest_stubs(lesson):
    text = sources(derive.exercises(lesson, run_lesson(lesson, "zh"), "zh"))
    assert text["stub-9-1"] == "# 算 answer\nanswer = None\n# 在这里写代码：算出 answer 的值"
    assert text["check-9-1"] == 'jbp.exercise("9.1").check(answer)'
    answer = lesson.code_of("9.1").source
    assert stubs.honest(text["stub-9-1"], stubs.solved(answer))
    assert not any("SOLUTION" in source or "share * 3" in source for source in text.values())


def test_guide_shows_what_learners_do_not_see(lesson):
    runs = {lesson.id: run_lesson(lesson, "en")}
    about = LessonPage({"id": "trainer"}, (SourceCell("markdown", "room", "## The room", "en"),))
    day = [TimetableRow(540, 9, lesson="09-sample"), TimetableRow(549, 15, slot="break")]
    text = guide([lesson], runs, about, [day], "en").decode("utf-8")
    for part in (
        "for trainers only",
        "Three times, 0.53",
        "The same?",
        "| 9 | Sample | 5 | 4 | 1 | 9 |",
        "| 09:09 | Break | 15 |",
        "## The room",
    ):
        assert part in text
    assert "只给培训师" not in text
