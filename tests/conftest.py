"""Shared by every room's tests: one real workshop, started when the first test asks for it."""

import pytest

from tests.support import Workshop


@pytest.fixture(scope="session")
def workshop(tmp_path_factory):
    """A running workshop with a home of its own; ``base``, ``token``, ``page(path)``, ``app(name)``."""
    server = Workshop(tmp_path_factory.mktemp("workshop-home"))
    yield server
    server.stop()
