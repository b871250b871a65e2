"""``jbp workshop``: JupyterLab, the Voila apps and the landing page on one address, this machine only."""

import argparse
import json
import logging
import os
import secrets
import signal
import sys
import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from jbptools.apps.shell.places import home, project
from jbptools.words import KitError, current_language, say
from jbptools.words.writing import writing

__all__ = ["configuration", "run", "speak"]

SHARE = Path(__file__).parent / "share"
TEMPLATE = SHARE / "voila" / "templates" / "kit"
LOG_BYTES = 2_000_000
EXTENSIONS = ("jupyter_lsp", "jupyterlab", "voila.server_extension", "jbptools.serve.extension")


def run(options: argparse.Namespace) -> int:
    """Serve the workshop until Ctrl-C; prints one line with the address and its token."""
    prepare_environment()
    speak(current_language())
    from jupyter_server.serverapp import ServerApp
    from traitlets.config import Config

    with log_kept():
        server = ServerApp.instance(config=Config(configuration(options)))
        try:
            server.initialize(argv=[], find_extensions=False)
        except (SystemExit, OSError):
            raise KitError("serve.no_port", ip=options.ip, port=str(options.port)) from None
        signal.signal(signal.SIGINT, signal.default_int_handler if os.name == "nt" else server._signal_stop)
        server.io_loop.add_callback(print, welcome(address(server)), flush=True)
        server.start()
    print(say("serve.ended", place=home()), flush=True)
    return 0


@contextmanager
def log_kept() -> Iterator[None]:
    """Send what the server and its kernels have to tell to a file: the window shows sentences only."""
    file = home() / "workshop.log"
    too_long = file.exists() and file.stat().st_size > LOG_BYTES
    window = os.dup(2)
    with file.open("w" if too_long else "a", encoding="utf-8") as log:
        os.dup2(log.fileno(), 2)
        try:
            yield
        finally:
            os.dup2(window, 2)
            os.close(window)


def prepare_environment() -> None:
    """Keep Jupyter's own files apart from whatever else the user has of Jupyter.

    Raises:
        KitError: the folder for the user's plans cannot be written.
    """
    own = home() / "jupyter"
    try:
        own.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise KitError("serve.no_home", folder=home(), problem=problem.strerror) from None
    os.environ.update(
        JUPYTER_CONFIG_DIR=str(own / "config"),
        JUPYTER_DATA_DIR=str(own / "data"),
        JUPYTER_RUNTIME_DIR=str(own / "runtime"),
        JUPYTERLAB_SETTINGS_DIR=str(own / "settings"),
        JUPYTERLAB_WORKSPACES_DIR=str(own / "workspaces"),
        JUPYTER_PATH=os.pathsep.join(filter(None, [str(SHARE), os.environ.get("JUPYTER_PATH")])),
        JUPYTER_PREFER_ENV_PATH="1",
        JUPYTER_NO_CONFIG="1",
        PYTHONPATH=os.pathsep.join(filter(None, [str(project()), os.environ.get("PYTHONPATH")])),
    )


#: JupyterLab's settings where the user has none of their own: nothing fetched, nothing blank after "Run all"
LAB_SETTINGS = {
    "@jupyterlab/apputils-extension:notification": {"fetchNews": "false", "checkForUpdates": False},
    "@jupyterlab/notebook-extension:tracker": {"scrollPastEnd": False, "windowingMode": "none"},
}
#: parts of JupyterLab that ask other machines or that trainees do not need
LAB_WITHOUT = (
    "@jupyterlab/apputils-extension:announcements",
    "@jupyterlab/debugger-extension",
    "@jupyterlab/extensionmanager-extension",
)


def lab_settings() -> Path:
    """Return the folder of our settings for JupyterLab, apart from what else is installed."""
    return home() / "jupyter" / "lab" / "settings"


def speak(language: str) -> None:
    """Let JupyterLab's menus speak the language from the next page on."""
    own = Path(os.environ["JUPYTERLAB_SETTINGS_DIR"])
    keep(
        own / "@jupyterlab" / "translation-extension" / "plugin.jupyterlab-settings",
        {"locale": writing(language).jupyter},
    )
    keep(lab_settings() / "overrides.json", LAB_SETTINGS)
    keep(lab_settings() / "page_config.json", {"disabledExtensions": list(LAB_WITHOUT)})


def keep(file: Path, values: dict[str, Any]) -> None:
    """Write a settings file, with its folder."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(values), encoding="utf-8")


def configuration(options: argparse.Namespace) -> dict[str, Any]:
    """Return the settings of the server: quiet, closed to other machines, nothing from outside."""
    return {
        "ServerApp": {
            "ip": options.ip,
            "port": options.port,
            "port_retries": 50,
            "root_dir": str(project()),
            "open_browser": not options.no_browser and has_browser(),
            "default_url": "/kit",
            "log_level": logging.ERROR,
            "allow_root": True,
            "jpserver_extensions": dict.fromkeys(EXTENSIONS, True),
            "terminals_enabled": False,
            "answer_yes": True,
            "use_redirect_file": False,  # browsers from a sandbox may not read the user's hidden folders
            "extra_template_paths": [str(Path(__file__).parent / "web" / "jupyter"), str(TEMPLATE)],
        },
        "IdentityProvider": {"token": os.environ.get("JBP_TOKEN") or secrets.token_urlsafe(24)},
        "LanguageServerManager": {"autodetect": False},
        "LabApp": {
            "app_settings_dir": str(lab_settings()),
            "extension_manager": "readonly",
            "default_url": "/kit",
            "log_level": logging.ERROR,
        },
        "VoilaConfiguration": {
            "template": "kit",
            "show_tracebacks": False,
            "page_config_hook": no_formula_script,
            "file_denylist": [".*"],
            "extension_denylist": ["jupyterlab-jupytext", "@jupyterlab/jupytext-extension"],
        },
        "MappingKernelManager": {"cull_idle_timeout": 3600, "cull_interval": 300, "cull_connected": False},
    }


def no_formula_script(page: dict[str, Any], **_: Any) -> dict[str, Any]:
    """Point the formula script at an empty file of ours; Voila would fetch it from a public site.

    >>> no_formula_script({"baseUrl": "/", "fullMathjaxUrl": "somewhere"})["fullMathjaxUrl"]
    '/kit/static/no-formulas.js'
    """
    return {**page, "fullMathjaxUrl": page["baseUrl"] + "kit/static/no-formulas.js"}


def has_browser() -> bool:
    """Tell whether a browser can be opened here (no: a server without a screen)."""
    screen = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if sys.platform not in ("win32", "darwin") and not screen:
        return False
    try:
        webbrowser.get()
    except webbrowser.Error:
        return False
    return True


def address(server: Any) -> str:
    """Return the landing page's address with its token."""
    host = "127.0.0.1" if server.ip in ("0.0.0.0", "::", "") else server.ip  # noqa: S104
    token = server.identity_provider.token
    return f"http://{host}:{server.port}{server.base_url}kit?token={token}"


def welcome(address: str) -> str:
    """Return the one line that a start prints.

    >>> use = welcome("http://127.0.0.1:8888/kit?token=abc")
    >>> "http://127.0.0.1:8888/kit?token=abc" in use
    True
    """
    return say("serve.address", address=address)
