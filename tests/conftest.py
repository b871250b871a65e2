"""Shared by every room's tests: one real workshop and one Chromium, started when the first test asks."""

import pytest
from playwright.sync_api import sync_playwright

from jbptools.serve.testing import browser
from tests.support import Workshop


@pytest.fixture(scope="session")
def workshop(tmp_path_factory):
    """A running workshop with a home of its own; ``base``, ``token``, ``page(path)``, ``app(name)``."""
    server = Workshop(tmp_path_factory.mktemp("workshop-home"), warm=True)
    yield server
    server.stop()


@pytest.fixture
def fresh_workshop(workshop):
    """The same workshop with an empty home and no kernels, for tests that keep plans or kill the server."""
    workshop.begin_anew()
    return workshop


@pytest.fixture(scope="session")
def chromium():
    """One browser for all tests of a process: Playwright allows no second one beside it."""
    program = browser()
    assert program, "There is no Chromium: `python3 start.py test` installs one."
    flags = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"]
    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=program, args=flags)
        yield started
        started.close()
