"""For every test: the kernels that nbval starts find the package beside this file, and are ready at once."""

import os
from pathlib import Path
from typing import Any

import pytest

pytest_plugins = ["pytester"]

_ROOT = str(Path(__file__).parent)
_there = os.environ.get("PYTHONPATH", "").split(os.pathsep)
if _ROOT not in _there:
    os.environ["PYTHONPATH"] = os.pathsep.join([_ROOT, *filter(None, _there)])


def pytest_configure(config: pytest.Config) -> None:
    """Fork the notebooks' kernels where that is possible."""
    if config.getoption("nbval", False):
        from tests.notebooks.warm import use_warm_kernels

        use_warm_kernels()


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Share the tests among the workers in groups of our own."""
    if config.getoption("dist") != "loadgroup":
        return None
    from tests.sharing import Groups

    config.option.loadscopereorder = False
    return Groups(config, log)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Begin with what takes longest, where there are workers to share it."""
    if hasattr(config, "workerinput"):
        from tests.sharing import turn

        items.sort(key=lambda item: turn(item.nodeid))
