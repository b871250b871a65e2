"""For every test: shared among workers; kernels find the package beside this file and are ready at once."""

import os
from pathlib import Path

import pytest

pytest_plugins = ["pytester", "tests.sharing", "tests.office"]

_ROOT = str(Path(__file__).parent)
_there = os.environ.get("PYTHONPATH", "").split(os.pathsep)
if _ROOT not in _there:
    os.environ["PYTHONPATH"] = os.pathsep.join([_ROOT, *filter(None, _there)])


def pytest_configure(config: pytest.Config) -> None:
    """Fork the notebooks' kernels where that is possible."""
    if config.getoption("nbval", False):
        from tests.notebooks.warm import use_warm_kernels

        use_warm_kernels()
