"""File names are safe on every system, in both languages."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jbptools.exports import file_name, to_json
from jbptools.exports.naming import safe_name
from jbptools.plan.document.plan import Plan
from tests.exports.plans import ordinary


@pytest.mark.parametrize(
    ("language", "name"),
    [("zh", "联合生意计划 杭州顺达食品 2027.pptx"), ("en", "JBP 杭州顺达食品 2027.pptx")],
)
def test_the_name_says_what_whose_and_when(language, name):
    assert file_name(ordinary("zh"), language, "pptx") == name


@given(st.text(max_size=300))
def test_any_name_is_safe(text):
    name = safe_name(text)
    assert not re.search(r'[\\/:*?"<>|\x00-\x1f]', name)
    assert len(name.encode("utf-8")) <= 160 and not name.endswith((".", " "))
    assert not re.match(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\.|$)", name)


def test_a_dealer_without_a_name_still_has_a_file():
    assert file_name(Plan.new("///", "en"), "en", "xlsx") == "JBP.xlsx"


def test_the_portable_copy_reads_back_to_the_same_plan():
    plan = ordinary("zh")
    assert Plan.from_json(to_json(plan)) == plan
