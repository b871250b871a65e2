"""The committed courseware is what the lesson files give, and fit to be read and presented."""

import csv
import json
import re
from pathlib import Path

import nbformat
import pytest
from markdown_it import MarkdownIt

from jbptools.lessons import commands
from jbptools.words.terms import terms
from tests.lessons.reading import lessons

ROOT = Path(__file__).parents[2]
NOTEBOOKS = sorted(
    file for kind in ("course", "exercises", "solutions") for file in (ROOT / kind).glob("*/*.ipynb")
)
GLOSSARY = ROOT.parent / "shared" / "domain" / "glossary.csv"
CHINESE = re.compile(r"[\u4e00-\u9fff]")

every_notebook = pytest.mark.parametrize(
    "file", NOTEBOOKS, ids=lambda file: file.relative_to(ROOT).as_posix()
)


def read(file):
    return json.loads(file.read_text(encoding="utf-8"))


def words_of(cell):
    """What a reader sees of a cell: its text, or the outputs that are kept."""
    if cell["cell_type"] == "markdown":
        return "".join(cell["source"])
    return "".join(
        "".join(one.get("text", one.get("data", {}).get("text/plain", ""))) for one in cell["outputs"]
    )


@pytest.mark.long
def test_derived_files_are_what_the_lesson_files_give():
    """``jbp lessons build`` makes them anew."""
    assert [str(one) for one in commands.derived_problems(lessons())] == []


def test_no_lesson_text_changed_in_one_language_only():
    file, texts = next(iter(commands.ledgers(lessons()).items()))
    assert file.name == "parity.json"
    assert [str(one) for one in commands.language_problems(file, texts)] == []


@every_notebook
def test_valid_and_deterministic(file):
    notebook = read(file)
    nbformat.validate(notebook)
    assert notebook["metadata"]["kernelspec"]["name"] == "python3"
    ids = [cell["id"] for cell in notebook["cells"]]
    assert len(set(ids)) == len(ids)
    assert not any("execution" in cell["metadata"] for cell in notebook["cells"])
    assert "image/" not in file.read_text(encoding="utf-8"), "pictures are not stored"


@every_notebook
def test_the_first_code_cell_sets_the_language(file):
    first = next(cell for cell in read(file)["cells"] if cell["cell_type"] == "code")
    assert f'jbp.use_language("{file.parent.name}")' in "".join(first["source"])


@every_notebook
def test_one_language_in_each_notebook(file):
    for cell in read(file)["cells"]:
        text = words_of(cell)
        if cell["id"].startswith("words"):
            continue
        if file.parent.name == "en":
            assert not CHINESE.search(text), cell["id"]
        elif cell["cell_type"] == "markdown":
            assert CHINESE.search(text), cell["id"]


@every_notebook
def test_every_place_is_filled(file):
    assert not any("{{" in words_of(cell) for cell in read(file)["cells"])


def asterisks_left(markdown):
    """What a reader would see as bare asterisks: bold that ends in 。 before a Chinese letter is none."""
    shown = re.sub(
        r"<(code|pre)>.*?</\1>", "", MarkdownIt("commonmark").enable("table").render(markdown), flags=re.S
    )
    return re.findall(r".{0,12}\*\*.{0,12}", shown)


@every_notebook
def test_bold_text_is_bold(file):
    for cell in read(file)["cells"]:
        if cell["cell_type"] == "markdown":
            assert asterisks_left("".join(cell["source"])) == [], cell["id"]


@pytest.mark.parametrize("file", sorted((ROOT / "docs").glob("*.md")), ids=lambda file: file.name)
def test_bold_text_is_bold_on_paper_too(file):
    assert asterisks_left(file.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_learners_do_not_see_trainers_notes_or_answers(language):
    for lesson in lessons():
        notes = {cell.id for cell in lesson.cells if "trainer" in cell.tags}
        assert notes, f"{lesson.id} tells the trainer nothing"
        for kind in ("course", "exercises"):
            cells = read(ROOT / kind / language / f"{lesson.id}.ipynb")["cells"]
            assert not notes & {cell["id"] for cell in cells}
            assert not [cell["id"] for cell in cells if cell["id"].startswith(("why-", "sample-"))]
            assert "SOLUTION" not in json.dumps(cells)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_one_idea_a_slide(language):
    """A slide has one heading and few lines: it is read from five metres."""
    for lesson in lessons():
        for cell in read(ROOT / "course" / language / f"{lesson.id}.ipynb")["cells"]:
            if cell["metadata"]["slideshow"]["slide_type"] != "slide":
                continue
            lines = [line for line in "".join(cell["source"]).splitlines() if line.strip()]
            assert sum(line.startswith("#") for line in lines) == 1, cell["id"]
            assert len(lines) <= 13, cell["id"]


def test_sentences_are_short_enough_to_be_read():
    """Reading level: prose sentences of at most 45 English words, 75 Chinese characters."""
    for lesson in lessons():
        for cell in lesson.cells:
            if cell.kind != "markdown" or "trainer" in cell.tags:
                continue
            plain = re.sub(r"\{\{.*?\}\}|[*|#>`-]", " ", cell.source)
            for sentence in re.split(r"[.!?:;。！？：；\n]", plain):
                long = (
                    len(CHINESE.findall(sentence)) > 75 if cell.lang == "zh" else len(sentence.split()) > 45
                )
                assert not long, (cell.id, sentence)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_figures_quoted_in_prose_are_computed(language):
    """A percentage or an amount in a lesson's prose comes from a place; 20% and 80% are the saying's."""
    typed = re.compile(r"\d+(?:\.\d+)?\s?%|\d+(?:\.\d+)?\s?万元|CNY \d")
    allowed = {"20%", "80%"}
    for lesson in lessons():
        for cell in lesson.in_language(language):
            if cell.kind == "markdown" and "trainer" not in cell.tags:
                assert set(typed.findall(cell.source)) <= allowed, cell.id


def test_index_lists_what_a_landing_page_needs():
    index = read(ROOT / "jbptools" / "lessons" / "index.json")
    assert [row["order"] for row in index] == sorted(row["order"] for row in index)
    for row in index:
        assert row["exercises"] >= 6 and 45 <= sum(row["minutes"].values()) <= 90
        for both in (row["title"], row["question"], row["objectives"]):
            assert both["zh"] and both["en"]
        for files in row["files"].values():
            assert all((ROOT / name).exists() for name in files.values())


def test_terms_are_spelled_as_in_the_glossary():
    if not GLOSSARY.exists():
        pytest.skip("the glossary that the terms were taken from is not beside the project")
    rows = {row["id"]: row for row in csv.DictReader(GLOSSARY.read_text(encoding="utf-8-sig").splitlines())}
    for number, term in terms().items():
        row = rows[number]
        assert (term.zh, term.en) == (row["zh"], row["en"])
        assert (term.definition_zh, term.definition_en) == (row["definition_zh"], row["definition_en"])


def test_terms_named_by_lessons_exist():
    for lesson in lessons():
        assert lesson.front["terms"] and set(lesson.front["terms"]) <= set(terms())
