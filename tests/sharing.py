"""How one run is shared among its workers: what stays together on one, and what goes first.

A file stays together, since its tests share what the file's fixtures made. Long tests that share nothing but
a worker's own browser and workshop go one by one, the longest first: nobody waits for the last worker.
"""

from xdist.scheduler import LoadGroupScheduling

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


def group(name):
    """Return what stays together with a test: its file, or nothing but itself."""
    return name if name.startswith(ONE_BY_ONE) else name.split("::")[0]


def turn(name):
    """Return a test's place in the order, from 0."""
    return next((place for place, start in enumerate(FIRST) if name.startswith(start)), len(FIRST))


class Groups(LoadGroupScheduling):
    """xdist's ``loadgroup``, told by the names of the tests instead of by a mark on each."""

    def _split_scope(self, nodeid):
        return group(nodeid)
