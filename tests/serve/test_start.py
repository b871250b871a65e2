"""The bootstrap: what it installs, when it installs again, and what it says when it cannot."""

import hashlib
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def test_the_short_lock_is_the_beginning_of_the_whole(start):
    short, whole = start.wanted("workshop"), start.wanted("test")
    assert whole.startswith(short)
    assert "\njupyterlab==" in short
    assert "\npytest==" not in short
    assert "\npytest==" in whole


def test_every_command_that_needs_the_whole_lock_is_a_command(start):
    from jbptools.cli import COMMANDS

    assert set(COMMANDS) > start.WHOLE


def test_an_installation_counts_only_for_its_place_and_its_versions(start, tmp_path, monkeypatch):
    monkeypatch.setattr(start, "PYTHON", tmp_path / "python")
    monkeypatch.setattr(start, "STAMP", tmp_path / "installed.txt")
    assert not start.installed("workshop")
    start.PYTHON.touch()
    assert not start.installed("workshop")
    start.STAMP.write_text(start.stamp(start.wanted("workshop")), encoding="utf-8")
    assert start.installed("workshop")
    assert not start.installed("test")
    start.STAMP.write_text(start.stamp(start.wanted("test")), encoding="utf-8")
    assert start.installed("workshop") and start.installed("test")
    monkeypatch.setattr(start, "ROOT", tmp_path)
    shutil.copy(ROOT / "requirements.lock", tmp_path)
    assert not start.installed("workshop")


def test_the_child_sees_this_package_and_utf8_only(start, monkeypatch):
    monkeypatch.setenv("PYTHONHOME", "/somewhere")
    monkeypatch.setenv("PYTHONPATH", "/somewhere")
    env = start.environment()
    assert env["PYTHONPATH"] == str(ROOT)
    assert env["PYTHONUTF8"] == "1"
    assert "PYTHONHOME" not in env


@pytest.mark.parametrize(("platform", "asked"), [("darwin", "1"), ("linux", None)])
def test_a_firms_certificates_count_where_the_system_keeps_them(start, monkeypatch, platform, asked):
    monkeypatch.delenv("UV_SYSTEM_CERTS", raising=False)
    monkeypatch.setattr(start.sys, "platform", platform)
    assert start.environment().get("UV_SYSTEM_CERTS") == asked


class Installer:
    """Stands in for uv and pip: notes what it is asked for, and fails where it is told to."""

    def __init__(self, start, fails=()):
        self.start, self.fails, self.calls = start, fails, []

    def __call__(self, *command, quiet=False):
        tool = "uv" if "uv" in command[1:4] else "pip"
        asked = self.start.HALF.read_text(encoding="utf-8")
        self.calls.append((tool, [line.split("==")[0] for line in asked.split("\n") if line[:1].isalpha()]))
        return tool not in self.fails


@pytest.fixture
def small(start, tmp_path, monkeypatch):
    """The bootstrap in an empty folder, with a lock of 23 packages, the installer's among them."""
    pins = [f"{name}==1.0 \\\n    --hash=sha256:00" for name in [*(f"p{i:02}" for i in range(22)), "uv"]]
    lock = "\n".join([*pins, "# ---- below this line", "extra==1.0 \\\n    --hash=sha256:00", ""])
    (tmp_path / "requirements.lock").write_text(lock, encoding="utf-8")
    for name, value in {
        "ROOT": tmp_path,
        "VENV": tmp_path / ".venv",
        "PYTHON": tmp_path / ".venv" / "python",
        "STAMP": tmp_path / ".venv" / "installed.txt",
        "HALF": tmp_path / ".venv.installing",
        "LOCK": tmp_path / ".venv.lock",
    }.items():
        monkeypatch.setattr(start, name, value)
    start.VENV.mkdir()
    monkeypatch.setattr(start, "mirror", list)
    return start


def test_packages_come_in_groups_and_the_installer_first(small, monkeypatch, capsys):
    monkeypatch.setattr(small, "run", installer := Installer(small))
    small.install("workshop")
    assert [(tool, len(names)) for tool, names in installer.calls] == [
        ("pip", 1),
        ("uv", 10),
        ("uv", 10),
        ("uv", 3),
    ]
    assert not any("extra" in names for _, names in installer.calls)
    assert "23/23" in capsys.readouterr().out
    assert small.STAMP.exists() and not small.HALF.exists()


def test_where_the_fast_installer_fails_pip_does_all(small, monkeypatch, capsys, language):
    monkeypatch.setattr(small, "run", installer := Installer(small, fails={"uv"}))
    small.install("test")
    by_pip = [name for tool, names in installer.calls[2:] for name in names if tool == "pip"]
    assert len(by_pip) == 24 and by_pip[-1] == "extra"
    assert small.tell("slower") in capsys.readouterr().out
    assert small.STAMP.exists()


def test_without_a_network_one_sentence_and_nothing_counts_as_installed(small, monkeypatch, language):
    small.STAMP.write_text("earlier", encoding="utf-8")
    monkeypatch.setattr(small, "run", Installer(small, fails={"uv", "pip"}))
    with pytest.raises(SystemExit) as left:
        small.install("workshop")
    assert str(left.value) == small.tell("install_failed")
    assert not small.STAMP.exists()
    assert not small.HALF.exists(), "what is there is whole: the next start goes on from it"


