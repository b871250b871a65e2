"""How a document of an older schema becomes one of today; every step is kept, and tested, for ever."""

from collections.abc import Callable, Mapping
from typing import Any

from jbptools.plan.model.contents import SCHEMA_VERSION
from jbptools.words import KitError

__all__ = ["MIGRATIONS", "migrated"]

#: a step takes the plain document of version n and returns that of version n + 1
Step = Callable[[dict[str, Any]], dict[str, Any]]


def _from_0(document: dict[str, Any]) -> dict[str, Any]:
    """Version 0 is a document written before versions were counted, or by hand: only the mark is missing."""
    return {**document, "schema_version": 1}


def _from_1(document: dict[str, Any]) -> dict[str, Any]:
    """Version 1 has no scorecard: the lists of the follow-up begin empty."""
    lists: dict[str, Any] = {name: [] for name in ("scorecard", "actuals", "follow_ups", "decisions")}
    return {**lists, **document, "schema_version": 2}


#: version -> the step to the next one
MIGRATIONS: Mapping[int, Step] = {0: _from_0, 1: _from_1}


def migrated(
    document: dict[str, Any], steps: Mapping[int, Step] = MIGRATIONS, newest: int = SCHEMA_VERSION
) -> dict[str, Any]:
    """Return the document in today's schema.

    Args:
        document: as read from JSON.
        steps: the migrations.
        newest: the version to reach.

    Raises:
        KitError: the document is of a later version than this kit knows, or names no version at all.

    >>> migrated({"id": "plan-1"})["schema_version"]
    2
    """
    version = document.get("schema_version", 0)
    if not isinstance(version, int) or isinstance(version, bool) or version < 0:
        raise KitError("plan.not_a_plan")
    if version > newest:
        raise KitError("plan.from_the_future", version=version, newest=newest)
    while version < newest:
        document = steps[version](document)
        version += 1
    return document
