"""The dictionary describes every column in both languages, and datapackage.json says the same."""

import json
import re
from pathlib import Path

import pytest
from frictionless import Package

from jbptools.data.case_company import case
from jbptools.data.dictionary import Title, dictionary, table_spec, unit_name, value_name
from jbptools.words import KitError, Message

PACKAGE = Path(__file__).parents[2] / "datasets" / "datapackage.json"
BIG = 2000


@pytest.mark.parametrize("name", list(dictionary()))
def test_titles_and_descriptions_in_both_languages(name):
    spec = dictionary()[name]
    for entry in (spec, *spec.columns.values()):
        for words in (entry.title, entry.description, *(getattr(entry, "values", None) or {}).values()):
            assert set(words) == {"zh", "en"}
            assert words["en"].strip()
            assert not re.search(r"[\u4e00-\u9fff]", words["en"])
            assert re.search(r"[\u4e00-\u9fff]", words["zh"])
    for language in ("zh", "en"):
        titles = [column.title[language] for column in spec.columns.values()]
        assert len(set(titles)) == len(titles), "two columns of one sheet may not share a heading"


@pytest.mark.parametrize("name", list(dictionary()))
def test_keys_units_and_examples(name):
    spec = dictionary()[name]
    assert set(spec.key) <= set(spec.columns)
    assert set(spec.foreign) <= set(spec.columns)
    for column in spec.columns.values():
        if column.unit:
            assert unit_name(column.unit, "zh") and unit_name(column.unit, "en")
        if column.name.endswith("_yuan"):
            assert column.unit in ("yuan", "yuan_inc_vat")
        if "inc_vat" in column.name:
            assert column.unit == "yuan_inc_vat"
        if column.values and column.example is not None:
            assert column.example in column.values


def test_the_case_has_exactly_these_columns():
    tables = case().tables
    for name, spec in dictionary().items():
        assert list(tables[name].columns) == list(spec.columns), name


def test_codes_of_the_case_are_in_the_dictionary():
    tables = case().tables
    for name, spec in dictionary().items():
        for column in spec.columns.values():
            if column.values:
                assert set(tables[name][column.name].dropna()) <= set(column.values), (name, column.name)


def test_unknown_table_is_said_with_what_there_is():
    with pytest.raises(KitError) as caught:
        table_spec("horses")
    assert "horses" in caught.value.message.say("en")
    assert "sell_in" in caught.value.message.say("zh")
    assert value_name("dealers", "channel", "no such", "zh") == "no such"


def test_a_title_follows_the_language_of_its_sentence():
    sentence = Message("data.check_empty", table=Title({"zh": "进货", "en": "Sell-in"}))
    assert "进货" in sentence.say("zh")
    assert "Sell-in" in sentence.say("en")


def test_the_package_is_valid():
    package = Package(str(PACKAGE))
    assert len(package.resources) == len(dictionary())
    raw = json.loads(PACKAGE.read_text(encoding="utf-8"))
    for resource in raw["resources"]:
        assert resource["title"] and resource["title@en"]
        for field in resource["schema"]["fields"]:
            assert field["title"] and field["title@en"] and field["description"] and field["description@en"]


@pytest.mark.parametrize("name", [name.replace("_", "-") for name in dictionary()])
def test_frictionless_finds_nothing_wrong(name):
    """Small tables in full, the first rows of the big ones: our own checks cover every row much faster."""
    resource = Package(str(PACKAGE)).get_resource(name)
    report = resource.validate(limit_rows=BIG)
    errors = [error.message for task in report.tasks for error in task.errors]
    assert report.valid, errors[:3]
    assert report.tasks[0].stats["rows"] > 0
