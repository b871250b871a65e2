"""The workshop's settings: closed to other machines, apart from the user's own Jupyter, in their language."""

import json
import os
import signal
import subprocess
import sys
import types
import webbrowser
from pathlib import Path

import pytest

from jbptools import cli
from jbptools.serve import workshop as served
from jbptools.words import KitError, say
from tests.support import Workshop

ROOT = Path(__file__).parents[2]


def options(*line):
    return cli.parse(["workshop", *line], "en")


@pytest.fixture
def own(tmp_path, monkeypatch):
    """A home of its own; what the workshop writes into the environment is taken back."""
    monkeypatch.setattr(os, "environ", dict(os.environ, JBP_HOME=str(tmp_path / "家 home")))
    return tmp_path / "家 home"


def test_only_this_machine_and_only_with_the_token():
    made = served.configuration(options())
    assert made["ServerApp"]["ip"] == "127.0.0.1"
    assert made["ServerApp"]["terminals_enabled"] is False
    first, second = (served.configuration(options())["IdentityProvider"]["token"] for _ in range(2))
    assert first != second and min(len(first), len(second)) >= 32


def test_a_token_may_be_given(monkeypatch):
    monkeypatch.setenv("JBP_TOKEN", "mine")
    assert served.configuration(options())["IdentityProvider"]["token"] == "mine"


def test_no_browser_where_there_is_no_screen(monkeypatch):
    monkeypatch.setattr(webbrowser, "get", lambda: object())
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.delenv("DISPLAY", raising=False)
    assert not served.has_browser()
    monkeypatch.setenv("DISPLAY", ":0")
    assert served.has_browser()
    assert served.configuration(options())["ServerApp"]["open_browser"]
    assert not served.configuration(options("--no-browser"))["ServerApp"]["open_browser"]
    monkeypatch.delenv("DISPLAY")
    monkeypatch.setattr(sys, "platform", "win32")
    assert served.has_browser()


def test_the_users_own_jupyter_stays_as_it_is(own):
    served.prepare_environment()
    places = [name for name in os.environ if name.startswith("JUPYTER") and name.endswith("DIR")]
    assert len(places) >= 5
    assert all(Path(os.environ[name]).is_relative_to(own) for name in places)


def test_jupyterlab_speaks_the_language_and_asks_nobody_for_news(own):
    served.prepare_environment()
    folder = Path(os.environ["JUPYTERLAB_SETTINGS_DIR"]) / "@jupyterlab"
    for language, locale in (("zh", "zh_CN"), ("en", "en")):
        served.speak(language)
        chosen = folder / "translation-extension" / "plugin.jupyterlab-settings"
        assert json.loads(chosen.read_text(encoding="utf-8")) == {"locale": locale}
    overrides = json.loads((served.lab_settings() / "overrides.json").read_text(encoding="utf-8"))
    asked = overrides["@jupyterlab/apputils-extension:notification"]
    assert (asked["fetchNews"], asked["checkForUpdates"]) == ("false", False)


def test_a_home_that_cannot_be_written_is_a_sentence(tmp_path, monkeypatch):
    (tmp_path / "file").touch()
    monkeypatch.setattr(os, "environ", dict(os.environ, JBP_HOME=str(tmp_path / "file")))
    with pytest.raises(KitError) as problem:
        served.prepare_environment()
    assert str(tmp_path / "file") in problem.value.message.say("zh")
    assert "JBP_HOME" in problem.value.message.say("en")


@pytest.mark.parametrize("ip", ["127.0.0.1", "0.0.0.0"])
def test_the_address_opens_on_this_machine(ip):
    server = types.SimpleNamespace(
        ip=ip, port=8901, base_url="/", identity_provider=types.SimpleNamespace(token="abc")
    )
    assert served.address(server) == "http://127.0.0.1:8901/kit?token=abc"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_start_prints_one_line_takes_the_next_port_and_ends_in_good_order(workshop, tmp_path, language):
    other = Workshop(tmp_path / "home", port=workshop.port, language=language)
    try:
        line = other.log.strip()
        found = int(line.split("127.0.0.1:")[1].split("/")[0])
        assert found != workshop.port
        address = f"http://127.0.0.1:{found}/kit?token={other.token}"
        assert line == say("serve.address", language, address=address).strip()
    finally:
        os.kill(other.process.pid, signal.SIGTERM)
        other.process.wait(20)
    said = (tmp_path / "home" / "said.txt").read_text(encoding="utf-8").strip().splitlines()
    assert said[1:] == [say("serve.ended", language, place=tmp_path / "home")]
    assert other.process.returncode == 0
    assert (tmp_path / "home" / "workshop.log").exists()


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(
    ("ip", "hub", "key"), [("192.0.2.1", "", "only_here"), ("192.0.2.1", "yes", "no_port")]
)
def test_an_address_that_cannot_be_had_is_a_sentence(tmp_path, language, ip, hub, key):
    env = dict(os.environ, JBP_HOME=str(tmp_path))
    if hub:
        env["JUPYTERHUB_API_TOKEN"] = hub
    done = subprocess.run(
        [sys.executable, "-m", "jbptools", "workshop", "--no-browser", "--ip", ip, "--lang", language],
        cwd=ROOT,
        env=env,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
    )
    assert done.stderr.strip() == say(f"serve.{key}", language, ip=ip, port="8888")
    assert (done.returncode, done.stdout) == (1, "")


@pytest.mark.parametrize(
    ("ip", "allowed"),
    [
        *((ip, True) for ip in ("127.0.0.1", "127.0.0.9", "::1", "localhost")),
        *((ip, False) for ip in ("0.0.0.0", "", "::", "192.168.1.7", "*", "host.example")),
    ],
)
def test_only_this_machine_unless_a_hub_stands_in_front(monkeypatch, ip, allowed):
    monkeypatch.delenv("JUPYTERHUB_API_TOKEN", raising=False)
    monkeypatch.delenv("JUPYTERHUB_SERVICE_URL", raising=False)
    if not allowed:
        with pytest.raises(KitError):
            served.only_this_machine(ip)
        monkeypatch.setenv("JUPYTERHUB_SERVICE_URL", "http://127.0.0.1:1/user/li/")
    served.only_this_machine(ip)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="rights and limits of POSIX")
@pytest.mark.parametrize("trouble", ["full", "read_only"])
def test_a_home_that_is_full_or_read_only_is_a_sentence_and_pages_open(tmp_path, trouble):
    from tests.plan.processes import forked

    folder = tmp_path / "home"
    folder.mkdir()

    def prepare(say_):
        import resource

        os.environ["JBP_HOME"] = str(folder)
        if trouble == "full":
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
        else:
            (folder / "jupyter").touch()
        problem = served.prepare_environment()
        served.speak("en")
        with served.log_kept():
            os.write(2, b"told")
        say_(problem.key, str(folder) in problem.say("zh"), str(folder) in os.environ["JUPYTER_RUNTIME_DIR"])

    assert forked(prepare) == (0, ["serve.only_reading True False"])


def test_a_long_log_starts_afresh(own):
    own.mkdir()
    log = own / "workshop.log"
    log.write_text("x" * (served.LOG_BYTES + 1), encoding="utf-8")
    with served.log_kept():
        os.write(2, b"new")
    assert log.read_text(encoding="utf-8") == "new"
    with served.log_kept():
        os.write(2, b" and more")
    assert log.read_text(encoding="utf-8") == "new and more"
