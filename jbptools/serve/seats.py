"""The kit's apps in seats, mounted in the workshop's Jupyter server."""

from collections.abc import Mapping
from contextvars import copy_context
from types import MappingProxyType
from typing import Any

from jupyter_server.base.handlers import JupyterHandler

from jbptools.seats.handlers import handlers
from jbptools.seats.seating import Seating
from jbptools.words import LANGUAGES, use_language
from jbptools.words.reader import visit

__all__ = ["APPS", "WARM", "mounted", "warm"]

#: an app's name in its address -> what makes its screen
APPS: Mapping[str, str] = MappingProxyType(
    {name: f"jbptools.apps.{name}.app:app" for name in ("homework", "scorecard", "practice", "quiz")}
)
WARM = "jbptools.serve.seats:warm"


def warm() -> None:
    """Import and work out what the first steps need, before anybody comes."""
    from jbptools import charts
    from jbptools.apps.homework import data, dealers, export, form, money, review  # noqa: F401

    charts.warm()
    for language in LANGUAGES:
        copy_context().run(_warm_case, language)


def _warm_case(language: str) -> None:
    from jbptools.apps.homework.sources import CASE
    from jbptools.apps.shell.desk import Desk

    visit()
    use_language(language)
    desk = Desk("")
    desk.source = CASE
    desk.tier_picture("")


def owner(handler: Any) -> str | None:
    """Return who sends a request: whoever has the workshop's token is the owner of the machine."""
    return "" if handler.current_user else None


def mounted(server: Any) -> list[tuple[Any, ...]]:
    """Return the addresses of the apps; their workers start with the server."""
    host = Seating(APPS, workers=1, warm=WARM)
    server.io_loop.add_callback(host.start)
    server.web_app.settings["kit_seats"] = host
    return handlers(host, owner, JupyterHandler)
