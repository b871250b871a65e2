"""``jbp workshop``: JupyterLab, the Voila apps and the landing page on one address, this machine only."""

import argparse
import json
import logging
import os
import secrets
import signal
import sys
import tempfile
import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from ipaddress import ip_address
from pathlib import Path
from typing import Any

from jbptools.apps.shell.places import home, project
from jbptools.words import KitError, Message, current_language, say
from jbptools.words.writing import writing

__all__ = ["configuration", "run", "speak"]

SHARE = Path(__file__).parent / "share"
TEMPLATE = SHARE / "voila" / "templates" / "kit"
LOG_BYTES = 2_000_000
EXTENSIONS = ("jupyter_lsp", "jupyterlab", "voila.server_extension", "jbptools.serve.extension")


def run(options: argparse.Namespace) -> int:
    """Serve the workshop until Ctrl-C; prints one line with the address and its token."""
    only_this_machine(options.ip)
    problem = prepare_environment()
    if problem is not None:
        print(problem.say(), flush=True)
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


def only_this_machine(ip: str) -> None:
    """Refuse an address that others could reach; a Hub's own server is reached through the Hub alone.

    Raises:
        KitError: the sentence says why, and which way a class goes.
    """
    if any(name in os.environ for name in ("JUPYTERHUB_SERVICE_URL", "JUPYTERHUB_API_TOKEN")):
        return
    try:
        mine = ip_address(ip).is_loopback
    except ValueError:
        mine = ip == "localhost"
    if not mine:
        raise KitError("serve.only_here", ip=ip or "*")


@contextmanager
def log_kept() -> Iterator[None]:
    """Send what the server and its kernels have to tell to a file: the window shows sentences only."""
    window = os.dup(2)
    log = open_log()
    os.dup2(log, 2)
    os.close(log)
    try:
        yield
    finally:
        os.dup2(window, 2)
        os.close(window)


def open_log() -> int:
    """Open the log for its owner's eyes only; where it can't be written, nothing is kept."""
    file = home() / "workshop.log"
    try:
        too_long = file.exists() and file.stat().st_size > LOG_BYTES
        how = os.O_TRUNC if too_long else os.O_APPEND
        log = os.open(file, os.O_CREAT | os.O_WRONLY | how, 0o600)
    except OSError:
        return os.open(os.devnull, os.O_WRONLY)
    with suppress(OSError):
        file.chmod(0o600)
    return log


def prepare_environment() -> Message | None:
    """Keep Jupyter's own files apart from whatever else the user has of Jupyter.

    Returns:
        what to say where the folder can be read but not written: then nothing can be saved there.

    Raises:
        KitError: there is no such folder and none can be made.
    """
    try:
        home().mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as problem:
        raise KitError("serve.no_home", folder=home(), problem=problem.strerror) from None
    own, said = home() / "jupyter", None
    try:
        own.mkdir(exist_ok=True)
        probe = own / f"probe-{os.getpid()}"
        probe.write_bytes(bytes(2**18))
        probe.unlink()
    except OSError as problem:
        with suppress(OSError):
            (own / f"probe-{os.getpid()}").unlink()
        said = Message("serve.only_reading", folder=home(), problem=problem.strerror)
        own = Path(tempfile.mkdtemp(prefix="jbp-"))
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
    return said


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
    own = os.environ.get("JUPYTERLAB_SETTINGS_DIR")
    return (Path(own).parent if own else home() / "jupyter") / "lab" / "settings"


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
            "kernel_manager_class": "jbptools.serve.kernels.Kernels",
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
        "MappingKernelManager": {"cull_idle_timeout": 1200, "cull_interval": 300, "cull_connected": False},
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
    host = f"[{host}]" if ":" in host else host
    token = server.identity_provider.token
    return f"http://{host}:{server.port}{server.base_url}kit?token={token}"


def welcome(address: str) -> str:
    """Return the one line that a start prints.

    >>> use = welcome("http://127.0.0.1:8888/kit?token=abc")
    >>> "http://127.0.0.1:8888/kit?token=abc" in use
    True
    """
    return say("serve.address", address=address)
