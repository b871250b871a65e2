"""How one run is shared among its workers: what stays together on one, what goes first, what has a mark.

A file stays together, since its tests share what the file's fixtures made. Long tests that share nothing but
a worker's own browser and workshop go one by one, the longest first: nobody waits for the last worker.
"""

import pytest
from xdist.scheduler import LoadGroupScheduling

#: a fixture that brings a program -> the mark of the tests that need it
PROGRAMS = {"chromium": "browser", "soffice": "office"}

#: each test of these goes to whoever is free
ONE_BY_ONE = ("tests/browser/", "tests/test_house.py")
#: what takes longest, in this order; everything else follows as it is collected
FIRST = (
    "tests/browser/test_scorecard_journey.py",
    "tests/browser/test_homework_screens.py",
    "tests/browser/test_homework_journey.py",
    "tests/browser/test_slides.py",
    "tests/test_house.py::test_lint_and_types",
    "tests/browser/",
    "tests/exercises/test_form_browser.py",
    "tests/serve/",
    "tests/data/importing/test_anything.py",
    "tests/exports/",
    "tests/lessons/test_built.py",
    "tests/data/",
    "tests/apps/",
    "course/",
    "solutions/",
    "exercises/",
)


#: all files of these stay together: they read the same large thing once
TOGETHER = ("tests/lessons/", "tests/notebooks/")


def group(name):
    """Return what stays together with a test: its file or folder, or nothing but itself."""
    for folder in TOGETHER:
        if name.startswith(folder):
            return folder
    return name if name.startswith(ONE_BY_ONE) else name.split("::")[0]


def turn(name):
    """Return a test's place in the order, from 0."""
    return next((place for place, start in enumerate(FIRST) if name.startswith(start)), len(FIRST))


class Groups(LoadGroupScheduling):
    """xdist's ``loadgroup``, told by the names of the tests instead of by a mark on each."""

    def _split_scope(self, nodeid):
        return group(nodeid)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    """Share the tests among the workers in groups of our own."""
    if config.getoption("dist") != "loadgroup":
        return None
    config.option.loadscopereorder = False
    return Groups(config, log)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config, items):
    """Mark what needs a program; begin with what takes longest, where there are workers to share it."""
    for item in items:
        for fixture in PROGRAMS.keys() & set(getattr(item, "fixturenames", ())):
            item.add_marker(PROGRAMS[fixture])
    if hasattr(config, "workerinput"):
        items.sort(key=lambda item: turn(item.nodeid))
