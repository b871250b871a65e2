"""The committed tables are what the generator makes, byte for byte."""

import ast
import json
from pathlib import Path

import pytest

from datasets.generator.build import build
from datasets.generator.rng import Stream
from jbptools.data.dictionary import dictionary

DATASETS = Path(__file__).parents[2] / "datasets"
MEBIBYTE = 1024 * 1024

pytestmark = pytest.mark.long


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("again") / "case"
    build(folder)
    return folder


def test_the_same_bytes_come_out(made):
    again = {file.name: file.read_bytes() for file in made.iterdir()}
    committed = {file.name: file.read_bytes() for file in (DATASETS / "case").iterdir()}
    assert sorted(again) == sorted(committed)
    assert [name for name in again if again[name] != committed[name]] == []


def test_the_package_description_is_made_too(made):
    assert (made.parent / "datapackage.json").read_bytes() == (DATASETS / "datapackage.json").read_bytes()


def test_files_are_small_and_plain():
    for file in (DATASETS / "case").iterdir():
        content = file.read_bytes()
        assert len(content) < MEBIBYTE, file.name
        assert b"\r" not in content
        assert content.endswith(b"\n")


def test_every_table_of_the_dictionary_has_its_file():
    stems = {file.stem.rstrip("0123456789").rstrip("_") for file in (DATASETS / "case").iterdir()}
    assert stems == set(dictionary())


def test_a_stream_of_its_own_for_each_purpose():
    alone = [Stream("demand", "D001").uniform(0, 1) for _ in range(3)]
    first, other = Stream("demand", "D001"), Stream("demand", "D002")
    mixed = [(first.uniform(0, 1), other.uniform(0, 1))[0] for _ in range(1)]
    assert mixed == alone[:1]
    assert Stream("a", "b").uniform(0, 1) != Stream("a", "c").uniform(0, 1)


def test_no_arithmetic_that_differs_between_machines():
    """``sum`` of floats changed in Python 3.12; math and numpy round differently on different processors."""
    for file in (DATASETS / "generator").glob("*.py"):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        calls = {
            node.func.id
            for node in ast.walk(tree)
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        }
        modules = {
            alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names
        }
        assert not calls & {"sum", "pow", "hash"}, file.name
        assert not modules & {"math", "numpy", "statistics"}, file.name
        assert not [
            node for node in ast.walk(tree) if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Pow)
        ]


def test_stories_are_told_in_both_languages():
    stories = json.loads((DATASETS / "stories.json").read_text(encoding="utf-8"))["stories"]
    assert len(stories) >= 12
    for story in stories:
        assert story["dealers"]
        for part in ("title", "planted", "naive", "finds", "debrief"):
            assert set(story[part]) == {"zh", "en"}
            assert all(text.strip() for text in story[part].values())
            assert not any("\u4e00" <= letter <= "\u9fff" for letter in story[part]["en"])