def test_a_killed_installation_starts_afresh_and_a_whole_one_is_kept(small, monkeypatch):
    made = []
    monkeypatch.setattr(small, "run", lambda *command, quiet=False: made.append("venv" in command) or True)
    small.PYTHON.touch()
    small.make_venv()
    assert made == [False], "the environment runs and is kept"
    small.HALF.touch()
    small.make_venv()
    assert made == [False, True]


def test_a_module_that_is_left_out_is_noticed(start):
    assert start.there("venv")
    assert not start.there("no_such_module_at_all")
    assert not start.there("no_such_module_at_all.inside")


def test_a_python_without_venv_gets_one_sentence(small, monkeypatch, language):
    monkeypatch.setattr(small, "there", lambda module: not module.startswith("ensurepip"))
    with pytest.raises(SystemExit) as left:
        small.make_venv()
    assert "python3." in str(left.value) and "-venv" in str(left.value)
    assert str(left.value).startswith("[FIX]")


@pytest.mark.skipif(os.name == "nt", reason="the lock of Windows belongs to the process")
def test_only_one_start_at_a_time_changes_the_environment(small, capsys):
    order = []

    def second():
        with small.alone():
            order.append("second")

    with small.alone():
        other = threading.Thread(target=second)
        other.start()
        time.sleep(0.5)
        order.append("first")
    other.join(5)
    assert order == ["first", "second"]
    assert small.tell("waiting") in capsys.readouterr().out


@pytest.mark.parametrize("version", [(3, 9, 2), (3, 10, 13), (3, 14, 0)])
@pytest.mark.parametrize("here", [True, False])
def test_another_python_gets_one_sentence_with_the_fix(version, here):
    code = (
        "import runpy, shutil, sys; sys.version_info = "
        f"{(*version, 'final', 0)}; shutil.which = lambda name: {'name' if here else 'None'}; "
        f"runpy.run_path({str(ROOT / 'start.py')!r}, run_name='__main__')"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8")
    lines = done.stderr.strip().splitlines()
    assert done.returncode == 1
    assert [line[:5] for line in lines] == ["[FIX]", "[FIX]"], "English and Chinese"
    assert all("Python " + ".".join(map(str, version)) in line for line in lines)
    assert all(("python3.13 start.py" in line) == here for line in lines)


def wheel(folder, name):
    """Write a tiny package; returns its line for a lock."""
    info = f"{name}-1.0.dist-info"
    parts = {
        f"{name}.py": "",
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    file = folder / f"{name}-1.0-py3-none-any.whl"
    with zipfile.ZipFile(file, "w") as archive:
        for path, text in parts.items():
            archive.writestr(path, text)
        archive.writestr(f"{info}/RECORD", "".join(f"{path},,\n" for path in [*parts, f"{info}/RECORD"]))
    return f"{name}==1.0 \\\n    --hash=sha256:{hashlib.sha256(file.read_bytes()).hexdigest()}"


@pytest.fixture
def kit(tmp_path):
    """A small kit in a folder with a space and Chinese characters; its packages come from a folder."""
    folder = tmp_path / "培训 kit"
    package = folder / "jbptools"
    package.mkdir(parents=True)
    shutil.copy(ROOT / "start.py", folder)
    shutil.copytree(ROOT / "jbptools" / "words", package / "words")
    (package / "__init__.py").touch()
    (package / "__main__.py").write_text(
        "import sys, kit_one, kit_two; print('HERE', sys.prefix, sys.argv[1:])", encoding="utf-8"
    )
    lock = [wheel(tmp_path, name) for name in ("kit_one", "kit_two")]
    (folder / "requirements.lock").write_text(
        "\n".join([*lock, "# ---- below this line", ""]), encoding="utf-8"
    )
    return folder


def begin(kit, *arguments):
    home = kit.parent / "home"
    home.mkdir(exist_ok=True)
    offline = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(kit.parent), "UV_OFFLINE": "1"}
    plain = {name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "JBP_"))}
    return subprocess.Popen(
        [sys.executable, "start.py", *arguments],
        cwd=kit,
        env={**plain, "HOME": str(home), "LANG": "zh_CN.UTF-8", **offline},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        start_new_session=True,
    )


@pytest.mark.long
def test_a_first_start_a_second_and_a_repair_in_a_folder_with_a_chinese_name(kit):
    killed = begin(kit, "workshop")
    while not (kit / ".venv.installing").exists():
        assert killed.poll() is None
        time.sleep(0.02)
    if os.name == "nt":
        killed.kill()
    else:
        os.killpg(killed.pid, signal.SIGKILL)
    killed.wait(10)

    said, _ = begin(kit, "workshop", "--port", "9000").communicate(timeout=120)
    assert "[1/3] 在本文件夹内准备" in said
    assert "2/2" in said
    assert f"HERE {kit / '.venv'} ['workshop', '--port', '9000']" in said
    assert not (kit / ".venv.installing").exists()

    again, _ = begin(kit).communicate(timeout=60)
    assert again.strip() == f"HERE {kit / '.venv'} []", "nothing is prepared or asked a second time"
