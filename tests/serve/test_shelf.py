"""Working copies of notebooks: the user's own work is never overwritten."""

import json

import pytest

from jbptools.serve import shelf


@pytest.fixture
def kit(tmp_path):
    """A kit with one lesson in both languages."""
    for kind in shelf.KINDS:
        for language in ("zh", "en"):
            folder = tmp_path / kind / language
            folder.mkdir(parents=True)
            (folder / "03-tiering.ipynb").write_text(f"{kind} {language} 1", encoding="utf-8")
    return tmp_path


def opened(kit, kind="course", language="zh"):
    path = shelf.working_copy(kit, kind, language, "03-tiering")
    return kit / path


def test_the_first_opening_makes_a_copy_and_leaves_the_original(kit):
    copy = opened(kit)
    assert copy == kit / "work" / "zh" / "03-tiering-course.ipynb"
    copy.write_text("mine", encoding="utf-8")
    assert (kit / "course" / "zh" / "03-tiering.ipynb").read_text(encoding="utf-8") == "course zh 1"


def test_languages_and_kinds_have_copies_of_their_own(kit):
    copies = {opened(kit, kind, language) for kind in shelf.KINDS for language in ("zh", "en")}
    assert len(copies) == 6
    assert len({copy.read_text(encoding="utf-8") for copy in copies}) == 6


def test_an_untouched_copy_follows_a_new_edition(kit):
    opened(kit)
    (kit / "course" / "zh" / "03-tiering.ipynb").write_text("course zh 2", encoding="utf-8")
    assert opened(kit).read_text(encoding="utf-8") == "course zh 2"
    (kit / "course" / "zh" / "03-tiering.ipynb").write_text("course zh 3", encoding="utf-8")
    assert opened(kit).read_text(encoding="utf-8") == "course zh 3"


def test_a_touched_copy_is_never_overwritten(kit):
    opened(kit).write_text("my answers", encoding="utf-8")
    for edition in ("course zh 2", "my answers", "course zh 3"):
        (kit / "course" / "zh" / "03-tiering.ipynb").write_text(edition, encoding="utf-8")
        assert opened(kit).read_text(encoding="utf-8") == "my answers"


def test_a_copy_without_its_note_counts_as_touched(kit):
    copy = opened(kit)
    copy.with_name(".03-tiering-course.ipynb.made-from").unlink()
    (kit / "course" / "zh" / "03-tiering.ipynb").write_text("course zh 2", encoding="utf-8")
    assert opened(kit).read_text(encoding="utf-8") == "course zh 1"


@pytest.mark.parametrize(
    ("kind", "lesson"), [("course", "99-nothing"), ("secrets", "03-tiering"), ("..", "course/zh/03-tiering")]
)
def test_what_is_not_on_the_shelf_is_not_opened(kit, kind, lesson):
    assert shelf.working_copy(kit, kind, "zh", lesson) is None
    assert not (kit / "work").exists()


def test_where_no_copy_can_be_made_nothing_is_half_done(kit):
    (kit / "work").write_text("in the way", encoding="utf-8")
    with pytest.raises(OSError):
        opened(kit)
    assert (kit / "work").read_text(encoding="utf-8") == "in the way"


def test_lessons_stand_in_the_order_of_the_course():
    orders = [lesson["number"] for lesson in shelf.lessons("zh")]
    assert orders
    assert [lesson["id"] for lesson in shelf.lessons("zh")] == [
        lesson["id"] for lesson in shelf.lessons("en")
    ]


def test_before_any_lesson_is_built_the_shelf_is_empty(tmp_path, monkeypatch):
    monkeypatch.setattr(shelf.resources, "files", lambda package: tmp_path)
    assert shelf.lessons("zh") == []
    (tmp_path / "index.json").write_text(json.dumps([]), encoding="utf-8")
    assert shelf.lessons("en") == []


def test_a_guide_that_is_not_there_is_none(tmp_path, monkeypatch):
    monkeypatch.setattr(shelf, "project", lambda: tmp_path)
    assert shelf.printed("trainer-guide", "zh") is None
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "trainer-guide.zh.md").write_text("# 手册\n\n<script>x</script>", encoding="utf-8")
    assert "<h1>手册</h1>" in shelf.printed("trainer-guide", "zh")
    assert "<script>" not in shelf.printed("trainer-guide", "zh")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_run_sheet_of_the_guide_is_known_as_one(language):
    every = shelf.lessons(language)
    guide = shelf.printed("trainer-guide", language)
    assert guide.count('<table class="run-sheet">') == len(every)
    assert guide.count("<table>") > len(every), "other tables stay plain"
    for lesson in every:
        assert shelf.notes(shelf.title(lesson, language), language).count('class="run-sheet"') == 1
