"""The test command: fetches the programs it needs, or says in one sentence what is missing."""

import argparse
from pathlib import Path

import pytest

from jbptools.serve import testing
from jbptools.words import KitError

ROOT = Path(__file__).parents[2]


@pytest.fixture
def machine(monkeypatch):
    """A machine of which each test says what it has; nothing is installed in truth."""
    state = {"has": set(), "apt": False, "gets": set(), "asked": [], "playwright": False}

    def install(command, **settings):
        state["asked"].append(command)
        if "playwright" in command and state["playwright"]:
            state["has"].add("chromium")
        if "apt-get" in command and "install" in command:
            state["has"] |= state["gets"]
        return 0

    monkeypatch.setattr(testing, "there", lambda name: name in state["has"])
    monkeypatch.setattr(testing, "can_install", lambda: state["apt"])
    monkeypatch.setattr(testing.subprocess, "call", install)
    return state


EVERYTHING = {"chromium", "soffice", "pdftotext", "fonts", "postgresql"}


def test_where_everything_is_there_nothing_is_asked_for(machine):
    machine["has"] |= EVERYTHING
    testing.fetch_programs()
    assert machine["asked"] == []


def test_on_debian_apt_brings_what_is_missing_and_only_that(machine, capsys, language):
    machine |= {"apt": True, "has": {"soffice", "fonts"}, "gets": EVERYTHING}
    testing.fetch_programs()
    asked = machine["asked"][-1]
    assert asked[-3:] == ["chromium", "poppler-utils", "postgresql"]
    assert "chromium" in capsys.readouterr().out


def test_elsewhere_playwright_brings_the_browser_and_the_rest_may_be_missing(machine):
    machine |= {"has": {"soffice", "pdftotext"}, "playwright": True}
    testing.fetch_programs()
    assert [command[-3:] for command in machine["asked"]] == [["playwright", "install", "chromium"]]


@pytest.mark.parametrize("apt", [True, False])
def test_what_cannot_be_had_is_one_sentence(machine, apt, language):
    machine |= {"apt": apt}
    with pytest.raises(KitError) as problem:
        testing.fetch_programs()
    said = str(problem.value)
    assert said.startswith("[FIX]") and "chromium" in said and "soffice" in said
    assert "apt-get install" in said


def called(monkeypatch, *rest):
    asked = []
    monkeypatch.setattr(testing, "fetch_programs", lambda: None)
    monkeypatch.setattr(testing.subprocess, "call", lambda command, **_: asked.append(command) or 0)
    assert testing.run(argparse.Namespace(rest=list(rest))) == 0
    return asked[0]


def test_without_arguments_everything_runs(monkeypatch):
    command = called(monkeypatch)
    assert "--nbval" in command
    assert {"tests", "jbptools", "course", "exercises", "solutions"} <= set(command)


def test_a_part_can_be_chosen(monkeypatch):
    command = called(monkeypatch, "tests/serve/test_testing.py::test_a_part_can_be_chosen", "-x")
    assert command[-2:] == ["tests/serve/test_testing.py::test_a_part_can_be_chosen", "-x"]
    assert "course" not in command
    assert "2" not in called(monkeypatch, "-n0", "tests/serve")


def test_quick_is_without_programs_and_notebooks(monkeypatch):
    asked = []
    monkeypatch.setattr(testing, "fetch_programs", lambda: pytest.fail("quick asks for no program"))
    monkeypatch.setattr(testing.subprocess, "call", lambda command, **_: asked.append(command) or 0)
    testing.run(argparse.Namespace(rest=["--quick", "-x"]))
    [command] = asked
    assert command[command.index("-m", 3) + 1] == testing.QUICK
    assert command[-3:] == ["tests", "jbptools", "-x"]
    assert not {"--quick", "--nbval", "course"} & set(command)


OUTER = """
import pytest

@pytest.fixture
def chromium():
    pass

@pytest.fixture
def page(chromium):
    pass

@pytest.fixture
def soffice():
    pass

def test_plain():
    pass

def test_in_a_page(page):
    pass

def test_opened_again(soffice):
    pass

@pytest.mark.browser
def test_marked():
    pass

@pytest.mark.long
def test_long():
    pass
"""


def test_quick_takes_what_needs_no_browser_no_office_and_is_not_long(pytester):
    """Whoever asks for a browser or an office is marked by that, with or without a mark of its own."""
    pytester.makeconftest('pytest_plugins = ["tests.sharing"]')
    pytester.makepyprojecttoml((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    pytester.makepyfile(OUTER)
    result = pytester.runpytest_inprocess("-m", testing.QUICK, "-p", "no:xdist", "-p", "no:nbval", "-v")
    result.assert_outcomes(passed=1, deselected=4)
    result.stdout.fnmatch_lines(["*test_plain PASSED*"])


def test_there_is_a_browser_for_the_browser_tests():
    assert Path(testing.browser()).exists()
