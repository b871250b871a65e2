"""The kit's pages as an extension of the Jupyter server."""

from typing import Any

from jupyter_server.utils import url_path_join

from jbptools.serve.pages import handlers
from jbptools.serve.seats import mounted

__all__ = ["_jupyter_server_extension_points", "_load_jupyter_server_extension"]


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    return [{"module": "jbptools.serve.extension"}]


def _load_jupyter_server_extension(server: Any) -> None:
    """Put the landing page and what it links to in front of JupyterLab."""
    base = server.web_app.settings["base_url"]
    server.web_app.add_handlers(
        ".*$", [(url_path_join(base, path), *rest) for path, *rest in [*mounted(server), *handlers()]]
    )
